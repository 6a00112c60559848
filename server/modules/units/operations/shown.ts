// A plan as the page shows it: what each unit was the day before and is on the day, what passes into what, what to look out for.
import type { Reader } from '../../../platform/db.ts'
import type { AskOperation, Preview } from './contract.ts'
import type { Plan } from './plan.ts'
import { lastNames, nameIsTaken } from './queries.ts'
import { type State, stateOn, type Timeline } from './timeline.ts'

const shownAtMost = 60

/** @returns everything of the preview but what belongs to the units */
export async function shownPlan(
  db: Reader,
  plan: Plan,
  { onDay, what }: Pick<AskOperation, 'onDay' | 'what'>,
): Promise<Omit<Preview, 'touched'>> {
  const all = [
    ...plan.made.map(({ unitId, states }) => ({ unitId, before: [] as Timeline, after: states })),
    ...plan.changes,
  ]
  const names = await namesFor(db, plan)
  const changes = all.slice(0, shownAtMost).map(({ unitId, before, after }) => ({
    unitId: unitId < 0 ? null : unitId,
    name: names.get(unitId) ?? '',
    before: shownState(stateOn(before, dayBefore(onDay)), names),
    after: shownState(stateOn(after, onDay), names),
  }))
  return {
    changes,
    more: Math.max(0, all.length - shownAtMost),
    descent: plan.descent.map(({ fromId, toId, share }) => ({
      from: names.get(fromId) ?? '',
      to: names.get(toId) ?? '',
      share,
    })),
    successors: plan.successors.map((unitId) => ({
      unitId: unitId < 0 ? null : unitId,
      name: names.get(unitId) ?? '',
    })),
    warnings: await warningsOf(db, plan, { onDay, what }),
  }
}

export const shownState = (state: State | undefined, names: ReadonlyMap<number, string>) =>
  state ? { ...state, parentName: state.parentId === null ? null : (names.get(state.parentId) ?? null) } : null

async function namesFor(db: Reader, plan: Plan): Promise<Map<number, string>> {
  const units = [
    ...plan.changes.flatMap(({ unitId, before, after }) => [
      unitId,
      ...[...before, ...after].flatMap(({ parentId }) => (parentId === null ? [] : [parentId])),
    ]),
    ...plan.made.flatMap(({ states }) => states.flatMap(({ parentId }) => (parentId === null ? [] : [parentId]))),
    ...plan.descent.flatMap(({ fromId, toId }) => [fromId, toId]),
    ...plan.successors,
  ].filter((unitId) => unitId > 0)
  const names = await lastNames(db, [...new Set(units)])
  for (const { unitId, states } of plan.made) names.set(unitId, states[0]!.name)
  return names
}

async function warningsOf(
  db: Reader,
  plan: Plan,
  { onDay, what }: Pick<AskOperation, 'onDay' | 'what'>,
): Promise<Preview['warnings']> {
  const warnings: Preview['warnings'] = []
  const ending = plan.changes.filter(({ after }) => !stateOn(after, onDay)).map(({ unitId }) => unitId)
  for (const { name, parentId } of plan.made.map(({ states }) => states[0]!))
    if (parentId !== null && parentId > 0 && (await nameIsTaken(db, { name, parentId, onDay, except: ending })))
      warnings.push('same-name')
  if (plan.descent.some(({ share }) => share === null)) warnings.push('shares-unknown')
  if (what.kind === 'abolish-level' && plan.successors.length === 0) warnings.push('no-successor')
  return [...new Set(warnings)]
}

/** YYYY-MM-DD of the day before. */
export function dayBefore(day: string): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() - 1)
  return at.toISOString().slice(0, 10)
}
