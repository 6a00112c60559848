// Tables of work laid out with blanks, as a PDF's page is: cells go on over several lines, each under its own column.
import type { Line } from './lines.ts'
import type { Span } from './reading.ts'
import { handsOut, numberHead, type TaskColumn, taskColumns } from './task-columns.ts'
import { type WorkRow, workRow } from './work-rows.ts'

type Piece = Span & { column: number; text: string }

/** All rows of such tables, and the lines they stand on. */
export function laidRows(text: string, lines: readonly Line[]): { rows: WorkRow[]; lines: ReadonlySet<Line> } {
  const rows: WorkRow[] = []
  const taken = new Set<Line>()
  const heads = new Set<string>()
  for (let at = 0; at < lines.length; at++) {
    const first = opensTable(text, lines[at]!) ? piecesOf(text, lines[at]!) : null
    if (!first) continue
    const table = tableFrom(text, lines, at)
    // a head printed twice stands over a table that a page break parts
    const again = heads.has(wordsOf(first)) || table.again
    if (table.rows.length < (again ? 1 : 2)) continue
    heads.add(wordsOf(first))
    rows.push(...table.rows)
    for (let i = at; i < table.to; i++) taken.add(lines[i]!)
    at = table.to - 1
  }
  return { rows, lines: taken }
}

const wordsOf = (pieces: readonly Piece[]) => pieces.map((piece) => piece.text).join('|')

/** "TT   Nội dung công việc   Đơn vị chủ trì   Thời hạn" with wide blanks. */
function opensTable(text: string, line: Line): boolean {
  if (line.end - line.start > 400 || !numberHeads.has(text.charAt(line.start))) return false
  const pieces = piecesOf(text, line)
  return (
    pieces.length > 2 && numberHead.test(pieces[0]!.text) && handsOut(taskColumns(pieces.map((piece) => piece.text)))
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

function tableFrom(text: string, lines: readonly Line[], at: number): { rows: WorkRow[]; to: number; again: boolean } {
  let body: Piece[][] = []
  let to = at
  let blank = 0
  let again = false
  for (let i = at; i < lines.length && blank < widest; i++) {
    const line = lines[i]!
    if (line.start === line.end) blank++
    // a page's number
    if (line.empty) continue
    const pieces = piecesOf(text, line)
    again = i > at && wordsOf(pieces) === wordsOf(body[0]!)
    if (again) break
    // words at the edge of the page that are neither a number nor a head end the table
    if (i > at && endsTable(pieces, body[0]!)) break
    blank = 0
    body.push(pieces)
    to = i + 1
  }
  if (body.every((pieces) => pieces.length === body[0]!.length)) body = body.map(inOrder)
  const edges = edgesOf(body)
  const first = body.findIndex((pieces, i) => i > 0 && isOrdinal(pieces[0]!, edges))
  if (first < 0) return { rows: [], to, again }
  const heads = columnTexts(body.slice(0, first), edges)
  const kinds = taskColumns(heads)
  if (!handsOut(kinds)) return { rows: [], to, again }
  const rows = rowsOf(body.slice(first), edges).flatMap((pieces) => rowFrom(pieces, kinds, edges) ?? [])
  return { rows, to, again }
}

/** Cells that do not stand under each other, where each line has all of them: the columns are told by their order. */
const inOrder = (pieces: readonly Piece[]) => pieces.map((piece, i) => ({ ...piece, column: i * widestCell }))

const widestCell = 400

const endsTable = (pieces: readonly Piece[], head: readonly Piece[]) => {
  const [first] = pieces
  if (first!.column >= Math.max(1, (head[1]?.column ?? 0) - 6)) return false
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
): WorkRow | null {
  const cells = kinds.map((_, column) => pieces.filter((piece) => columnOf(edges, piece) === column))
  const inside = cells.flatMap((cell, column) => (kinds[column] === 'number' ? [] : cell))
  const number = (cells[0] ?? []).map((piece) => piece.text).join('')
  if (!inside.length) return null
  return workRow(cells, kinds, {
    start: Math.min(...inside.map((piece) => piece.start)),
    end: Math.max(...inside.map((piece) => piece.end)),
    section: number.replace('.', ''),
  })
}
