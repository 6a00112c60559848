// Exports of a tracker as they were read back, and what was done about them.
import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import type { Tab } from '../../sheets/reading/grid.ts'
import type { Answers, Choice, Field, ToSettle } from '../contract.ts'

export type Readback = {
  readbackId: string
  trackerId: string
  name: string
  tab: Tab
  answers: Answers
  takenInAt: Date
}

type NewReadback = Omit<Readback, 'answers'> & { officeId: number; postId: number; fileId: string }

export async function insertReadback(tx: Tx, row: NewReadback): Promise<void> {
  await tx
    .insertInto('readback')
    .values({
      readback_id: row.readbackId,
      tracker_id: row.trackerId,
      office_id: row.officeId,
      name: row.name,
      file_id: row.fileId,
      tab: JSON.stringify(row.tab),
      answers: JSON.stringify({ choices: {}, links: {} }),
      taken_in_at: row.takenInAt,
      by_post_id: row.postId,
    })
    .execute()
}

const columns = sql`r.readback_id as "readbackId", r.tracker_id as "trackerId", r.name, r.tab, r.answers, r.taken_in_at as "takenInAt"`

export async function readbackById(db: Reader, trackerId: string, readbackId: string): Promise<Readback | undefined> {
  const rows = await rowsOf(
    db,
    sql<Readback>`select ${columns} from readback r where r.readback_id = ${readbackId} and r.tracker_id = ${trackerId}`,
  )
  return rows[0]
}

export async function lastReadback(db: Reader, trackerId: string): Promise<Readback | undefined> {
  const rows = await rowsOf(
    db,
    sql<Readback>`select ${columns} from readback r where r.tracker_id = ${trackerId} order by r.taken_in_at desc, r.readback_id desc limit 1`,
  )
  return rows[0]
}

export async function keepAnswers(tx: Tx, readbackId: string, answers: Answers): Promise<void> {
  await tx
    .updateTable('readback')
    .set({ answers: JSON.stringify(answers) })
    .where('readback_id', '=', readbackId)
    .execute()
}

const nameOfPost = (post: string) =>
  sql`(select n.name from post p join person n on n.person_id = p.person_id where p.post_id = ${sql.raw(post)})`

export type ListedReadback = {
  readbackId: string
  name: string
  takenInAt: Date
  by: string | null
  settledAt: Date | null
}

/** The last thirty, the newest first. */
export function readbacksOf(db: Reader, trackerId: string): Promise<ListedReadback[]> {
  return rowsOf(
    db,
    sql<ListedReadback>`
    select r.readback_id as "readbackId", r.name, r.taken_in_at as "takenInAt", ${nameOfPost('r.by_post_id')} as by,
      (select max(s.recorded_at) from twin_settling s where s.readback_id = r.readback_id and not exists (select 1 from twin_undoing u where u.settling_id = s.settling_id)) as "settledAt"
    from readback r where r.tracker_id = ${trackerId} order by r.taken_in_at desc, r.readback_id desc limit 30`,
  )
}

export type NewLink = { identifier: string; assignmentId: string | null }
export type NewChoice = {
  assignmentId: string
  field: Field
  choice: Choice
  ours: string
  theirs: string
  deeds: number[]
}
type NewSettling = {
  settlingId: string
  readbackId: string
  trackerId: string
  officeId: number
  postId: number
  counts: ToSettle
  at: Date
  links: readonly NewLink[]
  chosen: readonly NewChoice[]
}

export async function insertSettling(tx: Tx, row: NewSettling): Promise<void> {
  await tx
    .insertInto('twin_settling')
    .values({
      settling_id: row.settlingId,
      readback_id: row.readbackId,
      tracker_id: row.trackerId,
      office_id: row.officeId,
      post_id: row.postId,
      counts: JSON.stringify(row.counts),
      recorded_at: row.at,
    })
    .execute()
  await sql`
    insert into twin_link (settling_id, tracker_id, identifier, assignment_id, recorded_at)
    select ${row.settlingId}, ${row.trackerId}, l.identifier, l."assignmentId", ${row.at}
    from jsonb_to_recordset(${JSON.stringify(row.links)}::jsonb) as l(identifier text, "assignmentId" uuid)`.execute(tx)
  await sql`
    insert into twin_choice (settling_id, tracker_id, assignment_id, field, choice, ours, theirs, deeds, recorded_at)
    select ${row.settlingId}, ${row.trackerId}, c."assignmentId", c.field, c.choice, c.ours, c.theirs, c.deeds, ${row.at}
    from jsonb_to_recordset(${JSON.stringify(row.chosen)}::jsonb) as c("assignmentId" uuid, field text, choice text, ours text, theirs text, deeds jsonb)`.execute(
    tx,
  )
}

export type Settling = {
  settlingId: string
  at: Date
  by: string | null
  counts: ToSettle
  deeds: TakenDeeds[]
  built: number
}
export type TakenDeeds = { assignmentId: string; seqs: number[] }

/**
 * The last settling of a read-back that stands: its deeds by assignment, and how many deeds that still stand came after them (seeing apart).
 */
export async function standingSettling(db: Reader, readbackId: string): Promise<Settling | undefined> {
  const rows = await rowsOf(
    db,
    sql<Settling>`
    with last as (
      select s.* from twin_settling s where s.readback_id = ${readbackId} and not exists (select 1 from twin_undoing u where u.settling_id = s.settling_id)
      order by s.seq desc limit 1),
    own as (select distinct c.assignment_id, d.value::bigint as seq from last join twin_choice c on c.settling_id = last.settling_id, jsonb_array_elements_text(c.deeds) d)
    select s.settling_id as "settlingId", s.recorded_at as at, ${nameOfPost('s.post_id')} as by, s.counts,
      (select coalesce(json_agg(json_build_object('assignmentId', o.assignment_id, 'seqs', o.seqs)), '[]') from (select assignment_id, json_agg(seq order by seq) as seqs from own group by 1) o) as deeds,
      (select count(*) from (select assignment_id, max(seq) as seq from own group by 1) o join assignment_deed d on d.assignment_id = o.assignment_id and d.seq > o.seq
        where d.verb not in ('see', 'undo') and not exists (select 1 from assignment_deed u where u.answers_seq = d.seq and u.verb = 'undo')) as built
    from last s`,
  )
  return rows[0]
}

export async function insertUndoing(tx: Tx, row: { settlingId: string; postId: number; at: Date }): Promise<void> {
  await tx
    .insertInto('twin_undoing')
    .values({ settling_id: row.settlingId, post_id: row.postId, recorded_at: row.at })
    .execute()
}
