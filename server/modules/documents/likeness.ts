// How alike two texts are, by their words: the same paper typed again, scanned, or corrected in one clause is nearly 1,
// whatever the files' bytes are.
import { withoutMarks } from './reading/fold.ts'

const sketchSize = 64
const wordsTaken = 200_000

/** Hashes of all runs of three folded words (letters and digits only), of the first 200,000 words. */
export function shinglesOf(text: string): Set<number> {
  const words = wordsOf(text)
  const shingles = new Set<number>()
  if (words.length < 3) return words.length ? shingles.add(hash(words.join(' '))) : shingles
  for (let i = 0; i + 2 < words.length; i++) shingles.add(hash(`${words[i]} ${words[i + 1]} ${words[i + 2]}`))
  return shingles
}

/** The smallest hashes of a text: two texts that are nearly one share most of them, so an index finds the candidates. */
export function sketchOf(shingles: Set<number>): number[] {
  return [...shingles].sort((a, b) => a - b).slice(0, sketchSize)
}

/** Shared shingles of all shingles, 0 to 1 (Jaccard). */
export function likenessOf(a: Set<number>, b: Set<number>): number {
  if (a.size === 0 || b.size === 0) return 0
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const one of small) if (large.has(one)) shared++
  return shared / (a.size + b.size - shared)
}

type Paper = { number: string | null; subject: string | null }

/**
 * From which likeness on a file is offered as another copy of a known document: a corrected date or name stays well above 0.8.
 * A paper of the same number, or of the same subject where one of the two has no number yet, may have changed more on its way
 * from the draft to the signature.
 */
export function likeEnough(known: Paper, sent: Paper): number {
  const numbers = [known.number, sent.number].map((number) => number?.replace(/\s+/g, '').toLowerCase() ?? '')
  const numbered = numbers.map((number) => /^\d/.test(number))
  if (numbered[0] && numbered[1]) return numbers[0] === numbers[1] ? 0.5 : 0.8
  const subjects = [known.subject, sent.subject].map((subject) => wordsOf(subject ?? '').join(' '))
  return subjects[0] !== '' && subjects[0] === subjects[1] ? 0.6 : 0.8
}

export function wordsOf(text: string): string[] {
  return (withoutMarks(text.slice(0, wordsTaken * 8)).match(/[a-z0-9]+/g) ?? []).slice(0, wordsTaken)
}

// FNV-1a, as a signed 32-bit integer, which is what the index holds.
function hash(words: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < words.length; i++) value = Math.imul(value ^ words.charCodeAt(i), 0x01000193)
  return value | 0
}
