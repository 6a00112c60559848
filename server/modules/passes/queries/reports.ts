// What comes in by a report link, and the answers of officers.
import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import type { PassReportRow, ReportItem } from '../contract.ts'
import { before } from './passes.ts'

/** The phase of an assignment that belongs to the unit and the document of a pass. */
export async function itemOf(
  db: Reader,
  scope: { officeId: number; documentId: string; agencyId: number },
  assignmentId: string,
): Promise<{ phase: string } | undefined> {
  const rows = await rowsOf(
    db,
    sql<{ phase: string }>`
    select h.phase from assignment_head h where h.assignment_id = ${assignmentId} and h.office_id = ${scope.officeId}
      and h.document_id = ${scope.documentId} and h.lead_agency_id = ${scope.agencyId} and not h.planned`,
  )
  return rows[0]
}

export type NewReport = {
  reportId: string
  passId: string
  officeId: number
  assignmentId: string
  key: string
  bodyHash: Buffer
  at: Date
  name: string
  phone: string
  words: string
  percent: number | null
  fileIds: string[]
}

/** @returns false where the same key came before; a resend at the same time waits for the first. */
export async function insertReport(tx: Tx, row: NewReport): Promise<boolean> {
  const made = await tx
    .insertInto('pass_report')
    .values({
      report_id: row.reportId,
      pass_id: row.passId,
      office_id: row.officeId,
      assignment_id: row.assignmentId,
      key: row.key,
      body_hash: row.bodyHash,
      at: row.at,
      name: row.name,
      phone: row.phone,
      words: row.words,
      percent: row.percent,
      file_ids: row.fileIds,
    })
    .onConflict((conflict) => conflict.columns(['pass_id', 'key']).doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

export async function reportByKey(
  db: Reader,
  passId: string,
  key: string,
): Promise<{ reportId: string; bodyHash: Buffer; at: Date } | undefined> {
  return db
    .selectFrom('pass_report')
    .select(['report_id as reportId', 'body_hash as bodyHash', 'at'])
    .where('pass_id', '=', passId)
    .where('key', '=', key)
    .executeTakeFirst()
}

export async function countWaitingOf(db: Reader, passId: string): Promise<number> {
  const [row] = await rowsOf(
    db,
    sql<{ waiting: number }>`
    select count(*) as waiting from pass_report r where r.pass_id = ${passId} and not exists (select 1 from pass_answer a where a.report_id = r.report_id)`,
  )
  return row!.waiting
}

export async function countWaitingReports(db: Reader, officeId: number): Promise<number> {
  const [row] = await rowsOf(
    db,
    sql<{ waiting: number }>`
    select count(*) as waiting from pass_report r where r.office_id = ${officeId} and not exists (select 1 from pass_answer a where a.report_id = r.report_id)`,
  )
  return row!.waiting
}

/** Figures of villages that wait for an answer. */
export async function countWaitingTallies(db: Reader, officeId: number): Promise<number> {
  const [row] = await rowsOf(
    db,
    sql<{ waiting: number }>`
    select count(*) as waiting from tally_report r where r.office_id = ${officeId} and not exists (select 1 from tally_answer a where a.report_id = r.report_id)`,
  )
  return row!.waiting
}

/** Of a pass, what was sent for each of its items, the newest first; neither words nor who. */
export function sentBy(
  db: Reader,
  passId: string,
): Promise<(Omit<ReportItem['sent'][number], 'at'> & { assignmentId: string; at: Date })[]> {
  return rowsOf(
    db,
    sql`
    select r.assignment_id as "assignmentId", r.at, case when a.report_id is null then 'waiting' when a.accepted then 'accepted' else 'refused' end as state,
      case when a.accepted then null else a.words end as why
    from pass_report r left join pass_answer a on a.report_id = r.report_id where r.pass_id = ${passId} order by r.at desc, r.report_id desc limit 500`,
  ) as never
}

type Listed = Omit<PassReportRow, 'at' | 'answer'> & { at: Date; answer: PassReportRow['answer'] }

/** What waits for an answer, the oldest first; or what has one, the newest answer first. At most 200. */
export function listReports(db: Reader, officeId: number, state: 'waiting' | 'answered'): Promise<Listed[]> {
  const [where, order] =
    state === 'waiting'
      ? [sql`a.report_id is null`, sql`r.at, r.report_id`]
      : [sql`a.report_id is not null`, sql`a.at desc, r.report_id`]
  return rowsOf(
    db,
    sql<Listed>`
    select r.report_id as "reportId", r.pass_id as "passId", p.title as "passTitle", r.at, r.name, r.phone, r.words, r.percent,
      (select coalesce(json_agg(json_build_object('fileId', f.file_id, 'name', f.name, 'mediaType', f.media_type) order by f.file_id), '[]')
        from file f where f.file_id = any(r.file_ids::uuid[])) as files,
      case when a.report_id is null then 'waiting' when a.accepted then 'accepted' else 'refused' end as state,
      case when a.report_id is null then null else json_build_object('at', a.at, 'by', n.name, 'words', a.words) end as answer,
      json_build_object('assignmentId', h.assignment_id, 'title', h.title, 'lead', g.name, 'documentNumber', d.number_out) as assignment
    from pass_report r join pass p on p.pass_id = r.pass_id join assignment_head h on h.assignment_id = r.assignment_id
    join agency g on g.agency_id = h.lead_agency_id left join document d on d.document_id = h.document_id
    left join pass_answer a on a.report_id = r.report_id left join post t on t.post_id = a.post_id left join person n on n.person_id = t.person_id
    where r.office_id = ${officeId} and ${where} order by ${order} limit 200`,
  )
}

export type LockedReport = {
  reportId: string
  passId: string
  assignmentId: string
  at: Date
  name: string
  words: string
  percent: number | null
  fileIds: string[]
  leadAgencyId: number
}

/** A report of this office, locked until its answer is written. */
export async function lockReport(tx: Tx, officeId: number, reportId: string): Promise<LockedReport | undefined> {
  const rows = await rowsOf(
    tx,
    sql<LockedReport>`
    select r.report_id as "reportId", r.pass_id as "passId", r.assignment_id as "assignmentId", r.at, r.name, r.words, r.percent, r.file_ids as "fileIds",
      h.lead_agency_id as "leadAgencyId"
    from pass_report r join assignment_head h on h.assignment_id = r.assignment_id
    where r.report_id = ${reportId} and r.office_id = ${officeId} for update of r`,
  )
  return rows[0]
}

export async function isAnswered(db: Reader, reportId: string): Promise<boolean> {
  return (
    (await db.selectFrom('pass_answer').select('report_id').where('report_id', '=', reportId).executeTakeFirst()) !==
    undefined
  )
}

export async function insertAnswer(
  tx: Tx,
  row: { reportId: string; accepted: boolean; words: string | null; deedSeq: number | null; postId: number; at: Date },
): Promise<void> {
  await tx
    .insertInto('pass_answer')
    .values({
      report_id: row.reportId,
      accepted: row.accepted,
      words: row.words,
      deed_seq: row.deedSeq,
      post_id: row.postId,
      at: row.at,
    })
    .execute()
}

export type PassFile = { fileId: string; name: string; mediaType: string; size: number }

/** A file of the same content that this pass brought before, so that a photograph sent again is not doubled. */
export async function fileByHash(db: Reader, passId: string, hash: string): Promise<PassFile | undefined> {
  const rows = await rowsOf(
    db,
    sql<PassFile>`
    select f.file_id as "fileId", f.name, f.media_type as "mediaType", f.size from pass_file x join file f on f.file_id = x.file_id
    where x.pass_id = ${passId} and f.hash = ${hash} limit 1`,
  )
  return rows[0]
}

export async function insertPassFile(tx: Tx, row: { passId: string; fileId: string; at: Date }): Promise<void> {
  await tx.insertInto('pass_file').values({ pass_id: row.passId, file_id: row.fileId, at: row.at }).execute()
}

export async function filesOfDay(db: Reader, passId: string, now: Date): Promise<number> {
  const [row] = await rowsOf(
    db,
    sql<{
      files: number
    }>`select count(*) as files from pass_file where pass_id = ${passId} and at > ${before(now, 86_400)}`,
  )
  return row!.files
}

/** True where every file came in by this pass. */
export async function filesAreOfPass(db: Reader, passId: string, fileIds: string[]): Promise<boolean> {
  const [row] = await rowsOf(
    db,
    sql<{
      known: number
    }>`select count(*) as known from pass_file where pass_id = ${passId} and file_id = any(${fileIds}::uuid[])`,
  )
  return row!.known === new Set(fileIds).size
}
