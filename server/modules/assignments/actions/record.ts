// What the office recorded for an agency is agreed to or disputed by that agency; what anybody did is taken back by him within ten seconds.
import type { z } from 'zod'
import type { Deed } from '../../../platform/access.ts'
import { refuseIf } from '../../../platform/problem.ts'
import type { Agree, AgreeTogether, Dispute, Done, DoneTogether, Undo, UndoTogether } from '../contract.ts'
import { foldAll } from '../head.ts'
import { answerableRows } from '../queries/deeds.ts'
import { deedFacts, handedByIds } from '../queries/heads.ts'
import * as rules from '../rules.ts'
import { enact, type On } from './enact.ts'
import { carryOut, lockAll, type Outcome, type Step, toldTogether } from './together.ts'

export function dispute(deed: Deed, input: On<typeof Dispute>): Promise<Done> {
  return enact(deed, { assignmentId: input.assignmentId, verb: 'dispute' }, async () => {
    const [row] = await answerableRows(deed.tx, [input.assignmentId], [input.deedSeq])
    return [rules.whyNotAnswerRecorded(deed.actor, [row]), () => ({ words: input.words, answersSeq: input.deedSeq })]
  })
}

/** Agrees to several rows of one assignment, a row for each; all of them or none. */
export async function agree(deed: Deed, { assignmentId, deedSeqs }: On<typeof Agree>): Promise<Done> {
  return whole(await agreeToRows(deed, [{ assignmentId, deedSeqs }]))
}

/** The same over many assignments; those that may not be agreed to are named. */
export async function agreeTogether(deed: Deed, { rows }: z.output<typeof AgreeTogether>): Promise<DoneTogether> {
  return toldTogether(await agreeToRows(deed, rows))
}

async function agreeToRows(deed: Deed, wanted: z.output<typeof AgreeTogether>['rows']): Promise<Outcome> {
  const { things, unseen } = await lockAll(
    deed,
    wanted.map(({ assignmentId }) => assignmentId),
  )
  const ids = things.map(({ assignmentId }) => assignmentId)
  const seqs = wanted.flatMap(({ deedSeqs }) => deedSeqs)
  const recorded = await answerableRows(deed.tx, ids, seqs)
  const steps = things.flatMap((thing): Step[] => {
    const own = wanted.filter(({ assignmentId }) => assignmentId === thing.assignmentId)
    return [...new Set(own.flatMap(({ deedSeqs }) => deedSeqs))].map((deedSeq) => {
      const row = recorded.find((one) => one.seq === deedSeq && one.assignmentId === thing.assignmentId && !one.undone)
      const refusal = rules.whyNotAnswerRecorded(deed.actor, [row])
      return { thing, verb: 'agree', draft: { answersSeq: deedSeq }, deedSeq, refusal }
    })
  })
  const { done, refused } = await carryOut(deed, steps)
  return { done, refused: [...unseen, ...refused] }
}

/** A row 'undo'; the head is folded again without the deed it answers. */
export async function undo(deed: Deed, { assignmentId, deedSeq }: On<typeof Undo>): Promise<Done> {
  return whole(await undoRows(deed, [{ assignmentId, deedSeq }]))
}

/** Takes back many deeds, as what was done together is taken back together. */
export async function undoTogether(deed: Deed, { rows }: z.output<typeof UndoTogether>): Promise<DoneTogether> {
  return toldTogether(await undoRows(deed, rows))
}

async function undoRows(deed: Deed, wanted: z.output<typeof UndoTogether>['rows']): Promise<Outcome> {
  const { things, unseen } = await lockAll(
    deed,
    wanted.map(({ assignmentId }) => assignmentId),
  )
  const ids = things.map(({ assignmentId }) => assignmentId)
  const facts = Map.groupBy(await deedFacts(deed.tx, ids), ({ assignmentId }) => assignmentId)
  const handed = new Map((await handedByIds(deed.tx, ids)).map((one) => [one.assignmentId, one]))
  const steps = things.flatMap((thing): Step[] => {
    const own = wanted.filter(({ assignmentId }) => assignmentId === thing.assignmentId)
    const taken = new Set<number>()
    // The newest first: what is taken back with a deed does not stand in its way.
    return [...new Set(own.map(({ deedSeq }) => deedSeq))]
      .sort((a, b) => b - a)
      .map((deedSeq) => {
        const undoable = undoableDeed(facts.get(thing.assignmentId)!, deedSeq, taken)
        const refusal = rules.whyNotUndo(deed.actor, undoable, deed.clock.now())
        if (!refusal) taken.add(deedSeq)
        return { thing, verb: 'undo', draft: { answersSeq: deedSeq }, deedSeq, refusal }
      })
  })
  const { done, refused } = await carryOut(deed, steps, ({ assignmentId }, rows) =>
    foldAll(handed.get(assignmentId)!, [...facts.get(assignmentId)!, ...rows]),
  )
  return { done, refused: [...unseen, ...refused] }
}

type Fact = Awaited<ReturnType<typeof deedFacts>>[number]

/** A deed as its undoing looks at it: is it undone already, and has anything but a seeing followed that still stands. */
function undoableDeed(facts: Fact[], seq: number, taken: ReadonlySet<number>) {
  const fact = facts.find((one) => one.seq === seq)
  if (!fact) return undefined
  const undone = new Set(facts.filter(({ verb }) => verb === 'undo').map(({ answersSeq }) => answersSeq))
  const stands = ({ seq, verb }: Fact) => verb !== 'see' && verb !== 'undo' && !undone.has(seq) && !taken.has(seq)
  return { ...fact, undone: undone.has(seq), followed: facts.some((one) => one.seq > seq && stands(one)) }
}

/** A deed on one assignment is done whole: what was refused is thrown, and takes the rest with it. */
function whole({ done, refused }: Outcome): Done {
  refuseIf(refused[0]?.refusal ?? null)
  return done.at(-1)!
}
