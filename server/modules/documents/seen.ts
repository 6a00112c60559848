import { sql } from 'kysely'
import { type Actor, keepsTheBook } from '../../platform/access.ts'

/**
 * SQL condition over a row of document under the alias d: those who keep the book see all of their office's but what was withdrawn;
 * others see a document once work has been handed to their agency from it.
 */
export function documentsSeen(actor: Actor) {
  if (keepsTheBook(actor)) return sql<boolean>`(d.office_id = ${actor.officeId} and d.withdrawn_at is null)`
  return sql<boolean>`exists (
    select 1 from assignment a join assignment_party p on p.assignment_id = a.assignment_id
    where a.document_id = d.document_id and not a.planned and p.agency_id = any(${actor.agencyIds}::int[]))`
}

/** SQL condition over a row of assignment_head under the alias a, for counts beside a document. */
export function assignmentsCounted(actor: Actor) {
  if (keepsTheBook(actor)) return sql<boolean>`a.office_id = ${actor.officeId}`
  return sql<boolean>`not a.planned and exists (select 1 from assignment_party p where p.assignment_id = a.assignment_id and p.agency_id = any(${actor.agencyIds}::int[]))`
}
