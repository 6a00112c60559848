import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { HeldSide } from '../../../server/modules/assignments/contract.ts'
import type { Holding } from '../../../server/modules/papers/contract.ts'
import { AssignmentState } from '../../deeds/assignment-state.tsx'
import { usePostChoices } from '../../deeds/choices-data.ts'
import { announceTogether, lookAgain, whyOf } from '../../deeds/deed-data.ts'
import { dueWordsOf } from '../../deeds/due-words.ts'
import { WordsField } from '../../deeds/form-fields.tsx'
import { deedWords } from '../../deeds/words.ts'
import { assignmentPath } from '../../paths.ts'
import { useNow } from '../../platform/clock.ts'
import { useDraft } from '../../platform/draft.ts'
import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import { type Held, handOver, keyOf } from './hand-over-data.ts'
import { handOverWords } from './words.ts'

const sides: readonly HeldSide[] = ['follow', 'supervise', 'inside']

export function HandOverForm({ holding, to }: { holding: Holding; to: number | null }) {
  const t = useWords(handOverWords)
  const f = useFormats()
  const { postId } = holding.post
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const draft = useDraft(`hand-over.${postId}`, '')
  const chosen = holding.rows.filter((row) => !left.has(keyOf(row)))
  const { sending, failed, refused, send } = useHandingOver()
  const toggle = (row: Held, on: boolean) =>
    setLeft((before) => {
      const after = new Set(before)
      if (on) after.delete(keyOf(row))
      else after.add(keyOf(row))
      return after
    })
  const ready = to !== null && to !== postId && chosen.length > 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready)
      void send(
        { fromPostId: postId, toPostId: to, words: draft.value.trim() || null, key: draft.key },
        chosen,
        draft.sent,
      )
  }
  return (
    <form onSubmit={submit} noValidate>
      <div className="hand-over-deed">
        <WordsField label={t.words} rows={1} value={draft.value} onChange={draft.set} />
        <Button look="go" type="submit" busy={sending} disabled={!ready}>
          {t.go(f.number(chosen.length))}
        </Button>
      </div>
      <div role="alert">
        {failed && <p className="kept">{failed}</p>}
        {refused.length > 0 && <Refused refused={refused} />}
      </div>
      {sides.map((side) => {
        const own = holding.rows.filter((row) => row.side === side)
        if (own.length === 0) return null
        return (
          <section key={side}>
            <SectionHead title={t.sides[side]} count={f.number(own.length)} />
            <ul className="held">
              {own.map((row) => (
                <HeldLine key={keyOf(row)} row={row} on={!left.has(keyOf(row))} onToggle={toggle} />
              ))}
            </ul>
          </section>
        )
      })}
    </form>
  )
}

function HeldLine({ row, on, onToggle }: { row: Held; on: boolean; onToggle: (row: Held, on: boolean) => void }) {
  const t = useWords(handOverWords)
  const deeds = useWords(deedWords)
  const f = useFormats()
  const now = useNow()
  const { assignment } = row
  const due = dueWordsOf(assignment, f, deeds, now)
  return (
    <li className={due.tone}>
      <input
        type="checkbox"
        aria-label={t.take(assignment.title, assignment.lead.name)}
        checked={on}
        onChange={(event) => onToggle(row, event.target.checked)}
      />
      <span className="held-due">
        <b>{due.date}</b> {due.distance}
      </span>
      <span className="held-what">
        <Link to={assignmentPath(assignment.assignmentId)}>{assignment.title}</Link>
        <small>
          {assignment.lead.name}
          {assignment.documentNumber && `, ${assignment.documentNumber}`}
        </small>
      </span>
      <AssignmentState row={assignment} />
    </li>
  )
}

interface NotMoved {
  title: string
  why: string
}

function Refused({ refused }: { refused: readonly NotMoved[] }) {
  const t = useWords(handOverWords)
  const f = useFormats()
  return (
    <>
      <p>{t.refused(f.number(refused.length))}</p>
      <ul className="refused">
        {refused.map(({ title, why }) => (
          <li key={`${title}${why}`}>
            <b>{title}</b> {why}
          </li>
        ))}
      </ul>
    </>
  )
}

type Sent = { fromPostId: number; toPostId: number; words: string | null; key: string }

/** One request for all of them, with one way back. */
function useHandingOver() {
  const t = useWords(handOverWords)
  const f = useFormats()
  const client = useQueryClient()
  const sentence = useProblemSentence()
  const posts = usePostChoices()
  const [failed, setFailed] = useState<string | null>(null)
  const [refused, setRefused] = useState<readonly NotMoved[]>([])
  const sending = useMutation({ mutationFn: handOver })
  const send = async (sent: Sent, held: readonly Held[], then: () => void) => {
    setFailed(null)
    const titles = new Map(held.map(({ assignment }) => [assignment.assignmentId, assignment.title]))
    const rows = held.map(({ side, assignment: { assignmentId } }) => ({ side, assignmentId }))
    try {
      const told = await sending.mutateAsync({ ...sent, rows })
      then()
      const name = posts.find(({ value }) => value === sent.toPostId)?.label ?? ''
      if (told.done.length > 0) announceTogether(client, told, t.done(f.number(told.done.length), name))
      setRefused(told.refused.map((one) => ({ title: titles.get(one.assignmentId) ?? '', why: whyOf(one) })))
      await lookAgain(client)
    } catch (error) {
      setFailed(sentence(error))
    }
  }
  return { sending: sending.isPending, failed, refused, send }
}
