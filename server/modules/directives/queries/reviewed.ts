// What the office has reviewed, for judging the reader by it.
import { sql } from 'kysely'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import type { Found } from '../../documents/queries/readings.ts'
import type { ReviewedClause } from '../reading-score.ts'

/** Documents handed out, or worked on by a person until no clause has a doubt left; the oldest first. */
export async function reviewedDocuments(db: Reader): Promise<string[]> {
  const rows = await rowsOf(
    db,
    sql<{ documentId: string }>`
    select d.document_id as "documentId" from document d
    cross join lateral (
      select count(*) as clauses, bool_or(x.checked or x.changed_by is not null) as touched,
        coalesce(bool_or(not x.checked and jsonb_array_length(x.doubts) > 0), false) as doubtful
      from directive x where x.document_id = d.document_id and x.replaced_at is null) c
    where c.clauses > 0 and (d.handed_out_at is not null or (c.touched and not c.doubtful)) order by d.created_at, d.document_id`,
  )
  return rows.map((row) => row.documentId)
}

export type ReviewedDocument = {
  officeId: number
  /** Day on which names are looked up, YYYY-MM-DD. */
  on: string
  text: string
  clauses: (ReviewedClause & { corrected: boolean })[]
  /** What was read when the document came; null where that reading is not kept. */
  found: Found | null
}

/** One document as reviewed; clauses that a newer copy no longer has are left out. */
export async function reviewedDocument(db: Reader, documentId: string): Promise<ReviewedDocument> {
  const rows = await rowsOf(
    db,
    sql<ReviewedDocument>`
    select d.office_id as "officeId", coalesce(d.issued_on, (d.created_at at time zone 'Asia/Ho_Chi_Minh')::date) as "on", d.text,
      coalesce((select json_agg(json_build_object('start', x.starts, 'end', x.ends, 'terms', x.terms, 'corrected', x.changed_by is not null) order by x.ordinal, x.starts)
        from directive x where x.document_id = d.document_id and x.replaced_at is null and x.ends > x.starts), '[]') as clauses,
      (select r.found from reading r where r.copy_id = d.copy_id and r.found is not null limit 1) as found
    from document d where d.document_id = ${documentId}`,
  )
  return rows[0]!
}
