// Who may change clauses and when; pure.
import type { Policy } from '../../platform/access.ts'
import type { Refusal } from '../../platform/problem.ts'
import type { Following } from './contract.ts'
import { directiveProblems } from './problems.ts'

export const policies = {
  list: { verb: 'directive.list', parts: 'anybody' },
  save: { verb: 'directive.save', parts: ['coordinator'] },
  merge: { verb: 'directive.merge', parts: ['coordinator'] },
  split: { verb: 'directive.split', parts: ['coordinator'] },
  undo: { verb: 'directive.undo', parts: ['coordinator'] },
  choose: { verb: 'directive.choose-following', parts: ['coordinator'] },
  link: { verb: 'directive.link', parts: ['coordinator'] },
  linkPlace: { verb: 'directive.link-place', parts: ['coordinator'] },
  undoLink: { verb: 'directive.undo-link', parts: ['coordinator'] },
  planRereading: { verb: 'directive.plan-rereading', parts: ['coordinator'] },
  readAgain: { verb: 'directive.read-again', parts: ['coordinator'] },
} as const satisfies Record<string, Policy>

type Standing = { handedOutAt: Date | string | null }

/** What was handed out is an assignment now and is changed there. */
export function whyNotChange(clauses: readonly Standing[]): Refusal {
  return clauses.some((clause) => clause.handedOutAt) ? { spec: directiveProblems.handedOut } : null
}

/** Section "2" holds 2, 2.1 and 2.1.a, but not 20. */
export function inSection(section: string, of: string): boolean {
  return section === of || section.startsWith(`${of}.`)
}

/** Merged clauses are followed as the most binding of them. */
export function mostBinding(followings: readonly Following[]): Following {
  const order: Following[] = ['dated', 'period', 'ongoing', 'filed']
  return order.find((one) => followings.includes(one)) ?? 'filed'
}
