// What an office has once said about its sheets: what columns hold, what marks and colours say, whom a spelling means.
import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import type { Answer, ColumnRole } from '../contract.ts'

type By = { officeId: number; personId: number; at: Date }
type OfSet = { officeId: number; frameworkId: number }

/** The roles of columns under headings seen before, by the key of the headings. */
export async function rememberedLayouts(
  db: Reader,
  { officeId, frameworkId }: OfSet,
  headings: string[],
): Promise<Map<string, ColumnRole[]>> {
  const rows = await rowsOf(
    db,
    sql<{ headings: string; roles: ColumnRole[] }>`
    select headings, roles from mark_layout where office_id = ${officeId} and framework_id = ${frameworkId} and headings = any(${headings}::text[])`,
  )
  return new Map(rows.map((row) => [row.headings, row.roles]))
}

/** A later choice stands over an earlier one. */
export async function rememberLayout(
  tx: Tx,
  { officeId, frameworkId, personId, at }: By & OfSet,
  headings: string,
  roles: readonly ColumnRole[],
): Promise<void> {
  const learnt = { roles: JSON.stringify(roles), learnt_at: at, learnt_by: personId }
  await tx
    .insertInto('mark_layout')
    .values({ office_id: officeId, framework_id: frameworkId, headings, ...learnt })
    .onConflict((conflict) => conflict.columns(['office_id', 'framework_id', 'headings']).doUpdateSet(learnt))
    .execute()
}

export async function rememberedMeanings(db: Reader, officeId: number): Promise<Map<string, Answer>> {
  const rows = await rowsOf(
    db,
    sql<{ key: string; meaning: Answer }>`select key, meaning from mark_meaning where office_id = ${officeId}`,
  )
  return new Map(rows.map((row) => [row.key, row.meaning]))
}

export async function rememberMeanings(
  tx: Tx,
  { officeId, personId, at }: By,
  meanings: readonly { key: string; meaning: Answer }[],
): Promise<void> {
  if (meanings.length === 0) return
  await sql`
    insert into mark_meaning (office_id, key, meaning, learnt_at, learnt_by)
    select ${officeId}, m.key, m.meaning, ${at}, ${personId} from jsonb_to_recordset(${JSON.stringify(meanings)}::jsonb) as m(key text, meaning jsonb)
    on conflict (office_id, key) do update set meaning = excluded.meaning, learnt_at = excluded.learnt_at, learnt_by = excluded.learnt_by`.execute(
    tx,
  )
}
