// The list of assignments as a Biểu: as filtered, grouped as on the page. Pure.
import type { AssignmentRow, State } from '../../assignments/contract.ts'
import { rhythmWords } from '../../calendar/rhythm.ts'
import type { Cell, PaperTable } from '../contract.ts'
import { type ColumnOf, headsOf, paperColumn } from '../form/column.ts'
import type { Frame } from '../form/frame.ts'
import { type Levelled, numbered } from '../form/numbering.ts'
import { writtenDay } from '../form/written.ts'
import {
  countWords,
  criteriaWords,
  firstDue,
  lastSaid,
  laterDue,
  sourceWords,
  stateNames,
  stateWords,
} from './words.ts'

export const groupings = ['clause', 'lead', 'unit', 'document', 'criterion', 'state', 'due', 'none'] as const
export type Grouping = (typeof groupings)[number]

export type AssignmentsBeside = {
  by: Grouping
  /** Also says code, place and criterion. */
  wide: boolean
  /** Co-operators of each assignment as one line. */
  cooperators: ReadonlyMap<string, string>
  /** Number and subject of each document. */
  documents: ReadonlyMap<string, string>
  now: Date
}

export function assignmentsTable(rows: readonly AssignmentRow[], frame: Frame, beside: AssignmentsBeside): PaperTable {
  const columns = columnsFor(beside.wide, beside.by)
  const line = (row: AssignmentRow): Cell[] => columns.map(({ of }) => of(row, beside))
  const levelled = beside.by === 'clause' ? byClause(rows, columns, beside) : sectioned(rows, line, beside)
  const total = { kind: 'total' as const, no: '', strong: true, cells: `Tổng cộng: ${countWords(rows)}` }
  return {
    ...frame,
    measure: null,
    columns: headsOf(columns),
    rows: [...numbered(levelled), total],
    fit: 'width',
  }
}

type Column = ColumnOf<[row: AssignmentRow, beside: AssignmentsBeside]> & {
  /** Of a clause handed to many: said once for it, not again of each (where it is the same of all); or what its rows come to. */
  once: boolean
  shared: boolean
  ofClause(rows: readonly AssignmentRow[]): Cell
}
const column = (head: string, of: Column['of'], more: Partial<Column> = {}): Column => ({
  ...paperColumn(head),
  once: false,
  shared: false,
  ofClause: () => null,
  ...more,
  of,
})

const agencies = { under: 'Cơ quan, đơn vị' }
const due = { under: 'Thời hạn', align: 'center' as const, shared: true }
const result = { under: 'Kết quả thực hiện' }
const centred = { align: 'center' as const }
const unitsOf: Column['ofClause'] = (rows) => `${rows.length} đơn vị`
const doneOf: Column['ofClause'] = (rows) => {
  const [done, late] = (['done', 'late'] as const).map((state) => rows.filter((row) => row.state === state).length)
  return `${done}/${rows.length} xong${late ? `, ${late} quá hạn` : ''}`
}

const code = column('Mã số', (row) => row.code, centred)
const lead = column('Chủ trì', (row) => row.lead.name, { ...agencies, ofClause: unitsOf })
const place = column('Địa bàn', (row) => row.unit?.name ?? null)
const criterion = column('Tiêu chí', (row) => criteriaWords(row) || null, { ...centred, shared: true })
const section = column('Nội dung số', (row) => row.section || null, centred)
const source = column('Văn bản giao', (row) => sourceWords(row) || null, { once: true })

/** What the section says already is left out. */
function columnsFor(wide: boolean, by: Grouping): Column[] {
  const only = (yes: boolean, one: Column) => (yes ? [one] : [])
  return [
    ...only(wide, code),
    column('Nội dung nhiệm vụ', (row) => row.title, { once: true }),
    ...only(by !== 'lead', lead),
    column('Phối hợp', (row, { cooperators }) => cooperators.get(row.assignmentId) ?? null, {
      ...agencies,
      shared: true,
    }),
    ...only(wide && by !== 'unit', place),
    ...only(wide && by !== 'criterion', criterion),
    by === 'document' ? section : source,
    column('Được giao', (row) => firstDue(row), due),
    column('Gia hạn đến', (row) => laterDue(row), due),
    column('Tình trạng', (row, { now }) => stateWords(row, now), { ...result, ofClause: doneOf }),
    column('%', (row) => (row.state === 'done' ? 100 : row.percent), { ...result, align: 'end' }),
    column('Báo cáo, ý kiến gần nhất', (row) => lastSaid(row.last), result),
  ]
}

