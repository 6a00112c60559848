import type { Actor, Look } from '../../../platform/access.ts'
import { Problem } from '../../../platform/problem.ts'
import { cellAt, saysOf } from '../../assessments/cells.ts'
import { chainOn } from '../../assessments/chains.ts'
import { assessmentProblems } from '../../assessments/problems.ts'
import { chainsOf } from '../../assessments/queries/ground.ts'
import { kindsOf, slotOf } from '../../assessments/rules.ts'
import { addDays, dayOf } from '../../calendar/days.ts'
import { setAsked } from '../../rounds/actions/set-asked.ts'
import { cellsOn } from '../../rounds/queries/gaps.ts'
import { placesOfSet } from '../../rounds/queries/rounds.ts'
import { shownDay } from '../../rounds/rules.ts'
import type { AskMarks, AskRoadmap, Marks, Roadmap, RoadmapUnit } from '../contract.ts'
import { entriesOf, goalOf, type HeldEntry, standardsOf } from '../queries.ts'
import { type Counted, countPlan, figuresOf, type Met, meanOf, shownPlan } from '../rules.ts'

/** The plan of a year beside what the board says of it on a day. @throws Problem noFramework, unknownFramework, stageNotInForce */
export async function showRoadmap({ db, actor, clock }: Look, input: AskRoadmap): Promise<Roadmap> {
  const { officeId } = actor
  const day = input.day ?? dayOf(clock.now())
  const set = await setAsked(db, { officeId, day, frameworkId: input.framework })
  const year = input.year ?? Number(day.slice(0, 4))
  const asked = { officeId, frameworkId: set.frameworkId, year }
  const stages = chainOn(await chainsOf(db, officeId, set.level), set.level, day)?.stages ?? []
  if (!stages.some(({ code }) => code === input.stage))
    throw new Problem(assessmentProblems.stageNotInForce, { day: shownDay(day) })
  const places = await placesOfSet(db, set.frameworkId)
  const criteria = new Set(places.filter(({ kind }) => kind === 'criterion').map(({ place }) => place))
  const metOf = metIn(places, slotOf(input.stage))
  const on = (at: string) => cellsOn(db, { officeId, frameworkId: set.frameworkId, day: at, kinds: kindsOf(set.level) })
  const before = new Map((await on(addDays(`${year}-01-01`, -1))).map(({ unitId, cells }) => [unitId, metOf(cells)]))
  const entries = Map.groupBy(await entriesOf(db, asked), ({ unitId }) => unitId)
  const standards = new Map((await standardsOf(db, asked)).map((one) => [one.unitId, one.year]))
  const units = (await on(day)).map(({ unitId, name, cells }): RoadmapUnit => {
    const met: Met = { before: before.get(unitId) ?? new Set(), now: metOf(cells) }
    const own = entries.get(unitId) ?? []
    const plan = (kind: HeldEntry['kind']) =>
      shownPlan(
        own.filter((one) => one.kind === kind),
        met,
        { year, day },
      )
    const [registered, assigned] = [plan('registered'), plan('assigned')]
    const decided = own.find((one) => one.kind === 'assigned' && one.number !== null)
    return {
      ...{ unitId, name, registered, assigned },
      decision: decided ? { number: decided.number!, day: decided.decidedOn } : null,
      inCharge: own.find(({ inCharge }) => inCharge !== null)?.inCharge ?? null,
      standardYear: standards.get(unitId) ?? null,
      metAtStart: [...met.before].filter((place) => criteria.has(place)).length,
      metNow: [...met.now].filter((place) => criteria.has(place)).length,
      counts: { registered: countPlan(registered, met, criteria), assigned: countPlan(assigned, met, criteria) },
    }
  })
  const goal = await goalOf(db, asked)
  const figures = (kind: 'registered' | 'assigned') =>
    figuresOf(
      units.map(
        (unit): Counted => ({
          unitId: unit.unitId,
          metAtStart: unit.metAtStart,
          count: unit.counts[kind],
          plan: unit[kind],
        }),
      ),
      { atLeast: goal?.atLeast ?? 1, criteria: criteria.size },
    )
  const mean = (of: (unit: RoadmapUnit) => number) =>
    meanOf(
      units.reduce((sum, unit) => sum + of(unit), 0),
      units.length,
    )
  return {
    ...{ frameworkId: set.frameworkId, frameworkName: set.name, year, day, stage: input.stage, places, units, goal },
    stages: stages.map(({ code, name }) => ({ code, name })),
    meanAtStart: mean(({ metAtStart }) => metAtStart),
    meanNow: mean(({ metNow }) => metNow),
    figures: { registered: figures('registered'), assigned: figures('assigned') },
    verbs: verbsOf(actor),
  }
}

const verbsOf = ({ part }: Actor): string[] => (part === 'coordinator' ? ['save'] : [])

const metIn =
  (places: readonly { place: number }[], slot: number) =>
  (cells: Buffer | null): Set<number> =>
    new Set(cells ? places.map(({ place }) => place).filter((place) => saysOf(cellAt(cells, place), slot) === 2) : [])

/** What the board marks in its cells of a year. @throws Problem noFramework, unknownFramework */
export async function showMarks({ db, actor, clock }: Look, input: AskMarks): Promise<Marks> {
  const day = input.day ?? dayOf(clock.now())
  const { frameworkId } = await setAsked(db, { officeId: actor.officeId, day, frameworkId: input.framework })
  const year = input.year ?? Number(day.slice(0, 4))
  const asked = { officeId: actor.officeId, frameworkId, year }
  const cells = Map.groupBy(await entriesOf(db, asked), ({ unitId, place }) => `${unitId}:${place}`)
  return {
    ...{ frameworkId, year },
    marks: [...cells.values()].map((rows) => {
      const of = (kind: HeldEntry['kind']) => rows.find((row) => row.kind === kind)
      const [registered, assigned] = [of('registered'), of('assigned')]
      return {
        ...{ unitId: rows[0]!.unitId, place: rows[0]!.place },
        registered: registered !== undefined,
        assigned: assigned !== undefined,
        month: assigned?.month ?? registered?.month ?? null,
        number: assigned?.number ?? null,
      }
    }),
    standards: await standardsOf(db, asked),
  }
}
