// On which side of an assignment an actor stands. Pure.
import type { Actor } from '../../platform/access.ts'
import type { Thing } from './head.ts'

/** What the rules look at. */
export type Sided = Pick<
  Thing,
  'officeId' | 'leadAgencyId' | 'followerAgencyId' | 'followerPostId' | 'supervisorId' | 'cooperate'
>

/** Does work himself; leaders look and decide, administrators keep the machine. */
const works = (actor: Actor): boolean => actor.part !== 'leader' && actor.part !== 'administrator'

export const actsForLead = (actor: Actor, thing: Sided): boolean =>
  works(actor) && actor.agencyIds.includes(thing.leadAgencyId)

export const actsForCooperator = (actor: Actor, thing: Sided): boolean =>
  works(actor) && thing.cooperate.some((agencyId) => actor.agencyIds.includes(agencyId))

/** Keeps the book in which it stands, and works in it. */
export const keepsThisBook = (actor: Actor, thing: Sided): boolean =>
  actor.part === 'coordinator' && actor.officeId === thing.officeId

/** Decides on the side that gave the work: coordinators and leaders of the office, the post that follows it, its supervisor. */
export const follows = (actor: Actor, thing: Sided): boolean =>
  keepsThisBook(actor, thing) ||
  (actor.part === 'leader' && actor.officeId === thing.officeId) ||
  (works(actor) && actor.postId === thing.followerPostId) ||
  (thing.supervisorId !== null && actor.personId === thing.supervisorId)

/** May write down what the lead said or sent; for his own agency he acts, he does not record. */
export const recordsForLead = (actor: Actor, thing: Sided): boolean =>
  keepsThisBook(actor, thing) && !actor.agencyIds.includes(thing.leadAgencyId)
