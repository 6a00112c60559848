// What is asked before rows may be written: the set, the units on their days, chains, agencies, thresholds, what was said before.
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../../platform/access.ts'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import type { Axis } from '../../frameworks/contract.ts'
import type { Chain } from '../contract.ts'

/** The units an office keeps the book of: its place, what that was made from, and all below either. SQL of one column, ancestor_id. */
export const placeOfOffice = (officeId: number): RawBuilder<unknown> => sql`(
  with recursive own as (
    select unit_id from office where office_id = ${officeId} union select d.from_id from own join unit_descent d on d.to_id = own.unit_id)
  select unit_id as ancestor_id from own)`

export async function staterOf(
  db: Reader,
  actor: Actor,
): Promise<{ unitId: number | null; officeUnitId: number; officeKind: string }> {
  const rows = await rowsOf(
    db,
    sql<{ unitId: number | null; officeUnitId: number; officeKind: string }>`
    select (select a.unit_id from agency a where a.agency_id = ${actor.agencyId}) as "unitId", o.unit_id as "officeUnitId",
      (select s.kind from unit_state s where s.unit_id = o.unit_id order by lower(s.valid) desc nulls last limit 1) as "officeKind"
    from office o where o.office_id = ${actor.officeId}`,
  )
  return rows[0]!
}

export type UnitOnDay = {
  unitId: number
  day: string
  kind: string
  /** Itself first, then upwards. */
  above: number[]
  /** Its class on the set's axis ("TDMNPB", "nhom3"), its own or of what lies above it; null where it is not known. */
  class: string | null
}

/** Units of the office's place on their days; those that are not are left out. */
export function unitsOnDays(
  db: Reader,
  officeId: number,
  pairs: { unitIds: number[]; days: string[]; axis: Axis | null },
): Promise<UnitOnDay[]> {
  const ofAxis = pairs.axis === 'commune-group' ? { named: 'group', prefix: 'nhom' } : { named: 'region', prefix: '' }
  return rowsOf(
    db,
    sql<UnitOnDay>`
    with place as materialized ${placeOfOffice(officeId)}
    select w.unit_id as "unitId", w.day::text, s.kind,
      array(select p.ancestor_id from unit_path p where p.unit_id = w.unit_id and p.valid @> w.day order by p.depth) as above,
      (select ${ofAxis.prefix} || c.value from unit_path p join unit_class c on c.unit_id = p.ancestor_id and c.class = ${ofAxis.named} and c.valid @> w.day
        where p.unit_id = w.unit_id and p.valid @> w.day order by p.depth limit 1) as class
    from unnest(${pairs.unitIds}::int[], ${pairs.days}::date[]) w(unit_id, day) join unit_state s on s.unit_id = w.unit_id and s.valid @> w.day
    where exists (select 1 from unit_path p where p.unit_id = w.unit_id and p.valid @> w.day and p.ancestor_id in (select ancestor_id from place))`,
  )
}

/** Chains of a level, the office's own before those shipped. */
export function chainsOf(db: Reader, officeId: number, level: string | null): Promise<Chain[]> {
  return rowsOf(
    db,
    sql<Chain>`
    select c.chain_id as "chainId", c.name, c.level, lower(c.valid)::text as "from", (upper(c.valid) - 1)::text as "to", c.verified, c.source, c.office_id is not null as own,
      (select json_agg(json_build_object('slot', l.slot, 'code', s.code, 'ordinal', l.ordinal, 'name', l.name, 'letter', l.letter, 'statedBy', l.stated_by,
        'needs', n.code, 'verified', l.verified) order by l.ordinal)
        from stage_link l join stage s on s.slot = l.slot left join stage n on n.slot = l.needs_slot where l.chain_id = c.chain_id) as stages
    from stage_chain c where (c.office_id is null or c.office_id = ${officeId}) and ${level === null ? sql`true` : sql`c.level = ${level}`}
    order by c.level, c.office_id is null, c.valid`,
  )
}

export type ResponsibleRow = { place: number; unitId: number; agencyId: number; from: string; until: string | null }

/** Agencies that answer for places of a set in any of these units. */
export function responsibleRows(
  db: Reader,
  { officeId, frameworkId, unitIds }: { officeId: number; frameworkId: number; unitIds: number[] },
): Promise<ResponsibleRow[]> {
  return rowsOf(
    db,
    sql<ResponsibleRow>`
    select place, unit_id as "unitId", agency_id as "agencyId", coalesce(lower(valid), '0001-01-01')::text as "from", upper(valid)::text as until
    from responsible_agency where office_id = ${officeId} and framework_id = ${frameworkId} and unit_id = any(${unitIds}::int[])`,
  )
}

/** What each unit's cells were on its day. */
export function cellsOnDays(
  db: Reader,
  frameworkId: number,
  pairs: { unitIds: number[]; days: string[] },
): Promise<{ unitId: number; day: string; cells: Buffer }[]> {
  return rowsOf(
    db,
    sql<{ unitId: number; day: string; cells: Buffer }>`
    select w.unit_id as "unitId", w.day::text, s.cells from unnest(${pairs.unitIds}::int[], ${pairs.days}::date[]) w(unit_id, day)
    cross join lateral (select x.cells from standing x where x.unit_id = w.unit_id and x.framework_id = ${frameworkId} and x.valid_from <= w.day
      order by x.valid_from desc limit 1) s`,
  )
}

/** Rows whose deed was not taken back; those deeds are few, and asked for once a statement. @param a the alias of assessment */
export const stands = (a: string): RawBuilder<unknown> =>
  sql`${sql.ref(`${a}.source_id`)} <> all(array(select z.deed_id from assessment_undoing z))`

/** Who stated the last row of a stage of a place until a day; `at` is the place in the lists asked. */
export function statersBefore(
  db: Reader,
  frameworkId: number,
  asked: { unitIds: number[]; places: number[]; stages: number[]; days: string[] },
): Promise<{ at: number; personId: number }[]> {
  return rowsOf(
    db,
    sql<{ at: number; personId: number }>`
    select w.at::int - 1 as at, p.person_id as "personId"
    from unnest(${asked.unitIds}::int[], ${asked.places}::smallint[], ${asked.stages}::smallint[], ${asked.days}::date[]) with ordinality w(unit_id, place, stage, day, at)
    cross join lateral (select a.post_id from assessment a where a.unit_id = w.unit_id and a.framework_id = ${frameworkId} and a.place = w.place
      and a.stage = w.stage and a.on_day <= w.day and ${stands('a')} order by a.on_day desc, a.seq desc limit 1) l join post p on p.post_id = l.post_id`,
  )
}

/** The last frozen day of each unit. */
export function frozenDays(
  db: Reader,
  frameworkId: number,
  unitIds: number[],
): Promise<{ unitId: number; day: string }[]> {
  return rowsOf(
    db,
    sql<{ unitId: number; day: string }>`
    select unit_id as "unitId", max(day)::text as day from frozen_standing where framework_id = ${frameworkId} and unit_id = any(${unitIds}::int[]) group by unit_id`,
  )
}

export async function documentIsKnown(db: Reader, officeId: number, documentId: string): Promise<boolean> {
  const rows = await rowsOf(
    db,
    sql<{
      one: number
    }>`select 1 as one from document where document_id = ${documentId} and office_id = ${officeId} and withdrawn_at is null`,
  )
  return rows.length === 1
}
