// Counts in a table that its other cells deny: the criteria lacking, the marks of a row.
import type { Warning } from '../reading.ts'
import { countOf, marksOf, unitOf } from '../statements/table-cells.ts'
import type { Source } from '../words.ts'
import { quoteOf } from './quotes.ts'
import type { Findings } from './warnings.ts'

/** "13/19" beside the numbers of the criteria that are not yet reached. */
export function ofLackingCells(source: Source, read: Findings['tables'][number]): Warning[] {
  const at = read.columns.findIndex((column) => column.role === 'lacking')
  if (at < 0) return []
  return read.table.rows.flatMap((row) => {
    const cell = row.cells[at]
    const stated = countOf(read, row)
    const unit = unitOf(read, row)
    if (!unit || !cell?.text || stated?.total == null || !/^\d{1,2}(?:\s*(?:[,;]|và)\s*\d{1,2})*\.?$/.test(cell.text))
      return []
    const listed = cell.text.match(/\d+/g)!
    if (listed.length + stated.count === stated.total) return []
    return [
      {
        kind: 'count-mismatch' as const,
        ...quoteOf(source.text, cell.start, cell.end),
        detail: `${unit.name} đạt ${stated.count}/${stated.total} tiêu chí nhưng liệt kê ${listed.length} tiêu chí chưa đạt.`,
      },
    ]
  })
}

/** A row of marks and the count at its end. */
export function ofMarks(source: Source, read: Findings['tables'][number]): Warning[] {
  if (!read.columns.some((column) => column.role === 'criterion')) return []
  return read.table.rows.flatMap((row) => {
    const unit = unitOf(read, row)
    const stated = countOf(read, row)
    const marks = marksOf(read, row)
    if (!unit || !stated || !marks.strict || stated.count === marks.criteria.length) return []
    const [start, end] = [Math.min(unit.cell.start, stated.cell.start), Math.max(unit.cell.end, stated.cell.end)]
    return [
      {
        kind: 'count-mismatch' as const,
        ...quoteOf(source.text, start, end),
        detail: `${unit.name}: bảng ghi ${stated.count} tiêu chí nhưng đánh dấu đạt ${marks.criteria.length} tiêu chí.`,
      },
    ]
  })
}
