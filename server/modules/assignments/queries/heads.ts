// The head of an assignment: locked first by every deed, written with it in one statement.
import { sql } from 'kysely'
import type { Actor } from '../../../platform/access.ts'
import { type Reader, rowsOf, type Tx, writeLater } from '../../../platform/db.ts'
import type { DeedFact, Handed, Head, Thing } from '../head.ts'
import { assignmentsSeen } from '../seen.ts'
import { isHandedOut } from './taken-back.ts'

export const headColumns = sql`h.assignment_id as "assignmentId", h.office_id as "officeId", h.directive_id as "directiveId", h.document_id as "documentId",
  h.lead_agency_id as "leadAgencyId", h.unit_id as "unitId", h.code, h.section, h.title, h.product, h.criteria, h.phase, h.following, h.planned, h.due_day as "dueDay", h.due_at as "dueAt",
  h.original_due_at as "originalDueAt", h.late_at as "lateAt", h.percent, h.last_seq as "lastSeq", h.last_verb as "lastVerb", h.last_at as "lastAt",
  h.last_words as "lastWords", h.done_at as "doneAt", h.completed_seq as "completedSeq", h.completed_by_person as "completedByPerson",
  h.acknowledged_seq as "acknowledgedSeq", h.declined_seq as "declinedSeq", h.extension_seq as "extensionSeq", h.follower_post_id as "followerPostId",
  h.supervisor_id as "supervisorId", h.inside_agency_id as "insideAgencyId", h.inside_post_id as "insidePostId", h.internal_day as "internalDay", h.returns, h.urgings, h.unanswered,
  h.disputed, h.upto_seq as "uptoSeq"`

const thingColumns = sql`${headColumns}, o.start_day as "startDay", a.follower_agency_id as "followerAgencyId",
  array(select p.agency_id from assignment_party p where p.assignment_id = h.assignment_id and p.role = 'cooperate') as cooperate,
  exists (select 1 from assignment_deed c where c.seq = h.completed_seq and c.recorded_for and (coalesce(c.product ->> 'number', '') <> ''
    or exists (select 1 from assignment_deed_file f where f.deed_seq = c.seq))) as "completedOnPaper"`

/** Locks the head of an assignment this actor sees, so that two deeds on it stand one after the other. */
export async function lockThing(tx: Tx, actor: Actor, assignmentId: string): Promise<Thing | undefined> {
  const rows = await rowsOf(
    tx,
    sql<Thing>`
    select ${thingColumns}, nextval('assignment_deed_seq_seq') as "nextSeq"
    from assignment_head h join assignment a on a.assignment_id = h.assignment_id join office o on o.office_id = h.office_id
    where h.assignment_id = ${assignmentId} and ${assignmentsSeen(actor)} for update of h`,
  )
  return rows[0]
}

/** Locks several heads this actor sees, in the order of their ids so that two deeds cannot lock each other out. */
export function lockThings(tx: Tx, actor: Actor, assignmentIds: string[]): Promise<Thing[]> {
  return rowsOf(
    tx,
    sql<Thing>`
    select ${thingColumns}, nextval('assignment_deed_seq_seq') as "nextSeq"
    from assignment_head h join assignment a on a.assignment_id = h.assignment_id join office o on o.office_id = h.office_id
    where h.assignment_id = any(${assignmentIds}::uuid[]) and ${assignmentsSeen(actor)} order by h.assignment_id for update of h`,
  )
}

/** The same without the lock, for a page. */
export async function thingById(db: Reader, actor: Actor, assignmentId: string): Promise<Thing | undefined> {
  const rows = await rowsOf(
    db,
    sql<Thing>`
    select ${thingColumns}, 0 as "nextSeq"
    from assignment_head h join assignment a on a.assignment_id = h.assignment_id join office o on o.office_id = h.office_id
    where h.assignment_id = ${assignmentId} and ${assignmentsSeen(actor)}`,
  )
  return rows[0]
}

/** A deed as it is written; the numbers come from nextSeqs or the locked thing. */
export type NewDeed = DeedFact & {
  assignmentId: string
  recordedAt: Date
  postId: number | null
  channel: string | null
  saidBy: string | null
  product: object | null
  documentId: string | null
  fileIds: string[]
}

