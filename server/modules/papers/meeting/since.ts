// From when on a giao ban asks what has changed. Pure. Days of Asia/Ho_Chi_Minh.
import { addDays, dayOf, instantOf, type LegalDay } from '../../calendar/days.ts'

export type Mark = { at: Date; how: 'printed' | 'closed' }
export type Since = { at: Date; how: 'printed' | 'closed' | 'day' }

/** Where the table was never printed nor closed: an office meets once a week. */
const usualDays = 7

/**
 * The last sitting of the day asked for, or that day's beginning; without a day the last sitting of a day before today, since what is printed this morning
 * is for the meeting of today.
 * @param marks the newest first
 */
export function sinceOf({
  asked,
  marks,
  now,
}: {
  asked: LegalDay | undefined
  marks: readonly Mark[]
  now: Date
}): Since {
  const today = dayOf(now)
  const mark = marks.find(({ at }) => (asked ? dayOf(at) === asked : dayOf(at) < today))
  if (mark) return mark
  return { at: instantOf(asked ?? addDays(today, -usualDays), '00:00'), how: 'day' }
}
