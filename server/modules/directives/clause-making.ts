// From a finding of the reader to a clause for review.
import type { Deed } from '../../platform/access.ts'
import { newId } from '../../platform/ids.ts'
import type { ReadDocument } from '../documents/clauses.ts'
import type { Directive } from '../documents/reading/reading.ts'
import { bookOf, registeredNumbers } from './queries/book.ts'
import type { NewDirective } from './queries/clauses.ts'
import { doubtsAbout, type FoundClause, numberKey, termsOf } from './terms.ts'

export type MakeClause = (directive: Directive, at: { ordinal: number; extra: FoundClause['extra'] }) => NewDirective

/** With the office's book of the document's day at hand, turns findings into clauses for review. */
export async function clauseMaker(deed: Deed, document: ReadDocument): Promise<MakeClause> {
  const { reading, officeId, documentId } = document
  const numbers = reading.directives.flatMap((directive) => directive.legalRefs.map((ref) => numberKey(ref.number)))
  const book = await bookOf(deed.tx, officeId, document.on)
  const registered = await registeredNumbers(deed.tx, deed.actor, [...new Set(numbers)])
  const at = deed.clock.now()
  return (directive, { ordinal, extra }) => {
    const terms = termsOf(directive, book, registered)
    const found: FoundClause = { directive, extra, settled: [] }
    const { section, quote, start, end, following } = directive
    return {
      directiveId: newId(at),
      officeId,
      documentId,
      ordinal,
      section,
      quote,
      start,
      end,
      title: directive.title || quote.slice(0, 90),
      following,
      proposedFollowing: following,
      terms,
      found,
      doubts: doubtsAbout({ found, terms, following }),
      changedBy: null,
      at,
    }
  }
}
