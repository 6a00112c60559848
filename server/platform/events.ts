// One event per deed, written in its transaction, with the hash of its own content; the sealer chains them afterwards (sealer.ts).
import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Deed } from './access.ts'
import { rowsOf } from './db.ts'

export type EventInput = {
  kind: string
  thing: string
  thingId: string
  /** Ids and values only: no names, no free words. */
  body?: Record<string, unknown>
  /** Free words of the deed; kept apart so that they can be erased. */
  words?: string | null
  /** Agency for which the office recorded the deed. */
  recordedFor?: number | null
}

/** Writes the event of a deed. Hash: sha256 over the canonical JSON of everything but seq and xid. */
export async function recordEvent(deed: Deed, input: EventInput): Promise<number> {
  const words = input.words?.trim() ? { salt: randomBytes(16), text: input.words } : null
  const row = {
    at: deed.clock.now().toISOString(),
    office_id: deed.actor.officeId,
    kind: input.kind,
    version: 1,
    thing: input.thing,
    thing_id: input.thingId,
    actor_id: deed.actor.personId || null,
    post_id: deed.actor.postId || null,
    recorded_for: input.recordedFor ?? null,
    request_id: deed.requestId,
    client: deed.client,
    body: input.body ?? {},
    words_hash: words ? createHash('sha256').update(words.salt).update(words.text).digest('hex') : null,
  }
  const rowHash = createHash('sha256').update(canonical(row)).digest()
  const wordsHash = row.words_hash ? Buffer.from(row.words_hash, 'hex') : null
  const [written] = await rowsOf(
    deed.tx,
    sql<{ seq: number }>`
    with written as (
      insert into event (at, office_id, kind, version, thing, thing_id, actor_id, post_id, recorded_for, request_id, client, body, words_hash, row_hash)
      values (${row.at}, ${row.office_id}, ${row.kind}, ${row.version}, ${row.thing}, ${row.thing_id}, ${row.actor_id}, ${row.post_id}, ${row.recorded_for},
        ${row.request_id}, ${row.client}, ${JSON.stringify(row.body)}, ${wordsHash}, ${rowHash}) returning seq
    ), said as (
      insert into event_words (event_seq, salt, words) select seq, ${words?.salt ?? null}, ${words?.text ?? null} from written where ${words !== null}
    ) select seq from written`,
  )
  return written!.seq
}

/** JSON with keys in order, so that the same content always has the same hash. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value && typeof value === 'object')
    return `{${Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonical((value as Record<string, unknown>)[key])}`)
      .join(',')}}`
  return JSON.stringify(value ?? null)
}
