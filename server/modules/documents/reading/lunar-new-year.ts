// The first day of the lunar year ("Tết Nguyên đán"): a bound that documents seldom print as a date.
import { yearNumber } from './dates.ts'
import type { Today } from './near-days.ts'
import { phraseAt, phrasesOf } from './phrases.ts'
import type { Word } from './words.ts'

/** Reckoned for UTC+7, as the State calendar of Viet Nam does since 1967 (Quyết định 121/CP of 8/8/1967). */
const firstDays = [
  '2010-02-14',
  '2011-02-03',
  '2012-01-23',
  '2013-02-10',
  '2014-01-31',
  '2015-02-19',
  '2016-02-08',
  '2017-01-28',
  '2018-02-16',
  '2019-02-05',
  '2020-01-25',
  '2021-02-12',
  '2022-02-01',
  '2023-01-22',
  '2024-02-10',
  '2025-01-29',
  '2026-02-17',
  '2027-02-06',
  '2028-01-26',
  '2029-02-13',
  '2030-02-02',
  '2031-01-23',
  '2032-02-11',
  '2033-01-31',
  '2034-02-19',
  '2035-02-08',
]

const names = phrasesOf({ feast: ['tết nguyên đán', 'tết âm lịch', 'tết cổ truyền', 'tết nguyên đán cổ truyền'] })

/** "Tết Nguyên đán Ất Tỵ 2025" at word `at`: its day, by the printed year, else the next one after the document's day. */
export function lunarNewYearAt(
  words: readonly Word[],
  at: number,
  limit: number,
  today: Today,
): { day: string | null; to: number } | null {
  if (words[at]!.low !== 'tết') return null
  const named = phraseAt(names, words, at, limit)
  if (!named) return null
  let to = named.end
  for (let i = named.end; i < Math.min(limit, named.end + 5); i++) {
    const year = yearNumber(words[i])
    if (year !== null) return { day: firstDays.find((day) => Number(day.slice(0, 4)) === year) ?? null, to: i + 1 }
    if (words[i]!.kind === 'mark') break
    // the year's name of two words: "Ất Tỵ"
    if (words[i]!.cap && i === to) to = i + 1
  }
  const since = today.day ?? today.since
  return { day: since ? (firstDays.find((day) => day > since) ?? null) : null, to }
}
