// Documents that state something about criteria which nobody has confirmed into the board yet.
import { sql } from 'kysely'
import type { Actor } from '../../platform/access.ts'
import { type Reader, rowsOf } from '../../platform/db.ts'
import { documentsSeen } from '../documents/seen.ts'
import type { WaitingDocuments } from './contract.ts'

/** What is older has been lived with; reading every document's findings at each look would cost more than it tells. */
const newestLooked = 400

/** As many statements as assessments/facts.ts would show, and those of them without a confirmation. */
export function waitingDocuments(db: Reader, actor: Actor): Promise<WaitingDocuments['documents']> {
  return rowsOf(
    db,
    sql<WaitingDocuments['documents'][number]>`
    with newest as materialized (
      select d.document_id, d.copy_id, d.number_out, d.subject, d.issued_on, d.created_at from document d where ${documentsSeen(actor)}
      order by d.created_at desc, d.document_id desc limit ${newestLooked})
    select n.document_id as "documentId", n.number_out as "numberOut", n.subject, n.issued_on::text as "issuedOn", x.waiting, x.facts
    from newest n
    join lateral (select r.found from reading r where r.copy_id = n.copy_id limit 1) r on true
    cross join lateral (
      select count(*)::int as facts, count(*) filter (where f.key is null)::int as waiting
      from jsonb_array_elements(coalesce(r.found #> '{reading,statements}', '[]')) s
      left join confirmed_fact f on f.document_id = n.document_id and f.key = (s ->> 'kind') || ':' || (s ->> 'start') || ':' || (s ->> 'end')
      where s ->> 'kind' = 'appraised' or (s ->> 'kind' = 'achieved' and (s -> 'count' <> 'null' or s -> 'criteria' <> 'null'))) x
    where x.waiting > 0 order by n.created_at desc, n.document_id`,
  )
}
