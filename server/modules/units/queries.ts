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

/** Remakes the projection of ancestors from the states. */
export async function rebuildUnitPath(tx: Tx): Promise<void> {
  await sql`delete from unit_path`.execute(tx)
  await sql`
    insert into unit_path (unit_id, ancestor_id, valid, depth)
    with recursive up as (
      select unit_id, unit_id as ancestor_id, parent_id, valid, 0 as depth from unit_state
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
  row: { agencyId: number; unitId: number; name: string; startDay: string; agencies: number[] },
): Promise<number> {
  const { office_id } = await tx
    .insertInto('office')
    .values({ agency_id: row.agencyId, unit_id: row.unitId, name: row.name, start_day: row.startDay })
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
export async function insertGroup(tx: Tx, row: { officeId: number; name: string; ground: string | null; from: string | null; agencyIds: number[] }): Promise<number> {
  const { group_id } = await tx
    .insertInto('agency_group')
    .values({ office_id: row.officeId, name: row.name, ground: row.ground })
    .returning('group_id')
    .executeTakeFirstOrThrow()
  if (row.agencyIds.length > 0)
    await tx
      .insertInto('group_member')
      .values(row.agencyIds.map((agency_id) => ({ group_id, agency_id, valid: `[${row.from ?? ''},)`, ground: row.ground })))
      .execute()
  return group_id
}
