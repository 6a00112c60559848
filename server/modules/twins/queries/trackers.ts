// Trackers of an office, and what went out to them.
import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import type { ExportScope, TrackerColumn, TrackerWords } from '../contract.ts'

export type Tracker = {
  trackerId: string
  name: string
  columns: TrackerColumn[]
  words: TrackerWords
  confirmed: boolean
}

export async function insertTracker(
  tx: Tx,
  row: Omit<Tracker, 'confirmed'> & { officeId: number; postId: number; at: Date },
): Promise<void> {
  await tx
    .insertInto('tracker')
    .values({
      tracker_id: row.trackerId,
      office_id: row.officeId,
      name: row.name,
      columns: JSON.stringify(row.columns),
      words: JSON.stringify(row.words),
      made_at: row.at,
      by_post_id: row.postId,
    })
    .execute()
}

/** A tracker of this office; locked where something is to be done with it, so that two officers do not settle at once. */
export async function trackerById(
  db: Reader,
  officeId: number,
  trackerId: string,
  lock = false,
): Promise<Tracker | undefined> {
  const rows = await rowsOf(
    db,
    sql<Tracker>`
    select tracker_id as "trackerId", name, columns, words, confirmed_at is not null as confirmed from tracker
    where tracker_id = ${trackerId} and office_id = ${officeId} and ended_at is null ${lock ? sql`for update` : sql``}`,
  )
  return rows[0]
}

export async function updateTracker(
  tx: Tx,
  { trackerId, name, columns, words, at }: Omit<Tracker, 'confirmed'> & { at: Date },
): Promise<void> {
  await tx
    .updateTable('tracker')
    .set({ name, columns: JSON.stringify(columns), words: JSON.stringify(words), confirmed_at: at })
    .where('tracker_id', '=', trackerId)
    .execute()
}

export async function endTracker(tx: Tx, trackerId: string, at: Date): Promise<void> {
  await tx.updateTable('tracker').set({ ended_at: at }).where('tracker_id', '=', trackerId).execute()
}

/** Settlings that stand, under the alias s. */
const stands = sql`not exists (select 1 from twin_undoing u where u.settling_id = s.settling_id)`

export type Listed = {
  trackerId: string
  name: string
  confirmed: boolean
  twins: number
  toSend: number
  lastReadAt: Date | null
  lastExportAt: Date | null
}

/** The trackers of an office in the order in which they were made; with an id just that one. */
export function listTrackers(db: Reader, officeId: number, trackerId: string | null = null): Promise<Listed[]> {
  return rowsOf(
    db,
    sql<Listed>`
    select t.tracker_id as "trackerId", t.name, t.confirmed_at is not null as confirmed,
      (select count(*) from (select distinct on (l.identifier) l.assignment_id from twin_link l join twin_settling s on s.settling_id = l.settling_id
        where l.tracker_id = t.tracker_id and ${stands} order by l.identifier, s.seq desc) l where l.assignment_id is not null) as twins,
      (select count(distinct c.assignment_id) from (select distinct on (c.assignment_id, c.field) c.assignment_id, c.choice, c.recorded_at
        from twin_choice c join twin_settling s on s.settling_id = c.settling_id where c.tracker_id = t.tracker_id and ${stands}
        order by c.assignment_id, c.field, s.seq desc) c
        where c.choice = 'send' and not exists (select 1 from tracker_export e where e.tracker_id = t.tracker_id and e.recorded_at >= c.recorded_at and e.assignments ? c.assignment_id::text)) as "toSend",
      (select max(r.taken_in_at) from readback r where r.tracker_id = t.tracker_id) as "lastReadAt",
      (select max(e.recorded_at) from tracker_export e where e.tracker_id = t.tracker_id) as "lastExportAt"
    from tracker t where t.office_id = ${officeId} and t.ended_at is null and (${trackerId}::uuid is null or t.tracker_id = ${trackerId}) order by t.made_at, t.tracker_id`,
  )
}

/** Which of their identifiers is which assignment: null where it was said not to be ours. The last word that stands holds. */
export async function standingLinks(db: Reader, trackerId: string): Promise<Map<string, string | null>> {
  const rows = await rowsOf(
    db,
    sql<{ identifier: string; assignmentId: string | null }>`
    select distinct on (l.identifier) l.identifier, l.assignment_id as "assignmentId" from twin_link l join twin_settling s on s.settling_id = l.settling_id
    where l.tracker_id = ${trackerId} and ${stands} order by l.identifier, s.seq desc`,
  )
  return new Map(rows.map((row) => [row.identifier, row.assignmentId]))
}

export type Chosen = {
  assignmentId: string
  field: string
  choice: 'take' | 'keep' | 'send'
  ours: string
  theirs: string
  at: Date
  sentAt: Date | null
}

/** What was chosen last about each field of each assignment, and when it has gone out since. */
export function standingChoices(db: Reader, trackerId: string): Promise<Chosen[]> {
  return rowsOf(
    db,
    sql<Chosen>`
    select distinct on (c.assignment_id, c.field) c.assignment_id as "assignmentId", c.field, c.choice, c.ours, c.theirs, c.recorded_at as at,
      (select max(e.recorded_at) from tracker_export e where e.tracker_id = c.tracker_id and e.recorded_at >= c.recorded_at and e.assignments ? c.assignment_id::text) as "sentAt"
    from twin_choice c join twin_settling s on s.settling_id = c.settling_id
    where c.tracker_id = ${trackerId} and ${stands} order by c.assignment_id, c.field, s.seq desc`,
  )
}

export type SentRow = string[]
type NewExport = {
  exportId: string
  trackerId: string
  officeId: number
  postId: number
  scope: ExportScope
  rows: SentRow[]
  assignmentIds: string[]
  at: Date
}

export async function insertExport(tx: Tx, row: NewExport): Promise<void> {
  await tx
    .insertInto('tracker_export')
    .values({
      export_id: row.exportId,
      tracker_id: row.trackerId,
      office_id: row.officeId,
      post_id: row.postId,
      scope: row.scope,
      rows: JSON.stringify(row.rows),
      assignments: JSON.stringify(row.assignmentIds),
      recorded_at: row.at,
    })
    .execute()
}

const nameOfPost = (post: string) =>
  sql`(select n.name from post p join person n on n.person_id = p.person_id where p.post_id = ${sql.raw(post)})`

export type ListedExport = { exportId: string; at: Date; by: string | null; scope: ExportScope; rows: number }

/** The last twenty lists that went out. */
export function exportsOf(db: Reader, trackerId: string): Promise<ListedExport[]> {
  return rowsOf(
    db,
    sql<ListedExport>`
    select e.export_id as "exportId", e.recorded_at as at, ${nameOfPost('e.post_id')} as by, e.scope, jsonb_array_length(e.rows) - 1 as rows
    from tracker_export e where e.tracker_id = ${trackerId} order by e.recorded_at desc limit 20`,
  )
}

/** What was sent, cell by cell; the first row is the heading. */
export async function exportById(
  db: Reader,
  { trackerId, exportId }: { trackerId: string; exportId: string },
): Promise<{ rows: SentRow[]; at: Date } | undefined> {
  const rows = await rowsOf(
    db,
    sql<{ rows: SentRow[]; at: Date }>`
    select rows, recorded_at as at from tracker_export where export_id = ${exportId} and tracker_id = ${trackerId}`,
  )
  return rows[0]
}
