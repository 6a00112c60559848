// The letterhead and the foot of a document are two columns; the rest is one. Read down a column before the next begins.

import type { Segment } from './segments.ts'

/**
 * Lines that follow one another: of the full width, of a column of the letterhead or foot, of one of running text, or a row of words
 * apart; or a table, its text made up.
 */
export type Block =
  | { kind: 'body' | 'column' | 'running' | 'row'; lines: Segment[] }
  | { kind: 'table'; lines: Segment[]; text: string }

/** The segments of one page, cut into blocks in the order in which a person reads them. */
export function inReadingOrder(segments: Segment[]): Block[] {
  const blocks: Block[] = []
  let at = 0
  while (at < segments.length) {
    const parted = segments.findIndex((segment, index) => index >= at && !segment.side)
    const zone = segments.slice(at, parted < 0 ? segments.length : parted)
    if (zone.length > 0) {
      for (const side of ['left', 'right'])
        blocks.push({ kind: 'running', lines: zone.filter((one) => one.side === side) })
      at += zone.length
      continue
    }
    const row = rowAt(segments, at)
    const region = row.length === 2 ? regionAt(segments, at) : null
    if (region && region.end > at) {
      blocks.push({ kind: 'column', lines: region.left }, { kind: 'column', lines: region.right })
      at = region.end
    } else if (row.length > 2) {
      blocks.push({ kind: 'row', lines: row })
      at += row.length
    } else {
      const last = blocks.at(-1)
      const lines = segments.slice(at, at + 1)
      if (last?.kind === 'body') last.lines.push(...lines)
      else blocks.push({ kind: 'body', lines })
      at++
    }
  }
  return blocks
}

/** The segments from `at` on that stand beside one another. Two columns seldom share a baseline: half a line counts. */
function rowAt(segments: Segment[], at: number): Segment[] {
  const first = segments[at]
  if (!first) return []
  const row = [first]
  for (const next of segments.slice(at + 1)) {
    const beside = Math.abs(first.y - next.y) < Math.min(first.size, next.size) * 0.7
    if (!beside || !row.every((other) => next.left > other.right || next.right < other.left)) break
    row.push(next)
  }
  return row
}

type Region = { left: Segment[]; right: Segment[]; end: number }

/** Two columns beginning with the pair at `at`: they go on while every line keeps to one side of the gutter between them. */
function regionAt(segments: Segment[], at: number): Region {
  const left: Segment[] = []
  const right: Segment[] = []
  let gutter = gutterOf(rowAt(segments, at))
  // Columns of a letterhead set wide may begin with hardly a gap.
  const least = Math.min((segments[at]?.size ?? 0) * 0.5, (gutter.to - gutter.from) * 0.5)
  let end = at
  for (const segment of segments.slice(at)) {
    const isLeft = segment.right < gutter.to && (segment.left + segment.right) / 2 < (gutter.from + gutter.to) / 2
    const wider = isLeft
      ? { ...gutter, from: Math.max(gutter.from, segment.right) }
      : { ...gutter, to: Math.min(gutter.to, segment.left) }
    if (wider.to - wider.from < least) break
    gutter = wider
    const column = isLeft ? left : right
    column.push(segment)
    end++
  }
  return withoutTail({ left, right, end }, segments, at)
}

function gutterOf(row: Segment[]): { from: number; to: number } {
  const [a, b] = row.toSorted((one, other) => one.left - other.left)
  return { from: a?.right ?? 0, to: b?.left ?? 0 }
}

/** Where only one column goes on, its lines still belong to it while they follow closely: the next is a title or "Kính gửi". */
function withoutTail(region: Region, segments: Segment[], at: number): Region {
  const isLeft = (index: number) => region.left.includes(segments[index] as Segment)
  let end = region.end
  while (end > at + 2 && isLeft(end - 1) === isLeft(region.end - 1)) end--
  const kept = new Set(segments.slice(at, end))
  for (const segment of segments.slice(end, region.end)) {
    const column = region.left.includes(segment) ? region.left : region.right
    const [higher, above] = column.filter((line) => kept.has(line)).slice(-2)
    if (!above || beginsBody(segment.text) || above.y - segment.y > reachOf(above, segment, higher)) break
    kept.add(segment)
    end++
  }
  const only = (column: Segment[]) => column.filter((line) => kept.has(line))
  return { left: only(region.left), right: only(region.right), end }
}

/** Words that never stand under one column of a letterhead or foot alone. */
function beginsBody(text: string): boolean {
  return /^(?:Kính gửi|Căn cứ|Điều \d|[IVX]+\.\s|\d{1,2}\.\s)/.test(text)
}

/** How far below a line of a column the next may stand: as the column has it so far, or a little lower when centred on it. */
function reachOf(above: Segment, segment: Segment, higher: Segment | undefined): number {
  const isUnder = Math.abs(above.left + above.right - segment.left - segment.right) < segment.size
  const usual = higher ? Math.min((higher.y - above.y) * 1.2, segment.size * 2.2) : 0
  return Math.max(usual, segment.size * (isUnder ? 2.6 : 1.6))
}
