// Rows that were written first and went out with a paper later: its number and day stand on each of them from then on.
import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { setDocument } from '../queries/rows.ts'

/**
 * The paper that deeds of assessments were printed as an annex of. Whether the actor may is the caller's to ask.
 * @returns how many rows bear it
 */
export async function attachDocument(
  deed: Deed,
  { deedIds, documentId }: { deedIds: readonly string[]; documentId: string },
): Promise<number> {
  const deeds = await setDocument(deed.tx, { officeId: deed.actor.officeId, deedIds, documentId })
  for (const { deedId, written } of deeds)
    recordEvent(deed, {
      kind: 'assessment.annexed',
      thing: 'assessment',
      thingId: deedId,
      body: { documentId, rows: written },
    })
  return deeds.reduce((sum, { written }) => sum + written, 0)
}
