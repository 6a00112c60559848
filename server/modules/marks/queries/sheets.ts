// Sheets taken in: their rows as written, what their columns hold, what was answered, and the fate of every row.
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '../../../platform/access.ts'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import type { StageCode } from '../../assessments/contract.ts'
import { slotOf } from '../../assessments/rules.ts'
import type { GridRow, Merge } from '../../sheets/reading/grid.ts'
import type {
  Answer,
  ColumnRole,
  DayBy,
  Fate,
  KnownBy,
  MarkCounts,
  Question,
  Reason,
  SetBy,
  skipReasons,
} from '../contract.ts'
import type { TabStage } from '../plan/tab-meaning.ts'

/** A tab as it is kept beside its rows. */
export type KeptTab = {
  name: string
  taken: boolean
  turned: boolean
  head: number[]
  headings: string[]
  roles: ColumnRole[]
  by: z.output<typeof KnownBy>
  day: string
  dayBy: z.output<typeof DayBy>
  frameworkId: number
  setBy: z.output<typeof SetBy>
  /** Said by a person; null: nobody has, so that what it names, an answer, or what was asked with the file says it. */
  stage: StageCode | null
  named: StageCode[]
  merges: Merge[]
  /** The same tab of the file read the other way, by its place among the tabs; none before a person turned it. */
  otherWay?: number
  /** A person turned it: the other reading stands for the tab. */
  aside?: boolean
}
/** importId: the fates are those of an import that was done; null: what importing would do. */
export type KeptPlan = {
  questions: Question[]
  reasons: Reason[]
  importId: string | null
  /** By the numbers of the tabs taken. */
  byTab: Record<string, MarkCounts>
  /** Stages as they were understood, tab by tab. */
  stages: TabStage[]
}
export type Answers = Record<string, Answer>

export type Sheet = {
  sheetId: string
  officeId: number
  frameworkId: number
  frameworkName: string
  level: string
  name: string
  fileId: string
  hiddenTabs: number
  stage: StageCode
  documentId: string | null
  reason: string | null
  tabs: KeptTab[]
  answers: Answers
  plan: KeptPlan
  counts: MarkCounts
  takenInAt: Date
  by: string | null
}

const columns = sql`s.sheet_id as "sheetId", s.office_id as "officeId", s.framework_id as "frameworkId", f.name as "frameworkName", f.level, s.name, s.file_id as "fileId",
  s.hidden_tabs as "hiddenTabs", (select g.code from stage g where g.slot = s.stage) as stage, s.document_id as "documentId", s.reason, s.tabs, s.answers, s.plan, s.counts,
  s.taken_in_at as "takenInAt", (select n.name from post p join person n on n.person_id = p.person_id where p.post_id = s.by_post_id) as by`

/** Who keeps the book sees all sheets of the office, others those they brought themselves. */
const visibleTo = ({ officeId, personId, part }: Actor) =>
  sql`s.office_id = ${officeId} and (${part === 'administrator' || part === 'coordinator'} or exists (
    select 1 from post v where v.post_id = s.by_post_id and v.person_id = ${personId}))`

type NewSheet = Pick<
  Sheet,
  'sheetId' | 'officeId' | 'frameworkId' | 'name' | 'fileId' | 'hiddenTabs' | 'stage' | 'takenInAt'
> & {
  postId: number
}

/** Enters a sheet with all its rows; what it means follows with keepPlan. */
export async function insertSheet(tx: Tx, row: NewSheet, tabs: readonly { rows: readonly GridRow[] }[]): Promise<void> {
  await tx
    .insertInto('mark_sheet')
    .values({
      sheet_id: row.sheetId,
      office_id: row.officeId,
      framework_id: row.frameworkId,
      name: row.name,
      file_id: row.fileId,
      hidden_tabs: row.hiddenTabs,
      stage: slotOf(row.stage),
      tabs: '[]',
      taken_in_at: row.takenInAt,
      by_post_id: row.postId,
    })
    .execute()
  for (const [tab, { rows }] of tabs.entries()) await insertTab(tx, { sheetId: row.sheetId, tab, rows })
}

