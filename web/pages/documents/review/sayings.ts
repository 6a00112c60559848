/** A version of a clause as lines of words, for two versions to be laid side by side. */
import { useFormats } from '../../../platform/formats.ts'
import { useWords } from '../../../platform/words.ts'
import { reviewWords } from '../words/review.ts'
import type { Corrected } from './clause-form.tsx'
import { criterionInWords, dueInWords, type Names, type Party, partyName } from './names.ts'

export type Version = Pick<Corrected, 'title' | 'following' | 'terms'>
export interface Saying {
  label: string
  said: string
}

/** Each field of a version as one line of words. */
export function useSayings(names: Pick<Names, 'agency'>): (version: Version) => Saying[] {
  const t = useWords(reviewWords)
  const f = useFormats()
  const party = (one: Party) =>
    one.agencyIds.length > 1 ? `${one.printed} (${t.agencies(one.agencyIds.length)})` : partyName(one, names)
  return ({ title, following, terms }) => [
    { label: t.fields.title, said: title },
    { label: t.fields.following, said: t.followings[following] },
    { label: t.fields.lead, said: terms.lead.map(party).join(', ') },
    { label: t.fields.cooperate, said: terms.cooperate.map(party).join(', ') },
    { label: t.fields.supervisor, said: terms.supervisor ?? '' },
    { label: t.fields.due, said: terms.due.map((due) => dueInWords(due, f)).join('; ') },
    { label: t.recurrence, said: terms.recurrence ? t.rhythm(terms.recurrence) : '' },
    { label: t.fields.places, said: terms.places.map(({ printed }) => printed).join(', ') },
    { label: t.fields.criteria, said: terms.criteria.map(criterionInWords).join(', ') },
    { label: t.fields.legalRefs, said: terms.legalRefs.map(({ number }) => number).join(', ') },
    { label: t.fields.product, said: terms.product ? t.products[terms.product] : '' },
  ]
}
