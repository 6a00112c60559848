// A table as somebody is shown it: of a version at work counted anew, of a closed one what was stored.
import type { z } from 'zod'
import type { Actor, Look } from '../../platform/access.ts'
import { Problem, platformProblems } from '../../platform/problem.ts'
import type {
  AskRows,
  AskTable,
  Figures,
  lineKinds,
  Objections,
  ResultRow,
  ResultRows,
  Table,
  TableHead,
  TableList,
} from './contract.ts'
import { countFigures, figuresOf, nothing, onTimeRate } from './figures.ts'
import { boundsOf } from './periods.ts'
import { objectionsTo } from './queries/objections.ts'
import { type CountedLine, countedRows, storedLines, storedRows } from './queries/standings.ts'
import { type StoredTable, tableById, tablesWithin } from './queries/tables.ts'
import { policies, seesWhole, verbsFor, versionShown } from './rules.ts'

type Looking = Pick<Look, 'db' | 'actor' | 'clock'>
type By = (typeof lineKinds)[number]

export async function listTables({ db, actor }: Look): Promise<z.input<typeof TableList>> {
  const tables = await tablesWithin(db, actor)
  const shown = tables.flatMap((table) => (versionShown(actor, table) === null ? [] : [headOf(actor, table)]))
  return { tables: shown, mayMake: policies.make.parts.some((part) => part === actor.part) }
}

/** What a unit is told of a table whose next version is a draft: the one that is closed. */
function headOf(actor: Actor, table: StoredTable): TableHead {
  const { tableId, kind, year, no, span, fromDay, toDay, office, state, untilDay, waiting } = table
  const version = versionShown(actor, table)!
  const behind = version !== table.version
  return {
    ...{ tableId, kind, year, no, span, fromDay, toDay, office, version },
    state: behind ? 'closed' : state,
    untilDay: behind ? null : untilDay,
    closed: table.versions[0] ?? null,
    waiting: behind ? 0 : waiting,
  }
}

export type Shown = {
  table: StoredTable
  version: number
  frozen: boolean
  /** Whose lines: null where all are seen. */
  agencyIds: number[] | null
  from: Date
  until: Date
  running: boolean
}

/**
 * The table and the version somebody asked for.
 * @throws Problem nothingHere where he is shown no such version
 */
export async function shownTable(
  { db, actor, clock }: Looking,
  asked: { tableId: string; version?: number },
): Promise<Shown> {
  const table = await tableById(db, actor, asked.tableId)
  return shownOf(table, actor, { version: asked.version, now: clock.now() })
}

export function shownOf(table: StoredTable | undefined, actor: Actor, asked: { version?: number; now: Date }): Shown {
  const usual = table ? versionShown(actor, table) : null
  if (!table || usual === null) throw new Problem(platformProblems.nothingHere)
  const version = asked.version ?? usual
  const frozen = table.versions.some((closed) => closed.version === version)
  if (!frozen && version !== usual) throw new Problem(platformProblems.nothingHere)
  const { from, end } = boundsOf(table)
  const running = end > asked.now
  // What is done at this very instant is done; of a period that is over its last instant is the end of its last day.
  const until = running ? new Date(asked.now.getTime() + 1) : end
  return { table, version, frozen, agencyIds: seesWhole(actor, table) ? null : actor.agencyIds, from, until, running }
}

export function rowsShown(db: Looking['db'], shown: Shown): Promise<ResultRow[]> {
  const { table, version, frozen, agencyIds, from, until } = shown
  if (frozen) return storedRows(db, { tableId: table.tableId, version }, agencyIds)
  return countedRows(db, { officeId: table.officeId, agencyIds }, { from, until })
}

/** Lines and their sum. A unit's are counted from its own rows. */
async function linesShown(db: Looking['db'], shown: Shown, by: By): Promise<{ lines: CountedLine[]; total: Figures }> {
  const { table, version, frozen, agencyIds } = shown
  if (frozen && agencyIds === null) {
    const lines = inOrder(await storedLines(db, { tableId: table.tableId, version }, by))
    return { lines, total: sumOf(lines) }
  }
  const rows = await rowsShown(db, shown)
  return { lines: linesOf(rows, by), total: countFigures(rows) }
}

