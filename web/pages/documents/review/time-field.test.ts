import { expect, it } from 'vitest'
import { readTime } from './time-field.tsx'

it.each([
  ['10:00', '10:00'],
  ['9h30', '09:30'],
  ['16h', '16:00'],
  ['7', '07:00'],
  ['', null],
  ['25:00', undefined],
  ['sáng', undefined],
])('%s is %s', (typed, time) => {
  expect(readTime(typed)).toBe(time)
})
