/**
 * What is typed stays until it is sent: after a reload, a lost line, an ended session. Kept on this device for the
 * person who typed it, with the key of the deed, so that sending twice does it once.
 *
 *   const draft = useDraft(`assignment.${id}.progress`, { note: '' })
 *   draft.value.note     draft.set({ note })     post(path, draft.value, { key: draft.key }).then(draft.sent)
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { newKey } from './api.ts'

interface Kept<T> {
  value: T
  key: string
  savedAt: number
}

export interface Draft<T> {
  value: T
  /** Idempotency key of sending this draft. */
  key: string
  /** True when something typed earlier was found and given back. */
  restored: boolean
  set: (value: T) => void
  /** After the server has it: forgets the text and takes a new key. */
  sent: () => void
}

const prefix = 'don-doc.draft.'
const keptForMs = 30 * 86_400_000
let owner = 0

/** Called by the session: drafts belong to a person, since office machines are shared. */
export function ownDrafts(personId: number): void {
  if (owner !== personId) dropOld()
  owner = personId
}

export function useDraft<T>(name: string, initial: T): Draft<T> {
  const place = `${prefix}${owner}.${name}`
  const [kept, setKept] = useState<Kept<T> & { restored: boolean }>(() => restore(place, initial))
  const first = useRef(initial)
  const pending = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const latest = useRef(kept)
  latest.current = kept

  const set = useCallback((value: T) => setKept((before) => ({ ...before, value, savedAt: Date.now() })), [])
  const sent = useCallback(() => {
    clearTimeout(pending.current)
    localStorage.removeItem(place)
    latest.current = { value: first.current, key: newKey(), savedAt: 0, restored: false }
    setKept(latest.current)
  }, [place])

  useEffect(() => {
    if (kept.savedAt === 0) return
    const save = () => keep(place, { value: kept.value, key: kept.key, savedAt: kept.savedAt })
    pending.current = setTimeout(save, 250)
    window.addEventListener('pagehide', save)
    return () => {
      clearTimeout(pending.current)
      window.removeEventListener('pagehide', save)
    }
  }, [place, kept])
  // A field that goes away within the quarter of a second after the last letter must not take the words with it.
  useEffect(
    () => () => {
      const { value, key, savedAt } = latest.current
      if (savedAt !== 0) keep(place, { value, key, savedAt })
    },
    [place],
  )

  return { value: kept.value, key: kept.key, restored: kept.restored, set, sent }
}

function restore<T>(place: string, initial: T): Kept<T> & { restored: boolean } {
  try {
    const text = localStorage.getItem(place)
    if (text) return { ...(JSON.parse(text) as Kept<T>), restored: true }
  } catch {
    localStorage.removeItem(place)
  }
  return { value: initial, key: newKey(), savedAt: 0, restored: false }
}

/** A full store must not stop the typing. */
function keep(place: string, kept: Kept<unknown>): void {
  try {
    localStorage.setItem(place, JSON.stringify(kept))
  } catch {
    dropOld()
  }
}

function dropOld(): void {
  for (const place of Object.keys(localStorage).filter((key) => key.startsWith(prefix))) {
    const text = localStorage.getItem(place) ?? ''
    const savedAt = Number(/"savedAt":(\d+)/.exec(text)?.[1] ?? 0)
    if (Date.now() - savedAt > keptForMs) localStorage.removeItem(place)
  }
}
