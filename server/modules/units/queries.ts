import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../platform/db.ts'

/** A unit with its first state, valid from a day (YYYY-MM-DD) on. Its path is remade by rebuildUnitPath. */
export async function insertUnit(
  tx: Tx,
  row: { name: string; kind: string; parentId: number | null; from: string; to?: string | null; code?: string | null },
): Promise<number> {
  const { unit_id } = await tx.insertInto('unit').defaultValues().returning('unit_id').executeTakeFirstOrThrow()
  await tx
    .insertInto('unit_state')
    .values({
      unit_id,
      valid: `[${row.from},${row.to ?? ''})`,
      name: row.name,
      kind: row.kind,
      parent_id: row.parentId,
      code: row.code ?? null,
    })
    .execute()
  return unit_id
}

/** Remakes the projection of ancestors from the states; a unit that is another entered twice has none. */
export async function rebuildUnitPath(tx: Tx): Promise<void> {
  await sql`delete from unit_path`.execute(tx)
  await sql`
    insert into unit_path (unit_id, ancestor_id, valid, depth)
    with recursive up as (
      select s.unit_id, s.unit_id as ancestor_id, s.parent_id, s.valid, 0 as depth from unit_state s join unit u on u.unit_id = s.unit_id where u.same_as is null
      union all
      select up.unit_id, s.unit_id, s.parent_id, up.valid * s.valid, up.depth + 1 from up join unit_state s on s.unit_id = up.parent_id and s.valid && up.valid
    ) select unit_id, ancestor_id, valid, depth from up`.execute(tx)
}

export async function insertAgency(
  tx: Tx,
  row: {
    name: string
    shortName?: string | null
    kind: string
    parentId?: number | null
    unitId?: number | null
    from?: string | null
    to?: string | null
  },
): Promise<number> {
  const { agency_id } = await tx
    .insertInto('agency')
    .values({
      name: row.name,
      short_name: row.shortName ?? null,
      kind: row.kind,
      parent_id: row.parentId ?? null,
      unit_id: row.unitId ?? null,
      valid: `[${row.from ?? ''},${row.to ?? ''})`,
    })
    .returning('agency_id')
    .executeTakeFirstOrThrow()
  return agency_id
}

export async function insertOffice(
  tx: Tx,
  row: { agencyId: number; unitId: number; name: string; startDay: string; setUpAt?: Date; agencies: number[] },
): Promise<number> {
  const { office_id } = await tx
    .insertInto('office')
    .values({
      agency_id: row.agencyId,
      unit_id: row.unitId,
      name: row.name,
      start_day: row.startDay,
      set_up_at: row.setUpAt ?? null,
    })
    .returning('office_id')
    .executeTakeFirstOrThrow()
  await addOfficeAgencies(tx, office_id, row.agencies)
  return office_id
}

/** The agencies an office works with; those it has already are left alone. */
export async function addOfficeAgencies(tx: Tx, officeId: number, agencyIds: number[]): Promise<void> {
  if (agencyIds.length === 0) return
  await tx
    .insertInto('office_agency')
    .values(agencyIds.map((agency_id) => ({ office_id: officeId, agency_id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export function officeById(
  db: Reader,
  officeId: number,
): Promise<{ officeId: number; agencyId: number; unitId: number; name: string; startDay: string }[]> {
  return rowsOf(
    db,
    sql<{ officeId: number; agencyId: number; unitId: number; name: string; startDay: string }>`
    select office_id as "officeId", agency_id as "agencyId", unit_id as "unitId", name, start_day as "startDay" from office where office_id = ${officeId}`,
  )
}

/** A named group with its members from a day on. */
export async function insertGroup(
  tx: Tx,
  row: { officeId: number; name: string; ground: string | null; from: string | null; agencyIds: number[] },
): Promise<number> {
  const { group_id } = await tx
    .insertInto('agency_group')
    .values({ office_id: row.officeId, name: row.name, ground: row.ground })
    .returning('group_id')
    .executeTakeFirstOrThrow()
  if (row.agencyIds.length > 0)
    await tx
      .insertInto('group_member')
      .values(
        row.agencyIds.map((agency_id) => ({ group_id, agency_id, valid: `[${row.from ?? ''},)`, ground: row.ground })),
      )
      .execute()
  return group_id
}

/** Whether there is such a unit, itself and not another entered twice. */
export async function unitIsKnown(db: Reader, unitId: number): Promise<boolean> {
  const query = db.selectFrom('unit').select('unit_id').where('unit_id', '=', unitId).where('same_as', 'is', null)
  return (await query.executeTakeFirst()) !== undefined
}

/** Whether a unit is a village of another place than the office's own; undefined where there is no such unit. */
export async function isVillageElsewhere(db: Reader, officeId: number, unitId: number): Promise<boolean | undefined> {
  const rows = await rowsOf(
    db,
    sql<{ elsewhere: boolean }>`
    select s.kind = 'thon' and s.parent_id is distinct from o.unit_id as elsewhere from unit_state s, office o
    where s.unit_id = ${unitId} and o.office_id = ${officeId} order by lower(s.valid) desc limit 1`,
  )
  return rows[0]?.elsewhere
}

/** How many of these agencies stand in an office's book. */
export async function agenciesOfBook(db: Reader, officeId: number, agencyIds: number[]): Promise<number> {
  const rows = await rowsOf(
    db,
    sql<{ known: number }>`
    select count(*) as known from office_agency where office_id = ${officeId} and agency_id = any(${agencyIds}::int[])`,
  )
  return rows[0]!.known
}

/** Renames an agency and says on which day it exists last (null: it goes on). */
export async function updateAgency(
  tx: Tx,
  row: { agencyId: number; name: string; shortName: string | null; to: string | null },
): Promise<void> {
  await sql`
    update agency set name = ${row.name}, short_name = ${row.shortName}, valid = daterange(lower(valid), ${row.to}::date + 1)
    where agency_id = ${row.agencyId}`.execute(tx)
}

/** From a day on these are the members: those who go end the day before, those who stay are left alone, those who come begin. */
export async function replaceMembers(
  tx: Tx,
  row: { groupId: number; agencyIds: number[]; from: string; ground: string | null },
): Promise<void> {
  await sql`
    update group_member set valid = case when lower(valid) < ${row.from}::date or lower_inf(valid) then daterange(lower(valid), ${row.from}::date) else 'empty' end
    where group_id = ${row.groupId} and valid && daterange(${row.from}::date, null)
      and not (agency_id = any(${row.agencyIds}::int[]) and upper_inf(valid) and valid @> ${row.from}::date)`.execute(
    tx,
  )
  await sql`
    insert into group_member (group_id, agency_id, valid, ground)
    select ${row.groupId}::int, a, daterange(${row.from}::date, null), ${row.ground}::text from unnest(${row.agencyIds}::int[]) a
    where not exists (select 1 from group_member m where m.group_id = ${row.groupId} and m.agency_id = a and m.valid @> ${row.from}::date)`.execute(
    tx,
  )
}
