// Questions of a department's board.
import { sql } from 'kysely'
import type { Actor } from '../../../platform/access.ts'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import type { Value } from '../../assessments/contract.ts'
import { placeOfOffice, stands } from '../../assessments/queries/ground.ts'

export type Answering = { frameworkId: number; name: string; agencyId: number; agency: string; inForce: boolean }

/** Who answers for anything in the office's book, by set; the set in force first, the newest of them. */
export function answering(db: Reader, officeId: number, day: string): Promise<Answering[]> {
  return rowsOf(
    db,
    sql<Answering>`
    select f.framework_id as "frameworkId", f.name, a.agency_id as "agencyId", coalesce(a.short_name, a.name) as agency, f.valid @> ${day}::date as "inForce"
    from (select distinct framework_id, agency_id from responsible_agency where office_id = ${officeId} and valid @> ${day}::date) r
    join framework f on f.framework_id = r.framework_id and f.published_on is not null join agency a on a.agency_id = r.agency_id
    order by f.valid @> ${day}::date desc, lower(f.valid) desc, f.version desc, a.name`,
  )
}

export type UnitOfPlace = { unitId: number; name: string; kind: string }

/** Units of the kinds within a unit (by default the office's place) on a day. */
export function unitsWithin(
  db: Reader,
  officeId: number,
  asked: { unitId: number | null; kinds: string[]; day: string },
): Promise<UnitOfPlace[]> {
  return rowsOf(
    db,
    sql<UnitOfPlace>`
    select distinct s.unit_id as "unitId", s.name, s.kind from unit_state s join unit u on u.unit_id = s.unit_id and u.same_as is null
    join unit_path p on p.unit_id = s.unit_id and p.valid @> ${asked.day}::date
    where s.valid @> ${asked.day}::date and s.kind = any(${asked.kinds}::text[]) and p.ancestor_id in ${placeOfOffice(officeId)}
      and (${asked.unitId}::int is null or exists (select 1 from unit_path q where q.unit_id = s.unit_id and q.ancestor_id = ${asked.unitId} and q.valid @> ${asked.day}::date))
    order by s.name, s.unit_id`,
  )
}

export type SaidRow = {
  unitId: number
  place: number
  seq: number
  says: number
  onDay: string
  value: Value | null
  overruled: boolean
  reason: string | null
  personId: number | null
  by: string | null
  recordedAt: Date
  decision: {
    seq: number
    says: number
    onDay: string
    by: string | null
    reason: string | null
    number: string | null
    issuedOn: string | null
  } | null
}

/** The last word of the stage that claims, with the last of the stage that decides, for each of these cells that anybody spoke of. */
export function saidOf(
  db: Reader,
  { officeId }: Pick<Actor, 'officeId'>,
  asked: { frameworkId: number; unitIds: number[]; places: number[]; claimed: number; decided: number; day: string },
): Promise<SaidRow[]> {
  return rowsOf(
    db,
    sql<SaidRow>`
    select c.unit_id as "unitId", c.place, a.seq, a.says, a.on_day as "onDay", a.value, a.overruled, a.reason, p.person_id as "personId", n.name as by,
      a.recorded_at as "recordedAt",
      case when d.seq is not null then json_build_object('seq', d.seq, 'says', d.says, 'onDay', d.on_day, 'by', m.name, 'reason', d.reason,
        'number', w.number_out, 'issuedOn', w.issued_on) end as decision
    from unnest(${asked.unitIds}::int[], ${asked.places}::smallint[]) c(unit_id, place)
    cross join lateral (select x.* from assessment x where x.unit_id = c.unit_id and x.framework_id = ${asked.frameworkId} and x.place = c.place
      and x.stage = ${asked.claimed} and x.on_day <= ${asked.day}::date and ${stands('x')} order by x.on_day desc, x.seq desc limit 1) a
    left join lateral (select x.* from assessment x where x.unit_id = c.unit_id and x.framework_id = ${asked.frameworkId} and x.place = c.place
      and x.stage = ${asked.decided} and x.on_day <= ${asked.day}::date and ${stands('x')} order by x.on_day desc, x.seq desc limit 1) d on true
    left join post p on p.post_id = a.post_id left join person n on n.person_id = p.person_id
    left join post q on q.post_id = d.post_id left join person m on m.person_id = q.person_id
    left join assessment_deed e on e.deed_id = d.source_id
    left join document w on w.document_id = e.document_id and w.office_id = ${officeId} and w.withdrawn_at is null`,
  )
}
