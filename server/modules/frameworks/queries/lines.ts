import { sql } from 'kysely'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import type { FrameworkLine } from '../contract.ts'

/** The versions an office meets: of the country, of its unit, of what lies above and below it; with what they hold and how much of it is verified. */
export function linesOf(db: Reader, officeId: number): Promise<FrameworkLine[]> {
  return rowsOf(
    db,
    sql<FrameworkLine>`
    select f.framework_id as "frameworkId", f.code, f.version, f.name, f.level, f.degree, f.decision, f.decided_on as "decidedOn",
      lower(f.valid) as "from", upper(f.valid) - 1 as "to", f.axis, f.unit_id as "unitId", u.name as "unitName", f.based_on as "basedOn",
      f.official_criteria as "officialCriteria", f.official_indicators as "officialIndicators", f.published_on as "publishedOn", pe.name as "publishedBy",
      p.criteria, p.indicators, p.verified as "verifiedPlaces", f.version = max(f.version) over (partition by f.code) as latest
    from framework f
      cross join lateral (
        select count(*) filter (where kind = 'criterion') as criteria, count(*) filter (where kind = 'indicator') as indicators,
          count(*) filter (where verified) as verified from framework_place p where p.framework_id = f.framework_id) p
      left join lateral (select name from unit_state s where s.unit_id = f.unit_id order by lower(valid) desc limit 1) u on true
      left join post po on po.post_id = f.published_by left join person pe using (person_id)
    where f.published_on is not null and (f.unit_id is null or exists (
      select from office o join unit_path w on (w.unit_id = o.unit_id and w.ancestor_id = f.unit_id) or (w.ancestor_id = o.unit_id and w.unit_id = f.unit_id)
      where o.office_id = ${officeId}))
    order by array_position(array['xa', 'thon', 'khu-mau', 'vuon-mau', 'huyen', 'tinh'], f.level), lower(f.valid) desc nulls last, f.unit_id nulls first,
      array_position(array['ntm', 'nang-cao', 'kieu-mau', 'hien-dai', 'hoan-thanh'], f.degree), f.version desc`,
  )
}

/** Last known names of units. */
export function unitNames(db: Reader, unitIds: number[]): Promise<{ unitId: number; unitName: string }[]> {
  return rowsOf(
    db,
    sql<{ unitId: number; unitName: string }>`
    select distinct on (unit_id) unit_id as "unitId", name as "unitName" from unit_state where unit_id = any(${unitIds}::int[])
    order by unit_id, lower(valid) desc`,
  )
}
