// Dates that bound what is to be done. Dates of events, of cited documents, and years inside the names of plans do not.

import { dateAt, isoOf, small, timeAt, type WrittenDate, withYear } from './dates.ts'
import type { Deadline, Span } from './reading.ts'
import type { Source, Word } from './words.ts'
import { boundingYear } from './years.ts'

export type FoundDeadline = Deadline & {
  /** The year was not printed and taken from the document. */
  yearFilled: boolean
}

/** The day the document speaks from, for dates printed without a year. */
export type Today = { year: number | null; month: number | null }

/**
 * Deadlines between two words, each value once. `taken` are stretches that belong to cited documents or to a rhythm;
 * `strict` (in headings and frames) wants a bounding word in front: "trong tháng 6"; `any` (a column "Thời gian") none.
 */
export function deadlinesIn(
  source: Source,
  range: { from: number; to: number },
  today: Today,
  taken: readonly Span[],
  need: 'strict' | 'usual' | 'any' = 'usual',
): FoundDeadline[] {
  const { words } = source
  const found: FoundDeadline[] = []
  for (let at = range.from; at < range.to; ) {
    const group = dateGroup(words, at, range.to)
    if (!group) {
      at++
      continue
    }
    const last = group.at(-1)!
    const begin = beginOf(words, group[0]!, range.from, need)
    if (
      begin &&
      !taken.some((span) => words[group[0]!.from]!.start < span.end && words[last.to - 1]!.end > span.start)
    ) {
      const inside = words[begin.from]!.start
      for (const value of valuesOf(group, begin.time, today)) {
        if (found.some((one) => one.at === value.at)) continue
        const start = inside
        const end = closeStars(source.text, start, words[last.to - 1]!.end)
        found.push({
          at: value.at,
          quote: source.text.slice(start, end),
          start,
          end,
          inherited: false,
          yearFilled: value.filled,
        })
      }
    }
    at = last.to
  }
  return found
}

/** One date, or several of one kind: "tháng 4, tháng 6 năm 2022", "15/6 và 15/12/2022", "tháng 4, 5, 6/2022". */
function dateGroup(words: readonly Word[], at: number, limit: number): WrittenDate[] | null {
  const low = words[at]!.low
  if (
    words[at]!.kind === 'number'
      ? words[at + 1]?.low !== '/' && words[at + 1]?.low !== '-' && words[at + 1]?.low !== '.'
      : !starters.has(low)
  )
    return null
  if (words[at]!.kind === 'number' && !words[at]!.gap && words[at - 1] && words[at - 1]!.low !== '(') return null
  const first = dateAt(words, at, limit)
  if (!first) return null
  if (first.day !== null && first.month === null) return null
  const group = [first]
  for (let next = afterJoint(words, first.to, limit); next !== null; ) {
    const date = dateAt(words, next, limit) ?? sameKind(words, next, first, limit)
    if (!date || kindOf(date) !== kindOf(first) || kindOf(date) === 'year') break
    group.push(date)
    next = afterJoint(words, date.to, limit)
  }
  const year = group.findLast((date) => date.year !== null)?.year ?? null
  return group.map((date) => (date.year === null ? { ...date, year } : date))
}

const starters = new Set(['ngày', 'tháng', 'quý', 'năm', 'mùng', 'mồng'])
const kindOf = (date: WrittenDate) =>
  date.day !== null ? 'day' : date.month !== null ? 'month' : date.quarter !== null ? 'quarter' : 'year'

function afterJoint(words: readonly Word[], at: number, limit: number): number | null {
  const low = words[at]?.low
  return at < limit && (low === ',' || low === 'và' || low === '&' || (low === '-' && words[at + 1]?.kind !== 'number'))
    ? at + 1
    : null
}

function sameKind(words: readonly Word[], at: number, first: WrittenDate, limit: number): WrittenDate | null {
  const plain = { day: null, month: null, quarter: null, year: null, from: at, to: at + 1 }
  if (kindOf(first) === 'month') {
    const month = small(words[at], 12)
    return month === null ? null : withYear(words, { ...plain, month }, limit)
  }
  if (kindOf(first) === 'quarter') {
    const quarter = { i: 1, ii: 2, iii: 3, iv: 4 }[words[at]?.low ?? ''] ?? small(words[at], 4)
    return quarter ? withYear(words, { ...plain, quarter }, limit) : null
  }
  return null
}

/** Where the bounding words begin ("trước ngày …", "9h30 ngày …", "từ … đến …"), or null where the date bounds nothing. */
function beginOf(
  words: readonly Word[],
  date: WrittenDate,
  least: number,
  need: 'strict' | 'usual' | 'any',
): { from: number; time: string | null } | null {
  let from = date.from
  const timed = timeBefore(words, from, least)
  if (timed) from = timed.from
  const kind = kindOf(date)
  if (need === 'any') return { from: boundStart(words, from, least) ?? from, time: timed?.time ?? null }
  const range = rangeStart(words, from, least)
  if (range !== null) return { from: range, time: null }
  const bound = boundStart(words, from, least)
  if (kind === 'year') return boundingYear(words, date, least, bound)
  if (bound !== null)
    return startsCount(words, bound) || isCondition(words, bound, least)
      ? null
      : { from: bound, time: timed?.time ?? null }
  if (timed || labelled(words, from, least)) return { from, time: timed?.time ?? null }
  if (kind === 'day') return null
  return need === 'usual' && barePeriod(words, date, least) ? { from, time: null } : null
}

function timeBefore(words: readonly Word[], at: number, least: number): { from: number; time: string } | null {
  for (let back = 1; back <= 7 && at - back >= least; back++) {
    const clock = timeAt(words, at - back)
    if (clock && (clock.to === at || (clock.to === at - 1 && words[clock.to]!.low === ',')))
      return { from: at - back, time: clock.time }
  }
  return null
}

