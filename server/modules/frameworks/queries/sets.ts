// Questions about published sets. A set in force, its places and its levels are all that a board needs.
import { sql } from 'kysely'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import type { Axis, Degree, Direction, Level, ValueKind } from '../contract.ts'

/** One published version. `to`: the last day counted in; null: open. */
export type FrameworkRow = {
  frameworkId: number
  code: string
  version: number
  name: string
  level: Level
  degree: Degree
  decision: string | null
  decidedOn: string | null
  from: string | null
  to: string | null
  axis: Axis | null
  unitId: number | null
  basedOn: number | null
  officialCriteria: number | null
  officialIndicators: number | null
  publishedOn: string | null
  notes: string[]
  officeId: number | null
}

const columns = sql`f.framework_id as "frameworkId", f.code, f.version, f.name, f.level, f.degree, f.decision, f.decided_on as "decidedOn",
  lower(f.valid) as "from", upper(f.valid) - 1 as "to", f.axis, f.unit_id as "unitId", f.based_on as "basedOn",
  f.official_criteria as "officialCriteria", f.official_indicators as "officialIndicators", f.published_on as "publishedOn", f.notes, f.office_id as "officeId"`

/**
 * The set by which a unit is assessed on a day (YYYY-MM-DD): its own or its nearest ancestor's before the country's; of two versions the later one.
 * Null where none is in force. Sets of villages, model areas and gardens are asked for with the level of the unit.
 */
export async function frameworkInForce(
  db: Reader,
  { unitId, level, degree, day }: { unitId: number; level: Level; degree: Degree; day: string },
): Promise<FrameworkRow | null> {
  const [found] = await rowsOf(
    db,
    sql<FrameworkRow>`
    select ${columns} from framework f
      left join unit_path p on p.unit_id = ${unitId} and p.ancestor_id = f.unit_id and p.valid @> ${day}::date
    where f.level = ${level} and f.degree = ${degree} and f.valid @> ${day}::date and f.published_on is not null
      and (f.unit_id is null or p.ancestor_id is not null)
    order by p.depth nulls last, lower(f.valid) desc nulls last, f.version desc limit 1`,
  )
  return found ?? null
}

/** One published version, whoever's it is. */
export async function frameworkById(db: Reader, frameworkId: number): Promise<FrameworkRow | null> {
  const [found] = await rowsOf(
    db,
    sql<FrameworkRow>`select ${columns} from framework f where f.framework_id = ${frameworkId} and f.published_on is not null`,
  )
  return found ?? null
}

export type PlaceRow = {
  place: number
  kind: 'indicator' | 'criterion'
  code: string
  criterion: number | null
  groupName: string | null
  name: string
  shortName: string | null
  valueKind: ValueKind
  measure: string | null
  direction: Direction | null
  verified: boolean
  source: string | null
  guidance: string | null
}

/** Criteria and indicators of a version, in the order of their places. */
export function placesOf(db: Reader, frameworkId: number): Promise<PlaceRow[]> {
  return rowsOf(
    db,
    sql<PlaceRow>`
    select place, kind, code, criterion, group_name as "groupName", name, short_name as "shortName", value_kind as "valueKind", measure, direction,
      verified, source, guidance
    from framework_place where framework_id = ${frameworkId} order by place`,
  )
}

/** A level: of the set itself (unitId null), or of a province for its days. `to`: the last day counted in. */
export type ThresholdRow = {
  thresholdId: number
  place: number
  class: string | null
  year: number | null
  unitId: number | null
  value: number | null
  valueTo: number | null
  words: string | null
  verified: boolean
  source: string | null
  from: string | null
  to: string | null
  ground: string | null
}

/** All levels of a version, of provinces too; levels.ts says which holds for a unit. */
export function thresholdsOf(db: Reader, frameworkId: number): Promise<ThresholdRow[]> {
  return rowsOf(
    db,
    sql<ThresholdRow>`
    select threshold_id as "thresholdId", place, class, year, unit_id as "unitId", value, value_to as "valueTo", words, verified, source,
      lower(valid) as "from", upper(valid) - 1 as "to", ground
    from framework_threshold where framework_id = ${frameworkId} and not isempty(valid)
    order by place, unit_id nulls first, class nulls first, year nulls first, lower(valid) nulls first`,
  )
}

/** A unit and its ancestors on a day, nearest first: what levels.ts asks for. */
export async function unitAndAncestors(db: Reader, unitId: number, day: string): Promise<number[]> {
  const rows = await rowsOf(
    db,
    sql<{ ancestorId: number }>`
    select ancestor_id as "ancestorId" from unit_path where unit_id = ${unitId} and valid @> ${day}::date order by depth`,
  )
  return rows.map(({ ancestorId }) => ancestorId)
}

/** The codes and versions there are, so that a shipped set is published once. */
export function knownVersions(db: Reader): Promise<{ frameworkId: number; code: string; version: number }[]> {
  return rowsOf(
    db,
    sql<{ frameworkId: number; code: string; version: number }>`
    select framework_id as "frameworkId", code, version from framework order by code, version`,
  )
}
