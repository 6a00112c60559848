// From scraps of words with their places to text, whether a PDF named them or they were recognised on a scan.

import type { Block } from './columns.ts'
import { inReadingOrder } from './columns.ts'
import { dropFurniture } from './furniture.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { Ruling } from './rulings.ts'
import { type Scrap, type Segment, segmentsOf } from './segments.ts'
import { type RuledTable, ruledTables } from './tables.ts'

export type PageScraps = { height: number; scraps: Scrap[]; rulings: Ruling[] }

/**
 * The text of the pages: columns one after the other, broken lines joined, a blank line between paragraphs, tables a line for each
 * row. Page numbers, running headers and what stands on its side are left out, and told as `margins`.
 */
export function textOfPages(pages: PageScraps[]): { text: string; margins: string } {
  const laid = pages.map(({ height, scraps, rulings }, at) => {
    const { tables, rest } = ruledTables(scraps, rulings)
    return {
      height,
      tables,
      segments: segmentsOf(
        rest.filter((scrap) => !scrap.turned),
        at,
      ),
      aside: rest.filter((scrap) => scrap.turned).map((scrap) => scrap.str),
    }
  })
  const kept = dropFurniture(laid)
  const blocks = kept.flatMap(({ segments }, at) => blocksOfPage(segments, laid[at]!.tables))
  const dropped = laid.flatMap(({ segments, aside }, at) => [
    ...segments.filter((segment) => !kept[at]!.segments.includes(segment)).map((segment) => segment.text),
    ...aside,
  ])
  return { text: paragraphsOf(blocks).join('\n\n'), margins: [...new Set(dropped)].join('\n') }
}

/** Tables stand between what is above and what is below them. */
function blocksOfPage(segments: Segment[], tables: RuledTable[]): Block[] {
  let rest = segments
  const blocks: Block[] = []
  for (const table of tables) {
    const isAbove = (segment: Segment) => segment.y > (table.top + table.bottom) / 2
    blocks.push(...inReadingOrder(rest.filter(isAbove)), { kind: 'table', lines: [], text: table.text })
    rest = rest.filter((segment) => !isAbove(segment))
  }
  return [...blocks, ...inReadingOrder(rest)]
}
