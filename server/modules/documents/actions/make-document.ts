// From what was read to rows: a new document, or a newer copy of a known one. One transaction each, given by the caller.
import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import type { ClauseKeeper } from '../clauses.ts'
import { shinglesOf, sketchOf } from '../likeness.ts'
import {
  type DocumentHead,
  decisionsOf,
  fillFromCopy,
  insertDecision,
  insertDocument,
  insertShownCopy,
  insertStage,
} from '../queries/documents.ts'
import { type Found, shownReading } from '../queries/readings.ts'
import type { Reading, Warning } from '../reading/reading.ts'
import { findingOf, issuedOf, stageOf, urgencyOf } from '../rules.ts'

export type ReadFile = { fileId: string; found: Found; text: string; personId: number | null; postId: number | null }
type Made = { documentId: string; copyId: string }

/** Enters a document that was not known before, with its first copy, its stage and its clauses. */
export async function makeDocument(deed: Deed, file: ReadFile, clauses: ClauseKeeper): Promise<Made> {
  const now = deed.clock.now()
  const { officeId } = deed.actor
  const { document, warnings } = file.found.reading
  const made = { documentId: newId(now), copyId: newId(now) }
  const issued = issuedOf(document.date)
  const stage = stageOf(file.text)
  await insertDocument(deed.tx, { ...registerRow(file), documentId: made.documentId, officeId, stage, at: now })
  await insertShownCopy(deed.tx, copyOf(file, { ...made, stage, at: now }), warnings.map(findingOf))
  await insertStage(deed.tx, {
    documentId: made.documentId,
    stage,
    onDay: issued.precision === 'day' ? issued.day : null,
    byDocumentId: null,
    words: null,
    postId: file.postId,
    at: now,
  })
  const directives = await clauses.make(deed, {
    documentId: made.documentId,
    officeId,
    on: issued.day ?? dayOf(now),
    text: file.text,
    reading: file.found.reading,
  })
  recordEvent(deed, {
    kind: 'document.filed',
    thing: 'document',
    thingId: made.documentId,
    body: { ...made, fileId: file.fileId, stage, directives, warnings: warnings.length },
  })
  return made
}

function registerRow(file: ReadFile) {
  return {
    ...registerFields(file.found.reading, file.text),
    receivedOn: null,
    text: file.text,
    findings: [],
    createdBy: file.personId,
  }
}

/** What a reading says of the fields that the register keeps. */
export function registerFields({ document }: Reading, text: string) {
  const issued = issuedOf(document.date)
  return {
    kind: document.type,
    numberOut: document.number,
    issuedOn: issued.day,
    issuedPrecision: issued.precision,
    issuer: document.issuer,
    place: document.place,
    subject: document.subject ?? '',
    signer: document.signer?.name ?? null,
    urgency: urgencyOf(text),
  }
}

/** Adds a file to a known document as its newest copy: it is shown, the stage moves, the clauses move onto its text. */
export async function addCopy(
  deed: Deed,
  target: { document: DocumentHead; stage: string },
  file: ReadFile,
  clauses: ClauseKeeper,
): Promise<Made> {
  const now = deed.clock.now()
  const { documentId, officeId } = target.document
  const { document, warnings } = file.found.reading
  const made = { documentId, copyId: newId(now) }
  const issued = issuedOf(document.date)
  const known = await shownReading(deed.tx, documentId)
  await insertShownCopy(deed.tx, copyOf(file, { ...made, stage: target.stage, at: now }), warnings.map(findingOf))
  await carryDecisions(deed, documentId, { was: known?.reading.warnings ?? [], is: warnings })
  await fillFromCopy(deed.tx, documentId, {
    numberOut: document.number,
    issuedOn: issued.day,
    issuedPrecision: issued.precision,
    signer: document.signer?.name ?? null,
    subject: document.subject ?? '',
    issuer: document.issuer,
  })
  if (target.stage !== target.document.stage)
    await insertStage(deed.tx, {
      documentId,
      stage: target.stage,
      onDay: issued.precision === 'day' ? issued.day : null,
      byDocumentId: null,
      words: null,
      postId: deed.actor.postId,
      at: now,
    })
  const read = {
    documentId,
    officeId,
    on: issued.day ?? target.document.issuedOn ?? target.document.createdOn,
    text: file.text,
    reading: file.found.reading,
  }
  // One that was only a number has no clauses that could move.
  const moved = known ? await clauses.reanchor(deed, read) : { added: await clauses.make(deed, read) }
  recordEvent(deed, {
    kind: 'document.copy-added',
    thing: 'document',
    thingId: documentId,
    body: { copyId: made.copyId, fileId: file.fileId, stage: target.stage, ...moved },
  })
  return made
}

/** A contradiction decided about once, which the newer reading has in the same words, is not asked about again. */
export async function carryDecisions(
  deed: Deed,
  documentId: string,
  { was, is }: { was: readonly Warning[]; is: readonly Warning[] },
): Promise<void> {
  const plain = (warning: Warning) => `${warning.kind} ${warning.quote.replace(/[*_]+/g, '').replace(/\s+/g, ' ')}`
  const decided = await decisionsOf(deed.tx, documentId)
  for (const { finding, choice, words, postId } of decided) {
    const old = was.find((warning) => findingOf(warning) === finding)
    const same = old && is.find((warning) => plain(warning) === plain(old))
    if (same && findingOf(same) !== finding)
      await insertDecision(deed.tx, {
        documentId,
        finding: findingOf(same),
        choice,
        words,
        postId,
        at: deed.clock.now(),
      })
  }
}

function copyOf(file: ReadFile, made: Made & { stage: string; at: Date }) {
  return {
    ...made,
    fileId: file.fileId,
    text: file.text,
    sketch: sketchOf(shinglesOf(file.text)),
    pages: file.found.pages,
    addedBy: file.personId,
  }
}

/** The day of an instant in Asia/Ho_Chi_Minh. */
export const dayOf = (at: Date): string => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
