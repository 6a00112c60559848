// The words in front of a date that make it a bound: "chậm nhất là 17 giờ 00 ngày", "trong tuần đầu", "từ nay đến hết".

import { weekdayAt } from './dates.ts'
import { oneOf } from './phrases.ts'
import { timeAt } from './times.ts'
import type { Word } from './words.ts'

/** Which stretch is meant: its last day of the month, its last month of the year, or `vague` where neither can be told. */
export type Part = { last: number | 'end' | 'vague' | { month: number } }

export type Introduction = {
  /** Index of the first word that belongs to the bound. */
  from: number
  time: string | null
  /** Index of the first bounding word, or null where none stands there. */
  bound: number | null
  part: Part | null
}

const bounding = new Set('trước|trong|hết|xong|vào|đến|tới|nhất|hạn|quá|hơn|đúng|chót|khoảng|ngay'.split('|'))

/** Walks back from word `at` over times, weekdays and bounding words, not before `least`. */
export function introductionOf(words: readonly Word[], at: number, least: number): Introduction {
  const found: Introduction = { from: at, time: null, bound: null, part: null }
  for (let steps = 0; steps < 10; steps++) {
    const before = stepBack(words, found, least)
    if (before === null) break
    found.from = before
  }
  return found
}

/** One step back; notes what it passes. Null where nothing of the bound stands in front. */
function stepBack(words: readonly Word[], found: Introduction, least: number): number | null {
  const at = found.from
  if (at <= least) return null
  const clock = found.time === null ? timeEndingAt(words, at, least) : null
  if (clock) {
    found.time = clock.time
    return clock.from
  }
  const weekday = at - 2 >= least && weekdayAt(words, at - 2)?.to === at && words[at - 3]?.low !== 'tuần'
  if (weekday) return at - 2
  const part = partBefore(words, at, least)
  if (part) {
    found.part ??= part.part
    if (part.bounds) found.bound = part.from
    return part.from
  }
  const half = halfBefore(words, at, least)
  if (half !== null) return half
  const joint = jointBefore(words, at, least) ?? fillerBefore(words, at, least)
  if (joint !== null) return joint
  const bound = boundBefore(words, at, least)
  if (bound !== null) found.bound = bound
  return bound
}

