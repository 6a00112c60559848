// The sheet of a commune for one indicator, and its base figures.
import type { z } from 'zod'
import { type Actor, keepsTheBook, type Look } from '../../platform/access.ts'
import { dayOf } from '../calendar/days.ts'
import { setsOf, type UnitHere } from '../dossiers/queries.ts'
import { unitSeen } from '../dossiers/show.ts'
import { placesOf } from '../frameworks/queries/sets.ts'
import type { AskBase, AskTally, BaseFigures, TallySheet } from './contract.ts'
import { baseOf, talliesOf } from './queries.ts'
import { policies, sumOf } from './rules.ts'

export const mayEnter = (actor: Actor, unit: UnitHere): boolean =>
  (policies.enter.parts as readonly string[]).includes(actor.part) && (keepsTheBook(actor) || unit.own)

/** Indicators of a set that are a ratio: in their order. */
export const countedPlaces = async (db: Look['db'], frameworkId: number) =>
  (await placesOf(db, frameworkId)).filter(
    ({ kind, valueKind }) => kind === 'indicator' && (valueKind === 'ratio' || valueKind === 'percent'),
  )

/** @throws Problem nothingHere */
export async function showTallies(look: Look, asked: z.output<typeof AskTally>): Promise<TallySheet> {
  const { db, actor } = look
  const day = dayOf(look.clock.now())
  const unit = await unitSeen(db, actor, { unitId: asked.unit, day })
  const frameworks = await setsOf(db, day)
  const frameworkId = asked.framework ?? frameworks[0]?.frameworkId ?? null
  const places = frameworkId === null ? [] : await countedPlaces(db, frameworkId)
  const place = places.find((one) => one.place === asked.place)?.place ?? places[0]?.place ?? null
  const villages =
    frameworkId === null || place === null
      ? []
      : await talliesOf(db, { officeId: actor.officeId, unitId: unit.unitId, frameworkId, place, day })
  const base = await baseOf(db, { officeId: actor.officeId, unitId: unit.unitId })
  return {
    unit: { unitId: unit.unitId, name: unit.name },
    ...{ day, frameworks, frameworkId, place, villages },
    mayEnter: mayEnter(actor, unit),
    places: places.map(({ place, code, name, measure }) => ({ place, code, name, measure })),
    sum: sumOf(villages),
    households: base.find(({ kind }) => kind === 'households')?.value ?? null,
  }
}

/** @throws Problem nothingHere */
export async function showBase(look: Look, { unit: unitId }: z.output<typeof AskBase>): Promise<BaseFigures> {
  const { db, actor } = look
  const unit = await unitSeen(db, actor, { unitId, day: dayOf(look.clock.now()) })
  return {
    unit: { unitId: unit.unitId, name: unit.name },
    mayEnter: mayEnter(actor, unit),
    figures: await baseOf(db, { officeId: actor.officeId, unitId }),
  }
}
