/**
 * Moving in the board with the keyboard. One cell is the only stop of Tab; its place is said by rows and columns: row -1 is the
 * head, column 0 the name of the unit, then the places, then the counts. Pure.
 */
export interface At {
  row: number
  column: number
}
export interface Extent {
  rows: number
  columns: number
  /** Rows of one page up or down. */
  page: number
}
interface Pressed {
  key: string
  ctrl: boolean
}

/** Where a key leads, or null where it is none of ours. */
export function walked(at: At, { key, ctrl }: Pressed, { rows, columns, page }: Extent): At | null {
  const to = (row: number, column: number): At => ({
    row: Math.min(Math.max(row, -1), rows - 1),
    column: Math.min(Math.max(column, 0), columns - 1),
  })
  switch (key) {
    case 'ArrowUp':
      return to(ctrl ? 0 : at.row - 1, at.column)
    case 'ArrowDown':
      return to(ctrl ? rows - 1 : at.row + 1, at.column)
    case 'ArrowLeft':
      return to(at.row, ctrl ? 0 : at.column - 1)
    case 'ArrowRight':
      return to(at.row, ctrl ? columns - 1 : at.column + 1)
    case 'PageUp':
      return to(Math.max(0, at.row - page), at.column)
    case 'PageDown':
      return to(at.row + page, at.column)
    case 'Home':
      return ctrl ? to(0, 0) : to(at.row, 0)
    case 'End':
      return ctrl ? to(rows - 1, columns - 1) : to(at.row, columns - 1)
    default:
      return null
  }
}
