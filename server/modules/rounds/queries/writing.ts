import { sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import type { Result } from '../contract.ts'

export type RoundPlan = {
  roundId: string
  name: string
  team: string
  startsOn: string
  endsOn: string
  groundId: string | null
}
type By = { officeId: number; postId: number; at: Date }

export async function insertRound(
  tx: Tx,
  row: RoundPlan & { frameworkId: number; stage: number },
  { officeId, postId, at }: By,
): Promise<void> {
  await sql`
    insert into appraisal_round (round_id, office_id, framework_id, stage, name, team, starts_on, ends_on, ground_id, made_at, made_by)
    values (${row.roundId}, ${officeId}, ${row.frameworkId}, ${row.stage}, ${row.name}, ${row.team}, ${row.startsOn}, ${row.endsOn}, ${row.groundId}, ${at}, ${postId})`.execute(
    tx,
  )
}

export async function updateRound(tx: Tx, row: RoundPlan): Promise<void> {
  await sql`
    update appraisal_round set name = ${row.name}, team = ${row.team}, starts_on = ${row.startsOn}, ends_on = ${row.endsOn}, ground_id = ${row.groundId},
      version = version + 1 where round_id = ${row.roundId}`.execute(tx)
}

export async function setWithdrawn(tx: Tx, roundId: string, at: Date): Promise<void> {
  await sql`update appraisal_round set withdrawn_at = ${at}, version = version + 1 where round_id = ${roundId}`.execute(
    tx,
  )
}

export type PlannedUnit = { unitId: number; onDay: string; places: readonly number[] }

/** These communes and lines stand from now on, and no others. */
export async function putLines(tx: Tx, roundId: string, units: readonly PlannedUnit[]): Promise<void> {
  const days = JSON.stringify(units.map(({ unitId, onDay }) => ({ unitId, onDay })))
  const lines = JSON.stringify(units.flatMap(({ unitId, places }) => places.map((place) => ({ unitId, place }))))
  await sql`
    insert into round_unit (round_id, unit_id, on_day)
    select ${roundId}::uuid, n."unitId", n."onDay" from jsonb_to_recordset(${days}::jsonb) as n("unitId" int, "onDay" date)
    on conflict (round_id, unit_id) do update set on_day = excluded.on_day, stands = true`.execute(tx)
  await sql`
    insert into round_line (round_id, unit_id, place)
    select ${roundId}::uuid, n."unitId", n.place from jsonb_to_recordset(${lines}::jsonb) as n("unitId" int, place smallint)
    on conflict (round_id, unit_id, place) do update set stands = true`.execute(tx)
  await sql`
    update round_line l set stands = false where l.round_id = ${roundId} and l.stands
      and not exists (select 1 from jsonb_to_recordset(${lines}::jsonb) as n("unitId" int, place smallint) where n."unitId" = l.unit_id and n.place = l.place)`.execute(
    tx,
  )
  await sql`
    update round_unit u set stands = false where u.round_id = ${roundId} and u.stands
      and not exists (select 1 from round_line l where l.round_id = u.round_id and l.unit_id = u.unit_id and l.stands)`.execute(
    tx,
  )
}

export type NewResult = {
  unitId: number
  place: number
  result: Result | null
  supplementBy: string | null
  words: string | null
}

export async function insertResults(
  tx: Tx,
  roundId: string,
  rows: readonly NewResult[],
  { postId, at }: By,
): Promise<void> {
  await sql`
    insert into round_result (round_id, unit_id, place, result, supplement_by, words, post_id, recorded_at)
    select ${roundId}::uuid, n."unitId", n.place, coalesce(n.result, 'withdrawn'), n."supplementBy", n.words, ${postId}::int, ${at}::timestamptz
    from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as ("unitId" int, place smallint, result text, "supplementBy" date, words text))
      with ordinality as n("unitId", place, result, "supplementBy", words, at) order by n.at`.execute(tx)
}

export async function insertMinutes(
  tx: Tx,
  row: { roundId: string; documentId: string; unitIds: readonly (number | null)[] },
  { postId, at }: By,
): Promise<void> {
  await sql`
    insert into round_minutes (round_id, unit_id, document_id, post_id, recorded_at)
    select ${row.roundId}::uuid, u, ${row.documentId}::uuid, ${postId}::int, ${at}::timestamptz from unnest(${row.unitIds}::int[]) u`.execute(
    tx,
  )
}

export type NewIssue = {
  issueId: string
  list: 'supplement' | 'not-appraised' | 'not-met'
  frameworkId: number
  stage: number
  roundId: string | null
  documentId: string
  lines: readonly { unitId: number; place: number; assignmentId: string }[]
}

export async function insertIssue(tx: Tx, row: NewIssue, { officeId, postId, at }: By): Promise<void> {
  await sql`
    insert into round_issue (issue_id, office_id, list, framework_id, stage, round_id, document_id, post_id, recorded_at)
    values (${row.issueId}, ${officeId}, ${row.list}, ${row.frameworkId}, ${row.stage}, ${row.roundId}, ${row.documentId}, ${postId}, ${at})`.execute(
    tx,
  )
  await sql`
    insert into round_issue_line (issue_id, unit_id, place, assignment_id, recorded_at)
    select ${row.issueId}::uuid, n."unitId", n.place, n."assignmentId", ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(row.lines)}::jsonb) as n("unitId" int, place smallint, "assignmentId" uuid)`.execute(
    tx,
  )
}
