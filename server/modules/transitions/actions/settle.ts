// One decision written: the items it decides, the rows it carries over, its event; of a person, or of the system on the day.
import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { type Carrying, carryRows } from '../../assessments/actions/carry-rows.ts'
import { shapeOf } from '../../assessments/fold.ts'
import { insertDeed } from '../../assessments/queries/rows.ts'
import type { DeedRows } from '../../assessments/queries/undoing.ts'
import { placesOf } from '../../frameworks/queries/sets.ts'
import type { TransitionWay } from '../contract.ts'
import type { Ending, Passing, SetsChanged, StagesEnded, Waiting } from '../open.ts'
import { insertCells, insertDecision, insertUnits, insertWritten } from '../queries/decisions.ts'
import type { KeptRule } from '../queries/rules.ts'
import { shownDay } from '../rules.ts'
import { idsOf } from './show.ts'

export type Settling = {
  key: string
  way: TransitionWay
  decisionId: string
  byRule: boolean
  /** The rule by which the system does it. */
  rule: Pick<KeptRule, 'ruleId'> | null
  toAgencyId: number | null
  words: string | null
  /** Told with every row that is written; null: what ended is told. */
  reason: string | null
}

/** Cells that waited at a stage that ended, all of them decided alike. Examined again means a row on the stage that follows, which must be there. */
export async function settleCells(
  deed: Deed,
  ending: StagesEnded,
  taken: readonly Waiting[],
  settling: Settling,
): Promise<void> {
  await keepDecision(deed, ending, settling, taken.length)
  await insertCells(deed.tx, settling.decisionId, taken)
  if (settling.way !== 're-examine') return
  const bySet = [...Map.groupBy(taken, ({ frameworkId }) => frameworkId)].map(([frameworkId, cells]) => ({
    frameworkId,
    rows: rowsAgain(ending, cells, settling),
  }))
  await carry(deed, bySet, settling)
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
  { key, decisionId, way, byRule, rule, toAgencyId, words, reason }: Settling,
  items: number,
): Promise<void> {
  const { officeId, postId } = deed.actor
  await insertDecision(deed.tx, {
    ...{ decisionId, officeId, way, byRule, words, toAgencyId, ruleId: rule?.ruleId ?? null, postId: postId || null },
    ...{ onDay: ending.onDay, at: deed.clock.now() },
    ...{ chainId: null, from: null, to: null },
    ...idsOf(ending),
  })
  const bySystem = postId === 0
  const body = { transition: key, way, byRule, items, toAgencyId, bySystem, ruleId: rule?.ruleId ?? null }
  recordEvent(deed, {
    ...{ kind: 'transition.decided', thing: 'transition', thingId: decisionId, body },
    words: words ?? (bySystem ? reason : null),
  })
}
