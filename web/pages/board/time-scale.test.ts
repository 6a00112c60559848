import { describe, expect, it } from 'vitest'
import { walked } from './board-walk.ts'
import { dayAt, movedMonths, periodEnds, shareOf, timeScale } from './time-scale.ts'

describe('the line of time', () => {
  it('runs from January of the earliest day in question to today, in months', () => {
    const scale = timeScale('2024-09-27', ['2024-06-30', undefined])
    expect([scale.from, scale.to, scale.days, scale.ticks.length]).toEqual(['2024-01-01', '2024-09-27', 270, 9])
    expect(shareOf(scale, '2024-06-30')).toBeCloseTo(181 / 270)
    expect(dayAt(scale, 181 / 270)).toBe('2024-06-30')
    expect([dayAt(scale, -1), dayAt(scale, 2)]).toEqual(['2024-01-01', '2024-09-27'])
  })

  it('shows the year before where this one has only begun, quarters and years where it is long', () => {
    expect(timeScale('2025-01-20', []).from).toBe('2024-01-01')
    expect(
      timeScale('2024-09-27', ['2022-12-31'])
        .ticks.map(({ month }) => month)
        .slice(0, 5),
    ).toEqual([1, 4, 7, 10, 1])
    expect(timeScale('2024-09-27', ['2016-12-31']).ticks.every(({ month }) => month === null)).toBe(true)
  })

  it.each([
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-12-15', 1, '2025-01-15'],
  ])('%s and %i months', (day, by, to) => expect(movedMonths(day, by)).toBe(to))

  it('knows the ends reports speak of', () => {
    expect(periodEnds('2024-09-27')).toEqual({ month: '2024-08-31', quarter: '2024-06-30', year: '2023-12-31' })
    expect(periodEnds('2024-01-05')).toEqual({ month: '2023-12-31', quarter: '2023-12-31', year: '2023-12-31' })
  })
})

describe('walking the board', () => {
  const extent = { rows: 20, columns: 23, page: 10 }
  it.each([
    ['ArrowUp', false, { row: 0, column: 3 }, { row: -1, column: 3 }],
    ['ArrowUp', false, { row: -1, column: 3 }, { row: -1, column: 3 }],
    ['ArrowLeft', false, { row: 2, column: 0 }, { row: 2, column: 0 }],
    ['PageDown', false, { row: 15, column: 1 }, { row: 19, column: 1 }],
    ['PageUp', false, { row: 4, column: 1 }, { row: 0, column: 1 }],
    ['Home', true, { row: 9, column: 9 }, { row: 0, column: 0 }],
    ['End', true, { row: 9, column: 9 }, { row: 19, column: 22 }],
    ['End', false, { row: 9, column: 9 }, { row: 9, column: 22 }],
    ['a', false, { row: 9, column: 9 }, null],
  ])('%s (ctrl %s)', (key, ctrl, at, to) => {
    expect(walked(at, { key, ctrl }, extent)).toEqual(to)
  })
})
