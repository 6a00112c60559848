// Units of the office's place that an actor is shown in lists of proof.
import { sql } from 'kysely'
import { type Actor, keepsTheBook } from '../../platform/access.ts'
import { type Reader, rowsOf } from '../../platform/db.ts'
import { placeOfOffice } from '../assessments/queries/ground.ts'

/** Those of the kinds on a day; a commune is shown itself only. */
export function unitsOfPlace(
  db: Reader,
  actor: Actor,
  asked: { kinds: string[]; day: string },
): Promise<{ unitId: number; name: string }[]> {
  const own =
    keepsTheBook(actor) || actor.part === 'department-officer'
      ? sql`true`
      : sql`exists (select 1 from agency a join unit_path q on q.ancestor_id = a.unit_id where a.agency_id = any(${actor.agencyIds}::int[]) and q.unit_id = s.unit_id)`
  return rowsOf(
    db,
    sql<{ unitId: number; name: string }>`
    select s.unit_id as "unitId", s.name from unit_state s join unit u on u.unit_id = s.unit_id and u.same_as is null
    where s.valid @> ${asked.day}::date and s.kind = any(${asked.kinds}::text[]) and ${own}
      and exists (select 1 from unit_path p where p.unit_id = s.unit_id and p.valid @> ${asked.day}::date and p.ancestor_id in ${placeOfOffice(actor.officeId)})
    order by s.name, s.unit_id`,
  )
}
