// Which cell of a row stands under which head, where a PDF kept only their order: told by what each column holds.
import { actorsAt } from './actors.ts'
import { type CellGroup, isFigure } from './cell-groups.ts'
import type { Span } from './reading.ts'
import { ordinal, type Table } from './tables.ts'
import { handsOut, type TaskColumn, taskColumns } from './task-columns.ts'
import { type Source, wordAt } from './words.ts'

/** What a column holds; in a table that hands out work some columns hold nothing but names or times. */
export type Fit = { kind: TaskColumn | null; work: boolean }

/** The columns behind the number, as their heads name them. */
export function fitsOf(heads: readonly CellGroup[]): Fit[] {
  const kinds = taskColumns(heads.map((head) => head.plain))
  const work = handsOut(kinds) || (kinds.includes('task') && kinds.includes('when'))
  return kinds.slice(1).map((kind) => ({ kind, work }))
}

const blank: CellGroup = { start: 0, end: 0, plain: '', lines: [] }

// a cell of words goes on with a capital no more often than that in one row
const mostMerged = 5

// what a cell is worth under its head
const sure = 4
const likely = 2
const unlike = -3
const missing = -2
const merged = -1

/**
 * The groups shared out to the columns in their order, so that names stand under who leads and dates under until when; null
 * where no sharing makes a row. `worth` compares rows of more and fewer lines.
 */
export function fitCells(
  source: Source,
  groups: readonly CellGroup[],
  columns: readonly Fit[],
): { cells: CellGroup[]; worth: number } | null {
  if (!groups.length || groups.length > columns.length + mostMerged) return null
  const best = shared(source, groups, columns)
  if (!best) return null
  const { cells } = best
  return isRow(source, cells, columns) ? best : null
}

type Shared = { cells: CellGroup[]; worth: number }

/** The best sharing: column by column, over how many groups the columns before it took. */
function shared(source: Source, groups: readonly CellGroup[], columns: readonly Fit[]): Shared | null {
  let reached: (Shared | null)[] = [{ cells: [], worth: 0 }]
  for (const column of columns) {
    const next: (Shared | null)[] = []
    reached.forEach((before, taken) => {
      if (!before) return
      for (let to = taken; to <= groups.length; to++) {
        const cell = to === taken ? blank : joined(groups.slice(taken, to))
        const value = worthOf(source, cell, to - taken, column)
        if (value === null) continue
        const worth = before.worth + value
        if (!next[to] || next[to]!.worth < worth) next[to] = { cells: [...before.cells, cell], worth }
      }
    })
    reached = next
  }
  return reached[groups.length] ?? null
}

const joined = (groups: readonly CellGroup[]): CellGroup => ({
  start: groups[0]!.start,
  end: groups.at(-1)!.end,
  plain: groups.map((group) => group.plain).join(' '),
  lines: groups.flatMap((group) => group.lines),
})

/** What a cell of `count` groups is worth in a column; null where it cannot stand there. */
function worthOf(source: Source, cell: CellGroup, count: number, { kind, work }: Fit): number | null {
  // who works along may be nobody; who leads seldom is
  if (!count) return kind === 'task' ? null : kind === 'lead' ? missing - 1 : missing
  const extra = merged * (count - 1)
  if (!work) return count > 1 ? null : likely
  if (kind === 'task') return (isTime(cell.plain) || isFigure(cell.plain) ? unlike : likely) + extra
  if (kind === 'when') return (isTime(cell.plain) ? sure : unlike) + extra
  if (kind === 'lead' || kind === 'cooperate') return (namesOnly(source, cell, cell.plain) ? sure : unlike) + extra
  return (isTime(cell.plain) ? 0 : 1) + extra
}

/** A row of work says who or until when; any other has figures or words in half of its columns. */
function isRow(source: Source, cells: readonly CellGroup[], columns: readonly Fit[]): boolean {
  if (!columns[0]!.work) return cells.filter((cell) => cell.lines.length).length * 2 > columns.length
  return columns.some(
    ({ kind }, i) =>
      (kind === 'when' && isTime(cells[i]!.plain)) ||
      (kind === 'lead' && namesOnly(source, cells[i]!, cells[i]!.plain)),
  )
}

const time =
  /^(?:(?:trước|sau|từ|đến|trong|xong|hết|cả|đầu|cuối|chậm nhất)\s|ngày|tháng|quý|năm|tuần|hằng|hàng|thường xuyên|định kỳ|theo|khi|thứ|sáng|chiều|\d{1,2}[/-]\d|\d{4}$)/i

const isTime = (plain: string) => plain.length < 60 && time.test(plain)

/** The cell names bodies or persons and says nothing else; "Không" and a dash name none. */
function namesOnly(source: Source, cell: Span, plain: string): boolean {
  if (/^(?:không|[-–])$/i.test(plain)) return true
  if (!plain || plain.length > 300) return false
  const { words } = source
  const to = wordAt(words, cell.end)
  let named = false
  for (let at = wordAt(words, cell.start); at < to; ) {
    const hit = actorsAt(source, at, to)
    if (!hit && (!named || !/^[,;.+]$/.test(words[at]!.low))) return false
    named ||= hit !== null
    at = Math.max(at + 1, hit?.to ?? 0)
  }
  return named
}

/** What the columns of a table of work hold where no words stand over them: told by their cells; null where it is none. */
export function kindsByCells(source: Source, { heads, rows }: Table): (TaskColumn | null)[] | null {
  if (rows.length < 2 || heads.some(Boolean) || !rows.every((row) => ordinal.test(row.cells[0]?.text ?? '')))
    return null
  let led = false
  const kinds = heads.map((_, at): TaskColumn | null => {
    const cells = rows.map((row) => row.cells[at]!).filter((cell) => cell.text)
    if (at === 0) return 'number'
    if (at === 1) return 'task'
    if (!cells.length) return null
    if (cells.every((cell) => isTime(cell.text))) return 'when'
    if (!cells.every((cell) => namesOnly(source, cell, cell.text))) return null
    const kind = led ? 'cooperate' : 'lead'
    led = true
    return kind
  })
  return led && kinds.includes('when') ? kinds : null
}
