// How days, months, quarters and years are written: "15/9/2021", "ngày 15 tháng 9 năm 2021", "quý II/2022".

import { spokenNumber, spokenYear } from './number-words.ts'
import { oneOf } from './phrases.ts'
import type { Word } from './words.ts'

export type WrittenDate = {
  day: number | null
  month: number | null
  quarter: number | null
  year: number | null
  /** Word indexes: of the first word of the date itself ("ngày", "tháng" included) and after the last. */
  from: number
  to: number
}

export type DateKind = 'day' | 'month' | 'quarter' | 'year'

export const kindOf = (date: WrittenDate): DateKind =>
  date.day !== null ? 'day' : date.month !== null ? 'month' : date.quarter !== null ? 'quarter' : 'year'

/** The date written at word `at`, or null; none that reaches past `limit`. */
export function dateAt(words: readonly Word[], at: number, limit = words.length): WrittenDate | null {
  const date = at < limit ? anyDateAt(words, at, limit) : null
  return date && date.to <= limit ? date : null
}

function anyDateAt(words: readonly Word[], at: number, limit: number): WrittenDate | null {
  const word = words[at]
  if (!word) return null
  if (word.kind === 'number')
    return numericDate(words, at, at, limit) ?? numericMonth(words, at, limit) ?? bareDate(words, at, limit)
  switch (word.low) {
    case 'ngày':
    case 'mùng':
    case 'mồng':
      return dayDate(words, at, limit)
    case 'tháng':
      return monthDate(words, at, limit, false)
    case 'quý':
      return quarterDate(words, at, limit)
    case 'năm':
      return yearDate(words, at)
    default:
      return null
  }
}

const nothing = { day: null, month: null, quarter: null, year: null }

/** "ngày 15/9/2021", "ngày 15 tháng 9", "ngày thứ Sáu, 20/9", "mùng 5 tháng 9"; "ngày 15" has no month. */
function dayDate(words: readonly Word[], at: number, limit: number): WrittenDate | null {
  let next = at + 1
  const weekday = weekdayAt(words, next)
  if (weekday) next = words[weekday.to]?.low === ',' ? weekday.to + 1 : weekday.to
  if (words[next]?.low === 'mùng' || words[next]?.low === 'mồng') next++
  const numeric = numericDate(words, next, at, limit) ?? shortDate(words, next, at, limit)
  if (numeric) return numeric
  const figure = small(words[next], 31)
  const spoken = figure === null ? spokenNumber(words, next) : { value: figure, to: next + 1 }
  if (!spoken || spoken.value > 31) return null
  const day = spoken.value
  if (words[spoken.to]?.low !== 'tháng') return figure === null ? null : { ...nothing, day, from: at, to: spoken.to }
  const month = monthDate(words, spoken.to, limit, true)
  if (month) return { ...month, day, from: at }
  return figure === null ? null : { ...nothing, day, from: at, to: spoken.to }
}

/** "trước 30 tháng 8 năm 2026": a day without its word, behind what makes it a bound. */
function bareDate(words: readonly Word[], at: number, limit: number): WrittenDate | null {
  const day = small(words[at], 31)
  if (day === null || !bounds(words[at - 1]) || words[at + 1]?.low !== 'tháng' || words[at + 2]?.kind !== 'number')
    return null
  const month = monthDate(words, at + 1, limit, true)
  return month && month.month !== null ? { ...month, day, from: at } : null
}

const bounds = oneOf(['trước', 'đến', 'hết', 'từ', 'nhất', 'là', 'hạn'])

const namedMonths: Record<string, number> = { giêng: 1, chạp: 12 }

/** "tháng 9/2021", "tháng Chín"; the words that also count or name a year only behind a day or with a capital. */
function monthDate(words: readonly Word[], at: number, limit: number, behindDay: boolean): WrittenDate | null {
  const figure = small(words[at + 1], 12)
  if (figure !== null) return withYear(words, { ...nothing, month: figure, from: at, to: at + 2 }, limit)
  if (!behindDay && !words[at + 1]?.cap) return null
  const named = namedMonths[words[at + 1]?.low ?? '']
  const spoken = named ? { value: named, to: at + 2 } : spokenNumber(words, at + 1)
  if (!spoken || spoken.value > 12) return null
  return withYear(words, { ...nothing, month: spoken.value, from: at, to: spoken.to }, limit)
}

const romans: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 }

/** "II", "2" as a quarter's number. */
export const quarterNumber = (word: Word | undefined): number | null => romans[word?.low ?? ''] ?? small(word, 4)

function quarterDate(words: readonly Word[], at: number, limit: number): WrittenDate | null {
  const quarter = quarterNumber(words[at + 1])
  if (quarter === null) return null
  return withYear(words, { ...nothing, quarter, from: at, to: at + 2 }, limit)
}

function yearDate(words: readonly Word[], at: number): WrittenDate | null {
  const year = yearNumber(words[at + 1])
  if (year !== null) return { ...nothing, year, from: at, to: at + 2 }
  const spoken = spokenYear(words, at + 1)
  return spoken ? { ...nothing, year: spoken.value, from: at, to: spoken.to } : null
}

/** Takes "/2022", "-2022", "năm 2022", ", năm 2022" behind a month or quarter with it. */
export function withYear(words: readonly Word[], date: WrittenDate, limit: number): WrittenDate {
  const mark = words[date.to]?.low
  if (date.to + 1 >= limit) return date
  if (mark === 'năm' || (mark === ',' && words[date.to + 1]!.low === 'năm')) {
    const year = yearDate(words, mark === ',' ? date.to + 1 : date.to)
    return year && (mark === 'năm' || date.day !== null) ? { ...date, year: year.year, to: year.to } : date
  }
  if (mark === '/' || mark === '-' || mark === '–' || mark === '.') {
    const year = yearNumber(words[date.to + 1])
    if (year !== null && (mark !== '.' || !words[date.to + 1]!.gap)) return { ...date, year, to: date.to + 2 }
  }
  return date
}

