// Open work of a unit that passed into others goes on under the lead that follows; its deeds, its day and its source stay. What a post followed is followed by the post that came of it.
import { sql } from 'kysely'
import type { Deed } from '../../platform/access.ts'
import { type Reader, rowsOf } from '../../platform/db.ts'
import type { Carried, Carrier, Found, Occasion } from '../units/operations/carriers.ts'
import { agencyAfter } from '../units/operations/carry-registers.ts'
import { unitsOfAgencies } from '../units/operations/successors.ts'
import { type Draft, enactOn } from './actions/enact.ts'
import type { Thing } from './head.ts'
import { lockThings } from './queries/heads.ts'

const atOnce = 500

export const assignmentCarrier: Carrier = {
  kind: 'assignment',
  ways: ['move', 'keep'],
  find: (db, { unitIds }) =>
    rowsOf(
      db,
      sql<Found>`
      select h.assignment_id::text as thing, case when a.unit_id = any(${unitIds}::int[]) then a.unit_id else h.unit_id end as "unitId", h.office_id as "officeId"
      from assignment_head h join agency a on a.agency_id = h.lead_agency_id
      where h.phase not in ('done', 'ended') and (h.unit_id = any(${unitIds}::int[]) or a.unit_id = any(${unitIds}::int[])) order by h.assignment_id`,
    ),
  names: titles,
  carry: (deed, things, occasion) =>
    carryEach(deed, things, async (thing, { toUnitId, unitId }) => {
      const lies = (await unitsOfAgencies(deed.tx, [thing.leadAgencyId])).get(thing.leadAgencyId)
      const name = thing.title
      const toAgencyId =
        lies === unitId ? await agencyAfter(deed, { agencyId: thing.leadAgencyId, toUnitId, name }) : thing.leadAgencyId
      return { toAgencyId, words: occasion.words, body: { carried: true, unitId: toUnitId } }
    }),
}

/** thing: the assignment; its following post's agency lies in the unit. */
export const followingCarrier: Carrier = {
  kind: 'following',
  ways: ['move', 'keep'],
  find: (db, { unitIds }) =>
    rowsOf(
      db,
      sql<Found>`
      select h.assignment_id::text as thing, a.unit_id as "unitId", h.office_id as "officeId"
      from assignment_head h join post t on t.post_id = h.follower_post_id join agency a on a.agency_id = t.agency_id
      where h.phase not in ('done', 'ended') and a.unit_id = any(${unitIds}::int[]) order by h.assignment_id`,
    ),
  names: titles,
  async carry(deed, things, occasion) {
    const next = await postsAfter(deed.tx, occasion)
    return carryEach(deed, things, async (thing) => {
      const toPostId = thing.followerPostId === null ? undefined : next.get(thing.followerPostId)
      return toPostId === undefined ? null : { toPostId, words: occasion.words, body: { side: 'follow' } }
    })
  },
}

type Moved = Carried & { toUnitId: number }

async function carryEach(
  deed: Deed,
  things: readonly Carried[],
  draftOf: (thing: Thing, moved: Moved) => Promise<Draft | null>,
): Promise<Map<string, string>> {
  const moved = new Map(things.flatMap((one) => (one.toUnitId === null ? [] : [[one.thing, one as Moved]])))
  const results = new Map<string, string>()
  const ids = [...moved.keys()]
  for (let from = 0; from < ids.length; from += atOnce)
    for (const thing of await lockThings(deed.tx, deed.actor, ids.slice(from, from + atOnce))) {
      const draft = await draftOf(thing, moved.get(thing.assignmentId)!)
      if (draft === null) continue
      await enactOn(deed, thing, { verb: 'hand-over', ...draft })
      results.set(thing.assignmentId, thing.assignmentId)
    }
  return results
}

/** Posts of an operation that have moved, by the old one. */
async function postsAfter(db: Reader, { operationId }: Occasion): Promise<Map<number, number>> {
  const rows = await rowsOf(
    db,
    sql<{ old: number; next: number }>`
    select thing::int as old, result::int as next from unit_work where operation_id = ${operationId} and kind = 'post' and result is not null`,
  )
  return new Map(rows.map(({ old, next }) => [old, next]))
}

async function titles(db: Reader, things: readonly string[]): Promise<Map<string, string>> {
  const rows = await rowsOf(
    db,
    sql<{ thing: string; name: string }>`
    select h.assignment_id::text as thing, h.title || ', ' || a.name as name from assignment_head h join agency a on a.agency_id = h.lead_agency_id
    where h.assignment_id = any(${things}::uuid[])`,
  )
  return new Map(rows.map(({ thing, name }) => [thing, name]))
}
