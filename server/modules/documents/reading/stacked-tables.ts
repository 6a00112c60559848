// Tables whose cells a PDF set one below the other: "1 / Rà soát … / Phòng Kinh tế / UBND các xã / Tháng 3/2024". Their lines
// are joined to rows with cells here, so that whoever reads tables reads these like any other.
import { type CellGroup, groupsOf, isFigure } from './cell-groups.ts'
import { type Fit, fitCells, fitsOf } from './cell-kinds.ts'
import type { Line } from './lines.ts'
import type { Span } from './reading.ts'
import { numberHead } from './task-columns.ts'
import type { Source } from './words.ts'

const isNumber = (line: Line | undefined) => line !== undefined && /^\d{1,3}\.?$/.test(line.plain)
const isPart = (line: Line | undefined) => line !== undefined && /^(?:[IVX]{1,5}|[A-Z])\.?$/.test(line.plain)
const numberOf = (line: Line) => Number.parseInt(line.plain, 10)

/** What names the first column of a table whose rows bear no number. */
const firstHead =
  /^(?:tên (?:xã|đơn vị|thôn|địa phương|nguồn vốn|dự án|công trình)|xã|xã, thị trấn|xã, phường|đơn vị|địa phương|thôn|nguồn vốn|nguồn|loại vốn|nội dung|chỉ tiêu|hạng mục|danh mục|lĩnh vực|nội dung chi)$/i

const mostLinesOfRow = 24
const mostLinesOfHead = 40
// a table without numbers has few columns
const mostLinesOfNames = 16
// no number is left out of a table more often than once
const mostMissing = 2

/** The lines, those of each row of such a table joined to one with `cells`; the same lines where there is none. */
export function stackTables(source: Source, all: Line[]): Line[] {
  if (!all.some((line) => opens(line))) return all
  const lines = all.filter((line) => line.plain !== '')
  const joined = new Map<Line, Line>()
  const taken = new Set<Line>()
  for (let at = 0; at < lines.length; at++) {
    if (!opens(lines[at]!)) continue
    const table = tableAt(source, lines, at)
    if (!table) continue
    for (const row of table.rows) {
      const first = row[0]!.lines[0]!
      joined.set(first, joinedLine(row))
    }
    for (let i = at; i < table.to; i++) taken.add(lines[i]!)
    at = table.to - 1
  }
  return taken.size ? all.flatMap((line) => joined.get(line) ?? (taken.has(line) && !line.cells ? [] : [line])) : all
}

const opens = ({ plain, cells }: Line) =>
  cells === null && plain.length < 20 && plain !== '' && (numberHead.test(plain) || firstHead.test(plain))

/** The cells of a row in the order of its columns; one without words has no lines. */
type Row = readonly CellGroup[]

function joinedLine(row: Row): Line {
  const filled = row.filter((cell) => cell.lines.length)
  const start = filled[0]!.start
  const end = filled.at(-1)!.end
  let behind = start
  const cells = row.map((cell): Span => {
    if (!cell.lines.length) return { start: behind, end: behind }
    behind = cell.end
    return { start: cell.start, end: cell.end }
  })
  const plain = filled.map((cell) => cell.plain).join('   ')
  return { start, end, plain, cells, empty: false, apart: filled[0]!.lines[0]!.apart }
}

type Table = { rows: Row[]; to: number }

function tableAt(source: Source, lines: readonly Line[], at: number): Table | null {
  const table = numberHead.test(lines[at]!.plain) ? numbered(source, lines, at) : unnumbered(lines, at)
  return table && (table.rows.length > 2 || lines[table.to]?.cells) ? table : null
}

type Head = { cells: CellGroup[]; to: number }

/** "TT / Nội dung công việc / Cơ quan chủ trì / Thời gian": the columns named one per line, down to the first number. */
function headAt(lines: readonly Line[], at: number): Head | null {
  if (!numberHead.test(lines[at]?.plain ?? '')) return null
  let to = at + 1
  while (to < lines.length && to - at < mostLinesOfHead && !opensBody(lines[to]!)) {
    const { plain } = lines[to]!
    if (plain.length > 60 || /[.;:!?]$/.test(plain) || numberHead.test(plain)) return null
    to++
  }
  const cells = groupsOf(lines.slice(at, to))
  return cells.length > 2 && to < lines.length && to - at < mostLinesOfHead ? { cells, to } : null
}

const opensBody = (line: Line) => line.cells !== null || isNumber(line) || isPart(line)

function numbered(source: Source, lines: readonly Line[], from: number): Table | null {
  const head = headAt(lines, from)
  if (!head) return null
  if (lines[head.to]!.cells) return overRows(lines, head)
  const columns = fitsOf(head.cells)
  const spaced = lines.slice(from + 1, head.to).some((line) => line.apart)
  const rows: Row[] = [head.cells]
  let at = head.to
  let ofPage = 0
  for (let number = 1; at < lines.length; ) {
    const page = isNumber(lines[at]) && headAt(lines, at + 1) ? 1 : 0
    const again = headAt(lines, at + page)
    if (!again && isPageNumber(lines, at, number)) {
      at++
      continue
    }
    if (again) {
      // a head over no row opens no page
      if (again.cells.length !== head.cells.length || !ofPage) break
      at = again.to
      ofPage = 0
    } else if (isPart(lines[at])) {
      const title = titleOf(lines, at)
      if (!title) break
      rows.push([title.number, title.words, ...columns.slice(1).map(() => blank)])
      at = title.to
    } else {
      const own = isNumber(lines[at]) ? numberOf(lines[at]!) : 0
      if (own < number || (number > 1 && own > number + mostMissing)) break
      const row = rowAt(source, lines, at, { columns, number: own, spaced })
      if (!row) break
      rows.push(row.cells)
      at = row.to
      number = own + 1
      ofPage++
    }
  }
  while (rows.length && rows.at(-1)![0] !== head.cells[0] && isPart(rows.at(-1)![0]!.lines[0])) rows.pop()
  return { rows, to: at }
}

