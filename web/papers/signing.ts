/** The signature as the panel asks for it: one choice of authority, and whom each of its steps stands for. Pure. */
import type { Authority, Signing } from '../../server/modules/papers/contract.ts'

export const authorityChoices = ['self', 'TM', 'KT', 'TL', 'TUQ', 'TM-KT', 'TL-KT'] as const
export type AuthorityChoice = (typeof authorityChoices)[number]

export const choiceOf = ({ steps }: Signing): AuthorityChoice => {
  const chosen = steps.map(({ authority }) => authority).join('-')
  return authorityChoices.find((one) => one === chosen) ?? 'self'
}

/** The same signer with another authority: what was typed of a step that stays is kept. */
export function withAuthority(signing: Signing, choice: AuthorityChoice, examples: Record<Authority, string>): Signing {
  const wanted = choice === 'self' ? [] : (choice.split('-') as Authority[])
  const steps = wanted.map((authority) => ({
    authority,
    of: signing.steps.find((step) => step.authority === authority)?.of ?? examples[authority],
  }))
  return { ...signing, steps }
}
