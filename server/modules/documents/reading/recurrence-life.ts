// When a rhythm begins and ends: "từ ngày 05/4/2022 đến khi …", "bắt đầu ngày …", "đến hết năm 2024".
import { monthEnd } from '../../calendar/days.ts'
import { counted, dateGroupAt } from './date-groups.ts'
import { dateAt, isoOf, type WrittenDate, weekdayAt } from './dates.ts'
import { printed } from './fold.ts'
import type { Today } from './near-days.ts'
import { oneOf, type Phrases, phraseAt, phrasesOf } from './phrases.ts'
import type { Recurrence } from './reading.ts'
import type { Source, Word } from './words.ts'

type Life = Pick<Recurrence, 'from' | 'until' | 'untilCondition'>

/** "Từ ngày 05/4/2022 đến khi …", "bắt đầu ngày …", "đến hết năm 2024": when the rhythm begins and ends. */
export function lifeOf(source: Source, from: number, to: number, today?: Today): Life {
  const { words } = source
  const life: Life = { from: null, until: null, untilCondition: null }
  const opening = words[from - 1]?.low === ';' ? sentenceStart(words, from) : from
  if (words[opening]!.low === 'từ') life.from = startBehind(words, opening, to, today)
  for (let at = from; at < to; at++) {
    const low = words[at]!.low
    if (low === 'từ' || (low === 'đầu' && words[at - 1]?.low === 'bắt') || opensSeries(words, at))
      life.from ??= startBehind(words, at, to, today)
    // "trong hai tháng 7 và 8/2023"
    const months = low === 'tháng' && counted(words[at - 1]) ? dateGroupAt(words, at, to)?.dates : undefined
    if (months && months.length > 1) {
      life.from ??= boundOf(months[0]!, false, today)
      life.until ??= boundOf(months.at(-1)!, true, today)
    }
    if (low !== 'đến' && low !== 'tới') continue
    if (/^(?:khi|lúc)$/.test(words[at + 1]?.low ?? '')) life.untilCondition ??= conditionAt(source, at + 2, to)
    else if (life.from || words[at + 1]?.low === 'hết' || words[at - 1]?.low === 'nay')
      life.until ??= words[at - 1]?.low === 'tính' ? null : endBehind(words, at, to, today)
  }
  return life
}

/** The day a duty begins, behind "từ" and the like; "xã đạt chuẩn từ năm 2015 trở về trước", "giai đoạn từ năm 2021" tell of something else. */
function startBehind(words: readonly Word[], at: number, to: number, today?: Today): string | null {
  if (words[at]!.low === 'từ' && phraseEnds(sinceThen, words, at)) return null
  const date = dateBehind(words, at + 1, to)
  const yearOnly = date !== null && date.day === null && date.month === null && date.quarter === null
  // nobody is told to begin in a year that is over
  return yearOnly && today?.year && date.year! < today.year ? null : dayBehind(words, at + 1, to, false, today)
}

/** The last day of a duty; a year that is over bounds something else. */
function endBehind(words: readonly Word[], at: number, to: number, today?: Today): string | null {
  const day = dayBehind(words, at + 1, to, true, today)
  return day && today?.year && Number(day.slice(0, 4)) < today.year ? null : day
}

/** What has been so since a day: "công nhận từ", "đầu tư từ", "giai đoạn từ". */
const sinceThen = phrasesOf({
  since: 'công nhận|đạt chuẩn|giai đoạn|khởi công|thành lập|đầu tư|xây dựng|hoàn thành|hiệu lực|nông thôn mới'.split(
    '|',
  ),
})

const phraseEnds = (phrases: Phrases<string>, words: readonly Word[], at: number) =>
  [2, 3].some((length) => at >= length && phraseAt(phrases, words, at - length, at)?.end === at)

/** A beginning at the head of a sentence holds for the clauses behind its semicolons too. */
export function sentenceStart(words: readonly Word[], from: number): number {
  let at = from - 1
  while (at > 0 && at > from - 80 && words[at]!.breaks < 2 && !endsSentence(words, at - 1)) at--
  return at
}

export const endsSentence = (words: readonly Word[], at: number) =>
  words[at]!.low === '.' && words[at + 1]?.gap !== false

/** "lần đầu", "kỳ đầu tiên": the first of the series. */
const opensSeries = (words: readonly Word[], at: number) =>
  (words[at]!.low === 'tiên' && words[at - 1]?.low === 'đầu' && /^(?:lần|kỳ|cáo)$/.test(words[at - 2]?.low ?? '')) ||
  (words[at]!.low === 'đầu' && words[at + 1]?.low !== 'tiên' && /^(?:lần|kỳ)$/.test(words[at - 1]?.low ?? ''))

/** The first day of the time named, or its last. */
function dayBehind(words: readonly Word[], from: number, to: number, last: boolean, today?: Today): string | null {
  const date = dateBehind(words, from, to)
  return date && (date.day === null || date.month !== null) ? boundOf(date, last, today) : null
}

function boundOf(date: WrittenDate, last: boolean, today?: Today): string | null {
  const year = date.year ?? today?.year ?? null
  const [opens, closes] = date.quarter ? [3 * date.quarter - 2, 3 * date.quarter] : [date.month ?? 1, date.month ?? 12]
  const first = isoOf({ year, quarter: null, month: last ? closes : opens, day: date.day ?? 1 })
  return first && last && date.day === null ? monthEnd(first) : first
}

/** "là thứ Sáu, ngày 27/9", "hết quý IV", "kỳ báo cáo tháng 10": the date behind the words that lead to it. */
function dateBehind(words: readonly Word[], from: number, to: number): WrittenDate | null {
  let at = from
  while (leading(words[at])) at++
  const weekday = weekdayAt(words, at)
  if (weekday) at = words[weekday.to]?.low === ',' ? weekday.to + 1 : weekday.to
  return dateAt(words, at, to)
}

const leading = oneOf('từ|vào|trước|trong|là|hết|cuối|đầu|tuần|kỳ|phiên|họp|báo|cáo|:'.split('|'))

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
