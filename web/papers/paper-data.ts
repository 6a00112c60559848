/** Papers from the server: what was chosen for them, and the making of one with how far it is. */
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { ChoicesOfList, PaperChoices, PaperList } from '../../server/modules/papers/contract.ts'
import { get, put } from '../platform/api.ts'
import { problemOf, readProblem, unreachable } from '../platform/problem.ts'
import { showAnswer } from '../platform/queries.ts'

export type Choices = z.output<typeof ChoicesOfList>

export const choicesQuery = (list: PaperList) =>
  queryOptions({
    queryKey: ['paper', 'choices', list],
    queryFn: ({ signal }) => get<Choices>(`/api/paper-choices?list=${list}`, { signal }),
  })

export function useSaveChoices(list: PaperList): (choices: PaperChoices) => Promise<void> {
  const client = useQueryClient()
  return async (choices) => {
    const saved = await put<Choices>('/api/paper-choices', { list, ...choices })
    await showAnswer(client, choicesQuery(list).queryKey, saved)
  }
}

export interface MadePaper {
  name: string
  type: string
  content: Blob
}
export interface Step {
  done: number
  of: number
  /** The paper is made and is being received: bytes. */
  receiving?: boolean
}

/**
 * Asks for a paper and tells each step: lines of JSON while it is made, then the file itself.
 * @throws ApiProblem; AbortError where it was called off
 */
export async function makePaper(path: string, onStep: (step: Step) => void, signal: AbortSignal): Promise<MadePaper> {
  const address = `${path}${path.includes('?') ? '&' : '?'}progress=yes`
  const response = await fetch(address, { signal, credentials: 'same-origin' }).catch((error: unknown) => {
    signal.throwIfAborted()
    throw error instanceof TypeError ? unreachable() : error
  })
  if (!response.ok || !response.body) throw await readProblem(response)
  const reader = response.body.getReader()
  const frames = framesOf(onStep)
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      signal.throwIfAborted()
      throw unreachable()
    })
    if (done) return frames.end()
    frames.take(value)
  }
}

type Frame = { done: number; of: number } | { file: { name: string; type: string; size: number } } | { problem: object }

/** Takes the answer piece by piece. */
export function framesOf(onStep: (step: Step) => void) {
  let head: Uint8Array = new Uint8Array()
  let file: { name: string; type: string; size: number } | null = null
  const content: Uint8Array<ArrayBuffer>[] = []
  let received = 0
  const keep = (bytes: Uint8Array) => {
    content.push(bytes.slice())
    received += bytes.length
    if (file) onStep({ done: received, of: file.size, receiving: true })
  }
  const line = (frame: Frame) => {
    if ('problem' in frame) throw problemOf(503, frame.problem)
    if ('file' in frame) file = frame.file
    else onStep(frame)
  }
  return {
    take(bytes: Uint8Array): void {
      if (file) {
        keep(bytes)
        return
      }
      head = joined(head, bytes)
      for (let end = head.indexOf(10); end >= 0 && !file; end = head.indexOf(10)) {
        line(JSON.parse(new TextDecoder().decode(head.subarray(0, end))) as Frame)
        head = head.subarray(end + 1)
      }
      if (file) keep(head)
    },
    end(): MadePaper {
      if (!file || received !== file.size) throw unreachable()
      return { name: file.name, type: file.type, content: new Blob(content, { type: file.type }) }
    },
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
