import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Openings, PassList, PassReports } from '../../../server/modules/passes/contract.ts'
import { lookAgain } from '../../deeds/deed-data.ts'
import { get, post } from '../../platform/api.ts'

export type Pass = PassList['passes'][number]
export type Report = PassReports['reports'][number]

export const passesQuery = queryOptions({
  queryKey: ['pass', 'list'],
  queryFn: ({ signal }) => get<PassList>('/api/passes', { signal }),
})

export const openingsQuery = (passId: string) =>
  queryOptions({
    queryKey: ['pass', 'openings', passId],
    queryFn: ({ signal }) => get<Openings>(`/api/passes/${passId}/openings`, { signal }),
  })

export const reportsQuery = (state: 'waiting' | 'answered') =>
  queryOptions({
    queryKey: ['pass', 'reports', state],
    queryFn: ({ signal }) => get<PassReports>(`/api/pass-reports?state=${state}`, { signal }),
  })

/** One deed of this page; what it changed is asked for again. */
export function usePassDeed<T extends { key: string; path: string; body?: object }>() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ key, path, body = {} }: T) => post(path, body, { key }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['pass'] })
      await lookAgain(client)
    },
  })
}
