// Our side: assignments as they stand now, as candidates for a twin, and as they go out.
import { sql } from 'kysely'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import { doneLateSql, stateSql } from '../../assignments/state.ts'
import { wordsSaid } from '../../sheets/queries/known.ts'
import type { Ours } from '../comparing/differences.ts'
import type { Candidate } from '../likeness.ts'

const lastWords = sql`(select d.words from assignment_deed d where d.assignment_id = h.assignment_id and d.verb in ('report', 'complete') and d.words is not null
  and not exists (select 1 from assignment_deed u where u.answers_seq = d.seq and u.verb = 'undo') order by d.seq desc limit 1)`

/** Assignments of the office as they stand, by id; of others' none. */
export async function oursByIds(
  db: Reader,
  { officeId, ids, now }: { officeId: number; ids: string[]; now: Date },
): Promise<Map<string, Ours>> {
  const rows = await rowsOf(
    db,
    sql<Omit<Ours, 'said'>>`
    select h.assignment_id as "assignmentId", h.code, h.title, coalesce(g.short_name, g.name) as lead, h.lead_agency_id as "leadAgencyId",
      array_remove(array[g.name, g.short_name], null) as "leadNames", ${stateSql(now)} as state, h.phase, h.product, h.due_day as "dueDay", ${lastWords} as last
    from assignment_head h join agency g on g.agency_id = h.lead_agency_id
    where h.office_id = ${officeId} and not h.planned and h.assignment_id = any(${ids}::uuid[])`,
  )
  const said = await wordsSaid(db, ids)
  return new Map(rows.map((row) => [row.assignmentId, { ...row, said: said.get(row.assignmentId) ?? new Set() }]))
}

export type NamedCandidate = Candidate & { code: string; title: string; lead: string }

const plain = (column: string) => sql`trim(regexp_replace(fold(${sql.raw(column)}), '[^a-z0-9]+', ' ', 'g'))`

/** What a row of theirs may be: the office's assignments, drafts and parts of others left out. */
export function candidatesOf(db: Reader, officeId: number): Promise<NamedCandidate[]> {
  return rowsOf(
    db,
    sql<NamedCandidate>`
    select h.assignment_id as "assignmentId", h.lead_agency_id as "leadAgencyId", coalesce(lower(regexp_replace(d.number_out, '\\s+', '', 'g')), '') as number,
      d.issued_on as "issuedOn", array[${plain('a.quote')}, ${plain('a.title')}] as words, array_remove(array[a.due_day::text, h.due_day::text], null) as "dueDays",
      h.code, h.title, coalesce(g.short_name, g.name) as lead
    from assignment_head h join assignment a on a.assignment_id = h.assignment_id join agency g on g.agency_id = h.lead_agency_id left join document d on d.document_id = h.document_id
    where h.office_id = ${officeId} and not h.planned and not (a.parent_id is not null and a.directive_id is null)
    order by h.assignment_id`,
  )
}

/** An assignment with all that a list of others may want of it. */
export type Going = {
  assignmentId: string
  words: string
  number: string | null
  issuedOn: string | null
  subject: string | null
  issuer: string | null
  dueText: string | null
  dueDay: string | null
  lead: string
  cooperate: string[]
  supervisor: string | null
  state: string
  doneLate: boolean
  percent: number | null
  reported: string | null
  result: string | null
  product: { number: string | null; day: string | null } | null
  doneAt: Date | null
}

/** Of the office: those named, and with `open` all that are still to be done. In the order of their documents. */
export function goingOut(
  db: Reader,
  { officeId, ids, open, now }: { officeId: number; ids: string[]; open: boolean; now: Date },
): Promise<Going[]> {
  const last = (verb: string, column: string) => sql`(select d.${sql.raw(column)} from assignment_deed d
    where d.assignment_id = h.assignment_id and d.verb = ${verb} and not exists (select 1 from assignment_deed u where u.answers_seq = d.seq and u.verb = 'undo')
    order by d.seq desc limit 1)`
  return rowsOf(
    db,
    sql<Going>`
    select h.assignment_id as "assignmentId", coalesce(nullif(a.quote, ''), a.title) as words, d.number_out as number, d.issued_on as "issuedOn", d.subject, d.issuer,
      a.due_text as "dueText", h.due_day as "dueDay", g.name as lead,
      array(select c.name from assignment_party p join agency c on c.agency_id = p.agency_id where p.assignment_id = h.assignment_id and p.role = 'cooperate' order by c.agency_id) as cooperate,
      coalesce((select n.name from person n where n.person_id = h.supervisor_id), a.supervisor_words) as supervisor, ${stateSql(now)} as state, ${doneLateSql} as "doneLate", h.percent,
      ${last('report', 'words')} as reported, ${last('complete', 'words')} as result, ${last('complete', 'product')} as product, h.done_at as "doneAt"
    from assignment_head h join assignment a on a.assignment_id = h.assignment_id join agency g on g.agency_id = h.lead_agency_id left join document d on d.document_id = h.document_id
    where h.office_id = ${officeId} and not h.planned
      and (h.assignment_id = any(${ids}::uuid[]) or (${open} and h.phase not in ('done', 'ended') and not (a.parent_id is not null and a.directive_id is null)))
    order by d.issued_on nulls last, d.number_out, a.code, h.assignment_id`,
  )
}
