// A count of units and the names behind it: "05/11 huyện giải ngân dưới 40% gồm: A, B, C."
import type { Figure } from '../figures.ts'
import { printed } from '../fold.ts'
import { oneOf } from '../phrases.ts'
import type { Warning } from '../reading.ts'
import type { Source } from '../words.ts'
import { quoteOf } from './quotes.ts'

/** Units that may be named one by one. */
export const manyUnits = /^(?:xã|phường|thị trấn|huyện|thôn|bản|ấp)$/
/** Those that the register of communes does not hold. */
export const further = /^(?:huyện|thôn|bản|ấp)$/

/** "05/11 huyện giải ngân dưới 40% gồm: A, B, C.": names and nothing but names to the end of the sentence. */
export function ofNames(
  { words, text }: Source,
  { at, figure, limit }: { at: number; figure: Figure; limit: number },
): Warning[] {
  let open = figure.to
  while (open < limit && open < figure.to + 14 && words[open]!.low !== 'gồm' && words[open]!.low !== ':') {
    if (/^[.;()]$/.test(words[open]!.low)) return []
    open++
  }
  if (words[open]?.low === 'gồm' && words[open + 1]?.low === ':') open++
  if (words[open]?.low !== ':' && words[open]?.low !== 'gồm') return []
  const listed = namesOnly({ words, text }, open + 1, limit)
  if (!listed || listed.names.length < 2 || listed.names.length === figure.value) return []
  return [
    {
      kind: 'count-mismatch',
      ...quoteOf(text, words[at]!.start, words[listed.to - 1]!.end),
      detail: `Ghi ${figure.value} ${figure.unit} nhưng liệt kê ${listed.names.length} (${listed.names.join(', ')}).`,
    },
  ]
}

/** "Trà Khê, xã Đông Viên và Cẩm Hà" up to a mark that ends the clause; null where anything else stands between. */
function namesOnly({ words, text }: Source, from: number, limit: number): { names: string[]; to: number } | null {
  const names: string[] = []
  for (let at = from; at < limit; ) {
    if (unitBefore(words[at])) at++
    const start = at
    while (at < limit && words[at]!.kind !== 'mark' && (words[at]!.cap || (at > start && words[at]!.kind === 'number')))
      at++
    if (at === start) return null
    names.push(printed(text.slice(words[start]!.start, words[at - 1]!.end)))
    if (at >= limit || words[at]!.low === '.') return { names, to: at }
    const next = words[at + 1]
    if (words[at]!.low === ';' && !(next?.cap || unitBefore(next))) return { names, to: at }
    if (!/^(?:,|;|và)$/.test(words[at]!.low)) return null
    at++
  }
  return null
}

const unitBefore = oneOf(['xã', 'phường', 'huyện', 'thôn', 'bản', 'ấp'])
