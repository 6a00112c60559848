// What handing a document out will make, said before it is done. Pure.
import { Problem } from '../../../platform/problem.ts'
import type { HandOutPlan } from '../contract.ts'
import { alikeFinder, type OpenClause } from './alike.ts'
import { type Clause, type ClauseRow, leadsOf, type Places, rowsOfClause, whyBlocked } from './rows.ts'

export type Sheaf = {
  clauses: Clause[]
  places: Places
  /** directiveId:leadAgencyId of what has been handed out already. */
  handed: ReadonlySet<string>
  planned: boolean
}

export const pairKey = (row: { directiveId: string; leadAgencyId: number }): string =>
  `${row.directiveId}:${row.leadAgencyId}`

/** Rows that are not there yet. */
export function missingRows({ clauses, places, handed }: Sheaf): ClauseRow[] {
  return clauses.flatMap((clause) => rowsOfClause(clause, places)).filter((row) => !handed.has(pairKey(row)))
}

/** Followed clauses that cannot be handed out; one whose every lead has its row already is left in peace. */
export function blockedClauses({ clauses, handed }: Sheaf): HandOutPlan['blocked'] {
  return clauses.flatMap((clause) => {
    const leads = leadsOf(clause)
    const settled =
      leads.length > 0 &&
      leads.every((leadAgencyId) => handed.has(pairKey({ directiveId: clause.directiveId, leadAgencyId })))
    const why = clause.following === 'filed' || settled ? null : whyBlocked(clause)
    if (!why) return []
    const { message, english } = new Problem(why.spec, why.details)
    const { directiveId, section, title } = clause
    return [{ directiveId, section, title, why: message, english }]
  })
}

export function planOf(sheaf: Sheaf, open: OpenClause[]): HandOutPlan {
  const blocked = blockedClauses(sheaf)
  const held = new Set(blocked.map(({ directiveId }) => directiveId))
  const rows = missingRows(sheaf).filter(({ directiveId }) => !held.has(directiveId))
  const clausesOf = (following: ClauseRow['following']) =>
    new Set(rows.filter((row) => row.following === following).map(({ directiveId }) => directiveId)).size
  return {
    directives: new Set(rows.map(({ directiveId }) => directiveId)).size,
    assignments: rows.length,
    agencies: new Set(rows.map(({ leadAgencyId }) => leadAgencyId)).size,
    filed: sheaf.clauses.filter(({ following }) => following === 'filed').length,
    planned: sheaf.planned,
    byFollowing: { dated: clausesOf('dated'), period: clausesOf('period'), ongoing: clausesOf('ongoing') },
    blocked,
    alike: sheaf.planned ? [] : alikeOf(rows, open),
  }
}

function alikeOf(rows: ClauseRow[], open: OpenClause[]): HandOutPlan['alike'] {
  const find = alikeFinder(open)
  return rows.flatMap((row) => {
    const found = find(row)
    if (!found) return []
    const { assignmentId, title, documentNumber, dueDay } = found.open
    const { likeness, proposal } = found
    return [{ directiveId: row.directiveId, assignmentId, title, documentNumber, likeness, dueDay, proposal }]
  })
}
