import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import type { SetBody } from '../contract.ts'
import type { Reach } from '../keeping.ts'

export type DraftRow = {
  draftId: string
  frameworkId: number | null
  unitId: number | null
  unitName: string | null
  body: SetBody
  savedAt: Date
  savedBy: string
}

/** Drafts of an office, the one touched last first; one of them where its id is given. */
export function draftsOf(db: Reader, officeId: number, draftId: string | null = null): Promise<DraftRow[]> {
  return rowsOf(
    db,
    sql<DraftRow>`
    select d.draft_id as "draftId", d.framework_id as "frameworkId", d.unit_id as "unitId", u.name as "unitName", d.body,
      d.saved_at as "savedAt", pe.name as "savedBy"
    from framework_draft d join post po on po.post_id = d.saved_by join person pe using (person_id)
      left join lateral (select name from unit_state s where s.unit_id = d.unit_id order by lower(valid) desc limit 1) u on true
    where d.office_id = ${officeId} and (${draftId}::uuid is null or d.draft_id = ${draftId}::uuid)
    order by d.saved_at desc`,
  )
}

/** Takes the row of a draft until the end of the deed, so that one saving and one publishing follow each other. */
export async function lockDraft(tx: Tx, draftId: string): Promise<void> {
  await sql`select from framework_draft where draft_id = ${draftId} for update`.execute(tx)
}

export async function insertDraft(
  tx: Tx,
  row: {
    draftId: string
    officeId: number
    frameworkId: number | null
    unitId: number | null
    body: SetBody
    postId: number
    at: Date
  },
): Promise<void> {
  await tx
    .insertInto('framework_draft')
    .values({
      draft_id: row.draftId,
      office_id: row.officeId,
      framework_id: row.frameworkId,
      unit_id: row.unitId,
      body: JSON.stringify(row.body),
      made_at: row.at,
      made_by: row.postId,
      saved_at: row.at,
      saved_by: row.postId,
    })
    .execute()
}

export async function updateDraft(
  tx: Tx,
  row: { draftId: string; body: SetBody; postId: number; at: Date },
): Promise<void> {
  await tx
    .updateTable('framework_draft')
    .set({ body: JSON.stringify(row.body), saved_at: row.at, saved_by: row.postId })
    .where('draft_id', '=', row.draftId)
    .execute()
}

export async function deleteDraft(tx: Tx, draftId: string): Promise<void> {
  await tx.deleteFrom('framework_draft').where('draft_id', '=', draftId).execute()
}

/** How a unit lies to the place of an office, on any day: the units of a set that ended stay in reach. */
export async function reachOf(db: Reader, officeId: number, unitId: number): Promise<Reach> {
  const [row] = await rowsOf(
    db,
    sql<{ reach: Reach }>`
    select case when o.unit_id = ${unitId}::int then 'own'
      when exists (select from unit_path p where p.unit_id = o.unit_id and p.ancestor_id = ${unitId}::int) then 'above'
      when exists (select from unit_path p where p.unit_id = ${unitId}::int and p.ancestor_id = o.unit_id) then 'below'
      else 'elsewhere' end as reach
    from office o where o.office_id = ${officeId}`,
  )
  return row?.reach ?? 'elsewhere'
}
