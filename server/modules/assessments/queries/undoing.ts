// Deeds of assessments taken back whole: whose rows they are, and what was built on them since.
import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import { stands } from './ground.ts'

/** The rows of one deed: they bear it as their source and lie between two numbers, among rows of others. */
export type DeedRows = { deedId: string; frameworkId: number; firstSeq: number; lastSeq: number }

const rowsOfDeed = ({ deedId, firstSeq, lastSeq }: DeedRows) =>
  sql`(select unit_id, place, on_day, recorded_at from assessment where seq between ${firstSeq}::bigint and ${lastSeq}::bigint and source_id = ${deedId}::uuid)`

/** Its units, each with the first day spoken of. */
export function unitsOfDeed(db: Reader, deed: DeedRows): Promise<{ unitId: number; from: string }[]> {
  return rowsOf(
    db,
    sql<{ unitId: number; from: string }>`
    select unit_id as "unitId", min(on_day)::text as "from" from ${rowsOfDeed(deed)} a group by unit_id order by unit_id`,
  )
}

export type BuiltOnRow = {
  what: 'row' | 'freeze'
  unit: string
  /** Of the criterion or indicator; null for frozen figures. */
  code: string | null
  /** Of the frozen figures. */
  name: string | null
  by: string | null
  at: Date
  total: number
}

/**
 * What was done on the rows of a deed since: later rows of the same cell, its criterion or its indicators that speak of the same day or a later one, and figures
 * frozen with them. `total` counts it all.
 */
export function builtOnDeed(db: Reader, deed: DeedRows, limit: number): Promise<BuiltOnRow[]> {
  const later = sql`(select b.* from assessment b where b.seq > ${deed.lastSeq}::bigint and b.framework_id = ${deed.frameworkId}::smallint and ${stands('b')})`
  return rowsOf(
    db,
    sql<BuiltOnRow>`
    with own as materialized ${rowsOfDeed(deed)},
    cells as (select distinct o.unit_id, o.on_day, k.place from own o join framework_place f on f.framework_id = ${deed.frameworkId}::smallint and f.place = o.place
      join framework_place k on k.framework_id = f.framework_id and (k.place = f.place or k.place = f.criterion or k.criterion = f.place)),
    built as (
      select 'row' as what, b.unit_id, b.place, null as name, b.post_id, b.recorded_at as at from ${later} b
      where exists (select 1 from cells c where c.unit_id = b.unit_id and c.place = b.place and c.on_day <= b.on_day)
      union all
      select distinct on (f.freeze_id) 'freeze', z.unit_id, null, f.name, f.post_id, z.frozen_at from (select unit_id, min(on_day) as on_day, max(recorded_at) as at from own group by unit_id) o
      join frozen_standing z on z.unit_id = o.unit_id and z.framework_id = ${deed.frameworkId}::smallint and z.day >= o.on_day and z.frozen_at > o.at
      join figure_freeze f on f.freeze_id = z.freeze_id)
    select b.what, b.name, b.at, count(*) over () as total,
      (select s.name from unit_state s where s.unit_id = b.unit_id order by lower(s.valid) desc limit 1) as unit,
      (select p.code from framework_place p where p.framework_id = ${deed.frameworkId}::smallint and p.place = b.place) as code,
      (select n.name from post p join person n on n.person_id = p.person_id where p.post_id = b.post_id) as by
    from built b order by b.at desc, b.unit_id, b.place limit ${limit}`,
  )
}

export async function insertUndoing(tx: Tx, row: { deedId: string; postId: number; at: Date }): Promise<void> {
  await tx
    .insertInto('assessment_undoing')
    .values({ deed_id: row.deedId, post_id: row.postId, recorded_at: row.at })
    .execute()
}
