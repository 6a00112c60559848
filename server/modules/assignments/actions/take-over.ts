// Work that was handed out before the office kept it here: taken over from its own list with what was said of it, hundreds at a time;
// and taken back whole where the list was wrong.
import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { foldAll, foldHead, type Head } from '../head.ts'
import { type Beginning, insertAssignments } from '../queries/hand-out.ts'
import {
  deedFacts,
  followHeads,
  handedByIds,
  lockThings,
  type NewDeed,
  nextSeqs,
  writeDeeds,
} from '../queries/heads.ts'
import { dropHeads } from '../queries/taken-back.ts'
import { bare } from './enact.ts'
import { beginningOf } from './hand-out.ts'

/** What was said or done on it before, in order; forLead: by its lead, as the list tells it. */
export type Telling = {
  verb: 'grant-extension' | 'change' | 'report' | 'complete' | 'confirm'
  forLead: boolean
  at: Date
  words: string | null
  percent: number | null
  product: { kind: null; number: string; day: string | null } | null
  dueDay: string | null
  dueAt: Date | null
  /** Where the list says it: its name and row. */
  saidBy: string
  /** How it came, where that is more than the office's own list. */
  channel?: NewDeed['channel']
  body?: NewDeed['body']
}
export type TakenOver = { row: Beginning; tellings: Telling[] }
/** The numbers of the deeds written, by assignment. */
export type Written = Map<string, number[]>

const atOnce = 500

/** Makes assignments that were handed out at `row.handedOutAt`, with what was told of each. */
export async function takeOver(deed: Deed, rows: readonly TakenOver[], startDay: string): Promise<Written> {
  const written: Written = new Map()
  for (let from = 0; from < rows.length; from += atOnce) {
    const part = rows.slice(from, from + atOnce)
    await insertAssignments(
      deed.tx,
      part.map(({ row }) => row),
    )
    const seqs = await nextSeqs(
      deed.tx,
      part.reduce((sum, { tellings }) => sum + 1 + tellings.length, 0),
    )
    const deeds: NewDeed[] = []
    const heads = part.map(({ row, tellings }) => {
      const { first, head } = beginningOf(deed, { row, seq: seqs.shift()!, startDay })
      const told = tellings.map((telling) => deedOf(deed, row, { telling, seq: seqs.shift()! }))
      deeds.push(first, ...told)
      written.set(
        row.assignmentId,
        [first, ...told].map(({ seq }) => seq),
      )
      return told.reduce((so, one) => foldHead(so, one, startDay), head)
    })
    await writeDeeds(deed.tx, deeds, heads)
    recordBatch(
      deed,
      'taken-over',
      part.map(({ row }) => row.assignmentId),
    )
  }
  return written
}

/** Adds what a later list tells of assignments that are there; those the actor does not see are left alone. */
export async function tellMore(deed: Deed, tellings: ReadonlyMap<string, Telling[]>): Promise<Written> {
  const written: Written = new Map()
  const ids = [...tellings.keys()]
  for (let from = 0; from < ids.length; from += atOnce) {
    const things = await lockThings(deed.tx, deed.actor, ids.slice(from, from + atOnce))
    const seqs = await nextSeqs(
      deed.tx,
      things.reduce((sum, { assignmentId }) => sum + tellings.get(assignmentId)!.length, 0),
    )
    const deeds: NewDeed[] = []
    const heads = things.map((thing) => {
      const told = tellings
        .get(thing.assignmentId)!
        .map((telling) => deedOf(deed, thing, { telling, seq: seqs.shift()! }))
      deeds.push(...told)
      written.set(
        thing.assignmentId,
        told.map(({ seq }) => seq),
      )
      return told.reduce((so, one) => foldHead(so, one, thing.startDay), bare(thing))
    })
    if (deeds.length === 0) continue
    await writeDeeds(deed.tx, deeds, heads)
    recordBatch(
      deed,
      'told-of',
      things.map(({ assignmentId }) => assignmentId),
    )
  }
  return written
}

