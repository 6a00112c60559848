import { describe, expect, it } from 'vitest'
import type { RoundPlace } from '../rounds/contract.ts'
import { entriesFor } from './actions/save.ts'
import { type Counted, countPlan, dueDayOf, figuresOf, type Met, shownPlan } from './rules.ts'
import { readRoadmapTab } from './sheet.ts'

const criteria = new Set([10, 11, 12, 13])
const met = (before: number[], now: number[]): Met => ({ before: new Set(before), now: new Set(now) })
const on = { year: 2024, day: '2024-09-20' }

describe('the pace of a plan', () => {
  it.each([
    [6, 2024, '2024-06-30'],
    [2, 2024, '2024-02-29'],
    [2, 2025, '2025-02-28'],
    [null, 2024, '2024-12-31'],
  ])('month %s of %s is due on %s', (month, year, day) => expect(dueDayOf(month, year)).toBe(day))

  it.each([
    [
      'due and not met is behind',
      [{ place: 10, month: 6 }],
      met([], []),
      { gain: 1, due: 1, met: 0, behind: [10], ahead: [] },
    ],
    ['due and met is neither', [{ place: 10, month: 6 }], met([], [10]), { due: 1, met: 1, behind: [], ahead: [] }],
    ['met before its month is ahead', [{ place: 10, month: 11 }], met([], [10]), { due: 0, met: 1, ahead: [10] }],
    ['without a month it has the whole year', [{ place: 10, month: null }], met([], []), { due: 0, behind: [] }],
    ['the month itself still runs', [{ place: 10, month: 9 }], met([], []), { due: 0, behind: [] }],
    ['met before the year gains nothing', [{ place: 10, month: 6 }], met([10], [10]), { gain: 0, due: 0, atEnd: 1 }],
    ['lost since, it is behind again', [{ place: 10, month: 6 }], met([10], []), { gain: 0, behind: [10] }],
    ['a loose indicator is followed and not counted', [{ place: 1, month: 6 }], met([], []), { gain: 0, behind: [1] }],
    [
      'the end of the year: what is met, and what the plan adds',
      [{ place: 11, month: null }],
      met([10], [10, 12]),
      { gain: 1, atEnd: 3 },
    ],
  ])('%s', (_, plan, standing, expected) =>
    expect(countPlan(shownPlan(plan, standing, on), standing, criteria)).toMatchObject(expected),
  )

  it('of all communes: each at least one, the mean at the end, who is behind', () => {
    const unit = (unitId: number, plan: { place: number; month: number | null }[], standing: Met): Counted => {
      const shown = shownPlan(plan, standing, on)
      return { unitId, metAtStart: standing.before.size, plan: shown, count: countPlan(shown, standing, criteria) }
    }
    const units = [
      unit(1, [{ place: 10, month: 6 }], met([11], [11])),
      unit(2, [], met([10, 11], [10, 11])),
      unit(3, [], met([10, 11, 12, 13], [10, 11, 12, 13])),
      unit(4, [{ place: 12, month: 11 }], met([], [12])),
    ]
    expect(figuresOf(units, { atLeast: 1, criteria: 4 })).toEqual({
      ...{ enough: [1, 4], tooFew: [2], meanAtEnd: 2.25, gain: 2, due: 1, dueMet: 0, met: 1, behind: [1], ahead: [4] },
    })
  })
})

describe('what a row changes', () => {
  const held = {
    unitId: 1,
    kind: 'registered' as const,
    place: 10,
    month: 6,
    number: null,
    decidedOn: null,
    inCharge: 'Lò Văn A',
  }
  const entries = (row: object) =>
    entriesFor({ unitId: 1, ...row }, { year: 2024, held: [held], standard: 2025 }).map((one) => [
      one.kind,
      one.place,
      one.stands,
      one.month,
    ])
  it.each<[string, object, unknown[]]>([
    ['nothing said, nothing written', {}, []],
    ['the same again', { registered: [{ place: 10, month: 6 }], standardYear: 2025 }, []],
    ['another month', { registered: [{ place: 10, month: 9 }] }, [['registered', 10, true, 9]]],
    [
      'one more',
      {
        registered: [
          { place: 10, month: 6 },
          { place: 11, month: null },
        ],
      },
      [['registered', 11, true, null]],
    ],
    ['none any more', { registered: [] }, [['registered', 10, false, 6]]],
    [
      'assigned beside it',
      { assigned: [{ place: 10, month: null }], decision: { number: '5/QĐ', day: null } },
      [['assigned', 10, true, null]],
    ],
    ['the year of the standard', { standardYear: 2026 }, [['standard', null, true, null]]],
    ['no year any more', { standardYear: null }, [['standard', null, false, null]]],
  ])('%s', (_, row, expected) => expect(entries(row)).toEqual(expected))
})

