// From what the reader found to what stands for review: names linked, dates as days, and what a person should look at. Pure.
import type { Directive, Doubt } from '../documents/reading/reading.ts'
import { nameKey } from '../units/name-key.ts'
import type { Book } from './book.ts'
import type { Following, Party, Terms } from './contract.ts'
import { linkName, linkPlaces, sureEnough } from './linking.ts'

/** What directive.found keeps: the reader's words, doubts that arose later, and the fields a person has settled. */
export type FoundClause = { directive: Directive; extra: Doubt[]; settled: string[] }

export type Due = Terms['due'][number]

/** @param registered document ids by number as printed, for the documents the office knows */
export function termsOf(directive: Directive, book: Book, registered: ReadonlyMap<string, string>): Terms {
  const { places } = directive
  return {
    lead: distinctParties(directive.lead.map((name) => linkName(name, book, places))),
    cooperate: distinctParties(directive.cooperate.map((name) => linkName(name, book, places))),
    places: linkPlaces(places, book),
    criteria: directive.criteria,
    due: earliestFirst(directive.deadlines.flatMap(dueOf)),
    recurrence: directive.recurrence,
    product: directive.product,
    reportTo: directive.reportTo,
    via: directive.via,
    supervisor: null,
    legalRefs: directive.legalRefs.map((ref) => ({
      ...ref,
      documentId: registered.get(numberKey(ref.number)) ?? null,
    })),
  }
}

/** "UBND xã X" and "xã X" in one clause are one party: the first printed stays. */
function distinctParties(parties: readonly Party[]): Party[] {
  const whom = (party: Party) =>
    party.agencyIds.length ? `${party.groupId ?? ''}:${party.agencyIds.join()}` : nameKey(party.printed)
  return parties.filter((party, i) => parties.findIndex((other) => whom(other) === whom(party)) === i)
}

/** Two spellings of one number meet: case and blanks do not count. */
export const numberKey = (number: string): string => number.toLowerCase().replace(/\s+/g, '')

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
    following === 'filed'
      ? []
      : leads.flatMap((party): Doubt[] => {
          if (party.agencyIds.length > 0 && party.sure >= sureEnough) return []
          return [{ field: 'lead', why: `“${party.printed}”: ${party.why ?? 'chưa gắn với đơn vị nào.'}` }]
        })
  const noLead: Doubt[] =
    following !== 'filed' && leads.length === 0 && !ofReader.some(({ field }) => field === 'lead')
      ? [{ field: 'lead', why: 'Chưa có cơ quan chủ trì.' }]
      : []
  return [...ofReader, ...ofLinks, ...noLead, ...found.extra]
}

/** How many assignments handing out makes of a clause: one a lead; none of a filed one. */
export function rowsOfClause({ following, terms }: { following: Following; terms: Terms }): number {
  return following === 'filed' ? 0 : new Set(terms.lead.flatMap((party) => party.agencyIds)).size
}
