// What members of a committee are in charge of, each for its days.
import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import type { Charge } from '../contract.ts'

type Member = { officeId: number; groupId: number; agencyId: number; from: string; ground: string | null }

/** From a day on these are the member's charges: those that go end the day before, those that stay are left alone, those that come begin. */
export async function replaceCharges(tx: Tx, member: Member, charges: readonly Charge[]): Promise<void> {
  const { officeId, groupId, agencyId, from, ground } = member
  const wanted = sql`jsonb_to_recordset(${JSON.stringify(charges)}::jsonb) as w ("personId" int, "unitId" int, "criterionNo" smallint, field text)`
  const same = sql`c.person_id is not distinct from w."personId" and c.unit_id is not distinct from w."unitId"
    and c.criterion_no is not distinct from w."criterionNo" and c.field is not distinct from w.field`
  await sql`
    update charge c set valid = case when lower(c.valid) < ${from}::date or lower_inf(c.valid) then daterange(lower(c.valid), ${from}::date) else 'empty' end
    where c.group_id = ${groupId} and c.agency_id = ${agencyId} and c.valid && daterange(${from}::date, null)
      and not (upper_inf(c.valid) and c.valid @> ${from}::date and exists (select 1 from ${wanted} where ${same}))`.execute(
    tx,
  )
  await sql`
    insert into charge (office_id, group_id, agency_id, person_id, unit_id, criterion_no, field, valid, ground)
    select distinct ${officeId}::int, ${groupId}::int, ${agencyId}::int, w."personId", w."unitId", w."criterionNo", w.field, daterange(${from}::date, null), ${ground}::text
    from ${wanted} where not exists (
      select 1 from charge c where c.group_id = ${groupId} and c.agency_id = ${agencyId} and c.valid @> ${from}::date and ${same})`.execute(
    tx,
  )
}

/** Whether an agency belongs to a group on a day, and whether units and people named stand in the lists of this office. */
export async function whatIsUnknown(
  db: Reader,
  { officeId, groupId, agencyId, from }: Member,
  charges: readonly Charge[],
): Promise<{ member: boolean; units: boolean; people: boolean }> {
  const unitIds = charges.flatMap(({ unitId }) => (unitId === null ? [] : [unitId]))
  const personIds = charges.flatMap(({ personId }) => (personId === null ? [] : [personId]))
  const rows = await rowsOf(
    db,
    sql<{ member: boolean; units: boolean; people: boolean }>`
    select not exists (select 1 from group_member where group_id = ${groupId} and agency_id = ${agencyId} and valid @> ${from}::date) as member,
      exists (select 1 from unnest(${unitIds}::int[]) i where not exists (select 1 from unit u where u.unit_id = i)) as units,
      exists (select 1 from unnest(${personIds}::int[]) i where not exists (select 1 from post p where p.person_id = i and p.office_id = ${officeId})) as people`,
  )
  return rows[0]!
}
