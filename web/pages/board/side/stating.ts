/** What a person may say of a cell, and the row his words come to. Pure; the server decides again. */

import type { z } from 'zod'
import type { Act, CellStory, Stage, Value } from '../../../../server/modules/assessments/contract.ts'
import type { Place } from '../../../../server/modules/board/contract.ts'
import { readNumber } from '../../../../server/modules/spelling/numbers.ts'
import type { Part } from '../../../platform/session.ts'

/** As chosen: met or not, what the figure comes to, or one of the acts that take back. */
export type SaidAct = 'met' | 'not-met' | 'value' | 'return' | 'withdraw' | 're-examine'

export interface CellDeed {
  stage: Stage['code'] | null
  act: SaidAct
  number: string
  numerator: string
  denominator: string
  words: string
  day: string | null
  reason: string
  documentId: string | null
}

export function emptyDeed(story: CellStory, stages: readonly Stage[], day: string): CellDeed {
  const own = story.states.find(({ place }) => place === story.place)
  // The first stage that has not said met is what waits.
  const waits = stages.find(({ slot }) => own?.bySlot[slot] !== 'met') ?? stages.at(-1)
  return {
    stage: waits?.code ?? null,
    act: 'met',
    number: '',
    numerator: '',
    denominator: '',
    words: '',
    day,
    reason: '',
    documentId: null,
  }
}

/** A commune claims, a department confirms or appraises, who keeps the book records any stage. */
export function stagesFor(part: Part, stages: readonly Stage[]): readonly Stage[] {
  if (part === 'leader') return []
  if (part === 'commune-officer') return stages.filter(({ statedBy }) => statedBy === 'unit')
  if (part === 'department-officer')
    return stages.filter(({ statedBy }) => statedBy === 'responsible-agency' || statedBy === 'province-agency')
  return stages
}

/** What is there to be returned or withdrawn; a figure only where the cell takes one. */
export function actsFor(story: CellStory, stage: Stage, place: Pick<Place, 'valueKind'>): SaidAct[] {
  const own = story.states.find((state) => state.place === story.place)
  const figure = place.valueKind === 'percent' || place.valueKind === 'number' || place.valueKind === 'ratio'
  const said = (own?.bySlot[stage.slot] ?? 'nothing') !== 'nothing'
  const before = story.stages.find(({ code }) => code === stage.needs)
  const claimed = before !== undefined && (own?.bySlot[before.slot] ?? 'nothing') !== 'nothing'
  return [
    ...(figure ? (['value'] as const) : []),
    'met',
    'not-met',
    ...(claimed ? (['return'] as const) : []),
    ...(said ? (['withdraw', 're-examine'] as const) : []),
  ]
}

interface StatedRow {
  stage: Stage['code']
  onDay: string
  act: z.output<typeof Act>
  met: boolean | null
  value: Value | null
  reason: string | null
}
export type Fault = 'number' | 'pair' | 'day' | 'reason' | 'no-value'

/** @param stage the acting one; what it returns is the saying of the stage before it */
export function stated(
  deed: CellDeed,
  stage: Stage,
  { valueKind }: Pick<Place, 'valueKind'>,
): { row: StatedRow } | { fault: Fault } {
  if (deed.day === null) return { fault: 'day' }
  const reason = deed.reason.trim() || null
  if (deed.act === 'return' || deed.act === 'withdraw' || deed.act === 're-examine')
    return reason === null
      ? { fault: 'reason' }
      : {
          row: {
            stage: deed.act === 'return' ? (stage.needs ?? stage.code) : stage.code,
            onDay: deed.day,
            act: deed.act,
            met: null,
            value: null,
            reason,
          },
        }
  const value = figureIn(deed, valueKind)
  if (value === 'number' || value === 'pair') return { fault: value }
  if (deed.act === 'value' && value === null) return { fault: 'no-value' }
  const met = deed.act === 'value' ? null : deed.act === 'met'
  return { row: { stage: stage.code, onDay: deed.day, act: 'state', met, value, reason } }
}

function figureIn(deed: CellDeed, kind: Place['valueKind']): Value | null | 'number' | 'pair' {
  if (kind === 'ratio') {
    if (deed.numerator.trim() === '' && deed.denominator.trim() === '') return null
    const [numerator, denominator] = [readNumber(deed.numerator), readNumber(deed.denominator)]
    return numerator === null || denominator === null ? 'pair' : { numerator, denominator }
  }
  if (kind === 'percent' || kind === 'number') {
    if (deed.number.trim() === '') return null
    const number = readNumber(deed.number.replace('%', ''), kind === 'percent' ? 'share' : 'measure')
    return number === null ? 'number' : { number }
  }
  return deed.words.trim() ? { words: deed.words.trim() } : null
}
