// What an operation makes of the units it touches, worked out before anything is written: the preview shows this, the deed writes it. Pure.
import type { Refusal } from '../../../platform/problem.ts'
import type { KindOfUnit } from '../place-names.ts'
import { unitProblems as problems } from '../problems.ts'
import type { AskOperation, Described } from './contract.ts'
import { changedFrom, changesAfter, endedOn, joined, type State, stateOn, type Timeline } from './timeline.ts'

/** What is known of the units an operation names: those and all that stood right below them on the day. */
export type Ground = {
  timelines: ReadonlyMap<number, Timeline>
  /** Units right below, by the unit above, on the day or later; of a duplicate ever. */
  children: ReadonlyMap<number, readonly number[]>
  /** Units at or below each unit named, from the day on: none of them may come to stand above it. */
  below: ReadonlyMap<number, ReadonlySet<number>>
  /** Passings of a duplicate. */
  descent: readonly Passing[]
}
export type Passing = { fromId: number; toId: number; onDay: string; share: number | null; operationId: string | null }
/** New units are numbered -1, -2 … until they are made. */
export type Plan = {
  made: { unitId: number; states: State[] }[]
  changes: { unitId: number; before: Timeline; after: State[] }[]
  descent: { fromId: number; toId: number; share: number | null }[]
  descentGone: Passing[]
  descentAgain: Passing[]
  sameAs: { unitId: number; sameAs: number } | null
  /** Units whose things are to be carried over. */
  left: number[]
  /** Where they may go. */
  successors: number[]
}
/** A plan, or why there is none. */
export type Planned = { plan: Plan } | { refusal: NonNullable<Refusal> }

class Refused extends Error {
  readonly refusal: NonNullable<Refusal>
  constructor(refusal: NonNullable<Refusal>) {
    super(refusal.spec.code)
    this.refusal = refusal
  }
}

const districtKinds: readonly KindOfUnit[] = ['huyen', 'quan', 'thi-xa', 'thanh-pho']

/** What the operation comes to, or why it may not be. */
export function planOf({ what, onDay }: Pick<AskOperation, 'what' | 'onDay'>, ground: Ground): Planned {
  try {
    const work = new Drawing(onDay, ground)
    draw(work, what)
    return { plan: work.plan() }
  } catch (fault) {
    if (fault instanceof Refused) return { refusal: fault.refusal }
    throw fault
  }
}

function draw(on: Drawing, what: AskOperation['what']): void {
  if (what.kind === 'create') on.make(what.unit)
  if (what.kind === 'rename') on.change(what.unitId, { name: what.name })
  if (what.kind === 'recode') on.change(what.unitId, { code: what.code })
  if (what.kind === 'retype') for (const unitId of what.unitIds) on.change(unitId, { kind: what.to })
  if (what.kind === 'move') for (const unitId of what.unitIds) on.move(unitId, what.parentId)
  if (what.kind === 'merge') merge(on, what)
  if (what.kind === 'split') split(on, what)
  if (what.kind === 'abolish-level') abolishLevel(on, what.parentId)
  if (what.kind === 'duplicate') on.declareSame(what.unitId, what.sameAs)
}

function merge(on: Drawing, what: Extract<AskOperation['what'], { kind: 'merge' }>): void {
  const { into } = what
  const goesOn = 'unitId' in into ? into.unitId : null
  const merged = [...new Set(what.unitIds)].filter((unitId) => unitId !== goesOn)
  if (merged.length + (goesOn === null ? 0 : 1) < 2) on.refuse(problems.mergesOne)
  if ('parentId' in into && into.parentId !== null && merged.includes(into.parentId)) on.refuse(problems.underItself)
  const target = 'unitId' in into ? into.unitId : on.make(into)
  if ('unitId' in into) {
    const facts = { ...(into.name ? { name: into.name } : {}), ...(into.as ? { kind: into.as } : {}) }
    if (Object.keys(facts).length > 0) on.change(target, facts)
    else on.there(target)
  }
  for (const unitId of merged) {
    if (target > 0 && on.isBelow(target, unitId)) on.refuse(problems.underItself)
    on.end(unitId)
    on.pass(unitId, target, 1)
  }
  for (const unitId of merged) for (const child of on.childrenOf(unitId)) on.reparent(child, unitId, target)
  on.succeed([target])
}

