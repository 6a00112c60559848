// What this module keeps beside agencies: membership of groups, what members are in charge of, and the place an office sits in.
import { sql } from 'kysely'
import type { Deed } from '../../../platform/access.ts'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import { Problem } from '../../../platform/problem.ts'
import { unitProblems } from '../problems.ts'
import type { Carried, Carrier, Found } from './carriers.ts'
import { lastNames } from './queries.ts'
import { successorOf, unitsOfAgencies } from './successors.ts'

/** The agency that follows one that lies in an old unit, or itself where it lies elsewhere. @throws Problem cannotBeMoved */
export async function agencyAfter(
  deed: Deed,
  { agencyId, toUnitId, name }: { agencyId: number; toUnitId: number; name: string },
): Promise<number> {
  const found = await successorOf(deed.tx, { agencyId, toUnitId, officeId: deed.actor.officeId })
  if (found !== undefined) return found
  const to = (await lastNames(deed.tx, [toUnitId])).get(toUnitId) ?? ''
  throw new Problem(unitProblems.cannotBeMoved, { name, to })
}

const named = async (db: Reader, statement: ReturnType<typeof sql<{ thing: string; name: string }>>) =>
  new Map((await rowsOf(db, statement)).map(({ thing, name }) => [thing, name]))

/** thing: group:agency */
export const groupCarrier: Carrier = {
  kind: 'group',
  ways: ['move', 'end', 'keep'],
  find: (db, { unitIds, onDay }) =>
    rowsOf(
      db,
      sql<Found>`
      select distinct g.group_id || ':' || m.agency_id as thing, a.unit_id as "unitId", g.office_id as "officeId"
      from group_member m join agency_group g on g.group_id = m.group_id join agency a on a.agency_id = m.agency_id
      where a.unit_id = any(${unitIds}::int[]) and m.valid && daterange(${onDay}::date, null) and not isempty(g.valid)`,
    ),
  names: (db, things) =>
    named(
      db,
      sql`select g.group_id || ':' || a.agency_id as thing, g.name || ': ' || a.name as name from unnest(${things}::text[]) t
        join agency_group g on g.group_id = split_part(t, ':', 1)::int join agency a on a.agency_id = split_part(t, ':', 2)::int`,
    ),
  async carry(deed, things, { onDay, words }) {
    const results = new Map<string, string>()
    for (const { thing, way, toUnitId } of things) {
      const [groupId, agencyId] = thing.split(':').map(Number) as [number, number]
      await sql`
        update group_member set valid = case when lower(valid) < ${onDay}::date or lower_inf(valid) then daterange(lower(valid), ${onDay}::date) else 'empty' end
        where group_id = ${groupId} and agency_id = ${agencyId} and valid && daterange(${onDay}::date, null)`.execute(
        deed.tx,
      )
      if (way === 'end' || toUnitId === null) continue
      const name = (await groupCarrier.names(deed.tx, [thing])).get(thing) ?? thing
      const to = await agencyAfter(deed, { agencyId, toUnitId, name })
      await sql`
        insert into group_member (group_id, agency_id, valid, ground) select ${groupId}::int, ${to}::int, daterange(${onDay}::date, null), ${words}
        where not exists (select 1 from group_member m where m.group_id = ${groupId} and m.agency_id = ${to} and m.valid && daterange(${onDay}::date, null))`.execute(
        deed.tx,
      )
      results.set(thing, `${groupId}:${to}`)
    }
    return results
  },
}

