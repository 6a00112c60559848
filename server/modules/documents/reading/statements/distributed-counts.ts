// One predicate with as many counts as units: "xã A và xã B lần lượt đạt 11 và 12 tiêu chí".
import type { Figure } from '../figures.ts'
import { levelBehind } from '../levels.ts'
import type { Statement } from '../reading.ts'
import { isSelfAssessed, unitsOf } from './count-words.ts'
import { isAimed } from './goals.ts'
import { clauseStart, placeStart, quoted, spend, type Told, wordsBetween } from './told.ts'

/** "xã A và xã B lần lượt đạt 11 và 12 tiêu chí": as many counts as units, one for each. */
export function distributed(told: Told, i: number): Statement[] | null {
  let first = i
  while (first > 0 && joinsCounts(told, told.figures[first - 1]!, told.figures[first]!)) first--
  if (first === i || told.directive || isAimed(told, i)) return null
  const units = unitsOf(told, first)
  if (units.length !== i - first + 1) return null
  const figure = told.figures[i]!
  const level = levelBehind(told.source.words, figure.to, Math.min(told.to, figure.to + 12))
  const to = Math.max(level?.to ?? 0, figure.to)
  spend(told, told.figures[first]!.from, to)
  return units.map((place, k) => ({
    kind: 'achieved' as const,
    ...quoted(told, placeStart(told, units[0]!), to),
    place: place.name,
    level: level?.level ?? told.level ?? 'xa-ntm',
    count: told.figures[first + k]!.value,
    total: figure.total,
    criteria: null,
    selfAssessed: isSelfAssessed(wordsBetween(told, clauseStart(told, figure.from), figure.from)),
    asOf: told.asOf,
  }))
}

/** "11 và | 12 tiêu chí", "11, 12/19 tiêu chí": the first without a unit of its own. */
const joinsCounts = (told: Told, one: Figure, next: Figure) =>
  one.unit === null && one.total === null && /^(?:,|và|, và)$/.test(wordsBetween(told, one.to, next.from))
