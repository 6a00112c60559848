// Times told from the day of writing: "ngày mai", "thứ Sáu tuần này", "trong tháng tới", "đến cuối năm".
import { addDays } from '../../calendar/days.ts'
import { small, weekdayAt } from './dates.ts'
import type { Word } from './words.ts'

/** The day a document speaks from, as far as it is printed. */
export type Today = {
  year: number | null
  month: number | null
  /** "2021-09-05" where the whole day is printed. */
  day?: string | null
  /** The earliest day it can look forward from: its own, or that of the meeting it concludes; may lack day or month. */
  since?: string | null
}

export type NearTime = {
  at: string | null
  kind: 'day' | 'week' | 'month' | 'quarter' | 'year'
  from: number
  to: number
}

const nextOnes = new Set(['tới', 'sau'])

/** The near time named at word `at`; `at` is null where the document's day does not tell it, or no form can hold it (a week). */
export function nearTimeAt(words: readonly Word[], at: number, today: Today): NearTime | null {
  const low = words[at]!.low
  const next = words[at + 1]?.low ?? ''
  const day = today.day ?? null
  if (low === 'ngày' && next === 'mai') return { at: day && addDays(day, 1), kind: 'day', from: at, to: at + 2 }
  if (low === 'hôm' && next === 'nay') {
    const from = words[at - 1]?.low === 'ngày' ? at - 1 : at
    return { at: day, kind: 'day', from, to: at + 2 }
  }
  const half = partOfYear(words, at, today) ?? endOfYear(words, at, today)
  if (half) return half
  // "hoàn thành trong năm."
  if (low === 'năm' && words[at - 1]?.low === 'trong' && (words[at + 1] === undefined || /^[.;]$/.test(next)))
    return { at: today.year === null ? null : String(today.year), kind: 'year', from: at, to: at + 1 }
  const weekday = low === 'thứ' || low === 'chủ' ? weekdayAt(words, at) : null
  if (weekday && words[weekday.to]?.low === 'tuần') return weekdayOf(words, at, weekday, day)
  if (next !== 'này' && next !== 'nay' && !nextOnes.has(next)) return null
  const ahead = nextOnes.has(next) ? 1 : 0
  const span = { from: at, to: at + 2 }
  if (low === 'tuần') return { at: null, kind: 'week', ...span }
  if (low === 'tháng' && next !== 'nay') return { at: monthFrom(today, ahead), kind: 'month', ...span }
  if (low === 'quý' && next !== 'nay') return { at: quarterFrom(today, ahead), kind: 'quarter', ...span }
  if (low === 'năm' && next !== 'này')
    return { at: today.year === null ? null : String(today.year + ahead), kind: 'year', ...span }
  return null
}

/** "6 tháng cuối năm", "9 tháng đầu năm": the last month; of a printed year `dates.ts` tells. */
function partOfYear(words: readonly Word[], at: number, { year }: Today): NearTime | null {
  const months = small(words[at], 11)
  const which = words[at + 2]?.low
  if (months === null || words[at + 1]?.low !== 'tháng' || words[at + 3]?.low !== 'năm') return null
  if ((which !== 'đầu' && which !== 'cuối') || words[at + 4]?.kind === 'number') return null
  const month = which === 'cuối' ? 12 : months
  return { at: year === null ? null : `${year}-${String(month).padStart(2, '0')}`, kind: 'month', from: at, to: at + 4 }
}

/** "từ nay đến cuối năm", "trước cuối năm", "đến hết năm"; "dồn vào cuối năm" tells no bound. */
function endOfYear(words: readonly Word[], at: number, { year }: Today): NearTime | null {
  const low = words[at]!.low
  if ((low !== 'cuối' && low !== 'hết') || words[at + 1]?.low !== 'năm' || words[at + 2]?.kind === 'number') return null
  // "thời gian từ nay đến cuối năm không còn nhiều": how much of it is left
  if (words[at - 4]?.low === 'gian' && /^(?:không|chỉ|còn|rất|là)$/.test(words[at + 2]?.low ?? '')) return null
  if (!/^(?:đến|trước)$/.test(words[at - 1]?.low ?? '') || /^(?:nay|này|học|sau|tới)$/.test(words[at + 2]?.low ?? ''))
    return null
  return { at: year === null ? null : String(year), kind: 'year', from: at, to: at + 2 }
}

/** "thứ Sáu tuần này", "thứ Hai tuần tới"; weeks begin on Monday. */
function weekdayOf(
  words: readonly Word[],
  at: number,
  { weekday, to }: { weekday: number; to: number },
  day: string | null,
): NearTime | null {
  const which = words[to + 1]?.low ?? ''
  if (which !== 'này' && !nextOnes.has(which)) return null
  const span = { kind: 'day' as const, from: at, to: to + 2 }
  if (!day) return { at: null, ...span }
  const since = (index: number) => (index + 6) % 7
  const ahead = since(weekday) - since(new Date(`${day}T00:00:00Z`).getUTCDay()) + (which === 'này' ? 0 : 7)
  return { at: addDays(day, ahead), ...span }
}

function monthFrom(today: Today, ahead: number): string | null {
  if (today.year === null || today.month === null) return null
  const months = today.year * 12 + today.month - 1 + ahead
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

function quarterFrom(today: Today, ahead: number): string | null {
  if (today.year === null || today.month === null) return null
  const quarters = today.year * 4 + Math.floor((today.month - 1) / 3) + ahead
  return `${Math.floor(quarters / 4)}-Q${(quarters % 4) + 1}`
}
