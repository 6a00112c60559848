// Rhythms: "vào 9h30 sáng thứ 3 hàng tuần", "ngày 10, 25 hàng tháng", "một quý một lần".

import { dateAt, isoOf, small, timeAt } from './dates.ts'
import { printed } from './fold.ts'
import type { Recurrence, Span } from './reading.ts'
import type { Source, Word } from './words.ts'

/** A rhythm with the words that say it, from its first word to after its last. */
export type FoundRecurrence = { recurrence: Recurrence; from: number; to: number; span: Span }

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year'
type Rhythm = { unit: Unit; interval: number; from: number; to: number }

/** The most exact rhythm said between two words, or null. */
export function recurrenceIn(source: Source, from: number, to: number): FoundRecurrence | null {
  let best: (FoundRecurrence & { weight: number }) | null = null
  for (let at = from; at < to; at++) {
    const rhythm = rhythmAt(source.words, at, to)
    if (!rhythm) continue
    const found = detail(source, rhythm, from, to)
    if (!best || found.weight > best.weight) best = found
    at = rhythm.to - 1
  }
  if (!best) return null
  const life = lifeOf(source, from, to)
  return { ...best, recurrence: { ...best.recurrence, ...life } }
}

const unitWords: Record<string, Unit> = { ngày: 'day', tuần: 'week', tháng: 'month', quý: 'quarter', năm: 'year' }
const counted: Record<string, number> = { một: 1, hai: 2, ba: 3, bốn: 4, sáu: 6 }

const rhythmic = new Set(['hàng', 'hằng', 'mỗi', 'định', 'tháng', 'một', 'hai', 'ba', 'bốn', 'sáu'])

/** The rhythm said at word `at`: "hàng tuần", "mỗi tháng một lần", "6 tháng/lần", "01 lần/quý", "định kỳ 6 tháng". */
export function rhythmAt(words: readonly Word[], at: number, to: number): Rhythm | null {
  const low = words[at]!.low
  if (words[at]!.kind === 'mark' || (words[at]!.kind === 'word' && !rhythmic.has(low))) return null
  const unit = unitWords[words[at + 1]?.low ?? '']
  if ((low === 'hàng' || low === 'hằng') && unit)
    return isAdjective(words, at) ? null : { unit, interval: 1, from: at, to: at + 2 }
  if (low === 'tháng' && words[at + 1]?.low === 'cuối' && words[at + 2]?.low === 'quý')
    return { unit: 'quarter', interval: 1, from: at, to: at + 3 }
  if (low === 'mỗi' && unit && once(words, at + 2)) return { unit, interval: 1, from: at, to: once(words, at + 2)! }
  if (low === 'định' && words[at + 1]?.low === 'kỳ') return periodic(words, at)
  const count = counted[low] ?? small(words[at], 12)
  if (count === null || count === undefined) return null
  if (unit && words[at + 2]?.low === '/' && words[at + 3]?.low === 'lần')
    return { unit, interval: count, from: at, to: at + 4 }
  if (unit && once(words, at + 2)) return { unit, interval: count, from: at, to: once(words, at + 2)! }
  return perUnit(words, at, count, to)
}

/** "01 lần/tháng", "2 lần/năm", "một lần một tháng". */
function perUnit(words: readonly Word[], at: number, count: number, to: number): Rhythm | null {
  if (words[at + 1]?.low !== 'lần') return null
  const joint = words[at + 2]?.low
  const unit = unitWords[words[at + 3]?.low ?? '']
  if (!unit || at + 3 >= to || (joint !== '/' && joint !== 'một' && joint !== 'mỗi' && joint !== 'trong')) return null
  if (count === 1) return { unit, interval: 1, from: at, to: at + 4 }
  const months = unit === 'year' ? 12 / count : unit === 'quarter' ? 3 / count : 0
  return Number.isInteger(months) && months > 0 ? { unit: 'month', interval: months, from: at, to: at + 4 } : null
}

