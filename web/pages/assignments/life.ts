/**
 * The drawn line of time of one assignment: which marks stand where. Pure: rows and instants in, places in pixels out.
 * Time runs to scale from the handing out to today or the last due instant, whichever is later.
 */
import { dayOf } from '../../platform/formats.ts'

export interface LifeFacts {
  handedOutAt: string
  originalDueAt: string | null
  dueAt: string | null
  /** When it was completed and is so still; the line stops being late there. */
  doneAt: string | null
  /** Confirmed: nothing runs on until today. */
  over: boolean
  lateCounts: boolean
  deeds: readonly {
    seq: number
    verb: string
    at: string
    ordinal: number | null
    undone: boolean
    percent: number | null
  }[]
  now: string
  width: number
}

export type MarkKind = 'report' | 'complete' | 'confirm' | 'return' | 'urge' | 'extension'
export interface LifeMark {
  seq: number
  kind: MarkKind
  x: number
  /** Ordinal of an urging. */
  no: number | null
}
export interface Stretch {
  kind: 'kept' | 'extended' | 'late' | 'ahead'
  from: number
  to: number
}
export interface LifeLabel {
  kind: 'handed-out' | 'original' | 'due' | 'today' | 'done'
  /** 'YYYY-MM-DD', the printed day. */
  day: string
  x: number
  /** From 0: another line where two would overlap. */
  row: number
  anchor: 'start' | 'middle' | 'end'
}
export interface Life {
  marks: LifeMark[]
  stretches: Stretch[]
  labels: LifeLabel[]
  /** Null once it is over. */
  todayX: number | null
  originalX: number | null
  dueX: number | null
  rows: number
}

const margin = 10
/** Past the last instant a little of the line goes on. */
const tail = 0.04

export function lifeOf(facts: LifeFacts): Life {
  const place = scaleOf(facts)
  const x = (instant: string) => place(Date.parse(instant))
  const { originalDueAt, dueAt, now, doneAt } = facts
  const originalX = originalDueAt ? x(originalDueAt) : null
  const dueX = dueAt ? x(dueAt) : null
  const labels = labelled(facts, x)
  return {
    marks: marksOf(facts, x),
    stretches: stretchesOf({ start: x(facts.handedOutAt), originalX, dueX, end: x(doneAt ?? now), facts }),
    labels,
    todayX: facts.over ? null : x(now),
    originalX,
    dueX,
    rows: Math.max(0, ...labels.map(({ row }) => row)) + 1,
  }
}

function scaleOf(facts: LifeFacts): (ms: number) => number {
  const { handedOutAt, originalDueAt, dueAt, now, over, width, deeds } = facts
  const drawn = deeds.filter(({ verb, undone }) => kinds[verb] && !undone)
  const instants = [handedOutAt, originalDueAt, dueAt, over ? null : now, ...drawn.map(({ at }) => at)]
    .filter((instant) => instant !== null)
    .map((instant) => Date.parse(instant))
  const first = Math.min(...instants)
  const last = Math.max(...instants)
  const span = Math.max(last - first, 86_400_000)
  const usable = (width - 2 * margin) / (1 + tail)
  return (ms) => Math.round((margin + ((ms - first) / span) * usable) * 10) / 10
}

const kinds: Record<string, MarkKind> = {
  report: 'report',
  contribute: 'report',
  complete: 'complete',
  confirm: 'confirm',
  return: 'return',
  urge: 'urge',
  'grant-extension': 'extension',
  change: 'extension',
}

function marksOf({ deeds }: LifeFacts, x: (instant: string) => number): LifeMark[] {
  return deeds.flatMap(({ seq, verb, at, ordinal, undone }) => {
    const kind = kinds[verb]
    return kind && !undone ? [{ seq, kind, x: x(at), no: kind === 'urge' ? ordinal : null }] : []
  })
}

interface Along {
  start: number
  originalX: number | null
  dueX: number | null
  end: number
  facts: LifeFacts
}

/** Kept up to the original day, dashed through the extension, red after the day that holds, thin for what lies ahead. */
function stretchesOf({ start, originalX, dueX, end, facts }: Along): Stretch[] {
  const stretches: Stretch[] = []
  const push = (kind: Stretch['kind'], from: number, to: number) => {
    if (to > from) stretches.push({ kind, from, to })
  }
  const holds = dueX ?? Number.POSITIVE_INFINITY
  const original = originalX ?? holds
  push('kept', start, Math.min(end, original, holds))
  if (holds > original) push('extended', original, Math.min(end, holds))
  push(facts.lateCounts ? 'late' : 'kept', Math.max(start, holds), end)
  push('ahead', Math.max(start, end), facts.width - margin)
  return stretches
}

/** About so wide is a label of 12 px. */
const labelWidth = 104

function labelled(facts: LifeFacts, x: (instant: string) => number): LifeLabel[] {
  const { handedOutAt, originalDueAt, dueAt, now, doneAt, over, width } = facts
  const extended = originalDueAt !== null && dueAt !== null && originalDueAt !== dueAt
  const wanted: Pick<LifeLabel, 'kind' | 'day' | 'x'>[] = [
    { kind: 'handed-out', day: dayOf(handedOutAt), x: x(handedOutAt) },
    ...(extended ? [{ kind: 'original' as const, day: dayBefore(originalDueAt), x: x(originalDueAt) }] : []),
    ...(dueAt ? [{ kind: 'due' as const, day: dayBefore(dueAt), x: x(dueAt) }] : []),
    ...(doneAt ? [{ kind: 'done' as const, day: dayOf(doneAt), x: x(doneAt) }] : []),
    ...(over ? [] : [{ kind: 'today' as const, day: dayOf(now), x: x(now) }]),
  ]
  const ends: number[] = []
  return wanted
    .sort((a, b) => a.x - b.x)
    .map((label) => {
      const anchor = label.x < labelWidth / 2 ? 'start' : label.x > width - labelWidth / 2 ? 'end' : 'middle'
      const left = anchor === 'start' ? label.x : anchor === 'end' ? label.x - labelWidth : label.x - labelWidth / 2
      const free = ends.findIndex((end) => left >= end)
      const row = free === -1 ? ends.length : free
      ends[row] = left + labelWidth
      return { ...label, anchor, row }
    })
}

/** "By the 15th" ends at 24:00: the first instant of the 16th. */
const dayBefore = (instant: string) => dayOf(new Date(Date.parse(instant) - 1))
