import { sql } from 'kysely'
import { type Actor, keepsTheBook } from '../../../platform/access.ts'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import type { AssignmentRow } from '../contract.ts'
import { assignmentsSeen } from '../seen.ts'
import { assignmentRows } from './list.ts'

export type ClauseOutcome = { directiveId: string; section: string; rows: AssignmentRow[] }

/**
 * Clause by clause, what became of a document: the rows that rest on each clause, also those of earlier papers.
 * What rests on the document without a clause of it, as a task list brings it, stands behind them under its own id.
 * Who keeps the book sees every clause, another those of which a row is his; null where he sees nothing of it.
 */
export async function outcomeOf(
  db: Reader,
  actor: Actor,
  documentId: string,
  now: Date,
): Promise<ClauseOutcome[] | null> {
  const clauses = await rowsOf(
    db,
    sql<{ directiveId: string; section: string; rows: string[] }>`
    select c.directive_id as "directiveId", c.section,
      array(select s.assignment_id::text from assignment_source s join assignment_head h on h.assignment_id = s.assignment_id
        where s.directive_id = c.directive_id and ${assignmentsSeen(actor)}) as rows
    from directive c where c.document_id = ${documentId} and c.replaced_at is null and ${keepsTheBook(actor) ? sql`c.office_id = ${actor.officeId}` : sql`true`}
    order by c.ordinal, c.directive_id`,
  )
  clauses.push(...(await withoutClause(db, actor, documentId)))
  const mine = keepsTheBook(actor) ? clauses : clauses.filter(({ rows }) => rows.length > 0)
  if (mine.length === 0) return (await ownDocument(db, actor, documentId)) ? [] : null
  const ids = mine.flatMap(({ rows }) => rows)
  const where = sql<boolean>`h.assignment_id = any(${ids}::uuid[])`
  const rows = await assignmentRows(db, { where, limit: ids.length }, now)
  const byId = new Map(rows.map((row) => [row.assignmentId, row]))
  return mine.map(({ directiveId, section, rows: own }) => ({
    directiveId,
    section,
    rows: own.flatMap((id) => byId.get(id) ?? []).sort((a, b) => a.code.localeCompare(b.code)),
  }))
}

function withoutClause(
  db: Reader,
  actor: Actor,
  documentId: string,
): Promise<{ directiveId: string; section: string; rows: string[] }[]> {
  return rowsOf(
    db,
    sql<{ directiveId: string; section: string; rows: string[] }>`
    select h.assignment_id as "directiveId", a.section, array[h.assignment_id::text] as rows
    from assignment a join assignment_head h on h.assignment_id = a.assignment_id
    where a.document_id = ${documentId} and a.directive_id is null and a.parent_id is null and ${assignmentsSeen(actor)}
      and not exists (select 1 from assignment_source s where s.assignment_id = a.assignment_id and s.directive_id in (select directive_id from directive where document_id = ${documentId}))
    order by h.code`,
  )
}

async function ownDocument(db: Reader, actor: Actor, documentId: string): Promise<boolean> {
  if (!keepsTheBook(actor)) return false
  const rows = await rowsOf(
    db,
    sql<{
      known: boolean
    }>`select true as known from document where document_id = ${documentId} and office_id = ${actor.officeId}`,
  )
  return rows.length === 1
}
