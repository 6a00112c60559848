// Which clauses were merged into or split from which.
import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'

export async function setReplaced(tx: Tx, directiveIds: string[], at: Date | null): Promise<void> {
  await tx
    .updateTable('directive')
    .set((eb) => ({ replaced_at: at, version: eb('version', '+', 1) }))
    .where('directive_id', 'in', directiveIds)
    .execute()
}

export async function insertDescent(
  tx: Tx,
  rows: { fromId: string; toId: string; deed: 'merged' | 'split' | 'undone'; postId: number; at: Date }[],
): Promise<void> {
  await tx
    .insertInto('directive_descent')
    .values(
      rows.map((row) => ({
        from_id: row.fromId,
        to_id: row.toId,
        deed: row.deed,
        post_id: row.postId,
        recorded_at: row.at,
      })),
    )
    .execute()
}

/** How a clause was made: the clauses it came from and all that came from those by the same deed. */
export async function makingOf(
  db: Reader,
  directiveId: string,
): Promise<{ deed: 'merged' | 'split'; from: string[]; made: string[] } | undefined> {
  const rows = await rowsOf(
    db,
    sql<{ deed: 'merged' | 'split'; from: string[]; made: string[] }>`
    select d.deed, array_agg(distinct d.from_id) as "from",
      array(select distinct o.to_id from directive_descent o where o.deed = d.deed and o.from_id = any(array_agg(d.from_id)) and o.recorded_at = d.recorded_at) as made
    from directive_descent d where d.to_id = ${directiveId} and d.deed <> 'undone' group by d.deed, d.recorded_at`,
  )
  return rows[0]
}

/** Of these clauses those that stand, locked. */
export function standingOf(
  tx: Tx,
  directiveIds: string[],
): Promise<{ directiveId: string; handedOutAt: Date | null }[]> {
  return rowsOf(
    tx,
    sql<{ directiveId: string; handedOutAt: Date | null }>`
    select directive_id as "directiveId", handed_out_at as "handedOutAt" from directive
    where directive_id = any(${directiveIds}::uuid[]) and replaced_at is null for update`,
  )
}
