// What is laid over a published version with days of its own: levels of a province, agencies that answer, succession.
import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import type { SetThreshold } from '../contract.ts'

/** From a day on these are the unit's own levels over a version; those it had end the day before. */
export async function replaceLevels(
  tx: Tx,
  row: {
    frameworkId: number
    unitId: number
    from: string
    ground: string
    levels: { place: number; level: SetThreshold }[]
  },
): Promise<void> {
  await endFrom(
    tx,
    sql`framework_threshold`,
    row.from,
    sql`framework_id = ${row.frameworkId} and unit_id = ${row.unitId}`,
  )
  if (row.levels.length === 0) return
  await tx
    .insertInto('framework_threshold')
    .values(
      row.levels.map(({ place, level: { valueTo, ...level } }) => ({
        framework_id: row.frameworkId,
        place,
        unit_id: row.unitId,
        ...level,
        value_to: valueTo,
        valid: `[${row.from},)`,
        ground: row.ground,
      })),
    )
    .execute()
}

/** Rows that hold on a day or later end before it; one that would begin later holds never. */
async function endFrom(
  tx: Tx,
  table: ReturnType<typeof sql>,
  day: string,
  which: ReturnType<typeof sql>,
): Promise<void> {
  await sql`
    update ${table} set valid = case when lower_inf(valid) or lower(valid) < ${day}::date then daterange(lower(valid), ${day}::date) else 'empty' end
    where ${which} and valid && daterange(${day}::date, null)`.execute(tx)
}

export type ResponsibleRow = {
  place: number
  unitId: number
  unitName: string
  agencyId: number
  agencyName: string
  from: string | null
  to: string | null
  ground: string | null
}

/** The agencies that answer in an office's book, with their days; the latest first. */
export function responsibleAgencies(db: Reader, officeId: number, frameworkId: number): Promise<ResponsibleRow[]> {
  return rowsOf(
    db,
    sql<ResponsibleRow>`
    select r.place, r.unit_id as "unitId", u.name as "unitName", r.agency_id as "agencyId", a.name as "agencyName",
      lower(r.valid) as "from", upper(r.valid) - 1 as "to", r.ground
    from responsible_agency r join agency a using (agency_id)
      join lateral (select name from unit_state s where s.unit_id = r.unit_id order by lower(valid) desc limit 1) u on true
    where r.office_id = ${officeId} and r.framework_id = ${frameworkId} and not isempty(r.valid)
    order by r.place, lower(r.valid) desc nulls last, r.unit_id`,
  )
}

/**
 * Who answers for each place in a unit on a day: named for the unit itself or its nearest ancestor; for an indicator without one, its criterion's.
 * Places nobody answers for are left out.
 */
export function responsibleFor(
  db: Reader,
  { officeId, frameworkId, unitId, day }: { officeId: number; frameworkId: number; unitId: number; day: string },
): Promise<{ place: number; agencyId: number }[]> {
  return rowsOf(
    db,
    sql<{ place: number; agencyId: number }>`
    select distinct on (f.place) f.place, r.agency_id as "agencyId"
    from framework_place f
      join responsible_agency r on r.framework_id = f.framework_id and r.place in (f.place, f.criterion)
      join unit_path p on p.unit_id = ${unitId} and p.ancestor_id = r.unit_id and p.valid @> ${day}::date
    where f.framework_id = ${frameworkId} and r.office_id = ${officeId} and r.valid @> ${day}::date
    order by f.place, r.place <> f.place, p.depth`,
  )
}

