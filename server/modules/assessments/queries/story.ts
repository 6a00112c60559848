// The rows behind a cell, a unit, a frozen set: with proof, author and what they were compared with.
import { type RawBuilder, sql } from 'kysely'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import { type Stage, type StoryRow, sayings, stageCodes } from '../contract.ts'
import { placeOfOffice } from './ground.ts'

type Told = Omit<StoryRow, 'says' | 'recordedAt' | 'undoneAt' | 'stage'> & {
  slot: number
  says: number
  recordedAt: Date
  undoneAt: Date | null
  unitId: number
  unitName: string
}
export type ToldRow = StoryRow & { unitId: number; unitName: string }

/**
 * Rows of assessments (a subquery) as a story, newest day first. What belongs to a row is asked for row by row and not joined: of a dozen joined tables the
 * plan alone took five times as long as the answer. A document is named only where it is the asking office's own.
 */
export async function tellRows(db: Reader, officeId: number, of: RawBuilder<unknown>): Promise<ToldRow[]> {
  const rows = await rowsOf(
    db,
    sql<Told>`
    select a.seq, a.unit_id as "unitId", a.place, a.stage as slot, a.says, a.on_day as "onDay", a.value, a.overruled, a.reason, a.source_kind as source,
      a.source_id as "sourceId", a.recorded_at as "recordedAt",
      (select f.code from framework_place f where f.framework_id = a.framework_id and f.place = a.place) as code,
      (select s.name from unit_state s where s.unit_id = a.unit_id order by s.valid @> a.on_day desc, lower(s.valid) desc limit 1) as "unitName",
      (select json_build_object('value', t.value, 'valueTo', t.value_to, 'words', t.words, 'verified', t.verified) from framework_threshold t
        where t.threshold_id = a.threshold_id) as threshold,
      (select json_build_object('documentId', d.document_id, 'numberOut', d.number_out, 'subject', d.subject) from document d
        where d.document_id = coalesce((select x.document_id from assessment_deed x where x.deed_id = a.source_id), case
            when a.source_kind = 'statement' then a.source_id
            when a.source_kind = 'round' then (select o.document_id from round_minutes o where o.round_id = a.source_id and (o.unit_id is null or o.unit_id = a.unit_id)
              order by o.unit_id is null, o.seq desc limit 1) end)
          and d.office_id = ${officeId} and d.withdrawn_at is null) as document,
      (select n.name from post p join person n on n.person_id = p.person_id where p.post_id = a.post_id) as by,
      (select coalesce(y.short_name, y.name) from post p join agency y on y.agency_id = p.agency_id where p.post_id = a.post_id) as agency,
      exists (select 1 from frozen_standing z where z.unit_id = a.unit_id and z.framework_id = a.framework_id and z.day >= a.on_day and z.frozen_at < a.recorded_at) as "afterFreeze",
      (select z.recorded_at from assessment_undoing z where z.deed_id = a.source_id) as "undoneAt"
    from ${of} a
    order by a.on_day desc, a.seq desc`,
  )
  return rows.map(({ slot, says, recordedAt, undoneAt, ...row }) => ({
    ...row,
    stage: stageCodes[slot]!,
    says: sayings[says]!,
    recordedAt: recordedAt.toISOString(),
    undoneAt: undoneAt?.toISOString() ?? null,
  }))
}

/**
 * The newest rows of these places of a unit, until a day or before a row where these are given. Each stage of each place is walked along its own index, so
 * that a cell said weekly for years costs no more than one said once.
 */
