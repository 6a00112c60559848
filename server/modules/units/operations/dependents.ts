// What rests on an operation, so that it cannot be undone: a later operation on one of its units, a unit of it that has changed otherwise, things that were carried
// over by it, and whatever else has come to point at a unit it made (agencies, work, units below, classes, charges, names of places, an office).
import { sql } from 'kysely'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import { canonical } from '../../../platform/events.ts'
import type { Dependent } from './contract.ts'
import { lastNames, type OperationRow, timelinesOf } from './queries.ts'

const named = 5

export async function dependentsOf(
  db: Reader,
  operationId: string,
  rows: readonly OperationRow[],
): Promise<Dependent[]> {
  const changed = rows.filter(({ thing }) => thing === 'states' || thing === 'made')
  const unitIds = changed.map(({ unitId }) => unitId)
  const found = [
    ...(await laterOperations(db, operationId)),
    ...(await changedSince(db, changed)),
    ...(await pointingAt(db, operationId)),
  ]
  return unitIds.length + rows.length === 0 ? [] : found.filter(({ count }) => count > 0)
}

function laterOperations(db: Reader, operationId: string): Promise<Dependent[]> {
  return rowsOf(
    db,
    sql<Dependent>`
    with later as (
      select distinct o.operation_id, o.seq, coalesce(o.decision_number, o.kind) as name
      from unit_operation self join unit_operation_row mine on mine.operation_id = self.operation_id
      join unit_operation_row theirs on theirs.unit_id = mine.unit_id
      join unit_operation o on o.operation_id = theirs.operation_id and o.seq > self.seq and o.undone_at is null
      where self.operation_id = ${operationId})
    select 'later-operation' as kind, count(*) as count, coalesce((array_agg(name order by seq))[1:${sql.lit(named)}], '{}') as names from later`,
  )
}

async function changedSince(db: Reader, changed: readonly OperationRow[]): Promise<Dependent[]> {
  const now = await timelinesOf(
    db,
    changed.map(({ unitId }) => unitId),
  )
  const differing = changed.filter(({ unitId, after }) => canonical(now.get(unitId) ?? []) !== canonical(after ?? []))
  const names = await lastNames(
    db,
    differing.slice(0, named).map(({ unitId }) => unitId),
  )
  return [{ kind: 'changed', count: differing.length, names: [...names.values()] }]
}

function pointingAt(db: Reader, operationId: string): Promise<Dependent[]> {
  const first = sql.raw(`coalesce((array_agg(name order by name))[1:${named}], '{}') as names`)
  const nameOf = (unit: string) =>
    sql.raw(
      `(select s.name from unit_state s where s.unit_id = ${unit} order by lower(s.valid) desc nulls last limit 1)`,
    )
  return rowsOf(
    db,
    sql<Dependent>`
    with made as materialized (select unit_id from unit_operation_row where operation_id = ${operationId} and thing = 'made'),
    own as materialized (select distinct unit_id from unit_operation_row where operation_id = ${operationId})
    select 'decided' as kind, count(*) as count, ${first} from (
      select w.kind as name from unit_work w where w.operation_id = ${operationId} and w.way in ('move', 'end')) x
    union all select 'agency', count(*), ${first} from (
      select a.name from agency a join made using (unit_id) where not isempty(a.valid)) x
    union all select 'assignment', count(*), ${first} from (select h.title as name from assignment_head h join made using (unit_id)) x
    union all select 'unit-below', count(*), ${first} from (
      select distinct s.unit_id, s.name from unit_state s join made on made.unit_id = s.parent_id where not exists (select 1 from own where own.unit_id = s.unit_id)) x
    union all select 'class', count(*), ${first} from (select ${nameOf('c.unit_id')} as name from unit_class c join made using (unit_id) where not isempty(c.valid)) x
    union all select 'charge', count(*), ${first} from (select ${nameOf('c.unit_id')} as name from charge c join made using (unit_id) where not isempty(c.valid)) x
    union all select 'standing', count(*), ${first} from (
      select distinct t.unit_id, ${nameOf('t.unit_id')} as name from standing t join made using (unit_id)) x
    union all select 'recognition', count(*), ${first} from (select ${nameOf('r.unit_id')} as name from recognition r join made using (unit_id)) x
    union all select 'place-name', count(*), ${first} from (select l.printed as name from place_alias l join made using (unit_id)) x
    union all select 'office', count(*), ${first} from (select o.name from office o join made using (unit_id)) x`,
  )
}
