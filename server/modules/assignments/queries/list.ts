// The list of assignments. PostgreSQL writes the rows as the contract has them: taking fifty rows apart and putting them together again cost
// more than reading them (measured with 20,000 rows, 2 cores: 1.5 ms of a request's processor time against 0.2 ms; 38 KB a page).
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../../platform/access.ts'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import type { AssignmentRow, ListAssignments } from '../contract.ts'
import { type Filters, wanted } from './filters.ts'
import { rowJson } from './row-json.ts'

/** A page as JSON, and how many rows it has. */
export type ListedPage = { json: string; rows: number }

/** One page in the order of the instants that hold, those without one last. */
export async function listAssignments(
  db: Reader,
  actor: Actor,
  filters: ListAssignments,
  now: Date,
): Promise<ListedPage> {
  const page = { where: wanted(actor, filters, now), limit: filters.size, offset: (filters.page - 1) * filters.size }
  const [listed] = await rowsOf(
    db,
    sql<ListedPage>`
    select '[' || coalesce(string_agg(r.json, ','), '') || ']' as json, count(*) as rows
    from (${rowsAsShown(page, now)}) r`,
  )
  return listed!
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

export async function countAssignments(db: Reader, actor: Actor, filters: Filters, now: Date): Promise<number> {
  const [row] = await rowsOf(
    db,
    sql<{ total: number }>`select count(*) as total from assignment_head h where ${wanted(actor, filters, now)}`,
  )
  return row!.total
}