export const rowsOfPlaces = (asked: {
  unitId: number
  frameworkId: number
  places: number[]
  day?: string | undefined
  before?: { day: string; seq: number } | undefined
  limit: number
}): RawBuilder<unknown> => {
  const until = asked.day ? sql`b.on_day <= ${asked.day}::date` : sql`true`
  const before = asked.before
    ? sql`(b.on_day, b.seq) < (${asked.before.day}::date, ${asked.before.seq}::bigint)`
    : sql`true`
  return sql`(
    select c.* from (
      select k.seq from unnest(${asked.places}::smallint[]) w(place) cross join stage h cross join lateral (
        select b.on_day, b.seq from assessment b where b.unit_id = ${asked.unitId} and b.framework_id = ${asked.frameworkId}::smallint and b.place = w.place
          and b.stage = h.slot and ${until} and ${before} order by b.on_day desc, b.seq desc limit ${asked.limit}) k
      order by k.on_day desc, k.seq desc limit ${asked.limit}) k join assessment c on c.seq = k.seq)`
}

/** Rows of a unit that speak of days up to one and were recorded after an instant. */
export const lateRows = (asked: {
  unitId: number
  frameworkId: number
  day: string
  after: Date
}): RawBuilder<unknown> => sql`(
  select * from assessment b where b.unit_id = ${asked.unitId} and b.framework_id = ${asked.frameworkId} and b.on_day <= ${asked.day}::date
    and b.recorded_at > ${asked.after} order by b.on_day desc, b.seq desc limit 500)`

/** Rows that touched the day of a frozen set after it was frozen. */
export const adjustmentsOf = (freezeId: string): RawBuilder<unknown> => sql`(
  select b.* from frozen_standing z join assessment b on b.unit_id = z.unit_id and b.framework_id = z.framework_id and b.on_day <= z.day
    and b.recorded_at > z.frozen_at where z.freeze_id = ${freezeId} order by b.on_day desc, b.seq desc limit 5000)`

export type CellHead = {
  unit: UnitName
  places: { place: number; code: string; name: string }[]
  stages: Stage[]
  cells: Buffer | null
}

/** What a cell's story stands under: the unit of the office's place, the place with its indicators, the stages and the cells of a day. */
export async function cellHead(
  db: Reader,
  officeId: number,
  asked: { unitId: number; frameworkId: number; place: number; day: string },
): Promise<CellHead | undefined> {
  const { unitId, frameworkId, place, day } = asked
  const rows = await rowsOf(
    db,
    sql<CellHead>`
    select json_build_object('unitId', u.unit_id, 'name', u.name, 'kind', u.kind) as unit, p.places, coalesce(c.stages, '[]') as stages,
      (select x.cells from standing x where x.unit_id = u.unit_id and x.framework_id = f.framework_id and x.valid_from <= ${day}::date
        order by x.valid_from desc limit 1) as cells
    from framework f
    cross join lateral (select s.unit_id, s.name, s.kind from unit_state s where s.unit_id = ${unitId}
      and exists (select 1 from unit_path q where q.unit_id = s.unit_id and q.ancestor_id in ${placeOfOffice(officeId)})
      order by s.valid @> ${day}::date desc, lower(s.valid) desc limit 1) u
    cross join lateral (select json_agg(json_build_object('place', w.place, 'code', w.code, 'name', w.name) order by w.place = ${place} desc, w.place) as places,
      bool_or(w.place = ${place}) as there
      from framework_place w where w.framework_id = f.framework_id and (w.place = ${place} or w.criterion = ${place})) p
    left join lateral (
      select (select json_agg(json_build_object('slot', l.slot, 'code', g.code, 'ordinal', l.ordinal, 'name', l.name, 'letter', l.letter, 'statedBy', l.stated_by,
          'needs', n.code, 'verified', l.verified) order by l.ordinal)
        from stage_link l join stage g on g.slot = l.slot left join stage n on n.slot = l.needs_slot where l.chain_id = c.chain_id) as stages
      from stage_chain c where c.level = f.level and c.valid @> ${day}::date and (c.office_id is null or c.office_id = ${officeId})
      order by c.office_id is null limit 1) c on true
    where f.framework_id = ${frameworkId} and f.published_on is not null and p.there`,
  )
  return rows[0]
}

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
