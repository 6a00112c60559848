// Papers are read in processes of their own, so that neither the seconds a scan takes nor what a file does to memory reach the
// server: one that grows too large or falls silent is ended, and its paper gets a sentence. They begin when there is something to
// read and end when there was nothing for a while, and all they held is given back (a thread's memory stays with the process:
// after a scan of three pages 500 MB did).
import { type ChildProcess, fork } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import { childFlags } from '../../platform/child-flags.ts'
import type { Answer, Order } from './paper-worker.ts'
import type { PaperLeft, PaperOptions, PaperRead, PaperSource } from './read-paper.ts'
import { Unreadable, unreadable } from './text/unreadable.ts'

type OnPage = (page: number, of: number) => void

export type PaperReader = {
  /**
   * Reads a paper as readPaper does.
   * @param onPage told of each page of a scan; without it a scan is left unread
   * @throws Unreadable, with `too-heavy` and `too-slow` for what brought the worker down; Error where the reader itself failed
   */
  read(source: PaperSource, options: PaperOptions, onPage: OnPage): Promise<PaperRead>
  read(source: PaperSource, options: PaperOptions): Promise<PaperRead | PaperLeft>
}

/** What workers may do: heap of one in MB, how long one may be silent, and how long it is kept with nothing to do (both ms). */
export type WorkerLimits = { atOnce: number; heapMb: number; silence: number; idle: number }

// 10 MB of text took 14 s and 500 MB, a page of a scan 2 to 5 s; old machines are slower.
const usual: WorkerLimits = { atOnce: 2, heapMb: 768, silence: 120_000, idle: 10_000 }

type Waiting = { order: Order; onPage?: OnPage; done: PromiseWithResolvers<PaperRead | PaperLeft> }

/** Opens a reader; nothing is started before the first paper. */
export function openPaperReader(given: Partial<WorkerLimits> = {}): PaperReader {
  const limits = { ...usual, ...given }
  const queue: Waiting[] = []
  const idle: PaperWorker[] = []
  let living = 0
  const next = () => {
    if (idle.length === 0 && living >= limits.atOnce) return
    const paper = queue.shift()
    if (paper) paper.done.resolve(readIn(idle.pop() ?? begin(), paper))
  }
  const readIn = async (worker: PaperWorker, { order, onPage }: Waiting) => {
    try {
      return await worker.read(order, onPage)
    } finally {
      if (worker.isAlive()) {
        idle.push(worker)
        worker.rest()
      }
      next()
    }
  }
  const begin = (): PaperWorker => {
    living++
    const worker = openWorker(limits, () => {
      living--
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1)
      next()
    })
    return worker
  }
  const read = (source: PaperSource, options: PaperOptions, onPage?: OnPage) => {
    const done = Promise.withResolvers<PaperRead | PaperLeft>()
    queue.push({ order: { source, options, recognise: onPage !== undefined }, onPage, done })
    next()
    return done.promise
  }
  return { read: read as PaperReader['read'] }
}

/** The reader of this process: jobs and pages share its workers. */
export const paperReader: PaperReader = openPaperReader()

type PaperWorker = {
  read(order: Order, onPage?: OnPage): Promise<PaperRead | PaperLeft>
  /** Nothing is to be read now: it ends after a while. */
  rest(): void
  isAlive(): boolean
}

function openWorker({ heapMb, silence, idle }: WorkerLimits, onEnd: () => void): PaperWorker {
  const child = fork(fileURLToPath(new URL('paper-worker.ts', import.meta.url)), {
    execArgv: [`--max-old-space-size=${heapMb}`, ...childFlags],
    serialization: 'advanced',
    // What the libraries remark on the way is of no use to anybody at the server's window.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  stepBack(child)
  let isAlive = true
  let resting: NodeJS.Timeout | undefined
  const end = () => {
    if (isAlive) onEnd()
    isAlive = false
  }
  child.once('exit', end)
  // Where the system gives no process at all, none ends either.
  child.on('error', () => child.pid === undefined && end())
  return {
    isAlive: () => isAlive,
    rest() {
      // One that rests must not keep the process from ending.
      child.unref()
      child.channel?.unref()
      resting = setTimeout(() => {
        // Forgotten first: a paper that comes while it is ending goes to another, and is not taken for what ended it.
        end()
        child.kill('SIGKILL')
      }, idle)
      resting.unref()
    },
    read(order, onPage) {
      clearTimeout(resting)
      child.ref()
      child.channel?.ref()
      return answerOf(child, order, { silence, onPage })
    },
  }
}

/** Whoever waits at a page goes before whoever reads a scan. */
function stepBack({ pid }: ChildProcess): void {
  try {
    if (pid) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {} // a system that does not allow it reads with the same right
}

/** Gives a worker its order and waits for the answer, or for its end. */
async function answerOf(
  child: ChildProcess,
  order: Order,
  { silence, onPage }: { silence: number; onPage?: OnPage },
): Promise<PaperRead | PaperLeft> {
  const { name } = order.options
  const done = Promise.withResolvers<PaperRead | PaperLeft>()
  let isSlow = false
  const watch = setTimeout(() => {
    isSlow = true
    child.kill('SIGKILL')
  }, silence)
  const onAnswer = (answer: Answer) => {
    watch.refresh()
    if (answer.as === 'page') onPage?.(answer.page, answer.of)
    else if (answer.as === 'done') done.resolve(answer.read)
    else if (answer.as === 'unreadable') done.reject(new Unreadable(answer.code, answer.words))
    else done.reject(Object.assign(new Error('the reader failed'), { stack: answer.stack }))
  }
  // It ends by itself with 1 where its own code is at fault; else the heap was full, or the system's memory.
  const onExit = (code: number | null) =>
    done.reject(
      isSlow
        ? unreadable('too-slow', name)
        : code === 1
          ? new Error('the worker failed')
          : unreadable('too-heavy', name),
    )
  child.on('message', onAnswer)
  child.on('exit', onExit)
  child.send(order, (fault) => fault && done.reject(new Error('the worker could not be asked', { cause: fault })))
  try {
    return await done.promise
  } finally {
    clearTimeout(watch)
    child.off('message', onAnswer)
    child.off('exit', onExit)
  }
}
