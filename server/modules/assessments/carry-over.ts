// What was said of a unit that passes into others: carried to the unit that follows as "to be examined again", with what was known beside it; its own rows stay.
import { sql } from 'kysely'
import type { Deed } from '../../platform/access.ts'
import { type Reader, rowsOf } from '../../platform/db.ts'
import { frameworkById, placesOf } from '../frameworks/queries/sets.ts'
import type { Carried, Carrier, Found, Occasion } from '../units/operations/carriers.ts'
import { carryRows, wordsOfSays } from './actions/carry-rows.ts'
import { foldRowOf } from './actions/fold-units.ts'
import { chainOn } from './chains.ts'
import { foldRows, ownSayings, shapeOf } from './fold.ts'
import { chainsOf, stands } from './queries/ground.ts'
import { lockUnits, rowsToFold } from './queries/rows.ts'

/** thing: "unit:set of criteria". */
export const standingCarrier: Carrier = {
  kind: 'standing',
  ways: ['move', 'end', 'keep'],
  find: (db, { unitIds, onDay }) =>
    rowsOf(
      db,
      sql<Found>`
      select distinct on (a.unit_id, a.framework_id) a.unit_id || ':' || a.framework_id as thing, a.unit_id as "unitId", a.office_id as "officeId"
      from assessment a where a.unit_id = any(${unitIds}::int[]) and a.on_day < ${onDay}::date and ${stands('a')}
      order by a.unit_id, a.framework_id, a.seq desc`,
    ),
  async names(db, things) {
    const rows = await rowsOf(
      db,
      sql<{ thing: string; name: string }>`
      select t.thing, f.name || ', ' || (select s.name from unit_state s where s.unit_id = split_part(t.thing, ':', 1)::int order by lower(s.valid) desc limit 1) as name
      from unnest(${things}::text[]) t(thing) join framework f on f.framework_id = split_part(t.thing, ':', 2)::smallint`,
    )
    return new Map(rows.map(({ thing, name }) => [thing, name]))
  },
  async carry(deed, things, occasion) {
    const results = new Map<string, string>()
    for (const one of things) {
      const [, frameworkId] = one.thing.split(':').map(Number) as [number, number]
      if (one.way === 'move' && one.toUnitId !== null)
        await carryStanding(deed, { ...one, toUnitId: one.toUnitId, frameworkId }, occasion)
      results.set(one.thing, `${one.toUnitId ?? one.unitId}:${frameworkId}`)
    }
    return results
  },
}

type Moved = Carried & { toUnitId: number; frameworkId: number }

/** Each place a stage of the chain in force had said anything of; what the new unit was already given stays. */
async function carryStanding(deed: Deed, moved: Moved, { operationId, onDay, words }: Occasion): Promise<void> {
  const { tx, actor } = deed
  const { frameworkId, unitId, toUnitId } = moved
  await lockUnits(tx, [unitId, toUnitId])
  const framework = await frameworkById(tx, frameworkId)
  const shape = shapeOf(await placesOf(tx, frameworkId))
  const chain = chainOn(await chainsOf(tx, actor.officeId, null), framework?.level ?? 'xa', onDay)
  const inForce = new Set(chain?.stages.map(({ slot }) => slot))
  const known = await sayingsOf(tx, { shape, frameworkId, unitId, day: onDay })
  const given = new Set((await sayingsOf(tx, { shape, frameworkId, unitId: toUnitId, day: onDay })).map(keyOf))
  const rows = known
    .filter((one) => inForce.has(one.stage) && !given.has(keyOf(one)))
    .map(({ place, stage, says }) => {
      const before = `trước khi sắp xếp: ${wordsOfSays(says)}`
      return { unitId: toUnitId, place, stage, onDay, words: before, reason: words }
    })
  await carryRows(deed, { frameworkId, shape, rows, sourceId: operationId })
}

const keyOf = ({ place, stage }: { place: number; stage: number }): string => `${place} ${stage}`

async function sayingsOf(
  db: Reader,
  { shape, ...asked }: { shape: ReturnType<typeof shapeOf>; frameworkId: number; unitId: number; day: string },
) {
  const rows = await rowsToFold(db, { frameworkId: asked.frameworkId, unitIds: [asked.unitId], day: asked.day })
  return ownSayings(foldRows(shape, null, rows.map(foldRowOf)).head)
}
