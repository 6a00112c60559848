// A task list as its cells: what is written in each, as Excel shows it, and the colour it is filled with. Rows and columns as the file has them.

/** From the first column on; fills are RRGGBB. A row without words is not kept. `no` is counted from 1, as Excel does. */
export type GridRow = { no: number; cells: string[]; fills: (string | null)[] }
/** A merged stretch: rows by their numbers, columns from 0, both ends counted in. */
export type Merge = { top: number; left: number; bottom: number; right: number }
/** widths: of each column in characters, null where the file does not say. */
export type Tab = { name: string; rows: GridRow[]; merges: Merge[]; widths: (number | null)[] }
export type Grid = { tabs: Tab[]; hiddenTabs: number }

/** Why a file gives no cells; a stable code, said as a sentence by problems.ts. */
export type SheetFault =
  | 'not-a-sheet'
  | 'encrypted'
  | 'broken'
  | 'web-page'
  | 'empty'
  | 'too-large'
  | 'letters'
  | 'secret'

export class UnreadableSheet extends Error {
  readonly fault: SheetFault
  constructor(fault: SheetFault) {
    super(fault)
    this.name = 'UnreadableSheet'
    this.fault = fault
  }
}

/** More than any office keeps in one list: beyond them a file is refused, not cut. */
export const most = { rows: 20_000, columns: 256, cell: 8_000, tabs: 60 } as const

/** A row under way: cells are put where they belong, in any order. */
export function rowOf(no: number): GridRow & { put(column: number, text: string, fill: string | null): void } {
  const row = { no, cells: [] as string[], fills: [] as (string | null)[] }
  return Object.assign(row, {
    put(column: number, text: string, fill: string | null) {
      if (column < 0 || column >= most.columns) return
      while (row.cells.length <= column) {
        row.cells.push('')
        row.fills.push(null)
      }
      row.cells[column] = tidy(text)
      row.fills[column] = fill
    },
  })
}

/** NFC, line ends as \n, blanks at the ends gone; nothing that PostgreSQL cannot hold. */
export function tidy(text: string): string {
  const plain = text.normalize('NFC').replaceAll('\u0000', '').toWellFormed().replace(/\r\n?/g, '\n')
  return plain
    .replace(/[\u00a0\t]/g, ' ')
    .trim()
    .slice(0, most.cell)
}

/** @throws UnreadableSheet `too-large`, `empty` */
export function checked(grid: Grid): Grid {
  const rows = grid.tabs.reduce((sum, tab) => sum + tab.rows.length, 0)
  if (rows > most.rows || grid.tabs.length > most.tabs) throw new UnreadableSheet('too-large')
  const tabs = grid.tabs.filter((tab) => tab.rows.length > 0).map(narrowed)
  if (tabs.length === 0) throw new UnreadableSheet('empty')
  return { ...grid, tabs }
}

/** Without what lies beyond the last column that holds a word. */
function narrowed(tab: Tab): Tab {
  const width = Math.max(...tab.rows.map(({ cells }) => cells.findLastIndex((text) => text !== '') + 1))
  const rows = tab.rows.map(({ no, cells, fills }) => ({
    no,
    cells: cells.slice(0, width),
    fills: fills.slice(0, width),
  }))
  return { ...tab, rows, widths: tab.widths.slice(0, width) }
}
