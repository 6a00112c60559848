import { sql } from 'kysely'
import { type Reader, rowsOf } from '../../../platform/db.ts'

/** The number of the row by which an agency first saw an assignment, or null. */
export async function seenBy(db: Reader, assignmentId: string, agencyId: number): Promise<number | null> {
  const rows = await rowsOf(
    db,
    sql<{ seq: number }>`
    select seq from assignment_deed where assignment_id = ${assignmentId} and verb = 'see' and agency_id = ${agencyId} limit 1`,
  )
  return rows[0]?.seq ?? null
}

/** The day an extension was asked for. */
export async function askedDay(db: Reader, seq: number): Promise<string> {
  const rows = await rowsOf(
    db,
    sql<{ dueDay: string }>`select due_day as "dueDay" from assignment_deed where seq = ${seq}`,
  )
  return rows[0]!.dueDay
}

export type AnswerableRow = {
  seq: number
  verb: string
  recordedFor: boolean
  agencyId: number | null
  personId: number | null
  recordedAt: Date
  answered: boolean
  undone: boolean
  /** Something else was done after it, but the seeing. */
  followed: boolean
}

/** Rows of an assignment as those look at them who answer or undo them. */
export function answerableRows(db: Reader, assignmentId: string, seqs: number[] | 'all'): Promise<AnswerableRow[]> {
  return rowsOf(
    db,
    sql<AnswerableRow>`
    with undone as (select answers_seq from assignment_deed where assignment_id = ${assignmentId} and verb = 'undo')
    select d.seq, d.verb, d.recorded_for as "recordedFor", d.agency_id as "agencyId", d.person_id as "personId", d.recorded_at as "recordedAt",
      exists (select 1 from assignment_deed a where a.answers_seq = d.seq and a.verb in ('agree', 'dispute') and a.seq not in (select answers_seq from undone)) as answered,
      d.seq in (select answers_seq from undone) as undone,
      exists (select 1 from assignment_deed l where l.assignment_id = d.assignment_id and l.seq > d.seq and l.verb not in ('see', 'undo') and l.seq not in (select answers_seq from undone)) as followed
    from assignment_deed d where d.assignment_id = ${assignmentId} and ${seqs === 'all' ? sql`d.recorded_for` : sql`d.seq = any(${seqs}::bigint[])`}
    order by d.seq`,
  )
}
