// Unit lists as of a day, and units found by any name or code they ever bore.
import { sql } from 'kysely'
import type { z } from 'zod'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import type { ListUnits, UnitList } from '../contract.ts'
import { listUnits } from '../lists.ts'

type Row = z.output<typeof UnitList>['units'][number]
const foundAtMost = 200

/** What was asked for: see ListUnits. */
export async function unitsAsked(
  db: Reader,
  officeId: number,
  { on, q, under }: z.output<typeof ListUnits>,
): Promise<Row[]> {
  if (q) return unitsFound(db, q, on)
  if (under !== undefined) return unitsUnder(db, { under, on })
  if (on) return unitsOn(db, officeId, on)
  return (await listUnits(db, officeId)).map((unit) => ({ ...unit, classes: [], same: false }))
}

const parentOn = sql`(select x.name from unit_state x where x.unit_id = s.parent_id order by x.valid @> greatest(lower(s.valid), least(day.day, upper(s.valid) - 1)) desc,
  lower(x.valid) desc nulls last limit 1)`
const columns = sql`s.unit_id as "unitId", s.name, s.kind, s.code, s.parent_id as "parentId", ${parentOn} as "parentName",
  lower(s.valid)::text as "from", (upper(s.valid) - 1)::text as "to", false as same,
  array(select c.class || ':' || c.value from unit_class c where c.unit_id = s.unit_id and c.valid @> day.day order by c.class) as classes`

/** The units of the office's province that were on a day, as they were; what its place was made of with the districts and provinces above. */
function unitsOn(db: Reader, officeId: number, on: string): Promise<Row[]> {
  return rowsOf(
    db,
    sql<Row>`
    with recursive day as (select ${on}::date as day),
    place as (
      select unit_id from office where office_id = ${officeId}
      union select case when d.to_id = place.unit_id then d.from_id else d.to_id end from place join unit_descent d on d.to_id = place.unit_id or d.from_id = place.unit_id
    ), top as (
      select distinct on (p.unit_id) p.ancestor_id from place join unit_path p on p.unit_id = place.unit_id, day where p.valid @> day.day order by p.unit_id, p.depth desc
    ), own as (
      select distinct p.unit_id from unit_path p join (select distinct ancestor_id from top) t on t.ancestor_id = p.ancestor_id, day where p.valid @> day.day
    )
    select ${columns}, (select max(q.depth) from unit_path q where q.unit_id = s.unit_id and q.valid @> day.day) as depth
    from own join unit_state s on s.unit_id = own.unit_id cross join day where s.valid @> day.day order by depth, s.name`,
  )
}

/** What stood right below a unit on a day (today's last states where none is given), or below nothing. */
function unitsUnder(db: Reader, { under, on }: { under: number | 'top'; on: string | undefined }): Promise<Row[]> {
  const below = under === 'top' ? sql`s.parent_id is null` : sql`s.parent_id = ${under}`
  return rowsOf(
    db,
    sql<Row>`
    select ${columns}, 0 as depth from unit_state s join unit u on u.unit_id = s.unit_id
      cross join (select coalesce(${on ?? null}::date, 'infinity'::date - 1) as day) as day
    where ${below} and u.same_as is null and s.valid @> day.day order by s.name`,
  )
}

/** By any name or code it ever bore: the state that bears it, the present ones first; one entered twice is marked. */
function unitsFound(db: Reader, q: string, on: string | undefined): Promise<Row[]> {
  const like = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return rowsOf(
    db,
    sql<Row>`
    with day as (select coalesce(${on ?? null}::date, 'infinity'::date - 1) as day),
    hit as (
      select distinct on (s.unit_id) s.*, u.same_as from unit_state s join unit u on u.unit_id = s.unit_id, day
      where (s.folded like fold(${like}) or s.code = ${q}) order by s.unit_id, s.valid @> day.day desc, lower(s.valid) desc nulls last
    )
    select s.unit_id as "unitId", s.name, s.kind, s.code, s.parent_id as "parentId", ${parentOn} as "parentName",
      lower(s.valid)::text as "from", (upper(s.valid) - 1)::text as "to", s.same_as is not null as same, 0 as depth,
      array(select c.class || ':' || c.value from unit_class c where c.unit_id = s.unit_id and c.valid @> day.day order by c.class) as classes
    from hit s, day order by s.valid @> day.day desc, s.code = ${q} desc nulls last, length(s.name), s.name, s.unit_id limit ${foundAtMost}`,
  )
}
