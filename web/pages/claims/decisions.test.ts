import { describe, expect, it } from 'vitest'
import type { Claim, ClaimBoard } from '../../../server/modules/claims/contract.ts'
import { nextToDecide, standing } from './decisions.ts'

const claim = (unitId: number, place: number, more: Partial<Claim> = {}): Claim =>
  ({ unitId, place, seq: unitId * 100 + place, state: 'waiting', own: false, ...more }) as Claim
const board = (claims: Claim[]): ClaimBoard =>
  ({
    units: [{ unitId: 1 }, { unitId: 2 }],
    columns: [{ place: 7 }, { place: 3 }],
    claims,
  }) as ClaimBoard
const confirm = { decision: 'confirm', reason: null } as const

describe('the next to decide', () => {
  const all = board([claim(2, 3), claim(1, 3), claim(1, 7), claim(2, 7)])
  it.each<[string, { unitId: number; place: number } | null, Record<string, typeof confirm>, string | null]>([
    ['from nowhere: the first', null, {}, '1:7'],
    ['along the row', { unitId: 1, place: 7 }, {}, '1:3'],
    ['into the next row', { unitId: 1, place: 3 }, {}, '2:7'],
    ['past what is decided', { unitId: 1, place: 7 }, { '1:3:103': confirm, '2:7:207': confirm }, '2:3'],
    ['from the end to the beginning', { unitId: 2, place: 3 }, {}, '1:7'],
    [
      'none where all is decided but this one',
      { unitId: 1, place: 7 },
      { '1:3:103': confirm, '2:7:207': confirm, '2:3:203': confirm },
      null,
    ],
  ])('%s', (_, from, decisions, expected) => {
    const next = nextToDecide(all, decisions, from)
    expect(next && `${next.unitId}:${next.place}`).toBe(expected)
  })
  it('leaves out what he recorded himself', () => {
    expect(nextToDecide(board([claim(1, 7, { own: true }), claim(2, 7)]), {}, null)).toMatchObject({ unitId: 2 })
  })
})

it('a decision on a claim that has changed is not sent and is counted', () => {
  const kept = standing(board([claim(1, 7), claim(1, 3, { seq: 999 }), claim(2, 3, { state: 'confirmed' })]), {
    '1:7:107': confirm,
    '1:3:103': confirm,
    '2:3:203': confirm,
  })
  expect(kept).toEqual({ rows: [{ unitId: 1, place: 7, seq: 107, ...confirm }], gone: 2 })
})
