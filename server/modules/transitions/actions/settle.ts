// One decision written: the items it decides, the rows it carries over, its event; of a person, or of the system on the day.
import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { type Carrying, carryRows } from '../../assessments/actions/carry-rows.ts'
import { shapeOf } from '../../assessments/fold.ts'
import { insertDeed } from '../../assessments/queries/rows.ts'
import type { DeedRows } from '../../assessments/queries/undoing.ts'
import { handOutOwn, type OwnWork } from '../../assignments/actions/hand-out-own.ts'
import { frameworkById, placesOf } from '../../frameworks/queries/sets.ts'
import type { TransitionWay } from '../contract.ts'
import { againOf } from '../late.ts'
import {
  type Asking,
  type Ending,
  type Passing,
  type SetsChanged,
  type StagesEnded,
  told,
  type UnitsChanged,
  type Waiting,
} from '../open.ts'
import {
  countAssigned,
  insertAssigned,
  insertCells,
  insertDecision,
  insertUnits,
  insertWritten,
} from '../queries/decisions.ts'
import { insertLate, type LateRow } from '../queries/late.ts'
import type { KeptRule } from '../queries/rules.ts'
import { shownDay } from '../rules.ts'
import { openWork } from '../wording.ts'
import { idsOf } from './show.ts'

export type Settling = {
  key: string
  way: TransitionWay
  decisionId: string
  byRule: boolean
  /** The rule by which the system does it. */
  rule: Pick<KeptRule, 'ruleId' | 'postId'> | null
  toAgencyId: number | null
  /** By when that agency is to have done it. */
  dueDay: string | null
  words: string | null
  /** Told with every row that is written; null: what ended is told. */
  reason: string | null
}

/**
 * Cells that waited at a stage that ended, all of them decided alike. Examined again means a row on the stage that follows, which must be there; handed on where
 * nothing follows means assignments of the agency named.
 */
export async function settleCells(
  deed: Deed,
  ending: StagesEnded,
  taken: readonly Waiting[],
  settling: Settling,
): Promise<void> {
  await keepDecision(deed, ending, settling, taken.length)
  await insertCells(deed.tx, settling.decisionId, taken)
  if (settling.toAgencyId !== null) await handOn(deed, ending, taken, { ...settling, toAgencyId: settling.toAgencyId })
  if (settling.way !== 're-examine') return
  const bySet = [...Map.groupBy(taken, ({ frameworkId }) => frameworkId)].map(([frameworkId, cells]) => ({
    frameworkId,
    rows: rowsAgain(ending, cells, settling),
  }))
  await carry(deed, bySet, settling)
}

/** One assignment for each unit, set and stage that waited, on the ground of the decision. */
async function handOn(
  deed: Deed,
  ending: StagesEnded,
  taken: readonly Waiting[],
  { decisionId, key, toAgencyId, dueDay, reason, rule }: Settling & { toAgencyId: number },
): Promise<void> {
  const { tx, actor } = deed
  const cells = await told(tx, ending, taken)
  const waiting = taken.map(({ slot }, i) => ({ ...cells[i]!, slot }))
  const groups = [
    ...Map.groupBy(waiting, ({ unitId, frameworkId, slot }) => `${unitId}:${frameworkId}:${slot}`).values(),
  ]
  const before = await countAssigned(tx, ending.chain.chainId)
  const works: OwnWork[] = []
  for (const [i, own] of groups.entries()) {
    const set = (await frameworkById(tx, own[0]!.frameworkId))!
    const stage = ending.ended.find(({ slot }) => slot === own[0]!.slot)!.stage.name
    const code = `CT${ending.chain.chainId}-${String(before + i + 1).padStart(2, '0')}`
    const { chain, onDay } = ending
    works.push(openWork(own, { stage, set, chain: chain.name, onDay, leadAgencyId: toAgencyId, dueDay, reason, code }))
  }
  const ids = await handOutOwn(deed, { works, by: rule?.postId ?? actor.postId })
  const made = groups.map((own, i) => {
    const { unitId, frameworkId, slot } = own[0]!
    return { assignmentId: ids[i]!, unitId, frameworkId, slot }
  })
  await insertAssigned(tx, decisionId, made)
  const body = { assignments: ids, related: [], issued: [], planned: false, transition: key }
  recordEvent(deed, { kind: 'assignment.handed-out', thing: 'transition', thingId: decisionId, body })
}

