// Documents entered by their number alone, many at once; their text comes later or never.
import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'

export type EnteredDocument = {
  documentId: string
  kind: string
  number: string
  issuedOn: string | null
  subject: string
  issuer: string | null
}
type By = { officeId: number; personId: number; postId: number; at: Date }

/** Issued, with work handed out from them; each with its stage. */
export async function insertEntered(
  tx: Tx,
  documents: EnteredDocument[],
  { officeId, personId, postId, at }: By,
): Promise<void> {
  await sql`
    with n as (
      select * from jsonb_to_recordset(${JSON.stringify(documents)}::jsonb) as n("documentId" uuid, kind text, number text, "issuedOn" date, subject text, issuer text)
    ), made as (
      insert into document (document_id, office_id, stage, kind, number_out, issued_on, issuer, subject, handed_out_at, created_by, created_at)
      select "documentId", ${officeId}, 'issued', kind, number, "issuedOn", issuer, subject, ${at}, ${personId}, ${at} from n returning document_id
    )
    insert into document_stage (document_id, stage, on_day, post_id, recorded_at)
    select m.document_id, 'issued', n."issuedOn", ${postId}, ${at} from made m join n on n."documentId" = m.document_id`.execute(
    tx,
  )
}

/** The document of an office that was entered by this number and has no text yet. Its day agrees, or one of the two is not known; a bare "215" needs its day. */
export async function enteredAs(
  tx: Tx,
  officeId: number,
  { number, issuedOn }: { number: string; issuedOn: string | null },
): Promise<string | undefined> {
  const rows = await rowsOf(
    tx as Reader,
    sql<{ documentId: string }>`
    select d.document_id as "documentId" from document d
    where d.office_id = ${officeId} and d.withdrawn_at is null and d.copy_id is null and (
      lower(regexp_replace(d.number_out, '\\s+', '', 'g')) = lower(regexp_replace(${number}, '\\s+', '', 'g')) and coalesce(d.issued_on = ${issuedOn}::date, true)
      or d.number_out = split_part(${number}, '/', 1) and d.issued_on = ${issuedOn}::date)
    order by d.created_at limit 1`,
  )
  return rows[0]?.documentId
}

/** Takes documents of an office out of every list, but those with a text, a clause or work of their own. @returns which */
export async function setWithdrawn(tx: Tx, officeId: number, documentIds: string[], at: Date): Promise<string[]> {
  const rows = await rowsOf(
    tx as Reader,
    sql<{ documentId: string }>`
    update document d set withdrawn_at = ${at} where d.document_id = any(${documentIds}::uuid[]) and d.office_id = ${officeId} and d.withdrawn_at is null
      and not exists (select 1 from document_copy c where c.document_id = d.document_id) and not exists (select 1 from directive x where x.document_id = d.document_id)
      and not exists (select 1 from assignment_head h where h.document_id = d.document_id)
    returning d.document_id as "documentId"`,
  )
  return rows.map(({ documentId }) => documentId)
}