type Of = { assignmentId: string; leadAgencyId: number }

/** For his own agency the officer speaks himself; for another he records. */
function deedOf(
  deed: Deed,
  { assignmentId, leadAgencyId }: Of,
  { telling, seq }: { telling: Telling; seq: number },
): NewDeed {
  const { forLead, ...told } = telling
  const { personId, postId, agencyId, agencyIds } = deed.actor
  const own = agencyIds.includes(leadAgencyId)
  return {
    ...told,
    channel: forLead && !own ? (told.channel ?? null) : null,
    body: told.body ?? null,
    ...{ seq, assignmentId, personId, postId, recordedAt: deed.clock.now() },
    agencyId: forLead && !own ? leadAgencyId : agencyId,
    recordedFor: forLead && !own,
    saidBy: forLead ? told.saidBy : null,
    ...{
      ordinal: null,
      answersSeq: null,
      toAgencyId: null,
      toPostId: null,
      documentId: null,
      fileIds: [],
    },
  }
}

/** Which deeds are taken back; `whole`: the handing out with them, so that the assignment is in no list any more. */
export type TakenBack = { assignmentId: string; seqs: number[]; whole: boolean }

/** Takes back deeds by rows 'undo'; heads are folded anew without them. The caller has made sure that nothing was built on them. */
export async function takeBack(deed: Deed, rows: readonly TakenBack[]): Promise<void> {
  for (let from = 0; from < rows.length; from += atOnce) {
    const part = new Map(rows.slice(from, from + atOnce).map((row) => [row.assignmentId, row]))
    const things = await lockThings(deed.tx, deed.actor, [...part.keys()])
    const ids = things.map(({ assignmentId }) => assignmentId)
    const facts = Map.groupBy(await deedFacts(deed.tx, ids), ({ assignmentId }) => assignmentId)
    const handed = new Map((await handedByIds(deed.tx, ids)).map((one) => [one.assignmentId, one]))
    const seqs = await nextSeqs(
      deed.tx,
      [...part.values()].reduce((sum, row) => sum + row.seqs.length, 0),
    )
    const undone: NewDeed[] = []
    const heads: Head[] = []
    for (const { assignmentId } of things) {
      const { seqs: taken, whole } = part.get(assignmentId)!
      const rows = taken.map((answersSeq) => undoing(deed, { assignmentId, answersSeq, seq: seqs.shift()! }))
      undone.push(...rows)
      if (!whole) heads.push(foldAll(handed.get(assignmentId)!, [...facts.get(assignmentId)!, ...rows]))
    }
    await writeDeeds(deed.tx, undone, heads)
    await followHeads(deed.tx, heads)
    await dropHeads(
      deed.tx,
      ids.filter((id) => part.get(id)!.whole),
    )
    recordBatch(deed, 'taken-back', ids)
  }
}

function undoing(deed: Deed, row: { assignmentId: string; answersSeq: number; seq: number }): NewDeed {
  const { personId, postId, agencyId } = deed.actor
  const at = deed.clock.now()
  return {
    ...row,
    ...{
      verb: 'undo',
      at,
      recordedAt: at,
      personId,
      postId,
      agencyId,
      recordedFor: false,
      channel: null,
      saidBy: null,
      words: null,
      percent: null,
    },
    ...{
      product: null,
      dueDay: null,
      dueAt: null,
      ordinal: null,
      toAgencyId: null,
      toPostId: null,
      documentId: null,
      body: null,
      fileIds: [],
    },
  }
}

function recordBatch(deed: Deed, what: string, assignmentIds: string[]): void {
  if (assignmentIds[0])
    recordEvent(deed, {
      kind: `assignment.${what}`,
      thing: 'assignment',
      thingId: assignmentIds[0],
      body: { assignments: assignmentIds },
    })
}
