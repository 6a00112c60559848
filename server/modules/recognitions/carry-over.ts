// A recognition of a unit that passes into others: a person says whether the unit that follows counts as recognised, or the recognition ends with the old unit.
import type { Deed } from '../../platform/access.ts'
import { newId } from '../../platform/ids.ts'
import type { Carrier } from '../units/operations/carriers.ts'
import { heldBy, insertEnd, insertRecognitions, lockRecognitions, namesOf } from './queries.ts'

/** thing: the recognition. Several units recognised by one set make the one that follows recognised once. */
export const recognitionCarrier: Carrier = {
  kind: 'recognition',
  ways: ['move', 'end', 'keep'],
  find: heldBy,
  names: namesOf,
  async carry(deed: Deed, things, { onDay, words }) {
    const results = new Map<string, string>()
    const { officeId, postId } = deed.actor
    const at = deed.clock.now()
    const held = new Map(
      (await heldBy(deed.tx, { unitIds: things.map(({ unitId }) => unitId), onDay })).map((one) => [one.thing, one]),
    )
    for (const { thing, way, toUnitId } of things) {
      const one = held.get(thing)
      if (!one) continue
      await lockRecognitions(deed.tx, one.frameworkId)
      const how = way === 'move' ? 'carried' : 'lapsed'
      await insertEnd(deed.tx, { recognitionId: thing, endedOn: onDay, how, documentId: null, words }, { postId, at })
      if (way === 'end' || toUnitId === null) continue
      const there = (await heldBy(deed.tx, { unitIds: [toUnitId], onDay: after(onDay) })).find(
        ({ frameworkId }) => frameworkId === one.frameworkId,
      )
      const recognitionId = there?.thing ?? newId(at)
      const { frameworkId, documentId } = one
      const made = {
        recognitionId,
        unitId: toUnitId,
        frameworkId,
        recognisedOn: onDay,
        documentId,
        carriedFrom: thing,
        words,
      }
      if (!there) await insertRecognitions(deed.tx, [made], { officeId, postId, at })
      results.set(thing, recognitionId)
    }
    return results
  },
}

/** What was carried over by the same operation began on its day. */
const after = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
