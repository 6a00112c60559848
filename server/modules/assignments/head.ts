// What the deeds of an assignment come to. Pure: the head in the database is this fold and nothing else, so that it can be remade.
import type { z } from 'zod'
import type { LegalDay } from '../calendar/days.ts'
import type { CriterionRef } from '../directives/contract.ts'
import type { HeldSide, LatenessCause } from './contract.ts'
import { effects, settling, silent } from './effects.ts'

export const verbs = [
  'hand-out',
  'see',
  'acknowledge',
  'decline',
  'answer-decline',
  'report',
  'contribute',
  'complete',
  'confirm',
  'return',
  'ask-extension',
  'grant-extension',
  'refuse-extension',
  'urge',
  'hand-over',
  'cancel',
  'break-down',
  'route',
  'dispute',
  'agree',
  'change',
  'take-up',
  'explain',
  'undo',
] as const
export type Verb = (typeof verbs)[number]
export type Phase = 'unseen' | 'open' | 'declined' | 'awaiting' | 'done' | 'ended'

/** One row of assignment_deed, as far as the head depends on it. */
export type DeedFact = {
  seq: number
  verb: Verb
  at: Date
  personId: number | null
  agencyId: number | null
  recordedFor: boolean
  words: string | null
  percent: number | null
  dueDay: LegalDay | null
  dueAt: Date | null
  ordinal: number | null
  answersSeq: number | null
  toAgencyId: number | null
  toPostId: number | null
  body: DeedBody | null
}

/** Values of a deed that have no column: accept (of answer-decline), unitId (of the new lead), due (a change of the due day), planned (a draft that was issued), side (of hand-over), internalDay (of route), to and rung (of urge), cause (of explain). */
export type DeedBody = {
  accept?: boolean
  unitId?: number | null
  due?: boolean
  planned?: boolean
  side?: HeldSide
  /** Of a hand-over of the supervising: the person who takes it on. */
  supervisorId?: number
  /** Of a hand-over: its unit has passed into another, and the work with its lead goes there (unitId, toAgencyId). */
  carried?: boolean
  internalDay?: LegalDay | null
  /** Ground of a cancellation or change: a leader's words of that day. */
  onDay?: LegalDay | null
  /** Number of the công văn by which it was urged. */
  number?: string | null
  /** Of a message: to whom it went, by name and post, and which rung of the ladder it was. */
  to?: string | null
  rung?: number | null
  /** Of an explanation of lateness. */
  cause?: LatenessCause
}

/** What stays as handed out; startDay is the office's first day of following. */
export type Handed = {
  assignmentId: string
  officeId: number
  directiveId: string | null
  documentId: string | null
  leadAgencyId: number
  unitId: number | null
  code: string
  section: string
  title: string
  product: string | null
  criteria: z.output<typeof CriterionRef>[]
  following: 'dated' | 'period' | 'ongoing'
  planned: boolean
  dueDay: LegalDay | null
  dueAt: Date | null
  followerPostId: number | null
  supervisorId: number | null
  startDay: LegalDay
}

export type Head = Omit<Handed, 'startDay'> & {
  phase: Phase
  originalDueAt: Date | null
  lateAt: Date | null
  percent: number | null
  lastSeq: number
  lastVerb: Verb
  lastAt: Date
  lastWords: string | null
  doneAt: Date | null
  completedSeq: number | null
  completedByPerson: number | null
  acknowledgedSeq: number | null
  declinedSeq: number | null
  extensionSeq: number | null
  insideAgencyId: number | null
  insidePostId: number | null
  internalDay: LegalDay | null
  returns: number
  urgings: number
  unanswered: number
  disputed: number
  uptoSeq: number
}

/** An assignment as rules and deeds look at it: its head, who takes part, and the number its next deed will have. */
export type Thing = Head & {
  startDay: LegalDay
  cooperate: number[]
  followerAgencyId: number
  /** The completion was recorded for the lead on its numbered paper or a file of it, not on words alone. */
  completedOnPaper?: boolean
  nextSeq: number
}

/** The head after its first deed, the handing out. */
export function headOf(handed: Handed, first: DeedFact): Head {
  const { startDay, ...kept } = handed
  const head: Head = {
    ...kept,
    phase: 'unseen',
    originalDueAt: handed.dueAt,
    lateAt: null,
    percent: null,
    lastSeq: first.seq,
    lastVerb: first.verb,
    lastAt: first.at,
    lastWords: first.words,
    doneAt: null,
    completedSeq: null,
    completedByPerson: null,
    acknowledgedSeq: null,
    declinedSeq: null,
    extensionSeq: null,
    insideAgencyId: null,
    insidePostId: null,
    internalDay: null,
    returns: 0,
    urgings: 0,
    unanswered: 0,
    disputed: 0,
    uptoSeq: first.seq,
  }
  return { ...head, lateAt: lateAtOf(head, startDay, false) }
}

/** The head after one more deed. */
export function foldHead(head: Head, deed: DeedFact, startDay: LegalDay): Head {
  const moved: Head = {
    ...head,
    ...(effects[deed.verb]?.(head, deed) ?? {}),
    uptoSeq: Math.max(head.uptoSeq, deed.seq),
  }
  if (!silent.has(deed.verb)) {
    moved.lastSeq = deed.seq
    moved.lastVerb = deed.verb
    moved.lastAt = deed.at
    moved.lastWords = deed.words
  }
  if (deed.recordedFor) moved.unanswered = head.unanswered + 1
  else if (settling.has(deed.verb)) moved.disputed = 0
  const isTakenUp = deed.verb === 'take-up' || head.lateAt !== null
  return { ...moved, lateAt: lateAtOf(moved, startDay, isTakenUp) }
}

/** All deeds in order; what was undone, and the undoing itself, count for nothing but the last number seen. */
export function foldAll(handed: Handed, deeds: DeedFact[]): Head {
  const undone = new Set(deeds.filter((deed) => deed.verb === 'undo').map((deed) => deed.answersSeq))
  const [first, ...rest] = deeds.filter((deed) => deed.verb !== 'undo' && !undone.has(deed.seq))
  if (!first) throw new Error('an assignment without its handing out')
  const head = rest.reduce((so, deed) => foldHead(so, deed, handed.startDay), headOf(handed, first))
  return { ...head, uptoSeq: deeds.at(-1)!.seq }
}

/** Due on a day of its own before the office began to follow, and not taken up: only then has a dated row no instant from which it is late. */
export const fellDueBefore = ({
  following,
  planned,
  dueAt,
  lateAt,
}: Pick<Head, 'following' | 'planned' | 'dueAt' | 'lateAt'>): boolean =>
  following === 'dated' && !planned && dueAt !== null && lateAt === null

type Dated = Pick<Head, 'following' | 'planned' | 'dueDay' | 'dueAt'>

/**
 * Only what has a date of its own turns red; a draft urges nobody. What fell due before the office began to follow turns red once a person has
 * looked at it and taken it up.
 */
function lateAtOf(head: Dated, startDay: LegalDay, isTakenUp: boolean): Date | null {
  if (head.following !== 'dated' || head.planned || !head.dueDay) return null
  return head.dueDay < startDay && !isTakenUp ? null : head.dueAt
}
