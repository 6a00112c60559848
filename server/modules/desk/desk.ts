// Bàn làm việc: what waits for this actor, by urgency: late, then doubt, then his own, then soon.
import { sql } from 'kysely'
import { keepsTheBook, type Look } from '../../platform/access.ts'
import type { AssignmentRow } from '../assignments/contract.ts'
import { waitsForDecision, waitsForWork } from '../assignments/queries/filters.ts'
import { countByState } from '../assignments/queries/groups.ts'
import { assignmentRows } from '../assignments/queries/list.ts'
import { assignmentsSeen } from '../assignments/seen.ts'
import { inState, soonDays } from '../assignments/state.ts'
import { stateCounts } from '../assignments/total.ts'
import { addDays, dayOf } from '../calendar/days.ts'
import type { Desk } from './contract.ts'
import { countWaiting, doubtfulDocuments, lateClauses, ownWork, soonInside, unreadDocuments } from './queries.ts'

const lines = 50
const documentLines = 8

export async function openDesk(look: Look): Promise<Desk> {
  const { db, actor, clock } = look
  const now = clock.now()
  const { states, total } = keepsTheBook(actor)
    ? await stateCounts(look, {})
    : await countByState(db, ownWork(actor), now)
  const doubt = await doubtfulDocuments(db, actor, lines)
  const unread = await unreadDocuments(db, actor, documentLines, now)
  const waiting = await countWaiting(db, actor, now)
  return {
    counts: {
      late: states.late,
      doubt: doubt[0]?.all ?? 0,
      mine: waiting.assignments,
      soon: states.soon,
      onTime: states.open + states.unseen,
      unreadDocuments: unread[0]?.all ?? 0,
      openAssignments: total - states.done - states.ended - states.backlog,
    },
    late: await lateLines(look, now),
    doubt: doubt.map(({ all: _, createdAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() })),
    mine: await mineLines(look, now),
    soon: await soonLines(look, now),
    documents: unread.map(({ all: _, createdAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() })),
  }
}

async function lateLines({ db, actor }: Look, now: Date): Promise<Desk['late']> {
  const clauses = new Map(
    (await lateClauses(db, actor, now, lines)).map(({ assignmentId, ...counts }) => [assignmentId, counts]),
  )
  const where = sql<boolean>`h.assignment_id = any(${[...clauses.keys()]}::uuid[])`
  const rows = await assignmentRows(db, { where, limit: lines }, now)
  return rows.map((row) => ({ ...row, ...clauses.get(row.assignmentId)! }))
}

/** To decide first, then to do; a row that waits for both stands once. */
async function mineLines({ db, actor }: Look, now: Date): Promise<Desk['mine']> {
  const of = (waiting: ReturnType<typeof waitsForWork>) =>
    assignmentRows(db, { where: sql<boolean>`${assignmentsSeen(actor)} and ${waiting}`, limit: lines }, now)
  const decisions = await of(waitsForDecision(actor))
  const decided = new Set(decisions.map(({ assignmentId }) => assignmentId))
  const work = (await of(waitsForWork(actor))).filter(({ assignmentId }) => !decided.has(assignmentId))
  return [
    ...decisions.map((row) => ({ ...row, waitsFor: decisionOn(row) })),
    ...work.map((row) => ({ ...row, waitsFor: workOn(row) })),
  ]
}

function decisionOn({ waits, state }: AssignmentRow): Desk['mine'][number]['waitsFor'] {
  if (waits.includes('declined')) return 'answer-decline'
  if (waits.includes('extension')) return 'answer-extension'
  return state === 'awaiting' ? 'confirm' : 'dispute'
}

function workOn({ waits, last }: AssignmentRow): Desk['mine'][number]['waitsFor'] {
  if (last.verb === 'return') return 'returned'
  return waits.includes('recorded') ? 'agree' : 'acknowledge'
}

/** Due within seven days; for who does the work an earlier day set inside his house counts too, and orders the lines. */
async function soonLines({ db, actor }: Look, now: Date): Promise<AssignmentRow[]> {
  const soon = inState('soon', now)
  if (keepsTheBook(actor))
    return assignmentRows(db, { where: sql<boolean>`${assignmentsSeen(actor)} and ${soon}`, limit: lines }, now)
  const inside = soonInside(actor, addDays(dayOf(now), soonDays))
  const where = sql<boolean>`${ownWork(actor)} and (${inState('late', now)}) is not true and (${soon} or ${inside})`
  const order = sql`least(h.due_at, (h.internal_day + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'), h.assignment_id`
  return assignmentRows(db, { where, limit: lines, order }, now)
}
