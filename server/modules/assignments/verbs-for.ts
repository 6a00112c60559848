// Which verbs the answer carries, so that the page never guesses: the same rules as refuse the deed. Pure.
import type { Actor } from '../../platform/access.ts'
import type { Refusal } from '../../platform/problem.ts'
import type { Thing } from './head.ts'
import * as rules from './rules.ts'
import { actsForLead, recordsForLead } from './sides.ts'

/** Rows the office recorded for an agency and which it has not answered yet. */
export type Unanswered = rules.RecordedRow[]

/**
 * The verbs this actor may do now, by the name of their route's deed. Verbs of the lead stand here also where the office
 * may only record them for it (mayRecordFor says so).
 */
export function verbsFor(actor: Actor, thing: Thing, now: Date, unanswered: Unanswered): string[] {
  const recorded = !actsForLead(actor, thing) && recordsForLead(actor, thing)
  const deed = { recorded, at: now, now }
  const proof = { words: 'x', number: 'x', files: 1 }
  const ground = { documentId: 'x', onDay: null }
  const answers: [string, Refusal][] = [
    ['see', rules.whyNotSee(actor, thing)],
    ['acknowledge', rules.whyNotAcknowledge(actor, thing, deed)],
    ['decline', rules.whyNotDecline(actor, thing, deed)],
    ['answer-decline', rules.whyNotAnswerDecline(actor, thing)],
    ['report', rules.whyNotReport(actor, thing, deed)],
    ['contribute', rules.whyNotContribute(actor, thing)],
    ['complete', rules.whyNotComplete(actor, thing, deed, proof)],
    ['confirm', rules.whyNotConfirm(actor, thing)],
    ['return', rules.whyNotReturn(actor, thing)],
    ['ask-extension', rules.whyNotAskExtension(actor, thing, { ...extensionAt(thing, deed), dueDay: null })],
    ['answer-extension', rules.whyNotAnswerExtension(actor, thing, null)],
    ['urge', rules.whyNotUrge(actor, thing, { channel: 'van-ban', number: null })],
    ['hand-over', rules.whyNotHandOver(actor, thing)],
    ['cancel', rules.whyNotCancel(actor, thing, ground)],
    ['change', rules.whyNotChange(actor, thing, ground)],
    ['take-up', rules.whyNotTakeUp(actor, thing)],
    ['explain', rules.whyNotExplain(actor, thing, { cause: 'own', agencyId: null, now })],
    ['break-down', rules.whyNotBreakDown(actor, thing, [])],
    ['route', rules.whyNotRoute(actor, thing)],
    ...answering(actor, unanswered),
  ]
  return answers.filter(([, refusal]) => refusal === null).map(([verb]) => verb)
}

/** Who records may still enter what was asked in time. */
function extensionAt(thing: Thing, deed: rules.LeadDeed): rules.LeadDeed {
  return deed.recorded && thing.dueAt && deed.at > thing.dueAt ? { ...deed, at: thing.dueAt } : deed
}

function answering(actor: Actor, unanswered: Unanswered): [string, Refusal][] {
  const own = unanswered.filter((row) => rules.whyNotAnswerRecorded(actor, [row]) === null)
  if (own.length === 0) return []
  return [
    ['agree', null],
    ['dispute', null],
  ]
}
