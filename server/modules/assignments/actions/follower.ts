// What the side that gave the work decides: confirms, returns, answers, urges, cancels, changes the day.
import type { z } from 'zod'
import type { Deed } from '../../../platform/access.ts'
import { Problem } from '../../../platform/problem.ts'
import { dueInstant } from '../../calendar/days.ts'
import type {
  AnswerDecline,
  AnswerExtension,
  Cancel,
  Change,
  Confirm,
  Done,
  DoneTogether,
  ExplainLateness,
  Return,
  TakeUp,
  Urge,
  UrgeTogether,
} from '../contract.ts'
import type { Thing } from '../head.ts'
import { assignmentProblems as problems } from '../problems.ts'
import { awaitingApproval } from '../queries/approvals.ts'
import { askedDay } from '../queries/deeds.ts'
import { agencyIsOfOffice, communeOf, documentIsOfOffice } from '../queries/known.ts'
import * as rules from '../rules.ts'
import { type Draft, enact, type On } from './enact.ts'
import { carryOut, lockAll, type Step, toldTogether } from './together.ts'

export function confirm(deed: Deed, input: On<typeof Confirm>): Promise<Done> {
  return enact(deed, { assignmentId: input.assignmentId, verb: 'confirm' }, (thing) => [
    rules.whyNotConfirm(deed.actor, thing),
    () => ({ words: input.words, answersSeq: thing.completedSeq }),
  ])
}

/** Trả lại, yêu cầu thực hiện tiếp. */
export function giveBack(deed: Deed, input: On<typeof Return>): Promise<Done> {
  return enact(deed, { assignmentId: input.assignmentId, verb: 'return' }, (thing) => [
    rules.whyNotReturn(deed.actor, thing),
    () => ({ words: input.words, answersSeq: thing.completedSeq }),
  ])
}

/** Accepted with another agency it becomes that agency's work, without one it ends; refused it goes back to the lead. */
export function answerDecline(deed: Deed, input: On<typeof AnswerDecline>): Promise<Done> {
  const { accept, toAgencyId } = input
  return enact(deed, { assignmentId: input.assignmentId, verb: 'answer-decline' }, async (thing) => {
    const refusal = rules.whyNotAnswerDecline(deed.actor, thing)
    if (refusal) return [refusal, () => ({})]
    if (!accept || toAgencyId === null)
      return [null, () => ({ words: input.words, answersSeq: thing.declinedSeq, body: { accept } })]
    if (toAgencyId === thing.leadAgencyId || !(await agencyIsOfOffice(deed.tx, thing.officeId, toAgencyId)))
      throw new Problem(problems.unknownAgency)
    const was = await communeOf(deed.tx, thing.leadAgencyId)
    const is = await communeOf(deed.tx, toAgencyId)
    const unitId = thing.unitId === was ? is : thing.unitId
    return [null, () => ({ words: input.words, toAgencyId, answersSeq: thing.declinedSeq, body: { accept, unitId } })]
  })
}

/** The original day stays beside the extended one; without a day of its own the day asked for is granted. */
export function answerExtension(deed: Deed, input: On<typeof AnswerExtension>): Promise<Done> {
  const verb = input.grant ? 'grant-extension' : 'refuse-extension'
  return enact(deed, { assignmentId: input.assignmentId, verb }, async (thing) => {
    const refusal = rules.whyNotAnswerExtension(deed.actor, thing, input.grant ? input.dueDay : null)
    if (refusal) return [refusal, () => ({})]
    const answer = { words: input.words, answersSeq: thing.extensionSeq }
    if (!input.grant) return [null, () => answer]
    const dueDay = input.dueDay ?? (await askedDay(deed.tx, thing.extensionSeq!))
    return [null, () => ({ ...answer, dueDay, dueAt: dueInstant({ day: dueDay, time: null }) })]
  })
}

/** Counted; only a công văn has a number. */
export function urge(deed: Deed, input: On<typeof Urge>): Promise<Done> {
  return enact(deed, { assignmentId: input.assignmentId, verb: 'urge' }, async (thing) => {
    const refusal = rules.whyNotUrge(deed.actor, thing, input)
    const waiting = await awaitingApproval(deed.tx, [input.assignmentId], 'guarded')
    return [refusal ?? rules.whyNotUnapproved(waiting.get(input.assignmentId), input), () => urging(thing, input)]
  })
}

