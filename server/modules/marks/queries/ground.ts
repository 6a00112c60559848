// What a sheet is read against: the units of its day, and what each stage last said of a cell.
import { sql } from 'kysely'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import type { Value } from '../../assessments/contract.ts'
import { placeOfOffice, stands } from '../../assessments/queries/ground.ts'
import type { KnownUnit } from '../recognition/units.ts'

/** Units of these kinds in the office's place on a day, with every name they had and the names of what they lie in, nearest first. */
export function knownUnits(
  db: Reader,
  asked: { officeId: number; day: string; kinds: readonly string[] },
): Promise<KnownUnit[]> {
  return rowsOf(
    db,
    sql<KnownUnit>`
    with place as materialized ${placeOfOffice(asked.officeId)}
    select s.unit_id as "unitId", s.name, s.kind, s.code,
      array(select distinct o.name from unit_state o where o.unit_id = s.unit_id and o.name <> s.name) as names,
      array(select o.name from unit_path p join unit_state o on o.unit_id = p.ancestor_id and o.valid @> ${asked.day}::date
        where p.unit_id = s.unit_id and p.valid @> ${asked.day}::date and p.depth > 0 order by p.depth) as above
    from unit_state s
    where s.valid @> ${asked.day}::date and s.kind = any(${[...asked.kinds]}::text[])
      and exists (select 1 from unit_path p where p.unit_id = s.unit_id and p.valid @> ${asked.day}::date and p.ancestor_id in (select ancestor_id from place))
    order by s.name, s.unit_id`,
  )
}

/** The unit in which an office sits. */
export async function unitOfOffice(db: Reader, officeId: number): Promise<number> {
  const [row] = await rowsOf(
    db,
    sql<{ unitId: number }>`select unit_id as "unitId" from office where office_id = ${officeId}`,
  )
  return row!.unitId
}

export type SaidBefore = { at: number; says: number; value: Value | null }

/** The last row of a stage for each of these cells until its day; `at` is the place in the lists asked. */
export function saidBefore(
  db: Reader,
  asked: { frameworkId: number; slot: number; unitIds: number[]; places: number[]; days: string[] },
): Promise<SaidBefore[]> {
  return rowsOf(
    db,
    sql<SaidBefore>`
    select w.at::int - 1 as at, l.says, l.value
    from unnest(${asked.unitIds}::int[], ${asked.places}::smallint[], ${asked.days}::date[]) with ordinality w(unit_id, place, day, at)
    cross join lateral (select a.says, a.value from assessment a where a.unit_id = w.unit_id and a.framework_id = ${asked.frameworkId}::smallint and a.place = w.place
      and a.stage = ${asked.slot}::smallint and a.on_day <= w.day and ${stands('a')} order by a.on_day desc, a.seq desc limit 1) l`,
  )
}
