// Which agency follows another when its unit has passed into others: the one a decision made or found, else the one of its kind there.
import { sql } from 'kysely'
import { type Reader, rowsOf } from '../../../platform/db.ts'

/** The agency at a unit that follows an old one, in an office's book; undefined where there is none. */
export async function successorOf(
  db: Reader,
  { agencyId, toUnitId, officeId }: { agencyId: number; toUnitId: number; officeId: number },
): Promise<number | undefined> {
  const rows = await rowsOf(
    db,
    sql<{ agencyId: number }>`
    select agency_id as "agencyId" from (
      select w.result::int as agency_id, 0 as rank from unit_work w join unit_operation o on o.operation_id = w.operation_id
      where w.kind = 'agency' and w.thing = ${String(agencyId)} and w.to_unit_id = ${toUnitId} and w.result is not null and o.undone_at is null
      union all
      select a.agency_id, 1 from agency a join agency old on old.agency_id = ${agencyId} join office_agency f on f.agency_id = a.agency_id
      where f.office_id = ${officeId} and a.unit_id = ${toUnitId} and a.kind = 'ubnd' and old.kind = 'ubnd' and not isempty(a.valid)
    ) found order by rank, agency_id limit 1`,
  )
  return rows[0]?.agencyId
}

/** Units whose agencies these are. */
export async function unitsOfAgencies(db: Reader, agencyIds: readonly number[]): Promise<Map<number, number | null>> {
  const rows = await rowsOf(
    db,
    sql<{ agencyId: number; unitId: number | null }>`
    select agency_id as "agencyId", unit_id as "unitId" from agency where agency_id = any(${agencyIds}::int[])`,
  )
  return new Map(rows.map(({ agencyId, unitId }) => [agencyId, unitId]))
}
