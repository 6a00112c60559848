// How the assignments of a list stand today, row by row, for the list as it goes out again.
import { sql } from 'kysely'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import type { State } from '../../assignments/contract.ts'
import { stateSql } from '../../assignments/state.ts'

/** product: number and day of the paper it was completed with; reported: the newest words of a report or completion. */
export type Today = {
  tab: number
  no: number
  assignmentId: string
  lead: string
  state: State
  percent: number | null
  dueDay: string | null
  doneAt: Date | null
  reported: string | null
  result: string | null
  product: { number: string | null; day: string | null } | null
}

/** The assignments of each row of a list, by its last import that stands, in the order in which they were made. */
export function rowsToday(db: Reader, sheetId: string, now: Date): Promise<Today[]> {
  const words = (verb: string, column: string) => sql`(select d.${sql.raw(column)} from assignment_deed d
    where d.assignment_id = h.assignment_id and d.verb = ${verb} and not exists (select 1 from assignment_deed u where u.answers_seq = d.seq and u.verb = 'undo')
    order by d.seq desc limit 1)`
  return rowsOf(
    db,
    sql<Today>`
    with last as (
      select distinct on (r.tab, r.no, r.assignment_id) r.tab, r.no, r.assignment_id from sheet_import i join sheet_import_row r on r.import_id = i.import_id
      where i.sheet_id = ${sheetId} and not exists (select 1 from sheet_undoing u where u.import_id = i.import_id))
    select l.tab, l.no, h.assignment_id as "assignmentId", coalesce(g.short_name, g.name) as lead, ${stateSql(now)} as state, h.percent, h.due_day as "dueDay", h.done_at as "doneAt",
      ${words('report', 'words')} as reported, ${words('complete', 'words')} as result, ${words('complete', 'product')} as product
    from last l join assignment_head h on h.assignment_id = l.assignment_id join agency g on g.agency_id = h.lead_agency_id
    order by l.tab, l.no, h.assignment_id`,
  )
}
