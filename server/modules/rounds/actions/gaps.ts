// Met but not appraised, and not met: two lists of the board, each given a deadline and issued in one step.
import type { Deed, Look } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { Problem } from '../../../platform/problem.ts'
import { chainOn } from '../../assessments/chains.ts'
import { assessmentProblems } from '../../assessments/problems.ts'
import { chainsOf } from '../../assessments/queries/ground.ts'
import { kindsOf, slotOf } from '../../assessments/rules.ts'
import { handOutListed } from '../../assignments/actions/hand-out-list.ts'
import { dayOf } from '../../calendar/days.ts'
import { lookOf } from '../../documents/actions.ts'
import type { AskGaps, GapList, Gaps, GapUnit, IssueList, ListIssued } from '../contract.ts'
import { missingOf } from '../gaps.ts'
import { roundProblems } from '../problems.ts'
import { cellsOn, openIssued } from '../queries/gaps.ts'
import { placesOfSet } from '../queries/rounds.ts'
import { insertIssue } from '../queries/writing.ts'
import { shownDay } from '../rules.ts'
import { gapWork } from '../wording.ts'
import { documentOf } from './grounds.ts'
import { ownRound } from './plan.ts'
import { setAsked } from './set-asked.ts'

/** Of each commune what a stage misses on a day, today unless told. @throws Problem noFramework, unknownFramework, stageNotInForce */
export async function showGaps({ db, actor, clock }: Look, input: AskGaps): Promise<Gaps> {
  const { officeId } = actor
  const day = input.day ?? dayOf(clock.now())
  const set = await setAsked(db, { officeId, day, frameworkId: input.framework })
  const chain = chainOn(await chainsOf(db, officeId, set.level), set.level, day)
  const at = chain?.stages.findIndex(({ code }) => code === input.stage) ?? -1
  if (at < 0) throw new Problem(assessmentProblems.stageNotInForce, { day: shownDay(day) })
  const stage = chain!.stages[at]!
  const stages = { slot: stage.slot, before: chain!.stages.slice(0, at).map(({ slot }) => slot) }
  const places = await placesOfSet(db, set.frameworkId)
  const rows = await cellsOn(db, { officeId, frameworkId: set.frameworkId, day, kinds: kindsOf(set.level) })
  const issued = Map.groupBy(
    await openIssued(db, { officeId, frameworkId: set.frameworkId, stage: stage.slot, now: clock.now() }),
    ({ unitId }) => unitId,
  )
  return {
    ...{ frameworkId: set.frameworkId, frameworkName: set.name, day, stage: stage.code, stageName: stage.name },
    stages: chain!.stages.filter(({ code }) => code !== 'claim').map(({ code, name }) => ({ code, name })),
    places,
    units: rows.map(
      ({ unitId, name, agencyId, agencyName, cells }): GapUnit => ({
        ...{ unitId, name },
        agency: agencyId === null ? null : { agencyId, name: agencyName! },
        ...missingOf(cells ?? new Uint8Array(), places, stages),
        issued: (issued.get(unitId) ?? []).map(({ unitId: _, ...one }) => one),
      }),
    ),
  }
}

/**
 * Hands out what stands in a list today: one assignment for each commune, on the ground of a document, due at the end of a day.
 * @throws Problem duePast, notInList where the board has changed, noAgency, unknownDocument, nothingHere (the round)
 */
export async function issueList(deed: Deed, input: IssueList): Promise<ListIssued> {
  const { list, frameworkId, stage, roundId, dueDay, units } = input
  const today = dayOf(deed.clock.now())
  if (dueDay < today) throw new Problem(roundProblems.duePast)
  if (roundId !== null) await ownRound(deed, roundId)
  const gaps = await showGaps(lookOf(deed), { framework: frameworkId, stage })
  const asked = units.map((one) => ({ places: [...new Set(one.places)], unit: unitIn(gaps, one.unitId) }))
  for (const { unit, places } of asked) refuseGone(list, { gaps, unit, places })
  const without = asked.filter(({ unit }) => unit.agency === null)
  if (without.length > 0)
    throw new Problem(roundProblems.noAgency, { units: without.map(({ unit }) => unit.name).join(', ') })
  const documentId = await documentOf(deed, input.document)
  const set = await setAsked(deed.tx, { officeId: deed.actor.officeId, day: today, frameworkId })
  const works = asked.map(({ unit, places }) =>
    gapWork(list, {
      ...{ unitId: unit.unitId, leadAgencyId: unit.agency!.agencyId, chosen: places, places: gaps.places },
      ...{ dueDay, day: today, set },
    }),
  )
  const made = await handOutListed(deed, { documentId, works })
  const lines = asked.flatMap(({ unit, places }, i) =>
    places.map((place) => ({ unitId: unit.unitId, place, assignmentId: made[i]!.assignmentId })),
  )
  const by = { officeId: deed.actor.officeId, postId: deed.actor.postId, at: deed.clock.now() }
  const issueId = newId(deed.clock.now())
  await insertIssue(deed.tx, { issueId, list, frameworkId, stage: slotOf(stage), roundId, documentId, lines }, by)
  recordEvent(deed, {
    kind: 'round.list-issued',
    thing: 'round-issue',
    thingId: issueId,
    body: { list, frameworkId, stage, roundId, documentId, dueDay, assignments: made.map((one) => one.assignmentId) },
  })
  return { documentId, assignments: made.map((one, i) => ({ ...one, unitId: asked[i]!.unit.unitId })) }
}

function unitIn(gaps: Gaps, unitId: number): GapUnit {
  const unit = gaps.units.find((one) => one.unitId === unitId)
  if (!unit) throw new Problem(assessmentProblems.unknownUnit, { day: shownDay(gaps.day) })
  return unit
}

/** Only what the board says today is issued, and nothing that is in an open assignment already; a criterion nobody has spoken of is not met either. */
function refuseGone(
  list: GapList,
  { gaps, unit, places }: { gaps: Gaps; unit: GapUnit; places: readonly number[] },
): void {
  const listed = list === 'not-met' ? [...unit.notMet.map(({ place }) => place), ...unit.unknown] : unit.notAppraised
  const open = unit.issued.filter((one) => one.list === list).map(({ place }) => place)
  const gone = places.filter((place) => !listed.includes(place) || open.includes(place))
  if (gone.length === 0) return
  const codes = gaps.places.filter(({ place }) => gone.includes(place)).map(({ code }) => code)
  throw new Problem(roundProblems.notInList, { unit: unit.name, codes: codes.join(', ') || '?' })
}
