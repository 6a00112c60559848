// From a finding of the reader to a clause for review.
import type { Look } from '../../platform/access.ts'
import { newId } from '../../platform/ids.ts'
import type { ReadDocument } from '../documents/clauses.ts'
import type { Directive } from '../documents/reading/reading.ts'
import { unitsNamedIn } from './linking/addressed.ts'
import { bookOf } from './queries/book.ts'
import type { NewDirective } from './queries/clauses.ts'
import { registeredAs } from './queries/registered.ts'
import { doubtsAbout, type FoundClause, termsOf } from './terms.ts'

export type MakeClause = (directive: Directive, at: { ordinal: number; extra: FoundClause['extra'] }) => NewDirective

/** With the office's book of the document's day at hand, turns findings into clauses for review. */
export async function clauseMaker(
  { db, actor, clock }: Pick<Look, 'db' | 'actor' | 'clock'>,
  document: ReadDocument,
): Promise<MakeClause> {
  const { reading, officeId, documentId } = document
  const numbers = reading.directives.flatMap((directive) => directive.legalRefs.map((ref) => ref.number))
  const book = await bookOf(db, officeId, document.on)
  const { subject, recipients } = reading.document
  const around = {
    book,
    addressed: unitsNamedIn([subject ?? '', ...recipients], book),
    registered: await registeredAs(db, actor, { numbers, by: documentId }),
  }
  const before = severalBefore(reading.directives)
  const at = clock.now()
  return (directive, { ordinal, extra }) => {
    const terms = termsOf(directive, around, before.get(directive) ?? [])
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

/** For each clause the places of the last one before it that named several. */
function severalBefore(directives: readonly Directive[]): Map<Directive, readonly string[]> {
  const before = new Map<Directive, readonly string[]>()
  let last: readonly string[] = []
  for (const directive of directives) {
    before.set(directive, last)
    if (directive.places.length > 1) last = directive.places
  }
  return before
}