function split(on: Drawing, { unitId, parts }: Extract<AskOperation['what'], { kind: 'split' }>): void {
  const shares = parts.map(({ share }) => share)
  const known = shares.filter((share) => share !== null)
  const sum = known.reduce((all, share) => all + share, 0)
  if (sum > 1.00005 || (known.length === shares.length && Math.abs(sum - 1) > 0.00005)) on.refuse(problems.sharesWrong)
  on.there(unitId)
  const targets = parts.map(({ into }) => ('unitId' in into ? into.unitId : on.make(into)))
  if (new Set(targets).size < targets.length) on.refuse(problems.partTwice)
  for (const target of targets) {
    if (target > 0 && target !== unitId) on.there(target)
    if (target > 0 && target !== unitId && on.isBelow(target, unitId)) on.refuse(problems.underItself)
  }
  if (parts.some(({ into }) => 'parentId' in into && into.parentId === unitId)) on.refuse(problems.underItself)
  const stays = targets.includes(unitId)
  if (!stays) on.end(unitId)
  const taken = new Map<number, number>()
  for (const [i, target] of targets.entries()) {
    if (target !== unitId) on.pass(unitId, target, parts[i]!.share)
    for (const child of parts[i]!.children) taken.set(child, target)
  }
  const children = on.childrenOf(unitId)
  for (const child of taken.keys()) if (!children.includes(child)) on.refuse(problems.notBelow)
  // what nobody has assigned stands under the part that goes on, or the first
  for (const child of children) {
    const target = taken.get(child) ?? (stays ? unitId : targets[0]!)
    if (target !== unitId) on.reparent(child, unitId, target)
  }
  on.leave(unitId)
  on.succeed(targets)
}

function abolishLevel(on: Drawing, parentId: number): void {
  on.there(parentId)
  const districts = on.childrenOf(parentId).filter((child) => on.isDistrict(child))
  if (districts.length === 0) on.refuse(problems.noSuchLevel)
  for (const district of districts) on.end(district)
  for (const district of districts) for (const child of on.childrenOf(district)) on.reparent(child, district, parentId)
  on.succeed([parentId])
}

class Drawing {
  readonly #day: string
  readonly #ground: Ground
  readonly #made: Plan['made'] = []
  readonly #after = new Map<number, State[]>()
  readonly #descent: Plan['descent'] = []
  readonly #left = new Set<number>()
  #sameAs: Plan['sameAs'] = null
  #gone: Passing[] = []
  #again: Passing[] = []
  #successors: number[] = []

  constructor(day: string, ground: Ground) {
    this.#day = day
    this.#ground = ground
  }

  refuse(spec: NonNullable<Refusal>['spec'], details?: NonNullable<Refusal>['details']): never {
    throw new Refused({ spec, ...(details ? { details } : {}) })
  }

