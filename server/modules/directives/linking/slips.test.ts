import { describe, expect, it, test } from 'vitest'
import { slipBetween, sureOfSlip } from './slips.ts'

describe('how two spellings differ', () => {
  it.each([
    ['Trần Phú', 'Trấn Phú', 'khác một dấu'],
    ['Thương Lâm', 'Thượng Lâm', 'khác một dấu'],
    ['Nâm Pung', 'Nậm Pung', 'khác một dấu'],
    ['Đong Khê', 'Đồng Khê', 'khác dấu'],
    ['Dồng Khê', 'Đồng Khê', 'khác một dấu'],
    ['Thương Đong', 'Thượng Đồng', 'khác dấu'],
    ['Chiềng May', 'Chiềng Mai', 'khác một chữ cái'],
    ['Nậm Pug', 'Nậm Pung', 'khác một chữ cái'],
    ['Nà Lũngg', 'Nà Lũng', 'khác một chữ cái'],
    ['Chiếng Moi', 'Chiềng Khoi', 'viết gần giống'],
  ])('%s, %s: %s', (printed, known, how) => expect(slipBetween(printed, known)?.how).toBe(how))

  it.each([
    ['HOÀ BÌNH', 'Hòa  Bình'],
    ['Nậm Pung'.normalize('NFD'), 'Nậm Pung'],
    ['Ea-Kar', 'Ea Kar'],
    ['Mĩ Lí', 'Mỹ Lý'],
  ])('%s, %s: one spelling', (printed, known) => expect(slipBetween(printed, known)).toBeNull())
})

test('whatever differs is worth less than what is taken without asking, and less the more it differs', () => {
  const worth = ['Trần Phú', 'Tràn Phú', 'Trần Phu', 'Tran Phù', 'Trán Hú'].map((name) =>
    sureOfSlip(slipBetween(name, 'Trấn Phú')!),
  )
  expect(worth).toEqual(worth.toSorted((a, b) => b - a))
  expect(Math.max(...worth)).toBeLessThan(0.85)
})
