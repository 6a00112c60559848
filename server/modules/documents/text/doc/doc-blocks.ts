// Paragraphs of an old Word file put into blocks: a table is a run of paragraphs whose cells and rows are ended by signs.

import type { Block, Paragraph } from '../blocks.ts'
import { cellsByColumns, type EdgedRow } from '../grid.ts'
import type { Numbered } from '../word/labels.ts'
import { type Changes, codes, isOn, numberOf } from './doc-properties.ts'
import type { DocParagraph } from './doc-text.ts'

type OpenRow = { cells: Block[][]; cell: Block[] }

/** The blocks, in order; tables inside a cell go to the text of that cell. */
export function blocksOfParagraphs(paragraphs: DocParagraph[], label: (paragraph: Numbered) => string): Block[] {
  const blocks: Block[] = []
  let rows: EdgedRow[] = []
  let row: OpenRow = { cells: [], cell: [] }
  const endTable = () => {
    // A table that breaks off before its row ends keeps its words.
    if (row.cell.length > 0 || row.cells.length > 0) rows.push({ cells: [...row.cells, row.cell], edges: [] })
    row = { cells: [], cell: [] }
    // Edges are in twentieths of a point; those a hair apart are one.
    if (rows.length > 0) blocks.push({ kind: 'table', rows: cellsByColumns(rows, { nearness: 60 }) })
    rows = []
  }
  for (const paragraph of paragraphs) {
    const { changes, end } = paragraph
    if (!isOn(changes, codes.inTable)) {
      endTable()
      blocks.push(blockOf(paragraph, label))
    } else if (isOn(changes, codes.rowEnd)) {
      rows.push({ cells: row.cells, edges: edgesOf(changes) })
      row = { cells: [], cell: [] }
    } else {
      const isInner = (numberOf(changes, codes.depth) ?? 1) > 1
      if (!isOn(changes, codes.innerRowEnd)) row.cell.push(blockOf(paragraph, label))
      if (end === '\x07' && !isInner) {
        row.cells.push(row.cell)
        row.cell = []
      }
    }
  }
  endTable()
  return blocks
}

function blockOf({ runs, style, changes }: DocParagraph, label: (paragraph: Numbered) => string): Paragraph {
  const list = numberOf(changes, codes.list)
  const words = label({
    style: String(style),
    listId: list === null ? null : String(list),
    level: numberOf(changes, codes.listLevel),
  })
  return { kind: 'paragraph', runs: words === '' ? runs : [{ text: `${words} `, font: null, caps: false }, ...runs] }
}

/** Where the cells of a row begin and end, in twentieths of a point (MS-DOC 2.9.325 TDefTableOperand). */
function edgesOf(changes: Changes): number[] {
  const row = changes.get(codes.row)
  const count = row?.[2] ?? 0
  if (!row || row.length < 3 + (count + 1) * 2) return []
  return Array.from({ length: count + 1 }, (_, at) => row.readInt16LE(3 + at * 2))
}
