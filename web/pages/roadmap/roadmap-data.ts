/** The roadmap of a year: what is asked of the server and what is sent to it. */
import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type {
  Goal,
  PlanKind,
  Roadmap,
  RoadmapInput,
  RoadmapSaved,
  SaveGoal,
  SaveRoadmap,
  SheetReading,
} from '../../../server/modules/roadmap/contract.ts'
import { get, newKey, post, put } from '../../platform/api.ts'
import { stringifySearch } from '../../platform/search-params.ts'
import { upload } from '../../platform/upload.ts'
import type { RoadmapSearch } from './roadmap-search.ts'

export type { Goal, PlanKind, Roadmap, RoadmapInput, SheetReading }
export type RoadmapUnit = Roadmap['units'][number]

export const roadmapQuery = ({ nam, ngay, buoc }: RoadmapSearch) => {
  const asked = { year: nam, day: ngay, stage: buoc }
  return queryOptions({
    queryKey: ['roadmap', asked],
    meta: { follows: ['assessment'] },
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => get<Roadmap>(`/api/roadmap${stringifySearch(asked)}`, { signal }),
  })
}

export const saveRows = (body: z.input<typeof SaveRoadmap>, key: string) =>
  post<z.output<typeof RoadmapSaved>>('/api/roadmap/rows', body, { key })
export const saveGoal = (body: z.input<typeof SaveGoal>, key: string) => put<Goal>('/api/roadmap/goal', body, { key })

export const readSheet = (
  file: File,
  asked: { framework: number; year: number; kind: PlanKind },
): Promise<SheetReading> =>
  upload<SheetReading>(`/api/roadmap/readings${stringifySearch(asked)}`, file, { key: newKey() })

export const lookAtRoadmap = (client: QueryClient): Promise<void> => client.invalidateQueries({ queryKey: ['roadmap'] })
