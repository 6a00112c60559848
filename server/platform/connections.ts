// The connections of a pool, lent in the order of asking.
import type pg from 'pg'
import { type Line, openLine, send } from './line.ts'

export type Connections = {
  take(): Promise<Line>
  give(line: Line, lost?: Error): void
  /** Gives back a connection whose transaction only read and is still open. */
  rest(line: Line): void
  settle(): Promise<void>
}
const restMs = 10

/**
 * Lends at most `max` connections. A transaction that only read is ended in the message that begins the next one on its connection (a third of the
 * messages of a list), or after ten milliseconds.
 */
export function openConnections(pool: pg.Pool, max: number): Connections {
  const waiting: ((line: Line | Promise<Line>) => void)[] = []
  const resting: { line: Line; timer: NodeJS.Timeout }[] = []
  const lines = new WeakMap<pg.PoolClient, Line>()
  let lent = 0
  const lineOf = (client: pg.PoolClient): Line => {
    const known = lines.get(client) ?? openLine(client)
    lines.set(client, known)
    return known
  }
  const fresh = (): Promise<Line> => {
    lent++
    return pool.connect().then(lineOf, (error) => {
      lent--
      throw error
    })
  }
  const give = (line: Line, lost?: Error) => {
    const next = waiting.shift()
    if (next && !lost) return next(line)
    line.client.release(lost)
    lent--
    next?.(fresh())
  }
  const end = (line: Line): Promise<void> =>
    send(line, 'commit').then(
      () => give(line),
      (lost: Error) => give(line, lost),
    )
  return {
    async take() {
      const rested = resting.pop()
      if (rested) {
        clearTimeout(rested.timer)
        rested.line.unsent = 'commit; '
        return rested.line
      }
      return lent < max ? fresh() : new Promise((turn) => waiting.push(turn))
    },
    give,
    rest(line) {
      const next = waiting.shift()
      if (next) {
        line.unsent = 'commit; '
        return next(line)
      }
      const timer = setTimeout(() => {
        resting.splice(
          resting.findIndex((one) => one.line === line),
          1,
        )
        void end(line)
      }, restMs)
      resting.push({ line, timer })
    },
    async settle() {
      for (const { timer } of resting) clearTimeout(timer)
      await Promise.all(resting.splice(0).map(({ line }) => end(line)))
    },
  }
}
