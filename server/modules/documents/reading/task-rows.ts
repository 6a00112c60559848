// Tables of work parted by bars or tabs: a row per task, with columns for who leads, who works along and until when.
import { printed } from './fold.ts'
import type { Block } from './sections.ts'
import { type Cell, ordinal, tablesIn } from './tables.ts'
import { handsOut, type TaskColumn, taskColumn } from './task-columns.ts'
import { type WorkRow, workRow } from './work-rows.ts'

/** Rows that hand something out: under a head that names the work and who does it or until when. */
export function taskRows(text: string, blocks: readonly Block[]): (WorkRow & { block: Block })[] {
  return tablesIn(text, blocks).flatMap((table) => {
    const kinds = table.heads.map(taskColumn)
    if (!handsOut(kinds) && !(kinds.includes('task') && kinds.includes('when'))) return []
    return table.rows.flatMap(({ block, cells }) => {
      const row = rowOf(text, block, cells, kinds)
      return row ? [{ ...row, block }] : []
    })
  })
}

/** A row from its first cell that is no number to its last that is not blank; its number is the last part of its section. */
function rowOf(
  text: string,
  block: Block,
  cells: readonly Cell[],
  kinds: readonly (TaskColumn | null)[],
): WorkRow | null {
  const own = block.cells!.filter((cell) => /[\p{L}\p{N}]/u.test(text.slice(cell.start, cell.end)))
  const number = printed(text.slice(own[0]!.start, own[0]!.end))
  const numbered = own.length > 1 && ordinal.test(number)
  return workRow(
    cells.map((cell) => (cell.text ? [cell] : [])),
    kinds,
    {
      start: own[numbered ? 1 : 0]!.start,
      end: own.at(-1)!.end,
      section: numbered ? [block.section, number.replace(/[.)]$/, '')].filter(Boolean).join('.') : block.section,
    },
  )
}