/** "… 17 giờ 00 |", "… 9h30, |" right in front. */
function timeEndingAt(words: readonly Word[], at: number, least: number): { from: number; time: string } | null {
  for (let back = 7; back >= 2; back--) {
    if (at - back < least) continue
    const clock = timeAt(words, at - back)
    if (clock && (clock.to === at || (clock.to === at - 1 && /^[,(]$/.test(words[clock.to]!.low))))
      return { from: at - back, time: clock.time }
  }
  return null
}

const ordinals: Record<string, number> = { nhất: 1, một: 1, hai: 2, ba: 3, tư: 4, '1': 1, '2': 2, '3': 3, '4': 4 }

/** "tuần đầu", "tuần thứ hai của", "10 ngày đầu", "nửa cuối", "đầu", "giữa", "cuối" in front of a month, quarter or year. */
function partBefore(
  words: readonly Word[],
  at: number,
  least: number,
): { part: Part; from: number; bounds: boolean } | null {
  if (words[at]!.low === 'ngày' || words[at]!.kind === 'number' || words[at]!.low === 'mùng') return null
  const end = words[at - 1]!.low === 'của' ? at - 1 : at
  const low = (back: number) => (end - back >= least ? words[end - back]!.low : '')
  const part = (last: Part['last'], back: number) => ({ part: { last }, from: end - back, bounds: true })
  if (low(1) === 'tuần') {
    const named = { thượng: 10, trung: 20, hạ: 'end' as const }[low(2)]
    return named ? part(named, 2) : null
  }
  if (low(2) === 'thứ' && low(3) === 'tuần' && ordinals[low(1)]) {
    const week = ordinals[low(1)]!
    return part(week === 4 ? 'end' : 7 * week, 3)
  }
  const tail = low(1) === 'tiên' || low(1) === 'cùng' ? 1 : 0
  const which = low(1 + tail)
  if (which !== 'đầu' && which !== 'cuối' && which !== 'giữa') return null
  const whole = low(2 + tail)
  if (whole === 'tuần') return part(which === 'cuối' ? 'end' : which === 'đầu' ? 7 : 'vague', 2 + tail)
  if (whole === 'nửa') return part(which === 'cuối' ? 'end' : 15, 2 + tail)
  if (whole === 'ngày' && Number(low(3 + tail)) > 0)
    return part(which === 'cuối' ? 'end' : Number(low(3 + tail)), 3 + tail)
  const months = whole === 'tháng' && words[at]!.low === 'năm' ? Number(low(3 + tail)) : Number.NaN
  if (months > 0 && months <= 12) return { ...part({ month: which === 'đầu' ? months : 12 }, 3 + tail), bounds: false }
  // "từ đầu tháng 9" tells a beginning, "so với đầu năm" a comparison
  return tail ? null : { part: { last: 'vague' }, from: end - 1, bounds: !/^(?:từ|với|ngay)$/.test(whole) }
}

/** "sáng", "chiều", "cuối giờ chiều", "buổi". */
function halfBefore(words: readonly Word[], at: number, least: number): number | null {
  const low = words[at - 1]!.low
  if (low === 'giờ') return at - 2 >= least && /^(?:đầu|cuối)$/.test(words[at - 2]!.low) ? at - 2 : null
  if (!partsOfDay(words[at - 1])) return null
  return low === 'sáng' && words[at - 2]?.low === 'chiếu' ? null : at - 1
}

const partsOfDay = oneOf(['sáng', 'chiều', 'trưa', 'tối', 'buổi'])
const periods = oneOf(['tháng', 'quý', 'năm', 'ngày'])

/** "các" and a count in front of several ("trong các tháng", "trong 2 năm"), "lễ" and "dịp" behind "trước". */
function fillerBefore(words: readonly Word[], at: number, least: number): number | null {
  const { low, kind } = words[at - 1]!
  const several = periods(words[at])
  if (several && (low === 'các' || kind === 'number' || low === 'hai' || low === 'ba'))
    return at - 2 >= least && words[at - 2]!.low === 'trong' ? at - 1 : null
  if (words[at]!.kind === 'number' && words[at - 1]!.kind === 'word') {
    const feast = feastBefore(words, at, least)
    if (feast !== null) return feast
  }
  if (low !== 'lễ' && low !== 'dịp') return null
  for (let i = at - 1; i >= least && i > at - 4; i--) {
    if (words[i]!.low === 'trước' || words[i]!.low === 'vào') return i + 1
    if (!/^(?:lễ|dịp|ngày|nghỉ)$/.test(words[i]!.low)) return null
  }
  return null
}

/** "trước ngày Quốc khánh | 02/9", "trước Ngày hội Đại đoàn kết toàn dân tộc | 18/11": index of "ngày", behind a bounding word. */
function feastBefore(words: readonly Word[], at: number, least: number): number | null {
  for (let i = at - 2; i > least && i > at - 9 && words[i]!.kind === 'word'; i--)
    if (words[i]!.low === 'ngày' || words[i]!.low === 'lễ')
      return /^(?:trước|vào|dịp)$/.test(words[i - 1]!.low) ? i : null
  return null
}

/** ", " and "và" between bounding words ("trước, trong ngày"), behind a time ("17h00, ngày"), and "thứ Sáu (". */
function jointBefore(words: readonly Word[], at: number, least: number): number | null {
  const low = words[at - 1]!.low
  if (low !== ',' && low !== 'và' && low !== '(') return null
  const behind = at - 1
  if (behind - 1 < least) return null
  const weekday = behind - 2 >= least && weekdayAt(words, behind - 2)?.to === behind
  if (low === '(') return weekday ? behind : null
  const doubled = words[behind - 1]!.low === 'trước' && /^(?:trong|ngày)$/.test(words[at]!.low)
  if (doubled || (low === ',' && weekday)) return behind
  return low === ',' && timeEndingAt(words, behind, least) ? behind : null
}

/** The bounding word that ends right before `at`, with what belongs to it ("chậm nhất là", "không quá", "thời hạn"). */
function boundBefore(words: readonly Word[], at: number, least: number): number | null {
  const low = words[at - 1]!.low
  const second = at - 2 >= least ? words[at - 2]!.low : ''
  if (low === 'là') {
    if (second === 'nhất') return boundBefore(words, at - 1, least)
    return /^(?:gian|hạn|điểm|thành|chót|cuối)$/.test(second) ? at - 1 : null
  }
  if (low === 'điểm') return second === 'thời' && words[at - 3]?.low === 'trước' ? at - 2 : null
  if (!bounding.has(low)) return null
  if (low === 'nhất') return /^(?:chậm|muộn|trễ)$/.test(second) ? at - 2 : null
  if (low === 'quá') return second === 'không' ? at - 2 : null
  if (low === 'hơn') return /^(?:muộn|chậm)$/.test(second) && words[at - 3]?.low === 'không' ? at - 3 : null
  if (low === 'hạn') return second === 'thời' ? at - 2 : second === 'kỳ' || second === 'giới' ? null : at - 1
  if (low === 'tới') return /^(?:gian|tuần|tháng|năm|quý)$/.test(second) ? null : at - 1
  if (low === 'ngay') return /^(?:trong|trước|xong)$/.test(words[at]!.low) ? at - 1 : null
  return low === 'trong' && second === 'đó' ? null : at - 1
}

const spanning = oneOf(
  'từ|nay|ngày|tháng|quý|năm|đầu|cuối|giữa|giờ|phút|h|thứ|chủ|nhật|sáng|chiều|hôm|bây|ký|ban|hành|mùng|i|ii|iii|iv'.split(
    '|',
  ),
)

/** Index of "từ" where the words in front tell the beginning of a range that this bound ends: "từ nay đến hết ngày …". */
export function rangeStart(words: readonly Word[], at: number, least: number): number | null {
  let i = at
  while (i > least && /^(?:hết|đến|tới|-|–|cuối)$/.test(words[i - 1]!.low)) i--
  const joint = words.slice(i, at).some((word) => /^(?:đến|tới|-|–)$/.test(word.low))
  if (!joint && !/^(?:đến|tới)$/.test(words[i]?.low ?? '')) return null
  for (let back = i - 1; back >= least && back > i - 14; back--) {
    const word = words[back]!
    if (word.low === 'từ') return words[back - 1]?.low === 'kể' && back - 1 >= least ? back - 1 : back
    if (word.kind === 'word' && !spanning(word)) return null
    if (word.kind === 'mark' && !/^[/.,:-]$/.test(word.low)) return null
  }
  return null
}

/** "Thời gian hoàn thành: …", "(thời hạn: …", "hạn báo cáo …", "Hoàn thành: …" in front of word `at`. */
export function isLabelled(words: readonly Word[], at: number, least: number): boolean {
  const colon = words[at - 1]?.low === ':'
  for (let i = colon ? at - 2 : at - 1; i >= least && i >= at - 7; i--) {
    const low = words[i]!.low
    if (words[i]!.kind !== 'word') return false
    if ((low === 'gian' || low === 'hạn' || low === 'điểm') && words[i - 1]?.low === 'thời') return true
    if (low === 'hạn' && words[i - 1]?.low !== 'kỳ') return true
    if (colon && (low === 'độ' ? words[i - 1]?.low === 'tiến' : low === 'thành' && words[i - 1]?.low === 'hoàn'))
      return true
    if (!/^(?:hoàn|thành|thực|hiện|báo|cáo|gửi|nộp|trình|là|cuối|chót|xong|cùng|dự|kiến)$/.test(low)) return false
  }
  return false
}
