/**
 * The list as the office's own table: every row the filters leave, not only those on screen, in Tinos, lying A4. It is
 * fetched when somebody prints and stands on paper only.
 */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { AssignmentList, AssignmentRow } from '../../../server/modules/assignments/contract.ts'
import { stateOf } from '../../deeds/assignment-state.tsx'
import { dayDue } from '../../deeds/due-words.ts'
import { deedWords } from '../../deeds/words.ts'
import { get } from '../../platform/api.ts'
import { useNow } from '../../platform/clock.ts'
import { useFormats } from '../../platform/formats.ts'
import { useSession } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import '../../ui/marks.tsx'
import { type Asked, type AssignmentSearch, askedOf, queryOf, tabOf } from './filters.ts'
import './print-table.css'
import { assignmentWords } from './words.ts'

const pageSize = 200
const atMost = 5_000

/** Fetches all rows, puts them on the page and opens the browser's print dialog. */
export function usePrinting(search: AssignmentSearch) {
  const [rows, setRows] = useState<readonly AssignmentRow[]>([])
  const fetching = useMutation({
    mutationFn: () => allRows(askedOf(search)),
    onSuccess: (all) => {
      flushSync(() => setRows(all))
      window.print()
    },
  })
  return { rows, print: () => fetching.mutate(), busy: fetching.isPending }
}

async function allRows(asked: Asked): Promise<AssignmentRow[]> {
  const rows: AssignmentRow[] = []
  for (let page = 1; rows.length < atMost; page++) {
    const { assignments } = await get<AssignmentList>(`/api/assignments${queryOf({ ...asked, page, size: pageSize })}`)
    rows.push(...assignments)
    if (assignments.length < pageSize) break
  }
  return rows
}

export function PrintTable({ rows, search }: { rows: readonly AssignmentRow[]; search: AssignmentSearch }) {
  const t = useWords(assignmentWords)
  const f = useFormats()
  const now = useNow()
  const { post } = useSession()
  const tab = tabOf(search)
  if (rows.length === 0) return null
  return (
    <div className="print-sheet">
      <div className="print-head">
        <p>
          <b>{post.agency.name}</b>
        </p>
        <p className="print-title">{t.printTitle}</p>
        <p>
          {tab !== 'tat-ca' && `${t.tabs.label}: ${t.tabs[tab]}. `}
          {t.tabs.rows(f.number(rows.length))}. {t.printAsOf(f.instant(now))}
        </p>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col" className="p-no">
              {t.printHeads.no}
            </th>
            <th scope="col">{t.printHeads.title}</th>
            <th scope="col" className="p-lead">
              {t.printHeads.lead}
            </th>
            <th scope="col" className="p-source">
              {t.printHeads.source}
            </th>
            <th scope="col" className="p-due">
              {t.printHeads.due}
            </th>
            <th scope="col" className="p-state">
              {t.printHeads.state}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <PrintRow key={row.assignmentId} row={row} no={index + 1} />
          ))}
        </tbody>
      </table>
      <div className="print-signs">
        <p>{t.printMaker}</p>
        <p>{t.printHead}</p>
      </div>
    </div>
  )
}

function PrintRow({ row, no }: { row: AssignmentRow; no: number }) {
  const t = useWords(assignmentWords)
  const deeds = useWords(deedWords)
  const f = useFormats()
  const now = useNow()
  const original = row.originalDueAt && dayDue(row.originalDueAt)
  const late = row.state === 'late' && row.dueDay ? `, ${f.distance(row.dueDay, now)}` : ''
  const said = [row.percent !== null && row.state !== 'done' && deeds.percent(row.percent), row.last.words]
    .filter(Boolean)
    .join('. ')
  return (
    <tr>
      <td className="p-no">{no}</td>
      <td>{row.title}</td>
      <td>{row.lead.name}</td>
      <td>{[row.documentNumber, row.section && deeds.section(row.section)].filter(Boolean).join(', ')}</td>
      <td>
        {row.dueDay ? f.day(row.dueDay) : deeds.noDue[row.following]}
        {original && original !== row.dueDay && ` (${t.page.original.toLocaleLowerCase('vi')} ${f.day(original)})`}
      </td>
      <td>
        {stateOf(row, deeds).word}
        {late}
        {said && `. ${said}`}
      </td>
    </tr>
  )
}
