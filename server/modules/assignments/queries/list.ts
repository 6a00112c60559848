// The list of assignments. PostgreSQL writes the rows as the contract has them: taking fifty rows apart and putting them together again cost
// more than reading them (measured with 20,000 rows, 2 cores: 1.5 ms of a request's processor time against 0.2 ms; 38 KB a page).
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../../platform/access.ts'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import type { AssignmentRow, ListAssignments } from '../contract.ts'
import { wanted } from './filters.ts'
import { rowJson } from './row-json.ts'

/**
 * One page in the order of the instants that hold, those without one last: the text of AssignmentList. The total is told where the page does not go on,
 * and counted only where it is asked for: counting 20,000 rows takes longer than listing fifty.
 */
export function listText(
  actor: Actor,
  { page, size, total, ...filters }: ListAssignments,
  now: Date,
): RawBuilder<{ text: string }> {
  const where = wanted(actor, filters, now)
  const before = (page - 1) * size
  const known = page === 1 ? sql`count(*) < ${sql.lit(size)}` : sql`count(*) between 1 and ${sql.lit(size - 1)}`
  const counted = total ? sql`(select count(*) from assignment_head h where ${where})::text` : sql`'null'`
  return sql`
    select '{"assignments":[' || coalesce(string_agg(r.json, ','), '') || '],"total":'
      || case when ${known} then (count(*) + ${sql.lit(before)})::text else ${counted} end || '}' as text
    from (${rowsAsShown({ where, limit: size, offset: before }, now)}) r`
}

export type Page = { where: RawBuilder<boolean>; limit: number; offset?: number; order?: RawBuilder<unknown> }

/** Rows as lists and desk show them. Order: the due instant, nulls last, unless told; it may use only columns of h. */
export async function assignmentRows(db: Reader, page: Page, now: Date): Promise<AssignmentRow[]> {
  const rows = await rowsOf(db, rowsAsShown(page, now))
  return rows.map(({ json }) => JSON.parse(json) as AssignmentRow)
}

const byDue = sql`h.due_at, h.assignment_id`

// Heads are taken from an index first and only these are joined to their names. The limit stands in the text: a prepared statement that does
// not know it is planned for a tenth of the table.
function rowsAsShown(page: Page, now: Date): RawBuilder<{ json: string }> {
  const order = page.order ?? byDue
  return sql`
    select ${rowJson(now)} as json
    from (select * from assignment_head h where ${page.where} order by ${order} limit ${sql.lit(page.limit)} offset ${sql.lit(page.offset ?? 0)}) h
    join agency g on g.agency_id = h.lead_agency_id
    left join document d on d.document_id = h.document_id
    left join unit_state s on s.unit_id = h.unit_id and upper_inf(s.valid)
    order by ${order}`
}
