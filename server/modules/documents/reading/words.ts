import { codesOf, type Shape, shapeOf, summed } from './shapes.ts'

/** One word, number or mark of the text. Stars of markdown are not words, so bold print never hides a phrase. */
export type Word = Shape & {
  start: number
  end: number
  /** White space stands before it. */
  gap: boolean
  /** How many lines end between the word before it and it. */
  breaks: number
}

/** A text with its words. */
export type Source = { text: string; words: readonly Word[] }

/** The words of a text, in order; one pass over the characters. */
export function splitWords(text: string): Word[] {
  const words: Word[] = []
  const { length } = text
  const codes = codesOf(text)
  let gap = true
  let breaks = 0
  for (let at = 0; at < length; ) {
    let code = codes[at]!
    if (classOf[code]! <= star) {
      gap ||= classOf[code] === blank
      if (code === 10) breaks++
      at++
      continue
    }
    const start = at
    const own = classOf[code]!
    let sum = 0
    do {
      sum = summed(sum, code)
      at++
      code = at < length ? codes[at]! : 0
    } while (own !== mark && classOf[code] === own)
    const kind = own === digit ? 'number' : own === letter ? 'word' : 'mark'
    const { low, bucket, cap, upper } = shapeOf(text, codes, start, at, sum, kind)
    words.push({ low, bucket, kind, cap, upper, start, end: at, gap, breaks })
    gap = false
    breaks = 0
  }
  return words
}

/** Index of the first word that starts at or after an offset. */
export function wordAt(words: readonly Word[], offset: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The words from `from` up to `to` in small letters, a blank between any two; marks are words too. */
export const lowBetween = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map(({ low }) => low)
    .join(' ')

const [blank, star, digit, letter, mark] = [0, 1, 2, 3, 4]

const isBlank = (code: number) =>
  code <= 32 || code === 0xa0 || code === 0x2028 || code === 0xfeff || (code >= 0x2000 && code <= 0x200d)
// star, underscore, back-tick, hash and backslash only dress the text
const isStar = (code: number) => code === 42 || code === 95 || code === 96 || code === 35 || code === 92
const isDigit = (code: number) => code >= 48 && code <= 57
const isLetter = (code: number) =>
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7)

/** What each code unit is: one look instead of a dozen comparisons for each character. */
const classOf = Uint8Array.from({ length: 2 ** 16 }, (_, code) =>
  isBlank(code) ? blank : isStar(code) ? star : isDigit(code) ? digit : isLetter(code) ? letter : mark,
)
