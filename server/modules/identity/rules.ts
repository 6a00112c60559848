import type { Policy } from '../../platform/access.ts'
import type { Refusal } from '../../platform/problem.ts'
import { identityProblems } from './problems.ts'

const triesAllowed = 5
const pauseSeconds = 60

/** After five wrong tries in ten minutes a login rests for a minute after the last of them. */
export function whyNotTry({ tries, last }: { tries: number; last: Date | null }, now: Date): Refusal {
  if (tries < triesAllowed || !last) return null
  const retryInSeconds = Math.ceil(pauseSeconds - (now.getTime() - last.getTime()) / 1000)
  return retryInSeconds > 0 ? { spec: identityProblems.tooManyTries, details: { retryInSeconds } } : null
}

export const policies = {
  signIn: { verb: 'session.open', parts: 'stranger' },
  session: { verb: 'session.see', parts: 'anybody' },
  switchPost: { verb: 'session.switch-post', parts: 'anybody' },
  signOut: { verb: 'session.close', parts: 'anybody' },
  setUp: { verb: 'office.set-up', parts: 'stranger' },
  seePeople: { verb: 'person.list', parts: 'anybody' },
  addPerson: { verb: 'person.add', parts: ['administrator', 'coordinator'] },
} as const satisfies Record<string, Policy>
