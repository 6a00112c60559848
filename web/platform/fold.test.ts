import { expect, it } from 'vitest'
import { fold, foldedMatch } from './fold.ts'

it.each([
  ['Hoà Bình', 'hoa binh'],
  ['Hòa  Bình', 'hoa binh'],
  ['Đường Ngô Quyền', 'duong ngo quyen'],
])('%s folds to %s', (name, folded) => {
  expect(fold(name)).toBe(folded)
})

it('finds by the beginnings of words in any order', () => {
  expect(foldedMatch('UBND xã Cam Khê', 'khe xa')).toBe(true)
  expect(foldedMatch('UBND xã Cam Khê', 'ub cam')).toBe(true)
  expect(foldedMatch('UBND xã Cam Khê', 'am')).toBe(false)
})
