import { QueryClient, type QueryKey } from '@tanstack/react-query'

/** One client for the page. `api` already tries three times, so nothing here tries again. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: 15_000, refetchOnWindowFocus: true, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

/** Shows what a deed answered with. A question asked before it, whose answer comes later, would show how things stood before: it is not waited for. */
export async function showAnswer(client: QueryClient, queryKey: QueryKey, answer: unknown): Promise<void> {
  await client.cancelQueries({ queryKey, exact: true })
  client.setQueryData(queryKey, answer)
}
