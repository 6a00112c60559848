/** Lists taken in: what is asked of the server and what is sent to it. */
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type {
  Answer,
  Fate,
  Imported,
  SaveLayout,
  SheetDetail,
  SheetList,
  SheetRows,
  TakenIn,
} from '../../../server/modules/sheets/contract.ts'
import { lookAgain } from '../../deeds/deed-data.ts'
import { get, newKey, post, put } from '../../platform/api.ts'
import { showAnswer } from '../../platform/queries.ts'
import { stringifySearch } from '../../platform/search-params.ts'
import { type Upload, upload } from '../../platform/upload.ts'

export type Sheet = SheetDetail
export type Question = Sheet['questions'][number]
export type SheetTab = Sheet['tabs'][number]
export type SheetLine = z.output<typeof SheetList>['sheets'][number]
export type SheetRow = z.output<typeof SheetRows>['rows'][number]
export type Counts = Sheet['counts']
export type { Answer, Fate }

export const rowsOfPage = 100

export const sheetsQuery = queryOptions({
  queryKey: ['sheet', 'list'],
  queryFn: ({ signal }) => get<z.output<typeof SheetList>>('/api/sheets', { signal }),
})

export const sheetQuery = (sheetId: string) =>
  queryOptions({
    queryKey: ['sheet', sheetId],
    queryFn: ({ signal }) => get<Sheet>(`/api/sheets/${sheetId}`, { signal }),
  })

export const rowsQuery = (sheetId: string, asked: { fate?: Fate; page?: number }) =>
  queryOptions({
    queryKey: ['sheet', sheetId, 'rows', asked],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      get<z.output<typeof SheetRows>>(`/api/sheets/${sheetId}/rows${stringifySearch(asked)}`, { signal }),
  })

export const exportAddress = (sheetId: string) => `/api/sheets/${sheetId}/export`

export const sendSheet = (file: File, sending: Upload) => upload<z.output<typeof TakenIn>>('/api/sheets', file, sending)

/** What a person says of a list; each answer brings the whole list as it would be taken over now. */
export function useSheetDeeds(sheetId: string) {
  const client = useQueryClient()
  const taken = async (sheet: Sheet) => {
    await showAnswer(client, sheetQuery(sheetId).queryKey, sheet)
    void client.invalidateQueries({ queryKey: ['sheet', sheetId, 'rows'] })
    void client.invalidateQueries({ queryKey: sheetsQuery.queryKey })
  }
  const answer = useMutation({
    mutationFn: (answers: Record<string, Answer | null>) => put<Sheet>(`/api/sheets/${sheetId}/answers`, { answers }),
    onSuccess: taken,
  })
  const layout = useMutation({
    mutationFn: (tabs: z.input<typeof SaveLayout>['tabs']) => put<Sheet>(`/api/sheets/${sheetId}/layout`, { tabs }),
    onSuccess: taken,
  })
  const load = useMutation({
    mutationFn: (key: string) => post<z.output<typeof Imported>>(`/api/sheets/${sheetId}/import`, {}, { key }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['sheet'] })
      await lookAgain(client)
    },
  })
  const undo = useMutation({
    mutationFn: () => post<Sheet>(`/api/sheets/${sheetId}/undoing`, {}, { key: newKey() }),
    onSuccess: async (sheet) => {
      taken(sheet)
      await lookAgain(client)
    },
  })
  return { answer, layout, load, undo }
}
export type SheetDeeds = ReturnType<typeof useSheetDeeds>
