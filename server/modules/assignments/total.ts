// How many rows the filters leave. Counting 20,000 rows takes longer than listing fifty, so an office's count is kept for two
// seconds, and only until the office's next event; what one process forgets the next counts anew.
import { keepsTheBook, type Look } from '../../platform/access.ts'
import type { ListAssignments } from './contract.ts'
import { countAssignments, type ListedPage } from './queries/list.ts'

const keptMs = 2000
const kept = new Map<string, { total: number; event: number; at: number }>()

/** @param first the first page: one that is not full needs no counting */
export async function totalOf(
  { db, actor, clock }: Look,
  filters: ListAssignments,
  first: ListedPage,
): Promise<number> {
  if (first.rows < filters.size) return first.rows
  const now = clock.now()
  const { page: _1, size: _2, ...which } = filters
  if (!keepsTheBook(actor) || which.mine) return countAssignments(db, actor, which, now)
  const key = JSON.stringify([actor.officeId, which])
  const known = kept.get(key)
  const age = known ? now.getTime() - known.at : -1
  if (known && known.event === first.event && age >= 0 && age < keptMs) return known.total
  const total = await countAssignments(db, actor, which, now)
  if (kept.size >= 500) kept.clear()
  kept.set(key, { total, event: first.event, at: now.getTime() })
  return total
}
