// Lists taken in: their rows as written, what their columns hold, what was answered, and the fate of every row.
import { sql } from 'kysely'
import type { z } from 'zod'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import type { Answer, KnownBy, Question, SheetCounts, sources } from '../contract.ts'
import type { PlannedRow } from '../plan/plan.ts'
import type { Understood } from '../plan/questions.ts'
import type { NewAgency } from '../plan/resolve.ts'
import type { Grid, GridRow, Merge } from '../reading/grid.ts'
import type { Role } from '../recognition/roles.ts'

/** A tab as it is kept beside its rows. */
export type KeptTab = {
  name: string
  taken: boolean
  head: number[]
  headings: string[]
  roles: Role[]
  by: z.output<typeof KnownBy>
  merges: Merge[]
  widths: (number | null)[]
}
/** importId: the fates are those of an import that was done; null: what importing would do. */
export type KeptPlan = { questions: Question[]; names: Understood[]; newAgencies: NewAgency[]; importId: string | null }
export type Answers = Record<string, Answer>

export type Sheet = {
  sheetId: string
  officeId: number
  name: string
  source: (typeof sources)[number]
  fileId: string
  hiddenTabs: number
  tabs: KeptTab[]
  answers: Answers
  plan: KeptPlan
  counts: SheetCounts
  takenInAt: Date
  by: string | null
}

const columns = sql`s.sheet_id as "sheetId", s.office_id as "officeId", s.name, s.source, s.file_id as "fileId", s.hidden_tabs as "hiddenTabs", s.tabs, s.answers, s.plan, s.counts,
  s.taken_in_at as "takenInAt", (select n.name from post p join person n on n.person_id = p.person_id where p.post_id = s.by_post_id) as by`

type NewSheet = Pick<Sheet, 'sheetId' | 'officeId' | 'name' | 'source' | 'fileId' | 'hiddenTabs' | 'takenInAt'> & {
  postId: number
}

/** Enters a list with all its rows; what it means follows with keepPlan. */
export async function insertSheet(tx: Tx, row: NewSheet, grid: Grid): Promise<void> {
  await tx
    .insertInto('sheet')
    .values({
      sheet_id: row.sheetId,
      office_id: row.officeId,
      name: row.name,
      source: row.source,
      file_id: row.fileId,
      hidden_tabs: row.hiddenTabs,
      tabs: '[]',
      taken_in_at: row.takenInAt,
      by_post_id: row.postId,
    })
    .execute()
  for (const [tab, { rows }] of grid.tabs.entries())
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      const part = rows
        .slice(from, from + rowsAtOnce)
        .map(({ no, cells, fills }) => ({ no, cells, fills: fills.some(Boolean) ? fills : null }))
      await sql`
        insert into sheet_row (sheet_id, tab, no, cells, fills)
        select ${row.sheetId}, ${tab}, r.no, r.cells, nullif(r.fills, 'null'::jsonb) from jsonb_to_recordset(${JSON.stringify(part)}::jsonb) as r(no int, cells jsonb, fills jsonb)`.execute(
        tx,
      )
    }
}
const rowsAtOnce = 1000

/** A list of this office; locked where it is to be changed, so that two officers do not import it at once. */
export async function sheetById(
  db: Reader,
  officeId: number,
  sheetId: string,
  lock = false,
): Promise<Sheet | undefined> {
  const rows = await rowsOf(
    db,
    sql<Sheet>`select ${columns} from sheet s where s.sheet_id = ${sheetId} and s.office_id = ${officeId} ${lock ? sql`for update` : sql``}`,
  )
  return rows[0]
}

