import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayInMonth, dayOf, daysBetween, dueInstant, monthEnd } from './days.ts'
import { isOfficeHour, isWorkingDay, nextOfficeHour, workingDaysBetween } from './office-hours.ts'

describe('due instants', () => {
  it.each([
    [{ day: '2021-09-14', time: null }, '2021-09-14T17:00:00.000Z'],
    [{ day: '2024-09-20', time: '10:00' }, '2024-09-20T03:00:00.000Z'],
    [{ day: '2024-12-31', time: null }, '2024-12-31T17:00:00.000Z'],
    [{ day: '2024-02-29', time: '06:30' }, '2024-02-28T23:30:00.000Z'],
  ])('%o means %s', (due, instant) => expect(dueInstant(due).toISOString()).toBe(instant))

  it('a day without a time ends when the next begins', () => {
    expect(dayOf(new Date(dueInstant({ day: '2021-09-14', time: null }).getTime() - 1))).toBe('2021-09-14')
    expect(dayOf(dueInstant({ day: '2021-09-14', time: null }))).toBe('2021-09-15')
  })
})

describe('days', () => {
  it('adding and counting are each other’s reverse', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }).map(dayOf)
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, n) => daysBetween(from, addDays(from, n)) === n),
    )
  })
  it.each([
    [2024, 2, 30, '2024-02-29'],
    [2023, 2, 30, '2023-02-28'],
    [2024, 9, 14, '2024-09-14'],
    [2024, 4, 31, '2024-04-30'],
  ])('%i-%i has its %i. on %s', (year, month, n, day) => expect(dayInMonth(year, month, n)).toBe(day))
  it('knows the end of a month', () => expect(monthEnd('2024-12-05')).toBe('2024-12-31'))
})

describe('office hours', () => {
  const at = (iso: string) => new Date(`${iso}+07:00`)
  it.each([
    ['2024-09-20T08:00:00', true],
    ['2024-09-20T12:00:00', false],
    ['2024-09-20T17:00:00', false],
    ['2024-09-21T09:00:00', false],
  ])('%s: %s', (iso, open) => expect(isOfficeHour(at(iso))).toBe(open))
  it('a message of Friday evening goes on Monday morning, or on the Saturday that is worked instead', () => {
    expect(nextOfficeHour(at('2024-09-20T18:00:00'))).toEqual(at('2024-09-23T07:30:00'))
    const year = { holidays: new Set<string>(), workedInstead: new Set(['2024-09-21']) }
    expect(nextOfficeHour(at('2024-09-20T18:00:00'), year)).toEqual(at('2024-09-21T07:30:00'))
    expect(nextOfficeHour(at('2024-09-20T12:00:00'))).toEqual(at('2024-09-20T13:30:00'))
  })
  it('holidays are no working days', () => {
    const year = { holidays: new Set(['2024-09-02', '2024-09-03']), workedInstead: new Set<string>() }
    expect(isWorkingDay('2024-09-03', year)).toBe(false)
    expect(workingDaysBetween('2024-08-30', '2024-09-05', year)).toBe(2)
  })
})
