import { expect, it } from 'vitest'
import { readTyped } from './typed-words.ts'

it.each([
  ['60% đã đổ xong mặt đường', 60],
  ['100 % xong', 100],
  ['đã giảm 2% hộ nghèo', null],
  ['120% kế hoạch', null],
  ['  chờ xi măng  ', null],
])('%s', (typed, percent) => {
  expect(readTyped(typed)).toEqual({ words: typed.trim(), percent })
})
