import { sql } from 'kysely'
import { type Reader, rowsOf } from '../../../platform/db.ts'

/** The co-operators of each assignment as one line of names. */
export async function cooperatorsOf(db: Reader, assignmentIds: string[]): Promise<Map<string, string>> {
  const rows = await rowsOf(
    db,
    sql<{ assignmentId: string; names: string }>`
    select p.assignment_id as "assignmentId", string_agg(coalesce(g.short_name, g.name), '; ' order by g.name) as names
    from assignment_party p join agency g on g.agency_id = p.agency_id
    where p.role = 'cooperate' and p.assignment_id = any(${assignmentIds}::uuid[]) group by 1`,
  )
  return new Map(rows.map(({ assignmentId, names }) => [assignmentId, names]))
}
