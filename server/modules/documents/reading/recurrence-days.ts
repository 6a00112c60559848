// The days, weekdays, months and the time that stand beside a rhythm: "vào 9h30 sáng thứ 3", "ngày 10, 25", "15/6 và 15/12".
import { dateAt, small, weekdayAt } from './dates.ts'
import { introductionOf } from './deadline-bounds.ts'
import { shortWeekday, takeWeekdays } from './recurrence-weekdays.ts'
import { countAt, type Rhythm } from './rhythm-counts.ts'
import { timeAt } from './times.ts'
import type { Word } from './words.ts'

export type Beside = {
  time: string | null
  /** Days of the month; -1 is the last. */
  days: number[]
  months: number[]
  /** "FR", "-1FR" (the last Friday of a month). */
  weekdays: string[]
  /** 1 the first working day, -1 the last. */
  workday: 1 | -1 | null
  /** First word and after the last of all this, rhythm included. */
  from: number
  to: number
}

/** What stands between two words around a rhythm, as far as its unit can have it. */
export function besideRhythm(words: readonly Word[], zone: { from: number; to: number }, rhythm: Rhythm): Beside {
  const found: Beside = {
    time: null,
    days: [],
    months: [],
    weekdays: [],
    workday: null,
    from: rhythm.from,
    to: rhythm.to,
  }
  for (let at = zone.from; at < zone.to; ) {
    // a whole date is of another deed: "trước ngày 14/4/2018 và định kỳ 6 tháng"
    const whole = dateAt(words, at, zone.to)
    if (whole?.year && whole.day !== null) {
      at = whole.to
      continue
    }
    const next = takeAt(words, at, zone, rhythm, found)
    if (next === null) at++
    else {
      const least = Math.max(zone.from, at - 6)
      found.from = Math.min(found.from, introductionOf(words, at, least).from)
      found.to = Math.max(found.to, next)
      at = next
    }
  }
  return found
}

/** Notes what begins at word `at`; the index behind it, or null. */
function takeAt(
  words: readonly Word[],
  at: number,
  zone: { from: number; to: number },
  rhythm: Rhythm,
  found: Beside,
): number | null {
  const { unit } = rhythm
  const clock = timeAt(words, at)
  if (clock) {
    found.time ??= clock.time
    return clock.to
  }
  // "15 ngày một lần, vào ngày 15 và ngày 30"
  if (unit === 'day') return rhythm.interval === 15 ? takeTwoDays(words, at, zone.to, found) : null
  const weekday = weekdayAt(words, at) ?? (unit === 'week' ? shortWeekday(words, at) : null)
  if (weekday) return unit === 'year' ? null : takeWeekdays(words, at, zone.to, unit, found)
  const workday = unit === 'year' ? null : workdayAt(words, at)
  if (workday) {
    found.workday = workday.nth
    return workday.to
  }
  if (unit === 'week') return null
  const edge = unit === 'year' ? null : edgeDayAt(words, at)
  if (edge) {
    found.days.push(edge.day)
    return edge.to
  }
  return takeDates(words, at, zone.to, rhythm, found)
}

/** The two days of a month that stand beside "nửa tháng một lần"; a single one is of another deed. */
function takeTwoDays(words: readonly Word[], at: number, limit: number, found: Beside): number | null {
  const days: number[] = []
  const to = words[at]!.low === 'ngày' ? takeDates(words, at, limit, halfMonth, { ...found, days, months: [] }) : null
  if (to === null || days.length !== 2) return null
  found.days.push(...days)
  return to
}

const halfMonth = { unit: 'month', interval: 1 } as Rhythm

/** "ngày làm việc cuối cùng", "ngày làm việc đầu tiên của". */
function workdayAt(words: readonly Word[], at: number): { nth: 1 | -1; to: number } | null {
  if (words[at]!.low !== 'ngày' || words[at + 1]?.low !== 'làm' || words[at + 2]?.low !== 'việc') return null
  const place = words[at + 3]?.low
  if (place !== 'cuối' && place !== 'đầu') return null
  const to = /^(?:tiên|cùng)$/.test(words[at + 4]?.low ?? '') ? at + 5 : at + 4
  return { nth: place === 'đầu' ? 1 : -1, to }
}

