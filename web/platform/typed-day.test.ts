import { expect, it } from 'vitest'
import { readTypedDay, writeTypedDay } from './typed-day.ts'

const today = '2026-09-27'

it.each([
  ['15/10/2026', '2026-10-15'],
  ['5-3-27', '2027-03-05'],
  ['15.10.2026', '2026-10-15'],
  ['15102026', '2026-10-15'],
  [' 15 / 10 ', '2026-10-15'],
  ['29/2/2028', '2028-02-29'],
])('%s is read as %s', (typed, day) => {
  expect(readTypedDay(typed, today)).toEqual({ day })
})

it.each(['', '15', 'mai', '32/1/2026', '1/13/2026', '1/1/202'])('%s is not a day', (typed) => {
  expect(readTypedDay(typed, today)).toEqual({ fault: 'unread' })
})

it('says which day a month lacks instead of mending it', () => {
  expect(readTypedDay('30/2/2027', today)).toEqual({ fault: 'none', month: 2, date: 30 })
})

it('is written as it is read', () => {
  expect(writeTypedDay('2026-10-05')).toBe('05/10/2026')
  expect(writeTypedDay(null)).toBe('')
})
