// What stands open of a chain or a set that ended.
import { sql } from 'kysely'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import { placeOfOffice, stands } from '../../assessments/queries/ground.ts'

export type SetOfDay = { frameworkId: number; name: string }

/** Published sets of a level that were in force on a day and of which anything was said. */
export function setsOn(db: Reader, { level, day }: { level: string; day: string }): Promise<SetOfDay[]> {
  return rowsOf(
    db,
    sql<SetOfDay>`
    select f.framework_id as "frameworkId", f.name from framework f
    where f.level = ${level} and f.valid @> ${day}::date and f.published_on is not null order by f.framework_id`,
  )
}

export type UnitCells = { unitId: number; name: string; frameworkId: number; cells: Buffer }

/** Units of an office's place on a day, with their cells in these sets as they stood at the end of another. */
export function cellsOfUnits(
  db: Reader,
  asked: { officeId: number; frameworkIds: readonly number[]; kinds: readonly string[]; unitsOn: string; day: string },
): Promise<UnitCells[]> {
  return rowsOf(
    db,
    sql<UnitCells>`
    with place as materialized ${placeOfOffice(asked.officeId)}
    select s.unit_id as "unitId", s.name, f.framework_id as "frameworkId", t.cells
    from unit_state s cross join unnest(${[...asked.frameworkIds]}::smallint[]) f(framework_id)
    cross join lateral (select x.cells from standing x where x.unit_id = s.unit_id and x.framework_id = f.framework_id and x.valid_from <= ${asked.day}::date
      order by x.valid_from desc limit 1) t
    where s.valid @> ${asked.unitsOn}::date and s.kind = any(${[...asked.kinds]}::text[])
      and exists (select 1 from unit_path p where p.unit_id = s.unit_id and p.valid @> ${asked.unitsOn}::date and p.ancestor_id in (select ancestor_id from place))
    order by s.name, s.unit_id, f.framework_id`,
  )
}

export type CellKey = { unitId: number; frameworkId: number; place: number }

/** Places of these units of which anything was said from a day on; what was taken back with its deed was not. */
export function saidSince(
  db: Reader,
  asked: { unitIds: readonly number[]; frameworkIds: readonly number[]; from: string },
): Promise<CellKey[]> {
  return rowsOf(
    db,
    sql<CellKey>`
    select distinct a.unit_id as "unitId", a.framework_id as "frameworkId", a.place from assessment a
    where a.unit_id = any(${[...asked.unitIds]}::int[]) and a.framework_id = any(${[...asked.frameworkIds]}::smallint[]) and a.on_day >= ${asked.from}::date
      and ${stands('a')}`,
  )
}

/** Places and stages of a set that these units were given already, on whatever day, and that was not taken back. */
export function givenIn(
  db: Reader,
  { frameworkId, unitIds }: { frameworkId: number; unitIds: readonly number[] },
): Promise<{ unitId: number; place: number; slot: number }[]> {
  return rowsOf(
    db,
    sql<{ unitId: number; place: number; slot: number }>`
    select distinct a.unit_id as "unitId", a.place, a.stage as slot from assessment a
    where a.framework_id = ${frameworkId} and a.unit_id = any(${[...unitIds]}::int[]) and ${stands('a')}`,
  )
}

export type SetPair = {
  from: number
  fromName: string
  to: number
  toName: string
  level: string
  /** The province whose own set the next one is; null: of the country. */
  unitId: number | null
  onDay: string
}

/**
 * Sets that were taken up by another by a day, the latest first; sets of other provinces are left out, and what a set in between took up first (the last
 * version of the old set passes on, not each of them).
 */
export function setPairs(db: Reader, { officeId, day }: { officeId: number; day: string }): Promise<SetPair[]> {
  return rowsOf(
    db,
    sql<SetPair>`
    select f.framework_id as from, f.name as "fromName", t.framework_id as to, t.name as "toName", t.level, t.unit_id as "unitId", lower(t.valid)::text as "onDay"
    from (select distinct from_framework, to_framework from framework_succession where stands) s
    join framework f on f.framework_id = s.from_framework join framework t on t.framework_id = s.to_framework
    where f.published_on is not null and t.published_on is not null and lower(t.valid) <= ${day}::date
      and (t.unit_id is null or exists (select 1 from office o join unit_path p on p.unit_id = o.unit_id and p.ancestor_id = t.unit_id where o.office_id = ${officeId}))
      and not exists (select 1 from framework_succession x join framework_succession y on y.from_framework = x.to_framework and y.to_framework = t.framework_id and y.stands
        join framework m on m.framework_id = x.to_framework and m.published_on is not null
        where x.from_framework = f.framework_id and x.stands and lower(m.valid) < lower(t.valid) and x.to_framework <> t.framework_id)
    order by lower(t.valid) desc, t.framework_id desc`,
  )
}

/** What the cells of a list stood on when they were left waiting: the last row of the stage before, until a day. `at` is the place in the list. */
export async function saidBefore(
  db: Reader,
  cells: readonly { unitId: number; frameworkId: number; place: number; before: number }[],
  day: string,
): Promise<Map<number, { by: string | null; onDay: string }>> {
  const list = <K extends keyof (typeof cells)[number]>(key: K) => cells.map((cell) => cell[key])
  const rows = await rowsOf(
    db,
    sql<{ at: number; by: string | null; onDay: string }>`
    select w.at::int - 1 as at, l.on_day::text as "onDay", coalesce(y.short_name, y.name, n.name) as by
    from unnest(${list('unitId')}::int[], ${list('frameworkId')}::smallint[], ${list('place')}::smallint[], ${list('before')}::smallint[])
      with ordinality w(unit_id, framework_id, place, stage, at)
    cross join lateral (select a.on_day, a.post_id from assessment a where a.unit_id = w.unit_id and a.framework_id = w.framework_id and a.place = w.place
      and a.stage = w.stage and a.on_day <= ${day}::date and ${stands('a')} order by a.on_day desc, a.seq desc limit 1) l
    left join post p on p.post_id = l.post_id left join agency y on y.agency_id = p.agency_id left join person n on n.person_id = p.person_id`,
  )
  return new Map(rows.map(({ at, ...said }) => [at, said]))
}
