// What may be answered, when a list may be imported, and when that may be taken back. Pure.
import type { Refusal } from '../../platform/problem.ts'
import type { Answer, Question, SheetCounts } from './contract.ts'
import { sheetProblems as problems } from './problems.ts'

/** Which answers a kind of question takes. */
const fitting: Record<Question['kind'], readonly string[]> = {
  name: ['agencyIds', 'newAgency', 'skip'],
  lead: ['agencyIds', 'newAgency', 'skip'],
  status: ['state'],
  colour: ['state'],
  due: ['day', 'always', 'skip'],
}

export function whyNotAnswer({ kind, printed }: Pick<Question, 'kind' | 'printed'>, answer: Answer): Refusal {
  const fits = Object.keys(answer).every((name) => fitting[kind].includes(name))
  return fits ? null : { spec: problems.wrongAnswer, details: { printed } }
}

/** Every question is answered first, if only by leaving its rows out; a list with nothing new has nothing to do. */
export function whyNotImport({ questions, counts }: { questions: readonly Question[]; counts: SheetCounts }): Refusal {
  const open = questions.filter(({ answer }) => answer === null).length
  if (open > 0) return { spec: problems.questionsOpen, details: { count: open } }
  return counts.make + counts.update > 0 ? null : { spec: problems.nothingToImport }
}

/** Only while nothing was done on what it made: later deeds stand on it. */
export function whyNotUndo(builtOn: readonly object[], total: number): Refusal {
  return total > 0 ? { spec: problems.builtOn, details: { count: total, builtOn: [...builtOn] } } : null
}
