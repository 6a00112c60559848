import type { Policy } from '../../platform/access.ts'
import type { Refusal } from '../../platform/problem.ts'
import { unitProblems } from './problems.ts'

export const policies = {
  list: { verb: 'unit.list', parts: 'anybody' },
  addUnit: { verb: 'unit.add', parts: ['administrator', 'coordinator'] },
  listAgencies: { verb: 'agency.list', parts: 'anybody' },
  addAgency: { verb: 'agency.add', parts: ['administrator', 'coordinator'] },
  saveAgency: { verb: 'agency.save', parts: ['administrator', 'coordinator'] },
  addAlias: { verb: 'agency.add-alias', parts: ['administrator', 'coordinator'] },
  listGroups: { verb: 'group.list', parts: 'anybody' },
  addGroup: { verb: 'group.add', parts: ['administrator', 'coordinator'] },
  saveMembers: { verb: 'group.save-members', parts: ['administrator', 'coordinator'] },
} as const satisfies Record<string, Policy>

/** An agency's last day does not lie before its first. Days are YYYY-MM-DD. */
export function whyNotEnd({ from, to }: { from: string | null; to: string | null }): Refusal {
  return from !== null && to !== null && to < from ? { spec: unitProblems.endsBeforeItBegins } : null
}
