import type { Deed } from '../../platform/access.ts'
import { recordEvent } from '../../platform/events.ts'
import { Problem } from '../../platform/problem.ts'
import { lookOf, ownDocument } from '../documents/actions.ts'
import { nameKey } from '../spelling/fold.ts'
import { learnName, meaningOfName } from '../units/queries/aliases.ts'
import { insertGroup } from '../units/queries.ts'
import { chosenByOffice, showDirectives } from './actions.ts'
import type { DirectiveList, LinkName, Party } from './contract.ts'
import { directiveProblems } from './problems.ts'
import { agenciesUnknown, membersOf } from './queries/book.ts'
import { lockClauses } from './queries/clauses.ts'
import { insertNameLink } from './queries/links.ts'
import { type Relink, relinkClauses, relinkElsewhere } from './relinking.ts'

type Input = LinkName & { documentId: string }
/** What a clause itself says of a name stands when the name is linked for the whole document. */
const ownOfClause = new Set<Party['basis']>(['clause', 'charges'])
type Chosen = { agencyIds: number[]; groupId: number | null; madeGroup: boolean }

/**
 * Links a printed name in the clauses of a document not yet handed out, or in one of them. Learnt for the office, it takes effect at once in
 * other documents that ask about it; several agencies are learnt as a named group. @throws Problem nothingHere, unknownAgency
 */
export async function linkPrintedName(deed: Deed, input: Input): Promise<DirectiveList> {
  const { documentId, printed, directiveId } = input
  const document = await ownDocument(deed, documentId)
  const remember = input.remember && directiveId === null
  const chosen = await chosenParties(deed, { ...input, remember }, document.issuedOn ?? document.createdOn)
  const name = { what: 'agency', key: nameKey(printed) } as const
  const learnt = remember ? await learn(deed, printed, chosen) : null
  const clauses = await lockClauses(deed.tx, deed.actor.officeId, documentId)
  const meant = clauses.filter(
    (clause) => clause.handedOutAt === null && (directiveId === null || clause.directiveId === directiveId),
  )
  const { agencyIds, groupId } = chosen
  const relink: Relink = (item) =>
    directiveId === null && 'basis' in item && ownOfClause.has(item.basis)
      ? item
      : { ...item, agencyIds, groupId, ...chosenByOffice }
  const relinked = [
    ...(await relinkClauses(deed, meant, { name, relink })),
    ...(learnt ? await relinkElsewhere(deed, { documentId, what: 'agency', printed }) : []),
  ]
  await insertNameLink(deed.tx, {
    what: 'agency',
    chosen,
    before: { learnt, clauses: relinked },
    officeId: deed.actor.officeId,
    documentId,
    folded: name.key,
    postId: deed.actor.postId,
    at: deed.clock.now(),
  })
  recordEvent(deed, {
    kind: 'directive.name-linked',
    thing: 'document',
    thingId: documentId,
    body: { agencyIds, groupId, remembered: learnt !== null, directiveIds: relinked.map((one) => one.directiveId) },
    words: printed,
  })
  return showDirectives(lookOf(deed), { documentId })
}

/** The agencies meant, as a group where one was named, or where several are to be remembered. */
async function chosenParties(deed: Deed, input: Input, on: string): Promise<Chosen> {
  const { officeId } = deed.actor
  const agencyIds = [...new Set(input.agencyIds)]
  const groupIds = input.groupId === null ? [] : [input.groupId]
  if (await agenciesUnknown(deed.tx, officeId, { agencyIds, groupIds }))
    throw new Problem(directiveProblems.unknownAgency)
  if (input.groupId !== null) {
    const members = agencyIds.length ? agencyIds : await membersOf(deed.tx, input.groupId, on)
    return { agencyIds: members, groupId: input.groupId, madeGroup: false }
  }
  const name = input.groupName || (input.remember && agencyIds.length > 1 ? input.printed : null)
  if (!name || agencyIds.length === 0) return { agencyIds, groupId: null, madeGroup: false }
  const ground = 'Chọn khi rà soát văn bản'
  const groupId = await insertGroup(deed.tx, { officeId, name, ground, from: null, agencyIds })
  return { agencyIds, groupId, madeGroup: true }
}

/** @returns what the name had meant until now; null where there is nothing to learn */
async function learn(deed: Deed, printed: string, { agencyIds, groupId }: Chosen) {
  const { officeId, personId } = deed.actor
  const agencyId = groupId === null ? (agencyIds[0] ?? null) : null
  if (agencyId === null && groupId === null) return null
  const folded = nameKey(printed)
  const before = await meaningOfName(deed.tx, officeId, folded)
  await learnName(deed.tx, { officeId, folded, printed, agencyId, groupId, personId, at: deed.clock.now() })
  return before
}
