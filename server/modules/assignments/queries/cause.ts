// Why a row of h (assignment_head) is or was late, as it was said last.
import { type RawBuilder, sql } from 'kysely'
import type { LatenessCause } from '../contract.ts'
import { doneLateSql, inState } from '../state.ts'

/** null where nobody has said it, or where what was said was taken back. */
export const causeSql = sql<LatenessCause | null>`(select e.body->>'cause' from assignment_deed e where e.assignment_id = h.assignment_id and e.verb = 'explain'
  and not exists (select 1 from assignment_deed u where u.assignment_id = e.assignment_id and u.verb = 'undo' and u.answers_seq = e.seq) order by e.seq desc limit 1)`

/** Late now, or done after its instant: only of these a cause is looked up and shown. */
export const isOrWasLate = (now: Date): RawBuilder<boolean> => sql<boolean>`(${inState('late', now)} or ${doneLateSql})`
