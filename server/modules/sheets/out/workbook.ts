// The list as a workbook again: its tabs, titles, headings and rows in their order, its merged cells, widths and colours.
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import type { Merge } from '../reading/grid.ts'

/** A tab as it goes out. rows: by number, as far as they hold anything; table: its first and last row, which are lined. */
export type OutTab = {
  name: string
  rows: { no: number; cells: string[]; fills: (string | null)[] }[]
  merges: Merge[]
  widths: (number | null)[]
  head: number[]
  table: { first: number; last: number; columns: number } | null
}

export function workbookOf(tabs: readonly OutTab[]): Promise<Buffer> {
  const sheets = tabs.map((tab) => ({
    data: dataOf(tab) as SheetData,
    sheet: tab.name.slice(0, 31),
    orientation: 'landscape' as const,
    columns: Array.from({ length: widthOf(tab) }, (_, i) => ({ width: tab.widths[i] ?? 14 })),
    ...(tab.head.length > 0 ? { stickyRowsCount: Math.max(...tab.head) } : {}),
  }))
  return writeXlsxFile(sheets as never, { fontFamily: 'Times New Roman', fontSize: 12 } as never).toBuffer()
}

const widthOf = ({ rows, merges }: OutTab): number =>
  Math.max(1, ...rows.map(({ cells }) => cells.length), ...merges.map(({ right }) => right + 1))

function dataOf(tab: OutTab): (object | null)[][] {
  const byNo = new Map(tab.rows.map((row) => [row.no, row]))
  const last = Math.max(...tab.rows.map(({ no }) => no))
  const width = widthOf(tab)
  const merges = mergedCells(tab.merges, last)
  return Array.from({ length: last }, (_, i) =>
    Array.from({ length: width }, (_, column) => cellOf(tab, merges, { no: i + 1, column, row: byNo.get(i + 1) })),
  )
}

/** The merge that covers a cell, by its row and column. */
function mergedCells(merges: readonly Merge[], last: number): Map<string, Merge> {
  const cells = new Map<string, Merge>()
  for (const merge of merges.filter(({ bottom }) => bottom <= last))
    for (let no = merge.top; no <= merge.bottom; no++)
      for (let column = merge.left; column <= merge.right; column++) cells.set(`${no}:${column}`, merge)
  return cells
}

type Place = { no: number; column: number; row: OutTab['rows'][number] | undefined }

function cellOf(tab: OutTab, merges: ReadonlyMap<string, Merge>, { no, column, row }: Place): object | null {
  const merge = merges.get(`${no}:${column}`)
  const isFirst = merge && merge.top === no && merge.left === column
  if (merge && !isFirst) return null
  const text = row?.cells[column] ?? ''
  const fill = row?.fills[column]
  const isHead = tab.head.includes(no)
  const inTable = tab.table && no >= tab.table.first && no <= tab.table.last && column < tab.table.columns
  const spans = merge ? { columnSpan: merge.right - merge.left + 1, rowSpan: merge.bottom - merge.top + 1 } : {}
  if (!text && !fill && !inTable && !merge) return null
  return {
    ...(text === '' ? {} : { value: /^\d{1,6}$/.test(text) && !/^0\d/.test(text) ? Number(text) : text }),
    ...spans,
    wrap: true,
    alignVertical: isHead ? 'center' : 'top',
    ...(isHead || (merge && !inTable) ? { fontWeight: 'bold', align: 'center' } : {}),
    ...(fill ? { backgroundColor: `#${fill}` } : {}),
    ...(inTable ? { borderStyle: 'thin' } : {}),
  }
}
