// The outline of the body: numbered items, bullets and paragraphs, each knowing what it stands under.
import type { Line } from './lines.ts'
import { type Marker, markerOf, rankOf } from './markers.ts'
import { type Word, wordAt } from './words.ts'

type Stack = { rank: number; style: string; index: number }[]

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
  const range = [
    ...partedItems(
      text,
      lines.filter((line) => line.start >= from && line.end <= to),
    ),
  ]
  const page = pageOf(
    text,
    range.filter((line) => !line.empty),
  )
  const blocks: Block[] = []
  const stack: Stack = []
  let last: Line | null = null
  let paged = false
  for (const line of range) {
    if (line.empty) {
      paged ||= line.plain !== ''
      continue
    }
    const broken = page.cut && last !== null && isBroken(last, line, page.width)
    const printed = line.cells ? null : markerOf(text.slice(line.start, line.end))
    const marker = printed && broken && !isNext(printed, blocks) ? null : printed
    const open = blocks.at(-1)
    const joins = open && last && !marker && (printed !== null || goesOn(text, last, line, { ...page, broken, paged }))
    if (joins) {
      open.end = line.end
      open.to = wordAt(words, line.end)
    } else blocks.push(begin(blocks, stack, words, line, marker))
    last = line
    paged = false
  }
  return blocks
}

// in front of the next number stands at least a short sentence
const shortest = 20
// an item's number has two digits
const most = 99

/** The lines; one that holds the next item ("1. … của tháng cuối quý. 2. Sở …") is parted before its number. */
function* partedItems(text: string, lines: readonly Line[]): Generator<Line> {
  let number: number | null = null
  for (const line of lines) {
    let rest = line
    if (!line.empty && !line.cells) {
      if (/[\d*#]/.test(text.charAt(line.start))) {
        const marker = markerOf(text.slice(line.start, line.end))
        if (marker?.style === '1') number = marker.number
      }
      while (number !== null && number < most) {
        const next = `. ${number + 1}. `
        const shown = rest.plain.indexOf(next, shortest)
        const at = shown < 0 ? -1 : text.indexOf(next, rest.start + shortest)
        if (at < 0 || at >= rest.end || !/\p{Lu}/u.test(text.charAt(at + next.length))) break
        yield { ...rest, end: at + 1, plain: rest.plain.slice(0, shown + 1) }
        rest = { ...rest, start: at + 2, plain: rest.plain.slice(shown + 2), apart: false }
        number++
      }
    }
    yield rest
  }
}

type Page = {
  /** Most lines are cut at one width. */
  wrapped: boolean
  /** That width, in characters. */
  width: number
  /** No line is far longer than a page is wide: none is a whole paragraph. */
  cut: boolean
  /** From how many characters on a line was full, where not all are cut at one width. */
  full: number
  /** How far most lines of wrapped text stand from the edge. */
  margin: number
}

function pageOf(text: string, inside: readonly Line[]): Page {
  const wrapped = isWrapped(inside)
  const cut = inside.every((line) => line.cells !== null || line.plain.length <= 150)
  return {
    wrapped,
    width: wrapped ? longest(inside) : Number.POSITIVE_INFINITY,
    cut,
    full:
      cut && inside.length
        ? Math.max(70, longest(inside.filter((line) => !line.cells)) * 0.8)
        : Number.POSITIVE_INFINITY,
    margin: wrapped ? marginOf(text, inside) : 0,
  }
}

/** Blanks in front of a line. */
function indentOf(text: string, line: Line): number {
  return line.start - (text.lastIndexOf('\n', line.start - 1) + 1)
}

/** How far most lines of cut text stand from the edge; paragraphs may begin further in. */
function marginOf(text: string, lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const line of lines) counts.set(indentOf(text, line), (counts.get(indentOf(text, line)) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

function begin(blocks: Block[], stack: Stack, words: readonly Word[], line: Line, marker: Marker | null): Block {
  const style = marker?.style ?? 'plain'
  // "A." that first comes below an open "II." stands under it
  const inside = style === 'A' && marker?.number === 1 && stack.some((level) => level.style === 'I')
  const rank = inside ? rankOf('I') + 0.5 : rankOf(style)
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
    cells: line.cells,
    parent,
  }
  stack.push({ rank, style, index: block.index })
  return block
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
/** A label at the end of a line ("Cơ quan chủ trì:") waits for what it names. */
const labelled =
  /(?:chủ trì|phối hợp|thực hiện|tham mưu|phụ trách|thời gian|thời hạn|hoàn thành|kinh phí|nguồn vốn)\s*:$/i

/** A word behind which no sentence ends: what it waits for stands on the next line, whatever that begins with. */
const waits = /\s(?:từ|đến|đạt|của|với|và|các|những|có|là|cho|được|trên|ngày|tháng|quý)$/

/** Whether a line continues the block of the line before it: over a page break, or in text cut at a line width. */
function goesOn(text: string, last: Line, line: Line, page: Page & { broken: boolean; paged: boolean }): boolean {
  const { wrapped, width, full, broken, paged } = page
  const indented = wrapped && indentOf(text, line) > page.margin + 1
  if (line.cells || last.cells) return false
  const small = smallStart.test(line.plain)
  if (paged && !ended.test(last.plain)) return true
  if (line.apart) return small && !ended.test(last.plain)
  if (broken) return true
  if (labelled.test(last.plain) && last.plain.length > 50) return true
  if (waits.test(last.plain) && last.plain.length > 30) return true
  if (indented && !small) return false
  if (!wrapped) return small && (!/[.;:]$/.test(last.plain) || (/;$/.test(last.plain) && last.plain.length >= full))
  if (ended.test(last.plain)) {
    const filled = last.plain.length > width * 0.85
    return /:$/.test(last.plain) ? false : small || (filled && !/;$/.test(last.plain))
  }
  return small || last.plain.length > width * 0.7
}

/** The line before is full and its sentence open: what looks like a dash or number here is only where the line was cut. */
function isBroken(last: Line, line: Line, width: number): boolean {
  const full = Number.isFinite(width) ? width * 0.8 : 76
  return (
    !line.apart &&
    !line.cells &&
    !last.cells &&
    last.plain.length >= full &&
    last.plain.length < 140 &&
    !ended.test(last.plain)
  )
}

/** A number that follows the last one of its kind begins an item even behind an open line; a dash does not. */
function isNext(marker: Marker, blocks: readonly Block[]): boolean {
  if (marker.number === null) return false
  const before = blocks.findLast((block) => block.marker?.style === marker.style)
  if (marker.number === 1)
    return before === undefined || rankOf(blocks.at(-1)!.marker?.style ?? 'plain') < rankOf(marker.style)
  return marker.number === (before?.marker?.number ?? 0) + 1
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
  return lengths[Math.floor(lengths.length * 0.95)] ?? 0
}
