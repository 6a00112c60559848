/** Sets of criteria: what is asked of the server and what is sent to it. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type * as contract from '../../../server/modules/frameworks/contract.ts'
import type { AgencyList, UnitList } from '../../../server/modules/units/contract.ts'
import { get, post, put, remove } from '../../platform/api.ts'
import { type Upload, upload } from '../../platform/upload.ts'
import { say } from '../../ui/toast.tsx'

export type FrameworkLine = contract.FrameworkLine
export type FrameworkSets = z.output<typeof contract.FrameworkList>
export type Framework = z.output<typeof contract.FrameworkDetail>
export type Place = Framework['places'][number]
export type Level = Place['levels'][number]
export type Draft = z.output<typeof contract.Draft>
export type SetBody = contract.SetBody
export type SetCriterion = contract.SetCriterion
export type SetIndicator = contract.SetIndicator
export type SetThreshold = contract.SetThreshold
export type Change = z.output<typeof contract.ChangeLine>
export type SheetRead = z.output<typeof contract.SheetRead>
export type AgencyOfPlace = z.output<typeof contract.AgencyOfPlace>
export type SuccessionRow = z.output<typeof contract.SuccessionRow>
export type Unit = z.output<typeof UnitList>['units'][number]

const ask = <T>(key: unknown[], path: string) =>
  queryOptions({
    queryKey: ['framework', ...key],
    meta: { follows: ['framework'] },
    queryFn: ({ signal }) => get<T>(path, { signal }),
  })

export const frameworksQuery = ask<FrameworkSets>(['list'], '/api/frameworks')
export const frameworkQuery = (id: number) => ask<Framework>([id], `/api/frameworks/${id}`)
export const comparisonQuery = (id: number, other: number) =>
  ask<z.output<typeof contract.Comparison>>([id, 'against', other], `/api/frameworks/${id}/comparison?with=${other}`)
export const agenciesOfQuery = (id: number) =>
  ask<z.output<typeof contract.AgencyRows>>([id, 'agencies'], `/api/frameworks/${id}/agencies`)
export const successionQuery = (id: number, to: number) =>
  ask<z.output<typeof contract.Succession>>([id, 'succession', to], `/api/frameworks/${id}/succession?to=${to}`)
export const draftQuery = (draftId: string) => ask<Draft>(['draft', draftId], `/api/framework-drafts/${draftId}`)

export const unitsQuery = queryOptions({
  queryKey: ['unit', 'list'],
  queryFn: ({ signal }) => get<z.output<typeof UnitList>>('/api/units', { signal }),
})
export const agenciesQuery = queryOptions({
  queryKey: ['agency', 'list'],
  queryFn: ({ signal }) => get<z.output<typeof AgencyList>>('/api/agencies', { signal }),
})

export const exportOfSet = (id: number) => `/api/frameworks/${id}/export`
export const exportOfDraft = (draftId: string) => `/api/framework-drafts/${draftId}/export`
export const acceptedWorkbooks = ['.xlsx', '.xlsm', '.xls']
export const largestWorkbook = 20_000_000
export const readWorkbook = (draftId: string) => (file: File, sending: Upload) =>
  upload<SheetRead>(`/api/framework-drafts/${draftId}/sheet`, file, sending)

interface Deed {
  method: 'post' | 'put' | 'remove'
  path: string
  body?: unknown
  key: string
  said?: string
  /** The page it is about is gone afterwards: only the list is asked anew. */
  leaves?: boolean
}

/** Sends one deed about sets and asks everything about them anew. */
export function useSetDeed<T>() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ method, path, body, key }: Deed) =>
      method === 'remove' ? remove<T>(path, { key }) : (method === 'post' ? post : put)<T>(path, body, { key }),
    onSuccess: (_, { said, leaves }) => {
      if (said) say(said)
      return leaves
        ? client.invalidateQueries({ queryKey: frameworksQuery.queryKey })
        : client.invalidateQueries({ queryKey: ['framework'] })
    },
  })
}
