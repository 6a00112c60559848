/** How each statement of a document will enter the board: as proposed, until a person says otherwise. Pure. */
import type { z } from 'zod'
import type { ConfirmFacts, Fact, StageCode } from '../../../../server/modules/assessments/contract.ts'

export interface FactChoice {
  on: boolean
  unitId: number | null
  stage: StageCode
  onDay: string | null
  othersNotMet: boolean
  reason: string
}
export type FactChoices = Record<string, FactChoice>

/** Proposed is what is without a doubt: one unit of that name, and words that do not contradict themselves. */
export const choiceOf = (fact: Fact, choices: FactChoices): FactChoice =>
  choices[fact.key] ?? {
    on: fact.units.length === 1 && !fact.contradiction && fact.frameworkId !== null,
    unitId: fact.units[0]?.unitId ?? null,
    stage: fact.stage,
    onDay: fact.onDay,
    othersNotMet: false,
    reason: '',
  }

export const confirmable = (fact: Fact, { unitId, onDay }: FactChoice): boolean =>
  fact.confirmed === null && fact.frameworkId !== null && unitId !== null && onDay !== null

export function wishesOf(facts: readonly Fact[], choices: FactChoices): z.input<typeof ConfirmFacts>['facts'] {
  return facts.flatMap((fact) => {
    const choice = choiceOf(fact, choices)
    const { on, unitId, stage, onDay, othersNotMet, reason } = choice
    if (!on || unitId === null || onDay === null || !confirmable(fact, choice)) return []
    return [{ key: fact.key, unitId, stage, onDay, othersNotMet, reason: reason.trim() || null }]
  })
}
