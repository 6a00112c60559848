import { setImmediate } from 'node:timers/promises'

/** Gives the turn to others now and then: a list of ten thousand rows takes seconds. */
export type Breathe = () => Promise<void>

/** Others have their turn every so many milliseconds. */
export function breather(turnMs = 15): Breathe {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < turnMs) return
    await setImmediate()
    since = performance.now()
  }
}

/** Each in turn, as map does. */
export async function inTurns<T, R>(
  items: readonly T[],
  breathe: Breathe,
  work: (item: T, index: number) => R,
): Promise<R[]> {
  const done: R[] = []
  for (const [index, item] of items.entries()) {
    done.push(work(item, index))
    if (index % 20 === 19) await breathe()
  }
  return done
}
