// Questions to the board: its head, its rows by one index probe a unit, and the country's sums. Nothing is written here.
import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '../../platform/access.ts'
import { type Reader, rowsOf } from '../../platform/db.ts'
import type { Stage } from '../assessments/contract.ts'
import { placeOfOffice } from '../assessments/queries/ground.ts'
import type { Board, Framework, Place } from './contract.ts'

export type Asked = {
  unit?: number | undefined
  framework?: number | undefined
  day: string
  /** Without the places, which are the longest part of it. */
  brief?: boolean
}

export type BoardHead = {
  unit: Board['unit'] | null
  framework: z.output<typeof Framework> | null
  places: Place[]
  stages: Stage[]
  chainVerified: boolean
  stated: Board['stated']
}

/** Whose board, by which set, with which stages: in one statement, since each costs a turn of the sockets. */
export async function boardHead(db: Reader, actor: Actor, asked: Asked): Promise<BoardHead> {
  const rows = await rowsOf(
    db,
    sql<BoardHead>`select h.unit, h.framework, h.places, h.stages, h."chainVerified", h.stated from ${headOf(actor, asked)} h`,
  )
  return rows[0]!
}

/** A board as JSON text; `rows` are BoardRow in order, in ASCII. */
export type BoardText = {
  unitId: number | null
  frameworkId: number | null
  /** Members of Board that its head decides. */
  head: string
  rows: string
  /** The units in which a row was recorded after the instant asked about. */
  later: number[] | null
}

/** Head and rows in one statement, written by PostgreSQL: taking 170 rows apart and putting them together again cost more than reading them. */
export function boardText(
  actor: Actor,
  asked: Asked & { kindsByLevel: Record<string, string[]>; class?: string | undefined; end: Date },
): RawBuilder<BoardText> {
  const units = rowsAsked({
    ...{ unitId: sql`h.unit_id`, frameworkId: sql`h.framework_id`, day: asked.day, class: asked.class },
    // not an array made by a subquery: that would be made anew for every unit
    ofKind: sql`jsonb_exists(${JSON.stringify(asked.kindsByLevel)}::jsonb -> h.level, s.kind)`,
  })
  return sql<BoardText>`
    select h.unit_id as "unitId", h.framework_id as "frameworkId", r.json as rows, r.later,
      concat('"unit":', h.unit, ',"framework":', h.framework, ',"places":', h.places, ',"stages":', h.stages, ',"chainVerified":', to_json(h."chainVerified"), ',"stated":', h.stated) as head
    from ${headOf(actor, asked)} h left join lateral (
      select '[' || coalesce(string_agg(r.json, ','), '') || ']' as json, json_agg(r.unit_id) filter (where r.later) as later
      from (select s.unit_id, coalesce(x.known_at > ${asked.end}, false) as later,
          concat('{"unitId":', s.unit_id, ',"name":', s.shown_name, ',"kind":"', s.kind, '","since":', coalesce(to_json(x.valid_from)::text, 'null'),
            ',"cells":"', replace(encode(x.cells, 'base64'), chr(10), ''), '","counts":[', coalesce(array_to_string(x.counts, ','), '0,0,0,0,0,0,0,0,0,0,0,0'), ']}') as json
        from ${units} order by s.name, s.unit_id) r) r on true`
}

const placesJson = sql`json_agg(json_build_object('place', p.place, 'kind', p.kind, 'code', p.code, 'criterion', p.criterion, 'group', p.group_name, 'name', p.name,
        'shortName', p.short_name, 'valueKind', p.value_kind, 'measure', p.measure, 'verified', p.verified) order by p.place)`

