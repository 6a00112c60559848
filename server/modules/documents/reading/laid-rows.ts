// Tables of work laid out with blanks, as a PDF's page is: cells go on over several lines, each under its own column.
import type { Actor } from './actor.ts'
import { actorsAt } from './actors.ts'
import { type Draft, noneAbove } from './drafts.ts'
import type { Line } from './lines.ts'
import type { Directive, Span } from './reading.ts'
import { numberHead, type TaskColumn, taskColumn } from './task-columns.ts'
import { type Source, splitWords, wordAt } from './words.ts'

/** A row, read as if its cells stood one behind the other; `origin` tells where in the document an offset of it is. */
export type LaidRow = Span & { source: Source; draft: Draft; origin: (offset: number) => number }

/** The directive of a row, with the places of the document's own text. */
export function movedBack(text: string, row: LaidRow, found: Directive): Directive {
  const back = <T extends Span>(one: T): T => ({
    ...one,
    start: row.origin(one.start),
    end: row.origin(one.end - 1) + 1,
  })
  const quoted = <T extends Span & { quote: string }>(one: T): T => {
    const moved = back(one)
    return { ...moved, quote: text.slice(moved.start, moved.end) }
  }
  return {
    ...found,
    start: row.start,
    end: row.end,
    quote: text.slice(row.start, row.end),
    deadlines: found.deadlines.map(quoted),
    marks: found.marks.map(back),
  }
}

type Piece = Span & { column: number; text: string }

/** All rows of such tables, and the lines they stand on. */
export function laidRows(text: string, lines: readonly Line[]): { rows: LaidRow[]; lines: ReadonlySet<Line> } {
  const rows: LaidRow[] = []
  const taken = new Set<Line>()
  for (let at = 0; at < lines.length; at++) {
    const first = opensTable(text, lines[at]!) ? piecesOf(text, lines[at]!) : null
    if (!first) continue
    const table = tableFrom(text, lines, at)
    if (table.rows.length < 2) continue
    rows.push(...table.rows)
    for (let i = at; i < table.to; i++) taken.add(lines[i]!)
    at = table.to - 1
  }
  return { rows, lines: taken }
}

/** "TT   Nội dung công việc   Đơn vị chủ trì   Thời hạn" with wide blanks. */
function opensTable(text: string, line: Line): boolean {
  if (line.end - line.start > 400 || !numberHeads.has(text.charAt(line.start))) return false
  const pieces = piecesOf(text, line)
  return (
    pieces.length > 2 && numberHead.test(pieces[0]!.text) && pieces.some((piece) => taskColumn(piece.text) === 'task')
  )
}

// first letters of numberHead
const numberHeads = new Set('TtSs')

function piecesOf(text: string, line: Line): Piece[] {
  const begin = text.lastIndexOf('\n', line.start - 1) + 1
  const raw = text.slice(line.start, line.end)
  return [...raw.matchAll(/\S+(?: \S+)*/g)].map((hit) => ({
    start: line.start + hit.index,
    end: line.start + hit.index + hit[0].length,
    column: line.start + hit.index - begin,
    text: hit[0],
  }))
}

// a page break and a wrapped head stand between two rows at most
const widest = 3

function tableFrom(text: string, lines: readonly Line[], at: number): { rows: LaidRow[]; to: number } {
  const body: Piece[][] = []
  let to = at
  let blank = 0
  for (let i = at; i < lines.length && blank < widest; i++) {
    const line = lines[i]!
    if (line.start === line.end) {
      blank++
      continue
    }
    const pieces = piecesOf(text, line)
    // words at the edge of the page that are neither a number nor a head end the table
    if (i > at && endsTable(pieces, body[0]!)) break
    blank = 0
    body.push(pieces)
    to = i + 1
  }
  const edges = edgesOf(body)
  const first = body.findIndex((pieces, i) => i > 0 && isOrdinal(pieces[0]!, edges))
  if (first < 0) return { rows: [], to }
  const heads = columnTexts(body.slice(0, first), edges)
  const kinds = heads.map((head) => taskColumn(head))
  if (!kinds.includes('task') || !kinds.includes('lead')) return { rows: [], to }
  const rows = rowsOf(body.slice(first), edges).flatMap((pieces) => rowFrom(pieces, kinds, edges) ?? [])
  return { rows, to }
}

const endsTable = (pieces: readonly Piece[], head: readonly Piece[]) => {
  const [first] = pieces
  if (first!.column >= (head[1]?.column ?? 0) - 6) return false
  return !/^(?:\d{1,3}|[IVX]{1,5})\.?$/.test(first!.text) && !numberHead.test(first!.text)
}

