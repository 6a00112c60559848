// Giao việc: every followed clause becomes one assignment for each distinct lead. Handing out again only makes what is missing.
import type { z } from 'zod'
import type { Actor, Deed, Look } from '../../../platform/access.ts'
import type { Reader } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { Problem, platformProblems, refuseIf } from '../../../platform/problem.ts'
import { markHandedOut } from '../../directives/actions.ts'
import type { HandedOut, HandOut, HandOutPlan } from '../contract.ts'
import { blockedClauses, missingRows, pairKey, planOf, type Sheaf } from '../hand-out/plan.ts'
import { type ClauseRow, documentCodeOf, rowCode, supervisorIn } from '../hand-out/rows.ts'
import { foldHead, type Head, headOf } from '../head.ts'
import { assignmentProblems } from '../problems.ts'
import {
  type Beginning,
  clausesOf,
  communesOf,
  handedLeads,
  insertAssignments,
  leadersOf,
  lockPaper,
  type NewAssignment,
  openClauses,
  type Paper,
  paperById,
  plannedOf,
  unitNames,
} from '../queries/hand-out.ts'
import { lockThings, type NewDeed, nextSeqs, writeDeeds } from '../queries/heads.ts'
import { whyNotHandOut } from '../rules.ts'
import { bare, rowOf } from './enact.ts'
import { applyRelations, type Related } from './relations.ts'

type OfDocument = { documentId: string }

/** What will be made, what stands against it, and which open clauses are alike. Writes nothing. */
export async function planHandOut({ db, actor, clock }: Look, { documentId }: OfDocument): Promise<HandOutPlan> {
  const paper = await paperOf(db, actor, documentId)
  const sheaf = await sheafOf(db, paper)
  const leads = [...new Set(missingRows(sheaf).map(({ leadAgencyId }) => leadAgencyId))]
  const open = await openClauses(db, { officeId: paper.officeId, documentId, leads, now: clock.now() })
  return planOf(sheaf, open)
}

/**
 * Hands a document out. A draft makes planned rows, which become real when it is handed out after its issue.
 * @throws Problem nothingHere, revoked, blocked (names the first clause), wrongRelation.
 */
export async function handOut(
  deed: Deed,
  input: OfDocument & z.output<typeof HandOut>,
): Promise<z.output<typeof HandedOut>> {
  const { documentId } = input
  await lockPaper(deed.tx, deed.actor.officeId, documentId)
  const paper = await paperOf(deed.tx, deed.actor, documentId)
  refuseIf(whyNotHandOut(paper))
  const sheaf = await sheafOf(deed.tx, paper)
  const blocked = blockedClauses(sheaf)
  if (blocked[0])
    throw new Problem(assignmentProblems.blocked, {
      count: blocked.length,
      first: `${blocked[0].section} ${blocked[0].title}: ${blocked[0].why}`.trim(),
      firstEnglish: `${blocked[0].section} ${blocked[0].title}: ${blocked[0].english}`.trim(),
      directiveId: blocked[0].directiveId,
    })
  const missing = missingRows(sheaf)
  const related = sheaf.planned ? [] : await applyRelations(deed, { paper, missing, relations: input.relations })
  const taken = new Set(related.filter(({ ownRow }) => !ownRow).map(({ row }) => pairKey(row)))
  const rows = missing.filter((row) => !taken.has(pairKey(row)))
  const made = await make(deed, { paper, sheaf, rows, related })
  const issued = sheaf.planned ? [] : await issuePlanned(deed, documentId)
  const directiveIds = [...new Set(missing.map(({ directiveId }) => directiveId))]
  if (directiveIds.length > 0) await markHandedOut(deed, { documentId, directiveIds })
  if (missing.length + issued.length > 0)
    recordEvent(deed, {
      kind: 'assignment.handed-out',
      thing: 'document',
      thingId: documentId,
      body: {
        assignments: made.map(({ assignmentId }) => assignmentId),
        related: related.map(({ assignmentId, relation }) => ({ assignmentId, relation })),
        issued,
        planned: sheaf.planned,
      },
    })
  return {
    directives: new Set(made.map(({ directiveId }) => directiveId)).size,
    assignments: made.length + issued.length,
  }
}

async function paperOf(db: Reader, actor: Actor, documentId: string): Promise<Paper> {
  const paper = await paperById(db, actor.officeId, documentId)
  if (!paper) throw new Problem(platformProblems.nothingHere)
  return paper
}

