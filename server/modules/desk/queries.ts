import { sql } from 'kysely'
import { type Actor, keepsTheBook } from '../../platform/access.ts'
import { type Reader, rowsOf } from '../../platform/db.ts'
import { waitsForMe } from '../assignments/queries/filters.ts'
import { assignmentsSeen } from '../assignments/seen.ts'
import { inState } from '../assignments/state.ts'
import { dayOf } from '../calendar/days.ts'
import { isDoubtful, rowsOfRegister, workOf } from '../documents/queries/register.ts'
import type { Desk, DeskCounts, FirstSteps } from './contract.ts'

/** Whose lateness stands on this desk: the office's whole book, for others what they lead or follow, not what they only co-operate in. */
export function ownWork(actor: Actor) {
  if (keepsTheBook(actor)) return assignmentsSeen(actor)
  return sql<boolean>`(not h.planned and (h.lead_agency_id = any(${actor.agencyIds}::int[]) or h.follower_post_id = ${actor.postId}))`
}

export type LateClause = Pick<
  Desk['late'][number],
  'assignmentId' | 'clauseTotal' | 'clauseDone' | 'clauseLate' | 'cause' | 'causeAgency'
>

/** What is late, one line a clause: its row due first stands for it, with how many of the clause's rows there are, are done and are late. */
export function lateClauses(db: Reader, actor: Actor, now: Date, limit: number): Promise<LateClause[]> {
  return rowsOf(
    db,
    sql<LateClause>`
    with late as (
      select distinct on (coalesce(h.directive_id, h.assignment_id)) h.assignment_id, h.directive_id, h.due_at
      from assignment_head h where ${ownWork(actor)} and ${inState('late', now)}
      order by coalesce(h.directive_id, h.assignment_id), h.due_at, h.assignment_id
    ), first as (select * from late order by due_at, assignment_id limit ${limit})
    select f.assignment_id as "assignmentId", coalesce(n.total, 1) as "clauseTotal", coalesce(n.done, 0) as "clauseDone", coalesce(n.late, 1) as "clauseLate", e.cause, e.agency as "causeAgency"
    from first f left join lateral (
      select count(*) as total, count(*) filter (where h.phase = 'done') as done, count(*) filter (where ${inState('late', now)}) as late from assignment_head h
      where h.directive_id = f.directive_id and ${assignmentsSeen(actor)} having count(*) > 0
    ) n on true left join lateral (
      select e.body->>'cause' as cause, coalesce(g.short_name, g.name) as agency from assignment_deed e left join agency g on g.agency_id = e.to_agency_id
      where e.assignment_id = f.assignment_id and e.verb = 'explain'
        and not exists (select 1 from assignment_deed x where x.answers_seq = e.seq and x.verb = 'undo') order by e.seq desc limit 1
    ) e on true order by f.due_at, f.assignment_id`,
  )
}

/** What waits for this actor, in one statement: what is late of his work, papers for him to review, assignments that wait for a deed of his, reports by link that wait for an answer. */
export async function countWaiting(db: Reader, actor: Actor, now: Date): Promise<DeskCounts> {
  const toReview =
    actor.part === 'coordinator'
      ? sql`(select count(*) from document d where d.office_id = ${actor.officeId} and d.handed_out_at is null and ${workOf} = 'to-review')`
      : sql`0::bigint`
  const links =
    actor.part === 'coordinator'
      ? sql`(select count(*) from pass_report r where r.office_id = ${actor.officeId} and not exists (select 1 from pass_answer a where a.report_id = r.report_id))
          + (select count(*) from tally_report r where r.office_id = ${actor.officeId} and not exists (select 1 from tally_answer a where a.report_id = r.report_id))`
      : sql`0::bigint`
  const rows = await rowsOf(
    db,
    sql<DeskCounts>`
    select count(*) filter (where ${ownWork(actor)} and ${inState('late', now)}) as late, ${toReview} as documents, ${links} as links, ${toReconcile(actor, now)} as results, count(*) filter (where ${waitsForMe(actor)}) as assignments
    from assignment_head h where ${assignmentsSeen(actor)}`,
  )
  return rows[0]!
}

/** Of the office objections to tables of results without an answer; of a unit that leads work of theirs the tables it may still object to and has said nothing of. */
function toReconcile(actor: Actor, now: Date) {
  if (actor.part === 'coordinator')
    return sql`(select count(*) from result_objection b where b.office_id = ${actor.officeId} and not exists (select 1 from result_answer a where a.objection_id = b.objection_id))`
  if (keepsTheBook(actor)) return sql`0::bigint`
  const mine = sql`any(${actor.agencyIds}::int[])`
  return sql`(select count(*) from result_table t
    cross join lateral (select s.step, s.version, s.until_day from result_step s where s.table_id = t.table_id order by s.seq desc limit 1) s
    where s.step = 'reconcile' and s.until_day >= ${dayOf(now)}::date
      and exists (select 1 from office_agency g where g.office_id = t.office_id and g.agency_id = ${mine})
      and exists (select 1 from assignment_head h where h.office_id = t.office_id and h.lead_agency_id = ${mine})
      and not exists (select 1 from result_objection b where b.table_id = t.table_id and b.version = s.version and b.agency_id = ${mine}))`
}

