// Dates that bound what is to be done. Dates of events, of cited documents, and years inside the names of plans do not.

import { monthEnd } from '../../calendar/days.ts'
import { type DateGroup, dateGroupAt } from './date-groups.ts'
import { isImpossible, isoOf, kindOf, type WrittenDate } from './dates.ts'
import { type Introduction, introductionOf, isLabelled, type Part, rangeStart } from './deadline-bounds.ts'
import { isCondition, isCounting, isEvent, isPast, opensDay } from './deadline-senses.ts'
import { termAt } from './deadline-terms.ts'
import { lunarNewYearAt } from './lunar-new-year.ts'
import { nearTimeAt, type Today } from './near-days.ts'
import { oneOf } from './phrases.ts'
import type { Deadline, Span } from './reading.ts'
import { timeAt } from './times.ts'
import type { Source, Word } from './words.ts'
import { boundingYear } from './years.ts'

export type { Today } from './near-days.ts'

export type FoundDeadline = Deadline & {
  /** Why a person should look at it; null where the day is printed whole. */
  doubt: string | null
}

/** A time that bounds the action but of which no day can be told. */
export type OpenTerm = Span & { why: string }

/** `strict` (in headings and frames) wants a bounding word in front: "trong tháng 6"; `any` (a column "Thời gian") none. */
export type Need = 'strict' | 'usual' | 'any'

type Range = { from: number; to: number }
type Found = { deadlines: FoundDeadline[]; open: OpenTerm[] }

/** Deadlines between two words, each value once. `taken` are stretches that belong to cited documents or to a rhythm. */
export function deadlinesIn(
  source: Source,
  range: Range,
  today: Today,
  taken: readonly Span[],
  need: Need = 'usual',
): FoundDeadline[] {
  return timesIn(source, range, today, taken, need).deadlines
}

/** Terms between two words that name no day: "trong vòng 5 ngày kể từ khi nhận", "trong tuần tới", "trước ngày 31/9". */
export function openTermsIn(source: Source, range: Range, today: Today, taken: readonly Span[]): OpenTerm[] {
  return timesIn(source, range, today, taken, 'usual').open
}

/** Both of these in one pass. */
export function timesIn(source: Source, range: Range, today: Today, taken: readonly Span[], need: Need): Found {
  const { words } = source
  const found: Found = { deadlines: [], open: [] }
  const free = (from: number, to: number) =>
    !taken.some((span) => words[from]!.start < span.end && words[to - 1]!.end > span.start)
  for (let at = range.from; at < range.to; ) {
    const time = spokenTimeAt(words, at, range, today, need) ?? writtenTimeAt(words, at, range, today, need)
    if (!time) {
      at++
      continue
    }
    if (time.from !== null && free(time.core, time.to)) add(source, found, time.from, time)
    at = Math.max(at + 1, time.to)
  }
  return found
}

/** `from`, `to`: of several dates the words of this one; null where they are those of the whole. */
type Value = { at: string | null; doubt: string | null; from: number | null; to: number | null }
type Time = {
  /** Index of the first word of the bound; null where the date bounds nothing. */
  from: number | null
  /** Index where the date itself begins, and after its last word. */
  core: number
  to: number
  values: Value[]
}

function add(source: Source, found: Found, from: number, time: Time) {
  for (const value of time.values) {
    const { at, doubt } = value
    const start = source.words[value.from ?? from]!.start
    const end = closeStars(source.text, start, source.words[(value.to ?? time.to) - 1]!.end)
    if (at === null) found.open.push({ start, end, why: doubt ?? 'Thời hạn không nêu rõ ngày.' })
    else if (!found.deadlines.some((one) => one.at === at))
      found.deadlines.push({ at, quote: source.text.slice(start, end), start, end, inherited: false, doubt })
  }
}