/** The rows of one tab of a sheet. */
export async function insertTab(
  tx: Tx,
  { sheetId, tab, rows }: { sheetId: string; tab: number; rows: readonly GridRow[] },
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const part = rows
      .slice(from, from + rowsAtOnce)
      .map(({ no, cells, fills }) => ({ no, cells, fills: fills.some(Boolean) ? fills : null }))
    await sql`
      insert into mark_sheet_row (sheet_id, tab, no, cells, fills)
      select ${sheetId}, ${tab}, r.no, r.cells, nullif(r.fills, 'null'::jsonb) from jsonb_to_recordset(${JSON.stringify(part)}::jsonb) as r(no int, cells jsonb, fills jsonb)`.execute(
      tx,
    )
  }
}
const rowsAtOnce = 500

/** A sheet that the actor may see; locked where it is to be changed. */
export async function sheetById(db: Reader, actor: Actor, sheetId: string, lock = false): Promise<Sheet | undefined> {
  const rows = await rowsOf(
    db,
    sql<Sheet>`
    select ${columns} from mark_sheet s join framework f on f.framework_id = s.framework_id
    where s.sheet_id = ${sheetId} and ${visibleTo(actor)} ${lock ? sql`for update of s` : sql``}`,
  )
  return rows[0]
}

/** Two imports of one office stand one after the other: each must see what the other wrote. */
export async function lockImports(tx: Tx, officeId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('mark-sheets'), ${officeId})`.execute(tx)
}

/** All rows of a sheet as they were written. */
export async function rowsOfSheet(db: Reader, sheetId: string): Promise<(GridRow & { tab: number })[]> {
  const rows = await rowsOf(
    db,
    sql<{ tab: number; no: number; cells: string[]; fills: (string | null)[] | null }>`
    select tab, no, cells, fills from mark_sheet_row where sheet_id = ${sheetId} order by tab, no`,
  )
  return rows.map((row) => ({ ...row, fills: row.fills ?? [] }))
}

/** bad: pairs of a column and a reason's place in the plan's list. */
export type PlannedRow = {
  tab: number
  no: number
  fate: Fate
  why: (typeof skipReasons)[number] | null
  printed: string
  unitId: number | null
  write: number
  same: number
  ask: number
  bad: [number, number][]
  total: { printed: string; counted: number } | null
}

type Planned = Pick<Sheet, 'sheetId' | 'stage' | 'documentId' | 'reason' | 'tabs' | 'answers' | 'plan' | 'counts'> & {
  rows: PlannedRow[]
}

/** Writes what a sheet means now over what it meant before. */
export async function keepPlan(tx: Tx, { sheetId, rows, stage, ...kept }: Planned): Promise<void> {
  await tx
    .updateTable('mark_sheet')
    .set({
      stage: slotOf(stage),
      document_id: kept.documentId,
      reason: kept.reason,
      tabs: JSON.stringify(kept.tabs),
      answers: JSON.stringify(kept.answers),
      plan: JSON.stringify(kept.plan),
      counts: JSON.stringify(kept.counts),
    })
    .where('sheet_id', '=', sheetId)
    .execute()
  await sql`
    update mark_sheet_row set fate = null, plan = null
    where sheet_id = ${sheetId} and fate is not null and not tab = any(${[...new Set(rows.map(({ tab }) => tab))]}::int[])`.execute(
    tx,
  )
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const part = rows.slice(from, from + rowsAtOnce).map(({ tab, no, fate, ...plan }) => ({ tab, no, fate, plan }))
    await sql`
      update mark_sheet_row s set fate = r.fate, plan = r.plan from jsonb_to_recordset(${JSON.stringify(part)}::jsonb) as r(tab int, no int, fate text, plan jsonb)
      where s.sheet_id = ${sheetId} and s.tab = r.tab and s.no = r.no and (s.fate is distinct from r.fate or s.plan is distinct from r.plan)`.execute(
      tx,
    )
  }
}

export type SheetLine = Pick<
  Sheet,
  'sheetId' | 'frameworkId' | 'frameworkName' | 'level' | 'name' | 'stage' | 'takenInAt' | 'by' | 'counts'
> & { open: number; importedAt: Date | null }

/** Sheets that the actor may see, the newest first. */
export function listSheets(db: Reader, actor: Actor): Promise<SheetLine[]> {
  return rowsOf(
    db,
    sql<SheetLine>`
    select s.sheet_id as "sheetId", s.framework_id as "frameworkId", f.name as "frameworkName", f.level, s.name, g.code as stage, s.taken_in_at as "takenInAt", n.name as by,
      coalesce(i.counts, s.counts) as counts, i.recorded_at as "importedAt",
      (select count(*)::int from jsonb_array_elements(coalesce(s.plan->'questions', '[]')) q where q->'answer' = 'null'::jsonb) as open
    from mark_sheet s join framework f on f.framework_id = s.framework_id join stage g on g.slot = s.stage
    join post p on p.post_id = s.by_post_id join person n on n.person_id = p.person_id
    left join lateral (select i.counts, i.recorded_at from mark_import i where i.sheet_id = s.sheet_id
      and not exists (select 1 from assessment_undoing u where u.deed_id = i.import_id) order by i.recorded_at desc limit 1) i on true
    where ${visibleTo(actor)} order by s.taken_in_at desc, s.sheet_id desc limit 100`,
  )
}

/** The first rows of each tab, for its heading and samples, and how many rows with a fate each has. */
export function rowsOfHead(
  db: Reader,
  sheetId: string,
): Promise<{ tab: number; no: number; cells: string[]; total: number }[]> {
  return rowsOf(
    db,
    sql<{ tab: number; no: number; cells: string[]; total: number }>`
    select * from (select tab, no, cells, row_number() over (partition by tab order by no) as place, count(fate) over (partition by tab) as total
      from mark_sheet_row where sheet_id = ${sheetId}) r where r.place <= 30 order by r.tab, r.no`,
  )
}

/** Units that the last look found in a sheet. */
export async function unitsOfSheet(db: Reader, sheetId: string): Promise<number[]> {
  const rows = await rowsOf(
    db,
    sql<{ unitId: number }>`
    select distinct (plan->>'unitId')::int as "unitId" from mark_sheet_row where sheet_id = ${sheetId} and plan->>'unitId' is not null`,
  )
  return rows.map(({ unitId }) => unitId)
}

export type ListedRow = Omit<PlannedRow, 'bad'> & { bad: number; unit: string | null; found: number }

/** One page of the rows in the order of the sheet. */
export function listRows(
  db: Reader,
  sheetId: string,
  { fate, tab, limit, offset }: { fate: Fate | undefined; tab: number | undefined; limit: number; offset: number },
): Promise<ListedRow[]> {
  return rowsOf(
    db,
    sql<ListedRow>`
    select r.tab, r.no, r.fate, r.plan->>'why' as why, r.plan->>'printed' as printed, (r.plan->>'unitId')::int as "unitId", (r.plan->>'write')::int as write,
      (r.plan->>'same')::int as same, (r.plan->>'ask')::int as ask, jsonb_array_length(r.plan->'bad') as bad, nullif(r.plan->'total', 'null'::jsonb) as total,
      (select s.name from unit_state s where s.unit_id = (r.plan->>'unitId')::int order by lower(s.valid) desc limit 1) as unit, count(*) over () as found
    from mark_sheet_row r where r.sheet_id = ${sheetId} and r.fate is not null and ${fate ? sql`r.fate = ${fate}` : sql`true`}
      and ${tab === undefined ? sql`true` : sql`r.tab = ${tab}`}
    order by r.tab, r.no limit ${limit} offset ${offset}`,
  )
}

export type ListedCell = {
  tab: number
  no: number
  column: number
  reason: number
  printed: string
  read: string
  found: number
}

/** Bad cells in the order of the sheet; all of them where no limit is given. */
export function listBadCells(
  db: Reader,
  sheetId: string,
  { limit = null, offset = 0 }: { limit?: number | null; offset?: number } = {},
): Promise<ListedCell[]> {
  return rowsOf(
    db,
    sql<ListedCell>`
    select r.tab, r.no, (b.pair->>0)::int as "column", (b.pair->>1)::int as reason, r.plan->>'printed' as printed, coalesce(r.cells->>(b.pair->>0)::int, '') as read,
      count(*) over () as found
    from mark_sheet_row r cross join lateral jsonb_array_elements(r.plan->'bad') with ordinality b(pair, at)
    where r.sheet_id = ${sheetId} and r.fate is not null order by r.tab, r.no, b.at limit ${limit} offset ${offset}`,
  )
}

export async function documentOf(
  db: Reader,
  documentId: string,
): Promise<{ documentId: string; numberOut: string | null; subject: string } | null> {
  const rows = await rowsOf(
    db,
    sql<{ documentId: string; numberOut: string | null; subject: string }>`
    select document_id as "documentId", number_out as "numberOut", subject from document where document_id = ${documentId} and withdrawn_at is null`,
  )
  return rows[0] ?? null
}
