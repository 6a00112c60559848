import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { AssignmentRow, Done } from '../../../server/modules/assignments/contract.ts'
import type { AskMeeting, MeetingTable } from '../../../server/modules/papers/contract.ts'
import { announce, lookAgain } from '../../deeds/deed-data.ts'
import { readTyped } from '../../deeds/typed-words.ts'
import { get, newKey, post } from '../../platform/api.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useSession } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { addressOf } from './meeting-search.ts'
import { type Entry, type Outbox, openOutbox } from './outbox.ts'
import { meetingWords } from './words.ts'

export const meetingQuery = (asked: AskMeeting) =>
  queryOptions({
    queryKey: ['assignment', 'meeting', asked],
    queryFn: ({ signal }) => get<MeetingTable>(`/api/meetings/table${addressOf(asked)}`, { signal }),
    placeholderData: keepPreviousData,
  })

export const markMeeting = (how: 'printed' | 'closed') =>
  post<{ at: string }>('/api/meetings/marks', { how }, { key: newKey() })

/** The outbox of whoever is signed in, on this machine; what waits is sent when the line is back. */
export function useOutbox(): Outbox & { list: readonly Entry[] } {
  const t = useWords(meetingWords)
  const client = useQueryClient()
  const sentence = useProblemSentence()
  const { person } = useSession()
  const told = useRef({ t, sentence })
  told.current = { t, sentence }
  const outbox = useMemo(
    () =>
      openOutbox({
        place: `don-doc.outbox.${person.personId}.giao-ban`,
        sentence: (error) => told.current.sentence(error),
        async send(entry) {
          const done = await post<Done>(
            `/api/assignments/${entry.assignmentId}/${deedOf(entry).path}`,
            deedOf(entry).body,
            {
              key: entry.key,
            },
          )
          announce(client, done, told.current.t.saved[entry.kind])
          await lookAgain(client)
        },
      }),
    [client, person.personId],
  )
  useEffect(() => {
    outbox.wake()
    window.addEventListener('online', outbox.wake)
    return () => {
      window.removeEventListener('online', outbox.wake)
      outbox.close()
    }
  }, [outbox])
  const list = useSyncExternalStore(outbox.listen, outbox.entries)
  return { ...outbox, list }
}

/** What a unit says is a report recorded for it; a conclusion is an urging at the meeting, with its ordinal. */
function deedOf({ kind, words, own }: Entry): { path: string; body: object } {
  if (kind === 'concluded') return { path: 'urging', body: { channel: 'giao-ban', words, number: null } }
  const recordedFor = own ? null : { channel: 'giao-ban', saidBy: null, at: null }
  return { path: 'report', body: { ...readTyped(words), fileIds: [], recordedFor } }
}

/** Work that goes on takes words; what waits for a decision, is over or was declined has its own page. */
export const takesWords = ({ state, waits }: AssignmentRow): boolean =>
  state !== 'done' && state !== 'ended' && state !== 'awaiting' && !waits.includes('declined')
