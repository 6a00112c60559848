// Which printed lines are rows of a table, and where their cells stand: between bars, tabs, or wide blanks, or run together as
// a PDF flattens them ("1 An Phú x x 14/19").

import { flatCells, flatHead, flatTotal, isFlatRow } from './flat-rows.ts'
import type { Line } from './lines.ts'
import type { Span } from './reading.ts'

/** Sets `cells` on the lines that are rows; a cell without words has `start === end`. One pass over the lines. */
export function markRows(text: string, lines: Line[]): void {
  for (const line of lines) {
    const cells = opensWithBar(text, line) ? betweenBars(text, line) : null
    if (cells && cells.length <= mostCells) line.cells = cells
  }
  for (let at = 0; at < lines.length; ) {
    const end = runEnd(text, lines, at)
    if (end > at + 1) markRun(text, lines, at, end)
    at = Math.max(end, at + 1)
  }
}

const opensWithBar = (text: string, line: Line) => {
  if (text.charCodeAt(line.start) !== 124) return false
  const next = text.indexOf('|', line.start + 1)
  return next > 0 && next < line.end
}

// nineteen criteria with their indicators fit; a run of bars is no row
const mostCells = 120

function betweenBars(text: string, line: Line): Span[] {
  const cells: Span[] = []
  for (let at = line.start + (text.charCodeAt(line.start) === 124 ? 1 : 0); at < line.end; ) {
    let next = text.indexOf('|', at)
    if (next < 0 || next > line.end) next = line.end
    cells.push(trimmed(text, at, next))
    at = next + 1
  }
  return cells
}

type Gap = 'bars' | 'tabs' | 'blanks' | 'flat'

/** Index behind the run of lines from `at` on that are parted in one way; blank lines may stand between bars, one between rows run together. */
function runEnd(text: string, lines: readonly Line[], at: number): number {
  const gap = gapOf(text, lines[at]!)
  if (!gap) return at + 1
  let end = at + 1
  let loose = 0
  for (let i = end; i < lines.length; i++) {
    const line = lines[i]!
    if (line.start === line.end) {
      if (gap !== 'bars' && !(gap === 'flat' && lines[i - 1]!.start < lines[i - 1]!.end)) break
      continue
    }
    const own = gapOf(text, line)
    if (own === gap) loose = 0
    // a heading or a cell's words go on over two lines: fewer pieces, but no more than two such lines together
    else if (gap !== 'blanks' || own || ++loose > 2 || line.apart || !indented(text, line)) break
    if (loose === 0) end = i + 1
  }
  return end
}

const indented = (text: string, line: Line) => line.start > 1 && text.charCodeAt(line.start - 2) === 32

function gapOf(text: string, line: Line): Gap | null {
  if (line.cells || line.end - line.start > 1500) return null
  const raw = text.slice(line.start, line.end)
  if (raw.includes(' | ')) return 'bars'
  if (raw.includes('\t')) return raw.split(/\t+/).filter(Boolean).length > (listLabel.test(raw) ? 2 : 1) ? 'tabs' : null
  if (raw.includes('  ') && (raw.match(/\S {2,}\S/g)?.length ?? 0) > 1) return 'blanks'
  return isFlatRow(raw) ? 'flat' : null
}

/** "1.\tRà soát": the number of a list with its tab is no cell. */
const listLabel = /^(?:[-–+•*]|\(?(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ][.)]|[IVX]+\.))\t/

function markRun(text: string, lines: Line[], from: number, end: number): void {
  const filled = lines.slice(from, end).filter((line) => line.start < line.end)
  const gap = gapOf(text, filled[0]!)!
  if (gap === 'blanks') alignByPosition(text, filled)
  else if (gap === 'flat') markFlat(text, lines, from, end)
  else markParted(text, filled, gap)
}

/** Rows parted by bars or tabs: at least two of three cells, or three short ones of two. */
function markParted(text: string, filled: Line[], gap: Gap): void {
  const rows = filled.map((line) => (gap === 'tabs' ? betweenTabs : betweenBars)(text, line))
  const widest = mostOf(rows)
  if (widest > mostCells) return
  if (widest > 2 ? rows.length < 2 : rows.length < 3) return
  if (widest === 2 && !rows.every((cells) => cells.every((cell) => cell.end - cell.start < 60))) return
  filled.forEach((line, i) => {
    line.cells = rows[i]!
  })
}

