// The two bytes of a place, as they lie in a standing and travel to the page. Pure; used by the server and the page alike.

/** What a stage says of a cell: 0 nothing (never said, withdrawn or returned), 1 not met, 2 met, 3 to be examined again. */
export type Says = 0 | 1 | 2 | 3
export const slots = 6
/** Bits above those of the stages. */
export const overruledBit = 1 << 12
export const byDocumentBit = 1 << 13
export const droppedBit = 1 << 14

/** The sixteen bits of a place; 0 where the bytes end before it. */
export const cellAt = (cells: Uint8Array, place: number): number =>
  ((cells[2 * place] ?? 0) << 8) | (cells[2 * place + 1] ?? 0)

export const saysOf = (cell: number, slot: number): Says => ((cell >> (2 * slot)) & 3) as Says

export function putCell(cells: Uint8Array, place: number, cell: number): void {
  cells[2 * place] = cell >> 8
  cells[2 * place + 1] = cell & 255
}

/** The bytes of a row of the board from its base64. */
export function unpackCells(base64: string): Uint8Array {
  const text = atob(base64)
  const cells = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) cells[i] = text.charCodeAt(i)
  return cells
}
