// Things that happen at instants, in order, each of which may bring about later ones; the demo's clock follows them.
import type { Clock } from '../platform/clock.ts'

export type Happening = { at: Date; what: () => Promise<Happening[]> }

/** A clock that stands where the story stands and is the real one afterwards. */
export class StoryClock implements Clock {
  #told: Date | null = null
  now = (): Date => this.#told ?? new Date()
  standAt(at: Date): void {
    this.#told = at
  }
  goOn(): void {
    this.#told = null
  }
}

/** Tells a story up to `until`; what would happen later is left out. Equal instants keep their order. */
export async function tell(clock: StoryClock, story: Happening[], until: Date): Promise<void> {
  const ahead = [...story]
  for (;;) {
    ahead.sort((a, b) => a.at.getTime() - b.at.getTime())
    const next = ahead.shift()
    if (!next || next.at > until) break
    clock.standAt(next.at)
    ahead.push(...(await next.what()))
  }
}

const hour = 3_600_000
/** An instant so many hours later, moved into office hours (8 to 17 o'clock of Asia/Ho_Chi_Minh). */
export function later(at: Date, hours: number): Date {
  const moved = new Date(at.getTime() + hours * hour)
  const local = (moved.getUTCHours() + 7) % 24
  if (local >= 8 && local < 17) return moved
  return new Date(moved.getTime() + (((8 - local + 24) % 24) + (moved.getUTCMinutes() % 7) / 10) * hour)
}
