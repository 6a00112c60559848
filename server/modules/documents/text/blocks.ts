// A document of paragraphs and tables, whatever program wrote it, on its way to text.

import { type Run, runReader } from './letters/old-fonts.ts'
import { textOfCell, textOfTable } from './table-text.ts'

export type { Run } from './letters/old-fonts.ts'
export type Paragraph = { kind: 'paragraph'; runs: Run[] }
/** `span`: columns of the grid it covers; `under`: it only goes on with the cell above it. */
export type Cell = { blocks: Block[]; span: number; under: boolean }
export type Table = { kind: 'table'; rows: Cell[][] }
export type Block = Paragraph | Table

/** Paragraphs and tables as text, parted by a blank line; soft line breaks stay, indents go, words of old fonts come in Unicode. */
export function textOfBlocks(blocks: Block[]): string {
  const read = runReader(runsIn(blocks))
  return blocks
    .map((block) => textOfBlock(block, read))
    .filter(Boolean)
    .join('\n\n')
}

type Read = (runs: Run[]) => string

function textOfBlock(block: Block, read: Read): string {
  return block.kind === 'table' ? textOfTable(block.rows.map((cells) => rowOf(cells, read))) : trimmed(read(block.runs))
}

function rowOf(cells: Cell[], read: Read): string[] {
  return cells.flatMap(({ blocks, span, under }) => {
    const text = under ? '' : textOfCell(blocks.map((block) => textOfBlock(block, read)))
    return [text, ...Array<string>(span - 1).fill('')]
  })
}

function trimmed(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()
}

function* runsIn(blocks: Block[]): Generator<Run> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield* block.runs
    else for (const cell of block.rows.flat()) yield* runsIn(cell.blocks)
  }
}
