// The days, weekdays, months and the time that stand beside a rhythm: "vào 9h30 sáng thứ 3", "ngày 10, 25", "15/6 và 15/12".
import { dateAt, small, weekdayAt } from './dates.ts'
import { introductionOf } from './deadline-bounds.ts'
import { oneOf } from './phrases.ts'
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

const codes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

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

/** "thứ 2, thứ 4 và thứ 6", "thứ 2, 5"; in a month only with its place: "thứ Sáu tuần cuối", "thứ Hai đầu tiên". */
function takeWeekdays(
  words: readonly Word[],
  at: number,
  limit: number,
  unit: Rhythm['unit'],
  found: Beside,
): number | null {
  if (/^(?:lần|tuần)$/.test(words[at - 1]?.low ?? '')) return null
  let to = at
  const taken: number[] = []
  for (let next = at; next < limit; ) {
    const named = weekdayAt(words, next) ?? (unit === 'week' ? shortWeekday(words, next) : null)
    const number = named || !taken.length ? null : (small(words[next], 7) ?? spelledDay(words[next]))
    if (!named && (number === null || number < 2)) break
    const day = named ? named.weekday : number! - 1
    if (taken.length && rangeMark(words[next - 1])) for (let i = taken.at(-1)! + 1; i < (day || 7); i++) taken.push(i)
    taken.push(day)
    to = named ? named.to : next + 1
    if (!/^(?:,|và|hoặc)$/.test(words[to]?.low ?? '') && !rangeMark(words[to])) break
    next = to + 1
  }
  if (unit === 'week') {
    found.weekdays.push(...taken.map((one) => codes[one]!))
    return to
  }
  const places = placesOfWeek(words, to)
  if (!places.length) return null
  found.weekdays.push(...places.flatMap(({ nth }) => taken.map((one) => nth + codes[one]!)))
  return places.at(-1)!.to
}

/** "từ thứ Hai đến thứ Sáu": every day between. */
const rangeMark = oneOf(['-', 'đến', 'tới'])

/** "T6", "CN": a day of the week by its letter. */
function shortWeekday(words: readonly Word[], at: number): { weekday: number; to: number } | null {
  const low = words[at]?.low ?? ''
  if (low === 'cn' && words[at]!.cap) return { weekday: 0, to: at + 1 }
  if (low[0] !== 't' || !words[at]!.cap) return null
  if (/^t[2-7]$/.test(low)) return { weekday: Number(low[1]) - 1, to: at + 1 }
  const number = low === 't' && words[at + 1]?.gap === false ? small(words[at + 1], 7) : null
  return number && number > 1 ? { weekday: number - 1, to: at + 2 } : null
}

/** "thứ Ba, Năm": the next day of the week by its number alone, printed large. */
const spelledDay = (word: Word | undefined) => (word?.cap ? (spelledDays.get(word.low) ?? null) : null)
const spelledDays = new Map(['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'].map((low, i) => [low, i + 2]))

type Placed = { nth: number; to: number }

/** "tuần đầu và tuần thứ ba", "tuần thứ nhất, thứ ba": each of them. */
function placesOfWeek(words: readonly Word[], at: number): Placed[] {
  const found: Placed[] = []
  for (let place = placeOfWeek(words, at); place; ) {
    found.push(place)
    const next: number = /^(?:,|và)$/.test(words[place.to]?.low ?? '') ? place.to + 1 : -1
    place = next < 0 ? null : words[next]?.low === 'tuần' ? placeOfWeek(words, next) : nthAt(words, next)
  }
  return found
}

/** "… và | thứ ba hằng tháng": a place, where no week of its own makes it a weekday. */
function nthAt(words: readonly Word[], at: number): Placed | null {
  const nth = words[at]?.low === 'thứ' ? nths[words[at + 1]?.low ?? ''] : undefined
  return nth && !/^(?:tuần|đầu|cuối)$/.test(words[at + 2]?.low ?? '') ? { nth, to: at + 2 } : null
}

const nths: Record<string, number> = { nhất: 1, hai: 2, ba: 3, tư: 4, '1': 1, '2': 2, '3': 3, '4': 4 }

/** "tuần đầu tiên", "đầu tháng", "tuần thứ hai", "cuối cùng" behind a weekday. */
function placeOfWeek(words: readonly Word[], at: number): Placed | null {
  let next = at
  while (/^(?:của|trong|tuần)$/.test(words[next]?.low ?? '')) next++
  const low = words[next]?.low
  const counts = words[next]?.low === 'lần' ? next + 1 : next
  // "thứ Ba thứ ba hằng tháng", "thứ Ba lần thứ ba trong tháng"
  if (words[next - 1]?.low !== 'tuần' && words[counts]?.low === 'thứ') {
    const nth = nths[words[counts + 1]?.low ?? '']
    return nth && /^(?:của|trong|hằng|hàng|mỗi|các)$/.test(words[counts + 2]?.low ?? '')
      ? { nth, to: counts + 2 }
      : null
  }
  if (words[next - 1]?.low === 'tuần') {
    const ordinal = low === 'thứ' ? next + 1 : next
    const nth = low === 'thứ' || words[next]?.kind === 'number' ? nths[words[ordinal]?.low ?? ''] : undefined
    if (nth) return { nth, to: ordinal + 1 }
    if (low === 'thứ') return null
  }
  if (low !== 'đầu' && low !== 'cuối') return null
  const to = /^(?:tiên|cùng)$/.test(words[next + 1]?.low ?? '') ? next + 2 : next + 1
  return { nth: low === 'đầu' ? 1 : -1, to }
}

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
