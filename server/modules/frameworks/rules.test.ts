import { describe, expect, test } from 'vitest'
import type { ValueKind } from './contract.ts'
import { type AskedLevel, levelsHolding } from './levels.ts'
import type { ThresholdRow } from './queries/sets.ts'
import { type Level, type Measured, metBy, readAgencyLines, type Value } from './rules.ts'

const place = (valueKind: ValueKind, direction: Measured['direction'] = 'gte', measure: string | null = null) => ({
  valueKind,
  direction,
  measure,
})
const level = (value: number, valueTo: number | null = null): Level => ({ value, valueTo, words: null })
const words = (text: string): Level => ({ value: null, valueTo: null, words: text })

describe('met, not met, or a person', () => {
  test.each<[string, Value | null, Measured, Level, string, string]>([
    ['a share above', { number: 95.5 }, place('percent'), level(95), 'met', 'compared'],
    ['a share just below is not rounded up', { number: 94.96 }, place('percent'), level(95), 'not-met', 'compared'],
    ['two numbers', { numerator: 19, denominator: 20 }, place('percent'), level(95), 'met', 'compared'],
    ['two numbers below', { numerator: 18, denominator: 20 }, place('ratio'), level(95), 'not-met', 'compared'],
    ['nothing counted', { numerator: 0, denominator: 0 }, place('percent'), level(95), 'person', 'nothing-counted'],
    ['more than all', { numerator: 21, denominator: 20 }, place('percent'), level(95), 'person', 'over-hundred'],
    ['at most', { number: 4.9 }, place('percent', 'lte'), level(5), 'met', 'compared'],
    ['above the most', { number: 5.1 }, place('percent', 'lte'), level(5), 'not-met', 'compared'],
    ['equal', { number: 3 }, place('number', 'eq'), level(3), 'met', 'compared'],
    ['within', { number: 12 }, place('number', 'range'), level(10, 15), 'met', 'compared'],
    ['beyond', { number: 16 }, place('number', 'range'), level(10, 15), 'not-met', 'compared'],
    ['a range without an end', { number: 16 }, place('number', 'range'), level(10), 'person', 'no-level'],
    ['growth may pass a hundred', { number: 120 }, place('percent'), level(110), 'met', 'compared'],
    ['no level is known', { number: 95 }, place('percent'), null, 'person', 'no-level'],
    ['a level in words', { number: 95 }, place('percent'), words('theo quy định của UBND cấp tỉnh'), 'person', 'words'],
    ['nothing is known', null, place('percent'), level(95), 'person', 'nothing-known'],
    ['about so much', { text: 'khoảng 95' }, place('percent'), level(95), 'person', 'words'],
    ['cơ bản đạt never counts', { text: 'Cơ bản đạt' }, place('yes-no'), words('Đạt'), 'not-met', 'nearly'],
    ['nor of a share', { text: 'cơ bản đạt' }, place('percent'), level(90), 'not-met', 'nearly'],
    ['yes', { yes: true }, place('yes-no', 'eq'), words('Đạt'), 'met', 'answered'],
    ['no', { text: 'không' }, place('yes-no', 'eq'), words('Đạt'), 'not-met', 'answered'],
    ['none of it, and none is wanted', { text: 'Không' }, place('yes-no', 'eq'), words('Không'), 'met', 'answered'],
    ['there is some, and none is wanted', { text: 'Có' }, place('yes-no', 'eq'), words('Không'), 'not-met', 'answered'],
    ['met, where none is wanted', { text: 'Đạt' }, place('yes-no', 'eq'), words('Không'), 'met', 'answered'],
    [
      'not met, where none is wanted',
      { text: 'chưa đạt' },
      place('yes-no', 'eq'),
      words('Không'),
      'not-met',
      'answered',
    ],
    ['yes without any level', { yes: true }, place('yes-no'), null, 'met', 'answered'],
    ['words for yes or no', { text: 'đang hoàn thiện' }, place('yes-no'), words('Đạt'), 'person', 'words'],
    ['an answer to a level told in words', { text: 'Đạt' }, place('text'), words('theo quy định'), 'met', 'answered'],
    ['two figures in words', { text: '96% và 62%' }, place('text'), words('≥ 95%, ≥ 60%'), 'person', 'words'],
  ])('%s', (_, value, measured, asked, outcome, why) => expect(metBy(value, measured, asked)).toEqual({ outcome, why }))
  test('a yes where a number is asked', () =>
    expect(metBy({ yes: true }, place('percent'), level(95))).toEqual({ outcome: 'person', why: 'other-kind' }))
  test('a number where a yes is asked', () =>
    expect(metBy({ number: 3 }, place('yes-no'), words('Đạt'))).toEqual({ outcome: 'person', why: 'other-kind' }))
})

