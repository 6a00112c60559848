import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { DoneTogether } from '../../server/modules/assignments/contract.ts'
import { newKey, post } from '../platform/api.ts'
import { problemSentence } from '../platform/problem.ts'
import { language } from '../platform/words.ts'
import { say } from '../ui/toast.tsx'
import { announceTogether, lookAgain, whyOf } from './deed-data.ts'
import { deedWords } from './words.ts'

/** Đưa vào theo dõi: rows of the backlog that still stand. One way back for all; what was refused is said with why. */
export function useTakeUp(onDone?: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (assignmentIds: readonly string[]) =>
      post<DoneTogether>('/api/assignments/takings-up', { assignmentIds }, { key: newKey() }),
    onSuccess: (told) => {
      const t = deedWords[language()]
      if (told.done.length > 0) announceTogether(client, told, t.takenUp(told.done.length))
      const [first] = told.refused
      if (first) say(t.refused(told.refused.length, whyOf(first)), 8)
      onDone?.()
      void lookAgain(client)
    },
    onError: (error) => {
      const t = deedWords[language()]
      say(t.notSent(problemSentence(error, language())), 8)
    },
  })
}
