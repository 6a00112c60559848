// Everything known of the rows of a deed, asked in as many statements as there are questions, whatever the number of rows.
import type { Deed } from '../../../platform/access.ts'
import { Problem } from '../../../platform/problem.ts'
import { levelsHolding } from '../../frameworks/levels.ts'
import { frameworkById, placesOf, type ThresholdRow, thresholdsOf } from '../../frameworks/queries/sets.ts'
import { chainOn } from '../chains.ts'
import { shapeOf } from '../fold.ts'
import { type Asked, type Ground, keyOf } from '../judge.ts'
import { assessmentProblems } from '../problems.ts'
import {
  cellsOnDays,
  chainsOf,
  frozenDays,
  responsibleRows,
  staterOf,
  statersBefore,
  type UnitOnDay,
  unitsOnDays,
} from '../queries/ground.ts'
import { levelOfKind, slotOf } from '../rules.ts'

/** @throws Problem unknownFramework */
export async function groundOf(
  { tx, actor }: Pick<Deed, 'tx' | 'actor'>,
  { frameworkId, rows, onPaper }: { frameworkId: number; rows: readonly Asked[]; onPaper: boolean },
) {
  const framework = await frameworkById(tx, frameworkId)
  if (!framework) throw new Problem(assessmentProblems.unknownFramework)
  const placeRows = await placesOf(tx, frameworkId)
  const stater = await staterOf(tx, actor)
  const pairs = pairsOf(rows)
  const units = await unitsOnDays(tx, actor.officeId, { ...pairs, axis: framework.axis })
  const above = [...new Set(units.flatMap((unit) => unit.above))]
  const chains = await chainsOf(tx, actor.officeId, framework.level)
  const valued = rows.some(({ value }) => value !== null)
  const ground: Ground = {
    stater: { ...actor, unitId: stater.unitId, officeLevel: levelOfKind[stater.officeKind] ?? 'xa' },
    framework,
    places: new Map(placeRows.map((place) => [place.place, place])),
    units: new Map(units.map((unit) => [keyOf(unit.unitId, unit.day), unit])),
    stages: new Map([...new Set(pairs.days)].map((day) => [day, chainOn(chains, framework.level, day)?.stages ?? []])),
    responsible:
      actor.part === 'department-officer'
        ? await responsibleRows(tx, { officeId: actor.officeId, frameworkId, unitIds: above })
        : [],
    levels: levelsOf(units, valued ? await thresholdsOf(tx, frameworkId) : []),
    cells: new Map((await cellsOnDays(tx, frameworkId, pairs)).map((one) => [keyOf(one.unitId, one.day), one.cells])),
    frozen: new Map((await frozenDays(tx, frameworkId, pairs.unitIds)).map(({ unitId, day }) => [unitId, day])),
    before: new Map(),
    onPaper,
  }
  const shape = shapeOf(placeRows)
  return { ground: { ...ground, before: await peopleBefore(tx, frameworkId, rows, ground) }, shape, framework }
}

/** What must be reached, by unit and day. */
const levelsOf = (units: readonly UnitOnDay[], thresholds: readonly ThresholdRow[]) =>
  new Map(
    (thresholds.length === 0 ? [] : units).map((unit) => [
      keyOf(unit.unitId, unit.day),
      levelsHolding(thresholds, {
        class: unit.class,
        year: Number(unit.day.slice(0, 4)),
        unitIds: unit.above,
        day: unit.day,
      }),
    ]),
  )

/** Distinct units and days of the rows. */
function pairsOf(rows: readonly Asked[]): { unitIds: number[]; days: string[] } {
  const pairs = [...new Map(rows.map(({ unitId, onDay }) => [keyOf(unitId, onDay), { unitId, onDay }])).values()]
  return { unitIds: pairs.map(({ unitId }) => unitId), days: pairs.map(({ onDay }) => onDay) }
}

/** Who stated the stage that a row's stage needs, of the place itself, its criterion or its indicators. */
async function peopleBefore(tx: Deed['tx'], frameworkId: number, rows: readonly Asked[], ground: Ground) {
  const people = new Map<number, number[]>()
  if (ground.onPaper) return people
  const asked = rows.flatMap((row, index) => {
    const needs = neededOf(row, ground)
    return needs === null ? [] : kinOf(row.place, ground).map((place) => ({ ...row, place, needs, index }))
  })
  if (asked.length === 0) return people
  const found = await statersBefore(tx, frameworkId, {
    unitIds: asked.map(({ unitId }) => unitId),
    places: asked.map(({ place }) => place),
    stages: asked.map(({ needs }) => needs),
    days: asked.map(({ onDay }) => onDay),
  })
  for (const { at, personId } of found) {
    const { index } = asked[at]!
    people.set(index, [...(people.get(index) ?? []), personId])
  }
  return people
}

/** The slot a row's stage needs; null for acts and stages that need none. */
function neededOf(row: Asked, { stages }: Ground): number | null {
  if (row.act !== 'state') return null
  const needs = stages.get(row.onDay)?.find(({ code }) => code === row.stage)?.needs
  return needs ? slotOf(needs) : null
}

function kinOf(place: number, { places }: Ground): number[] {
  const criterion = places.get(place)?.criterion
  if (criterion != null) return [place, criterion]
  return [place, ...[...places.values()].filter((one) => one.criterion === place).map((one) => one.place)]
}
