/** The register and the files being read: what is asked of the server and what is sent to it. */
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type {
  DecideReading,
  DocumentList,
  ListDocuments,
  ReadingRow,
  Readings,
  Uploaded,
} from '../../../server/modules/documents/contract.ts'
import { get, post } from '../../platform/api.ts'
import { stringifySearch } from '../../platform/search-params.ts'
import { type Upload, upload } from '../../platform/upload.ts'

export type RegisterFilter = Omit<Partial<ListDocuments>, 'page'> & { page?: number }

export const registerQuery = (filter: RegisterFilter) =>
  queryOptions({
    queryKey: ['document', 'list', filter],
    meta: { follows: ['directive', 'assignment', 'reading'] },
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => get<DocumentList>(`/api/documents${stringifySearch(filter)}`, { signal }),
  })

const isGoing = ({ state }: ReadingRow) => state === 'queued' || state === 'reading'

/** Files of the last day and those not decided; asked every second while one is being read, since a reading takes about that long. */
export const readingsQuery = queryOptions({
  queryKey: ['reading', 'list'],
  meta: { follows: ['document'] },
  queryFn: ({ signal }) => get<z.output<typeof Readings>>('/api/readings', { signal }),
  refetchInterval: ({ state }) => (state.data?.readings.some(isGoing) ? 1_000 : false),
})

const fileEndings = '.docx .doc .odt .rtf .pdf .txt .md .html .htm .xlsx .jpg .jpeg .png .tif .tiff .webp'.split(' ')
export const acceptedFiles = fileEndings
export const largestFile = 100_000_000

export async function uploadDocument(file: File, sending: Upload): Promise<Uploaded['files'][number]> {
  const { files } = await upload<Uploaded>('/api/documents', file, sending)
  return files[0] as Uploaded['files'][number]
}

export interface ReadingDecision extends Partial<z.input<typeof DecideReading>> {
  readingId: string
  as: 'copy' | 'new' | 'dismissed'
}

export function useDecideReading() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ readingId, ...decision }: ReadingDecision) =>
      post<ReadingRow>(`/api/readings/${readingId}/decision`, decision),
    onSettled: () => void client.invalidateQueries({ predicate: ({ queryKey: [first] }) => shows.has(first) }),
  })
}
const shows = new Set<unknown>(['reading', 'document', 'desk'])
