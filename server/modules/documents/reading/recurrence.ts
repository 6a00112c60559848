// Rhythms with their days and their life: "vào 9h30 sáng thứ 3 hàng tuần", "từ ngày … đến khi …".

import { weekdayAt } from './dates.ts'
import type { Today } from './near-days.ts'
import { oncePerStretch } from './once.ts'
import { oneOf } from './phrases.ts'
import type { Recurrence, Span } from './reading.ts'
import { type Beside, besideRhythm } from './recurrence-days.ts'
import { endsSentence, lifeOf } from './recurrence-life.ts'
import type { Rhythm } from './rhythm-counts.ts'
import { rhythmAt } from './rhythms.ts'
import type { Source, Word } from './words.ts'

/** A rhythm with the words that say it, from its first word to after its last. */
export type FoundRecurrence = {
  recurrence: Recurrence
  from: number
  to: number
  span: Span
  /** Words of all rhythms here, of which the best is given: their days are no deadlines. */
  spans: Span[]
  doubt: string | null
}

/** The most exact rhythm said between two words, or null. `today` fills the year of a beginning printed without one. */
export function recurrenceIn(source: Source, from: number, to: number, today?: Today): FoundRecurrence | null {
  const { words } = source
  const rhythms = rhythmsIn(words, from, to)
  if (!rhythms.length) return null
  const spans: Span[] = []
  let best: { rhythm: Rhythm; beside: Beside; weight: number } | null = null
  rhythms.forEach((rhythm, i) => {
    const beside = besideRhythm(words, zoneOf(words, rhythms, i, { from, to }), rhythm)
    spans.push({ start: words[beside.from]!.start, end: words[beside.to - 1]!.end })
    if (rhythm.once) return
    const told = beside.days.length + beside.weekdays.length + beside.months.length > 0 || beside.workday !== null
    if (!rhythm.firm && !told && !(beside.time && rhythm.unit !== 'year') && !opensClause(words, rhythm, from)) return
    const weight = (beside.time ? 4 : 0) + (told ? 2 : 0)
    if (!best || weight > best.weight) best = { rhythm, beside, weight }
  })
  if (!best) return null
  const { rhythm, beside } = best as { rhythm: Rhythm; beside: Beside }
  const rrule = ruleOf(rhythm, beside)
  const span = { start: words[beside.from]!.start, end: words[beside.to - 1]!.end }
  return {
    recurrence: { rrule, time: beside.time, ...lifeOf(source, from, to, today) },
    from: beside.from,
    to: beside.to,
    span,
    spans,
    doubt: rhythms.length > 1 ? 'Nội dung nêu nhiều định kỳ, chỉ ghi định kỳ cụ thể nhất.' : null,
  }
}

/** The rhythm a frame or heading opens with: "Định kỳ hằng tháng, …:", "… yêu cầu, | chiều thứ Sáu hằng tuần:", but no "hội nghị giao ban hằng tháng". */
export function openingRhythm(
  source: Source,
  { from, to }: { from: number; to: number },
  today: Today,
): FoundRecurrence | null {
  const found = recurrenceIn(source, from, to, today)
  if (!found) return null
  let at = found.from
  while (at > from && /^(?:định|kỳ|vào|trước|các|số|\p{Nd}+|\.|[a-zđ]\))$/u.test(source.words[at - 1]!.low)) at--
  return at === from || /^[,:)*-]$/.test(source.words[at - 1]!.low) ? found : null
}

/** What tells two rhythms apart; also of a report that comes round only by its kind ("báo cáo 6 tháng trước ngày 10/6"). */
export function rhythmKey(source: Source, from: number, to: number): string | null {
  const found = recurrenceIn(source, from, to)
  if (found) return found.recurrence.rrule
  const once = rhythmsIn(source.words, from, to).find((rhythm) => rhythm.once)
  return once ? `once ${once.interval} ${once.unit}` : null
}

const rhythmsIn = oncePerStretch((words, from, to): readonly Rhythm[] => {
  const found: Rhythm[] = []
  for (let at = from; at < to; at++) {
    const rhythm = rhythmAt(words, at, to)
    if (!rhythm || rhythm.to > to) continue
    found.push(rhythm)
    at = rhythm.to - 1
  }
  return found.filter((rhythm, i) => !announces(words, rhythm, found[i + 1]))
})

/** "định kỳ thứ Năm hàng tuần", "các ngày thứ 3, thứ 5 hàng tuần", "cứ thứ Hai hằng tuần": the first words only announce the rhythm behind them. */
const announces = (words: readonly Word[], rhythm: Rhythm, next: Rhythm | undefined) =>
  next !== undefined &&
  (words[rhythm.to - 1]!.low === 'kỳ' ||
    (words[rhythm.from]!.low === 'các' && next.unit === rhythm.unit) ||
    (words[rhythm.from]!.low === 'cứ' && weekdayAt(words, rhythm.to) !== null)) &&
  next.from - rhythm.to < 12 &&
  words.slice(rhythm.to, next.from).every((word) => word.low !== ';' && word.low !== '.')

