// The words that say how often: "hàng tuần", "mỗi tháng một lần", "02 tuần/lần", "01 lần/quý", "tháng cuối quý".

import { small, weekdayAt } from './dates.ts'
import { oneOf } from './phrases.ts'
import { isAttribute } from './rhythm-attributes.ts'
import {
  counted,
  countedRhythm,
  countIn,
  firm,
  often,
  onceAt,
  perUnit,
  type Rhythm,
  skippingAt,
  timesAt,
  timesOfUnit,
  type Unit,
  units,
} from './rhythm-counts.ts'
import type { Word } from './words.ts'

const starters = oneOf([
  ...['hàng', 'hằng', 'mỗi', 'từng', 'cách', 'các', 'định', 'báo', 'giao', 'đầu', 'cuối', 'của'],
  ...units.keys(),
  ...counted.keys(),
])

/** The rhythm said at word `at`, or null. */
export function rhythmAt(words: readonly Word[], at: number, to: number): Rhythm | null {
  const word = words[at]!
  if (word.kind === 'mark' || (word.kind === 'word' && !starters(word))) return null
  switch (word.low) {
    case 'hàng':
    case 'hằng':
      return everyAt(words, at)
    case 'mỗi':
    case 'từng':
    case 'các':
      return eachAt(words, at, to)
    case 'cách':
      return skippingAt(words, at)
    case 'định':
      return periodicAt(words, at)
    case 'báo':
    case 'giao':
      return namedAt(words, at)
    case 'tháng':
    case 'đầu':
    case 'cuối':
    case 'của':
      return partOf(words, at)
    case 'năm':
      return bracketedAt(words, at) ?? timesOfUnit(words, at)
    default:
      return countedAt(words, at, to)
  }
}

/** "hàng tuần", unless the rhythm belongs to a thing: "kế hoạch hàng năm", "rác thải phát sinh hàng ngày". */
function everyAt(words: readonly Word[], at: number): Rhythm | null {
  const unit = units.get(words[at + 1]?.low ?? '')
  return unit && !isAttribute(words, at) ? firm(unit, 1, at, at + 2) : null
}

/** "mỗi tháng một lần", "mỗi tuần ít nhất một buổi"; "ngày 25 mỗi tháng" wants its day; "các chiều thứ Sáu". */
function eachAt(words: readonly Word[], at: number, to: number): Rhythm | null {
  const each = words[at]!.low !== 'các'
  // "kế hoạch theo từng quý": no rhythm but how the plan is parted
  if (words[at]!.low === 'từng' && /^(?:theo|của|cho|trong)$/.test(words[at - 1]?.low ?? '')) return null
  const unit = each ? units.get(words[at + 1]?.low ?? '') : undefined
  if (unit) {
    const times = timesAt(words, at + 2)
    return times
      ? often(unit, countIn(words, times), { from: at, to: times })
      : { ...firm(unit, 1, at, at + 2), firm: isRepeated(words, at, unit) }
  }
  let next = at + 1
  while (/^(?:buổi|sáng|chiều|tối|ngày)$/.test(words[next]?.low ?? '') && next < to) next++
  const weekday = next > at + 1 || each ? weekdayAt(words, next) : null
  return weekday ? firm('week', 1, at, next) : null
}

/** "mỗi tháng thực hiện ít nhất một phóng sự", "cuối mỗi quý thông báo", but no "số liệu của mỗi tháng". */
function isRepeated(words: readonly Word[], at: number, unit: Unit): boolean {
  if (words[at - 1]?.low === 'cuối' || words[at - 1]?.low === 'đầu') return true
  for (let i = at + 2; i < at + 10 && words[i] && !/^[.;,]$/.test(words[i]!.low); i++) {
    if (/^(?:ít|tối)$/.test(words[i]!.low) && /^(?:nhất|thiểu)$/.test(words[i + 1]?.low ?? '')) return true
    if (
      unit !== 'year' &&
      small(words[i], 31) !== null &&
      /^(?:tin|bài|phóng|chuyên|công|mô)$/.test(words[i + 1]?.low ?? '')
    )
      return true
  }
  return false
}

/** "định kỳ 6 tháng", "định kỳ quý", "định kỳ (6 tháng, năm)", "định kỳ vào thứ Sáu"; before "hàng" only an adverb. */
function periodicAt(words: readonly Word[], at: number): Rhythm | null {
  if (words[at + 1]?.low !== 'kỳ') return null
  const open = words[at + 2]?.low === '(' ? at + 3 : at + 2
  const count = counted.get(words[open]?.low ?? '') ?? small(words[open], 31)
  const next = count ? open + 1 : open
  const unit = units.get(words[next]?.low ?? '')
  // "định kỳ tháng 9": the report of one month; "định kỳ ngày 20" is the day of a month
  const dated = words[next + 1]?.kind === 'number'
  if (unit && !(dated && !count)) return countedRhythm(unit, count ?? 1, at, next + 1)
  let day = next
  while (/^(?:vào|trước|các|chiều|sáng|ngày)$/.test(words[day]?.low ?? '')) day++
  if (weekdayAt(words, day)) return firm('week', 1, at, at + 2)
  const monthly = words[day - 1]?.low === 'ngày' && small(words[day], 31) !== null && words[day + 1]?.low !== '/'
  return monthly && words[day + 1]?.low !== 'tháng' ? { ...firm('month', 1, at, at + 2), firm: false } : null
}

