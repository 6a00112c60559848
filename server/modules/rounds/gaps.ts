// What is missing at a stage, read off the cells of the board: met but not appraised, not met, nothing said. Pure.
import { cellAt, saysOf } from '../assessments/cells.ts'
import type { MissingWhy, RoundPlace } from './contract.ts'

/** The stage asked for and those before it in the chain, by their slots, the earliest first. */
export type Chained = { slot: number; before: readonly number[] }
type Word = 'done' | 'met' | 'unknown' | MissingWhy
export type MissingPlaces = {
  notAppraised: number[]
  notMet: { place: number; why: MissingWhy }[]
  unknown: number[]
}

/**
 * Criterion by criterion. One that is met stands as a whole, unless the stage has spoken of some of its indicators: then only the others stand.
 * Of one that is not met stand its indicators, each in its list; where none of them is told to be missing, the criterion itself.
 */
export function missingOf(
  cells: Uint8Array,
  places: readonly Pick<RoundPlace, 'place' | 'kind' | 'criterion'>[],
  stages: Chained,
): MissingPlaces {
  const missing: MissingPlaces = { notAppraised: [], notMet: [], unknown: [] }
  const put = ({ place, word }: Worded): void => {
    if (word === 'met') missing.notAppraised.push(place)
    else if (word === 'unknown') missing.unknown.push(place)
    else if (word !== 'done') missing.notMet.push({ place, why: word })
  }
  for (const { place } of places.filter(({ kind }) => kind === 'criterion')) {
    const whole = { place, word: wordOf(cellAt(cells, place), stages) }
    const parts = places
      .filter((one) => one.kind === 'indicator' && one.criterion === place)
      .map((one) => ({ place: one.place, word: wordOf(cellAt(cells, one.place), stages) }))
      .filter(({ word }) => word !== 'unknown')
    for (const one of standing(whole, parts)) put(one)
  }
  return missing
}

type Worded = { place: number; word: Word }

/** Which of a criterion and its indicators stand for it. */
function standing(whole: Worded, parts: readonly Worded[]): readonly Worded[] {
  if (whole.word === 'done') return []
  if (whole.word === 'met') return parts.some(({ word }) => word === 'done') ? parts : [whole]
  if (parts.some(({ word }) => word !== 'done' && word !== 'met')) return parts
  return [whole, ...parts]
}

/** What holds of a cell: the stage's own word first, then that of the last stage before it that has spoken. */
function wordOf(cell: number, { slot, before }: Chained): Word {
  const own = saysOf(cell, slot)
  if (own === 2) return 'done'
  if (own === 1) return 'found'
  const said = before.map((one) => saysOf(cell, one)).findLast((one) => one !== 0) ?? 0
  if (own === 3 || said === 3) return 're-examine'
  return said === 2 ? 'met' : said === 1 ? 'not-met' : 'unknown'
}
