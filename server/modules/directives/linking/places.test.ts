import { describe, expect, it } from 'vitest'
import type { Book } from './book.ts'
import { linkPlaces } from './places.ts'
import { anotherUnit, book, moreUnits, setting } from './test-book.ts'

const linked = (places: string[], { quote = '', within = book() }: { quote?: string; within?: Book } = {}) =>
  linkPlaces(setting({ places, quote }), within)
const one = (name: string, more: { quote?: string; within?: Book } = {}) => linked([name], more)[0]!

describe('a place', () => {
  it.each<[string, number]>([
    ['Nậm Pung', 3],
    ['Chiềng Mai', 4],
    ['Bản Vài', 5],
    ['Hà Vân', 1],
    ['Mường Lâm', 6],
  ])('%s is taken by its name', (name, unitId) => expect(one(name)).toMatchObject({ unitId, sure: 1, why: null }))

  it('learnt is sure', () => {
    expect(one('Nặm Pung')).toMatchObject({ unitId: 3, sure: 1 })
    expect(one('Nâm Pung').sure).toBeLessThan(0.85)
  })

  it.each<[string, number, string]>([
    ['Nâm Pung', 3, 'Giống tên “Nậm Pung”, khác một dấu; cần xác nhận.'],
    ['Chiềng May', 4, 'Giống tên “Chiềng Mai”, khác một chữ cái; cần xác nhận.'],
    ['Khau Cả', 3, 'Xã Khau Cả có đến 31/12/2019, nay thuộc xã Nậm Pung; cần xác nhận.'],
    ['Tân Mường', 32, 'Xã Tân Mường chỉ có từ 1/7/2025, sau ngày của văn bản; cần xác nhận.'],
  ])('%s is suggested, with the reason', (name, unitId, why) => {
    const place = one(name)
    expect(place).toMatchObject({ printed: name, unitId, why })
    expect(place.sure).toBeLessThan(0.85)
  })

  it('that passed into two is for a person to say', () =>
    expect(one('Pha Luông')).toMatchObject({
      unitId: null,
      sure: 0.5,
      why: expect.stringContaining('nay thuộc xã Nậm Pung, xã Chiềng Mai'),
    }))

  it('nobody knows is not guessed', () =>
    expect(one('Xa Lạ')).toEqual({ printed: 'Xa Lạ', unitId: null, sure: 0, why: null }))
})

describe('of two places of one name', () => {
  const two = moreUnits(anotherUnit(40, 'Tân Lập', 'xa', 2), anotherUnit(41, 'Tân Lập', 'thi-tran', 2))
  it('the kind printed before it decides', () => {
    expect(one('Tân Lập', { within: two, quote: 'Yêu cầu UBND thị trấn **Tân Lập** rà soát' })).toMatchObject({
      unitId: 41,
      sure: 1,
    })
    expect(one('Tân Lập', { within: two, quote: 'UBND xã Tân Lập rà soát' })).toMatchObject({ unitId: 40, sure: 1 })
  })

  it('without it both are named', () =>
    expect(one('Tân Lập', { within: two, quote: 'tại Tân Lập' })).toMatchObject({
      unitId: null,
      sure: 0.5,
      why: 'Có 2 nơi mang tên này: xã Tân Lập (huyện Mường Lâm), thị trấn Tân Lập (huyện Mường Lâm); hãy chọn.',
    }))

  it('the one whose superior is named', () => {
    const far = moreUnits(anotherUnit(50, 'Phiêng Ban', 'huyen', 1), anotherUnit(51, 'Nậm Pung', 'xa', 50))
    expect(one('Nậm Pung', { within: far, quote: 'xã Nậm Pung huyện Phiêng Ban' })).toMatchObject({ unitId: 51 })
    expect(one('Nậm Pung', { within: far, quote: 'xã Nậm Pung' }).unitId).toBeNull()
  })

  it('a village is the one whose commune stands beside it', () => {
    expect(linked(['Chiềng Mai', 'thôn 9', 'Xa Lạ']).map((place) => place.unitId)).toEqual([4, 8, null])
    expect(one('thôn 9')).toMatchObject({ unitId: null, sure: 0.5 })
  })
})

it('a kind that is not that of the register is asked about', () =>
  expect(one('Nậm Pung', { quote: 'UBND thị trấn Nậm Pung' })).toMatchObject({
    unitId: 3,
    sure: 0.8,
    why: expect.stringContaining('ghi xã Nậm Pung'),
  }))
