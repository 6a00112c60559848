// Whether a line goes on the one above it, stands under it, or begins a paragraph: judged by gap, indent, and how far the
// line above reached, as a reader's eye does.

import { beginsLetterheadPart } from '../letterhead-lines.ts'
import { isSyllable } from '../letters/syllables.ts'
import type { Block } from './columns.ts'
import { textOfLooseRows } from './loose-tables.ts'
import type { Segment } from './segments.ts'

type Frame = { left: number; right: number; leading: number }
type Joint = ' ' | '\n' | '\n\n'

/** The paragraphs of a document from its blocks in reading order; a soft line break inside one is \n. */
export function paragraphsOf(blocks: Block[]): string[] {
  const body = blocks.filter((block) => block.kind === 'body').flatMap((block) => block.lines)
  const frames = new Map<number, Frame>()
  for (const page of new Set(body.map((line) => line.page))) frames.set(page, frameOfPage(body, page))
  return flowsOf(blocks).flatMap((flow) => {
    if (flow.kind === 'table') return [flow.text]
    if (flow.kind === 'rows') return [textOfLooseRows(flow.rows)]
    if (flow.kind === 'running') return joined(flow.lines, jointInRunning(flow.lines))
    if (flow.kind === 'column') return joined(flow.lines, jointInColumn(frameOfColumn(flow.lines)))
    return joined(flow.lines, (above, below) => jointInBody(above, below, frames))
  })
}

type Flow =
  | { kind: 'body' | 'column' | 'running'; lines: Segment[] }
  | { kind: 'rows'; rows: Segment[][] }
  | { kind: 'table'; text: string }

/** A page break does not end the body: its blocks before and after are one flow. So are rows that follow one another. */
function flowsOf(blocks: Block[]): Flow[] {
  const flows: Flow[] = []
  for (const block of blocks) {
    const last = flows.at(-1)
    if ((block.kind === 'body' || block.kind === 'running') && last?.kind === block.kind)
      last.lines.push(...block.lines)
    else if (block.kind === 'row' && last?.kind === 'rows') last.rows.push(block.lines)
    else if (block.kind === 'row') flows.push({ kind: 'rows', rows: [block.lines] })
    else if (block.kind === 'table') flows.push({ kind: 'table', text: block.text })
    else flows.push({ kind: block.kind, lines: [...block.lines] })
  }
  return flows
}

function joined(lines: Segment[], jointOf: (above: Segment, below: Segment) => Joint): string[] {
  const paragraphs: string[] = []
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1]
    const joint = above ? jointOf(above, line) : '\n\n'
    if (joint === '\n\n') paragraphs.push(line.text)
    else {
      const open = paragraphs.pop()!
      paragraphs.push(joint === ' ' ? unbroken(open, line.text) : `${open}\n${line.text}`)
    }
  }
  return paragraphs
}

/**
 * Two halves of a sentence. A hyphen that ends the first is part of it between words and signs ("QĐ-", "2021-", "kinh tế-"); it
 * only breaks a word where what stands round it is no Vietnamese syllable ("infor-", "mation").
 */
function unbroken(before: string, line: string): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + line
  const [, first] = /(?:^|\s)(\S+)-$/u.exec(before.slice(-40)) ?? []
  if (first === undefined || !/^[\p{L}\p{N}]/u.test(line)) return `${before} ${line}`
  const second = /^\p{L}+/u.exec(line)?.[0] ?? ''
  const isCut = /^\p{Ll}+$/u.test(first) && /^\p{Ll}+$/u.test(second) && !(isSyllable(first) && isSyllable(second))
  return (isCut ? before.slice(0, -1) : before) + line
}

function jointInBody(above: Segment, below: Segment, frames: Map<number, Frame>): Joint {
  const frame = frames.get(below.page) ?? wholeWidth
  const onTop = frames.get(above.page) ?? frame
  const isCentredPair = isCentred(above, onTop) && isCentred(below, frame)
  if (isListItem(below.text) && /[.;:]$/.test(above.text)) return '\n\n'
  if (/[\p{L}\p{N}]-$/u.test(above.text)) return ' '
  if (above.page !== below.page) return endsEarly(above, below, onTop) || isIndented(below, frame) ? '\n\n' : ' '
  if (above.y - below.y > frame.leading * (below.size / 14) * 1.2 || Math.abs(above.size - below.size) > 0.9)
    return '\n\n'
  if (isCentredPair)
    return isCapitals(above.text) === isCapitals(below.text) ? jointOfCentred(above, below, frame) : '\n\n'
  if (isIndented(below, frame) && Math.abs(above.left - below.left) > 2) return '\n\n'
  if (beginsWithSmallLetter(below.text) && !/[.;:]$/.test(above.text)) return ' '
  return endsEarly(above, below, onTop) ? '\n\n' : ' '
}

/** Columns of running text: the first line of the next goes on with the last of the one before, like over a page break. */
function jointInRunning(lines: Segment[]) {
  const columns = new Map<string, Frame>()
  const keyOf = (line: Segment) => `${line.page} ${line.side}`
  for (const key of new Set(lines.map(keyOf))) {
    columns.set(key, frameOfLines(lines.filter((line) => keyOf(line) === key)))
  }
  return (above: Segment, below: Segment): Joint => {
    const onTop = columns.get(keyOf(above))!
    const frame = columns.get(keyOf(below))!
    if (keyOf(above) === keyOf(below)) return jointInBody(above, below, new Map([[below.page, frame]]))
    if (isListItem(below.text)) return '\n\n'
    return endsEarly(above, below, onTop) || isIndented(below, frame) ? '\n\n' : ' '
  }
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
  return frameOfLines(own.length >= 8 ? own : body)
}

function frameOfLines(lines: Segment[]): Frame {
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
