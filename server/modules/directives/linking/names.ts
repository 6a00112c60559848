// Names of agencies as words that can be laid side by side: "Phòng NN&PTNT" and "Phòng Nông nghiệp và Phát triển nông thôn" are one name.
// No list of abbreviations: a word in capitals stands for the first letters of the words it meets.
import { distance } from 'fastest-levenshtein'
import { foldName, withoutMarks } from '../../spelling/fold.ts'
import { oneVowel, type Slip, slipBetween } from './slips.ts'

/** folded: without marks; spelled: with them. short: printed in capitals, so it may stand for the first letters of several words. */
export type NameWord = { folded: string; spelled: string; lower: string; capital: boolean; short: boolean }

/** Words of a name without marks, joints ("và", "của") and punctuation. */
export function nameWords(name: string): NameWord[] {
  const parts = name.normalize('NFC').split(/[\s,;:()&/\-–—.'"“”*_]+/u)
  return parts.flatMap((part) => {
    const folded = withoutMarks(part).replace(/[^a-z0-9]/g, '')
    if (!folded || folded === 'va' || folded === 'cua') return []
    const short = part.length <= 8 && part === part.toUpperCase() && /^\p{Lu}+\d*$/u.test(part)
    const lower = foldName(part)
    return [{ folded, spelled: oneVowel(lower), lower, capital: /^\p{Lu}/u.test(part), short }]
  })
}

export const plainName = (name: string): string =>
  nameWords(name)
    .map((word) => word.folded)
    .join(' ')

/** The same name with its marks: two names that differ here differ for a reader. */
export const spelledName = (name: string): string => spelledWords(nameWords(name))
export const spelledWords = (words: readonly NameWord[]): string => words.map((word) => word.spelled).join(' ')

type Laid = { a: number; b: number; slip: readonly [NameWord, NameWord] | null }

/**
 * Lays a over b from their first words on: equal words meet, a word in capitals meets the run of words whose first letters it holds.
 * @returns words of each that were covered until they parted, and the first two that met although a mark or a letter differs
 */
export function layOver(a: readonly NameWord[], b: readonly NameWord[]): Laid {
  let best: Laid = { a: 0, b: 0, slip: null }
  const seen = new Set<number>()
  const step = (i: number, j: number, slip: Laid['slip']): void => {
    const at = i * 64 + j
    if (seen.has(at)) return
    seen.add(at)
    if (i + j > best.a + best.b) best = { a: i, b: j, slip }
    const left = a[i]
    const right = b[j]
    if (!left || !right) return
    if (left.spelled === right.spelled) step(i + 1, j + 1, slip)
    else if (left.folded === right.folded || nearlyEqual(left.folded, right.folded))
      step(i + 1, j + 1, slip ?? (left.short || right.short ? null : [left, right]))
    if (left.short) for (const width of runs(left.folded, b, j)) step(i + 1, j + width, slip)
    if (right.short) for (const width of runs(right.folded, a, i)) step(i + width, j + 1, slip)
  }
  step(0, 0, null)
  return best
}

/** One slip of a letter in a long word is the same word. */
const nearlyEqual = (a: string, b: string): boolean => a.length > 4 && b.length > 4 && distance(a, b) === 1

/** How many words from `at` on a short form may stand for: "KT" for "Kinh tế", "NNPTNT" for "Nông nghiệp PTNT". */
function runs(short: string, words: readonly NameWord[], at: number): number[] {
  const widths: number[] = []
  let left = short
  for (let i = at; i < words.length && left; i++) {
    const word = words[i]!
    if (word.short && left.startsWith(word.folded)) left = left.slice(word.folded.length)
    else if (left[0] === word.folded[0]) left = left.slice(1)
    else return widths
    if (!left) widths.push(i - at + 1)
  }
  return widths
}

const levels: readonly { words: readonly string[]; kinds: readonly string[] }[] = [
  { words: ['thị', 'trấn'], kinds: ['thi-tran'] },
  { words: ['thị', 'xã'], kinds: ['thi-xa'] },
  { words: ['thành', 'phố'], kinds: ['thanh-pho', 'thanh-pho-tw'] },
  { words: ['đặc', 'khu'], kinds: ['dac-khu'] },
  { words: ['xã'], kinds: ['xa'] },
  { words: ['phường'], kinds: ['phuong'] },
  { words: ['huyện'], kinds: ['huyen'] },
  { words: ['quận'], kinds: ['quan'] },
  { words: ['tỉnh'], kinds: ['tinh'] },
  ...['thôn', 'bản', 'xóm', 'ấp', 'buôn', 'làng'].map((word) => ({ words: [word], kinds: ['thon'] })),
  { words: ['tổ', 'dân', 'phố'], kinds: ['thon'] },
  { words: ['khối', 'phố'], kinds: ['thon'] },
]

export type UnitName = { unitId: number; name: string; kind: string; parentId: number | null }
/** Units under their plain names, without the word for their kind; learnt: under a name that a person gave it, which says nothing of names like it. */
export type UnitsByName = ReadonlyMap<string, (UnitName & { learnt?: boolean })[]>

/** "xã Cam Khê" as "Cam Khê": a register may keep the word for the kind in the name or leave it out. A village numbered keeps it. */
export function bareName({ name, kind }: Pick<UnitName, 'name' | 'kind'>): string {
  const words = name.normalize('NFC').trim().split(/\s+/)
  const level = levels.find(
    (one) => one.kinds.includes(kind) && one.words.every((word, i) => foldName(words[i] ?? '') === word),
  )
  return level && /\p{L}/u.test(words.slice(level.words.length).join(' '))
    ? words.slice(level.words.length).join(' ')
    : name
}

/** A name parted into its body and the place it belongs to; `kinds` are the kinds of unit its level word allows, `slip` how the place is spelled otherwise. */
export type PartedName = {
  body: readonly NameWord[]
  kinds: readonly string[] | null
  placeName: string | null
  units: readonly UnitName[]
  slip: Slip | null
}

/** "UBND xã Nậm Pung" is the body "UBND" of the unit "Nậm Pung"; a bare level at the end ("huyện") names no unit. */
export function partName(name: string, units: UnitsByName): PartedName {
  const words = nameWords(name)
  for (let at = 0; at < words.length; at++) {
    const level = levels.find((one) => one.words.every((word, i) => words[at + i]?.lower === word))
    if (!level) continue
    const body = words.slice(0, at)
    const rest = words.slice(at + level.words.length)
    if (!rest.length) return { body, kinds: level.kinds, placeName: null, units: [], slip: null }
    const named = unitsSpelled(rest, units, (unit) => level.kinds.includes(unit.kind))
    if (named) return { body, kinds: level.kinds, ...named }
    // a commune may be called "Bản Vài"; else "xã Nậm Pung" names a place, "xã hội" does not
    const ending = partEnding(words, units)
    if (ending.units.length) return ending
    if (rest[0]!.capital) return { body, kinds: level.kinds, placeName: wordsOf(rest), units: [], slip: null }
  }
  return partEnding(words, units)
}

/** "UBND Nậm Pung": a place named without its level; the longest name wins. */
function partEnding(words: readonly NameWord[], units: UnitsByName): PartedName {
  for (let at = 0; at < words.length; at++) {
    const named = unitsSpelled(words.slice(at), units, () => true)
    if (named) return { body: words.slice(0, at), kinds: null, ...named }
  }
  return { body: words, kinds: null, placeName: null, units: [], slip: null }
}

type Named = { placeName: string; units: readonly UnitName[]; slip: Slip | null }

/** Units of a name: those spelled just so, else those whose marks differ, with how. */
function unitsSpelled(
  words: readonly NameWord[],
  units: UnitsByName,
  fits: (unit: UnitName) => boolean,
): Named | undefined {
  const alike = units.get(words.map((word) => word.folded).join(' '))?.filter(fits) ?? []
  if (!alike.length) return undefined
  const placeName = wordsOf(words)
  const slips = alike
    .map((unit) => ({ unit, slip: slipBetween(placeName, bareName(unit)) }))
    .filter(({ unit, slip }) => slip === null || !unit.learnt)
  if (!slips.length) return undefined
  const exact = slips.filter(({ slip }) => slip === null)
  const least = Math.max(...slips.map(({ slip }) => slip?.like ?? 0))
  const nearest = exact.length ? exact : slips.filter(({ slip }) => slip?.like === least)
  return { placeName, units: nearest.map(({ unit }) => unit), slip: nearest[0]!.slip }
}

const wordsOf = (words: readonly NameWord[]): string => words.map((word) => word.lower).join(' ')

/** The kinds of unit that the word right before a name in a text allows; null where no such word stands there. */
export function kindsBefore(name: string, text: string): readonly string[] | null {
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(name)}(?![\\p{L}\\p{N}])`, 'u').exec(text)
  if (!found) return null
  const before = text.slice(0, found.index).replace(/[*_]+/g, '').split(/\s+/).filter(Boolean).slice(-3).map(foldName)
  const level = levels.find(({ words }) => words.every((word, i) => before[before.length - words.length + i] === word))
  return level ? level.kinds : null
}
