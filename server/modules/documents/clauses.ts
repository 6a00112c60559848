// What documents ask of the module of directives, which stands after it: given at the start by app.ts, so that no arrow points back.
import type { Deed } from '../../platform/access.ts'
import type { Reading } from './reading/reading.ts'

export type ReadDocument = {
  documentId: string
  officeId: number
  /** Day on which units, agencies and memberships are looked up, YYYY-MM-DD. */
  on: string
  text: string
  reading: Reading
}

export type ClauseKeeper = {
  /** Makes the clauses of a document just read. @returns how many */
  make(deed: Deed, document: ReadDocument): Promise<number>
  /** Moves the clauses onto the text of a newer copy; corrections and what was handed out are kept. */
  reanchor(deed: Deed, document: ReadDocument): Promise<{ kept: number; added: number; vanished: number }>
}
