// One assignment's whole life: the row, who takes part, what it rests on, its parts and siblings, and every deed.
import { sql } from 'kysely'
import type { z } from 'zod'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import type { AssignmentDetail, DeedRow } from '../contract.ts'
import type { Head } from '../head.ts'

type Detail = z.output<typeof AssignmentDetail>
type StateColumns = Pick<Head, 'phase' | 'following' | 'planned' | 'dueAt' | 'lateAt' | 'doneAt'>

export type Register = Pick<Detail, 'quote' | 'recurrence' | 'dueText' | 'document' | 'sources' | 'parent'> & {
  handedOutAt: Date
  supervisorWords: string | null
  supervisor: string | null
  follower: string | null
  parties: { role: string; agencyId: number; name: string; shortName: string | null }[]
}

/** What stays of an assignment, with its document, sources and parties. */
export async function registerOf(db: Reader, assignmentId: string): Promise<Register> {
  const rows = await rowsOf(
    db,
    sql<Register>`
    select a.quote, a.recurrence, a.due_text as "dueText", a.handed_out_at as "handedOutAt", a.supervisor_words as "supervisorWords",
      (select n.name from assignment_head h join person n on n.person_id = h.supervisor_id where h.assignment_id = a.assignment_id) as supervisor,
      (select n.name || ', ' || p.title from assignment_head h join post p on p.post_id = h.follower_post_id join person n on n.person_id = p.person_id
        where h.assignment_id = a.assignment_id) as follower,
      case when d.document_id is null then null else json_build_object('documentId', d.document_id, 'numberOut', d.number_out, 'issuedOn', d.issued_on, 'subject', d.subject, 'kind', d.kind) end as document,
      case when u.assignment_id is null then null else json_build_object('assignmentId', u.assignment_id, 'title', u.title) end as parent,
      (select coalesce(json_agg(json_build_object('directiveId', s.directive_id, 'documentId', sd.document_id, 'numberOut', sd.number_out, 'section', c.section, 'relation', s.relation) order by s.relation <> 'first', s.recorded_at), '[]')
        from assignment_source s join directive c on c.directive_id = s.directive_id join document sd on sd.document_id = c.document_id where s.assignment_id = a.assignment_id) as sources,
      (select coalesce(json_agg(json_build_object('role', p.role, 'agencyId', g.agency_id, 'name', g.name, 'shortName', g.short_name) order by g.agency_id), '[]')
        from assignment_party p join agency g on g.agency_id = p.agency_id where p.assignment_id = a.assignment_id) as parties
    from assignment a left join document d on d.document_id = a.document_id left join assignment u on u.assignment_id = a.parent_id
    where a.assignment_id = ${assignmentId}`,
  )
  return rows[0]!
}

export type Relative = StateColumns & { assignmentId: string; title: string; lead: string; part: boolean }

/** Parts into which it was broken down, and the other rows of its clause. */
export function relativesOf(
  db: Reader,
  { assignmentId, directiveId }: { assignmentId: string; directiveId: string | null },
): Promise<Relative[]> {
  return rowsOf(
    db,
    sql<Relative>`
    select h.assignment_id as "assignmentId", h.title, coalesce(g.short_name, g.name) as lead, coalesce(a.parent_id = ${assignmentId}, false) as part,
      h.phase, h.following, h.planned, h.due_at as "dueAt", h.late_at as "lateAt", h.done_at as "doneAt"
    from (select c.assignment_id from assignment c where c.parent_id = ${assignmentId}
      union select c.assignment_id from assignment c where c.directive_id = ${directiveId}::uuid and c.parent_id is null and c.assignment_id <> ${assignmentId}) r
    join assignment a on a.assignment_id = r.assignment_id join assignment_head h on h.assignment_id = r.assignment_id join agency g on g.agency_id = h.lead_agency_id
    order by part desc, a.part_no, a.code limit 1000`,
  )
}

export type DeedListed = Omit<DeedRow, 'undoUntil' | 'at' | 'recordedAt' | 'recordedFor'> & {
  at: Date
  recordedAt: Date
  personId: number | null
  /** Set where the office recorded it for its agency. */
  recorded: { channel: DeedRow['channel']; saidBy: string | null; answer: 'agree' | 'dispute' | null } | null
}

/** Every deed, the newest first. */
export function deedsOf(db: Reader, assignmentId: string): Promise<DeedListed[]> {
  return rowsOf(
    db,
    sql<DeedListed>`
    with own as (select * from assignment_deed where assignment_id = ${assignmentId}),
    undone as (select answers_seq as seq from own where verb = 'undo')
    select d.seq, d.verb, d.at, d.recorded_at as "recordedAt", d.person_id as "personId", n.name as person,
      case when g.agency_id is null then null else json_build_object('agencyId', g.agency_id, 'name', g.name, 'shortName', g.short_name) end as agency,
      case when d.recorded_for then json_build_object('channel', d.channel, 'saidBy', d.said_by, 'answer', (
        select a.verb from own a where a.answers_seq = d.seq and a.verb in ('agree', 'dispute') and a.seq not in (select seq from undone) limit 1)) end as recorded,
      case when d.recorded_for then null else d.channel end as channel, d.words, d.percent,
      case when d.product is not null then json_build_object('kind', d.product->>'kind', 'number', d.product->>'number', 'day', d.product->>'day')
        when d.body->>'number' is not null then json_build_object('kind', 'van-ban', 'number', d.body->>'number', 'day', null) end as product,
      coalesce(d.due_day, (d.body->>'internalDay')::date) as "dueDay", d.body->>'onDay' as "onDay", d.body->>'cause' as cause, d.ordinal, d.answers_seq as "answersSeq", d.seq in (select seq from undone) as undone,
      coalesce((select t.name from post p join person t on t.person_id = p.person_id where p.post_id = d.to_post_id), (select t.name from agency t where t.agency_id = d.to_agency_id), d.body->>'to') as "toName",
      case when m.document_id is null then null else json_build_object('documentId', m.document_id, 'numberOut', m.number_out) end as document,
      (select coalesce(json_agg(json_build_object('fileId', f.file_id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size) order by f.file_id), '[]')
        from assignment_deed_file df join file f on f.file_id = df.file_id where df.deed_seq = d.seq) as files
    from own d left join person n on n.person_id = d.person_id left join agency g on g.agency_id = d.agency_id left join document m on m.document_id = d.document_id
    order by d.seq desc`,
  )
}
