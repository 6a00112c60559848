import { legalRefsIn } from '../legal-refs.ts'
import type { Warning } from '../reading.ts'
import type { Source } from '../words.ts'
import { wordAt } from '../words.ts'
import type { Findings } from './warnings.ts'

/** A cited document dated after the document, or after the meeting whose conclusion cites it. */
export function dateOrder(source: Source, { document, blocks }: Findings): Warning[] {
  const first = blocks[0]
  if (!first) return []
  const end = blocks.at(-1)!.to
  const limit =
    document.date?.length === 10 ? document.date : document.date ? `${document.date}-31` : document.eventDate
  const meeting = document.eventDate
  if (!limit && !meeting) return []
  const found: Warning[] = []
  for (const ref of legalRefsIn(source, Math.min(first.from, wordAt(source.words, first.start)), end)) {
    if (!ref.date) continue
    const after =
      limit && ref.date > limit
        ? `văn bản này (${spoken(document.date ?? limit)})`
        : meeting && ref.date > meeting
          ? `cuộc họp (${spoken(meeting)})`
          : null
    if (!after) continue
    found.push({
      kind: 'date-order',
      quote: source.text.slice(ref.start, ref.end),
      start: ref.start,
      end: ref.end,
      detail: `Văn bản ${ref.number} đề ngày ${spoken(ref.date)}, sau ${after}.`,
    })
  }
  return found
}

const spoken = (iso: string) => iso.slice(0, 10).split('-').map(Number).reverse().join('/')
