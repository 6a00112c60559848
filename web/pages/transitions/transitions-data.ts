/** What passes on when a chain of stages or a set of criteria ends. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type {
  DecideTransition,
  OpenCell,
  OpenUnit,
  TransitionDetail,
  TransitionList,
} from '../../../server/modules/transitions/contract.ts'
import { get, post } from '../../platform/api.ts'

export type { OpenCell, OpenUnit }
export type Detail = TransitionDetail
export type Ruling = z.input<typeof DecideTransition>

const meta = { follows: ['assessment', 'framework', 'stage-chain', 'unit'] }

export const transitionsQuery = queryOptions({
  queryKey: ['transition', 'list'],
  meta,
  queryFn: ({ signal }) => get<z.output<typeof TransitionList>>('/api/transitions', { signal }),
})

export const transitionQuery = (key: string) =>
  queryOptions({
    queryKey: ['transition', key],
    meta,
    queryFn: ({ signal }) => get<Detail>(`/api/transitions/${encodeURIComponent(key)}`, { signal }),
  })

/** Decides; the answer is the transition as it stands, and boards are asked again. */
export function useDecide(key: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ ruling, sent }: { ruling: Ruling; sent: string }) =>
      post<Detail>(`/api/transitions/${encodeURIComponent(key)}/decisions`, ruling, { key: sent }),
    onSuccess: async (detail) => {
      client.setQueryData(transitionQuery(key).queryKey, detail)
      await Promise.all(
        [['transition', 'list'], ['board'], ['assessment']].map((queryKey) => client.invalidateQueries({ queryKey })),
      )
    },
  })
}

export const cellKey = ({
  unitId,
  frameworkId,
  place,
  stage,
}: Omit<OpenCell, 'unitName' | 'frameworkName' | 'code' | 'name'>) => `${unitId}:${frameworkId}:${place}:${stage}`
