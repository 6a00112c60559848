// Many units and agencies at once, each set in one statement: a province has 168 communes.
import { sql } from 'kysely'
import { rowsOf, type Tx } from '../../../platform/db.ts'

export type UnitToMake = {
  name: string
  kind: string
  parentId: number | null
  code?: string | null
  /** First day (null: as far back as one looks) and first day it is no more, YYYY-MM-DD. */
  from: string | null
  until?: string | null
}

/** Units, each with one state; their ids in the order given. Paths are remade by rebuildUnitPath. */
export async function insertUnits(tx: Tx, units: readonly UnitToMake[]): Promise<number[]> {
  if (units.length === 0) return []
  const rows = units.map((unit, n) => ({ n: n + 1, code: null, until: null, ...unit }))
  const made = await rowsOf(
    tx,
    sql<{ unitId: number }>`
    with made as (insert into unit select from generate_series(1, ${units.length}::int) returning unit_id),
    numbered as (select unit_id, row_number() over (order by unit_id) as n from made),
    stated as (
      insert into unit_state (unit_id, valid, name, kind, parent_id, code)
      select m.unit_id, daterange(r."from", r.until), r.name, r.kind, r."parentId", r.code
      from numbered m join jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (n int, name text, kind text, "parentId" int, code text, "from" date, until date) using (n))
    select unit_id as "unitId" from numbered order by n`,
  )
  return made.map(({ unitId }) => unitId)
}

/** Another state of a unit, from a day on; the one before it must have ended. */
export async function insertState(tx: Tx, unitId: number, state: UnitToMake): Promise<void> {
  const { name, kind, parentId, code, from, until } = state
  const valid = `[${from ?? ''},${until ?? ''})`
  const row = { unit_id: unitId, valid, name, kind, parent_id: parentId, code: code ?? null }
  await tx.insertInto('unit_state').values(row).execute()
}

/** Units that passed into one on a day; `whole`: nobody else got a part. */
export async function insertDescent(
  tx: Tx,
  row: { toId: number; onDay: string; from: readonly { unitId: number; whole: boolean }[] },
): Promise<void> {
  await sql`
    insert into unit_descent (from_id, to_id, on_day, share)
    select r."unitId", ${row.toId}::int, ${row.onDay}::date, case when r.whole then 1 end
    from jsonb_to_recordset(${JSON.stringify(row.from)}::jsonb) as r ("unitId" int, whole boolean)`.execute(tx)
}

export type AgencyToMake = {
  name: string
  shortName: string | null
  kind: string
  parentId: number | null
  unitId: number | null
}

/** Agencies that an office works with from now on; their ids in the order given. */
export async function insertAgencies(tx: Tx, officeId: number, agencies: readonly AgencyToMake[]): Promise<number[]> {
  if (agencies.length === 0) return []
  const made = await rowsOf(
    tx,
    sql<{ agencyId: number }>`
    with made as (
      insert into agency (name, short_name, kind, parent_id, unit_id)
      select r.name, r."shortName", r.kind, r."parentId", r."unitId"
      from jsonb_to_recordset(${JSON.stringify(agencies.map((one, n) => ({ n, ...one })))}::jsonb)
        as r (n int, name text, "shortName" text, kind text, "parentId" int, "unitId" int) order by r.n
      returning agency_id),
    booked as (insert into office_agency (office_id, agency_id) select ${officeId}::int, agency_id from made)
    select agency_id as "agencyId" from made order by agency_id`,
  )
  return made.map(({ agencyId }) => agencyId)
}
