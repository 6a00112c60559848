import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'

/** Takes assignments whose handing out was undone out of every list: without a head and parties nobody sees them; their deeds stay. */
export async function dropHeads(tx: Tx, assignmentIds: string[]): Promise<void> {
  await sql`delete from assignment_party where assignment_id = any(${assignmentIds}::uuid[])`.execute(tx)
  await sql`delete from assignment_head where assignment_id = any(${assignmentIds}::uuid[])`.execute(tx)
}

export type StandingDeed = { assignmentId: string; seq: number; verb: string; title: string; by: string | null }

/** Deeds of assignments that were not taken back, in their order, with whose they are. */
export function standingDeeds(db: Reader, assignmentIds: readonly string[]): Promise<StandingDeed[]> {
  return rowsOf(
    db,
    sql<StandingDeed>`
    select d.assignment_id as "assignmentId", d.seq, d.verb, a.title, coalesce(y.short_name, y.name) as by
    from assignment_deed d join assignment a on a.assignment_id = d.assignment_id left join agency y on y.agency_id = d.agency_id
    where d.assignment_id = any(${[...assignmentIds]}::uuid[]) and d.verb <> 'undo'
      and not exists (select 1 from assignment_deed u where u.answers_seq = d.seq and u.verb = 'undo') order by d.seq`,
  )
}

/** Over assignment a: its handing out stands. */
export const isHandedOut = sql<boolean>`not exists (select 1 from assignment_deed o join assignment_deed u on u.answers_seq = o.seq and u.verb = 'undo'
  where o.assignment_id = a.assignment_id and o.verb = 'hand-out')`
