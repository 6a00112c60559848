import type { Block, Run } from '../blocks.ts'
import { cellsByColumns, type EdgedRow } from '../grid.ts'

/** Takes the paragraphs of an RTF file as they come; rows of a table gather until a paragraph stands outside it. */
export function openFlow() {
  const blocks: Block[] = []
  let runs: Run[] = []
  let isInTable = false
  let cell: Block[] = []
  let cells: Block[][] = []
  let rows: EdgedRow[] = []
  let edges: number[] = []
  const takeRuns = () => {
    const taken = runs
    runs = []
    return { kind: 'paragraph' as const, runs: taken }
  }
  const endTable = () => {
    // Edges are in twentieths of a point; those a hair apart are one.
    if (rows.length > 0) blocks.push({ kind: 'table', rows: cellsByColumns(rows, { nearness: 60 }) })
    rows = []
  }
  return {
    say: (run: Run) => void runs.push(run),
    plain: () => {
      isInTable = false
    },
    inTable: () => {
      isInTable = true
    },
    beginRow: () => {
      edges = []
    },
    edge: (at: number) => void edges.push(at),
    endParagraph: () => {
      if (isInTable) cell.push(takeRuns())
      else {
        endTable()
        blocks.push(takeRuns())
      }
    },
    endCell: () => {
      cells.push([...cell, takeRuns()])
      cell = []
    },
    endRow: () => {
      rows.push({ cells, edges })
      cells = []
    },
    end: (): Block[] => {
      if (cells.length > 0) rows.push({ cells, edges: [] })
      endTable()
      if (runs.length > 0) blocks.push(takeRuns())
      return blocks
    },
  }
}
