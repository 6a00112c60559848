// Why a verb may not be done now, one sentence a verb. Pure: actor, head, the words of the deed, now. First who, then what stands against it.
import type { Actor } from '../../platform/access.ts'
import type { ProblemSpec, Refusal } from '../../platform/problem.ts'
import type { LegalDay } from '../calendar/days.ts'
import type { HeldSide, LatenessCause } from './contract.ts'
import { fellDueBefore, type Thing } from './head.ts'
import { assignmentProblems as problems } from './problems.ts'
import { actsForCooperator, actsForLead, follows, keepsThisBook, recordsForLead } from './sides.ts'

/** So long its maker may take a deed back. */
export const undoSeconds = 10

/** From a draft one plans; from what was replaced or revoked nothing is handed out. */
export function whyNotHandOut({ stage }: { stage: string }): Refusal {
  return stage === 'replaced' || stage === 'revoked' ? no(problems.revoked) : null
}

/** A deed of the lead: done by it, or recorded for it by the office. `at` is when it was done or said. */
export type LeadDeed = { recorded: boolean; at: Date; now: Date }

const no = (spec: ProblemSpec, details = {}): Refusal => ({ spec, details })

function whyNotForLead(actor: Actor, thing: Thing, { recorded, at, now }: LeadDeed): Refusal {
  if (recorded && !recordsForLead(actor, thing)) return no(problems.mayNotRecord)
  if (!recorded && !actsForLead(actor, thing)) return no(problems.notTheLead)
  return at > now ? no(problems.laterThanNow) : null
}

/** Work that goes on: real, begun or not, neither declined, nor completed, nor over. */
function whyNotGoingOn(thing: Thing): Refusal {
  if (thing.planned) return no(problems.planned)
  if (thing.phase === 'declined') return no(problems.declined)
  if (thing.phase === 'awaiting') return no(problems.awaiting)
  return whyOver(thing)
}

function whyOver(thing: Thing): Refusal {
  if (thing.phase === 'done') return no(problems.done)
  return thing.phase === 'ended' ? no(problems.ended) : null
}

export function whyNotSee(actor: Actor, thing: Thing): Refusal {
  return actsForLead(actor, thing) ? null : no(problems.notTheLead)
}

export function whyNotAcknowledge(actor: Actor, thing: Thing, deed: LeadDeed): Refusal {
  return (
    whyNotForLead(actor, thing, deed) ??
    whyNotGoingOn(thing) ??
    (thing.acknowledgedSeq !== null ? no(problems.acknowledged) : null)
  )
}

export function whyNotDecline(actor: Actor, thing: Thing, deed: LeadDeed): Refusal {
  return whyNotForLead(actor, thing, deed) ?? whyNotGoingOn(thing)
}

export function whyNotAnswerDecline(actor: Actor, thing: Thing): Refusal {
  if (!follows(actor, thing)) return no(problems.notTheFollower)
  return thing.phase === 'declined' ? null : no(problems.notDeclined)
}

export function whyNotReport(actor: Actor, thing: Thing, deed: LeadDeed): Refusal {
  return whyNotForLead(actor, thing, deed) ?? whyNotGoingOn(thing)
}

export function whyNotContribute(actor: Actor, thing: Thing): Refusal {
  return actsForCooperator(actor, thing) ? whyOver(thing) : no(problems.notACooperator)
}

export type Proof = { words: string | null; number: string | null; files: number }

/** A work is proved by photographs alone, or by the number of its minutes; anything else by a number, a file or words. */
export function whyNotComplete(actor: Actor, thing: Thing, deed: LeadDeed, proof: Proof): Refusal {
  return whyNotForLead(actor, thing, deed) ?? whyNotGoingOn(thing) ?? whyNotProved(thing.product, proof)
}

function whyNotProved(product: string | null, { words, number, files }: Proof): Refusal {
  if (files > 0 || number) return null
  if (product === 'cong-trinh') return no(problems.noPhotograph)
  return words ? null : no(problems.noProof)
}

/**
 * Nobody confirms on his own word: not what he completed himself, nor what he recorded for another by words alone. What he recorded on the unit's numbered
 * paper or a file of it he may confirm, so that an office whose only account is his can close its work (decision 004).
 */
export function whyNotConfirm(actor: Actor, thing: Thing): Refusal {
  if (!follows(actor, thing)) return no(problems.notTheFollower)
  if (thing.phase !== 'awaiting') return no(problems.notAwaiting)
  return thing.completedByPerson === actor.personId && !thing.completedOnPaper ? no(problems.ownWord) : null
}

