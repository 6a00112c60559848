import type { Deed } from '../../platform/access.ts'
import { recordEvent } from '../../platform/events.ts'
import { Problem } from '../../platform/problem.ts'
import { lookOf, ownDocument } from '../documents/actions.ts'
import { nameKey } from '../units/name-key.ts'
import { insertGroup, saveAlias } from '../units/queries.ts'
import { showDirectives } from './actions.ts'
import type { DirectiveList, LinkName, Party, Terms } from './contract.ts'
import { directiveProblems } from './problems.ts'
import { agenciesUnknown, learnGroupName, membersOf } from './queries/book.ts'
import { lockClauses, updateClause } from './queries/clauses.ts'
import { doubtsAbout } from './terms.ts'

type Input = LinkName & { documentId: string }
type Chosen = { agencyIds: number[]; groupId: number | null }

/**
 * Links a printed name in all clauses of a document not yet handed out, and learns it for later documents of the office.
 * Several agencies are learnt as a named group. @throws Problem nothingHere, unknownAgency
 */
export async function linkPrintedName(deed: Deed, input: Input): Promise<DirectiveList> {
  const { documentId, printed } = input
  const document = await ownDocument(deed, documentId)
  const on = document.issuedOn ?? document.createdOn
  const chosen = await chosenParties(deed, input, on)
  const key = nameKey(printed)
  if (input.remember) await learn(deed, printed, chosen)
  const clauses = await lockClauses(deed.tx, deed.actor.officeId, documentId)
  const touched = clauses.filter(
    (clause) =>
      clause.handedOutAt === null &&
      [...clause.terms.lead, ...clause.terms.cooperate].some((party) => nameKey(party.printed) === key),
  )
  for (const clause of touched) {
    const terms = relinked(clause.terms, key, chosen)
    await updateClause(deed.tx, clause.directiveId, {
      change: { terms, doubts: doubtsAbout({ ...clause, terms }) },
      by: deed.actor.personId,
      at: deed.clock.now(),
    })
  }
  recordEvent(deed, {
    kind: 'directive.name-linked',
    thing: 'document',
    thingId: documentId,
    body: { ...chosen, remembered: input.remember, directiveIds: touched.map((clause) => clause.directiveId) },
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
    return { agencyIds: members, groupId: input.groupId }
  }
  const name = input.groupName || (input.remember && agencyIds.length > 1 ? input.printed : null)
  if (!name || agencyIds.length === 0) return { agencyIds, groupId: null }
  const ground = 'Chọn khi rà soát văn bản'
  return { agencyIds, groupId: await insertGroup(deed.tx, { officeId, name, ground, from: null, agencyIds }) }
}

async function learn(deed: Deed, printed: string, { agencyIds, groupId }: Chosen): Promise<void> {
  const { officeId, personId } = deed.actor
  const name = { officeId, folded: nameKey(printed), printed, personId, at: deed.clock.now() }
  if (groupId !== null) await learnGroupName(deed.tx, { ...name, groupId })
  else if (agencyIds.length === 1) await saveAlias(deed.tx, { ...name, agencyId: agencyIds[0]! })
}

function relinked(terms: Terms, key: string, chosen: Chosen): Terms {
  const relink = (party: Party): Party =>
    nameKey(party.printed) === key ? { ...party, ...chosen, sure: 1, why: 'Văn phòng đã chọn.' } : party
  return { ...terms, lead: terms.lead.map(relink), cooperate: terms.cooperate.map(relink) }
}