/** One clause for many stands as a row with what is done of it, its leads under it. */
function byClause(rows: readonly AssignmentRow[], columns: readonly Column[], beside: AssignmentsBeside): Levelled[] {
  const clauses = Map.groupBy(rows, ({ directiveId, assignmentId }) => directiveId ?? assignmentId)
  return [...clauses.values()].flatMap((own): Levelled[] => {
    const [first, ...others] = own
    if (others.length === 0) return [{ level: 1, cells: columns.map(({ of }) => of(first!, beside)) }]
    const saidOnce = columns.map(({ once, shared, of }) => once || (shared && isOne(own.map((row) => of(row, beside)))))
    const whole = columns.map(({ of, ofClause }, i) => (saidOnce[i] ? of(first!, beside) : ofClause(own)))
    const part = (row: AssignmentRow) => columns.map(({ of }, i) => (saidOnce[i] ? null : of(row, beside)))
    return [{ level: 1, strong: true, cells: whole }, ...own.map((row): Levelled => ({ level: 2, cells: part(row) }))]
  })
}

const isOne = (cells: readonly Cell[]): boolean => new Set(cells.map((cell) => JSON.stringify(cell))).size === 1

type Group = { key: string; name: string; rows: AssignmentRow[] }

function sectioned(
  rows: readonly AssignmentRow[],
  line: (row: AssignmentRow) => Cell[],
  beside: AssignmentsBeside,
): Levelled[] {
  if (beside.by === 'none') return rows.map((row) => ({ level: 1, cells: line(row) }))
  return groupsOf(rows, beside).flatMap(({ name, rows: own }): Levelled[] => [
    { level: 0, cells: `${name} (${countWords(own)})` },
    ...own.map((row): Levelled => ({ level: 1, cells: line(row) })),
  ])
}

const collator = new Intl.Collator('vi', { numeric: true })
const none = 'Chưa gắn'

function groupsOf(rows: readonly AssignmentRow[], { by, documents }: AssignmentsBeside): Group[] {
  const groups = new Map<string, Group>()
  for (const row of rows)
    for (const [key, name] of keysOf(row, by, documents)) {
      if (!groups.has(key)) groups.set(key, { key, name, rows: [] })
      groups.get(key)!.rows.push(row)
    }
  const byKey = by === 'due' || by === 'criterion'
  return [...groups.values()].sort((a, b) => {
    if ((a.name === none) !== (b.name === none)) return a.name === none ? 1 : -1
    return byKey ? collator.compare(a.key, b.key) : collator.compare(a.name, b.name)
  })
}

/** The groups in which a row stands: of criteria it may have several. */
function keysOf(row: AssignmentRow, by: Grouping, documents: AssignmentsBeside['documents']): [string, string][] {
  switch (by) {
    case 'lead':
      return [[String(row.lead.agencyId), row.lead.name]]
    case 'unit':
      return [row.unit ? [String(row.unit.unitId), row.unit.name] : ['', none]]
    case 'document':
      return [row.documentId ? [row.documentId, documents.get(row.documentId) ?? row.documentNumber ?? ''] : ['', none]]
    case 'criterion': {
      const numbers = [...new Set(row.criteria.flatMap(({ no }) => (no === null ? [] : [no])))]
      return numbers.length > 0 ? numbers.map((no) => [String(no), `Tiêu chí ${no}`]) : [['', none]]
    }
    case 'state':
      return [[row.state, stateNames[row.state as State]]]
    default:
      return [[row.dueDay ?? '', dueName(row)]]
  }
}

function dueName({ dueDay, recurrence, following }: AssignmentRow): string {
  if (dueDay) return `Hạn ${writtenDay(dueDay)}`
  if (recurrence) return rhythmWords(recurrence)
  return following === 'ongoing' ? 'Thường xuyên' : none
}