/** Also what was confirmed may be sent back: "yêu cầu thực hiện tiếp". */
export function whyNotReturn(actor: Actor, thing: Thing): Refusal {
  if (!follows(actor, thing)) return no(problems.notTheFollower)
  return thing.phase === 'awaiting' || thing.phase === 'done' ? null : no(problems.notAwaiting)
}

/** Asked before the due instant; what was said in time may be recorded later. */
export function whyNotAskExtension(actor: Actor, thing: Thing, deed: LeadDeed & { dueDay: LegalDay | null }): Refusal {
  const refusal = whyNotForLead(actor, thing, deed) ?? whyNotGoingOn(thing)
  if (refusal) return refusal
  if (thing.following !== 'dated' || !thing.dueAt || !thing.dueDay) return no(problems.noDue)
  if (thing.extensionSeq !== null) return no(problems.extensionAsked)
  if (deed.at > thing.dueAt) return no(problems.pastDue)
  return deed.dueDay !== null && deed.dueDay <= thing.dueDay ? no(problems.notLater) : null
}

export function whyNotAnswerExtension(actor: Actor, thing: Thing, dueDay: LegalDay | null): Refusal {
  if (!follows(actor, thing)) return no(problems.notTheFollower)
  if (thing.extensionSeq === null) return no(problems.noExtension)
  return dueDay !== null && thing.dueDay !== null && dueDay <= thing.dueDay ? no(problems.notLater) : null
}

export function whyNotUrge(actor: Actor, thing: Thing, { channel, number }: UrgingWords): Refusal {
  if (actor.part === 'leader' || !follows(actor, thing)) return no(problems.notTheFollower)
  if (thing.planned) return no(problems.planned)
  if (number && channel !== 'van-ban') return no(problems.numberOnlyOnPaper)
  return thing.phase === 'awaiting' ? no(problems.awaiting) : whyOver(thing)
}
/** What reaches a Party body or an agency so marked goes by a signed letter, is said in a meeting its leader holds, or was approved before. */
export function whyNotUnapproved(agency: string | undefined, { channel }: { channel: string }): Refusal {
  if (agency === undefined || channel === 'van-ban' || channel === 'giao-ban') return null
  return no(problems.needsApproval, { agency })
}
export type UrgingWords = { channel: string; number: string | null }

/** Said by either side of what is past its instant and not over, or was completed after it; another agency than the lead is waited for. */
export function whyNotExplain(actor: Actor, thing: Thing, input: LatenessWords & { now: Date }): Refusal {
  if (!follows(actor, thing) && !actsForLead(actor, thing)) return no(problems.notTheFollower)
  if (thing.phase === 'ended') return no(problems.ended)
  const until = thing.doneAt ?? input.now
  if (thing.lateAt === null || thing.lateAt >= until) return no(problems.notLate)
  const waits = input.cause === 'other-agency'
  if (waits !== (input.agencyId !== null) || input.agencyId === thing.leadAgencyId) return no(problems.whichAgency)
  return null
}
export type LatenessWords = { cause: LatenessCause; agencyId: number | null }

/** The follower's side passes the following on; the lead's side passes the work on inside. */
export function whyNotHandOver(actor: Actor, thing: Thing): Refusal {
  if (!mayFollowOn(actor, thing) && !actsForLead(actor, thing)) return no(problems.notTheFollower)
  return whyOver(thing)
}
const mayFollowOn = (actor: Actor, thing: Thing): boolean => actor.part !== 'leader' && follows(actor, thing)

/** A post that holds something, or takes it on. */
export type Holder = { postId: number; personId: number; agencyId: number; officeId: number; part: string }

/** Inside where both stand in the lead's agency, else the following. */
export const sideHandedOver = (actor: Actor, thing: Thing, to: Holder): HeldSide =>
  actor.agencyIds.includes(thing.leadAgencyId) && actor.agencyIds.includes(to.agencyId) ? 'inside' : 'follow'

export function whyNotHandOverTo(actor: Actor, thing: Thing, { side, to }: { side: HeldSide; to: Holder }): Refusal {
  return whyNotHandOver(actor, thing) ?? (mayPassTo[side](actor, thing, to) ? null : no(problems.notYourUnder))
}
const ofItsOffice = (thing: Thing, to: Holder): boolean => to.officeId === thing.officeId && to.part !== 'administrator'
const mayPassTo: Record<HeldSide, (actor: Actor, thing: Thing, to: Holder) => boolean> = {
  follow: (actor, thing, to) =>
    (keepsThisBook(actor, thing) || actor.postId === thing.followerPostId) &&
    ofItsOffice(thing, to) &&
    to.part !== 'leader',
  supervise: (actor, thing, to) => keepsThisBook(actor, thing) && ofItsOffice(thing, to),
  inside: (actor, thing, to) => sideHandedOver(actor, thing, to) === 'inside',
}

