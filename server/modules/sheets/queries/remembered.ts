// What an office has once said about its lists: what columns hold, what words and colours mean.
import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import type { Answer } from '../contract.ts'
import type { Role } from '../recognition/roles.ts'

type By = { officeId: number; personId: number; at: Date }

/** The roles of columns under headings seen before, by the key of the headings. */
export async function rememberedLayouts(
  db: Reader,
  officeId: number,
  headings: string[],
): Promise<Map<string, Role[]>> {
  const rows = await rowsOf(
    db,
    sql<{ headings: string; roles: Role[] }>`
    select headings, roles from sheet_layout where office_id = ${officeId} and headings = any(${headings}::text[])`,
  )
  return new Map(rows.map((row) => [row.headings, row.roles]))
}

/** A later choice stands over an earlier one. */
export async function rememberLayout(
  tx: Tx,
  { officeId, personId, at }: By,
  headings: string,
  roles: Role[],
): Promise<void> {
  const learnt = { roles: JSON.stringify(roles), learnt_at: at, learnt_by: personId }
  await tx
    .insertInto('sheet_layout')
    .values({ office_id: officeId, headings, ...learnt })
    .onConflict((conflict) => conflict.columns(['office_id', 'headings']).doUpdateSet(learnt))
    .execute()
}

export async function rememberedMeanings(db: Reader, officeId: number): Promise<Map<string, Answer>> {
  const rows = await rowsOf(
    db,
    sql<{ key: string; meaning: Answer }>`select key, meaning from sheet_meaning where office_id = ${officeId}`,
  )
  return new Map(rows.map((row) => [row.key, row.meaning]))
}

export async function rememberMeanings(
  tx: Tx,
  { officeId, personId, at }: By,
  meanings: { key: string; meaning: Answer }[],
): Promise<void> {
  if (meanings.length === 0) return
  await sql`
    insert into sheet_meaning (office_id, key, meaning, learnt_at, learnt_by)
    select ${officeId}, m.key, m.meaning, ${at}, ${personId} from jsonb_to_recordset(${JSON.stringify(meanings)}::jsonb) as m(key text, meaning jsonb)
    on conflict (office_id, key) do update set meaning = excluded.meaning, learnt_at = excluded.learnt_at, learnt_by = excluded.learnt_by`.execute(
    tx,
  )
}
