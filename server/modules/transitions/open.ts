// What is open of a transition as its office sees it now: cells that waited at a stage that ended, units whose standings of a set have not gone over.
import type { Actor } from '../../platform/access.ts'
import type { Reader } from '../../platform/db.ts'
import { chainOn } from '../assessments/chains.ts'
import { type Chain, stageCodes } from '../assessments/contract.ts'
import { chainsOf } from '../assessments/queries/ground.ts'
import { kindsOf } from '../assessments/rules.ts'
import { addDays } from '../calendar/days.ts'
import { successionBetween } from '../frameworks/queries/own.ts'
import { type PlaceRow, placesOf } from '../frameworks/queries/sets.ts'
import type { OpenCell, RuleKind } from './contract.ts'
import { decidedCells, decidedUnits } from './queries/decisions.ts'
import { operationsWithLate, type UnitsOperation } from './queries/late.ts'
import {
  cellsOfUnits,
  givenIn,
  type SetPair,
  saidBefore,
  saidSince,
  setPairs,
  setsOn,
  type UnitCells,
} from './queries/open.ts'
import { type CarriedRow, type Ended, endedStages, passingOf, waitingCells } from './rules.ts'

export type StagesEnded = { kind: 'stages'; chain: Chain; next: Chain | null; onDay: string; ended: Ended[] }
export type SetsChanged = { kind: 'sets'; pair: SetPair; onDay: string }
/** Units that passed into others; told only where figures about a day before were recorded afterwards. */
export type UnitsChanged = { kind: 'units'; operation: UnitsOperation; onDay: string }
export type Ending = StagesEnded | SetsChanged | UnitsChanged

/** `ever`: leaves out what was decided and taken back too, as the system decides a thing once and not again after a person. */
export type Asking = { db: Reader; actor: Pick<Actor, 'officeId'>; today: string; ever?: boolean }

/** Every chain that ended with stages of its own or with nothing after it, and every set that was taken up by another, until today; the latest first. */
export async function endingsOf({ db, actor, today }: Asking): Promise<Ending[]> {
  const chains = await chainsOf(db, actor.officeId, null)
  const stages = chains.flatMap((chain): StagesEnded[] => {
    if (chain.to === null || chain.to >= today) return []
    const onDay = addDays(chain.to, 1)
    const next = chainOn(chains, chain.level, onDay)
    const inForce = chainOn(chains, chain.level, chain.to)?.chainId === chain.chainId
    const ended = inForce ? endedStages(chain, next) : []
    return ended.length > 0 ? [{ kind: 'stages', chain, next, onDay, ended }] : []
  })
  const sets = (await setPairs(db, { officeId: actor.officeId, day: today })).map(
    (pair): SetsChanged => ({ kind: 'sets', pair, onDay: pair.onDay }),
  )
  const units = (await operationsWithLate(db, { officeId: actor.officeId, day: today })).map(
    (operation): UnitsChanged => ({ kind: 'units', operation, onDay: operation.onDay }),
  )
  return [...stages, ...sets, ...units].sort((a, b) => (a.onDay < b.onDay ? 1 : a.onDay > b.onDay ? -1 : 0))
}

export const keyOf = (ending: Ending): string =>
  ending.kind === 'stages'
    ? `stages-${ending.chain.chainId}`
    : ending.kind === 'sets'
      ? `sets-${ending.pair.from}-${ending.pair.to}`
      : `units-${ending.operation.operationId}`

export const ruleKindOf = (ending: StagesEnded | SetsChanged): RuleKind =>
  ending.kind === 'sets' ? 'sets' : ending.next ? 'stages' : 'last-stages'

export type Waiting = Omit<OpenCell, 'before'> & { slot: number }

