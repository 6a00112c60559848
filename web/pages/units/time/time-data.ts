import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { TransitionList } from '../../../../server/modules/transitions/contract.ts'
import type * as imports from '../../../../server/modules/units/imports/contract.ts'
import type * as operations from '../../../../server/modules/units/operations/contract.ts'
import { get, post } from '../../../platform/api.ts'
import type { Unit } from '../units-data.ts'

export type Preview = operations.Preview
export type What = operations.What
export type AskOperation = z.input<typeof operations.AskOperation>
export type Operation = z.output<typeof operations.Operation>
export type Detail = operations.OperationDetail
export type Life = z.output<typeof operations.Life>
export type Import = z.output<typeof imports.Import>
export type Rows = z.output<typeof imports.ImportRows>
/** A unit as of a day, with its classes then. */
export type UnitOn = Unit & { classes: string[]; same: boolean }

export const unitsOnQuery = (on: string) =>
  queryOptions({
    queryKey: ['unit', 'on', on],
    queryFn: ({ signal }) => get<{ units: UnitOn[] }>(`/api/units?on=${on}`, { signal }),
  })
export const foundQuery = (q: string) =>
  queryOptions({
    queryKey: ['unit', 'found', q],
    queryFn: ({ signal }) => get<{ units: UnitOn[] }>(`/api/units?q=${encodeURIComponent(q)}`, { signal }),
  })
/** What changed, with the figures that were recorded after it about a day before. */
export const transitionsQuery = queryOptions({
  queryKey: ['transition', 'list'],
  meta: { follows: ['assessment', 'transition', 'unit'] },
  queryFn: ({ signal }) => get<z.output<typeof TransitionList>>('/api/transitions', { signal }),
})
export const lifeQuery = (unitId: number) =>
  queryOptions({
    queryKey: ['unit', 'life', unitId],
    queryFn: ({ signal }) => get<Life>(`/api/units/${unitId}`, { signal }),
  })
export const operationsQuery = queryOptions({
  queryKey: ['unit', 'operations'],
  queryFn: ({ signal }) => get<{ operations: Operation[] }>('/api/unit-operations', { signal }),
})
export const operationQuery = (operationId: string) =>
  queryOptions({
    queryKey: ['unit', 'operation', operationId],
    queryFn: ({ signal }) => get<Detail>(`/api/unit-operations/${operationId}`, { signal }),
  })
export const importsQuery = queryOptions({
  queryKey: ['unit', 'imports'],
  queryFn: ({ signal }) => get<{ imports: Import[] }>('/api/unit-imports', { signal }),
  // while a list is read or written the page looks after it
  refetchInterval: ({ state }) =>
    state.data?.imports.some(({ phase }) => phase === 'reading' || phase === 'running') ? 500 : false,
})

/** Asks what an operation would touch; nothing is written. */
export const usePreview = () =>
  useMutation({
    mutationFn: (asked: AskOperation) => post<Preview>('/api/unit-operations/preview', asked),
  })

/** Writes, and asks every list of units, agencies and people anew. */
export function useUnitDeed<T>() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, body, key }: { path: string; body?: object; key: string }) =>
      post<T>(path, body ?? {}, { key }),
    onSuccess: () => client.invalidateQueries(),
  })
}
