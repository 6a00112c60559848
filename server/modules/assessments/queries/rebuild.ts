import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'

/** Every unit and set of which anything was said, or stands. */
export function allPairs(db: Reader): Promise<{ unitId: number; frameworkId: number }[]> {
  return rowsOf(
    db,
    sql<{ unitId: number; frameworkId: number }>`
    select unit_id as "unitId", framework_id as "frameworkId" from assessment group by unit_id, framework_id
    union select unit_id, framework_id from standing group by unit_id, framework_id
    order by 1, 2`,
  )
}

export function storedStandings(
  db: Reader,
  unitId: number,
  frameworkId: number,
): Promise<{ validFrom: string; cells: Buffer; counts: number[] }[]> {
  return rowsOf(
    db,
    sql<{ validFrom: string; cells: Buffer; counts: number[] }>`
    select valid_from as "validFrom", cells, counts from standing where unit_id = ${unitId} and framework_id = ${frameworkId} order by valid_from`,
  )
}

export async function dropHead(tx: Tx, frameworkId: number, unitId: number): Promise<void> {
  await sql`delete from standing_head where unit_id = ${unitId} and framework_id = ${frameworkId}`.execute(tx)
}