/** Cells that waited when the chain ended, were not spoken of since, and that nobody has decided. */
export async function openCells(
  { db, actor, ever = false }: Asking,
  { chain, onDay, ended }: StagesEnded,
): Promise<Waiting[]> {
  const day = addDays(onDay, -1)
  const sets = await setsOn(db, { level: chain.level, day })
  const frameworkIds = sets.map(({ frameworkId }) => frameworkId)
  const kinds = kindsOf(chain.level, 'all')
  const units = await cellsOfUnits(db, { officeId: actor.officeId, frameworkIds, kinds, unitsOn: day, day })
  const used = new Set(units.map(({ frameworkId }) => frameworkId))
  const places = new Map<number, PlaceRow[]>()
  for (const frameworkId of used) places.set(frameworkId, await placesOf(db, frameworkId))
  const unitIds = [...new Set(units.map(({ unitId }) => unitId))]
  const keyed = ({ unitId, frameworkId, place }: { unitId: number; frameworkId: number; place: number }) =>
    `${unitId}:${frameworkId}:${place}`
  const said = new Set((await saidSince(db, { unitIds, frameworkIds, from: onDay })).map(keyed))
  const decided = new Set(
    (await decidedCells(db, { chainId: chain.chainId, unitIds, ever })).map((cell) => `${keyed(cell)}:${cell.slot}`),
  )
  const names = new Map(sets.map(({ frameworkId, name }) => [frameworkId, name]))
  return units.flatMap(({ unitId, name: unitName, frameworkId, cells }) => {
    const own = places.get(frameworkId)!
    const movedOn = (place: number) =>
      own.some(
        (one) =>
          (one.place === place || one.criterion === place) &&
          said.has(keyed({ unitId, frameworkId, place: one.place })),
      )
    return waitingCells(cells, own, ended)
      .filter(({ place, slot }) => !movedOn(place) && !decided.has(`${keyed({ unitId, frameworkId, place })}:${slot}`))
      .map(({ place, slot }) => {
        const { code, name } = own.find((one) => one.place === place)!
        const frameworkName = names.get(frameworkId)!
        return { unitId, frameworkId, place, slot, stage: stageCodes[slot]!, unitName, frameworkName, code, name }
      })
      .sort((a, b) => a.code.localeCompare(b.code, 'vi', { numeric: true }))
  })
}

/** Open cells with what each stood on: who had claimed or verified it, and of which day. */
export async function told(
  db: Reader,
  { chain, onDay, ended }: StagesEnded,
  cells: readonly Waiting[],
): Promise<OpenCell[]> {
  const before = new Map(ended.map((one) => [one.slot, one.before]))
  const names = new Map(chain.stages.map(({ slot, name }) => [slot, name]))
  const asked = cells.map((cell) => ({ ...cell, before: before.get(cell.slot)! }))
  const said = await saidBefore(db, asked, addDays(onDay, -1))
  return cells.map(({ slot, ...cell }, at) => {
    const known = said.get(at)
    return { ...cell, before: known ? { stage: names.get(before.get(slot)!)!, ...known } : null }
  })
}

export type Passing = UnitCells & { rows: CarriedRow[]; dropped: string[] }

/** Units with standings in the last set that nobody has decided; with the rows that would go over, less what the next set was given already. */
export async function openPassings(asked: Asking, ending: SetsChanged): Promise<Passing[]> {
  const { db, ever = false } = asked
  const { pair } = ending
  const units = await passingsOf(asked, ending)
  const unitIds = units.map(({ unitId }) => unitId)
  const decided = await decidedUnits(db, { from: pair.from, to: pair.to, unitIds, ever })
  const given = new Set(
    (await givenIn(db, { frameworkId: pair.to, unitIds })).map(
      ({ unitId, place, slot }) => `${unitId}:${place}:${slot}`,
    ),
  )
  return units
    .filter(({ unitId }) => !decided.has(unitId))
    .map((unit) => ({
      ...unit,
      rows: unit.rows.filter(({ place, stage }) => !given.has(`${unit.unitId}:${place}:${stage}`)),
    }))
}

/** Every unit with standings in the last set, with all the rows that would go over as it stands now. */
export async function passingsOf({ db, actor }: Asking, { pair, onDay }: SetsChanged): Promise<Passing[]> {
  const { officeId } = actor
  const units = (
    await cellsOfUnits(db, {
      ...{ officeId, frameworkIds: [pair.from], kinds: kindsOf(pair.level, 'all') },
      ...{ unitsOn: onDay, day: addDays(onDay, -1) },
    })
  ).filter(({ cells }) => cells.some((byte) => byte !== 0))
  const places = await placesOf(db, pair.from)
  const mapping = await successionBetween(db, pair.from, pair.to)
  const chain = chainOn(await chainsOf(db, officeId, pair.level), pair.level, onDay)
  const inForce = chain?.stages.map(({ slot }) => slot) ?? []
  return units.map((unit) => ({
    ...unit,
    ...passingOf({ cells: unit.cells, from: { name: pair.fromName, places }, mapping, inForce }),
  }))
}
