/** One document under review: its text and fields, its clauses, what handing out would make, what became of it. */
import { type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { HandedOut, HandOut, HandOutPlan, Outcome } from '../../../../server/modules/assignments/contract.ts'
import type { Grounds } from '../../../../server/modules/board/contract.ts'
import type {
  ChooseFollowing,
  DirectiveList,
  LinkName,
  LinkPlace,
  MergeDirectives,
  RereadingTold,
  SaveDirective,
  UndoLink,
} from '../../../../server/modules/directives/contract.ts'
import type {
  DecideWarning,
  DocumentDetail,
  MoveStage,
  SaveDocument,
} from '../../../../server/modules/documents/contract.ts'
import type { AgencyList, GroupList, UnitList } from '../../../../server/modules/units/contract.ts'
import { get, newKey, post, put } from '../../../platform/api.ts'
import { showAnswer } from '../../../platform/queries.ts'

export const documentQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['document', documentId],
    meta: { follows: ['directive'] },
    queryFn: ({ signal }) => get<DocumentDetail>(`/api/documents/${documentId}`, { signal }),
  })

export const directivesQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['directive', documentId],
    meta: { follows: ['document'] },
    queryFn: ({ signal }) => get<DirectiveList>(`/api/documents/${documentId}/directives`, { signal }),
  })

export const planQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['directive', documentId, 'hand-out'],
    meta: { follows: ['document', 'assignment'] },
    queryFn: ({ signal }) => get<HandOutPlan>(`/api/documents/${documentId}/hand-out`, { signal }),
  })

export const outcomeQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['assignment', 'outcome', documentId],
    meta: { follows: ['document', 'directive'] },
    queryFn: ({ signal }) => get<z.output<typeof Outcome>>(`/api/documents/${documentId}/outcome`, { signal }),
  })

/** What figures, rounds and recognitions rest on it; for the office. */
export const groundsQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['document', documentId, 'grounds'],
    meta: { follows: ['assessment', 'round', 'recognition'] },
    queryFn: ({ signal }) => get<Grounds>(`/api/documents/${documentId}/grounds`, { signal }),
  })

/** Asked anew each time it is opened: the reader, or what the office has learnt, may have changed. */
export const rereadingQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['rereading', documentId],
    staleTime: 0,
    gcTime: 0,
    queryFn: ({ signal }) => get<RereadingTold>(`/api/documents/${documentId}/rereading`, { signal }),
  })

export function useReadAgain(documentId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => post<RereadingTold>(`/api/documents/${documentId}/rereading`),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: directivesQuery(documentId).queryKey }),
        lookAgain(client, documentId),
      ]),
  })
}

/** Whom and where a clause may name; asked once and kept. */
export function useBook() {
  const agencies = useQuery({
    queryKey: ['agency', 'list'],
    staleTime: 300_000,
    queryFn: ({ signal }) => get<z.output<typeof AgencyList>>('/api/agencies', { signal }),
  })
  const groups = useQuery({
    queryKey: ['group', 'list'],
    staleTime: 300_000,
    queryFn: ({ signal }) => get<z.output<typeof GroupList>>('/api/groups', { signal }),
  })
  const units = useQuery({
    queryKey: ['unit', 'list'],
    staleTime: 300_000,
    queryFn: ({ signal }) => get<z.output<typeof UnitList>>('/api/units', { signal }),
  })
  return {
    agencies: agencies.data?.agencies ?? [],
    groups: groups.data?.groups ?? [],
    units: units.data?.units ?? [],
  }
}

/** Each deed on clauses answers with the whole list as it now stands. */
export function useClauseDeeds(documentId: string) {
  const client = useQueryClient()
  const onSuccess = async (list: DirectiveList) => {
    await showAnswer(client, directivesQuery(documentId).queryKey, list)
    void lookAgain(client, documentId)
  }
  const save = useMutation({
    mutationFn: ({ directiveId, key, ...body }: SaveDirective & { directiveId: string; key?: string }) =>
      put<DirectiveList>(`/api/directives/${directiveId}`, body, { key: key ?? newKey() }),
    onSuccess,
  })
  const merge = useMutation({
    mutationFn: (body: MergeDirectives) => post<DirectiveList>(`/api/documents/${documentId}/merges`, body),
    onSuccess,
  })
  const split = useMutation({
    mutationFn: ({ directiveId, ...body }: { directiveId: string; version: number; at: number[] }) =>
      post<DirectiveList>(`/api/directives/${directiveId}/split`, body),
    onSuccess,
  })
  const undo = useMutation({
    mutationFn: ({ directiveId }: { directiveId: string }) =>
      post<DirectiveList>(`/api/directives/${directiveId}/undoing`),
    onSuccess,
  })
  const follow = useMutation({
    mutationFn: (body: ChooseFollowing) => post<DirectiveList>(`/api/documents/${documentId}/following`, body),
    onSuccess,
  })
  const link = useMutation({
    mutationFn: (body: z.input<typeof LinkName>) => post<DirectiveList>(`/api/documents/${documentId}/links`, body),
    onSuccess: (list: DirectiveList) => {
      onSuccess(list)
      void client.invalidateQueries({ queryKey: ['group'] })
    },
  })
  const linkPlace = useMutation({
    mutationFn: (body: z.input<typeof LinkPlace>) =>
      post<DirectiveList>(`/api/documents/${documentId}/place-links`, body),
    onSuccess,
  })
  const undoLink = useMutation({
    mutationFn: (body: UndoLink) => post<DirectiveList>(`/api/documents/${documentId}/link-undoings`, body),
    onSuccess: (list: DirectiveList) => {
      onSuccess(list)
      void client.invalidateQueries({ queryKey: ['group'] })
    },
  })
  return { save, merge, split, undo, follow, link, linkPlace, undoLink }
}

/** Deeds on the document itself answer with the document. */
export function useDocumentDeeds(documentId: string) {
  const client = useQueryClient()
  const onSuccess = async (detail: DocumentDetail) => {
    await showAnswer(client, documentQuery(documentId).queryKey, detail)
    void lookAgain(client, documentId)
  }
  const save = useMutation({
    mutationFn: ({ key, ...body }: SaveDocument & { key: string }) =>
      put<DocumentDetail>(`/api/documents/${documentId}`, body, { key }),
    onSuccess,
  })
  const move = useMutation({
    mutationFn: ({ key, ...body }: z.input<typeof MoveStage> & { key: string }) =>
      post<DocumentDetail>(`/api/documents/${documentId}/stages`, body, { key }),
    onSuccess,
  })
  const decide = useMutation({
    mutationFn: (body: z.input<typeof DecideWarning>) =>
      post<DocumentDetail>(`/api/documents/${documentId}/decisions`, body),
    onSuccess,
  })
  return { save, move, decide }
}

export function useHandOut(documentId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ key, ...body }: HandOut & { key: string }) =>
      post<z.output<typeof HandedOut>>(`/api/documents/${documentId}/hand-out`, body, { key }),
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey: [first] }) => first !== 'unit' }),
  })
}

function lookAgain(client: QueryClient, documentId: string) {
  return Promise.all([
    client.invalidateQueries({ queryKey: planQuery(documentId).queryKey }),
    client.invalidateQueries({ queryKey: ['document', 'list'] }),
    client.invalidateQueries({ queryKey: documentQuery(documentId).queryKey }),
  ])
}
