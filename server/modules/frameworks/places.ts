import type { SetBody, SetCriterion, SetIndicator } from './contract.ts'

/** A criterion or an indicator with its place in the bytes of a standing. `criterion`: the place of the criterion it belongs to. */
export type PlacedRow = (SetIndicator | SetCriterion) & {
  place: number
  kind: 'indicator' | 'criterion'
  criterion: number | null
  group: string | null
}

/** Places as they are numbered at publication: indicators first, in the order of the set, then criteria. */
export function placed(body: SetBody): PlacedRow[] {
  const count = body.criteria.reduce((sum, { indicators }) => sum + indicators.length, 0)
  const indicators = body.criteria.flatMap(({ indicators, group }, i) =>
    indicators.map((indicator) => ({ ...indicator, group, kind: 'indicator' as const, criterion: count + i })),
  )
  const criteria = body.criteria.map((criterion) => ({ ...criterion, kind: 'criterion' as const, criterion: null }))
  return [...indicators, ...criteria].map((row, place) => ({ ...row, place }))
}
