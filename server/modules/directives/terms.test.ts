import { describe, expect, it } from 'vitest'
import type { Terms } from './contract.ts'
import { doubtsAbout, dueOf, type FoundClause, rowsOfClause } from './terms.ts'

describe('a due day', () => {
  it.each([
    ['2024-09-20', '2024-09-20', null],
    ['2024-09-20T10:00+07:00', '2024-09-20', '10:00'],
    ['2021', '2021-12-31', null],
    ['2021-Q1', '2021-03-31', null],
    ['2021-Q4', '2021-12-31', null],
    ['2024-02', '2024-02-29', null],
    ['2021-12', '2021-12-31', null],
  ])('%s lasts until the end of what was printed', (at, day, time) => {
    const [due] = dueOf({ at, quote: 'trước **ngày  đó**', inherited: false })
    expect(due).toEqual({ text: 'trước ngày đó', day, time, inherited: false })
  })

  it('what is no date gives none', () => expect(dueOf({ at: 'sớm', quote: 'sớm', inherited: false })).toEqual([]))
})

const party = (agencyIds: number[], sure: number) => ({
  printed: 'UBND các xã',
  agencyIds,
  groupId: null,
  sure,
  why: 'vì',
})
const clause = (lead: Terms['lead'], doubts: { field: string; why: string }[] = [], settled: string[] = []) => ({
  found: { directive: { doubts, rule: 'lead' }, extra: [], settled } as unknown as FoundClause,
  terms: { lead, places: [] } as unknown as Terms,
  following: 'dated' as const,
})

describe('doubts', () => {
  it('an unlinked or unsure lead is one, a sure one is none', () => {
    expect(doubtsAbout(clause([party([], 0)]))).toHaveLength(1)
    expect(doubtsAbout(clause([party([1, 2], 0.8)]))).toHaveLength(1)
    expect(doubtsAbout(clause([party([1, 2], 0.95)]))).toEqual([])
  })

  it('nobody named is one, unless the clause is filed', () => {
    expect(doubtsAbout(clause([]))).toHaveLength(1)
    expect(doubtsAbout({ ...clause([]), following: 'filed' })).toEqual([])
  })

  it('a place that is only suggested, or that several bear, is one; an unknown one is the reader’s to warn of', () => {
    const place = (sure: number | undefined, unitId: number | null) => ({
      printed: 'Nâm Pung',
      unitId,
      sure,
      why: 'vì',
    })
    const doubts = (places: Terms['places'], following: 'dated' | 'filed' = 'dated') =>
      doubtsAbout({ ...clause([party([1], 1)]), terms: { lead: [party([1], 1)], places } as Terms, following })
    expect(doubts([place(0.81, 3)])).toEqual([{ field: 'places', why: '“Nâm Pung”: vì' }])
    expect(doubts([place(0.5, null)])).toHaveLength(1)
    expect(doubts([place(1, 3), place(0, null), place(undefined, 3)])).toEqual([])
    expect(doubts([place(0.81, 3)], 'filed')).toEqual([])
    const named = { ...party([1], 0.8), printed: 'UBND xã Nâm Pung' }
    const both = doubtsAbout({ ...clause([named]), terms: { lead: [named], places: [place(0.81, 3)] } as Terms })
    expect(both.map(({ field }) => field)).toEqual(['lead'])
  })

  it('a corrected field is settled', () => {
    const year = [{ field: 'deadline', why: 'không in năm' }]
    expect(doubtsAbout(clause([party([1], 1)], year))).toEqual(year)
    expect(doubtsAbout(clause([party([1], 1)], year, ['due', 'deadline']))).toEqual([])
  })
})

it('handing out makes one row a lead, none of a filed clause', () => {
  const terms = { lead: [party([1, 2], 1), party([2, 3], 1)] } as Terms
  expect(rowsOfClause({ following: 'period', terms })).toBe(3)
  expect(rowsOfClause({ following: 'filed', terms })).toBe(0)
})
