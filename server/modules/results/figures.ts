// The one rule of the figures: in which column of the table an assignment of a period counts. Pure: deeds in, a column out; no clock, no database.
import type { LatenessCause } from '../assignments/contract.ts'
import { type DeedFact, fellDueBefore, foldAll, type Handed, type Head } from '../assignments/head.ts'
import { isDoneLate, stateOf } from '../assignments/state.ts'
import type { Figures, Outcome } from './contract.ts'

/** What was handed out; of a part of another assignment also who leads that one. */
export type Counted = Handed & { partOfLead: number | null }
/** `until` is the closing instant: figures stand as of it, and nothing done at it or later counts. */
export type Bounds = { from: Date; until: Date }
export type Standing = {
  agencyId: number
  unitId: number | null
  dueAt: Date | null
  doneAt: Date | null
  outcome: Outcome
  carried: boolean
  returned: boolean
  extended: boolean
  cause: LatenessCause | null
  /** Of the cause: the agency waited for. */
  causeAgencyId: number | null
}

/**
 * Where an assignment stands in the table of a period, or null where the table does not count it. Everything is read off the deeds as done (`at`)
 * before the closing instant of Asia/Ho_Chi_Minh, whenever they were recorded; what was taken back never counts. It is one line of the agency that
 * leads it at that instant, and of the commune it is for.
 *
 * - giao (given): real work, neither planned nor backlog, that was going on at any time of the period = kỳ trước chuyển sang (carried: handed out
 *   before and not over when the period began) + giao trong kỳ (fresh: handed out, issued, taken up or reopened in it). A part that the lead made
 *   for its own side is the lead's work already and is not counted again.
 * - Each of these stands in exactly one of seven columns:
 *   on-time   hoàn thành đúng hạn: confirmed before the closing instant, its completion not after its due instant, extensions counted; what has no
 *             day of its own cannot be late
 *   done-late hoàn thành quá hạn: confirmed, completed after its due instant
 *   awaiting  chờ xác nhận: reported complete, not yet confirmed; whether late is said once it is
 *   late      quá hạn: going on, its due instant reached
 *   in-time   trong hạn: going on, its due instant after the closing instant
 *   no-day    trong kỳ: going on without a day of its own (the frame's date, thường xuyên, a product without a day): never late
 *   ended     gỡ, hết kỳ: taken off in the period, or its frame is over
 * - Beside them, adding to nothing: trả lại (returned at least once in the period), gia hạn (an extension granted in it).
 * - backlog, tồn đọng: due before the office began to follow and not taken up; stands apart, in no column above and in no rate.
 * - The cause of a late or done-late one is the last said of it, also while the table is being reconciled; null: nobody said.
 */
export function standingOf(handed: Counted, deeds: readonly DeedFact[], { from, until }: Bounds): Standing | null {
  const kept = decisiveOf(deeds)
  const known = kept.filter(({ at }) => at < until)
  if (known[0]?.verb !== 'hand-out') return null
  const head = foldAll(handed, known)
  if (head.planned || head.leadAgencyId === handed.partOfLead) return null
  const before = headBefore(handed, known, from)
  const outcome = outcomeOf(head, until)
  const inPeriod = known.filter(({ at }) => at >= from)
  const has = (verb: DeedFact['verb']) => inPeriod.some((deed) => deed.verb === verb)
  const standing = {
    agencyId: head.leadAgencyId,
    unitId: head.unitId,
    dueAt: head.dueAt,
    doneAt: doneAtOf(head),
    outcome,
  }
  if (outcome === 'backlog') {
    if (before !== null && isOver(before, from)) return null
    return { ...standing, carried: false, returned: false, extended: false, ...noCause }
  }
  const carried = before !== null && goesOn(before, from)
  if (!carried && !wentOn(handed, known, { from, until })) return null
  const cause = outcome === 'late' || outcome === 'done-late' ? lastCause(kept) : noCause
  return { ...standing, carried, returned: has('return'), extended: has('grant-extension'), ...cause }
}

const noCause = { cause: null, causeAgencyId: null }

/** Only what decides: seeing, reporting, urging move no row from one column to another. */
function decisiveOf(deeds: readonly DeedFact[]): DeedFact[] {
  const undone = new Set(deeds.filter(({ verb }) => verb === 'undo').map(({ answersSeq }) => answersSeq))
  return deeds.filter(({ verb, seq }) => verb !== 'undo' && !undone.has(seq) && decides.has(verb))
}

