import { sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'

/** Takes assignments whose handing out was undone out of every list: without a head and parties nobody sees them; their deeds stay. */
export async function dropHeads(tx: Tx, assignmentIds: string[]): Promise<void> {
  await sql`delete from assignment_party where assignment_id = any(${assignmentIds}::uuid[])`.execute(tx)
  await sql`delete from assignment_head where assignment_id = any(${assignmentIds}::uuid[])`.execute(tx)
}

/** Over assignment a: its handing out stands. */
export const isHandedOut = sql<boolean>`not exists (select 1 from assignment_deed o join assignment_deed u on u.answers_seq = o.seq and u.verb = 'undo'
  where o.assignment_id = a.assignment_id and o.verb = 'hand-out')`
