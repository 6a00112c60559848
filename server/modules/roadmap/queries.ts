import { type RawBuilder, sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../platform/db.ts'
import type { Goal, PlanKind } from './contract.ts'

export type Asked = { officeId: number; frameworkId: number; year: number }

/** What holds of a year: a planned criterion of a commune, with the decision and person of its row. */
export type HeldEntry = {
  unitId: number
  kind: PlanKind
  place: number
  month: number | null
  number: string | null
  decidedOn: string | null
  inCharge: string | null
}

export function entriesOf(db: Reader, { officeId, frameworkId, year }: Asked): Promise<HeldEntry[]> {
  return rowsOf(
    db,
    sql<HeldEntry>`
    select e.unit_id as "unitId", e.kind, e.place, e.month, e.decision_number as number, e.decided_on as "decidedOn", e.in_charge as "inCharge" from (
      select distinct on (unit_id, kind, place) * from roadmap_entry
      where office_id = ${officeId} and framework_id = ${frameworkId} and year = ${year} and kind <> 'standard' order by unit_id, kind, place, seq desc) e
    where e.stands order by e.unit_id, e.kind, e.place`,
  )
}

/** The year in which each commune shall reach the standard, by its last row. */
export function standardsOf(
  db: Reader,
  { officeId, frameworkId }: Omit<Asked, 'year'>,
): Promise<{ unitId: number; year: number }[]> {
  return rowsOf(
    db,
    sql<{ unitId: number; year: number }>`
    select unit_id as "unitId", year from (select distinct on (unit_id) unit_id, year, stands from roadmap_entry
      where office_id = ${officeId} and framework_id = ${frameworkId} and kind = 'standard' order by unit_id, seq desc) e where e.stands`,
  )
}

export async function goalOf(db: Reader, { officeId, frameworkId, year }: Asked): Promise<Goal | null> {
  const [goal] = await rowsOf(
    db,
    sql<Goal>`
    select at_least as "atLeast", mean, ground from roadmap_goal where office_id = ${officeId} and framework_id = ${frameworkId} and year = ${year}`,
  )
  return goal ?? null
}

export type NewEntry = {
  unitId: number
  year: number
  kind: PlanKind | 'standard'
  place: number | null
  stands: boolean
  month: number | null
  number: string | null
  decidedOn: string | null
  inCharge: string | null
}

type By = { officeId: number; frameworkId: number; postId: number; at: Date }

export async function insertEntries(
  tx: Tx,
  entries: readonly NewEntry[],
  { source, ...by }: By & { source: 'grid' | 'sheet' },
): Promise<void> {
  await sql`
    insert into roadmap_entry (office_id, framework_id, unit_id, year, kind, place, stands, month, decision_number, decided_on, in_charge, source, post_id, recorded_at)
    select ${by.officeId}::int, ${by.frameworkId}::smallint, n."unitId", n.year, n.kind, n.place, n.stands, n.month, n.number, n."decidedOn", n."inCharge",
      ${source}::text, ${by.postId}::int, ${by.at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as n("unitId" int, year smallint, kind text, place smallint, stands boolean, month smallint,
      number text, "decidedOn" date, "inCharge" text)`.execute(tx)
}

/** One roadmap is written by one deed at a time, so that what is compared is what stands. */
export const lockRoadmap = (
  tx: Tx,
  { officeId, frameworkId }: { officeId: number; frameworkId: number },
): Promise<unknown> =>
  lock(sql`select pg_advisory_xact_lock(hashtextextended(${`roadmap:${officeId}:${frameworkId}`}, 0))`, tx)
const lock = (statement: RawBuilder<unknown>, tx: Tx): Promise<unknown> => statement.execute(tx)

export async function putGoal(tx: Tx, goal: Goal, { year, ...by }: By & { year: number }): Promise<void> {
  await sql`
    insert into roadmap_goal (office_id, framework_id, year, at_least, mean, ground, changed_by, changed_at)
    values (${by.officeId}, ${by.frameworkId}, ${year}, ${goal.atLeast}, ${goal.mean}, ${goal.ground}, ${by.postId}, ${by.at})
    on conflict (office_id, framework_id, year) do update set at_least = excluded.at_least, mean = excluded.mean, ground = excluded.ground,
      changed_by = excluded.changed_by, changed_at = excluded.changed_at`.execute(tx)
}
