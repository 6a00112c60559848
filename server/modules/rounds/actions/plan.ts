// Planning a round: who, when, which communes, and of each which criteria and loose indicators.
import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { Problem, platformProblems } from '../../../platform/problem.ts'
import { stateRows } from '../../assessments/actions/state-rows.ts'
import type { StageCode } from '../../assessments/contract.ts'
import { slotOf } from '../../assessments/rules.ts'
import { lookOf } from '../../documents/actions.ts'
import type { ChangeRound, PlanRound, RoundDetail } from '../contract.ts'
import { roundProblems } from '../problems.ts'
import {
  lineKey,
  linesOf,
  lockRound,
  newest,
  placesOfSet,
  type RoundRow,
  resultsOf,
  roundsOf,
} from '../queries/rounds.ts'
import { insertRound, type PlannedUnit, putLines, setWithdrawn, updateRound } from '../queries/writing.ts'
import { shownDay } from '../rules.ts'
import { documentOf } from './grounds.ts'
import { showRound } from './show.ts'

/** @throws Problem daysTurned, dayOutside, brokenRows where a line cannot be appraised then and there, unknownDocument */
export async function planRound(deed: Deed, input: PlanRound): Promise<RoundDetail> {
  const { frameworkId, stage, name, team, startsOn, endsOn } = input
  const units = unitsOf(input)
  refuseDays(input, units)
  await tryLines(deed, { frameworkId, stage, units })
  const roundId = newId(deed.clock.now())
  const groundId = input.ground && (await documentOf(deed, input.ground))
  const by = { officeId: deed.actor.officeId, postId: deed.actor.postId, at: deed.clock.now() }
  await insertRound(deed.tx, { roundId, frameworkId, stage: slotOf(stage), name, team, startsOn, endsOn, groundId }, by)
  await putLines(deed.tx, roundId, units)
  recordEvent(deed, {
    kind: 'round.planned',
    thing: 'round',
    thingId: roundId,
    body: bodyOf(input, units),
    words: name,
  })
  return showRound(lookOf(deed), { roundId })
}

/** The plan as it shall stand. @throws Problem nothingHere, changedByOther, lineHasResult, coveredDay and those of planRound */
export async function changeRound(deed: Deed, input: ChangeRound & { roundId: string }): Promise<RoundDetail> {
  const { roundId, name, team, startsOn, endsOn } = input
  const round = await ownRound(deed, roundId)
  if (round.version !== input.version) throw new Problem(roundProblems.changedByOther)
  const units = unitsOf(input)
  refuseDays(input, units)
  await refuseLoss(deed, round, units)
  await tryLines(deed, { frameworkId: round.frameworkId, stage: round.stage, units })
  const groundId = input.ground && (await documentOf(deed, input.ground))
  await updateRound(deed.tx, { roundId, name, team, startsOn, endsOn, groundId })
  await putLines(deed.tx, roundId, units)
  recordEvent(deed, {
    kind: 'round.changed',
    thing: 'round',
    thingId: roundId,
    body: bodyOf(input, units),
    words: name,
  })
  return showRound(lookOf(deed), { roundId })
}

/** A round planned by mistake leaves every list. @throws Problem nothingHere, hasResults */
export async function withdrawRound(deed: Deed, { roundId }: { roundId: string }): Promise<Record<string, never>> {
  const round = await ownRound(deed, roundId)
  if (round.minutes > 0 || round.met + round.supplement + round.notMet > 0) throw new Problem(roundProblems.hasResults)
  await setWithdrawn(deed.tx, roundId, deed.clock.now())
  recordEvent(deed, { kind: 'round.withdrawn', thing: 'round', thingId: roundId })
  return {}
}

/** A round of the actor's office, locked. @throws Problem nothingHere */
export async function ownRound(deed: Deed, roundId: string): Promise<RoundRow> {
  const { officeId } = deed.actor
  if (!(await lockRound(deed.tx, officeId, roundId))) throw new Problem(platformProblems.nothingHere)
  const [round] = await roundsOf(deed.tx, officeId, roundId)
  return round!
}

type Plan = Pick<PlanRound, 'startsOn' | 'endsOn' | 'units'>

const unitsOf = ({ startsOn, units }: Plan): PlannedUnit[] =>
  units.map(({ unitId, onDay, places }) => ({ unitId, onDay: onDay ?? startsOn, places: [...new Set(places)] }))

function refuseDays({ startsOn, endsOn }: Plan, units: readonly PlannedUnit[]): void {
  if (endsOn < startsOn) throw new Problem(roundProblems.daysTurned)
  const outside = units.find(({ onDay }) => onDay < startsOn || onDay > endsOn)
  if (outside) throw new Problem(roundProblems.dayOutside, { day: shownDay(outside.onDay) })
}

/** Asks whether every line could be stated at the stage on its day; nothing is written. @throws Problem brokenRows */
export async function tryLines(
  deed: Deed,
  { frameworkId, stage, units }: { frameworkId: number; stage: StageCode; units: readonly PlannedUnit[] },
): Promise<void> {
  const rows = units.flatMap(({ unitId, onDay, places }) =>
    places.map((place) => ({
      unitId,
      place,
      stage,
      onDay,
      act: 'state' as const,
      met: true,
      value: null,
      reason: '–',
    })),
  )
  await stateRows(deed, {
    frameworkId,
    rows,
    source: { kind: 'round', id: newId(deed.clock.now()) },
    onPaper: true,
    dryRun: true,
  })
}

/** What has a result stays in the round, and what has minutes keeps its day. */
async function refuseLoss(deed: Deed, round: RoundRow, units: readonly PlannedUnit[]): Promise<void> {
  const lines = await linesOf(deed.tx, round.roundId)
  const found = newest(await resultsOf(deed.tx, round.roundId))
  const wanted = new Map(units.map((unit) => [unit.unitId, unit]))
  const lost = lines.filter(
    (line) =>
      !wanted.get(line.unitId)?.places.includes(line.place) &&
      (found.get(lineKey(line))?.result ?? 'withdrawn') !== 'withdrawn',
  )
  if (lost.length > 0) {
    const codes = new Map((await placesOfSet(deed.tx, round.frameworkId)).map(({ place, code }) => [place, code]))
    const names = lost.slice(0, 5).map(({ unitName, place }) => `${unitName} ${codes.get(place)}`)
    throw new Problem(roundProblems.lineHasResult, { lines: names.join(', ') })
  }
  const moved = lines.find(({ unitId, covered, onDay }) => covered && wanted.get(unitId)?.onDay !== onDay)
  if (moved) throw new Problem(roundProblems.coveredDay, { unit: moved.unitName })
}

const bodyOf = ({ startsOn, endsOn }: Plan, units: readonly PlannedUnit[]) => ({
  startsOn,
  endsOn,
  units: units.map(({ unitId, onDay, places }) => ({ unitId, onDay, places })),
})
