import type { Deed, Look } from '../../platform/access.ts'
import { recordEvent } from '../../platform/events.ts'
import { Problem, platformProblems, refuseIf } from '../../platform/problem.ts'
import { lookOf, markDocumentHandedOut, ownDocument } from '../documents/actions.ts'
import { documentIsSeen } from '../documents/queries/register.ts'
import type { ChooseFollowing, DirectiveList, DirectiveRow, SaveDirective, Terms } from './contract.ts'
import { clauseCited, linkReference } from './linking/citations.ts'
import { directiveProblems } from './problems.ts'
import { agenciesUnknown } from './queries/book.ts'
import {
  type Clause,
  type ClauseChange,
  lockClause,
  lockClauses,
  setHandedOut,
  updateClause,
} from './queries/clauses.ts'
import { numberedClauses, registeredAs } from './queries/registered.ts'
import { clausesOf } from './queries.ts'
import { inSection, whyNotChange } from './rules.ts'
import { sameValue } from './same-value.ts'
import { doubtsAbout, earliestFirst, rowsOfClause } from './terms.ts'

/** The clauses of a document as reviewed. @throws Problem nothingHere */
export async function showDirectives(look: Look, { documentId }: { documentId: string }): Promise<DirectiveList> {
  if (!(await documentIsSeen(look.db, look.actor, documentId))) throw new Problem(platformProblems.nothingHere)
  const { directives, on, ...names } = await clausesOf(look.db, documentId)
  const cite = await citedNow(look, { documentId, on, refs: directives.flatMap(({ terms }) => terms.legalRefs) })
  return {
    ...names,
    directives: directives.map(({ found, ...row }) => ({
      ...row,
      terms: { ...row.terms, legalRefs: row.terms.legalRefs.map(cite) },
      marks: found.directive.marks,
      rows: rowsOfClause(row),
    })),
  }
}

type Ref = Terms['legalRefs'][number]

/** A cited document may have come into the register after the one that cites it, and its clauses may have been merged or split since. */
async function citedNow(
  { db, actor }: Look,
  { documentId, on, refs }: { documentId: string; on: string; refs: readonly Ref[] },
): Promise<(ref: Ref) => Ref> {
  const missing = refs.filter((ref) => ref.documentId === null).map((ref) => ref.number)
  const registered = await registeredAs(db, actor, { numbers: missing, by: documentId })
  const linked = (ref: Ref): Ref => (ref.documentId === null ? { ...ref, ...linkReference(ref, registered, on) } : ref)
  const withSection = refs.map(linked).flatMap((ref) => (ref.section && ref.documentId ? [ref.documentId] : []))
  const clauses = await numberedClauses(db, [...new Set(withSection)])
  return (ref) => {
    const now = linked(ref)
    const of = clauses.get(now.documentId ?? '')
    return { ...now, directiveId: (now.section && of && clauseCited(now.section, of)?.directiveId) || null }
  }
}

/**
 * Corrects a clause: only what is named. A name a person has set is sure; a doubt about a corrected field is settled.
 * @throws Problem nothingHere, changedByOther with theirs, handedOut, unknownAgency
 */
export async function saveDirective(
  deed: Deed,
  { directiveId, version, ...wanted }: SaveDirective & { directiveId: string },
): Promise<DirectiveList> {
  const clause = await ownClause(deed, directiveId)
  if (clause.version !== version) throw await changedByOther(deed, clause)
  refuseIf(whyNotChange([clause]))
  if (wanted.terms) await refuseUnknown(deed, wanted.terms)
  const terms = wanted.terms ? settledTerms(clause.terms, wanted.terms) : clause.terms
  const following = wanted.following ?? clause.following
  const found = { ...clause.found, settled: settledFields(clause, terms) }
  const change: ClauseChange = {
    ...(wanted.title === undefined ? {} : { title: wanted.title }),
    ...(wanted.checked === undefined ? {} : { checked: wanted.checked }),
    following,
    terms,
    found,
    doubts: doubtsAbout({ found, terms, following }),
  }
  await updateClause(deed.tx, directiveId, { change, by: deed.actor.personId, at: deed.clock.now() })
  recordEvent(deed, {
    kind: 'directive.saved',
    thing: 'directive',
    thingId: directiveId,
    body: {
      documentId: clause.documentId,
      following,
      checked: wanted.checked ?? clause.checked,
      due: terms.due.map(({ day, time }) => ({ day, time })),
      lead: terms.lead.flatMap((party) => party.agencyIds),
      cooperate: terms.cooperate.flatMap((party) => party.agencyIds),
    },
    words: JSON.stringify(wanted),
  })
  return showDirectives(lookOf(deed), clause)
}

