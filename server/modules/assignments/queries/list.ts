// The list of assignments. Fifty heads are taken from an index first and only these are joined to their names.
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../../platform/access.ts'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import type { AssignmentRow, ListAssignments } from '../contract.ts'
import type { Head } from '../head.ts'
import { isDoneLate, stateOf } from '../state.ts'
import { type Filters, wanted } from './filters.ts'

type Listed = Omit<
  AssignmentRow,
  'state' | 'doneLate' | 'waits' | 'last' | 'lead' | 'unit' | 'dueAt' | 'originalDueAt'
> &
  Pick<
    Head,
    | 'phase'
    | 'dueAt'
    | 'originalDueAt'
    | 'lateAt'
    | 'doneAt'
    | 'lastVerb'
    | 'lastAt'
    | 'lastWords'
    | 'extensionSeq'
    | 'unanswered'
    | 'disputed'
  > & {
    leadId: number
    leadName: string
    leadShort: string | null
    unitId: number | null
    unitName: string | null
  }

/** One page in the order of the instants that hold, those without one last, and the last event of the actor's office when it was read. */
export async function listAssignments(
  db: Reader,
  actor: Actor,
  filters: ListAssignments,
  now: Date,
): Promise<{ rows: AssignmentRow[]; event: number }> {
  const page = { where: wanted(actor, filters, now), limit: filters.size, offset: (filters.page - 1) * filters.size }
  const event = sql`, (select max(e.seq) from event e where e.office_id = ${actor.officeId}) as event`
  const rows = await listed<{ event: number | null }>(db, page, event)
  return { rows: rows.map(({ event: _, ...row }) => shown(row, now)), event: rows[0]?.event ?? 0 }
}

export type Page = { where: RawBuilder<boolean>; limit: number; offset?: number; order?: RawBuilder<unknown> }

const byDue = sql`h.due_at, h.assignment_id`

/** Rows as lists and desk show them. Order: the due instant, nulls last, unless told; it may use only columns of h. */
export async function assignmentRows(db: Reader, page: Page, now: Date): Promise<AssignmentRow[]> {
  return (await listed(db, page)).map((row) => shown(row, now))
}

// The limit stands in the text: a prepared statement that does not know it is planned for a tenth of the table.
function listed<More>(db: Reader, page: Page, more = sql``): Promise<(Listed & More)[]> {
  const order = page.order ?? byDue
  return rowsOf(
    db,
    sql<Listed & More>`
    select h.assignment_id as "assignmentId", h.directive_id as "directiveId", h.document_id as "documentId", d.number_out as "documentNumber",
      coalesce(c.section, '') as section, a.code, h.title, h.lead_agency_id as "leadId", g.name as "leadName", g.short_name as "leadShort",
      h.unit_id as "unitId", (select s.name from unit_state s where s.unit_id = h.unit_id order by lower(s.valid) desc limit 1) as "unitName",
      a.criteria, h.following, a.product, h.due_day as "dueDay", h.due_at as "dueAt", h.original_due_at as "originalDueAt", h.late_at as "lateAt", h.percent,
      h.phase, h.done_at as "doneAt", h.last_verb as "lastVerb", h.last_at as "lastAt", h.last_words as "lastWords", h.returns, h.urgings,
      h.extension_seq as "extensionSeq", h.unanswered, h.disputed, h.planned ${more}
    from (select * from assignment_head h where ${page.where} order by ${order} limit ${sql.lit(page.limit)} offset ${sql.lit(page.offset ?? 0)}) h
    join assignment a on a.assignment_id = h.assignment_id
    join agency g on g.agency_id = h.lead_agency_id
    left join document d on d.document_id = h.document_id
    left join directive c on c.directive_id = h.directive_id
    order by ${order}`,
  )
}

function shown(row: Listed, now: Date): AssignmentRow {
  const { phase, lateAt, doneAt, lastVerb, lastAt, lastWords, extensionSeq, unanswered, disputed, ...rest } = row
  const { leadId, leadName, leadShort, unitId, unitName, dueAt, originalDueAt, ...kept } = rest
  const facts = { phase, following: row.following, planned: row.planned, dueAt, lateAt, doneAt }
  const waits: AssignmentRow['waits'] = []
  if (extensionSeq !== null) waits.push('extension')
  if (phase === 'declined') waits.push('declined')
  if (disputed > 0) waits.push('dispute')
  if (unanswered > 0) waits.push('recorded')
  return {
    ...kept,
    lead: { agencyId: leadId, name: leadName, shortName: leadShort },
    unit: unitId === null ? null : { unitId, name: unitName ?? '' },
    state: stateOf(facts, now),
    doneLate: isDoneLate(facts),
    dueAt: dueAt?.toISOString() ?? null,
    originalDueAt: originalDueAt?.toISOString() ?? null,
    last: { verb: lastVerb, at: lastAt.toISOString(), words: lastWords },
    waits,
  }
}

export async function countAssignments(db: Reader, actor: Actor, filters: Filters, now: Date): Promise<number> {
  const [row] = await rowsOf(
    db,
    sql<{ total: number }>`select count(*) as total from assignment_head h where ${wanted(actor, filters, now)}`,
  )
  return row!.total
}
