import type { DirectiveRow } from '../../../../server/modules/directives/contract.ts'

type Clause = Pick<DirectiveRow, 'section' | 'following' | 'handedOutAt' | 'terms'>

/**
 * Clauses not handed out yet that would be due on a day before today (days of Asia/Ho_Chi_Minh), each with that day: the
 * earliest of its own, which is the one that holds. What recurs is left out: its next day is still to come.
 */
export function goneBy(directives: readonly Clause[], today: string): { section: string; day: string }[] {
  return directives.flatMap(({ section, following, handedOutAt, terms }) => {
    if (following !== 'dated' || handedOutAt !== null || terms.recurrence !== null) return []
    const own = terms.due.filter(({ inherited }) => !inherited)
    const [day] = (own.length > 0 ? own : terms.due).map((due) => due.day).sort()
    return day !== undefined && day < today ? [{ section, day }] : []
  })
}
