import { useRef, useState } from 'react'
import { newKey } from '../platform/api.ts'
import { useFormats } from '../platform/formats.ts'
import { useProblemSentence } from '../platform/problem.ts'
import { useWords } from '../platform/words.ts'
import type { FileDropProps } from './file-drop.tsx'

/** One file on its way. */
export interface FileLine<T> {
  key: string
  file: File
  /** From 0 to 1. */
  share: number
  state: 'going' | 'there' | 'failed' | 'refused'
  fault?: string
  answer?: T
}

export interface Sending<T> {
  lines: readonly FileLine<T>[]
  add: (files: readonly File[]) => void
  again: (line: FileLine<T>) => void
  stop: (line: FileLine<T>) => void
  forget: (line: FileLine<T>) => void
}

/** The files of one drop area and what becomes of each; two are on their way at a time, the line is often thin. */
export function useSending<T>({ accept, atMost, send, onSent, problems }: FileDropProps<T>): Sending<T> {
  const t = useWords()
  const f = useFormats()
  const sentence = useProblemSentence(problems)
  const [lines, setLines] = useState<readonly FileLine<T>[]>([])
  const queue = useRef(makeQueue(2))
  const calls = useRef(new Map<string, AbortController>())
  const change = (key: string, part: Partial<FileLine<T>>) =>
    setLines((before) => before.map((line) => (line.key === key ? { ...line, ...part } : line)))
  const forget = ({ key }: FileLine<T>) => setLines((before) => before.filter((line) => line.key !== key))

  const go = async ({ key, file }: FileLine<T>) => {
    const call = new AbortController()
    calls.current.set(key, call)
    change(key, { state: 'going', share: 0, fault: undefined })
    try {
      const onProgress = (share: number) => change(key, { share })
      const answer = await send(file, { key, onProgress, signal: call.signal })
      change(key, { state: 'there', share: 1, answer })
      onSent?.(answer, file)
    } catch (error) {
      if (!call.signal.aborted) change(key, { state: 'failed', fault: sentence(error) })
    }
  }
  const start = (line: FileLine<T>) => queue.current(() => go(line))
  const whyNot = (file: File): string | undefined => {
    if (file.size > atMost) return t.drop.tooLarge(f.fileSize(file.size))
    return accept.some((ending) => file.name.toLowerCase().endsWith(ending)) ? undefined : t.drop.wrongKind
  }
  const add = (files: readonly File[]) => {
    const fresh = files.map((file): FileLine<T> => {
      const fault = whyNot(file)
      return { key: newKey(), file, share: 0, state: fault ? 'refused' : 'going', fault }
    })
    setLines((before) => [...before, ...fresh])
    for (const line of fresh) if (line.state === 'going') start(line)
  }
  const stop = (line: FileLine<T>) => {
    calls.current.get(line.key)?.abort()
    forget(line)
  }
  return { lines, add, stop, forget, again: start }
}

function makeQueue(atOnce: number): (job: () => Promise<void>) => void {
  const waiting: (() => Promise<void>)[] = []
  let going = 0
  const next = () => {
    const job = going < atOnce ? waiting.shift() : undefined
    if (!job) return
    going++
    void job().finally(() => {
      going--
      next()
    })
  }
  return (job) => {
    waiting.push(job)
    next()
  }
}
