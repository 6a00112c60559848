// Which level holds for a unit: its province's own before that of the set, that of its class before the one for all, that of its year.
import type { ThresholdRow } from './queries/sets.ts'

export type AskedLevel = {
  /** Class of the unit on the set's axis on that day ("dong-bang-song-hong", "nhom3"); null where it is not known. */
  class: string | null
  /** The year the value speaks of; a level with a year holds until one of a later year. */
  year: number
  /** The unit and its ancestors on that day, nearest first. */
  unitIds: readonly number[]
  /** YYYY-MM-DD: levels of a province have days of their own. */
  day: string
}

/**
 * The level of each place as it holds for a unit; a place without one is missing from the map.
 * Where levels differ by class and the unit's class is not known, none holds: a person must say.
 */
export function levelsHolding(rows: readonly ThresholdRow[], asked: AskedLevel): Map<number, ThresholdRow> {
  const byPlace = Map.groupBy(
    rows.filter((row) => applies(row, asked)),
    ({ place }) => place,
  )
  return new Map(
    [...byPlace].flatMap(([place, candidates]) => {
      const level = levelOf(candidates, asked)
      return level ? [[place, level] as const] : []
    }),
  )
}

function applies(row: ThresholdRow, { year, unitIds, day }: AskedLevel): boolean {
  if (row.unitId !== null && !unitIds.includes(row.unitId)) return false
  if (row.year !== null && row.year > year) return false
  return (row.from === null || row.from <= day) && (row.to === null || day <= row.to)
}

function levelOf(candidates: ThresholdRow[], asked: AskedLevel): ThresholdRow | null {
  const nearness = (row: ThresholdRow) =>
    row.unitId === null ? Number.POSITIVE_INFINITY : asked.unitIds.indexOf(row.unitId)
  const nearest = Math.min(...candidates.map(nearness))
  const own = candidates.filter((row) => nearness(row) === nearest)
  const ofClass = own.filter((row) => row.class !== null)
  if (ofClass.length > 0 && asked.class === null) return null
  const mine = ofClass.filter((row) => row.class === asked.class)
  const left = mine.length > 0 ? mine : own.filter((row) => row.class === null)
  return left.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0))[0] ?? null
}
