import { sql } from 'kysely'
import type { Part } from '../../platform/access.ts'
import { type Reader, rowsOf, type Tx } from '../../platform/db.ts'
import type { LegalDay } from '../calendar/days.ts'
import type { AgencyContacts } from './contract.ts'
import { isGuardedAgency, isGuardedPerson } from './rules.ts'

type Held = Omit<AgencyContacts['contacts'][number], 'guarded'> & { part: Part }
type Listed = Omit<AgencyContacts, 'guarded' | 'contacts'> & { contacts: Held[] }

/** Agencies of an office's book with their people: officers before heads, so that the first is the one who needs no approval. */
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
      coalesce((select json_agg(json_build_object('postId', p.post_id, 'name', n.name, 'title', p.title, 'phone', n.phone, 'part', p.part,
          'needsApproval', p.needs_approval, 'account', c.person_id is not null) order by n.phone is null, p.post_id)
        from post p join person n on n.person_id = p.person_id left join account c on c.person_id = p.person_id
        where p.office_id = o.office_id and p.agency_id = a.agency_id and upper_inf(p.valid) and p.part <> 'administrator'), '[]') as contacts
    from office_agency o join agency a on a.agency_id = o.agency_id
    where o.office_id = ${officeId} and ${these} order by a.name`,
  )
  return rows.map(({ contacts, ...agency }) => ({
    ...agency,
    guarded: isGuardedAgency(agency.kind, agency.needsApproval),
    contacts: contacts
      .map(({ part, ...one }) => ({ ...one, guarded: isGuardedPerson({ ...one, part }) }))
      .sort((a, b) => Number(a.guarded) - Number(b.guarded)),
  }))
}

/** Two who enter people of one agency at once wait for each other: nobody comes in twice. */
export async function lockAgencies(tx: Tx, officeId: number, agencyIds: readonly number[]): Promise<void> {
  await sql`select 1 from office_agency where office_id = ${officeId} and agency_id = any(${agencyIds}::int[]) order by agency_id for update`.execute(
    tx,
  )
}

export type ContactToMake = {
  agencyId: number
  name: string
  title: string
  phone: string | null
  needsApproval: boolean | null
}

/** People with a post each and no account. What they may do once they get one, until somebody says otherwise: never more than of their own agency. */
export async function insertContacts(tx: Tx, officeId: number, contacts: readonly ContactToMake[]): Promise<void> {
  const rows = JSON.stringify(contacts.map((contact, i) => ({ n: i + 1, ...contact })))
  await sql`
    with r as (select * from jsonb_to_recordset(${rows}::jsonb) as r (n int, name text, phone text, title text, "agencyId" int, "needsApproval" boolean)),
    made as (insert into person (name, phone) select name, phone from r order by n returning person_id),
    numbered as (select person_id, row_number() over (order by person_id) as n from made)
    insert into post (person_id, agency_id, office_id, part, title, needs_approval)
    select m.person_id, a.agency_id, o.office_id, case when a.unit_id <> o.unit_id then 'commune-officer' else 'department-officer' end, r.title, r."needsApproval"
    from numbered m join r using (n) join agency a on a.agency_id = r."agencyId" join office o on o.office_id = ${officeId} order by n`.execute(
    tx,
  )
}

/** name, title, phone, needsApproval as they are to stand; null for the name: as it is. */
export type ContactToChange = {
  postId: number
  name: string | null
  title: string
  phone: string | null
  needsApproval: boolean | null
}

export async function updateContacts(tx: Tx, contacts: readonly ContactToChange[]): Promise<void> {
  await sql`
    with r as (select * from jsonb_to_recordset(${JSON.stringify(contacts)}::jsonb) as r ("postId" int, name text, phone text, title text, "needsApproval" boolean)),
    posted as (update post p set title = r.title, needs_approval = r."needsApproval" from r where p.post_id = r."postId" returning p.person_id, r.name, r.phone)
    update person n set name = coalesce(posted.name, n.name), phone = posted.phone from posted where n.person_id = posted.person_id`.execute(
    tx,
  )
}

export async function contactById(
  db: Reader,
  officeId: number,
  postId: number,
): Promise<{ agencyId: number; name: string; title: string; account: boolean } | undefined> {
  const rows = await rowsOf(
    db,
    sql<{ agencyId: number; name: string; title: string; account: boolean }>`
    select p.agency_id as "agencyId", n.name, p.title, exists (select 1 from account c where c.person_id = p.person_id) as account
    from post p join person n on n.person_id = p.person_id
    where p.post_id = ${postId} and p.office_id = ${officeId} and upper_inf(p.valid) and p.part <> 'administrator'`,
  )
  return rows[0]
}

/** Ends a post on a day; the name stays for the reminders that went to it, the number is nobody's business any more where he holds no other post. */
export async function endPost(tx: Tx, postId: number, day: LegalDay): Promise<void> {
  await sql`
    with ended as (update post set valid = daterange(lower(valid), greatest(${day}::date, lower(valid))) where post_id = ${postId} returning post_id, person_id)
    update person n set phone = null from ended
    where n.person_id = ended.person_id
      and not exists (select 1 from post p where p.person_id = ended.person_id and p.post_id <> ended.post_id and upper_inf(p.valid))`.execute(
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
