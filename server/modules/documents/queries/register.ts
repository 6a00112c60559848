// Reading the register: list, counts, one document whole.
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../../platform/access.ts'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import type { DocumentDetail, DocumentRow, ListDocuments } from '../contract.ts'
import { assignmentsCounted, documentsSeen } from '../seen.ts'
import type { Found } from './readings.ts'

export const pageSize = 50

/**
 * A row of the register with what is read off its clauses, contradictions and assignments.
 * Reviewed: a person has worked on it and no doubt is left; nothing of this is stored.
 */
function rowsOfRegister(actor: Actor, now: Date, where: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select d.document_id as "documentId", d.stage, d.kind, d.number_out as "numberOut", d.number_in as "numberIn", d.issued_on as "issuedOn",
      d.issued_precision as "issuedPrecision", d.received_on as "receivedOn", d.issuer, d.subject, d.urgency, d.created_at as "createdAt",
      case when d.handed_out_at is not null then 'handed-out'
        when c.doubts + w.open = 0 and (c.touched or w.decided > 0 or d.version > 1) then 'reviewed' else 'to-review' end as work,
      c.doubts + w.open as doubts, c.directives,
      json_build_object('total', h.total, 'done', h.done, 'late', h.late) as assignments,
      (select count(*)::int from document_copy y where y.document_id = d.document_id) as copies
    from document d
    cross join lateral (
      select count(*)::int as directives, count(*) filter (where not x.checked and jsonb_array_length(x.doubts) > 0)::int as doubts,
        coalesce(bool_or(x.checked or x.changed_by is not null), false) as touched
      from directive x where x.document_id = d.document_id and x.replaced_at is null) c
    cross join lateral (
      select count(*) filter (where n.finding is null)::int as open, count(n.finding)::int as decided
      from unnest(d.findings) as f(finding)
      left join (select distinct finding from finding_decision n where n.document_id = d.document_id) n on n.finding = f.finding) w
    cross join lateral (
      select count(*)::int as total, count(*) filter (where a.phase = 'done')::int as done,
        count(*) filter (where a.phase in ('unseen', 'open') and not a.planned and a.due_at < ${now})::int as late
      from (select e.assignment_id, e.office_id, e.planned, a.phase, a.due_at from assignment e join assignment_head a on a.assignment_id = e.assignment_id
        where e.document_id = d.document_id and e.parent_id is null and a.phase <> 'ended') a where ${assignmentsCounted(actor)}) h
    where ${documentsSeen(actor)} and ${where}`
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
  { filter, now }: { filter: ListDocuments; now: Date },
): Promise<{ documents: DocumentRow[]; toReview: number; reviewed: number; handedOut: number }> {
  const kind = filter.kind ? sql`d.kind = ${filter.kind}` : sql`true`
  const rows = await rowsOf(
    db,
    sql<{ documents: DocumentRow[] | null; toReview: number; reviewed: number; handedOut: number }>`
    with found as (${rowsOfRegister(actor, now, sql`${kind} and ${containing(filter.q)}`)}),
    page as (
      select * from found where ${filter.work ?? null}::text is null or work = ${filter.work ?? null}
      order by "createdAt" desc, "documentId" desc limit ${pageSize} offset ${(filter.page - 1) * pageSize})
    select (select json_agg(page order by "createdAt" desc, "documentId" desc) from page) as documents,
      count(*) filter (where work = 'to-review')::int as "toReview", count(*) filter (where work = 'reviewed')::int as reviewed,
      count(*) filter (where work = 'handed-out')::int as "handedOut"
    from found`,
  )
  return { ...rows[0]!, documents: rows[0]!.documents ?? [] }
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
    from (${rowsOfRegister(actor, now, sql`d.document_id = ${documentId}`)}) b join document d on d.document_id = b."documentId"`,
  )
  return rows[0]
}