function periodic(words: readonly Word[], at: number): Rhythm | null {
  const next = words[at + 2]
  if (next && (next.low === 'hàng' || next.low === 'hằng')) return null
  const count = counted[next?.low ?? ''] ?? small(next, 12)
  const unit = unitWords[words[at + (count ? 3 : 2)]?.low ?? '']
  if (!unit) return null
  return { unit, interval: count ?? 1, from: at, to: at + (count ? 4 : 3) }
}

/** Index after "một lần", "01 lần", "ít nhất 1 lần", or null. */
function once(words: readonly Word[], from: number): number | null {
  const least = /^(ít|tối)$/.test(words[from]?.low ?? '') && /^(nhất|thiểu)$/.test(words[from + 1]?.low ?? '')
  const at = least ? from + 2 : from
  const one = words[at]?.low
  return (one === 'một' || one === '01' || one === '1') && words[at + 1]?.low === 'lần' ? at + 2 : null
}

/** "kế hoạch hàng năm", "vốn hàng năm": the rhythm belongs to a thing, not to the duty. */
function isAdjective(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.low ?? ''
  const pair = `${words[at - 2]?.low ?? ''} ${before}`
  return /^(vốn|nguồn|quân)$/.test(before) || things.has(pair)
}
const things = new Set(
  'kế hoạch|dự toán|ngân sách|kinh phí|nhiệm vụ|chỉ tiêu|mục tiêu|chương trình|đời sống|sinh hoạt|công việc|thu nhập|danh mục|kế hoạch,|bình quân|nghị quyết|công tác|kỳ họp'.split(
    '|',
  ),
)

const weekdays: Record<string, string> = {
  '2': 'MO',
  '3': 'TU',
  '4': 'WE',
  '5': 'TH',
  '6': 'FR',
  '7': 'SA',
  hai: 'MO',
  ba: 'TU',
  tư: 'WE',
  năm: 'TH',
  sáu: 'FR',
  bảy: 'SA',
  bẩy: 'SA',
}

/** Adds days, weekdays, months and time that stand around the rhythm in its clause. */
function detail(source: Source, rhythm: Rhythm, from: number, to: number): FoundRecurrence & { weight: number } {
  const { words } = source
  const left = Math.max(from, rhythm.from - 14)
  let begin = rhythm.from
  let end = rhythm.to
  const days = new Set<number>()
  const months = new Set<number>()
  const week = new Set<string>()
  let time: string | null = null
  const note = (at: number, next: number) => {
    begin = Math.min(begin, at)
    end = Math.max(end, next)
  }
  const stop = Math.min(to, rhythm.to + 30)
  for (let at = startOfClause(words, rhythm.from, left); at < stop; at++) {
    if (at > rhythm.to && (words[at]!.low === ';' || words[at]!.low === '.')) break
    const clock = timeAt(words, at)
    if (clock) {
      time ??= clock.time
      note(at, clock.to)
      at = clock.to - 1
      continue
    }
    const weekday =
      words[at]!.low === 'thứ'
        ? weekdays[words[at + 1]?.low ?? '']
        : words[at]!.low === 'chủ' && words[at + 1]?.low === 'nhật'
          ? 'SU'
          : undefined
    if (weekday && rhythm.unit === 'week') {
      week.add(weekday)
      note(at, at + 2)
    }
    if (words[at]!.low === 'ngày') at = takeDays(words, at, stop, { days, months, note }) - 1
  }
  const dated = rhythm.unit === 'day' || rhythm.unit === 'week' ? [] : [...days]
  const rrule = ruleOf(rhythm, dated, [...months], [...week])
  const span = { start: words[begin]!.start, end: words[end - 1]!.end }
  const weight = (time ? 4 : 0) + (week.size + dated.length ? 2 : 0) + (rhythm.from < to ? 1 : 0)
  return {
    recurrence: { rrule, time, from: null, until: null, untilCondition: null },
    from: begin,
    to: end,
    span,
    weight,
  }
}

