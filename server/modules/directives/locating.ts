// Where the words of a clause stand in another text: for clauses a person made by merging or splitting, which no reading of the new text gives.
import { withoutMarks } from '../documents/reading/fold.ts'
import type { Span } from '../documents/reading/reading.ts'

type Word = { folded: string; start: number; end: number }

/** The stretch of the text that holds at least half of the clause's word triples in about the same order; null where none does. */
export function locateClause(quote: string, text: string): Span | null {
  const sought = wordsWithPlaces(quote)
  const words = wordsWithPlaces(text)
  if (sought.length < 3) return null
  const places = new Map<string, number[]>()
  for (let at = 0; at + 2 < words.length; at++) {
    const key = tripleAt(words, at)
    const known = places.get(key)
    if (known) known.push(at)
    else places.set(key, [at])
  }
  const hits = sought
    .slice(2)
    .flatMap((_, i) => (places.get(tripleAt(sought, i)) ?? []).map((at) => ({ i, shift: at - i })))
  const shift = likeliestShift(hits)
  if (shift === null) return null
  const slack = Math.max(10, sought.length * 0.3)
  const near = hits.filter((hit) => Math.abs(hit.shift - shift) <= slack)
  if (new Set(near.map((hit) => hit.i)).size < (sought.length - 2) / 2) return null
  const first = near.reduce((a, b) => (b.i < a.i ? b : a))
  const last = near.reduce((a, b) => (b.i > a.i ? b : a))
  // words in front of the first and behind the last triple found were corrected: as many are taken as there were
  const from = Math.max(0, first.shift)
  const to = Math.min(words.length - 1, last.shift + sought.length - 1)
  return { start: words[from]!.start, end: closing(text, words[to]!.end) }
}

/** The middle of the shifts: one that is in most triples' way of having moved. */
function likeliestShift(hits: readonly { shift: number }[]): number | null {
  const shifts = hits.map((hit) => hit.shift).sort((a, b) => a - b)
  return shifts[Math.floor(shifts.length / 2)] ?? null
}

const tripleAt = (words: readonly Word[], at: number): string =>
  `${words[at]!.folded} ${words[at + 1]!.folded} ${words[at + 2]!.folded}`

function wordsWithPlaces(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((found) => ({
    folded: withoutMarks(found[0]),
    start: found.index,
    end: found.index + found[0].length,
  }))
}

/** The full stop behind the last word belongs to the clause. */
const closing = (text: string, end: number): number => end + (text.slice(end).match(/^[*_)”"]*[.;]?/)?.[0].length ?? 0)
