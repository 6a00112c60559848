// What the cells of a row say: the unit it speaks of, marks under criteria, counts and figures.
import { numberAt } from '../figures.ts'
import type { Cell, TableRow } from '../tables.ts'
import { splitWords } from '../words.ts'
import { columnAt, type ReadTable } from './read-tables.ts'

const totalRow = /^(?:tổng(?: cộng| số)?|cộng|toàn (?:huyện|tỉnh|xã|thị xã|thành phố)|bình quân|trung bình)(?:\s|$|:)/i

export const isTotal = (row: TableRow): boolean => row.cells.some((cell) => totalRow.test(cell.text))

/** The commune or village a row speaks of; null for a total. */
export function unitOf(read: ReadTable, row: TableRow): { name: string; cell: Cell } | null {
  const cell = row.cells[columnAt(read, 'unit')]
  if (!cell || !/\p{L}/u.test(cell.text) || isTotal(row)) return null
  const name = communeOf(read, cell.text)
    .replace(/^(?:xã|phường|thị trấn)\s+(?=\p{Lu})/iu, '')
    .replace(/^(?:Thôn|Bản|Ấp|Xóm|Buôn|Làng)\s/u, (kind) => kind.toLowerCase())
  return { name, cell }
}

/** "An Thới Đông Cái Lân" where commune and district ran together: the district is the end that other rows share. */
function communeOf(read: ReadTable, text: string): string {
  const words = text.split(' ')
  for (let cut = 1; cut < words.length; cut++)
    if ((read.endings.get(words.slice(cut).join(' ')) ?? 0) > 1) return words.slice(0, cut).join(' ')
  return text
}

/** The cell that names what a row speaks of. */
export function nameOf(read: ReadTable, row: TableRow): Cell | null {
  for (const role of ['label', 'unit'] as const) {
    const cell = row.cells[columnAt(read, role)]
    if (cell?.text) return cell
  }
  return row.cells.find((cell) => totalRow.test(cell.text)) ?? null
}

const met = /^(?:x|v|✓|✔|☑|☒|đ|đạt|đạt chuẩn|\+|●|1|có|100%)$/i
const notMet = /^(?:|0|o|k|kđ|cđ|c|-|–|chưa|chưa đạt|không|không đạt)$/i
const cross = /^[xv+]$/i

/** Marks under numbered criteria: which are met, and whether every cell holds a mark. */
export function marksOf(read: ReadTable, row: TableRow): { criteria: number[]; cells: Cell[]; strict: boolean } {
  const reached = new Map<number, boolean>()
  const cells: Cell[] = []
  let strict = true
  read.columns.forEach((column, at) => {
    if (column.role !== 'criterion') return
    const cell = row.cells[at]
    const text = cell?.text ?? ''
    const yes = met.test(text) && !(read.worded && cross.test(text))
    if (!yes && !notMet.test(text) && !cross.test(text)) strict = false
    if (yes) cells.push(cell!)
    const no = column.criterion!
    reached.set(no, (reached.get(no) ?? true) && yes)
  })
  return { criteria: [...reached].filter(([, yes]) => yes).map(([no]) => no), cells, strict }
}

/** "15/19", "15" in the column of counts. */
export function countOf(read: ReadTable, row: TableRow): { count: number; total: number | null; cell: Cell } | null {
  const cell = row.cells[columnAt(read, 'count')]
  const hit = /^(\d{1,3})(?:\s*\/\s*(\d{1,3}))?(?:\s*(?:tiêu chí|tc))?$/i.exec(cell?.text ?? '')
  return hit ? { count: Number(hit[1]), total: hit[2] ? Number(hit[2]) : null, cell: cell! } : null
}

/** The number of a cell that holds a figure and nothing else but its unit. */
export function figureOf(cell: Cell | undefined): number | null {
  const hit = /^(?:[<>≥≤~]\s*)?(\d[\d.,]*)(?:\s*\/\s*\d[\d.,]*)?\s*(?:%|\p{L}[\p{L}\s/.]{0,28})?$/u.exec(
    cell?.text ?? '',
  )
  return hit ? parsed(hit[1]!) : null
}

/** The second number of "12/20". */
export function totalOf(cell: Cell): number | null {
  const hit = /\/\s*(\d[\d.,]*)/.exec(cell.text)
  return hit ? parsed(hit[1]!) : null
}

const parsed = (digits: string): number | null => numberAt(splitWords(digits), 0)?.value ?? null

/** The unit of measure: in the cell, in the column "ĐVT", or in brackets in the head. */
export function measureOf(read: ReadTable, row: TableRow, cell: Cell, head: string): string | null {
  const own = /^[\d.,/\s]+(%|\p{L}.*)$/u.exec(cell.text)?.[1]?.trim().toLowerCase()
  return (
    own ||
    row.cells[columnAt(read, 'measure')]?.text.toLowerCase() ||
    (/\(([^)]{1,24})\)/.exec(head)?.[1] ?? (/%|tỷ lệ/.test(head) ? '%' : null))
  )
}