const blank: CellGroup = { start: 0, end: 0, plain: '', lines: [] }

/** Heads one per line over rows that stand on a line each: these are rows already, only the head is joined. */
function overRows(lines: readonly Line[], head: Head): Table | null {
  const width = lines[head.to]!.cells!.length
  return head.cells.length === width ? { rows: [head.cells], to: head.to } : null
}

/** The number of a page between two rows: behind it stands the next row's own, or a part. */
const isPageNumber = (lines: readonly Line[], at: number, number: number) =>
  isNumber(lines[at]) &&
  ((numberOf(lines[at]!) < number && isPart(lines[at + 1])) ||
    (numberOf(lines[at]!) !== number && isNumber(lines[at + 1]) && numberOf(lines[at + 1]!) === number))

/** "I / Công tác chỉ đạo": a part of the table with its title, before the next number. */
function titleOf(lines: readonly Line[], at: number): { number: CellGroup; words: CellGroup; to: number } | null {
  let to = at + 1
  while (to < lines.length && to - at < 5 && !isNumber(lines[to]) && !isPart(lines[to])) to++
  if (to === at + 1 || to - at === 5) return null
  const cell = (some: readonly Line[]): CellGroup => ({
    start: some[0]!.start,
    end: some.at(-1)!.end,
    plain: some.map((line) => line.plain).join(' '),
    lines: [...some],
  })
  return { number: cell(lines.slice(at, at + 1)), words: cell(lines.slice(at + 1, to)), to }
}

type Wanted = { columns: readonly Fit[]; number: number; spaced: boolean }

/** The row that begins with its number at `at`: up to the next number, part or head with which its cells come out. */
function rowAt(
  source: Source,
  lines: readonly Line[],
  at: number,
  { columns, number, spaced }: Wanted,
): { cells: Row; to: number } | null {
  const ordinal = groupsOf(lines.slice(at, at + 1))[0]!
  const last = Math.min(lines.length, at + mostLinesOfRow)
  const { work } = columns[0]!
  let best: Fitted | null = null
  for (let to = at + 1; to <= last; to++) {
    const line = lines[to]
    const next = !line || isPart(line) || (isNumber(line) && follows(line, number)) || turnsPage(lines, to)
    // a number or a dash stands apart as the number of a page does, so what is behind it tells nothing by that
    const closed = to > at + 1 && line?.apart === true && !spaced && !/^[-–]$/.test(lines[to - 1]!.plain)
    if (to > at + 1 && (next || closed || isComplete(lines, at + 1, to, columns.length))) {
      const fit = fitCells(source, groupsOf(lines.slice(at + 1, to)), columns)
      if (fit && (!best || fit.worth >= best.worth)) best = { cells: [ordinal, ...fit.cells], to, worth: fit.worth }
    }
    // among figures a number may be one of the row's own; among words it is the next row's, or a page's where cells are missing
    const after = !isNumber(line) || (work && isWhole(best))
    // no row goes on behind the number of the next one of a table of work, a part or a head
    const ends = next && (!isNumber(line) || turnsPage(lines, to) || (work && numberOf(line!) === number + 1))
    if (closed || ends || (best && next && after)) break
  }
  return best
}

type Fitted = { cells: Row; to: number; worth: number }

/** The head again, with or without the number of the page in front of it. */
const turnsPage = (lines: readonly Line[], at: number) =>
  headAt(lines, at) !== null || (isNumber(lines[at]) && headAt(lines, at + 1) !== null)

const isWhole = (row: Fitted | null) => row?.cells.every((cell) => cell.lines.length) ?? false

const follows = (line: Line, number: number) => numberOf(line) > number && numberOf(line) <= number + 1 + mostMissing

/** As many cells as there are columns: the last row of a table, behind which the text goes on. */
const isComplete = (lines: readonly Line[], from: number, to: number, width: number) =>
  to - from >= width &&
  groupsOf(lines.slice(from, to)).length === width &&
  groupsOf(lines.slice(from, to + 1)).length > width

/** Rows of a name and figures: "Ngân sách tỉnh / 12.000 / 10.140 / 86,5" under "Nguồn vốn / Kế hoạch / Giải ngân / Tỷ lệ". */
function unnumbered(lines: readonly Line[], from: number): Table | null {
  let figures = from
  while (figures < lines.length && figures - from < mostLinesOfNames && !isFigure(lines[figures]!.plain)) {
    if (lines[figures]!.cells || lines[figures]!.plain.length > 60 || /[.;:!?]$/.test(lines[figures]!.plain))
      return null
    figures++
  }
  let behind = figures
  while (behind < lines.length && isFigure(lines[behind]!.plain)) behind++
  const width = behind - figures + 1
  const opening = groupsOf(lines.slice(from, figures))
  if (width < 2 || opening.length !== width + 1) return null
  const rows: Row[] = [opening.slice(0, width)]
  let at = figures - opening[width]!.lines.length
  for (let name = [opening[width]!]; name.length === 1; ) {
    const cells = lines.slice(at + name[0]!.lines.length, at + name[0]!.lines.length + width - 1)
    if (cells.length < width - 1 || !cells.every((line) => isFigure(line.plain))) break
    rows.push([...name, ...cells.map((line) => groupsOf([line])[0]!)])
    at += name[0]!.lines.length + width - 1
    let next = at
    while (next < lines.length && next - at < 4 && !isFigure(lines[next]!.plain) && !lines[next]!.cells) next++
    name = groupsOf(lines.slice(at, next))
  }
  return { rows, to: at }
}
