// The one rule of the figures: a table of cases, and for any history that columns add up and equal a plain replay.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DeedFact, foldAll, type Verb, verbs } from '../assignments/head.ts'
import { type Counted, countFigures, decisive, standingOf } from './figures.ts'
import { boundsOf, daysOfPeriod } from './periods.ts'

/** October 2024. */
const { from, end: until } = boundsOf({ fromDay: '2024-10-01', toDay: '2024-10-31' })
const bounds = { from, until }
const handed: Counted = {
  assignmentId: 'a',
  officeId: 1,
  directiveId: null,
  documentId: null,
  leadAgencyId: 10,
  unitId: 5,
  code: '215-01',
  section: '',
  title: 'Việc',
  product: null,
  criteria: [],
  following: 'dated',
  planned: false,
  dueDay: '2024-10-20',
  dueAt: new Date('2024-10-20T17:00:00Z'),
  followerPostId: null,
  supervisorId: null,
  startDay: '2024-01-01',
  partOfLead: null,
}
/** at: "MM-DD" or "MM-DD HH:mm" of 2024 in Viet Nam. */
const deed = (verb: Verb, at: string, more: Partial<DeedFact> = {}): DeedFact => ({
  seq: 0,
  verb,
  at: new Date(`2024-${at.slice(0, 5)}T${at.slice(6) || '09:00'}:00+07:00`),
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
const numbered = (deeds: DeedFact[]) => deeds.map((one, i) => ({ ...one, seq: i + 1 }))
const standing = (deeds: DeedFact[], more: Partial<Counted> = {}) =>
  standingOf({ ...handed, ...more }, numbered(deeds), bounds)
const out = deed('hand-out', '09-15')
const due = (day: string | null) => ({ dueDay: day, dueAt: day ? new Date(`${day}T17:00:00Z`) : null })

describe('in October 2024', () => {
  const cases: [string, DeedFact[], Partial<Counted>, object | null][] = [
    [
      'completed and confirmed in time',
      [out, deed('complete', '10-18'), deed('confirm', '10-21')],
      {},
      { outcome: 'on-time', carried: true },
    ],
    [
      'completed in time, confirmed only afterwards: it waits',
      [out, deed('complete', '10-18'), deed('confirm', '11-02')],
      {},
      { outcome: 'awaiting' },
    ],
    [
      'completed on the due day’s last minute',
      [out, deed('complete', '10-20 23:59'), deed('confirm', '10-22')],
      {},
      { outcome: 'on-time' },
    ],
    [
      'completed the minute after',
      [out, deed('complete', '10-21 00:01'), deed('confirm', '10-22')],
      {},
      { outcome: 'done-late', cause: null },
    ],
    [
      'completed after the period: quá hạn at its end',
      [out, deed('complete', '11-01'), deed('confirm', '11-02')],
      {},
      { outcome: 'late', doneAt: null },
    ],
    [
      'said in November to have been completed in October',
      [out, deed('complete', '10-19', { recordedFor: true })],
      {},
      { outcome: 'awaiting' },
    ],
    ['due on the last day and not done: its time is over', [out], due('2024-10-31'), { outcome: 'late' }],
    ['due the day after', [out], due('2024-11-01'), { outcome: 'in-time' }],
    [
      'handed out in the period',
      [deed('hand-out', '10-03')],
      due('2024-11-30'),
      { outcome: 'in-time', carried: false },
    ],
    ['handed out afterwards', [deed('hand-out', '11-01 00:00')], due('2024-11-30'), null],
    ['over before the period', [out, deed('complete', '09-20'), deed('confirm', '09-30 23:59')], {}, null],
    [
      'confirmed in the period what was completed before',
      [out, deed('complete', '09-20'), deed('confirm', '10-01')],
      {},
      { outcome: 'on-time', carried: true },
    ],
    [
      'over before, sent back in it',
      [out, deed('complete', '09-20'), deed('confirm', '09-25'), deed('return', '10-05')],
      {},
      { outcome: 'late', carried: false, returned: true },
    ],
    [
      'returned, done again late',
      [out, deed('complete', '10-10'), deed('return', '10-12'), deed('complete', '10-25'), deed('confirm', '10-28')],
      {},
      { outcome: 'done-late', returned: true },
    ],
    [
      'returned before the period only',
      [out, deed('complete', '09-20'), deed('return', '09-22')],
      due('2024-11-30'),
      { outcome: 'in-time', returned: false },
    ],
    [
      'extended in time',
      [out, deed('grant-extension', '10-10', due('2024-11-20'))],
      {},
      { outcome: 'in-time', extended: true },
    ],
    [
      'extended before the period',
      [out, deed('grant-extension', '09-28', due('2024-11-20'))],
      {},
      { outcome: 'in-time', extended: false },
    ],
    [
      'an extension taken back',
      [out, deed('grant-extension', '10-10', due('2024-11-20')), deed('undo', '10-10', { answersSeq: 2 })],
      {},
      { outcome: 'late', extended: false },
    ],
    ['taken back as a whole', [out, deed('undo', '09-15', { answersSeq: 1 })], {}, null],
    ['without a day of its own', [out], due(null), { outcome: 'no-day' }],
    ['thường xuyên', [out], { following: 'ongoing', ...due(null) }, { outcome: 'no-day' }],
    ['trong kỳ, its frame ends later', [out], { following: 'period', ...due('2024-12-31') }, { outcome: 'no-day' }],
    ['trong kỳ, its frame is over', [out], { following: 'period', ...due('2024-10-15') }, { outcome: 'ended' }],
    ['trong kỳ, its frame was over before', [out], { following: 'period', ...due('2024-09-20') }, null],
    ['taken off', [out, deed('cancel', '10-08')], {}, { outcome: 'ended' }],
    ['taken off before', [out, deed('cancel', '09-30')], {}, null],
    ['planned', [out], { planned: true }, null],
    [
      'planned, issued in the period',
      [out, deed('change', '10-04', { body: { planned: false } })],
      { planned: true },
      { outcome: 'late', carried: false },
    ],
    [
      'planned, issued afterwards',
      [out, deed('change', '11-04', { body: { planned: false } })],
      { planned: true },
      null,
    ],
    ['tồn đọng', [out], due('2023-12-01'), { outcome: 'backlog' }],
    [
      'tồn đọng, done: in no rate all the same',
      [out, deed('complete', '10-02'), deed('confirm', '10-03')],
      due('2023-12-01'),
      { outcome: 'backlog' },
    ],
    ['tồn đọng, over before', [out, deed('complete', '09-20'), deed('confirm', '09-21')], due('2023-12-01'), null],
    ['taken up in the period', [out, deed('take-up', '10-04')], due('2023-12-01'), { outcome: 'late', carried: false }],
    ['a part for the lead’s own side', [out], { partOfLead: 10 }, null],
    ['a part for another', [out], { partOfLead: 11 }, { outcome: 'late' }],
    [
      'declined, passed to another in the period',
      [
        out,
        deed('decline', '10-02'),
        deed('answer-decline', '10-03', { toAgencyId: 12, body: { accept: true, unitId: 7 } }),
      ],
      {},
      { outcome: 'late', agencyId: 12, unitId: 7 },
    ],
    ['declined, not answered', [out, deed('decline', '10-02')], {}, { outcome: 'late', agencyId: 10 }],
    [
      'the last cause said holds, also in November',
      [
        out,
        deed('explain', '10-22', { body: { cause: 'own' } }),
        deed('explain', '11-03', { toAgencyId: 30, body: { cause: 'other-agency' } }),
      ],
      {},
      { outcome: 'late', cause: 'other-agency', causeAgencyId: 30 },
    ],
    [
      'a cause taken back',
      [out, deed('explain', '10-22', { body: { cause: 'own' } }), deed('undo', '10-22', { answersSeq: 2 })],
      {},
      { outcome: 'late', cause: null },
    ],
    [
      'a disputed completion',
      [out, deed('complete', '10-18', { recordedFor: true }), deed('dispute', '10-19', { answersSeq: 2 })],
      {},
      { outcome: 'late' },
    ],
  ]
  it.each(cases)('%s', (_, deeds, more, expected) => {
    const found = standing(deeds, more)
    if (expected === null) expect(found).toBeNull()
    else expect(found).toMatchObject(expected)
  })
})

describe('periods', () => {
  it('are whole months, or end on the 14th by the decree on reports', () => {
    const days = (kind: 'month' | 'quarter' | 'year', no: number, span: 'calendar' | 'decree') =>
      Object.values(daysOfPeriod({ kind, year: 2024, no, span })).join(' ')
    expect(days('month', 2, 'calendar')).toBe('2024-02-01 2024-02-29')
    expect(days('quarter', 4, 'calendar')).toBe('2024-10-01 2024-12-31')
    expect(days('year', 0, 'calendar')).toBe('2024-01-01 2024-12-31')
    expect(days('month', 1, 'decree')).toBe('2023-12-15 2024-01-14')
    expect(days('quarter', 2, 'decree')).toBe('2024-03-15 2024-06-14')
    expect(days('year', 0, 'decree')).toBe('2023-12-15 2024-12-14')
  })
})

/** Deeds in any order, of any kind, also what the rules would refuse, from August to December 2024. */
const anyDeeds = fc
  .array(
    fc.record({
      verb: fc.constantFrom(...verbs.filter((verb) => verb !== 'hand-out')),
      minute: fc.integer({ min: 0, max: 150 * 1440 }),
      answers: fc.integer({ min: 1, max: 14 }),
      dueDay: fc.constantFrom('2023-12-01', '2024-09-20', '2024-10-12', '2024-11-20'),
      toAgencyId: fc.option(fc.integer({ min: 10, max: 12 })),
      body: fc.constantFrom(
        null,
        { accept: true },
        { accept: false },
        { due: true },
        { planned: false },
        { cause: 'own' as const },
      ),
    }),
    { maxLength: 14 },
  )
  .map((list) =>
    numbered([
      deed('hand-out', '08-05'),
      ...list.map(({ verb, minute, answers, dueDay, toAgencyId, body }) => ({
        ...deed(verb, '08-01'),
        at: new Date(Date.UTC(2024, 7, 1) + minute * 60_000),
        answersSeq: ['undo', 'dispute', 'agree'].includes(verb) ? answers : null,
        dueDay,
        dueAt: new Date(`${dueDay}T17:00:00Z`),
        toAgencyId,
        body,
      })),
    ]),
  )
const anyHanded = fc
  .record({
    following: fc.constantFrom('dated' as const, 'period' as const, 'ongoing' as const),
    planned: fc.boolean(),
    dueDay: fc.constantFrom(null, '2023-11-15', '2024-09-10', '2024-10-20', '2024-10-31', '2024-12-20'),
    partOfLead: fc.constantFrom(null, null, null, 10, 11),
  })
  .map((one): Counted => ({ ...handed, ...one, ...due(one.dueDay) }))
const anyHistory = fc.tuple(anyHanded, anyDeeds)

const moves = new Set<Verb>(decisive)

/**
 * The definition replayed day by day and minute by minute as a clerk would: a stack of what was known by an instant, asked at the start, after each deed
 * of the period, and at its end. It shares the fold with the rule and nothing else.
 */
function replay(one: Counted, deeds: DeedFact[]): string | null {
  const undone = deeds.flatMap(({ verb, answersSeq }) => (verb === 'undo' ? [answersSeq] : []))
  const good = deeds.filter(({ verb, seq }) => verb !== 'undo' && !undone.includes(seq) && moves.has(verb))
  const folder = (list: DeedFact[]) => (list.length > 0 && list[0]!.verb === 'hand-out' ? foldAll(one, list) : null)
  const status = (list: DeedFact[], at: Date): string => {
    const head = folder(list)
    if (!head || head.planned) return 'none'
    if (head.following === 'dated' && head.dueAt && !head.lateAt)
      return head.phase === 'done' || head.phase === 'ended' ? 'old-over' : 'old'
    if (head.phase === 'done') return head.lateAt && head.doneAt! > head.lateAt ? 'done-late' : 'on-time'
    if (head.phase === 'ended') return 'ended'
    if (head.phase === 'awaiting') return 'awaiting'
    if (head.following === 'period') return head.dueAt && head.dueAt < at ? 'ended' : 'no-day'
    if (!head.lateAt) return 'no-day'
    return head.lateAt > at ? 'in-time' : 'late'
  }
  const alive = (word: string) => ['awaiting', 'no-day', 'in-time', 'late'].includes(word)
  const atStart = status(
    good.filter(({ at }) => at.getTime() < from.getTime()),
    from,
  )
  const byEnd = good.filter(({ at }) => at.getTime() < until.getTime())
  const atEnd = status(byEnd, until)
  if (atEnd === 'none' || folder(byEnd)!.leadAgencyId === one.partOfLead) return null
  if (atEnd.startsWith('old')) return ['on-time', 'done-late', 'ended', 'old-over'].includes(atStart) ? null : 'backlog'
  const moments = byEnd.flatMap((deed, i) => (deed.at >= from ? [status(byEnd.slice(0, i + 1), deed.at)] : []))
  if (!alive(atStart) && !moments.some(alive)) return null
  return `${atEnd} ${alive(atStart) ? 'carried' : 'fresh'}`
}

describe('for any history of deeds', () => {
  it('the rule and the replay put the row in the same place', () => {
    fc.assert(
      fc.property(anyHistory, ([one, deeds]) => {
        const found = standingOf(one, deeds, bounds)
        const told =
          found && (found.outcome === 'backlog' ? 'backlog' : `${found.outcome} ${found.carried ? 'carried' : 'fresh'}`)
        expect(told).toBe(replay(one, deeds))
      }),
      { numRuns: 2000 },
    )
  })

  it('columns add up: giao is what came over and what is new, and the seven columns; every lateness has its cause or none', () => {
    fc.assert(
      fc.property(fc.array(anyHistory, { maxLength: 30 }), (histories) => {
        const rows = histories.flatMap(([one, deeds]) => standingOf(one, deeds, bounds) ?? [])
        const f = countFigures(rows)
        expect(f.given).toBe(f.carried + f.fresh)
        expect(f.given).toBe(f.onTime + f.doneLate + f.awaiting + f.inTime + f.late + f.noDay + f.ended)
        expect(f.late + f.doneLate).toBe(f.own + f.objective + f.otherAgency + f.unsaid)
        expect(f.returned).toBeLessThanOrEqual(f.given)
        expect(f.extended).toBeLessThanOrEqual(f.given)
        expect(f.given + f.backlog).toBe(rows.length)
      }),
      { numRuns: 200 },
    )
  })

  it('what this month leaves open the next one takes over', () => {
    const november = boundsOf({ fromDay: '2024-11-01', toDay: '2024-11-30' })
    const next = { from: november.from, until: november.end }
    fc.assert(
      fc.property(anyHistory, ([one, deeds]) => {
        const now = standingOf(one, deeds, bounds)
        const left = now !== null && ['awaiting', 'in-time', 'late', 'no-day'].includes(now.outcome)
        const then = standingOf(one, deeds, next)
        // What a later lead, the same as that of the whole, has become is no row of its own any more; a backlog has no month.
        if (then !== null && then.outcome !== 'backlog' && now !== null) expect(then.carried).toBe(left)
      }),
      { numRuns: 1000 },
    )
  })

  it('deeds that decide nothing need not be read, and what is done afterwards changes nothing', () => {
    fc.assert(
      fc.property(anyHistory, ([one, deeds]) => {
        const whole = standingOf(one, deeds, bounds)
        const few = deeds.filter(({ verb }) => (decisive as readonly Verb[]).includes(verb))
        expect(standingOf(one, few, bounds)).toEqual(whole)
        const later = deeds.filter(({ at, verb }) => at < until || verb === 'explain' || verb === 'undo')
        expect(standingOf(one, later, bounds)).toEqual(whole)
      }),
      { numRuns: 1000 },
    )
  })
})
