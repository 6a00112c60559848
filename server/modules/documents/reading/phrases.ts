import { buckets } from './shapes.ts'
import { splitWords, type Word } from './words.ts'

/** A word of a phrase; `inner` are the words that may follow it, `beside` the next of its own row. */
type Node<T> = {
  low: string
  bucket: number
  tag: T | undefined
  inner: Node<T> | undefined
  beside: Node<T> | undefined
  /** The words that may follow it, by themselves, once they are too many to be gone through. */
  many: Map<string, Node<T>> | undefined
}

/** A set of phrases to be found word by word; of several that fit, the longest wins. */
export type Phrases<T> = {
  /** One bit for each bucket of a first word. */
  begin: Uint32Array
  /** First words by the last bits of their bucket. */
  heads: (Node<T> | undefined)[]
}

export type PhraseHit<T> = { tag: T; end: number }

/** Phrases by tag: `{ order: ['yêu cầu', 'đề nghị'] }`. Case and old tone marks do not matter. */
export function phrasesOf<T extends string>(lists: Record<T, readonly string[]>): Phrases<T> {
  const tags = Object.keys(lists) as T[]
  return phrasesFrom(tags.flatMap((tag) => lists[tag].map((phrase) => [phrase, tag] as const)))
}

/** Phrases from pairs, where the tag is any value. */
export function phrasesFrom<T>(pairs: Iterable<readonly [string, T]>): Phrases<T> {
  const all = [...pairs]
  const size = 2 ** Math.min(10, Math.ceil(Math.log2(all.length + 1)) + 1)
  const phrases: Phrases<T> = {
    begin: new Uint32Array(buckets / 32),
    heads: new Array<Node<T> | undefined>(size).fill(undefined),
  }
  for (const [phrase, tag] of all) add(phrases, phrase, tag)
  return phrases
}

/** The longest phrase that begins at word `at` and ends at or before `to`; `end` is the index after its last word. */
export function phraseAt<T>(
  { begin, heads }: Phrases<T>,
  words: readonly Word[],
  at: number,
  to = words.length,
): PhraseHit<T> | null {
  // nearly every question is asked where no phrase begins
  const first = words[at]
  if (at >= to || first === undefined || !isMarked(begin, first.bucket)) return null
  let node = inRow(heads[first.bucket & (heads.length - 1)], first)
  let hit: PhraseHit<T> | null = null
  for (let next = at + 1; node; next++) {
    if (node.tag !== undefined) hit = { tag: node.tag, end: next }
    const word = words[next]
    if (next >= to || word === undefined) break
    node = node.many ? node.many.get(word.low) : inRow(node.inner, word)
  }
  return hit
}

/** Whether a word is one of a few, each as `low` writes it; told by its bucket for nearly every word that is not. */
export function oneOf(few: Iterable<string>): (word: Word | undefined) => boolean {
  const lows = [...few]
  for (const low of lows) {
    const [word, more] = splitWords(low)
    if (word?.low !== low || more) throw new Error(`"${low}" is no single word`)
  }
  const { begin, heads } = phrasesFrom(lows.map((low) => [low, low] as const))
  return (word) =>
    word !== undefined &&
    isMarked(begin, word.bucket) &&
    inRow(heads[word.bucket & (heads.length - 1)], word) !== undefined
}

const isMarked = (marked: Uint32Array, bucket: number) => ((marked[bucket >>> 5]! >>> (bucket & 31)) & 1) === 1

const mark = (marked: Uint32Array, bucket: number) => {
  marked[bucket >>> 5]! |= 1 << (bucket & 31)
}

/** The node of a word; its bucket tells from nearly all others without a look at their letters. */
function inRow<T>(first: Node<T> | undefined, { bucket, low }: Word): Node<T> | undefined {
  let node = first
  while (node && (node.bucket !== bucket || node.low !== low)) node = node.beside
  return node
}

// a longer row is looked up rather than gone through
const longestRow = 6

function add<T>({ begin, heads }: Phrases<T>, phrase: string, tag: T) {
  const [first, ...others] = splitWords(phrase)
  if (!first) return
  mark(begin, first.bucket)
  const slot = first.bucket & (heads.length - 1)
  let node = inRow(heads[slot], first)
  if (!node) {
    node = newNode(first, heads[slot])
    heads[slot] = node
  }
  for (const word of others) node = follower(node, word)
  node.tag ??= tag
}

function follower<T>(node: Node<T>, word: Word): Node<T> {
  const known = node.many ? node.many.get(word.low) : inRow(node.inner, word)
  if (known) return known
  const made = newNode(word, node.inner)
  node.inner = made
  if (node.many) node.many.set(word.low, made)
  else if (rowLength(made) > longestRow) {
    node.many = new Map()
    for (let one: Node<T> | undefined = made; one; one = one.beside) node.many.set(one.low, one)
  }
  return made
}

function rowLength<T>(first: Node<T>): number {
  let length = 0
  for (let one: Node<T> | undefined = first; one; one = one.beside) length++
  return length
}

const newNode = <T>({ low, bucket }: Word, beside: Node<T> | undefined): Node<T> => ({
  low,
  bucket,
  tag: undefined,
  inner: undefined,
  beside,
  many: undefined,
})
