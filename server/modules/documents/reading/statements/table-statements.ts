// Tables read into statements: communes by criteria, counts, capital, targets and results, a row at a time.
import { modernCommune } from '../levels.ts'
import type { Span, Statement } from '../reading.ts'
import type { Cell, TableRow } from '../tables.ts'
import { type Source, splitWords } from '../words.ts'
import { listedCriteria } from './listed-criteria.ts'
import { columnAt, levelOfWords, type ReadTable } from './read-tables.ts'
import { countOf, figureOf, marksOf, measureOf, nameOf, totalOf, unitOf } from './table-cells.ts'
import type { Role } from './table-columns.ts'
import { countedUntil } from './told.ts'

/** The statements of one table, in the order of its rows. */
export function tableStatements(source: Source, read: ReadTable): Statement[] {
  const has = (role: Role) => columnAt(read, role) >= 0
  const tell =
    has('criterion') && !has('plan') ? criteriaRow : has('plan') || has('disbursed') ? capitalRow : figuresRow
  return read.table.rows.flatMap((row) => (row.cells.some((cell) => cell.text) ? tell(source, read, row) : []))
}

type Unit = { name: string; cell: Cell }
type Reached = { count: number; total: number | null; criteria: number[] | null; last: Span }

function criteriaRow(source: Source, read: ReadTable, row: TableRow): Statement[] {
  const unit = unitOf(read, row)
  if (!unit) return []
  const marks = marksOf(read, row)
  const stated = countOf(read, row)
  if (!marks.strict || (!marks.cells.length && !stated)) return []
  const numbers = read.columns.filter((column) => column.role === 'criterion').map((column) => column.criterion)
  const all = new Set(numbers).size
  const last = stated && stated.cell.start > unit.cell.end ? stated.cell : (marks.cells.at(-1) ?? unit.cell)
  const count = stated?.count ?? marks.criteria.length
  const total = stated?.total ?? (all > 8 ? all : null)
  return [achieved(source, read, unit, { count, total, criteria: marks.criteria, last })]
}

function achieved(source: Source, read: ReadTable, unit: Unit, { count, total, criteria, last }: Reached): Statement {
  const head = read.columns[columnAt(read, 'count')]?.head ?? ''
  return {
    kind: 'achieved',
    ...quote(source, unit.cell, last),
    place: unit.name,
    level: levelOfWords(head) ?? read.level,
    count,
    total,
    criteria: criteria?.length ? criteria : null,
    selfAssessed: read.selfAssessed,
    asOf: dayOf(head) ?? read.asOf,
  }
}

function capitalRow(source: Source, read: ReadTable, row: TableRow): Statement[] {
  const [plan, disbursed, percent] = (['plan', 'disbursed', 'percent'] as const).map((role) =>
    amountOf(read, row, role),
  )
  const named = nameOf(read, row)
  if (!named || (!plan && !disbursed)) return []
  const last = [plan, disbursed, percent].reduce((a, b) => (b && (!a || b.cell.end > a.cell.end) ? b : a))!
  const money = (one: { value: number } | null | undefined) =>
    one ? Math.round(one.value * read.factor * 1e6) / 1e6 : null
  return [
    {
      kind: 'finance',
      ...quote(source, named, last.cell),
      place: unitOf(read, row)?.name ?? null,
      label: named.text,
      plan: money(plan),
      disbursed: money(disbursed),
      percent: percent?.value ?? null,
    },
  ]
}

function amountOf(read: ReadTable, row: TableRow, role: Role): { value: number; cell: Cell } | null {
  const cell = row.cells[columnAt(read, role)]
  const value = figureOf(cell)
  return value === null ? null : { value, cell: cell! }
}

/** Counts, goals and results of a row. */
function figuresRow(source: Source, read: ReadTable, row: TableRow): Statement[] {
  const unit = unitOf(read, row)
  const named = nameOf(read, row)
  if (!named) return []
  const counted = unit ? countOf(read, row) : null
  const made: Statement[] =
    unit && counted
      ? [achieved(source, read, unit, { ...counted, criteria: listOf(read, row), last: counted.cell })]
      : []
  const standard = unit && standardOf(source, read, row, unit)
  if (standard) made.push(standard)
  read.columns.forEach((column, at) => {
    const cell = row.cells[at]
    const value = figureOf(cell)
    if (value === null || !cell || !column.head || !/^(?:target|actual|figure)$/.test(column.role)) return
    const label = unit ? column.head : named.text
    const measured = measureOf(read, row, cell, column.head)
    const common = { ...quote(source, named, cell), place: unit?.name ?? read.commune }
    made.push(
      column.role === 'target'
        ? { kind: 'target', ...common, what: label, value, unit: measured, by: dayOf(column.head) }
        : { kind: 'indicator', ...common, label, value, total: totalOf(cell), unit: measured },
    )
  })
  return made
}

/** A row of a list of communes by the standard they reached, or are to reach. */
function standardOf(source: Source, read: ReadTable, row: TableRow, unit: Unit): Statement | null {
  const at = columnAt(read, 'level')
  const cell = row.cells[at]
  if (at < 0 ? !read.recognised : !cell?.text) return null
  const what = cell?.text ? standardOfWords(cell.text) : read.level
  const common = { ...quote(source, unit.cell, cell ?? unit.cell), place: unit.name, what }
  return read.aims
    ? { kind: 'target', ...common, value: null, unit: null, by: dayOf(read.table.caption) }
    : { kind: 'standard', ...common, count: 1, total: null }
}

const standardOfWords = (words: string) =>
  /hiện đại/i.test(words)
    ? modernCommune
    : /nâng cao/i.test(words)
      ? 'xa-ntm-nang-cao'
      : /kiểu mẫu/i.test(words)
        ? /^thôn/i.test(words)
          ? 'thon-kieu-mau'
          : 'xa-ntm-kieu-mau'
        : /^thôn/i.test(words)
          ? 'thon-ntm'
          : 'xa-ntm'

/** Criteria listed in a column "tiêu chí đã đạt". */
function listOf(read: ReadTable, row: TableRow): number[] | null {
  const text = row.cells[columnAt(read, 'met')]?.text
  if (!text) return null
  const words = splitWords(`: ${text}`)
  return (
    listedCriteria({ text: `: ${text}`, words }, 0, words.length, { level: read.level, day: null })?.criteria ?? null
  )
}

/** "đến 31/12/2022", "năm 2023" in a head. */
function dayOf(head: string): string | null {
  const words = splitWords(head)
  return countedUntil({ text: head, words }, 0, words.length) ?? /năm (20\d\d)/.exec(head)?.[1] ?? null
}

function quote(source: Source, from: Span, to: Span): { quote: string; start: number; end: number } {
  const start = Math.min(from.start, to.start)
  const end = Math.max(from.end, to.end)
  return { quote: source.text.slice(start, end), start, end }
}
