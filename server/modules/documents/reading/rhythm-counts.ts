// Rhythms told by a count: "ngày 02 lần", "cách tuần một lần", "01 lần/quý", "năm hai lần"; and what all rhythms are made of.

import { small } from './dates.ts'
import { spokenNumber } from './number-words.ts'
import { oneOf, phraseAt, phrasesOf } from './phrases.ts'
import type { Word } from './words.ts'

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year'

export type Rhythm = {
  unit: Unit
  interval: number
  /** Word indexes: of its first word and after its last. */
  from: number
  to: number
  /** A rhythm by its own words; else only with a day or time beside it ("báo cáo tháng trước ngày 20"). */
  firm: boolean
  /** "báo cáo 6 tháng trước ngày 10/6": comes round only where something else beside it does. */
  once?: true
}

/** Units of time by their word, and counts written in letters. */
export const units = new Map<string, Unit>([
  ['ngày', 'day'],
  ['tuần', 'week'],
  ['tháng', 'month'],
  ['quý', 'quarter'],
  ['năm', 'year'],
])
export const counted = new Map<string, number>([
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['sáu', 6],
  ['mười', 10],
  ['nửa', 0.5],
])

/** "10", "hai", "mười lăm", "nửa" at word `at`, and the index behind; none behind "thứ", which counts days of the week. */
export function countAt(words: readonly Word[], at: number): { value: number; to: number } | null {
  const word = words[at]
  if (!word || word.kind === 'mark' || words[at - 1]?.low === 'thứ') return null
  const figure = small(word, 31)
  if (figure !== null) return { value: figure, to: at + 1 }
  if (word.low === 'nửa') return { value: 0.5, to: at + 1 }
  return digits(word) ? spokenNumber(words, at) : null
}

const digits = oneOf('một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười'.split('|'))

/** A rhythm that stands by its own words. */
export const firm = (unit: Unit, interval: number, from: number, to: number): Rhythm => ({
  unit,
  interval,
  from,
  to,
  firm: true,
})

/** "6 tháng", "nửa tháng": so many of a unit, or the half of one. */
export function countedRhythm(unit: Unit, count: number, from: number, to: number): Rhythm {
  if (count !== 0.5) return firm(unit, count, from, to)
  return unit === 'year' ? firm('month', 6, from, to) : firm('day', unit === 'month' ? 15 : 3, from, to)
}

/** "cách tuần một lần", "cách một tuần họp một lần": every second one; "cách 10 ngày … một lần" every tenth. */
export function skippingAt(words: readonly Word[], at: number): Rhythm | null {
  const count = countAt(words, at + 1)
  const unit = units.get(words[count?.to ?? at + 1]?.low ?? '')
  if (!unit) return null
  const behind = (count?.to ?? at + 1) + 1
  for (let next = behind; next < behind + 5 && words[next]?.kind === 'word'; next++) {
    const once = onceAt(words, next)
    if (once) return firm(unit, !count || count.value === 1 ? 2 : count.value, at, once)
  }
  return null
}

/** "ngày 02 lần", "năm hai lần": so often in one unit; "ngày 02" alone is a date. */
export function timesOfUnit(words: readonly Word[], at: number): Rhythm | null {
  const unit = units.get(words[at]!.low)
  const times = unit ? timesAt(words, at + 1) : null
  return unit && times && /^(?:lần|buổi)$/.test(words[times - 1]!.low)
    ? often(unit, countIn(words, times), { from: at, to: times })
    : null
}

/** The count of "hai lần", of which `end` is the index behind. */
export const countIn = (words: readonly Word[], end: number) =>
  counted.get(words[end - 2]!.low) ?? small(words[end - 2], 31) ?? 1

/** Several times a year or quarter, evenly spread; more often than monthly it is the unit itself that is told. */
export function often(unit: Unit, count: number, { from, to }: { from: number; to: number }): Rhythm {
  const months = unit === 'year' ? 12 / count : unit === 'quarter' ? 3 / count : 0
  return count > 1 && months > 0 && Number.isInteger(months) ? firm('month', months, from, to) : firm(unit, 1, from, to)
}

/** Whether "ít nhất", "tối thiểu", "không dưới" stands at word `at`. */
export const saysLeast = (words: readonly Word[], at: number) =>
  leastBegins(words[at]) && phraseAt(least, words, at, words.length) !== null

const leastBegins = oneOf(['ít', 'tối', 'không'])
const least = phrasesOf({ bound: ['ít nhất', 'tối thiểu', 'không dưới', 'không ít hơn'] })

/** Index behind "một lần", "ít nhất 1 lần", "02 buổi", "tối thiểu một cuộc", or null. */
export function timesAt(words: readonly Word[], from: number): number | null {
  const bound = leastBegins(words[from]) ? phraseAt(least, words, from, words.length) : null
  const at = bound?.end ?? from
  const count = counted.get(words[at]?.low ?? '') ?? small(words[at], 31)
  return count && (occasions(words[at + 1]) || isIssue(words, at + 1)) ? at + 2 : null
}

const occasions = oneOf('lần|buổi|cuộc|kỳ|đợt|ngày|phiên'.split('|'))

/** "mỗi tuần một số", "một số báo", "02 số": an issue of a paper or programme; "một số xã" are some of them. */
function isIssue(words: readonly Word[], at: number): boolean {
  if (words[at]?.low !== 'số') return false
  if (!/^(?:một|0?1)$/.test(words[at - 1]!.low)) return true
  const next = words[at + 1]
  return !next || (next.kind === 'mark' && next.low !== '“' && next.low !== '"') || issued(words, at + 1)
}

const issued = (words: readonly Word[], at: number) => phraseAt(papers, words, at, words.length) !== null
const papers = phrasesOf({
  issue: 'báo|chuyên đề|chuyên mục|chuyên trang|chuyên san|bản tin|phóng sự|trên|phát|vào|về'.split('|'),
})

/** Index behind "một lần", "/lần", "/01 lần": the end of what is counted ("10 ngày | một lần"). */
export function onceBehind(words: readonly Word[], from: number): number | null {
  if (words[from]?.low !== '/') return onceAt(words, from)
  const next = small(words[from + 1], 1) === 1 || words[from + 1]?.low === 'một' ? from + 2 : from + 1
  return words[next]?.low === 'lần' ? next + 1 : null
}

const occurrences = oneOf('lần|lượt|buổi|cuộc|phiên|đợt|kỳ|số|tin|bài'.split('|'))

/** Index behind "một lần", "ít nhất 1 lần". */
export function onceAt(words: readonly Word[], from: number): number | null {
  const end = timesAt(words, from)
  if (end === null || words[end - 1]!.low !== 'lần') return null
  return /^(?:một|0?1)$/.test(words[end - 2]!.low) ? end : null
}

/** "01 lần/tháng", "2 lần/năm", "một lần một tháng", "2 buổi/tuần", "một lần mỗi 10 ngày"; `next` is the index behind the count. */
export function perUnit(
  words: readonly Word[],
  at: number,
  { value, to }: { value: number; to: number },
): Rhythm | null {
  if (!occurrences(words[to])) return null
  if (!/^(?:\/|một|mỗi|trong)$/.test(words[to + 1]?.low ?? '')) return null
  const unit = units.get(words[to + 2]?.low ?? '')
  if (unit) return often(unit, value, { from: at, to: to + 3 })
  const count = countAt(words, to + 2)
  const counts = count && units.get(words[count.to]?.low ?? '')
  if (!counts || value !== 1) return null
  return countedRhythm(counts, count.value, at, count.to + 1)
}
