// What the office recorded for an agency is agreed to or disputed by that agency; what anybody did is taken back by him within ten seconds.
import type { Deed } from '../../../platform/access.ts'
import { Problem, platformProblems, refuseIf } from '../../../platform/problem.ts'
import type { Agree, Dispute, Done, Undo } from '../contract.ts'
import { foldAll, type Head } from '../head.ts'
import { assignmentProblems } from '../problems.ts'
import { answerableRows } from '../queries/deeds.ts'
import { deedFacts, followHead, handedByIds, lockThing, writeDeeds } from '../queries/heads.ts'
import * as rules from '../rules.ts'
import { bare, doneOf, enact, enactOn, type On, partiesMoved, recordDeed, rowOf } from './enact.ts'

export function dispute(deed: Deed, input: On<typeof Dispute>): Promise<Done> {
  return enact(deed, { assignmentId: input.assignmentId, verb: 'dispute' }, async () => {
    const [row] = await answerableRows(deed.tx, input.assignmentId, [input.deedSeq])
    return [rules.whyNotAnswerRecorded(deed.actor, [row]), () => ({ words: input.words, answersSeq: input.deedSeq })]
  })
}

/** Agrees to several rows of one assignment at once, a row for each. */
export async function agree(deed: Deed, { assignmentId, deedSeqs }: On<typeof Agree>): Promise<Done> {
  const seqs = [...new Set(deedSeqs)]
  let done: Done | null = null
  for (const answersSeq of seqs) {
    const thing = await lockThing(deed.tx, deed.actor, assignmentId)
    if (!thing) throw new Problem(platformProblems.nothingHere)
    const [row] = await answerableRows(deed.tx, assignmentId, [answersSeq])
    refuseIf(rules.whyNotAnswerRecorded(deed.actor, [row]))
    done = await enactOn(deed, thing, { verb: 'agree', answersSeq })
  }
  if (!done) throw new Problem(assignmentProblems.noSuchDeed)
  return done
}

/** A row 'undo'; the head is folded again without the deed it answers. */
export async function undo(deed: Deed, { assignmentId, deedSeq }: On<typeof Undo>): Promise<Done> {
  const thing = await lockThing(deed.tx, deed.actor, assignmentId)
  if (!thing) throw new Problem(platformProblems.nothingHere)
  const now = deed.clock.now()
  const [undone] = await answerableRows(deed.tx, assignmentId, [deedSeq])
  refuseIf(rules.whyNotUndo(deed.actor, undone, now))
  const row = rowOf(deed, { thing, verb: 'undo', at: now, recorded: null, draft: { answersSeq: deedSeq } })
  const [handed] = await handedByIds(deed.tx, [assignmentId])
  const head: Head = foldAll(handed!, [...(await deedFacts(deed.tx, [assignmentId])), row])
  await writeDeeds(deed.tx, [row], [head])
  if (partiesMoved(bare(thing), head)) await followHead(deed.tx, head, thing.followerAgencyId)
  recordDeed(deed, thing.officeId, row)
  return doneOf(row, head, now)
}
