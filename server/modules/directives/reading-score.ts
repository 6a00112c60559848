// How well readings agree with what the office made of them: each document it has reviewed, field by field. Pure.
import type { Directive } from '../documents/reading/reading.ts'
import { nameKey } from '../spelling/fold.ts'
import type { Party, Place, Terms } from './contract.ts'
import { linkName } from './linking/agencies.ts'
import type { Book } from './linking/book.ts'
import { linkPlaces } from './linking/places.ts'
import type { Setting } from './linking/setting.ts'
import { distinctParties, dueOf } from './terms.ts'

export const scoredFields = [
  'directives',
  'lead',
  'cooperate',
  'places',
  'criteria',
  'deadlines',
  'recurrence',
] as const
export type ScoredField = (typeof scoredFields)[number]

/** What was found rightly, what should have been found, what was found. */
export type Tally = { hit: number; wanted: number; found: number }
export type Tallies = Record<ScoredField, Tally>

/** A clause as the office left it. */
export type ReviewedClause = { start: number; end: number; terms: Terms }

export const noTallies = (): Tallies =>
  Object.fromEntries(scoredFields.map((field) => [field, { hit: 0, wanted: 0, found: 0 }])) as Tallies

export function addTallies(a: Tallies, b: Tallies): Tallies {
  const sum = (field: ScoredField): Tally => ({
    hit: a[field].hit + b[field].hit,
    wanted: a[field].wanted + b[field].wanted,
    found: a[field].found + b[field].found,
  })
  return Object.fromEntries(scoredFields.map((field) => [field, sum(field)])) as Tallies
}

/** Of nothing wanted and nothing found all is right. */
export function ratesOf({ hit, wanted, found }: Tally): { precision: number; recall: number; f1: number } {
  const precision = found ? hit / found : wanted ? 0 : 1
  const recall = wanted ? hit / wanted : 1
  return { precision, recall, f1: wanted + found ? (2 * hit) / (wanted + found) : 1 }
}

/**
 * Compares what a reader found in a document with its reviewed clauses. Clauses that share half their words are one clause; fields of a clause
 * that was not found count as missed. A name is right where it is printed alike, or where `book` knows it as the same agencies.
 */
export function tallyReading(clauses: readonly ReviewedClause[], found: readonly Directive[], book: Book): Tallies {
  const pairs = pairsOf(clauses, found)
  const matched = pairs.filter(({ directive }) => directive)
  const directives = { hit: matched.length, wanted: clauses.length, found: found.length }
  return pairs
    .map(({ clause, directive }) => tallyClause(clause.terms, directive, book))
    .reduce(addTallies, { ...noTallies(), directives })
}

type Pair = { clause: ReviewedClause; directive: Directive | undefined }

/** Each directive belongs to one clause at most, the one it overlaps most. */
function pairsOf(clauses: readonly ReviewedClause[], found: readonly Directive[]): Pair[] {
  const free = new Set(found)
  return clauses.map((clause) => {
    let best: Directive | undefined
    for (const directive of free)
      if (overlap(clause, directive) >= Math.max(0.5, best ? overlap(clause, best) : 0)) best = directive
    if (best) free.delete(best)
    return { clause, directive: best }
  })
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

function tallyClause(terms: Terms, directive: Directive | undefined, book: Book): Tallies {
  const setting: Setting = {
    quote: directive?.quote ?? '',
    places: directive?.places ?? [],
    criteria: directive?.criteria.flatMap(({ no }) => (no === null ? [] : [no])) ?? [],
    earlier: [],
    addressed: [],
  }
  const names = (printed: readonly string[] = []) =>
    distinctParties(printed.map((name) => linkName(name, book, setting)))
  return {
    ...noTallies(),
    lead: tally(terms.lead, names(directive?.lead), sameParty),
    cooperate: tally(terms.cooperate, names(directive?.cooperate), sameParty),
    places: tally(terms.places, linkPlaces(setting, book), samePlace),
    criteria: tally(terms.criteria.map(asKey), (directive?.criteria ?? []).map(asKey), equal),
    deadlines: tally(terms.due.map(dueKey), (directive?.deadlines ?? []).flatMap(dueOf).map(dueKey), equal),
    recurrence: tally(rhythmKey(terms.recurrence), rhythmKey(directive?.recurrence ?? null), equal),
  }
}

function tally<T>(wanted: readonly T[], found: readonly T[], same: (a: T, b: T) => boolean): Tally {
  const free = [...found]
  const hits = wanted.filter((one) => {
    const at = free.findIndex((other) => same(one, other))
    if (at >= 0) free.splice(at, 1)
    return at >= 0
  })
  return { hit: hits.length, wanted: wanted.length, found: found.length }
}

const equal = (a: string, b: string): boolean => a === b

const sameParty = (a: Party, b: Party): boolean =>
  nameKey(a.printed) === nameKey(b.printed) ||
  (a.agencyIds.length > 0 && String(a.agencyIds.toSorted()) === String(b.agencyIds.toSorted()))

const samePlace = (a: Place, b: Place): boolean =>
  nameKey(a.printed) === nameKey(b.printed) || (a.unitId !== null && a.unitId === b.unitId)

const asKey = ({ place, level, no, indicator }: Terms['criteria'][number]): string =>
  [place && nameKey(place), level, no, indicator].join('|')

const dueKey = ({ day, time }: Pick<Terms['due'][number], 'day' | 'time'>): string => `${day} ${time ?? ''}`

const rhythmKey = (rhythm: Terms['recurrence'] | Directive['recurrence']): string[] =>
  rhythm ? [`${rhythm.rrule.toUpperCase().split(';').sort().join(';')} ${rhythm.time ?? ''}`] : []
