// Lists that count: by state, by clause, by lead, commune, document, criterion or day.
import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '../../../platform/access.ts'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import type { AssignmentCounts, AssignmentRow, ClauseRow, GroupAssignments, GroupList, State } from '../contract.ts'
import { states } from '../contract.ts'
import { assignmentsSeen } from '../seen.ts'
import { inState, isOpen, stateSql } from '../state.ts'
import { type Filters, wanted } from './filters.ts'
import { assignmentRows } from './list.ts'

/** Counts by state of the rows a condition leaves. */
export async function countByState(
  db: Reader,
  where: RawBuilder<boolean>,
  now: Date,
): Promise<z.output<typeof AssignmentCounts>> {
  const rows = await rowsOf(
    db,
    sql<{ state: State; total: number }>`
    select ${stateSql(now)} as state, count(*) as total from assignment_head h where ${where} group by 1`,
  )
  const found = new Map(rows.map((row) => [row.state, row.total]))
  const counts = Object.fromEntries(states.map((state) => [state, found.get(state) ?? 0])) as Record<State, number>
  return { states: counts, total: rows.reduce((sum, row) => sum + row.total, 0) }
}

type Clause = Omit<ClauseRow, 'only' | 'dueAt'> & { dueAt: Date | null; onlyId: string | null; hits: number }

/** Work that rests on no clause stands by itself; a part stands in the whole. */
const ownLine = sql`(h.directive_id is not null or not exists (select 1 from assignment a where a.assignment_id = h.assignment_id and a.parent_id is not null))`

/** Clauses of which a row is among the wanted ones, each counted whole: 41 of its 65; a row without a clause is a line of its own. */
export async function listClauses(
  db: Reader,
  actor: Actor,
  { page, size, ...filters }: Filters & { page: number; size: number },
  now: Date,
): Promise<{ clauses: ClauseRow[]; total: number }> {
  const clauses = await rowsOf(
    db,
    sql<Clause>`
    with hit as (
      select coalesce(h.directive_id, h.assignment_id) as line_id, h.directive_id, min(h.due_at) as due_at, count(*) over () as hits from assignment_head h
      where ${wanted(actor, filters, now)} and ${ownLine} group by 1, h.directive_id
      order by min(h.due_at), line_id limit ${size} offset ${(page - 1) * size}
    )
    select hit.hits, hit.line_id as "directiveId", coalesce(c.document_id, w.document_id) as "documentId", d.number_out as "documentNumber", coalesce(c.section, w.section) as section,
      coalesce(c.title, w.title) as title, n.*,
      case when n."dueAt" is null then coalesce(w.recurrence, (select a.recurrence from assignment a where a.directive_id = c.directive_id limit 1)) end as recurrence
    from hit left join directive c on c.directive_id = hit.directive_id left join assignment w on hit.directive_id is null and w.assignment_id = hit.line_id
    left join document d on d.document_id = coalesce(c.document_id, w.document_id)
    cross join lateral (
      select count(*) as total, count(*) filter (where h.phase = 'done') as done, count(*) filter (where ${inState('late', now)}) as late,
        count(*) filter (where ${inState('soon', now)}) as soon, count(*) filter (where h.phase = 'awaiting') as awaiting,
        count(*) filter (where ${inState('ended', now)}) as ended, min(h.following) as following,
        coalesce(min(h.due_at) filter (where ${isOpen(now)}), max(h.due_at)) as "dueAt",
        case when count(*) = 1 then min(h.assignment_id::text) end as "onlyId"
      from (select * from assignment_head where directive_id = hit.directive_id
        union all select * from assignment_head where hit.directive_id is null and assignment_id = hit.line_id) h where ${assignmentsSeen(actor)}
    ) n order by hit.due_at, hit.line_id`,
  )
  const only = await onlyRows(db, clauses, now)
  return {
    clauses: clauses.map(({ onlyId, hits: _, dueAt, ...clause }) => ({
      ...clause,
      dueAt: dueAt?.toISOString() ?? null,
      only: onlyId === null ? null : (only.get(onlyId) ?? null),
    })),
    total: clauses[0]?.hits ?? 0,
  }
}

async function onlyRows(db: Reader, clauses: Clause[], now: Date): Promise<Map<string, AssignmentRow>> {
  const ids = clauses.flatMap(({ onlyId }) => (onlyId === null ? [] : [onlyId]))
  if (ids.length === 0) return new Map()
  const where = sql<boolean>`h.assignment_id = any(${ids}::uuid[])`
  const rows = await assignmentRows(db, { where, limit: ids.length }, now)
  return new Map(rows.map((row) => [row.assignmentId, row]))
}

type Grouping = z.output<typeof GroupAssignments>['by']

/** What each grouping counts by: joins over h, the key and the name of a row's group; byKey: its groups stand in the order of the key. */
const groupings: Record<
  Grouping,
  { join: RawBuilder<unknown>; key: RawBuilder<unknown>; name: RawBuilder<unknown>; byKey?: boolean }
> = {
  lead: {
    join: sql`join agency g on g.agency_id = h.lead_agency_id`,
    key: sql`h.lead_agency_id`,
    name: sql`g.name`,
  },
  unit: {
    join: sql`join lateral (select s.name from unit_state s where s.unit_id = h.unit_id order by lower(s.valid) desc limit 1) g on true`,
    key: sql`h.unit_id`,
    name: sql`g.name`,
  },
  document: {
    join: sql`join document g on g.document_id = h.document_id`,
    key: sql`h.document_id`,
    name: sql`concat_ws(' ', g.number_out, left(g.subject, 120))`,
  },
  criterion: {
    join: sql`join assignment a on a.assignment_id = h.assignment_id
      join lateral (select distinct (c.value->>'no')::int as no from jsonb_array_elements(a.criteria) c where c.value->>'no' is not null) g on true`,
    key: sql`g.no`,
    name: sql`'Tiêu chí ' || g.no`,
    byKey: true,
  },
  state: { join: sql``, key: sql`null::text`, name: sql`null::text` },
  due: { join: sql``, key: sql`h.due_day`, name: sql`coalesce(h.due_day::text, '')`, byKey: true },
}

/** One row a lead, a commune, a document …; rows that have none of it are left out. Those with most late ones stand first. */
export async function groupAssignments(
  db: Reader,
  actor: Actor,
  { by, page: _1, size: _2, ...filters }: z.output<typeof GroupAssignments>,
  now: Date,
): Promise<z.output<typeof GroupList>> {
  const { join, key, name, byKey } = groupings[by]
  // The backlog stands in no count but its own.
  const apart = by === 'state' || filters.state === 'backlog' ? sql`true` : sql`k.state <> 'backlog'`
  const groups = await rowsOf(
    db,
    sql<z.output<typeof GroupList>['groups'][number]>`
    select coalesce(k.key::text, '') as key, min(k.name) as name, count(*) as total, count(*) filter (where k.state = 'done') as done,
      count(*) filter (where k.state = 'late') as late, count(*) filter (where k.state = 'soon') as soon, count(*) filter (where k.state = 'awaiting') as awaiting
    from (select r.*, ${by === 'state' ? sql`r.state` : sql`r.own_key`} as key, ${by === 'state' ? sql`r.state` : sql`r.own_name`} as name
      from (select ${key} as own_key, ${name} as own_name, ${stateSql(now)} as state from assignment_head h ${join} where ${wanted(actor, filters, now)}) r) k
    where ${apart} group by k.key order by ${byKey ? sql`k.key nulls last` : sql`late desc, total desc, name`} limit 2000`,
  )
  return { groups }
}
