// Idempotency-Key: locked first and kept last in the transaction of the deed; a resend waits for it and gets the stored answer.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from './access.ts'
import { bytea, literal, type Tx } from './db.ts'
import { canonical } from './events.ts'
import { Problem, platformProblems } from './problem.ts'

/** A key as it was brought (null: none), for what, and the hash of which body (hex). */
export type RequestClaim = { key: string | null; route: string; bodyHash: string }

export const hashOfBody = (body: unknown): string => createHash('sha256').update(canonical(body)).digest('hex')

/** SQL that claims a key for the actor who has just entered; true in its row where the deed is to be done now. Sent in the message of BEGIN. */
export const claimingRequest = ({ key }: RequestClaim): string => `select claim_request(${literal(key)}) as claimed`

/**
 * The answer a key got the first time.
 * @throws Problem keyReused where the key came before with another body or route.
 */
export async function storedAnswer({ tx, actor }: { tx: Tx; actor: Actor }, claim: RequestClaim): Promise<unknown> {
  const known = await tx
    .selectFrom('request')
    .select(['route', 'body_hash', 'answer'])
    .where('actor_id', '=', actor.personId)
    .where('key', '=', claim.key!)
    .executeTakeFirstOrThrow()
  if (known.route !== claim.route || claim.bodyHash !== known.body_hash.toString('hex'))
    throw new Problem(platformProblems.keyReused)
  return known.answer
}

/** SQL that keeps the answer beside its key, to be sent in the message of COMMIT. */
export const keepingAnswer = ({ key, route, bodyHash }: RequestClaim, answer: unknown): string =>
  `select keep_answer(${literal(key)}, ${literal(route)}, ${bytea(bodyHash)}, ${literal(JSON.stringify(answer ?? null))})`

/** Forgets keys older than 30 days; at most 10,000 at once, so that no vacuum is provoked in office hours. */
export async function forgetOldRequests(tx: Tx, now: Date): Promise<void> {
  const before = new Date(now.getTime() - 30 * 86_400_000)
  await sql`delete from request where (actor_id, key) in (select actor_id, key from request where at < ${before} limit 10000)`.execute(
    tx,
  )
}
