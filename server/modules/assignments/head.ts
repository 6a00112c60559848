// What the deeds of an assignment come to. Pure: the head in the database is this fold and nothing else, so that it can be remade.
import type { z } from 'zod'
import type { LegalDay } from '../calendar/days.ts'
import type { CriterionRef } from '../directives/contract.ts'

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

/** Values of a deed that have no column: accept (of answer-decline), unitId (of the new lead), due (a change of the due day), planned (a draft that was issued), side (of hand-over), internalDay (of route). */
export type DeedBody = {
  accept?: boolean
  unitId?: number | null
  due?: boolean
  planned?: boolean
  side?: 'follow' | 'inside'
  internalDay?: LegalDay | null
  /** Ground of a cancellation or change: a leader's words of that day. */
  onDay?: LegalDay | null
  /** Number of the công văn by which it was urged. */
  number?: string | null
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
  supervisorId: number | null
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
  return { ...head, lateAt: lateAtOf(head, startDay) }
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
  return { ...moved, lateAt: lateAtOf(moved, startDay) }
}

/** All deeds in order; what was undone, and the undoing itself, count for nothing but the last number seen. */
export function foldAll(handed: Handed, deeds: DeedFact[]): Head {
  const undone = new Set(deeds.filter((deed) => deed.verb === 'undo').map((deed) => deed.answersSeq))
  const [first, ...rest] = deeds.filter((deed) => deed.verb !== 'undo' && !undone.has(deed.seq))
  if (!first) throw new Error('an assignment without its handing out')
  const head = rest.reduce((so, deed) => foldHead(so, deed, handed.startDay), headOf(handed, first))
  return { ...head, uptoSeq: deeds.at(-1)!.seq }
}

/** Deeds that say nothing of the work itself: they do not become the row's last word. */
const silent: ReadonlySet<Verb> = new Set(['see', 'route', 'agree', 'undo'])
/** Deeds by which one side states or decides anew: a dispute over earlier rows rests. */
const settling: ReadonlySet<Verb> = new Set([
  'acknowledge',
  'decline',
  'report',
  'complete',
  'answer-decline',
  'confirm',
  'return',
  'grant-extension',
  'refuse-extension',
  'cancel',
  'change',
])

type Effect = (head: Head, deed: DeedFact) => Partial<Head>
const begun: Effect = (head, { seq }) => ({
  phase: head.phase === 'unseen' ? 'open' : head.phase,
  acknowledgedSeq: head.acknowledgedSeq ?? seq,
})
const notCompleted = { doneAt: null, completedSeq: null, completedByPerson: null }
const back = (head: Head): Phase => (head.acknowledgedSeq === null ? 'unseen' : 'open')

const effects: Partial<Record<Verb, Effect>> = {
  acknowledge: begun,
  report: (head, deed) => ({ ...begun(head, deed), percent: deed.percent ?? head.percent }),
  decline: (_, { seq }) => ({ phase: 'declined', declinedSeq: seq }),
  'answer-decline': (head, { body, toAgencyId }) => {
    if (!body?.accept) return { phase: back(head), declinedSeq: null }
    if (toAgencyId === null) return { phase: 'ended', declinedSeq: null, extensionSeq: null }
    return {
      phase: 'unseen',
      declinedSeq: null,
      extensionSeq: null,
      acknowledgedSeq: null,
      leadAgencyId: toAgencyId,
      unitId: body.unitId === undefined ? head.unitId : body.unitId,
      percent: null,
      unanswered: 0,
      insideAgencyId: null,
      insidePostId: null,
      internalDay: null,
    }
  },
  complete: (head, deed) => ({
    ...begun(head, deed),
    phase: 'awaiting',
    doneAt: deed.at,
    completedSeq: deed.seq,
    completedByPerson: deed.personId,
  }),
  confirm: () => ({ phase: 'done', extensionSeq: null }),
  return: (head) => ({ phase: 'open', returns: head.returns + 1, ...notCompleted }),
  'ask-extension': (_, { seq }) => ({ extensionSeq: seq }),
  'grant-extension': (_, { dueDay, dueAt }) => ({ extensionSeq: null, dueDay, dueAt }),
  'refuse-extension': () => ({ extensionSeq: null }),
  urge: (head, { ordinal }) => ({ urgings: ordinal ?? head.urgings + 1 }),
  'hand-over': (_, { body, toPostId, toAgencyId }) =>
    body?.side === 'inside' ? { insidePostId: toPostId, insideAgencyId: toAgencyId } : { followerPostId: toPostId },
  cancel: () => ({ phase: 'ended', extensionSeq: null, declinedSeq: null }),
  route: (_, { toAgencyId, toPostId, body }) => ({
    insideAgencyId: toAgencyId,
    insidePostId: toPostId,
    internalDay: body?.internalDay ?? null,
  }),
  change: (_, { body, dueDay, dueAt }) => ({
    ...(body?.due ? { dueDay, dueAt } : {}),
    ...(body?.planned === undefined ? {} : { planned: body.planned }),
  }),
  agree: (head, { answersSeq, personId }) => ({
    unanswered: Math.max(0, head.unanswered - 1),
    // The unit has made the recorded completion its own: it is no longer the word of the one who wrote it down.
    ...(answersSeq !== null && answersSeq === head.completedSeq ? { completedByPerson: personId } : {}),
  }),
  dispute: (head, { answersSeq }) => ({
    unanswered: Math.max(0, head.unanswered - 1),
    disputed: head.disputed + 1,
    ...withoutDisputed(head, answersSeq),
  }),
}

/** A disputed row no longer holds the work in the phase it brought; what was confirmed since stays confirmed until it is returned. */
function withoutDisputed(head: Head, seq: number | null): Partial<Head> {
  if (seq === null) return {}
  if (seq === head.extensionSeq) return { extensionSeq: null }
  if (seq === head.declinedSeq) return { declinedSeq: null, phase: back(head) }
  const acknowledgedSeq = seq === head.acknowledgedSeq ? null : head.acknowledgedSeq
  if (seq === head.completedSeq && head.phase === 'awaiting')
    return { ...notCompleted, acknowledgedSeq, phase: acknowledgedSeq === null ? 'unseen' : 'open' }
  if (seq === head.acknowledgedSeq && head.phase === 'open') return { acknowledgedSeq, phase: 'unseen' }
  return {}
}

/** Only what has a date of its own turns red, and only what the office has followed from its due day on; a draft urges nobody. */
function lateAtOf(head: Pick<Head, 'following' | 'planned' | 'dueDay' | 'dueAt'>, startDay: LegalDay): Date | null {
  if (head.following !== 'dated' || head.planned || !head.dueDay || head.dueDay < startDay) return null
  return head.dueAt
}
