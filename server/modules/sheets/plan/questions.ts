// One question for each doubtful spelling, word or colour, however many rows wait for it. Pure.
import type { Answer, Question } from '../contract.ts'

export type Asking = {
  kind: Question['kind']
  key: string
  printed: string
  why?: string | null
  proposed?: readonly number[]
}
export type Understood = { key: string; printed: string; agencyIds: readonly number[]; rows: number }

export type Questions = {
  /** The answer, or null where it must be asked; a row that waits for several asks each. */
  ask(asking: Asking, example: string): Answer | null
  understood(key: string, printed: string, agencyIds: readonly number[]): void
  all(): Question[]
  names(): Understood[]
}

/** Questions stand in the order in which the rows raise them; those answered stay, with their answer. */
export function openQuestions(answers: ReadonlyMap<string, Answer>): Questions {
  const questions = new Map<string, Question>()
  const names = new Map<string, Understood>()
  return {
    ask({ kind, key, printed, why = null, proposed = [] }, example) {
      const answer = answers.get(key) ?? null
      const known = questions.get(key)
      if (known) known.rows++
      else questions.set(key, { kind, key, printed, rows: 1, example, why, proposed: [...proposed], answer })
      return answer
    },
    understood(key, printed, agencyIds) {
      const known = names.get(key)
      if (known) known.rows++
      else names.set(key, { key, printed, agencyIds, rows: 1 })
    },
    all: () => [...questions.values()],
    names: () => [...names.values()],
  }
}
