// One sentence with what is known around it: the common ground of all kinds of statements.

import { dateAt, isoOf } from '../dates.ts'
import type { Place } from '../places.ts'
import type { Directive, Level, Statement } from '../reading.ts'
import type { Source } from '../words.ts'

export type Told = {
  source: Source
  from: number
  to: number
  /** Places named in the sentence, in order. */
  places: Place[]
  /** The unit of the heading or the lead, where it is exactly one. */
  unit: string | null
  /** Whether some unit is named by heading, lead or sentence. */
  named: boolean
  directive: Directive | null
  /** Everything here is to be reached: under "Mục tiêu", or the sentence says so. */
  aims: boolean
  level: Level | null
  /** "đến tháng 9/2024" said here or in the frame above. */
  asOf: string | null
  /** Index after the last figure met, for the next one's label. */
  lastFigure: number
  /** Words whose figure is already told by another statement, by index. */
  spent: Set<number>
}

export const quoted = (told: Told, from: number, to: number) => {
  const start = told.source.words[from]!.start
  const end = told.source.words[to - 1]!.end
  return { quote: told.source.text.slice(start, end), start, end }
}

export function spend(told: Told, from: number, to: number) {
  for (let at = from; at < to; at++) told.spent.add(at)
}

/** The nearest place in front of a word in its clause, or null. */
export function placeBefore(told: Told, at: number, least = told.from): Place | null {
  const { words } = told.source
  const start = words[at]!.start
  const begin = words[Math.max(least, told.from)]!.start
  return told.places.findLast((place) => place.end <= start && place.start >= begin) ?? null
}

/** Start of the clause that holds a word: behind the last semicolon, or comma where `comma` is asked. */
export function clauseStart(told: Told, at: number, comma = false): number {
  const { words } = told.source
  for (let i = at - 1; i >= told.from; i--) {
    if (i < at - 300) return i + 1
    const low = words[i]!.low
    if (
      low === ';' ||
      (low === ':' && !comma) ||
      (comma && (low === ',' || low === ':') && words[i]!.gap === false && words[i + 1]?.gap)
    )
      return i + 1
  }
  return told.from
}

/** The day, month or year up to which a stretch counts: "tính đến tháng 9/2024", "đến ngày 30/6/2023". */
export function countedUntil(told: { source: Source }, from: number, to: number): string | null {
  const { words } = told.source
  for (let at = from; at < to; at++) {
    if (words[at]!.low !== 'đến' && words[at]!.low !== 'hết') continue
    const next = words[at + 1]?.low === 'hết' || words[at + 1]?.low === 'cuối' ? at + 2 : at + 1
    const date = dateAt(words, next, to)
    if (date && isoOf(date)) return isoOf(date)
  }
  return null
}

export type Made = Statement
