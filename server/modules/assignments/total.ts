// How many rows the filters leave in each state.
import type { z } from 'zod'
import type { Look } from '../../platform/access.ts'
import type { AssignmentCounts } from './contract.ts'
import { type Filters, wanted } from './queries/filters.ts'
import { countByState } from './queries/groups.ts'

/** Counts by state of what the filters but that of the state leave. */
export function stateCounts(
  { db, actor, clock }: Look,
  { state: _, ...filters }: Filters,
): Promise<z.output<typeof AssignmentCounts>> {
  const now = clock.now()
  return countByState(db, wanted(actor, filters, now), now)
}
