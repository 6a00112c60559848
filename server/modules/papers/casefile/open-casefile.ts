// A casefile from what the office has: the rows in one look, the contents of files without a connection held.
import type { z } from 'zod'
import type { Look } from '../../../platform/access.ts'
import type { FileStore } from '../../../platform/files/files.ts'
import { Problem, platformProblems } from '../../../platform/problem.ts'
import type { CasefileSummary } from '../contract.ts'
import { frameOf } from '../form/frame.ts'
import { type CasefileDeed, type CasefileDocument, casefileDeeds, casefileDocument } from '../queries/casefile.ts'
import { choicesOf, letterheadOf } from '../queries/choices.ts'
import {
  type Casefile,
  type CasefilePaper,
  contentsOf,
  coverOf,
  isPdf,
  isPicture,
  linesOf,
  papersOf,
} from './casefile.ts'

export type Gathered = {
  document: CasefileDocument
  deeds: CasefileDeed[]
  frame: ReturnType<typeof frameOf>
  keeper: string
}

/** @throws Problem nothingHere */
export async function gather({ db, actor, clock }: Look, documentId: string): Promise<Gathered> {
  const document = await casefileDocument(db, actor, documentId)
  if (!document) throw new Problem(platformProblems.nothingHere)
  const letterhead = await letterheadOf(db, actor)
  const choices = await choicesOf(db, actor, 'casefile')
  const before = [{ lines: ['NGƯỜI LẬP HỒ SƠ'], name: letterhead.person }]
  const frame = frameOf({ list: 'casefile', letterhead, choices, now: clock.now(), before })
  return { document, deeds: await casefileDeeds(db, actor, documentId), frame, keeper: letterhead.person }
}

/** The papers of what was gathered; each content is looked for in the store. */
export async function papersIn(store: FileStore, { document, deeds }: Gathered): Promise<CasefilePaper[]> {
  const hashes = new Set([...document.copies, ...deeds.flatMap(({ files }) => files)].map(({ hash }) => hash))
  const lost = new Set<string>()
  for (const hash of hashes) if (!(await store.has(hash))) lost.add(hash)
  return papersOf({ document, deeds, lost })
}

export function casefileOf({ document, deeds, frame, keeper }: Gathered, papers: CasefilePaper[]): Casefile {
  return {
    heading: frame.heading,
    title: frame.title,
    cover: coverOf({ document, papers, deeds, keeper }),
    papers,
    contents: contentsOf(papers),
    lines: linesOf(deeds),
    placed: frame.placed,
    signatures: frame.signatures,
  }
}

export function summaryOf({ deeds }: Gathered, papers: readonly CasefilePaper[]): z.input<typeof CasefileSummary> {
  const files = papers.flatMap((paper) => paper.files)
  return {
    papers: papers.length,
    files: files.length,
    bytes: files.reduce((total, { size, missing }) => total + (missing ? 0 : size), 0),
    deeds: deeds.length,
    missing: files.filter(({ missing }) => missing).map(({ name }) => name),
  }
}

/** So much of contents is set into the PDF; what is beyond lies in the folder only. */
const mostShown = 150_000_000
const largestShown = 50_000_000

/** Contents of the files that can be shown on pages, by their place, as long as they are not too much. */
export async function shownContents(store: FileStore, papers: readonly CasefilePaper[]): Promise<Map<string, Buffer>> {
  const contents = new Map<string, Buffer>()
  let read = 0
  for (const file of papers.flatMap(({ files }) => files)) {
    const shown = (isPdf(file) || isPicture(file)) && !file.missing && file.size <= largestShown
    if (!shown || read + file.size > mostShown) continue
    const chunks: Buffer[] = []
    for await (const chunk of await store.open(file.hash)) chunks.push(chunk as Buffer)
    contents.set(file.path, Buffer.concat(chunks))
    read += file.size
  }
  return contents
}
