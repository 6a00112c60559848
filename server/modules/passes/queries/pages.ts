// What stands on the pages of links, beside the rows of assignments.
import { sql } from 'kysely'
import { type Reader, rowsOf } from '../../../platform/db.ts'

export type Paper = { number: string | null; issuedOn: string | null; subject: string }

/** A document of an office, by what a link says of it. */
export async function paperOf(db: Reader, officeId: number, documentId: string): Promise<Paper | undefined> {
  return db
    .selectFrom('document')
    .select(['number_out as number', 'issued_on as issuedOn', 'subject'])
    .where('document_id', '=', documentId)
    .where('office_id', '=', officeId)
    .executeTakeFirst()
}

export type Names = { office: string; agency: string; unit: string | null }

/** Name of the office, of its agency, and of the unit a report link is for. */
export async function namesOf(db: Reader, officeId: number, agencyId: number | null): Promise<Names> {
  const [row] = await rowsOf(
    db,
    sql<Names>`
    select o.name as office, g.name as agency, (select u.name from agency u where u.agency_id = ${agencyId}::int) as unit
    from office o join agency g on g.agency_id = o.agency_id where o.office_id = ${officeId}`,
  )
  return row!
}

export async function clauseTitles(db: Reader, documentId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('directive')
    .select(['directive_id as directiveId', 'title'])
    .where('document_id', '=', documentId)
    .execute()
  return new Map(rows.map(({ directiveId, title }) => [directiveId, title]))
}
