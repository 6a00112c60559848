// What was decided of a transition, by whom or by which rule, and that it was taken back.
import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import type { DeedRows } from '../../assessments/queries/undoing.ts'
import type { TransitionDecision, TransitionWay } from '../contract.ts'
import type { CellKey } from './open.ts'

export type Of = { chainId: number } | { from: number; to: number } | { operationId: string }
/** SQL: the decision `d` is of this change. */
export const ofThis = (of: Of) =>
  'chainId' in of
    ? sql`d.chain_id = ${of.chainId}`
    : 'from' in of
      ? sql`d.from_framework = ${of.from} and d.to_framework = ${of.to}`
      : sql`d.operation_id = ${of.operationId}`
const notUndone = sql`not exists (select 1 from transition_undoing z where z.decision_id = d.decision_id)`

/** Cells of these units that were decided when a chain ended, in whosever book. @param ever those whose decision was taken back too */
export function decidedCells(
  db: Reader,
  { chainId, unitIds, ever }: { chainId: number; unitIds: readonly number[]; ever: boolean },
): Promise<(CellKey & { slot: number })[]> {
  return rowsOf(
    db,
    sql<CellKey & { slot: number }>`
    select c.unit_id as "unitId", c.framework_id as "frameworkId", c.place, c.stage as slot
    from transition_cell c join transition_decision d on d.decision_id = c.decision_id
    where d.chain_id = ${chainId} and c.unit_id = any(${[...unitIds]}::int[]) and ${ever ? sql`true` : notUndone}`,
  )
}

/** Units whose standings of a set went over or were filed, in whosever book. @param ever those whose decision was taken back too */
export async function decidedUnits(
  db: Reader,
  { from, to, unitIds, ever }: { from: number; to: number; unitIds: readonly number[]; ever: boolean },
): Promise<Set<number>> {
  const rows = await rowsOf(
    db,
    sql<{ unitId: number }>`
    select distinct c.unit_id as "unitId" from transition_unit c join transition_decision d on d.decision_id = c.decision_id
    where d.from_framework = ${from} and d.to_framework = ${to} and c.unit_id = any(${[...unitIds]}::int[]) and ${ever ? sql`true` : notUndone}`,
  )
  return new Set(rows.map(({ unitId }) => unitId))
}

/** How much of it was decided in this office's book, and how much of that by the system. */
export async function countDecided(
  db: Reader,
  officeId: number,
  of: Of,
): Promise<{ decided: number; bySystem: number }> {
  const [row] = await rowsOf(
    db,
    sql<{ decided: number; bySystem: number }>`
    select coalesce(sum(i.n), 0)::int as decided, coalesce(sum(i.n) filter (where d.post_id is null), 0)::int as "bySystem"
    from transition_decision d cross join lateral (select (select count(*) from transition_cell c where c.decision_id = d.decision_id)
      + (select count(*) from transition_unit u where u.decision_id = d.decision_id) as n) i
    where d.office_id = ${officeId} and ${ofThis(of)} and ${notUndone}`,
  )
  return row!
}

/** What was decided of it in this office's book, the latest first; what was taken back stays and says so. */
export function decisionsOf(db: Reader, officeId: number, of: Of): Promise<TransitionDecision[]> {
  const nameOf = (post: string) =>
    sql`(select n.name from post p join person n on n.person_id = p.person_id where p.post_id = ${sql.ref(post)})`
  return rowsOf(
    db,
    sql<TransitionDecision>`
    select d.decision_id as "decisionId", d.decided_at as at, ${nameOf('d.post_id')} as by, d.post_id is null as "bySystem", d.way, d.by_rule as "byRule", d.words,
      exists (select 1 from transition_late l where l.decision_id = d.decision_id) as late, d.due_day::text as "dueDay", w.assigned, w.done, w.assignments,
      (select coalesce(y.short_name, y.name) from agency y where y.agency_id = d.to_agency_id) as "toAgency",
      (select json_build_object('by', ${nameOf('r.post_id')}, 'at', r.chosen_at, 'words', r.words) from transition_rule r where r.rule_id = d.rule_id) as rule,
      (select json_build_object('by', ${nameOf('z.post_id')}, 'at', z.undone_at, 'words', z.words) from transition_undoing z where z.decision_id = d.decision_id) as undone,
      i.items, i.units
    from transition_decision d cross join lateral (select count(*)::int as items,
        (array_agg(distinct (select s.name from unit_state s where s.unit_id = i.unit_id order by lower(s.valid) desc nulls last limit 1)))[1:4] as units
      from (select unit_id from transition_cell where decision_id = d.decision_id union all select unit_id from transition_unit where decision_id = d.decision_id
        union all select a.unit_id from transition_late l join assessment a on a.seq = l.seq where l.decision_id = d.decision_id) i) i
    cross join lateral (select count(*)::int as assigned, (count(*) filter (where h.phase = 'done'))::int as done,
        coalesce((json_agg(json_build_object('assignmentId', h.assignment_id, 'title', h.title, 'unit',
          (select s.name from unit_state s where s.unit_id = x.unit_id order by lower(s.valid) desc nulls last limit 1)) order by h.assignment_id)
          filter (where x.no <= 12)), '[]') as assignments
      from (select x.*, row_number() over (order by x.assignment_id) as no from transition_assignment x where x.decision_id = d.decision_id) x
      join assignment_head h on h.assignment_id = x.assignment_id) w
    where d.office_id = ${officeId} and ${ofThis(of)} order by d.decided_at desc, d.decision_id`,
  )
}

