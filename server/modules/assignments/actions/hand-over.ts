// Bàn giao: the following or the supervising to another post of the office, the work itself to another post inside the lead's agency; one row or all that an officer holds.
import type { z } from 'zod'
import type { Deed } from '../../../platform/access.ts'
import { Problem } from '../../../platform/problem.ts'
import type { Done, DoneTogether, HandOver, HandOverTogether, HeldSide } from '../contract.ts'
import type { Thing } from '../head.ts'
import { assignmentProblems as problems } from '../problems.ts'
import { type KnownPost, postById } from '../queries/known.ts'
import * as rules from '../rules.ts'
import { type Draft, enact, type On } from './enact.ts'
import { carryOut, lockAll, type Step, toldTogether } from './together.ts'

/** One assignment: inside where both stand in the lead's agency, else the following. */
export function handOver(deed: Deed, input: On<typeof HandOver>): Promise<Done> {
  return enact(deed, { assignmentId: input.assignmentId, verb: 'hand-over' }, async (thing) => {
    const to = await knownPost(deed, input.toPostId)
    const side = rules.sideHandedOver(deed.actor, thing, to)
    return [
      rules.whyNotHandOverTo(deed.actor, thing, { side, to }),
      () => ({ words: input.words, ...moving(side, to) }),
    ]
  })
}

/** Many, each on the side named, from whom holds it to one other; those that have moved meanwhile are named. */
export async function handOverTogether(
  deed: Deed,
  { fromPostId, toPostId, words, rows }: z.output<typeof HandOverTogether>,
): Promise<DoneTogether> {
  const from = await knownPost(deed, fromPostId, 'ever')
  const to = await knownPost(deed, toPostId)
  const { things, unseen } = await lockAll(
    deed,
    rows.map(({ assignmentId }) => assignmentId),
  )
  const sidesOf = Map.groupBy(rows, ({ assignmentId }) => assignmentId)
  const steps = things.flatMap((thing): Step[] => {
    const sides = new Set(sidesOf.get(thing.assignmentId)!.map(({ side }) => side))
    return [...sides].map((side) => stepOf(deed, thing, { side, from, to, words }))
  })
  const { done, refused } = await carryOut(deed, steps)
  return toldTogether({ done, refused: [...unseen, ...refused] })
}

type Handing = { side: HeldSide; from: KnownPost; to: KnownPost; words: string | null }

function stepOf(deed: Deed, thing: Thing, { side, from, to, words }: Handing): Step {
  const refusal = rules.whyNotHeld(thing, side, from) ?? rules.whyNotHandOverTo(deed.actor, thing, { side, to })
  return { thing, verb: 'hand-over', draft: { words, ...moving(side, to) }, deedSeq: null, refusal }
}

const moving = (side: HeldSide, to: KnownPost): Draft => ({
  toPostId: to.postId,
  toAgencyId: side === 'inside' ? to.agencyId : null,
  body: side === 'supervise' ? { side, supervisorId: to.personId } : { side },
})

/** @throws Problem unknownAgency; a post that has ended is known only where that is asked for. */
async function knownPost(deed: Deed, postId: number, when: 'now' | 'ever' = 'now'): Promise<KnownPost> {
  const post = await postById(deed.tx, postId, when === 'now' ? deed.clock.now() : null)
  if (!post) throw new Problem(problems.unknownAgency)
  return post
}
