// Sentences of a block, and the clauses that semicolons part.

import { oncePerStretch } from './once.ts'
import { oneOf } from './phrases.ts'
import type { Word } from './words.ts'

/** Word indexes: first word, and after the last one with its closing mark. */
export type Stretch = { from: number; to: number }

const abbreviations = oneOf('tp|ths|ts|gs|pgs|tx|tt|st|kt|tl|tm|q|p|tuq|đ|c|bs|ks|mr|vv'.split('|'))

/** The sentences between two words; the last one ends at `to`. */
export const sentencesOf = oncePerStretch((words, from, to): readonly Stretch[] => {
  const found: Stretch[] = []
  let start = from
  for (let at = from; at < to; at++) {
    const { kind, low } = words[at]!
    if (kind !== 'mark' || (low !== '.' && low !== '!' && low !== '?' && low !== '…')) continue
    if (at + 1 < to && !endsHere(words, at)) continue
    found.push({ from: start, to: at + 1 })
    start = at + 1
  }
  if (start < to) found.push({ from: start, to })
  return found.filter((one) => saysSomething(words, one))
})

/** Not marks alone. */
function saysSomething(words: readonly Word[], { from, to }: Stretch): boolean {
  for (let at = from; at < to; at++) if (words[at]!.kind !== 'mark') return true
  return false
}

const steps = oneOf(['bước', 'mục', 'khoản', 'điểm', 'đợt', 'phần'])

function endsHere(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]!
  const before = words[at - 1]
  if (!next.gap || next.low === '.') return false
  if (next.kind === 'word' ? !next.cap : next.kind === 'mark' && !'“"(-–+'.includes(next.low)) return false
  if (next.kind === 'number' && before?.kind === 'number' && !words[at]!.gap && next.low.length === 3) return false
  // "Bước 1. Ủy ban …": the number of a step opens its sentence
  if (before?.kind === 'number' && steps(words[at - 2])) return false
  return !(words[at]!.low === '.' && before && before.kind === 'word' && abbreviations(before) && before.cap)
}

/** Parts of a sentence between semicolons outside brackets and quotation marks; none is cut before word `least`. */
export function clausesOf(words: readonly Word[], sentence: Stretch, least = sentence.from): Stretch[] {
  const found: Stretch[] = []
  let start = sentence.from
  let depth = 0
  for (let at = sentence.from; at < sentence.to; at++) {
    const { kind, low } = words[at]!
    if (kind !== 'mark') continue
    if (low === '(' || low === '“') depth++
    else if (low === ')' || low === '”') depth = Math.max(0, depth - 1)
    else if (low === ';' && depth === 0 && at >= least) {
      found.push({ from: start, to: at + 1 })
      start = at + 1
    }
  }
  if (start < sentence.to) found.push({ from: start, to: sentence.to })
  return found
}