/** Two imports of one office stand one after the other: each must see what the other made. */
export async function lockImports(tx: Tx, officeId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('sheets'), ${officeId})`.execute(tx)
}

export type KeptRow = GridRow & { tab: number }

/** All rows of a list as they were written. */
export async function rowsOfSheet(db: Reader, sheetId: string): Promise<KeptRow[]> {
  const rows = await rowsOf(
    db,
    sql<Omit<KeptRow, 'fills'> & { fills: (string | null)[] | null }>`
    select tab, no, cells, fills from sheet_row where sheet_id = ${sheetId} order by tab, no`,
  )
  return rows.map((row) => ({ ...row, fills: row.fills ?? row.cells.map(() => null) }))
}

type Planned = Pick<Sheet, 'sheetId' | 'tabs' | 'answers' | 'plan' | 'counts'> & { rows: PlannedRow[] }

/** Writes what a list means now over what it meant before. */
export async function keepPlan(tx: Tx, { sheetId, tabs, answers, plan, counts, rows }: Planned): Promise<void> {
  await tx
    .updateTable('sheet')
    .set({
      tabs: JSON.stringify(tabs),
      answers: JSON.stringify(answers),
      plan: JSON.stringify(plan),
      counts: JSON.stringify(counts),
    })
    .where('sheet_id', '=', sheetId)
    .execute()
  await sql`update sheet_row set fate = null, plan = null where sheet_id = ${sheetId} and fate is not null and not tab = any(${[...new Set(rows.map(({ tab }) => tab))]}::int[])`.execute(
    tx,
  )
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const part = rows.slice(from, from + rowsAtOnce).map(({ tab, no, fate, ...plan }) => ({ tab, no, fate, plan }))
    await sql`
      update sheet_row s set fate = r.fate, plan = r.plan from jsonb_to_recordset(${JSON.stringify(part)}::jsonb) as r(tab int, no int, fate text, plan jsonb)
      where s.sheet_id = ${sheetId} and s.tab = r.tab and s.no = r.no and (s.fate is distinct from r.fate or s.plan is distinct from r.plan)`.execute(
      tx,
    )
  }
}

export type SheetLine = Pick<Sheet, 'sheetId' | 'name' | 'source' | 'takenInAt' | 'by' | 'counts'> & {
  open: number
  importedAt: Date | null
}

/** The office's lists, the newest first. */
export function listSheets(db: Reader, officeId: number): Promise<SheetLine[]> {
  return rowsOf(
    db,
    sql<SheetLine>`
    select s.sheet_id as "sheetId", s.name, s.source, s.taken_in_at as "takenInAt", n.name as by, coalesce(i.counts, s.counts) as counts, i.recorded_at as "importedAt",
      (select count(*)::int from jsonb_array_elements(coalesce(s.plan->'questions', '[]')) q where q->'answer' = 'null'::jsonb) as open
    from sheet s join post p on p.post_id = s.by_post_id join person n on n.person_id = p.person_id
    left join lateral (select i.counts, i.recorded_at from sheet_import i where i.sheet_id = s.sheet_id
      and not exists (select 1 from sheet_undoing u where u.import_id = i.import_id) order by i.recorded_at desc limit 1) i on true
    where s.office_id = ${officeId} order by s.taken_in_at desc, s.sheet_id desc limit 100`,
  )
}

/** The first rows of each tab, for its heading and samples, and how many rows under it each has. */
export function rowsOfHead(db: Reader, sheetId: string): Promise<(KeptRow & { total: number })[]> {
  return rowsOf(
    db,
    sql<KeptRow & { total: number }>`
    select * from (select tab, no, cells, '[]'::jsonb as fills, row_number() over (partition by tab order by no) as place, count(fate) over (partition by tab) as total
      from sheet_row where sheet_id = ${sheetId}) r where r.place <= 30 order by r.tab, r.no`,
  )
}

/** The rows of a list that have a fate. */
export async function plannedOf(db: Reader, sheetId: string): Promise<PlannedRow[]> {
  const rows = await rowsOf(
    db,
    sql<{ tab: number; no: number; fate: PlannedRow['fate']; plan: Omit<PlannedRow, 'tab' | 'no' | 'fate'> }>`
    select tab, no, fate, plan from sheet_row where sheet_id = ${sheetId} and fate is not null order by tab, no`,
  )
  return rows.map(({ plan, ...row }) => ({ ...row, ...plan }))
}
