// Questions to the registers of units, agencies and groups. Days shown are the first and the last, both counted in.
import { sql } from 'kysely'
import type { z } from 'zod'
import { type Reader, rowsOf } from '../../platform/db.ts'
import type { AgencyRow, GroupRow, UnitRow } from './contract.ts'

/** The last state of every unit of the office's province (or of what stands above it furthest), and of those that its place was made of, superiors first. */
export function listUnits(db: Reader, officeId: number): Promise<z.output<typeof UnitRow>[]> {
  return rowsOf(
    db,
    sql<z.output<typeof UnitRow>>`
    with recursive place as (
      select unit_id from office where office_id = ${officeId} union select d.from_id from place join unit_descent d on d.to_id = place.unit_id
    ), top as (
      select distinct on (p.unit_id) p.ancestor_id from place join unit_path p on p.unit_id = place.unit_id order by p.unit_id, p.depth desc
    ), own as (
      select p.unit_id, max(q.depth) as depth from unit_path p join (select distinct ancestor_id from top) top on top.ancestor_id = p.ancestor_id join unit_path q on q.unit_id = p.unit_id group by p.unit_id
    ), last as (
      select distinct on (s.unit_id) s.*, own.depth from unit_state s join own on own.unit_id = s.unit_id order by s.unit_id, lower(s.valid) desc
    )
    select l.unit_id as "unitId", l.name, l.kind, l.code, l.parent_id as "parentId",
      (select s.name from unit_state s where s.unit_id = l.parent_id order by lower(s.valid) desc limit 1) as "parentName",
      lower(l.valid)::text as "from", (upper(l.valid) - 1)::text as "to", l.depth
    from last l order by l.depth, l.name`,
  )
}

/** Agencies of an office's book, found by name, short name or alias as folded; on a day where one is given. */
export function listAgencies(
  db: Reader,
  officeId: number,
  { q, on }: { q?: string | undefined; on?: string | undefined },
): Promise<AgencyRow[]> {
  const like = sql`'%' || fold(${(q ?? '').replace(/[\\%_]/g, (sign) => `\\${sign}`)}) || '%'`
  const found = q
    ? sql`(a.folded like ${like} or fold(coalesce(a.short_name, '')) like ${like} or exists (
        select 1 from agency_alias l where l.office_id = ${officeId} and l.agency_id = a.agency_id and fold(l.printed) like ${like}))`
    : sql`true`
  return rowsOf(
    db,
    sql<AgencyRow>`
    select a.agency_id as "agencyId", a.name, a.short_name as "shortName", a.kind, a.parent_id as "parentId", p.name as "parentName", a.unit_id as "unitId",
      (select s.name from unit_state s where s.unit_id = a.unit_id order by lower(s.valid) desc limit 1) as "unitName",
      lower(a.valid)::text as "from", (upper(a.valid) - 1)::text as "to",
      (select count(*) from post t where t.agency_id = a.agency_id and t.office_id = ${officeId} and upper_inf(t.valid)) as people,
      array(select l.printed from agency_alias l where l.office_id = ${officeId} and l.agency_id = a.agency_id order by l.learnt_at) as aliases
    from office_agency o join agency a on a.agency_id = o.agency_id left join agency p on p.agency_id = a.parent_id
    where o.office_id = ${officeId} and ${found} and ${on ? sql`a.valid @> ${on}::date` : sql`true`}
    order by a.name`,
  )
}

/** Groups of an office with their members of all days, the present ones first, and what these are in charge of. */
export function listGroups(db: Reader, officeId: number, groupId?: number): Promise<z.output<typeof GroupRow>[]> {
  return rowsOf(
    db,
    sql<z.output<typeof GroupRow>>`
    select g.group_id as "groupId", g.name, g.ground,
      coalesce((select json_agg(json_build_object('agencyId', a.agency_id, 'name', a.name, 'from', lower(m.valid), 'to', upper(m.valid) - 1, 'ground', m.ground)
        order by upper_inf(m.valid) desc, a.name, m.valid)
        from group_member m join agency a on a.agency_id = m.agency_id where m.group_id = g.group_id and not isempty(m.valid)), '[]') as members,
      coalesce((select json_agg(json_build_object('chargeId', c.charge_id, 'agencyId', c.agency_id, 'personId', c.person_id, 'personName', p.name,
        'unitId', c.unit_id, 'unitName', (select s.name from unit_state s where s.unit_id = c.unit_id order by lower(s.valid) desc limit 1),
        'criterionNo', c.criterion_no, 'field', c.field, 'from', lower(c.valid), 'to', upper(c.valid) - 1, 'ground', c.ground)
        order by c.agency_id, p.name, c.unit_id is null, c.criterion_no, c.charge_id)
        from charge c left join person p on p.person_id = c.person_id where c.group_id = g.group_id and not isempty(c.valid)), '[]') as charges
    from agency_group g
    where g.office_id = ${officeId} and not isempty(g.valid) and ${groupId === undefined ? sql`true` : sql`g.group_id = ${groupId}`}
    order by g.name`,
  )
}
