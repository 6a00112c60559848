// The jobs of a reading: content out of the store, its text and findings out of a worker, rows out of the findings.
// May come twice: the row of the reading is locked before anything is made, and a finished one is left alone.
import type { Actor, Deed } from '../../../platform/access.ts'
import type { Tx } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import { FileMissing, type FileStore } from '../../../platform/files/files.ts'
import { enqueue } from '../../../platform/jobs.ts'
import type { ServerParts } from '../../../platform/server.ts'
import { differencesOf } from '../clause-matching.ts'
import type { ClauseKeeper } from '../clauses.ts'
import { likeEnough, likenessOf, shinglesOf, sketchOf } from '../likeness.ts'
import type { PaperReader } from '../paper-workers.ts'
import { readingFaults } from '../problems.ts'
import { communesOf, likeCandidates, lockRegister } from '../queries/documents.ts'
import { enteredAs } from '../queries/entered.ts'
import {
  beginReading,
  type Found,
  failReading,
  finishReading,
  leaveForRecognition,
  lockOpenReading,
  noteProgress,
  type ReadingTask,
  shownReading,
} from '../queries/readings.ts'
import type { PaperLeft, PaperRead } from '../read-paper.ts'
import type { Reading } from '../reading/reading.ts'
import { issuedOf } from '../rules.ts'
import { Unreadable } from '../text/unreadable.ts'
import type { Fault } from '../upload.ts'
import { makeDocument } from './make-document.ts'

/** The job that recognises a scan; beside the others, since it takes seconds a page. */
export const readScanJob = 'read-scan'

type Parts = Pick<ServerParts, 'database' | 'clock' | 'files' | 'log'> & { papers: PaperReader }

/** Reads one uploaded file and enters what was found; a file that cannot be read is marked so with its sentence. A scan is left to readScan. */
export function readFile(parts: Parts, readingId: string, clauses: ClauseKeeper): Promise<void> {
  return readAndEnter(parts, readingId, clauses, async (task) => {
    const { source, options } = await sourceOf(parts, task)
    return parts.papers.read(source, options)
  })
}

/** Recognises a scan page by page, noting how far it is, and enters what was found like any other file. */
export function readScan(parts: Parts, readingId: string, clauses: ClauseKeeper): Promise<void> {
  const tell = (page: number, of: number) => {
    const progress = { page, of, at: parts.clock.now() }
    parts.database.write((tx) => noteProgress(tx, readingId, progress)).catch(() => {}) // the next page tells again
  }
  return readAndEnter(parts, readingId, clauses, async (task) => {
    const { source, options } = await sourceOf(parts, task)
    return parts.papers.read(source, options, tell)
  })
}

type ReadPaperOf = (task: ReadingTask) => Promise<PaperRead | PaperLeft>

async function readAndEnter(
  parts: Parts,
  readingId: string,
  clauses: ClauseKeeper,
  readPaperOf: ReadPaperOf,
): Promise<void> {
  const { database, clock, files } = parts
  const task = await database.write((tx) => beginReading(tx, readingId, clock.now()))
  if (!task) return
  const read = task.tries > triesAllowed ? givenUp : await readContent(parts, task, readPaperOf)
  await database.write(async (tx, closing) => {
    if (!(await lockOpenReading(tx, readingId))) return
    const deed = deedOf(parts, { tx, closing }, task)
    if ('pagesToRecognise' in read) await askToRecognise(deed, readingId, read.pagesToRecognise)
    else if ('fault' in read) await refuse(deed, task, read.fault)
    else await enter(deed, { task, ...read }, clauses)
  })
  if ('fault' in read && read.fault.code === 'secret') await files.remove(task.hash)
}

async function askToRecognise({ tx, clock }: Deed, readingId: string, pages: number): Promise<void> {
  await leaveForRecognition(tx, readingId, { pages, at: clock.now() })
  await enqueue(tx, { name: readScanJob, payload: { readingId }, key: `recognise:${readingId}` })
}

// A file that brings the process down would do so for ever.
const triesAllowed = 5
const givenUp = { fault: { code: 'broken', words: readingFaults.broken } }

type Read = { found: Found; text: string } | { fault: Fault } | { pagesToRecognise: number }

async function readContent(parts: Parts, task: ReadingTask, readPaperOf: ReadPaperOf): Promise<Read> {
  try {
    const paper = await readPaperOf(task)
    if (paper.as === 'scan') return { pagesToRecognise: paper.pages }
    if (paper.as === 'secret') return { fault: { code: 'secret', words: readingFaults.secret } }
    const { reading, pages, notes, text } = paper
    return { found: { reading, pages, notes }, text }
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

// A directing document of 300 pages is under 1 MB of text; what is found in more would swell the server when it comes back.
const limits = { textBytes: 5_000_000 }

async function sourceOf({ files, database }: Parts, task: ReadingTask) {
  const communes = await database.read((db) => communesOf(db, task.officeId))
  // A commune's own office knows no other commune: every other name would look unknown.
  const register = communes.length > 1 ? { communes } : undefined
  return { source: { bytes: await contentOf(files, task) }, options: { name: task.name, limits, register } }
}

/** In memory, which the extraction needs whole anyway: a paper refused as secret leaves no file behind. */
async function contentOf(files: FileStore, task: ReadingTask): Promise<Uint8Array> {
  const bytes = new Uint8Array(task.size)
  let at = 0
  for await (const chunk of (await files.open(task.hash)) as AsyncIterable<Buffer>) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
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

/** The known document that it is nearly the same as; else the one of its number that has no text to be likened with: likeness 0. */
async function likeDocument(
  tx: Tx,
  officeId: number,
  { found, text }: { found: Found; text: string },
): Promise<{ documentId: string; likeness: number } | undefined> {
  const { document } = found.reading
  const shingles = shinglesOf(text)
  const candidates = await likeCandidates(tx, officeId, sketchOf(shingles))
  const [like] = candidates
    .map((known) => ({
      documentId: known.documentId,
      likeness: likenessOf(shingles, shinglesOf(known.text)),
      enough: likeEnough(known, document),
    }))
    .filter(({ likeness, enough }) => likeness >= enough)
    .map(({ documentId, likeness }) => ({ documentId, likeness }))
    .sort((a, b) => b.likeness - a.likeness)
  if (like || !document.number) return like
  const entered = await enteredAs(tx, officeId, { number: document.number, issuedOn: issuedOf(document.date).day })
  return entered ? { documentId: entered, likeness: 0 } : undefined
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
