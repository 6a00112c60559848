import type { Deed } from '../../platform/access.ts'
import { recordEvent } from '../../platform/events.ts'
import { Problem } from '../../platform/problem.ts'
import { lookOf, ownDocument } from '../documents/actions.ts'
import type { DocumentHead } from '../documents/queries/documents.ts'
import { nameKey } from '../spelling/fold.ts'
import { learnPlace, meaningOfPlace } from '../units/queries/aliases.ts'
import { isVillageElsewhere } from '../units/queries.ts'
import { chosenByOffice, showDirectives } from './actions.ts'
import type { DirectiveList, LinkPlace } from './contract.ts'
import { directiveProblems } from './problems.ts'
import { type Clause, lockClauses } from './queries/clauses.ts'
import { insertNameLink, type Relinked } from './queries/links.ts'
import { relinkClauses, relinkElsewhere, relinkNamesakes } from './relinking.ts'

/**
 * Links a printed place to a unit in all clauses of a document not yet handed out, and learns it for the office, at once for other documents that
 * ask about it; a village of another commune is linked for this document only, since its name recurs. @throws Problem nothingHere, unknownUnit
 */
export async function linkPrintedPlace(
  deed: Deed,
  { documentId, printed, unitId, remember }: LinkPlace & { documentId: string },
): Promise<DirectiveList> {
  const { officeId, postId } = deed.actor
  const document = await ownDocument(deed, documentId)
  const elsewhere = await isVillageElsewhere(deed.tx, officeId, unitId)
  if (elsewhere === undefined) throw new Problem(directiveProblems.unknownUnit)
  const name = { what: 'place', key: nameKey(printed) } as const
  const learnt = remember && !elsewhere ? await learn(deed, printed, unitId) : null
  const clauses = (await lockClauses(deed.tx, officeId, documentId)).filter((clause) => clause.handedOutAt === null)
  const { sure, why } = chosenByOffice
  const relinked = [
    ...(await relinkClauses(deed, clauses, { name, relink: (item) => ({ ...item, unitId, sure, why }) })),
    ...(learnt ? await relinkLearnt(deed, clauses, { document, printed }) : []),
  ]
  await insertNameLink(deed.tx, {
    what: 'place',
    chosen: { unitId },
    before: { learnt, clauses: relinked },
    officeId,
    documentId,
    folded: name.key,
    postId,
    at: deed.clock.now(),
  })
  recordEvent(deed, {
    kind: 'directive.place-linked',
    thing: 'document',
    thingId: documentId,
    body: { unitId, remembered: learnt !== null, directiveIds: [...new Set(relinked.map((one) => one.directiveId))] },
    words: printed,
  })
  return showDirectives(lookOf(deed), { documentId })
}

/** Also "UBND xã X" after the place X, and other documents that ask about it. */
async function relinkLearnt(
  deed: Deed,
  clauses: readonly Clause[],
  { document, printed }: { document: DocumentHead; printed: string },
): Promise<Relinked[]> {
  const { documentId, issuedOn, createdOn } = document
  return [
    ...(await relinkNamesakes(deed, clauses, { place: printed, on: issuedOn ?? createdOn })),
    ...(await relinkElsewhere(deed, { documentId, what: 'place', printed })),
  ]
}

/** @returns what the name had meant until now */
async function learn(deed: Deed, printed: string, unitId: number): Promise<{ unitId: number | null }> {
  const { officeId, personId } = deed.actor
  const folded = nameKey(printed)
  const before = await meaningOfPlace(deed.tx, officeId, folded)
  await learnPlace(deed.tx, { officeId, folded, printed, unitId, personId, at: deed.clock.now() })
  return { unitId: before }
}