/** One row for each place and stage, though several stages above it had ended. */
function rowsAgain({ onDay, ended }: StagesEnded, cells: readonly Waiting[], { reason }: Settling): Carrying[] {
  const rows = new Map<string, Carrying>()
  for (const { unitId, place, slot } of cells) {
    const { stage, upon } = ended.find((one) => one.slot === slot)!
    rows.set(`${unitId}:${place}`, {
      ...{ unitId, place, onDay, stage: upon!.slot },
      words: `trước ngày ${shownDay(onDay)}: đạt, còn chờ ${stage.name}`,
      reason: reason ?? `Bước “${stage.name}” đã kết thúc`,
    })
  }
  return [...rows.values()]
}

/** Units whose standings of a set go over to the next one, or stay filed in it. */
export async function settleUnits(
  deed: Deed,
  ending: SetsChanged,
  open: readonly Passing[],
  settling: Settling,
): Promise<void> {
  const carries = settling.way === 'carry'
  await keepDecision(deed, ending, settling, open.length)
  const units = open.map(({ unitId, rows }) => ({ unitId, written: carries ? rows.length : 0 }))
  await insertUnits(deed.tx, settling.decisionId, units)
  if (!carries) return
  const reason = settling.reason ?? `Chuyển từ ${ending.pair.fromName}`
  const { onDay } = ending
  const rows = open.flatMap(({ unitId, rows }) => rows.map((row) => ({ ...row, unitId, onDay, reason })))
  await carry(deed, [{ frameworkId: ending.pair.to, rows }], settling)
}

/**
 * Late figures carried again, each to the cells it changes, or left where they are. What somebody stated anew since, or what says the same already, stays: the
 * figure is decided all the same.
 */
export async function settleLate(
  deed: Deed,
  ending: SetsChanged | UnitsChanged,
  late: readonly LateRow[],
  { asked, ...settling }: Settling & { asked: Asking },
): Promise<void> {
  const { decisionId, way, reason } = settling
  await keepDecision(deed, ending, settling, late.length)
  const again = way === 'carry' ? await againOf(asked, ending, late) : late.map(({ seq }) => ({ seq, rows: [] }))
  await insertLate(
    deed.tx,
    decisionId,
    again.map(({ seq, rows }) => ({ seq, written: rows.length })),
  )
  const bySet = Map.groupBy(
    again.flatMap(({ rows }) => rows),
    ({ frameworkId }) => frameworkId,
  )
  const whole = (row: Carrying) => ({ ...row, reason: [row.reason, reason].filter(Boolean).join('. ') })
  const sets = [...bySet].map(([frameworkId, own]) => ({ frameworkId, rows: own.map(({ row }) => whole(row)) }))
  await carry(deed, sets, settling)
}

/** Writes the rows of each set, and where they lie, so that they can be taken back. */
async function carry(
  deed: Deed,
  bySet: readonly { frameworkId: number; rows: readonly Carrying[] }[],
  { decisionId }: Settling,
): Promise<void> {
  const written: DeedRows[] = []
  for (const { frameworkId, rows } of bySet) {
    const shape = shapeOf(await placesOf(deed.tx, frameworkId))
    const seqs = await carryRows(deed, { frameworkId, shape, rows, sourceId: decisionId })
    if (seqs) written.push({ deedId: decisionId, frameworkId, ...seqs })
  }
  if (written.length === 0) return
  const { officeId, postId } = deed.actor
  await insertDeed(deed.tx, {
    ...{ deedId: decisionId, officeId, frameworkId: written[0]!.frameworkId, sourceKind: 'carried', documentId: null },
    ...{ postId: postId || null, written: bySet.reduce((sum, { rows }) => sum + rows.length, 0), at: deed.clock.now() },
  })
  await insertWritten(deed.tx, written)
}

/** The decision and its event: who decided how much which way; without a person, by which rule. */
async function keepDecision(
  deed: Deed,
  ending: Ending,
  { key, decisionId, way, byRule, rule, toAgencyId, dueDay, words, reason }: Settling,
  items: number,
): Promise<void> {
  const { officeId, postId } = deed.actor
  await insertDecision(deed.tx, {
    ...{
      decisionId,
      officeId,
      way,
      byRule,
      words,
      toAgencyId,
      dueDay,
      ruleId: rule?.ruleId ?? null,
      postId: postId || null,
    },
    ...{ onDay: ending.onDay, at: deed.clock.now() },
    ...{ chainId: null, from: null, to: null, operationId: null },
    ...idsOf(ending),
  })
  const bySystem = postId === 0
  const body = { transition: key, way, byRule, items, toAgencyId, dueDay, bySystem, ruleId: rule?.ruleId ?? null }
  recordEvent(deed, {
    ...{ kind: 'transition.decided', thing: 'transition', thingId: decisionId, body },
    words: words ?? (bySystem ? reason : null),
  })
}
