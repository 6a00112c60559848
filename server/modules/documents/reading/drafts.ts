// A directive before its words are looked into: its stretch, its lead, and what stands above it.
import type { Actor } from './actor.ts'
import { closeStars } from './deadlines.ts'
import type { Item } from './outline-walk.ts'
import type { Span } from './reading.ts'
import type { Run } from './runs.ts'
import type { Stretch } from './sentences.ts'
import type { TableRow } from './tables.ts'
import { type Source, wordAt } from './words.ts'

/** A directive before its words are looked into. */
export type Draft = Span & {
  run: Run
  section: string
  above: Pick<Item['above'], 'places' | 'deadlines' | 'level'>
  /** Named by the column of a table, besides those the words name. */
  cooperate: Actor[]
  /** The column "Thời gian" of a table: any date in it is a deadline. */
  when: Stretch | null
}

export const draftOf = (source: Source, item: Item, run: Run): Draft => ({
  run,
  section: item.block.section,
  start: startOf(source, item, run),
  end: endOf(source, item, run),
  above: item.above,
  cooperate: [],
  when: null,
})

export function draftOfRow(source: Source, row: TableRow): Draft {
  const { block } = row
  const last = source.words[block.to - 1]!.end
  const run = {
    from: block.from,
    to: block.to,
    lead: row.lead,
    rule: row.lead.length ? 'table' : 'none',
    deed: row.task.from,
  }
  return {
    run,
    section: block.section,
    start: source.words[block.from]!.start,
    end: last,
    above: { places: [], deadlines: [], level: null },
    cooperate: row.cooperate,
    when: row.when,
  }
}

/** The first run takes a plain addressee and the stars in front of it along. */
function startOf(source: Source, item: Item, run: Run): number {
  if (run.from === item.block.from) return item.block.start
  const start = source.words[run.from]!.start
  const stars = /\*{1,2}$/.exec(source.text.slice(Math.max(item.block.start, start - 2), start))?.[0].length ?? 0
  const opens = stars && source.words[run.from - 1] && source.words[run.from - 1]!.end < start - stars
  return opens ? start - stars : start
}

function endOf(source: Source, item: Item, run: Run): number {
  const last = source.words[run.to - 1]!.end
  if (run.to >= wordAt(source.words, item.block.end) && run.to === item.block.to) return item.block.end
  return closeStars(source.text, startOf(source, item, run), last)
}