const doubts = {
  near: 'Thời hạn tính theo ngày của văn bản.',
  week: 'Thời hạn nêu tuần, không nêu ngày.',
  term: 'Thời hạn tính theo số ngày, chưa rõ tính từ ngày nào.',
  counted: 'Thời hạn được tính theo số ngày.',
  working: 'Thời hạn tính theo ngày làm việc, chưa trừ ngày nghỉ lễ.',
  feast: 'Ngày Tết lấy theo lịch, văn bản không in ngày.',
  year: 'Thời hạn không in năm, năm được lấy theo ngày của văn bản.',
  part: 'Thời hạn chỉ nêu một phần của kỳ, ngày cuối được suy ra.',
  vague: 'Thời hạn nêu đầu, giữa hoặc cuối kỳ, không nêu ngày.',
  impossible: 'Tháng này không có ngày như văn bản in.',
}

const whole = (at: string | null, doubt: string | null): Value => ({ at, doubt, from: null, to: null })

const spoken = oneOf('trong|chậm|muộn|trễ|không|sau|ngày|hôm|thứ|chủ|tuần|tháng|quý|năm|cuối|hết|tết'.split('|'))

/** "trong vòng 15 ngày kể từ …", "ngày mai", "trong tuần tới", "trước Tết Nguyên đán". */
function spokenTimeAt(words: readonly Word[], at: number, range: Range, today: Today, need: Need): Time | null {
  if (words[at]!.kind === 'word' ? !spoken(words[at]) : words[at]!.kind === 'mark') return null
  const term = termAt(words, at, range.to, today)
  if (term) {
    const why = term.at === null ? doubts.term : term.working ? doubts.working : doubts.counted
    return { from: at, core: at, to: term.to, values: [whole(term.at, why)] }
  }
  const near = nearTimeAt(words, at, today)
  if (near) {
    const intro = introductionOf(words, near.from, range.from)
    const bound = need === 'any' || (intro.bound !== null && !isCounting(words, intro.from))
    const value = near.at && intro.time && near.kind === 'day' ? `${near.at}T${intro.time}+07:00` : near.at
    const doubt = near.kind === 'week' ? doubts.week : doubts.near
    const start = rangeStart(words, intro.from, range.from) ?? intro.from
    return { from: bound ? start : null, core: near.from, to: near.to, values: [whole(value, doubt)] }
  }
  const feast = lunarNewYearAt(words, at, range.to, today)
  if (!feast) return null
  const intro = introductionOf(words, at, range.from)
  return {
    from: words[at - 1]?.low === 'trước' && at > range.from ? intro.from : null,
    core: at,
    to: feast.to,
    values: [whole(feast.day, doubts.feast)],
  }
}

/** A printed date or several, with the words in front that make them a bound. */
function writtenTimeAt(words: readonly Word[], at: number, range: Range, today: Today, need: Need): Time | null {
  const group = dateGroupAt(words, at, range.to)
  if (!group) return null
  const intro = introductionOf(words, group.from, range.from)
  const behind = intro.time ? null : timeBehind(words, group.to, range.to)
  const from = beginOf(words, group, intro, { least: range.from, to: range.to, today, need })
  const time = intro.time ?? behind?.time ?? null
  return {
    from,
    core: group.from,
    to: behind && from !== null ? behind.to : group.to,
    values: valuesOf(group, { time, part: intro.part, today }),
  }
}

/** "ngày 20/9/2024 (trước 17h00)", "ngày 20/9, lúc 8 giờ 00". */
function timeBehind(words: readonly Word[], at: number, limit: number): { time: string; to: number } | null {
  const open = words[at]?.low
  let next = open === ',' || open === '(' ? at + 1 : at
  while (/^(?:trước|lúc|vào|hồi)$/.test(words[next]?.low ?? '')) next++
  if (next === at) return null
  const clock = timeAt(words, next)
  if (!clock || clock.to > limit) return null
  if (open !== '(') return clock
  return words[clock.to]?.low === ')' ? { time: clock.time, to: clock.to + 1 } : null
}

type Setting = { least: number; to: number; today: Today; need: Need }