/** Writes deeds with their files and the heads they lead to, all in one statement. */
export async function writeDeeds(tx: Tx, deeds: NewDeed[], heads: Head[]): Promise<void> {
  const rows = JSON.stringify(deeds.map(({ fileIds: _, ...deed }) => deed))
  const files = JSON.stringify(deeds.flatMap(({ seq, fileIds }) => fileIds.map((fileId) => ({ seq, fileId }))))
  await sql`
    with deeds as (
      insert into assignment_deed (seq, assignment_id, verb, at, recorded_at, person_id, post_id, agency_id, recorded_for, channel, said_by, words, percent, product,
        due_day, due_at, ordinal, answers_seq, to_agency_id, to_post_id, document_id, body)
      overriding system value
      select d.seq, d."assignmentId", d.verb, d.at, d."recordedAt", d."personId", d."postId", d."agencyId", d."recordedFor", d.channel, d."saidBy", d.words, d.percent, d.product,
        d."dueDay", d."dueAt", d.ordinal, d."answersSeq", d."toAgencyId", d."toPostId", d."documentId", d.body
      from jsonb_to_recordset(${rows}::jsonb) as d(seq bigint, "assignmentId" uuid, verb text, at timestamptz, "recordedAt" timestamptz, "personId" int, "postId" int,
        "agencyId" int, "recordedFor" boolean, channel text, "saidBy" text, words text, percent smallint, product jsonb, "dueDay" date, "dueAt" timestamptz,
        ordinal smallint, "answersSeq" bigint, "toAgencyId" int, "toPostId" int, "documentId" uuid, body jsonb)
    ), papers as (
      insert into assignment_deed_file (deed_seq, file_id)
      select f.seq, f."fileId" from jsonb_to_recordset(${files}::jsonb) as f(seq bigint, "fileId" uuid)
    )
    ${upsertHeads(heads)}`.execute(tx)
}

/** One deed without files and the head it leads to, in the message of what comes next: what a report does a thousand times a second. */
export function writeDeed(tx: Tx, deed: NewDeed, head: Head): Promise<void> {
  return writeLater(
    tx,
    sql`
    with deed as (
      insert into assignment_deed (seq, assignment_id, verb, at, recorded_at, person_id, post_id, agency_id, recorded_for, channel, said_by, words, percent, product,
        due_day, due_at, ordinal, answers_seq, to_agency_id, to_post_id, document_id, body)
      overriding system value
      values (${deed.seq}, ${deed.assignmentId}, ${deed.verb}, ${deed.at}, ${deed.recordedAt}, ${deed.personId}, ${deed.postId}, ${deed.agencyId}, ${deed.recordedFor},
        ${deed.channel}, ${deed.saidBy}, ${deed.words}, ${deed.percent}, ${jsonOf(deed.product)}, ${deed.dueDay}, ${deed.dueAt}, ${deed.ordinal}, ${deed.answersSeq},
        ${deed.toAgencyId}, ${deed.toPostId}, ${deed.documentId}, ${jsonOf(deed.body)})
    )
    update assignment_head set ${sql.join(moving.map((name) => sql`${sql.raw(snake(name))} = ${head[name]}`))}
    where assignment_id = ${head.assignmentId}`,
  )
}
const jsonOf = (value: object | null): string | null => (value === null ? null : JSON.stringify(value))

export async function writeHeads(tx: Tx, heads: Head[]): Promise<void> {
  await upsertHeads(heads).execute(tx)
}

const headTypes = {
  assignmentId: 'uuid',
  officeId: 'int',
  directiveId: 'uuid',
  documentId: 'uuid',
  leadAgencyId: 'int',
  unitId: 'int',
  code: 'text',
  section: 'text',
  title: 'text',
  product: 'text',
  criteria: 'jsonb',
  phase: 'text',
  following: 'text',
  planned: 'boolean',
  dueDay: 'date',
  dueAt: 'timestamptz',
  originalDueAt: 'timestamptz',
  lateAt: 'timestamptz',
  percent: 'smallint',
  lastSeq: 'bigint',
  lastVerb: 'text',
  lastAt: 'timestamptz',
  lastWords: 'text',
  doneAt: 'timestamptz',
  completedSeq: 'bigint',
  completedByPerson: 'int',
  acknowledgedSeq: 'bigint',
  declinedSeq: 'bigint',
  extensionSeq: 'bigint',
  followerPostId: 'int',
  supervisorId: 'int',
  insideAgencyId: 'int',
  insidePostId: 'int',
  internalDay: 'date',
  returns: 'smallint',
  urgings: 'smallint',
  unanswered: 'smallint',
  disputed: 'smallint',
  uptoSeq: 'bigint',
} as const satisfies Record<keyof Head, string>
const names = Object.keys(headTypes) as (keyof Head)[]
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const headList = sql.raw(names.map(snake).join(', '))
const headValues = sql.raw(names.map((name) => `n."${name}"`).join(', '))
const headRecord = sql.raw(names.map((name) => `"${name}" ${headTypes[name]}`).join(', '))
const shownOnly: (keyof Head)[] = ['code', 'section', 'title', 'product', 'criteria']
// What was handed out stays as it was but for these; an update of columns without an index can be done in place.
const moving = names.filter(
  (name) => !['assignmentId', 'officeId', 'directiveId', 'documentId', ...shownOnly, 'following'].includes(name),
)
const headMoves = sql.raw(moving.map((name) => `${snake(name)} = excluded.${snake(name)}`).join(', '))

