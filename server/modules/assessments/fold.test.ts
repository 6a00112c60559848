import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellAt, saysOf, unpackCells } from './cells.ts'
import { type FoldHead, type FoldRow, foldRows, type Shape, shapeOf } from './fold.ts'
import { replay } from './test-replay.ts'

// Indicators 0, 1 (of criterion 4), 2 (of criterion 5), 3 (of criterion 5); criterion 6 has none.
const shape: Shape = shapeOf([
  { place: 0, criterion: 4 },
  { place: 1, criterion: 4 },
  { place: 2, criterion: 5 },
  { place: 3, criterion: 5 },
  { place: 4, criterion: null },
  { place: 5, criterion: null },
  { place: 6, criterion: null },
])
let seq = 0
const row = (onDay: string, place: number, says: FoldRow['says'], more: Partial<FoldRow> = {}): FoldRow => ({
  seq: ++seq,
  ...{ place, says, onDay },
  stage: 0,
  overruled: false,
  byDocument: false,
  recordedAt: 0,
  ...more,
})
const on = (rows: FoldRow[], place: number, day = '2024-12-31') => {
  const standing = foldRows(shape, null, rows).standings.findLast(({ validFrom }) => validFrom <= day)
  return saysOf(cellAt(standing?.cells ?? new Uint8Array(), place), 0)
}

describe('a criterion', () => {
  it.each<[string, FoldRow[], number]>([
    ['nothing was said', [], 0],
    ['one indicator of two is met', [row('2024-01-01', 0, 2)], 0],
    ['both are met', [row('2024-01-01', 0, 2), row('2024-01-02', 1, 2)], 2],
    ['one is not', [row('2024-01-01', 0, 2), row('2024-01-02', 1, 1)], 1],
    ['one is to be examined again', [row('2024-01-01', 0, 2), row('2024-01-02', 1, 3)], 3],
    ['its own row says met', [row('2024-01-01', 4, 2)], 2],
    ['its own row, and an indicator of the same day', [row('2024-01-01', 4, 2), row('2024-01-01', 0, 1)], 2],
    ['its own row, and an indicator of a later day', [row('2024-01-01', 4, 2), row('2024-01-02', 0, 1)], 1],
    ['its own row after the indicators', [row('2024-01-01', 0, 1), row('2024-01-02', 4, 2)], 2],
    [
      'its own row returned: what the indicators say',
      [row('2024-01-01', 0, 1), row('2024-01-02', 4, 2), row('2024-01-03', 4, 0)],
      1,
    ],
    [
      'an indicator of another stage does not touch it',
      [row('2024-01-01', 4, 2), row('2024-01-02', 0, 1, { stage: 3 })],
      2,
    ],
  ])('%s', (_, rows, says) => {
    expect(on(rows, 4)).toBe(says)
  })

  it('without indicators is what its own row says', () => {
    expect(on([row('2024-01-01', 6, 2)], 6)).toBe(2)
  })
})

describe('a place', () => {
  it('that was met and no longer is, says so', () => {
    const [, last] = foldRows(shape, null, [row('2024-01-01', 0, 2), row('2024-02-01', 0, 1)]).standings
    expect(cellAt(last!.cells, 0).toString(2)).toBe('100000000000001')
  })

  it('known by a document only, says so until somebody else speaks', () => {
    const { standings } = foldRows(shape, null, [
      row('2024-01-01', 0, 2, { byDocument: true }),
      row('2024-02-01', 0, 2, { stage: 3 }),
    ])
    expect(standings.map(({ cells }) => cellAt(cells, 0) >> 13)).toEqual([1, 0])
  })

  it('travels to the page as it lies in the database', () => {
    expect(unpackCells(Buffer.from([1, 2, 250]).toString('base64'))).toEqual(Uint8Array.from([1, 2, 250]))
  })
})

const days = ['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04', '2024-01-05']
const someRow = fc.record({
  place: fc.integer({ min: 0, max: 6 }),
  stage: fc.constantFrom(0, 3),
  says: fc.constantFrom<FoldRow['says']>(0, 1, 2, 2, 2, 3),
  onDay: fc.constantFrom(...days),
  overruled: fc.boolean(),
  byDocument: fc.boolean(),
  undone: fc.constantFrom(false, false, false, true),
})

describe('folding', () => {
  it('at once, or in order piece by piece, is what a naive replay gives on every day', () => {
    fc.assert(
      fc.property(fc.array(someRow, { maxLength: 40 }), fc.integer({ min: 1, max: 8 }), (some, size) => {
        const rows = some
          .map((one, i): FoldRow => ({ ...one, seq: i + 1, recordedAt: i }))
          .sort((a, b) => (a.onDay === b.onDay ? a.seq - b.seq : a.onDay < b.onDay ? -1 : 1))
        const whole = foldRows(shape, null, rows).standings
        let head: FoldHead | null = null
        const pieces = new Map<string, (typeof whole)[number]>()
        for (let at = 0; at < rows.length; at += size) {
          const piece = foldRows(shape, head, rows.slice(at, at + size))
          head = piece.head
          for (const standing of piece.standings) pieces.set(standing.validFrom, standing)
        }
        expect([...pieces.values()]).toEqual(whole)
        for (const day of days) {
          const standing = whole.findLast(({ validFrom }) => validFrom <= day)
          const slow = replay(shape, rows, { day })
          expect(Buffer.from(standing?.cells ?? new Uint8Array(14))).toEqual(slow.cells)
          expect(standing?.counts ?? slow.counts).toEqual(slow.counts)
        }
      }),
      { numRuns: 400 },
    )
  })
})