/** One line an agency or commune that has anything to count, in the order of names: nobody is ranked. */
export function linesOf(rows: readonly ResultRow[], by: By): CountedLine[] {
  const groups = Map.groupBy(rows, (row) => keyOf(row, by))
  const lines = [...groups].map(([key, own]) => {
    const name = (by === 'agency' ? own[0]!.agencyName : own[0]!.unitName) ?? ''
    return { key, name, figures: countFigures(own) }
  })
  return inOrder(lines)
}
const keyOf = ({ agencyId, unitId }: ResultRow, by: By): number => (by === 'agency' ? agencyId : (unitId ?? 0))

const collator = new Intl.Collator('vi', { numeric: true })
/** By name; what is of no commune last. */
const inOrder = (lines: CountedLine[]): CountedLine[] =>
  lines.sort((a, b) => Number(a.key === 0) - Number(b.key === 0) || collator.compare(a.name, b.name) || a.key - b.key)

function sumOf(lines: readonly CountedLine[]): Figures {
  const total: Figures = { ...nothing }
  for (const { figures } of lines)
    for (const name of Object.keys(total) as (keyof Figures)[]) total[name] += figures[name]
  return total
}

export async function showTable(
  look: Looking,
  { tableId, by, version }: z.output<typeof AskTable> & { tableId: string },
): Promise<Table> {
  const shown = await shownTable(look, { tableId, version })
  const { table, frozen, running, until } = shown
  const now = look.clock.now()
  const { lines, total } = await linesShown(look.db, shown, by)
  return {
    ...headOf(look.actor, table),
    lines: lines.map((line) => ({ ...line, rate: onTimeRate(line.figures) })),
    total,
    rate: onTimeRate(total),
    by,
    shown: {
      version: shown.version,
      frozen,
      closed: table.versions.find((closed) => closed.version === shown.version) ?? null,
    },
    running,
    asOf: (running ? now : until).toISOString(),
    versions: table.versions,
    reason: shown.agencyIds === null ? table.reason : null,
    whole: shown.agencyIds === null,
    verbs: shown.version === table.version ? verbsFor(look.actor, table, now) : [],
  }
}

/** The rows behind one figure, of one line or of all. */
export async function showRows(
  look: Look,
  { tableId, by, version, key, figure }: z.output<typeof AskRows> & { tableId: string },
): Promise<ResultRows> {
  const rows = await rowsShown(look.db, await shownTable(look, { tableId, version }))
  const asked = rows.filter((row) => (key === undefined || keyOf(row, by) === key) && figuresOf(row).includes(figure))
  return { rows: asked }
}

/** Everything late of a table, done or not, by agency: what the paper tells with its cause. */
export async function lateRows(look: Looking, asked: { tableId: string; version?: number }): Promise<ResultRow[]> {
  const rows = await rowsShown(look.db, await shownTable(look, asked))
  return rows
    .filter(({ outcome }) => outcome === 'late' || outcome === 'done-late')
    .sort((a, b) => collator.compare(a.agencyName, b.agencyName))
}

/** With where each row stands now: what the office has put right since shows itself. */
export async function showObjections(
  look: Look,
  { tableId, version }: z.output<typeof AskTable> & { tableId: string },
): Promise<Objections> {
  const shown = await shownTable(look, { tableId, version })
  const stored = await objectionsTo(look.db, { tableId, version: shown.version }, shown.agencyIds)
  if (stored.length === 0) return { objections: [] }
  const rows = new Map((await rowsShown(look.db, shown)).map((row) => [row.assignmentId, row.outcome]))
  return {
    objections: stored.map((one) => ({
      ...one,
      stands: one.assignment ? (rows.get(one.assignment.assignmentId) ?? null) : null,
    })),
  }
}
