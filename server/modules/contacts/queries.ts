import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../platform/db.ts'
import type { AgencyContacts } from './contract.ts'
import { isGuardedAgency, isHeadTitle } from './rules.ts'

type Listed = Omit<AgencyContacts, 'guarded' | 'contacts'> & {
  contacts: (AgencyContacts['contacts'][number] & { part: string | null })[]
}

/** Agencies of an office's book with whom to write to there: officers before heads, so that the first is the one who needs no approval. */
export async function contactsOf(
  db: Reader,
  officeId: number,
  agencyIds: number[] | 'all' = 'all',
): Promise<AgencyContacts[]> {
  const these = agencyIds === 'all' ? sql`true` : sql`o.agency_id = any(${agencyIds}::int[])`
  const rows = await rowsOf(
    db,
    sql<Listed>`
    select a.agency_id as "agencyId", a.name, a.short_name as "shortName", a.kind, o.needs_approval as "needsApproval",
      array(select l.printed from agency_alias l where l.office_id = o.office_id and l.agency_id = a.agency_id order by l.learnt_at) as aliases,
      coalesce((select json_agg(c order by c.guarded, c.key) from (
        select 'c' || c.contact_id as key, c.name, c.title, c.phone, c.needs_approval as guarded, null as part from contact c
          where c.office_id = o.office_id and c.agency_id = a.agency_id and c.ended_at is null
        union all
        select 'p' || p.post_id, n.name, p.title, n.phone, false, p.part from post p join person n on n.person_id = p.person_id
          where p.office_id = o.office_id and p.agency_id = a.agency_id and n.phone is not null and upper_inf(p.valid)
            and not exists (select 1 from contact c where c.office_id = o.office_id and c.agency_id = a.agency_id and c.ended_at is null and lower(c.name) = lower(n.name))
      ) c), '[]') as contacts
    from office_agency o join agency a on a.agency_id = o.agency_id
    where o.office_id = ${officeId} and ${these} order by a.name`,
  )
  return rows.map(({ contacts, ...agency }) => ({
    ...agency,
    guarded: isGuardedAgency(agency.kind, agency.needsApproval),
    contacts: contacts
      .map(({ part, guarded, ...one }) => ({
        ...one,
        guarded: part === null ? guarded : part === 'leader' || isHeadTitle(one.title),
      }))
      .sort((a, b) => Number(a.guarded) - Number(b.guarded)),
  }))
}

export type NewContact = {
  agencyId: number
  name: string
  title: string
  phone: string | null
  needsApproval: boolean
}
type By = { officeId: number; postId: number; at: Date }

/** Enters contacts; one that stands there already under its agency and name takes the new title, telephone and mark. @returns how many were new */
export async function upsertContacts(
  tx: Tx,
  contacts: NewContact[],
  { officeId, postId, at }: By,
): Promise<{ added: number }> {
  const rows = await rowsOf(
    tx,
    sql<{ added: boolean }>`
    insert into contact (office_id, agency_id, name, title, phone, needs_approval, changed_by, changed_at)
    select ${officeId}::int, n."agencyId", n.name, n.title, n.phone, n."needsApproval", ${postId}::int, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(contacts)}::jsonb) as n("agencyId" int, name text, title text, phone text, "needsApproval" boolean)
    on conflict (office_id, agency_id, lower(name)) where ended_at is null do update set title = excluded.title, phone = excluded.phone,
      needs_approval = excluded.needs_approval, changed_by = excluded.changed_by, changed_at = excluded.changed_at
    returning xmax = 0 as added`,
  )
  return { added: rows.filter(({ added }) => added).length }
}

export async function contactById(
  db: Reader,
  officeId: number,
  contactId: number,
): Promise<{ agencyId: number; name: string } | undefined> {
  const rows = await rowsOf(
    db,
    sql<{ agencyId: number; name: string }>`
    select agency_id as "agencyId", name from contact where contact_id = ${contactId} and office_id = ${officeId} and ended_at is null`,
  )
  return rows[0]
}

export async function updateContact(
  tx: Tx,
  { contactId, name, title, phone, needsApproval }: Omit<NewContact, 'agencyId'> & { contactId: number },
  { postId, at }: By,
): Promise<void> {
  await sql`
    update contact set name = ${name}, title = ${title}, phone = ${phone}, needs_approval = ${needsApproval}, changed_by = ${postId}, changed_at = ${at}
    where contact_id = ${contactId}`.execute(tx)
}

/** The name stays for the reminders that went to it; the number is nobody's business any more. */
export async function endContactRow(tx: Tx, contactId: number, { postId, at }: By): Promise<void> {
  await sql`update contact set ended_at = ${at}, phone = null, changed_by = ${postId}, changed_at = ${at} where contact_id = ${contactId}`.execute(
    tx,
  )
}

/** @returns false where the agency is not in the book of this office */
export async function setNeedsApproval(
  tx: Tx,
  row: { officeId: number; agencyId: number; needsApproval: boolean | null },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update office_agency set needs_approval = ${row.needsApproval} where office_id = ${row.officeId} and agency_id = ${row.agencyId}`.execute(
      tx,
    )
  return numAffectedRows === 1n
}
