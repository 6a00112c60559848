import type { SetBody, SetCriterion, SetIndicator } from './contract.ts'
import type { FrameworkRow, PlaceRow, ThresholdRow } from './queries/sets.ts'

/** A published version as one document again; levels of provinces are not part of it. */
export function bodyOf(framework: FrameworkRow, places: readonly PlaceRow[], levels: readonly ThresholdRow[]): SetBody {
  const ownLevels = Map.groupBy(
    levels.filter(({ unitId }) => unitId === null),
    ({ place }) => place,
  )
  const placeBody = (row: PlaceRow): SetIndicator => ({
    code: row.code,
    name: row.name,
    shortName: row.shortName,
    valueKind: row.valueKind,
    measure: row.measure,
    direction: row.direction,
    verified: row.verified,
    source: row.source,
    guidance: row.guidance,
    thresholds: (ownLevels.get(row.place) ?? [])
      .toSorted((a, b) => a.thresholdId - b.thresholdId)
      .map(({ class: one, year, value, valueTo, words, verified, source }) => ({
        class: one,
        year,
        value,
        valueTo,
        words,
        verified,
        source,
      })),
  })
  const criteria = places
    .filter(({ kind }) => kind === 'criterion')
    .map(
      (row): SetCriterion => ({
        ...placeBody(row),
        group: row.groupName,
        indicators: places
          .filter(({ kind, criterion }) => kind === 'indicator' && criterion === row.place)
          .map(placeBody),
      }),
    )
  const {
    code,
    name,
    level,
    degree,
    decision,
    decidedOn,
    from,
    to,
    axis,
    officialCriteria,
    officialIndicators,
    notes,
  } = framework
  const head = { code, name, level, degree, decision, decidedOn, to, axis, officialCriteria, officialIndicators, notes }
  return { ...head, from: from ?? '1900-01-01', criteria }
}