  /** What a unit is on the day. */
  there(unitId: number): State {
    const timeline = this.#timeline(unitId)
    return stateOn(timeline, this.#day) ?? this.refuse(problems.notThere, { name: timeline.at(-1)?.name ?? '' })
  }

  isDistrict(unitId: number): boolean {
    const kind = stateOn(this.#timeline(unitId), this.#day)?.kind
    return kind !== undefined && districtKinds.includes(kind)
  }

  childrenOf = (unitId: number): readonly number[] => this.#ground.children.get(unitId) ?? []
  isBelow = (unitId: number, above: number): boolean => this.#ground.below.get(above)?.has(unitId) ?? false

  make({ name, kind, code, parentId }: Described): number {
    if (parentId !== null) this.there(parentId)
    const unitId = -1 - this.#made.length
    this.#made.push({ unitId, states: [{ name, kind, code, parentId, from: this.#day, until: null }] })
    return unitId
  }

  change(unitId: number, facts: Partial<State>): void {
    this.there(unitId)
    this.#after.set(unitId, changedFrom(this.#current(unitId), this.#day, facts))
  }

  move(unitId: number, parentId: number | null): void {
    if (parentId === unitId || (parentId !== null && this.isBelow(parentId, unitId))) this.refuse(problems.underItself)
    if (parentId !== null && parentId > 0 && !stateOn(this.#current(parentId), this.#day))
      this.refuse(problems.notThere, { name: this.#timeline(parentId).at(-1)?.name ?? '' })
    this.change(unitId, { parentId })
  }

  /** What stood below one unit stands below another, from the day on. */
  reparent(unitId: number, from: number, to: number): void {
    this.#after.set(unitId, reparented(this.#current(unitId), { from, to, day: this.#day }))
  }

  /** It is no more from the day on; it must have been before, and nothing may have happened to it since. */
  end(unitId: number): void {
    const { name, from } = this.there(unitId)
    if (from === this.#day) this.refuse(problems.beginsThatDay, { name })
    if (changesAfter(this.#timeline(unitId), this.#day)) this.refuse(problems.changedSince, { name })
    this.#after.set(unitId, endedOn(this.#current(unitId), this.#day))
    this.leave(unitId)
  }

  pass(fromId: number, toId: number, share: number | null): void {
    this.#descent.push({ fromId, toId, share })
  }

  leave(unitId: number): void {
    this.#left.add(unitId)
  }

  succeed(unitIds: number[]): void {
    this.#successors = unitIds
  }

  /** What stood below the one entered twice stands below the other, and what passed through it passes through the other. */
  declareSame(unitId: number, sameAs: number): void {
    if (unitId === sameAs) this.refuse(problems.sameUnit)
    for (const one of [unitId, sameAs]) if (this.#timeline(one).length === 0) this.refuse(problems.unknownUnit)
    if (this.isBelow(sameAs, unitId) || this.isBelow(unitId, sameAs)) this.refuse(problems.underItself)
    this.#sameAs = { unitId, sameAs }
    for (const child of this.childrenOf(unitId))
      this.#after.set(child, reparented(this.#timeline(child), { from: unitId, to: sameAs, day: null }))
    this.#gone = this.#ground.descent.filter(({ fromId, toId }) => fromId === unitId || toId === unitId)
    this.#again = this.#gone
      .map((one) => ({
        ...one,
        fromId: one.fromId === unitId ? sameAs : one.fromId,
        toId: one.toId === unitId ? sameAs : one.toId,
      }))
      .filter((one) => one.fromId !== one.toId && !this.#ground.descent.some((known) => samePassing(known, one)))
    this.leave(unitId)
    this.succeed([sameAs])
  }

  plan(): Plan {
    const changes = [...this.#after].map(([unitId, after]) => ({ unitId, before: this.#timeline(unitId), after }))
    return {
      made: this.#made,
      changes,
      descent: this.#descent,
      descentGone: this.#gone,
      descentAgain: this.#again,
      sameAs: this.#sameAs,
      left: [...this.#left],
      successors: this.#successors,
    }
  }

  #timeline(unitId: number): Timeline {
    return this.#ground.timelines.get(unitId) ?? this.refuse(problems.unknownUnit)
  }

  /** As far as this operation has come with it. */
  #current(unitId: number): Timeline {
    return this.#after.get(unitId) ?? this.#timeline(unitId)
  }
}

function reparented(timeline: Timeline, { from, to, day }: { from: number; to: number; day: string | null }): State[] {
  return joined(
    timeline.flatMap((state): State[] => {
      if (state.parentId !== from || (day !== null && state.until !== null && state.until <= day)) return [state]
      const isCut = day !== null && (state.from === null || state.from < day)
      return isCut
        ? [
            { ...state, until: day },
            { ...state, from: day, parentId: to },
          ]
        : [{ ...state, parentId: to }]
    }),
  )
}

const samePassing = (a: Passing, b: Passing) => a.fromId === b.fromId && a.toId === b.toId && a.onDay === b.onDay
