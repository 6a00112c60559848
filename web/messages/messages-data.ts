/** Messages prepared for units, what became of them, and the office's own words. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { DoneTogether } from '../../server/modules/assignments/contract.ts'
import type {
  Approve,
  MessageSent,
  MessageSettings,
  PreparedMessage,
  PreparedMessages,
} from '../../server/modules/messages/contract.ts'
import { announceTogether, lookAgain } from '../deeds/deed-data.ts'
import { get, newKey, post, put } from '../platform/api.ts'
import { showAnswer } from '../platform/queries.ts'
import { say } from '../ui/toast.tsx'

export type Message = PreparedMessage
export type Contact = Message['contacts'][number]

/** The filters of a list as the address of the API has them, "?lead=7&open=yes"; or what the ladder proposes. */
export type MessageSource = { list: string } | 'ladder'

export const messagesQuery = (source: MessageSource) =>
  queryOptions({
    queryKey: source === 'ladder' ? ['desk', 'reminders'] : ['assignment', 'messages', source.list],
    meta: { follows: ['assignment'] },
    queryFn: ({ signal }) =>
      get<PreparedMessages>(source === 'ladder' ? '/api/reminders' : `/api/messages${source.list}`, { signal }),
  })

/** Ticked off: each of its rows is urged, in one deed with one way back. Throws ApiProblem. */
export function useSendMessage() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ body, key }: { body: z.input<typeof MessageSent>; key: string; said: string }) =>
      post<DoneTogether>('/api/messages/sendings', body, { key }),
    onSuccess: (told, { said }) => {
      if (told.done.length > 0) announceTogether(client, told, said)
      void lookAgain(client)
    },
  })
}

/** Asking a leader, or his answer. Throws ApiProblem. */
export function useApprove() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ body }: { body: z.input<typeof Approve>; said: string }) =>
      post('/api/reminders/approvals', body, { key: newKey() }),
    onSuccess: (_, { said }) => {
      say(said)
      return lookAgain(client)
    },
  })
}

export const settingsQuery = queryOptions({
  queryKey: ['message', 'settings'],
  queryFn: ({ signal }) => get<MessageSettings>('/api/messages/settings', { signal }),
})

export function useSaveSettings() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, body, key }: { path: string; body: object; key: string; said: string }) =>
      put<MessageSettings>(path, body, { key }),
    onSuccess: async (saved, { said }) => {
      await showAnswer(client, settingsQuery.queryKey, saved)
      say(said)
      return lookAgain(client)
    },
  })
}

/** Whether this message to this person waits for a leader, and what he has said. */
export function waitsOf(message: Message, to: number | null): 'free' | 'ask' | 'asked' | 'refused' {
  const head = message.contacts.some(({ postId, guarded }) => postId === to && guarded)
  if ((!message.guarded && !head) || message.approval === 'approve') return 'free'
  if (message.approval === 'refuse') return 'refused'
  return message.approval === 'ask' ? 'asked' : 'ask'
}
