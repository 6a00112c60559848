// What operations read and write of units: timelines in sets, one statement each.
import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import { rebuildUnitPath } from '../queries.ts'
import type { Passing } from './plan.ts'
import type { State, Timeline } from './timeline.ts'

const operationLock = 7_340_051

/** Operations on units stand one after the other, over all processes; held until the transaction ends. */
export async function lockUnits(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${operationLock})`.execute(tx)
}

/** Timelines of units, each in order of days; those that are another entered twice are left out. */
export async function timelinesOf(db: Reader, unitIds: readonly number[]): Promise<Map<number, State[]>> {
  const rows = await rowsOf(
    db,
    sql<State & { unitId: number }>`
    select s.unit_id as "unitId", lower(s.valid)::text as "from", upper(s.valid)::text as until, s.name, s.kind, s.code, s.parent_id as "parentId"
    from unit_state s join unit u on u.unit_id = s.unit_id
    where s.unit_id = any(${[...new Set(unitIds)]}::int[]) and u.same_as is null
    order by s.unit_id, lower(s.valid) nulls first`,
  )
  const timelines = new Map<number, State[]>()
  for (const { unitId, ...state } of rows) {
    const known = timelines.get(unitId)
    if (known) known.push(state)
    else timelines.set(unitId, [state])
  }
  return timelines
}

/** Units that stand right below others on a day or later; `since` null: that ever did. */
export async function childrenOf(
  db: Reader,
  unitIds: readonly number[],
  since: string | null,
): Promise<Map<number, number[]>> {
  const rows = await rowsOf(
    db,
    sql<{ parentId: number; unitIds: number[] }>`
    select s.parent_id as "parentId", array_agg(distinct s.unit_id order by s.unit_id) as "unitIds"
    from unit_state s join unit u on u.unit_id = s.unit_id
    where s.parent_id = any(${unitIds}::int[]) and u.same_as is null and s.valid && daterange(${since}::date, null)
    group by s.parent_id`,
  )
  return new Map(rows.map((row) => [row.parentId, row.unitIds]))
}

/** Units at or below each of these, from a day on (null: ever). */
export async function belowOf(
  db: Reader,
  unitIds: readonly number[],
  since: string | null,
): Promise<Map<number, Set<number>>> {
  const rows = await rowsOf(
    db,
    sql<{ ancestorId: number; unitIds: number[] }>`
    select ancestor_id as "ancestorId", array_agg(distinct unit_id) as "unitIds" from unit_path
    where ancestor_id = any(${unitIds}::int[]) and valid && daterange(${since}::date, null) group by ancestor_id`,
  )
  return new Map(rows.map((row) => [row.ancestorId, new Set(row.unitIds)]))
}

export function passingsOf(db: Reader, unitIds: readonly number[]): Promise<Passing[]> {
  return rowsOf(
    db,
    sql<Passing>`
    select from_id as "fromId", to_id as "toId", on_day as "onDay", share, operation_id as "operationId" from unit_descent
    where from_id = any(${unitIds}::int[]) or to_id = any(${unitIds}::int[]) order by on_day, from_id, to_id`,
  )
}

/** So many bare units; their ids in order. */
export async function makeUnits(tx: Tx, count: number): Promise<number[]> {
  if (count === 0) return []
  const rows = await rowsOf(
    tx,
    sql<{ unit_id: number }>`
    with made as (insert into unit select from generate_series(1, ${count}::int) returning unit_id) select unit_id from made order by unit_id`,
  )
  return rows.map(({ unit_id }) => unit_id)
}

/** Puts whole timelines in the place of what these units were; an empty one: it is on no day. */
export async function replaceStates(tx: Tx, timelines: readonly { unitId: number; states: Timeline }[]): Promise<void> {
  if (timelines.length === 0) return
  const states = timelines.flatMap(({ unitId, states }) => states.map((state) => ({ unitId, ...state })))
  const ids = timelines.map(({ unitId }) => unitId)
  await sql`select replace_unit_states(${ids}::int[], ${JSON.stringify(states)}::jsonb)`.execute(tx)
}

export async function replaceDescent(tx: Tx, gone: readonly Passing[], made: readonly Passing[]): Promise<void> {
  if (gone.length + made.length === 0) return
  await sql`select replace_unit_descent(${JSON.stringify(gone)}::jsonb, ${JSON.stringify(made)}::jsonb)`.execute(tx)
}

export async function setSameAs(tx: Tx, unitId: number, sameAs: number | null): Promise<void> {
  await tx.updateTable('unit').set({ same_as: sameAs }).where('unit_id', '=', unitId).execute()
}

/** Beyond so many units remaking all paths is the shorter way. */
const wholeFrom = 2000

/** Remakes the paths of units whose states changed, and of all that ever stood below them. */
export async function rebuildPathsOf(tx: Tx, unitIds: readonly number[]): Promise<void> {
  if (unitIds.length === 0) return
  if (unitIds.length > wholeFrom) return rebuildUnitPath(tx)
  const rows = await rowsOf(
    tx,
    sql<{ unit_id: number }>`
    with recursive below as (
      select unit_id from unnest(${unitIds}::int[]) as u (unit_id)
      union select p.unit_id from unit_path p where p.ancestor_id = any(${unitIds}::int[])
      union select s.unit_id from below b join unit_state s on s.parent_id = b.unit_id
    ) select unit_id from below`,
  )
  const below = rows.map(({ unit_id }) => unit_id)
  await sql`delete from unit_path where unit_id = any(${below}::int[])`.execute(tx)
  await sql`
    insert into unit_path (unit_id, ancestor_id, valid, depth)
    with recursive up as (
      select s.unit_id, s.unit_id as ancestor_id, s.parent_id, s.valid, 0 as depth
      from unit_state s join unit u on u.unit_id = s.unit_id where s.unit_id = any(${below}::int[]) and u.same_as is null
      union all
      select up.unit_id, s.unit_id, s.parent_id, up.valid * s.valid, up.depth + 1 from up join unit_state s on s.unit_id = up.parent_id and s.valid && up.valid
    ) select unit_id, ancestor_id, valid, depth from up`.execute(tx)
}

export type OperationRow = {
  unitId: number
  thing: 'made' | 'states' | 'descent' | 'same-as'
  before: unknown
  after: unknown
}

export async function insertOperation(
  tx: Tx,
  row: {
    operationId: string
    kind: string
    onDay: string
    decision: { number: string; day: string; issuer: string } | null
    words: string | null
    officeId: number
    personId: number
    postId: number
    at: Date
    successors: number[]
  },
): Promise<void> {
  await tx
    .insertInto('unit_operation')
    .values({
      operation_id: row.operationId,
      kind: row.kind,
      on_day: row.onDay,
      decision_number: row.decision?.number ?? null,
      decision_day: row.decision?.day ?? null,
      decision_issuer: row.decision?.issuer ?? null,
      words: row.words,
      office_id: row.officeId,
      person_id: row.personId,
      post_id: row.postId,
      recorded_at: row.at,
      successors: row.successors,
    })
    .execute()
}

export async function insertOperationRows(tx: Tx, operationId: string, rows: readonly OperationRow[]): Promise<void> {
  await sql`
    insert into unit_operation_row (operation_id, no, unit_id, thing, before, after)
    select ${operationId}, r.no, r."unitId", r.thing, nullif(r.before, 'null'), nullif(r.after, 'null')
    from jsonb_to_recordset(${JSON.stringify(rows.map((row, i) => ({ no: i + 1, ...row })))}::jsonb)
      as r (no int, "unitId" int, thing text, before jsonb, after jsonb)`.execute(tx)
}

export function operationRows(db: Reader, operationId: string): Promise<OperationRow[]> {
  return rowsOf(
    db,
    sql<OperationRow>`
    select unit_id as "unitId", thing, before, after from unit_operation_row where operation_id = ${operationId} order by no`,
  )
}

/**
 * Of these units, the names of those an office may not rearrange: it may what lies in its place, what its place came from, the unit above where
 * something is put right below it, and its own place together with the neighbours it merges with.
 */
export async function namesOutside(db: Reader, officeId: number, unitIds: readonly number[]): Promise<string[]> {
  const rows = await rowsOf(
    db,
    sql<{ name: string }>`
    with recursive place as (
      select unit_id from office where office_id = ${officeId} union select d.from_id from place join unit_descent d on d.to_id = place.unit_id
    ), asked as (select distinct u.unit_id from unnest(${unitIds}::int[]) as u (unit_id)),
    above as (select distinct s.parent_id from place join unit_state s on s.unit_id = place.unit_id),
    own as (select exists (select 1 from asked join place using (unit_id)) as named)
    select (select s.name from unit_state s where s.unit_id = a.unit_id order by lower(s.valid) desc nulls last limit 1) as name
    from asked a, own
    where not exists (select 1 from unit_path p join place on place.unit_id = p.ancestor_id where p.unit_id = a.unit_id)
      and not exists (select 1 from above where above.parent_id = a.unit_id)
      and not (own.named and exists (select 1 from unit_state s join above on above.parent_id = s.parent_id where s.unit_id = a.unit_id))`,
  )
  return rows.map(({ name }) => name)
}

/** Whether a unit of this name already stands below another on a day. */
export async function nameIsTaken(
  db: Reader,
  { name, parentId, onDay, except }: { name: string; parentId: number; onDay: string; except: readonly number[] },
): Promise<boolean> {
  const rows = await rowsOf(
    db,
    sql<{ taken: boolean }>`
    select exists (select 1 from unit_state s join unit u on u.unit_id = s.unit_id where s.parent_id = ${parentId} and s.valid @> ${onDay}::date
      and s.folded = fold(${name}) and u.same_as is null and not s.unit_id = any(${except}::int[])) as taken`,
  )
  return rows[0]!.taken
}

/** Names of units in their last state. */
export async function lastNames(db: Reader, unitIds: readonly number[]): Promise<Map<number, string>> {
  const rows = await rowsOf(
    db,
    sql<{ unitId: number; name: string }>`
    select distinct on (unit_id) unit_id as "unitId", name from unit_state where unit_id = any(${unitIds}::int[]) order by unit_id, lower(valid) desc nulls last`,
  )
  return new Map(rows.map(({ unitId, name }) => [unitId, name]))
}
