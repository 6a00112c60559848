import type { Database } from '../../platform/db.ts'
import { readDocument } from '../documents/reading/read.ts'
import type { Directive } from '../documents/reading/reading.ts'
import { bookOf } from './queries/book.ts'
import { reviewedDocument, reviewedDocuments } from './queries/reviewed.ts'
import { addTallies, noTallies, type Tallies, tallyReading } from './reading-score.ts'

export type Measured = {
  documents: number
  clauses: number
  /** Clauses that a person changed. */
  corrected: number
  /** What was read when each document came, and what the reader of this version finds in the same text. */
  before: Tallies
  now: Tallies
}

/**
 * Reads every document that was reviewed anew with the reader of this version, and compares it, and what was read at the time, with what the offices made
 * of it. Nothing is written. One document at a time: a register may hold more text than fits into memory.
 */
export async function measureReading(database: Database): Promise<Measured> {
  const ids = await database.read(reviewedDocuments)
  let sum: Measured = { documents: ids.length, clauses: 0, corrected: 0, before: noTallies(), now: noTallies() }
  for (const id of ids) sum = addDocument(sum, await measureDocument(database, id))
  return sum
}

type One = Omit<Measured, 'documents'>

async function measureDocument(database: Database, documentId: string): Promise<One> {
  const { document, book } = await database.read(async (db) => {
    const document = await reviewedDocument(db, documentId)
    return { document, book: await bookOf(db, document.officeId, document.on) }
  })
  const { text, clauses, found } = document
  const reading = readDocument(text)
  const now = 'refused' in reading ? [] : reading.directives
  const against = (directives: readonly Directive[]) => tallyReading(clauses, directives, book)
  return {
    clauses: clauses.length,
    corrected: clauses.filter((clause) => clause.corrected).length,
    before: against(found?.reading.directives ?? now),
    now: against(now),
  }
}

const addDocument = (sum: Measured, one: One): Measured => ({
  documents: sum.documents,
  clauses: sum.clauses + one.clauses,
  corrected: sum.corrected + one.corrected,
  before: addTallies(sum.before, one.before),
  now: addTallies(sum.now, one.now),
})
