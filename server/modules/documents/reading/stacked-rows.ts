// Tables of work whose cells a PDF set one below the other: "1 / Rà soát … / Phòng Kinh tế / UBND các xã / Tháng 3/2024".
import type { Actor } from './actor.ts'
import { actorsAt } from './actors.ts'
import type { Line } from './lines.ts'
import type { Stretch } from './sentences.ts'
import { handsOut, numberHead, type TaskColumn, taskColumn } from './task-columns.ts'
import { type Source, wordAt } from './words.ts'

/** A row of such a table, from its task to its last cell. */
export type StackedRow = Stretch & {
  task: Stretch
  lead: Actor[]
  cooperate: Actor[]
  when: Stretch | null
  criteria: Stretch[]
  /** "II.4": the numbers of its part and of itself. */
  section: string
}

const isNumber = (line: Line | undefined) => line !== undefined && /^\d{1,3}\.?$/.test(line.plain)
const isPart = (line: Line | undefined) => line !== undefined && /^[IVX]{1,5}\.?$/.test(line.plain)

// no row of such a table has more lines
const longest = 16

/** All rows of such tables, and the lines they stand on. */
export function stackedRows(source: Source, all: readonly Line[]): { rows: StackedRow[]; lines: ReadonlySet<Line> } {
  const lines = all.filter((line) => line.plain !== '')
  const rows: StackedRow[] = []
  const taken = new Set<Line>()
  for (let at = 0; at < lines.length; at++) {
    const head = headAt(lines, at)
    if (!head) continue
    const table = tableFrom(source, lines, head)
    if (table.rows.length < 2) continue
    rows.push(...table.rows)
    for (let i = at; i < table.to; i++) taken.add(lines[i]!)
    at = table.to - 1
  }
  return { rows, lines: taken }
}

type Head = { kinds: TaskColumn[]; to: number }

/** "TT / Nội dung công việc / Cơ quan chủ trì / Cơ quan phối hợp / Thời gian": the columns named one per line. */
function headAt(lines: readonly Line[], at: number): Head | null {
  if (!numberHead.test(lines[at]?.plain ?? '')) return null
  const names: string[] = []
  let to = at + 1
  while (to < lines.length && to - at < 12 && !isNumber(lines[to]) && !isPart(lines[to])) {
    const { plain } = lines[to]!
    if (plain.length > 60) return null
    if (names.length && /^\p{Ll}/u.test(plain)) names[names.length - 1] += ` ${plain}`
    else names.push(plain)
    to++
  }
  const kinds = names.map(taskColumn)
  return kinds[0] === 'task' && handsOut(kinds) && kinds.every((kind) => kind !== null) ? { kinds, to } : null
}

function tableFrom(source: Source, lines: readonly Line[], head: Head): { rows: StackedRow[]; to: number } {
  const rows: StackedRow[] = []
  let part = ''
  let at = head.to
  for (let number = 1; at < lines.length; ) {
    const again = headAt(lines, isNumber(lines[at]) ? at + 1 : at)
    if (again) at = again.to
    else if (isPart(lines[at])) {
      part = `${lines[at]!.plain.replace('.', '')}.`
      at++
      while (at < lines.length && !isNumber(lines[at]) && !isPart(lines[at])) at++
    } else if (isNumber(lines[at]) && (Number.parseInt(lines[at]!.plain, 10) === number || !rows.length)) {
      number = Number.parseInt(lines[at]!.plain, 10)
      const cells = cellsFrom(lines, at + 1)
      const row = rowOf(source, cells, head.kinds, `${part}${number}`)
      if (!row) break
      rows.push(row)
      at += 1 + cells.length
      number++
    } else if (isNumber(lines[at]) && at + 1 < lines.length) at++
    else break
  }
  return { rows, to: at }
}

/** The lines of a row: up to the next number or part, or to its date where that closes the table. */
function cellsFrom(lines: readonly Line[], from: number): Line[] {
  let to = from
  while (to < lines.length && to - from < longest && !isNumber(lines[to]) && !isPart(lines[to])) to++
  const cells = lines.slice(from, to)
  if (to < lines.length && to - from < longest) return cells
  const last = cells.findIndex((line, i) => i > 0 && isTime(line.plain))
  return last < 0 ? [] : cells.slice(0, last + 1)
}

const time =
  /^(?:(?:trước|sau|từ|đến|trong|xong|hết|cả|đầu|cuối|chậm nhất)\s|ngày|tháng|quý|năm|tuần|hằng|hàng|thường xuyên|định kỳ|theo|khi|\d{1,2}[/-]\d|\d{4}$)/i

const isTime = (plain: string) => plain.length < 60 && time.test(plain)

function rowOf(
  source: Source,
  cells: readonly Line[],
  kinds: readonly TaskColumn[],
  section: string,
): StackedRow | null {
  const timed = kinds.includes('when') && cells.length > 1 && isTime(cells.at(-1)!.plain)
  const rest = timed ? cells.slice(0, -1) : cells
  const named = namedFrom(source, rest)
  if (named < 1 || (!timed && named === rest.length)) return null
  const bodies = groups(rest.slice(named)).map((lines) => actorsOf(source, lines) ?? [])
  const task = stretchOf(source, rest.slice(0, named))
  return {
    ...stretchOf(source, cells),
    task,
    lead: kinds.includes('cooperate') ? (bodies[0] ?? []) : bodies.flat(),
    cooperate: kinds.includes('cooperate') ? bodies.slice(1).flat() : [],
    when: timed ? stretchOf(source, cells.slice(-1)) : null,
    criteria: [],
    section,
  }
}

/** From which line on there are only names of bodies; a line printed small belongs to what stands in front of it. */
function namedFrom(source: Source, lines: readonly Line[]): number {
  let from = lines.length
  while (from > 1 && (actorsOf(source, [lines[from - 1]!]) || /^(?:không|-)$/i.test(lines[from - 1]!.plain))) from--
  while (from < lines.length && (/^\p{Ll}/u.test(lines[from]!.plain) || /[,;]$/.test(lines[from - 1]!.plain))) from++
  return from
}

/** Lines that make one cell: the first ends openly, or the next begins small. */
function groups(lines: readonly Line[]): Line[][] {
  const found: Line[][] = []
  for (const line of lines) {
    const open = found.at(-1)
    if (open && (/(?:[,;]|và)$/.test(open.at(-1)!.plain) || /^\p{Ll}/u.test(line.plain))) open.push(line)
    else found.push([line])
  }
  return found
}

const stretchOf = ({ words }: Source, lines: readonly Line[]): Stretch => ({
  from: wordAt(words, lines[0]!.start),
  to: wordAt(words, lines.at(-1)!.end),
})

/** The names a cell holds; null where it holds anything else. */
function actorsOf(source: Source, lines: readonly Line[]): Actor[] | null {
  const { from, to } = stretchOf(source, lines)
  const actors: Actor[] = []
  for (let at = from; at < to; ) {
    const named = actorsAt(source, at, to)
    if (named) actors.push(...named.actors)
    else if (!actors.length || !/^[,;.+]$/.test(source.words[at]!.low)) return null
    at = Math.max(at + 1, named?.to ?? 0)
  }
  return actors.length ? actors : null
}
