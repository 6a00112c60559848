// A row of the list as the JSON of its contract, written by PostgreSQL over h (assignment_head), g (lead), d (document), s (unit's present state):
// what the head alone decides lies there as text (assignment_head.shown), names and what depends on today are added here.
import { type RawBuilder, sql } from 'kysely'
import { doneLateSql, stateSql } from '../state.ts'
import { causeSql, isOrWasLate } from './cause.ts'

const words = (column: string) => sql.raw(`coalesce(to_json(${column})::text, 'null')`)

const lead = sql`'{"agencyId":' || h.lead_agency_id || ',"name":' || ${words('g.name')} || ',"shortName":' || ${words('g.short_name')} || '}'`

/** A unit that is no more keeps its last name. */
const unit = sql`coalesce('{"unitId":' || h.unit_id || ',"name":' || to_json(coalesce(s.name,
  (select l.name from unit_state l where l.unit_id = h.unit_id order by lower(l.valid) desc limit 1))) || '}', 'null')`

/** Looked up only where there is no due day: few rows, and the head does not hold it. */
const recurrence = sql`case when h.due_at is null then coalesce((
  select json_build_object('rrule', r.recurrence->'rrule', 'time', r.recurrence->'time')::text from assignment r
  where r.assignment_id = h.assignment_id and r.recurrence is not null), 'null') else 'null' end`

/** The JSON text of a row. */
export function rowJson(now: Date): RawBuilder<string> {
  return sql<string>`('{' || h.shown || ',"documentNumber":' || ${words('d.number_out')} || ',"lead":' || ${lead} || ',"unit":' || ${unit}
    || ',"recurrence":' || ${recurrence} || ',"state":"' || ${stateSql(now)} || '","doneLate":' || ${doneLateSql}
    || ',"cause":' || case when ${isOrWasLate(now)} then coalesce(to_json(${causeSql})::text, 'null') else 'null' end || '}')`
}
