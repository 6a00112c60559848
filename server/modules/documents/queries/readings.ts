import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import type { Difference } from '../clause-matching.ts'
import type { ReadingRow } from '../contract.ts'
import type { Reading } from '../reading/reading.ts'

/** What reading.found holds. The text lies in it only while a person has still to decide. */
export type Found = {
  reading: Reading
  pages: number | null
  notes: string[]
  text?: string
  differences?: Difference[]
}

export async function insertReadings(
  tx: Tx,
  rows: { readingId: string; fileId: string; officeId: number; personId: number; postId: number; at: Date }[],
): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('reading')
    .values(
      rows.map((row) => ({
        reading_id: row.readingId,
        file_id: row.fileId,
        office_id: row.officeId,
        by_person_id: row.personId,
        by_post_id: row.postId,
        queued_at: row.at,
      })),
    )
    .execute()
}

export type ReadingTask = {
  readingId: string
  officeId: number
  fileId: string
  hash: string
  name: string
  /** Bytes. */
  size: number
  personId: number | null
  postId: number | null
  /** This one included. */
  tries: number
}

/** Marks a reading as begun. @returns null where it is finished already, so that a job that comes twice does it once */
export async function beginReading(tx: Tx, readingId: string, at: Date): Promise<ReadingTask | null> {
  const rows = await rowsOf(
    tx,
    sql<ReadingTask>`
    update reading r set state = 'reading', started_at = ${at}, tries = r.tries + 1 from file f
    where r.reading_id = ${readingId} and r.state in ('queued', 'reading') and f.file_id = r.file_id
    returning r.reading_id as "readingId", r.office_id as "officeId", r.file_id as "fileId", f.hash, f.name, f.size, r.by_person_id as "personId", r.by_post_id as "postId", r.tries`,
  )
  return rows[0] ?? null
}

/** Leaves a reading for its scan to be recognised; that it was begun does not count as a try. */
export async function leaveForRecognition(
  tx: Tx,
  readingId: string,
  { pages, at }: { pages: number; at: Date },
): Promise<void> {
  await sql`update reading set state = 'queued', tries = tries - 1 where reading_id = ${readingId}`.execute(tx)
  await noteProgress(tx, readingId, { page: 0, of: pages, at })
}

/**
 * Notes which page of a scan is being recognised, which is also the sign that somebody is still at it. Until a reading ends there is
 * nothing found, and the column holds this.
 */
export async function noteProgress(
  tx: Tx,
  readingId: string,
  progress: { page: number; of: number; at: Date },
): Promise<void> {
  await sql`update reading set found = ${JSON.stringify({ progress })}::jsonb where reading_id = ${readingId} and state in ('queued', 'reading')`.execute(
    tx,
  )
}

/** Locks a reading that is still going on; false where another run has finished it. */
export async function lockOpenReading(tx: Tx, readingId: string): Promise<boolean> {
  const rows = await rowsOf(
    tx,
    sql<{
      state: string
    }>`select state from reading where reading_id = ${readingId} and state in ('queued', 'reading') for update`,
  )
  return rows.length === 1
}

