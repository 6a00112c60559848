// What reading a document again does to its clauses: findings nobody has touched are replaced, what a person has corrected stays. Pure.
import type { ReadDocument } from '../documents/clauses.ts'
import type { Doubt } from '../documents/reading/reading.ts'
import { nameKey } from '../spelling/fold.ts'
import { chosenByOffice } from './actions.ts'
import type { MakeClause } from './clause-making.ts'
import type { Party, Place, RereadClause, Terms } from './contract.ts'
import type { Clause, NewDirective } from './queries/clauses.ts'
import { movesOnto } from './reanchoring.ts'
import { sameValue } from './same-value.ts'
import { doubtsAbout } from './terms.ts'

const seenLater: Doubt = { field: 'clause', why: 'Lần đọc lại mới thấy nội dung này; cần rà soát.' }
const seenNoMore: Doubt = {
  field: 'clause',
  why: 'Lần đọc lại không còn tách riêng nội dung này; cần quyết định giữ hay bỏ.',
}

export type Rereading = {
  changed: { was: Clause; is: Clause }[]
  /** Corrected by a person, but no longer found: they stay, with a doubt. */
  orphaned: { was: Clause; is: Clause }[]
  /** Touched by nobody and no longer found. */
  gone: Clause[]
  added: NewDirective[]
  /** Clauses in which a person's correction stands. */
  kept: number
}

const differs = ({ was, is }: { was: unknown; is: unknown }): boolean => !sameValue(was, is)

/** A person has corrected it, or looked and said it is right. */
const touched = (clause: Clause): boolean => clause.checked || clause.changedBy !== null

export function rereadClauses(clauses: readonly Clause[], document: ReadDocument, make: MakeClause): Rereading {
  const moves = movesOnto(clauses, document)
  const fresh = moves.kept.flatMap(({ clause, to }) =>
    'directive' in to
      ? [{ was: clause, is: reread(clause, make(to.directive, { ordinal: to.ordinal, extra: [] })) }]
      : [],
  )
  const extra = clauses.some(touched) ? [seenLater] : []
  return {
    changed: fresh.filter(differs),
    orphaned: moves.vanished
      .filter(touched)
      .map((was) => ({ was, is: orphan(was) }))
      .filter(differs),
    gone: moves.vanished.filter((clause) => !touched(clause)),
    added: moves.added.map(({ directive, ordinal }) => make(directive, { ordinal, extra })),
    kept: clauses.filter(touched).length,
  }
}

/** Field by field: what a person has set stays, the rest is as the reader has it now. What was found right, merged or split stays whole. */
function reread(clause: Clause, fresh: NewDirective): Clause {
  if (clause.checked || clause.made) return { ...clause, ordinal: fresh.ordinal }
  const { directive } = clause.found
  const terms = rereadTerms(clause, fresh.terms)
  const following = clause.following === clause.proposedFollowing ? fresh.following : clause.following
  const ownTitle = clause.title !== (directive.title || directive.quote.slice(0, 90))
  const found = { ...clause.found, directive: fresh.found.directive }
  const { ordinal, section, quote, start, end, proposedFollowing } = fresh
  return {
    ...clause,
    ...{ ordinal, section, quote, start, end, proposedFollowing, following, terms, found },
    title: ownTitle ? clause.title : fresh.title,
    doubts: doubtsAbout({ found, terms, following }),
  }
}

function rereadTerms({ terms, found }: Clause, fresh: Terms): Terms {
  const kept = Object.fromEntries(
    (Object.keys(terms) as (keyof Terms)[])
      .filter((field) => found.settled.includes(field))
      .map((field) => [field, terms[field]]),
  )
  const { lead, cooperate, places } = fresh
  const chosen = {
    lead: withChosen(lead, terms.lead),
    cooperate: withChosen(cooperate, terms.cooperate),
    places: withChosen(places, terms.places),
  }
  return { ...fresh, ...chosen, ...kept }
}

/** A printed name that a person has linked keeps its link. */
function withChosen<T extends Party | Place>(fresh: readonly T[], standing: readonly T[]): T[] {
  const chosen = standing.filter((item) => item.why === chosenByOffice.why)
  return fresh.map((item) => chosen.find((one) => nameKey(one.printed) === nameKey(item.printed)) ?? item)
}

function orphan(clause: Clause): Clause {
  const known = clause.found.extra.some(({ why }) => why === seenNoMore.why)
  const found = { ...clause.found, extra: known ? clause.found.extra : [...clause.found.extra, seenNoMore] }
  return { ...clause, found, doubts: doubtsAbout({ ...clause, found }), checked: false }
}

/** For a person: which clauses the reading changes, adds or no longer has, each as it was and as it would be. */
export function toldClauses({ changed, orphaned, gone, added }: Rereading): RereadClause[] {
  const told = (what: RereadClause['what'], was: Clause | null, is: Clause | NewDirective | null): RereadClause => ({
    what,
    directiveId: was?.directiveId ?? null,
    section: (is ?? was)!.section,
    was: was && version(was),
    is: is && version(is),
  })
  const meant = changed.filter(({ was, is }) => differs({ was: meaning(was), is: meaning(is) }))
  return [
    ...meant.map(({ was, is }) => told('changed', was, is)),
    ...added.map((is) => told('added', null, is)),
    ...gone.map((was) => told('gone', was, null)),
    ...orphaned.map(({ was }) => told('orphaned', was, null)),
  ]
}

const version = ({ title, following, terms }: Clause | NewDirective) => ({ title, following, terms })

/** What a clause says, without how sure its links are. */
function meaning({ title, following, terms }: Clause) {
  const { lead, cooperate, places, due, legalRefs, ...plain } = terms
  const whom = ({ printed, agencyIds, groupId }: Party) => ({ printed, agencyIds, groupId })
  return {
    ...{ title, following, plain },
    parties: [lead.map(whom), cooperate.map(whom)],
    places: places.map(({ printed, unitId }) => ({ printed, unitId })),
    due: due.map(({ day, time }) => ({ day, time })),
    legalRefs: legalRefs.map(({ number, documentId }) => ({ number, documentId })),
  }
}
