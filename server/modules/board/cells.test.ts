import { describe, expect, it } from 'vitest'
import { byDocumentBit, droppedBit, overruledBit } from '../assessments/cells.ts'
import type { Stage } from '../assessments/contract.ts'
import { differs, readerOf } from './cells.ts'

const stage = (slot: number, code: Stage['code'], letter: string): Stage => ({
  ...{ slot, code, letter, ordinal: slot + 1, name: code, statedBy: 'unit', needs: null, verified: true },
})
const stages = [stage(0, 'claim', 'T'), stage(2, 'review', 'R'), stage(3, 'appraisal', 'Đ')]
/** The bits of a cell from what slots 0, 2 and 3 say. */
const cell = (claim: number, review: number, appraisal: number, more = 0) =>
  claim | (review << 4) | (appraisal << 6) | more

describe('the tile of a cell, all stages at once', () => {
  it.each([
    ['nothing was said', cell(0, 0, 0), 'none', '', false],
    ['only not met', cell(1, 0, 0), 'open', 'C', false],
    ['claimed', cell(2, 0, 0), 'claimed', 'T', false],
    ['reviewed', cell(2, 2, 0), 'confirmed', 'R', false],
    ['appraised', cell(2, 2, 2), 'appraised', 'Đ', false],
    ['claimed, the review says not met', cell(2, 1, 0), 'claimed', 'T', true],
    ['appraised by a document, never claimed', cell(0, 0, 2, byDocumentBit), 'appraised', 'Đ', false],
    ['a late claim of what was reviewed before', cell(1, 2, 0), 'confirmed', 'R', false],
    ['dropped back at the appraisal', cell(2, 2, 1, droppedBit), 'dropped', 'L', false],
    ['appraisal to be examined again', cell(2, 2, 3), 'again', 'X', false],
    ['claim to be examined again under what is appraised', cell(3, 0, 2), 'appraised', 'Đ', false],
  ])('%s', (_, bits, tone, letter, differ) => {
    expect(readerOf(stages, null)(bits)).toMatchObject({ tone, letter, differ })
  })

  it('keeps what was overruled and what only a document says', () => {
    expect(readerOf(stages, null)(cell(2, 0, 0, overruledBit | byDocumentBit))).toMatchObject({
      overruled: true,
      byDocument: true,
    })
  })
})

it('one stage asked for shows nothing of the others', () => {
  const read = readerOf(stages, 2)
  expect(read(cell(2, 0, 2))).toMatchObject({ tone: 'none', says: [0] })
  expect(read(cell(2, 1, 2))).toMatchObject({ tone: 'open', letter: 'C', differ: false })
  expect(read(cell(0, 2, 0))).toMatchObject({ tone: 'confirmed', letter: 'R' })
})

it('only a later stage that says not met disagrees', () => {
  expect([differs([2, 1, 0]), differs([1, 2, 0]), differs([2, 0, 1]), differs([0, 0, 1]), differs([])]).toEqual([
    ...[true, false, true, false, false],
  ])
})
