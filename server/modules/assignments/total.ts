// How many rows the filters leave, and how many in each state. Counting 20,000 rows takes longer than listing fifty, so an office's count is
// kept for two seconds, and only until the office's next event; what one process forgets the next counts anew.
import { sql } from 'kysely'
import type { z } from 'zod'
import { keepsTheBook, type Look } from '../../platform/access.ts'
import { type Reader, rowsOf } from '../../platform/db.ts'
import type { AssignmentCounts, ListAssignments } from './contract.ts'
import { type Filters, wanted } from './queries/filters.ts'
import { countByState } from './queries/groups.ts'
import { countAssignments, type ListedPage } from './queries/list.ts'

const keptMs = 2000
const kept = new Map<string, { count: unknown; event: number; at: number }>()

/** @param first the first page: one that is not full needs no counting */
export async function totalOf(
  look: Look,
  { page: _, size, ...filters }: ListAssignments,
  first: ListedPage,
): Promise<number> {
  if (first.rows < size) return first.rows
  const count = () => countAssignments(look.db, look.actor, filters, look.clock.now())
  return keptCount(look, { what: 'total', filters, event: first.event }, count)
}

/** Counts by state of what the filters but that of the state leave. */
export async function stateCounts(
  look: Look,
  { state: _, ...filters }: Filters,
): Promise<z.output<typeof AssignmentCounts>> {
  const event = await lastEvent(look.db, look.actor.officeId)
  const now = look.clock.now()
  const count = () => countByState(look.db, wanted(look.actor, filters, now), now)
  return keptCount(look, { what: 'states', filters, event }, count)
}

type Counting = { what: string; filters: Filters; event: number }

/** Only what all who keep the book see alike is kept: not what waits for one of them, nor what others see. */
async function keptCount<T>(
  { actor, clock }: Look,
  { what, filters, event }: Counting,
  count: () => Promise<T>,
): Promise<T> {
  if (!keepsTheBook(actor) || filters.mine) return count()
  const now = clock.now().getTime()
  const key = JSON.stringify([what, actor.officeId, filters])
  const known = kept.get(key)
  if (known && known.event === event && now >= known.at && now - known.at < keptMs) return known.count as T
  const counted = await count()
  if (kept.size >= 500) kept.clear()
  kept.set(key, { count: counted, event, at: now })
  return counted
}

async function lastEvent(db: Reader, officeId: number): Promise<number> {
  const rows = await rowsOf(
    db,
    sql<{ seq: number | null }>`select max(seq) as seq from event where office_id = ${officeId}`,
  )
  return rows[0]?.seq ?? 0
}
