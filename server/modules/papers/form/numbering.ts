// STT: I, II for sections; 1, 2 for rows, anew in each section; 1.1 for rows under a row.
import type { Cell, PaperRow } from '../contract.ts'

/** A row before it has its number: 0 a section, 1 a row, 2 a row under it. */
export type Levelled = { level: 0 | 1 | 2; strong?: boolean; cells: Cell[] | string }

export function numbered(rows: readonly Levelled[]): PaperRow[] {
  const counts: [number, number, number] = [0, 0, 0]
  return rows.map(({ level, strong = level === 0, cells }) => {
    counts[level]++
    counts.fill(0, level + 1)
    const no = level === 0 ? roman(counts[0]) : level === 1 ? String(counts[1]) : `${counts[1]}.${counts[2]}`
    return { kind: level === 0 ? 'section' : 'row', no, strong, cells }
  })
}

const letters: [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

export function roman(value: number): string {
  let left = value
  let written = ''
  for (const [worth, letter] of letters) for (; left >= worth; left -= worth) written += letter
  return written
}
