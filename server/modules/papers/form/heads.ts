// The rows of headings: one, or two where columns share an upper one. Pure; every writer lays them out from this.
import type { PaperColumn } from '../contract.ts'

export type HeadCell = { words: string; across: number; down: number }
export const numberHead = 'TT'

/** The upper row, and the lower one where there is one; a column without an upper heading goes down over both. */
export function headRows(columns: readonly PaperColumn[]): HeadCell[][] {
  const two = columns.some(({ under }) => under !== null)
  const first: HeadCell[] = [{ words: numberHead, across: 1, down: two ? 2 : 1 }]
  const second: HeadCell[] = []
  for (const [i, { head, under }] of columns.entries()) {
    if (under === null) {
      first.push({ words: head, across: 1, down: two ? 2 : 1 })
      continue
    }
    second.push({ words: head, across: 1, down: 1 })
    if (i > 0 && columns[i - 1]!.under === under) first.at(-1)!.across++
    else first.push({ words: under, across: 1, down: 1 })
  }
  return two ? [first, second] : [first]
}