function headOf(actor: Actor, { unit, framework, day, brief = false }: Asked): RawBuilder<unknown> {
  return sql`(
    select u.unit_id, f.framework_id, f.level, u.unit, case when f.framework_id is not null then json_build_object('frameworkId', f.framework_id, 'code', f.code, 'name', f.name, 'level', f.level, 'degree', f.degree,
        'decision', f.decision, 'officialCriteria', f.official_criteria, 'officialIndicators', f.official_indicators) end as framework,
      coalesce(p.places, '[]') as places, coalesce(c.stages, '[]') as stages, coalesce(c.verified, false) as "chainVerified", coalesce(t.stated, '[]') as stated
    from office o
    left join lateral (
      select s.unit_id, json_build_object('unitId', s.unit_id, 'name', s.name, 'kind', s.kind) as unit from unit_state s
      where s.unit_id = coalesce(${unit ?? null}::int, o.unit_id)
        and exists (select 1 from unit_path p where p.unit_id = s.unit_id and p.ancestor_id in ${placeOfOffice(actor.officeId)})
      order by s.valid @> ${day}::date desc, lower(s.valid) desc limit 1) u on true
    left join lateral (
      select f.* from framework f where f.published_on is not null and ${framework ? sql`f.framework_id = ${framework}` : inForce(day)}
      order by f.unit_id is null, lower(f.valid) desc, f.version desc limit 1) f on true
    left join lateral (
      select ${placesJson} as places from framework_place p where p.framework_id = f.framework_id and not ${brief}::boolean) p on true
    left join lateral (
      select c.verified, (select json_agg(json_build_object('slot', l.slot, 'code', g.code, 'ordinal', l.ordinal, 'name', l.name, 'letter', l.letter,
          'statedBy', l.stated_by, 'needs', n.code, 'verified', l.verified) order by l.ordinal)
        from stage_link l join stage g on g.slot = l.slot left join stage n on n.slot = l.needs_slot where l.chain_id = c.chain_id) as stages
      from stage_chain c where c.level = f.level and c.valid @> ${day}::date and (c.office_id is null or c.office_id = o.office_id)
      order by c.office_id is null limit 1) c on true
    left join lateral (
      select json_agg(json_build_object('unitId', x.unit_id, 'documentId', x.document_id, 'stage', g.code, 'onDay', x.on_day, 'stated', x.stated_criteria, 'total', x.total,
        'listed', x.listed_criteria) order by x.seq) as stated
      from (select distinct on (x.unit_id, x.stage) x.* from confirmed_fact x where x.framework_id = f.framework_id and x.on_day <= ${day}::date and x.stated_criteria is not null
          and exists (select 1 from unit_path p where p.unit_id = x.unit_id and p.ancestor_id = u.unit_id and p.valid @> ${day}::date)
        order by x.unit_id, x.stage, x.on_day desc, x.seq desc) x join stage g on g.slot = x.stage) t on true
    where o.office_id = ${actor.officeId})`
}

/** Communes' sets of the first degree in force on a day; a province's own before the country's. */
const inForce = (
  day: string,
): RawBuilder<unknown> => sql`f.level = 'xa' and f.degree = 'ntm' and f.valid @> ${day}::date
  and (f.unit_id is null or f.unit_id in (select p.ancestor_id from unit_path p where p.unit_id = u.unit_id))`

/** The last day on which anything lay in a unit (the office's place unless told), where nothing does any more; else null. */
export async function lastDayOf(db: Reader, actor: Actor, unit: number | undefined): Promise<string | null> {
  const rows = await rowsOf(
    db,
    sql<{ lastDay: string | null }>`
    select case when not bool_or(upper_inf(p.valid)) then (max(upper(p.valid)) - 1)::text end as "lastDay"
    from office o join unit_path p on p.ancestor_id = coalesce(${unit ?? null}::int, o.unit_id) and p.unit_id <> p.ancestor_id
    where o.office_id = ${actor.officeId}`,
  )
  return rows[0]?.lastDay ?? null
}

export type StandingRow = {
  unitId: number
  name: string
  kind: string
  since: string | null
  cells: Buffer | null
  counts: number[] | null
  /** A row in it was recorded after the instant asked about. */
  later: boolean
}

/** Values, or SQL of what holds them. */
type AskedRows = {
  unitId: number | RawBuilder<unknown>
  frameworkId: number | RawBuilder<unknown>
  day: string
  /** Which kinds of units, of s. */
  ofKind: RawBuilder<unknown>
  class?: string | undefined
}

/** Units of the kinds that lie in a unit on a day, each with its cells of that day. Counts come as JSON: the driver takes an array apart letter by letter. */
export function standingsOf(
  db: Reader,
  asked: Omit<AskedRows, 'ofKind'> & { unitId: number; frameworkId: number; kinds: string[]; end: Date },
): Promise<StandingRow[]> {
  return rowsOf(
    db,
    sql<StandingRow>`
    select s.unit_id as "unitId", s.name, s.kind, x.valid_from as since, x.cells, array_to_json(x.counts) as counts, coalesce(x.known_at > ${asked.end}, false) as later
    from ${rowsAsked({ ...asked, ofKind: sql`s.kind = any(${asked.kinds}::text[])` })} order by s.name, s.unit_id`,
  )
}

/** p, its state s and its standing x on the day. */
function rowsAsked(asked: AskedRows): RawBuilder<unknown> {
  const [name, value] = asked.class?.split(':') ?? []
  const ofClass = asked.class
    ? sql`p.unit_id in (select c.unit_id from unit_class c where c.class = ${name} and c.value = ${value} and c.valid @> ${asked.day}::date)`
    : sql`true`
  return sql`unit_path p cross join lateral ${stateOn(asked.day)} s left join lateral ${standingOn(asked)} x on true
    where p.ancestor_id = ${asked.unitId} and p.valid @> ${asked.day}::date and ${asked.ofKind} and ${onlyOnce} and ${ofClass}`
}

// Each a probe by index for every unit, and said so: joined freely, a prepared plan guesses one unit for a range of days and reads all of them for each.
const stateOn = (day: string): RawBuilder<unknown> => sql`(
  select s.unit_id, s.name, s.shown_name, s.kind from unit_state s where s.unit_id = p.unit_id and s.valid @> ${day}::date order by lower(s.valid) desc limit 1)`
