// A new clause that is like an open one: the same, made concrete, replaced by it, or repeated. What becomes of the open row, and whether the clause still makes its own.
import type { Deed } from '../../../platform/access.ts'
import { Problem } from '../../../platform/problem.ts'
import type { HandOut } from '../contract.ts'
import type { ClauseRow } from '../hand-out/rows.ts'
import type { Thing, Verb } from '../head.ts'
import { assignmentProblems } from '../problems.ts'
import { insertSources, type Paper } from '../queries/hand-out.ts'
import { lockThing } from '../queries/heads.ts'
import { type Draft, enactOn } from './enact.ts'

export type Related = {
  row: ClauseRow
  assignmentId: string
  relation: 'same' | 'concrete' | 'replaces' | 'repeats'
  /** False where the open row stands for the clause too. */
  ownRow: boolean
}
type Input = { paper: Paper; missing: ClauseRow[]; relations: HandOut['relations'] }

/** Settles the relations a person chose, in the order of the open rows' ids so that two officers do not lock each other. @throws Problem wrongRelation */
export async function applyRelations(deed: Deed, { paper, missing, relations }: Input): Promise<Related[]> {
  const chosen = relations
    .filter(({ relation }) => relation !== 'apart')
    .sort((a, b) => a.assignmentId.localeCompare(b.assignmentId))
  const settled: Related[] = []
  for (const { directiveId, assignmentId, relation } of chosen) {
    const thing = await lockThing(deed.tx, deed.actor, assignmentId)
    const row = missing.find((one) => one.directiveId === directiveId && one.leadAgencyId === thing?.leadAgencyId)
    const open = thing && thing.phase !== 'done' && thing.phase !== 'ended' && thing.officeId === paper.officeId
    if (!thing || !open || !row || relation === 'apart') throw new Problem(assignmentProblems.wrongRelation)
    const draft = draftOf(thing, { row, relation, paper })
    if (draft) await enactOn(deed, thing, draft)
    settled.push({ row, assignmentId, relation, ownRow: relation === 'concrete' || relation === 'replaces' })
  }
  await insertSources(
    deed.tx,
    settled
      .filter(({ ownRow }) => !ownRow)
      .map(({ row, assignmentId, relation }) => ({
        assignmentId,
        directiveId: row.directiveId,
        relation,
        postId: deed.actor.postId,
        at: deed.clock.now(),
      })),
  )
  return settled
}

type Choice = { row: ClauseRow; relation: Related['relation']; paper: Paper }

/** The deed the relation does on the open row, its ground the new paper. The same duty told twice holds on its earliest day. */
function draftOf(thing: Thing, { row, relation, paper }: Choice): (Draft & { verb: Verb }) | null {
  const documentId = paper.documentId
  if (relation === 'same') {
    const earlier = row.dueAt !== null && (thing.dueAt === null || row.dueAt < thing.dueAt)
    return earlier ? { verb: 'change', documentId, dueDay: row.dueDay, dueAt: row.dueAt, body: { due: true } } : null
  }
  if (relation === 'replaces') return { verb: 'cancel', documentId, words: row.title }
  if (relation === 'repeats')
    return {
      verb: 'urge',
      documentId,
      channel: 'van-ban',
      ordinal: thing.urgings + 1,
      words: row.title,
      body: paper.numberOut ? { number: paper.numberOut } : null,
    }
  return null
}