async function sheafOf(db: Reader, paper: Paper): Promise<Sheaf> {
  const clauses = await clausesOf(db, paper.documentId)
  const handed = await handedLeads(db, paper.documentId)
  const communeOf = await communesOf(
    db,
    clauses.flatMap(({ terms }) => terms.lead.flatMap(({ agencyIds }) => agencyIds)),
  )
  const unitIds = clauses.flatMap(({ terms }) => terms.places.flatMap(({ unitId }) => (unitId ? [unitId] : [])))
  const nameOf = await unitNames(db, [...communeOf.values(), ...unitIds])
  return {
    clauses,
    places: { communeOf, nameOf },
    handed: new Set(handed.map(pairKey)),
    planned: paper.stage === 'draft',
  }
}

type Making = { paper: Paper; sheaf: Sheaf; rows: ClauseRow[]; related: Related[] }

/** Writes the new rows, each with its first deed and its head. */
async function make(deed: Deed, { paper, sheaf, rows, related }: Making): Promise<NewAssignment[]> {
  if (rows.length === 0) return []
  const now = deed.clock.now()
  const leaders = await leadersOf(deed.tx, paper.officeId)
  const relationOf = new Map(related.map((one) => [pairKey(one.row), one]))
  const made = rows.map((row, i): NewAssignment => {
    const relation = relationOf.get(pairKey(row))
    return {
      ...row,
      assignmentId: newId(now),
      officeId: paper.officeId,
      documentId: paper.documentId,
      parentId: relation?.relation === 'concrete' ? relation.assignmentId : null,
      partNo: 1,
      followerAgencyId: paper.followerAgencyId,
      followerPostId: deed.actor.postId,
      supervisorId: supervisorIn(row.supervisorWords, leaders),
      code: rowCode(documentCodeOf(paper), row.clauseCode, paper.rows + i + 1),
      planned: sheaf.planned,
      handedOutAt: now,
      handedOutBy: deed.actor.postId,
      relation: relation?.relation === 'concrete' || relation?.relation === 'replaces' ? relation.relation : 'first',
    }
  })
  await insertAssignments(deed.tx, made)
  await writeFirstDeeds(deed, made, paper.startDay)
  return made
}

/** The handing out of each as its first deed, and the head it leads to. */
export async function writeFirstDeeds(deed: Deed, made: Beginning[], startDay: string): Promise<void> {
  const seqs = await nextSeqs(deed.tx, made.length)
  const beginnings = made.map((row, i) => beginningOf(deed, { row, seq: seqs[i]!, startDay }))
  await writeDeeds(
    deed.tx,
    beginnings.map(({ first }) => first),
    beginnings.map(({ head }) => head),
  )
}

/** The handing out of a row as its first deed, and the head it leads to. */
export function beginningOf(
  deed: Deed,
  { row, seq, startDay }: { row: Beginning; seq: number; startDay: string },
): { first: NewDeed; head: Head } {
  const first = firstDeed(deed, row, seq)
  const { assignmentId, officeId, directiveId, documentId, leadAgencyId, unitId, code, section, title } = row
  const { product, criteria, following, planned, dueDay, dueAt, followerPostId, supervisorId } = row
  const handed = { assignmentId, officeId, directiveId, documentId, leadAgencyId, unitId, code, section, title }
  const kept = { product, criteria, following, planned, dueDay, dueAt, followerPostId, supervisorId, startDay }
  return { first, head: headOf({ ...handed, ...kept }, first) }
}

function firstDeed(deed: Deed, row: Beginning, seq: number): NewDeed {
  return {
    seq,
    assignmentId: row.assignmentId,
    verb: 'hand-out',
    at: row.handedOutAt,
    recordedAt: deed.clock.now(),
    // of no person: the system hands it out on the day of a change
    personId: deed.actor.personId || null,
    postId: deed.actor.postId || null,
    agencyId: row.followerAgencyId,
    recordedFor: false,
    channel: null,
    saidBy: null,
    words: null,
    percent: null,
    product: null,
    dueDay: row.dueDay,
    dueAt: row.dueAt,
    ordinal: null,
    answersSeq: null,
    toAgencyId: row.leadAgencyId,
    toPostId: null,
    documentId: row.documentId,
    body: null,
    fileIds: [],
  }
}

/** Rows made from the draft of a paper that has been issued since become real. */
async function issuePlanned(deed: Deed, documentId: string): Promise<string[]> {
  const things = await lockThings(deed.tx, deed.actor, await plannedOf(deed.tx, documentId))
  if (things.length === 0) return []
  const at = deed.clock.now()
  const draft = { documentId, body: { planned: false } }
  const rows = things.map((thing) => rowOf(deed, { thing, verb: 'change', at, recorded: null, draft }))
  const heads = things.map((thing, i) => foldHead(bare(thing), rows[i]!, thing.startDay))
  await writeDeeds(deed.tx, rows, heads)
  return things.map(({ assignmentId }) => assignmentId)
}
