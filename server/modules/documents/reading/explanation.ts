// Why the reader says what it says: for each finding the rule that found it and what is doubtful about it. Pure.
import { doubtOfStatement } from './confidence.ts'
import type { CriterionRef, Deadline, Directive, Recurrence, Span, Statement, Warning } from './reading.ts'

/** One finding of a directive: what was found, by which rule, and why a person should look at it; sure where `doubts` is empty. */
export type Explained = { doubts: string[] } & (
  | { found: 'directive'; rule: string }
  | { found: 'lead'; rule: string; lead: readonly string[] }
  | { found: 'deadline'; rule: 'own' | 'frame'; deadline: Deadline }
  | { found: 'recurrence'; rule: 'rhythm'; recurrence: Recurrence }
  | { found: 'criteria'; rule: 'number' | 'name'; criteria: readonly CriterionRef[] }
)

/** The findings of one directive: itself, who leads, when, how often, which criteria. */
export function explainDirective(directive: Directive): Explained[] {
  const { rule, lead, deadlines, recurrence, criteria } = directive
  const doubts = (field: string) => directive.doubts.filter((doubt) => doubt.field === field).map(({ why }) => why)
  const explained: Explained[] = [
    { found: 'directive', rule: orderless.has(rule) ? 'item' : rule, doubts: doubts('directive') },
    { found: 'lead', rule, lead, doubts: doubts('lead') },
  ]
  for (const deadline of deadlines)
    explained.push({
      found: 'deadline',
      rule: deadline.inherited ? 'frame' : 'own',
      deadline,
      doubts: doubts('deadline'),
    })
  if (recurrence) explained.push({ found: 'recurrence', rule: 'rhythm', recurrence, doubts: doubts('recurrence') })
  const named = directive.marks.some((mark) => mark.field === 'criterion' && !/\d/.test(wordsOf(directive, mark)))
  if (criteria.length)
    explained.push({ found: 'criteria', rule: named ? 'name' : 'number', criteria, doubts: doubts('criteria') })
  return explained
}

const wordsOf = ({ quote, start }: Directive, mark: Span) =>
  quote.slice(Math.max(0, mark.start - start), Math.max(0, mark.end - start))

/** Rules that only say where the lead comes from. */
const orderless = new Set(['heading', 'run', 'label', 'paragraph-before', 'none'])

/** Each kind of figure has one rule; what is doubtful about it. */
export function explainStatement(statement: Statement): { rule: Statement['kind']; doubts: string[] } {
  const doubt = doubtOfStatement(statement)
  return { rule: statement.kind, doubts: doubt ? [doubt] : [] }
}

/** Each kind of contradiction has one rule; a person decides of every one. */
export const explainWarning = ({ kind }: Warning): { rule: Warning['kind'] } => ({ rule: kind })
