import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { DoneTogether, HandOverTogether } from '../../../server/modules/assignments/contract.ts'
import type { Holding } from '../../../server/modules/papers/contract.ts'
import { get, post } from '../../platform/api.ts'
import { count, type RawSearch } from '../../platform/search-params.ts'

export type Held = Holding['rows'][number]
export const keyOf = ({ side, assignment }: Held): string => `${side}:${assignment.assignmentId}`

/** /ban-giao?tu=12&cho=15: posts of who hands over and who takes on. */
export interface HandOverSearch {
  tu?: number
  cho?: number
}
export const readHandOverSearch = (raw: RawSearch): HandOverSearch => ({ tu: count(raw.tu), cho: count(raw.cho) })

export const holdingQuery = (postId: number) =>
  queryOptions({
    queryKey: ['assignment', 'holding', postId],
    queryFn: ({ signal }) => get<Holding>(`/api/holding?post=${postId}`, { signal }),
  })

export const handOver = ({ key, ...body }: z.input<typeof HandOverTogether> & { key: string }) =>
  post<DoneTogether>('/api/assignments/hand-overs', body, { key })