/** The same words to many, each with an ordinal of its own; those that may not be urged are named. */
export async function urgeTogether(
  deed: Deed,
  { assignmentIds, ...said }: z.output<typeof UrgeTogether> & Message,
): Promise<DoneTogether> {
  const { things, unseen } = await lockAll(deed, assignmentIds)
  const waiting = await awaitingApproval(deed.tx, assignmentIds, said.guarded ? 'all' : 'guarded')
  const steps = things.map((thing): Step => {
    const refusal =
      rules.whyNotUrge(deed.actor, thing, said) ?? rules.whyNotUnapproved(waiting.get(thing.assignmentId), said)
    return { thing, verb: 'urge', draft: urging(thing, said), deedSeq: null, refusal }
  })
  const { done, refused } = await carryOut(deed, steps)
  return toldTogether({ done, refused: [...unseen, ...refused] })
}

/** Of a message: to whom it went (name, post), by which rung of the ladder each row, and whether he is one to whom nothing goes unapproved. */
export type Message = { to?: string | null; rungs?: ReadonlyMap<string, number | null>; guarded?: boolean }

function urging(thing: Thing, { words, channel, number, to, rungs }: z.output<typeof Urge> & Message): Draft {
  const rung = rungs?.get(thing.assignmentId) ?? null
  const body = { ...(number ? { number } : {}), ...(to ? { to } : {}), ...(rung === null ? {} : { rung }) }
  return { words, channel, ordinal: thing.urgings + 1, body: Object.keys(body).length > 0 ? body : null }
}

/** Lý do chậm: the last one said holds. */
export function explainLateness(deed: Deed, input: On<typeof ExplainLateness>): Promise<Done> {
  const { cause, agencyId, words } = input
  return enact(deed, { assignmentId: input.assignmentId, verb: 'explain' }, async (thing) => {
    const refusal = rules.whyNotExplain(deed.actor, thing, { cause, agencyId, now: deed.clock.now() })
    if (!refusal && agencyId !== null && !(await agencyIsOfOffice(deed.tx, thing.officeId, agencyId)))
      throw new Problem(problems.unknownAgency)
    return [refusal, () => ({ words, toAgencyId: agencyId, body: { cause } })]
  })
}

/** Đưa vào theo dõi: rows of the backlog that still stand; from now on they are late by their own due day. */
export async function takeUp(deed: Deed, { assignmentIds }: z.output<typeof TakeUp>): Promise<DoneTogether> {
  const { things, unseen } = await lockAll(deed, assignmentIds)
  const steps = things.map((thing): Step => {
    const refusal = rules.whyNotTakeUp(deed.actor, thing)
    return { thing, verb: 'take-up', draft: {}, deedSeq: null, refusal }
  })
  const { done, refused } = await carryOut(deed, steps)
  return toldTogether({ done, refused: [...unseen, ...refused] })
}

/** Gỡ, with its ground. */
export function cancel(deed: Deed, input: On<typeof Cancel>): Promise<Done> {
  return enact(deed, { assignmentId: input.assignmentId, verb: 'cancel' }, async (thing) => {
    const refusal = rules.whyNotCancel(deed.actor, thing, input)
    if (!refusal) await refuseUnknownGround(deed, thing.officeId, input.documentId)
    return [refusal, () => ({ words: input.words, documentId: input.documentId, body: { onDay: input.onDay } })]
  })
}

/** Another due day, or none, on a ground; the original one stays in the register. */
export function change(deed: Deed, input: On<typeof Change>): Promise<Done> {
  const { dueDay } = input
  return enact(deed, { assignmentId: input.assignmentId, verb: 'change' }, async (thing) => {
    const refusal = rules.whyNotChange(deed.actor, thing, input)
    if (!refusal) await refuseUnknownGround(deed, thing.officeId, input.documentId)
    return [
      refusal,
      () => ({
        words: input.words,
        documentId: input.documentId,
        dueDay,
        dueAt: dueDay ? dueInstant({ day: dueDay, time: null }) : null,
        body: { due: true, onDay: input.onDay },
      }),
    ]
  })
}

async function refuseUnknownGround(deed: Deed, officeId: number, documentId: string | null): Promise<void> {
  if (documentId !== null && !(await documentIsOfOffice(deed.tx, officeId, documentId)))
    throw new Problem(problems.noGround)
}
