// One list of criteria: numbers, official names and short forms, one after the other ("số 3, số 5 và Môi trường").
import { type NamedCriterion, namesInForce } from './criteria-names.ts'
import { criterionNumbers } from './criteria-numbers.ts'
import { oneOf, type Phrases, phraseAt } from './phrases.ts'
import type { Level } from './reading.ts'
import type { Word } from './words.ts'

export type Item = { no: number | null; indicator: string | null; from: number; to: number }

export type ListSettings = {
  level: Level
  day: string | null
  /** Behind "chỉ tiêu": numbers like 17.4 only, and no names. */
  indicator: boolean
  /** Opened by "gồm:", "như": a name we do not know is passed over. */
  open: boolean
  /** Whether another "tiêu chí" begins at a word: the list ends there. */
  ends: (at: number) => boolean
}

/** The items of the list that begins at word `from`. Without a national numbering names give one item without a number. */
export function itemsAt(words: readonly Word[], from: number, to: number, settings: ListSettings): Item[] {
  const numbers = criterionNumbers(words, from, to, settings.indicator)
  const { names, numbered } = namesInForce(settings.level, settings.day)
  // a province numbers the criteria of its villages by itself
  if (numbers.length && settings.level.startsWith('thon-'))
    return [{ ...numbers[0]!, no: null, indicator: null, to: numbers.at(-1)!.to }]
  if (settings.indicator) return numbers
  const begin = numbers.length ? separated(words, numbers.at(-1)!.to, to) : skipIntroduction(words, from, to)
  if (begin === null || (numbers.length && settings.ends(begin))) return numbers
  const named = namedItems(words, begin, to, names, { ...settings, open: settings.open && !numbers.length })
  if (numbered) return [...numbers, ...named]
  return [...numbers, ...named.slice(0, numbers.length ? 0 : 1).map((one) => ({ ...one, no: null, indicator: null }))]
}

/** Index behind the last word of the list read with the names of each level, whichever is longest. */
export function listEnd(words: readonly Word[], from: number, to: number, settings: ListSettings): number {
  const ends = (['xa-ntm', 'xa-ntm-nang-cao', 'xa-ntm-kieu-mau'] as const).map(
    (level) => itemsAt(words, from, to, { ...settings, level }).at(-1)?.to ?? from,
  )
  return Math.max(...ends)
}

const quotes = oneOf(['“', '”', '"', '‘', '’', "'"])

function skipIntroduction(words: readonly Word[], from: number, to: number): number {
  let at = from
  while (at < to && (/^(?:về|:|là|như|số)$/.test(words[at]!.low) || quotes(words[at]))) at++
  return at
}

function namedItems(
  words: readonly Word[],
  from: number,
  to: number,
  names: Phrases<NamedCriterion>,
  { open, ends }: ListSettings,
): Item[] {
  const found: Item[] = []
  let at = from
  while (at < to) {
    if (words[at]!.low === 'về' || quotes(words[at])) at++
    const hit = at < to ? phraseAt(names, words, at, to) : null
    if (hit) {
      found.push({ ...hit.tag, from: at, to: hit.end })
      at = hit.end
    } else if (!open) break
    else if (!found.length) {
      const skipped = nextItem(words, at, to, ends)
      if (skipped === null) break
      at = skipped
      continue
    }
    const next = separated(words, at, to) ?? (open ? nextItem(words, at, to, ends) : null)
    if (next === null || ends(next)) break
    at = next
  }
  return found
}

/** Index behind ", " and "và", past a bracket that explains the item. */
function separated(words: readonly Word[], at: number, to: number): number | null {
  let i = at
  if (i < to && quotes(words[i])) i++
  if (words[i]?.low === '(') {
    while (i < to && words[i]!.low !== ')') i++
    i++
  }
  const from = i
  while (i < to && /^(?:,|và|hoặc|&|;)$/.test(words[i]!.low)) i++
  return i > from && i < to ? i : null
}

/** Index behind the comma that ends an item we do not know. */
function nextItem(words: readonly Word[], from: number, to: number, ends: (at: number) => boolean): number | null {
  for (let at = from; at < to && at < from + 12; at++) {
    const low = words[at]!.low
    if (low === '.' || low === ';' || low === ')' || ends(at)) return null
    if (low === ',') return at + 1
  }
  return null
}
