/** Who is signed in, and in which post. The server decides; this only remembers its last word. */
import { type QueryClient, queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { Post, Session } from '../../server/modules/identity/contract.ts'
import { get, post, remove } from './api.ts'
import { ownDrafts } from './draft.ts'
import { ApiProblem } from './problem.ts'

export type { Post, Session }
export type Part = Post['part']

const officeParts: ReadonlySet<Part> = new Set(['administrator', 'coordinator', 'leader'])

/** Whether a post keeps the office's book and sees all of it: the server's rule of that name, for what a page offers or asks. */
export const keepsTheBook = ({ part }: Pick<Post, 'part'>): boolean => officeParts.has(part)

/** Null when nobody is signed in; throws only when the server cannot be asked. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 60_000,
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return remember(await get<Session>('/api/session', { signal }))
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) return null
      throw error
    }
  },
})

let last: Session | null = null

/** The session inside the signed-in pages. While they are being left after a sign-out it is still the last one. */
export function useSession(): Session {
  const session = useSuspenseQuery(sessionQuery).data ?? last
  if (session === null)
    throw new ApiProblem(401, { code: 'platform.not-signed-in', kind: 'unknown', details: {}, requestId: '' })
  return session
}

export async function signIn(client: QueryClient, login: string, password: string): Promise<Session> {
  return begin(client, await post<Session>('/api/session', { login, password }))
}

export async function switchPost(client: QueryClient, postId: number): Promise<Session> {
  return begin(client, await post<Session>('/api/session/post', { postId }))
}

export async function signOut(client: QueryClient): Promise<void> {
  await remove('/api/session')
  forget(client)
}

/** Begins as another person or post: whatever was fetched in the former's name is dropped. */
export function begin(client: QueryClient, session: Session): Session {
  client.setQueryData(sessionQuery.queryKey, remember(session))
  void client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
  return session
}

export function forget(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
  client.setQueryData(sessionQuery.queryKey, null)
}

function remember(session: Session): Session {
  last = session
  ownDrafts(session.person.personId)
  return session
}
