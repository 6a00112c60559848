import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import type { DocumentRow } from '../contract.ts'
import type { Found } from './readings.ts'

/** Fields of the register that the reader fills. */
export type Fields = Pick<
  DocumentRow,
  'kind' | 'numberOut' | 'issuedOn' | 'issuedPrecision' | 'issuer' | 'subject' | 'urgency'
> & { place: string | null; signer: string | null }

export type Paper = {
  documentId: string
  officeId: number
  text: string
  /** Day on which units, agencies and memberships are looked up. */
  on: string
  handedOut: boolean
  fields: Fields
  /** What the reading said that is shown now. */
  found: Found | null
}

/** A document of this office with its shown text, as reading it again needs it. */
export async function paperToRead(db: Reader, officeId: number, documentId: string): Promise<Paper | undefined> {
  const rows = await rowsOf(
    db,
    sql<Paper>`
    select d.document_id as "documentId", d.office_id as "officeId", d.text, d.handed_out_at is not null as "handedOut",
      coalesce(d.issued_on, (d.created_at at time zone 'Asia/Ho_Chi_Minh')::date) as on,
      json_build_object('kind', d.kind, 'numberOut', d.number_out, 'issuedOn', d.issued_on, 'issuedPrecision', d.issued_precision, 'issuer', d.issuer,
        'place', d.place, 'subject', d.subject, 'signer', d.signer, 'urgency', d.urgency) as fields,
      (select r.found from reading r where r.copy_id = d.copy_id and r.found is not null limit 1) as found
    from document d where d.document_id = ${documentId} and d.office_id = ${officeId}`,
  )
  return rows[0]
}

/** The version rises only where a field of the register changes: with it a document counts as worked on. */
export async function writePaper(
  tx: Tx,
  documentId: string,
  {
    fields,
    changed,
    findings,
    found,
    at,
  }: { fields: Fields; changed: boolean; findings: string[]; found: Found; at: Date },
): Promise<void> {
  await sql`
    with read as (
      update reading r set found = ${JSON.stringify(found)}::jsonb, done_at = ${at} from document d
      where d.document_id = ${documentId} and r.copy_id = d.copy_id and r.found is not null)
    update document set version = version + ${changed ? 1 : 0}, findings = ${findings}::text[], kind = ${fields.kind}, number_out = ${fields.numberOut}, issued_on = ${fields.issuedOn}::date,
      issued_precision = ${fields.issuedPrecision}, issuer = ${fields.issuer}, place = ${fields.place}, subject = ${fields.subject}, signer = ${fields.signer}, urgency = ${fields.urgency}
    where document_id = ${documentId}`.execute(tx)
}
