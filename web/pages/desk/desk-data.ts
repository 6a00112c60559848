import { queryOptions } from '@tanstack/react-query'
import type { Desk as DeskShape } from '../../../server/modules/desk/contract.ts'
import { get } from '../../platform/api.ts'

export type Desk = DeskShape
export type LateRow = Desk['late'][number]
export type MineRow = Desk['mine'][number]
export type DoubtRow = Desk['doubt'][number]
export type SoonRow = Desk['soon'][number]

export const deskQuery = queryOptions({
  queryKey: ['desk'],
  meta: { follows: ['assignment', 'document', 'directive', 'reading'] },
  queryFn: ({ signal }) => get<Desk>('/api/desk', { signal }),
})
