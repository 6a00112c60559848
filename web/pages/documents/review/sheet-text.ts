/**
 * A document's text as lines of nested marks, ready to be drawn. Pure. Every piece keeps the offsets of the text it came
 * from (UTF-16), so that a finding, a click and the server speak of the same place; stars of markdown are left out of what
 * is drawn and stay in what is counted.
 */
import { emphasisOf, type Stretch } from '../../../platform/emphasis.ts'

export type SheetKind = 'clause' | 'lead' | 'co' | 'due' | 'place' | 'criterion' | 'ref' | 'doubt' | 'said'

/** Words that mean something: one mark even where several clauses read the same words. */
export interface SheetMark extends Stretch {
  /** `kind-start-end`: the tie between the words and the value in the card. */
  key: string
  kind: SheetKind
  /** Clauses and contradictions it belongs to; the first is opened by a click. */
  owners: readonly string[]
  loop?: boolean
  /** A person must look at it. */
  doubtful?: boolean
}

export interface Piece extends Stretch {
  text: string
  bold: boolean
  italic: boolean
}

export type SheetNode =
  | { mark: null; piece: Piece }
  | { mark: SheetMark; start: number; end: number; children: SheetNode[] }

export interface SheetLine extends Stretch {
  text: string
  nodes: SheetNode[]
}

export const keyOf = (kind: SheetKind, { start, end }: Stretch) => `${kind}-${start}-${end}`

/** Lines with words, each with its pieces inside its marks. Marks may nest and cross; one that crosses is drawn in parts. */
export function sheetLines(text: string, marks: readonly SheetMark[]): SheetLine[] {
  const emphasis = emphasisOf(text)
  const ordered = [...marks].sort(byNesting)
  const lines: SheetLine[] = []
  let first = 0
  for (const line of linesOf(text)) {
    while (first < ordered.length && everEnded(ordered, first, line.start)) first++
    const within = ordered.slice(first).filter((mark) => mark.start < line.end && mark.end > line.start)
    lines.push({
      ...line,
      text: text.slice(line.start, line.end),
      nodes: nest(within, line, (stretch) => piecesOf(text, stretch, emphasis)),
    })
  }
  return lines
}

/** Only marks from the front may be skipped for good, since a long one may still reach further down. */
const everEnded = (marks: readonly SheetMark[], index: number, before: number) => (marks[index]?.end ?? 0) <= before

const byNesting = (a: SheetMark, b: SheetMark) =>
  a.start - b.start || b.end - a.end || Number(b.kind === 'clause') - Number(a.kind === 'clause')

function* linesOf(text: string): Generator<Stretch> {
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    if (line.trim() !== '') yield { start, end }
    start = end + 1
  }
}

function nest(marks: readonly SheetMark[], within: Stretch, pieces: (stretch: Stretch) => Piece[]): SheetNode[] {
  const nodes: SheetNode[] = []
  const plain = (start: number, end: number) => {
    if (end > start) for (const piece of pieces({ start, end })) nodes.push({ mark: null, piece })
  }
  let at = within.start
  let rest = marks.filter((mark) => mark.end > mark.start)
  while (rest.length > 0) {
    const [mark, ...others] = rest as [SheetMark, ...SheetMark[]]
    const start = Math.max(mark.start, at)
    const end = Math.min(mark.end, within.end)
    rest = others
    if (end <= start) continue
    plain(at, start)
    const inside = others.filter((other) => other.start < end)
    nodes.push({ mark, start, end, children: nest(inside, { start, end }, pieces) })
    at = end
    rest = others.filter((other) => other.end > end)
  }
  plain(at, within.end)
  return nodes
}

/** Stretches of one weight, without the stars. */
function piecesOf(text: string, { start, end }: Stretch, emphasis: ReturnType<typeof emphasisOf>): Piece[] {
  const cuts = new Set([start, end])
  for (const list of [emphasis.bold, emphasis.italic, emphasis.hidden]) {
    for (const stretch of list) {
      if (stretch.start > start && stretch.start < end) cuts.add(stretch.start)
      if (stretch.end > start && stretch.end < end) cuts.add(stretch.end)
    }
  }
  const at = [...cuts].sort((a, b) => a - b)
  return at.slice(0, -1).flatMap((from, index) => {
    const to = at[index + 1] as number
    if (covers(emphasis.hidden, from)) return []
    const piece = { start: from, end: to, text: text.slice(from, to) }
    return [{ ...piece, bold: covers(emphasis.bold, from), italic: covers(emphasis.italic, from) }]
  })
}

const covers = (list: readonly Stretch[], at: number) => list.some(({ start, end }) => start <= at && at < end)

/** What is drawn of a stretch: the text without its stars. */
export function drawnText(text: string, stretch: Stretch): string {
  return piecesOf(text, stretch, emphasisOf(text))
    .map((piece) => piece.text)
    .join('')
}