const standingOn = ({ frameworkId, day }: Pick<AskedRows, 'frameworkId' | 'day'>): RawBuilder<unknown> => sql`(
  select x.valid_from, x.cells, x.counts, x.known_at from standing x
  where x.unit_id = p.unit_id and x.framework_id = ${frameworkId}::smallint and x.valid_from <= ${day}::date order by x.valid_from desc limit 1)`
/** A unit entered twice is shown under the other. */
const onlyOnce = sql`p.unit_id <> all (array(select u.unit_id from unit u where u.same_as is not null))`

export type FrozenHead = { unitId: number; frameworkId: number; day: string }

/** What a frozen set is of, where it lies in the office's place. */
export async function frozenHead(db: Reader, actor: Actor, freezeId: string): Promise<FrozenHead | undefined> {
  const rows = await rowsOf(
    db,
    sql<FrozenHead>`
    select f.unit_id as "unitId", f.framework_id as "frameworkId", f.day from figure_freeze f where f.freeze_id = ${freezeId}
      and exists (select 1 from unit_path q where q.unit_id = f.unit_id and q.ancestor_id in ${placeOfOffice(actor.officeId)})`,
  )
  return rows[0]
}

/** The units of a frozen set as they were frozen. */
export function frozenRows(db: Reader, freezeId: string, kinds: string[]): Promise<StandingRow[]> {
  return rowsOf(
    db,
    sql<StandingRow>`
    select s.unit_id as "unitId", s.name, s.kind, z.since, z.cells, z.counts, false as later
    from frozen_standing z join unit_state s on s.unit_id = z.unit_id and s.valid @> z.day and s.kind = any(${kinds}::text[])
    where z.freeze_id = ${freezeId} order by s.name, s.unit_id`,
  )
}

/** Rows of these units that speak of days up to one and were recorded after an instant. */
export async function countLate(
  db: Reader,
  asked: { unitIds: number[]; frameworkId: number; day: string; after: Date },
): Promise<number> {
  const rows = await rowsOf(
    db,
    sql<{ late: number }>`
    select count(*) as late from assessment where unit_id = any(${asked.unitIds}::int[]) and framework_id = ${asked.frameworkId}
      and on_day <= ${asked.day}::date and recorded_at > ${asked.after}`,
  )
  return rows[0]!.late
}

/** Places of a set that an agency answers for in a unit or in what lies in it. */
export async function placesOfAgency(
  db: Reader,
  asked: { frameworkId: number; agencyId: number; unitId: number; day: string },
): Promise<number[]> {
  const rows = await rowsOf(
    db,
    sql<{ place: number }>`
    select distinct r.place from responsible_agency r where r.framework_id = ${asked.frameworkId} and r.agency_id = ${asked.agencyId} and r.valid @> ${asked.day}::date
      and (exists (select 1 from unit_path p where p.unit_id = ${asked.unitId} and p.ancestor_id = r.unit_id)
        or exists (select 1 from unit_path p where p.unit_id = r.unit_id and p.ancestor_id = ${asked.unitId}))`,
  )
  return rows.map(({ place }) => place)
}

export type ProvinceSums = {
  unitId: number
  name: string
  communes: number
  known: number
  met: number[]
  atStandard: number[]
  underFive: number[]
}

/** Each province with the sums of its communes on a day, by stage. */
export function provinceSums(
  db: Reader,
  asked: { frameworkId: number; day: string; kinds: string[] },
): Promise<ProvinceSums[]> {
  const bySlot = (one: (slot: number) => string) => sql.raw(`array[${[1, 2, 3, 4, 5, 6].map(one).join(', ')}]::int[]`)
  return rowsOf(
    db,
    sql<ProvinceSums>`
    with criteria as (select count(*) as n from framework_place where framework_id = ${asked.frameworkId} and kind = 'criterion')
    select p.ancestor_id as "unitId", v.name, count(*) as communes, count(x.counts) as known,
      ${bySlot((slot) => `coalesce(sum(x.counts[${slot}]), 0)`)} as met,
      ${bySlot((slot) => `count(*) filter (where x.counts[${slot}] = (select n from criteria))`)} as "atStandard",
      ${bySlot((slot) => `count(*) filter (where coalesce(x.counts[${slot}], 0) < 5)`)} as "underFive"
    from unit_state v join unit_path p on p.ancestor_id = v.unit_id and p.valid @> ${asked.day}::date
    cross join lateral ${stateOn(asked.day)} s left join lateral ${standingOn(asked)} x on true
    where v.kind in ('tinh', 'thanh-pho-tw') and v.valid @> ${asked.day}::date and s.kind = any(${asked.kinds}::text[]) and ${onlyOnce}
    group by p.ancestor_id, v.name order by v.name`,
  )
}
