import { expect, it } from 'vitest'
import { count, counts, day, oneOf, parseSearch, stringifySearch, text } from './search-params.ts'

it('writes an address one can read and reads it back', () => {
  const written = stringifySearch({ tim: '1482/UBND', trang: 2, xep: undefined, co: '', xa: [3, 7] })
  expect(written).toBe('?tim=1482%2FUBND&trang=2&xa=3,7')
  expect(parseSearch(written)).toEqual({ tim: '1482/UBND', trang: '2', xa: '3,7' })
})

it('drops what it does not understand', () => {
  expect(text('  ')).toBeUndefined()
  expect(count('0')).toBeUndefined()
  expect(count('2')).toBe(2)
  expect(counts('3,x,7')).toEqual([3, 7])
  expect(oneOf('han', ['han', 'ten'])).toBe('han')
  expect(oneOf('1=1', ['han', 'ten'])).toBeUndefined()
  expect(day('27/9/2024')).toBeUndefined()
})