/** Where the bounding words begin ("trước ngày …", "9h30 ngày …", "từ … đến …"), or null where the date bounds nothing. */
function beginOf(words: readonly Word[], group: DateGroup, intro: Introduction, setting: Setting): number | null {
  const { least, need, today } = setting
  const date = group.dates[0]!
  const kind = kindOf(date)
  if (need === 'any') return rangeFrom(words, group, intro, least) ?? intro.from
  if (isPast(group.dates.at(-1)!, today)) return null
  const label = isLabelled(words, intro.from, least) || isLabelled(words, group.from, least)
  if (kind === 'year') return boundingYear(words, date, { least, bound: intro.bound, label, frame: need === 'strict' })
  const range = rangeFrom(words, group, intro, least)
  if (range !== null) return isCounting(words, range) ? null : range
  if (intro.bound !== null)
    return isCounting(words, intro.bound) ||
      isCondition(words, intro.bound, group.to, setting) ||
      isEvent(words, intro, group, least)
      ? null
      : intro.from
  if (label || (intro.time && kind === 'day')) return intro.from
  if (kind === 'day') return need === 'usual' && opensDay(words, group, setting) ? intro.from : null
  return need === 'usual' && barePeriod(words, date, least) ? intro.from : null
}

/** First word of a range that ends here: "từ ngày 10/3 đến ngày 15/3/2022", "05-10/9/2024". */
function rangeFrom(words: readonly Word[], group: DateGroup, intro: Introduction, least: number): number | null {
  const before = group.from > least ? words[group.from - 1]!.low : ''
  if (group.range && before === 'từ') return words[group.from - 2]?.low === 'kể' ? group.from - 2 : group.from - 1
  if (group.range && kindOf(group.dates[0]!) === 'day') return intro.from
  return rangeStart(words, intro.from, least)
}

const things = oneOf(
  'hoạch|vụ|cáo|quả|hình|kỳ|ban|của|các|lịch|trình|mỗi|từ|qua|sau|nay|số|này|đầu|kể|phí|vốn|ngoái|động|họp|phiên|niệm|liệu|đề|tác|tâm|lương|đợt|tiêu|độ|ước|với|sách|toán|nghị|nguồn|thứ|khoản|giá'.split(
    '|',
  ),
)

/** A month or quarter without "trong" bounds the action, also at its head ("Quý IV/2024 tổ chức …"), unless it tells which plan or meeting. */
function barePeriod(words: readonly Word[], date: WrittenDate, least: number): boolean {
  if (date.from === least) return date.year !== null && words[date.to]?.kind === 'word'
  const before = words[date.from - 1]!
  if (before.kind === 'number' || date.year === null) return false
  return !things(before)
}

function valuesOf(group: DateGroup, { time, part, today }: { time: string | null; part: Part | null; today: Today }) {
  const months = group.dates.filter((date) => kindOf(date) === 'month')
  const quarter = months.length === 3 && group.dates.length === 3 ? wholeQuarter(months) : null
  const dates = quarter ? [{ ...months[0]!, month: null, quarter }] : group.dates
  return dates.flatMap((date, i): Value[] => {
    const year = date.year ?? yearFor(date, today)
    const own = dates.length === 1 ? { from: null, to: null } : { from: i ? date.from : null, to: date.to }
    if (isImpossible({ ...date, year })) return [{ ...own, at: null, doubt: doubts.impossible }]
    const iso = isoOf({ ...date, year })
    if (iso === null) return []
    const exact = part && lastOf(iso, part)
    const doubt = exact ? doubts.part : part ? doubts.vague : date.year === null ? doubts.year : null
    return [{ ...own, at: exact ?? (time && date.day !== null ? `${iso}T${time}+07:00` : iso), doubt }]
  })
}

/** The last day of a part of the month "2024-08", the last month of "6 tháng đầu năm" 2025; null where neither can be told. */
function lastOf(whole: string, { last }: Part): string | null {
  if (last === 'vague') return null
  if (whole.length === 4) return typeof last === 'object' ? `${whole}-${twoDigits(last.month)}` : null
  if (whole.length !== 7 || whole.includes('Q') || typeof last === 'object') return null
  if (last !== 'end') return `${whole}-${twoDigits(last)}`
  return monthEnd(`${whole}-01`)
}

const twoDigits = (value: number) => String(value).padStart(2, '0')

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
  if (!text.startsWith('**', end)) return end
  const stars = text.slice(start, end).split('**').length - 1
  return stars % 2 === 1 ? end + 2 : end
}
