// What a unit is through time: its states one after the other, none over another. Days are YYYY-MM-DD; `until` is the first day it is no more. Pure.
import type { KindOfUnit } from '../place-names.ts'

export type Facts = { name: string; kind: KindOfUnit; code: string | null; parentId: number | null }
/** from null: as far back as one looks; until null: still. */
export type State = Facts & { from: string | null; until: string | null }
export type Timeline = readonly State[]

const begins = (state: State, day: string) => state.from === null || state.from <= day
const reaches = (state: State, day: string) => state.until === null || state.until > day

/** What it is on a day; undefined where it is not. */
export const stateOn = (timeline: Timeline, day: string): State | undefined =>
  timeline.find((state) => begins(state, day) && reaches(state, day))

/** Whether anything begins or ends after a day. */
export const changesAfter = (timeline: Timeline, day: string): boolean =>
  timeline.some(({ from, until }) => (from !== null && from > day) || (until !== null && until > day))

/**
 * Facts changed from a day on. A later state keeps a fact of its own: each changed fact holds until it had changed anyway.
 * The unit must be there on the day.
 */
export function changedFrom(timeline: Timeline, day: string, facts: Partial<Facts>): State[] {
  const now = stateOn(timeline, day)!
  const open = new Set(Object.keys(facts) as (keyof Facts)[])
  const after = timeline.flatMap((state): State[] => {
    if (!reaches(state, day)) return [state]
    if (state !== now) {
      for (const fact of open) if (state[fact] !== now[fact]) open.delete(fact)
      return [{ ...state, ...picked(facts, open) }]
    }
    const changed = { ...state, ...facts, from: day }
    return state.from === day ? [changed] : [{ ...state, until: day }, changed]
  })
  return joined(after)
}

/** It is no more from a day on. */
export const endedOn = (timeline: Timeline, day: string): State[] =>
  timeline.flatMap((state) =>
    state.from !== null && state.from >= day ? [] : [{ ...state, until: reaches(state, day) ? day : state.until }],
  )

/** The same in as few states as there are differences. */
export function joined(timeline: Timeline): State[] {
  const states: State[] = []
  for (const state of timeline) {
    const last = states.at(-1)
    if (last && last.until === state.from && sameFacts(last, state)) last.until = state.until
    else states.push({ ...state })
  }
  return states
}

export const sameFacts = (a: Facts, b: Facts): boolean =>
  a.name === b.name && a.kind === b.kind && a.code === b.code && a.parentId === b.parentId

function picked(facts: Partial<Facts>, keys: ReadonlySet<keyof Facts>): Partial<Facts> {
  return Object.fromEntries(Object.entries(facts).filter(([key]) => keys.has(key as keyof Facts)))
}
