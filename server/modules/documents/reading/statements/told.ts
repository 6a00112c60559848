// One sentence with what is known around it: the common ground of all kinds of statements.

import { dateAt, isoOf } from '../dates.ts'
import type { Figure } from '../figures.ts'
import { printed } from '../fold.ts'
import { levelAt } from '../levels.ts'
import { oneOf } from '../phrases.ts'
import type { Place } from '../places.ts'
import { properName, unitKinds } from '../proper-names.ts'
import type { Directive, DocumentType, Level } from '../reading.ts'
import type { Source } from '../words.ts'
import type { Turn } from './goals.ts'

export type Told = {
  source: Source
  from: number
  to: number
  type: DocumentType
  figures: readonly Figure[]
  /** Where the sentence turns to what is wanted, or to what is. */
  turns: readonly Turn[]
  /** Communes and villages named in the sentence, in order. */
  places: readonly Place[]
  /** The unit of the heading or the lead, where it is exactly one. */
  unit: string | null
  /** The commune the document is of. */
  commune: string | null
  /** The units of the lead or the heading. */
  heads: readonly string[]
  /** Whether some unit is named by heading, lead or sentence. */
  named: boolean
  directive: Directive | null
  /** Under a heading of results. */
  reports: boolean
  /** Under a heading of tasks, outside a directive. */
  tasks: boolean
  /** Everything here is to be reached: the heading says so. */
  aims: boolean
  level: Level | null
  /** Day of the document, for the criteria in force. */
  day: string | null
  /** The heading, frame or sentence speaks of criteria: "15/19" counts them. */
  ofCriteria: boolean
  /** The heading speaks of capital. */
  ofCapital: boolean
  /** "đến tháng 9/2024" said here or in the frame above. */
  asOf: string | null
  /** Where the words of each figure begin, as far as asked for. */
  begins: (number | undefined)[]
  /** Figures that are told, or only belong to another, by index. */
  spent: Set<number>
}

/** The quote of some words, with the bracket that closes the last one opened in them. */
export const quoted = (told: Told, from: number, to: number) => {
  const { words, text } = told.source
  const start = words[from]!.start
  const quote = text.slice(start, words[to - 1]!.end)
  const closes = to < told.to && words[to]!.low === ')' && quote.lastIndexOf('(') > quote.lastIndexOf(')')
  const end = closes ? words[to]!.end : words[to - 1]!.end
  return { quote: text.slice(start, end), start, end }
}

/** Marks the figures between two words as told. */
export function spend(told: Told, from: number, to: number) {
  for (let i = firstAt(told.figures, from, (figure) => figure.from); i < told.figures.length; i++) {
    if (told.figures[i]!.from >= to) return
    told.spent.add(i)
  }
}

/** The last turn of the sentence in front of a word, not farther than `reach` words. */
export function turnBefore(told: Told, at: number, reach = 160): Turn | undefined {
  const turn = told.turns[firstAt(told.turns, at, (one) => one.at) - 1]
  return turn && turn.at > at - reach ? turn : undefined
}

/** The level spoken of around a word: not one that the sentence itself names only later on. */
export function levelAround(told: Told, at: number): Level | null {
  if (told.level === null || told.level === 'xa-ntm') return told.level
  const { words } = told.source
  const names = (from: number, to: number) => {
    for (let i = from; i < to; i++) if (levelAt(words, i, to)?.level === told.level) return true
    return false
  }
  return names(at, told.to) && !names(told.from, at) ? null : told.level
}

export const lowBefore = (told: Told, at: number) => (at > told.from ? told.source.words[at - 1]!.low : '')

/** The words between two indexes as printed, in small letters. */
export function wordsBetween(told: Told, from: number, to: number): string {
  const { text, words } = told.source
  const end = Math.min(to, told.to)
  return end > from ? printed(text.slice(words[from]!.start, words[end - 1]!.end)).toLowerCase() : ''
}

/** Where the clause that holds a word begins: behind the last semicolon or the end of a sentence. */
export function clauseStart(told: Told, at: number): number {
  for (let i = at - 1; i >= told.from && i > at - 150; i--) if (told.source.words[i]!.low === ';') return i + 1
  return Math.max(told.from, at - 150)
}

