// Whether a line goes on the one above it, stands under it, or begins a paragraph: judged by gap, indent, and how far the
// line above reached, as a reader's eye does.

import { beginsLetterheadPart } from './letterhead-lines.ts'
import type { Block } from './pdf-columns.ts'
import type { Segment } from './pdf-segments.ts'

type Frame = { left: number; right: number; leading: number }
type Joint = ' ' | '\n' | '\n\n'

/** The paragraphs of a document from its blocks in reading order; a soft line break inside one is \n. */
export function paragraphsOf(blocks: Block[]): string[] {
  const body = blocks.filter((block) => block.kind === 'body').flatMap((block) => block.lines)
  const frames = new Map<number, Frame>()
  for (const page of new Set(body.map((line) => line.page))) frames.set(page, frameOfPage(body, page))
  return flowsOf(blocks).flatMap(({ kind, lines }) => {
    if (kind === 'row') return [lines.map((line) => line.text).join(' | ')]
    if (kind === 'column') return joined(lines, jointInColumn(frameOfColumn(lines)))
    return joined(lines, (above, below) => jointInBody(above, below, frames))
  })
}

/** A page break does not end the body: its blocks before and after are one flow. */
function flowsOf(blocks: Block[]): Block[] {
  const flows: Block[] = []
  for (const block of blocks) {
    const last = flows.at(-1)
    if (block.kind === 'body' && last?.kind === 'body') last.lines.push(...block.lines)
    else flows.push({ ...block, lines: [...block.lines] })
  }
  return flows
}

function joined(lines: Segment[], jointOf: (above: Segment, below: Segment) => Joint): string[] {
  let text = ''
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1]
    text += (above ? jointOf(above, line) : '') + line.text
  }
  return text.split('\n\n')
}

function jointInBody(above: Segment, below: Segment, frames: Map<number, Frame>): Joint {
  const frame = frames.get(below.page) ?? wholeWidth
  const onTop = frames.get(above.page) ?? frame
  const isCentredPair = isCentred(above, onTop) && isCentred(below, frame)
  if (isListItem(below.text) && /[.;:]$/.test(above.text)) return '\n\n'
  if (above.page !== below.page) return endsEarly(above, below, onTop) || isIndented(below, frame) ? '\n\n' : ' '
  if (above.y - below.y > frame.leading * (below.size / 14) * 1.2 || Math.abs(above.size - below.size) > 0.9)
    return '\n\n'
  if (isCentredPair)
    return isCapitals(above.text) === isCapitals(below.text) ? jointOfCentred(above, below, frame) : '\n\n'
  if (isIndented(below, frame) && Math.abs(above.left - below.left) > 2) return '\n\n'
  if (beginsWithSmallLetter(below.text) && !/[.;:]$/.test(above.text)) return ' '
  return endsEarly(above, below, onTop) ? '\n\n' : ' '
}

function jointInColumn(frame: Frame) {
  return (above: Segment, below: Segment): Joint => {
    if (above.page !== below.page || above.y - below.y > Math.max(frame.leading * 1.3, below.size * 1.2)) return '\n\n'
    return beginsLetterheadPart(below.text) ? '\n\n' : jointOfCentred(above, below, frame)
  }
}

/** Centred lines never reach a margin, so the widest of them stands for the width they were given. */
function jointOfCentred(above: Segment, below: Segment, frame: Frame): Joint {
  if (beginsWithSmallLetter(below.text)) return ' '
  if (isCapitals(above.text) || isCapitals(below.text) || beginsAnew(below.text)) return '\n'
  const given = frame.right - frame.left
  return above.right - above.left + firstWordWidth(below) > given ? ' ' : '\n'
}

/** Where the first word below would have had room on the line above, somebody ended that line on purpose. */
function endsEarly(above: Segment, below: Segment, frame: Frame): boolean {
  return above.right + firstWordWidth(below) < frame.right
}

function firstWordWidth(line: Segment): number {
  const word = /^\S+/.exec(line.text)?.[0] ?? ''
  return ((word.length + 1) * (line.right - line.left)) / Math.max(1, line.text.length)
}

function isIndented(line: Segment, frame: Frame): boolean {
  return line.left > frame.left + line.size * 0.8
}

function isCentred(line: Segment, frame: Frame): boolean {
  const before = line.left - frame.left
  const after = frame.right - line.right
  return before > line.size && Math.abs(before - after) < line.size
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)
}

function beginsWithSmallLetter(text: string): boolean {
  return /^\p{Ll}/u.test(text) && !isListItem(text)
}

function isListItem(text: string): boolean {
  return /^(\d{1,2}(\.\d{1,2})*[.)]|[a-zđ]\)|[IVX]+\.|[-–+•])\s/u.test(text)
}

/** Words that begin a line of a letterhead or of "Nơi nhận" whatever stands above. */
function beginsAnew(text: string): boolean {
  return isListItem(text) || /^(Số:|V\/v|Nơi nhận|Kính gửi)/.test(text)
}

const wholeWidth: Frame = { left: 0, right: Number.POSITIVE_INFINITY, leading: 18 }

/** The margins of the body, and the usual way from one line to the next, scaled to 14 points. A short page borrows them. */
function frameOfPage(body: Segment[], page: number): Frame {
  const own = body.filter((line) => line.page === page)
  const lines = own.length >= 8 ? own : body
  const lefts = lines.map((line) => line.left).toSorted((a, b) => a - b)
  const rights = lines.map((line) => line.right).toSorted((a, b) => a - b)
  const left = lefts[Math.floor(lefts.length * 0.05)] ?? 0
  const right = rights[Math.floor(rights.length * 0.9)] ?? 0
  return { left, right, leading: usualLeading(lines, right) }
}

/** Measured only below lines that reach the right margin: there the paragraph surely goes on. */
function usualLeading(lines: Segment[], right: number): number {
  const steps = lines.flatMap((line, at) => {
    const below = lines[at + 1]
    const goesOn = below && below.page === line.page && line.right > right - line.size
    return goesOn ? [((line.y - below.y) / below.size) * 14] : []
  })
  const sorted = steps.filter((step) => step > 12 && step < 35).toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 18
}

function frameOfColumn(lines: Segment[]): Frame {
  const steps = lines.flatMap((line, at) => {
    const below = lines[at + 1]
    return below ? [line.y - below.y] : []
  })
  const mixed = lines.filter((line) => !isCapitals(line.text))
  const widest = Math.max(0, ...(mixed.length > 0 ? mixed : lines).map((line) => line.right - line.left))
  return { left: 0, right: widest, leading: Math.min(...steps.filter((step) => step > 6), 40) }
}
