/** Rows the server would not take, each with its own sentence. */
import type { BrokenRow } from '../../../server/modules/assessments/contract.ts'
import { ApiProblem } from '../../platform/problem.ts'
import type { Language } from '../../platform/words.ts'

export interface Broken {
  /** Into the rows that were sent. */
  index: number
  code: string
  says: string
}

export function brokenOf(error: unknown, language: Language): Broken[] {
  if (!(error instanceof ApiProblem) || error.code !== 'assessments.broken-rows') return []
  const rows = (error.details.rows ?? []) as BrokenRow[]
  return rows.map(({ index, code, message, english }) => ({ index, code, says: language === 'vi' ? message : english }))
}
