// Who has a thing open now: each process tells the others whom of its own open pages look at it. Nothing is stored: a browser that dies ends its
// stream, a process that dies is forgotten after three beats. Ids only; a page asks for names through its rights.
import { randomUUID } from 'node:crypto'

/** An open page of a person, of one office's book, at a thing. */
export type Looking = { officeId: number; thingId: string; personId: number }
/** What one process tells the others: whom it has at this thing. p process · o office · i thing · w persons */
export type Told = { p: string; o: number; i: string; w: number[] }
export type Show = (people: number[]) => void

/** @param tell reaches every process, this one too @param patienceMs after so long without a word a process is gone */
export function openPresence(tell: (told: Told) => void, { patienceMs }: { patienceMs: number }) {
  const me = randomUUID()
  /** Every page is told once even of nobody: it may still show those of before its line was lost. */
  const here = new Map<Show, Looking & { shown: string | null }>()
  const elsewhere = new Map<string, Map<string, { people: number[]; heardAt: number }>>()

  const at = (key: string) => [...here].filter(([, looking]) => keyOf(looking) === key)
  const tellOf = ({ officeId, thingId }: Looking) => {
    const people = new Set(at(keyOf({ officeId, thingId })).map(([, { personId }]) => personId))
    tell({ p: me, o: officeId, i: thingId, w: [...people] })
  }
  const show = (key: string) => {
    const pages = at(key)
    const others = [...(elsewhere.get(key)?.values() ?? [])].flatMap(({ people }) => people)
    const all = new Set([...pages.map(([, { personId }]) => personId), ...others])
    for (const [shown, looking] of pages) {
      const people = [...all].filter((personId) => personId !== looking.personId).sort((a, b) => a - b)
      if (looking.shown === String(people)) continue
      looking.shown = String(people)
      shown(people)
    }
  }
  return {
    come(page: Show, looking: Looking) {
      here.set(page, { ...looking, shown: null })
      tellOf(looking)
    },
    go(page: Show) {
      const looking = here.get(page)
      if (!looking) return
      here.delete(page)
      tellOf(looking)
    },
    /** A process that was not known at the thing has just come to it: it has not heard of ours. */
    hear({ p, o, i, w }: Told) {
      const key = keyOf({ officeId: o, thingId: i })
      const known = elsewhere.get(key) ?? new Map()
      const [mine] = at(key)
      if (p !== me && w.length > 0) {
        if (mine && !known.has(p)) tellOf(mine[1])
        elsewhere.set(key, known.set(p, { people: w, heardAt: Date.now() }))
      } else if (known.delete(p) && known.size === 0) elsewhere.delete(key)
      show(key)
    },
    /** To be called again and again: says that ours are still here, forgets those of whom nothing was heard. */
    beat() {
      for (const [key, processes] of elsewhere) {
        for (const [process, { heardAt }] of processes) if (Date.now() - heardAt > patienceMs) processes.delete(process)
        if (processes.size === 0) elsewhere.delete(key)
        show(key)
      }
      const things = new Map([...here.values()].map((looking) => [keyOf(looking), looking]))
      for (const looking of things.values()) tellOf(looking)
    },
  }
}

const keyOf = ({ officeId, thingId }: Pick<Looking, 'officeId' | 'thingId'>): string => `${officeId} ${thingId}`
