// A task list as an office keeps it, row by row, each with the fate expected when it is taken in.

/** v: what is typed; fill: RRGGBB; across, down: how many cells it is merged over. */
export type SheetCell =
  | string
  | number
  | Date
  | null
  | { v?: string | number | Date | null; fill?: string; across?: number; down?: number; format?: string }

/** fate: null above the heading's end; else as in the golden file, see examples/README.md. */
export type Row = { cells: SheetCell[]; fate: string | null }
export type Tab = { name: string; rows: Row[]; widths?: number[]; hidden?: true }
export type Example = {
  file: string
  as: 'xlsx' | 'xls' | 'csv-utf8' | 'csv-1258' | 'pasted'
  /** What is ugly in it. */
  says: string
  tabs: Tab[]
  /** Questions in the order of asking: what is asked about, and of how many rows. */
  questions: string[]
}

/** A line above the table, or of its heading. */
export const top = (...cells: SheetCell[]): Row => ({ cells, fate: null })
export const row = (fate: string, ...cells: SheetCell[]): Row => ({ cells, fate })
export const blank: Row = { cells: [], fate: null }
export const wide = (v: string, across: number): SheetCell => ({ v, across })
export const tall = (v: string | number | Date, down: number): SheetCell => ({ v, down })
export const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`)
/** The empty cells that a merge covers. */
export const covered = (count: number): null[] => Array.from({ length: count }, () => null)
