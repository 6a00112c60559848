import { describe, expect, it } from 'vitest'
import type { Value } from './contract.ts'
import { isHalfMet, metBy, type Threshold, thresholdFor, type ValueKind } from './values.ts'

describe('met by value and threshold', () => {
  const cases: [string, ValueKind, 'gte' | 'lte' | 'eq' | 'range', Value | null, number | null, boolean | null][] = [
    ['92,4% of at least 90%', 'percent', 'gte', { number: 92.4 }, 90, true],
    ['89,99% of at least 90%', 'percent', 'gte', { number: 89.99 }, 90, false],
    ['89,996% is printed 90,00%', 'percent', 'gte', { number: 89.996 }, 90, true],
    ['12% poor of at most 13%', 'percent', 'lte', { number: 12 }, 13, true],
    ['61 of 74 of 100%', 'ratio', 'gte', { numerator: 61, denominator: 74 }, 100, false],
    ['74 of 74', 'ratio', 'gte', { numerator: 74, denominator: 74 }, 100, true],
    ['a number that must be the number', 'number', 'eq', { number: 3 }, 3, true],
    ['no threshold in figures: a person says', 'percent', 'gte', { number: 92 }, null, null],
    ['no value', 'percent', 'gte', null, 90, null],
    ['“cơ bản đạt”', 'yes-no', 'eq', { words: 'Cơ bản đạt' }, null, false],
    ['words that say nothing of it', 'text', 'eq', { words: 'Không còn hộ nghèo' }, null, null],
  ]
  it.each(cases)('%s', (_, valueKind, direction, value, threshold, met) => {
    expect(metBy({ valueKind, direction }, value, { value: threshold, valueTo: null })).toBe(met)
  })

  it('between two values', () => {
    const range = { valueKind: 'number', direction: 'range' } as const
    expect(metBy(range, { number: 5 }, { value: 3, valueTo: 6 })).toBe(true)
    expect(metBy(range, { number: 7 }, { value: 3, valueTo: 6 })).toBe(false)
  })

  it.each([
    ['cơ bản đạt', true],
    ['Gần đạt', true],
    ['đạt một phần', true],
    ['chưa đạt', true],
    ['đạt', false],
    ['Đạt, không có ý kiến', false],
  ])('“%s” is half met or not at all: %s', (words, half) => {
    expect(isHalfMet(words)).toBe(half)
  })
})

describe('the threshold of a unit', () => {
  const threshold = (thresholdId: number, more: Partial<Threshold>): Threshold => ({
    thresholdId,
    place: 0,
    class: null,
    year: null,
    unitId: null,
    value: 1,
    valueTo: null,
    ...more,
  })
  const all = [
    threshold(1, {}),
    threshold(2, { class: 'TDMNPB' }),
    threshold(3, { class: 'TDMNPB', year: 2023 }),
    threshold(4, { unitId: 9, class: 'TDMNPB' }),
    threshold(5, { class: 'DBSH' }),
  ]
  it.each<[string, string[], number[], number, number | null]>([
    ['of no class', [], [1], 2024, 1],
    ['of its class, before the year begins', ['TDMNPB'], [1], 2022, 2],
    ['of its class and year', ['TDMNPB'], [1], 2024, 3],
    ['of its province', ['TDMNPB'], [1, 9], 2024, 4],
    ['of another class', ['DBSH'], [1], 2024, 5],
  ])('%s', (_, classes, above, year, expected) => {
    expect(thresholdFor(all, { classes, above, year })?.thresholdId ?? null).toBe(expected)
  })
})
