// What is pure about sets of criteria: how a typed value is read, whether it meets a level, which level holds for a unit, who may change a set.
import { nameKey } from '../spelling/fold.ts'
import type { Direction, ValueKind } from './kinds.ts'

/** A value of an indicator: yes or no; a number (percent or the indicator's own measure); two numbers counted; words. */
export type Value =
  | { yes: boolean }
  | { number: number }
  | { numerator: number; denominator: number }
  | { text: string }

/** What of a place the comparison needs. */
export type Measured = { valueKind: ValueKind; direction: Direction | null; measure?: string | null }
/** A level as it holds for a unit; null where none is known. */
export type Level = { value: number | null; valueTo: number | null; words: string | null } | null

export type Outcome = {
  outcome: 'met' | 'not-met' | 'person'
  /** Why: compared, answered; or why a person must say: nothing-known, words, no-level, nothing-counted, over-hundred, other-kind. "nearly": cơ bản đạt, which never counts. */
  why:
    | 'compared'
    | 'answered'
    | 'nearly'
    | 'nothing-known'
    | 'words'
    | 'no-level'
    | 'nothing-counted'
    | 'over-hundred'
    | 'other-kind'
}

const yesWords = new Set(['x', 'đ', 'đạt', 'có', '1', 'đúng', 'rồi', 'v', '✓', '✔', '+', 'yes', 'true', 'đạt chuẩn'])
const noWords = new Set([
  'kđ',
  'k',
  'không',
  'không đạt',
  'chưa',
  'chưa đạt',
  'cđ',
  'chưa có',
  'không có',
  '0',
  '-',
  'no',
  'false',
])
const nearly = /^(cơ bản (đạt|hoàn thành)|cbđ|gần đạt)/

/**
 * Whether a value meets a level. Nothing is rounded. Without an answer that can be computed a person says it.
 * @param value null where nothing is known. @param place the indicator (or criterion) asked. @param level as it holds for the unit, or null.
 */
export function metBy(value: Value | null, place: Measured, level: Level): Outcome {
  if (value === null) return { outcome: 'person', why: 'nothing-known' }
  if ('text' in value && nearly.test(plain(value.text))) return { outcome: 'not-met', why: 'nearly' }
  if (place.valueKind === 'yes-no' || place.valueKind === 'text') return answered(value, level)
  if ('yes' in value) return { outcome: 'person', why: 'other-kind' }
  if ('text' in value) return { outcome: 'person', why: 'words' }
  if (level === null) return { outcome: 'person', why: 'no-level' }
  if (level.value === null) return { outcome: 'person', why: 'words' }
  return compared(value, place, { value: level.value, valueTo: level.valueTo })
}

/** "Đạt" asks for a yes; "Không" asks that there be none of it, so that "không" is what is wanted and "đạt" says that it is so. */
function answered(value: Value, level: Level): Outcome {
  const said = 'yes' in value ? value.yes : 'text' in value ? yesOrNo(value.text) : null
  if (said === null) return { outcome: 'person', why: 'yes' in value || 'text' in value ? 'words' : 'other-kind' }
  const wantsNone = level?.words !== null && level?.words !== undefined && plain(level.words) === 'không'
  const asPresence = 'text' in value && /^(có|không|không có)$/.test(plain(value.text))
  return { outcome: (wantsNone && asPresence ? !said : said) ? 'met' : 'not-met', why: 'answered' }
}

function compared(
  value: { number: number } | { numerator: number; denominator: number },
  { valueKind, direction }: Measured,
  level: { value: number; valueTo: number | null },
): Outcome {
  const isShare = valueKind === 'percent' || valueKind === 'ratio'
  if ('denominator' in value && value.denominator <= 0) return { outcome: 'person', why: 'nothing-counted' }
  const number = 'number' in value ? value.number : (value.numerator / value.denominator) * (isShare ? 100 : 1)
  const mostAsked = Math.max(level.value, level.valueTo ?? 0)
  if (isShare && number > 100 && mostAsked <= 100 && direction !== 'lte')
    return { outcome: 'person', why: 'over-hundred' }
  const above = number >= level.value - tiny
  const below = number <= level.value + tiny
  switch (direction) {
    case 'gte':
      return said(above)
    case 'lte':
      return said(below)
    case 'eq':
      return said(above && below)
    case 'range':
      return level.valueTo === null
        ? { outcome: 'person', why: 'no-level' }
        : said(above && number <= level.valueTo + tiny)
    case null:
      return { outcome: 'person', why: 'no-level' }
  }
}

/** Numbers carry two to four decimals; what is left of a division beyond that is not a difference. */
const tiny = 1e-9
const said = (met: boolean): Outcome => ({ outcome: met ? 'met' : 'not-met', why: 'compared' })

function yesOrNo(text: string): boolean | null {
  const word = plain(text)
  if (yesWords.has(word)) return true
  return noWords.has(word) ? false : null
}

const plain = (text: string): string =>
  text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').replace(/[.;]$/, '').trim()

/** What "criterion, agency" lines are read against: the places of a set and the agencies of a book. */
type KnownPlace = { place: number; kind: 'indicator' | 'criterion'; code: string; name: string }
type KnownAgency = { agencyId: number; name: string; shortName: string | null; aliases: readonly string[] }
export type AgencyLine = {
  typed: string
  places: number[]
  agencyId: number | null
  /** Why the line cannot be taken; null where it can. */
  why: 'no-agency' | 'unknown-place' | 'unknown-agency' | 'twice' | null
}

/**
 * Lines pasted from Excel: a criterion or indicator by number ("17", "TC 05", "Tiêu chí 17", "17.1, 17.2") or name, then its agency by any name of the book.
 * A line without words is passed over. A place named twice is taken from its first line.
 */
export function readAgencyLines(
  text: string,
  places: readonly KnownPlace[],
  agencies: readonly KnownAgency[],
): AgencyLine[] {
  const byName = new Map(
    agencies.flatMap(({ agencyId, name, shortName, aliases }) =>
      [name, shortName, ...aliases].flatMap((one) => (one ? [[nameKey(one), agencyId] as const] : [])),
    ),
  )
  const taken = new Set<number>()
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line): AgencyLine => {
      const [first = '', second = ''] = line.split(/\t|;|\s{3,}/).map((cell) => cell.trim())
      const named = placesNamed(first, places)
      const agencyId = byName.get(nameKey(second)) ?? null
      const fault = (why: AgencyLine['why']) => ({ typed: line.trim(), places: named ?? [], agencyId, why })
      if (second === '') return fault('no-agency')
      if (!named) return fault('unknown-place')
      if (agencyId === null) return fault('unknown-agency')
      if (named.some((place) => taken.has(place))) return fault('twice')
      for (const place of named) taken.add(place)
      return fault(null)
    })
}

function placesNamed(typed: string, places: readonly KnownPlace[]): number[] | null {
  const found = (one: string) =>
    places.find(({ kind, code }) => kind === 'criterion' && code === one) ?? places.find(({ code }) => code === one)
  const wanted = nameKey(typed)
  const byName = places.find(({ kind, name }) => kind === 'criterion' && nameKey(name) === wanted)
  if (byName) return [byName.place]
  const bare = typed.replace(/^(tiêu chí|chỉ tiêu|tc|ct)\s*(số)?\s*/i, '')
  const codes = bare.split(/\s*(?:,|và|\+)\s*/).map((one) => one.replace(/^0+(?=\d)/, '').replace(/[.:]$/, ''))
  const named = codes.map(found)
  return named.every((one) => one !== undefined) ? named.map(({ place }) => place) : null
}
