import { describe, expect, it } from 'vitest'
import { countKinds, matching, ofClass, treeOf } from './unit-tree.ts'
import type { Unit } from './units-data.ts'

const unit = (unitId: number, name: string, kind: Unit['kind'], parentId: number | null) =>
  ({ unitId, name, kind, parentId, code: null }) as Unit
const units = [
  unit(1, 'Hà Vân', 'tinh', null),
  unit(2, 'Suối Hạ', 'xa', 1),
  unit(3, 'An Khê', 'xa', 1),
  unit(4, 'Nà Phầy', 'thon', 2),
]
const tree = treeOf(units, new Intl.Collator('vi').compare)

describe('units as a tree', () => {
  it('orders each level by name', () => {
    expect(tree[0]?.children.map(({ unit: { name } }) => name)).toEqual(['An Khê', 'Suối Hạ'])
  })

  it('keeps units of a class with what they belong to, and nothing beside them', () => {
    const classed = units.map((one) => ({ ...one, classes: one.unitId === 2 ? ['group:2'] : [] })) as Unit[]
    const [province] = ofClass(treeOf(classed, new Intl.Collator('vi').compare), 'group:2')
    expect(province?.children.map((one) => [one.unit.name, one.children.length])).toEqual([['Suối Hạ', 0]])
    expect(ofClass(tree, 'border:yes')).toEqual([])
  })

  it('finds without marks, and keeps what the found one belongs to', () => {
    const [province] = matching(tree, 'na phay')
    expect(province?.children.map(({ unit: { name } }) => name)).toEqual(['Suối Hạ'])
    expect(matching(tree, 'không có')).toEqual([])
  })

  it('counts everything below', () => {
    expect([...countKinds(tree[0]!)]).toEqual(
      expect.arrayContaining([
        ['xa', 2],
        ['thon', 1],
      ]),
    )
  })
})