/** Charges over an old unit, and charges of a member that was an agency there. */
export const chargeCarrier: Carrier = {
  kind: 'charge',
  ways: ['move', 'end', 'keep'],
  find: (db, { unitIds, onDay }) =>
    rowsOf(
      db,
      sql<Found>`
      select c.charge_id::text as thing, case when c.unit_id = any(${unitIds}::int[]) then c.unit_id else a.unit_id end as "unitId", c.office_id as "officeId"
      from charge c join agency a on a.agency_id = c.agency_id
      where (c.unit_id = any(${unitIds}::int[]) or a.unit_id = any(${unitIds}::int[])) and c.valid && daterange(${onDay}::date, null)`,
    ),
  names: (db, things) =>
    named(
      db,
      sql`select c.charge_id::text as thing, concat_ws(': ', coalesce(p.name, a.name), coalesce(
          (select s.name from unit_state s where s.unit_id = c.unit_id order by lower(s.valid) desc nulls last limit 1), c.field, c.criterion_no::text)) as name
        from charge c join agency a on a.agency_id = c.agency_id left join person p on p.person_id = c.person_id where c.charge_id = any(${things.map(Number)}::int[])`,
    ),
  async carry(deed, things, { onDay, words }) {
    const results = new Map<string, string>()
    for (const one of things) {
      const { thing, way, toUnitId } = one
      const to = way === 'end' || toUnitId === null ? null : await chargeAfter(deed, one, toUnitId)
      await sql`
        update charge set valid = case when lower(valid) < ${onDay}::date or lower_inf(valid) then daterange(lower(valid), ${onDay}::date) else 'empty' end
        where charge_id = ${Number(thing)}`.execute(deed.tx)
      if (to === null) continue
      const made = await rowsOf(
        deed.tx,
        sql<{ id: number }>`
        insert into charge (office_id, group_id, agency_id, person_id, unit_id, criterion_no, field, valid, ground)
        select c.office_id, c.group_id, ${to.agencyId}::int, c.person_id, ${to.unitId}::int, c.criterion_no, c.field, daterange(${onDay}::date, null), ${words}
        from charge c where c.charge_id = ${Number(thing)} and not exists (
          select 1 from charge d where d.group_id = c.group_id and d.agency_id = ${to.agencyId} and d.unit_id is not distinct from ${to.unitId}::int
            and d.person_id is not distinct from c.person_id and d.criterion_no is not distinct from c.criterion_no and d.field is not distinct from c.field
            and d.valid @> ${onDay}::date) returning charge_id as id`,
      )
      if (made[0]) results.set(thing, String(made[0].id))
    }
    return results
  },
}

async function chargeAfter(
  deed: Deed,
  { thing, unitId }: Carried,
  toUnitId: number,
): Promise<{ agencyId: number; unitId: number | null }> {
  const charge = await deed.tx
    .selectFrom('charge')
    .select(['agency_id', 'unit_id'])
    .where('charge_id', '=', Number(thing))
    .executeTakeFirstOrThrow()
  const lies = (await unitsOfAgencies(deed.tx, [charge.agency_id])).get(charge.agency_id)
  const name = (await chargeCarrier.names(deed.tx, [thing])).get(thing) ?? thing
  const agencyId =
    lies === unitId ? await agencyAfter(deed, { agencyId: charge.agency_id, toUnitId, name }) : charge.agency_id
  return { agencyId, unitId: charge.unit_id === unitId ? toUnitId : charge.unit_id }
}

/** The place an office sits in; its book, accounts and documents stay what they are. */
export const officeCarrier: Carrier = {
  kind: 'office',
  ways: ['move', 'keep'],
  find: (db, { unitIds }) =>
    rowsOf(
      db,
      sql<Found>`select office_id::text as thing, unit_id as "unitId", office_id as "officeId" from office where unit_id = any(${unitIds}::int[])`,
    ),
  names: (db, things) =>
    named(
      db,
      sql`select office_id::text as thing, name from office where office_id = any(${things.map(Number)}::int[])`,
    ),
  async carry(deed, things) {
    const results = new Map<string, string>()
    for (const { thing, toUnitId } of things) {
      if (toUnitId === null) continue
      await deed.tx.updateTable('office').set({ unit_id: toUnitId }).where('office_id', '=', Number(thing)).execute()
      results.set(thing, thing)
    }
    return results
  },
}
