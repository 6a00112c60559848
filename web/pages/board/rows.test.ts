import { describe, expect, it } from 'vitest'
import { putCell } from '../../../server/modules/assessments/cells.ts'
import type { Stage } from '../../../server/modules/assessments/contract.ts'
import { stagesShown } from '../../../server/modules/board/cells.ts'
import type { BoardRow, Place } from '../../../server/modules/board/contract.ts'
import { columnsOf, shortNameOf } from './columns.ts'
import { isCounted, ordered, readCounted, searched, sumsOf, unpackRows, writeCounted } from './rows.ts'

const place = (number: number, code: string, criterion: number | null, group = 'A'): Place => ({
  ...{ place: number, code, criterion, group, kind: criterion === null ? 'criterion' : 'indicator' },
  ...{ name: `Tên ${code}`, shortName: null, valueKind: 'yes-no', measure: null, verified: true },
})
const places = [place(0, '1', null), place(1, '1.1', 0), place(2, '1.2', 0), place(3, '2', null, 'B')]
const criteria = places.filter(({ kind }) => kind === 'criterion')
const stage = (slot: number, code: Stage['code']): Stage => ({
  ...{ slot, code, letter: 'T', ordinal: slot, name: code, statedBy: 'unit', needs: null, verified: true },
})
const stages = [stage(0, 'claim'), stage(3, 'appraisal')]

/** A row from what claim and appraisal say of each place. */
function row(unitId: number, name: string, said: [claim: number, appraisal: number][]): BoardRow {
  const cells = new Uint8Array(said.length * 2)
  for (const [at, [claim, appraisal]] of said.entries()) putCell(cells, at, claim | (appraisal << 6))
  const counts = Array<number>(12).fill(0)
  for (const { place: at } of criteria) {
    counts[0]! += Number(said[at]?.[0] === 2)
    counts[3]! += Number(said[at]?.[1] === 2)
  }
  const since = said.length > 0 ? '2024-09-01' : null
  return { unitId, name, kind: 'xa', since, cells: Buffer.from(cells).toString('base64'), counts }
}
const rows = unpackRows(
  [
    row(7, 'Hữu Cầu', [
      [2, 0],
      [2, 2],
      [2, 0],
      [2, 2],
    ]),
    row(8, 'Hoà Bình Thượng', [
      [2, 1],
      [0, 0],
      [0, 0],
      [1, 0],
    ]),
    row(9, 'Đồng Vải', []),
  ],
  places,
)

describe('figures', () => {
  const sums = sumsOf(rows, { stages, criteria }, places)
  it('mean, sum, at standard, under five, those that meet each place', () => {
    expect(sums).toMatchObject({ rows: 3, silent: 1, differing: 1 })
    expect(sums.stages[0]).toMatchObject({ sum: 3, mean: 1, atStandard: 1, underFive: 3, loose: 0 })
    expect(sums.stages[0]!.byPlace).toEqual([2, 1, 1, 1])
    expect(sums.stages[1]).toMatchObject({ sum: 1, mean: 0.33, atStandard: 0, loose: 1 })
  })

  it('an indicator appraised in a criterion that is not stands beside the count: "1 + 1"', () => {
    expect(rows[0]!.loose.slice(0, 4)).toEqual([0, 0, 0, 1])
  })

  it.each([
    ['dat-chuan.0', [7]],
    ['duoi-5.3', [7, 8, 9]],
    ['o.3.3', [7]],
    ['khac-nhau', [8]],
    ['chua-noi', [9]],
  ])('%s opens the rows it counts', (written, units) => {
    const counted = readCounted(written)!
    expect(rows.filter((one) => isCounted(one, counted, { stages, criteria })).map(({ unitId }) => unitId)).toEqual(
      units,
    )
    expect(writeCounted(counted)).toBe(written)
  })

  it('what no figure means is no filter', () => {
    expect([readCounted('dat-chuan'), readCounted('o.1'), readCounted('x.1'), readCounted(undefined)]).toEqual([
      ...[null, null, null, null],
    ])
  })
})

it('names are found without their marks; rows stand by the count of a stage', () => {
  expect(searched(rows, 'hoa binh').map(({ unitId }) => unitId)).toEqual([8])
  expect(ordered(rows, 3).map(({ unitId }) => unitId)).toEqual([7, 8, 9])
  expect(ordered(rows, null)).toBe(rows)
})

it('stages nobody spoke at are left out, down to three', () => {
  const all = [
    stage(0, 'claim'),
    stage(1, 'confirmation'),
    stage(2, 'review'),
    stage(3, 'appraisal'),
    stage(4, 'council'),
  ]
  expect(stagesShown(all, rows).map(({ slot }) => slot)).toEqual([0, 1, 3])
  expect(stagesShown(all, []).map(({ slot }) => slot)).toEqual([0, 1, 2])
})

describe('columns', () => {
  it('an opened criterion is followed by its indicators, and the group ends after them', () => {
    const said = (codes: string[]) =>
      columnsOf(places, new Set(codes)).map(({ place: one, ends }) => `${one.code}${ends ? '|' : ''}`)
    expect(said([])).toEqual(['1|', '2'])
    expect(said(['1', '2'])).toEqual(['1', '1.1', '1.2|', '2'])
  })

  it.each([
    ['Quy hoạch', 'Quy hoạch'],
    ['Hệ thống chính trị và tiếp cận pháp luật', 'HTCT và TCPL'],
    ['Thủy lợi và phòng, chống thiên tai', 'Thủy lợi và PCTT'],
    ['Xây dựng hệ thống chính trị và Hành chính công', 'Xây dựng HTCT và Hành chính công'],
  ])('%s at the head of a column', (name, short) => {
    expect(shortNameOf({ kind: 'criterion', shortName: null, name })).toBe(short)
  })
})
