/** One paper at a time: making it, how far it is, calling it off, and what became of it. */
import { useEffect, useRef, useState } from 'react'
import { useProblemSentence } from '../platform/problem.ts'
import { type MadePaper, makePaper, type Step } from './paper-data.ts'

export interface Making {
  busy: boolean
  step: Step | null
  made: (MadePaper & { address: string }) | null
  failed: string | null
  make: (path: string, before?: () => Promise<void>) => Promise<MadePaper | null>
  /** Anything else that may fail, told in the same place. */
  run: (work: () => Promise<void>) => Promise<void>
  stop: () => void
}

export function useMaking(): Making {
  const sentence = useProblemSentence()
  const [state, setState] = useState<Pick<Making, 'busy' | 'step' | 'made' | 'failed'>>(idle)
  const calling = useRef<AbortController | null>(null)
  const address = state.made?.address
  useEffect(() => () => calling.current?.abort(), [])
  useEffect(() => () => URL.revokeObjectURL(address ?? ''), [address])
  const run = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | null> => {
    calling.current?.abort()
    const call = new AbortController()
    calling.current = call
    setState({ ...idle, busy: true })
    try {
      const done = await work(call.signal)
      setState((before) => ({ ...before, busy: false, step: null }))
      return done
    } catch (error) {
      if (!call.signal.aborted) setState({ ...idle, failed: sentence(error) })
      return null
    }
  }
  const make: Making['make'] = (path, before) =>
    run(async (signal) => {
      await before?.()
      const made = await makePaper(path, (step) => setState((now) => ({ ...now, step })), signal)
      setState({ ...idle, made: { ...made, address: URL.createObjectURL(made.content) } })
      return made
    })
  const stop = () => {
    calling.current?.abort()
    setState(idle)
  }
  return { ...state, make, run: async (work) => void (await run(work)), stop }
}

const idle = { busy: false, step: null, made: null, failed: null }
