// Rows that carry what was known over to be examined again: of a unit that passed into another, of a stage or a set of criteria that ended.
import type { Deed } from '../../../platform/access.ts'
import type { Says } from '../cells.ts'
import type { Shape } from '../fold.ts'
import { insertRows, lockUnits, type NewRow } from '../queries/rows.ts'
import { foldUnits } from './fold-units.ts'

export type Carrying = { unitId: number; place: number; stage: number; onDay: string; words: string; reason: string }

/** How a saying is told beside "to be examined again". */
export const wordsOfSays = (says: Says): string => (says === 2 ? 'đạt' : says === 1 ? 'chưa đạt' : 'cần xét lại')

/**
 * Writes "to be examined again" with what was known beside it; `words` are those of its value, `sourceId` names what it was carried by (an operation, a
 * decision). The event is the caller's; a deed of no person (post 0) is the system's.
 * @returns between which numbers the rows lie; null where there were none
 */
export async function carryRows(
  deed: Deed,
  {
    frameworkId,
    shape,
    rows,
    sourceId,
  }: { frameworkId: number; shape: Shape; rows: readonly Carrying[]; sourceId: string },
): Promise<{ firstSeq: number; lastSeq: number } | null> {
  if (rows.length === 0) return null
  await lockUnits(deed.tx, [...new Set(rows.map(({ unitId }) => unitId))])
  const at = deed.clock.now()
  const { officeId, postId } = deed.actor
  const made = rows.map(
    ({ unitId, place, stage, onDay, words, reason }): NewRow => ({
      ...{ unitId, place, stage, onDay, reason, says: 3, value: JSON.stringify({ words }) },
      ...{ thresholdId: null, overruled: false },
    }),
  )
  const seqs = await insertRows(deed.tx, {
    ...{ rows: made, officeId, frameworkId, postId: postId || null, at, sourceId },
    sourceKind: 'carried',
  })
  const written = made.map((row, i) => ({ ...row, seq: seqs[i]!, byDocument: false, recordedAt: at.getTime() }))
  await foldUnits(deed.tx, { frameworkId, shape, written })
  return { firstSeq: seqs[0]!, lastSeq: seqs.at(-1)! }
}
