/** Names of what clauses speak of by number, and short sayings of a clause's terms for a row of a list. */
import type { DirectiveList, DirectiveRow, Terms } from '../../../../server/modules/directives/contract.ts'
import type { Formats } from '../../../platform/formats.ts'
import type { ReviewWords } from '../words/review.ts'

export type Party = Terms['lead'][number]
export type Due = Terms['due'][number]

export interface Names {
  agency: (agencyId: number) => string
  shortAgency: (agencyId: number) => string
  group: (groupId: number) => string | undefined
  unit: (unitId: number) => string | undefined
}

export function namesOf({ agencies, groups, units }: DirectiveList): Names {
  const agency = new Map(agencies.map((one) => [one.agencyId, one]))
  const group = new Map(groups.map((one) => [one.groupId, one.name]))
  const unit = new Map(units.map((one) => [one.unitId, one.name]))
  return {
    agency: (id) => agency.get(id)?.name ?? `#${id}`,
    shortAgency: (id) => agency.get(id)?.shortName ?? agency.get(id)?.name ?? `#${id}`,
    group: (id) => group.get(id),
    unit: (id) => unit.get(id),
  }
}

/** From this on the server takes a link without asking. */
export const sureEnough = 0.85

/** Whom the name means was read off the clause itself: it says nothing of other clauses. */
export const saysOnlyHere = ({ basis }: Party): boolean => basis === 'clause' || basis === 'charges'

/** One agency by its short name, several by their count, nobody by the word for it. */
export function leadInShort(parties: readonly Party[], names: Names, t: ReviewWords): string {
  const ids = new Set(parties.flatMap(({ agencyIds }) => agencyIds))
  const [only] = ids
  if (ids.size === 1 && only !== undefined) return names.shortAgency(only)
  if (ids.size > 1) return t.agencies(ids.size)
  return parties[0]?.printed ?? t.nobody
}

/** A party in a card: the one agency by its name, a collective as printed. */
export function partyName(party: Party, names: Pick<Names, 'agency'>): string {
  const [only] = party.agencyIds
  return party.agencyIds.length === 1 && only !== undefined ? names.agency(only) : party.printed
}

export function dueInWords({ day, time }: Pick<Due, 'day' | 'time'>, f: Formats): string {
  return time === null ? f.day(day) : `${time} ${f.day(day)}`
}

/** What stands in the due column of a clear clause. */
export function dueInShort(
  directive: DirectiveRow,
  f: Formats,
  t: ReviewWords,
): { words: string; loop: boolean; plain: boolean } {
  const { terms, following } = directive
  if (following === 'filed') return { words: t.followings.filed, loop: false, plain: true }
  if (terms.recurrence) return { words: t.rhythm(terms.recurrence, true), loop: true, plain: false }
  const [first, ...more] = terms.due
  if (first && following === 'dated') {
    return { words: `${dueInWords(first, f)}${more.length > 0 ? ` +${more.length}` : ''}`, loop: false, plain: false }
  }
  return { words: following === 'dated' ? t.noDue : t.followings[following], loop: false, plain: true }
}

/** 17, or 17.4; where the clause gives it to one place, with the place. */
export function criterionInWords({ no, indicator, place }: Terms['criteria'][number]): string {
  const number = indicator ?? (no === null ? '' : String(no))
  return place ? `${number} (${place})` : number
}
