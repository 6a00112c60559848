// Tables of work: a row per task, with columns for who leads, who works along and until when.
import type { Actor } from './actor.ts'
import { actorsAt } from './actors.ts'
import type { Block } from './sections.ts'
import type { Stretch } from './sentences.ts'
import { type Cell, tablesIn } from './tables.ts'
import type { Source } from './words.ts'
import { wordAt } from './words.ts'

export type TaskRow = {
  block: Block
  task: Stretch
  lead: Actor[]
  cooperate: Actor[]
  when: Stretch | null
}

type Columns = { task: number; lead: number; cooperate: number; when: number }

/** Rows that hand something out: under a head that names the work and who does it or until when. */
export function taskRows(source: Source, blocks: readonly Block[]): TaskRow[] {
  return tablesIn(source.text, blocks).flatMap((table) => {
    const columns = columnsOf(table.heads)
    if (!columns) return []
    return table.rows.map(({ block, cells }) => rowOf(source, block, cells, columns)).filter((row) => row !== null)
  })
}

function columnsOf(heads: readonly string[]): Columns | null {
  const find = (pattern: RegExp) => heads.findIndex((head) => head.length < 60 && pattern.test(head))
  const columns = {
    task: find(/nội dung|nhiệm vụ|công việc|tên việc|hoạt động/),
    lead: find(
      /chủ trì|(?:đơn vị|cơ quan|người) (?:thực hiện|phụ trách|chịu trách nhiệm|tham mưu)|phân công|trách nhiệm/,
    ),
    cooperate: find(/phối hợp/),
    when: find(/thời gian|thời hạn|hoàn thành|tiến độ/),
  }
  return columns.task >= 0 && (columns.lead >= 0 || columns.when >= 0) ? columns : null
}

function rowOf(source: Source, block: Block, cells: readonly Cell[], columns: Columns): TaskRow | null {
  const stretch = (at: number): Stretch | null => {
    const cell = cells[at]
    if (!cell) return null
    const from = wordAt(source.words, cell.start)
    const to = wordAt(source.words, cell.end)
    return to > from ? { from, to } : null
  }
  const task = stretch(columns.task)
  const lead = stretch(columns.lead)
  const when = stretch(columns.when)
  if (!task || task.to - task.from < 2 || (!lead && !when)) return null
  return { block, task, lead: actorsOf(source, lead), cooperate: actorsOf(source, stretch(columns.cooperate)), when }
}

function actorsOf(source: Source, cell: Stretch | null): Actor[] {
  if (!cell) return []
  const actors: Actor[] = []
  for (let at = cell.from; at < cell.to; ) {
    const named = actorsAt(source, at, cell.to)
    if (named) actors.push(...named.actors)
    at = named && named.to > at ? named.to : at + 1
  }
  return actors
}
