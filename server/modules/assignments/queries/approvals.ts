// Whose next urging waits for a leader: the approval is of one ordinal and is used up with it.
import { sql } from 'kysely'
import { type Reader, rowsOf } from '../../../platform/db.ts'

/** The last word on the next urging of h (assignment_head): 'ask', 'approve', 'refuse' or null. */
export const lastApproval = sql<'ask' | 'approve' | 'refuse' | null>`(select p.answer from urging_approval p
  where p.assignment_id = h.assignment_id and p.ordinal = h.urgings + 1 order by p.seq desc limit 1)`

/** Whether nothing reaches the lead of h (under g, its agency) without approval: contacts/rules.ts isGuardedAgency as SQL. */
export const leadIsGuarded = sql<boolean>`coalesce((select o.needs_approval from office_agency o where o.office_id = h.office_id and o.agency_id = h.lead_agency_id), g.kind = 'dang')`

/** Names of leads by assignment whose next urging is not approved: of guarded agencies, or of all where the person addressed is a head. */
export async function awaitingApproval(
  db: Reader,
  assignmentIds: string[],
  whose: 'guarded' | 'all',
): Promise<Map<string, string>> {
  const rows = await rowsOf(
    db,
    sql<{ assignmentId: string; name: string }>`
    select h.assignment_id as "assignmentId", g.name from assignment_head h join agency g on g.agency_id = h.lead_agency_id
    where h.assignment_id = any(${assignmentIds}::uuid[]) and (${whose === 'all'} or ${leadIsGuarded}) and ${lastApproval} is distinct from 'approve'`,
  )
  return new Map(rows.map(({ assignmentId, name }) => [assignmentId, name]))
}
