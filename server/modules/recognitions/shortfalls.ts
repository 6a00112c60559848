// Communes recognised under the old set that fall short of the new one: those with a decision, and those the board had at the standard when the set changed.
import type { Look } from '../../platform/access.ts'
import { Problem } from '../../platform/problem.ts'
import { chainOn } from '../assessments/chains.ts'
import { assessmentProblems } from '../assessments/problems.ts'
import { chainsOf } from '../assessments/queries/ground.ts'
import { kindsOf, slotOf } from '../assessments/rules.ts'
import { addDays, dayOf } from '../calendar/days.ts'
import { setAsked } from '../rounds/actions/set-asked.ts'
import { cellsOn } from '../rounds/queries/gaps.ts'
import { placesOfSet } from '../rounds/queries/rounds.ts'
import { setPairs } from '../transitions/queries/open.ts'
import type { AskShortfalls, Shortfalls, ShortUnit } from './contract.ts'
import { recognitionsOf } from './queries.ts'
import { missingOf, shownDay, standardBy } from './rules.ts'

/** @throws Problem noFramework, unknownFramework, stageNotInForce */
export async function showShortfalls({ db, actor, clock }: Look, asked: AskShortfalls): Promise<Shortfalls> {
  const { officeId } = actor
  const { stage } = asked
  const day = asked.day ?? dayOf(clock.now())
  const to = await setAsked(db, { officeId, day, frameworkId: asked.to })
  const chains = await chainsOf(db, officeId, to.level)
  const stages = (chainOn(chains, to.level, day)?.stages ?? []).map(({ code, name }) => ({ code, name }))
  if (!stages.some(({ code }) => code === stage))
    throw new Problem(assessmentProblems.stageNotInForce, { day: shownDay(day) })
  const pairs = (await setPairs(db, { officeId, day })).filter((pair) => pair.to === to.frameworkId)
  const pair = asked.from ? pairs.find(({ from }) => from === asked.from) : pairs[0]
  const criteria = (await placesOfSet(db, to.frameworkId)).filter(({ kind }) => kind === 'criterion')
  const shown = {
    ...{ day, stage, stages, criteria: criteria.length, to: { frameworkId: to.frameworkId, name: to.name } },
    choices: pairs.map(({ from, fromName }) => ({ frameworkId: from, name: fromName })),
  }
  if (!pair) return { ...shown, from: null, recognised: 0, reaching: 0, units: [] }
  const from = { frameworkId: pair.from, name: pair.fromName }
  const lastDay = addDays(pair.onDay, -1)
  const kinds = kindsOf(to.level, 'all')
  const before = new Map(
    (await cellsOn(db, { officeId, frameworkId: pair.from, day: lastDay, kinds })).map((row) => [
      row.unitId,
      row.cells,
    ]),
  )
  const oldCriteria = (await placesOfSet(db, pair.from)).filter(({ kind }) => kind === 'criterion')
  const oldStages = chainOn(chains, to.level, lastDay)?.stages ?? []
  const decided = new Map(
    (await recognitionsOf(db, officeId, { frameworkId: pair.from }))
      .filter(({ recognisedOn, ended }) => recognisedOn <= day && (ended === null || ended.on > day))
      .map((one) => [one.unitId, one]),
  )
  const known = (await cellsOn(db, { officeId, frameworkId: to.frameworkId, day, kinds })).flatMap(
    ({ unitId, name, cells }): ShortUnit[] => {
      const own = decided.get(unitId)
      const slots = oldStages.map(({ slot }) => slot)
      const by = standardBy(before.get(unitId) ?? new Uint8Array(), oldCriteria, slots)
      if (!own && by === null) return []
      const missing = missingOf(cells ?? new Uint8Array(), criteria, slotOf(stage))
      return [
        {
          ...{ unitId, name, missing, met: criteria.length - missing.length },
          recognition: own ? { number: own.document?.number ?? null, on: own.recognisedOn } : null,
          boardStage: oldStages.find(({ slot }) => slot === by)?.name ?? null,
        },
      ]
    },
  )
  const units = known.filter(({ missing }) => missing.length > 0)
  return { ...shown, from, recognised: known.length, reaching: known.length - units.length, units }
}
