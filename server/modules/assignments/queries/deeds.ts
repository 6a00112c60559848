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
  assignmentId: string
  seq: number
  recordedFor: boolean
  agencyId: number | null
  answered: boolean
  undone: boolean
}

/** Rows of assignments as those look at them who answer what was recorded for them; 'all': every recorded one. */
export function answerableRows(db: Reader, assignmentIds: string[], seqs: number[] | 'all'): Promise<AnswerableRow[]> {
  return rowsOf(
    db,
    sql<AnswerableRow>`
    with own as (select * from assignment_deed where assignment_id = any(${assignmentIds}::uuid[])),
    undone as (select answers_seq from own where verb = 'undo')
    select d.assignment_id as "assignmentId", d.seq, d.recorded_for as "recordedFor", d.agency_id as "agencyId",
      exists (select 1 from own a where a.answers_seq = d.seq and a.verb in ('agree', 'dispute') and a.seq not in (select answers_seq from undone)) as answered,
      d.seq in (select answers_seq from undone) as undone
    from own d where ${seqs === 'all' ? sql`d.recorded_for` : sql`d.seq = any(${seqs}::bigint[])`} order by d.seq`,
  )
}
