/** A department's board from the server, the story of a cell, and the deeds on it. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CellStory } from '../../../server/modules/assessments/contract.ts'
import type { ClaimBoard, DecideClaims, DecidedDeed, NumberAnnex } from '../../../server/modules/claims/contract.ts'
import type { Item } from '../../../server/modules/dossiers/contract.ts'
import { get, post } from '../../platform/api.ts'
import type { ClaimsSearch } from './claims-search.ts'

const asked = (values: object): string => {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) if (value !== undefined) params.set(name, String(value))
  return params.size > 0 ? `?${params}` : ''
}

export const boardQuery = ({ bo, nganh }: ClaimsSearch) =>
  queryOptions({
    queryKey: ['claims', 'board', bo, nganh],
    meta: { follows: ['assessment'] },
    queryFn: ({ signal }) => get<ClaimBoard>(`/api/claims${asked({ framework: bo, agency: nganh })}`, { signal }),
  })

export interface CellAsked {
  unit: number
  framework: number
  place: number
}

export const storyQuery = (cell: CellAsked) =>
  queryOptions({
    queryKey: ['claims', 'story', cell],
    meta: { follows: ['assessment'] },
    queryFn: ({ signal }) => get<CellStory>(`/api/assessments/cell${asked(cell)}`, { signal }),
  })

export interface ProofOfCell {
  items: Item[]
  missing: { requiredId: number; name: string; state: 'there' | 'missing' | 'anew' }[]
}
export const proofQuery = (cell: CellAsked) =>
  queryOptions({
    queryKey: ['claims', 'proof', cell],
    meta: { follows: ['dossier'] },
    queryFn: ({ signal }) => get<ProofOfCell>(`/api/dossiers/proof${asked(cell)}`, { signal }),
  })

export const decidedQuery = (framework: number) =>
  queryOptions({
    queryKey: ['claims', 'decided', framework],
    meta: { follows: ['assessment'] },
    queryFn: ({ signal }) => get<{ deeds: DecidedDeed[] }>(`/api/claims/decided${asked({ framework })}`, { signal }),
  })

export const annexPath = (framework: number): string => `/api/papers/claims${asked({ framework })}`

export function useDecide() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ key, ...body }: DecideClaims & { key: string }) =>
      post<{ confirmed: number; returned: number }>('/api/claims/decisions', body, { key }),
    onSettled: () => client.invalidateQueries({ queryKey: ['claims'] }),
  })
}

export function useNumberAnnex() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NumberAnnex) => post<{ rows: number }>('/api/claims/annex', body),
    onSuccess: () => client.invalidateQueries({ queryKey: ['claims'] }),
  })
}
