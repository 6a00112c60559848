// Recognitions of an office's book.
import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../platform/db.ts'
import { placeOfOffice } from '../assessments/queries/ground.ts'
import type { Recognition, RecognitionList } from './contract.ts'

/** Recognitions of the units of an office's place, whoever recorded them, the latest first; of one, of some units, or all. */
export function recognitionsOf(
  db: Reader,
  officeId: number,
  {
    recognitionId,
    unitIds,
    frameworkId,
  }: { recognitionId?: string; unitIds?: readonly number[]; frameworkId?: number } = {},
): Promise<Recognition[]> {
  const shown = (
    id: ReturnType<typeof sql.ref>,
  ) => sql`(select json_build_object('documentId', d.document_id, 'number', d.number_out, 'issuedOn', d.issued_on, 'subject', d.subject)
    from document d where d.document_id = ${id} and d.office_id = ${officeId} and d.withdrawn_at is null)`
  return rowsOf(
    db,
    sql<Recognition>`
    select r.recognition_id as "recognitionId", r.unit_id as "unitId", f.framework_id as "frameworkId", f.name as "frameworkName", r.recognised_on as "recognisedOn",
      (select s.name from unit_state s where s.unit_id = r.unit_id order by s.valid @> r.recognised_on desc, lower(s.valid) desc nulls last limit 1) as "unitName",
      ${shown(sql.ref('r.document_id'))} as document, r.words, n.name as by, r.recorded_at as at,
      (select s.name from recognition o join unit_state s on s.unit_id = o.unit_id where o.recognition_id = r.carried_from order by lower(s.valid) desc nulls last limit 1) as "carriedFrom",
      case when e.recognition_id is not null then json_build_object('on', e.ended_on, 'how', e.how, 'words', e.words, 'document', ${shown(sql.ref('e.document_id'))}) end as ended
    from recognition r join framework f on f.framework_id = r.framework_id left join recognition_end e on e.recognition_id = r.recognition_id
    join post p on p.post_id = r.post_id join person n on n.person_id = p.person_id
    where (r.office_id = ${officeId} or exists (select 1 from unit_path q where q.unit_id = r.unit_id and q.ancestor_id in ${placeOfOffice(officeId)}))
      and ${recognitionId === undefined ? sql`true` : sql`r.recognition_id = ${recognitionId}`}
      and ${unitIds === undefined ? sql`true` : sql`r.unit_id = any(${[...unitIds]}::int[])`}
      and ${frameworkId === undefined ? sql`true` : sql`r.framework_id = ${frameworkId}`}
    order by e.recognition_id is not null, r.recognised_on desc, "unitName", r.recognition_id`,
  )
}

/** Published sets of units that are recognised, those in force on a day first. */
export function setsToRecogniseBy(db: Reader, day: string): Promise<RecognitionList['sets']> {
  return rowsOf(
    db,
    sql<RecognitionList['sets'][number]>`
    select framework_id as "frameworkId", name, level from framework where published_on is not null and level in ('xa', 'huyen', 'tinh', 'thon', 'khu-mau', 'vuon-mau')
    order by valid @> ${day}::date desc, level = 'xa' desc, lower(valid) desc nulls last, name`,
  )
}

/** Deeds on recognitions of one set stand one after the other. */
export async function lockRecognitions(tx: Tx, frameworkId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`recognition:${frameworkId}`}, 0))`.execute(tx)
}

export type NewRecognition = {
  recognitionId: string
  unitId: number
  frameworkId: number
  recognisedOn: string
  documentId: string
  carriedFrom: string | null
  words: string | null
}
type By = { officeId: number; postId: number; at: Date }

export async function insertRecognitions(
  tx: Tx,
  rows: readonly NewRecognition[],
  { officeId, postId, at }: By,
): Promise<void> {
  await tx
    .insertInto('recognition')
    .values(
      rows.map((row) => ({
        recognition_id: row.recognitionId,
        office_id: officeId,
        unit_id: row.unitId,
        framework_id: row.frameworkId,
        recognised_on: row.recognisedOn,
        document_id: row.documentId,
        carried_from: row.carriedFrom,
        words: row.words,
        post_id: postId,
        recorded_at: at,
      })),
    )
    .execute()
}

export async function insertEnd(
  tx: Tx,
  row: { recognitionId: string; endedOn: string; how: string; documentId: string | null; words: string | null },
  { postId, at }: Pick<By, 'postId' | 'at'>,
): Promise<void> {
  await tx
    .insertInto('recognition_end')
    .values({
      recognition_id: row.recognitionId,
      ended_on: row.endedOn,
      how: row.how,
      document_id: row.documentId,
      words: row.words,
      post_id: postId,
      recorded_at: at,
    })
    .execute()
}

export type Held = { thing: string; unitId: number; officeId: number; frameworkId: number; documentId: string }

/** Recognitions of these units that count on a day, in all books. */
export function heldBy(db: Reader, { unitIds, onDay }: { unitIds: readonly number[]; onDay: string }): Promise<Held[]> {
  return rowsOf(
    db,
    sql<Held>`
    select r.recognition_id::text as thing, r.unit_id as "unitId", r.office_id as "officeId", r.framework_id as "frameworkId", r.document_id as "documentId"
    from recognition r where r.unit_id = any(${[...unitIds]}::int[]) and r.recognised_on < ${onDay}::date
      and not exists (select 1 from recognition_end e where e.recognition_id = r.recognition_id and e.ended_on <= ${onDay}::date)
    order by r.recognition_id`,
  )
}

export async function namesOf(db: Reader, things: readonly string[]): Promise<Map<string, string>> {
  const rows = await rowsOf(
    db,
    sql<{ thing: string; name: string }>`
    select r.recognition_id::text as thing, concat_ws(', ', f.name, d.number_out) as name
    from recognition r join framework f on f.framework_id = r.framework_id join document d on d.document_id = r.document_id
    where r.recognition_id = any(${[...things]}::uuid[])`,
  )
  return new Map(rows.map(({ thing, name }) => [thing, name]))
}
