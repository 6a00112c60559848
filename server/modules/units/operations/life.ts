// A unit's whole life: what it was called and counted as when, what it came from, what it became, by which operations.
import { sql } from 'kysely'
import type { z } from 'zod'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import { Problem, platformProblems } from '../../../platform/problem.ts'
import type { Life } from './contract.ts'

/** @throws Problem nothingHere */
export async function lifeOf(db: Reader, unitId: number): Promise<z.output<typeof Life>> {
  const last = (unit: string, column = 'name') =>
    sql.raw(
      `(select x.${column} from unit_state x where x.unit_id = ${unit} order by lower(x.valid) desc nulls last limit 1)`,
    )
  const passed = (
    mine: string,
    theirs: string,
  ) => sql`coalesce((select jsonb_agg(jsonb_build_object('unitId', d.${sql.raw(theirs)}, 'name', n.name, 'onDay', d.on_day, 'share', d.share)
      order by d.on_day, d.share desc nulls last, n.name)
    from unit_descent d cross join lateral (select s.kind, s.name from unit_state s where s.unit_id = d.${sql.raw(theirs)} order by lower(s.valid) desc nulls last limit 1) n
    where d.${sql.raw(mine)} = u.unit_id), '[]')`
  const [life] = await rowsOf(
    db,
    sql<z.output<typeof Life>>`
    select u.unit_id as "unitId", ${last('u.unit_id')} as name, ${last('u.unit_id', 'kind')} as kind,
      case when u.same_as is not null then jsonb_build_object('unitId', u.same_as, 'name', ${last('u.same_as')}) end as "sameAs",
      (select jsonb_agg(jsonb_build_object('from', lower(s.valid), 'until', upper(s.valid), 'name', s.name, 'kind', s.kind, 'code', s.code, 'parentId', s.parent_id,
          'parentName', ${last('s.parent_id')}) order by lower(s.valid) nulls first) from unit_state s where s.unit_id = u.unit_id) as states,
      ${passed('to_id', 'from_id')} as "cameFrom", ${passed('from_id', 'to_id')} as became,
      coalesce((select jsonb_agg(jsonb_build_object('class', c.class, 'value', c.value, 'from', lower(c.valid), 'to', upper(c.valid) - 1, 'ground', c.ground)
        order by c.class, lower(c.valid) nulls first) from unit_class c where c.unit_id = u.unit_id and not isempty(c.valid)), '[]') as classes,
      coalesce((select jsonb_agg(jsonb_build_object('operationId', o.operation_id, 'kind', o.kind, 'onDay', o.on_day, 'number', o.decision_number, 'undone', o.undone_at is not null)
        order by o.seq) from unit_operation o where exists (select 1 from unit_operation_row r where r.operation_id = o.operation_id and r.unit_id = u.unit_id)), '[]') as operations,
      (select count(distinct s.unit_id) from unit_state s where s.parent_id = u.unit_id) as children
    from unit u where u.unit_id = ${unitId} and exists (select 1 from unit_state s where s.unit_id = u.unit_id)`,
  )
  if (!life) throw new Problem(platformProblems.nothingHere)
  return life
}