/** What has passed to another meanwhile is no longer his to hand over. */
export function whyNotHeld(thing: Thing, side: HeldSide, from: Holder): Refusal {
  const held: Record<HeldSide, boolean> = {
    follow: thing.followerPostId === from.postId,
    supervise: thing.supervisorId === from.personId,
    inside: thing.insidePostId === from.postId,
  }
  return held[side] ? null : no(problems.notHeld)
}

export type Ground = { documentId: string | null; onDay: LegalDay | null }
const groundless = ({ documentId, onDay }: Ground): Refusal =>
  documentId === null && onDay === null ? no(problems.noGround) : null

export function whyNotCancel(actor: Actor, thing: Thing, ground: Ground): Refusal {
  if (!keepsThisBook(actor, thing)) return no(problems.notTheOffice)
  return whyOver(thing) ?? groundless(ground)
}

export function whyNotChange(actor: Actor, thing: Thing, ground: Ground): Refusal {
  if (!keepsThisBook(actor, thing)) return no(problems.notTheOffice)
  return whyOver(thing) ?? groundless(ground)
}

/** Đưa vào theo dõi: the office has looked at a row that fell due before it began to follow, and it still stands. */
export function whyNotTakeUp(actor: Actor, thing: Thing): Refusal {
  if (!keepsThisBook(actor, thing)) return no(problems.notTheOffice)
  const waits = thing.phase !== 'awaiting' && fellDueBefore(thing)
  return whyOver(thing) ?? (waits ? null : no(problems.notBacklog))
}

export type PartWords = { title: string; leadAgencyId: number; dueDay: LegalDay | null }

/** The office may give parts to any agency of its book, a lead only to its own. */
export function whyNotBreakDown(actor: Actor, thing: Thing, parts: PartWords[]): Refusal {
  if (!keepsThisBook(actor, thing)) {
    if (!actsForLead(actor, thing)) return no(problems.notTheLead)
    if (parts.some((part) => !actor.agencyIds.includes(part.leadAgencyId))) return no(problems.notYourUnder)
  }
  const later = parts.find((part) => part.dueDay && thing.dueDay && part.dueDay > thing.dueDay)
  return whyNotGoingOn(thing) ?? (later ? no(problems.partLater, { title: later.title }) : null)
}

/** Ý kiến chỉ đạo giải quyết is given by the head of the lead agency or by its officers. */
export function whyNotRoute(actor: Actor, thing: Thing): Refusal {
  const ofLead = actor.agencyIds.includes(thing.leadAgencyId) && actor.part !== 'administrator'
  return ofLead ? whyOver(thing) : no(problems.notTheLead)
}

/** A row as its answer looks at it. */
export type RecordedRow = {
  recordedFor: boolean
  agencyId: number | null
  answered: boolean
}

/** Only the agency for which a row was recorded may agree to it or dispute it, once. */
export function whyNotAnswerRecorded(actor: Actor, rows: (RecordedRow | undefined)[]): Refusal {
  if (rows.some((row) => !row)) return no(problems.noSuchDeed)
  if (rows.some((row) => row?.recordedFor !== true)) return no(problems.answered)
  const own = (row: RecordedRow): boolean => row.agencyId !== null && actor.agencyIds.includes(row.agencyId)
  if (actor.part === 'administrator' || actor.part === 'leader' || !rows.every((row) => row && own(row)))
    return no(problems.notHisToAnswer)
  return rows.some((row) => row?.answered) ? no(problems.answered) : null
}

/** Deeds that can be taken back: not those that made rows of their own, nor the seeing. */
const final = new Set(['hand-out', 'see', 'break-down', 'undo'])

/** By its maker, within ten seconds, and only what nothing has followed yet. */
export function whyNotUndo(
  actor: Actor,
  deed: { verb: string; personId: number | null; recordedAt: Date; undone: boolean; followed: boolean } | undefined,
  now: Date,
): Refusal {
  if (!deed || final.has(deed.verb) || deed.undone) return no(problems.noSuchDeed)
  if (deed.personId !== actor.personId) return no(problems.notHisToUndo)
  const late = now > undoUntil(deed.recordedAt)
  return late || deed.followed ? no(problems.tooLateToUndo, { seconds: undoSeconds }) : null
}

export const undoUntil = (recordedAt: Date): Date => new Date(recordedAt.getTime() + undoSeconds * 1000)
export const mayBeUndone = (verb: string): boolean => !final.has(verb)
