import { sql } from 'kysely'
import { type Actor, keepsTheBook } from '../../platform/access.ts'

/**
 * The rows of assignment_head h that an actor sees: who keeps the book sees all of its office; another sees what
 * one of his agencies takes part in, once it is more than a plan.
 */
export function assignmentsSeen(actor: Actor) {
  if (keepsTheBook(actor)) return sql<boolean>`h.office_id = ${actor.officeId}`
  return sql<boolean>`(not h.planned and exists (select 1 from assignment_party p where p.assignment_id = h.assignment_id and p.agency_id = any(${actor.agencyIds}::int[])))`
}