describe('the yearly sheet', () => {
  const place = (place: number, code: string, name: string): RoundPlace => ({
    place,
    kind: 'criterion',
    code,
    criterion: null,
    name,
  })
  const places = [
    place(10, '1', 'Quy hoạch'),
    place(11, '2', 'Giao thông'),
    place(12, '3', 'Thủy lợi'),
    place(13, '17', 'Môi trường'),
  ]
  const units = [
    { unitId: 1, name: 'Nậm Pung' },
    { unitId: 2, name: 'Chiềng Mai' },
  ]
  const read = (rows: string[][], name = 'Sheet1') =>
    readRoadmapTab(
      { name, rows: rows.map((cells, i) => ({ no: i + 1, cells, fills: [] })), merges: [], widths: [] },
      { units, places, kind: 'registered' },
    )

  it('with lists of criteria, a decision, a person and a year', () => {
    const rows = read([
      ['ĐĂNG KÝ VÀ GIAO CHỈ TIÊU NĂM 2024'],
      ['STT', 'Tên xã', 'Tiêu chí đăng ký', 'Tiêu chí giao', 'Số quyết định', 'Ngày', 'Người phụ trách', 'Năm về đích'],
      ['1', 'Xã Nậm Pung', '1, 2 (T6)', '17', '12/QĐ-UBND', '15/01/2024', 'Lò Văn Quân', '2025'],
      ['2', 'chiềng mai', '3', '', '', '', '', ''],
      ['3', 'Mường Lạ', '1', '', '', '', '', ''],
      ['', 'Tổng cộng', '4', '', '', '', '', ''],
    ])!
    expect(rows.map(({ unitId, skip }) => [unitId, skip])).toEqual([
      [1, false],
      [2, false],
      [null, false],
      [null, true],
    ])
    expect(rows[0]!.row).toEqual({
      registered: [
        { place: 10, month: null },
        { place: 11, month: 6 },
      ],
      assigned: [{ place: 13, month: null }],
      decision: { number: '12/QĐ-UBND', day: '2024-01-15' },
      inCharge: 'Lò Văn Quân',
      standardYear: 2025,
    })
    expect(rows[1]!.row).toMatchObject({
      registered: [{ place: 12, month: null }],
      assigned: [],
      decision: null,
      standardYear: null,
    })
  })

  it('with a column for each criterion under two rows of headings, and marks as written', () => {
    const rows = read([
      ['BIỂU GIAO TIÊU CHÍ NĂM 2024'],
      ['TT', 'Đơn vị', 'Tiêu chí', '', '', ''],
      ['', '', '1. Quy hoạch', 'TC 2', '3', 'Môi trường'],
      ['1', 'Nậm Pung', 'x', 'T9', 'ĐK', ''],
      ['2', 'Chiềng Mai', '11/2024', 'hm', '', 'Đ'],
    ])!
    expect(rows[0]!.row).toEqual({
      assigned: [
        { place: 10, month: null },
        { place: 11, month: 9 },
      ],
      registered: [{ place: 12, month: null }],
    })
    expect(rows[1]!.row).toEqual({
      assigned: [
        { place: 10, month: 11 },
        { place: 13, month: null },
      ],
    })
    expect(rows[1]!.unknown).toEqual(['hm'])
  })

  it('in one row of headings, where ones are marks', () => {
    const rows = read([
      ['Xã', '1', '2', '3', '17'],
      ['Nậm Pung', '1', '1', '', '1'],
    ])!
    expect(rows).toHaveLength(1)
    expect(rows[0]!.row.registered?.map(({ place }) => place)).toEqual([10, 11, 13])
  })

  it('without a heading of its kind it is not read', () =>
    expect(
      read([
        ['Họ tên', 'Điện thoại'],
        ['A', '0912'],
      ]),
    ).toBeNull())
})
