// The filters of the lists as one condition over assignment_head h; the same one serves list, counts, groups, clauses and export.
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../../platform/access.ts'
import { addDays, instantOf } from '../../calendar/days.ts'
import type { ListAssignments } from '../contract.ts'
import { assignmentsSeen } from '../seen.ts'
import { inState, isOpen } from '../state.ts'
import { causeSql, isOrWasLate } from './cause.ts'

export type Filters = Omit<ListAssignments, 'page' | 'size' | 'total'>

/** Rows of h that an actor sees and the filters leave. */
export function wanted(actor: Actor, filters: Filters, now: Date): RawBuilder<boolean> {
  const conditions = [assignmentsSeen(actor), ...columns(filters), ...read(actor, filters, now)]
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}

function columns(filters: Filters): RawBuilder<boolean>[] {
  const conditions: RawBuilder<boolean>[] = []
  if (filters.lead !== undefined) conditions.push(sql`h.lead_agency_id = ${filters.lead}`)
  if (filters.unit !== undefined) conditions.push(sql`h.unit_id = ${filters.unit}`)
  if (filters.document) conditions.push(sql`h.document_id = ${filters.document}`)
  if (filters.directive)
    conditions.push(sql`(h.directive_id = ${filters.directive} or exists (
      select 1 from assignment_source s where s.assignment_id = h.assignment_id and s.directive_id = ${filters.directive}))`)
  if (filters.only) conditions.push(sql`h.assignment_id = any(${filters.only.split(',')}::uuid[])`)
  if (filters.following) conditions.push(sql`h.following = ${filters.following}`)
  if (filters.dueBefore) conditions.push(sql`h.due_at <= ${instantOf(addDays(filters.dueBefore, 1), '00:00')}`)
  if (filters.dueAfter) conditions.push(sql`h.due_at > ${instantOf(filters.dueAfter, '00:00')}`)
  return conditions
}

function read(actor: Actor, filters: Filters, now: Date): RawBuilder<boolean>[] {
  const conditions: RawBuilder<boolean>[] = []
  if (filters.state) conditions.push(inState(filters.state, now))
  if (filters.open) conditions.push(isOpen(now))
  if (filters.cause) conditions.push(lateBecause(filters.cause, now))
  if (filters.mine) conditions.push(waitsForMe(actor))
  if (filters.q)
    conditions.push(
      sql`exists (select 1 from assignment f where f.assignment_id = h.assignment_id and f.search like ${like(filters.q)})`,
    )
  if (filters.criterion !== undefined)
    conditions.push(sql`exists (select 1 from assignment f where f.assignment_id = h.assignment_id
      and f.criteria @> ${JSON.stringify([{ no: filters.criterion }])}::jsonb)`)
  return conditions
}

function lateBecause(cause: NonNullable<Filters['cause']>, now: Date): RawBuilder<boolean> {
  const said = cause === 'unsaid' ? sql`${causeSql} is null` : sql`${causeSql} = ${cause}`
  return sql<boolean>`(${isOrWasLate(now)} and ${said})`
}

/** What somebody typed, folded as the search column is, matched anywhere. */
export function like(typed: string) {
  const plain = typed.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)
  return sql<string>`'%' || fold(${plain}) || '%'`
}

/** Rows that wait for this actor: to decide, to answer, to acknowledge, to agree, to do again. */
export function waitsForMe(actor: Actor): RawBuilder<boolean> {
  return sql<boolean>`(${waitsForDecision(actor)} or ${waitsForWork(actor)})`
}

/** On the side that follows: completions of others to confirm, extensions, declinings and disputes to answer. */
export function waitsForDecision(actor: Actor): RawBuilder<boolean> {
  if (actor.part === 'administrator') return sql<boolean>`false`
  const office = actor.part === 'coordinator' || actor.part === 'leader'
  const side = office ? sql`h.office_id = ${actor.officeId}` : sql`h.follower_post_id = ${actor.postId}`
  return sql<boolean>`(${side} and h.phase not in ('done', 'ended') and ((h.phase = 'awaiting' and h.completed_by_person is distinct from ${actor.personId})
    or h.extension_seq is not null or h.phase = 'declined' or h.disputed > 0))`
}

/** On the side that leads: to acknowledge, to agree to what was recorded for it, to do again what was returned. */
export function waitsForWork(actor: Actor): RawBuilder<boolean> {
  if (actor.part === 'administrator' || actor.part === 'leader') return sql<boolean>`false`
  return sql<boolean>`(h.lead_agency_id = any(${actor.agencyIds}::int[]) and not h.planned
    and ((h.phase = 'unseen') or (h.unanswered > 0 and h.phase <> 'ended') or (h.last_verb = 'return' and h.phase = 'open')))`
}
