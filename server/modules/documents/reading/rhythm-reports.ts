// Rhythms told by what comes round or by a count: "định kỳ 6 tháng", "báo cáo tuần", "sơ kết 6 tháng, tổng kết năm", "02 tuần/lần".
import { small, weekdayAt } from './dates.ts'
import { oneOf, phraseAt } from './phrases.ts'
import {
  countAt,
  countedRhythm,
  countIn,
  firm,
  often,
  onceAt,
  onceBehind,
  perUnit,
  type Rhythm,
  timesAt,
  timesOfUnit,
  type Unit,
  units,
} from './rhythm-counts.ts'
import { actions } from './vocabulary/actions.ts'
import type { Word } from './words.ts'

/** "định kỳ 6 tháng", "định kỳ quý", "định kỳ (6 tháng, năm)", "định kỳ vào thứ Sáu"; before "hàng" only an adverb. */
export function periodicAt(words: readonly Word[], at: number): Rhythm | null {
  if (words[at + 1]?.low !== 'kỳ') return null
  let open = at + 2
  while (/^(?:\(|:|mỗi|cứ|vào|đầu|giữa|cuối|theo|là|sơ|kết)$/.test(words[open]?.low ?? '')) open++
  // "định kỳ vào ngày 20": its day stands behind
  const held = words[open - 1]!.low === 'vào' && words[open]?.low === 'ngày'
  const counted = held ? null : (countAt(words, open) ?? null)
  const count = counted && units.get(words[counted.to]?.low ?? '') ? counted.value : null
  const next = counted && count ? counted.to : open
  const unit = held ? undefined : units.get(words[next]?.low ?? '')
  // "định kỳ tháng 9": the report of one month; "định kỳ ngày 20" is the day of a month
  const dated = words[next + 1]?.kind === 'number' || /^(?:đầu|cuối|thứ)$/.test(words[next + 1]?.low ?? '')
  // "theo định kỳ: 6 tháng gửi trước ngày 05/6, …" lists the reports of one year
  const listed = words[at + 2]?.low === ':' && (count || unit === 'year' || unit === 'day')
  if (unit && !(dated && !count) && !listed)
    return countedRhythm(unit, count ?? 1, at, onceBehind(words, next + 1) ?? next + 1)
  let day = at + 2
  while (/^(?:vào|trước|các|chiều|sáng|ngày)$/.test(words[day]?.low ?? '')) day++
  if (weekdayAt(words, day)) return firm('week', 1, at, at + 2)
  const monthly = words[day - 1]?.low === 'ngày' && small(words[day], 31) !== null && words[day + 1]?.low !== '/'
  return monthly && words[day + 1]?.low !== 'tháng' ? { ...firm('month', 1, at, at + 2), firm: false } : null
}

/** "báo cáo tuần", "giao ban tháng", "báo cáo 6 tháng": a rhythm where a day stands beside it, or "định kỳ", "chế độ", "duy trì" with it. */
export function namedAt(words: readonly Word[], at: number): Rhythm | null {
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
    const bound = words[end + 1]
    if (after?.low !== 'trước' || !(bound?.kind === 'number' || /^(?:ngày|thứ)$/.test(bound?.low ?? ''))) return null
  }
  // "báo cáo 6 tháng trước ngày 10/6": the one report of this year, unless it is said to come round
  if (next === at + 2 && (count || unit === 'year'))
    return { ...firm(unit, count ?? 1, at, end), firm: false, once: true }
  const kept = next > at + 2 || pair === 'ban' || /^(?:độ|trì|hiện)$/.test(words[at - 1]?.low ?? '')
  return { ...firm(unit, count ?? 1, at, end), firm: kept }
}

/** "…, 6 tháng (trước ngày 15/6), năm (trước ngày 15/12)": one more report of a list. */
export function bracketedAt(words: readonly Word[], at: number, count = 0, unit = at): Rhythm | null {
  if (words[unit + 1]?.low !== '(' || !/^(?:trước|ngày|vào|chậm)$/.test(words[unit + 2]?.low ?? '')) return null
  return { ...firm(units.get(words[unit]!.low)!, count || 1, at, unit + 1), firm: false, once: true }
}

/** "02 tuần/lần", "một tháng một lần", "15 ngày một lần", "01 lần/quý", "sơ kết 6 tháng, tổng kết năm". */
export function countedAt(words: readonly Word[], at: number): Rhythm | null {
  const bare = units.get(words[at]!.low)
  if (bare) {
    const once = words[at + 1]?.low === '/' ? (onceBehind(words, at + 1) ?? timesAt(words, at + 2)) : null
    const times = once ? firm(bare, 1, at, once) : timesOfUnit(words, at)
    if (times) return times
  }
  const count = countAt(words, at)
  if (!count) return null
  const unit = units.get(words[count.to]?.low ?? '')
  if (!unit) return perUnit(words, at, count)
  const end = count.to + 1
  if (unit === 'month' && count.value === 6) {
    // "báo cáo quý, 6 tháng, năm": of a list the first tells how often
    if (words[at - 1]?.low === ',' && units.has(words[at - 2]?.low ?? '')) return null
    const reports = bothReports(words, end)
    if (reports !== undefined) return reports === null ? null : firm('month', 6, at, reports)
  }
  const bracketed = unit === 'day' ? null : bracketedAt(words, at, count.value, count.to)
  if (bracketed) return bracketed
  const once = onceBehind(words, end)
  return once ? countedRhythm(unit, count.value, at, once) : doneOnce(words, at, { ...count, unit, end })
}

/** "hai tuần | kiểm tra | một lần", "một tháng | họp | hai lần": the deed stands between. */
function doneOnce(
  words: readonly Word[],
  at: number,
  { value, unit, end }: { value: number; unit: Unit; end: number },
): Rhythm | null {
  if (/^(?:trong|sau|qua|được|đã)$/.test(words[at - 1]?.low ?? '') || !phraseAt(actions, words, end)) return null
  for (let next = end + 1; next < end + 7 && words[next]?.kind === 'word'; next++) {
    const times = value === 1 ? timesAt(words, next) : null
    if (times && words[times - 1]!.low === 'lần') return often(unit, countIn(words, times), { from: at, to: times })
    const once = onceAt(words, next)
    if (once) return countedRhythm(unit, value, at, once)
  }
  return null
}

/** "6 tháng | , năm báo cáo", "6 tháng | , một năm": the index behind both reports of a year; null for those of one year, undefined where it is but one. */
function bothReports(words: readonly Word[], from: number): number | null | undefined {
  if (!/^(?:,|và)$/.test(words[from]?.low ?? '')) return undefined
  let year = from + 1
  if (words[year]?.low === 'tổng' && words[year + 1]?.low === 'kết') year += 2
  else if (ofYear(words[year])) year++
  if (words[year]?.low !== 'năm') return undefined
  return words[year + 1]?.kind === 'number' || /^(?:nay|này|trước)$/.test(words[year + 1]?.low ?? '') ? null : year + 1
}

const ofYear = oneOf(['hàng', 'hằng', '1', '01', 'một', 'cả'])
