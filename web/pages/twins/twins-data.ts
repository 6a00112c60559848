/** Trackers of others: what is asked of the server and what is sent to it. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type {
  Choice,
  Comparison,
  Exported,
  ExportScope,
  Made,
  ReadBack,
  SaveAnswers,
  SaveTracker,
  TrackerDetail,
  TrackerList,
} from '../../../server/modules/twins/contract.ts'
import { lookAgain } from '../../deeds/deed-data.ts'
import { get, newKey, post, put } from '../../platform/api.ts'
import { showAnswer } from '../../platform/queries.ts'
import { type Upload, upload } from '../../platform/upload.ts'

export type Tracker = TrackerDetail
export type TrackerLine = z.output<typeof TrackerList>['trackers'][number]
export type Compared = Comparison
export type ComparedRow = Compared['rows'][number]
export type Difference = ComparedRow['differences'][number]
export type UnknownRow = Compared['unknown'][number]
export type { Choice, ExportScope }

export const trackersQuery = queryOptions({
  queryKey: ['tracker', 'list'],
  queryFn: ({ signal }) => get<z.output<typeof TrackerList>>('/api/trackers', { signal }),
})

export const trackerQuery = (trackerId: string) =>
  queryOptions({
    queryKey: ['tracker', trackerId],
    queryFn: ({ signal }) => get<Tracker>(`/api/trackers/${trackerId}`, { signal }),
  })

export const comparisonQuery = (trackerId: string, readbackId: string) =>
  queryOptions({
    queryKey: ['tracker', trackerId, 'readback', readbackId],
    meta: { follows: ['assignment'] },
    queryFn: ({ signal }) => get<Compared>(`/api/trackers/${trackerId}/readbacks/${readbackId}`, { signal }),
  })

export const exportAddress = (trackerId: string, exportId: string) => `/api/trackers/${trackerId}/exports/${exportId}`

export const sendSample = (file: File, sending: Upload) => upload<z.output<typeof Made>>('/api/trackers', file, sending)
export const sendReadback = (trackerId: string) => (file: File, sending: Upload) =>
  upload<z.output<typeof ReadBack>>(`/api/trackers/${trackerId}/readbacks`, file, sending)

/** What a person does with a tracker. */
export function useTrackerDeeds(trackerId: string) {
  const client = useQueryClient()
  const again = () => client.invalidateQueries({ queryKey: ['tracker'] })
  const save = useMutation({
    mutationFn: (body: z.input<typeof SaveTracker>) => put<Tracker>(`/api/trackers/${trackerId}`, body),
    onSuccess: again,
  })
  const end = useMutation({
    mutationFn: () => post(`/api/trackers/${trackerId}/ending`, {}, { key: newKey() }),
    onSuccess: () => client.invalidateQueries({ queryKey: trackersQuery.queryKey }),
  })
  const sendOut = useMutation({
    mutationFn: (scope: ExportScope) =>
      post<z.output<typeof Exported>>(`/api/trackers/${trackerId}/exports`, { scope }, { key: newKey() }),
    onSuccess: again,
  })
  return { save, end, sendOut }
}
export type TrackerDeeds = ReturnType<typeof useTrackerDeeds>

export type Answered = z.input<typeof SaveAnswers>

/** What a person chooses about a read-back. A choice shows at once; the server's word follows it. */
export function useReadbackDeeds(trackerId: string, readbackId: string) {
  const client = useQueryClient()
  const { queryKey } = comparisonQuery(trackerId, readbackId)
  const path = `/api/trackers/${trackerId}/readbacks/${readbackId}`
  const shown = (now: Compared) => showAnswer(client, queryKey, now)
  const answer = useMutation({
    // One after the other: each answer brings the whole, and the last must be the last.
    scope: { id: readbackId },
    mutationFn: (answers: Answered) => put<Compared>(`${path}/answers`, answers),
    onMutate: ({ choices = {} }) => {
      const now = client.getQueryData(queryKey)
      return now && shown(withChoices(now, choices))
    },
    onSuccess: shown,
    onError: () => client.invalidateQueries({ queryKey }),
  })
  const after = async (now: Compared) => {
    await shown(now)
    await client.invalidateQueries({ queryKey: ['tracker'] })
    await lookAgain(client)
  }
  const settle = useMutation({
    mutationFn: () => post<Compared>(`${path}/settlement`, {}, { key: newKey() }),
    onSuccess: after,
  })
  const undo = useMutation({
    mutationFn: () => post<Compared>(`${path}/undoing`, {}, { key: newKey() }),
    onSuccess: after,
  })
  return { answer, settle, undo }
}
export type ReadbackDeeds = ReturnType<typeof useReadbackDeeds>

export const choiceKey = ({ identifier }: ComparedRow, { field }: Difference): string => `${identifier}|${field}`

const withChoices = (now: Compared, choices: Record<string, Choice | null>): Compared => ({
  ...now,
  rows: now.rows.map((row) => ({
    ...row,
    differences: row.differences.map((one) => {
      const choice = choices[choiceKey(row, one)]
      return choice === undefined ? one : { ...one, choice }
    }),
  })),
})
