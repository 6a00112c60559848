// What the lead does, or what the office records for it: sees, acknowledges, declines, reports, completes, asks for more time; and what co-operators add.
import type { Deed } from '../../../platform/access.ts'
import { Problem, platformProblems, refuseIf } from '../../../platform/problem.ts'
import { dueInstant } from '../../calendar/days.ts'
import type { Acknowledge, AskExtension, Complete, Contribute, Decline, Done, Report } from '../contract.ts'
import { assignmentProblems } from '../problems.ts'
import { seenBy } from '../queries/deeds.ts'
import { lockThing } from '../queries/heads.ts'
import { agencyIsOfOffice } from '../queries/known.ts'
import * as rules from '../rules.ts'
import { doneOf, enact, type On } from './enact.ts'

/** First opening by an agency of the lead: written once, answered the same ever after. */
export async function see(deed: Deed, { assignmentId }: { assignmentId: string }): Promise<Done> {
  const thing = await lockThing(deed.tx, deed.actor, assignmentId)
  if (!thing) throw new Problem(platformProblems.nothingHere)
  refuseIf(rules.whyNotSee(deed.actor, thing))
  const seq = await seenBy(deed.tx, assignmentId, deed.actor.agencyId)
  if (seq !== null) return { ...doneOf({ seq, verb: 'see' }, thing, deed.clock.now()), undoUntil: null }
  return enact(deed, { assignmentId, verb: 'see' }, () => [null, () => ({})])
}

export function acknowledge(deed: Deed, input: On<typeof Acknowledge>): Promise<Done> {
  return enact(deed, { assignmentId: input.assignmentId, verb: 'acknowledge', said: input }, (thing, when) => [
    rules.whyNotAcknowledge(deed.actor, thing, when),
    () => ({ words: input.words }),
  ])
}

/** Đề nghị chuyển, không đúng thẩm quyền; toAgencyId is whom the lead proposes instead. */
export async function decline(deed: Deed, input: On<typeof Decline>): Promise<Done> {
  return enact(deed, { assignmentId: input.assignmentId, verb: 'decline', said: input }, async (thing, when) => {
    const refusal = rules.whyNotDecline(deed.actor, thing, when)
    if (!refusal && input.toAgencyId !== null && !(await agencyIsOfOffice(deed.tx, thing.officeId, input.toAgencyId)))
      throw new Problem(assignmentProblems.unknownAgency)
    return [refusal, () => ({ words: input.words, toAgencyId: input.toAgencyId })]
  })
}

export function report(deed: Deed, input: On<typeof Report>): Promise<Done> {
  return enact(deed, { assignmentId: input.assignmentId, verb: 'report', said: input }, (thing, when) => [
    rules.whyNotReport(deed.actor, thing, when),
    () => ({ words: input.words, percent: input.percent, fileIds: input.fileIds }),
  ])
}

export function contribute(deed: Deed, input: On<typeof Contribute>): Promise<Done> {
  return enact(deed, { assignmentId: input.assignmentId, verb: 'contribute' }, (thing) => [
    rules.whyNotContribute(deed.actor, thing),
    () => ({ words: input.words, fileIds: input.fileIds }),
  ])
}

/** Báo cáo hoàn thành, with the product's number and day, files or words. */
export function complete(deed: Deed, input: On<typeof Complete>): Promise<Done> {
  return enact(deed, { assignmentId: input.assignmentId, verb: 'complete', said: input }, (thing, when) => [
    rules.whyNotComplete(deed.actor, thing, when, {
      words: input.words,
      number: input.product?.number || null,
      files: input.fileIds.length,
    }),
    () => ({ words: input.words, product: input.product, fileIds: input.fileIds }),
  ])
}

export function askExtension(deed: Deed, input: On<typeof AskExtension>): Promise<Done> {
  return enact(deed, { assignmentId: input.assignmentId, verb: 'ask-extension', said: input }, (thing, when) => [
    rules.whyNotAskExtension(deed.actor, thing, { ...when, dueDay: input.dueDay }),
    () => ({ words: input.words, dueDay: input.dueDay, dueAt: dueInstant({ day: input.dueDay, time: null }) }),
  ])
}
