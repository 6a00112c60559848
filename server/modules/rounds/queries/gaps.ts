// The board as far as its gaps are asked for, who would take them up, and what was issued of them already.
import { sql } from 'kysely'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import { placeOfOffice } from '../../assessments/queries/ground.ts'
import type { GapList, IssuedWork } from '../contract.ts'

export type CellsRow = {
  unitId: number
  name: string
  agencyId: number | null
  agencyName: string | null
  /** As they stood on the day; null where nothing was ever said. */
  cells: Buffer | null
}

/** Units of these kinds of an office's place on a day, in the order of their names, with their cells of that day and their People's Committee of the book. */
export function cellsOn(
  db: Reader,
  asked: { officeId: number; frameworkId: number; day: string; kinds: readonly string[] },
): Promise<CellsRow[]> {
  return rowsOf(
    db,
    sql<CellsRow>`
    with place as materialized ${placeOfOffice(asked.officeId)}
    select s.unit_id as "unitId", s.name, g.agency_id as "agencyId", g.name as "agencyName", t.cells
    from unit_state s
    left join lateral (select a.agency_id, a.name from agency a join office_agency o on o.agency_id = a.agency_id and o.office_id = ${asked.officeId}
      where a.unit_id = s.unit_id and a.kind = 'ubnd' and a.valid @> ${asked.day}::date order by a.agency_id limit 1) g on true
    left join lateral (select x.cells from standing x where x.unit_id = s.unit_id and x.framework_id = ${asked.frameworkId} and x.valid_from <= ${asked.day}::date
      order by x.valid_from desc limit 1) t on true
    where s.valid @> ${asked.day}::date and s.kind = any(${asked.kinds}::text[])
      and exists (select 1 from unit_path p where p.unit_id = s.unit_id and p.valid @> ${asked.day}::date and p.ancestor_id in (select ancestor_id from place))
    order by s.name, s.unit_id`,
  )
}

export type IssuedLine = IssuedWork & { unitId: number; place: number; list: GapList }

/** Lines of lists issued for a stage whose assignment is open. */
export function openIssued(
  db: Reader,
  asked: { officeId: number; frameworkId: number; stage: number; now: Date },
): Promise<IssuedLine[]> {
  return rowsOf(
    db,
    sql<IssuedLine>`
    select distinct on (x.unit_id, x.place, i.list) x.unit_id as "unitId", x.place, i.list, h.assignment_id as "assignmentId", h.code, h.due_day as "dueDay", h.phase,
      coalesce(h.late_at < ${asked.now}, false) as late
    from round_issue i join round_issue_line x on x.issue_id = i.issue_id join assignment_head h on h.assignment_id = x.assignment_id
    where i.office_id = ${asked.officeId} and i.framework_id = ${asked.frameworkId} and i.stage = ${asked.stage} and i.list <> 'supplement'
      and h.phase not in ('done', 'ended')
    order by x.unit_id, x.place, i.list, i.recorded_at desc`,
  )
}

/** The People’s Committees of communes, as far as they stand in the office’s book. */
export async function committeesOf(
  db: Reader,
  officeId: number,
  unitIds: readonly number[],
): Promise<Map<number, number>> {
  const rows = await rowsOf(
    db,
    sql<{ unitId: number; agencyId: number }>`
    select distinct on (a.unit_id) a.unit_id as "unitId", a.agency_id as "agencyId" from agency a
    join office_agency o on o.agency_id = a.agency_id and o.office_id = ${officeId}
    where a.unit_id = any(${unitIds}::int[]) and a.kind = 'ubnd' order by a.unit_id, upper_inf(a.valid) desc, a.agency_id`,
  )
  return new Map(rows.map(({ unitId, agencyId }) => [unitId, agencyId]))
}
