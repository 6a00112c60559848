// When columns make sense, when a choice may stand, when a settling may be taken back. Pure.
import type { Refusal } from '../../platform/problem.ts'
import type { ToSettle, TrackerColumn, TrackerRole } from './contract.ts'
import { twinProblems as problems } from './problems.ts'

const repeatable: ReadonlySet<TrackerRole> = new Set(['progress', 'result', 'note', 'other'])

export function whyNotColumns(columns: readonly TrackerColumn[]): Refusal {
  const held = (role: TrackerRole) => columns.filter((column) => column.role === role)
  if (held('twin').length === 0) return { spec: problems.noIdentifier }
  if (held('words').length === 0) return { spec: problems.noWords }
  const twice = columns.find(({ role }) => !repeatable.has(role) && held(role).length > 1)
  return twice ? { spec: problems.repeatedRole, details: { title: twice.title } } : null
}

export const whyNotSettle = (to: ToSettle): Refusal =>
  Object.values(to).some((count) => count > 0) ? null : { spec: problems.nothingChosen }

/** Only while nothing was done on its assignments: later deeds stand on it. */
export const whyNotUndo = (built: number): Refusal =>
  built > 0 ? { spec: problems.builtOn, details: { count: built } } : null
