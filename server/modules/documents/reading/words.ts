import { codeAt, type Shape, shapeOf, summed } from './shapes.ts'

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
  let gap = true
  let breaks = 0
  for (let at = 0; at < length; ) {
    let code = codeAt(text, at)
    if (isBlank(code) || isStar(code)) {
      gap ||= isBlank(code)
      if (code === 10) breaks++
      at++
      continue
    }
    const start = at
    const kind = isDigit(code) ? 'number' : isLetter(code) ? 'word' : 'mark'
    const goesOn = kind === 'number' ? isDigit : kind === 'word' ? isLetter : never
    let sum = 0
    do {
      sum = summed(sum, code)
      at++
      code = at < length ? codeAt(text, at) : 0
    } while (goesOn(code))
    const { low, bucket, cap, upper } = shapeOf(text, start, at, sum, kind)
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

const isBlank = (code: number) =>
  code <= 32 || code === 0xa0 || code === 0x2028 || code === 0xfeff || (code >= 0x2000 && code <= 0x200d)
// star, underscore, back-tick, hash and backslash only dress the text
const isStar = (code: number) => code === 42 || code === 95 || code === 96 || code === 35 || code === 92
const isDigit = (code: number) => code >= 48 && code <= 57
const isLetter = (code: number) =>
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7)
const never = () => false
