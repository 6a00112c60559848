// The chains of stages: shipped as data, and an office's own for its days.
import type { z } from 'zod'
import type { Deed, Look } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { Problem, refuseIf } from '../../../platform/problem.ts'
import type { Chains, SaveChain } from '../contract.ts'
import { assessmentProblems } from '../problems.ts'
import { insertChain } from '../queries/chains.ts'
import { chainsOf } from '../queries/ground.ts'
import { slotOf, whyNotChain } from '../rules.ts'

export async function showChains({ db, actor }: Pick<Look, 'db' | 'actor'>): Promise<z.output<typeof Chains>> {
  return { chains: await chainsOf(db, actor.officeId, null) }
}

/** A chain of the office's own. @throws Problem badChain, chainOverlaps */
export async function saveChain(deed: Deed, input: z.output<typeof SaveChain>): Promise<z.output<typeof Chains>> {
  const { tx, actor } = deed
  refuseIf(whyNotChain(input.stages))
  const overlapping = (await chainsOf(tx, actor.officeId, input.level)).some(
    (chain) => chain.own && (chain.to ?? '9999') >= input.from && (input.to ?? '9999') >= (chain.from ?? ''),
  )
  if (overlapping) throw new Problem(assessmentProblems.chainOverlaps)
  const stages = input.stages.map(({ code, needs, ...stage }, i) => ({
    ...stage,
    slot: slotOf(code),
    needsSlot: needs === null ? null : slotOf(needs),
    ordinal: i + 1,
  }))
  const chainId = await insertChain(tx, { ...input, officeId: actor.officeId, stages })
  recordEvent(deed, {
    kind: 'stage-chain.saved',
    thing: 'stage-chain',
    thingId: newId(deed.clock.now()),
    body: { chainId, level: input.level, from: input.from, to: input.to, slots: stages.map(({ slot }) => slot) },
    words: input.name,
  })
  return showChains({ db: tx, actor })
}
