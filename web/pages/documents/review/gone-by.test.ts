import { describe, expect, it } from 'vitest'
import type { Terms } from '../../../../server/modules/directives/contract.ts'
import { goneBy } from './gone-by.ts'

const due = (day: string, inherited = false) => ({ text: '', day, time: null, inherited })
const weekly = { rrule: 'FREQ=WEEKLY;BYDAY=FR', time: null, from: null, until: null, untilCondition: null }
const clause = (
  days: Terms['due'],
  over: { following?: 'dated' | 'filed'; handedOutAt?: string; recurrence?: Terms['recurrence'] } = {},
) => ({
  section: '1.a',
  following: over.following ?? ('dated' as const),
  handedOutAt: over.handedOutAt ?? null,
  terms: {
    ...{ lead: [], cooperate: [], places: [], criteria: [], legalRefs: [] },
    ...{ product: null, reportTo: null, via: null, supervisor: null },
    due: days,
    recurrence: over.recurrence ?? null,
  },
})

describe('clauses whose day has gone by before they are handed out, on 21/11/2026', () => {
  it.each([
    ['a day before today', clause([due('2026-11-18')]), '2026-11-18'],
    ['today itself is not gone by', clause([due('2026-11-21')]), null],
    ['of several the earliest holds', clause([due('2026-12-30'), due('2026-11-18')]), '2026-11-18'],
    ['its own day before the one of its frame', clause([due('2026-11-01', true), due('2026-12-30')]), null],
    ['the day of its frame where it has none', clause([due('2026-11-01', true)]), '2026-11-01'],
    ['what recurs has its next day to come', clause([due('2026-11-18')], { recurrence: weekly }), null],
    ['what is only filed asks nothing', clause([due('2026-11-18')], { following: 'filed' }), null],
    [
      'what is handed out already is told elsewhere',
      clause([due('2026-11-18')], { handedOutAt: '2026-11-10T01:00:00Z' }),
      null,
    ],
    ['no day at all', clause([]), null],
  ])('%s', (_, row, day) => {
    expect(goneBy([row], '2026-11-21')).toEqual(day ? [{ section: '1.a', day }] : [])
  })
})
