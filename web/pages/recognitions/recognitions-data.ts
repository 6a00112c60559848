/** Recognitions, and who of those recognised falls short of the new set. */
import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type {
  EndRecognition,
  Recognise,
  Recognition,
  RecognitionList,
  Shortfalls,
  ShortUnit,
} from '../../../server/modules/recognitions/contract.ts'
import type { UnitList } from '../../../server/modules/units/contract.ts'
import { get, post } from '../../platform/api.ts'
import { showAnswer } from '../../platform/queries.ts'
import { stringifySearch } from '../../platform/search-params.ts'
import type { RecognitionsSearch } from './recognitions-search.ts'

export type { Recognition, RecognitionList, Shortfalls, ShortUnit }

export const recognitionsQuery = queryOptions({
  queryKey: ['recognition', 'list'],
  meta: { follows: ['unit-operation'] },
  queryFn: ({ signal }) => get<RecognitionList>('/api/recognitions', { signal }),
})

export const shortfallsPath = ({ tu, buoc, ngay }: RecognitionsSearch) =>
  `shortfalls${stringifySearch({ from: tu, stage: buoc, day: ngay })}`

export const shortfallsQuery = (search: RecognitionsSearch) =>
  queryOptions({
    queryKey: ['recognition', shortfallsPath(search)],
    meta: { follows: ['assessment', 'transition'] },
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => get<Shortfalls>(`/api/recognitions/${shortfallsPath(search)}`, { signal }),
  })

export const unitsOnQuery = (day: string) =>
  queryOptions({
    queryKey: ['unit', 'on', day],
    queryFn: ({ signal }) => get<z.output<typeof UnitList>>(`/api/units?on=${day}`, { signal }),
  })

export const recognise = (body: z.input<typeof Recognise>, key: string) =>
  post<RecognitionList>('/api/recognitions', body, { key })
export const endRecognition = (recognitionId: string, body: z.input<typeof EndRecognition>, key: string) =>
  post<RecognitionList>(`/api/recognitions/${recognitionId}/end`, body, { key })

/** The answer of a deed is the list as it stands; what is counted from it is asked again. */
export function useTaken() {
  const client = useQueryClient()
  return async (list: RecognitionList) => {
    await showAnswer(client, recognitionsQuery.queryKey, list)
    await client.invalidateQueries({ queryKey: ['recognition'] })
  }
}
