// The states, in two tongues that must agree: one pure function and one SQL expression (state.test.ts holds them equal).
import { sql } from 'kysely'
import type { State } from './contract.ts'
import { fellDueBefore, type Head } from './head.ts'

/** Due within so many days is "sắp đến hạn". */
export const soonDays = 7
const soonMs = soonDays * 86_400_000

export type StateFacts = Pick<Head, 'phase' | 'following' | 'planned' | 'dueAt' | 'lateAt' | 'doneAt'>

/**
 * The state of an assignment at an instant. Only `lateAt` turns red; a period that has passed ends without red;
 * what waits for confirmation is not late, its lateness shows once it is confirmed.
 */
export function stateOf(head: StateFacts, now: Date): State {
  if (head.phase === 'done' || head.phase === 'ended' || head.phase === 'awaiting') return head.phase
  if (fellDueBefore(head)) return 'backlog'
  if (head.following === 'period' && head.dueAt && head.dueAt < now) return 'ended'
  if (head.lateAt && head.lateAt < now) return 'late'
  if (head.lateAt && head.lateAt.getTime() - now.getTime() < soonMs) return 'soon'
  return head.phase === 'unseen' ? 'unseen' : 'open'
}

/** The end of the minute an instant lies in: the state is the same then, since deadlines stand at whole minutes and are compared strictly. */
export const endOfMinute = (at: Date): Date => new Date(Math.ceil(at.getTime() / 60_000) * 60_000)

/** fellDueBefore as SQL. */
const backlogSql = sql`h.following = 'dated' and not h.planned and h.due_at is not null and h.late_at is null`

/** Completed after the instant that holds. */
export function isDoneLate(head: StateFacts): boolean {
  return head.phase === 'done' && head.lateAt !== null && head.doneAt !== null && head.doneAt > head.lateAt
}

/** stateOf as SQL over assignment_head under the alias h. */
export function stateSql(now: Date) {
  return sql<State>`(case when h.phase in ('done', 'ended', 'awaiting') then h.phase
    when ${backlogSql} then 'backlog'
    when h.following = 'period' and h.due_at < ${now} then 'ended'
    when h.late_at < ${now} then 'late'
    when h.late_at < ${new Date(now.getTime() + soonMs)} then 'soon'
    when h.phase = 'unseen' then 'unseen' else 'open' end)`
}

/** isDoneLate as SQL. */
export const doneLateSql = sql<boolean>`coalesce(h.phase = 'done' and h.done_at > h.late_at, false)`

/** Rows of h that are in a state: the same rule as conditions, so that an index on the phase or the instant can serve. */
export function inState(state: State, now: Date) {
  const soon = new Date(now.getTime() + soonMs)
  const alive = sql`h.phase in ('unseen', 'open', 'declined') and not (h.following = 'period' and h.due_at is not null and h.due_at < ${now})`
  switch (state) {
    case 'done':
    case 'awaiting':
      return sql<boolean>`h.phase = ${state}`
    case 'ended':
      return sql<boolean>`(h.phase = 'ended' or (h.phase in ('unseen', 'open', 'declined') and h.following = 'period' and h.due_at < ${now}))`
    case 'late':
      return sql<boolean>`(${alive} and h.late_at < ${now})`
    case 'soon':
      return sql<boolean>`(${alive} and h.late_at >= ${now} and h.late_at < ${soon})`
    case 'backlog':
      return sql<boolean>`(h.phase in ('unseen', 'open', 'declined') and ${backlogSql})`
    case 'unseen':
      return sql<boolean>`(${alive} and not (${backlogSql}) and h.phase = 'unseen' and (h.late_at is null or h.late_at >= ${soon}))`
    case 'open':
      return sql<boolean>`(${alive} and not (${backlogSql}) and h.phase <> 'unseen' and (h.late_at is null or h.late_at >= ${soon}))`
  }
}

/** Not done and not ended; what waits to be looked over stands apart. */
export function isOpen(now: Date) {
  return sql<boolean>`h.phase not in ('done', 'ended') and not (h.following = 'period' and h.due_at is not null and h.due_at < ${now} and h.phase <> 'awaiting')
    and (h.phase = 'awaiting' or not (${backlogSql}))`
}
