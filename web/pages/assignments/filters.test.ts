import { describe, expect, it } from 'vitest'
import { askedOf, insideGroup, queryOf, readSearch, tabOf } from './filters.ts'

describe('the address of the list', () => {
  it('is read back into filters, and what it does not know is dropped', () => {
    const search = readSearch({ tinhtrang: 'qua-han', chutri: '12', gop: 'xa', tu: '2026-11-31x', khac: '1' })
    expect(askedOf(search)).toMatchObject({ state: 'late', lead: 12, dueAfter: undefined })
    expect(search.gop).toBe('xa')
    expect(queryOf(askedOf(search))).toBe('?state=late&lead=12')
  })

  it('opens at what is still to be done; a document or a clause opens whole', () => {
    expect(tabOf({})).toBe('mo')
    expect(askedOf({})).toMatchObject({ open: 'yes', state: undefined })
    expect(tabOf({ vanban: 'a' })).toBe('tat-ca')
    expect(askedOf({ noidung: 'b' })).toMatchObject({ open: undefined, directive: 'b' })
    expect(tabOf({ vanban: 'a', tinhtrang: 'qua-han' })).toBe('qua-han')
  })
})

describe('inside a group', () => {
  it.each([
    ['lead', '12', { open: 'yes', lead: 12 }],
    ['unit', '7', { open: 'yes', unit: 7 }],
    ['criterion', '17', { open: 'yes', criterion: 17 }],
    ['document', 'd', { open: 'yes', document: 'd' }],
    ['clause', 'c', { open: 'yes', directive: 'c' }],
    ['state', 'late', { open: 'yes', state: 'late' }],
    ['due', '2026-02-28', { open: 'yes', dueAfter: '2026-02-28', dueBefore: '2026-02-28' }],
  ] as const)('%s %s', (by, key, asked) => {
    expect(insideGroup({ open: 'yes' }, by, key)).toEqual(asked)
  })

  it('is not asked for where the key is no filter', () => {
    expect(insideGroup({}, 'due', '')).toBeNull()
    expect(insideGroup({}, 'document', '')).toBeNull()
    expect(insideGroup({}, 'unit', '')).toBeNull()
  })
})
