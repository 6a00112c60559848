// What a phone brings with a link, and what it is told: used by every route that a link opens.
import type { FastifyRequest } from 'fastify'
import { Problem } from '../../platform/problem.ts'
import type { Holder, Outcome } from './actions/use.ts'
import * as contract from './contract.ts'

/** A refusal is thrown only here, once its use is in the log. */
export function thrown<T>(outcome: Outcome<T>): T {
  if (outcome.refusal) throw new Problem(outcome.refusal.spec, outcome.refusal.details)
  return outcome.value
}

/** A secret that cannot be one counts as a wrong one; a code that cannot be one as a wrong code. */
export function holderOf({ headers }: FastifyRequest): Holder {
  const secret = contract.Secret.safeParse(headers['x-pass'])
  const code = headers['x-pass-code']
  return { secret: secret.data ?? '', code: typeof code === 'string' && code !== '' ? code.slice(0, 20) : null }
}
