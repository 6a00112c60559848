// Frozen sets: figures of a day under a name, kept as they stood.
import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import type { FreezeRow } from '../contract.ts'
import { placeOfOffice } from './ground.ts'

export async function insertFreeze(
  tx: Tx,
  row: {
    freezeId: string
    officeId: number
    frameworkId: number
    unitId: number
    day: string
    name: string
    ground: string | null
    postId: number
    at: Date
  },
  unitIds: number[],
): Promise<void> {
  await tx
    .insertInto('figure_freeze')
    .values({
      freeze_id: row.freezeId,
      office_id: row.officeId,
      framework_id: row.frameworkId,
      unit_id: row.unitId,
      day: row.day,
      name: row.name,
      ground: row.ground,
      post_id: row.postId,
      frozen_at: row.at,
    })
    .execute()
  await sql`
    insert into frozen_standing (freeze_id, unit_id, framework_id, day, frozen_at, since, cells, counts)
    select ${row.freezeId}::uuid, u, ${row.frameworkId}::smallint, ${row.day}::date, ${row.at}::timestamptz, s.valid_from, coalesce(s.cells, ''),
      coalesce(s.counts, array_fill(0::smallint, array[12]))
    from unnest(${unitIds}::int[]) u left join lateral (select x.* from standing x where x.unit_id = u and x.framework_id = ${row.frameworkId}
      and x.valid_from <= ${row.day}::date order by x.valid_from desc limit 1) s on true`.execute(tx)
}

/** Frozen sets of the office's place, newest day first. */
export function listFreezes(
  db: Reader,
  officeId: number,
  { frameworkId, freezeId }: { frameworkId?: number | undefined; freezeId?: string | undefined },
): Promise<FreezeRow[]> {
  return rowsOf(
    db,
    sql<FreezeRow>`
    select f.freeze_id as "freezeId", f.framework_id as "frameworkId", f.unit_id as "unitId", f.day, f.name, f.ground, f.frozen_at as "frozenAt", n.name as by,
      (select count(*) from frozen_standing z where z.freeze_id = f.freeze_id) as units,
      (select count(*) from frozen_standing z join assessment a on a.unit_id = z.unit_id and a.framework_id = z.framework_id and a.on_day <= z.day
        and a.recorded_at > z.frozen_at where z.freeze_id = f.freeze_id) as adjustments
    from figure_freeze f left join post p on p.post_id = f.post_id left join person n on n.person_id = p.person_id
    where exists (select 1 from unit_path q where q.unit_id = f.unit_id and q.ancestor_id in ${placeOfOffice(officeId)})
      and ${frameworkId ? sql`f.framework_id = ${frameworkId}` : sql`true`} and ${freezeId ? sql`f.freeze_id = ${freezeId}` : sql`true`}
    order by f.day desc, f.frozen_at desc`,
  )
}

/** Units of the kinds that lie in a unit on a day, by name. */
export function unitsBelow(
  db: Reader,
  { unitId, day, kinds }: { unitId: number; day: string; kinds: string[] },
): Promise<{ unitId: number; name: string; kind: string }[]> {
  return rowsOf(
    db,
    sql<{ unitId: number; name: string; kind: string }>`
    select s.unit_id as "unitId", s.name, s.kind from unit_path p join unit_state s on s.unit_id = p.unit_id and s.valid @> ${day}::date
    where p.ancestor_id = ${unitId} and p.valid @> ${day}::date and s.kind = any(${kinds}::text[]) order by s.name, s.unit_id`,
  )
}
