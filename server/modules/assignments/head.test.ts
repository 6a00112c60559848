import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DeedFact, foldAll, foldHead, type Handed, type Head, headOf, type Verb, verbs } from './head.ts'
import { endOfMinute, isDoneLate, stateOf } from './state.ts'

const handed: Handed = {
  assignmentId: 'a',
  officeId: 1,
  directiveId: 'd',
  documentId: null,
  leadAgencyId: 10,
  unitId: 5,
  code: '215-01-01',
  section: '1',
  title: 'Việc',
  product: null,
  criteria: [],
  following: 'dated',
  planned: false,
  dueDay: '2024-10-10',
  dueAt: new Date('2024-10-10T17:00:00Z'),
  followerPostId: 3,
  supervisorId: null,
  startDay: '2024-01-01',
}
const deed = (seq: number, verb: Verb, more: Partial<DeedFact> = {}): DeedFact => ({
  seq,
  verb,
  at: new Date(Date.UTC(2024, 8, 20, 0, seq)),
  personId: 1,
  agencyId: 10,
  recordedFor: false,
  words: null,
  percent: null,
  dueDay: null,
  dueAt: null,
  ordinal: null,
  answersSeq: null,
  toAgencyId: null,
  toPostId: null,
  body: null,
  ...more,
})
const fold = (...deeds: DeedFact[]): Head => foldAll(handed, [deed(1, 'hand-out'), ...deeds])

/** Deeds of any kind in any order: what the rules would refuse too, for the fold must not depend on them. */
const anyDeed = fc.record({
  verb: fc.constantFrom(...verbs.filter((verb) => verb !== 'hand-out' && verb !== 'undo')),
  percent: fc.option(fc.integer({ min: 0, max: 100 })),
  recordedFor: fc.boolean(),
  personId: fc.option(fc.integer({ min: 1, max: 4 })),
  toAgencyId: fc.option(fc.integer({ min: 10, max: 12 })),
  toPostId: fc.option(fc.integer({ min: 1, max: 4 })),
  dueDay: fc.constantFrom('2023-12-01', '2024-11-01'),
  answersSeq: fc.option(fc.integer({ min: 1, max: 12 })),
  body: fc.constantFrom(
    null,
    { accept: true },
    { accept: false },
    { due: true },
    { side: 'inside' as const },
    { side: 'supervise' as const, supervisorId: 9 },
    { planned: false },
  ),
})
const history = fc
  .array(anyDeed, { maxLength: 14 })
  .map((some) => some.map((one, i) => deed(i + 2, one.verb, { ...one, dueAt: new Date(`${one.dueDay}T17:00:00Z`) })))

describe('the head', () => {
  it('folded one by one is the head folded at once', () => {
    fc.assert(
      fc.property(history, (deeds) => {
        const first = deed(1, 'hand-out')
        const step = deeds.reduce((head, next) => foldHead(head, next, handed.startDay), headOf(handed, first))
        expect(foldAll(handed, [first, ...deeds])).toEqual(step)
      }),
    )
  })

  it('an undone deed leaves the head as if it had never been', () => {
    fc.assert(
      fc.property(history, anyDeed, (deeds, extra) => {
        const seq = deeds.length + 2
        const done = deed(seq, extra.verb, extra)
        const undo = deed(seq + 1, 'undo', { answersSeq: seq })
        expect({ ...fold(...deeds, done, undo), uptoSeq: 0 }).toEqual({ ...fold(...deeds), uptoSeq: 0 })
      }),
    )
  })

  it('counts never go below nothing and the original day never moves', () => {
    fc.assert(
      fc.property(history, (deeds) => {
        const head = fold(...deeds)
        expect(Math.min(head.unanswered, head.disputed, head.returns, head.urgings)).toBeGreaterThanOrEqual(0)
        expect(head.originalDueAt).toEqual(handed.dueAt)
      }),
    )
  })

  it('late only for what is dated, real and followed from its day on', () => {
    const late = (over: Partial<Handed>) => headOf({ ...handed, ...over }, deed(1, 'hand-out')).lateAt
    expect(late({})).toEqual(handed.dueAt)
    expect([late({ following: 'period' }), late({ planned: true }), late({ startDay: '2024-10-11' })]).toEqual([
      null,
      null,
      null,
    ])
  })

  it('what fell due before the office began is late once it is taken up, whatever is done on it after', () => {
    const startDay = '2024-10-11'
    const begun = { ...handed, startDay }
    const fold = (...deeds: DeedFact[]) => foldAll(begun, [deed(1, 'hand-out'), ...deeds]).lateAt
    expect(fold(deed(2, 'report'))).toBeNull()
    expect(fold(deed(2, 'take-up'))).toEqual(handed.dueAt)
    expect(fold(deed(2, 'take-up'), deed(3, 'report'), deed(4, 'urge'))).toEqual(handed.dueAt)
    expect(fold(deed(2, 'take-up'), deed(3, 'undo', { answersSeq: 2 }))).toBeNull()
  })

  it('a disputed completion no longer stands', () => {
    const completed = deed(2, 'complete', { recordedFor: true })
    expect(fold(completed)).toMatchObject({ phase: 'awaiting', unanswered: 1 })
    const disputed = fold(completed, deed(3, 'dispute', { answersSeq: 2 }))
    expect(disputed).toMatchObject({ phase: 'unseen', unanswered: 0, disputed: 1, completedSeq: null, doneAt: null })
  })

  it('agreeing makes a recorded completion the unit’s own word', () => {
    const recorded = deed(2, 'complete', { recordedFor: true, personId: 7 })
    expect(fold(recorded, deed(3, 'agree', { answersSeq: 2, personId: 8 }))).toMatchObject({
      unanswered: 0,
      completedByPerson: 8,
    })
  })
})

describe('the state', () => {
  const at = (iso: string) => new Date(`${iso}+07:00`)
  it.each([
    ['before the seven days', '2024-10-03T23:59:59', 'unseen'],
    ['within them', '2024-10-04T00:00:01', 'soon'],
    ['in the last minute', '2024-10-10T23:59:59', 'soon'],
    ['the day after', '2024-10-11T00:00:01', 'late'],
  ])('%s, at the instant and as lists ask, at the end of its minute', (_, now, state) => {
    expect(stateOf(fold(), at(now))).toBe(state)
    expect(stateOf(fold(), endOfMinute(at(now)))).toBe(state)
  })

  it('what awaits confirmation is not late; confirmed it tells', () => {
    const late = deed(2, 'complete', { at: at('2024-10-12T08:00:00') })
    expect(stateOf(fold(late), at('2024-10-20T08:00:00'))).toBe('awaiting')
    expect(isDoneLate(fold(late))).toBe(false)
    expect(isDoneLate(fold(late, deed(3, 'confirm')))).toBe(true)
    const inTime = deed(2, 'complete', { at: at('2024-10-10T23:00:00') })
    expect(isDoneLate(fold(inTime, deed(3, 'confirm', { at: at('2024-10-15T08:00:00') })))).toBe(false)
  })

  it('a period closes without red', () => {
    const head = headOf({ ...handed, following: 'period' }, deed(1, 'hand-out'))
    expect([stateOf(head, at('2024-10-09T08:00:00')), stateOf(head, at('2024-10-11T08:00:00'))]).toEqual([
      'unseen',
      'ended',
    ])
  })
})
