import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { Problem, platformProblems, refuseIf } from '../../../platform/problem.ts'
import { lookOf } from '../../documents/actions.ts'
import type { ChooseRule, TransitionList } from '../contract.ts'
import { insertRule } from '../queries/rules.ts'
import { readRuleKind, whyNotWay } from '../rules.ts'
import { isInBook } from './decide.ts'
import { showTransitions } from './show.ts'

/**
 * What is done by itself on the day from now on; what was done before stays. @param kind of a rule, as it stands in the address
 * @throws Problem nothingHere, notOfSets, noStageFollows, needsAgency, agencyNotNeeded, agencyNotInBook
 */
export async function chooseRule(
  deed: Deed,
  { kind, ...rule }: ChooseRule & { kind: string },
): Promise<TransitionList> {
  const { tx, actor, clock } = deed
  const known = readRuleKind(kind)
  if (!known) throw new Problem(platformProblems.nothingHere)
  refuseIf(whyNotWay(known, rule.way, await isInBook(deed, rule.toAgencyId)))
  const ruleId = newId(clock.now())
  await insertRule(tx, {
    ...{ ...rule, ruleId, kind: known },
    ...{ officeId: actor.officeId, postId: actor.postId, at: clock.now() },
  })
  const body = { kind: known, way: rule.way, toAgencyId: rule.toAgencyId }
  recordEvent(deed, { kind: 'transition.rule-chosen', thing: 'transition', thingId: ruleId, body, words: rule.words })
  return showTransitions(lookOf(deed))
}
