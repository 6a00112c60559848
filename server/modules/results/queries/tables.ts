// Tables with their steps, and the writing of both.
import { type RawBuilder, sql } from 'kysely'
import { type Actor, keepsTheBook } from '../../../platform/access.ts'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import type { PeriodOf } from '../contract.ts'
import type { PeriodDays } from '../periods.ts'
import { progressOf, type Step, type Thing } from '../rules.ts'

export type StoredTable = Thing & PeriodOf & { tableId: string; office: string }
type Row = Omit<StoredTable, keyof ReturnType<typeof progressOf>> & {
  steps: (Omit<Step, 'at'> & { at: string })[] | null
  waitings: { version: number; waiting: number }[] | null
}

/** Tables t whose office this actor works in, or whose office works with one of his agencies: rules.ts says which version he is shown. */
function within(actor: Actor): RawBuilder<boolean> {
  return sql<boolean>`(t.office_id = ${actor.officeId}
    or exists (select 1 from office_agency g where g.office_id = t.office_id and g.agency_id = any(${actor.agencyIds}::int[])))`
}

const columns = sql`t.table_id as "tableId", t.office_id as "officeId", o.name as office, t.kind, t.year, t.no, t.span, t.from_day as "fromDay", t.to_day as "toDay",
  (select json_agg(json_build_object('version', s.version, 'step', s.step, 'at', s.at, 'untilDay', s.until_day, 'words', s.words, 'number', s.number,
    'numberYear', s.number_year) order by s.seq) from result_step s where s.table_id = t.table_id) as steps`

/** Objections without an answer, by version; of a unit its own. */
function waitings(actor: Actor): RawBuilder<unknown> {
  return sql`(select json_agg(w) from (select b.version, count(*)::int as waiting from result_objection b
    where b.table_id = t.table_id and ((${keepsTheBook(actor)} and t.office_id = ${actor.officeId}) or b.agency_id = any(${actor.agencyIds}::int[]))
      and not exists (select 1 from result_answer a where a.objection_id = b.objection_id) group by b.version) w) as waitings`
}

/** The newest period first. */
export async function tablesWithin(db: Reader, actor: Actor): Promise<StoredTable[]> {
  const rows = await rowsOf(
    db,
    sql<Row>`select ${columns}, ${waitings(actor)} from result_table t join office o on o.office_id = t.office_id
    where ${within(actor)} order by t.to_day desc, t.from_day desc, t.table_id limit 200`,
  )
  return rows.map(tableOf)
}

export async function tableById(db: Reader, actor: Actor, tableId: string): Promise<StoredTable | undefined> {
  const rows = await rowsOf(
    db,
    sql<Row>`select ${columns}, ${waitings(actor)} from result_table t join office o on o.office_id = t.office_id
    where t.table_id = ${tableId} and ${within(actor)}`,
  )
  return rows[0] && tableOf(rows[0])
}

/** Locks a table first, so that two steps stand one after the other; its steps are read once the lock is held. */
export async function lockTable(tx: Tx, actor: Actor, tableId: string): Promise<StoredTable | undefined> {
  await sql`select 1 from result_table where table_id = ${tableId} for update`.execute(tx)
  return tableById(tx, actor, tableId)
}

function tableOf({ steps, waitings, ...row }: Row): StoredTable {
  const progress = progressOf((steps ?? []).map((step) => ({ ...step, at: new Date(step.at) })))
  const waiting = waitings?.find(({ version }) => version === progress.version)?.waiting ?? 0
  return { ...row, ...progress, waiting }
}

type NewTable = PeriodOf & PeriodDays & { tableId: string; officeId: number; madeAt: Date; madeBy: number }

/** @returns false where the office has a table of this period already */
export async function insertTable(tx: Tx, row: NewTable): Promise<boolean> {
  const made = await tx
    .insertInto('result_table')
    .values({
      table_id: row.tableId,
      office_id: row.officeId,
      kind: row.kind,
      year: row.year,
      no: row.no,
      span: row.span,
      from_day: row.fromDay,
      to_day: row.toDay,
      made_at: row.madeAt,
      made_by: row.madeBy,
    })
    .onConflict((conflict) => conflict.columns(['office_id', 'kind', 'year', 'no', 'span']).doNothing())
    .returning('table_id')
    .executeTakeFirst()
  return made !== undefined
}

export type NewStep = Step & { officeId: number; tableId: string; postId: number }

export async function insertStep(tx: Tx, row: NewStep): Promise<void> {
  await tx
    .insertInto('result_step')
    .values({
      office_id: row.officeId,
      table_id: row.tableId,
      version: row.version,
      step: row.step,
      at: row.at,
      post_id: row.postId,
      until_day: row.untilDay,
      words: row.words,
      number: row.number,
      number_year: row.numberYear,
    })
    .execute()
}

/** The next number of an office's closed tables in a year; the office is locked until the commit, so that none is given twice. */
export async function nextNumber(tx: Tx, officeId: number, year: number): Promise<number> {
  await sql`select 1 from office where office_id = ${officeId} for no key update`.execute(tx)
  const [row] = await rowsOf(
    tx,
    sql<{ number: number }>`
    select coalesce(max(number), 0) + 1 as number from result_step where office_id = ${officeId} and number_year = ${year}`,
  )
  return row!.number
}
