// Who acts, and the handles a deed or a question is done with. A policy is required of every route; http.ts refuses to start without one.
import type { Clock } from './clock.ts'
import type { Closing, Reader, Tx } from './db.ts'
import type { FileStore } from './files/files.ts'
import type { Refusal } from './problem.ts'
import { platformProblems } from './problem.ts'

export const parts = ['administrator', 'coordinator', 'department-officer', 'commune-officer', 'leader'] as const
export type Part = (typeof parts)[number]

/** The person at work: one post of his, in one office's book. */
export type Actor = {
  personId: number
  postId: number
  part: Part
  officeId: number
  agencyId: number
  /** His agency and all that nest in it. */
  agencyIds: number[]
}

/** What a question is answered with: one snapshot, the actor set. */
export type Look = { db: Reader; actor: Actor; clock: Clock; files: FileStore; requestId: string }

/** What a deed is done with: its transaction, the actor set, the clock; `closing` takes SQL to be sent with the commit. */
export type Deed = {
  tx: Tx
  actor: Actor
  clock: Clock
  files: FileStore
  requestId: string
  client: string | null
  closing: Closing
}

/** One verb's coarse rule: which parts may ever do it. The rule about the thing itself stands in the module's rules.ts. */
export type Policy = { readonly verb: string; readonly parts: readonly Part[] | 'anybody' | 'stranger' }

/** Why this actor may not do a verb at all, whatever the thing. Pure. */
export function whyNotThisPart(actor: Actor, policy: Policy): Refusal {
  if (policy.parts === 'anybody' || policy.parts === 'stranger') return null
  return policy.parts.includes(actor.part)
    ? null
    : { spec: platformProblems.notYourPart, details: { verb: policy.verb } }
}

/** Those who keep the office's book and see all of it. */
export const officeParts: readonly Part[] = ['administrator', 'coordinator', 'leader']
export const keepsTheBook = (actor: Actor): boolean => officeParts.includes(actor.part)
