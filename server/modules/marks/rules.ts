// What may be answered, when a sheet may be recorded, and when that may be taken back. Pure.
import type { Refusal } from '../../platform/problem.ts'
import type { Answer, MarkCounts, Question } from './contract.ts'
import { markSheetProblems as problems } from './problems.ts'

/** Which answers a kind of question takes. */
const fitting: Record<Question['kind'], readonly string[]> = {
  unit: ['unitId', 'skip'],
  mark: ['says'],
  colour: ['says'],
  blank: ['says'],
  comma: ['comma'],
  stage: ['stages'],
}

export function whyNotAnswer(
  { kind, printed, tabs }: Pick<Question, 'kind' | 'printed' | 'tabs'>,
  answer: Answer,
): Refusal {
  const asked = !('stages' in answer) || Object.keys(answer.stages).every((tab) => tabs.includes(Number(tab)))
  const fits = asked && Object.keys(answer).every((name) => fitting[kind].includes(name))
  return fits ? null : { spec: problems.wrongAnswer, details: { printed } }
}

/** Every question is answered first, if only by leaving its cells out. What a person saw is what is recorded, or nothing. */
export function whyNotImport(
  { questions, counts }: { questions: readonly Question[]; counts: MarkCounts },
  seen: Pick<MarkCounts, 'write' | 'bad'>,
): Refusal {
  const open = questions.filter(({ answer }) => answer === null).length
  if (open > 0) return { spec: problems.questionsOpen, details: { count: open } }
  if (counts.write === 0) return { spec: problems.nothingToImport }
  return counts.write === seen.write && counts.bad === seen.bad
    ? null
    : { spec: problems.changed, details: { write: counts.write, bad: counts.bad } }
}

/** Only while nothing was done on what it recorded. */
export function whyNotUndo(builtOn: readonly object[], total: number): Refusal {
  return total > 0 ? { spec: problems.builtOn, details: { count: total, builtOn: [...builtOn] } } : null
}
