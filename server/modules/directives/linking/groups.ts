// Which named group of the office a name of many means, by the words that tell groups apart. Pure.
import type { Book } from './book.ts'
import { plainName } from './names.ts'

/** A group whose telling words are those printed, are all among them, or of which those printed are enough to know it alone. */
export function groupOf(plain: string, book: Book): { group: Book['groups'][number]; sure: number } | null {
  const told = tellingWords(plain)
  const known = book.groups.map((group) => ({ group, words: tellingWords(plainName(group.name)) }))
  const within = (some: readonly string[], others: readonly string[]) => some.every((word) => others.includes(word))
  const fits = known
    .filter(({ words }) => words.length > 0 && within(words, told))
    .map(({ group, words }) => ({ group, exact: within(told, words), size: words.length }))
    .filter(({ exact, size }) => exact || size >= 3)
    .sort((a, b) => Number(b.exact) - Number(a.exact) || b.size - a.size)
  if (fits[0]) return { group: fits[0].group, sure: fits[0].exact ? 0.95 : 0.8 }
  const longer = told.length >= 4 ? known.filter(({ words }) => within(told, words)) : []
  return longer.length === 1 ? { group: longer[0]!.group, sure: 0.8 } : null
}

const silent = new Set('cac nhung ubnd uy nhan dan tat ca huyen tinh co quan don vi dong chi'.split(' '))

const tellingWords = (plain: string): string[] =>
  plain.split(' ').filter((word) => !/^\d+$/.test(word) && !silent.has(word))
