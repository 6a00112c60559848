// Reading the register: list, counts, one document whole.
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../../platform/access.ts'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import type { DocumentDetail, DocumentList, DocumentRow, ListDocuments } from '../contract.ts'
import { assignmentsCounted, documentsSeen } from '../seen.ts'
import type { Found } from './readings.ts'

export const pageSize = 50

/** Over document d: a clause with a doubt nobody has checked, or a contradiction nobody has decided about. */
export const isDoubtful = sql<boolean>`(exists (
    select 1 from directive x where x.document_id = d.document_id and x.replaced_at is null and not x.checked and x.doubts <> '[]')
  or exists (select 1 from unnest(d.findings) f(finding)
    where not exists (select 1 from finding_decision n where n.document_id = d.document_id and n.finding = f.finding)))`

/**
 * Where document d stands, read off its clauses and contradictions, the cheapest answer first; nothing of it is stored. Reviewed: a person has worked
 * on it and no doubt is left. Entered: by its number alone, with no text, no clause and no work of its own.
 */
export const workOf = sql<
  DocumentRow['work']
>`(case when d.copy_id is null and not exists (select 1 from assignment_head h where h.document_id = d.document_id)
    and not exists (select 1 from directive x where x.document_id = d.document_id and x.replaced_at is null) then 'entered'
  when d.handed_out_at is not null then 'handed-out' when ${isDoubtful} then 'to-review'
  when d.version > 1 or exists (select 1 from directive x where x.document_id = d.document_id and x.replaced_at is null and (x.checked or x.changed_by is not null))
    or exists (select 1 from finding_decision n where n.document_id = d.document_id and n.finding = any(d.findings)) then 'reviewed'
  else 'to-review' end)`

