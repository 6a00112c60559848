// Whom an office works with, and what its printed names mean.
import { sql } from 'kysely'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import { type Book, type BookRows, openBook } from '../linking/book.ts'

/**
 * Everybody an office works with, as of a day (YYYY-MM-DD): the units of its place, of what that place was made from, and what lies above; those not there on
 * the day stand apart, with what they had become. Where no unit was there at all, those of other days are taken.
 */
export async function bookOf(db: Reader, officeId: number, on: string): Promise<Book> {
  const rows = await rowsOf(
    db,
    sql<BookRows>`
    with recursive own as (
      select unit_id from office where office_id = ${officeId}
      union select d.from_id from own join unit_descent d on d.to_id = own.unit_id),
    office_units as (
      select p.unit_id, p.valid from own join unit_path p on p.ancestor_id = own.unit_id
      union select p.ancestor_id, p.valid from own join unit_path p on p.unit_id = own.unit_id),
    named as (
      select distinct on (s.unit_id) s.unit_id, s.name, s.kind, s.parent_id, s.valid, s.valid @> ${on}::date as there
      from office_units u join unit_state s on s.unit_id = u.unit_id and s.valid && u.valid
      order by s.unit_id, s.valid @> ${on}::date desc, abs(coalesce(lower(s.valid), '1900-01-01'::date) - ${on}::date)),
    of_day as (
      select n.* from named n join office o on o.office_id = ${officeId}
      where n.there or n.unit_id = o.unit_id or not exists (select 1 from named x where x.there)),
    charged as (
      select c.*, p.name as person from charge c left join person p on p.person_id = c.person_id where c.office_id = ${officeId} and c.valid @> ${on}::date
        and exists (select 1 from group_member m where m.group_id = c.group_id and m.agency_id = c.agency_id and m.valid @> ${on}::date))
    select ${on}::text as "on", o.unit_id as "unitId",
      coalesce((select json_agg(json_build_object('unitId', n.unit_id, 'name', n.name, 'kind', n.kind, 'parentId', n.parent_id)) from of_day n), '[]') as units,
      coalesce((select json_agg(json_build_object('unitId', n.unit_id, 'name', n.name, 'kind', n.kind, 'parentId', n.parent_id,
        'from', lower(n.valid), 'to', upper(n.valid) - 1, 'became', array(
          with recursive onward as (
            select d.to_id from unit_descent d where d.from_id = n.unit_id and d.on_day <= ${on}::date
            union select d.to_id from onward w join unit_descent d on d.from_id = w.to_id and d.on_day <= ${on}::date)
          select w.to_id from onward w where w.to_id in (select unit_id from of_day))))
        from named n where n.unit_id not in (select unit_id from of_day)), '[]') as "otherDays",
      coalesce((select json_agg(json_build_object('agencyId', a.agency_id, 'name', a.name, 'shortName', a.short_name, 'kind', a.kind, 'unitId', a.unit_id) order by a.agency_id)
        from office_agency f join agency a on a.agency_id = f.agency_id where f.office_id = o.office_id and a.valid @> ${on}::date), '[]') as agencies,
      coalesce((select json_agg(json_build_object('folded', l.folded, 'printed', l.printed, 'agencyId', l.agency_id, 'groupId', l.group_id))
        from agency_alias l where l.office_id = o.office_id and (l.agency_id is not null or l.group_id is not null)), '[]') as aliases,
      coalesce((select json_agg(json_build_object('folded', l.folded, 'unitId', l.unit_id))
        from place_alias l where l.office_id = o.office_id and l.unit_id is not null), '[]') as "placeAliases",
      coalesce((select json_agg(json_build_object('groupId', g.group_id, 'name', g.name, 'members',
        (select coalesce(json_agg(m.agency_id order by m.agency_id), '[]') from group_member m where m.group_id = g.group_id and m.valid @> ${on}::date)))
        from agency_group g where g.office_id = o.office_id and g.valid @> ${on}::date), '[]') as groups,
      coalesce((select json_agg(json_build_object('groupId', c.group_id, 'agencyId', c.agency_id, 'person', c.person, 'unitId', c.unit_id,
        'criterionNo', c.criterion_no, 'field', c.field, 'ground', c.ground) order by c.charge_id) from charged c), '[]') as charges
    from office o where o.office_id = ${officeId}`,
  )
  return openBook(rows[0]!)
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

/** Members of a group of the office on a day. */
export async function membersOf(db: Reader, groupId: number, on: string): Promise<number[]> {
  const rows = await rowsOf(
    db,
    sql<{ agencyId: number }>`
    select agency_id as "agencyId" from group_member where group_id = ${groupId} and valid @> ${on}::date order by agency_id`,
  )
  return rows.map((row) => row.agencyId)
}