/** Where columns begin: the stretches of the page's width that lines fill, parted where none does. */
function edgesOf(body: readonly Piece[][]): number[] {
  const filled = body
    .filter((pieces) => pieces.length > 2)
    .flat()
    .sort((a, b) => a.column - b.column)
  const bands: { from: number; to: number }[] = []
  for (const piece of filled) {
    const open = bands.at(-1)
    const end = piece.column + piece.end - piece.start
    if (open && piece.column <= open.to) open.to = Math.max(open.to, end)
    else bands.push({ from: piece.column, to: end })
  }
  return bands.map((band) => band.from)
}

const columnOf = (edges: readonly number[], piece: Piece) =>
  Math.max(
    0,
    edges.findLastIndex((edge) => edge <= piece.column + 1),
  )

const isOrdinal = (piece: Piece, edges: readonly number[]) =>
  /^\d{1,3}\.?$/.test(piece.text) && columnOf(edges, piece) === 0

const columnTexts = (lines: readonly Piece[][], edges: readonly number[]) =>
  edges.map((_, column) =>
    lines
      .flat()
      .filter((piece) => columnOf(edges, piece) === column)
      .map((piece) => piece.text)
      .join(' '),
  )

/** The lines of each row: from one number to the next, without repeated heads and titles of parts. */
function rowsOf(lines: readonly Piece[][], edges: readonly number[]): Piece[][] {
  const rows: Piece[][] = []
  for (const pieces of lines) {
    const [first] = pieces
    if (isOrdinal(first!, edges)) rows.push([...pieces])
    else if (numberHead.test(first!.text) || /^[IVX]{1,5}\.?$/.test(first!.text)) rows.push([])
    else rows.at(-1)?.push(...(rows.at(-1)!.length ? pieces : []))
  }
  return rows.filter((row) => row.length)
}

function rowFrom(
  pieces: readonly Piece[],
  kinds: readonly (TaskColumn | null)[],
  edges: readonly number[],
): LaidRow | null {
  const cells = kinds.map((_, column) => pieces.filter((piece) => columnOf(edges, piece) === column))
  const task = cells[kinds.indexOf('task')]!
  if (!task.length || !/\p{L}{2}/u.test(task[0]!.text)) return null
  const order = [kinds.indexOf('task'), ...kinds.flatMap((kind, i) => (kind !== 'task' && i > 0 ? [i] : []))]
  const { text, parts, spans } = joined(order.map((column) => cells[column]!))
  const source = { text, words: splitWords(text) }
  const span = (kind: TaskColumn) => {
    const place = order.findIndex((column) => kinds[column] === kind)
    const cell = place < 0 ? null : spans[place]!
    return cell && cell.end > cell.start
      ? { from: wordAt(source.words, cell.start), to: wordAt(source.words, cell.end) }
      : null
  }
  const lead = actorsOf(source, span('lead'))
  const run = { from: 0, to: source.words.length, lead, rule: lead.length ? 'table' : 'none', deed: 0 }
  const first = task[0]!.start
  const last = Math.max(...pieces.map((piece) => piece.end))
  const number = cells[0]!
    .map((piece) => piece.text)
    .join('')
    .replace('.', '')
  const draft = {
    run,
    section: number,
    start: 0,
    end: text.length,
    above: noneAbove,
    cooperate: actorsOf(source, span('cooperate')),
    when: span('when'),
  }
  return { start: first, end: last, source, draft, origin: (offset) => originOf(parts, offset) }
}

type Part = { at: number; start: number; length: number }

/** The cells behind each other, with where each piece of them comes from. */
function joined(cells: readonly Piece[][]): { text: string; parts: Part[]; spans: Span[] } {
  const parts: Part[] = []
  const spans: Span[] = []
  let text = ''
  cells.forEach((pieces, i) => {
    if (i) text += ' | '
    const start = text.length
    for (const piece of pieces) {
      if (text.length > start) text += ' '
      parts.push({ at: text.length, start: piece.start, length: piece.end - piece.start })
      text += piece.text
    }
    spans.push({ start, end: text.length })
  })
  return { text, parts, spans }
}

function originOf(parts: readonly Part[], offset: number): number {
  const part = parts.findLast((one) => one.at <= offset) ?? parts[0]!
  return part.start + Math.min(offset - part.at, part.length)
}

function actorsOf(source: Source, cell: { from: number; to: number } | null): Actor[] {
  const actors: Actor[] = []
  for (let at = cell?.from ?? 0; cell && at < cell.to; ) {
    const named = actorsAt(source, at, cell.to)
    if (named) actors.push(...named.actors)
    at = Math.max(at + 1, named?.to ?? 0)
  }
  return actors
}
