import type { Segment } from './segments.ts'

export type Page = { height: number; segments: Segment[] }

/** The pages without page numbers and without what is repeated in the margins of at least half of them. */
export function dropFurniture<P extends Page>(pages: P[]): P[] {
  const seen = new Map<string, Set<number>>()
  for (const page of pages) {
    for (const segment of page.segments.filter((candidate) => isInMargin(candidate, page))) {
      const on = seen.get(keyOf(segment)) ?? new Set()
      seen.set(keyOf(segment), on.add(segment.page))
    }
  }
  const isRepeated = (segment: Segment) => (seen.get(keyOf(segment))?.size ?? 0) >= Math.max(2, pages.length / 2)
  return pages.map((page) => ({
    ...page,
    segments: page.segments.filter(
      (segment) => !(isInMargin(segment, page) && (isPageNumber(segment.text) || isRepeated(segment))),
    ),
  }))
}

/** NĐ 30/2020 wants top and bottom margins of 20 to 25 mm on 297 mm; a line within a tenth of the page stands in one. */
function isInMargin(segment: Segment, page: Page): boolean {
  return segment.y > page.height * 0.9 || segment.y < page.height * 0.08
}

function isPageNumber(text: string): boolean {
  return /^(trang\s*)?[-–—\s]*\d{1,4}(\s*\/\s*\d{1,4})?[-–—\s]*$/i.test(text)
}

/** The same words at the same height, whatever the number of the page in them. */
function keyOf(segment: Segment): string {
  return `${segment.text.replace(/\d+/g, '#')} @${Math.round(segment.y / 4)}`
}
