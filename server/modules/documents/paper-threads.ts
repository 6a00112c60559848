// Papers are read in threads, so that neither the seconds a scan takes nor what a bad file does to memory reach the server: a thread
// that grows too large or falls silent is ended, and its paper gets a sentence. Threads begin when there is something to read and
// end when there was nothing for a while.
import { Worker } from 'node:worker_threads'
import type { Answer, Order } from './paper-thread.ts'
import type { PaperLeft, PaperOptions, PaperRead, PaperSource } from './read-paper.ts'
import { Unreadable, unreadable } from './text/unreadable.ts'

type OnPage = (page: number, of: number) => void

export type PaperReader = {
  /**
   * Reads a paper as readPaper does. Bytes are handed over and are empty afterwards.
   * @param onPage told of each page of a scan; without it a scan is left unread
   * @throws Unreadable, with `too-heavy` and `too-slow` for what brought the thread down; Error where the reader itself failed
   */
  read(source: PaperSource, options: PaperOptions, onPage: OnPage): Promise<PaperRead>
  read(source: PaperSource, options: PaperOptions): Promise<PaperRead | PaperLeft>
}

/** What threads may do: heap of one in MB, how long one may be silent, and how long it is kept with nothing to do (both ms). */
export type ThreadLimits = { atOnce: number; heapMb: number; silence: number; idle: number }

// 10 MB of text took 14 s and 500 MB, a page of a scan 2 to 5 s; old machines are slower.
const usual: ThreadLimits = { atOnce: 2, heapMb: 768, silence: 120_000, idle: 10_000 }

type Waiting = { order: Order; onPage?: OnPage; done: PromiseWithResolvers<PaperRead | PaperLeft> }

/** Opens a reader; nothing is started before the first paper. */
export function openPaperReader(given: Partial<ThreadLimits> = {}): PaperReader {
  const limits = { ...usual, ...given }
  const queue: Waiting[] = []
  const idle: Thread[] = []
  let living = 0
  const next = () => {
    if (idle.length === 0 && living >= limits.atOnce) return
    const paper = queue.shift()
    if (paper) paper.done.resolve(readIn(idle.pop() ?? begin(), paper))
  }
  const readIn = async (thread: Thread, { order, onPage }: Waiting) => {
    try {
      return await thread.read(order, onPage)
    } finally {
      if (thread.isAlive()) {
        idle.push(thread)
        thread.rest()
      }
      next()
    }
  }
  const begin = (): Thread => {
    living++
    const thread = openThread(limits, () => {
      living--
      if (idle.includes(thread)) idle.splice(idle.indexOf(thread), 1)
      next()
    })
    return thread
  }
  const read = (source: PaperSource, options: PaperOptions, onPage?: OnPage) => {
    const done = Promise.withResolvers<PaperRead | PaperLeft>()
    queue.push({ order: { source, options, recognise: onPage !== undefined }, onPage, done })
    next()
    return done.promise
  }
  return { read: read as PaperReader['read'] }
}

type Thread = {
  read(order: Order, onPage?: OnPage): Promise<PaperRead | PaperLeft>
  /** Nothing is to be read now: it ends after a while. */
  rest(): void
  isAlive(): boolean
}

function openThread({ heapMb, silence, idle }: ThreadLimits, onEnd: () => void): Thread {
  const worker = new Worker(new URL('paper-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
    // What the libraries remark on the way is of no use to anybody at the server's window.
    stdout: true,
    stderr: true,
  })
  let isAlive = true
  let crash: NodeJS.ErrnoException | undefined
  let resting: NodeJS.Timeout | undefined
  worker.on('error', (error) => {
    crash = error as NodeJS.ErrnoException
  })
  worker.on('exit', () => {
    isAlive = false
    onEnd()
  })
  return {
    isAlive: () => isAlive,
    rest() {
      // An idle thread must not keep the process from ending.
      worker.unref()
      resting = setTimeout(() => void worker.terminate(), idle)
      resting.unref()
    },
    read(order, onPage) {
      clearTimeout(resting)
      worker.ref()
      const { name } = order.options
      const whyEnded = () =>
        crash?.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? unreadable('too-heavy', name)
          : new Error('the thread ended', { cause: crash })
      return answerOf(worker, order, { silence, onPage, whyEnded })
    },
  }
}

/** Gives a thread its order and waits for the answer, or for its end. */
async function answerOf(
  worker: Worker,
  order: Order,
  { silence, onPage, whyEnded }: { silence: number; onPage?: OnPage; whyEnded: () => Error },
): Promise<PaperRead | PaperLeft> {
  const done = Promise.withResolvers<PaperRead | PaperLeft>()
  let isSlow = false
  const watch = setTimeout(() => {
    isSlow = true
    void worker.terminate()
  }, silence)
  const onAnswer = (answer: Answer) => {
    watch.refresh()
    if (answer.as === 'page') onPage?.(answer.page, answer.of)
    else if (answer.as === 'done') done.resolve(answer.read)
    else if (answer.as === 'unreadable') done.reject(new Unreadable(answer.code, answer.words))
    else done.reject(Object.assign(new Error('the reader failed'), { stack: answer.stack }))
  }
  const onExit = () => done.reject(isSlow ? unreadable('too-slow', order.options.name) : whyEnded())
  worker.on('message', onAnswer)
  worker.on('exit', onExit)
  worker.postMessage(order, 'bytes' in order.source ? [order.source.bytes.buffer as ArrayBuffer] : [])
  try {
    return await done.promise
  } finally {
    clearTimeout(watch)
    worker.off('message', onAnswer)
    worker.off('exit', onExit)
  }
}
