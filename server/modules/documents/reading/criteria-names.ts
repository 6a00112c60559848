// Finds a criterion by its official name or an ordinary short form, in the set that is in force on a day.
import type { CriteriaSet } from '../../frameworks/criteria/criteria-set.ts'
import { setInForce } from '../../frameworks/criteria/sets-in-force.ts'
import { criterionShortForms, indicatorShortForms } from '../../frameworks/criteria/short-forms.ts'
import { type Phrases, phrasesFrom } from './phrases.ts'
import type { Level } from './reading.ts'

export type NamedCriterion = { no: number; indicator: string | null }

const made = new Map<string, Phrases<NamedCriterion>>()

/** Names of the set in force; `numbered` is false where the level has no national numbering on that day. */
export function namesInForce(
  level: Level,
  day: string | null,
): { names: Phrases<NamedCriterion>; numbered: boolean; most: number } {
  const own = level.startsWith('xa-') ? setInForce(level as CriteriaSet['level'], day) : null
  const set = own ?? setInForce('xa-ntm', day) ?? setInForce('xa-ntm', '2010')!
  const names = made.get(set.id) ?? phrasesFrom(formsOf(set))
  made.set(set.id, names)
  return { names, numbered: own !== null, most: set.criteria.length }
}

function* formsOf(set: CriteriaSet): Iterable<readonly [string, NamedCriterion]> {
  for (const criterion of set.criteria) {
    const named = { no: criterion.no, indicator: null }
    yield [criterion.name, named]
    for (const form of criterionShortForms[criterion.name] ?? []) yield [form, named]
  }
  for (const { holds, forms } of indicatorShortForms) {
    for (const criterion of set.criteria) {
      const indicator = criterion.indicators.find((one) => one.name.toLowerCase().includes(holds))
      if (!indicator?.code.includes('.')) continue
      for (const form of forms) yield [form, { no: criterion.no, indicator: indicator.code }]
      break
    }
  }
}
