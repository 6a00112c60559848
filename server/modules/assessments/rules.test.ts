import { describe, expect, it } from 'vitest'
import { chainOn, responsibleOn } from './chains.ts'
import type { Chain, Stage } from './contract.ts'
import { type About, kindsOf, type Stater, whatItSays, whyNotChain, whyNotOwn, whyNotState } from './rules.ts'

const stage = (statedBy: Stage['statedBy'], more: Partial<Stage> = {}): Stage => ({
  ...{ slot: 0, code: 'claim', ordinal: 1, name: 'Bước', letter: 'T', needs: null, verified: true },
  statedBy,
  ...more,
})
const stater = (part: Stater['part'], more: Partial<Stater> = {}): Stater => ({
  ...{ personId: 1, agencyIds: [7], unitId: 20, officeLevel: 'huyen' },
  part,
  ...more,
})
const about = (statedBy: Stage['statedBy'], more: Partial<About> = {}): About => ({
  ...{ unitId: 20, above: [20, 2, 1], code: '17', responsible: [7], onPaper: false },
  stage: stage(statedBy),
  ...more,
})

describe('who states which stage', () => {
  it.each<[string, Stater, About, string | null]>([
    ['a commune claims for itself', stater('commune-officer'), about('unit'), null],
    ['and for its villages', stater('commune-officer'), about('unit', { unitId: 30, above: [30, 20, 2] }), null],
    [
      'not for its neighbour',
      stater('commune-officer'),
      about('unit', { unitId: 21, above: [21, 2] }),
      'assessments.not-your-unit',
    ],
    ['and confirms nothing', stater('commune-officer'), about('responsible-agency'), 'assessments.not-your-stage'],
    ['a department confirms its criterion', stater('department-officer'), about('responsible-agency'), null],
    [
      'not another’s',
      stater('department-officer'),
      about('responsible-agency', { responsible: [8] }),
      'assessments.not-responsible',
    ],
    [
      'nor one nobody has',
      stater('department-officer'),
      about('responsible-agency', { responsible: [] }),
      'assessments.nobody-responsible',
    ],
    [
      'a department of a district does not appraise',
      stater('department-officer'),
      about('province-agency'),
      'assessments.not-your-stage',
    ],
    ['one of a province does', stater('department-officer', { officeLevel: 'tinh' }), about('province-agency'), null],
    ['the office records a claim for a commune', stater('coordinator'), about('unit'), null],
    ['reviews for its district', stater('coordinator'), about('district'), null],
    [
      'a province’s office only on paper',
      stater('coordinator', { officeLevel: 'tinh' }),
      about('district'),
      'assessments.on-paper-only',
    ],
    [
      'records an appraisal of the province only on paper',
      stater('coordinator'),
      about('province-agency'),
      'assessments.on-paper-only',
    ],
    ['and on paper does', stater('coordinator'), about('province-agency', { onPaper: true }), null],
    [
      'the council only on paper',
      stater('coordinator', { officeLevel: 'tinh' }),
      about('council'),
      'assessments.on-paper-only',
    ],
    ['a leader states nothing', stater('leader'), about('unit'), 'assessments.not-your-stage'],
  ])('%s', (_, who, what, code) => {
    expect(whyNotState(who, what)?.spec.code ?? null).toBe(code)
  })

  it('nobody confirms his own claim, unless a document does', () => {
    expect(whyNotOwn({ personId: 1 }, { before: [2, 1], onPaper: false })?.spec.code).toBe('assessments.own-claim')
    expect(whyNotOwn({ personId: 1 }, { before: [2, 1], onPaper: true })).toBeNull()
    expect(whyNotOwn({ personId: 1 }, { before: [2], onPaper: false })).toBeNull()
  })
})

