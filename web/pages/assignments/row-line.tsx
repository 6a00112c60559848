import { Link, useNavigate } from '@tanstack/react-router'
import {
  type ClipboardEvent,
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useRef,
  useState,
} from 'react'
import type { AssignmentRow } from '../../../server/modules/assignments/contract.ts'
import { AssignmentState, stateOf } from '../../deeds/assignment-state.tsx'
import { shownNumber } from '../../deeds/document-number.ts'
import { type DueWords, dueWordsOf } from '../../deeds/due-words.ts'
import { useTakeFiles } from '../../deeds/incoming.tsx'
import { carriesFiles, filesOf } from '../../deeds/incoming-files.ts'
import { deedWords } from '../../deeds/words.ts'
import { assignmentPath } from '../../paths.ts'
import { useNow } from '../../platform/clock.ts'
import { useDraft } from '../../platform/draft.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { say } from '../../ui/toast.tsx'
import type { Typed } from './sheet-saving.ts'
import { useSheet } from './sheet-walk.ts'
import { assignmentWords } from './words.ts'

interface RowLineProps {
  row: AssignmentRow
  /** Unique in the sheet: one assignment may stand in two groups. */
  rowKey: string
  /** The line it opens from. */
  under?: string
  /** What the lines above it have said already. */
  hide?: 'source' | 'lead'
}

export function RowLine({ row, rowKey, under, hide }: RowLineProps) {
  const t = useWords(deedWords)
  const f = useFormats()
  const sheet = useSheet()
  const now = useNow()
  const line = useRef<HTMLTableRowElement>(null)
  const typed = sheet.saving.typed.get(row.assignmentId)
  const isCurrent = sheet.current === rowKey
  const writing = isCurrent && sheet.active && sheet.saving.mayWrite(row) && (!typed || typed.state === 'failed')
  const due = dueWordsOf(row, f, t, now)
  useEffect(() => {
    // She waited on this row while it was recorded: its field is there again, and she may go on typing.
    if (writing && document.activeElement === line.current)
      line.current?.querySelector<HTMLInputElement>('input.type-here')?.focus()
  }, [writing])
  const pick = (event: MouseEvent) => {
    const onControl = (event.target as Element).closest('a, button, input')
    if (!onControl && window.getSelection()?.isCollapsed !== false) sheet.go(line.current)
  }
  const files = useRowFiles(row)
  // Under its clause a row is named by who does it: the title was said above.
  const byLead = under !== undefined && hide === 'source'
  return (
    <tr
      ref={line}
      data-row={rowKey}
      data-under={under}
      tabIndex={isCurrent && !writing ? 0 : -1}
      className={[due.tone, under ? 'child' : '', isCurrent && sheet.active ? 'current' : '', files.over]
        .join(' ')
        .trim()}
      onClick={pick}
      onKeyDown={useOpening(row)}
      {...files.on}
    >
      <DueCell due={due} />
      <td className="s-title">
        <Link to={assignmentPath(row.assignmentId)} tabIndex={isCurrent ? 0 : -1}>
          {byLead ? row.lead.name : row.title}
        </Link>
        {row.planned && <span className="tag planned">{t.planned}</span>}
      </td>
      <td className="s-lead">{hide === 'lead' || byLead ? null : (row.lead.shortName ?? row.lead.name)}</td>
      <td className="s-source">{hide === 'source' ? null : <Source row={row} />}</td>
      <td className="s-state">
        <AssignmentState row={row} />
        {row.cause && <span className="late-why">{t.lateBecause[row.cause]}</span>}
      </td>
      <td className="s-percent num">{percentOf(row, typed)}</td>
      <td className="s-words">
        {writing ? <TypeHere row={row} typed={typed} /> : <LastWords row={row} typed={typed} />}
      </td>
    </tr>
  )
}

export function DueCell({ due }: { due: DueWords }) {
  return (
    <td className="s-due">
      <b>{due.date}</b>
      {due.distance && <span> {due.distance}</span>}
    </td>
  )
}

