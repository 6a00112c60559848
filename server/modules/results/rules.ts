// How far a table is, and who may do what with it. Pure: facts and now in, a reason or null out.
import { type Actor, officeParts, type Policy } from '../../platform/access.ts'
import type { ProblemSpec, Refusal } from '../../platform/problem.ts'
import { dayOf, instantOf, type LegalDay } from '../calendar/days.ts'
import type { ClosedAs, Outcome, Table, TableState } from './contract.ts'
import { resultProblems as problems } from './problems.ts'

const doers = ['coordinator', 'department-officer', 'commune-officer'] as const

export const policies = {
  list: { verb: 'results.list', parts: 'anybody' },
  see: { verb: 'results.see', parts: 'anybody' },
  make: { verb: 'results.make', parts: ['coordinator'] },
  reconcile: { verb: 'results.reconcile', parts: ['coordinator'] },
  close: { verb: 'results.close', parts: ['coordinator', 'leader'] },
  reopen: { verb: 'results.reopen', parts: ['coordinator', 'leader'] },
  object: { verb: 'results.object', parts: doers },
  answer: { verb: 'results.answer', parts: ['coordinator'] },
} as const satisfies Record<string, Policy>

/** One row of result_step. */
export type Step = {
  version: number
  step: 'reconcile' | 'close' | 'reopen'
  at: Date
  untilDay: LegalDay | null
  words: string | null
  number: number | null
  numberYear: number | null
}

export type Progress = {
  state: TableState
  /** Of the version at work, or closed last. */
  version: number
  untilDay: LegalDay | null
  /** Why the version was begun; null of the first. */
  reason: string | null
  /** Closed versions, the newest first. */
  versions: ClosedAs[]
}

/** What the steps of a table come to, in order. */
export function progressOf(steps: readonly Step[]): Progress {
  const progress: Progress = { state: 'draft', version: 1, untilDay: null, reason: null, versions: [] }
  for (const { step, version, untilDay, words, number, numberYear, at } of steps) {
    if (step === 'reconcile') Object.assign(progress, { state: 'reconciling', untilDay })
    else if (step === 'reopen') Object.assign(progress, { state: 'draft', version, untilDay: null, reason: words })
    else {
      const { reason } = progress
      progress.state = 'closed'
      progress.versions.unshift({ version, number: number!, numberYear: numberYear!, at: at.toISOString(), reason })
    }
  }
  return progress
}

/** A table as the rules look at it. */
export type Thing = Progress & {
  officeId: number
  fromDay: LegalDay
  toDay: LegalDay
  /** Objections of the version at work without an answer. */
  waiting: number
}

const no = (spec: ProblemSpec, details = {}): Refusal => ({ spec, details })

/** Keeps the book of the office that made the table: sees all of it. */
export const seesWhole = (actor: Actor, { officeId }: { officeId: number }): boolean =>
  actor.officeId === officeId && officeParts.includes(actor.part)

/** The version somebody is shown: units see no draft, but the last closed version or the one being reconciled. */
export function versionShown(actor: Actor, thing: Pick<Thing, 'officeId'> & Progress): number | null {
  if (seesWhole(actor, thing) || thing.state !== 'draft') return thing.version
  return thing.versions[0]?.version ?? null
}

const ended = (toDay: LegalDay, now: Date): boolean => instantOf(toDay, '24:00') <= now

export function whyNotMake({ fromDay }: { fromDay: LegalDay }, now: Date): Refusal {
  return instantOf(fromDay, '00:00') > now ? no(problems.notBegun) : null
}

/** Also to move the closing day while it is being reconciled. */
export function whyNotReconcile(actor: Actor, thing: Thing, untilDay: LegalDay, now: Date): Refusal {
  if (actor.officeId !== thing.officeId) return no(problems.officeAnswers)
  if (thing.state === 'closed') return no(problems.alreadyClosed)
  if (!ended(thing.toDay, now)) return no(problems.notOver, { toDay: written(thing.toDay) })
  return untilDay < dayOf(now) ? no(problems.dayGone) : null
}

/** Once the time to object is over and every objection has its answer. */
export function whyNotClose(actor: Actor, thing: Thing, now: Date): Refusal {
  if (actor.officeId !== thing.officeId) return no(problems.officeAnswers)
  if (thing.state === 'closed') return no(problems.alreadyClosed)
  if (thing.state === 'draft') return no(problems.notReconciled)
  if (!ended(thing.untilDay!, now)) return no(problems.stillOpen, { untilDay: written(thing.untilDay!) })
  return thing.waiting > 0 ? no(problems.unanswered, { waiting: thing.waiting }) : null
}

export function whyNotReopen(actor: Actor, thing: Thing): Refusal {
  if (actor.officeId !== thing.officeId) return no(problems.officeAnswers)
  return thing.state === 'closed' ? null : no(problems.notClosed)
}

export type Objecting = {
  /** Whose line; of an objection the office writes down, that unit's. */
  agencyId: number
  recorded: boolean
  /** Where the row stands in the table; undefined: it is in no line of this agency. */
  row: { agencyId: number; outcome: Outcome } | null | undefined
  /** The agency stands in the book of the office that made the table. */
  ofBook: boolean
}

/** By the unit of the line while its time runs; or written down by the office for it. A row of the table is objected to by its own lead. */
export function whyNotObject(actor: Actor, thing: Thing, input: Objecting, now: Date): Refusal {
  const { agencyId, recorded, row, ofBook } = input
  if (recorded && !(actor.part === 'coordinator' && actor.officeId === thing.officeId))
    return no(problems.officeAnswers)
  if (!recorded && !actor.agencyIds.includes(agencyId)) return no(problems.notYourLine)
  if (thing.state !== 'reconciling') return no(problems.notReconciling)
  if (ended(thing.untilDay!, now)) return no(problems.tooLate, { untilDay: written(thing.untilDay!) })
  if (!ofBook) return no(problems.otherAgency)
  return row === undefined || (row !== null && row.agencyId !== agencyId) ? no(problems.otherAgency) : null
}

export function whyNotAnswer(actor: Actor, thing: Thing, objection: { version: number; answered: boolean }): Refusal {
  if (actor.officeId !== thing.officeId) return no(problems.officeAnswers)
  if (objection.answered) return no(problems.answered)
  return thing.state === 'reconciling' && objection.version === thing.version ? null : no(problems.notReconciling)
}

/** What this actor may do with the table as it stands; the page shows just these. */
export function verbsFor(actor: Actor, thing: Thing, now: Date): Table['verbs'] {
  const may = (policy: Policy) => policy.parts === 'anybody' || (policy.parts as readonly string[]).includes(actor.part)
  const taking = thing.state === 'reconciling' && !ended(thing.untilDay!, now)
  const keeps = seesWhole(actor, thing)
  const verbs: [Table['verbs'][number], boolean][] = [
    ['reconcile', keeps && may(policies.reconcile) && whyNotReconcile(actor, thing, dayOf(now), now) === null],
    ['close', keeps && may(policies.close) && whyNotClose(actor, thing, now) === null],
    ['reopen', keeps && may(policies.reopen) && whyNotReopen(actor, thing) === null],
    ['object', !keeps && may(policies.object) && taking],
    ['object-for', keeps && actor.part === 'coordinator' && taking],
    ['answer', keeps && may(policies.answer) && thing.state === 'reconciling'],
  ]
  return verbs.flatMap(([verb, is]) => (is ? [verb] : []))
}

/** 05/11/2024, as days are written in sentences. */
const written = (day: LegalDay): string => day.split('-').reverse().join('/')
