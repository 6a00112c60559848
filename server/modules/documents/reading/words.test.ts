import { expect, test } from 'vitest'
import { splitWords, wordAt } from './words.ts'

test('stars are no words, offsets stay those of the text', () => {
  const text = 'trước ngày **17/6/2022**'
  const words = splitWords(text)
  expect(words.map((word) => word.low)).toEqual(['trước', 'ngày', '17', '/', '6', '/', '2022'])
  expect(text.slice(words[2]!.start, words[6]!.end)).toBe('17/6/2022')
  expect(words[2]!.gap).toBe(true)
  expect(words[3]!.gap).toBe(false)
})

test('capitals are told from small letters', () => {
  const [a, b, c] = splitWords('UBND xã Hoà')
  expect([a!.upper, b!.cap, c!.cap, c!.low]).toEqual([true, false, true, 'hòa'])
})

test('wordAt finds the first word at or behind an offset', () => {
  const words = splitWords('một hai ba')
  expect([wordAt(words, 0), wordAt(words, 1), wordAt(words, 4), wordAt(words, 99)]).toEqual([0, 1, 1, 3])
})

test('two words of one sum, and more words than the first table holds, stay what they are', () => {
  expect(splitWords('Aa BB Aa').map((word) => word.low)).toEqual(['aa', 'bb', 'aa'])
  const syllables = Array.from(
    { length: 6000 },
    (_, i) => `x${[...String(i)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`,
  )
  for (let turn = 0; turn < 2; turn++)
    expect(splitWords(syllables.join(' ')).map((word) => word.low)).toEqual(syllables)
})
