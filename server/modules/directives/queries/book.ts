// Whom an office works with, and what its printed names mean.
import { sql } from 'kysely'
import type { Actor } from '../../../platform/access.ts'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import { documentsSeen } from '../../documents/seen.ts'
import { type Book, type BookRows, openBook } from '../book.ts'

/** Everybody an office works with, as of a day (YYYY-MM-DD). Units not yet or no longer there on the day are taken where none is. */
export async function bookOf(db: Reader, officeId: number, on: string): Promise<Book> {
  const rows = await rowsOf(
    db,
    sql<BookRows>`
    with office_units as (
      select p.unit_id, p.valid from office o join unit_path p on p.ancestor_id = o.unit_id where o.office_id = ${officeId}
      union select p.ancestor_id, p.valid from office o join unit_path p on p.unit_id = o.unit_id where o.office_id = ${officeId}),
    named as (
      select distinct on (s.unit_id) s.unit_id, s.name, s.kind, s.parent_id, s.valid @> ${on}::date as there
      from office_units u join unit_state s on s.unit_id = u.unit_id and s.valid && u.valid
      order by s.unit_id, s.valid @> ${on}::date desc, abs(coalesce(lower(s.valid), '1900-01-01'::date) - ${on}::date))
    select o.unit_id as "unitId",
      coalesce((select json_agg(json_build_object('unitId', n.unit_id, 'name', n.name, 'kind', n.kind, 'parentId', n.parent_id)) from named n
        where n.there or n.unit_id = o.unit_id or not exists (select 1 from named x where x.there)), '[]') as units,
      coalesce((select json_agg(json_build_object('agencyId', a.agency_id, 'name', a.name, 'shortName', a.short_name, 'kind', a.kind, 'unitId', a.unit_id) order by a.agency_id)
        from office_agency f join agency a on a.agency_id = f.agency_id where f.office_id = o.office_id and a.valid @> ${on}::date), '[]') as agencies,
      coalesce((select json_agg(json_build_object('folded', l.folded, 'agencyId', l.agency_id, 'groupId', l.group_id)) from agency_alias l where l.office_id = o.office_id), '[]') as aliases,
      coalesce((select json_agg(json_build_object('groupId', g.group_id, 'name', g.name, 'members',
        (select coalesce(json_agg(m.agency_id order by m.agency_id), '[]') from group_member m where m.group_id = g.group_id and m.valid @> ${on}::date)))
        from agency_group g where g.office_id = o.office_id), '[]') as groups
    from office o where o.office_id = ${officeId}`,
  )
  return openBook(rows[0]!)
}

/** Document ids by number key (lower case, no blanks) of those asked for which the actor sees, the newest where two bear one. */
export async function registeredNumbers(db: Reader, actor: Actor, keys: string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map()
  const rows = await rowsOf(
    db,
    sql<{ key: string; documentId: string }>`
    select lower(regexp_replace(d.number_out, '\\s+', '', 'g')) as key, d.document_id as "documentId" from document d
    where ${documentsSeen(actor)} and lower(regexp_replace(d.number_out, '\\s+', '', 'g')) = any(${keys}::text[]) order by d.created_at`,
  )
  return new Map(rows.map((row) => [row.key, row.documentId]))
}

/** True where an agency is not among those the office works with, or a group is not the office's. */
export async function agenciesUnknown(
  db: Reader,
  officeId: number,
  { agencyIds, groupIds }: { agencyIds: number[]; groupIds: number[] },
): Promise<boolean> {
  const rows = await rowsOf(
    db,
    sql<{ unknown: boolean }>`
    select exists (select 1 from unnest(${agencyIds}::int[]) i where not exists (select 1 from office_agency f where f.office_id = ${officeId} and f.agency_id = i))
      or exists (select 1 from unnest(${groupIds}::int[]) i where not exists (select 1 from agency_group g where g.office_id = ${officeId} and g.group_id = i)) as unknown`,
  )
  return rows[0]!.unknown
}

/** Learns which group this office means by a printed name; a later choice stands over an earlier one. */
export async function learnGroupName(
  tx: Tx,
  row: { officeId: number; folded: string; printed: string; groupId: number; personId: number; at: Date },
): Promise<void> {
  const learnt = {
    printed: row.printed,
    agency_id: null,
    group_id: row.groupId,
    learnt_by: row.personId,
    learnt_at: row.at,
  }
  await tx
    .insertInto('agency_alias')
    .values({ office_id: row.officeId, folded: row.folded, ...learnt })
    .onConflict((conflict) => conflict.columns(['office_id', 'folded']).doUpdateSet(learnt))
    .execute()
}

/** Members of a group of the office on a day. */
export async function membersOf(db: Reader, groupId: number, on: string): Promise<number[]> {
  const rows = await rowsOf(
    db,
    sql<{ agencyId: number }>`
    select agency_id as "agencyId" from group_member where group_id = ${groupId} and valid @> ${on}::date order by agency_id`,
  )
  return rows.map((row) => row.agencyId)
}
