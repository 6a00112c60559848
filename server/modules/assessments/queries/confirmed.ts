// Statements of documents that a person confirmed into the board.
import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import type { StageCode } from '../contract.ts'

export type Confirmed = { key: string; unitId: number; stage: StageCode; onDay: string; at: Date; by: string | null }

export function confirmedFacts(db: Reader, documentId: string): Promise<Confirmed[]> {
  return rowsOf(
    db,
    sql<Confirmed>`
    select f.key, f.unit_id as "unitId", g.code as stage, f.on_day as "onDay", f.recorded_at as at, n.name as by
    from confirmed_fact f join stage g on g.slot = f.stage left join post p on p.post_id = f.post_id left join person n on n.person_id = p.person_id
    where f.document_id = ${documentId} order by f.seq`,
  )
}

export type NewFact = {
  key: string
  unitId: number
  frameworkId: number
  stage: number
  onDay: string
  statedCriteria: number | null
  statedIndicators: number | null
  total: number | null
  /** Null where the document lists none. */
  listedCriteria: number | null
  listedIndicators: number | null
}

export async function insertFacts(
  tx: Tx,
  facts: readonly NewFact[],
  same: { officeId: number; documentId: string; postId: number; at: Date },
): Promise<void> {
  await tx
    .insertInto('confirmed_fact')
    .values(
      facts.map((fact) => ({
        office_id: same.officeId,
        document_id: same.documentId,
        key: fact.key,
        unit_id: fact.unitId,
        framework_id: fact.frameworkId,
        stage: fact.stage,
        on_day: fact.onDay,
        stated_criteria: fact.statedCriteria,
        stated_indicators: fact.statedIndicators,
        total: fact.total,
        listed_criteria: fact.listedCriteria,
        listed_indicators: fact.listedIndicators,
        post_id: same.postId,
        recorded_at: same.at,
      })),
    )
    .execute()
}

/** The day a document bears, as exactly as it does. */
export async function dayOfDocument(
  db: Reader,
  documentId: string,
): Promise<{ issuedOn: string | null; precision: 'day' | 'month' | 'year'; createdAt: Date } | undefined> {
  const rows = await rowsOf(
    db,
    sql<{ issuedOn: string | null; precision: 'day' | 'month' | 'year'; createdAt: Date }>`
    select issued_on as "issuedOn", issued_precision as precision, created_at as "createdAt" from document where document_id = ${documentId}`,
  )
  return rows[0]
}
