// The words that say how often: "hàng tuần", "mỗi tháng một lần", "02 tuần/lần", "01 lần/quý", "tháng cuối quý".

import { weekdayAt } from './dates.ts'
import { oneOf, phraseAt, phrasesOf } from './phrases.ts'
import { isAttribute } from './rhythm-attributes.ts'
import {
  countAt,
  countedRhythm,
  countIn,
  firm,
  often,
  onceBehind,
  type Rhythm,
  saysLeast,
  skippingAt,
  timesAt,
  timesOfUnit,
  type Unit,
  units,
} from './rhythm-counts.ts'
import { partOf } from './rhythm-parts.ts'
import { bracketedAt, countedAt, namedAt, periodicAt } from './rhythm-reports.ts'
import { actions } from './vocabulary/actions.ts'
import type { Word } from './words.ts'

const starters = oneOf([
  ...[
    'hàng',
    'hằng',
    'mỗi',
    'từng',
    'cách',
    'các',
    'định',
    'báo',
    'giao',
    'của',
    'trong',
    'cứ',
    'nào',
    'tất',
    'theo',
    'chu',
  ],
  ...['một', 'hai', 'ba', 'bốn', 'sáu', 'bảy', 'bẩy', 'tám', 'chín', 'mười', 'nửa'],
  ...units.keys(),
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
      return eachAt(words, at, to) ?? partOf(words, at)
    case 'cách':
      return skippingAt(words, at)
    case 'định':
    case 'chu':
      return periodicAt(words, at)
    case 'báo':
    case 'giao':
      return namedAt(words, at)
    case 'cứ':
      return evenlyAt(words, at, to)
    case 'của':
    case 'trong':
    case 'tất':
      return partOf(words, at)
    case 'theo':
      return byUnit(words, at)
    case 'nào':
      return weekdayAt(words, at - 2)?.to === at && isAny(words, at, to) ? firm('week', 1, at, at + 1) : null
    case 'năm':
      return bracketedAt(words, at) ?? anyOneAt(words, at, to) ?? timesOfUnit(words, at) ?? countedAt(words, at)
    case 'tháng':
    case 'tuần':
    case 'quý':
      return partOf(words, at) ?? anyOneAt(words, at, to) ?? countedAt(words, at)
    default:
      return anyOneAt(words, at, to) ?? countedAt(words, at)
  }
}

/** "tuần nào Ban quản lý cũng phải họp": any of them, and so every one. */
const anyOneAt = (words: readonly Word[], at: number, to: number): Rhythm | null => {
  const unit = words[at + 1]?.low === 'nào' ? units.get(words[at]!.low) : undefined
  return unit && isAny(words, at + 1, to) ? firm(unit, 1, at, at + 2) : null
}

const partsEnd = oneOf(['.', ';', ':'])

/** Behind "nào" at word `at` "cũng" says that all are meant. */
function isAny(words: readonly Word[], at: number, to: number): boolean {
  for (let i = at + 1; i < to && i < at + 14 && !partsEnd(words[i]); i++) if (words[i]!.low === 'cũng') return true
  return false
}

/** "cứ 10 ngày một lần", "cứ sau ba tháng", "cứ mỗi tuần một lần", "cứ đến chiều thứ Sáu". */
function evenlyAt(words: readonly Word[], at: number, to: number): Rhythm | null {
  let next = at + 1
  while (next < to && /^(?:sau|hết|đến|vào|mỗi|định|kỳ|các|buổi|sáng|chiều|tối|đầu|cuối)$/.test(words[next]!.low))
    next++
  if (next >= to) return null
  if (weekdayAt(words, next)) return firm('week', 1, at, next)
  const count = countAt(words, next)
  const unit = units.get(words[count?.to ?? next]?.low ?? '')
  if (!unit || (!count && !/^(?:mỗi|hết|đầu|cuối)$/.test(words[next - 1]!.low))) return null
  const end = (count?.to ?? next) + 1
  return countedRhythm(unit, count?.value ?? 1, at, onceBehind(words, end) ?? end)
}

