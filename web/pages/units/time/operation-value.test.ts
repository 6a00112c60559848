import { expect, test } from 'vitest'
import { askedOf, type OperationValue, shareOf } from './operation-value.ts'

const empty: OperationValue = {
  ...{ kind: 'merge', unitIds: [1, 2], into: 'new', otherId: 9, name: ' Mường Nhé ', to: 'xa', code: '', parts: [] },
  ...{ onDay: '2025-07-01', number: '12/NQ', day: '2025-06-01', issuer: 'HĐND', words: '', moveAll: false },
}
const what = (value: Partial<OperationValue>) => askedOf({ ...empty, ...value }, null)?.what ?? null

test.each([
  ['62,5', 0.625],
  ['40%', 0.4],
  ['100', 1],
  ['', null],
  ['0', null],
  ['101', null],
  ['một nửa', null],
])('a share %j', (text, share) => expect(shareOf(text)).toBe(share))

test('what is typed becomes what is asked, or nothing while something is missing', () => {
  expect(what({})).toEqual({
    kind: 'merge',
    unitIds: [1, 2],
    into: { name: 'Mường Nhé', kind: 'xa', code: null, parentId: 9 },
  })
  expect(what({ unitIds: [1] })).toBeNull()
  expect(what({ into: 'one', otherId: 2, name: '' })).toMatchObject({ into: { unitId: 2, name: null } })
  expect(what({ number: '' })).toBeNull()
  expect(what({ kind: 'duplicate', number: '' })).toEqual({ kind: 'duplicate', unitId: 1, sameAs: 9 })
  const parts = [
    { stays: false, name: 'A', share: '60' },
    { stays: true, name: '', share: '' },
  ]
  expect(what({ kind: 'split', parts })).toMatchObject({
    unitId: 1,
    parts: [
      { into: { name: 'A', parentId: 9 }, share: 0.6 },
      { into: { unitId: 1 }, share: null },
    ],
  })
  expect(what({ kind: 'split', parts: [parts[0]!, { ...parts[1]!, stays: false }] })).toBeNull()
})
