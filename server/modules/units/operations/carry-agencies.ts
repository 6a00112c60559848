// Agencies of a unit that ended: each goes on as the agency of its kind at the unit that follows, which is made where it is not there yet.
import { sql } from 'kysely'
import type { Deed } from '../../../platform/access.ts'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import { nameKey } from '../../spelling/fold.ts'
import { type KindOfUnit, placeTitle, placeWithKind } from '../place-names.ts'
import { insertAgency } from '../queries.ts'
import type { Carried, Carrier, Occasion } from './carriers.ts'
import { successorOf } from './successors.ts'

export const agencyCarrier: Carrier = {
  kind: 'agency',
  ways: ['move', 'end', 'keep'],
  find: (db, { unitIds, onDay, officeId }) =>
    rowsOf(
      db,
      sql<{ thing: string; unitId: number; officeId: number }>`
      select a.agency_id::text as thing, a.unit_id as "unitId",
        (select f.office_id from office_agency f where f.agency_id = a.agency_id order by f.office_id <> ${officeId}, f.office_id limit 1) as "officeId"
      from agency a where a.unit_id = any(${unitIds}::int[]) and a.valid && daterange(${onDay}::date, null)
        and exists (select 1 from office_agency f where f.agency_id = a.agency_id)
      order by a.parent_id nulls first, a.agency_id`,
    ),
  names: (db, things) => namesOf(db, things),
  async carry(deed, things, occasion) {
    const results = new Map<string, string>()
    for (const thing of await inOrder(deed.tx, things)) {
      const result = await carryOne(deed, thing, { occasion, results })
      if (result !== null) results.set(thing.thing, String(result))
    }
    return results
  },
}

async function namesOf(db: Reader, things: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('agency')
    .select(['agency_id', 'name'])
    .where('agency_id', 'in', things.length > 0 ? things.map(Number) : [0])
    .execute()
  return new Map(rows.map(({ agency_id, name }) => [String(agency_id), name]))
}

/** An agency above comes before those that nest in it. */
async function inOrder(tx: Tx, things: readonly Carried[]): Promise<Carried[]> {
  const rows = await rowsOf(
    tx,
    sql<{ thing: string }>`
    with recursive up as (
      select agency_id as thing, parent_id, 0 as depth from agency where agency_id = any(${things.map(({ thing }) => Number(thing))}::int[])
      union all select up.thing, a.parent_id, up.depth + 1 from up join agency a on a.agency_id = up.parent_id
    ) select thing::text from up group by thing order by max(depth), thing`,
  )
  const places = new Map(rows.map(({ thing }, i) => [thing, i]))
  return things.toSorted((a, b) => places.get(a.thing)! - places.get(b.thing)!)
}

type Old = {
  name: string
  shortName: string | null
  kind: string
  parentId: number | null
  unitName: string
  unitKind: KindOfUnit
  newName: string | null
  newKind: KindOfUnit | null
}

/** @returns the agency that goes on; null where it only ends */
async function carryOne(
  deed: Deed,
  { thing, way, toUnitId }: Carried,
  { occasion, results }: { occasion: Occasion; results: ReadonlyMap<string, string> },
): Promise<number | null> {
  const { tx, actor } = deed
  const agencyId = Number(thing)
  const { onDay } = occasion
  if (way === 'end' || toUnitId === null) {
    await endAgency(tx, agencyId, onDay)
    return null
  }
  const old = await oldAgency(tx, { agencyId, toUnitId, onDay })
  const name = renamed(old)
  const known =
    (await successorOf(tx, { agencyId, toUnitId, officeId: actor.officeId })) ??
    (await namedAt(tx, { name, toUnitId, officeId: actor.officeId }))
  const parentId = old.parentId === null ? null : Number(results.get(String(old.parentId)) ?? old.parentId)
  const { shortName, kind } = old
  const followed = known ?? (await insertAgency(tx, { name, shortName, kind, parentId, unitId: toUnitId, from: onDay }))
  await enterBooks(tx, { from: agencyId, to: followed })
  await endAgency(tx, agencyId, onDay)
  return followed
}

/** "UBND xã A" at xã B is "UBND xã B". */
export function renamed({
  name,
  unitName,
  unitKind,
  newName,
  newKind,
}: Omit<Old, 'shortName' | 'kind' | 'parentId'>): string {
  if (newName === null || newKind === null) return name
  const [old, now] = [
    { kind: unitKind, name: unitName },
    { kind: newKind, name: newName },
  ]
  for (const [from, to] of [
    [placeWithKind(old), placeWithKind(now)],
    [placeTitle(old), placeTitle(now)],
    [unitName, newName],
  ] as const)
    if (name.includes(from)) return name.replace(from, to)
  return name
}

async function oldAgency(
  tx: Tx,
  { agencyId, toUnitId, onDay }: { agencyId: number; toUnitId: number; onDay: string },
): Promise<Old> {
  const rows = await rowsOf(
    tx,
    sql<Old>`
    select a.name, a.short_name as "shortName", a.kind, a.parent_id as "parentId", s.name as "unitName", s.kind as "unitKind", t.name as "newName", t.kind as "newKind"
    from agency a
    cross join lateral (select * from unit_state x where x.unit_id = a.unit_id and (lower(x.valid) is null or lower(x.valid) < ${onDay}::date) order by lower(x.valid) desc nulls last limit 1) s
    left join unit_state t on t.unit_id = ${toUnitId} and t.valid @> ${onDay}::date
    where a.agency_id = ${agencyId}`,
  )
  return rows[0]!
}

async function namedAt(
  db: Reader,
  { name, toUnitId, officeId }: { name: string; toUnitId: number; officeId: number },
): Promise<number | undefined> {
  const rows = await rowsOf(
    db,
    sql<{ agencyId: number; name: string }>`
    select a.agency_id as "agencyId", a.name from agency a join office_agency f on f.agency_id = a.agency_id
    where f.office_id = ${officeId} and a.unit_id = ${toUnitId} and not isempty(a.valid) order by a.agency_id`,
  )
  return rows.find((row) => nameKey(row.name) === nameKey(name))?.agencyId
}

/** Every office that worked with the old one works with the new one. */
async function enterBooks(tx: Tx, { from, to }: { from: number; to: number }): Promise<void> {
  await sql`
    insert into office_agency (office_id, agency_id) select office_id, ${to}::int from office_agency where agency_id = ${from}
    on conflict do nothing`.execute(tx)
}

async function endAgency(tx: Tx, agencyId: number, onDay: string): Promise<void> {
  await sql`
    update agency set valid = daterange(lower(valid), ${onDay}::date)
    where agency_id = ${agencyId} and (lower(valid) is null or lower(valid) < ${onDay}::date) and valid @> ${onDay}::date`.execute(
    tx,
  )
}
