// Three communes merged: the board on both sides of the day, and what was known carried beside "to be examined again".
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import type { Board } from '../board/contract.ts'
import { cellAt, saysOf } from './cells.ts'
import { shippedSet, type TestSet } from './test-set.ts'

let world: World
let set: TestSet
beforeAll(async () => {
  world = await makeWorld({ at: '2024-10-02T08:00:00+07:00' })
  set = await shippedSet(world, 'xa-ntm-2021-2025')
})
afterAll(() => world?.stop())

const boardOn = async (day: string): Promise<Board> => (await world.as('hang', 'GET', `/board?day=${day}`)).body
const says = (board: Board, name: string, code: string) =>
  saysOf(cellAt(Buffer.from(board.rows.find((row) => row.name === name)!.cells, 'base64'), set.at(code)), 0)

describe('a merger of communes', () => {
  it('carries what was said over to be examined again; the board of the day before stays', async () => {
    const claim = (unitId: number, code: string, met: boolean) => ({ unitId, place: set.at(code), met })
    const { namPung, chiengMai, huyen } = world.units
    await world.as('hang', 'POST', '/assessments', {
      frameworkId: set.frameworkId,
      ...{ stage: 'claim', onDay: '2024-09-01' },
      rows: [
        claim(namPung, '1', true),
        claim(namPung, '17.4', true),
        claim(chiengMai, '1', false),
        claim(chiengMai, '4', true),
      ],
    })
    const merged = await world.as('hang', 'POST', '/unit-operations', {
      what: {
        kind: 'merge',
        unitIds: [namPung, chiengMai],
        into: { name: 'Mường Nhé', kind: 'xa', code: '03101', parentId: huyen },
      },
      onDay: '2024-10-01',
      decision: { number: '12/NQ-HĐND', day: '2024-09-15', issuer: 'HĐND tỉnh' },
      moveAllTo: 0,
    })
    expect([merged.status, merged.body.open, merged.body.message]).toEqual([200, 0, undefined])
    const before = await boardOn('2024-09-30')
    expect([says(before, 'Nậm Pung', '1'), says(before, 'Chiềng Mai', '1')]).toEqual([2, 1])
    const after = await boardOn('2024-10-01')
    expect(after.rows.map(({ name }) => name)).toEqual(['Mường Nhé', 'Pá Khoang', 'Tà Sỏi'])
    expect(['1', '17.4', '4', '5'].map((code) => says(after, 'Mường Nhé', code))).toEqual([3, 3, 3, 0])
    const newId = after.rows[0]!.unitId
    const story = await world.as(
      'hang',
      'GET',
      `/assessments/cell?unit=${newId}&framework=${set.frameworkId}&place=${set.at('4')}`,
    )
    expect(story.body.rows).toMatchObject([
      { source: 'carried', says: 're-examine', value: { words: 'trước khi sắp xếp: đạt' } },
    ])
    const undoing = await world.as('hang', 'POST', `/unit-operations/${merged.body.operationId}/undoing`, {
      words: 'Thử',
    })
    expect(undoing.body.details.dependents).toContainEqual({ kind: 'standing', count: 1, names: ['Mường Nhé'] })
  })
})
