import type { Policy } from '../../platform/access.ts'
import type { Refusal } from '../../platform/problem.ts'
import { unitProblems } from './problems.ts'

export const policies = {
  list: { verb: 'unit.list', parts: 'anybody' },
  addUnit: { verb: 'unit.add', parts: ['administrator', 'coordinator'] },
  addVillages: { verb: 'unit.add-villages', parts: ['administrator', 'coordinator'] },
  seeProposal: { verb: 'office.see-proposal', parts: ['administrator', 'coordinator'] },
  takeProposal: { verb: 'office.take-proposal', parts: ['administrator', 'coordinator'] },
  listAgencies: { verb: 'agency.list', parts: 'anybody' },
  addAgency: { verb: 'agency.add', parts: ['administrator', 'coordinator'] },
  saveAgency: { verb: 'agency.save', parts: ['administrator', 'coordinator'] },
  addAlias: { verb: 'agency.add-alias', parts: ['administrator', 'coordinator'] },
  listGroups: { verb: 'group.list', parts: 'anybody' },
  addGroup: { verb: 'group.add', parts: ['administrator', 'coordinator'] },
  saveCharges: { verb: 'group.save-charges', parts: ['administrator', 'coordinator'] },
  saveMembers: { verb: 'group.save-members', parts: ['administrator', 'coordinator'] },
} as const satisfies Record<string, Policy>

/** An agency's last day does not lie before its first. Days are YYYY-MM-DD. */
export function whyNotEnd({ from, to }: { from: string | null; to: string | null }): Refusal {
  return from !== null && to !== null && to < from ? { spec: unitProblems.endsBeforeItBegins } : null
}

/** Charges are kept of members, over units and by people that stand in the lists; each flag says that something does not. */
export function whyNotCharge(unknown: { member: boolean; units: boolean; people: boolean }): Refusal {
  if (unknown.member) return { spec: unitProblems.notAMember }
  if (unknown.units) return { spec: unitProblems.unknownUnit }
  return unknown.people ? { spec: unitProblems.unknownPerson } : null
}
