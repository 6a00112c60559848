import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import type { z } from 'zod'
import type { AgreeTogether, DoneTogether } from '../../../server/modules/assignments/contract.ts'
import { announceTogether, assignmentQuery, type Detail, lookAgain, whyOf } from '../../deeds/deed-data.ts'
import type { OpenDeed } from '../../deeds/deed-drawer.tsx'
import { deedWords } from '../../deeds/words.ts'
import { assignmentPath } from '../../paths.ts'
import { newKey, post } from '../../platform/api.ts'
import { useNow } from '../../platform/clock.ts'
import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import { Bones } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import type { MineRow } from './desk-data.ts'
import { deskWords } from './words.ts'

const pageSize = 6

type Wanted = z.input<typeof AgreeTogether>['rows'][number]
interface RecordedRow {
  assignment: Detail
  deed: Detail['deeds'][number]
}

/** What the office wrote down for this unit: agreed to a page at a time, or disputed row by row. */
export function RecordedLane({ rows, onDispute }: { rows: readonly MineRow[]; onDispute: (deed: OpenDeed) => void }) {
  const t = useWords(deskWords)
  const f = useFormats()
  const page = rows.slice(0, pageSize)
  const details = useQueries({ queries: page.map(({ assignmentId }) => assignmentQuery(assignmentId)) })
  const loading = details.some(({ isPending }) => isPending)
  const recorded = details.flatMap(({ data }) => (data ? unansweredOf(data) : []))
  const left = rows.length - page.length
  return (
    <section className="lane recorded-lane" aria-labelledby="ghi-nhan-ho">
      <SectionHead
        id="ghi-nhan-ho"
        title={t.lanes.recorded}
        count={f.number(rows.length)}
        note={t.lanes.recordedNote}
      />
      {loading && recorded.length === 0 && <Bones rows={page.length} />}
      <ul>
        {recorded.map((row) => (
          <RecordedLine key={row.deed.seq} row={row} onDispute={onDispute} />
        ))}
      </ul>
      {recorded.length > 0 && <AgreeToAll recorded={recorded} left={left} />}
    </section>
  )
}

function unansweredOf(assignment: Detail): RecordedRow[] {
  if (!assignment.verbs.includes('agree')) return []
  return assignment.deeds
    .filter(({ recordedFor, undone }) => recordedFor?.answer === null && !undone)
    .map((deed) => ({ assignment, deed }))
}

function RecordedLine({
  row: { assignment, deed },
  onDispute,
}: {
  row: RecordedRow
  onDispute: (deed: OpenDeed) => void
}) {
  const t = useWords(deskWords)
  const deeds = useWords(deedWords)
  const f = useFormats()
  const now = useNow()
  const how = deed.recordedFor
  const said = [
    how?.channel && deeds.recorded.how(deeds.channels[how.channel], how.saidBy),
    deed.percent !== null && deeds.percent(deed.percent),
  ].filter(Boolean)
  return (
    <li>
      <div className="due">
        <b>{f.dayShort(deed.at, now)}</b>
        <span>{f.time(deed.at)}</span>
      </div>
      <div className="what">
        <Link to={assignmentPath(assignment.assignmentId)}>{assignment.title}</Link>
        <p className="s">{deed.words ? `“${deed.words}”` : deeds.done.record}</p>
        <p className="q small">{said.join(', ')}</p>
      </div>
      <Button
        size="sm"
        onClick={() => onDispute({ assignmentId: assignment.assignmentId, verb: 'dispute', deedSeq: deed.seq })}
      >
        {t.recorded.notRight}
      </Button>
    </li>
  )
}

function AgreeToAll({ recorded, left }: { recorded: readonly RecordedRow[]; left: number }) {
  const t = useWords(deskWords)
  const deeds = useWords(deedWords)
  const f = useFormats()
  const client = useQueryClient()
  const sentence = useProblemSentence()
  const sending = useMutation({
    mutationFn: (rows: Wanted[]) => post<DoneTogether>('/api/assignments/agreements', { rows }, { key: keyOf(rows) }),
  })
  // One key for the same rows, until they are through: pressing again after a lost line agrees once.
  const kept = useRef({ rows: '', key: '' })
  const keyOf = (rows: Wanted[]) => {
    const wanted = JSON.stringify(rows)
    if (kept.current.rows !== wanted) kept.current = { rows: wanted, key: newKey() }
    return kept.current.key
  }
  const agree = async () => {
    try {
      const told = await sending.mutateAsync(byAssignment(recorded))
      const [first] = told.refused
      if (told.done.length > 0) announceTogether(client, told, t.recorded.agreed(told.done.length))
      if (first) say(t.recorded.failed(deeds.refused(told.refused.length, whyOf(first))), 8)
    } catch (error) {
      say(t.recorded.failed(sentence(error)), 8)
    }
    await lookAgain(client)
  }
  return (
    <div className="acts">
      <Button busy={sending.isPending} onClick={() => void agree()}>
        {t.recorded.allRight(recorded.length)}
      </Button>
      {left > 0 && <span className="q">{t.recorded.left(f.number(left))}</span>}
    </div>
  )
}

function byAssignment(recorded: readonly RecordedRow[]): Wanted[] {
  const seqs = new Map<string, number[]>()
  for (const { assignment, deed } of recorded)
    seqs.set(assignment.assignmentId, [...(seqs.get(assignment.assignmentId) ?? []), deed.seq])
  return [...seqs].map(([assignmentId, deedSeqs]) => ({ assignmentId, deedSeqs }))
}
