/**
 * What was typed at the table and is not yet acknowledged by the server. It lies in the browser's own store from the
 * moment of Enter, each with the key of its deed: a dropped line, a reload, an ended session lose nothing, and sending
 * twice does it once. Lines that were refused wait for a person. No React here.
 */
import { newKey } from '../../platform/api.ts'
import { ApiProblem } from '../../platform/problem.ts'

export type Kind = 'said' | 'concluded'
export interface Entry {
  key: string
  assignmentId: string
  kind: Kind
  words: string
  /** The unit is the office's own: it reports, nothing is recorded for it. */
  own: boolean
  state: 'waiting' | 'going' | 'refused'
  fault: string | null
}

export interface Outbox {
  entries: () => readonly Entry[]
  add: (entry: Pick<Entry, 'assignmentId' | 'kind' | 'words' | 'own'>) => void
  again: (key: string) => void
  drop: (key: string) => void
  /** Sends what waits, now. */
  wake: () => void
  listen: (listener: () => void) => () => void
  close: () => void
}

interface OutboxOf {
  place: string
  /** Resolves once the server has it and the page shows it. */
  send: (entry: Entry) => Promise<void>
  sentence: (error: unknown) => string
  store?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  /** How long after a failure it tries by itself again. */
  restMs?: number
}

/** No answer, a proxy's answer, a server that is starting, a session that ended: the words are as good as before. */
const isPassing = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.status === 0 || error.status === 401 || error.status >= 502)

export function openOutbox({ place, send, sentence, store = localStorage, restMs = 5_000 }: OutboxOf): Outbox {
  let entries = restored(store, place)
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending = false
  let closed = false
  const listeners = new Set<() => void>()
  const set = (next: readonly Entry[]) => {
    entries = next
    if (entries.length === 0) store.removeItem(place)
    else store.setItem(place, JSON.stringify(entries))
    for (const listener of listeners) listener()
  }
  const change = (key: string, part: Partial<Entry>) =>
    set(entries.map((entry) => (entry.key === key ? { ...entry, ...part } : entry)))
  const drop = (key: string) => set(entries.filter((entry) => entry.key !== key))

  const wake = () => {
    clearTimeout(timer)
    if (!sending && !closed) void pump()
  }
  // One after the other, so that two lines about one row stand in the order in which they were typed.
  const pump = async () => {
    sending = true
    for (let next = waiting(entries); next && !closed; next = waiting(entries)) {
      const { key } = next
      change(key, { state: 'going', fault: null })
      try {
        await send(next)
        drop(key)
      } catch (error) {
        if (!isPassing(error)) change(key, { state: 'refused', fault: sentence(error) })
        else {
          change(key, { state: 'waiting' })
          timer = setTimeout(wake, restMs)
          break
        }
      }
    }
    sending = false
  }
  return {
    entries: () => entries,
    add(entry) {
      set([...entries, { ...entry, key: newKey(), state: 'waiting', fault: null }])
      wake()
    },
    again(key) {
      change(key, { state: 'waiting', fault: null })
      wake()
    },
    drop,
    wake,
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}

const waiting = (entries: readonly Entry[]) => entries.find(({ state }) => state === 'waiting')

/** What was on its way when the page closed may have arrived or not: it is sent again under its key. */
function restored(store: Pick<Storage, 'getItem'>, place: string): readonly Entry[] {
  try {
    const kept = JSON.parse(store.getItem(place) ?? '[]') as Entry[]
    return kept.map((entry) => (entry.state === 'going' ? { ...entry, state: 'waiting' } : entry))
  } catch {
    return []
  }
}