/** "hàng tuần", unless the rhythm belongs to a thing: "kế hoạch hàng năm", "rác thải phát sinh hàng ngày". */
function everyAt(words: readonly Word[], at: number): Rhythm | null {
  const unit = words[at + 1]?.low === 'đêm' ? 'day' : units.get(words[at + 1]?.low ?? '')
  if (!unit || !isAttribute(words, at)) return unit ? firm(unit, 1, at, at + 2) : null
  // "tổng hợp việc thực hiện kế hoạch hằng tháng vào ngày 25": its day makes it a rhythm
  return /^(?:vào|trước|chậm)$/.test(words[at + 2]?.low ?? '') ? { ...firm(unit, 1, at, at + 2), firm: false } : null
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
  // "mỗi 10 ngày một lần", "mỗi 6 tháng"
  const count = each ? countAt(words, at + 1) : null
  const counts = count && units.get(words[count.to]?.low ?? '')
  if (counts && words[count.to + 1]?.kind !== 'number') {
    const once = onceBehind(words, count.to + 1)
    if (once || count.value > 1) return countedRhythm(counts, count.value, at, once ?? count.to + 1)
  }
  const place = placedAt(words, at)
  if (place) return place
  let next = at + 1
  while (next < to && partsOfDay(words[next])) next++
  const weekday = weekdayAt(words, next)
  return weekday ? firm('week', 1, at, next) : null
}

/** "mỗi cuối tuần", "các ngày cuối tuần", "mỗi dịp cuối quý". */
function placedAt(words: readonly Word[], at: number): Rhythm | null {
  const next = /^(?:dịp|ngày|kỳ|đợt)$/.test(words[at + 1]?.low ?? '') ? at + 2 : at + 1
  if (!/^(?:đầu|cuối)$/.test(words[next]?.low ?? '')) return null
  const unit = units.get(words[next + 1]?.low ?? '')
  const open = words[next + 2]?.kind !== 'number' && !/^(?:này|sau|tới|trước)$/.test(words[next + 2]?.low ?? '')
  return unit && unit !== 'day' && unit !== 'year' && open ? firm(unit, 1, at, next + 2) : null
}

const partsOfDay = oneOf(['buổi', 'sáng', 'chiều', 'tối', 'ngày'])

/** "theo tuần, trước 16 giờ thứ Sáu": how often only with its day or hour. */
function byUnit(words: readonly Word[], at: number): Rhythm | null {
  const next = words[at + 1]?.low === 'từng' ? at + 2 : at + 1
  const unit = units.get(words[next]?.low ?? '')
  return (unit === 'week' || unit === 'month') && words[next + 1]?.kind !== 'number'
    ? { ...firm(unit, 1, at, next + 1), firm: false }
    : null
}

/** "mỗi tháng thực hiện ít nhất một phóng sự", "cuối mỗi quý thông báo", but no "số liệu của mỗi tháng". */
function isRepeated(words: readonly Word[], at: number, unit: Unit): boolean {
  if (/^(?:đầu|giữa|cuối|kỳ|phiên|hết|thúc)$/.test(words[at - 1]?.low ?? '') || doesAt(words, at + 2, unit)) return true
  // "quý IV của mỗi năm"
  if (unit === 'year' && /^(?:của|i|ii|iii|iv)$/.test(words[at - 1]?.low ?? '') && quarterEnds(words, at)) return true
  // "mỗi năm vào quý I"
  if (words[at + 2]?.low === 'vào' && words[at + 3]?.low !== 'khoảng') return true
  for (let i = at + 2; i < at + 14 && words[i] && words[i]!.low !== ',' && !partsEnd(words[i]); i++) {
    if (timesAt(words, i)) return true
    if (saysLeast(words, i)) return true
    const count = unit === 'year' ? null : countAt(words, i)
    if (count && works(words[count.to])) return true
  }
  return false
}

const quarterEnds = (words: readonly Word[], at: number) =>
  words[words[at - 1]!.low === 'của' ? at - 3 : at - 2]?.low === 'quý'

const works = oneOf('tin|bài|bản|phóng|chuyên|công|mô|chương'.split('|'))

/** "mỗi tuần kiểm tra một xã": what is done each time; "mỗi năm tăng 5%" tells of a share. */
const doesAt = (words: readonly Word[], at: number, unit: Unit) =>
  unit === 'year' ? phraseAt(yearly, words, at) !== null : phraseAt(actions, words, at) !== null && !shares(words[at])

const shares = oneOf('giảm|tăng|phấn|thu|chi|góp|đóng|không|huy|được'.split('|'))
const yearly = phrasesOf({
  deed: 'tổ chức|kiểm tra|họp|báo cáo|đánh giá|rà soát|sơ kết|tổng kết|công bố|tổng hợp|giám sát'.split('|'),
})
