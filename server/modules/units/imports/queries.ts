// Imports and their rows. Rows are written and read in sets: a country has some fifteen thousand.
import { sql } from 'kysely'
import type { z } from 'zod'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import type { State } from '../operations/timeline.ts'
import type { Import, ImportRows, Report } from './contract.ts'
import type { Known } from './matching.ts'

export async function insertImport(
  tx: Tx,
  row: {
    importId: string
    officeId: number
    personId: number
    postId: number
    source: string
    asked: object
    at: Date
  },
): Promise<void> {
  const { importId, officeId, personId, postId, source, asked, at } = row
  await tx
    .insertInto('unit_import')
    .values({
      ...{ import_id: importId, office_id: officeId, person_id: personId, post_id: postId, source, phase: 'reading' },
      ...{ asked: JSON.stringify(asked), asked_at: at },
    })
    .execute()
}

export type StoredRow = {
  no: number
  fate: string
  why: string | null
  name: string
  kind: string | null
  code: string | null
  above: string | null
  plan: RowPlan | null
}
/** What the job needs of a row: its key in the list, the unit of the book it is, states that name what is above by key or number, what it passed into. */
export type RowPlan = {
  key: string
  unitId: number | null
  before: State[]
  after: State[]
  make: (Omit<State, 'parentId'> & { above: string | null; parentId?: number | null })[]
  into: { key: string; share: number | null; onDay: string }[]
}

const atOnce = 4000

export async function insertImportRows(tx: Tx, importId: string, rows: readonly StoredRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += atOnce)
    await sql`
      insert into unit_import_row (import_id, no, fate, why, name, kind, code, above, plan)
      select ${importId}, r.no, r.fate, r.why, r.name, r.kind, r.code, r.above, r.plan
      from jsonb_to_recordset(${JSON.stringify(rows.slice(from, from + atOnce))}::jsonb)
        as r (no int, fate text, why text, name text, kind text, code text, above text, plan jsonb)`.execute(tx)
}

export async function setShown(tx: Tx, importId: string, report: Report, total: number): Promise<void> {
  await tx
    .updateTable('unit_import')
    .set({ phase: 'shown', report: JSON.stringify(report), total })
    .where('import_id', '=', importId)
    .execute()
}

export async function setFailed(tx: Tx, importId: string, fault: string, at: Date): Promise<void> {
  await tx
    .updateTable('unit_import')
    .set({ phase: 'failed', fault, ended_at: at })
    .where('import_id', '=', importId)
    .execute()
}

export async function setProgress(tx: Tx, importId: string, done: number, total: number): Promise<void> {
  await tx.updateTable('unit_import').set({ done, total }).where('import_id', '=', importId).execute()
}

export type ImportRow = {
  importId: string
  officeId: number
  personId: number
  postId: number
  source: string
  asked: { provinceCode?: string | null; former?: boolean; name?: string }
  phase: string
  report: Report | null
}

export async function importById(
  db: Reader,
  importId: string,
  officeId: number | null,
): Promise<ImportRow | undefined> {
  const rows = await rowsOf(
    db,
    sql<ImportRow>`
    select import_id as "importId", office_id as "officeId", person_id as "personId", post_id as "postId", source, asked, phase, report
    from unit_import where import_id = ${importId} and ${officeId === null ? sql`true` : sql`office_id = ${officeId}`}`,
  )
  return rows[0]
}

