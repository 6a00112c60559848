// The list of operations and one of them whole: what it changed, what is still to be decided, what stands in the way of undoing it.
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '../../../platform/access.ts'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import { Problem, platformProblems } from '../../../platform/problem.ts'
import type { Carrier } from './carriers.ts'
import type { Operation, OperationDetail, Work } from './contract.ts'
import { dependentsOf } from './dependents.ts'
import type { Passing } from './plan.ts'
import { lastNames, operationRows } from './queries.ts'
import { dayBefore, shownState } from './shown.ts'
import { stateOn, type Timeline } from './timeline.ts'

type Look = { db: Reader; actor: Actor }
const shownAtMost = 60

/** Operations this office recorded, and those that left something in its book; the latest first. */
export function listOperations(
  { db, actor: { officeId } }: Look,
  operationId?: string,
): Promise<z.output<typeof Operation>[]> {
  return rowsOf(
    db,
    sql<z.output<typeof Operation>>`
    select o.operation_id as "operationId", o.kind, o.on_day as "onDay",
      case when o.decision_number is not null then jsonb_build_object('number', o.decision_number, 'day', o.decision_day, 'issuer', o.decision_issuer) end as decision,
      o.words, p.name as by, o.recorded_at as "recordedAt", o.undone_at as "undoneAt",
      (select q.name from post t join person q on q.person_id = t.person_id where t.post_id = o.undone_by) as "undoneBy",
      array(select s.name from (select unit_id, min(no) as no from unit_operation_row r where r.operation_id = o.operation_id and r.thing in ('made', 'states', 'same-as')
          group by unit_id order by min(no) limit 4) u
        cross join lateral (select x->>'name' as name from unit_operation_row r, jsonb_array_elements(case when jsonb_typeof(coalesce(r.after, r.before)) = 'array'
            then coalesce(nullif(r.after, '[]'), r.before) else '[]' end) with ordinality as e (x, i)
          where r.operation_id = o.operation_id and r.unit_id = u.unit_id and r.no = u.no order by i desc limit 1) s order by u.no) as names,
      (select count(distinct r.unit_id) from unit_operation_row r where r.operation_id = o.operation_id and r.thing in ('made', 'states', 'same-as')) as units,
      (select count(*) from unit_work w where w.operation_id = o.operation_id and w.office_id = ${officeId} and w.decided_at is null and o.undone_at is null) as open,
      (select count(*) from unit_work w where w.operation_id = o.operation_id and w.office_id = ${officeId} and w.decided_at is not null) as decided
    from unit_operation o join person p on p.person_id = o.person_id
    where (o.office_id = ${officeId} or exists (select 1 from unit_work w where w.operation_id = o.operation_id and w.office_id = ${officeId}))
      and ${operationId === undefined ? sql`true` : sql`o.operation_id = ${operationId}`}
    order by o.seq desc limit 200`,
  )
}

/** @throws Problem nothingHere */
export async function operationDetail(
  look: Look,
  carriers: readonly Carrier[],
  operationId: string,
): Promise<OperationDetail> {
  const { db, actor } = look
  const [operation] = await listOperations(look, operationId)
  if (!operation) throw new Problem(platformProblems.nothingHere)
  const rows = await operationRows(db, operationId)
  const changed = rows.filter(({ thing }) => thing === 'made' || thing === 'states')
  const passed = rows.flatMap(({ thing, after }) => (thing === 'descent' && after ? [after as Passing] : []))
  const { successors } = await db
    .selectFrom('unit_operation')
    .select('successors')
    .where('operation_id', '=', operationId)
    .executeTakeFirstOrThrow()
  const shown = changed.slice(0, shownAtMost).map(({ unitId, before, after }) => ({
    unitId,
    before: stateOn((before ?? []) as Timeline, dayBefore(operation.onDay)),
    after: stateOn((after ?? []) as Timeline, operation.onDay),
  }))
  const parents = shown.flatMap(({ before, after }) => [before?.parentId, after?.parentId])
  const named = [
    ...shown.map(({ unitId }) => unitId),
    ...parents,
    ...successors,
    ...passed.slice(0, shownAtMost).flatMap(({ fromId, toId }) => [fromId, toId]),
  ]
  const names = await lastNames(db, [...new Set(named.filter((id) => id != null))])
  return {
    ...operation,
    changes: shown.map(({ unitId, before, after }) => ({
      unitId,
      name: names.get(unitId) ?? before?.name ?? after?.name ?? '',
      before: shownState(before, names),
      after: shownState(after, names),
    })),
    descent: passed
      .slice(0, shownAtMost)
      .map(({ fromId, toId, share }) => ({ from: names.get(fromId) ?? '', to: names.get(toId) ?? '', share })),
    successors: successors.map((unitId) => ({ unitId, name: names.get(unitId) ?? '' })),
    work: operation.undoneAt ? [] : await workOf(db, carriers, { operationId, officeId: actor.officeId }),
    dependents: operation.undoneAt ? [] : await dependentsOf(db, operationId, rows),
  }
}

async function workOf(
  db: Reader,
  carriers: readonly Carrier[],
  { operationId, officeId }: { operationId: string; officeId: number },
): Promise<z.output<typeof Work>[]> {
  const rows = await rowsOf(
    db,
    sql<Omit<z.output<typeof Work>, 'name'>>`
    select w.work_id as "workId", w.kind, w.thing, w.unit_id as "unitId",
      (select s.name from unit_state s where s.unit_id = w.unit_id order by lower(s.valid) desc nulls last limit 1) as "unitName", w.way,
      (select s.name from unit_state s where s.unit_id = w.to_unit_id order by lower(s.valid) desc nulls last limit 1) as "toUnitName",
      w.by_rule as "byRule", w.decided_at as "decidedAt", p.name as "decidedBy"
    from unit_work w left join post t on t.post_id = w.decided_by left join person p on p.person_id = t.person_id
    where w.operation_id = ${operationId} and w.office_id = ${officeId} order by w.decided_at is not null, w.work_id`,
  )
  const names = new Map<string, ReadonlyMap<string, string>>()
  for (const carrier of carriers) {
    const things = rows.filter(({ kind }) => kind === carrier.kind).map(({ thing }) => thing)
    if (things.length > 0) names.set(carrier.kind, await carrier.names(db, things))
  }
  return rows.map((row) => ({ ...row, name: names.get(row.kind)?.get(row.thing) ?? row.thing }))
}
