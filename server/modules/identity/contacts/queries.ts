import { sql } from 'kysely'
import type { Part } from '../../../platform/access.ts'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'

/** Who stands in an office's book, with the agencies of his posts. */
export function peopleOfBook(
  db: Reader,
  officeId: number,
): Promise<{ personId: number; name: string; phone: string | null; agencyIds: number[] }[]> {
  return rowsOf(
    db,
    sql<{ personId: number; name: string; phone: string | null; agencyIds: number[] }>`
    select n.person_id as "personId", n.name, n.phone, array_agg(distinct p.agency_id) as "agencyIds"
    from post p join person n on n.person_id = p.person_id where p.office_id = ${officeId} group by n.person_id`,
  )
}

export type ContactToMake = { name: string; phone: string | null; title: string; agencyId: number; part: Part }

/** People with a post each and no account; their ids in the order given. */
export async function insertContacts(tx: Tx, officeId: number, contacts: readonly ContactToMake[]): Promise<number[]> {
  const rows = JSON.stringify(contacts.map((contact, i) => ({ n: i + 1, ...contact })))
  const made = await rowsOf(
    tx,
    sql<{ personId: number }>`
    with r as (select * from jsonb_to_recordset(${rows}::jsonb) as r (n int, name text, phone text, title text, "agencyId" int, part text)),
    made as (insert into person (name, phone) select name, phone from r order by n returning person_id),
    numbered as (select person_id, row_number() over (order by person_id) as n from made),
    posted as (
      insert into post (person_id, agency_id, office_id, part, title)
      select m.person_id, r."agencyId", ${officeId}::int, r.part, r.title from numbered m join r using (n))
    select person_id as "personId" from numbered order by n`,
  )
  return made.map(({ personId }) => personId)
}

/** Gives people their telephone where they had none. */
export async function fillPhones(tx: Tx, phones: readonly { personId: number; phone: string }[]): Promise<void> {
  await sql`
    update person n set phone = r.phone from jsonb_to_recordset(${JSON.stringify(phones)}::jsonb) as r ("personId" int, phone text)
    where n.person_id = r."personId" and n.phone is null`.execute(tx)
}
