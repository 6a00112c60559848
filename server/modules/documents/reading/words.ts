import { internalised, modernTone } from './fold.ts'

/** One word, number or mark of the text. Stars of markdown are not words, so bold print never hides a phrase. */
export type Word = {
  /** Lower case, modern tone marks. */
  low: string
  /** The same for the same `low`: by it a set of phrases tells at once that none of them begins here. */
  bucket: number
  start: number
  end: number
  kind: 'word' | 'number' | 'mark'
  /** First letter is a capital. */
  cap: boolean
  /** All letters are capitals, at least two. */
  upper: boolean
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
  let gap = true
  let breaks = 0
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    if (isBlank(code) || isStar(code)) {
      gap ||= isBlank(code)
      if (code === 10) breaks++
      at++
      continue
    }
    const start = at
    if (isDigit(code)) {
      while (at < text.length && isDigit(text.charCodeAt(at))) at++
      const low = text.slice(start, at)
      words.push({ low, bucket: bucketOf(low), start, end: at, kind: 'number', cap: false, upper: false, gap, breaks })
    } else if (isLetter(code)) {
      while (at < text.length && isLetter(text.charCodeAt(at))) at++
      const { low, bucket, cap, upper } = shapeOf(text.slice(start, at))
      words.push({ low, bucket, start, end: at, kind: 'word', cap, upper, gap, breaks })
    } else {
      at++
      const low = isDash(code) ? '-' : text.slice(start, at)
      words.push({ low, bucket: bucketOf(low), start, end: at, kind: 'mark', cap: false, upper: false, gap, breaks })
    }
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

/** How many buckets words fall into. */
export const buckets = 4096

function bucketOf(low: string): number {
  let sum = 0
  for (let i = 0; i < low.length; i++) sum = Math.imul(sum, 31) + low.charCodeAt(i)
  return (sum ^ (sum >>> 12)) & (buckets - 1)
}

type Shape = { low: string; bucket: number; cap: boolean; upper: boolean }

// Vietnamese has some seven thousand syllables: the shapes of those met once are kept for all documents.
const shapes = new Map<string, Shape>()
const mostShapes = 40_000

function shapeOf(raw: string): Shape {
  const before = shapes.get(raw)
  if (before) return before
  const lower = raw.toLowerCase()
  const low = internalised(modernTone(lower))
  const shape = {
    low,
    bucket: bucketOf(low),
    cap: raw[0] !== lower[0],
    upper: raw.length > 1 && raw === raw.toUpperCase() && raw !== lower,
  }
  if (shapes.size < mostShapes) shapes.set(raw, shape)
  return shape
}

const isBlank = (code: number) =>
  code <= 32 || code === 0xa0 || code === 0x2028 || code === 0xfeff || (code >= 0x2000 && code <= 0x200d)
// star, underscore, back-tick, hash and backslash only dress the text
const isStar = (code: number) => code === 42 || code === 95 || code === 96 || code === 35 || code === 92
// a name is the same with whatever dash it is printed
const isDash = (code: number) => (code >= 0x2010 && code <= 0x2015) || code === 0x2212
const isDigit = (code: number) => code >= 48 && code <= 57
const isLetter = (code: number) =>
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7)
