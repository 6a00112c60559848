/** Tables of results from the server, and the deeds on them. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type {
  AskTable,
  Citation,
  Figures,
  Objections,
  ResultRows,
  Table,
  TableList,
} from '../../../server/modules/results/contract.ts'
import { get, post } from '../../platform/api.ts'

/**
 * A deed on an assignment changes what a version at work counts. Counting an office's whole history at each of them would be too much: it is asked
 * anew whenever somebody comes to the page, or back to it.
 */
const staleTime = 0
const asked = (values: object): string => {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) if (value !== undefined) params.set(name, String(value))
  return params.size > 0 ? `?${params}` : ''
}

export const tablesQuery = queryOptions({
  queryKey: ['results', 'list'],
  queryFn: ({ signal }) => get<TableList>('/api/results', { signal }),
})

export const tableQuery = (tableId: string, ask: AskTable) =>
  queryOptions({
    queryKey: ['results', 'table', tableId, ask],
    staleTime,
    queryFn: ({ signal }) => get<Table>(`/api/results/${tableId}${asked(ask)}`, { signal }),
  })

export interface FigureAsked {
  figure: keyof Figures
  key?: number
}
export const rowsQuery = (tableId: string, ask: AskTable & FigureAsked) =>
  queryOptions({
    queryKey: ['results', 'rows', tableId, ask],
    staleTime,
    queryFn: ({ signal }) => get<ResultRows>(`/api/results/${tableId}/rows${asked(ask)}`, { signal }),
  })

export const objectionsQuery = (tableId: string, version: number | undefined) =>
  queryOptions({
    queryKey: ['results', 'objections', tableId, version],
    staleTime,
    queryFn: ({ signal }) => get<Objections>(`/api/results/${tableId}/objections${asked({ version })}`, { signal }),
  })

export const citationQuery = (tableId: string, ask: AskTable) =>
  queryOptions({
    queryKey: ['results', 'citation', tableId, ask],
    queryFn: ({ signal }) => get<Citation>(`/api/results/${tableId}/citation${asked(ask)}`, { signal }),
  })

export const paperPath = (tableId: string, ask: AskTable): string => `/api/papers/results${asked({ tableId, ...ask })}`

/** One deed of these pages; what it changed is asked for again. */
export function useResultDeed<Answer = unknown>() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, body = {}, key }: { path: string; body?: object; key: string }) =>
      post<Answer>(`/api/results${path}`, body, { key }),
    onSettled: () =>
      client.invalidateQueries({ predicate: ({ queryKey: [first] }) => first === 'results' || first === 'desk' }),
  })
}
