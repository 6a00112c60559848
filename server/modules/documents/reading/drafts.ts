// A directive before its words are looked into: its stretch, its lead, and what stands above it.
import type { Actor } from './actor.ts'
import { closeStars } from './deadlines.ts'
import { printed } from './fold.ts'
import type { Item } from './outline-walk.ts'
import { placesIn } from './places.ts'
import type { Span } from './reading.ts'
import type { Run } from './runs.ts'
import type { Stretch } from './sentences.ts'
import { ordinal } from './tables.ts'
import type { TargetRow } from './target-rows.ts'
import { type Source, wordAt } from './words.ts'

/** A directive before its words are looked into. */
export type Draft = Span & {
  run: Run
  section: string
  above: Pick<Item['above'], 'lead' | 'places' | 'deadlines' | 'level' | 'criteria' | 'rhythm'>
  /** Named by the column of a table, besides those the words name. */
  cooperate: Actor[]
  /** The column "Thời gian" of a table: any date in it is a deadline. */
  when: Stretch | null
  /** The column of criteria: numbers or names alone. */
  criteria: Stretch[]
}

export const draftOf = (source: Source, item: Item, run: Run): Draft => ({
  run,
  section: item.block.section,
  start: startOf(source, item, run),
  end: endOf(source, item, run),
  above: { ...item.above, places: [...item.above.places, ...addressed(source, item)] },
  cooperate: [],
  when: null,
  criteria: [],
})

/** Places of an addressee that stands in bold in front of the span ("**Thôn An Lạc:** …"). */
const addressed = (source: Source, item: Item) =>
  item.address && item.body.from > item.block.from ? placesIn(source, item.block.from, item.body.from) : []

/** A row by which a unit is handed its criteria: from its first cell that is no number to its last that is not blank. */
export function draftOfTarget(source: Source, { block, lead, places, when, above }: TargetRow): Draft {
  const cells = block.cells!.filter((cell) => /[\p{L}\p{N}]/u.test(source.text.slice(cell.start, cell.end)))
  const number = printed(source.text.slice(cells[0]!.start, cells[0]!.end))
  const numbered = cells.length > 1 && ordinal.test(number)
  const from = wordAt(source.words, cells[numbered ? 1 : 0]!.start)
  const to = wordAt(source.words, cells.at(-1)!.end)
  return {
    run: { from, to, lead, rule: lead.length ? 'table' : 'none', deed: block.from },
    section: numbered ? [block.section, number.replace(/[.)]$/, '')].filter(Boolean).join('.') : block.section,
    start: source.words[from]!.start,
    end: source.words[to - 1]!.end,
    above: { ...above, lead: null, places },
    cooperate: [],
    when,
    criteria: [],
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
