// A decision taken back, whether a person or the system made it: what it decided is open again, and stays so until a person decides.
import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { Problem, platformProblems, refuseIf } from '../../../platform/problem.ts'
import { lockedBuiltOn, undoDeed } from '../../assessments/actions/undo-deed.ts'
import { lockedReports, takeBackOwn } from '../../assignments/actions/take-back-own.ts'
import { lookOf } from '../../documents/actions.ts'
import type { TransitionDetail, UndoDecision } from '../contract.ts'
import { assignedBy, decisionsOf, insertUndoing, lockTransition, writtenBy } from '../queries/decisions.ts'
import { whyNotUndo } from '../rules.ts'
import { asking, endingOf, idsOf, showTransition } from './show.ts'

/** The assignments it became are taken back with it, while nothing was reported on them. @throws Problem nothingHere, undoneAlready, reported, builtOn */
export async function undoDecision(
  deed: Deed,
  { key, decisionId, words }: UndoDecision & { key: string; decisionId: string },
): Promise<TransitionDetail> {
  const { tx, actor, clock } = deed
  await lockTransition(tx, key)
  const ending = await endingOf(asking(lookOf(deed)), key)
  const decision = (await decisionsOf(tx, actor.officeId, idsOf(ending))).find((one) => one.decisionId === decisionId)
  if (!decision) throw new Problem(platformProblems.nothingHere)
  const written = await writtenBy(tx, decisionId)
  const built = []
  for (const rows of written) built.push(...(await lockedBuiltOn(deed, rows, 3)))
  const assignments = await assignedBy(tx, decisionId)
  refuseIf(whyNotUndo(decision, built, await lockedReports(deed, assignments)))
  if (written.length > 0) await undoDeed(deed, ...written)
  await takeBackOwn(deed, assignments)
  await insertUndoing(tx, { decisionId, postId: actor.postId, words, at: clock.now() })
  const body = { transition: key, bySystem: decision.bySystem, assignments }
  recordEvent(deed, { kind: 'transition.undone', thing: 'transition', thingId: decisionId, body, words })
  return showTransition(lookOf(deed), { key })
}
