// Terms counted in days: "trong vòng 15 ngày làm việc kể từ ngày 05/9/2024", "chậm nhất 10 ngày sau khi …".
import { addDays, dayInMonth, type LegalDay } from '../../calendar/days.ts'
import { isWorkingDay } from '../../calendar/office-hours.ts'
import { dateAt, isoOf, small } from './dates.ts'
import type { Today } from './near-days.ts'
import { spokenNumber } from './number-words.ts'
import type { Word } from './words.ts'

export type Term = {
  /** The last day; null where the day it counts from is not printed. */
  at: LegalDay | null
  /** Counted in working days, holidays of the year not known here. */
  working: boolean
  from: number
  to: number
}

type Unit = 'day' | 'working' | 'week' | 'month'

/** The term written at word `at`, or null. The day from which it counts is not counted itself (Civil Code 2015, article 147). */
export function termAt(words: readonly Word[], at: number, limit: number, today: Today): Term | null {
  const opened = opening(words, at)
  if (opened === null) return null
  const count = countAt(words, opened)
  if (!count) return null
  const unit = unitAt(words, count.to)
  if (!unit || unit.to > limit) return null
  const since = baseAt(words, unit.to, limit, today)
  if (!since) {
    if (handles(words, at)) return { at: null, working: false, from: at, to: unit.to }
    if (words[at]!.low !== 'trong' || unit.unit === 'month' || !endsTerm(words, at, unit.to, limit)) return null
    const end = today.day ? lastDay(today.day, count.value, unit.unit) : null
    return { at: end, working: unit.unit === 'working', from: at, to: unit.to }
  }
  const end = since.day ? lastDay(since.day, count.value, unit.unit) : null
  return { at: end, working: unit.unit === 'working', from: at, to: since.to }
}

/** Index behind "trong vòng", "trong thời hạn", "chậm nhất (là)", "không quá", "sau"; null where none stands at `at`. */
function opening(words: readonly Word[], at: number): number | null {
  const first = words[at]!.low
  if (!terms.has(first)) return null
  const second = words[at + 1]?.low
  const third = words[at + 2]?.low
  if (first === 'trong') {
    if (second === 'vòng') return at + 2
    if (second === 'thời' && (third === 'hạn' || third === 'gian')) return at + 3
    return at + 1
  }
  if (second === 'nhất' && first !== 'không' && first !== 'sau')
    return third === 'là' || third === 'sau' || third === 'trong' ? at + 3 : at + 2
  if (first === 'không' && (second === 'quá' || second === 'muộn')) return third === 'hơn' ? at + 3 : at + 2
  return first === 'sau' ? at + 1 : null
}

const terms = new Set(['trong', 'chậm', 'muộn', 'trễ', 'không', 'sau'])

/** "thẩm định hồ sơ của các xã | trong vòng 07 ngày": a term for each of what comes in, from its own day. */
function handles(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 12 && words[i]!.kind === 'word'; i--) {
    const pair = `${words[i]!.low} ${words[i + 1]!.low}`
    if (/^(?:thẩm định|thanh toán|giải quyết|xử lý|trả lời|trả kết|nghiệm thu)$/.test(pair))
      return words.slice(i, at).some((word) => /^(?:hồ|đơn|khối|thủ|kiến)$/.test(word.low))
  }
  return false
}

/** A term without "kể từ" counts from the document where its clause ends with it; "trong 10 ngày đầu tháng" is none. */
function endsTerm(words: readonly Word[], at: number, to: number, limit: number): boolean {
  if (to >= limit) return true
  const { low, kind } = words[to]!
  if (kind === 'mark') return low !== '/' && low !== '(' && !(low === ',' && words[to + 1]?.low === 'từ')
  return /^(?:vòng|thời)$/.test(words[at + 1]?.low ?? '') && !/^(?:đầu|cuối|giữa)$/.test(low)
}

/** "15", "15 (mười lăm)", "mười lăm". */
function countAt(words: readonly Word[], at: number): { value: number; to: number } | null {
  const digits = words[at]?.kind === 'number' && words[at]!.low.length <= 3 ? Number(words[at]!.low) : null
  if (digits === null) return spokenNumber(words, at)
  if (words[at + 1]?.low !== '(') return { value: digits, to: at + 1 }
  const close = spokenNumber(words, at + 2)
  return close && words[close.to]?.low === ')' ? { value: digits, to: close.to + 1 } : null
}

function unitAt(words: readonly Word[], at: number): { unit: Unit; to: number } | null {
  const low = words[at]?.low
  if (low === 'ngày')
    return words[at + 1]?.low === 'làm' && words[at + 2]?.low === 'việc'
      ? { unit: 'working', to: at + 3 }
      : { unit: 'day', to: at + 1 }
  if (low === 'tuần') return { unit: 'week', to: at + 1 }
  return low === 'tháng' && small(words[at + 1], 12) === null ? { unit: 'month', to: at + 1 } : null
}

/** "kể từ ngày 05/9/2024", "tính từ ngày ký", "sau khi nhận được …": the day counted from, null where it is not printed. */
function baseAt(
  words: readonly Word[],
  at: number,
  limit: number,
  today: Today,
): { day: LegalDay | null; to: number } | null {
  let next = words[at]?.low === ',' ? at + 1 : at
  const first = words[next]?.low
  if (next >= limit) return null
  if (first === 'kể' || first === 'tính' || first === 'từ') next = first === 'từ' ? next + 1 : next + 2
  else if (first === 'sau') next = words[next + 1]?.low === 'khi' ? next + 2 : next + 1
  else return null
  if (first !== 'từ' && first !== 'sau' && words[next - 1]?.low !== 'từ') return null
  const date = dateAt(words, next, limit)
  // "trong 60 ngày, từ ngày 15/9 đến 15/11": a range tells it better
  if (date && first === 'từ' && words[date.to]?.low === 'đến') return null
  if (date?.day && date.month) return { day: isoOf({ ...date, year: date.year ?? today.year }), to: date.to }
  const named = words[next]?.low === 'ngày' ? next + 1 : next
  const own = /^(?:ký|ra|ban|phát|công)$/.test(words[named]?.low ?? '') && first !== 'sau'
  return { day: own ? (today.day ?? null) : null, to: endOfBase(words, named, limit) }
}

/** "… ký ban hành Thông báo này", "… nhận được văn bản này": up to "này", else the two words that name the event. */
function endOfBase(words: readonly Word[], from: number, limit: number): number {
  for (let at = from; at < limit && at < from + 8; at++) {
    if (words[at]!.kind === 'mark') return at
    if (words[at]!.low === 'này') return at + 1
  }
  return Math.min(limit, from + 2)
}

function lastDay(since: LegalDay, count: number, unit: Unit): LegalDay {
  if (unit === 'day') return addDays(since, count)
  if (unit === 'week') return addDays(since, 7 * count)
  if (unit === 'month') {
    const months = Number(since.slice(0, 4)) * 12 + Number(since.slice(5, 7)) - 1 + count
    return dayInMonth(Math.floor(months / 12), (months % 12) + 1, Number(since.slice(8)))
  }
  let day = since
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day)) left--
  }
  return day
}
