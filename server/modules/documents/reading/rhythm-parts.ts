// Rhythms told by a place in their period: "thứ Hai tuần đầu | của tháng", "ngày 20 | tháng cuối quý", "ngày làm việc cuối cùng | trong tuần".
import { small, weekdayAt } from './dates.ts'
import { oneOf } from './phrases.ts'
import { firm, type Rhythm, type Unit, units } from './rhythm-counts.ts'
import type { Word } from './words.ts'

type Period = { unit: Unit; to: number; every: boolean }

/** The rhythm of a period whose words begin at `at`, where a day of it, a week of it or its end stands in front. */
export function partOf(words: readonly Word[], at: number): Rhythm | null {
  const before = words[at - 1]
  if (words[at]!.low === 'tháng') {
    const quarterly = monthOfQuarter(words, at)
    if (quarterly) return quarterly
  }
  if (!before || before.kind === 'mark' || (before.kind === 'word' && !placeEnds(before))) return null
  const period = periodAt(words, at)
  if (!period) return null
  const { unit, to } = period
  const bare = to === at + 1
  const numbered = before.kind === 'number' && !ordinalAt(words, at - 1)
  if (numbered) return dayOf(words, at, period)
  if (!isOpen(words, to)) return null
  if (weekdayAt(words, at - 2)?.to === at && words[at - 3]?.low !== 'tuần')
    return unit === 'week' && !bare ? firm('week', 1, at, to) : null
  const place = placeBefore(words, at)
  if (place === null) return null
  const named = words[place - 1]?.low ?? ''
  if (named === 'việc' && words[place - 2]?.low === 'làm') return { ...firm(unit, 1, at, to), firm: false }
  // "trong 05 ngày đầu của mỗi tháng": some day of them
  const some = named === 'ngày' && words[place - 2]?.kind === 'number'
  if (named === 'ngày' && !some)
    return unit === 'month' || unit === 'quarter' ? { ...firm(unit, 1, at, to), firm: false } : null
  if (unit === 'year') return null
  if (some) return { ...firm(unit, 1, at, to), firm: period.every }
  const week = named === 'tuần' ? (/^(?:của|trong)$/.test(words[place - 2]?.low ?? '') ? place - 2 : place - 1) : place
  if (weekdayAt(words, week - 2)?.to === week) return firm(unit, 1, at, to)
  if (named === 'tuần') return unit === 'week' ? null : { ...firm(unit, 1, at, to), firm: period.every || !bare }
  const held = unit !== 'week' && bare && (named === 'vào' || (named === 'kỳ' && words[place - 2]?.low === 'định'))
  return { ...firm(unit, 1, at, to), firm: held || period.every }
}

const placeEnds = oneOf('đầu|cuối|giữa|tiên|cùng|nhất|hai|ba|tư|năm|sáu|bảy|bẩy|nhật'.split('|'))

/** "của tháng", "trong mỗi tuần", "các quý", "của tất cả các tháng" at word `at`. */
function periodAt(words: readonly Word[], at: number): Period | null {
  let next = at
  if (/^(?:của|trong)$/.test(words[next]?.low ?? '')) next++
  if (words[next]?.low === 'tất' && words[next + 1]?.low === 'cả') next += 2
  const every = /^(?:mỗi|các|từng|hằng|hàng)$/.test(words[next]?.low ?? '')
  if (every) next++
  const unit = units.get(words[next]?.low ?? '')
  return unit && unit !== 'day' ? { unit, to: next + 1, every } : null
}

/** No number, "này" or "sau" makes one certain period of it. */
function isOpen(words: readonly Word[], at: number): boolean {
  const after = words[at]
  if (!after) return true
  if (after.low === 'trước')
    return words[at + 1]?.kind === 'number' || /^(?:ngày|thứ|khi)$/.test(words[at + 1]?.low ?? '')
  return after.kind !== 'number' && !closers(after) && !(after.cap && months(after))
}

const closers = oneOf(
  'i|ii|iii|iv|này|tới|sau|qua|nay|cuối|đầu|kế|tiếp|liền|đó|giêng|chạp|cao|hành|thứ|lễ|nào'.split('|'),
)
const months = oneOf('một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười'.split('|'))
const following = new Set(['sau', 'tiếp', 'kế', 'liền'])

/** "ngày 25 | của tháng", "ngày 05 | của tháng sau", "ngày 25 | các tháng"; a date's own month is none. */
function dayOf(words: readonly Word[], at: number, { unit, to, every }: Period): Rhythm | null {
  const bare = to === at + 1
  const next = words[to]?.low ?? ''
  if (unit !== 'month' || (!/^(?:ngày|và|,|mùng|trước|là|nhất)$/.test(words[at - 2]?.low ?? '') && !every)) return null
  const open = isOpen(words, to) || (following.has(next) && (!bare || next !== 'sau'))
  if (!open || (bare && !following.has(next))) return null
  return { ...firm('month', 1, at, to), firm: false }
}

/** "tháng cuối quý", "tháng cuối cùng của mỗi quý", "tháng đầu quý sau", "tháng thứ ba của quý". */
function monthOfQuarter(words: readonly Word[], at: number): Rhythm | null {
  let next = at + 1
  if (/^(?:cuối|đầu|giữa)$/.test(words[next]?.low ?? '')) {
    next++
    if (/^(?:cùng|tiên)$/.test(words[next]?.low ?? '')) next++
  } else if (words[next]?.low === 'thứ' && (small(words[next + 1], 3) || nths(words[next + 1]))) next += 2
  else return null
  const period = periodAt(words, next)
  if (period?.unit !== 'quarter') return null
  const after = words[period.to]?.low ?? ''
  return isOpen(words, period.to) || following.has(after) ? firm('quarter', 1, at, period.to) : null
}

const nths = oneOf(['nhất', 'hai', 'ba'])

/** A number behind "tuần" or "thứ" counts weeks: "tuần 2 | hằng tháng". */
const ordinalAt = (words: readonly Word[], at: number) => /^(?:tuần|thứ)$/.test(words[at - 1]?.low ?? '')

/** Where "đầu tiên", "cuối", "thứ ba", "2" in front of `at` begins, or null. */
function placeBefore(words: readonly Word[], at: number): number | null {
  const last = words[at - 1]!.low
  if (last === 'tiên' || last === 'cùng') return /^(?:đầu|cuối)$/.test(words[at - 2]?.low ?? '') ? at - 2 : null
  if (last === 'đầu' || last === 'cuối' || last === 'giữa') return at - 1
  if (words[at - 2]?.low === 'thứ') {
    const from = at - 2
    // "thứ Ba lần thứ ba trong tháng"
    return words[from - 1]?.low === 'lần' ? from - 1 : from
  }
  return words[at - 2]?.low === 'tuần' && words[at - 1]!.kind === 'number' ? at - 1 : null
}
