// Heavy work on a list is done in a thread: neither the seconds a large one takes nor what a bad one does to memory reach the server.
import { Worker } from 'node:worker_threads'

/** Ten thousand rows take 2 s and 150 MB; at most two at once, so that an office PC stays usable. */
const limits = { atOnce: 2, heapMb: 400, ms: 60_000 }

let running = 0
const waiting: (() => void)[] = []

/** Runs a file that answers one message to its workerData. `transfer`: buffers handed over, empty afterwards. @throws Error where the thread ended without an answer */
export async function inThread<Answer>(file: URL, workerData: object, transfer: ArrayBuffer[] = []): Promise<Answer> {
  if (running >= limits.atOnce) await new Promise<void>((turn) => waiting.push(turn))
  running++
  try {
    return await runOne(file, workerData, transfer)
  } finally {
    running--
    waiting.shift()?.()
  }
}

function runOne<Answer>(file: URL, workerData: object, transferList: ArrayBuffer[]): Promise<Answer> {
  return new Promise((done, fail) => {
    const resourceLimits = { maxOldGenerationSizeMb: limits.heapMb }
    const worker = new Worker(file, { workerData, transferList, resourceLimits })
    const tooLong = setTimeout(() => void worker.terminate(), limits.ms)
    worker.on('message', done)
    worker.on('error', fail)
    worker.on('exit', () => {
      clearTimeout(tooLong)
      fail(new Error('the thread ended'))
    })
  })
}
