/** One assignment and the sending of deeds on it, for every page where an assignment stands. */
import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { AssignmentDetail, Done, DoneTogether } from '../../server/modules/assignments/contract.ts'
import { get, newKey, post } from '../platform/api.ts'
import { problemSentence } from '../platform/problem.ts'
import { language } from '../platform/words.ts'
import { say, sayUndoable } from '../ui/toast.tsx'
import { deedWords } from './words.ts'

export type Detail = z.output<typeof AssignmentDetail>

export const assignmentQuery = (assignmentId: string) =>
  queryOptions({
    queryKey: ['assignment', assignmentId],
    queryFn: ({ signal }) => get<Detail>(`/api/assignments/${assignmentId}`, { signal }),
  })

/** The last part of each deed's address: POST /assignments/:assignmentId/<path>. */
export type DeedPath =
  | 'sight'
  | 'acknowledgement'
  | 'declination'
  | 'declination-answer'
  | 'report'
  | 'contribution'
  | 'completion'
  | 'confirmation'
  | 'return'
  | 'extension'
  | 'extension-answer'
  | 'urging'
  | 'hand-over'
  | 'cancellation'
  | 'change'
  | 'lateness'
  | 'parts'
  | 'routing'
  | 'dispute'
  | 'agreement'
  | 'undoing'

export interface DeedToSend {
  assignmentId: string
  path: DeedPath
  body: object
  /** Idempotency key, made once with the draft. */
  key: string
  /** The line at the foot of the page once it is done; it carries the undoing while that is open. */
  said: string
}

/** Sends one deed, says so with ten seconds of undoing, and asks the pages' lists anew. Throws ApiProblem. */
export function useSendDeed() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ assignmentId, path, body, key }: DeedToSend) =>
      post<Done>(`/api/assignments/${assignmentId}/${path}`, body, { key }),
    onSuccess: (done, { said }) => {
      announce(client, done, said)
      void lookAgain(client)
    },
  })
}

/** Everything that shows assignments: their lists, the desk with the numbers in the navigation. */
export function lookAgain(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ predicate: ({ queryKey: [first] }) => shows.has(first) })
}
const shows = new Set<unknown>(['assignment', 'desk', 'document'])

/** Says what was done; while its maker may take it back, with the way back. */
export function announce(client: QueryClient, done: Done, said: string, onUndone?: () => void): void {
  if (done.undoUntil === null) say(said)
  else sayUndoable({ text: said, onUndo: () => void undo(client, done, onUndone) })
}

/** Says what was done on many at once, with one way back for all of it while that is open. */
export function announceTogether(client: QueryClient, { done }: DoneTogether, said: string): void {
  const rows = done.filter(({ undoUntil }) => undoUntil !== null)
  if (rows.length === 0) say(said)
  else sayUndoable({ text: said, onUndo: () => void undoAll(client, rows) })
}

async function undoAll(client: QueryClient, done: readonly Done[]): Promise<void> {
  const t = deedWords[language()]
  const rows = done.map(({ assignmentId, deedSeq }) => ({ assignmentId, deedSeq }))
  try {
    const { refused } = await post<DoneTogether>('/api/assignments/undoings', { rows }, { key: newKey() })
    say(refused[0] ? t.notUndone(t.refused(refused.length, whyOf(refused[0]))) : t.undone, refused[0] ? 8 : undefined)
  } catch (error) {
    say(t.notUndone(problemSentence(error, language())), 8)
  }
  await lookAgain(client)
}

/** Why a row of many was refused, in the language of the page. */
export const whyOf = ({ why, english }: DoneTogether['refused'][number]): string =>
  language() === 'vi' ? why : english

async function undo(client: QueryClient, { assignmentId, deedSeq }: Done, onUndone?: () => void): Promise<void> {
  const t = deedWords[language()]
  try {
    await post(`/api/assignments/${assignmentId}/undoing`, { deedSeq }, { key: newKey() })
    onUndone?.()
    say(t.undone)
  } catch (error) {
    say(t.notUndone(problemSentence(error, language())), 8)
  }
  await lookAgain(client)
}
