// A deed taken back whole: its rows stay in the history and say nothing from now on. A board as known before still has them.
import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { placesOf } from '../../frameworks/queries/sets.ts'
import { shapeOf } from '../fold.ts'
import { lockUnits } from '../queries/rows.ts'
import { builtOnDeed, type DeedRows, insertUndoing, unitsOfDeed } from '../queries/undoing.ts'
import { refoldUnits } from './fold-units.ts'

/**
 * Whether the actor may, and that nothing is built on it, is the caller's to ask (`builtOnDeed`, under the same locks).
 * @returns how many units stand otherwise now
 */
export async function undoDeed(deed: Deed, of: DeedRows): Promise<number> {
  const units = await unitsOfDeed(deed.tx, of)
  const { frameworkId, deedId } = of
  await insertUndoing(deed.tx, { deedId, postId: deed.actor.postId, at: deed.clock.now() })
  await refoldUnits(deed.tx, { frameworkId, shape: shapeOf(await placesOf(deed.tx, frameworkId)), units })
  recordEvent(deed, {
    kind: 'assessment.undone',
    thing: 'assessment',
    thingId: deedId,
    body: { frameworkId, unitIds: units.map(({ unitId }) => unitId) },
  })
  return units.length
}

/** What was built on a deed since, its units locked so that nothing more can be. */
export async function lockedBuiltOn(deed: Deed, of: DeedRows, limit: number) {
  await lockUnits(
    deed.tx,
    (await unitsOfDeed(deed.tx, of)).map(({ unitId }) => unitId),
  )
  return builtOnDeed(deed.tx, of, limit)
}
