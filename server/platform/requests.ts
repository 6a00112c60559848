// Idempotency-Key: the row is inserted first, in the transaction of the deed; a resend waits on it and gets the stored answer.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import type { Tx } from './db.ts'
import { canonical } from './events.ts'
import { Problem, platformProblems } from './problem.ts'

export type RequestKey = { actorId: number; key: string; route: string; body: unknown }

/**
 * Claims a key for this deed.
 * @returns null where the deed is to be done now, else the answer it got the first time.
 * @throws Problem keyReused where the key came before with another body or route.
 */
export async function claimRequest(tx: Tx, request: RequestKey): Promise<{ answer: unknown } | null> {
  const bodyHash = createHash('sha256').update(canonical(request.body)).digest()
  const claimed = await tx
    .insertInto('request')
    .values({ actor_id: request.actorId, key: request.key, route: request.route, body_hash: bodyHash })
    .onConflict((conflict) => conflict.columns(['actor_id', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (claimed) return null
  const known = await tx
    .selectFrom('request')
    .select(['route', 'body_hash', 'answer'])
    .where('actor_id', '=', request.actorId)
    .where('key', '=', request.key)
    .executeTakeFirstOrThrow()
  if (known.route !== request.route || !bodyHash.equals(known.body_hash)) throw new Problem(platformProblems.keyReused)
  return { answer: known.answer }
}

/** SQL that keeps the answer beside its key, to be sent in the message of COMMIT. */
export function keepingAnswer(request: RequestKey, answer: unknown): string {
  const key = pg.escapeLiteral(request.key)
  const kept = pg.escapeLiteral(JSON.stringify(answer ?? null))
  return `update request set status = 200, answer = ${kept} where actor_id = ${Number(request.actorId)} and key = ${key}`
}

/** Forgets keys older than 30 days; at most 10,000 at once, so that no vacuum is provoked in office hours. */
export async function forgetOldRequests(tx: Tx, now: Date): Promise<void> {
  const before = new Date(now.getTime() - 30 * 86_400_000)
  await sql`delete from request where (actor_id, key) in (select actor_id, key from request where at < ${before} limit 10000)`.execute(
    tx,
  )
}
