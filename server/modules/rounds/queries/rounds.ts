// Rounds: their plan, their results, their minutes. Results are added; the last row of a line holds.
import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import type { StageCode } from '../../assessments/contract.ts'
import type { GroundShown, IssuedWork, Result, RoundPlace } from '../contract.ts'

export type RoundRow = {
  roundId: string
  frameworkId: number
  frameworkName: string
  level: string
  degree: string
  name: string
  stage: StageCode
  team: string
  startsOn: string
  endsOn: string
  version: number
  groundId: string | null
  units: number
  lines: number
  met: number
  supplement: number
  notMet: number
  /** Lines with a result whose commune has no minutes. */
  bare: number
  minutes: number
}

/** Rounds of an office, the newest first; one of them where it is named. Withdrawn ones are in no list. */
export function roundsOf(db: Reader, officeId: number, roundId: string | null = null): Promise<RoundRow[]> {
  return rowsOf(
    db,
    sql<RoundRow>`
    select r.round_id as "roundId", r.framework_id as "frameworkId", f.name as "frameworkName", f.level, f.degree, r.name, g.code as stage, r.team,
      r.starts_on as "startsOn", r.ends_on as "endsOn", r.version, r.ground_id as "groundId", n.units, n.lines, n.met, n.supplement, n."notMet", n.bare,
      (select count(*) from round_minutes m where m.round_id = r.round_id) as minutes
    from appraisal_round r join framework f on f.framework_id = r.framework_id join stage g on g.slot = r.stage
    cross join lateral (
      select count(distinct l.unit_id) as units, count(*) as lines, count(*) filter (where h.result = 'met') as met,
        count(*) filter (where h.result = 'supplement') as supplement, count(*) filter (where h.result = 'not-met') as "notMet",
        count(*) filter (where h.result <> 'withdrawn' and not exists (select 1 from round_minutes m where m.round_id = l.round_id
          and (m.unit_id is null or m.unit_id = l.unit_id))) as bare
      from round_line l left join lateral (select x.result from round_result x where x.round_id = l.round_id and x.unit_id = l.unit_id and x.place = l.place
        order by x.seq desc limit 1) h on true
      where l.round_id = r.round_id and l.stands) n
    where r.office_id = ${officeId} and r.withdrawn_at is null and (${roundId}::uuid is null or r.round_id = ${roundId}::uuid)
    order by r.starts_on desc, r.round_id desc`,
  )
}

/** Locks a round, so that two who type results of it do it one after the other. @returns false where it is not of this office */
export async function lockRound(tx: Tx, officeId: number, roundId: string): Promise<boolean> {
  const rows = await rowsOf(
    tx,
    sql<{ one: number }>`
    select 1 as one from appraisal_round where round_id = ${roundId} and office_id = ${officeId} and withdrawn_at is null for update`,
  )
  return rows.length === 1
}

export type LineRow = { unitId: number; unitName: string; onDay: string; covered: boolean; place: number }

/** The lines that stand, commune by commune in the order of their names. */
export function linesOf(db: Reader, roundId: string): Promise<LineRow[]> {
  return rowsOf(
    db,
    sql<LineRow>`
    select l.unit_id as "unitId", s.name as "unitName", u.on_day as "onDay", l.place,
      exists (select 1 from round_minutes m where m.round_id = l.round_id and (m.unit_id is null or m.unit_id = l.unit_id)) as covered
    from round_line l join round_unit u on u.round_id = l.round_id and u.unit_id = l.unit_id
    cross join lateral (select x.name from unit_state x where x.unit_id = l.unit_id order by x.valid @> u.on_day desc, lower(x.valid) desc limit 1) s
    where l.round_id = ${roundId} and l.stands order by s.name, l.unit_id, l.place`,
  )
}

export type StoredResult = {
  seq: number
  unitId: number
  place: number
  result: Result | 'withdrawn'
  supplementBy: string | null
  words: string | null
  at: Date
  by: string | null
}