/** The places that stand between two words. */
export function placesBetween(told: Told, from: number, to: number): Place[] {
  if (to <= from) return []
  const start = told.source.words[from]!.start
  const end = told.source.words[to - 1]!.end
  const found: Place[] = []
  for (
    let i = firstAt(told.places, start, (place) => place.start);
    i < told.places.length && told.places[i]!.start < end;
    i++
  )
    if (told.places[i]!.end <= end) found.push(told.places[i]!)
  return found
}

/** The same without those in brackets that close before: they explain what stands in front of them. */
export function subjectsBetween(told: Told, from: number, to: number): Place[] {
  const found = placesBetween(told, from, to)
  if (!found.length) return found
  const words = told.source.text.slice(told.source.words[from]!.start, told.source.words[to - 1]!.end)
  const begin = told.source.words[from]!.start
  return found.filter((place) => {
    const close = words.indexOf(')', place.end - begin)
    const open = words.lastIndexOf('(', place.start - begin)
    return close < 0 || open < 0 || words.lastIndexOf(')', place.start - begin) > open
  })
}

/** Index of the first of an ordered list that stands at or behind a place. */
function firstAt<T>(list: readonly T[], place: number, of: (one: T) => number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (of(list[middle]!) < place) low = middle + 1
    else high = middle
  }
  return low
}

const between =
  /^[\s,()*]*(?:và|cùng|với|hoặc)?\s*(?:các\s)?(?:xã|phường|thị trấn|thôn|bản|ấp|xóm)?[\s,():*]*(?:và\s*)?(?:xã|phường|thị trấn|thôn|bản|ấp|xóm)?\s*$/i

/** The last place of some and those joined to it by commas and "và": the units of one predicate. */
export function chainOf(told: Told, places: readonly Place[]): Place[] {
  const last = places.at(-1)
  if (!last) return []
  const chain = [last]
  for (let i = places.length - 2; i >= 0; i--) {
    const gap = told.source.text.slice(places[i]!.end, chain[0]!.start)
    if (gap.length > 40 || !between.test(gap)) break
    chain.unshift(places[i]!)
  }
  return chain
}

/** The word a place begins at, with "xã", "thị trấn" in front of it. */
export function placeStart(told: Told, place: Place): number {
  const { words } = told.source
  let at = told.from
  let high = told.to
  while (at < high) {
    const middle = (at + high) >> 1
    if (words[middle]!.start < place.start) at = middle + 1
    else high = middle
  }
  if (at > told.from && /^(?:xã|phường)$/.test(words[at - 1]!.low)) return at - 1
  return at - 1 > told.from && words[at - 1]!.low === 'trấn' ? at - 2 : at
}

/** First words of the units above communes. */
export const higher = oneOf(['huyện', 'quận', 'thị', 'thành', 'tỉnh'])

/** The nearest district, town or province named between two words: "huyện A có 12/14 xã …". */
export function districtBetween(told: Told, from: number, to: number): string | null {
  const { words } = told.source
  for (let at = to - 1; at >= from && at > to - 40; at--) {
    const unit = higher(words[at]) ? unitKinds(words, at) : null
    const name = unit?.higher ? properName(words, unit.end, to) : null
    if (name) return told.source.text.slice(words[name.from]!.start, words[name.to - 1]!.end)
  }
  return null
}

/** The day, month or year up to which a stretch counts: "tính đến tháng 9/2024", "đến hết ngày 30/6/2023". */
export function countedUntil(source: Source, from: number, to: number): string | null {
  const { words } = source
  for (let at = from; at < to; at++) {
    if (words[at]!.low !== 'đến' && words[at]!.low !== 'hết') continue
    const next = /^(?:hết|cuối|thời)$/.test(words[at + 1]?.low ?? '')
      ? words[at + 1]!.low === 'thời'
        ? at + 3
        : at + 2
      : at + 1
    const date = dateAt(words, next, to)
    const iso = date ? isoOf(date) : null
    if (iso) return iso
  }
  return null
}

/** A year said between two words ("đến năm 2025", "năm 2022 có"), the last of them. */
export function yearIn(told: Told, from: number, to: number): string | null {
  const { words } = told.source
  for (let at = to - 1; at >= from && at > to - 80; at--) {
    const date = words[at]!.low === 'năm' ? dateAt(words, at, to) : null
    if (date?.year) return String(date.year)
  }
  return null
}
