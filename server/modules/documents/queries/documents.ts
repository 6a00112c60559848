import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import type { SaveDocument } from '../contract.ts'

export type NewDocument = {
  documentId: string
  officeId: number
  stage: string
  kind: string
  numberOut: string | null
  issuedOn: string | null
  issuedPrecision: string
  receivedOn: string | null
  issuer: string | null
  place: string | null
  subject: string
  signer: string | null
  urgency: string
  text: string
  findings: string[]
  createdBy: number | null
  at: Date
}

export async function insertDocument(tx: Tx, row: NewDocument): Promise<void> {
  await tx
    .insertInto('document')
    .values({
      document_id: row.documentId,
      office_id: row.officeId,
      stage: row.stage,
      kind: row.kind,
      number_out: row.numberOut,
      issued_on: row.issuedOn,
      issued_precision: row.issuedPrecision,
      received_on: row.receivedOn,
      issuer: row.issuer,
      place: row.place,
      subject: row.subject,
      signer: row.signer,
      urgency: row.urgency,
      text: row.text,
      findings: row.findings,
      created_by: row.createdBy,
      created_at: row.at,
    })
    .execute()
}

export type NewCopy = {
  copyId: string
  documentId: string
  fileId: string
  stage: string
  text: string
  sketch: number[]
  pages: number | null
  addedBy: number | null
  at: Date
}

/** Adds a copy and makes it the one whose text is shown. */
export async function insertShownCopy(tx: Tx, row: NewCopy, findings: string[]): Promise<void> {
  await tx
    .insertInto('document_copy')
    .values({
      copy_id: row.copyId,
      document_id: row.documentId,
      file_id: row.fileId,
      stage: row.stage,
      text: row.text,
      sketch: row.sketch,
      pages: row.pages,
      added_by: row.addedBy,
      added_at: row.at,
    })
    .execute()
  await tx
    .updateTable('document')
    .set({ copy_id: row.copyId, text: row.text, findings })
    .where('document_id', '=', row.documentId)
    .execute()
}

export type DocumentHead = {
  documentId: string
  officeId: number
  version: number
  stage: string
  findings: string[]
  numberOut: string | null
  issuedOn: string | null
  createdOn: string
}

/** A document of this office, locked for a change. */
export async function lockDocument(tx: Tx, officeId: number, documentId: string): Promise<DocumentHead | undefined> {
  const rows = await rowsOf(
    tx,
    sql<DocumentHead>`
    select document_id as "documentId", office_id as "officeId", version, stage, findings, number_out as "numberOut", issued_on as "issuedOn",
      (created_at at time zone 'Asia/Ho_Chi_Minh')::date as "createdOn"
    from document where document_id = ${documentId} and office_id = ${officeId} and withdrawn_at is null for update`,
  )
  return rows[0]
}

export async function updateDocument(tx: Tx, documentId: string, row: SaveDocument): Promise<void> {
  await tx
    .updateTable('document')
    .set((eb) => ({
      version: eb('version', '+', 1),
      kind: row.kind,
      number_out: row.numberOut || null,
      number_in: row.numberIn || null,
      issued_on: row.issuedOn,
      issued_precision: row.issuedPrecision,
      received_on: row.receivedOn,
      issuer: row.issuer || null,
      place: row.place || null,
      subject: row.subject,
      signer: row.signer || null,
      urgency: row.urgency,
      eoffice_id: row.eofficeId || null,
    }))
    .where('document_id', '=', documentId)
    .execute()
}

