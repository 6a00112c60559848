import type { Block, Cell } from './blocks.ts'

/** A row as old formats tell it: its cells, and where each ends (and the first begins, where that is told), in one unit of length. */
export type EdgedRow = { cells: Block[][]; edges: number[] }

/** The cells by the columns of a common grid: one covers as many as edges of other rows fall into it. */
export function cellsByColumns(rows: EdgedRow[], { nearness }: { nearness: number }): Cell[][] {
  const grid = rows
    .flatMap(({ edges }) => edges)
    .toSorted((a, b) => a - b)
    .filter((edge, at, all) => at === 0 || edge - all[at - 1]! > nearness)
  const column = (edge: number) => grid.findLastIndex((one) => one <= edge + nearness)
  return rows.map(({ cells, edges }) => {
    const ends = edges.slice(-cells.length)
    const begins = edges.length > cells.length ? column(edges[0]!) : -1
    return cells.map((blocks, at): Cell => {
      const before = at === 0 ? begins : column(ends[at - 1]!)
      const span = ends.length === cells.length ? column(ends[at]!) - before : 1
      return { blocks, span: Math.max(1, span), under: false }
    })
  })
}
