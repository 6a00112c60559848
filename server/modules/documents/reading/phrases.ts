import { splitWords, type Word } from './words.ts'

type Node<T> = { next: Map<string, Node<T>>; tag?: T }

/** A set of phrases to be found word by word; of several that fit, the longest wins. */
export type Phrases<T> = { root: Node<T> }

export type PhraseHit<T> = { tag: T; end: number }

/** Phrases by tag: `{ order: ['yêu cầu', 'đề nghị'] }`. Case and old tone marks do not matter. */
export function phrasesOf<T extends string>(lists: Record<T, readonly string[]>): Phrases<T> {
  const root: Node<T> = { next: new Map() }
  for (const tag of Object.keys(lists) as T[]) for (const phrase of lists[tag]) add(root, phrase, tag)
  return { root }
}

/** Phrases from pairs, where the tag is any value. */
export function phrasesFrom<T>(pairs: Iterable<readonly [string, T]>): Phrases<T> {
  const root: Node<T> = { next: new Map() }
  for (const [phrase, tag] of pairs) add(root, phrase, tag)
  return { root }
}

/** The longest phrase that begins at word `at` and ends at or before `to`; `end` is the index after its last word. */
export function phraseAt<T>(
  phrases: Phrases<T>,
  words: readonly Word[],
  at: number,
  to = words.length,
): PhraseHit<T> | null {
  let node: Node<T> | undefined = phrases.root
  let hit: PhraseHit<T> | null = null
  for (let i = at; i < to && words[i]; i++) {
    node = node.next.get(words[i]!.low)
    if (!node) break
    if (node.tag !== undefined) hit = { tag: node.tag, end: i + 1 }
  }
  return hit
}

function add<T>(root: Node<T>, phrase: string, tag: T) {
  let node = root
  for (const word of splitWords(phrase)) {
    const next: Node<T> = node.next.get(word.low) ?? { next: new Map() }
    node.next.set(word.low, next)
    node = next
  }
  node.tag ??= tag
}
