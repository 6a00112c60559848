import { sql } from 'kysely'
import type { Actor } from '../../../platform/access.ts'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import type { AssignmentRow } from '../../assignments/contract.ts'
import { assignmentRows } from '../../assignments/queries/list.ts'
import { assignmentsSeen } from '../../assignments/seen.ts'
import { isOpen } from '../../assignments/state.ts'
import type { Mark } from '../meeting/since.ts'

/** Sittings of an office, the newest first: more than anybody asks back for. */
export function marksOf(db: Reader, officeId: number): Promise<Mark[]> {
  return rowsOf(
    db,
    sql<Mark>`select at, how from meeting_mark where office_id = ${officeId} order by at desc limit 200`,
  )
}

export async function insertMark(
  tx: Tx,
  row: { markId: string; officeId: number; how: string; at: Date; postId: number },
): Promise<void> {
  await tx
    .insertInto('meeting_mark')
    .values({ mark_id: row.markId, office_id: row.officeId, how: row.how, at: row.at, post_id: row.postId })
    .execute()
}

/** Deeds that tell a meeting nothing, or what stays inside a lead's house. */
const untold = sql`('see', 'undo', 'agree', 'route')`

/** What is open by a day or within the frame, and what has changed since; in the order of the instants that hold. */
export function meetingRows(
  db: Reader,
  actor: Actor,
  { since, now, limit }: { since: Date; now: Date; limit: number },
): Promise<AssignmentRow[]> {
  const where = sql<boolean>`${assignmentsSeen(actor)} and not h.planned and ((${isOpen(now)} and h.following <> 'ongoing')
    or h.assignment_id in (select d.assignment_id from assignment_deed d where d.recorded_at > ${since} and d.verb not in ${untold}))`
  return assignmentRows(db, { where, limit }, now)
}

/** A deed on a row of the table: new since the last sitting, or what is concluded today. */
export type ChangeRow = {
  assignmentId: string
  verb: string
  at: Date
  words: string | null
  percent: number | null
  dueDay: string | null
  isNew: boolean
  concludes: boolean
}

/** Deeds since the last sitting or since today began, the newest first; what was undone is left out. A conclusion is an urging at the giao ban. */
export function changesOf(
  db: Reader,
  assignmentIds: string[],
  { since, today }: { since: Date; today: Date },
): Promise<ChangeRow[]> {
  return rowsOf(
    db,
    sql<ChangeRow>`
    with own as (select * from assignment_deed d where d.assignment_id = any(${assignmentIds}::uuid[]) and d.recorded_at > least(${since}::timestamptz, ${today}::timestamptz))
    select d.assignment_id as "assignmentId", d.verb, d.at, d.words, d.percent, d.due_day as "dueDay", d.recorded_at > ${since} as "isNew",
      d.verb = 'urge' and d.channel = 'giao-ban' and d.recorded_at >= ${today} as concludes
    from own d where d.verb not in ${untold} and not exists (select 1 from own u where u.verb = 'undo' and u.answers_seq = d.seq)
    order by d.seq desc`,
  )
}

export type SaidRow = Omit<ChangeRow, 'isNew' | 'concludes'>

/** What each unit said last, or the office recorded for it. */
export function lastSaidOf(db: Reader, assignmentIds: string[]): Promise<SaidRow[]> {
  return rowsOf(
    db,
    sql<SaidRow>`
    select distinct on (d.assignment_id) d.assignment_id as "assignmentId", d.verb, d.at, d.words, d.percent, d.due_day as "dueDay" from assignment_deed d
    where d.assignment_id = any(${assignmentIds}::uuid[]) and d.verb in ('report', 'contribute', 'complete', 'ask-extension', 'decline')
      and not exists (select 1 from assignment_deed u where u.answers_seq = d.seq and u.verb = 'undo')
    order by d.assignment_id, d.seq desc`,
  )
}

/** All rows of each clause that this actor sees, counted. */
export async function clauseTotals(
  db: Reader,
  actor: Actor,
  directiveIds: string[],
): Promise<Map<string, { total: number; done: number }>> {
  const rows = await rowsOf(
    db,
    sql<{ directiveId: string; total: number; done: number }>`
    select h.directive_id as "directiveId", count(*) as total, count(*) filter (where h.phase = 'done') as done from assignment_head h
    where h.directive_id = any(${directiveIds}::uuid[]) and ${assignmentsSeen(actor)} group by 1`,
  )
  return new Map(rows.map(({ directiveId, ...counts }) => [directiveId, counts]))
}
