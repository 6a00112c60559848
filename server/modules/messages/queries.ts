import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../platform/access.ts'
import { type Reader, rowsOf, type Tx } from '../../platform/db.ts'
import type { State } from '../assignments/contract.ts'
import { assignmentsSeen } from '../assignments/seen.ts'
import { stateSql } from '../assignments/state.ts'
import type { LegalDay } from '../calendar/days.ts'
import type { Occasion } from './contract.ts'

/** What may be reminded of by this actor or approved by him: begun or not, nothing of it waiting for the office's answer, led by another. */
export function remindable(actor: Actor): RawBuilder<boolean> {
  const office = actor.part === 'coordinator' || actor.part === 'leader'
  const side = office ? sql`true` : sql`h.follower_post_id = ${actor.postId}`
  return sql<boolean>`(h.office_id = ${actor.officeId} and ${side} and h.phase in ('unseen', 'open') and not h.planned and h.extension_seq is null
    and h.lead_agency_id <> ${actor.agencyId})`
}

/** Rows a ladder may stand on: dated, able to be late, the first rung reached. A reminder somebody asked a leader for comes too. */
export function onLadder(officeId: number, lastDay: LegalDay): RawBuilder<boolean> {
  // As a list made once: as an exists it would be asked of every open row of the office.
  return sql<boolean>`((h.following = 'dated' and h.late_at is not null and h.due_day <= ${lastDay}::date)
    or (h.assignment_id, h.urgings + 1) in (select p.assignment_id, p.ordinal from urging_approval p where p.office_id = ${officeId} and p.answer = 'ask'))`
}

export type RemindedRow = {
  assignmentId: string
  title: string
  section: string
  documentNumber: string | null
  leadAgencyId: number
  state: State
  dueDay: LegalDay | null
  dated: boolean
  urgings: number
  urgedAt: Date | null
  approval: { answer: 'ask' | 'approve' | 'refuse'; by: string | null; words: string | null } | null
}

/** Rows of assignment_head h under a condition, with when they were last urged and what a leader said of the next urging. */
export function remindedRows(
  db: Reader,
  { where, limit }: { where: RawBuilder<boolean>; limit: number },
  now: Date,
): Promise<RemindedRow[]> {
  return rowsOf(
    db,
    sql<RemindedRow>`
    select h.assignment_id as "assignmentId", h.title, h.section, d.number_out as "documentNumber", h.lead_agency_id as "leadAgencyId", ${stateSql(now)} as state,
      h.due_day as "dueDay", h.following = 'dated' and h.late_at is not null as dated, h.urgings, u.at as "urgedAt", p.approval
    from (select * from assignment_head h where ${where} order by h.due_at, h.assignment_id limit ${sql.lit(limit)}) h
    left join document d on d.document_id = h.document_id
    left join lateral (select max(e.at) as at from assignment_deed e where e.assignment_id = h.assignment_id and e.verb = 'urge'
      and not exists (select 1 from assignment_deed x where x.answers_seq = e.seq and x.verb = 'undo')) u on h.urgings > 0
    left join lateral (select json_build_object('answer', q.answer, 'by', coalesce(q.said_by, n.name), 'words', q.words) as approval
      from urging_approval q join post t on t.post_id = q.post_id join person n on n.person_id = t.person_id
      where q.assignment_id = h.assignment_id and q.ordinal = h.urgings + 1 order by q.seq desc limit 1) p on true
    order by h.due_at, h.assignment_id`,
  )
}

/** How many of the rows a condition leaves there are at all. */
export async function countRows(db: Reader, where: RawBuilder<boolean>): Promise<number> {
  const [row] = await rowsOf(db, sql<{ n: number }>`select count(*) as n from assignment_head h where ${where}`)
  return row!.n
}

export async function nameOfOffice(db: Reader, officeId: number): Promise<string> {
  const [row] = await rowsOf(db, sql<{ name: string }>`select name from office where office_id = ${officeId}`)
  return row!.name
}

export async function ownTexts(db: Reader, officeId: number): Promise<Partial<Record<Occasion, string>>> {
  const rows = await rowsOf(
    db,
    sql<{
      occasion: Occasion
      text: string
    }>`select occasion, text from message_template where office_id = ${officeId}`,
  )
  return Object.fromEntries(rows.map(({ occasion, text }) => [occasion, text]))
}

export async function ownRungs(db: Reader, officeId: number): Promise<number[] | null> {
  const rows = await rowsOf(
    db,
    sql<{ rungs: number[] }>`select rungs from reminder_ladder where office_id = ${officeId}`,
  )
  return rows[0]?.rungs ?? null
}

type By = { officeId: number; postId: number; at: Date }

export async function writeText(tx: Tx, row: By & { occasion: Occasion; text: string }): Promise<void> {
  await sql`
    insert into message_template (office_id, occasion, text, changed_by, changed_at) values (${row.officeId}, ${row.occasion}, ${row.text}, ${row.postId}, ${row.at})
    on conflict (office_id, occasion) do update set text = excluded.text, changed_by = excluded.changed_by, changed_at = excluded.changed_at`.execute(
    tx,
  )
}

export async function writeRungs(tx: Tx, row: By & { rungs: number[] }): Promise<void> {
  await sql`
    insert into reminder_ladder (office_id, rungs, changed_by, changed_at) values (${row.officeId}, ${row.rungs}::smallint[], ${row.postId}, ${row.at})
    on conflict (office_id) do update set rungs = excluded.rungs, changed_by = excluded.changed_by, changed_at = excluded.changed_at`.execute(
    tx,
  )
}

/** How many of these rows another agency leads. */
export async function ledByOthers(db: Reader, assignmentIds: string[], agencyId: number): Promise<number> {
  return countRows(
    db,
    sql<boolean>`h.assignment_id = any(${assignmentIds}::uuid[]) and h.lead_agency_id <> ${agencyId}`,
  )
}

export async function hasLeader(db: Reader, officeId: number, now: Date): Promise<boolean> {
  const rows = await rowsOf(
    db,
    sql<{ known: boolean }>`
    select true as known from post p join account a on a.person_id = p.person_id and a.closed_at is null
    where p.office_id = ${officeId} and p.part = 'leader' and p.valid @> (${now}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date limit 1`,
  )
  return rows.length > 0
}

type NewApproval = {
  actor: Actor
  agencyId: number
  assignmentIds: string[]
  answer: 'ask' | 'approve' | 'refuse'
  saidBy: string | null
  words: string | null
  at: Date
}

/** One row an assignment that this actor may have reminded of, about its next urging. @returns the assignments written about */
export async function insertApprovals(tx: Tx, row: NewApproval): Promise<string[]> {
  const rows = await rowsOf(
    tx,
    sql<{ assignmentId: string }>`
    insert into urging_approval (office_id, assignment_id, ordinal, answer, said_by, words, post_id, at)
    select h.office_id, h.assignment_id, h.urgings + 1, ${row.answer}, ${row.saidBy}, ${row.words}, ${row.actor.postId}, ${row.at}
    from assignment_head h where h.assignment_id = any(${row.assignmentIds}::uuid[]) and h.lead_agency_id = ${row.agencyId}
      and ${assignmentsSeen(row.actor)} and ${remindable(row.actor)}
    returning assignment_id as "assignmentId"`,
  )
  return rows.map(({ assignmentId }) => assignmentId)
}
