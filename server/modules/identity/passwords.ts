// argon2id (RFC 9106). Verifications stand in a queue of their own, one at a time per two cores: a hundred at once would block every file operation of the process.
import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'

const width = Math.max(1, Math.floor(availableParallelism() / 2))
const lanes: Promise<unknown>[] = Array.from({ length: width }, () => Promise.resolve())
let next = 0

export function hashPassword(password: string): Promise<string> {
  return queued(() => hash(password))
}

/** True where the password is the one that was hashed; false also for a hash that cannot be read. */
export function passwordMatches(passwordHash: string, password: string): Promise<boolean> {
  return queued(() => verify(passwordHash, password).catch(() => false))
}

function queued<T>(work: () => Promise<T>): Promise<T> {
  const lane = next++ % width
  const turn = lanes[lane]!.then(work)
  lanes[lane] = turn.catch(() => {})
  return turn
}
