import { sql } from 'kysely'
import { type Actor, keepsTheBook } from '../../../platform/access.ts'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import { documentsSeen } from '../seen.ts'

export type NewFile = {
  fileId: string
  officeId: number
  hash: string
  name: string
  mediaType: string
  size: number
  /** null: it came in by a limited link, from somebody without an account. */
  personId: number | null
}

export async function insertFiles(tx: Tx, files: NewFile[]): Promise<void> {
  if (files.length === 0) return
  await tx
    .insertInto('file')
    .values(
      files.map((file) => ({
        file_id: file.fileId,
        office_id: file.officeId,
        hash: file.hash,
        name: file.name,
        media_type: file.mediaType,
        size: file.size,
        added_by: file.personId,
      })),
    )
    .execute()
}

export type FileRow = { fileId: string; hash: string; name: string; mediaType: string; size: number }

/** A file this actor may open: sent by himself, a reading of his office, a copy of a document he sees, or a paper of an assignment he sees. */
export async function fileSeen(db: Reader, actor: Actor, fileId: string): Promise<FileRow | undefined> {
  const ofOffice = keepsTheBook(actor) ? sql`f.office_id = ${actor.officeId}` : sql`false`
  const ofParty = keepsTheBook(actor)
    ? sql`a.office_id = ${actor.officeId}`
    : sql`not a.planned and exists (select 1 from assignment_party p where p.assignment_id = a.assignment_id and p.agency_id = any(${actor.agencyIds}::int[]))`
  const rows = await rowsOf(
    db,
    sql<FileRow>`
    select f.file_id as "fileId", f.hash, f.name, f.media_type as "mediaType", f.size from file f
    where f.file_id = ${fileId} and (
      f.added_by = ${actor.personId} or ${ofOffice}
      or exists (select 1 from document_copy c join document d on d.document_id = c.document_id where c.file_id = f.file_id and ${documentsSeen(actor)})
      or exists (select 1 from assignment_deed_file x join assignment_deed e on e.seq = x.deed_seq join assignment a on a.assignment_id = e.assignment_id
        where x.file_id = f.file_id and ${ofParty}))`,
  )
  return rows[0]
}

/** Of these hashes those that no row needs: without any row, or only of readings refused as secret. At most a page of the store at once. */
export async function hashesWithoutUse(db: Reader, hashes: string[]): Promise<string[]> {
  const rows = await rowsOf(
    db,
    sql<{ hash: string }>`
    select given.hash from unnest(${hashes}::text[]) as given(hash)
    where not exists (select 1 from file f where f.hash = given.hash
      and not exists (select 1 from reading r where r.file_id = f.file_id and r.problem = 'secret'))`,
  )
  return rows.map((row) => row.hash)
}