function headBefore(handed: Counted, known: readonly DeedFact[], from: Date): Head | null {
  const before = known.filter(({ at }) => at < from)
  return before[0]?.verb === 'hand-out' ? foldAll(handed, before) : null
}

function outcomeOf(head: Head, until: Date): Outcome {
  if (fellDueBefore(head)) return 'backlog'
  const state = stateOf(head, until)
  if (state === 'done') return isDoneLate(head) ? 'done-late' : 'on-time'
  if (state === 'ended' || state === 'awaiting') return state
  if (head.lateAt === null) return 'no-day'
  // The last day of the period is over at the closing instant: what fell due with it has had its time.
  return head.lateAt <= until ? 'late' : 'in-time'
}

const isOver = (head: Head, at: Date): boolean => ['done', 'ended'].includes(stateOf(head, at))
const goesOn = (head: Head, at: Date): boolean => !head.planned && !fellDueBefore(head) && !isOver(head, at)
const doneAtOf = (head: Head): Date | null => (head.phase === 'done' || head.phase === 'awaiting' ? head.doneAt : null)

/** Going on after some deed of the period: handed out, issued, taken up, or reopened in it. */
function wentOn(handed: Counted, known: readonly DeedFact[], { from }: Bounds): boolean {
  return known.some((deed, i) => deed.at >= from && goesOn(foldAll(handed, known.slice(0, i + 1)), deed.at))
}

function lastCause(kept: readonly DeedFact[]): { cause: LatenessCause | null; causeAgencyId: number | null } {
  const said = kept.findLast(({ verb }) => verb === 'explain')
  return { cause: said?.body?.cause ?? null, causeAgencyId: said?.toAgencyId ?? null }
}

/** Deeds on which the column of an assignment can depend; the others need not be read. */
export const decisive = [
  'hand-out',
  'decline',
  'answer-decline',
  'complete',
  'confirm',
  'return',
  'grant-extension',
  'cancel',
  'change',
  'take-up',
  'dispute',
  'explain',
  'undo',
] as const satisfies DeedFact['verb'][]
const decides: ReadonlySet<DeedFact['verb']> = new Set(decisive)

export const nothing: Readonly<Figures> = {
  given: 0,
  carried: 0,
  fresh: 0,
  onTime: 0,
  doneLate: 0,
  awaiting: 0,
  inTime: 0,
  late: 0,
  noDay: 0,
  ended: 0,
  returned: 0,
  extended: 0,
  own: 0,
  objective: 0,
  otherAgency: 0,
  unsaid: 0,
  backlog: 0,
}

type Figured = Pick<Standing, 'outcome' | 'carried' | 'returned' | 'extended' | 'cause'>

/** Counts rows: given = carried + fresh = the seven columns; own + objective + otherAgency + unsaid = late + doneLate. */
export function countFigures(rows: Iterable<Figured>): Figures {
  const figures = { ...nothing }
  for (const row of rows) for (const name of figuresOf(row)) figures[name]++
  return figures
}

/** Share of what was due that was done in time: onTime of onTime + doneLate + late; null where nothing was due. Backlog is in no rate. */
export function onTimeRate({ onTime, doneLate, late }: Pick<Figures, 'onTime' | 'doneLate' | 'late'>): number | null {
  const due = onTime + doneLate + late
  return due === 0 ? null : onTime / due
}

/** In which figures one row counts. */
export function figuresOf({ outcome, carried, returned, extended, cause }: Figured): (keyof Figures)[] {
  if (outcome === 'backlog') return ['backlog']
  const late = outcome === 'late' || outcome === 'done-late'
  return [
    'given',
    carried ? 'carried' : 'fresh',
    columns[outcome],
    ...(returned ? (['returned'] as const) : []),
    ...(extended ? (['extended'] as const) : []),
    ...(late ? [causes[cause ?? 'unsaid']] : []),
  ]
}
const columns = {
  'on-time': 'onTime',
  'done-late': 'doneLate',
  awaiting: 'awaiting',
  'in-time': 'inTime',
  late: 'late',
  'no-day': 'noDay',
  ended: 'ended',
} as const
const causes = { own: 'own', objective: 'objective', 'other-agency': 'otherAgency', unsaid: 'unsaid' } as const
