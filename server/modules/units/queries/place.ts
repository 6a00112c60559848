// What stands in the book of an office that has been set up: its place, and what a proposal need not offer again.
import { sql } from 'kysely'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import type { KindOfUnit } from '../place-names.ts'

type Old = { name: string; kind: KindOfUnit }
export type PlaceOfOffice = {
  unitId: number
  name: string
  kind: KindOfUnit
  code: string | null
  provinceId: number | null
  provinceName: string | null
  provinceCode: string | null
  committeeId: number | null
  agencyNames: string[]
  /** Codes of the units right below. */
  codes: string[]
  /** What passed into it, with district and province of then. */
  former: (Old & { district: Old & { unitId: number }; province: Old & { unitId: number } })[]
}

/** The place an office sits in, in its last state. */
export async function placeOfOffice(db: Reader, officeId: number): Promise<PlaceOfOffice> {
  const last = (unitId: string) =>
    sql`lateral (select x.* from unit_state x where x.unit_id = ${sql.raw(unitId)} order by lower(x.valid) desc nulls last limit 1)`
  const rows = await rowsOf(
    db,
    sql<PlaceOfOffice>`
    select s.unit_id as "unitId", s.name, s.kind, s.code, p.unit_id as "provinceId", p.name as "provinceName", p.code as "provinceCode",
      (select a.agency_id from office_agency f join agency a on a.agency_id = f.agency_id
        where f.office_id = o.office_id and a.kind = 'ubnd' and a.unit_id = o.unit_id order by a.agency_id limit 1) as "committeeId",
      array(select a.name from office_agency f join agency a on a.agency_id = f.agency_id where f.office_id = o.office_id) as "agencyNames",
      array(select distinct c.code from unit_state c where c.parent_id = o.unit_id and c.code is not null) as codes,
      coalesce((select json_agg(json_build_object('name', f.name, 'kind', f.kind,
          'district', json_build_object('unitId', d.unit_id, 'name', d.name, 'kind', d.kind),
          'province', json_build_object('unitId', e.unit_id, 'name', e.name, 'kind', e.kind)))
        from unit_descent n cross join ${last('n.from_id')} f cross join ${last('f.parent_id')} d cross join ${last('d.parent_id')} e
        where n.to_id = o.unit_id), '[]') as former
    from office o cross join ${last('o.unit_id')} s left join ${last('s.parent_id')} p on true
    where o.office_id = ${officeId}`,
  )
  return rows[0]!
}
