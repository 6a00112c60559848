// Tables of work in markdown: a row per task, with columns for who leads, who works along and until when.
import type { Actor } from './actor.ts'
import { actorsAt } from './actors.ts'
import { printed } from './fold.ts'
import type { Block } from './sections.ts'
import type { Stretch } from './sentences.ts'
import type { Source } from './words.ts'
import { wordAt } from './words.ts'

export type TableRow = {
  block: Block
  task: Stretch
  lead: Actor[]
  cooperate: Actor[]
  when: Stretch | null
}

type Columns = { task: number; lead: number; cooperate: number; when: number }

/** Rows that hand something out: under a head that names the work and who does it or until when. */
export function taskRows(source: Source, blocks: readonly Block[]): TableRow[] {
  const rows: TableRow[] = []
  let columns: Columns | null = null
  let previous = -2
  for (const block of blocks) {
    if (!block.cells) continue
    if (block.index !== previous + 1) columns = null
    previous = block.index
    const head = columnsOf(source.text, block)
    if (head) columns = head
    else if (columns) {
      const row = rowOf(source, block, columns)
      if (row) rows.push(row)
    }
  }
  return rows
}

function columnsOf(text: string, block: Block): Columns | null {
  const heads = block.cells!.map((cell) => printed(text.slice(cell.start, cell.end)).toLowerCase())
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

function rowOf(source: Source, block: Block, columns: Columns): TableRow | null {
  const cell = (at: number): Stretch | null => {
    const span = at < 0 ? undefined : block.cells![at]
    if (!span) return null
    const from = wordAt(source.words, span.start)
    const to = wordAt(source.words, span.end)
    return to > from ? { from, to } : null
  }
  const task = cell(columns.task)
  const lead = cell(columns.lead)
  const when = cell(columns.when)
  if (!task || task.to - task.from < 2 || (!lead && !when)) return null
  return { block, task, lead: actorsOf(source, lead), cooperate: actorsOf(source, cell(columns.cooperate)), when }
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