describe('what a row says', () => {
  const share = { code: '17.7', valueKind: 'percent', direction: 'gte' } as const
  const level = { value: 90, valueTo: null, words: null }
  const row = (more: object) => ({ act: 'state' as const, met: null, value: null, reason: null, ...more })
  it.each<[string, Parameters<typeof whatItSays>, unknown]>([
    ['met by its value', [row({ value: { number: 91 } }), share, level, 0], { says: 2, overruled: false }],
    [
      'not met by its value',
      [row({ value: { numerator: 8, denominator: 10 } }), share, level, 0],
      { says: 1, overruled: false },
    ],
    [
      'overruled with a reason',
      [row({ value: { number: 80 }, met: true, reason: 'x' }), share, level, 0],
      { says: 2, overruled: true },
    ],
    [
      'no threshold known: as the person says',
      [row({ value: { number: 80 }, met: true }), share, null, 0],
      { says: 2, overruled: false },
    ],
    ['to be examined again', [row({ act: 're-examine', reason: 'x' }), share, level, 2], { says: 3, overruled: false }],
    ['returned', [row({ act: 'return', reason: 'x' }), share, level, 2], { says: 0, overruled: false }],
    ['“cơ bản đạt”', [row({ value: { words: 'cơ bản đạt' } }), share, level, 0], { says: 1, overruled: false }],
  ])('%s', (_, asked, said) => {
    expect(whatItSays(...asked)).toEqual({ said })
  })

  it.each<[string, Parameters<typeof whatItSays>, string]>([
    [
      'overruled without a reason',
      [row({ value: { number: 80 }, met: true }), share, level, 0],
      'assessments.reason-missing',
    ],
    ['dropped back without a reason', [row({ met: false }), share, level, 2], 'assessments.reason-missing'],
    ['returned without a reason', [row({ act: 'return' }), share, level, 2], 'assessments.reason-missing'],
    [
      '“cơ bản đạt” called met',
      [row({ met: true, value: { words: 'Cơ bản đạt' }, reason: 'x' }), share, level, 0],
      'assessments.never-met',
    ],
    ['nothing at all', [row({}), share, level, 0], 'assessments.nothing-said'],
    ['a share above a hundred', [row({ value: { number: 120 } }), share, level, 0], 'assessments.bad-value'],
    ['nothing counted', [row({ value: { numerator: 0, denominator: 0 } }), share, level, 0], 'assessments.bad-value'],
  ])('%s is refused', (_, asked, code) => {
    const told = whatItSays(...asked)
    expect('refusal' in told && told.refusal?.spec.code).toBe(code)
  })
})

describe('chains and agencies', () => {
  const chain = (chainId: number, from: string, to: string | null, own = false): Chain => ({
    ...{ chainId, from, to, own, name: '', level: 'xa', verified: true, source: null },
    stages: [],
  })
  it('the office’s own chain stands before the shipped one, each on its days', () => {
    const chains = [
      chain(1, '2021-01-01', '2025-06-30'),
      chain(2, '2025-07-01', null),
      chain(3, '2026-01-01', null, true),
    ]
    expect(
      ['2020-12-31', '2025-06-30', '2025-07-01', '2026-05-01'].map((day) => chainOn(chains, 'xa', day)?.chainId),
    ).toEqual([...[undefined, 1, 2, 3]])
    expect(chainOn(chains, 'thon', '2024-01-01')).toBeNull()
  })

  it('an agency named for the indicator answers before that of its criterion, the unit’s before the district’s', () => {
    const named = (place: number, unitId: number, agencyId: number, until: string | null = null) => ({
      ...{ place, unitId, agencyId, until },
      from: '2020-01-01',
    })
    const rows = [named(10, 1, 100), named(3, 1, 101), named(10, 5, 102), named(4, 1, 103, '2022-01-01')]
    const asked = (place: number, above: number[]) =>
      responsibleOn(rows, { place, criterion: 10, above, day: '2024-01-01' })
    expect([asked(3, [5, 1]), asked(4, [5, 1]), asked(4, [6, 1]), asked(4, [7])]).toEqual([[101], [102], [100], []])
  })

  it('each stage stands once, after what it needs', () => {
    expect(
      whyNotChain([
        { code: 'claim', needs: null },
        { code: 'appraisal', needs: 'claim' },
      ]),
    ).toBeNull()
    expect(whyNotChain([{ code: 'appraisal', needs: 'claim' }])?.spec.code).toBe('assessments.bad-chain')
    expect(
      whyNotChain([
        { code: 'claim', needs: null },
        { code: 'claim', needs: null },
      ])?.spec.code,
    ).toBe('assessments.bad-chain')
  })

  it('sets of communes are shown for xã unless another kind is asked for', () => {
    expect([kindsOf('xa'), kindsOf('xa', 'thi-tran'), kindsOf('xa', 'all').length, kindsOf('thon')]).toEqual([
      ...[['xa'], ['thi-tran'], 4, ['thon']],
    ])
  })
})
