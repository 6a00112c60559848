// The one way of every deed on an assignment: lock the head, let the rule speak, write the row with the head it leads to, record the event.
import type { z } from 'zod'
import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { Problem, platformProblems, type Refusal, refuseIf } from '../../../platform/problem.ts'
import type { Done, RecordedFor } from '../contract.ts'
import { foldHead, type Head, type Thing, type Verb } from '../head.ts'
import { assignmentProblems } from '../problems.ts'
import { filesAreMine } from '../queries/files.ts'
import { followHeads, lockThing, type NewDeed, writeDeed, writeDeeds } from '../queries/heads.ts'
import { mayBeUndone, undoUntil } from '../rules.ts'
import { stateOf } from '../state.ts'

/** What a verb says of its row; the rest is filled in from actor and clock. */
export type Draft = Partial<
  Pick<
    NewDeed,
    | 'agencyId'
    | 'words'
    | 'percent'
    | 'product'
    | 'dueDay'
    | 'dueAt'
    | 'ordinal'
    | 'answersSeq'
    | 'toAgencyId'
    | 'toPostId'
    | 'documentId'
    | 'body'
    | 'fileIds'
    | 'channel'
  >
>
/** Input of a verb: its body and the assignment of the path. */
export type On<T extends z.ZodType> = z.output<T> & { assignmentId: string }
export type Said = { recordedFor?: z.output<typeof RecordedFor> | null }

/**
 * Does one verb on one assignment.
 * @param weigh says why not, or what the row holds; it is called with the head locked.
 * @throws Problem nothingHere where this actor does not see it, or what the rule said.
 */
export async function enact(
  deed: Deed,
  { assignmentId, verb, said = {} }: { assignmentId: string; verb: Verb; said?: Said },
  weigh: (
    thing: Thing,
    at: { at: Date; now: Date; recorded: boolean },
  ) => Promise<[Refusal, () => Draft]> | [Refusal, () => Draft],
): Promise<Done> {
  const now = deed.clock.now()
  const thing = await lockThing(deed.tx, deed.actor, assignmentId)
  if (!thing) throw new Problem(platformProblems.nothingHere)
  const recorded = said.recordedFor ?? null
  const at = recorded?.at ? new Date(recorded.at) : now
  const [refusal, draft] = await weigh(thing, { at, now, recorded: recorded !== null })
  refuseIf(refusal)
  const row = rowOf(deed, { thing, verb, at, recorded, draft: draft() })
  if (row.fileIds.length > 0 && !(await filesAreMine(deed.tx, deed.actor, row.fileIds)))
    throw new Problem(assignmentProblems.unknownFile)
  return write(deed, thing, row)
}

/** The same for a thing locked already, whose rule has been asked by the caller. */
export function enactOn(deed: Deed, thing: Thing, { verb, ...draft }: Draft & { verb: Verb }): Promise<Done> {
  return write(deed, thing, rowOf(deed, { thing, verb, at: deed.clock.now(), recorded: null, draft }))
}

async function write(deed: Deed, thing: Thing, row: NewDeed): Promise<Done> {
  const head = foldHead(bare(thing), row, thing.startDay)
  await writeOne(deed, row, head)
  if (partiesMoved(thing, head)) await followHeads(deed.tx, [head])
  recordDeed(deed, thing.officeId, row)
  return doneOf(row, head, row.recordedAt)
}

type Filling = {
  thing: Thing
  verb: Verb
  at: Date
  recorded: z.output<typeof RecordedFor> | null
  draft: Draft
}

/** The row of a deed: by this actor now, or said by the lead when and how it says. */
export function rowOf(deed: Deed, { thing, verb, at, recorded, draft }: Filling): NewDeed {
  return {
    percent: null,
    product: null,
    dueDay: null,
    dueAt: null,
    ordinal: null,
    answersSeq: null,
    toAgencyId: null,
    toPostId: null,
    documentId: null,
    body: null,
    channel: recorded?.channel ?? null,
    agencyId: recorded ? thing.leadAgencyId : deed.actor.agencyId,
    words: null,
    ...draft,
    fileIds: [...new Set(draft.fileIds ?? [])],
    seq: thing.nextSeq,
    assignmentId: thing.assignmentId,
    verb,
    at,
    recordedAt: deed.clock.now(),
    personId: deed.actor.personId,
    postId: deed.actor.postId,
    recordedFor: recorded !== null,
    saidBy: recorded?.saidBy ?? null,
  }
}

/** The head without what only the lock brought along. */
export function bare(thing: Thing): Head {
  const { startDay: _1, cooperate: _2, followerAgencyId: _3, nextSeq: _4, ...head } = thing
  return head
}

export const partiesMoved = (before: Head, after: Head): boolean =>
  before.leadAgencyId !== after.leadAgencyId ||
  before.followerPostId !== after.followerPostId ||
  before.insideAgencyId !== after.insideAgencyId

/** One event a deed, in the book where the assignment stands: ids and values, the words apart. */
export function recordDeed(deed: Deed, officeId: number, row: NewDeed): void {
  const body: Record<string, unknown> = { seq: row.seq }
  for (const name of [
    'percent',
    'dueDay',
    'ordinal',
    'answersSeq',
    'toAgencyId',
    'toPostId',
    'documentId',
    'channel',
  ] as const)
    if (row[name] !== null) body[name] = row[name]
  if (row.fileIds.length > 0) body.files = row.fileIds
  if (row.body?.cause) body.cause = row.body.cause
  const inItsBook = { ...deed, actor: { ...deed.actor, officeId } }
  recordEvent(inItsBook, {
    kind: `assignment.${eventNames[row.verb]}`,
    thing: 'assignment',
    thingId: row.assignmentId,
    body,
    words: row.words,
    recordedFor: row.recordedFor ? row.agencyId : null,
  })
}

const eventNames: Record<Verb, string> = {
  'hand-out': 'handed-out',
  see: 'seen',
  acknowledge: 'acknowledged',
  decline: 'declined',
  'answer-decline': 'decline-answered',
  report: 'reported',
  contribute: 'contributed',
  complete: 'completed',
  confirm: 'confirmed',
  return: 'returned',
  'ask-extension': 'extension-asked',
  'grant-extension': 'extension-granted',
  'refuse-extension': 'extension-refused',
  urge: 'urged',
  'hand-over': 'handed-over',
  cancel: 'cancelled',
  'break-down': 'broken-down',
  route: 'routed',
  dispute: 'disputed',
  agree: 'agreed',
  change: 'changed',
  'take-up': 'taken-up',
  explain: 'lateness-explained',
  undo: 'undone',
}

export function doneOf(row: { seq: number; verb: string }, head: Head, now: Date): Done {
  return {
    deedSeq: row.seq,
    assignmentId: head.assignmentId,
    state: stateOf(head, now),
    undoUntil: mayBeUndone(row.verb) ? undoUntil(now).toISOString() : null,
  }
}

function writeOne(deed: Deed, row: NewDeed, head: Head): Promise<void> {
  return row.fileIds.length === 0 ? writeDeed(deed.tx, row, head) : writeDeeds(deed.tx, [row], [head])
}
