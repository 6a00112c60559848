import { expect, it } from 'vitest'
import { readMonthDays, readRule, writeRule } from './recurrence.ts'

it.each([
  ['FREQ=WEEKLY;BYDAY=FR', 'week', ['FR'], []],
  ['FREQ=MONTHLY;BYMONTHDAY=10,25', 'month', [], [10, 25]],
  ['FREQ=MONTHLY;INTERVAL=3', 'quarter', [], []],
  ['FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1', 'half-year', [], [-1]],
  ['FREQ=YEARLY', 'year', [], []],
  ['FREQ=DAILY', 'day', [], []],
])('%s is %s and is written back as it was', (rrule, rhythm, weekdays, monthDays) => {
  const rule = readRule(rrule)
  expect(rule).toMatchObject({ rhythm, weekdays, monthDays })
  expect(writeRule(rule)).toBe(rrule)
})

it.each(['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15'])(
  '%s says more than the form can, and is kept',
  (rrule) => {
    expect(readRule(rrule).rhythm).toBe('other')
    expect(writeRule(readRule(rrule))).toBe(rrule)
  },
)

it('reads days of a month as they are typed', () => {
  expect(readMonthDays('25, 10')).toEqual([10, 25])
  expect(readMonthDays('15 và cuối')).toEqual([15, -1])
  expect(readMonthDays('')).toEqual([])
  expect(readMonthDays('32')).toBeNull()
  expect(readMonthDays('mai')).toBeNull()
})
