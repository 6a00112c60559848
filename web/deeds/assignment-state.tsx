/**
 * The state of a row as its circle and its word. What waits for an answer stands before the state itself; lateness is
 * said by the date, so a late row shows how far its work is.
 */
import type { AssignmentRow } from '../../server/modules/assignments/contract.ts'
import { useWords } from '../platform/words.ts'
import { StateMark, type StateName } from '../ui/state-mark.tsx'
import { type DeedWords, deedWords } from './words.ts'

type Stated = Pick<AssignmentRow, 'state' | 'doneLate' | 'percent' | 'last' | 'returns' | 'waits'>

export function AssignmentState({ row }: { row: Stated }) {
  const t = useWords(deedWords)
  const { mark, word } = stateOf(row, t)
  return <StateMark state={mark}>{word}</StateMark>
}

export function stateOf(row: Stated, t: DeedWords): { mark: StateName; word: string } {
  const asked = row.waits.find((wait) => wait !== 'recorded')
  if (row.state === 'done') return { mark: 'confirmed', word: row.doneLate ? t.doneLate : t.states.done }
  if (row.state === 'ended') return { mark: 'ended', word: t.states.ended }
  if (asked) return { mark: workMark(row), word: t.waits[asked] }
  if (row.state === 'backlog') return { mark: workMark(row), word: t.states.backlog }
  if (row.state === 'awaiting') return { mark: 'awaiting', word: t.states.awaiting }
  if (row.returns > 0 && row.last.verb === 'return') return { mark: 'returned', word: t.returned(row.returns) }
  if (row.state === 'unseen') return { mark: 'issued', word: t.states.unseen }
  const mark = workMark(row)
  return { mark, word: mark === 'issued' ? t.silent : t.states.open }
}

/** How far the work is, where the state says only when it is due. */
function workMark({ state, percent, last }: Stated): StateName {
  if (percent !== null || last.verb === 'report') return 'progressing'
  if (last.verb === 'acknowledge' || state === 'open') return 'acknowledged'
  return 'issued'
}