/** Every row of every line, the newest first. */
export function resultsOf(db: Reader, roundId: string): Promise<StoredResult[]> {
  return rowsOf(
    db,
    sql<StoredResult>`
    select r.seq, r.unit_id as "unitId", r.place, r.result, r.supplement_by as "supplementBy", r.words, r.recorded_at as at, n.name as by
    from round_result r left join post p on p.post_id = r.post_id left join person n on n.person_id = p.person_id
    where r.round_id = ${roundId} order by r.seq desc`,
  )
}

export function placesOfSet(db: Reader, frameworkId: number): Promise<RoundPlace[]> {
  return rowsOf(
    db,
    sql<RoundPlace>`
    select place, kind, code, criterion, coalesce(short_name, name) as name from framework_place where framework_id = ${frameworkId} order by place`,
  )
}

/** What is shown of documents of this office. */
export function groundsShown(db: Reader, officeId: number, documentIds: string[]): Promise<GroundShown[]> {
  return rowsOf(
    db,
    sql<GroundShown>`
    select document_id as "documentId", number_out as number, issued_on as "issuedOn", subject from document
    where document_id = any(${documentIds}::uuid[]) and office_id = ${officeId}`,
  )
}

/** The document of an office that has this number and day. */
export async function numberedAs(
  db: Reader,
  officeId: number,
  { number, issuedOn }: { number: string; issuedOn: string },
): Promise<string | undefined> {
  const rows = await rowsOf(
    db,
    sql<{ documentId: string }>`
    select document_id as "documentId" from document where office_id = ${officeId} and withdrawn_at is null and issued_on = ${issuedOn}::date
      and lower(regexp_replace(number_out, '\\s+', '', 'g')) = lower(regexp_replace(${number}, '\\s+', '', 'g'))
    order by created_at limit 1`,
  )
  return rows[0]?.documentId
}

export type MinutesRow = {
  documentId: string
  unitId: number | null
  unitName: string | null
  at: Date
  by: string | null
}

export function minutesOf(db: Reader, roundId: string): Promise<MinutesRow[]> {
  return rowsOf(
    db,
    sql<MinutesRow>`
    select m.document_id as "documentId", m.unit_id as "unitId", s.name as "unitName", m.recorded_at as at, n.name as by
    from round_minutes m left join lateral (select x.name from unit_state x where x.unit_id = m.unit_id order by lower(x.valid) desc limit 1) s on true
    left join post p on p.post_id = m.post_id left join person n on n.person_id = p.person_id
    where m.round_id = ${roundId} order by m.seq`,
  )
}

/** Assignments to supplement files, made of the lines of a round; of two of one line the later. */
export function supplementsOf(
  db: Reader,
  roundId: string,
  now: Date,
): Promise<(IssuedWork & { unitId: number; place: number })[]> {
  return rowsOf(
    db,
    sql<IssuedWork & { unitId: number; place: number }>`
    select distinct on (x.unit_id, x.place) x.unit_id as "unitId", x.place, h.assignment_id as "assignmentId", h.code, h.due_day as "dueDay", h.phase,
      coalesce(h.late_at < ${now} and h.phase not in ('done', 'ended'), false) as late
    from round_issue i join round_issue_line x on x.issue_id = i.issue_id join assignment_head h on h.assignment_id = x.assignment_id
    where i.round_id = ${roundId} and i.list = 'supplement' order by x.unit_id, x.place, i.recorded_at desc`,
  )
}

export const lineKey = ({ unitId, place }: { unitId: number; place: number }): string => `${unitId}:${place}`

/** Of rows given newest first the first of each line. */
export function newest<R extends { unitId: number; place: number }>(rows: readonly R[]): Map<string, R> {
  const held = new Map<string, R>()
  for (const row of rows) if (!held.has(lineKey(row))) held.set(lineKey(row), row)
  return held
}
