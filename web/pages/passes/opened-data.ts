import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { OpenedPass, ReportPage } from '../../../server/modules/passes/contract.ts'
import { post } from '../../platform/api.ts'

/** What the phone holds: the part of its address behind the #, and the digits told by telephone. */
export interface Holder {
  secret: string
  code: string | null
}

export const headersOf = ({ secret, code }: Holder): Record<string, string> => ({
  'x-pass': secret,
  ...(code === null ? {} : { 'x-pass-code': code }),
})

/** Each asking is an opening in the log: once a visit, not at every return to the window. */
export const openedQuery = (holder: Holder) =>
  queryOptions({
    queryKey: ['opened', holder.secret, holder.code],
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    queryFn: () => post<OpenedPass>('/api/l/opening', undefined, { headers: headersOf(holder) }),
  })

/** Shows what has just been sent without opening the link once more. */
export function useNoteSent(holder: Holder) {
  const client = useQueryClient()
  return (assignmentId: string, at: string) =>
    client.setQueryData(openedQuery(holder).queryKey, (page) =>
      page?.kind === 'report' ? withSent(page, assignmentId, at) : page,
    )
}

const withSent = (page: ReportPage, assignmentId: string, at: string): ReportPage => ({
  ...page,
  items: page.items.map((item) =>
    item.row.assignmentId === assignmentId
      ? { ...item, sent: [{ at, state: 'waiting' as const, why: null }, ...item.sent] }
      : item,
  ),
})

/** The secret in the address; null where it is missing. */
export function useSecret(): string | null {
  const hash = useSyncExternalStore(listenToHash, () => location.hash)
  return hash.length > 1 ? hash.slice(1) : null
}

function listenToHash(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}
