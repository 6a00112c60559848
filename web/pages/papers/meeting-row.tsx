import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, type MouseEvent, useRef } from 'react'
import type { MeetingRow } from '../../../server/modules/papers/contract.ts'
import { AssignmentState } from '../../deeds/assignment-state.tsx'
import { dueWordsOf } from '../../deeds/due-words.ts'
import { deedWords } from '../../deeds/words.ts'
import { assignmentPath } from '../../paths.ts'
import { useNow } from '../../platform/clock.ts'
import { useDraft } from '../../platform/draft.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { takesWords } from './meeting-data.ts'
import { useTable } from './meeting-walk.ts'
import type { Entry, Kind } from './outbox.ts'
import { meetingWords } from './words.ts'

interface RowProps {
  row: MeetingRow
  /** Named by who does it, where its clause stands above it. */
  under: boolean
  byLead: boolean
}

export function MeetingLine({ row, under, byLead }: RowProps) {
  const t = useWords(deedWords)
  const f = useFormats()
  const now = useNow()
  const table = useTable()
  const line = useRef<HTMLTableRowElement>(null)
  const due = dueWordsOf(row, f, t, now)
  const isCurrent = (table.current ?? table.first) === row.assignmentId
  const writing = table.current === row.assignmentId && table.mayWrite && takesWords(row)
  const pick = (event: MouseEvent) => {
    const onControl = (event.target as Element).closest('a, button, input')
    const cell = (event.target as Element).closest<HTMLElement>('td[data-kind]')
    if (onControl || window.getSelection()?.isCollapsed === false || !table.mayWrite) return
    table.go(line.current, (cell?.dataset.kind as Kind | undefined) ?? 'said')
  }
  const source = [row.documentNumber, row.section && t.section(row.section)].filter(Boolean).join(', ')
  return (
    <tr
      ref={line}
      data-row={row.assignmentId}
      tabIndex={isCurrent && !writing ? 0 : -1}
      className={[due.tone, under ? 'child' : '', writing ? 'current' : ''].join(' ').trim()}
      onClick={pick}
      onFocus={(event) => event.target === line.current && table.mayWrite && table.go(line.current)}
    >
      <td className="m-what">
        <Link to={assignmentPath(row.assignmentId)} tabIndex={-1}>
          {under ? row.lead.name : row.title}
        </Link>
        {!under && <small>{byLead ? source : row.lead.name}</small>}
      </td>
      <td className="m-due">
        <b>{due.date}</b>
        {due.distance && <span> {due.distance}</span>}
      </td>
      <td className="m-state">
        <AssignmentState row={row} />
        <Changes row={row} />
      </td>
      <td className="m-said" data-kind="said">
        <Said row={row} />
        <Typed row={row} kind="said" />
        {writing && <TypeHere row={row} kind="said" />}
      </td>
      <td className="m-concluded" data-kind="concluded">
        {row.concluded && <span className="words">{row.concluded}</span>}
        <Typed row={row} kind="concluded" />
        {writing && <TypeHere row={row} kind="concluded" />}
      </td>
    </tr>
  )
}

/** What is new since the last meeting, each kind once. */
function Changes({ row }: { row: MeetingRow }) {
  const t = useWords(meetingWords)
  const verbs = [...new Set(row.changes.map(({ verb }) => verb))].map((verb) => t.changes[verb] ?? verb)
  const said = [...(row.lateSince ? [t.newlyLate] : []), ...verbs]
  return said.length === 0 ? null : <small className="m-changes">{said.join(', ')}</small>
}

function Said({ row: { said } }: { row: MeetingRow }) {
  const t = useWords(deedWords)
  const f = useFormats()
  const now = useNow()
  if (!said) return null
  const percent = said.percent === null ? null : t.percent(said.percent)
  const words = [percent && !said.words?.startsWith(percent) ? percent : null, said.words].filter(Boolean).join(' ')
  return (
    <span className="words">
      {words} <span className="q">{f.dayShort(said.at, now)}</span>
    </span>
  )
}

/** Lines of this row that the server has not yet acknowledged. */
function Typed({ row, kind }: { row: MeetingRow; kind: Kind }) {
  const table = useTable()
  return table
    .entriesOf(row.assignmentId)
    .filter((entry) => entry.kind === kind)
    .map((entry) => <TypedLine key={entry.key} entry={entry} />)
}

function TypedLine({ entry }: { entry: Entry }) {
  const t = useWords(meetingWords)
  const { outbox } = useTable()
  return (
    <span className="words typed">
      {entry.words}
      {entry.state !== 'refused' && <span className="q"> {entry.state === 'going' ? t.going : t.waiting}</span>}
      {entry.state === 'refused' && (
        <span className="m-fault">
          {t.refused(entry.fault ?? '')}
          <Button size="sm" onClick={() => outbox.again(entry.key)}>
            {t.again}
          </Button>
          <Button size="sm" look="quiet" onClick={() => outbox.drop(entry.key)}>
            {t.drop}
          </Button>
        </span>
      )}
    </span>
  )
}

function TypeHere({ row, kind }: { row: MeetingRow; kind: Kind }) {
  const t = useWords(meetingWords)
  const table = useTable()
  const draft = useDraft(`giao-ban.${row.assignmentId}.${kind}`, '')
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') draft.set('')
    if (event.key !== 'Enter') return
    event.preventDefault()
    const words = draft.value.trim()
    if (words !== '') {
      const own = row.lead.agencyId === table.agencyId
      table.outbox.add({ assignmentId: row.assignmentId, kind, words, own })
      draft.sent()
    }
    table.next(event.currentTarget, kind)
  }
  const [name, hint] = kind === 'said' ? [t.typeSaid, t.saidHere] : [t.typeConcluded, t.concludedHere]
  return (
    <input
      type="text"
      className="type-here"
      data-kind={kind}
      aria-label={name(row.title, row.lead.name)}
      placeholder={hint}
      autoComplete="off"
      maxLength={4000}
      value={draft.value}
      onChange={(event) => draft.set(event.target.value)}
      onKeyDown={onKeyDown}
      onFocus={(event) => table.go(event.currentTarget.closest('tr'), kind)}
    />
  )
}
