// Tables of work parted by bars or tabs: a row per task, with columns for who leads, who works along and until when.
import { kindsByCells } from './cell-kinds.ts'
import { printed } from './fold.ts'
import type { Block } from './sections.ts'
import { type Cell, ordinal, tablesIn } from './tables.ts'
import { handsOut, type TaskColumn, taskColumns } from './task-columns.ts'
import type { Source } from './words.ts'
import { type WorkRow, workRow } from './work-rows.ts'

/** Rows that hand something out: under a head that names the work and who does it or until when, or whose cells tell as much. */
export function taskRows(source: Source, blocks: readonly Block[]): (WorkRow & { block: Block })[] {
  const { text } = source
  return tablesIn(text, blocks).flatMap((table) => {
    const kinds = kindsByCells(source, table) ?? taskColumns(table.heads)
    if (!handsOut(kinds) && !(kinds.includes('task') && kinds.includes('when'))) return []
    let part = ''
    return table.rows.flatMap(({ block, cells }) => {
      part = partOf(cells) ?? part
      const row = rowOf(text, block, { cells, kinds, part })
      return row ? [{ ...row, block }] : []
    })
  })
}

/** "II | Hoàn thành tiêu chí": the number of a part of the table; null where a row is no title. */
function partOf(cells: readonly Cell[]): string | null {
  const said = cells.filter((cell) => cell.text)
  return said.length === 2 && /^[IVX]{1,5}\.?$/.test(said[0]!.text) ? said[0]!.text.replace('.', '') : null
}

/** The pieces of a cell that goes on over several lines; whatever stands on one is one piece. */
function onLines(text: string, cell: Cell): Cell[] {
  if (!text.slice(cell.start, cell.end).includes('\n')) return [cell]
  return [...text.slice(cell.start, cell.end).matchAll(/[^\n]*\S/g)].map((hit) => {
    const blank = hit[0].length - hit[0].trimStart().length
    const start = cell.start + hit.index + blank
    return { start, end: cell.start + hit.index + hit[0].length, text: printed(hit[0]) }
  })
}

/** A row from its first cell that is no number to its last that is not blank; its number is the last part of its section. */
function rowOf(
  text: string,
  block: Block,
  { cells, kinds, part }: { cells: readonly Cell[]; kinds: readonly (TaskColumn | null)[]; part: string },
): WorkRow | null {
  const own = block.cells!.filter((cell) => /[\p{L}\p{N}]/u.test(text.slice(cell.start, cell.end)))
  const number = printed(text.slice(own[0]!.start, own[0]!.end))
  const numbered = own.length > 1 && ordinal.test(number)
  return workRow(
    cells.map((cell) => (cell.text ? onLines(text, cell) : [])),
    kinds,
    {
      start: own[numbered ? 1 : 0]!.start,
      end: own.at(-1)!.end,
      section: numbered ? [block.section, part, number.replace(/[.)]$/, '')].filter(Boolean).join('.') : block.section,
    },
  )
}
