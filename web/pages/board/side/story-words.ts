/** What the story of a cell comes to in words: values beside what they must reach, and what the eye must not miss. Pure. */
import type { CellStory, Stage, StoryRow, Value } from '../../../../server/modules/assessments/contract.ts'
import type { Formats } from '../../../platform/formats.ts'

export type Story = CellStory

/** "92,4", "61/74 (82,43%)", "cơ bản đạt" */
export function valueWords(value: Value, f: Formats): string {
  const { number, numerator, denominator, words } = value
  const figure =
    numerator !== undefined && denominator !== undefined
      ? `${f.decimal(numerator, 2)}/${f.decimal(denominator, 2)} (${f.percent(numerator / denominator, 2)})`
      : number === undefined
        ? ''
        : f.decimal(number, 2)
  return [figure, words].filter(Boolean).join(', ')
}

/** "≥ 90", "từ 2 đến 4", or the words of the decision. */
export function thresholdWords(threshold: NonNullable<StoryRow['threshold']>, f: Formats): string {
  const { value, valueTo, words } = threshold
  if (words) return words
  if (value === null) return ''
  return valueTo === null ? f.decimal(value, 2) : `${f.decimal(value, 2)} – ${f.decimal(valueTo, 2)}`
}

export type Verdict =
  | { of: 'differ'; first: Stage; later: Stage; missing: number; all: number }
  | { of: 'dropped' | 'again' }

export function verdictOf({ states, stages, place }: Story): Verdict | null {
  const own = states.find((state) => state.place === place)
  if (!own) return null
  if (own.droppedBack) return { of: 'dropped' }
  const says = stages.map(({ slot }) => own.bySlot[slot] ?? 'nothing')
  const first = says.indexOf('met')
  const later = first < 0 ? -1 : says.indexOf('not-met', first)
  const [a, b] = [stages[first], stages[later]]
  if (a && b) {
    const under = states.filter((state) => state.place !== place)
    const missing = under.filter(({ bySlot }) => bySlot[b.slot] === 'not-met').length
    return { of: 'differ', first: a, later: b, missing, all: under.length }
  }
  return says.lastIndexOf('re-examine') > says.lastIndexOf('met') ? { of: 'again' } : null
}
