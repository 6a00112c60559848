/** Proof from the server, and the deeds on it. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Dossier, FilesLaid, GuideRow, Missing } from '../../../server/modules/dossiers/contract.ts'
import { get, post, put } from '../../platform/api.ts'
import { upload } from '../../platform/upload.ts'

export const missingQuery = (framework: number | undefined) =>
  queryOptions({
    queryKey: ['dossier', 'missing', framework],
    queryFn: ({ signal }) =>
      get<Missing>(`/api/dossiers/missing${framework ? `?framework=${framework}` : ''}`, { signal }),
  })

export const unitPath = (unit: number, framework: number): string => `unit=${unit}&framework=${framework}`

export const dossierQuery = (unit: number, framework: number) =>
  queryOptions({
    queryKey: ['dossier', 'unit', unit, framework],
    queryFn: ({ signal }) => get<Dossier>(`/api/dossiers?${unitPath(unit, framework)}`, { signal }),
  })

export function useDossierDeed<Answer = { itemId: string }>() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ method, path, body, key }: { method: 'POST' | 'PUT'; path: string; body: object; key?: string }) =>
      (method === 'POST' ? post : put)<Answer>(`/api/dossiers${path}`, body, key ? { key } : {}),
    onSettled: () => client.invalidateQueries({ queryKey: ['dossier'] }),
  })
}

/** Sends one file to be named by a later deed. @returns its id */
export async function sendOne(file: File, key: string): Promise<string> {
  const { files, refused } = await upload<{ files: { fileId: string }[]; refused: { words: string }[] }>(
    '/api/files',
    file,
    { key },
  )
  if (!files[0]) throw new Error(refused[0]?.words ?? file.name)
  return files[0].fileId
}

export const sendZip = (file: File, about: string, key: string): Promise<FilesLaid> =>
  upload<FilesLaid>(`/api/dossiers/zip?${about}`, file, { key })

export const readGuideFile = (
  file: File,
  framework: number,
  key: string,
): Promise<{ rows: GuideRow[]; ending: number }> =>
  upload(`/api/dossiers/guide/reading?framework=${framework}`, file, { key })
