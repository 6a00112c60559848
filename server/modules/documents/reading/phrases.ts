import { buckets } from './shapes.ts'
import { splitWords, type Word } from './words.ts'

type Node<T> = { next: Map<string, Node<T>>; tag?: T }

/** A set of phrases to be found word by word; of several that fit, the longest wins. */
export type Phrases<T> = {
  root: Node<T>
  /** 1 for the buckets of their first words. */
  begin: Uint8Array
}

export type PhraseHit<T> = { tag: T; end: number }

/** Phrases by tag: `{ order: ['yêu cầu', 'đề nghị'] }`. Case and old tone marks do not matter. */
export function phrasesOf<T extends string>(lists: Record<T, readonly string[]>): Phrases<T> {
  const phrases = noPhrases<T>()
  for (const tag of Object.keys(lists) as T[]) for (const phrase of lists[tag]) add(phrases, phrase, tag)
  return phrases
}

/** Phrases from pairs, where the tag is any value. */
export function phrasesFrom<T>(pairs: Iterable<readonly [string, T]>): Phrases<T> {
  const phrases = noPhrases<T>()
  for (const [phrase, tag] of pairs) add(phrases, phrase, tag)
  return phrases
}

const noPhrases = <T>(): Phrases<T> => ({ root: { next: new Map() }, begin: new Uint8Array(buckets) })

/** The longest phrase that begins at word `at` and ends at or before `to`; `end` is the index after its last word. */
export function phraseAt<T>(
  phrases: Phrases<T>,
  words: readonly Word[],
  at: number,
  to = words.length,
): PhraseHit<T> | null {
  // nearly every question is asked where no phrase begins
  const first = words[at]
  if (at >= to || first === undefined || phrases.begin[first.bucket] === 0) return null
  let node: Node<T> | undefined = phrases.root
  let hit: PhraseHit<T> | null = null
  for (let i = at; i < to && words[i]; i++) {
    node = node.next.get(words[i]!.low)
    if (!node) break
    if (node.tag !== undefined) hit = { tag: node.tag, end: i + 1 }
  }
  return hit
}

function add<T>({ root, begin }: Phrases<T>, phrase: string, tag: T) {
  const words = splitWords(phrase)
  if (words[0]) begin[words[0].bucket] = 1
  let node = root
  for (const word of words) {
    const next: Node<T> = node.next.get(word.low) ?? { next: new Map() }
    node.next.set(word.low, next)
    node = next
  }
  node.tag ??= tag
}
