// What a word is apart from where it stands. Vietnamese has some seven thousand syllables: the shapes of those met once are kept for all documents.
import { internalised, modernTone } from './fold.ts'

export type Shape = {
  /** Lower case, modern tone marks; the engine's one copy of it, so that comparing two words is comparing addresses. */
  low: string
  /** The same for the same `low`: by it a set of words tells at once that this is none of them. */
  bucket: number
  kind: 'word' | 'number' | 'mark'
  /** First letter is a capital. */
  cap: boolean
  /** All letters are capitals, at least two. */
  upper: boolean
}

/** How many buckets words fall into. */
export const buckets = 4096

const mostKept = 40_000

// What is kept lies side by side rather than in objects: a document asks for a thousand words, each of them far from the one before, and
// what is asked for seldom has by then left the processor's own memory.
let slots = new Int32Array(2 ** 12)
const sums = new Int32Array(mostKept + 1)
const begins = new Int32Array(mostKept + 2)
const letters = new Uint16Array(2 ** 19)
/** Of each word kept: its bucket, and in the last four bits `upper`, `cap` and the kind. */
const traits = new Uint16Array(mostKept + 1)
const lows: string[] = ['']
let last = 0

let scratch = new Uint16Array(2 ** 16)

/** The code units of a text side by side: a string of the engine would first be asked of which inner kind it is, for each of them. Good until the next call. */
export function codesOf(text: string): Uint16Array {
  if (text.length > scratch.length) scratch = new Uint16Array(text.length * 2)
  Buffer.from(scratch.buffer).write(text, 'utf16le')
  return scratch
}

/** One step of the sum over code units by which `shapeOf` finds what it keeps. */
export const summed = (sum: number, code: number): number => (Math.imul(sum, 31) + code) | 0

const kinds = ['word', 'number', 'mark'] as const

/** The shape of the word between two offsets of a text, found by the sum of its code units without cutting it out. */
export function shapeOf(
  text: string,
  codes: Uint16Array,
  start: number,
  end: number,
  sum: number,
  kind: Shape['kind'],
): Shape {
  const found = keptAt(codes, start, end, sum)
  if (found) {
    const trait = traits[found]!
    return {
      low: lows[found]!,
      bucket: trait >>> 4,
      kind: kinds[trait & 3]!,
      cap: (trait & 4) > 0,
      upper: (trait & 8) > 0,
    }
  }
  const shape = newShape(text.slice(start, end), kind)
  if (last < mostKept && begins[last + 1]! + end - start <= letters.length) keep(shape, codes.subarray(start, end), sum)
  return shape
}

/** The number of a word that is kept, from 1 on; 0 for none. */
function keptAt(codes: Uint16Array, start: number, end: number, sum: number): number {
  const mask = slots.length - 1
  for (let slot = slotOf(sum); ; slot++) {
    const one = slots[slot & mask]!
    if (one === 0 || (sums[one] === sum && isSame(one, codes, start, end))) return one
  }
}

const slotOf = (sum: number) => sum ^ (sum >>> 14)

function isSame(one: number, codes: Uint16Array, start: number, end: number): boolean {
  const begin = begins[one]!
  if (begins[one + 1]! - begin !== end - start) return false
  for (let i = start; i < end; i++) if (letters[begin + i - start] !== codes[i]) return false
  return true
}

function keep({ low, bucket, kind, cap, upper }: Shape, codes: Uint16Array, sum: number) {
  last++
  letters.set(codes, begins[last])
  begins[last + 1] = begins[last]! + codes.length
  sums[last] = sum
  lows.push(low)
  traits[last] = (bucket << 4) | (upper ? 8 : 0) | (cap ? 4 : 0) | kinds.indexOf(kind)
  if (last * 2 > slots.length) {
    slots = new Int32Array(slots.length * 2)
    for (let one = 1; one < last; one++) place(one)
  }
  place(last)
}

function place(one: number) {
  const mask = slots.length - 1
  let slot = slotOf(sums[one]!)
  while (slots[slot & mask]) slot++
  slots[slot & mask] = one
}

function newShape(raw: string, kind: Shape['kind']): Shape {
  if (kind !== 'word') {
    const low = internalised(kind === 'mark' && isDash(raw.charCodeAt(0)) ? '-' : raw)
    return { low, bucket: bucketOf(low), kind, cap: false, upper: false }
  }
  const lower = raw.toLowerCase()
  const low = internalised(modernTone(lower))
  return {
    low,
    bucket: bucketOf(low),
    kind,
    cap: raw[0] !== lower[0],
    upper: raw.length > 1 && raw === raw.toUpperCase() && raw !== lower,
  }
}

function bucketOf(low: string): number {
  let sum = 0
  for (let i = 0; i < low.length; i++) sum = summed(sum, low.charCodeAt(i))
  return (sum ^ (sum >>> 12)) & (buckets - 1)
}

// a name is the same with whatever dash it is printed
const isDash = (code: number) => (code >= 0x2010 && code <= 0x2015) || code === 0x2212
