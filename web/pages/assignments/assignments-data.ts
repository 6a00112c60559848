import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type {
  AssignmentCounts,
  AssignmentList,
  ClauseList,
  ClauseRow as ClauseRowShape,
  GroupList,
} from '../../../server/modules/assignments/contract.ts'
import { get } from '../../platform/api.ts'
import { type Asked, type Grouping, queryOf } from './filters.ts'

export type Counts = z.output<typeof AssignmentCounts>
export type ClauseRow = z.output<typeof ClauseRowShape>
export type Group = GroupList['groups'][number]
type Clauses = z.output<typeof ClauseList>

const pageSize = 50
/** Inside one clause or group, once it is opened: a clause for every commune of a province fits. */
export const insideSize = 200

/** Counts by state of what the other filters leave: the tabs above the list. */
export const countsQuery = (asked: Asked) => {
  const { state: _, open: __, ...others } = asked
  return queryOptions({
    queryKey: ['assignment', 'counts', others],
    queryFn: ({ signal }) => get<Counts>(`/api/assignments/counts${queryOf(others)}`, { signal }),
    placeholderData: keepPreviousData,
  })
}

export const clausesQuery = (asked: Asked) =>
  infiniteQueryOptions({
    queryKey: ['assignment', 'clauses', asked],
    initialPageParam: 1,
    queryFn: ({ signal, pageParam }) =>
      get<Clauses>(`/api/assignments/clauses${queryOf({ ...asked, page: pageParam, size: pageSize })}`, { signal }),
    getNextPageParam: (last, all) => (last.total > all.length * pageSize ? all.length + 1 : undefined),
    placeholderData: keepPreviousData,
  })

export const rowsQuery = (asked: Asked, size = pageSize) =>
  infiniteQueryOptions({
    queryKey: ['assignment', 'rows', asked, size],
    initialPageParam: 1,
    queryFn: ({ signal, pageParam }) =>
      get<AssignmentList>(
        `/api/assignments${queryOf({ ...asked, page: pageParam, size, total: pageParam === 1 ? 'yes' : undefined })}`,
        { signal },
      ),
    getNextPageParam: (_, all) => ((all[0]?.total ?? 0) > all.length * size ? all.length + 1 : undefined),
    placeholderData: keepPreviousData,
  })

export const groupsQuery = (asked: Asked, by: Exclude<Grouping, 'clause' | 'none'>) =>
  queryOptions({
    queryKey: ['assignment', 'groups', by, asked],
    queryFn: ({ signal }) => get<GroupList>(`/api/assignments/groups${queryOf({ ...asked, by })}`, { signal }),
    placeholderData: keepPreviousData,
  })