type Doubt = Omit<Desk['doubt'][number], 'createdAt'> & { createdAt: Date; all: number }

/** Documents with a doubt or contradiction nobody has decided, not yet handed out; the newest first. `all` counts them all. */
export function doubtfulDocuments(db: Reader, actor: Actor, limit: number): Promise<Doubt[]> {
  if (!keepsTheBook(actor)) return Promise.resolve([])
  return rowsOf(
    db,
    sql<Doubt>`
    with newest as materialized (
      select d.document_id, count(*) over () as all from document d where d.office_id = ${actor.officeId} and d.handed_out_at is null and ${isDoubtful}
      order by d.created_at desc limit ${limit})
    select d.document_id as "documentId", d.number_out as "numberOut", d.subject, d.created_at as "createdAt", c.doubts + w.open as doubts,
      coalesce(c.first, (select x.value->>'detail' from reading r, jsonb_array_elements(coalesce(r.found->'reading'->'warnings', '[]')) x
        where r.copy_id = d.copy_id and concat_ws(':', x.value->>'kind', x.value->>'start', x.value->>'end') = w.first limit 1)) as first, k.all
    from newest k join document d on d.document_id = k.document_id
    cross join lateral (
      select count(*)::int as doubts, (array_agg(x.doubts->0->>'why' order by x.ordinal))[1] as first
      from directive x where x.document_id = d.document_id and x.replaced_at is null and not x.checked and x.doubts <> '[]') c
    cross join lateral (
      select count(*)::int as open, min(f.finding) as first from unnest(d.findings) as f(finding)
      where not exists (select 1 from finding_decision n where n.document_id = d.document_id and n.finding = f.finding)) w
    order by d.created_at desc`,
  )
}

type Unread = Omit<Desk['documents'][number], 'createdAt'> & { createdAt: Date; all: number }

/** Papers not handed out which wait for review, as rows of the register, the newest first. `all` counts them. */
export function unreadDocuments(db: Reader, actor: Actor, limit: number, now: Date): Promise<Unread[]> {
  if (!keepsTheBook(actor)) return Promise.resolve([])
  return rowsOf(
    db,
    sql<Unread>`
    with newest as materialized (
      select d.document_id, 'to-review' as work, count(*) over () as all from document d
      where d.office_id = ${actor.officeId} and d.handed_out_at is null and ${workOf} = 'to-review'
      order by d.created_at desc, d.document_id desc limit ${limit})
    select r.*, (select max(k.all) from newest k) as all from (${rowsOfRegister(actor, now, sql`newest`)}) r order by r."createdAt" desc, r."documentId" desc`,
  )
}

/** Of the rows with an internal day those that fall due inside within so many days. */
export function soonInside(actor: Actor, until: string) {
  return sql<boolean>`(h.lead_agency_id = any(${actor.agencyIds}::int[]) and h.phase in ('unseen', 'open', 'declined') and h.internal_day <= ${until}::date)`
}

/**
 * Which first steps an office set up by the link has behind it: villages and people entered, a list imported, a document read, the giao ban table printed or
 * the form of a paper chosen. null where nothing is left, where it was made otherwise, and for whoever does not do these steps.
 */
export async function firstSteps(db: Reader, actor: Actor): Promise<FirstSteps['steps']> {
  if (actor.part !== 'coordinator') return null
  const rows = await rowsOf(
    db,
    sql<NonNullable<FirstSteps['steps']>>`
    select case when s.kind in ('xa', 'phuong', 'thi-tran', 'dac-khu')
        then exists (select 1 from unit_state v where v.parent_id = o.unit_id and v.kind = 'thon') end as villages,
      exists (select 1 from post p where p.office_id = o.office_id and p.person_id <> ${actor.personId}) as contacts,
      exists (select 1 from sheet_import i where i.office_id = o.office_id) as list,
      exists (select 1 from document d join document_copy c on c.document_id = d.document_id where d.office_id = o.office_id) as document,
      exists (select 1 from meeting_mark m where m.office_id = o.office_id and m.how = 'printed')
        or exists (select 1 from paper_choice c where c.office_id = o.office_id) as print
    from office o cross join lateral (select kind from unit_state x where x.unit_id = o.unit_id order by lower(x.valid) desc nulls last limit 1) s
    where o.office_id = ${actor.officeId} and o.set_up_at is not null`,
  )
  const steps = rows[0]
  return steps && Object.values(steps).includes(false) ? steps : null
}
