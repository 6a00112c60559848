import { sql } from 'kysely'
import { type Actor, keepsTheBook } from '../../../platform/access.ts'
import { type Reader, rowsOf } from '../../../platform/db.ts'

/** True where every file is there and was given by this person, or lies in the office whose book he keeps. */
export async function filesAreMine(db: Reader, actor: Actor, fileIds: string[]): Promise<boolean> {
  const [row] = await rowsOf(
    db,
    sql<{ known: number }>`
    select count(*) as known from file where file_id = any(${fileIds}::uuid[]) and (added_by = ${actor.personId} or (${keepsTheBook(actor)} and office_id = ${actor.officeId}))`,
  )
  return row!.known === new Set(fileIds).size
}