/** Rows of the register out of a list of documents (document_id, work), with what is counted of their clauses, contradictions and assignments. */
export function rowsOfRegister(actor: Actor, now: Date, from: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select d.document_id as "documentId", d.stage, d.kind, d.number_out as "numberOut", d.number_in as "numberIn", d.issued_on as "issuedOn",
      d.issued_precision as "issuedPrecision", d.received_on as "receivedOn", d.issuer, d.subject, d.urgency, d.created_at as "createdAt",
      k.work, c.doubts + w.open as doubts, c.directives,
      json_build_object('total', h.total, 'done', h.done, 'late', h.late) as assignments,
      (select count(*)::int from document_copy y where y.document_id = d.document_id) as copies
    from ${from} k join document d on d.document_id = k.document_id
    cross join lateral (
      select count(*)::int as directives, count(*) filter (where not x.checked and x.doubts <> '[]')::int as doubts
      from directive x where x.document_id = d.document_id and x.replaced_at is null) c
    cross join lateral (
      select count(*)::int as open from unnest(d.findings) as f(finding)
      where not exists (select 1 from finding_decision n where n.document_id = d.document_id and n.finding = f.finding)) w
    cross join lateral (
      select count(*)::int as total, count(*) filter (where a.phase = 'done')::int as done,
        count(*) filter (where a.phase in ('unseen', 'open', 'declined') and a.late_at < ${now})::int as late
      from assignment_head a where a.document_id = d.document_id and a.phase <> 'ended'
        and (a.directive_id is not null or not exists (select 1 from assignment x where x.assignment_id = a.assignment_id and x.parent_id is not null)) and ${assignmentsCounted(actor)}) h`
}

/** Every word must occur, with or without its marks, in number, issuer, subject or text. */
function containing(q: string | undefined): RawBuilder<unknown> {
  const words = (q ?? '').split(/\s+/).filter(Boolean).slice(0, 12)
  if (words.length === 0) return sql`true`
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  return sql`d.search like all (array(select fold(p) from unnest(${patterns}::text[]) p))`
}

export async function listDocuments(
  db: Reader,
  actor: Actor,
  { filter, now, size = pageSize }: { filter: ListDocuments; now: Date; size?: number },
): Promise<{ documents: DocumentRow[]; counts: DocumentList['counts'] }> {
  const kind = filter.kind ? sql`d.kind = ${filter.kind}` : sql`true`
  const rows = await rowsOf(
    db,
    sql<{ documents: DocumentRow[] | null; counts: DocumentList['counts'] }>`
    with found as materialized (
      select d.document_id, d.created_at, ${workOf} as work from document d where ${documentsSeen(actor)} and ${kind} and ${containing(filter.q)}),
    page as materialized (
      select document_id, work from found where ${filter.work ?? null}::text is null or work = ${filter.work ?? null}
      order by created_at desc, document_id desc limit ${size} offset ${(filter.page - 1) * size})
    select (select json_agg(r order by r."createdAt" desc, r."documentId" desc) from (${rowsOfRegister(actor, now, sql`page`)}) r) as documents,
      json_build_object('toReview', count(*) filter (where work = 'to-review'), 'reviewed', count(*) filter (where work = 'reviewed'),
        'handedOut', count(*) filter (where work = 'handed-out'), 'entered', count(*) filter (where work = 'entered')) as counts
    from found`,
  )
  return { counts: rows[0]!.counts, documents: rows[0]!.documents ?? [] }
}

export async function documentIsSeen(db: Reader, actor: Actor, documentId: string): Promise<boolean> {
  const rows = await rowsOf(
    db,
    sql<{
      one: number
    }>`select 1 as one from document d where d.document_id = ${documentId} and ${documentsSeen(actor)}`,
  )
  return rows.length === 1
}

export type Whole = DocumentRow &
  Pick<
    DocumentDetail,
    'version' | 'text' | 'place' | 'signer' | 'eofficeId' | 'handedOutAt' | 'copyList' | 'stageList'
  > & {
    found: Found | null
    decisions: { finding: string; choice: string; words: string | null; by: string | null; at: string }[]
  }

export async function wholeDocument(
  db: Reader,
  actor: Actor,
  { documentId, now }: { documentId: string; now: Date },
): Promise<Whole | undefined> {
  const rows = await rowsOf(
    db,
    sql<Whole>`
    select b.*, d.version, d.text, d.place, d.signer, d.eoffice_id as "eofficeId", d.handed_out_at as "handedOutAt",
      (select r.found - 'text' from reading r where r.copy_id = d.copy_id limit 1) as found,
      coalesce((select json_agg(json_build_object('copyId', c.copy_id, 'fileId', c.file_id, 'name', f.name, 'size', f.size, 'stage', c.stage,
        'addedAt', c.added_at, 'addedBy', n.name, 'shown', c.copy_id = d.copy_id) order by c.copy_id = d.copy_id desc, c.added_at desc)
        from document_copy c join file f on f.file_id = c.file_id left join person n on n.person_id = c.added_by where c.document_id = d.document_id), '[]') as "copyList",
      coalesce((select json_agg(json_build_object('stage', s.stage, 'onDay', s.on_day, 'words', s.words, 'by', n.name, 'recordedAt', s.recorded_at,
        'byDocument', case when o.document_id is not null then json_build_object('documentId', o.document_id, 'numberOut', o.number_out) end) order by s.seq)
        from document_stage s left join document o on o.document_id = s.by_document_id left join post p on p.post_id = s.post_id
        left join person n on n.person_id = p.person_id where s.document_id = d.document_id), '[]') as "stageList",
      coalesce((select json_agg(json_build_object('finding', x.finding, 'choice', x.choice, 'words', x.words, 'by', n.name, 'at', x.recorded_at) order by x.seq)
        from finding_decision x left join post p on p.post_id = x.post_id left join person n on n.person_id = p.person_id
        where x.document_id = d.document_id), '[]') as decisions
    from (${rowsOfRegister(actor, now, sql`(select d.document_id, ${workOf} as work from document d where d.document_id = ${documentId} and ${documentsSeen(actor)})`)}) b
    join document d on d.document_id = b."documentId"`,
  )
  return rows[0]
}
