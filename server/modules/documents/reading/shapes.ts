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

type Kept = Shape & { raw: string; next: Kept | undefined }

/** How many buckets words fall into. */
export const buckets = 4096

const slots: (Kept | undefined)[] = Array.from({ length: 1 << 14 }, () => undefined)
const mostKept = 40_000
let kept = 0

const { charCodeAt } = String.prototype

/** The code unit of a text. The engine has a dozen inner kinds of strings and, having met them all, would look the method up for each character. */
export const codeAt = (text: string, at: number): number => charCodeAt.call(text, at)

/** One step of the sum over code units by which `shapeOf` finds what it keeps. */
export const summed = (sum: number, code: number): number => (Math.imul(sum, 31) + code) | 0

/** The shape of the word between two offsets, found by the sum of its code units without cutting it out of the text. */
export function shapeOf(text: string, start: number, end: number, sum: number, kind: Shape['kind']): Shape {
  const slot = (sum ^ (sum >>> 14)) & (slots.length - 1)
  for (let one = slots[slot]; one; one = one.next) if (isSame(one.raw, text, start, end)) return one
  const raw = text.slice(start, end)
  // a slice would keep the whole document it is cut from
  const made = { ...newShape(raw, kind), raw: internalised(raw), next: slots[slot] }
  if (kept < mostKept) {
    slots[slot] = made
    kept++
  }
  return made
}

function isSame(raw: string, text: string, start: number, end: number): boolean {
  if (raw.length !== end - start) return false
  for (let i = 0; i < raw.length; i++) if (codeAt(raw, i) !== codeAt(text, start + i)) return false
  return true
}

function newShape(raw: string, kind: Shape['kind']): Shape {
  if (kind !== 'word') {
    const low = internalised(kind === 'mark' && isDash(codeAt(raw, 0)) ? '-' : raw)
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
  for (let i = 0; i < low.length; i++) sum = summed(sum, codeAt(low, i))
  return (sum ^ (sum >>> 12)) & (buckets - 1)
}

// a name is the same with whatever dash it is printed
const isDash = (code: number) => (code >= 0x2010 && code <= 0x2015) || code === 0x2212
