import { describe, expect, it } from 'vitest'
import { putCell } from '../assessments/cells.ts'
import { missingOf } from './gaps.ts'
import { byCode, countScope, isSame, readPlaces, readResult, scopeWords, whyNotResult } from './rules.ts'

/** Criteria 1, 17 (17.1 to 17.3) and 19; indicators first, as publication numbers them. */
const places = [
  { place: 0, kind: 'indicator' as const, code: '17.1', criterion: 4 },
  { place: 1, kind: 'indicator' as const, code: '17.2', criterion: 4 },
  { place: 2, kind: 'indicator' as const, code: '17.3', criterion: 4 },
  { place: 3, kind: 'criterion' as const, code: '1', criterion: null },
  { place: 4, kind: 'criterion' as const, code: '17', criterion: null },
  { place: 5, kind: 'criterion' as const, code: '19', criterion: null },
]
const codes = (wanted: readonly number[]) => wanted.map((place) => places[place]!.code)

describe('codes of criteria as people write them', () => {
  it.each([
    ['1, 17', ['1', '17'], []],
    ['TC 17 và chỉ tiêu 17.2', ['17', '17.2'], []],
    ['17.1-17.3', ['17.1', '17.2', '17.3'], []],
    ['1 - 17', ['1', '17'], []],
    ['tiêu chí số 19; 1\n17.3', ['1', '17.3', '19'], []],
    ['1, 20, môi trường', ['1'], ['20', 'môi trường']],
    ['17-1', [], ['17-1']],
    ['', [], []],
  ])('%s', (text, found, unknown) => {
    const read = readPlaces(text, places)
    expect([codes(read.found.map(({ place }) => place)), read.unknown]).toEqual([found, unknown])
  })

  it.each([
    ['1 (T6)', 6],
    ['1 (tháng 9)', 9],
    ['1: 12', 12],
    ['1 (6/2025)', 6],
    ['1', null],
  ])('with the month: %s', (text, month) => expect(readPlaces(text, places).found).toEqual([{ place: 3, month }]))

  it('a month that is none is not understood', () => expect(readPlaces('1 (T13)', places).unknown).toEqual(['1 (T13)']))

  it('stand in the order of a printed set', () =>
    expect([...places].sort(byCode).map(({ code }) => code)).toEqual(['1', '17', '17.1', '17.2', '17.3', '19']))
})

describe('a scope', () => {
  it.each([
    [[3, 5, 0, 1], '02 tiêu chí và 02 chỉ tiêu'],
    [[4, 0, 1], '01 tiêu chí'],
    [[0], '01 chỉ tiêu'],
  ])('%s is counted %s', (chosen, words) => expect(scopeWords(countScope(chosen, places))).toBe(words))
})

describe('a result', () => {
  const line = { onDay: '2024-09-18', covered: false, held: null }
  const met = { result: 'met' as const, supplementBy: null, words: null }
  it.each([
    ['met', met, line, null],
    ['of a line that is not there', met, undefined, 'rounds.not-in-round'],
    ['with a supplement but no day', { ...met, result: 'supplement' as const }, line, 'rounds.supplement-day'],
    [
      'with a supplement before the day itself',
      { ...met, result: 'supplement' as const, supplementBy: '2024-09-17' },
      line,
      'rounds.supplement-day',
    ],
    ['taken back where there is none', { ...met, result: null }, line, 'rounds.nothing-to-take-back'],
    ['changed before there are minutes', { ...met, result: 'not-met' as const }, { ...line, held: met }, null],
    [
      'corrected after the minutes without a reason',
      { ...met, result: 'not-met' as const },
      { ...line, held: met, covered: true },
      'rounds.correction-reason',
    ],
    ['added after the minutes', met, { ...line, covered: true }, null],
  ])('%s', (_, row, on, code) => expect(whyNotResult(row, on)?.spec.code ?? null).toBe(code))

  it('that says what holds already is the same', () => {
    expect(isSame(met, met)).toBe(true)
    expect(isSame({ ...met, words: 'thiếu ảnh' }, met)).toBe(false)
    expect(isSame(met, null)).toBe(false)
  })
})

describe('what a stage misses', () => {
  // Slots: 0 claim, 1 confirmation, 3 appraisal.
  const stages = { slot: 3, before: [0, 1] }
  type Said = Partial<Record<0 | 1 | 3, 1 | 2 | 3>>
  const missing = (said: Record<string, Said>) => {
    const cells = new Uint8Array(places.length * 2)
    for (const [code, by] of Object.entries(said)) {
      const place = places.find((one) => one.code === code)!.place
      putCell(
        cells,
        place,
        Object.entries(by).reduce((cell, [slot, says]) => cell | (says << (2 * Number(slot))), 0),
      )
    }
    const found = missingOf(cells, places, stages)
    return {
      notAppraised: codes(found.notAppraised),
      notMet: found.notMet.map(({ place, why }) => `${places[place]!.code} ${why}`),
      unknown: codes(found.unknown),
    }
  }
  const nothing = ['1', '17', '19']
  it.each<[string, Record<string, Said>, Partial<ReturnType<typeof missing>>]>([
    ['nothing was ever said', {}, { unknown: nothing, notAppraised: [], notMet: [] }],
    ['met by the commune', { '1': { 0: 2 } }, { notAppraised: ['1'], unknown: ['17', '19'] }],
    ['met and appraised', { '1': { 0: 2, 3: 2 } }, { notAppraised: [], notMet: [] }],
    ['met, then not confirmed', { '1': { 0: 2, 1: 1 } }, { notMet: ['1 not-met'], notAppraised: [] }],
    ['appraised and found not met', { '1': { 0: 2, 3: 1 } }, { notMet: ['1 found'] }],
    ['to be examined again', { '1': { 0: 2, 3: 3 } }, { notMet: ['1 re-examine'] }],
    [
      'a criterion met by all its indicators stands as one',
      { '17': { 0: 2 }, '17.1': { 0: 2 }, '17.2': { 0: 2 }, '17.3': { 0: 2 } },
      { notAppraised: ['17'] },
    ],
    [
      'of which one was appraised: the others, loose',
      { '17': { 0: 2 }, '17.1': { 0: 2, 3: 2 }, '17.2': { 0: 2 }, '17.3': { 0: 2 } },
      { notAppraised: ['17.2', '17.3'] },
    ],
    [
      'a criterion with one indicator missing: each where it belongs',
      { '17': { 0: 1 }, '17.1': { 0: 2 }, '17.2': { 0: 1 }, '17.3': { 0: 2, 3: 2 } },
      { notAppraised: ['17.1'], notMet: ['17.2 not-met'] },
    ],
    ['a criterion told not met without saying why', { '17': { 0: 1 } }, { notMet: ['17 not-met'], notAppraised: [] }],
    [
      'half known: the criterion is unknown, its met indicator waits',
      { '17.1': { 0: 2 } },
      { unknown: nothing, notAppraised: ['17.1'] },
    ],
  ])('%s', (_, said, expected) => expect(missing(said)).toMatchObject(expected))
})

describe('a result as typed or pasted', () => {
  it.each([
    ['Đ', 'met'],
    ['x', 'met'],
    ['Đạt.', 'met'],
    ['b', 'supplement'],
    ['Đạt, bổ sung hồ sơ', 'supplement'],
    ['đạt (bổ sung)', 'supplement'],
    ['KĐ', 'not-met'],
    ['Chưa đạt', 'not-met'],
    ['  ', null],
    ['cơ bản đạt', undefined],
    ['98%', undefined],
  ])('%s', (text, result) => expect(readResult(text)).toBe(result))
})