const bounds = new Set('trước|trong|hết|xong|vào|cuối|giữa|đến|tới|quá|nhất|hạn|là'.split('|'))

/** Index of the first bounding word in front: "chậm nhất là", "đến hết", "xong trước", "trong". */
function boundStart(words: readonly Word[], at: number, least: number): number | null {
  let i = at
  while (i > least && bounds.has(words[i - 1]!.low) && i > at - 6) i--
  if (i === at) return null
  if (words[i]!.low === 'là' && i === at - 1) return labelWord(words, i) ? i + 1 : null
  if (words[i]!.low === 'nhất' && i > least && /^(chậm|muộn)$/.test(words[i - 1]!.low)) i--
  if (words[i]!.low === 'quá' && i > least && words[i - 1]!.low === 'không') i--
  if (words[i]!.low === 'hạn' && i > least && words[i - 1]!.low === 'thời') i--
  return i
}

const labelWord = (words: readonly Word[], at: number) => /^(gian|hạn|điểm|thành)$/.test(words[at - 1]?.low ?? '')

/** "tính đến ngày", "số liệu đến ngày": a day of counting, not of finishing. */
function startsCount(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.low ?? ''
  if (before === 'hợp' || before === 'nếu') return true
  return /^(tính|liệu|kể|sau|tồn|luỹ|lũy|kế|chốt)$/.test(before) && words[at]!.low !== 'trước'
}

/** "những nơi giải ngân dưới 40% đến hết ngày 30/9": the day by which somebody is judged, not by which he is to act. */
function isCondition(words: readonly Word[], at: number, least: number): boolean {
  if (words[at]!.low !== 'đến') return false
  let under = false
  for (let i = at - 1; i >= least && i > at - 16; i--) {
    const low = words[i]!.low
    if (low === ';' || low === '.' || low === ':') return false
    if (low === 'dưới' || low === 'chưa' || low === 'không') under = true
    if (under && /^(những|nơi|nếu|hợp|các|nào)$/.test(low)) return true
    if (low === ',' && !(words[i - 1]?.kind === 'number' && !words[i + 1]?.gap)) return false
  }
  return false
}

/** "từ ngày 10/3 đến ngày 15/3/2022": the whole range when this date is its end. */
function rangeStart(words: readonly Word[], at: number, least: number): number | null {
  let i = at
  if (words[i - 1]?.low === 'hết') i--
  if (
    words[i - 1]?.low !== 'đến' &&
    words[i - 1]?.low !== '-' &&
    words[i - 1]?.low !== '–' &&
    words[i - 1]?.low !== 'tới'
  )
    return null
  for (let back = 2; back <= 12 && i - back >= least; back++) {
    const low = words[i - back]!.low
    if (low === 'từ' && words[i - back - 1]?.low !== 'kể')
      return dateAt(words, i - back + 1, i) || small(words[i - back + 1], 31) ? i - back : null
    if (low === ';' || low === '.') return null
  }
  return null
}

/** "Thời gian hoàn thành: Quý II/2022", "(thời hạn: 15/9/2022)". */
function labelled(words: readonly Word[], at: number, least: number): boolean {
  const colon = words[at - 1]?.low === ':'
  if (!colon || at - 3 < least) return false
  return /^(gian|hạn|thành|hiện|trình|điểm|độ)$/.test(words[at - 2]!.low)
}

const things = new Set(
  'hoạch|vụ|cáo|quả|hình|kỳ|ban|của|các|lịch|trình|mỗi|từ|qua|sau|nay|số|này|đầu|kể|phí|vốn|ngoái|động|họp|phiên|niệm|liệu|đề'.split(
    '|',
  ),
)

/** A month or quarter without "trong" bounds the action unless it only tells which plan, report or meeting. */
function barePeriod(words: readonly Word[], date: WrittenDate, least: number): boolean {
  const before = words[date.from - 1]
  if (!before || date.from <= least) return false
  if (before.kind === 'number' || date.year === null) return false
  return !things.has(before.low)
}

function valuesOf(group: WrittenDate[], time: string | null, today: Today): { at: string; filled: boolean }[] {
  const months = group.filter((date) => kindOf(date) === 'month')
  const quarter = months.length === 3 && group.length === 3 ? wholeQuarter(months) : null
  const dates = quarter ? [{ ...months[0]!, month: null, quarter }] : group
  const values: { at: string; filled: boolean }[] = []
  for (const date of dates) {
    const year = date.year ?? yearFor(date, today)
    const iso = isoOf({ ...date, year })
    if (iso === null) continue
    values.push({ at: time && date.day !== null ? `${iso}T${time}+07:00` : iso, filled: date.year === null })
  }
  return values
}

function wholeQuarter(months: WrittenDate[]): number | null {
  const first = months[0]!.month!
  const follows = months.every((date, i) => date.month === first + i)
  return follows && (first - 1) % 3 === 0 ? (first + 2) / 3 : null
}

/** The document's year; the next one for a month long past in it ("trước ngày 15/01" in a December). */
function yearFor(date: WrittenDate, today: Today): number | null {
  if (today.year === null) return null
  const month = date.month ?? (date.quarter ? date.quarter * 3 : null)
  return month !== null && today.month !== null && month < today.month - 2 ? today.year + 1 : today.year
}

/** Takes the closing stars of bold print with it when the opening ones are inside. */
export function closeStars(text: string, start: number, end: number): number {
  const stars = text.slice(start, end).split('**').length - 1
  return stars % 2 === 1 && text.startsWith('**', end) ? end + 2 : end
}
