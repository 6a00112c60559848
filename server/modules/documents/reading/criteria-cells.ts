// Criteria listed alone in a cell of a table, under a head that says they are criteria.
import { itemsAt } from './criteria-items.ts'
import { triggerAt } from './criteria-triggers.ts'
import { levelBehind } from './levels.ts'
import type { CriterionRef, Level, Span } from './reading.ts'
import type { Stretch } from './sentences.ts'
import type { Source } from './words.ts'

/** The criteria of a cell, by number or name alone ("2 - Giao thông", "13, 14", "Y tế"), at the level of what stands around it. */
export function listedCriteria(
  { words }: Source,
  cell: Stretch,
  { day, level: around }: { day: string | null; level: Level | null },
): (CriterionRef & Span)[] {
  let from = cell.from
  while (from < cell.to && /^(?:tiêu|chỉ|chí|số|tc|ct|-)$/.test(words[from]!.low)) from++
  const level = levelBehind(words, from, cell.to)?.level ?? around ?? 'xa-ntm'
  const ends = (at: number) => triggerAt(words, at, cell.to) !== null
  const items = itemsAt(words, from, cell.to, { level, day, indicator: false, open: false, ends })
  return items.map((item) => ({
    place: null,
    level,
    no: item.no,
    indicator: item.indicator,
    start: words[item.from]!.start,
    end: words[item.to - 1]!.end,
  }))
}
