// Names of agencies as words that can be laid side by side: "Phòng NN&PTNT" and "Phòng Nông nghiệp và Phát triển nông thôn" are one name.
// No list of abbreviations: a word in capitals stands for the first letters of the words it meets.
import { distance } from 'fastest-levenshtein'
import { foldName, withoutMarks } from '../documents/reading/fold.ts'

/** short: printed in capitals, so it may stand for the first letters of several words. */
export type NameWord = { folded: string; lower: string; capital: boolean; short: boolean }

/** Words of a name without marks, joints ("và", "của") and punctuation. */
export function nameWords(name: string): NameWord[] {
  const parts = name.normalize('NFC').split(/[\s,;:()&/\-–—.'"“”*_]+/u)
  return parts.flatMap((part) => {
    const folded = withoutMarks(part).replace(/[^a-z0-9]/g, '')
    if (!folded || folded === 'va' || folded === 'cua') return []
    const short = part.length <= 8 && part === part.toUpperCase() && /^\p{Lu}+\d*$/u.test(part)
    return [{ folded, lower: foldName(part), capital: /^\p{Lu}/u.test(part), short }]
  })
}

export const plainName = (name: string): string =>
  nameWords(name)
    .map((word) => word.folded)
    .join(' ')

/**
 * Lays a over b from their first words on: equal words meet, a word in capitals meets the run of words whose first letters it holds.
 * @returns words of each that were covered until they parted
 */
export function layOver(a: readonly NameWord[], b: readonly NameWord[]): { a: number; b: number } {
  let best = { a: 0, b: 0 }
  const seen = new Set<number>()
  const step = (i: number, j: number): void => {
    const at = i * 64 + j
    if (seen.has(at)) return
    seen.add(at)
    if (i + j > best.a + best.b) best = { a: i, b: j }
    const left = a[i]
    const right = b[j]
    if (!left || !right) return
    if (left.folded === right.folded || nearlyEqual(left.folded, right.folded)) step(i + 1, j + 1)
    if (left.short) for (const width of runs(left.folded, b, j)) step(i + 1, j + width)
    if (right.short) for (const width of runs(right.folded, a, i)) step(i + width, j + 1)
  }
  step(0, 0)
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

/** How alike two names are letter by letter, 0 to 1. */
export function spelledAlike(a: string, b: string): number {
  const longest = Math.max(a.length, b.length)
  return longest === 0 ? 0 : 1 - distance(a, b) / longest
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
  { words: ['thôn'], kinds: ['thon'] },
  { words: ['bản'], kinds: ['thon'] },
]

export type UnitName = { unitId: number; name: string; kind: string; parentId: number | null }
/** Units under their plain names. */
export type UnitsByName = ReadonlyMap<string, UnitName[]>

/** A name parted into its body and the place it belongs to; `kinds` are the kinds of unit its level word allows. */
export type PartedName = {
  body: readonly NameWord[]
  kinds: readonly string[] | null
  placeName: string | null
  units: readonly UnitName[]
}

/** "UBND xã Nậm Pung" is the body "UBND" of the unit "Nậm Pung"; a bare level at the end ("huyện") names no unit. */
export function partName(name: string, units: UnitsByName): PartedName {
  const words = nameWords(name)
  for (let at = 0; at < words.length; at++) {
    const level = levels.find((one) => one.words.every((word, i) => words[at + i]?.lower === word))
    if (!level) continue
    const body = words.slice(0, at)
    const rest = words.slice(at + level.words.length)
    const placeName = rest.map((word) => word.folded).join(' ')
    if (!placeName) return { body, kinds: level.kinds, placeName: null, units: [] }
    const named = (units.get(placeName) ?? []).filter((unit) => level.kinds.includes(unit.kind))
    if (named.length) return { body, kinds: level.kinds, placeName, units: named }
    // a commune may be called "Bản Vài"; else "xã Nậm Pung" names a place, "xã hội" does not
    const ending = partEnding(words, units)
    if (ending.units.length) return ending
    if (rest[0]!.capital) return { body, kinds: level.kinds, placeName, units: [] }
  }
  return partEnding(words, units)
}

/** "UBND Nậm Pung": a place named without its level; the longest name wins. */
function partEnding(words: readonly NameWord[], units: UnitsByName): PartedName {
  for (let at = 0; at < words.length; at++) {
    const placeName = words
      .slice(at)
      .map((word) => word.folded)
      .join(' ')
    const named = units.get(placeName)
    if (named) return { body: words.slice(0, at), kinds: null, placeName, units: named }
  }
  return { body: words, kinds: null, placeName: null, units: [] }
}
