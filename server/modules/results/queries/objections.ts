// What units say against a table, and the office's answers.
import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import type { Objection, Outcome } from '../contract.ts'

type Stored = Omit<Objection, 'stands'>

/** Objections to a version, those without an answer first; of a unit its own. */
export function objectionsTo(
  db: Reader,
  { tableId, version }: { tableId: string; version: number },
  agencyIds: number[] | null,
): Promise<Stored[]> {
  const theirs = agencyIds === null ? sql`true` : sql`b.agency_id = any(${agencyIds}::int[])`
  return rowsOf(
    db,
    sql<Stored>`
    select b.objection_id as "objectionId", b.version, b.agency_id as "agencyId", g.name as "agencyName", b.stood, b.words, n.name as by, b.at,
      case when s.assignment_id is not null then json_build_object('assignmentId', s.assignment_id, 'code', s.code, 'title', s.title) end as assignment,
      case when b.recorded_for then json_build_object('channel', b.channel, 'saidBy', b.said_by) end as "recordedFor",
      case when a.objection_id is not null then json_build_object('accepted', a.accepted, 'words', a.words, 'by', m.name, 'at', a.at) end as answer
    from result_objection b join agency g on g.agency_id = b.agency_id join post p on p.post_id = b.post_id join person n on n.person_id = p.person_id
      left join assignment s on s.assignment_id = b.assignment_id left join result_answer a on a.objection_id = b.objection_id
      left join post q on q.post_id = a.post_id left join person m on m.person_id = q.person_id
    where b.table_id = ${tableId} and b.version = ${version} and ${theirs} order by a.objection_id is not null, g.name, b.at, b.objection_id`,
  )
}

export type NewObjection = {
  objectionId: string
  officeId: number
  tableId: string
  version: number
  agencyId: number
  assignmentId: string | null
  stood: Outcome | null
  words: string
  recordedFor: { channel: string; saidBy: string | null } | null
  postId: number
  at: Date
}

export async function insertObjection(tx: Tx, row: NewObjection): Promise<void> {
  await tx
    .insertInto('result_objection')
    .values({
      objection_id: row.objectionId,
      office_id: row.officeId,
      table_id: row.tableId,
      version: row.version,
      agency_id: row.agencyId,
      assignment_id: row.assignmentId,
      stood: row.stood,
      words: row.words,
      recorded_for: row.recordedFor !== null,
      channel: row.recordedFor?.channel ?? null,
      said_by: row.recordedFor?.saidBy ?? null,
      post_id: row.postId,
      at: row.at,
    })
    .execute()
}

export type KnownObjection = { tableId: string; version: number; agencyId: number; answered: boolean }

/** An objection to a table of this office. */
export async function objectionById(
  db: Reader,
  officeId: number,
  objectionId: string,
): Promise<KnownObjection | undefined> {
  const rows = await rowsOf(
    db,
    sql<KnownObjection>`
    select b.table_id as "tableId", b.version, b.agency_id as "agencyId", exists (select 1 from result_answer a where a.objection_id = b.objection_id) as answered
    from result_objection b where b.objection_id = ${objectionId} and b.office_id = ${officeId}`,
  )
  return rows[0]
}

type NewAnswer = { objectionId: string; accepted: boolean; words: string; postId: number; at: Date }

export async function insertAnswer(tx: Tx, row: NewAnswer): Promise<void> {
  await tx
    .insertInto('result_answer')
    .values({
      objection_id: row.objectionId,
      accepted: row.accepted,
      words: row.words,
      post_id: row.postId,
      at: row.at,
    })
    .execute()
}
