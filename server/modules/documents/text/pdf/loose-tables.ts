import { textOfTable } from '../table-text.ts'
import type { Segment } from './segments.ts'

/** Rows of words apart, without lines round them: what stands under one another in all rows is a column. */
export function textOfLooseRows(rows: Segment[][]): string {
  const columns = columnsOf(rows)
  return textOfTable(
    rows.map((row) =>
      columns.map((column) =>
        row
          .filter((segment) => columns[bestColumn(columns, segment)] === column)
          .map((segment) => segment.text)
          .join(' '),
      ),
    ),
  )
}

type Column = { left: number; right: number }

/** Stretches of the width, begun by the row with most words apart and widened by what falls into one of them alone. */
function columnsOf(rows: Segment[][]): Column[] {
  const widest = rows.reduce((most, row) => (row.length > most.length ? row : most), rows[0] ?? [])
  const columns = widest.map(({ left, right }) => ({ left, right })).sort((a, b) => a.left - b.left)
  for (const segment of rows.flat()) {
    const touched = columns.filter((column) => segment.left < column.right && segment.right > column.left)
    const only = touched.length === 1 ? touched[0] : undefined
    if (!only) continue
    const [before, behind] = [columns[columns.indexOf(only) - 1], columns[columns.indexOf(only) + 1]]
    only.left = Math.max(Math.min(only.left, segment.left), before?.right ?? Number.NEGATIVE_INFINITY)
    only.right = Math.min(Math.max(only.right, segment.right), behind?.left ?? Number.POSITIVE_INFINITY)
  }
  return columns
}

/** The column that shares most with a segment, else the nearest. */
function bestColumn(columns: Column[], { left, right }: Segment): number {
  const shared = columns.map((column) => Math.min(column.right, right) - Math.max(column.left, left))
  return shared.indexOf(Math.max(...shared))
}
