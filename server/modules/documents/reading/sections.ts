// The outline of the body: numbered items, bullets and paragraphs, each knowing what it stands under.
import type { Line } from './lines.ts'
import { type Marker, markerOf, rankOf } from './markers.ts'
import { type Word, wordAt } from './words.ts'

export type Block = {
  index: number
  /** Content without marker and outer blanks, both sides of a page break included. */
  start: number
  end: number
  /** Word indexes of the content. */
  from: number
  to: number
  /** Where its first line begins, marker included. */
  lineStart: number
  marker: Marker | null
  /** "8", "1.2.a"; bullets and paragraphs carry the item they stand in. */
  section: string
  /** A row of a table: the stretches of its cells (offsets). */
  cells: { start: number; end: number }[] | null
  /** The block it stands under, by index; null at the top. */
  parent: number | null
}

/** Blocks of the lines that begin at or after `from` and end at or before `to` (offsets). */
export function outline(
  text: string,
  words: readonly Word[],
  lines: readonly Line[],
  from: number,
  to: number,
): Block[] {
  const inside = lines.filter((line) => line.start >= from && line.end <= to && !line.empty)
  const wrapped = isWrapped(inside)
  const width = wrapped ? longest(inside) : Number.POSITIVE_INFINITY
  // one line far longer than a page is wide: lines are paragraphs here, none is cut
  const cut = inside.every((line) => line.row || line.plain.length <= 150)
  const blocks: Block[] = []
  const stack: { rank: number; style: string; index: number }[] = []
  let last: Line | null = null
  for (const line of inside) {
    const raw = text.slice(line.start, line.end)
    const open = blocks.at(-1)
    const broken = cut && last !== null && isBroken(last, line, width)
    const printed = line.row ? null : markerOf(raw)
    const marker = printed && broken && !isNext(printed, blocks) ? null : printed
    if (open && last && !marker && (printed !== null || goesOn(last, line, { wrapped, width, broken }))) {
      open.end = line.end
      open.to = wordAt(words, line.end)
    } else blocks.push(begin(text, blocks, stack, words, line, marker))
    last = line
  }
  return blocks
}

type Stack = { rank: number; style: string; index: number }[]

function begin(
  text: string,
  blocks: Block[],
  stack: Stack,
  words: readonly Word[],
  line: Line,
  marker: Marker | null,
): Block {
  const style = marker?.style ?? 'plain'
  const rank = rankOf(style)
  const same = stack.findIndex((level) => level.style === style)
  if (same >= 0) stack.length = same
  else while (stack.length && stack.at(-1)!.rank >= rank) stack.pop()
  const parent = stack.at(-1)?.index ?? null
  const above = parent === null ? '' : blocks[parent]!.section
  const start = line.start + (marker?.length ?? 0)
  const block: Block = {
    index: blocks.length,
    start,
    end: line.end,
    from: wordAt(words, start),
    to: wordAt(words, line.end),
    lineStart: line.start,
    marker,
    section: sectionOf(above, marker),
    cells: line.row ? cellsOf(text, line) : null,
    parent,
  }
  stack.push({ rank, style, index: block.index })
  return block
}

function cellsOf(text: string, line: Line): { start: number; end: number }[] {
  const cells: { start: number; end: number }[] = []
  let at = line.start + 1
  while (at < line.end) {
    let next = text.indexOf('|', at)
    if (next < 0 || next > line.end) next = line.end
    cells.push({ start: at, end: next })
    at = next + 1
  }
  return cells
}

function sectionOf(above: string, marker: Marker | null): string {
  if (!marker?.label) return above
  const cut = marker.label.lastIndexOf('.')
  const prefix = cut > 0 ? marker.label.slice(0, cut) : ''
  if (prefix && (above === prefix || above.endsWith(`.${prefix}`))) return above + marker.label.slice(cut)
  return above ? `${above}.${marker.label}` : marker.label
}

const ended = /[.;:!?…]["”’)*]*$/
const smallStart = /^[\p{Ll}(,;]/u

/** Whether a line continues the block of the line before it: over a page break, or in text cut at a line width. */
function goesOn(
  last: Line,
  line: Line,
  { wrapped, width, broken }: { wrapped: boolean; width: number; broken: boolean },
): boolean {
  if (line.row || last.row) return false
  const small = smallStart.test(line.plain)
  if (line.apart) return small && !ended.test(last.plain)
  if (broken) return true
  if (!wrapped) return small && !/[.;:]$/.test(last.plain)
  if (ended.test(last.plain))
    return last.plain.length > width * 0.85 && !/[;:]$/.test(last.plain) ? true : small && !/[;:]$/.test(last.plain)
  return small || last.plain.length > width * 0.7
}

/** The line before is full and its sentence open: what looks like a dash or number here is only where the line was cut. */
function isBroken(last: Line, line: Line, width: number): boolean {
  const full = Number.isFinite(width) ? width * 0.8 : 76
  return (
    !line.apart &&
    !line.row &&
    !last.row &&
    last.plain.length >= full &&
    last.plain.length < 140 &&
    !ended.test(last.plain)
  )
}

/** A number that follows the last one of its kind begins an item even behind an open line; a dash does not. */
function isNext(marker: Marker, blocks: readonly Block[]): boolean {
  if (marker.number === null) return false
  const before = blocks.findLast((block) => block.marker?.style === marker.style)
  return marker.number === (before?.marker?.number ?? 0) + 1 || (marker.number === 1 && before === undefined)
}

/** Text from a PDF: most lines are cut at one width and stand without a blank line between. */
function isWrapped(lines: readonly Line[]): boolean {
  if (lines.length < 8) return false
  const lengths = lines.map((line) => line.plain.length).sort((a, b) => a - b)
  const top = lengths[Math.floor(lengths.length * 0.95)]!
  const full = lines.filter((line) => line.plain.length > top * 0.8).length
  const close = lines.filter((line) => !line.apart).length
  return top >= 45 && top <= 140 && full > lines.length * 0.4 && close > lines.length * 0.5
}

function longest(lines: readonly Line[]): number {
  const lengths = lines.map((line) => line.plain.length).sort((a, b) => a - b)
  return lengths[Math.floor(lengths.length * 0.95)]!
}