/** What "10/12" counts when it is a share and no date: "10/12 xã". */
const shared = oneOf(
  'xã|thôn|bản|ấp|xóm|phường|huyện|tiêu|chỉ|hộ|công|dự|mô|trường|đơn|km|điểm|thành|sản|nội|%'.split('|'),
)

/** "15/9/2021", "15-9-2021", "15.9.2021", "15/9/21", "15/9"; `from` is where the date is said to begin. */
function numericDate(words: readonly Word[], at: number, from: number, limit: number): WrittenDate | null {
  const first = words[at]
  const mark = words[at + 1]
  const second = words[at + 2]
  if (first?.kind !== 'number' || !mark || second?.kind !== 'number' || at + 2 >= limit) return null
  if (mark.low !== '/' && mark.low !== '-' && mark.low !== '.') return null
  const day = small(first, 31)
  const month = small(second, 12)
  if (day === null || month === null) return null
  const again = words[at + 3]
  const year = again?.low === mark.low ? (yearNumber(words[at + 4]) ?? shortYear(words, at + 4)) : null
  if (year !== null) return { ...nothing, day, month, year, from, to: at + 5 }
  if (mark.low !== '/' || second.gap || again?.low === '/' || (again?.gap === false && again.kind === 'number'))
    return null
  if (shared(again)) return null
  const dated = { ...nothing, day, month, from, to: at + 3 }
  return again?.low === 'năm' ? withYear(words, dated, limit) : dated
}

/** "ngày 15-9", "ngày 15.9": day and month only, where "ngày" says so and no range is meant ("ngày 5-10/9"). */
function shortDate(words: readonly Word[], at: number, from: number, limit: number): WrittenDate | null {
  const mark = words[at + 1]
  const second = words[at + 2]
  if (!mark || at + 2 >= limit || (mark.low !== '-' && mark.low !== '.') || mark.gap || second?.gap) return null
  const day = small(words[at], 31)
  const month = small(second, 12)
  const next = words[at + 3]?.low
  if (day === null || month === null || next === '/' || next === 'tháng' || next === 'hàng' || next === 'hằng')
    return null
  return withYear(words, { ...nothing, day, month, from, to: at + 3 }, limit)
}

/** "9/2021": a month, for nothing else has a year below the stroke. */
function numericMonth(words: readonly Word[], at: number, limit: number): WrittenDate | null {
  const month = small(words[at], 12)
  if (month === null || words[at + 1]?.low !== '/' || words[at + 2]?.gap || at + 2 >= limit) return null
  const year = yearNumber(words[at + 2])
  return year === null || words[at + 3]?.low === '/' ? null : { ...nothing, month, year, from: at, to: at + 3 }
}

/** A number of one or two digits from 1 to `most`. */
export function small(word: Word | undefined, most: number): number | null {
  if (word?.kind !== 'number' || word.low.length > 2) return null
  const value = Number(word.low)
  return value >= 1 && value <= most ? value : null
}

export function yearNumber(word: Word | undefined): number | null {
  if (word?.kind !== 'number' || word.low.length !== 4) return null
  const value = Number(word.low)
  return value >= 1945 && value <= 2099 ? value : null
}

/** "15/9/21": two digits of a year of this programme. */
function shortYear(words: readonly Word[], at: number): number | null {
  const word = words[at]
  if (word?.kind !== 'number' || word.low.length !== 2 || word.gap) return null
  const value = 2000 + Number(word.low)
  return value >= 2009 && value <= 2040 ? value : null
}

const weekdays: Record<string, number> = { hai: 1, ba: 2, tư: 3, năm: 4, sáu: 5, bảy: 6, bẩy: 6 }

/** "thứ 6", "thứ sáu", "chủ nhật" at word `at`: the day of the week (Sunday 0) and the index after it. */
export function weekdayAt(words: readonly Word[], at: number): { weekday: number; to: number } | null {
  if (words[at]?.low === 'chủ' && words[at + 1]?.low === 'nhật') return { weekday: 0, to: at + 2 }
  if (words[at]?.low !== 'thứ') return null
  const weekday = weekdays[words[at + 1]?.low ?? ''] ?? (small(words[at + 1], 7) ?? 0) - 1
  return weekday >= 1 ? { weekday, to: at + 2 } : null
}

const two = (value: number) => String(value).padStart(2, '0')

/** "2021-09-15", "2021-09", "2022-Q2" or "2021"; null without a year, and for a day no month has ("30/02"). */
export function isoOf(date: Pick<WrittenDate, 'day' | 'month' | 'quarter' | 'year'>): string | null {
  if (date.year === null) return null
  if (date.quarter !== null) return `${date.year}-Q${date.quarter}`
  if (date.month === null) return String(date.year)
  if (date.day === null) return `${date.year}-${two(date.month)}`
  return isImpossible(date) ? null : `${date.year}-${two(date.month)}-${two(date.day)}`
}

/** The month has no such day: "31/9", "30/02". */
export const isImpossible = (date: Pick<WrittenDate, 'day' | 'month' | 'year'>): boolean =>
  date.day !== null &&
  date.month !== null &&
  date.day > 28 &&
  date.day > new Date(Date.UTC(date.year ?? 2024, date.month, 0)).getUTCDate()