describe('the level that holds', () => {
  let id = 0
  const row = (over: Partial<ThresholdRow>): ThresholdRow => ({
    thresholdId: ++id,
    place: 0,
    class: null,
    year: null,
    unitId: null,
    value: null,
    valueTo: null,
    words: null,
    verified: true,
    source: null,
    from: null,
    to: null,
    ground: null,
    ...over,
  })
  const asked: AskedLevel = { class: 'bac-trung-bo', year: 2023, unitIds: [30, 20, 10], day: '2023-06-30' }
  const rows = [
    row({ value: 98 }),
    row({ class: 'bac-trung-bo', value: 95 }),
    row({ class: 'dong-bang-song-hong', value: 99 }),
    row({ unitId: 10, value: 96, from: '2022-09-01', to: '2023-12-31', ground: 'QĐ 33' }),
    row({ unitId: 99, value: 50 }),
    row({ place: 1, class: 'bac-trung-bo', year: 2021, value: 36 }),
    row({ place: 1, class: 'bac-trung-bo', year: 2023, value: 42 }),
    row({ place: 1, class: 'bac-trung-bo', year: 2024, value: 45 }),
    row({ place: 1, year: 2023, value: 51 }),
  ]
  const valueAt = (place: number, over: Partial<AskedLevel> = {}) =>
    levelsHolding(rows, { ...asked, ...over }).get(place)?.value ?? null
  test.each<[string, number, Partial<AskedLevel>, number | null]>([
    ['the province’s own comes first', 0, {}, 96],
    ['not before its first day', 0, { day: '2022-08-31', year: 2022 }, 95],
    ['not after its last', 0, { day: '2024-01-01', year: 2024 }, 95],
    ['of another province: its class', 0, { unitIds: [31, 21, 11] }, 95],
    ['a class without a level of its own: that for all', 0, { unitIds: [], class: 'tay-nguyen' }, 98],
    ['the class is not known: none', 0, { unitIds: [], class: null }, null],
    ['of the year', 1, {}, 42],
    ['a year without its own takes the last before', 1, { year: 2022 }, 36],
    ['a later year takes the last', 1, { year: 2026 }, 45],
    ['no level yet', 1, { year: 2020 }, null],
    ['no such place', 7, {}, null],
  ])('%s', (_, place, over, value) => expect(valueAt(place, over)).toBe(value))
})

test('criterion and agency, pasted', () => {
  const places = [
    { place: 0, kind: 'indicator', code: '5', name: 'Tỷ lệ trường học' },
    { place: 1, kind: 'indicator', code: '17.1', name: 'Nước sạch' },
    { place: 2, kind: 'indicator', code: '17.2', name: 'Cơ sở sản xuất' },
    { place: 3, kind: 'criterion', code: '5', name: 'Trường học' },
    { place: 4, kind: 'criterion', code: '17', name: 'Môi trường và an toàn thực phẩm' },
  ] as const
  const agencies = [
    { agencyId: 7, name: 'Phòng Giáo dục và Đào tạo', shortName: 'P. GD&ĐT', aliases: [] },
    { agencyId: 8, name: 'Phòng Tài nguyên và Môi trường', shortName: null, aliases: ['Phòng TNMT'] },
  ]
  const text = [
    'TC 05\tP. GD&ĐT',
    '',
    'Tiêu chí 17\tphòng tnmt',
    '17.1, 17.2\tPhòng Tài nguyên và Môi trường',
    'môi trường và an toàn thực phẩm\tPhòng TNMT',
    '21\tPhòng TNMT',
    '17.1\tPhòng Y tế',
    '17.2',
  ].join('\n')
  expect(readAgencyLines(text, places, agencies).map(({ places, agencyId, why }) => [places, agencyId, why])).toEqual([
    [[3], 7, null],
    [[4], 8, null],
    [[1, 2], 8, null],
    [[4], 8, 'twice'],
    [[], 8, 'unknown-place'],
    [[1], null, 'unknown-agency'],
    [[2], null, 'no-agency'],
  ])
})
