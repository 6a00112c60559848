// Papers are made in a process of their own. Typst and what it loads take 150 MB that a thread would never give back, and a long table takes seconds;
// the process begins with the first paper and ends when there was nothing to make for a while.
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { childFlags } from '../../../platform/child-flags.ts'
import { Problem } from '../../../platform/problem.ts'
import { paperProblems } from '../problems.ts'
import type { Answer, Order } from './press-process.ts'

export type OnStep = (done: number, of: number) => void
export type Press = {
  /**
   * Makes a paper; orders wait for one another.
   * @returns its file, or its pictures page by page
   * @throws Problem tooManyPages, takesTooLong, notMade
   */
  make(order: Order, onStep?: OnStep): Promise<Buffer[]>
}

/** How long it may be silent, and how long it is kept with nothing to do (both ms). */
export type PressLimits = { silence: number; idle: number }
const usual: PressLimits = { silence: 120_000, idle: 20_000 }

const presses = new WeakMap<object, Press>()

/** The one press of a server: modules whose lists are printed share its process. @param log whose the server is */
export function pressOf(log: { error: (what: object, words: string) => void }): Press {
  const open = presses.get(log) ?? openPress((stack) => log.error({ stack }, 'a paper was not made'))
  presses.set(log, open)
  return open
}

/** Opens the press; nothing is started before the first order. @param fault told of what went wrong inside */
export function openPress(fault: (stack: string) => void, given: Partial<PressLimits> = {}): Press {
  const limits = { ...usual, ...given }
  let last: Promise<unknown> = Promise.resolve()
  let child: ChildProcess | undefined
  let resting: NodeJS.Timeout | undefined
  const begin = (): ChildProcess => {
    clearTimeout(resting)
    if (child?.connected) return child
    child = fork(fileURLToPath(new URL('press-process.ts', import.meta.url)), {
      serialization: 'advanced',
      execArgv: childFlags,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    return child
  }
  const rest = () => {
    // An idle press must not keep the server from ending.
    child?.unref()
    child?.channel?.unref()
    resting = setTimeout(() => {
      const idle = child
      // Forgotten first: an order that comes while it is ending begins another.
      child = undefined
      idle?.kill()
    }, limits.idle)
    resting.unref()
  }
  return {
    make(order, onStep = () => {}) {
      const made = last.then(() => answered(begin(), order, { onStep, silence: limits.silence })).finally(rest)
      last = made.catch(() => {})
      return made.catch((error) => {
        if (error instanceof Problem) throw error
        fault(String((error as Error).stack))
        throw new Problem(paperProblems.notMade)
      })
    },
  }
}

function answered(
  child: ChildProcess,
  order: Order,
  { onStep, silence }: { onStep: OnStep; silence: number },
): Promise<Buffer[]> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer[]>()
  child.ref()
  child.channel?.ref()
  const watch = setTimeout(() => {
    reject(new Problem(paperProblems.takesTooLong, { seconds: silence / 1000 }))
    child.kill('SIGKILL')
  }, silence)
  const onAnswer = (answer: Answer) => {
    watch.refresh()
    if (answer.as === 'step') return onStep(answer.done, answer.of)
    if (answer.as === 'made') return resolve(answer.files.map((file) => Buffer.from(file)))
    if (answer.as === 'broken') return reject(Object.assign(new Error('not made'), { stack: answer.stack }))
    const { pages, most } = answer
    reject(new Problem(paperProblems.tooManyPages, { pages, most }))
  }
  const onEnd = () => reject(new Error('the press ended'))
  child.on('message', onAnswer)
  child.once('exit', onEnd)
  child.once('error', onEnd)
  child.send(order, (error) => error && reject(error))
  return promise.finally(() => {
    clearTimeout(watch)
    child.off('message', onAnswer)
    child.off('exit', onEnd)
    child.off('error', onEnd)
  })
}
