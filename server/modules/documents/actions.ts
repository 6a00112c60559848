import type { Deed, Look } from '../../platform/access.ts'
import { recordEvent } from '../../platform/events.ts'
import { Problem, platformProblems, refuseIf } from '../../platform/problem.ts'
import type { DecideWarning, DocumentDetail, ListDocuments, MoveStage, SaveDocument } from './contract.ts'
import { documentProblems } from './problems.ts'
import {
  type DocumentHead,
  insertDecision,
  insertStage,
  lockDocument,
  setHandedOut,
  updateDocument,
} from './queries/documents.ts'
import { listDocuments, type Whole, wholeDocument } from './queries/register.ts'
import { findingOf, verbsOf, whyNotMoveStage } from './rules.ts'

/** The register: a page of it, and how many wait for review. */
export async function showRegister({ db, actor, clock }: Look, filter: ListDocuments) {
  const { documents, counts } = await listDocuments(db, actor, { filter, now: clock.now() })
  const { toReview, reviewed, handedOut, entered } = counts
  const byWork = { 'to-review': toReview, reviewed, 'handed-out': handedOut, entered }
  const total = filter.work ? byWork[filter.work] : toReview + reviewed + handedOut + entered
  return { documents, total, counts }
}

/** One document with its text, marks, contradictions, copies and stages. @throws Problem nothingHere */
export async function showDocument(look: Look, { documentId }: { documentId: string }): Promise<DocumentDetail> {
  const whole = await wholeDocument(look.db, look.actor, { documentId, now: look.clock.now() })
  if (!whole) throw new Problem(platformProblems.nothingHere)
  return detailOf(look, whole)
}

function detailOf({ actor }: Pick<Look, 'actor'>, { found, decisions, ...row }: Whole): DocumentDetail {
  const reading = found?.reading
  return {
    ...row,
    marks: reading?.document.marks ?? [],
    chair: reading?.document.chair ?? null,
    eventDate: reading?.document.eventDate ?? null,
    recipients: reading?.document.recipients ?? [],
    statements: reading?.statements ?? [],
    warnings: (reading?.warnings ?? []).map((warning) => {
      const finding = findingOf(warning)
      return { ...warning, finding, decision: decisions.findLast((one) => one.finding === finding) ?? null }
    }),
    verbs: verbsOf(actor),
  }
}

/** Corrects the register's fields. @throws Problem nothingHere, changedByOther with theirs */
export async function saveDocument(
  deed: Deed,
  { documentId, ...fields }: SaveDocument & { documentId: string },
): Promise<DocumentDetail> {
  const document = await ownDocument(deed, documentId)
  const look = lookOf(deed)
  if (document.version !== fields.version)
    throw new Problem(documentProblems.changedByOther, { theirs: await showDocument(look, { documentId }) })
  await updateDocument(deed.tx, documentId, fields)
  const { version, kind, issuedOn, receivedOn, urgency } = fields
  recordEvent(deed, {
    kind: 'document.saved',
    thing: 'document',
    thingId: documentId,
    body: { version: version + 1, kind, issuedOn, receivedOn, urgency },
    words: JSON.stringify(fields),
  })
  return showDocument(look, { documentId })
}

/** Moves a document to a stage, with its day and ground. @throws Problem nothingHere, byItself, replacedByNothing */
export async function moveStage(
  deed: Deed,
  { documentId, ...move }: MoveStage & { documentId: string },
): Promise<DocumentDetail> {
  await ownDocument(deed, documentId)
  refuseIf(whyNotMoveStage(documentId, move))
  if (move.byDocumentId) await ownDocument(deed, move.byDocumentId)
  await insertStage(deed.tx, { documentId, ...move, postId: deed.actor.postId, at: deed.clock.now() })
  recordEvent(deed, {
    kind: 'document.stage-moved',
    thing: 'document',
    thingId: documentId,
    body: { stage: move.stage, onDay: move.onDay, byDocumentId: move.byDocumentId },
    words: move.words,
  })
  return showDocument(lookOf(deed), { documentId })
}

/** Decides about a contradiction; a later decision stands over an earlier one. @throws Problem nothingHere */
export async function decideWarning(
  deed: Deed,
  { documentId, finding, choice, words }: DecideWarning & { documentId: string },
): Promise<DocumentDetail> {
  const document = await ownDocument(deed, documentId)
  if (!document.findings.includes(finding)) throw new Problem(platformProblems.nothingHere)
  const { postId } = deed.actor
  await insertDecision(deed.tx, { documentId, finding, choice, words, postId, at: deed.clock.now() })
  recordEvent(deed, {
    kind: 'document.finding-decided',
    thing: 'document',
    thingId: documentId,
    body: { finding },
    words: words ? `${choice}: ${words}` : choice,
  })
  return showDocument(lookOf(deed), { documentId })
}

/** Notes that work was handed out from a document; the first time counts. For the modules behind this one. */
export async function markDocumentHandedOut(deed: Deed, documentId: string): Promise<void> {
  await setHandedOut(deed.tx, documentId, deed.clock.now())
}

/** A document of the actor's own office, locked. @throws Problem nothingHere */
export async function ownDocument(deed: Deed, documentId: string): Promise<DocumentHead> {
  const document = await lockDocument(deed.tx, deed.actor.officeId, documentId)
  if (!document) throw new Problem(platformProblems.nothingHere)
  return document
}

/** What a deed answers with is read in its own transaction. */
export const lookOf = (deed: Deed): Look => ({ ...deed, db: deed.tx })
