// Whether a value meets its threshold, and which threshold is a unit's. Pure.
import { withoutMarks } from '../spelling/fold.ts'
import type { Value } from './contract.ts'

export type ValueKind = 'yes-no' | 'percent' | 'number' | 'ratio' | 'text'
export type Direction = 'gte' | 'lte' | 'eq' | 'range'

export type Threshold = {
  thresholdId: number
  place: number
  class: string | null
  year: number | null
  /** The province whose own it is. */
  unitId: number | null
  value: number | null
  valueTo: number | null
}

/** "cơ bản đạt", "gần đạt", "đạt một phần": kept as words, and never met. */
export const isHalfMet = (words: string): boolean =>
  /co ban (?:dat|hoan thanh|dam bao|dap ung)|gan dat|dat mot phan|(?:chua|khong) (?:dat|hoan thanh)/.test(
    withoutMarks(words),
  )

/** The figure a value comes to: of a ratio its percentage. Null where there is none. */
export function figureOf(kind: ValueKind, value: Value | null): number | null {
  if (value === null) return null
  if (kind === 'ratio')
    return value.numerator === undefined || !value.denominator ? null : (100 * value.numerator) / value.denominator
  return kind === 'percent' || kind === 'number' ? (value.number ?? null) : null
}

/** Met or not, as far as the value and the threshold say; null where a person has to. */
export function metBy(
  { valueKind, direction }: { valueKind: ValueKind; direction: Direction | null },
  value: Value | null,
  threshold: Pick<Threshold, 'value' | 'valueTo'> | null,
): boolean | null {
  if (value?.words !== undefined && isHalfMet(value.words)) return false
  const figure = figureOf(valueKind, value)
  if (figure === null || threshold?.value == null) return null
  // Percentages are printed to two decimals, and compared as printed.
  const rounded = Math.round(figure * 100) / 100
  switch (direction ?? 'gte') {
    case 'gte':
      return rounded >= threshold.value
    case 'lte':
      return rounded <= threshold.value
    case 'eq':
      return rounded === threshold.value
    case 'range':
      return rounded >= threshold.value && rounded <= (threshold.valueTo ?? Number.POSITIVE_INFINITY)
  }
}

/**
 * The threshold that holds for a unit in a year: its province's own before the country's, its class before all classes, the latest year not after the one
 * asked before none. Null where none fits.
 */
export function thresholdFor(
  thresholds: readonly Threshold[],
  unit: { classes: readonly string[]; above: readonly number[]; year: number },
): Threshold | null {
  const fitting = thresholds.filter(
    (one) =>
      (one.unitId === null || unit.above.includes(one.unitId)) &&
      (one.class === null || unit.classes.includes(one.class)) &&
      (one.year === null || one.year <= unit.year),
  )
  const order = (one: Threshold) => [one.unitId === null ? 0 : 1, one.class === null ? 0 : 1, one.year ?? 0]
  return (
    fitting.sort((a, b) => {
      const [x, y] = [order(a), order(b)]
      return y[0]! - x[0]! || y[1]! - x[1]! || y[2]! - x[2]!
    })[0] ?? null
  )
}
