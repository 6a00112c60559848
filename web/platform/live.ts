/**
 * News from the server over one EventSource: lists of `{ kind, thing, thingId }`. A query is asked again when the first part of
 * its key is the thing ('assignment' in ['assignment', 7]), or when its `meta.follows` names it.
 * The same stream says where this page is and who else is there.
 */
import { type Query, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { place } from './presence.ts'

export interface News {
  kind: string
  thing: string
  thingId: string
}

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: { follows?: readonly string[] }
  }
}

const gatherMs = 400
/** On a Friday at 10:00 every page hears the same news: they must not all ask in the same instant. */
const spreadMs = 1_200
/** A browser allows six connections to one server over plain http: seven forgotten tabs would stop the eighth. */
const hiddenForMs = 30_000

export function useLiveNews(): void {
  const client = useQueryClient()
  useEffect(() => follow(client), [client])
}

function follow(client: QueryClient): () => void {
  let source: EventSource | null = null
  let hidden: ReturnType<typeof setTimeout> | undefined
  const gathered = gather(client)
  const open = () => {
    const before = source
    const stream = new EventSource(addressAt(place.now()))
    source = stream
    let lost = false
    stream.addEventListener('error', () => {
      before?.close()
      lost = true
    })
    stream.addEventListener('open', () => {
      // The one before goes on until this one hears, so that nothing is missed between them.
      before?.close()
      // What was said while the line was down was not heard.
      if (lost) void client.invalidateQueries()
      lost = false
    })
    stream.addEventListener('message', (event: MessageEvent<string>) => gathered.add(readNews(event.data)))
    stream.addEventListener('presence', (event: MessageEvent<string>) => place.told(JSON.parse(event.data)))
  }
  place.whenMoved(() => source !== null && open())
  const close = () => {
    source?.close()
    source = null
  }
  const look = () => {
    clearTimeout(hidden)
    if (document.hidden) {
      hidden = setTimeout(close, hiddenForMs)
    } else if (source === null || source.readyState === EventSource.CLOSED) {
      open()
      void client.invalidateQueries()
    }
  }
  open()
  document.addEventListener('visibilitychange', look)
  return () => {
    document.removeEventListener('visibilitychange', look)
    clearTimeout(hidden)
    place.whenMoved(() => {})
    close()
  }
}

const addressAt = (thing: string | null) => (thing === null ? '/api/live' : `/api/live?at=${thing}`)

function readNews(data: string): News[] {
  try {
    return JSON.parse(data) as News[]
  } catch {
    return []
  }
}

/** Handing out 22 assignments is 22 pieces of news and one new look at each list. */
function gather(client: QueryClient) {
  const things = new Set<string>()
  let waiting = false
  const tell = () => {
    waiting = false
    const told = new Set(things)
    things.clear()
    void client.invalidateQueries({ predicate: (query) => concerns(query, told) })
  }
  return {
    add(news: readonly News[]) {
      for (const { thing } of news) things.add(thing)
      if (news.length > 0 && !waiting) setTimeout(tell, gatherMs + Math.random() * spreadMs)
      waiting ||= news.length > 0
    },
  }
}

function concerns(query: Query, things: ReadonlySet<string>): boolean {
  const [first] = query.queryKey
  if (typeof first === 'string' && things.has(first)) return true
  return query.meta?.follows?.some((thing) => things.has(thing)) ?? false
}
