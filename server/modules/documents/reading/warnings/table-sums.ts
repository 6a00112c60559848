// Tables whose total row is not the sum of its rows, or whose share is not what its capital makes.
import type { Warning } from '../reading.ts'
import type { ReadTable } from '../statements/read-tables.ts'
import { figureOf, isTotal } from '../statements/table-cells.ts'
import { ordinal, type TableRow } from '../tables.ts'
import { round, vietnamese } from './sums.ts'

/** A warning for each column whose total does not come out. */
export function tableSums(text: string, read: ReadTable): Warning[] {
  const { rows } = read.table
  const totals = rows.filter((row) => isTotal(row) && /^(?:tổng|cộng)/i.test(label(row)))
  const total = totals[0]
  const parts = rows.filter((row) => !isTotal(row))
  // one total over plain rows; groups numbered I, II have sums of their own
  if (
    totals.length !== 1 ||
    !total ||
    parts.length < 2 ||
    parts.some((row) => /^(?:[IVX]+|[A-Z])\.?$/.test(row.cells[0]?.text ?? ''))
  )
    return []
  return read.columns.flatMap((column, at): Warning[] => {
    if (
      /^(?:ordinal|unit|label|measure|percent|words|met|lacking|criterion)$/.test(column.role) ||
      /bình quân|tỷ lệ|%|giá|mức/.test(column.head)
    )
      return []
    const stated = figureOf(total.cells[at])
    const values = parts.map((row) => (row.cells[at]?.text ? figureOf(row.cells[at]) : 0))
    if (
      stated === null ||
      values.some((value) => value === null) ||
      parts.some((row) => /[%/]/.test(row.cells[at]?.text ?? ''))
    )
      return []
    const sum = round((values as number[]).reduce((all, value) => all + value, 0))
    const slack =
      Number.isInteger(stated) && values.every((value) => Number.isInteger(value!)) ? 0 : 0.05 * parts.length
    if (Math.abs(sum - stated) <= slack) return []
    const { start, end } = total.cells[at]!
    return [
      {
        kind: 'sum-mismatch',
        quote: text.slice(start, end),
        start,
        end,
        detail: `Cột "${column.head || at + 1}": các dòng cộng lại là ${vietnamese(sum)}, dòng tổng ghi ${vietnamese(stated)}.`,
      },
    ]
  })
}

const label = (row: TableRow): string =>
  row.cells.find((cell) => /\p{L}{2}/u.test(cell.text) && !ordinal.test(cell.text))?.text ?? ''
