// How days, months, quarters and years are written: "15/9/2021", "ngày 15 tháng 9 năm 2021", "quý II/2022".
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

/** The date written at word `at`, or null. */
export function dateAt(words: readonly Word[], at: number, limit = words.length): WrittenDate | null {
  const word = words[at]
  if (!word || at >= limit) return null
  const named = word.low
  if (word.kind === 'number') return numericDate(words, at, at, limit)
  if (named === 'ngày' || named === 'mùng' || named === 'mồng') return dayDate(words, at, limit)
  if (named === 'tháng') return monthDate(words, at, limit)
  if (named === 'quý') return quarterDate(words, at, limit)
  if (named === 'năm') {
    const year = yearNumber(words[at + 1])
    return year === null ? null : { ...nothing, year, from: at, to: at + 2 }
  }
  return null
}

const nothing = { day: null, month: null, quarter: null, year: null }

function dayDate(words: readonly Word[], at: number, limit: number): WrittenDate | null {
  const numeric = numericDate(words, at + 1, at, limit)
  if (numeric) return numeric
  const day = small(words[at + 1], 31)
  if (day === null) return null
  if (words[at + 2]?.low !== 'tháng') return { ...nothing, day, from: at, to: at + 2 }
  const month = monthDate(words, at + 2, limit)
  return month ? { ...month, day, from: at } : { ...nothing, day, from: at, to: at + 2 }
}

function monthDate(words: readonly Word[], at: number, limit: number): WrittenDate | null {
  const month = small(words[at + 1], 12)
  if (month === null) return null
  return withYear(words, { ...nothing, month, from: at, to: at + 2 }, limit)
}

const romans: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 }

function quarterDate(words: readonly Word[], at: number, limit: number): WrittenDate | null {
  const word = words[at + 1]
  const quarter = romans[word?.low ?? ''] ?? small(word, 4)
  if (quarter === null || quarter === undefined) return null
  return withYear(words, { ...nothing, quarter, from: at, to: at + 2 }, limit)
}

/** Takes "/2022", "-2022", "năm 2022" behind a month or quarter with it. */
export function withYear(words: readonly Word[], date: WrittenDate, limit: number): WrittenDate {
  const mark = words[date.to]?.low
  if (date.to + 1 >= limit) return date
  if (mark === '/' || mark === '-' || mark === '–' || mark === 'năm' || mark === '.') {
    const year = yearNumber(words[date.to + 1])
    if (year !== null && (mark !== '.' || !words[date.to + 1]!.gap)) return { ...date, year, to: date.to + 2 }
  }
  return date
}

/** "15/9/2021", "15-9-2021", "15.9.2021", "15/9", "9/2021"; `from` is where the date is said to begin. */
function numericDate(words: readonly Word[], at: number, from: number, limit: number): WrittenDate | null {
  const first = words[at]
  const mark = words[at + 1]
  const second = words[at + 2]
  if (first?.kind !== 'number' || !mark || second?.kind !== 'number' || at + 2 >= limit) return null
  if (mark.low !== '/' && mark.low !== '-' && mark.low !== '.') return null
  const day = small(first, 31)
  const month = small(second, 12)
  const again = words[at + 3]
  const year = again?.low === mark.low ? yearNumber(words[at + 4]) : null
  if (day !== null && month !== null && year !== null) return { ...nothing, day, month, year, from, to: at + 5 }
  if (mark.low !== '/' || second.gap) return null
  if (day !== null && month !== null && again?.low !== '/' && !/^\d/.test(again?.gap ? '' : (again?.low ?? ''))) {
    const dated = { ...nothing, day, month, from, to: at + 3 }
    return again?.low === 'năm' ? withYear(words, dated, limit) : dated
  }
  return null
}

/** "9/2021" behind "tháng" is read by `dateAt`; a bare "9/2021" is a month when nothing else can be meant. */
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

const two = (value: number) => String(value).padStart(2, '0')

/** "2021-09-15", "2021-09", "2022-Q2" or "2021"; null without a year. */
export function isoOf(date: Pick<WrittenDate, 'day' | 'month' | 'quarter' | 'year'>): string | null {
  if (date.year === null) return null
  if (date.quarter !== null) return `${date.year}-Q${date.quarter}`
  if (date.month === null) return String(date.year)
  return date.day === null ? `${date.year}-${two(date.month)}` : `${date.year}-${two(date.month)}-${two(date.day)}`
}

/** "9h30", "9 giờ 30 phút", "17h", "16 giờ" at word `at`: the time as "09:30" and the index after it. */
export function timeAt(words: readonly Word[], at: number): { time: string; to: number } | null {
  const hour = words[at]?.kind === 'number' && words[at]!.low.length <= 2 ? Number(words[at]!.low) : null
  const unit = words[at + 1]?.low
  if (hour === null || hour > 24 || (unit !== 'h' && unit !== 'giờ' && unit !== 'g')) {
    if (hour !== null && hour < 24 && unit === ':' && words[at + 2]?.kind === 'number' && !words[at + 2]!.gap)
      return clock(hour, Number(words[at + 2]!.low), at + 3)
    return null
  }
  let to = at + 2
  let minute = 0
  if (words[to]?.kind === 'number' && words[to]!.low.length === 2 && words[to + 1]?.low !== '/')
    minute = Number(words[to++]!.low)
  if (words[to]?.low === 'phút' || words[to]?.low === '’' || words[to]?.low === "'" || words[to]?.low === 'p') to++
  const half = words[to]?.low
  const later = half === 'chiều' && hour < 12 ? hour + 12 : hour
  return clock(later, minute, half === 'sáng' || half === 'chiều' ? to + 1 : to)
}

const clock = (hour: number, minute: number, to: number) => ({ time: `${two(hour)}:${two(minute)}`, to })
