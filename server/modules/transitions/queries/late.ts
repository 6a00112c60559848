// Figures about a day before a change that were recorded after what was known had been carried over: of a set of criteria taken up by the next, of units that
// passed into others.
import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import { stands } from '../../assessments/queries/ground.ts'
import type { LateFigure } from '../contract.ts'
import { type Of, ofThis } from './decisions.ts'

export type UnitsOperation = { operationId: string; onDay: string; name: string; to: string }
export type LateRow = Omit<LateFigure, 'stageName' | 'stage' | 'says'> & {
  frameworkId: number
  place: number
  slot: number
  says: number
  /** To which unit it would go: itself where only the set changed. */
  toUnitId: number
  /** It says how its cell stood on the last day before the change: no row of a later day, or later recorded, stands over it. */
  holds: boolean
}

/** Known by the head of its fold, so that the rows of years are read only of units of which something was recorded since. */
const spokenSince = (
  since: ReturnType<typeof sql>,
  [unit, set]: [string, string],
) => sql`exists (select 1 from standing_head h
  where h.unit_id = ${sql.ref(unit)} and h.framework_id = ${sql.ref(set)} and h.known_at > ${since})`

type At = { officeId: number; onDay: string; of: Of }

/** unit_id, set, to which unit, and since when rows are late: of what this office carried over. */
function carriedBy({ officeId, of }: At) {
  if ('chainId' in of) throw new Error('late figures are of sets and units')
  if ('from' in of)
    return sql`
      select g.* from (select u.unit_id, d.from_framework as framework_id, u.unit_id as to_unit_id, min(d.decided_at) as since
      from transition_unit u join transition_decision d on d.decision_id = u.decision_id
      where d.office_id = ${officeId} and d.from_framework = ${of.from} and d.to_framework = ${of.to} and d.way = 'carry'
        and not exists (select 1 from transition_undoing z where z.decision_id = d.decision_id)
      group by u.unit_id, d.from_framework) g where ${spokenSince(sql`g.since`, ['g.unit_id', 'g.framework_id'])}`
  return movedBy(officeId, sql`o.operation_id = ${of.operationId}`)
}

/** What has still to be decided in the list of the operation itself, or was to stay, is not late. */
const movedBy = (officeId: number, which: ReturnType<typeof sql>) => sql`
  select n.from_id as unit_id, f.framework_id, coalesce(w.to_unit_id, n.to_id) as to_unit_id, coalesce(w.decided_at, o.recorded_at) as since, o.operation_id
  from unit_operation o
  join lateral (select distinct on (x.from_id) x.from_id, x.to_id from unit_descent x where x.operation_id = o.operation_id and x.from_id <> x.to_id
    order by x.from_id, x.share desc nulls last, x.to_id) n on true
  join standing_head f on f.unit_id = n.from_id
  left join unit_work w on w.operation_id = o.operation_id and w.kind = 'standing' and w.thing = n.from_id || ':' || f.framework_id
  where o.undone_at is null and o.kind in ('merge', 'split') and coalesce(w.office_id, o.office_id) = ${officeId} and (w.work_id is null or w.way = 'move')
    and f.known_at > coalesce(w.decided_at, o.recorded_at) and ${which}`

const isLate = (
  onDay: ReturnType<typeof sql>,
) => sql`a.unit_id = c.unit_id and a.framework_id = c.framework_id and a.on_day < ${onDay}
  and a.recorded_at > c.since and a.source_kind <> 'carried' and ${stands('a')}`

/** Mergers and splits of which this office's book has late figures, the latest first. @param day none after it */
export function operationsWithLate(
  db: Reader,
  { officeId, day }: { officeId: number; day: string },
): Promise<UnitsOperation[]> {
  return rowsOf(
    db,
    sql<UnitsOperation>`
    select o.operation_id as "operationId", o.on_day::text as "onDay", coalesce('Sắp xếp đơn vị theo ' || o.decision_number, 'Sắp xếp đơn vị') as name,
      coalesce((select string_agg(s.name, ', ' order by s.name) from unnest(o.successors) x(unit_id)
        cross join lateral (select u.name from unit_state u where u.unit_id = x.unit_id order by lower(u.valid) desc limit 1) s), '') as to
    from unit_operation o
    where o.on_day <= ${day}::date and o.undone_at is null and o.kind in ('merge', 'split')
      and exists (select 1 from (${movedBy(officeId, sql`true`)}) c join assessment a on ${isLate(sql`o.on_day`)} where c.operation_id = o.operation_id)
    order by o.on_day desc, o.seq desc`,
  )
}

