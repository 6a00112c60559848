/**
 * A Biểu into the clipboard, as a table with its two rows of headings for Word and mail, and as cells for Excel. Pure but
 * for copyTable. A day is written as on paper: 05/02/2024, 27/9/2024.
 */
import type { Cell, PaperColumn, PaperTable } from '../../server/modules/papers/contract.ts'
import { formatsOf } from '../platform/formats.ts'

const f = formatsOf('vi')

function written(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  return typeof cell === 'number' ? f.decimal(cell, 3) : f.day(cell.day)
}

/** Rows of cells between tabs; words that hold a tab, a line or a quotation mark are quoted as Excel does. */
export function tsvOf({ title, columns, rows }: PaperTable): string {
  const heads = ['TT', ...columns.map(({ head, under }) => (under ? `${under}: ${head}` : head))]
  const body = rows.map(({ no, cells }) => [no, ...(typeof cells === 'string' ? [cells] : cells.map(written))])
  return [[title], heads, ...body].map((row) => row.map(quoted).join('\t')).join('\r\n')
}

const quoted = (words: string) => (/["\t\n\r]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words)

const font = "font-family:'Times New Roman',serif;font-size:11pt"
const line = 'border:1px solid #000;padding:2px 4px;vertical-align:middle'
const sides = { start: 'left', center: 'center', end: 'right' } as const

export function htmlOf({ heading, title, under, measure, columns, rows }: PaperTable): string {
  const above = [heading.above, heading.agency].filter(Boolean).map((words) => `<b>${safe(words ?? '')}</b>`)
  const lines = [...above, `<b>${safe(title)}</b>`, ...under.map((words) => `<i>${safe(words)}</i>`)]
  const said = measure ? [...lines, `<i>Đơn vị tính: ${safe(measure)}</i>`] : lines
  const body = rows.map((row) => `<tr>${rowHtml(row, columns)}</tr>`).join('')
  return `<div style="${font}">${said.join('<br>')}</div><table style="border-collapse:collapse;${font}"><thead>${headHtml(columns)}</thead><tbody>${body}</tbody></table>`
}

function headHtml(columns: readonly PaperColumn[]): string {
  const two = columns.some(({ under }) => under !== null)
  const cell = (words: string, across: number, down: number) =>
    `<th colspan="${across}" rowspan="${down}" style="${line};text-align:center">${safe(words)}</th>`
  const first = columns.flatMap(({ head, under }, i) => {
    if (under === null) return [cell(head, 1, two ? 2 : 1)]
    if (columns[i - 1]?.under === under) return []
    const others = columns.slice(i).findIndex((column) => column.under !== under)
    return [cell(under, others < 0 ? columns.length - i : others, 1)]
  })
  const second = columns.filter(({ under }) => under !== null).map(({ head }) => cell(head, 1, 1))
  const upper = `<tr>${cell('TT', 1, two ? 2 : 1)}${first.join('')}</tr>`
  return two ? `${upper}<tr>${second.join('')}</tr>` : upper
}

function rowHtml({ no, strong, cells }: PaperTable['rows'][number], columns: readonly PaperColumn[]): string {
  const look = strong ? `${line};font-weight:bold` : line
  const number = `<td style="${look};text-align:center">${safe(no)}</td>`
  if (typeof cells === 'string') return `${number}<td colspan="${columns.length}" style="${look}">${safe(cells)}</td>`
  return (
    number +
    cells
      .map((cell, i) => {
        const side = sides[columns[i]?.align ?? 'start']
        // Excel takes "15/9" for a day and "1.1" for a number unless told that they are words.
        const kind = typeof cell === 'string' ? `;mso-number-format:'\\@'` : ''
        return `<td style="${look};text-align:${side}${kind}">${safe(written(cell))}</td>`
      })
      .join('')
  )
}

const safe = (words: string) => words.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)

/** Both at once. */
export const copyTable = (table: PaperTable): boolean =>
  copyBy((data) => {
    data.setData('text/html', htmlOf(table))
    data.setData('text/plain', tsvOf(table))
  })

/** Into the clipboard by the event of copying, since over plain http, as in an office, there is no other way. */
export function copyBy(fill: (data: DataTransfer) => void): boolean {
  const put = (event: ClipboardEvent) => {
    if (event.clipboardData) fill(event.clipboardData)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', put, { capture: true })
  try {
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', put, { capture: true })
  }
}