/** Rows run together, with the head above them and the total below. */
function markFlat(text: string, lines: Line[], from: number, end: number): void {
  const rows = lines.slice(from, end).filter((line) => line.start < line.end)
  const cells = rows.map((line) => flatCells(text, line))
  const width = mostOf(cells)
  if (rows.length < 2 || cells.some((row) => row.length < width - 1)) return
  rows.forEach((line, i) => {
    line.cells = cells[i]!.length === width ? cells[i]! : [...cells[i]!, { start: line.end, end: line.end }]
  })
  const head = besides(lines, from, -1)
  if (head && !head.cells) head.cells = flatHead(text, head, width)
  const total = besides(lines, end - 1, 1)
  if (total && !total.cells) total.cells = flatTotal(text, total, width)
}

/** The next line that is not blank, over one blank line at most. */
const besides = (lines: readonly Line[], at: number, step: 1 | -1): Line | undefined => {
  const next = lines[at + step]
  return next && next.start === next.end ? lines[at + 2 * step] : next
}

const mostOf = (rows: readonly (readonly unknown[])[]) => rows.reduce((most, row) => Math.max(most, row.length), 0)

/** Tabs at either end of a line stand for cells without words. */
function betweenTabs(text: string, line: Line): Span[] {
  const end = text.indexOf('\n', line.end)
  const whole = { start: text.lastIndexOf('\n', line.start - 1) + 1, end: end < 0 ? text.length : end }
  return pieces(text, whole, /\t/g)
}

type Piece = Span & { column: number }

/** Columns of figures typed or extracted with blanks: what stands under one another is one column. */
function alignByPosition(text: string, run: Line[]): void {
  const rows = run.map((line) => piecesOf(text, line))
  const wide = rows.filter((row) => row.length > 2)
  if (wide.length < 3) return
  const most = mostOf(wide)
  const bands = bandsOf(wide.filter((row) => row.length > most * 0.6))
  const all = rows.flat()
  if (bands.length < 3 || all.reduce((sum, one) => sum + one.end - one.start, 0) > all.length * 28) return
  run.forEach((line, i) => {
    const inside = bands.map((): Piece[] => [])
    for (const piece of rows[i]!) inside[bandOf(bands, piece)]!.push(piece)
    line.cells = inside.map((group) =>
      group.length ? { start: group[0]!.start, end: group.at(-1)!.end } : { start: line.end, end: line.end },
    )
  })
}

function piecesOf(text: string, line: Line): Piece[] {
  const begin = text.lastIndexOf('\n', line.start - 1) + 1
  return pieces(text, line, / {2,}/g).map((one) => ({ ...one, column: one.start - begin }))
}

type Band = { from: number; to: number }

/** Stretches of the page's width that some row fills, parted where none does. */
function bandsOf(rows: readonly Piece[][]): Band[] {
  const all = rows
    .flat()
    .map((piece) => ({ from: piece.column, to: piece.column + piece.end - piece.start }))
    .sort((a, b) => a.from - b.from)
  const bands: Band[] = []
  for (const one of all) {
    const open = bands.at(-1)
    if (open && one.from < open.to + 1) open.to = Math.max(open.to, one.to)
    else bands.push({ ...one })
  }
  return bands
}

/** Index of the band a piece shares most of its width with, else the nearest. */
function bandOf(bands: readonly Band[], piece: Piece): number {
  const to = piece.column + piece.end - piece.start
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  bands.forEach((band, i) => {
    const shared = Math.min(band.to, to) - Math.max(band.from, piece.column)
    if (shared > most) [best, most] = [i, shared]
  })
  return best
}

function pieces(text: string, line: Span, gap: RegExp): Span[] {
  const raw = text.slice(line.start, line.end)
  const found: Span[] = []
  let from = 0
  for (const hit of raw.matchAll(gap)) {
    found.push(trimmed(text, line.start + from, line.start + hit.index))
    from = hit.index + hit[0].length
  }
  found.push(trimmed(text, line.start + from, line.end))
  return found
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from
  let end = to
  while (start < end && text.charCodeAt(start) <= 32) start++
  while (end > start && text.charCodeAt(end - 1) <= 32) end--
  return { start, end }
}
