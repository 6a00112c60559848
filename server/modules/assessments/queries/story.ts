// The rows behind a cell, a unit, a frozen set: with proof, author and what they were compared with.
import { type RawBuilder, sql } from 'kysely'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import { type SourceKind, type StageCode, type StoryRow, sayings } from '../contract.ts'

type Told = Omit<StoryRow, 'says' | 'recordedAt' | 'stage' | 'source'> & {
  stage: StageCode
  source: SourceKind
  says: number
  recordedAt: Date
  unitId: number
  unitName: string
}
export type ToldRow = Omit<Told, 'says' | 'recordedAt'> & Pick<StoryRow, 'says' | 'recordedAt'>

/** Rows of assessments (alias a) as a story, newest day first. A document is named only where it is the asking office's own. */
export async function tellRows(
  db: Reader,
  officeId: number,
  { where, limit = 500 }: { where: RawBuilder<unknown>; limit?: number },
): Promise<ToldRow[]> {
  const rows = await rowsOf(
    db,
    sql<Told>`
    select a.seq, a.unit_id as "unitId", u.name as "unitName", a.place, f.code, g.code as stage, a.says, a.on_day as "onDay", a.value,
      case when t.threshold_id is not null then json_build_object('value', t.value, 'valueTo', t.value_to, 'words', t.words, 'verified', t.verified) end as threshold,
      a.overruled, a.reason, a.source_kind as source, a.source_id as "sourceId",
      case when d.document_id is not null then json_build_object('documentId', d.document_id, 'numberOut', d.number_out, 'subject', d.subject) end as document,
      n.name as by, coalesce(y.short_name, y.name) as agency, a.recorded_at as "recordedAt",
      exists (select 1 from frozen_standing z where z.unit_id = a.unit_id and z.framework_id = a.framework_id and z.day >= a.on_day and z.frozen_at < a.recorded_at) as "afterFreeze"
    from (select * from assessment a where ${where} order by a.on_day desc, a.seq desc limit ${limit}) a
    join framework_place f on f.framework_id = a.framework_id and f.place = a.place join stage g on g.slot = a.stage
    left join framework_threshold t on t.threshold_id = a.threshold_id
    left join assessment_deed x on x.deed_id = a.source_id
    left join document d on d.document_id = coalesce(x.document_id, case when a.source_kind = 'statement' then a.source_id end) and d.office_id = ${officeId}
      and d.withdrawn_at is null
    left join post p on p.post_id = a.post_id left join person n on n.person_id = p.person_id left join agency y on y.agency_id = p.agency_id
    cross join lateral (select s.name from unit_state s where s.unit_id = a.unit_id order by s.valid @> a.on_day desc, lower(s.valid) desc limit 1) u
    order by a.on_day desc, a.seq desc`,
  )
  return rows.map((row) => ({ ...row, says: sayings[row.says]!, recordedAt: row.recordedAt.toISOString() }))
}

/** Rows of these places of a unit, until a day where one is given. */
export const ofPlaces = (asked: {
  unitId: number
  frameworkId: number
  places: number[]
  day?: string | undefined
}): RawBuilder<unknown> =>
  sql`a.unit_id = ${asked.unitId} and a.framework_id = ${asked.frameworkId} and a.place = any(${asked.places}::smallint[])
    and ${asked.day ? sql`a.on_day <= ${asked.day}::date` : sql`true`}`

/** Rows of a unit that speak of days up to one and were recorded after an instant. */
export const lateRows = (asked: {
  unitId: number
  frameworkId: number
  day: string
  after: Date
}): RawBuilder<unknown> =>
  sql`a.unit_id = ${asked.unitId} and a.framework_id = ${asked.frameworkId} and a.on_day <= ${asked.day}::date and a.recorded_at > ${asked.after}`

/** Rows that touched the day of a frozen set after it was frozen. */
export const adjustmentsOf = (freezeId: string): RawBuilder<unknown> =>
  sql`exists (select 1 from frozen_standing z where z.freeze_id = ${freezeId} and z.unit_id = a.unit_id and z.framework_id = a.framework_id
    and a.on_day <= z.day and a.recorded_at > z.frozen_at)`

export type UnitName = { unitId: number; name: string; kind: string }

/** A unit of the office's place, on a day or in its last state. */
export async function unitOfPlace(
  db: Reader,
  place: RawBuilder<unknown>,
  { unitId, day }: { unitId: number; day: string },
): Promise<UnitName | undefined> {
  const rows = await rowsOf(
    db,
    sql<UnitName>`
    select s.unit_id as "unitId", s.name, s.kind from unit_state s where s.unit_id = ${unitId}
      and exists (select 1 from unit_path p where p.unit_id = s.unit_id and p.ancestor_id in ${place})
    order by s.valid @> ${day}::date desc, lower(s.valid) desc limit 1`,
  )
  return rows[0]
}

export async function standingOn(
  db: Reader,
  asked: { unitId: number; frameworkId: number; day: string },
): Promise<{ cells: Buffer; counts: number[]; knownAt: Date } | undefined> {
  const rows = await rowsOf(
    db,
    sql<{ cells: Buffer; counts: number[]; knownAt: Date }>`
    select cells, counts, known_at as "knownAt" from standing where unit_id = ${asked.unitId} and framework_id = ${asked.frameworkId}
      and valid_from <= ${asked.day}::date order by valid_from desc limit 1`,
  )
  return rows[0]
}
