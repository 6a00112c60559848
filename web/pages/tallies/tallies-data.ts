/** Village sheets and base figures from the server, and the deeds on them. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Missing } from '../../../server/modules/dossiers/contract.ts'
import type {
  BaseFigures,
  ReadRow,
  TallyReport,
  TallyReports,
  TallySheet,
  VillageLinks,
} from '../../../server/modules/tallies/contract.ts'
import { get, post } from '../../platform/api.ts'
import { upload } from '../../platform/upload.ts'

export type { TallyReport }

/** What village heads sent by their links and waits for the office; asked for by those who keep the book. */
export const reportsQuery = queryOptions({
  queryKey: ['tally', 'reports'],
  queryFn: ({ signal }) => get<TallyReports>('/api/tally-reports', { signal }),
})

/** The communes this post is shown. */
export const unitsQuery = queryOptions({
  queryKey: ['tally', 'units'],
  queryFn: async ({ signal }) => (await get<Missing>('/api/dossiers/missing', { signal })).units,
})

export interface SheetAsked {
  unit: number
  framework: number | undefined
  place: number | undefined
}
const asked = (values: object): string => {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) if (value !== undefined) params.set(name, String(value))
  return `?${params}`
}

export const sheetQuery = (sheet: SheetAsked) =>
  queryOptions({
    queryKey: ['tally', 'sheet', sheet],
    queryFn: ({ signal }) => get<TallySheet>(`/api/tallies${asked(sheet)}`, { signal }),
  })

export const linksQuery = (unit: number, framework: number, place: number) =>
  queryOptions({
    queryKey: ['tally', 'links', unit, framework, place],
    queryFn: ({ signal }) => get<VillageLinks>(`/api/tally-links${asked({ unit, framework, place })}`, { signal }),
  })

/** Links are made and withdrawn from here; the page of all links asks again too. */
export function useLinkDeed<Answer>() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, body, key }: { path: string; body?: object; key: string }) =>
      post<Answer>(`/api${path}`, body, { key }),
    onSettled: () =>
      Promise.all(['tally', 'pass'].map((first) => client.invalidateQueries({ queryKey: [first] }))).then(() => {}),
  })
}

export const baseQuery = (unit: number) =>
  queryOptions({
    queryKey: ['tally', 'base', unit],
    queryFn: ({ signal }) => get<BaseFigures>(`/api/base-figures?unit=${unit}`, { signal }),
  })

export function useTallyDeed<Answer>() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, body, key }: { path: string; body: object; key?: string }) =>
      post<Answer>(`/api${path}`, body, key ? { key } : {}),
    onSettled: () => client.invalidateQueries({ queryKey: ['tally'] }),
  })
}

export const readFile = (file: File, sheet: SheetAsked, key: string): Promise<{ rows: ReadRow[] }> =>
  upload(`/api/tallies/reading${asked(sheet)}`, file, { key })
