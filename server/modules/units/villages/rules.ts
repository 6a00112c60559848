// Villages as an office pastes them, one a line: their kind, what stands twice, what is known. Pure; the page shows what the server will do.
// Thông tư 04/2012/TT-BNV: thôn (also làng, ấp, bản, buôn, bon, phum, sóc …) in a commune, tổ dân phố (khu phố, khối phố, khóm …) in a ward.
import { foldName, nameKey } from '../../spelling/fold.ts'

/** The words for a kind of village, each as it is written out. */
const kindWords: readonly { typed: readonly string[]; word: string }[] = [
  { typed: ['tổ dân phố', 'tdp'], word: 'Tổ dân phố' },
  { typed: ['khu dân cư', 'kdc'], word: 'Khu dân cư' },
  { typed: ['khu phố', 'kp'], word: 'Khu phố' },
  { typed: ['khối phố'], word: 'Khối phố' },
  { typed: ['tiểu khu', 'tk'], word: 'Tiểu khu' },
  ...['Thôn', 'Bản', 'Xóm', 'Ấp', 'Buôn', 'Bon', 'Làng', 'Khóm', 'Khối', 'Khu', 'Phum', 'Sóc', 'Plei', 'Đội', 'Tổ'].map(
    (word) => ({ typed: [word.toLowerCase()], word }),
  ),
]

export type VillageLine = {
  /** Number of the line in what was pasted, from 1. */
  line: number
  /** "Bản Pè"; without a word for its kind as it was typed. */
  name: string
  /** "Bản"; null where the line has no word for a kind. */
  word: string | null
  /** Why it is left out: it stands above already, it is in the list already, it is longer than a name. */
  left: 'twice' | 'known' | 'too-long' | null
}

export const mostVillages = 300
const longest = 120

/**
 * The villages of a pasted list in its order. Numbers and signs before a name, further columns and headings are left away.
 * @param known names of the villages there already
 */
export function readVillages(text: string, known: readonly string[] = []): VillageLine[] {
  const seen = new Seen()
  const there = new Seen()
  for (const name of known) there.add(partsOf(name))
  return text.split(/\r?\n/).flatMap((line, i) =>
    namesIn(line).map((printed): VillageLine => {
      const parts = partsOf(printed)
      const name = parts.word === null ? parts.rest : `${parts.word} ${parts.rest}`
      const left = name.length > longest ? 'too-long' : there.has(parts) ? 'known' : seen.has(parts) ? 'twice' : null
      if (left === null) seen.add(parts)
      return { line: i + 1, name, word: parts.word, left }
    }),
  )
}

/** How many there are of each kind, the most first; '' those without a word for it. */
export function countWords(villages: readonly VillageLine[]): [word: string, count: number][] {
  const counts = new Map<string, number>()
  for (const { word, left } of villages) if (left === null) counts.set(word ?? '', (counts.get(word ?? '') ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)
}

type Parts = { word: string | null; rest: string }

function partsOf(printed: string): Parts {
  const words = printed.normalize('NFC').split(/\s+/)
  for (const { typed, word } of kindWords)
    for (const one of typed) {
      const width = one.split(' ').length
      const rest = words.slice(width).join(' ')
      if (rest !== '' && foldName(words.slice(0, width).join(' ')) === foldName(one)) return { word, rest }
    }
  return { word: null, rest: words.join(' ') }
}

/** Names met so far. A name without a word for its kind is any of that name; "Thôn 1" and "Bản 1" are two. */
class Seen {
  readonly #words = new Map<string, Set<string | null>>()
  add({ word, rest }: Parts): void {
    const key = nameKey(rest)
    this.#words.set(key, (this.#words.get(key) ?? new Set()).add(word))
  }
  has({ word, rest }: Parts): boolean {
    const words = this.#words.get(nameKey(rest))
    return words !== undefined && (word === null || words.has(word) || words.has(null))
  }
}

const heading = /^(stt|tt|số tt|tên|danh sách|họ và tên|ghi chú|số hộ|tổng|cộng)(\s|$)/u

/** The names of a line: of a row of cells the first that is a name; of a sentence of names each. */
function namesIn(line: string): string[] {
  const cell = line
    .split('\t')
    .map((one) => one.replace(/^\s*(?:\(?\d+\s*[.):/-]\s*|[-–•*+]\s*)/u, '').trim())
    .find((one) => one !== '' && !/^[\d.,\s]+$/.test(one))
  const name = cell?.replace(/[;,.]+$/u, '').trim()
  if (!name || heading.test(foldName(name))) return []
  const parts = name.split(/\s*[;,]\s*/)
  return parts.length > 1 && parts.every((part) => partsOf(part).word !== null) ? parts : [name]
}