/** Shown becomes running, once. @returns whether it did */
export async function startRunning(tx: Tx, importId: string, at: Date): Promise<boolean> {
  const row = await tx
    .updateTable('unit_import')
    .set({ phase: 'running', confirmed_at: at })
    .where('import_id', '=', importId)
    .where('phase', '=', 'shown')
    .returning('import_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function setDone(tx: Tx, importId: string, operationId: string, at: Date): Promise<void> {
  await sql`
    update unit_import set phase = 'done', operation_id = ${operationId}, ended_at = ${at}, done = total where import_id = ${importId}`.execute(
    tx,
  )
}

export function listImports(db: Reader, officeId: number, importId?: string): Promise<z.output<typeof Import>[]> {
  return rowsOf(
    db,
    sql<z.output<typeof Import>>`
    select i.import_id as "importId", i.source, i.asked->>'name' as name, coalesce((i.asked->>'former')::boolean, false) as former, i.phase, i.asked_at as "askedAt",
      p.name as by, i.done, i.total, i.report->'counts' as counts, coalesce(i.report->'figures', '[]') as figures, coalesce(i.report->'later', '[]') as later, i.fault, i.operation_id as "operationId",
      o.undone_at is not null as undone
    from unit_import i join person p on p.person_id = i.person_id left join unit_operation o on o.operation_id = i.operation_id
    where i.office_id = ${officeId} and ${importId === undefined ? sql`true` : sql`i.import_id = ${importId}`}
    order by i.asked_at desc limit 50`,
  )
}

const shownAtOnce = 100

export async function listRows(
  db: Reader,
  { importId, fate, q, after }: { importId: string; fate?: string | undefined; q?: string | undefined; after: number },
): Promise<z.output<typeof ImportRows>> {
  const like = sql`'%' || fold(${(q ?? '').replace(/[\\%_]/g, (sign) => `\\${sign}`)}) || '%'`
  const wanted = sql`import_id = ${importId} and ${fate ? sql`fate = ${fate}` : sql`true`} and ${q ? sql`(fold(name) like ${like} or code = ${q})` : sql`true`}`
  const rows = await rowsOf(
    db,
    sql<z.output<typeof ImportRows>['rows'][number]>`
    select no, fate, why, name, kind, code, above,
      coalesce(r.plan->'make'->0->>'from', r.plan->'before'->0->>'from') as "from",
      coalesce(r.plan->'make'->-1->>'until', r.plan->'before'->-1->>'until') as until,
      array(select coalesce((select t.name from unit_import_row t where t.import_id = r.import_id and t.plan->>'key' = x->>'key' limit 1), x->>'key')
        from jsonb_array_elements(coalesce(r.plan->'into', '[]')) x) as into
    from (select * from unit_import_row where ${wanted} and no > ${after} order by no limit ${shownAtOnce}) r order by no`,
  )
  const [counted] = await rowsOf(
    db,
    sql<{ total: number }>`select count(*) as total from unit_import_row where ${wanted}`,
  )
  return { rows, total: counted!.total, next: rows.length === shownAtOnce ? rows.at(-1)!.no : null }
}

export function plansOf(db: Reader, importId: string): Promise<RowPlan[]> {
  return rowsOf(
    db,
    sql<{
      plan: RowPlan
    }>`select plan from unit_import_row where import_id = ${importId} and plan is not null order by no`,
  ).then((rows) => rows.map(({ plan }) => plan))
}

/** Every unit of the book that is a province, district or commune, or is at or below those given. */
export async function knownUnits(db: Reader): Promise<Known[]> {
  const rows = await rowsOf(
    db,
    sql<State & { unitId: number }>`
    select s.unit_id as "unitId", lower(s.valid)::text as "from", upper(s.valid)::text as until, s.name, s.kind, s.code, s.parent_id as "parentId"
    from unit_state s join unit u on u.unit_id = s.unit_id where u.same_as is null order by s.unit_id, lower(s.valid) nulls first`,
  )
  const known = new Map<number, State[]>()
  for (const { unitId, ...state } of rows) {
    const states = known.get(unitId)
    if (states) states.push(state)
    else known.set(unitId, [state])
  }
  return [...known].map(([unitId, states]) => ({ unitId, states }))
}

/** Changes with every change of a unit: what was shown holds only while this does. */
export async function basisOf(db: Reader): Promise<string> {
  const rows = await rowsOf(
    db,
    sql<{ basis: string }>`
    select concat_ws(':', (select count(*) from unit_state), (select max(unit_id) from unit), (select count(*) from unit_descent),
      (select max(seq) from unit_operation), (select count(*) from unit_operation where undone_at is not null)) as basis`,
  )
  return rows[0]!.basis
}

/** Passings there are already, so that none is written twice. */
export async function knownPassings(db: Reader): Promise<Set<string>> {
  const rows = await rowsOf(
    db,
    sql<{ key: string }>`select from_id || '>' || to_id || '@' || on_day as key from unit_descent`,
  )
  return new Set(rows.map(({ key }) => key))
}
