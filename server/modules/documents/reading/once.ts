// What is read of a stretch of words is read once for a text: sentences, figures and places are asked for by several rules.
import type { Word } from './words.ts'

// Both ends of a stretch in one key, which is a small integer for the engine where the stretch is short, as nearly all are;
// the keys of longer ones are below zero. No text has so many words.
const short = 2 ** 10
const most = 2 ** 26
export const stretchKey = (from: number, to: number) =>
  to >= from && to - from < short ? from * short + to - from : -(from * most + to)

/** The same reader, which keeps what it found between two words for as long as the text's words are kept. */
export function oncePerStretch<T>(
  read: (words: readonly Word[], from: number, to: number) => T,
): (words: readonly Word[], from: number, to: number) => T {
  const kept = new WeakMap<readonly Word[], Map<number, T>>()
  return (words, from, to) => {
    let known = kept.get(words)
    if (!known) {
      known = new Map()
      kept.set(words, known)
    }
    const key = stretchKey(from, to)
    let found = known.get(key)
    if (found === undefined) {
      found = read(words, from, to)
      known.set(key, found)
    }
    return found
  }
}