/** Deeds on one transition stand one after the other, so that nothing is decided twice. */
export async function lockTransition(tx: Tx, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`transition:${key}`}, 0))`.execute(tx)
}

export async function insertDecision(
  tx: Tx,
  row: {
    decisionId: string
    officeId: number
    chainId: number | null
    from: number | null
    to: number | null
    operationId: string | null
    onDay: string
    way: TransitionWay
    byRule: boolean
    ruleId: string | null
    toAgencyId: number | null
    dueDay: string | null
    words: string | null
    /** Null: the system did it. */
    postId: number | null
    at: Date
  },
): Promise<void> {
  await tx
    .insertInto('transition_decision')
    .values({
      decision_id: row.decisionId,
      office_id: row.officeId,
      chain_id: row.chainId,
      from_framework: row.from,
      to_framework: row.to,
      operation_id: row.operationId,
      on_day: row.onDay,
      way: row.way,
      by_rule: row.byRule,
      rule_id: row.ruleId,
      to_agency_id: row.toAgencyId,
      due_day: row.dueDay,
      words: row.words,
      post_id: row.postId,
      decided_at: row.at,
    })
    .execute()
}

export async function insertCells(
  tx: Tx,
  decisionId: string,
  cells: readonly (CellKey & { slot: number })[],
): Promise<void> {
  await sql`
    insert into transition_cell (decision_id, unit_id, framework_id, place, stage)
    select ${decisionId}::uuid, r."unitId", r."frameworkId", r.place, r.slot
    from jsonb_to_recordset(${JSON.stringify(cells)}::jsonb) as r ("unitId" int, "frameworkId" smallint, place smallint, slot smallint)`.execute(
    tx,
  )
}

export async function insertUnits(
  tx: Tx,
  decisionId: string,
  units: readonly { unitId: number; written: number }[],
): Promise<void> {
  await sql`
    insert into transition_unit (decision_id, unit_id, written) select ${decisionId}::uuid, r.unit_id, r.written
    from unnest(${units.map(({ unitId }) => unitId)}::int[], ${units.map(({ written }) => written)}::int[]) r(unit_id, written)`.execute(
    tx,
  )
}

export type MadeWork = { assignmentId: string; unitId: number; frameworkId: number; slot: number }

/** The assignments that open work became. */
export async function insertAssigned(tx: Tx, decisionId: string, works: readonly MadeWork[]): Promise<void> {
  await tx
    .insertInto('transition_assignment')
    .values(
      works.map(({ assignmentId, unitId, frameworkId, slot }) => ({
        ...{ assignment_id: assignmentId, decision_id: decisionId },
        ...{ unit_id: unitId, framework_id: frameworkId, stage: slot },
      })),
    )
    .execute()
}

/** Ids of the assignments that a decision made and that are still handed out. */
export async function assignedBy(db: Reader, decisionId: string): Promise<string[]> {
  const rows = await rowsOf(
    db,
    sql<{ assignmentId: string }>`
    select x.assignment_id as "assignmentId" from transition_assignment x join assignment_head h on h.assignment_id = x.assignment_id
    where x.decision_id = ${decisionId} order by x.assignment_id`,
  )
  return rows.map(({ assignmentId }) => assignmentId)
}

/** How many assignments the open work of a chain has become, in whosever book and whether or not they were taken back: codes go on from there. */
export async function countAssigned(db: Reader, chainId: number): Promise<number> {
  const [row] = await rowsOf(
    db,
    sql<{ n: number }>`
    select count(*)::int as n from transition_assignment x join transition_decision d on d.decision_id = x.decision_id where d.chain_id = ${chainId}`,
  )
  return row!.n
}

/** Between which numbers the rows lie that a decision wrote in each set. */
export async function insertWritten(tx: Tx, rows: readonly DeedRows[]): Promise<void> {
  await tx
    .insertInto('transition_rows')
    .values(
      rows.map(({ deedId, frameworkId, firstSeq, lastSeq }) => ({
        decision_id: deedId,
        framework_id: frameworkId,
        first_seq: firstSeq,
        last_seq: lastSeq,
      })),
    )
    .execute()
}

export const writtenBy = (db: Reader, decisionId: string): Promise<DeedRows[]> =>
  rowsOf(
    db,
    sql<DeedRows>`
    select decision_id as "deedId", framework_id as "frameworkId", first_seq as "firstSeq", last_seq as "lastSeq"
    from transition_rows where decision_id = ${decisionId} order by framework_id`,
  )

export async function insertUndoing(
  tx: Tx,
  row: { decisionId: string; postId: number; words: string | null; at: Date },
): Promise<void> {
  await tx
    .insertInto('transition_undoing')
    .values({ decision_id: row.decisionId, post_id: row.postId, words: row.words, undone_at: row.at })
    .execute()
}
