// One event per deed, written in its transaction, with the hash of its own content; the sealer chains them afterwards (sealer.ts).
import { createHash, randomBytes } from 'node:crypto'
import type { Deed } from './access.ts'
import { bytea, literal } from './db.ts'

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

/** Writes the event of a deed, in the message of its commit. Hash: sha256 over the canonical JSON of everything but seq and xid. */
export function recordEvent(deed: Deed, input: EventInput): void {
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
  const rowHash = createHash('sha256').update(canonical(row)).digest('hex')
  const { words_hash, body, ...plain } = row
  const values = [
    ...Object.values(plain).map(literal),
    literal(JSON.stringify(body)),
    bytea(words_hash),
    bytea(rowHash),
    bytea(words?.salt.toString('hex') ?? null),
    literal(words?.text ?? null),
  ]
  deed.closing(`select record_event(${values})`)
}

/** JSON with keys in order, so that the same content always has the same hash. A grid of a thousand rows goes through here: nothing is made but the text. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  let text = ''
  if (Array.isArray(value)) {
    for (const one of value) text += text === '' ? canonical(one) : `,${canonical(one)}`
    return `[${text}]`
  }
  for (const key of keysInOrder(value)) {
    const one = `${quotedKey(key)}:${canonical((value as Record<string, unknown>)[key])}`
    text += text === '' ? one : `,${one}`
  }
  return `{${text}}`
}

// the rows of a list have the same fields: they are put in order for the first of them
let lastKeys: readonly string[] = []
let lastInOrder: readonly string[] = []
function keysInOrder(value: object): readonly string[] {
  const keys = Object.keys(value)
  if (keys.length === lastKeys.length && keys.every((key, i) => key === lastKeys[i])) return lastInOrder
  lastKeys = keys
  lastInOrder = keys.toSorted()
  return lastInOrder
}

// names of fields are few; what a person named a thing by is not kept
const quotedKeys = new Map<string, string>()
function quotedKey(key: string): string {
  const known = quotedKeys.get(key)
  if (known !== undefined) return known
  const quoted = JSON.stringify(key)
  if (quotedKeys.size < 1000) quotedKeys.set(key, quoted)
  return quoted
}