/** Parties and places that differ from what stood there were set by a person and are sure. */
function settledTerms(was: Terms, is: Terms): Terms {
  const settle = (before: Terms['lead'], after: Terms['lead']) =>
    after.map((party) => {
      const same = before.some(
        (old) =>
          old.printed === party.printed &&
          old.groupId === party.groupId &&
          String(old.agencyIds) === String(party.agencyIds),
      )
      return same ? party : { ...party, ...chosenByOffice }
    })
  const places = is.places.map((place) =>
    was.places.some((old) => old.printed === place.printed && old.unitId === place.unitId)
      ? place
      : { ...place, sure: 1, why: chosenByOffice.why },
  )
  // which document and clause a citation means is looked up anew each time it is shown
  const legalRefs = is.legalRefs.map((ref) => was.legalRefs.find((old) => isSameRef(old, ref)) ?? ref)
  return {
    ...is,
    places,
    legalRefs,
    due: earliestFirst(is.due),
    lead: settle(was.lead, is.lead),
    cooperate: settle(was.cooperate, is.cooperate),
  }
}

const isSameRef = (a: Ref, b: Ref): boolean => a.number === b.number && a.type === b.type && a.date === b.date

export const chosenByOffice = { sure: 1, why: 'Văn phòng đã chọn.', basis: 'chosen' } as const

/** Names of doubts that a correction answers; the reader calls a due day a deadline. */
function settledFields(clause: Clause, terms: Terms): string[] {
  const changed = (key: keyof Terms) => !sameValue(clause.terms[key], terms[key])
  const fields = (Object.keys(terms) as (keyof Terms)[]).filter(changed)
  const asDoubted: Partial<Record<keyof Terms, string[]>> = {
    due: ['due', 'deadline'],
    places: ['places', 'place'],
    criteria: ['criteria', 'criterion'],
  }
  return [...new Set([...clause.found.settled, ...fields.flatMap((field) => asDoubted[field] ?? [field])])]
}

async function refuseUnknown(deed: Deed, terms: Terms): Promise<void> {
  const parties = [...terms.lead, ...terms.cooperate]
  const unknown = await agenciesUnknown(deed.tx, deed.actor.officeId, {
    agencyIds: parties.flatMap((party) => party.agencyIds),
    groupIds: parties.flatMap((party) => (party.groupId === null ? [] : [party.groupId])),
  })
  if (unknown) throw new Problem(directiveProblems.unknownAgency)
}

/** Chooses how clauses are followed, several or a whole section at one stroke; those handed out stay. @throws Problem nothingHere, nothingChosen */
export async function chooseFollowing(
  deed: Deed,
  { documentId, following, directiveIds, section }: ChooseFollowing & { documentId: string },
): Promise<DirectiveList> {
  await ownDocument(deed, documentId)
  const all = await lockClauses(deed.tx, deed.actor.officeId, documentId)
  const chosen = all.filter(
    (clause) =>
      (directiveIds?.includes(clause.directiveId) || (section !== undefined && inSection(clause.section, section))) &&
      clause.handedOutAt === null,
  )
  if (chosen.length === 0) throw new Problem(directiveProblems.nothingChosen)
  for (const clause of chosen)
    await updateClause(deed.tx, clause.directiveId, {
      change: { following, doubts: doubtsAbout({ ...clause, following }) },
      by: deed.actor.personId,
      at: deed.clock.now(),
    })
  recordEvent(deed, {
    kind: 'directive.following-chosen',
    thing: 'document',
    thingId: documentId,
    body: { following, directiveIds: chosen.map((clause) => clause.directiveId) },
  })
  return showDirectives(lookOf(deed), { documentId })
}

/** Notes which clauses have become assignments; called by handing out, in its transaction. */
export async function markHandedOut(
  deed: Deed,
  { documentId, directiveIds }: { documentId: string; directiveIds: string[] },
): Promise<void> {
  await setHandedOut(deed.tx, documentId, directiveIds, deed.clock.now())
  await markDocumentHandedOut(deed, documentId)
}

/** A standing clause of the actor's own office, locked. @throws Problem nothingHere */
export async function ownClause(deed: Deed, directiveId: string): Promise<Clause> {
  const clause = await lockClause(deed.tx, deed.actor.officeId, directiveId)
  if (!clause) throw new Problem(platformProblems.nothingHere)
  return clause
}

/** The refusal of somebody who saved on an older version, with what stands there now. */
export async function changedByOther(deed: Deed, { documentId, directiveId }: Clause): Promise<Problem> {
  const { directives } = await showDirectives(lookOf(deed), { documentId })
  const theirs: DirectiveRow | undefined = directives.find((row) => row.directiveId === directiveId)
  return new Problem(directiveProblems.changedByOther, { theirs: theirs ?? null })
}