/** "Mỗi tháng, …", "mỗi quý tổ chức …" at the head of a clause. */
const opensClause = (words: readonly Word[], rhythm: Rhythm, from: number) =>
  words[rhythm.from]!.low === 'mỗi' &&
  (rhythm.from === from || words[rhythm.from - 1]!.kind === 'mark') &&
  /^(?:,|tổ|họp|kiểm|báo|rà|đánh|giao|có)$/.test(words[rhythm.to]?.low ?? '') &&
  // "mỗi năm có một xã về đích" tells of a share
  !(rhythm.unit === 'year' && words[rhythm.to]!.low === 'có')

const reach = { before: 14, behind: 60 }

/** The words that may tell of a rhythm: its sentence, up to where the words of the next rhythm begin. */
function zoneOf(words: readonly Word[], rhythms: readonly Rhythm[], i: number, limits: { from: number; to: number }) {
  const rhythm = rhythms[i]!
  let from = rhythm.from
  const least = Math.max(limits.from, rhythm.from - reach.before, i ? partedAt(words, rhythms[i - 1]!, rhythm) : 0)
  while (from > least && !endsZone(words, from - 1)) from--
  let to = rhythm.to
  const behind = rhythms[i + 1]
  // "định kỳ 6 tháng trước ngày 15/6, năm trước ngày 15/12": the two reports of a year
  const next = rhythm.unit === 'month' && rhythm.interval === 6 && behind?.unit === 'year' ? rhythms[i + 2] : behind
  const most = Math.min(limits.to, rhythm.to + reach.behind, next ? partedAt(words, rhythm, next) : limits.to)
  while (to < most && !endsZone(words, to) && !excepts(words, to, rhythm)) to++
  return { from, to }
}

/** "hằng tháng | (tháng 2 vào ngày 27)": one month told apart. */
const excepts = (words: readonly Word[], at: number, { unit, interval }: Rhythm) =>
  words[at]!.low === '(' &&
  unit === 'month' &&
  interval === 1 &&
  words[at + 1]?.low === 'tháng' &&
  words[at + 2]?.kind === 'number'

/** A semicolon, the end of the sentence, or "riêng tháng 12 …": what follows is another matter. */
const endsZone = (words: readonly Word[], at: number) =>
  words[at]!.low === ';' || endsSentence(words, at) || (/^[,(]$/.test(words[at]!.low) && words[at + 1]?.low === 'riêng')

/** Where the words of one rhythm end and those of the next begin: before the dates right in front of it, else at the last comma. */
function partedAt(words: readonly Word[], first: Rhythm, second: Rhythm): number {
  let dates = second.from
  while (dates > first.to && isDatePart(words, dates - 1)) dates--
  if (dates < second.from) return dates
  for (let at = second.from - 1; at >= first.to; at--) if (/^(?:,|và|\)|;)$/.test(words[at]!.low)) return at + 1
  return second.from
}

const dateWords = oneOf(
  'ngày|thứ|tháng|vào|trước|các|hai|ba|tư|năm|sáu|bảy|của|sáng|chiều|tối|trưa|buổi|lúc|chủ|nhật|/|:|giờ|h|phút|rưỡi|mùng'.split(
    '|',
  ),
)

/** A word of the dates in front of a rhythm: "vào ngày 10 và 25", "trước ngày 05 tháng 6 và ngày 05 tháng 12". */
const isDatePart = (words: readonly Word[], at: number) =>
  words[at]!.kind === 'number' ||
  dateWords(words[at]) ||
  (words[at]!.low === 'và' && words[at - 1]?.kind === 'number') ||
  (words[at]!.low === ',' && words[at + 1]?.kind === 'number')

function ruleOf({ unit, interval }: Rhythm, { days, months, weekdays, workday }: Beside): string {
  // the last day stands last
  const sorted = (list: number[]) => [...new Set(list)].sort((a, b) => (a < 0 ? 99 : a) - (b < 0 ? 99 : b)).join(',')
  const byDays = days.length ? [`BYMONTHDAY=${sorted(days)}`] : []
  const byWorkday = workday ? [`BYDAY=MO,TU,WE,TH,FR;BYSETPOS=${workday}`] : []
  const byWeekdays = weekdays.length ? [`BYDAY=${[...new Set(weekdays)].join(',')}`] : []
  const every = (freq: string, count: number) => [`FREQ=${freq}`, ...(count > 1 ? [`INTERVAL=${count}`] : [])]
  if (unit === 'day' && !days.length) return every('DAILY', interval).join(';')
  if (unit === 'week') return [...every('WEEKLY', interval), ...(workday ? byWorkday : byWeekdays)].join(';')
  // days of named months come round with the year: "6 tháng trước ngày 15/6 và 15/12"
  if (unit === 'year' || (unit === 'month' && interval === 6 && months.length > 1)) {
    const byMonths = months.length ? [`BYMONTH=${sorted(months)}`, ...byDays] : []
    return [...every('YEARLY', unit === 'year' ? interval : 1), ...byMonths].join(';')
  }
  const count = unit === 'quarter' ? 3 * interval : unit === 'day' ? 1 : interval
  return [...every('MONTHLY', count), ...(workday ? byWorkday : byWeekdays.length ? byWeekdays : byDays)].join(';')
}