/** "ngày cuối cùng", "ngày cuối tháng", "ngày đầu tiên": the last day or the first; "cuối mỗi tháng" names none. */
function edgeDayAt(words: readonly Word[], at: number): { day: 1 | -1; to: number } | null {
  const place = words[at + 1]?.low
  if (words[at]!.low !== 'ngày' || (place !== 'cuối' && place !== 'đầu')) return null
  // "trong ba ngày cuối tháng"
  if (words[at - 1]?.kind === 'number' || spelledCount(words, at - 1)) return null
  const day = place === 'đầu' ? 1 : -1
  const next = words[at + 2]?.low ?? ''
  if (next === 'cùng' || next === 'tiên') return { day, to: at + 3 }
  return /^(?:tháng|mỗi|hàng|hằng|quý)$/.test(next) ? { day, to: at + 2 } : null
}

const spelledCount = (words: readonly Word[], at: number) => {
  const count = words[at - 1]?.low === 'trong' ? countAt(words, at) : null
  return count?.to === at + 1
}

/** "ngày 10, 25", "từ ngày 20 đến ngày 25" (its end), "15/6 và 15/12"; a date with a year is no day of a rhythm. */
function takeDates(
  words: readonly Word[],
  at: number,
  limit: number,
  { unit, interval }: Rhythm,
  found: Beside,
): number | null {
  const low = words[at]!.low
  if (low !== 'ngày' && low !== 'mùng' && low !== 'mồng' && low !== 'tháng' && words[at]!.kind !== 'number') return null
  const date = dateAt(words, at, limit)
  if (date?.year) return date.to
  if (!date) return bareDay(words, at) ? note(found, at, Number(words[at]!.low)) : null
  const twice = unit === 'month' && interval === 6
  if (date.quarter !== null || (date.day === null && unit !== 'year' && !twice)) return null
  if (date.month !== null && unit === 'month' && !twice) return null
  const range = date.day !== null && date.month === null ? endOfRange(words, date.to) : null
  if (date.month !== null) found.months.push(date.month)
  if (range) return note(found, range.at, range.day)
  if (date.day !== null) found.days.push(date.day)
  if (date.month !== null)
    return words[date.to - 2]!.low === 'tháng' ? moreMonths(words, date.to, limit, found) : date.to
  return date.day !== null ? moreDays(words, date.to, limit, found) : date.to
}

const note = (found: Beside, at: number, day: number) => {
  found.days.push(day)
  return at + 1
}

/** "trước 20 hằng tháng": the number alone, between a bounding word and the rhythm. */
const bareDay = (words: readonly Word[], at: number) =>
  small(words[at], 31) !== null &&
  words[at - 1]?.low === 'trước' &&
  /^(?:hàng|hằng|mỗi)$/.test(words[at + 1]?.low ?? '')

function endOfRange(words: readonly Word[], at: number): { at: number; day: number } | null {
  if (!/^(?:đến|tới|-|–)$/.test(words[at]?.low ?? '')) return null
  const number = words[at + 1]?.low === 'ngày' ? at + 2 : at + 1
  const day = small(words[number], 31)
  return day === null ? null : { at: number, day }
}

/** "các tháng 3 | , 6, 9 và 12": each of them. */
function moreMonths(words: readonly Word[], from: number, limit: number, found: Beside): number {
  let to = from
  while (to < limit && /^(?:,|và)$/.test(words[to]!.low)) {
    const number = words[to + 1]?.low === 'tháng' ? to + 2 : to + 1
    const month = small(words[number], 12)
    if (month === null || number >= limit || /^(?:\/|tháng|ngày)$/.test(words[number + 1]?.low ?? '')) return to
    found.months.push(month)
    to = number + 1
  }
  return to
}

/** ", 25", "và ngày 28" behind the first day. */
function moreDays(words: readonly Word[], from: number, limit: number, found: Beside): number {
  let to = from
  while (to < limit && /^(?:,|và|;|hoặc)$/.test(words[to]!.low)) {
    const number = words[to + 1]?.low === 'ngày' ? to + 2 : to + 1
    const day = small(words[number], 31)
    if (day === null || words[number + 1]?.low === '/') return to
    found.days.push(day)
    to = number + 1
  }
  return to
}
