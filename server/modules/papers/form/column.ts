// Columns of a list as it is written down: a heading, and what stands in it of each row.
import type { Cell, PaperColumn } from '../contract.ts'

export const paperColumn = (head: string, more: Partial<PaperColumn> = {}): PaperColumn => ({
  head,
  under: null,
  room: null,
  align: 'start',
  ...more,
})

/** `of` is what stands in the column of a row and whatever else must be known. */
export type ColumnOf<Known extends unknown[]> = PaperColumn & { of(...known: Known): Cell }

export const column = <Known extends unknown[]>(
  head: string,
  of: (...known: Known) => Cell,
  more: Partial<PaperColumn> = {},
): ColumnOf<Known> => ({ ...paperColumn(head, more), of })

/** The columns themselves, without what fills them. */
export const headsOf = (columns: readonly PaperColumn[]): PaperColumn[] =>
  columns.map(({ head, under, room, align }) => ({ head, under, room, align }))
