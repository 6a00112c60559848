// The decision of what a transition left open: by a person, item by item or all at once.
import type { Deed } from '../../../platform/access.ts'
import { newId } from '../../../platform/ids.ts'
import { Problem, refuseIf } from '../../../platform/problem.ts'
import { slotOf } from '../../assessments/rules.ts'
import { dayOf } from '../../calendar/days.ts'
import { lookOf } from '../../documents/actions.ts'
import { agenciesOfBook } from '../../units/queries.ts'
import type { DecideLate, DecideTransition, TransitionDetail } from '../contract.ts'
import { openCells, openPassings, ruleKindOf, type SetsChanged, type StagesEnded } from '../open.ts'
import { transitionProblems as problems } from '../problems.ts'
import { lockTransition } from '../queries/decisions.ts'
import { whyNotDue, whyNotWay } from '../rules.ts'
import { type Settling, settleCells, settleLate, settleUnits } from './settle.ts'
import { asking, endingOf, lateOf, showTransition } from './show.ts'

/**
 * Decides what is named, or all that is open ("by rule"): nothing is taken from what was said. Examined again is a row of the stage below on the first day of
 * what follows, with what was known beside it.
 * @throws Problem nothingHere, nothingOpen, notOfSets, noStageFollows, needsAgency, agencyNotNeeded, agencyNotInBook,
 * dayNotNeeded, duePast
 */
export async function decideTransition(
  deed: Deed,
  { key, ...ruling }: DecideTransition & { key: string },
): Promise<TransitionDetail> {
  await lockTransition(deed.tx, key)
  const ending = await endingOf(asking(lookOf(deed)), key)
  if (ending.kind === 'units') throw new Problem(problems.nothingOpen)
  refuseIf(whyNotWay(ruleKindOf(ending), ruling.way, await isInBook(deed, ruling.toAgencyId)))
  refuseIf(whyNotDue(ruling, dayOf(deed.clock.now())))
  const { way, words, toAgencyId, dueDay } = ruling
  const settling: Settling = {
    ...{ key, way, words, toAgencyId, dueDay, rule: null, decisionId: newId(deed.clock.now()) },
    byRule: ruling.cells === null && ruling.unitIds === null,
    reason: words,
  }
  if (ending.kind === 'stages') await decideCells(deed, ending, { ...ruling, settling })
  else await decideUnits(deed, ending, { ...ruling, settling })
  return showTransition(lookOf(deed), { key })
}

/**
 * Decides whether figures about a day before the change, recorded after the carrying over, are carried again: those named, or all that nobody has decided.
 * @throws Problem nothingHere, noLate
 */
export async function decideLate(
  deed: Deed,
  { key, way, words, seqs }: DecideLate & { key: string },
): Promise<TransitionDetail> {
  await lockTransition(deed.tx, key)
  const asked = asking(lookOf(deed))
  const ending = await endingOf(asked, key)
  if (ending.kind === 'stages') throw new Problem(problems.noLate)
  const wanted = seqs && new Set(seqs)
  const late = (await lateOf(asked, ending)).filter(({ seq, decided }) => !decided && (!wanted || wanted.has(seq)))
  if (late.length === 0) throw new Problem(problems.noLate)
  await settleLate(deed, ending, late, {
    ...{ asked, key, way, words, reason: words, rule: null, toAgencyId: null, dueDay: null },
    ...{ decisionId: newId(deed.clock.now()), byRule: seqs === null },
  })
  return showTransition(lookOf(deed), { key })
}

/** Null where none was named. */
export const isInBook = async ({ tx, actor }: Deed, agencyId: number | null): Promise<boolean | null> =>
  agencyId === null ? null : (await agenciesOfBook(tx, actor.officeId, [agencyId])) === 1

type Ruling = Pick<DecideTransition, 'cells' | 'unitIds'> & { settling: Settling }

async function decideCells(deed: Deed, ending: StagesEnded, { settling, ...ruling }: Ruling): Promise<void> {
  const open = await openCells(asking(lookOf(deed)), ending)
  const wanted =
    ruling.cells &&
    new Set(ruling.cells.map((cell) => `${cell.unitId}:${cell.frameworkId}:${cell.place}:${slotOf(cell.stage)}`))
  const units = ruling.unitIds && new Set(ruling.unitIds)
  const taken = open.filter(
    ({ unitId, frameworkId, place, slot }) =>
      settling.byRule || wanted?.has(`${unitId}:${frameworkId}:${place}:${slot}`) || units?.has(unitId),
  )
  if (taken.length === 0) throw new Problem(problems.nothingOpen)
  await settleCells(deed, ending, taken, settling)
}

async function decideUnits(deed: Deed, ending: SetsChanged, { settling, ...ruling }: Ruling): Promise<void> {
  if (ruling.cells !== null) throw new Problem(problems.notOfSets)
  const wanted = ruling.unitIds && new Set(ruling.unitIds)
  const open = (await openPassings(asking(lookOf(deed)), ending)).filter(({ unitId }) => !wanted || wanted.has(unitId))
  if (open.length === 0) throw new Problem(problems.nothingOpen)
  await settleUnits(deed, ending, open, settling)
}
