import { describe, expect, it } from 'vitest'
import { type LifeFacts, lifeOf } from './life.ts'

const day = (date: string, time = '08:00') => new Date(`${date}T${time}:00+07:00`).toISOString()
const end = (date: string) => new Date(Date.parse(day(date, '00:00')) + 86_400_000).toISOString()
const deed = (seq: number, verb: string, at: string, ordinal: number | null = null) => ({
  seq,
  verb,
  at,
  ordinal,
  undone: false,
  percent: null,
})

const extendedAndLate: LifeFacts = {
  handedOutAt: day('2024-07-12'),
  originalDueAt: end('2024-08-15'),
  dueAt: end('2024-09-10'),
  doneAt: null,
  over: false,
  lateCounts: true,
  now: day('2024-09-27'),
  width: 800,
  deeds: [
    deed(1, 'hand-out', day('2024-07-12')),
    deed(2, 'urge', day('2024-08-05'), 1),
    deed(3, 'return', day('2024-08-09')),
    { ...deed(4, 'report', day('2024-08-10')), undone: true },
  ],
}

describe('the line of time', () => {
  it('is kept, then dashed through the extension, then red until today', () => {
    const { stretches, dueX, originalX, todayX } = lifeOf(extendedAndLate)
    expect(stretches.map(({ kind }) => kind)).toEqual(['kept', 'extended', 'late', 'ahead'])
    expect(stretches[1]).toMatchObject({ from: originalX, to: dueX })
    expect(stretches[2]).toMatchObject({ from: dueX, to: todayX })
  })

  it('says the printed days, not the instants of 24:00', () => {
    expect(lifeOf(extendedAndLate).labels.map(({ kind, day }) => [kind, day])).toEqual([
      ['handed-out', '2024-07-12'],
      ['original', '2024-08-15'],
      ['due', '2024-09-10'],
      ['today', '2024-09-27'],
    ])
  })

  it('keeps time to scale and leaves out what was undone', () => {
    const { marks, todayX } = lifeOf(extendedAndLate)
    expect(marks.map(({ kind, no }) => [kind, no])).toEqual([
      ['urge', 1],
      ['return', null],
    ])
    const share = ((marks[0]?.x ?? 0) - 10) / ((todayX ?? 0) - 10)
    expect(share).toBeCloseTo(24 / 77, 2)
  })

  it('is not red where nothing can be late, nor after it was done in time', () => {
    const kinds = (facts: LifeFacts) => lifeOf(facts).stretches.map(({ kind }) => kind)
    expect(kinds({ ...extendedAndLate, lateCounts: false })).not.toContain('late')
    expect(kinds({ ...extendedAndLate, doneAt: day('2024-08-10'), over: true })).toEqual(['kept', 'ahead'])
  })

  it('puts labels that would overlap on lines of their own', () => {
    const facts = { ...extendedAndLate, originalDueAt: end('2024-09-25'), dueAt: end('2024-09-26') }
    expect(lifeOf(facts).rows).toBe(3)
  })

  it('has a length on the day it begins', () => {
    const today = day('2024-07-12')
    const { todayX } = lifeOf({ ...extendedAndLate, now: today, originalDueAt: null, dueAt: null, deeds: [] })
    expect(todayX).toBe(10)
  })
})
