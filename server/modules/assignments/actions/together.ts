// One verb on many assignments in one deed: every head locked in one statement, the rule asked of each, all rows written in one statement.
// What may not be done is named with why and keeps none of the others back.
import type { Deed } from '../../../platform/access.ts'
import { Problem, platformProblems, type Refusal } from '../../../platform/problem.ts'
import type { Done, DoneTogether } from '../contract.ts'
import { foldHead, type Head, type Thing, type Verb } from '../head.ts'
import { followHeads, lockThings, type NewDeed, nextSeqs, writeDeeds } from '../queries/heads.ts'
import { bare, type Draft, doneOf, partiesMoved, recordDeed, rowOf } from './enact.ts'

/** One row to be written; deedSeq names the deed it answers or takes back. */
export type Step = { thing: Thing; verb: Verb; draft: Draft; deedSeq: number | null; refusal: Refusal }
export type Refused = { assignmentId: string; deedSeq: number | null; refusal: NonNullable<Refusal> }
export type Outcome = { done: Done[]; refused: Refused[] }

/** Locks all of these that the actor sees; the others are refused as not there. */
export async function lockAll(deed: Deed, assignmentIds: string[]): Promise<{ things: Thing[]; unseen: Refused[] }> {
  const ids = [...new Set(assignmentIds)]
  const things = await lockThings(deed.tx, deed.actor, ids)
  const seen = new Set(things.map(({ assignmentId }) => assignmentId))
  const unseen = ids
    .filter((id) => !seen.has(id))
    .map((assignmentId) => ({ assignmentId, deedSeq: null, refusal: { spec: platformProblems.nothingHere } }))
  return { things, unseen }
}

/** Writes what was not refused, in the order given; `fold` says to what head the rows of one assignment lead. */
export async function carryOut(
  deed: Deed,
  steps: Step[],
  fold: (thing: Thing, rows: NewDeed[]) => Head = foldOn,
): Promise<Outcome> {
  const now = deed.clock.now()
  const refused = steps.flatMap(({ thing: { assignmentId }, deedSeq, refusal }) =>
    refusal ? [{ assignmentId, deedSeq, refusal }] : [],
  )
  const allowed = steps.filter(({ refusal }) => refusal === null)
  if (allowed.length === 0) return { done: [], refused }
  const seqs = await nextSeqs(deed.tx, allowed.length)
  const rows = allowed.map(({ thing, verb, draft }, i) =>
    rowOf(deed, { thing: { ...thing, nextSeq: seqs[i]! }, verb, at: now, recorded: null, draft }),
  )
  const things = new Map(allowed.map(({ thing }) => [thing.assignmentId, thing]))
  const ofThing = Map.groupBy(rows, ({ assignmentId }) => assignmentId)
  const heads = new Map([...things].map(([id, thing]) => [id, fold(thing, ofThing.get(id)!)]))
  await writeDeeds(deed.tx, rows, [...heads.values()])
  await followHeads(
    deed.tx,
    [...heads.values()].filter((head) => partiesMoved(things.get(head.assignmentId)!, head)),
  )
  for (const row of rows) recordDeed(deed, things.get(row.assignmentId)!.officeId, row)
  return { done: rows.map((row) => doneOf(row, heads.get(row.assignmentId)!, now)), refused }
}

const foldOn = (thing: Thing, rows: NewDeed[]): Head =>
  rows.reduce((head, row) => foldHead(head, row, thing.startDay), bare(thing))

/** What a deed on many answers with: every refusal as its sentence. */
export function toldTogether({ done, refused }: Outcome): DoneTogether {
  return {
    done,
    refused: refused.map(({ assignmentId, deedSeq, refusal: { spec, details } }) => {
      const { message, english } = new Problem(spec, details)
      return { assignmentId, deedSeq, code: spec.code, why: message, english }
    }),
  }
}