const startOfClause = (words: readonly Word[], at: number, left: number) => {
  let i = at
  while (i > left && words[i - 1]!.low !== ';' && words[i - 1]!.low !== '.') i--
  return i
}

type Taken = { days: Set<number>; months: Set<number>; note: (at: number, next: number) => void }

/** "ngày 10, 25", "ngày 15/6 và ngày 15/12"; a full date with a year is no day of a rhythm. Returns the index to go on at. */
function takeDays(words: readonly Word[], at: number, stop: number, taken: Taken): number {
  let i = at + 1
  for (;;) {
    const date = dateAt(words, words[i]?.low === 'ngày' ? i : i, stop) ?? null
    const whole = words[i]?.low === 'ngày' ? i + 1 : i
    if (date?.year) return Math.max(date.to, at + 1)
    if (date?.month && date.day) {
      taken.days.add(date.day)
      taken.months.add(date.month)
      taken.note(at, date.to)
      i = date.to
    } else {
      const day = small(words[whole], 31)
      if (day === null) return Math.max(i, at + 1)
      taken.days.add(day)
      taken.note(at, whole + 1)
      i = whole + 1
    }
    if (words[i]?.low === ',' || words[i]?.low === 'và' || words[i]?.low === ';') i++
    else return i
  }
}

function ruleOf(rhythm: Rhythm, days: number[], months: number[], week: string[]): string {
  const parts: string[] = []
  const every = (freq: string, interval: number) =>
    parts.push(`FREQ=${freq}`, ...(interval > 1 ? [`INTERVAL=${interval}`] : []))
  if (rhythm.unit === 'day') every('DAILY', rhythm.interval)
  else if (rhythm.unit === 'week') every('WEEKLY', rhythm.interval)
  else if (rhythm.unit === 'month') every('MONTHLY', rhythm.interval)
  else if (rhythm.unit === 'quarter') every('MONTHLY', 3 * rhythm.interval)
  else every('YEARLY', rhythm.interval)
  const sorted = (list: number[]) => list.sort((a, b) => a - b).join(',')
  if (rhythm.unit === 'year' && months.length) parts.push(`BYMONTH=${sorted(months)}`)
  if (days.length && (rhythm.unit !== 'year' || months.length)) parts.push(`BYMONTHDAY=${sorted(days)}`)
  if (week.length) parts.push(`BYDAY=${week.join(',')}`)
  return parts.join(';')
}

/** "Từ ngày 05/4/2022 đến khi …", "từ ngày … đến ngày …": when the rhythm begins and ends. */
function lifeOf(source: Source, from: number, to: number): Pick<Recurrence, 'from' | 'until' | 'untilCondition'> {
  const { words } = source
  const life: Pick<Recurrence, 'from' | 'until' | 'untilCondition'> = { from: null, until: null, untilCondition: null }
  for (let at = from; at < to; at++) {
    const low = words[at]!.low
    if (low === 'từ' && !life.from) {
      const date = dateAt(words, at + 1, to)
      if (date && isoOf(date)) life.from = isoOf(date)
    }
    if ((low === 'đến' || low === 'tới') && words[at + 1]?.low === 'khi')
      life.untilCondition ??= conditionAt(source, at + 2, to)
    else if ((low === 'đến' || low === 'tới') && life.from && !life.until) {
      const date = dateAt(words, words[at + 1]?.low === 'hết' ? at + 2 : at + 1, to)
      if (date) life.until = isoOf(date)
    }
  }
  return life
}

function conditionAt(source: Source, from: number, to: number): string | null {
  const { words, text } = source
  let at = from
  while (at < to) {
    const low = words[at]!.low
    if (low === ';' || low === '.' || low === '(' || low === ')') break
    // a comma between capitals joins names; any other one ends the condition
    if (low === ',' && !(words[at - 1]?.cap && words[at + 1]?.cap && words[at + 2]?.cap)) break
    at++
  }
  return at > from ? printed(text.slice(words[from]!.start, words[at - 1]!.end)) : null
}
