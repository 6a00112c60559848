import { sql } from 'kysely'
import { type Actor, keepsTheBook } from '../../platform/access.ts'
import { type Reader, rowsOf } from '../../platform/db.ts'
import { waitsForMe } from '../assignments/queries/filters.ts'
import { assignmentsSeen } from '../assignments/seen.ts'
import { inState } from '../assignments/state.ts'
import type { Desk } from './contract.ts'

/** Whose lateness stands on this desk: the office's whole book, for others what they lead or follow, not what they only co-operate in. */
export function ownWork(actor: Actor) {
  if (keepsTheBook(actor)) return assignmentsSeen(actor)
  return sql<boolean>`(not h.planned and (h.lead_agency_id = any(${actor.agencyIds}::int[]) or h.follower_post_id = ${actor.postId}))`
}

export type LateClause = { assignmentId: string; clauseTotal: number; clauseDone: number }

/** What is late, one line a clause: its row due first stands for it, with how many of the clause's rows are done. */
export function lateClauses(db: Reader, actor: Actor, now: Date, limit: number): Promise<LateClause[]> {
  return rowsOf(
    db,
    sql<LateClause>`
    with late as (
      select distinct on (coalesce(h.directive_id, h.assignment_id)) h.assignment_id, h.directive_id, h.due_at
      from assignment_head h where ${ownWork(actor)} and ${inState('late', now)}
      order by coalesce(h.directive_id, h.assignment_id), h.due_at, h.assignment_id
    ), first as (select * from late order by due_at, assignment_id limit ${limit})
    select f.assignment_id as "assignmentId", coalesce(n.total, 1) as "clauseTotal", coalesce(n.done, 0) as "clauseDone"
    from first f left join lateral (
      select count(*) as total, count(*) filter (where h.phase = 'done') as done from assignment_head h
      where h.directive_id = f.directive_id and ${assignmentsSeen(actor)} having count(*) > 0
    ) n on true order by f.due_at, f.assignment_id`,
  )
}

export async function countMine(db: Reader, actor: Actor): Promise<number> {
  const rows = await rowsOf(
    db,
    sql<{
      mine: number
    }>`select count(*) as mine from assignment_head h where ${assignmentsSeen(actor)} and ${waitsForMe(actor)}`,
  )
  return rows[0]!.mine
}

type Doubt = Omit<Desk['doubt'][number], 'createdAt'> & { createdAt: Date; all: number }

/** Documents with a doubt or contradiction nobody has decided, not yet handed out; the newest first. `all` counts them all. */
export function doubtfulDocuments(db: Reader, actor: Actor, limit: number): Promise<Doubt[]> {
  if (!keepsTheBook(actor)) return Promise.resolve([])
  return rowsOf(
    db,
    sql<Doubt>`
    select d.document_id as "documentId", d.number_out as "numberOut", d.subject, d.created_at as "createdAt", c.doubts + w.open as doubts,
      coalesce(c.first, (select x.value->>'detail' from reading r, jsonb_array_elements(coalesce(r.found->'reading'->'warnings', '[]')) x
        where r.copy_id = d.copy_id and concat_ws(':', x.value->>'kind', x.value->>'start', x.value->>'end') = w.first limit 1)) as first,
      count(*) over () as all
    from document d
    cross join lateral (
      select count(*)::int as doubts, (array_agg(x.doubts->0->>'why' order by x.ordinal))[1] as first
      from directive x where x.document_id = d.document_id and x.replaced_at is null and not x.checked and jsonb_array_length(x.doubts) > 0) c
    cross join lateral (
      select count(*)::int as open, min(f.finding) as first from unnest(d.findings) as f(finding)
      where not exists (select 1 from finding_decision n where n.document_id = d.document_id and n.finding = f.finding)) w
    where d.office_id = ${actor.officeId} and d.handed_out_at is null and c.doubts + w.open > 0
    order by d.created_at desc limit ${limit}`,
  )
}

type Unread = Omit<Desk['documents'][number], 'createdAt'> & { createdAt: Date; all: number }

/** Papers not handed out which wait for review, the newest first: the register's own rule, looked at only where nothing was handed out. `all` counts them. */
export function unreadDocuments(db: Reader, actor: Actor, limit: number): Promise<Unread[]> {
  if (!keepsTheBook(actor)) return Promise.resolve([])
  return rowsOf(
    db,
    sql<Unread>`
    select d.document_id as "documentId", d.stage, d.kind, d.number_out as "numberOut", d.number_in as "numberIn", d.issued_on as "issuedOn",
      d.issued_precision as "issuedPrecision", d.received_on as "receivedOn", d.issuer, d.subject, d.urgency, 'to-review' as work, c.doubts + w.open as doubts,
      c.directives, json_build_object('total', 0, 'done', 0, 'late', 0) as assignments,
      (select count(*)::int from document_copy y where y.document_id = d.document_id) as copies, d.created_at as "createdAt", count(*) over () as all
    from document d
    cross join lateral (
      select count(*)::int as directives, count(*) filter (where not x.checked and jsonb_array_length(x.doubts) > 0)::int as doubts,
        coalesce(bool_or(x.checked or x.changed_by is not null), false) as touched
      from directive x where x.document_id = d.document_id and x.replaced_at is null) c
    cross join lateral (
      select count(*) filter (where n.finding is null)::int as open, count(n.finding)::int as decided from unnest(d.findings) as f(finding)
      left join (select distinct finding from finding_decision n where n.document_id = d.document_id) n on n.finding = f.finding) w
    where d.office_id = ${actor.officeId} and d.handed_out_at is null
      and not (c.doubts + w.open = 0 and (c.touched or w.decided > 0 or d.version > 1))
    order by d.created_at desc, d.document_id desc limit ${limit}`,
  )
}

/** Of the rows with an internal day those that fall due inside within so many days. */
export function soonInside(actor: Actor, until: string) {
  return sql<boolean>`(h.lead_agency_id = any(${actor.agencyIds}::int[]) and h.phase in ('unseen', 'open', 'declined') and h.internal_day <= ${until}::date)`
}
