// Documents of the register that others cite, and their clauses.
import { sql } from 'kysely'
import type { Actor } from '../../../platform/access.ts'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import { documentsSeen } from '../../documents/seen.ts'
import { type NumberedClause, numberKey, type Registered } from '../linking/citations.ts'

/** The documents that bear these numbers and that the actor sees, the one that cites them (`by`) left out. */
export function registeredAs(
  db: Reader,
  actor: Actor,
  { numbers, by }: { numbers: readonly string[]; by: string },
): Promise<Registered[]> {
  const keys = [...new Set(numbers.map(numberKey))]
  if (keys.length === 0) return Promise.resolve([])
  return rowsOf(
    db,
    sql<Registered>`
    select d.document_id as "documentId", d.number_out as number, d.kind, d.issued_on as "issuedOn" from document d
    where ${documentsSeen(actor)} and d.document_id <> ${by}::uuid and lower(regexp_replace(d.number_out, '\\s+', '', 'g')) = any(${keys}::text[])
    order by d.created_at`,
  )
}

/** The standing clauses of documents, by document. */
export async function numberedClauses(
  db: Reader,
  documentIds: readonly string[],
): Promise<Map<string, NumberedClause[]>> {
  if (documentIds.length === 0) return new Map()
  const rows = await rowsOf(
    db,
    sql<NumberedClause & { documentId: string }>`
    select document_id as "documentId", directive_id as "directiveId", section from directive
    where document_id = any(${documentIds}::uuid[]) and replaced_at is null order by ordinal, starts`,
  )
  return Map.groupBy(rows, (row) => row.documentId)
}
