// The job of a reading: content out of the store, text out of the file, findings out of the text, rows out of the findings.
// May come twice: the row of the reading is locked before anything is made, and a finished one is left alone.
import type { Actor, Deed } from '../../../platform/access.ts'
import type { Tx } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import { FileMissing, type FileStore } from '../../../platform/files/files.ts'
import type { ServerParts } from '../../../platform/server.ts'
import { differencesOf } from '../clause-matching.ts'
import type { ClauseKeeper } from '../clauses.ts'
import { likeEnough, likenessOf, shinglesOf, sketchOf } from '../likeness.ts'
import { readingFaults } from '../problems.ts'
import { communesOf, likeCandidates, lockRegister } from '../queries/documents.ts'
import {
  beginReading,
  type Found,
  failReading,
  finishReading,
  lockOpenReading,
  type ReadingTask,
  shownReading,
} from '../queries/readings.ts'
import { readDocument } from '../reading/read.ts'
import type { Reading } from '../reading/reading.ts'
import { storable } from '../rules.ts'
import { extractText } from '../text/extract.ts'
import { Unreadable, unreadable } from '../text/unreadable.ts'
import type { Fault } from '../upload.ts'
import { looksVietnamese } from '../vietnamese.ts'
import { makeDocument } from './make-document.ts'

type Parts = Pick<ServerParts, 'database' | 'clock' | 'files' | 'log'>

/** Reads one uploaded file and enters what was found; a file that cannot be read is marked so with its sentence. */
export async function readFile(parts: Parts, readingId: string, clauses: ClauseKeeper): Promise<void> {
  const { database, clock, files } = parts
  const task = await database.write((tx) => beginReading(tx, readingId, clock.now()))
  if (!task) return
  const read = task.tries > triesAllowed ? givenUp : await readContent(parts, task)
  await database.write(async (tx, _, closing) => {
    if (!(await lockOpenReading(tx, readingId))) return
    const deed = deedOf(parts, { tx, closing }, task)
    if ('fault' in read) await refuse(deed, task, read.fault)
    else await enter(deed, { task, ...read }, clauses)
  })
  if ('fault' in read && read.fault.code === 'secret') await files.remove(task.hash)
}

// A file that brings the process down would do so for ever.
const triesAllowed = 5
const givenUp = { fault: { code: 'broken', words: readingFaults.broken } }

type Read = { found: Found; text: string } | { fault: Fault }

async function readContent(parts: Parts, task: ReadingTask): Promise<Read> {
  try {
    const extracted = await textOf(parts.files, task)
    const text = storable(extracted.text)
    if (!looksVietnamese(text)) throw unreadable('not-vietnamese', task.name)
    const communes = await parts.database.read((db) => communesOf(db, task.officeId))
    // A commune's own office knows no other commune: every other name would look unknown.
    const reading = readDocument(text, communes.length > 1 ? { register: { communes } } : {})
    if ('refused' in reading) return { fault: { code: 'secret', words: readingFaults.secret } }
    return { found: { reading, pages: extracted.pages, notes: extracted.notes }, text }
  } catch (error) {
    return { fault: faultOf(error, parts, task) }
  }
}

/** Faults of the file or of the reader end the reading; those of the database or the disk are thrown, and the queue tries again. */
function faultOf(error: unknown, { log }: Parts, task: ReadingTask): Fault {
  if (error instanceof Unreadable) return { code: error.code, words: error.message }
  if (error instanceof FileMissing) return { code: 'missing', words: readingFaults.missing }
  if ((error as { code?: string }).code) throw error
  log.error({ readingId: task.readingId, stack: (error as Error).stack }, 'reading failed')
  return { code: 'broken', words: readingFaults.broken }
}

// A directing document of 300 pages is under 1 MB of text; more would hold the process up for everybody while it is read.
const limits = { textBytes: 5_000_000 }

// In memory, which the extraction needs whole anyway: a paper refused as secret leaves no file behind.
async function textOf(files: FileStore, task: ReadingTask) {
  const bytes = Buffer.concat(await Array.fromAsync((await files.open(task.hash)) as AsyncIterable<Buffer>))
  return extractText({ bytes }, { name: task.name, limits })
}

async function refuse(deed: Deed, task: ReadingTask, fault: Fault): Promise<void> {
  await failReading(deed.tx, task.readingId, { ...fault, at: deed.clock.now() })
  recordEvent(deed, {
    kind: 'reading.failed',
    thing: 'reading',
    thingId: task.readingId,
    body: { fileId: task.fileId, problem: fault.code },
  })
}

async function enter(
  deed: Deed,
  { task, found, text }: { task: ReadingTask; found: Found; text: string },
  clauses: ClauseKeeper,
): Promise<void> {
  await lockRegister(deed.tx, task.officeId)
  const at = deed.clock.now()
  const like = await likeDocument(deed.tx, task.officeId, { found, text })
  if (like) {
    const known = await shownReading(deed.tx, like.documentId)
    const differences = known ? readingDifferences(known.reading, found.reading) : []
    await finishReading(deed.tx, task.readingId, { found: { ...found, text, differences }, at, like })
    recordEvent(deed, {
      kind: 'reading.like-found',
      thing: 'reading',
      thingId: task.readingId,
      body: { fileId: task.fileId, ...like },
    })
    return
  }
  const made = await makeDocument(deed, { ...task, found, text }, clauses)
  await finishReading(deed.tx, task.readingId, { found, at, ...made })
}

async function likeDocument(
  tx: Tx,
  officeId: number,
  { found, text }: { found: Found; text: string },
): Promise<{ documentId: string; likeness: number } | undefined> {
  const { document } = found.reading
  const shingles = shinglesOf(text)
  const candidates = await likeCandidates(tx, officeId, sketchOf(shingles))
  return candidates
    .map((known) => ({
      documentId: known.documentId,
      likeness: likenessOf(shingles, shinglesOf(known.text)),
      enough: likeEnough(known, document),
    }))
    .filter(({ likeness, enough }) => likeness >= enough)
    .map(({ documentId, likeness }) => ({ documentId, likeness }))
    .sort((a, b) => b.likeness - a.likeness)[0]
}

/** Number and day first, then clause by clause. */
function readingDifferences(was: Reading, is: Reading) {
  const head = ([section, before, after]: [string, string | null, string | null]) =>
    before === after ? [] : [{ section, was: before, is: after }]
  return [
    ...head(['Số, ký hiệu', was.document.number, is.document.number]),
    ...head(['Ngày ban hành', was.document.date, is.document.date]),
    ...head(['Người ký', was.document.signer?.name ?? null, is.document.signer?.name ?? null]),
    ...differencesOf(was.directives, is.directives),
  ].slice(0, 200)
}

/** A deed of no person: the job acts for the office in whose book the file was put. */
function deedOf(parts: Parts, { tx, closing }: Pick<Deed, 'tx' | 'closing'>, task: ReadingTask): Deed {
  const actor: Actor = {
    personId: 0,
    postId: 0,
    part: 'coordinator',
    officeId: task.officeId,
    agencyId: 0,
    agencyIds: [],
  }
  return { tx, closing, actor, clock: parts.clock, files: parts.files, requestId: task.readingId, client: null }
}
