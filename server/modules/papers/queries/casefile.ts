import { sql } from 'kysely'
import type { Actor } from '../../../platform/access.ts'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import type { LatenessCause } from '../../assignments/contract.ts'
import { assignmentsSeen } from '../../assignments/seen.ts'
import { documentsSeen } from '../../documents/seen.ts'

export type CasefilePart = { fileId: string; hash: string; name: string; mediaType: string; size: number }

export type CasefileDocument = {
  documentId: string
  numberOut: string | null
  issuedOn: string | null
  issuer: string | null
  kind: string
  subject: string
  text: string
  createdAt: Date
  /** The one shown first. */
  copies: CasefilePart[]
}

const fileJson = sql`json_build_object('fileId', f.file_id, 'hash', f.hash, 'name', f.name, 'mediaType', f.media_type, 'size', f.size)`

export async function casefileDocument(
  db: Reader,
  actor: Actor,
  documentId: string,
): Promise<CasefileDocument | undefined> {
  const rows = await rowsOf(
    db,
    sql<CasefileDocument>`
    select d.document_id as "documentId", d.number_out as "numberOut", d.issued_on as "issuedOn", d.issuer, d.kind, d.subject, d.text, d.created_at as "createdAt",
      coalesce((select json_agg(${fileJson} order by c.copy_id = d.copy_id desc, c.added_at) from document_copy c join file f on f.file_id = c.file_id
        where c.document_id = d.document_id), '[]') as copies
    from document d where d.document_id = ${documentId} and ${documentsSeen(actor)}`,
  )
  return rows[0]
}

/** A deed on an assignment that rests on the document. */
export type CasefileDeed = {
  seq: number
  at: Date
  verb: string
  words: string | null
  percent: number | null
  ordinal: number | null
  dueDay: string | null
  channel: string | null
  /** Of an explanation of lateness. */
  cause: LatenessCause | null
  recordedFor: boolean
  saidBy: string | null
  person: string | null
  post: string | null
  agency: string | null
  toName: string | null
  code: string
  lead: string
  product: { number: string | null; day: string | null } | null
  files: CasefilePart[]
}

/** In the order of time; what was undone is left out, and what was arranged inside a house that is not the actor's. */
export function casefileDeeds(db: Reader, actor: Actor, documentId: string): Promise<CasefileDeed[]> {
  return rowsOf(
    db,
    sql<CasefileDeed>`
    with own as (
      select h.* from assignment_head h where ${assignmentsSeen(actor)} and (h.document_id = ${documentId} or exists (
        select 1 from assignment_source s join directive c on c.directive_id = s.directive_id where s.assignment_id = h.assignment_id and c.document_id = ${documentId})))
    select d.seq, d.at, d.verb, d.words, d.percent, d.ordinal, d.due_day as "dueDay", d.channel, d.body->>'cause' as cause, d.recorded_for as "recordedFor", d.said_by as "saidBy",
      n.name as person, p.title as post, coalesce(g.short_name, g.name) as agency, h.code, coalesce(l.short_name, l.name) as lead,
      coalesce((select t.name from post q join person t on t.person_id = q.person_id where q.post_id = d.to_post_id),
        (select coalesce(t.short_name, t.name) from agency t where t.agency_id = d.to_agency_id), d.body->>'to') as "toName",
      case when d.product is not null then json_build_object('number', nullif(d.product->>'number', ''), 'day', d.product->>'day')
        when d.body->>'number' is not null then json_build_object('number', d.body->>'number', 'day', null) end as product,
      coalesce((select json_agg(${fileJson} order by f.added_at, f.name collate "vi-x-icu") from assignment_deed_file x join file f on f.file_id = x.file_id where x.deed_seq = d.seq), '[]') as files
    from own h join assignment_deed d on d.assignment_id = h.assignment_id join agency l on l.agency_id = h.lead_agency_id
    left join person n on n.person_id = d.person_id left join post p on p.post_id = d.post_id left join agency g on g.agency_id = d.agency_id
    where d.verb <> 'undo' and not exists (select 1 from assignment_deed u where u.answers_seq = d.seq and u.verb = 'undo')
      and (d.verb <> 'route' or h.lead_agency_id = any(${actor.agencyIds}::int[]))
    order by d.at, d.seq`,
  )
}
