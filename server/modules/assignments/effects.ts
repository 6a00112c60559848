// What each verb does to the head. Pure.
import type { DeedFact, Head, Phase, Verb } from './head.ts'

/** Deeds that say nothing of the work itself: they do not become the row's last word. */
export const silent: ReadonlySet<Verb> = new Set(['see', 'route', 'agree', 'explain', 'undo'])
/** Deeds by which one side states or decides anew: a dispute over earlier rows rests. */
export const settling: ReadonlySet<Verb> = new Set([
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

export const effects: Partial<Record<Verb, Effect>> = {
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
  'hand-over': (head, { body, toPostId, toAgencyId }) => {
    if (body?.carried) return carriedOver(head, toAgencyId, body.unitId ?? null)
    if (body?.side === 'inside') return { insidePostId: toPostId, insideAgencyId: toAgencyId }
    return body?.side === 'supervise' ? { supervisorId: body.supervisorId ?? null } : { followerPostId: toPostId }
  },
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

/** Its unit passed into another: the lead that follows goes on where the old one stood; what was passed inside the old agency is open again. */
function carriedOver(head: Head, toAgencyId: number | null, unitId: number | null): Partial<Head> {
  const leadAgencyId = toAgencyId ?? head.leadAgencyId
  const inside =
    leadAgencyId === head.leadAgencyId ? {} : { insideAgencyId: null, insidePostId: null, internalDay: null }
  return { leadAgencyId, unitId, ...inside }
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
