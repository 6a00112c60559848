/** What passes on when a chain of stages or a set of criteria ends. */
import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type {
  ChooseRule,
  DecideLate,
  DecideTransition,
  LateFigure,
  OpenCell,
  OpenUnit,
  RuleKind,
  RuleWay,
  Transition,
  TransitionDetail,
  TransitionList,
  TransitionRule,
} from '../../../server/modules/transitions/contract.ts'
import { get, newKey, post, put } from '../../platform/api.ts'
import { showAnswer } from '../../platform/queries.ts'

export type { LateFigure, OpenCell, OpenUnit, RuleKind, RuleWay, Transition, TransitionRule }
export type Detail = TransitionDetail
export type Decision = Detail['decisions'][number]
export type Ruling = z.input<typeof DecideTransition>
export type LateRuling = z.input<typeof DecideLate>
export type LateWay = LateRuling['way']
export type Choosing = z.input<typeof ChooseRule> & { kind: RuleKind }

const meta = { follows: ['assessment', 'assignment', 'framework', 'stage-chain', 'transition', 'unit'] }

export const transitionsQuery = queryOptions({
  queryKey: ['transition', 'list'],
  meta,
  queryFn: ({ signal }) => get<z.output<typeof TransitionList>>('/api/transitions', { signal }),
})

export const transitionQuery = (key: string) =>
  queryOptions({
    queryKey: ['transition', key],
    meta,
    queryFn: ({ signal }) => get<Detail>(`/api/transitions/${encodeURIComponent(key)}`, { signal }),
  })

/** Decides; the answer is the transition as it stands, and boards are asked again. */
export function useDecide(key: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ ruling, sent }: { ruling: Ruling; sent: string }) =>
      post<Detail>(`/api/transitions/${encodeURIComponent(key)}/decisions`, ruling, { key: sent }),
    onSuccess: (detail) => stands(client, key, detail),
  })
}

/** Whether late figures are carried again. */
export function useDecideLate(key: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ ruling, sent }: { ruling: LateRuling; sent: string }) =>
      post<Detail>(`/api/transitions/${encodeURIComponent(key)}/late-decisions`, ruling, { key: sent }),
    onSuccess: (detail) => stands(client, key, detail),
  })
}

/** Takes a decision back, a person's or the system's. */
export function useUndo(key: string, decisionId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      post<Detail>(
        `/api/transitions/${encodeURIComponent(key)}/decisions/${decisionId}/undoing`,
        {},
        { key: newKey() },
      ),
    onSuccess: (detail) => stands(client, key, detail),
  })
}

/** What is done by itself on the day from now on. */
export function useChooseRule() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ kind, ...rule }: Choosing) =>
      put<z.output<typeof TransitionList>>(`/api/transition-rules/${kind}`, rule, { key: newKey() }),
    onSuccess: (list) => showAnswer(client, transitionsQuery.queryKey, list),
  })
}

async function stands(client: QueryClient, key: string, detail: Detail): Promise<void> {
  await showAnswer(client, transitionQuery(key).queryKey, detail)
  await Promise.all(
    [['transition', 'list'], ['board'], ['assessment'], ['assignment']].map((queryKey) =>
      client.invalidateQueries({ queryKey }),
    ),
  )
}

export const cellKey = ({
  unitId,
  frameworkId,
  place,
  stage,
}: Pick<OpenCell, 'unitId' | 'frameworkId' | 'place' | 'stage'>) => `${unitId}:${frameworkId}:${place}:${stage}`
