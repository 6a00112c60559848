// Dates that belong together: "tháng 4, tháng 6 năm 2022", "ngày 14 và 28/9", "05-10/9/2024", "quý III, IV/2025".

import { dateAt, kindOf, quarterNumber, small, type WrittenDate, withYear, yearNumber } from './dates.ts'
import { oneOf } from './phrases.ts'
import type { Word } from './words.ts'

export type DateGroup = {
  /** In the order of the text; of a range only its end. */
  dates: WrittenDate[]
  from: number
  to: number
  /** Written from one date to another, without "từ": "05-10/9/2024". */
  range: boolean
}

/** The dates that begin at word `at`, with a year printed once for several given to all; null where none begins. */
export function dateGroupAt(words: readonly Word[], at: number, limit: number): DateGroup | null {
  if (!mayBegin(words, at)) return null
  const range = rangeAt(words, at, limit)
  if (range) return { dates: [range], from: at, to: range.to, range: true }
  const days = dayListAt(words, at, limit)
  if (days) return days
  const first = dateAt(words, at, limit)
  if (!first || (first.day !== null && first.month === null)) return null
  const dates = [first]
  for (let next = afterJoint(words, first.to, limit); next !== null; ) {
    const date = dateAt(words, next, limit) ?? sameKind(words, next, first, limit)
    if (!date || kindOf(date) !== kindOf(first) || (date.day !== null && date.month === null)) break
    dates.push(date)
    next = afterJoint(words, date.to, limit)
  }
  const { to } = dates.at(-1)!
  // "trong hai tháng 7 và 8/2023": counted together, so said together
  const said = dates.length > 1 && counted(words[at - 1]) ? dates.map((date) => ({ ...date, from: at, to })) : dates
  return { dates: withCommonYear(said), from: at, to, range: false }
}

/** Behind "hai", "02": so many, then which. */
export const counted = oneOf(['hai', 'ba', 'bốn', '2', '3', '4', '02', '03', '04'])

const starters = oneOf(['ngày', 'tháng', 'quý', 'năm', 'mùng', 'mồng'])

/** A word that may begin a date; a number only before a mark, and not inside a longer number. */
function mayBegin(words: readonly Word[], at: number): boolean {
  const word = words[at]!
  if (word.kind !== 'number') return starters(word)
  const mark = words[at + 1]?.low
  const before = words[at - 1]
  if (!word.gap && before && before.low !== '(' && before.low !== ':' && before.low !== '|') return false
  return mark === 'tháng' || mark === '/' || mark === '-' || mark === '.' || mark === '–' || mark === 'đến'
}

/** A year printed with the last one holds for those before it. */
function withCommonYear(dates: WrittenDate[]): WrittenDate[] {
  let year: number | null = null
  return dates
    .toReversed()
    .map((date) => {
      year = date.year ?? year
      return { ...date, year }
    })
    .toReversed()
}

/** "05-10/9/2024", "ngày 5 đến ngày 10/9", "tháng 9 - 11/2024", "quý II-III/2025": the end, from the first word of the whole. */
function rangeAt(words: readonly Word[], at: number, limit: number): WrittenDate | null {
  const first = beginningAt(words, at, limit)
  if (!first) return null
  let next = first.to
  const joint = words[next]?.low
  if (joint !== '-' && joint !== '–' && joint !== 'đến' && joint !== 'tới') return null
  next++
  if (words[next]?.low === 'hết') next++
  const end = dateAt(words, next, limit) ?? bareEnd(words, next, first.kind, limit)
  if (!end || end.to > limit || kindOf(end) !== first.kind) return null
  if (first.kind === 'day' && end.month === null) return null
  return { ...end, from: at }
}

type Beginning = { kind: ReturnType<typeof kindOf>; to: number }

/** The first half of a range: a date, or only its number where the second half tells the rest ("05-…", "ngày 5 đến …"). */
function beginningAt(words: readonly Word[], at: number, limit: number): Beginning | null {
  const named = words[at]!.low
  const number = words[at]!.kind === 'number' ? at : at + 1
  const mark = words[number + 1]?.low
  const splits = mark === '-' || mark === '–' || mark === 'đến' || mark === 'tới'
  if (splits && small(words[number], 31) !== null && (named === 'ngày' || number === at)) {
    const short = mark === '-' && words[number + 3]?.low !== '/' && words[number + 3]?.low !== 'tháng'
    if (!short || words[number + 2]?.kind === 'word') return { kind: 'day', to: number + 1 }
  }
  const date = dateAt(words, at, limit)
  return date && (date.day === null || date.month !== null) ? { kind: kindOf(date), to: date.to } : null
}

function bareEnd(words: readonly Word[], at: number, kind: string, limit: number): WrittenDate | null {
  if (kind === 'month' || kind === 'quarter') return numberOf(words, at, kind, limit)
  if (kind === 'year') {
    const year = yearNumber(words[at])
    return year === null ? null : { day: null, month: null, quarter: null, year, from: at, to: at + 1 }
  }
  const day = small(words[at], 31)
  const month = day !== null && words[at + 1]?.low === 'tháng' ? dateAt(words, at + 1, limit) : null
  return month ? { ...month, day, from: at } : null
}

const mostDays = 12

/** "ngày 14 và 28/9/2024", "ngày 14, 28 tháng 9": the days before the last have no month of their own. */
function dayListAt(words: readonly Word[], at: number, limit: number): DateGroup | null {
  if (words[at]!.low !== 'ngày') return null
  const days: { day: number; from: number; to: number }[] = []
  for (let next = at + 1; next < limit && days.length < mostDays; ) {
    const number = words[next]?.low === 'ngày' ? next + 1 : next
    const last = dateAt(words, number, limit) ?? bareEnd(words, number, 'day', limit)
    if (last) {
      if (!days.length || last.day === null || last.month === null) return null
      const dates = [...days.map((one) => ({ ...last, ...one })), last]
      return { dates, from: at, to: last.to, range: false }
    }
    const day = small(words[number], 31)
    const joint = day === null ? null : afterJoint(words, number + 1, limit)
    if (day === null || joint === null) return null
    days.push({ day, from: number, to: number + 1 })
    next = joint
  }
  return null
}

function afterJoint(words: readonly Word[], at: number, limit: number): number | null {
  const low = words[at]?.low
  if (at >= limit || (low !== ',' && low !== 'và' && low !== '&')) return null
  return low === ',' && words[at + 1]?.low === 'và' ? at + 2 : at + 1
}

/** "…, 6 năm 2022", "…, IV/2025": only the number of what the first one names. */
function sameKind(words: readonly Word[], at: number, first: WrittenDate, limit: number): WrittenDate | null {
  const kind = kindOf(first)
  if (kind === 'month' || kind === 'quarter') return numberOf(words, at, kind, limit)
  const year = kind === 'year' ? yearNumber(words[at]) : null
  return year === null ? null : { ...first, year, from: at, to: at + 1 }
}

function numberOf(words: readonly Word[], at: number, kind: string, limit: number): WrittenDate | null {
  const plain = { day: null, month: null, quarter: null, year: null, from: at, to: at + 1 }
  if (kind === 'month') {
    const month = small(words[at], 12)
    return month === null ? null : withYear(words, { ...plain, month }, limit)
  }
  const quarter = quarterNumber(words[at])
  return quarter === null ? null : withYear(words, { ...plain, quarter }, limit)
}
