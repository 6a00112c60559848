// A tab whose units stand across, turned so that they stand down; and where a cell stands in the file. Pure.
import type { GridRow, Tab } from '../../sheets/reading/grid.ts'

/** Rows become columns: `no` of a turned row is the column's number from 1, the index of its cells the row's number less 1. */
export function turned(tab: Tab): Tab {
  const last = Math.max(0, ...tab.rows.map(({ no }) => no))
  const width = Math.max(0, ...tab.rows.map(({ cells }) => cells.length))
  if (last > mostAcross) return { ...tab, rows: [], merges: [] }
  const byNo = new Map(tab.rows.map((row) => [row.no, row]))
  const rows = Array.from({ length: width }, (_, column): GridRow => {
    const own = Array.from({ length: last }, (_, i) => byNo.get(i + 1))
    return {
      no: column + 1,
      cells: own.map((row) => row?.cells[column] ?? ''),
      fills: own.map((row) => row?.fills[column] ?? null),
    }
  })
  const merges = tab.merges.map(({ top, left, bottom, right }) => ({
    ...{ top: left + 1, bottom: right + 1 },
    ...{ left: top - 1, right: bottom - 1 },
  }))
  return { ...tab, rows: rows.filter(({ cells }) => cells.some((text) => text !== '')), merges, widths: [] }
}
/** More rows than this are units, not criteria. */
const mostAcross = 250

/** "C7": where a cell stands in the file. @param column from 0 */
export function addressOf(isTurned: boolean, no: number, column: number): string {
  return isTurned ? `${lettersOf(no - 1)}${column + 1}` : `${lettersOf(column)}${no}`
}

function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : `${lettersOf(Math.floor(column / 26) - 1)}${last}`
}