export async function failReading(
  tx: Tx,
  readingId: string,
  fault: { code: string; words: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('reading')
    .set({ state: 'failed', problem: fault.code, problem_words: fault.words, done_at: fault.at, found: null })
    .where('reading_id', '=', readingId)
    .execute()
}

export async function finishReading(
  tx: Tx,
  readingId: string,
  end: {
    found: Found
    at: Date
    documentId?: string
    copyId?: string
    like?: { documentId: string; likeness: number }
  },
): Promise<void> {
  await tx
    .updateTable('reading')
    .set({
      state: 'done',
      found: JSON.stringify(end.found),
      done_at: end.at,
      document_id: end.documentId ?? null,
      copy_id: end.copyId ?? null,
      ...(end.like ? { like_document_id: end.like.documentId, likeness: end.like.likeness } : {}),
    })
    .where('reading_id', '=', readingId)
    .execute()
}

export type UndecidedReading = {
  readingId: string
  fileId: string
  state: string
  decidedAs: string | null
  documentId: string | null
  likeDocumentId: string | null
  found: Found | null
}

/** A reading of this office, locked for a person's decision. */
export async function lockReading(tx: Tx, officeId: number, readingId: string): Promise<UndecidedReading | undefined> {
  const rows = await rowsOf(
    tx,
    sql<UndecidedReading>`
    select reading_id as "readingId", file_id as "fileId", state, decided_as as "decidedAs", document_id as "documentId", like_document_id as "likeDocumentId", found
    from reading where reading_id = ${readingId} and office_id = ${officeId} for update`,
  )
  return rows[0]
}

export async function decideReading(
  tx: Tx,
  readingId: string,
  decision: { as: 'copy' | 'new' | 'dismissed'; at: Date; postId: number },
): Promise<void> {
  await tx
    .updateTable('reading')
    .set({ decided_as: decision.as, decided_at: decision.at, decided_post_id: decision.postId })
    .where('reading_id', '=', readingId)
    .execute()
}

const columns = sql`
  r.reading_id as "readingId", r.file_id as "fileId", f.name, f.size, r.state, r.document_id as "documentId", r.queued_at as "queuedAt",
  case when r.state = 'reading' and (r.found #>> '{progress,page}')::int > 0 then r.found -> 'progress' end as progress,
  case when r.state = 'failed' then json_build_object('code', r.problem, 'words', r.problem_words) end as problem,
  case when r.like_document_id is not null and r.decided_as is null then json_build_object('documentId', k.document_id, 'numberOut', k.number_out, 'subject', k.subject,
    'likeness', round(r.likeness::numeric, 3)::float, 'differences', coalesce(r.found -> 'differences', '[]')) end as "like"
  from reading r join file f on f.file_id = r.file_id left join document k on k.document_id = r.like_document_id`

/** Readings going on or waiting for a decision, and those of the last day; what was put away is not shown. */
export function openReadings(db: Reader, officeId: number, now: Date): Promise<ReadingRow[]> {
  const since = new Date(now.getTime() - 86_400_000)
  return rowsOf(
    db,
    sql<ReadingRow>`
    select ${columns} where r.office_id = ${officeId} and r.decided_as is distinct from 'dismissed'
      and (r.state in ('queued', 'reading') or r.queued_at > ${since} or (r.like_document_id is not null and r.decided_as is null))
    order by r.queued_at desc, r.reading_id desc limit 200`,
  )
}

export async function readingById(db: Reader, officeId: number, readingId: string): Promise<ReadingRow | undefined> {
  const rows = await rowsOf(
    db,
    sql<ReadingRow>`select ${columns} where r.office_id = ${officeId} and r.reading_id = ${readingId}`,
  )
  return rows[0]
}

/**
 * Readings whose job was lost with its process: without a sign of life for two minutes. A scan may wait longer than that for those
 * before it; its job is asked for again after an hour.
 */
export async function stuckReadings(db: Reader, now: Date): Promise<string[]> {
  const before = new Date(now.getTime() - 120_000)
  const longBefore = new Date(now.getTime() - 3_600_000)
  const rows = await rowsOf(
    db,
    sql<{ readingId: string }>`
    select reading_id as "readingId" from reading where state in ('queued', 'reading')
      and coalesce((found #>> '{progress,at}')::timestamptz, started_at, queued_at) < case when state = 'queued' and found ? 'progress' then ${longBefore}::timestamptz else ${before}::timestamptz end
    order by queued_at limit 200`,
  )
  return rows.map((row) => row.readingId)
}

/** The reading of the copy that a document shows. */
export async function shownReading(db: Reader, documentId: string): Promise<Found | undefined> {
  const rows = await rowsOf(
    db,
    sql<{ found: Found }>`
    select r.found from document d join reading r on r.copy_id = d.copy_id where d.document_id = ${documentId} and r.found is not null`,
  )
  return rows[0]?.found
}
