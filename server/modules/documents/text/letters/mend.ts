// Text that an old Vietnamese font spelled is put into Unicode: told by the font where it is known, else by what reads as Vietnamese.

import { fromOldLetters, type OldEncoding } from './old-letters.ts'
import { countSyllables } from './syllables.ts'

/**
 * The text with every line in Unicode that was spelled for an old font; `from` says which. A file may mix both: each line is
 * turned where that gives more Vietnamese syllables, or as many in a text that is known to be old.
 */
export function mendLetters(text: string): { text: string; from: OldEncoding | null } {
  const lines = text.split('\n').map((line) => ({ line, ...gainsOf(line) }))
  const marked = lines.reduce((sum, line) => sum + line.marked, 0)
  const present = encodings.filter(
    (encoding) => lines.reduce((sum, { gains }) => sum + Math.max(0, gains[encoding]), 0) >= Math.max(3, marked * 0.1),
  )
  const [from] = present
  if (!from) return { text, from: null }
  const turned = lines.map(({ line, gains, ...counted }) => {
    const encoding = present.reduce((best, other) => (gains[other] > gains[best] ? other : best), from)
    return counted.marked === 0 || gains[encoding] < 0 ? line : inCapitals(turn(line, encoding), encoding)
  })
  return { text: turned.join('\n'), from }
}

const encodings: OldEncoding[] = ['TCVN3', 'VNI']

/** Vietnamese letters that no byte of an old font shows up as. */
export const onlyUnicode = /[ăđĩũơư\u0102\u0110\u0128\u0168\u01a0\u01af\u1ea0-\u1ef9]/u

/** How many words bear marks, and how many more of them each encoding makes Vietnamese; none in a line that is Unicode for sure. */
function gainsOf(line: string) {
  if (onlyUnicode.test(line)) return { marked: 0, gains: { TCVN3: 0, VNI: 0 } }
  const { marked, valid } = countSyllables(line)
  const gainOf = (encoding: OldEncoding) => (marked === 0 ? 0 : countSyllables(turn(line, encoding)).valid - valid)
  return { marked, gains: { TCVN3: gainOf('TCVN3'), VNI: gainOf('VNI') } }
}

/** A PDF prints the ư of TCVN3 (a soft hyphen to Unicode) as a hyphen: inside a word in small letters it is one. */
function turn(line: string, encoding: OldEncoding): string {
  const turned = fromOldLetters(line, encoding)
  return encoding === 'TCVN3' ? turned.replace(/(?<=\p{Ll})-(?=\p{Ll})/gu, 'ư') : turned
}

/** TCVN3 has no marked capitals: a line apart without one, and without an end, was set in a font of capitals (.VnTimeH). */
function inCapitals(line: string, encoding: OldEncoding): string {
  const words = line.replace(/^\s*(?:[IVX]+|\d+|[A-Z])[.)]\s+/, '')
  const isHeading = encoding === 'TCVN3' && words.length < 120 && !/\p{Lu}|[.;:,]\s*$|^\s*[-+•*(]/u.test(words)
  return isHeading ? line.toLocaleUpperCase('vi') : line
}