/** Fills what the register lacks (number, day, subject) from a newer copy; what stands there is left alone. */
export async function fillFromCopy(
  tx: Tx,
  documentId: string,
  row: {
    numberOut: string | null
    issuedOn: string | null
    issuedPrecision: string
    signer: string | null
    subject: string
    issuer: string | null
  },
): Promise<void> {
  const printedNumber = row.numberOut && /^\d/.test(row.numberOut) ? row.numberOut : null
  await sql`
    update document set version = version + 1, signer = coalesce(signer, ${row.signer}), issuer = coalesce(issuer, ${row.issuer}),
      subject = case when subject = '' then ${row.subject} else subject end,
      number_out = case when number_out is null or number_out !~ '^[0-9]' then coalesce(${printedNumber}, number_out) else number_out end,
      issued_on = case when issued_on is null or issued_precision <> 'day' then coalesce(${row.issuedOn}::date, issued_on) else issued_on end,
      issued_precision = case when issued_on is null or issued_precision <> 'day' then case when ${row.issuedOn}::date is null then issued_precision else ${row.issuedPrecision} end else issued_precision end
    where document_id = ${documentId}`.execute(tx)
}

export async function insertStage(
  tx: Tx,
  row: {
    documentId: string
    stage: string
    onDay: string | null
    byDocumentId: string | null
    words: string | null
    postId: number | null
    at: Date
  },
): Promise<void> {
  await tx
    .insertInto('document_stage')
    .values({
      document_id: row.documentId,
      stage: row.stage,
      on_day: row.onDay,
      by_document_id: row.byDocumentId,
      words: row.words,
      post_id: row.postId,
      recorded_at: row.at,
    })
    .execute()
  await tx
    .updateTable('document')
    .set({ stage: row.stage })
    .where('document_id', '=', row.documentId)
    .where('stage', '<>', row.stage)
    .execute()
}

export async function setHandedOut(tx: Tx, documentId: string, at: Date): Promise<void> {
  await tx
    .updateTable('document')
    .set({ handed_out_at: at })
    .where('document_id', '=', documentId)
    .where('handed_out_at', 'is', null)
    .execute()
}

export async function insertDecision(
  tx: Tx,
  row: { documentId: string; finding: string; choice: string; words: string | null; postId: number; at: Date },
): Promise<void> {
  await tx
    .insertInto('finding_decision')
    .values({
      document_id: row.documentId,
      finding: row.finding,
      choice: row.choice,
      words: row.words,
      post_id: row.postId,
      recorded_at: row.at,
    })
    .execute()
}

/** The last decision about each contradiction of a document. */
export function decisionsOf(
  db: Reader,
  documentId: string,
): Promise<{ finding: string; choice: string; words: string | null; postId: number }[]> {
  return rowsOf(
    db,
    sql<{ finding: string; choice: string; words: string | null; postId: number }>`
    select distinct on (finding) finding, choice, words, post_id as "postId" from finding_decision where document_id = ${documentId} order by finding, seq desc`,
  )
}

/** Two readings of one office never look for a like document at once, or two sendings of one paper would both be new. */
export async function lockRegister(tx: Tx, officeId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('register'), ${officeId})`.execute(tx)
}

export type Candidate = { documentId: string; number: string | null; subject: string; text: string }

/** Documents of the office that share the most of a sketch, the nearest first; their likeness is still to be computed. */
export function likeCandidates(db: Reader, officeId: number, sketch: number[]): Promise<Candidate[]> {
  return rowsOf(
    db,
    sql<Candidate>`
    select c.document_id as "documentId", d.number_out as number, d.subject, c.text from document_copy c join document d on d.document_id = c.document_id
    where d.office_id = ${officeId} and c.sketch && ${sketch}::int[]
    order by (select count(*) from unnest(c.sketch) x where x = any(${sketch}::int[])) desc, c.added_at desc limit 5`,
  )
}

/** Names of communes below the office's unit, of any time, without their kind, and what it has learnt to call them: what the reader checks places against. */
export async function communesOf(db: Reader, officeId: number): Promise<string[]> {
  const rows = await rowsOf(
    db,
    sql<{ name: string }>`
    select distinct s.name from office o join unit_path p on p.ancestor_id = o.unit_id and p.depth > 0
    join unit_state s on s.unit_id = p.unit_id
    where o.office_id = ${officeId} and s.kind in ('xa', 'phuong', 'thi-tran', 'dac-khu')
    union select printed from place_alias where office_id = ${officeId} and unit_id is not null`,
  )
  return rows.map((row) => row.name)
}
