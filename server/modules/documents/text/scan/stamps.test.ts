import { expect, test } from 'vitest'
import { isMark } from './stamps.ts'

test.each([
  ['MẬT', true],
  ['MẶT', true],
  ['TỐI MẬT', true],
  ['TÔI MÂT', true],
  ['TUYỆT  MẬT', true],
  ['TUYỆT MẬ1', true],
  ['Mật', false],
  ['mật', false],
  ['MẶT TRẬN', false],
  ['MẶT TRẬN TỔ QUỐC', false],
  ['BẢO MẬT', false],
  ['KHẨN', false],
  ['HỎA TỐC', false],
  ['BẢN SAO', false],
])('%s is a mark of secrecy: %s', (words, is) => {
  expect(isMark(words)).toBe(is)
})
