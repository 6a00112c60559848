import { type SetFile, setFiles } from '../sets/shipped.ts'
import type { CriteriaSet } from './criteria-set.ts'

const sets = setFiles.flatMap((file) => (file.reading ? [readAs(file, file.reading)] : []))

/**
 * The national set a document of that day means for a level; null where the level has no national numbering then
 * (nâng cao before 2021). `day` is "2021-09-05", "2021-09" or "2021"; without a day the set of 2021-2025 is taken.
 */
export function setInForce(level: CriteriaSet['level'], day: string | null): CriteriaSet | null {
  const asked = !day
    ? '2021-12-31'
    : day.length === 4
      ? `${day}-12-31`
      : day.length === 7
        ? `${day}-28`
        : day.slice(0, 10)
  return sets.find((set) => set.level === level && set.from <= asked && (set.to === null || asked <= set.to)) ?? null
}

/** What a document may call by its number: an indicator whose printed number is not known is left out. */
function readAs(file: SetFile, days: { from: string; to: string | null }): CriteriaSet {
  return {
    id: file.code,
    level: (file.degree === 'ntm' ? 'xa-ntm' : `xa-ntm-${file.degree}`) as CriteriaSet['level'],
    decision: file.decision ?? '',
    date: file.decidedOn ?? '',
    ...days,
    criteria: file.criteria.map(({ code, name, verified, source, indicators }) => ({
      no: Number(code),
      name,
      verified,
      source,
      indicators: indicators
        .filter((indicator) => /^\d+(\.\d+)*$/.test(indicator.code))
        .map(({ code, name, verified, source }) => ({ code, name, verified, source })),
    })),
  }
}
