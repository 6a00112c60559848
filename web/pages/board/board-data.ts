import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type {
  AssessmentsSaved,
  CellStory,
  ConfirmFacts,
  Facts,
  FactsConfirmed,
  Freeze,
  FreezeDetail,
  FreezeList,
  FreezeRow,
  SaveAssessments,
  UnitStory,
} from '../../../server/modules/assessments/contract.ts'
import type { Board, Comparison, WaitingDocuments } from '../../../server/modules/board/contract.ts'
import type { Proof, ProofMarks } from '../../../server/modules/dossiers/contract.ts'
import type { FrameworkList } from '../../../server/modules/frameworks/contract.ts'
import type { Marks } from '../../../server/modules/roadmap/contract.ts'
import type { TransitionList } from '../../../server/modules/transitions/contract.ts'
import type { GroupList, UnitList } from '../../../server/modules/units/contract.ts'
import { get, post } from '../../platform/api.ts'
import { addressOf, type BoardAsked } from './board-search.ts'

/** Whatever moves a cell: rows, confirmations, sets of criteria, the units themselves. */
const meta = { follows: ['assessment', 'freeze', 'stage-chain', 'framework', 'transition', 'unit'] }

export const boardQuery = (asked: BoardAsked) =>
  queryOptions({
    queryKey: ['board', asked],
    meta,
    queryFn: ({ signal }) => get<Board>(`/api/board${addressOf(asked)}`, { signal }),
    placeholderData: keepPreviousData,
  })

export interface CompareAsked extends Pick<BoardAsked, 'unit' | 'framework' | 'agency' | 'kind'> {
  from: string
  to: string
}
export const compareQuery = (asked: CompareAsked | null) =>
  queryOptions({
    queryKey: ['board', 'compare', asked],
    meta,
    enabled: asked !== null,
    queryFn: ({ signal }) => get<Comparison>(`/api/board/compare${addressOf(asked ?? {})}`, { signal }),
    placeholderData: asked ? keepPreviousData : undefined,
  })

export const cellQuery = (asked: { unit: number; framework: number; place: number; day: string }) =>
  queryOptions({
    queryKey: ['assessment', 'cell', asked],
    meta,
    queryFn: ({ signal }) => get<CellStory>(`/api/assessments/cell${addressOf(asked)}`, { signal }),
  })

export const unitStoryQuery = (asked: { unit: number; framework: number; day: string; known: string }) =>
  queryOptions({
    queryKey: ['assessment', 'unit', asked],
    meta,
    queryFn: ({ signal }) => get<UnitStory>(`/api/assessments/unit${addressOf(asked)}`, { signal }),
  })

export const freezesQuery = (framework: number | undefined) =>
  queryOptions({
    queryKey: ['figures', 'freezes', framework],
    meta,
    queryFn: ({ signal }) => get<z.output<typeof FreezeList>>(`/api/freezes${addressOf({ framework })}`, { signal }),
  })
export const freezeQuery = (freezeId: string) =>
  queryOptions({
    queryKey: ['figures', 'freeze', freezeId],
    meta,
    queryFn: ({ signal }) => get<FreezeDetail>(`/api/freezes/${freezeId}`, { signal }),
  })

/** The units of the province as they were on a day, with what they were counted as. */
export const unitsQuery = (day: string) =>
  queryOptions({
    queryKey: ['unit', 'on', day],
    staleTime: 300_000,
    queryFn: ({ signal }) => get<z.output<typeof UnitList>>(`/api/units?on=${day}`, { signal }),
    placeholderData: keepPreviousData,
  })
/** Sets of criteria that may be shown: those of the country, of units above and of the office's own. */
export const frameworksQuery = queryOptions({
  queryKey: ['framework', 'list'],
  staleTime: 300_000,
  queryFn: ({ signal }) => get<z.output<typeof FrameworkList>>('/api/frameworks', { signal }),
})
export const groupsQuery = queryOptions({
  queryKey: ['group', 'list'],
  staleTime: 300_000,
  queryFn: ({ signal }) => get<z.output<typeof GroupList>>('/api/groups', { signal }),
})

/** What is registered and assigned for the year of a day. */
export const marksQuery = (asked: { framework: number; day: string }) =>
  queryOptions({
    queryKey: ['roadmap', 'marks', asked.framework, asked.day.slice(0, 4)],
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      get<Marks>(`/api/roadmap/marks${addressOf({ ...asked, year: asked.day.slice(0, 4) })}`, { signal }),
  })
/** Which cells have proof, as far as one is shown it. */
export const proofMarksQuery = (framework: number) =>
  queryOptions({
    queryKey: ['dossier', 'marks', framework],
    staleTime: 60_000,
    queryFn: ({ signal }) => get<ProofMarks>(`/api/dossiers/marks${addressOf({ framework })}`, { signal }),
  })
export const proofQuery = (asked: { unit: number; framework: number; place: number }) =>
  queryOptions({
    queryKey: ['dossier', 'proof', asked],
    retry: false,
    queryFn: ({ signal }) => get<z.output<typeof Proof>>(`/api/dossiers/proof${addressOf(asked)}`, { signal }),
  })

/** What a chain or a set that ended has left open. */
export const transitionsQuery = queryOptions({
  queryKey: ['transition', 'list'],
  meta,
  staleTime: 300_000,
  queryFn: ({ signal }) => get<z.output<typeof TransitionList>>('/api/transitions', { signal }),
})

export const waitingQuery = queryOptions({
  queryKey: ['assessment', 'waiting'],
  meta: { follows: [...meta.follows, 'document', 'reading'] },
  queryFn: ({ signal }) => get<WaitingDocuments>('/api/board/waiting', { signal }),
})
export const factsQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['assessment', 'facts', documentId],
    meta: { follows: [...meta.follows, 'document'] },
    queryFn: ({ signal }) => get<Facts>(`/api/documents/${documentId}/facts`, { signal }),
  })

type Keyed = { key: string }
export const saveAssessments = ({ key, ...body }: z.input<typeof SaveAssessments> & Keyed) =>
  post<AssessmentsSaved>('/api/assessments', body, { key })
export const freezeFigures = ({ key, ...body }: z.input<typeof Freeze> & Keyed) =>
  post<FreezeRow>('/api/freezes', body, { key })
export const confirmFacts = ({
  key,
  documentId,
  ...body
}: z.input<typeof ConfirmFacts> & Keyed & { documentId: string }) =>
  post<z.output<typeof FactsConfirmed>>(`/api/documents/${documentId}/facts/confirmation`, body, { key })
