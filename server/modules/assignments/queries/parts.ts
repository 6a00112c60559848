import { sql } from 'kysely'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import type { ClauseRow } from '../hand-out/rows.ts'

/** What parts take over from the whole, and how many there are already. */
export type PartOf = Pick<ClauseRow, 'quote' | 'product' | 'criteria' | 'recurrence' | 'supervisorWords'> & {
  code: string
  parts: number
}

export async function partOf(db: Reader, assignmentId: string): Promise<PartOf> {
  const rows = await rowsOf(
    db,
    sql<PartOf>`
    select a.quote, a.product, a.criteria, a.recurrence, a.supervisor_words as "supervisorWords", a.code,
      (select count(*) from assignment c where c.parent_id = a.assignment_id) as parts
    from assignment a where a.assignment_id = ${assignmentId}`,
  )
  return rows[0]!
}
