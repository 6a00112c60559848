// The fate of every row of a list beside what the book knows already: made, the same, completed, differing (then the book stands), refused. Pure.
import { foldName } from '../../spelling/fold.ts'
import type { ListedState, ListedUnit } from '../country/country-units.ts'
import { twoTiersFrom } from '../country/read-country.ts'
import { changedFrom, joined, type State, sameFacts, stateOn, type Timeline } from '../operations/timeline.ts'
import type { KindOfUnit } from '../place-names.ts'
import { levelOf } from '../surroundings/make.ts'

export type Fate = 'make' | 'same' | 'complete' | 'differs' | 'refused'
export type Known = { unitId: number; states: Timeline }
/** What becomes of one listed unit; `unitId`: the one of the book it is. `states` of one to make name what is above by key. */
export type Fated = {
  fate: Fate
  why: string | null
  unit: ListedUnit
  unitId: number | null
  before: Timeline
  after: State[]
}

/** In the order of the list, which has what is above before what is below. */
export function matched(units: readonly ListedUnit[], known: readonly Known[]): Fated[] {
  const book = new Book(known)
  const ids = new Map<string, number>()
  return units.map((unit) => {
    const found = book.find(unit, ids)
    if (!found) return { fate: 'make', why: null, unit, unitId: null, before: [], after: [] }
    ids.set(unit.key, found.unitId)
    return { ...beside(unit, found, book), unit, unitId: found.unitId, before: found.states }
  })
}

class Book {
  readonly #byCode = new Map<string, Known[]>()
  readonly #byName = new Map<string, Known[]>()

  constructor(known: readonly Known[]) {
    for (const one of known) {
      for (const code of new Set(one.states.map((state) => state.code)))
        if (code !== null) push(this.#byCode, code, one)
      for (const name of new Set(one.states.map((state) => nameOf(state, state.parentId))))
        push(this.#byName, name, one)
    }
  }

  /** By its code while it is of that level then; else by name, kind and superior where the book has no code for it. */
  find({ states }: ListedUnit, ids: ReadonlyMap<string, number>): Known | undefined {
    for (const state of states.toReversed()) {
      const byCode = state.code === null ? [] : (this.#byCode.get(state.code) ?? [])
      const found = byCode.find((one) =>
        one.states.some((mine) => mine.code === state.code && alike(mine, state) && meet(mine, state)),
      )
      if (found) return found
      const above = state.above === null ? null : ids.get(state.above)
      if (above === undefined) continue
      const named = (this.#byName.get(nameOf(state, above)) ?? []).find((one) =>
        one.states.some(
          (mine) => (mine.code === null || state.code === null) && mine.kind === state.kind && meet(mine, state),
        ),
      )
      if (named) return named
    }
    return undefined
  }

  hasOld(code: string | null): boolean {
    return (this.#byCode.get(code ?? '') ?? []).some(({ states }) => states.some(({ until }) => until === twoTiersFrom))
  }
}

function push(map: Map<string, Known[]>, key: string, one: Known): void {
  const list = map.get(key)
  if (list) list.push(one)
  else map.set(key, [one])
}

const nameOf = ({ name }: { name: string }, parentId: number | null) => `${foldName(name)}|${parentId ?? ''}`
const alike = (a: { kind: KindOfUnit }, b: { kind: KindOfUnit }) => levelOf(a.kind) === levelOf(b.kind)
/** Whether both are on some day. */
const meet = (a: Pick<ListedState, 'from' | 'until'>, b: Pick<ListedState, 'from' | 'until'>) =>
  (a.from === null || b.until === null || a.from < b.until) && (b.from === null || a.until === null || b.from < a.until)

/** What the list adds to a unit of the book: a code, a kind from its day on, the days before it. What the book has is left as it is. */
function beside(unit: ListedUnit, { states: mine }: Known, book: Book): Pick<Fated, 'fate' | 'why' | 'after'> {
  const last = unit.states.at(-1)!
  let after = mine.map((state) => ({ ...state }))
  if (last.code !== null && mine.every(({ code }) => code === null))
    after = after.map((state) => ({ ...state, code: last.code }))
  for (const [i, state] of unit.states.entries()) {
    const before = unit.states[i - 1]
    if (!before || state.from === null || state.kind === before.kind || state.from === twoTiersFrom) continue
    const now = stateOn(after, state.from)
    const lasting =
      now !== undefined && now.kind === before.kind && after.every(({ from }) => from === null || from <= state.from!)
    if (lasting) after = changedFrom(after, state.from, { kind: state.kind })
  }
  const [first] = unit.states
  const isProvince = levelOf(last.kind) === 'province'
  if (isProvince && first!.from === null && after[0]!.from !== null) after[0] = { ...after[0]!, from: null }
  const changed = joined(after)
  if (
    changed.length !== mine.length ||
    changed.some((state, i) => !sameFacts(state, mine[i]!) || state.from !== mine[i]!.from)
  )
    return { fate: 'complete', why: null, after: changed }
  const now = mine.at(-1)!
  const differing = foldName(now.name) !== foldName(last.name) ? 'name' : now.kind !== last.kind ? 'kind' : null
  const isPast =
    unit.states.length > 1 && first!.until === twoTiersFrom && !book.hasOld(first!.code) ? 'past-left' : null
  return differing ? { fate: 'differs', why: differing, after: [] } : { fate: 'same', why: isPast, after: [] }
}