function Source({ row }: { row: AssignmentRow }) {
  const t = useWords(deedWords)
  return (
    <>
      {row.documentNumber && <span className="nw">{shownNumber(row.documentNumber)}</span>}
      {row.documentNumber && row.section && ', '}
      {row.section && <span className="nw">{t.section(row.section)}</span>}
    </>
  )
}

/** Of what is done the last figure reported on the way says nothing any more. */
const percentOf = (row: AssignmentRow, typed: Typed | undefined) => {
  const percent = typed?.percent ?? (row.state === 'done' ? null : row.percent)
  return percent === null ? '' : `${percent}%`
}

/** Enter on a row without anything typed opens it; a letter typed where no report can be taken is told, not lost in silence. */
function useOpening(row: AssignmentRow) {
  const t = useWords(assignmentWords)
  const deeds = useWords(deedWords)
  const navigate = useNavigate()
  const sheet = useSheet()
  return (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLTableRowElement)) return
    if (event.key === 'Enter') return void navigate({ to: assignmentPath(row.assignmentId) })
    const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
    if (!letter || !sheet.saving.writes) return
    event.preventDefault()
    const going = sheet.saving.typed.has(row.assignmentId)
    say(going ? t.sheet.stillGoing : t.sheet.notHere(stateOf(row, deeds).word))
  }
}

/** Files dropped on a row, or pasted while it is the current one, are its progress. */
function useRowFiles(row: AssignmentRow) {
  const t = useWords(assignmentWords)
  const deeds = useWords(deedWords)
  const sheet = useSheet()
  const take = useTakeFiles()
  const [over, setOver] = useState(false)
  const receive = (event: DragEvent | ClipboardEvent, files: File[]) => {
    if (files.length === 0 || take === null) return
    event.preventDefault()
    if (sheet.saving.mayWrite(row)) take(row.assignmentId, files)
    else say(t.sheet.notHere(stateOf(row, deeds).word))
  }
  const on = {
    onDragOver: (event: DragEvent) => {
      if (take === null || !carriesFiles(event.dataTransfer)) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
    },
    onDrop: (event: DragEvent) => {
      setOver(false)
      receive(event, filesOf(event.dataTransfer))
    },
    onPaste: (event: ClipboardEvent) => receive(event, filesOf(event.clipboardData)),
  }
  return { on, over: over ? 'takes' : '' }
}

/** What failed stands in its field again, to be mended or sent as it is. */
function TypeHere({ row, typed }: { row: AssignmentRow; typed: Typed | undefined }) {
  const t = useWords(assignmentWords)
  const sheet = useSheet()
  const navigate = useNavigate()
  const draft = useDraft(`sheet.${row.assignmentId}`, '')
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') draft.set('')
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (draft.value.trim() === '') return void navigate({ to: assignmentPath(row.assignmentId) })
    sheet.saving.save(row, draft.value, draft.sent)
    sheet.next(event.currentTarget)
  }
  return (
    <>
      <input
        type="text"
        className="type-here"
        aria-label={t.sheet.type(row.title, row.lead.name)}
        placeholder={row.last.words ?? t.sheet.typeHere}
        autoComplete="off"
        value={draft.value}
        onChange={(event) => draft.set(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {typed && <span className="sheet-fault">{t.sheet.failedHere(typed.fault ?? '')}</span>}
    </>
  )
}

function LastWords({ row, typed }: { row: AssignmentRow; typed: Typed | undefined }) {
  const t = useWords(assignmentWords)
  const sheet = useSheet()
  if (!typed) return <span className="last-words">{row.last.words}</span>
  return (
    <span className="last-words is-typed">
      {typed.words}
      {typed.state === 'going' && <span className="q"> {t.sheet.saving}</span>}
      {typed.state === 'failed' && (
        <span className="sheet-fault">
          {t.sheet.failed(typed.fault ?? '')}
          <Button size="sm" onClick={() => sheet.saving.again(row)}>
            {t.sheet.again}
          </Button>
        </span>
      )}
    </span>
  )
}
