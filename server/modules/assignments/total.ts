// How many rows the filters leave, and how many in each state.
import type { z } from 'zod'
import type { Look } from '../../platform/access.ts'
import type { AssignmentCounts, ListAssignments } from './contract.ts'
import { type Filters, wanted } from './queries/filters.ts'
import { countByState } from './queries/groups.ts'
import { countAssignments, type ListedPage } from './queries/list.ts'

/** Counting 20,000 rows takes longer than listing fifty: it is done where it is asked for, and where the page does not tell it by itself. */
export async function totalOf(
  look: Look,
  { page, size, total, ...filters }: ListAssignments,
  listed: ListedPage,
): Promise<number | null> {
  if (listed.rows < size && (listed.rows > 0 || page === 1)) return (page - 1) * size + listed.rows
  return total ? countAssignments(look.db, look.actor, filters, look.clock.now()) : null
}

/** Counts by state of what the filters but that of the state leave. */
export function stateCounts(
  { db, actor, clock }: Look,
  { state: _, ...filters }: Filters,
): Promise<z.output<typeof AssignmentCounts>> {
  const now = clock.now()
  return countByState(db, wanted(actor, filters, now), now)
}
