/**
 * The one way to the server. A deed carries a key, so that the same deed sent again is done once: by us after a dropped
 * line, or by the person after a reload, when the caller made the key (`newKey()`) and kept it with the draft.
 *
 *   const rows = await get<Row[]>('/api/assignments?late=1', { signal })
 *   await post('/api/assignments/7/confirmation', { note }, { key })
 */
import { learnServerTime } from './clock.ts'
import { readProblem, unreachable } from './problem.ts'

export interface Sending {
  /** Idempotency key, a UUID; without it one is made that outlives a dropped line but not a reload. */
  key?: string
  signal?: AbortSignal
  headers?: Record<string, string>
}

const tries = 3
const waitsMs = [500, 1_500]
const patienceMs = 45_000

export const get = <T>(path: string, sending?: Sending): Promise<T> => send<T>('GET', path, undefined, sending)
export const post = <T>(path: string, body?: unknown, sending?: Sending): Promise<T> =>
  send<T>('POST', path, body, sending)
export const put = <T>(path: string, body?: unknown, sending?: Sending): Promise<T> =>
  send<T>('PUT', path, body, sending)
export const remove = <T>(path: string, sending?: Sending): Promise<T> => send<T>('DELETE', path, undefined, sending)

let onSignedOut: () => void = () => {}

/** Called by the shell once: what to do when the server no longer knows us. */
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener
}

/** A UUID version 7. Not crypto.randomUUID: an office reaches its server by plain http, where that is missing. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  let time = Date.now()
  for (let i = 5; i >= 0; i--) {
    bytes[i] = time % 256
    time = Math.floor(time / 256)
  }
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

async function send<T>(method: string, path: string, body: unknown, sending: Sending = {}): Promise<T> {
  const keyed = method === 'GET' ? sending : { ...sending, key: sending.key ?? newKey() }
  for (let attempt = 1; ; attempt++) {
    const response = await once(method, path, body, keyed)
    const lost = response === null || response.status === 502 || response.status === 503 || response.status === 504
    if (lost && attempt < tries) {
      await pause(waitsMs[attempt - 1] ?? 0, sending.signal)
      continue
    }
    if (response === null) throw unreachable()
    return await answer<T>(response, path)
  }
}

/** One try; null when no answer came. A try the caller called off throws its AbortError. */
async function once(method: string, path: string, body: unknown, sending: Sending): Promise<Response | null> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), patienceMs)
  const callOff = () => patience.abort()
  sending.signal?.addEventListener('abort', callOff)
  try {
    sending.signal?.throwIfAborted()
    return await fetch(path, {
      method,
      signal: patience.signal,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(sending.key === undefined ? {} : { 'idempotency-key': sending.key }),
        ...sending.headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  } catch {
    sending.signal?.throwIfAborted()
    return null
  } finally {
    clearTimeout(timer)
    sending.signal?.removeEventListener('abort', callOff)
  }
}

async function answer<T>(response: Response, path: string): Promise<T> {
  learnServerTime(response.headers.get('date'))
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T
  const problem = await readProblem(response)
  if (problem.status === 401 && !path.startsWith('/api/session') && !path.startsWith('/api/setup')) onSignedOut()
  throw problem
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}