/** From a day on these answer; a place with nobody (null) ends. A row that stays the same goes on as it is. */
export async function replaceAgencies(
  tx: Tx,
  row: {
    officeId: number
    frameworkId: number
    unitId: number
    from: string
    ground: string | null
    rows: { place: number; agencyId: number | null }[]
  },
): Promise<void> {
  const { officeId, frameworkId, unitId, from, ground } = row
  const wanted = sql`jsonb_to_recordset(${JSON.stringify(row.rows)}::jsonb) as w (place smallint, "agencyId" int)`
  const own = sql`office_id = ${officeId} and framework_id = ${frameworkId} and unit_id = ${unitId}`
  await endFrom(
    tx,
    sql`responsible_agency`,
    from,
    sql`${own} and exists (select from ${wanted} where w.place = responsible_agency.place
      and not (w."agencyId" is not distinct from responsible_agency.agency_id and upper_inf(valid) and valid @> ${from}::date))`,
  )
  await sql`
    insert into responsible_agency (office_id, framework_id, place, unit_id, agency_id, valid, ground)
    select ${officeId}::int, ${frameworkId}::smallint, w.place, ${unitId}::int, w."agencyId", daterange(${from}::date, null), ${ground}::text
    from ${wanted} where w."agencyId" is not null and not exists (
      select from responsible_agency r where r.office_id = ${officeId} and r.framework_id = ${frameworkId} and r.unit_id = ${unitId}
        and r.place = w.place and r.valid @> ${from}::date)`.execute(tx)
}

export type SuccessionPair = { fromPlace: number; toPlace: number; note: string | null; verified: boolean }

/** Which place of one version is taken up by which of another. */
export function successionBetween(db: Reader, from: number, to: number): Promise<SuccessionPair[]> {
  return rowsOf(
    db,
    sql<SuccessionPair>`
    select from_place as "fromPlace", to_place as "toPlace", note, verified from framework_succession
    where from_framework = ${from} and to_framework = ${to} and stands order by from_place, to_place`,
  )
}

/** These are the pairs of two versions; those that are not named no longer stand. */
export async function replaceSuccession(tx: Tx, from: number, to: number, rows: SuccessionPair[]): Promise<void> {
  await sql`
    update framework_succession set stands = false where from_framework = ${from} and to_framework = ${to}`.execute(tx)
  await sql`
    insert into framework_succession (from_framework, from_place, to_framework, to_place, note, verified)
    select distinct on (w."fromPlace", w."toPlace") ${from}::smallint, w."fromPlace", ${to}::smallint, w."toPlace", w.note, w.verified
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w ("fromPlace" smallint, "toPlace" smallint, note text, verified boolean)
    on conflict (from_framework, from_place, to_framework, to_place) do update set note = excluded.note, verified = excluded.verified, stands = true`.execute(
    tx,
  )
}

/**
 * What was laid over a version passes to the next one of the same set, by kind and code: who answers, levels of provinces, succession to and from other
 * sets; and each place takes up itself. What the new version no longer has stays behind.
 */
export async function passOn(tx: Tx, from: number, to: number): Promise<void> {
  const same = sql`framework_place o join framework_place n on n.framework_id = ${to} and n.kind = o.kind and n.code = o.code and o.framework_id = ${from}`
  await sql`
    insert into responsible_agency (office_id, framework_id, place, unit_id, agency_id, valid, ground)
    select r.office_id, ${to}::smallint, n.place, r.unit_id, r.agency_id, r.valid, r.ground
    from ${same} join responsible_agency r on r.framework_id = o.framework_id and r.place = o.place where not isempty(r.valid)`.execute(
    tx,
  )
  await sql`
    insert into framework_threshold (framework_id, place, class, year, unit_id, value, value_to, words, verified, source, valid, ground)
    select ${to}::smallint, n.place, t.class, t.year, t.unit_id, t.value, t.value_to, t.words, t.verified, t.source, t.valid, t.ground
    from ${same} join framework_threshold t on t.framework_id = o.framework_id and t.place = o.place where t.unit_id is not null and not isempty(t.valid)`.execute(
    tx,
  )
  await sql`
    insert into framework_succession (from_framework, from_place, to_framework, to_place, note, verified)
    select ${to}::smallint, n.place, s.to_framework, s.to_place, s.note, s.verified
    from ${same} join framework_succession s on s.from_framework = o.framework_id and s.from_place = o.place where s.stands and s.to_framework <> ${to}
    union all
    select s.from_framework, s.from_place, ${to}::smallint, n.place, s.note, s.verified
    from ${same} join framework_succession s on s.to_framework = o.framework_id and s.to_place = o.place where s.stands
    union all
    select ${from}::smallint, o.place, ${to}::smallint, n.place, null, true from ${same}
    on conflict do nothing`.execute(tx)
}