/** "báo cáo tuần", "giao ban tháng", "báo cáo 6 tháng": a rhythm where a day stands beside it, or "định kỳ", "chế độ", "duy trì" with it. */
function namedAt(words: readonly Word[], at: number): Rhythm | null {
  const pair = words[at + 1]?.low
  if (words[at]!.low === 'báo' ? pair !== 'cáo' : pair !== 'ban') return null
  const regular = words[at + 2]?.low === 'định' && words[at + 3]?.low === 'kỳ'
  const next = regular ? at + 4 : words[at + 2]?.low === 'theo' ? at + 3 : at + 2
  const count = small(words[next], 12)
  // "giao ban 01 tháng/lần" is told by its count
  if (count && pair === 'ban') return null
  const unit = units.get(words[count ? next + 1 : next]?.low ?? '')
  const end = next + (count ? 2 : 1)
  if (!unit || unit === 'day') return null
  const after = words[end]
  if (after?.kind === 'number' || /^(?:này|i|ii|iii|iv|nay|trước|qua)$/.test(after?.low ?? '')) {
    if (after?.low !== 'trước' || !/^(?:ngày|thứ)$/.test(words[end + 1]?.low ?? '')) return null
  }
  // "báo cáo 6 tháng trước ngày 10/6": the one report of this year, unless it is said to come round
  if (next === at + 2 && (count || unit === 'year'))
    return { ...firm(unit, count ?? 1, at, end), firm: false, once: true }
  const kept = next > at + 2 || pair === 'ban' || /^(?:độ|trì|hiện)$/.test(words[at - 1]?.low ?? '')
  return { ...firm(unit, count ?? 1, at, end), firm: kept }
}

/** "tháng cuối quý", "tháng cuối cùng của quý", "tháng đầu quý sau", "cuối quý", "(ngày 25) của tháng". */
function partOf(words: readonly Word[], at: number): Rhythm | null {
  const low = words[at]!.low
  let next = at + 1
  if (low === 'đầu' || low === 'cuối') {
    const weekly = at >= 2 && weekdayAt(words, at - 2)?.to === at ? units.get(words[next]?.low ?? '') : undefined
    const open = words[next + 1]?.kind !== 'number' && !/^(?:này|tới|sau|trước)$/.test(words[next + 1]?.low ?? '')
    if ((weekly === 'week' || weekly === 'month') && open) return firm(weekly, 1, at, next + 1)
    if (low === 'đầu') return null
  }
  if (low === 'tháng') {
    if (!/^(?:cuối|đầu)$/.test(words[next]?.low ?? '')) return countedAt(words, at, words.length)
    next++
    if (/^(?:cùng|tiên)$/.test(words[next]?.low ?? '')) next++
  }
  if (/^(?:của|mỗi)$/.test(words[next]?.low ?? '')) next++
  if (words[next]?.low === 'mỗi') next++
  const unit = units.get(words[next]?.low ?? '')
  const after = words[next + 1]
  if (after?.kind === 'number' || /^(?:i|ii|iii|iv|này|cuối|đầu)$/.test(after?.low ?? '')) return null
  if (low === 'tháng') return unit === 'quarter' ? firm('quarter', 1, at, next + 1) : null
  if (low === 'cuối' && unit === 'quarter')
    return { ...firm('quarter', 1, at, next + 1), firm: words[next - 1]!.low === 'mỗi' }
  const closing = low === 'của' && /^(?:cùng|cuối)$/.test(words[at - 1]?.low ?? '')
  const numbered = low === 'của' && words[at - 1]?.kind === 'number'
  if (unit === 'week' && closing) return { ...firm('week', 1, at, next + 1), firm: false }
  return unit === 'month' && (closing || numbered) ? { ...firm('month', 1, at, next + 1), firm: false } : null
}

/** "…, 6 tháng (trước ngày 15/6), năm (trước ngày 15/12)": one more report of a list. */
function bracketedAt(words: readonly Word[], at: number, count = 0): Rhythm | null {
  const unit = count ? at + 1 : at
  if (words[unit + 1]?.low !== '(' || !/^(?:trước|ngày|vào|chậm)$/.test(words[unit + 2]?.low ?? '')) return null
  return { ...firm(units.get(words[unit]!.low)!, count || 1, at, unit + 1), firm: false, once: true }
}

/** "02 tuần/lần", "một tháng một lần", "15 ngày một lần", "01 lần/quý". */
function countedAt(words: readonly Word[], at: number, to: number): Rhythm | null {
  const bare = units.get(words[at]!.low)
  const times = bare ? timesOfUnit(words, at) : null
  if (times) return times
  if (bare && words[at + 1]?.low === '/' && words[at + 2]?.low === 'lần') return firm(bare, 1, at, at + 3)
  const count = counted.get(words[at]!.low) ?? small(words[at], 31)
  if (!count) return null
  const unit = units.get(words[at + 1]?.low ?? '')
  const yearly = ofYear(words[at + 3]) ? at + 4 : at + 3
  // "6 tháng, năm báo cáo": the two reports of a year
  if (unit === 'month' && count === 6 && /^(?:,|và)$/.test(words[at + 2]?.low ?? '') && words[yearly]?.low === 'năm')
    return words[yearly + 1]?.kind === 'number' ? null : firm('month', 6, at, yearly + 1)
  const bracketed = unit && unit !== 'day' ? bracketedAt(words, at, count) : null
  if (bracketed) return bracketed
  if (unit && words[at + 2]?.low === '/' && words[at + 3]?.low === 'lần') return countedRhythm(unit, count, at, at + 4)
  const once = unit ? onceAt(words, at + 2) : null
  if (unit && once) return countedRhythm(unit, count, at, once)
  return perUnit(words, at, count, to)
}

const ofYear = oneOf(['hàng', 'hằng', '1', '01', 'một', 'cả'])
