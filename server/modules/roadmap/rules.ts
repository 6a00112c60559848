// Who may keep the roadmap; what a plan comes to and how it keeps its pace. Pure. Days are YYYY-MM-DD of Asia/Ho_Chi_Minh.
import type { Policy } from '../../platform/access.ts'
import type { PlanCount, PlanFigures, Planned, PlannedShown } from './contract.ts'

export const policies = {
  see: { verb: 'roadmap.see', parts: 'anybody' },
  seeMarks: { verb: 'roadmap.see-marks', parts: 'anybody' },
  read: { verb: 'roadmap.read-sheet', parts: ['coordinator'] },
  save: { verb: 'roadmap.save', parts: ['coordinator'] },
  saveGoal: { verb: 'roadmap.save-goal', parts: ['coordinator'] },
} as const satisfies Record<string, Policy>

/** The last day by which a planned criterion shall be met. */
export function dueDayOf(month: number | null, year: number): string {
  const last = new Date(Date.UTC(year, month ?? 12, 0)).getUTCDate()
  return `${year}-${String(month ?? 12).padStart(2, '0')}-${last}`
}

/** What a commune meets: when the year began, and on the day. */
export type Met = { before: ReadonlySet<number>; now: ReadonlySet<number> }

/** A plan with how each of its criteria stands on a day; its last day has to be over for it to be due. */
export function shownPlan(
  plan: readonly Planned[],
  met: Met,
  { year, day }: { year: number; day: string },
): PlannedShown[] {
  return plan.map(({ place, month }) => ({
    ...{ place, month },
    before: met.before.has(place),
    met: met.now.has(place),
    due: dueDayOf(month, year) < day,
  }))
}

/** What one plan of one commune comes to; `criteria` are the places of the set's criteria. */
export function countPlan(plan: readonly PlannedShown[], met: Met, criteria: ReadonlySet<number>): PlanCount {
  const gain = plan.filter(({ place, before }) => criteria.has(place) && !before)
  const places = (of: readonly PlannedShown[]) => of.map(({ place }) => place)
  return {
    gain: gain.length,
    due: gain.filter(({ due }) => due).length,
    met: gain.filter((one) => one.met).length,
    atEnd:
      [...criteria].filter((place) => met.before.has(place) || met.now.has(place)).length +
      gain.filter((one) => !one.met).length,
    behind: places(plan.filter((one) => one.due && !one.met)),
    ahead: places(plan.filter((one) => !one.due && one.met && !one.before)),
  }
}

export type Counted = { unitId: number; metAtStart: number; count: PlanCount; plan: readonly PlannedShown[] }

/** What one plan comes to for all communes. @param atLeast criteria each shall gain */
export function figuresOf(
  units: readonly Counted[],
  { atLeast, criteria }: { atLeast: number; criteria: number },
): PlanFigures {
  const sum = (of: (one: Counted) => number) => units.reduce((all, one) => all + of(one), 0)
  const ids = (which: (one: Counted) => boolean) => units.filter(which).map(({ unitId }) => unitId)
  const open = (one: Counted) => one.metAtStart < criteria
  return {
    enough: ids((one) => open(one) && one.count.gain >= atLeast),
    tooFew: ids((one) => open(one) && one.count.gain < atLeast),
    meanAtEnd: meanOf(
      sum(({ count }) => count.atEnd),
      units.length,
    ),
    gain: sum(({ count }) => count.gain),
    due: sum(({ count }) => count.due),
    dueMet: sum(({ plan }) => plan.filter((one) => one.due && one.met && !one.before).length),
    met: sum(({ count }) => count.met),
    behind: ids(({ count }) => count.behind.length > 0),
    ahead: ids(({ count }) => count.behind.length === 0 && count.ahead.length > 0),
  }
}

/** To two decimals, as officials print it: 12,75. */
export const meanOf = (sum: number, units: number): number => (units === 0 ? 0 : Math.round((sum / units) * 100) / 100)
