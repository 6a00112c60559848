// What stands open of a chain or a set that ended, and what was decided of it.
import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../platform/db.ts'
import { placeOfOffice } from '../assessments/queries/ground.ts'
import type { TransitionDecision, TransitionWay } from './contract.ts'

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

/** Places of these units of which anything was said from a day on. */
export function saidSince(
  db: Reader,
  asked: { unitIds: readonly number[]; frameworkIds: readonly number[]; from: string },
): Promise<CellKey[]> {
  return rowsOf(
    db,
    sql<CellKey>`
    select distinct unit_id as "unitId", framework_id as "frameworkId", place from assessment
    where unit_id = any(${[...asked.unitIds]}::int[]) and framework_id = any(${[...asked.frameworkIds]}::smallint[]) and on_day >= ${asked.from}::date`,
  )
}

/** Places and stages of a set that these units were given already, on whatever day. */
export function givenIn(
  db: Reader,
  { frameworkId, unitIds }: { frameworkId: number; unitIds: readonly number[] },
): Promise<{ unitId: number; place: number; slot: number }[]> {
  return rowsOf(
    db,
    sql<{ unitId: number; place: number; slot: number }>`
    select distinct unit_id as "unitId", place, stage as slot from assessment
    where framework_id = ${frameworkId} and unit_id = any(${[...unitIds]}::int[])`,
  )
}

/** Cells of these units that were decided when a chain ended, in whosever book. */
export function decidedCells(
  db: Reader,
  { chainId, unitIds }: { chainId: number; unitIds: readonly number[] },
): Promise<(CellKey & { slot: number })[]> {
  return rowsOf(
    db,
    sql<CellKey & { slot: number }>`
    select c.unit_id as "unitId", c.framework_id as "frameworkId", c.place, c.stage as slot
    from transition_cell c join transition_decision d on d.decision_id = c.decision_id
    where d.chain_id = ${chainId} and c.unit_id = any(${[...unitIds]}::int[])`,
  )
}

/** Units whose standings of a set went over or were filed, in whosever book. */
export async function decidedUnits(
  db: Reader,
  { from, to, unitIds }: { from: number; to: number; unitIds: readonly number[] },
): Promise<Set<number>> {
  const rows = await rowsOf(
    db,
    sql<{ unitId: number }>`
    select distinct c.unit_id as "unitId" from transition_unit c join transition_decision d on d.decision_id = c.decision_id
    where d.from_framework = ${from} and d.to_framework = ${to} and c.unit_id = any(${[...unitIds]}::int[])`,
  )
  return new Set(rows.map(({ unitId }) => unitId))
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

/** Sets that were taken up by another by a day, the latest first; versions of one set and those of other provinces are left out. */
export function setPairs(db: Reader, { officeId, day }: { officeId: number; day: string }): Promise<SetPair[]> {
  return rowsOf(
    db,
    sql<SetPair>`
    select f.framework_id as from, f.name as "fromName", t.framework_id as to, t.name as "toName", t.level, t.unit_id as "unitId", lower(t.valid)::text as "onDay"
    from (select distinct from_framework, to_framework from framework_succession where stands) s
    join framework f on f.framework_id = s.from_framework join framework t on t.framework_id = s.to_framework
    where f.published_on is not null and t.published_on is not null and lower(t.valid) <= ${day}::date
      and (t.unit_id is null or exists (select 1 from office o join unit_path p on p.unit_id = o.unit_id and p.ancestor_id = t.unit_id where o.office_id = ${officeId}))
    order by lower(t.valid) desc, t.framework_id desc`,
  )
}

/** How much of it this office decided. */
export async function countDecided(
  db: Reader,
  officeId: number,
  of: { chainId: number } | { from: number; to: number },
): Promise<number> {
  const which =
    'chainId' in of ? sql`d.chain_id = ${of.chainId}` : sql`d.from_framework = ${of.from} and d.to_framework = ${of.to}`
  const [row] = await rowsOf(
    db,
    sql<{ n: number }>`
    select coalesce(sum((select count(*) from transition_cell c where c.decision_id = d.decision_id) + (select count(*) from transition_unit u where u.decision_id = d.decision_id)), 0)::int as n
    from transition_decision d where d.office_id = ${officeId} and ${which}`,
  )
  return row!.n
}

/** What this office decided of it, the latest first. */
export function decisionsOf(
  db: Reader,
  officeId: number,
  of: { chainId: number } | { from: number; to: number },
): Promise<TransitionDecision[]> {
  const which =
    'chainId' in of ? sql`d.chain_id = ${of.chainId}` : sql`d.from_framework = ${of.from} and d.to_framework = ${of.to}`
  return rowsOf(
    db,
    sql<TransitionDecision>`
    select d.decision_id as "decisionId", d.decided_at as at, n.name as by, d.way, d.by_rule as "byRule", d.words, count(*)::int as items,
      (array_agg(distinct (select s.name from unit_state s where s.unit_id = i.unit_id order by lower(s.valid) desc nulls last limit 1)))[1:4] as units
    from transition_decision d join post p on p.post_id = d.post_id join person n on n.person_id = p.person_id
    join (select decision_id, unit_id from transition_cell union all select decision_id, unit_id from transition_unit) i on i.decision_id = d.decision_id
    where d.office_id = ${officeId} and ${which}
    group by d.decision_id, n.name order by d.decided_at desc, d.decision_id`,
  )
}

/** Deeds on one transition stand one after the other, so that nothing is decided twice. */
export async function lockTransition(tx: Tx, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`transition:${key}`}, 0))`.execute(tx)
}

export async function insertDecision(
  tx: Tx,
  row: {
    decisionId: string
    officeId: number
    chainId: number | null
    from: number | null
    to: number | null
    onDay: string
    way: TransitionWay
    byRule: boolean
    words: string | null
    postId: number
    at: Date
  },
): Promise<void> {
  await tx
    .insertInto('transition_decision')
    .values({
      decision_id: row.decisionId,
      office_id: row.officeId,
      chain_id: row.chainId,
      from_framework: row.from,
      to_framework: row.to,
      on_day: row.onDay,
      way: row.way,
      by_rule: row.byRule,
      words: row.words,
      post_id: row.postId,
      decided_at: row.at,
    })
    .execute()
}

export async function insertCells(
  tx: Tx,
  decisionId: string,
  cells: readonly (CellKey & { slot: number })[],
): Promise<void> {
  await sql`
    insert into transition_cell (decision_id, unit_id, framework_id, place, stage)
    select ${decisionId}::uuid, r."unitId", r."frameworkId", r.place, r.slot
    from jsonb_to_recordset(${JSON.stringify(cells)}::jsonb) as r ("unitId" int, "frameworkId" smallint, place smallint, slot smallint)`.execute(
    tx,
  )
}

export async function insertUnits(
  tx: Tx,
  decisionId: string,
  units: readonly { unitId: number; written: number }[],
): Promise<void> {
  await tx
    .insertInto('transition_unit')
    .values(units.map(({ unitId, written }) => ({ decision_id: decisionId, unit_id: unitId, written })))
    .execute()
}
