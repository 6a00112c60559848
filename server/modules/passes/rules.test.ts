import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  type PassFacts,
  resultOf,
  usesAMinute,
  whyNotReportOn,
  whyNotSecret,
  whyNotUntil,
  withoutHouseholds,
} from './rules.ts'

const now = new Date('2024-09-20T01:00:00Z')
const open: PassFacts = {
  endsAt: new Date('2024-10-20T17:00:00Z'),
  revokedAt: null,
  on: true,
  coded: false,
  uses: 0,
  wrongInHour: 0,
  wrongEver: 0,
  lastWrongAt: null,
}
const coded = { ...open, coded: true }
const wrong = { right: false }
const right = { right: true }

describe('what becomes of one use of a link', () => {
  it.each<[string, PassFacts, { right: boolean } | null, string]>([
    ['opens', open, null, 'let-in'],
    ['opens without a code whatever was typed', open, wrong, 'let-in'],
    ['all links are off', { ...open, on: false }, null, 'off'],
    ['was revoked', { ...open, revokedAt: now }, null, 'revoked'],
    ['revoked is told before expired', { ...open, revokedAt: now, endsAt: now }, null, 'revoked'],
    ['its last instant has come', { ...open, endsAt: now }, null, 'expired'],
    ['one instant before', { ...open, endsAt: new Date(now.getTime() + 1) }, null, 'let-in'],
    ['used too much', { ...open, uses: usesAMinute }, null, 'too-many'],
    ['no code was typed', coded, null, 'code-needed'],
    ['a wrong code', coded, wrong, 'wrong-code'],
    ['the right code', coded, right, 'let-in'],
    ['the right code after four wrong ones', { ...coded, wrongInHour: 4, wrongEver: 4 }, right, 'let-in'],
    [
      'even the right code rests after five',
      { ...coded, wrongInHour: 5, wrongEver: 5, lastWrongAt: now },
      right,
      'resting',
    ],
    ['even the right code is locked after twenty', { ...coded, wrongInHour: 0, wrongEver: 20 }, right, 'locked'],
  ])('%s', (_, facts, typed, result) => {
    const told = resultOf(facts, typed, now)
    expect(told.result).toBe(result)
    expect(told.refusal === null).toBe(result === 'let-in')
  })

  it('says how many tries are left, and how long it rests', () => {
    expect(resultOf({ ...coded, wrongInHour: 2, wrongEver: 2 }, wrong, now).refusal?.details).toEqual({ left: 2 })
    expect(resultOf({ ...coded, wrongInHour: 1, wrongEver: 18 }, wrong, now).refusal?.details).toEqual({ left: 1 })
    const lastWrongAt = new Date(now.getTime() - 50 * 60_000)
    expect(resultOf({ ...coded, wrongInHour: 5, wrongEver: 5, lastWrongAt }, right, now).refusal?.details).toEqual({
      minutes: 10,
    })
  })
})

describe('a secret', () => {
  it('of 256 random bits will do, a typed or repeated one will not', () => {
    for (let i = 0; i < 200; i++) expect(whyNotSecret(randomBytes(32).toString('base64url'))).toBeNull()
    for (const weak of ['a'.repeat(43), 'ab'.repeat(22).slice(0, 43), '', randomBytes(16).toString('base64url')])
      expect(whyNotSecret(weak)?.spec.code).toBe('passes.weak-secret')
  })
})

describe('the last day', () => {
  it.each([
    ['2024-09-20T17:00:00Z', true],
    ['2024-09-20T00:00:00Z', false],
    ['2025-09-20T17:00:00Z', true],
    ['2025-10-20T17:00:00Z', false],
  ])('%s may be: %s', (endsAt, may) => {
    expect(whyNotUntil(new Date(endsAt), now) === null).toBe(may)
  })
})

describe('an item takes a report', () => {
  it.each([
    ['unseen', undefined],
    ['open', undefined],
    ['declined', 'passes.item-closed'],
    ['awaiting', 'passes.item-closed'],
    ['done', 'passes.item-closed'],
    ['ended', 'passes.item-closed'],
  ])('while it is %s: %s', (phase, code) => {
    expect(whyNotReportOn({ phase })?.spec.code).toBe(code)
  })
  it('only where it lies in the scope', () => expect(whyNotReportOn(undefined)?.spec.code).toBe('passes.out-of-scope'))
})

describe('households are not named', () => {
  it.each([
    ['Hỗ trợ hộ ông Lò Văn Pản sửa nhà', 'Hỗ trợ hộ … sửa nhà'],
    ['Vận động hộ gia đình bà Quàng Thị Ín hiến đất', 'Vận động hộ … hiến đất'],
    ['gồm hộ Giàng A Páo, ông Vàng A Lử và bà Mùa Thị Dở tại bản', 'gồm hộ … tại bản'],
    ['Gia đình anh Tòng Văn Ơn còn nhà tạm', 'Gia đình … còn nhà tạm'],
    ['UBND xã Nậm Pung lập danh sách hộ nghèo', 'UBND xã Nậm Pung lập danh sách hộ nghèo'],
    ['Hội Nông dân huyện Mường Lâm', 'Hội Nông dân huyện Mường Lâm'],
    ['Sở Nội vụ, Bộ Tài chính', 'Sở Nội vụ, Bộ Tài chính'],
    ['xóa nhà tạm cho 12 hộ tại bản Nà Hạ', 'xóa nhà tạm cho 12 hộ tại bản Nà Hạ'],
  ])('%s', (words, shown) => expect(withoutHouseholds(words)).toBe(shown))
})
