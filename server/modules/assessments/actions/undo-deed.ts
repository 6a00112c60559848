// A deed taken back whole: its rows stay in the history and say nothing from now on. A board as known before still has them.
import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { placesOf } from '../../frameworks/queries/sets.ts'
import { shapeOf } from '../fold.ts'
import { lockUnits } from '../queries/rows.ts'
import { builtOnDeed, type DeedRows, insertUndoing, unitsOfDeed } from '../queries/undoing.ts'
import { refoldUnits } from './fold-units.ts'

/**
 * Whether the actor may, and that nothing is built on it, is the caller's to ask (`lockedBuiltOn`, under the same locks).
 * @param parts the rows of one deed, a part for each set of criteria it wrote in
 * @returns how many units stand otherwise now
 */
export async function undoDeed(deed: Deed, ...parts: DeedRows[]): Promise<number> {
  const known = []
  for (const part of parts) known.push({ ...part, units: await unitsOfDeed(deed.tx, part) })
  const { deedId } = parts[0]!
  await insertUndoing(deed.tx, { deedId, postId: deed.actor.postId, at: deed.clock.now() })
  for (const { frameworkId, units } of known) {
    await refoldUnits(deed.tx, { frameworkId, shape: shapeOf(await placesOf(deed.tx, frameworkId)), units })
    const body = { frameworkId, unitIds: units.map(({ unitId }) => unitId) }
    recordEvent(deed, { kind: 'assessment.undone', thing: 'assessment', thingId: deedId, body })
  }
  return known.reduce((sum, { units }) => sum + units.length, 0)
}

/** What was built on a deed since, its units locked so that nothing more can be. */
export async function lockedBuiltOn(deed: Deed, of: DeedRows, limit: number) {
  await lockUnits(
    deed.tx,
    (await unitsOfDeed(deed.tx, of)).map(({ unitId }) => unitId),
  )
  return builtOnDeed(deed.tx, of, limit)
}
