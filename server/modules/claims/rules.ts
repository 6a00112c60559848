// How a claim stands before whoever decides it, and which stage that is. Pure.
import { officeParts, type Policy } from '../../platform/access.ts'
import type { Stage } from '../assessments/contract.ts'
import type { ClaimState } from './contract.ts'

export const policies = {
  see: { verb: 'claim.see', parts: [...officeParts, 'department-officer'] },
  decide: { verb: 'claim.decide', parts: ['administrator', 'coordinator', 'department-officer'] },
  number: { verb: 'claim.number-annex', parts: ['administrator', 'coordinator', 'department-officer'] },
} as const satisfies Record<string, Policy>

/**
 * The stage that agencies of an office's level state in a chain, and the stage it decides: phòng, ban of a district confirm what the commune
 * claims; sở, ngành of a province appraise what was reviewed (since 1/7/2025: what the commune claims).
 */
export function stagesDecided(
  stages: readonly Stage[],
  officeLevel: string,
): { claimed: Stage; decided: Stage } | null {
  const by = officeLevel === 'tinh' ? 'province-agency' : 'responsible-agency'
  const decided = stages.find(({ statedBy }) => statedBy === by)
  const claimed = stages.find(({ code }) => code === decided?.needs)
  return decided && claimed ? { claimed, decided } : null
}

type Row = { says: number; seq: number }

/** @param claim the last row of the stage that claims, @param decision that of the stage that decides */
export function stateOf(claim: Row, decision: Row | null): ClaimState {
  if (claim.says === 0) return 'returned'
  if (claim.says !== 2) return 'unclaimed'
  if (decision?.says === 2) return 'confirmed'
  return decision?.says === 1 && decision.seq > claim.seq ? 'refused' : 'waiting'
}