function upsertHeads(heads: Head[]) {
  const rows = JSON.stringify(heads.map((head) => Object.fromEntries(names.map((name) => [name, head[name]]))))
  return sql`insert into assignment_head (${headList}) select ${headValues} from jsonb_to_recordset(${rows}::jsonb) as n(${headRecord})
    on conflict (assignment_id) do update set ${headMoves}`
}

/** So many numbers for deeds about to be written, in order. */
export async function nextSeqs(tx: Tx, count: number): Promise<number[]> {
  const rows = await rowsOf(
    tx,
    sql<{ seq: number }>`select nextval('assignment_deed_seq_seq') as seq from generate_series(1, ${count}::int)`,
  )
  return rows.map(({ seq }) => seq)
}

/** Brings lead, follower and inside parties to what the written heads say; a lead that was replaced stays as 'former'. */
export async function followHeads(tx: Tx, heads: Head[]): Promise<void> {
  if (heads.length === 0) return
  const ids = heads.map(({ assignmentId }) => assignmentId)
  await sql`
    with h as (select * from assignment_head where assignment_id = any(${ids}::uuid[])),
    wanted as (
      select assignment_id, lead_agency_id as agency_id, 'lead' as role from h
      union select a.assignment_id, a.follower_agency_id, 'follow' from assignment a where a.assignment_id = any(${ids}::uuid[])
      union select h.assignment_id, p.agency_id, 'follow' from h join post p on p.post_id = h.follower_post_id
      union select assignment_id, inside_agency_id, 'inside' from h where inside_agency_id is not null
    ), gone as (
      delete from assignment_party p where p.assignment_id = any(${ids}::uuid[]) and p.role in ('lead', 'follow', 'inside')
        and not exists (select 1 from wanted w where w.assignment_id = p.assignment_id and w.agency_id = p.agency_id and w.role = p.role)
      returning assignment_id, agency_id, role
    )
    insert into assignment_party (assignment_id, agency_id, role)
    select assignment_id, agency_id, role from wanted
    union select assignment_id, agency_id, 'former' from gone where role = 'lead'
    on conflict do nothing`.execute(tx)
}

/** Deeds of assignments in order, as the fold takes them. */
export function deedFacts(
  db: Reader,
  assignmentIds: string[],
): Promise<(DeedFact & { assignmentId: string; recordedAt: Date })[]> {
  return rowsOf(
    db,
    sql<DeedFact & { assignmentId: string; recordedAt: Date }>`
    select assignment_id as "assignmentId", seq, verb, at, recorded_at as "recordedAt", person_id as "personId", agency_id as "agencyId", recorded_for as "recordedFor", words,
      percent, due_day as "dueDay", due_at as "dueAt", ordinal, answers_seq as "answersSeq", to_agency_id as "toAgencyId", to_post_id as "toPostId", body
    from assignment_deed where assignment_id = any(${assignmentIds}::uuid[]) order by assignment_id, seq`,
  )
}

/** What assignments were handed out as, from their register. */
export function handedByIds(db: Reader, assignmentIds: string[]): Promise<Handed[]> {
  return rowsOf(
    db,
    sql<Handed>`
    select a.assignment_id as "assignmentId", a.office_id as "officeId", a.directive_id as "directiveId", a.document_id as "documentId", a.lead_agency_id as "leadAgencyId",
      a.unit_id as "unitId", a.code, a.section, a.title, a.product, a.criteria, a.following, a.planned, a.due_day as "dueDay", a.due_at as "dueAt", a.follower_post_id as "followerPostId",
      a.supervisor_id as "supervisorId", o.start_day as "startDay"
    from assignment a join office o on o.office_id = a.office_id where a.assignment_id = any(${assignmentIds}::uuid[])`,
  )
}

export function headsByIds(db: Reader, assignmentIds: string[]): Promise<Head[]> {
  return rowsOf(
    db,
    sql<Head>`select ${headColumns} from assignment_head h where h.assignment_id = any(${assignmentIds}::uuid[])`,
  )
}

/** The next assignments in the order of their ids, those taken back whole left out. */
export async function idsAfter(db: Reader, after: string | null, limit: number): Promise<string[]> {
  const rows = await rowsOf(
    db,
    sql<{ assignmentId: string }>`
    select a.assignment_id as "assignmentId" from assignment a where (${after}::uuid is null or a.assignment_id > ${after}::uuid) and ${isHandedOut} order by a.assignment_id limit ${limit}`,
  )
  return rows.map(({ assignmentId }) => assignmentId)
}
