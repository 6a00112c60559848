// What an office has learnt that printed names mean: agencies, groups, places. One that was taken back means nothing.
import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'

/** Whom a name means: an agency, a group, or (both null) nobody any more. */
export type NameMeaning = { agencyId: number | null; groupId: number | null }
type Learnt = { officeId: number; folded: string; printed: string; personId: number; at: Date }

/** Learns a printed name of an agency or a group; a later choice stands over an earlier one. `folded`: its nameKey. */
export async function learnName(tx: Tx, { agencyId, groupId, ...row }: Learnt & NameMeaning): Promise<void> {
  const learnt = { ...learntBy(row), agency_id: agencyId, group_id: groupId }
  await tx
    .insertInto('agency_alias')
    .values({ office_id: row.officeId, folded: row.folded, ...learnt })
    .onConflict((conflict) => conflict.columns(['office_id', 'folded']).doUpdateSet(learnt))
    .execute()
}

/** Learns a printed name of a place; a later choice stands over an earlier one, null takes it back. `folded`: its nameKey. */
export async function learnPlace(tx: Tx, { unitId, ...row }: Learnt & { unitId: number | null }): Promise<void> {
  const learnt = { ...learntBy(row), unit_id: unitId }
  await tx
    .insertInto('place_alias')
    .values({ office_id: row.officeId, folded: row.folded, ...learnt })
    .onConflict((conflict) => conflict.columns(['office_id', 'folded']).doUpdateSet(learnt))
    .execute()
}

const learntBy = ({ printed, personId, at }: Learnt) => ({ printed, learnt_by: personId, learnt_at: at })

/** What a name means to an office by what it has learnt. `folded`: its nameKey. */
export async function meaningOfName(db: Reader, officeId: number, folded: string): Promise<NameMeaning> {
  const [row] = await rowsOf(
    db,
    sql<NameMeaning>`
    select agency_id as "agencyId", group_id as "groupId" from agency_alias where office_id = ${officeId} and folded = ${folded}`,
  )
  return row ?? { agencyId: null, groupId: null }
}

/** Which unit a printed place means to an office by what it has learnt. `folded`: its nameKey. */
export async function meaningOfPlace(db: Reader, officeId: number, folded: string): Promise<number | null> {
  const row = await db
    .selectFrom('place_alias')
    .select('unit_id')
    .where('office_id', '=', officeId)
    .where('folded', '=', folded)
    .executeTakeFirst()
  return row?.unit_id ?? null
}

/** Takes back a group that a linking made, unless a name has come to mean it. */
export async function withdrawGroup(tx: Tx, groupId: number): Promise<void> {
  await sql`
    update agency_group set valid = 'empty' where group_id = ${groupId}
      and not exists (select 1 from agency_alias l where l.group_id = ${groupId})`.execute(tx)
}
