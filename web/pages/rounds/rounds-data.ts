/** Rounds and the lists of the board: what is asked of the server and what is sent to it. */
import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Shortfalls } from '../../../server/modules/recognitions/contract.ts'
import type {
  AddMinutes,
  BrokenLine,
  ChangeRound,
  Gaps,
  IssueList,
  ListIssued,
  PlanRound,
  RoundDetail,
  RoundList,
  SaveResults,
} from '../../../server/modules/rounds/contract.ts'
import { get, post, put } from '../../platform/api.ts'
import { ApiProblem } from '../../platform/problem.ts'
import { showAnswer } from '../../platform/queries.ts'
import { stringifySearch } from '../../platform/search-params.ts'

export type Round = RoundDetail
export type RoundUnit = Round['unitList'][number]
export type RoundLine = RoundUnit['lines'][number]
export type { BrokenLine, Gaps, Shortfalls }
export type GapUnit = Gaps['units'][number]
export type GapList = z.output<typeof IssueList>['list']

export const roundsQuery = queryOptions({
  queryKey: ['round', 'list'],
  queryFn: ({ signal }) => get<z.output<typeof RoundList>>('/api/rounds', { signal }),
})

export const roundQuery = (roundId: string) =>
  queryOptions({
    queryKey: ['round', roundId],
    meta: { follows: ['assignment'] },
    queryFn: ({ signal }) => get<Round>(`/api/rounds/${roundId}`, { signal }),
  })

/** Units recognised under an old set that fall short of the next, as the page of recognitions lists them today. */
export const shortQuery = (asked: { from?: number; to?: number; stage?: string }) =>
  queryOptions({
    queryKey: ['recognition', 'short', asked],
    meta: { follows: ['assessment', 'transition'] },
    queryFn: ({ signal }) => get<Shortfalls>(`/api/recognitions/shortfalls${stringifySearch(asked)}`, { signal }),
  })

export const gapsQuery = (asked: { stage?: string; framework?: number }) =>
  queryOptions({
    queryKey: ['round', 'gaps', asked],
    meta: { follows: ['assessment', 'assignment'] },
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => get<Gaps>(`/api/rounds/gaps${stringifySearch(asked)}`, { signal }),
  })

export const planRound = (plan: z.input<typeof PlanRound>, key: string) => post<Round>('/api/rounds', plan, { key })
export const changeRound = (roundId: string, plan: z.input<typeof ChangeRound>, key: string) =>
  put<Round>(`/api/rounds/${roundId}`, plan, { key })
export const withdrawRound = (roundId: string) => post(`/api/rounds/${roundId}/withdrawal`, {})
export const saveResults = (roundId: string, body: z.input<typeof SaveResults>, key: string) =>
  post<Round>(`/api/rounds/${roundId}/results`, body, { key })
export const addMinutes = (roundId: string, body: z.input<typeof AddMinutes>, key: string) =>
  post<Round>(`/api/rounds/${roundId}/minutes`, body, { key })
export const issueList = (body: z.input<typeof IssueList>, key: string) =>
  post<ListIssued>('/api/rounds/gaps/issues', body, { key })

/** The answer of a deed is the round as it stands; lists and the board are asked again. */
export async function taken(client: QueryClient, round: Round): Promise<void> {
  await showAnswer(client, roundQuery(round.roundId).queryKey, round)
  await Promise.all(
    ['round', 'board', 'assessment', 'assignment', 'desk'].map((key) => client.invalidateQueries({ queryKey: [key] })),
  )
}

/** Why rows were refused, by their index in what was sent; empty where the refusal is of another kind. */
export function brokenRows(error: unknown): Map<number, BrokenLine> {
  if (!(error instanceof ApiProblem) || !Array.isArray(error.details.rows)) return new Map()
  return new Map((error.details.rows as BrokenLine[]).map((row) => [row.index, row]))
}