/** Late figures of a change in an office's book, the latest first, with how each was decided. */
export function lateRows(db: Reader, at: At): Promise<LateRow[]> {
  const nameOf = (unit: ReturnType<typeof sql>) =>
    sql`(select s.name from unit_state s where s.unit_id = ${unit} order by lower(s.valid) desc limit 1)`
  const person = (post: string) =>
    sql`(select n.name from post p join person n on n.person_id = p.person_id where p.post_id = ${sql.ref(post)})`
  return rowsOf(
    db,
    sql<LateRow>`
    select a.seq, a.unit_id as "unitId", ${nameOf(sql`a.unit_id`)} as "unitName", c.to_unit_id as "toUnitId",
      case when c.to_unit_id <> a.unit_id then ${nameOf(sql`c.to_unit_id`)} end as "toUnitName",
      a.framework_id as "frameworkId", a.place, p.code, p.name, a.stage as slot, a.says, a.on_day::text as "onDay", a.recorded_at as "recordedAt", ${person('a.post_id')} as by,
      not exists (select 1 from assessment b where b.unit_id = a.unit_id and b.framework_id = a.framework_id and b.place = a.place and b.stage = a.stage
        and b.on_day < ${at.onDay}::date and (b.on_day, b.seq) > (a.on_day, a.seq) and ${stands('b')}) as holds,
      (select json_build_object('way', d.way, 'at', d.decided_at, 'by', ${person('d.post_id')}, 'bySystem', d.post_id is null, 'written', l.written)
        from transition_late l join transition_decision d on d.decision_id = l.decision_id
        where l.seq = a.seq and ${ofThis(at.of)} and not exists (select 1 from transition_undoing z where z.decision_id = d.decision_id)
        order by d.decided_at desc limit 1) as decided
    from (${carriedBy(at)}) c join assessment a on ${isLate(sql`${at.onDay}::date`)}
    join framework_place p on p.framework_id = a.framework_id and p.place = a.place
    order by a.seq desc`,
  )
}

/** Late rows that were ever decided of a change, also where that was taken back: the system decides a thing once. */
export async function everDecided(db: Reader, of: Of): Promise<Set<number>> {
  const rows = await rowsOf(
    db,
    sql<{ seq: number }>`
    select distinct l.seq from transition_late l join transition_decision d on d.decision_id = l.decision_id where ${ofThis(of)}`,
  )
  return new Set(rows.map(({ seq }) => seq))
}

export type LastSaid = { unitId: number; place: number; slot: number; carried: boolean; words: string | null }

/** The last row of each place and stage of these units in a set, by day and then by number. */
export function lastSaid(
  db: Reader,
  { frameworkId, unitIds }: { frameworkId: number; unitIds: readonly number[] },
): Promise<LastSaid[]> {
  return rowsOf(
    db,
    sql<LastSaid>`
    select distinct on (a.unit_id, a.place, a.stage) a.unit_id as "unitId", a.place, a.stage as slot, a.source_kind = 'carried' as carried, a.value->>'words' as words
    from assessment a where a.framework_id = ${frameworkId} and a.unit_id = any(${[...unitIds]}::int[]) and ${stands('a')}
    order by a.unit_id, a.place, a.stage, a.on_day desc, a.seq desc`,
  )
}

export async function insertLate(
  tx: Tx,
  decisionId: string,
  rows: readonly { seq: number; written: number }[],
): Promise<void> {
  await tx
    .insertInto('transition_late')
    .values(rows.map(({ seq, written }) => ({ decision_id: decisionId, seq, written })))
    .execute()
}
