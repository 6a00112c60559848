/** Sheets of marks taken in: what is asked of the server and what is sent to it. */
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { StageCode } from '../../../server/modules/assessments/contract.ts'
import type { Board } from '../../../server/modules/board/contract.ts'
import type { DocumentList } from '../../../server/modules/documents/contract.ts'
import type { FrameworkList } from '../../../server/modules/frameworks/contract.ts'
import type {
  Answer,
  BadCells,
  Fate,
  Imported,
  MarkRows,
  MarkSheetDetail,
  MarkSheetList,
  SaveLayout,
  TakenIn,
} from '../../../server/modules/marks/contract.ts'
import { get, newKey, post, put } from '../../platform/api.ts'
import { showAnswer } from '../../platform/queries.ts'
import { stringifySearch } from '../../platform/search-params.ts'
import { type Upload, upload } from '../../platform/upload.ts'

export type Sheet = MarkSheetDetail
export type Question = Sheet['questions'][number]
export type MarkTab = Sheet['tabs'][number]
export type SheetLine = z.output<typeof MarkSheetList>['sheets'][number]
export type MarkRow = z.output<typeof MarkRows>['rows'][number]
export type BadCell = z.output<typeof BadCells>['cells'][number]
export type { Answer, Fate }

export const rowsOfPage = 100

/** Whatever moves the board moves what a sheet would write. */
const meta = { follows: ['mark-sheet'] }

export const sheetsQuery = queryOptions({
  queryKey: ['mark-sheet', 'list'],
  meta,
  queryFn: ({ signal }) => get<z.output<typeof MarkSheetList>>('/api/mark-sheets', { signal }),
})
export const sheetQuery = (sheetId: string) =>
  queryOptions({
    queryKey: ['mark-sheet', sheetId],
    meta,
    queryFn: ({ signal }) => get<Sheet>(`/api/mark-sheets/${sheetId}`, { signal }),
  })
export const rowsQuery = (
  sheetId: string,
  asked: { fate?: Fate | undefined; tab?: number | undefined; page: number },
) =>
  queryOptions({
    queryKey: ['mark-sheet', sheetId, 'rows', asked],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      get<z.output<typeof MarkRows>>(`/api/mark-sheets/${sheetId}/rows${stringifySearch(asked)}`, { signal }),
  })
export const badCellsQuery = (sheetId: string, page: number) =>
  queryOptions({
    queryKey: ['mark-sheet', sheetId, 'bad-cells', page],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      get<z.output<typeof BadCells>>(`/api/mark-sheets/${sheetId}/bad-cells${stringifySearch({ page })}`, { signal }),
  })
export const badCellsAddress = (sheetId: string) => `/api/mark-sheets/${sheetId}/bad-cells/export`

/** The set in force, or the one asked, with the stages of its chain on a day. */
export const boardQuery = (framework: number | undefined, day: string) =>
  queryOptions({
    queryKey: ['board', 'for-sheet', framework ?? null, day],
    staleTime: 300_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => get<Board>(`/api/board${stringifySearch({ framework, day })}`, { signal }),
  })
export const frameworksQuery = queryOptions({
  queryKey: ['framework', 'list'],
  staleTime: 300_000,
  queryFn: ({ signal }) => get<z.output<typeof FrameworkList>>('/api/frameworks', { signal }),
})
export const documentsQuery = queryOptions({
  queryKey: ['document', 'choices'],
  staleTime: 60_000,
  queryFn: ({ signal }) => get<DocumentList>('/api/documents', { signal }),
})

export type Asked = { framework: number; stage: StageCode; day: string }
export const sendSheet = (asked: Asked) => (file: File, sending: Upload) =>
  upload<z.output<typeof TakenIn>>(`/api/mark-sheets${stringifySearch(asked)}`, file, sending)

/** What a person says of a sheet; each answer brings the whole sheet as it would be recorded now. */
export function useSheetDeeds(sheetId: string) {
  const client = useQueryClient()
  const taken = async (sheet: Sheet) => {
    await showAnswer(client, sheetQuery(sheetId).queryKey, sheet)
    for (const part of ['rows', 'bad-cells']) void client.invalidateQueries({ queryKey: ['mark-sheet', sheetId, part] })
    void client.invalidateQueries({ queryKey: sheetsQuery.queryKey })
  }
  const moved = async () => {
    await client.invalidateQueries({ queryKey: ['mark-sheet'] })
    await client.invalidateQueries({ queryKey: ['board'] })
    await client.invalidateQueries({ queryKey: ['assessment'] })
  }
  const path = `/api/mark-sheets/${sheetId}`
  const answer = useMutation({
    mutationFn: (answers: Record<string, Answer | null>) => put<Sheet>(`${path}/answers`, { answers }),
    onSuccess: taken,
  })
  const layout = useMutation({
    mutationFn: (body: z.input<typeof SaveLayout>) => put<Sheet>(`${path}/layout`, body),
    onSuccess: taken,
  })
  const record = useMutation({
    mutationFn: ({ key, write, bad }: { key: string; write: number; bad: number }) =>
      post<z.output<typeof Imported>>(`${path}/import`, { write, bad }, { key }),
    onSuccess: moved,
  })
  const undo = useMutation({
    mutationFn: () => post<Sheet>(`${path}/undoing`, {}, { key: newKey() }),
    onSuccess: async (sheet) => {
      taken(sheet)
      await moved()
    },
  })
  return { answer, layout, record, undo }
}
export type SheetDeeds = ReturnType<typeof useSheetDeeds>
