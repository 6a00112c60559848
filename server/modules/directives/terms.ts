// From what the reader found to what stands for review: names linked, dates as days, and what a person should look at. Pure.
import type { Directive, Doubt } from '../documents/reading/reading.ts'
import { nameKey } from '../spelling/fold.ts'
import type { Following, Party, Place, Terms } from './contract.ts'
import { linkName, sureEnough } from './linking/agencies.ts'
import type { Book } from './linking/book.ts'
import { citedSection, linkReference, type Registered } from './linking/citations.ts'
import { linkPlaces } from './linking/places.ts'

/** What directive.found keeps: the reader's words, doubts that arose later, and the fields a person has settled. */
export type FoundClause = { directive: Directive; extra: Doubt[]; settled: string[] }

export type Due = Terms['due'][number]

export type Around = {
  book: Book
  /** Units that the whole document addresses. */
  addressed: readonly number[]
  /** Documents the office knows under the numbers cited. */
  registered: readonly Registered[]
}

/** @param earlier places that the last clause before this one which named several named */
export function termsOf(
  directive: Directive,
  { book, addressed, registered }: Around,
  earlier: readonly string[],
): Terms {
  const { quote, places } = directive
  const criteria = directive.criteria.flatMap(({ no }) => (no === null ? [] : [no]))
  const setting = { quote, places, criteria, earlier, addressed }
  return {
    lead: distinctParties(directive.lead.map((name) => linkName(name, book, setting))),
    cooperate: distinctParties(directive.cooperate.map((name) => linkName(name, book, setting))),
    places: linkPlaces(setting, book),
    criteria: directive.criteria,
    due: earliestFirst(directive.deadlines.flatMap(dueOf)),
    recurrence: directive.recurrence,
    product: directive.product,
    reportTo: directive.reportTo,
    via: directive.via,
    supervisor: directive.supervisor ?? null,
    legalRefs: directive.legalRefs.map((ref) => ({
      ...ref,
      ...linkReference(ref, registered, book.on),
      section: citedSection(quote, ref.number),
    })),
  }
}

/** "UBND xã X" and "xã X" in one clause are one party: the first printed stays. */
export function distinctParties(parties: readonly Party[]): Party[] {
  const whom = (party: Party) =>
    party.agencyIds.length ? `${party.groupId ?? ''}:${party.agencyIds.join()}` : nameKey(party.printed)
  return parties.filter((party, i) => parties.findIndex((other) => whom(other) === whom(party)) === i)
}

/** A year, quarter or month bounds until its last day. Nothing where the reader's value is none of these. */
export function dueOf(deadline: Pick<Directive['deadlines'][number], 'at' | 'quote' | 'inherited'>): Due[] {
  const found = deadline.at.match(/^(\d{4})(?:-Q([1-4])|-(\d\d)(?:-(\d\d))?)?(?:T(\d\d:\d\d))?/)
  if (!found) return []
  const [, year, quarter, month, day, time] = found
  const lastMonth = quarter ? Number(quarter) * 3 : month ? Number(month) : 12
  const last = day
    ? `${year}-${month}-${day}`
    : new Date(Date.UTC(Number(year), lastMonth, 0)).toISOString().slice(0, 10)
  const text = deadline.quote.replace(/[*_]+/g, '').replace(/\s+/g, ' ').trim()
  return [{ text, day: last, time: time ?? null, inherited: deadline.inherited }]
}

export function earliestFirst(due: readonly Due[]): Due[] {
  const key = ({ day, time }: Due) => `${day}T${time ?? '24:00'}`
  return [...due].sort((a, b) => key(a).localeCompare(key(b)))
}

const unnamedLead = new Set(['paragraph-before', 'modal'])

/** What a person should look at before handing out; a filed clause is asked for nothing about its lead. */
export function doubtsAbout(clause: { found: FoundClause; terms: Terms; following: Following }): Doubt[] {
  const { found, terms, following } = clause
  const leads = terms.lead
  const ofReader = found.directive.doubts.filter(({ field }) => {
    if (found.settled.includes(field)) return false
    if (field !== 'lead') return true
    // a collective the reader was unsure about is told better by its link
    return following !== 'filed' && (leads.length === 0 || unnamedLead.has(found.directive.rule))
  })
  const ofLinks =
    following === 'filed' ? [] : [...leads.flatMap(doubtOfLead), ...placesAsked(terms).flatMap(doubtOfPlace)]
  const noLead: Doubt[] =
    following !== 'filed' && leads.length === 0 && !ofReader.some(({ field }) => field === 'lead')
      ? [{ field: 'lead', why: 'Chưa có cơ quan chủ trì.' }]
      : []
  return [...ofReader, ...ofLinks, ...noLead, ...found.extra]
}

const doubtOfLead = ({ printed, agencyIds, sure, why }: Party): Doubt[] =>
  agencyIds.length > 0 && sure >= sureEnough
    ? []
    : [{ field: 'lead', why: `“${printed}”: ${why ?? 'chưa gắn với đơn vị nào.'}` }]

/** A place that stands in the name of a lead is asked about there: "UBND xã X" once, not X again. */
const placesAsked = ({ lead, places }: Terms): Place[] =>
  places.filter((place) => !lead.some((party) => nameKey(party.printed).endsWith(` ${nameKey(place.printed)}`)))

/** A place that the office's list does not know at all is the reader's to warn of, once for the document. */
const doubtOfPlace = ({ printed, sure = 1, why }: Place): Doubt[] =>
  sure > 0 && sure < sureEnough ? [{ field: 'places', why: `“${printed}”: ${why ?? 'chưa rõ địa bàn nào.'}` }] : []

/** How many assignments handing out makes of a clause: one a lead; none of a filed one. */
export function rowsOfClause({ following, terms }: { following: Following; terms: Terms }): number {
  return following === 'filed' ? 0 : new Set(terms.lead.flatMap((party) => party.agencyIds)).size
}
