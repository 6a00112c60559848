// Rows of the grid or of a sheet become entries: only what changes is written, and what left the plan is taken out by a row.
import type { z } from 'zod'
import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { Problem, type Refusal } from '../../../platform/problem.ts'
import { kindsOf } from '../../assessments/rules.ts'
import { dayOf } from '../../calendar/days.ts'
import { setAsked } from '../../rounds/actions/set-asked.ts'
import { cellsOn } from '../../rounds/queries/gaps.ts'
import { placesOfSet } from '../../rounds/queries/rounds.ts'
import type { Goal, PlanKind, Planned, RoadmapInput, RoadmapSaved, SaveGoal, SaveRoadmap } from '../contract.ts'
import { planKinds } from '../contract.ts'
import { roadmapProblems } from '../problems.ts'
import {
  entriesOf,
  type HeldEntry,
  insertEntries,
  lockRoadmap,
  type NewEntry,
  putGoal,
  standardsOf,
} from '../queries.ts'

/** @throws Problem unknownFramework, brokenRows with every row that cannot be */
export async function saveRoadmap(
  deed: Deed,
  { frameworkId, year, source, rows }: SaveRoadmap,
): Promise<z.output<typeof RoadmapSaved>> {
  const { officeId, postId } = deed.actor
  const today = dayOf(deed.clock.now())
  const set = await setAsked(deed.tx, { officeId, day: today, frameworkId })
  await lockRoadmap(deed.tx, { officeId, frameworkId })
  const units = await cellsOn(deed.tx, { officeId, frameworkId, day: today, kinds: kindsOf(set.level) })
  const places = new Set((await placesOfSet(deed.tx, frameworkId)).map(({ place }) => place))
  refuseBroken(rows, { units: new Set(units.map(({ unitId }) => unitId)), places, year })
  const held = Map.groupBy(await entriesOf(deed.tx, { officeId, frameworkId, year }), ({ unitId }) => unitId)
  const standards = new Map(
    (await standardsOf(deed.tx, { officeId, frameworkId })).map((one) => [one.unitId, one.year]),
  )
  const entries = rows.flatMap((row) =>
    entriesFor(row, { year, held: held.get(row.unitId) ?? [], standard: standards.get(row.unitId) ?? null }),
  )
  const unitIds = [...new Set(entries.map(({ unitId }) => unitId))]
  if (entries.length === 0) return { units: 0, entries: 0 }
  await insertEntries(deed.tx, entries, { officeId, frameworkId, postId, at: deed.clock.now(), source })
  recordEvent(deed, {
    kind: 'roadmap.saved',
    thing: 'roadmap',
    thingId: newId(deed.clock.now()),
    body: { frameworkId, year, source, unitIds, entries: entries.length },
  })
  return { units: unitIds.length, entries: entries.length }
}

export async function saveGoal(deed: Deed, { frameworkId, year, ...goal }: SaveGoal): Promise<Goal> {
  const { officeId, postId } = deed.actor
  await setAsked(deed.tx, { officeId, day: dayOf(deed.clock.now()), frameworkId })
  await putGoal(deed.tx, goal, { officeId, frameworkId, year, postId, at: deed.clock.now() })
  const body = { frameworkId, year, atLeast: goal.atLeast, mean: goal.mean }
  recordEvent(deed, { kind: 'roadmap.goal-saved', thing: 'roadmap', thingId: newId(deed.clock.now()), body })
  return goal
}

type Known = { units: ReadonlySet<number>; places: ReadonlySet<number>; year: number }

function refuseBroken(rows: readonly RoadmapInput[], known: Known): void {
  const seen = new Set<number>()
  const broken = rows.flatMap((row, index) => {
    const refusal = seen.has(row.unitId) ? { spec: roadmapProblems.twice } : whyNotRow(row, known)
    seen.add(row.unitId)
    if (!refusal) return []
    const problem = new Problem(refusal.spec, refusal.details)
    return [{ index, code: refusal.spec.code, message: problem.message, english: problem.english }]
  })
  if (broken.length > 0) throw new Problem(roadmapProblems.brokenRows, { count: broken.length, rows: broken })
}

function whyNotRow({ unitId, registered = [], assigned = [] }: RoadmapInput, { units, places, year }: Known): Refusal {
  if (!units.has(unitId)) return { spec: roadmapProblems.unknownUnit, details: { name: String(unitId), year } }
  const unknown = [...registered, ...assigned].filter(({ place }) => !places.has(place))
  return unknown.length > 0
    ? { spec: roadmapProblems.unknownPlaces, details: { pieces: unknown.map(({ place }) => place).join(', ') } }
    : null
}

type Standing = { year: number; held: readonly HeldEntry[]; standard: number | null }

/** The entries by which what stands of a commune becomes what a row says. Pure. */
export function entriesFor(row: RoadmapInput, { year, held, standard }: Standing): NewEntry[] {
  const { unitId } = row
  const decided = held.find((one) => one.kind === 'assigned' && one.number !== null)
  const number = row.decision === undefined ? (decided?.number ?? null) : (row.decision?.number ?? null)
  const decidedOn = row.decision === undefined ? (decided?.decidedOn ?? null) : (row.decision?.day ?? null)
  const inCharge =
    row.inCharge === undefined ? (held.find((one) => one.inCharge !== null)?.inCharge ?? null) : row.inCharge || null
  const planned = planKinds.flatMap((kind) => {
    const own = held.filter((one) => one.kind === kind)
    const wanted: readonly Planned[] = row[kind] ?? own
    const of = kind === 'assigned' ? { number, decidedOn, inCharge } : { number: null, decidedOn: null, inCharge }
    return [
      ...wanted.flatMap(({ place, month }): NewEntry[] => {
        const next = { unitId, year, kind, place, stands: true, month, ...of }
        const known = own.find((one) => one.place === place)
        return known && isSame(known, next) ? [] : [next]
      }),
      ...own
        .filter(({ place }) => !wanted.some((one) => one.place === place))
        .map((gone): NewEntry => ({ ...gone, year, stands: false })),
    ]
  })
  return [...planned, ...standardEntry(row, { year, standard })]
}

const isSame = (a: HeldEntry, b: Omit<NewEntry, 'kind'> & { kind: PlanKind }): boolean =>
  a.month === b.month && a.number === b.number && a.decidedOn === b.decidedOn && a.inCharge === b.inCharge

function standardEntry(
  { unitId, standardYear }: RoadmapInput,
  { standard }: { year: number; standard: number | null },
): NewEntry[] {
  if (standardYear === undefined || standardYear === standard) return []
  const nothing = { place: null, month: null, number: null, decidedOn: null, inCharge: null }
  const kind = 'standard' as const
  return [{ ...nothing, unitId, kind, year: standardYear ?? standard!, stands: standardYear !== null }]
}
