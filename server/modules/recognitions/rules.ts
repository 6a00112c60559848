// Who keeps recognitions, and who of those recognised falls short of the next set. Pure.
import type { Policy } from '../../platform/access.ts'
import type { Refusal } from '../../platform/problem.ts'
import { cellAt, type Says, saysOf } from '../assessments/cells.ts'
import { sayings } from '../assessments/contract.ts'
import type { EndRecognition, Missing } from './contract.ts'
import { recognitionProblems as problems } from './problems.ts'

export const policies = {
  list: { verb: 'recognition.list', parts: 'anybody' },
  keep: { verb: 'recognition.keep', parts: ['administrator', 'coordinator'] },
  end: { verb: 'recognition.end', parts: ['administrator', 'coordinator'] },
  seeShortfalls: { verb: 'recognition.see-shortfalls', parts: 'anybody' },
} as const satisfies Record<string, Policy>

/** Criteria that a unit does not meet at a stage. */
export function missingOf(
  cells: Uint8Array,
  criteria: readonly { place: number; code: string; name: string }[],
  slot: number,
): Missing[] {
  return criteria.flatMap(({ place, code, name }) => {
    const says: Says = saysOf(cellAt(cells, place), slot)
    return says === 2 ? [] : [{ place, code, name, says: sayings[says]! }]
  })
}

/** The highest of these slots at which every criterion is met; a commune's own claim does not make it one. */
export function standardBy(
  cells: Uint8Array,
  criteria: readonly { place: number }[],
  slots: readonly number[],
): number | null {
  const all = (slot: number) => criteria.every(({ place }) => saysOf(cellAt(cells, place), slot) === 2)
  return criteria.length === 0 ? null : (slots.filter((slot) => slot > 0).findLast(all) ?? null)
}

export function whyNotEnd(
  { recognisedOn, ended }: { recognisedOn: string; ended: unknown },
  { how, endedOn, document }: Pick<EndRecognition, 'how' | 'endedOn' | 'document'>,
  today: string,
): Refusal {
  if (ended !== null) return { spec: problems.endedAlready }
  if (endedOn > today) return { spec: problems.dayAhead, details: { day: shownDay(endedOn) } }
  if (how === 'withdrawn' && document === null) return { spec: problems.needsDecision }
  return endedOn < recognisedOn ? { spec: problems.endsBefore, details: { day: shownDay(recognisedOn) } } : null
}

export const shownDay = (day: string): string => day.split('-').reverse().join('/')
