import { describe, expect, it } from 'vitest'
import { formatsOf } from '../platform/formats.ts'
import { dayDue, dueWordsOf } from './due-words.ts'
import { deedWords } from './words.ts'

const now = new Date('2024-09-27T10:01:00+07:00')
const words = (dueDay: string | null, dueAt: string | null, state = 'late' as const, following = 'dated' as const) =>
  dueWordsOf(
    { dueDay, dueAt: dueAt && new Date(dueAt).toISOString(), state, following, recurrence: null },
    formatsOf('vi'),
    deedWords.vi,
    now,
  )

describe('the due day in words', () => {
  it('counts whole days where the day has no time of its own', () => {
    expect(words('2024-09-25', '2024-09-26T00:00:00+07:00')).toEqual({
      date: '25/9',
      distance: 'quá 2 ngày',
      tone: 'late',
    })
  })

  it('counts minutes where it has', () => {
    expect(words('2024-09-27', '2024-09-27T10:00:00+07:00')).toMatchObject({ distance: 'quá 1 phút' })
  })

  it('says no distance of what is done, and how it is followed where there is no day', () => {
    expect(words('2024-09-25', '2024-09-26T00:00:00+07:00', 'done' as never)).toMatchObject({
      distance: '',
      tone: 'plain',
    })
    expect(words(null, null, 'open' as never, 'ongoing' as never)).toMatchObject({
      date: '–',
      distance: 'thường xuyên',
    })
  })

  it('says the rhythm of what recurs without a day of its own', () => {
    const row = { dueDay: null, dueAt: null, state: 'open', following: 'dated' } as const
    const recurrence = { rrule: 'FREQ=WEEKLY;BYDAY=FR', time: '10:00' }
    const said = dueWordsOf({ ...row, recurrence }, formatsOf('vi'), deedWords.vi, now)
    expect(said).toEqual({ date: 'thứ Sáu hằng tuần, 10:00', distance: '', tone: 'plain' })
    const english = dueWordsOf({ ...row, recurrence }, formatsOf('en'), deedWords.en, now)
    expect(english.date).toBe('Fridays, weekly, 10:00')
  })

  it('prints the day whose end the instant is', () => {
    expect(dayDue(new Date('2024-09-26T00:00:00+07:00').toISOString())).toBe('2024-09-25')
    expect(dayDue(new Date('2024-09-27T10:00:00+07:00').toISOString())).toBe('2024-09-27')
  })
})
