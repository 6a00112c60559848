import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { rhythmWords } from '../../../server/modules/calendar/rhythm.ts'
import { assignmentPath } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useLanguage, useWords } from '../../platform/words.ts'
import { Nw } from '../../ui/agenda.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DoubtMark } from '../../ui/state-mark.tsx'
import type { Sheet, SheetRow } from './sheets-data.ts'
import { sheetWords } from './words.ts'

/** Each row as it was understood, and what becomes of it. */
export function RowsTable({ sheet, rows, empty }: { sheet: Sheet; rows: readonly SheetRow[]; empty: ReactNode }) {
  const { rows: t } = useWords(sheetWords)
  const columns = useColumns(sheet)
  return (
    <DataTable
      caption={t.caption}
      rows={rows}
      rowKey={({ tab, no }) => `${tab}:${no}`}
      columns={columns}
      empty={empty}
    />
  )
}

function useColumns(sheet: Sheet): Column<SheetRow>[] {
  const { rows: t } = useWords(sheetWords)
  const several = sheet.tabs.filter(({ taken }) => taken).length > 1
  const place = ({ tab, no }: { tab: number; no: number }) =>
    several ? t.on(sheet.tabs[tab]?.name ?? '', no) : String(no)
  return [
    { id: 'no', head: t.no, width: several ? 128 : 56, cell: (row) => <span className="q">{place(row)}</span> },
    { id: 'words', head: t.words, phone: 'lead', cell: (row) => <Work row={row} /> },
    { id: 'lead', head: t.lead, width: 200, cell: ({ leads }) => leads.join(', ') || null },
    {
      id: 'due',
      head: t.due,
      width: 132,
      cell: (row) => (row.fate === 'skip' && !row.dueDay ? null : <Due row={row} />),
    },
    { id: 'state', head: t.state, width: 200, cell: (row) => (row.state || row.said ? <Said row={row} /> : null) },
    { id: 'fate', head: t.fateHead, width: 180, cell: (row) => <RowFate row={row} place={place} /> },
  ]
}

function Work({ row: { words, number, issuedOn, fate } }: { row: SheetRow }) {
  const f = useFormats()
  return (
    <div>
      <span className={fate === 'skip' ? 'row-words q' : 'row-words'}>{words}</span>
      {number && (
        <p className="second">
          <Nw>{number}</Nw>
          {issuedOn && <span>· {f.day(issuedOn)}</span>}
        </p>
      )}
    </div>
  )
}

function Due({ row: { dueDay, dueTime, extendedTo, rrule, dueText } }: { row: SheetRow }) {
  const { rows: t } = useWords(sheetWords)
  const f = useFormats()
  const language = useLanguage()
  const day = dueDay && [dueTime, f.day(dueDay)].filter(Boolean).join(' ')
  return (
    <div>
      {day ?? (rrule ? rhythmWords({ rrule, time: dueTime }, language) : <span className="q">{t.ongoing}</span>)}
      {extendedTo && <p className="second">{t.extended(f.day(extendedTo))}</p>}
      {dueText && !extendedTo && dueText !== day && <p className="second">{t.written(dueText)}</p>}
    </div>
  )
}

function Said({ row: { state, said, doneLate } }: { row: SheetRow }) {
  const t = useWords(sheetWords)
  return (
    <div>
      {state && (doneLate ? t.rows.late : t.questions.states[state].toLocaleLowerCase('vi'))}
      {said && <p className="second row-said">{said}</p>}
    </div>
  )
}

function RowFate({ row, place }: { row: SheetRow; place: (at: { tab: number; no: number }) => string }) {
  const { rows: t } = useWords(sheetWords)
  const { fate, why, asks, continues, assignments } = row
  const kinds = [...new Set(asks.map((key) => key.slice(0, key.indexOf(':')) as keyof typeof t.asks))]
  return (
    <div>
      {fate === 'ask' && <DoubtMark />} {t.fate[fate]}
      {why && <span className="q">: {t.why[why]}</span>}
      {kinds.length > 0 && <span className="q">: {kinds.map((kind) => t.asks[kind]).join(', ')}</span>}
      {continues && <p className="second">{t.continues(place(continues))}</p>}
      {assignments.length > 0 && (
        <p className="second">
          {assignments.slice(0, 3).map(({ assignmentId, code }) => (
            <Link key={assignmentId} className="link" to={assignmentPath(assignmentId)}>
              <Nw>{code}</Nw>
            </Link>
          ))}
          {assignments.length > 3 && '…'}
        </p>
      )}
    </div>
  )
}
