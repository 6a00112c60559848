// All SQL of tallies and base figures.
import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../platform/db.ts'
import type { BaseFigures, BaseKind, Tally } from './contract.ts'

/** Villages within a commune on a day, each with the last of what it counted by then. */
export function talliesOf(
  db: Reader,
  asked: { officeId: number; unitId: number; frameworkId: number; place: number; day: string },
): Promise<Tally[]> {
  return rowsOf(
    db,
    sql<Tally>`
    select s.unit_id as "unitId", s.name, t.numerator::float8 as numerator, t.denominator::float8 as denominator, t.on_day as "onDay", n.name as by, t.said_by as "saidBy",
      (select b.value::float8 from base_figure b where b.unit_id = s.unit_id and b.office_id = ${asked.officeId} and b.kind = 'households'
        order by b.year desc, b.seq desc limit 1) as households
    from unit_path p join unit_state s on s.unit_id = p.unit_id and s.kind = 'thon' and s.valid @> ${asked.day}::date
    join unit u on u.unit_id = s.unit_id and u.same_as is null
    left join lateral (select x.* from village_tally x where x.unit_id = s.unit_id and x.office_id = ${asked.officeId} and x.framework_id = ${asked.frameworkId}
      and x.place = ${asked.place} and x.on_day <= ${asked.day}::date order by x.on_day desc, x.seq desc limit 1) t on true
    left join post q on q.post_id = t.post_id left join person n on n.person_id = q.person_id
    where p.ancestor_id = ${asked.unitId} and p.valid @> ${asked.day}::date order by s.name, s.unit_id`,
  )
}

export async function insertTallies(
  tx: Tx,
  same: { officeId: number; frameworkId: number; place: number; onDay: string; postId: number; at: Date },
  rows: readonly { unitId: number; numerator: number; denominator: number; saidBy: string | null }[],
): Promise<void> {
  await sql`
    insert into village_tally (office_id, unit_id, framework_id, place, numerator, denominator, on_day, said_by, post_id, recorded_at)
    select ${same.officeId}::int, r.unit_id, ${same.frameworkId}::smallint, ${same.place}::smallint, r.numerator, r.denominator, ${same.onDay}::date, r.said_by,
      ${same.postId}::int, ${same.at}::timestamptz
    from unnest(${rows.map(({ unitId }) => unitId)}::int[], ${rows.map(({ numerator }) => numerator)}::numeric[], ${rows.map(({ denominator }) => denominator)}::numeric[],
      ${rows.map(({ saidBy }) => saidBy)}::text[]) r(unit_id, numerator, denominator, said_by)`.execute(tx)
}

/** The last of each kind and year. */
export function baseOf(db: Reader, asked: { officeId: number; unitId: number }): Promise<BaseFigures['figures']> {
  return rowsOf(
    db,
    sql<BaseFigures['figures'][number]>`
    select distinct on (b.year, b.kind) b.kind, b.year, b.value::float8 as value, b.source, n.name as by
    from base_figure b left join post q on q.post_id = b.post_id left join person n on n.person_id = q.person_id
    where b.unit_id = ${asked.unitId} and b.office_id = ${asked.officeId} order by b.year desc, b.kind, b.seq desc`,
  )
}

export async function insertBase(
  tx: Tx,
  same: { officeId: number; unitId: number; year: number; source: string; postId: number; at: Date },
  rows: readonly { kind: BaseKind; value: number }[],
): Promise<void> {
  await tx
    .insertInto('base_figure')
    .values(
      rows.map(({ kind, value }) => ({
        office_id: same.officeId,
        unit_id: same.unitId,
        kind,
        year: same.year,
        value,
        source: same.source,
        post_id: same.postId,
        recorded_at: same.at,
      })),
    )
    .execute()
}
