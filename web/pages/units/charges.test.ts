import { describe, expect, it } from 'vitest'
import { type Charge, chargesInWords, readNumbers, stands } from './charges.ts'
import { unitWords } from './words.ts'

const charge = (of: Partial<Charge>): Charge => ({
  chargeId: 1,
  agencyId: 1,
  personId: null,
  personName: null,
  unitId: null,
  unitName: null,
  criterionNo: null,
  field: null,
  from: null,
  to: null,
  ground: null,
  ...of,
})

describe('charges in words', () => {
  it('places, then criteria in order, then fields; each person apart', () => {
    const charges = [
      charge({ criterionNo: 13 }),
      charge({ unitName: 'Chiềng Mai' }),
      charge({ criterionNo: 3 }),
      charge({ unitName: 'Tà Sỏi' }),
      charge({ field: 'giải ngân vốn' }),
      charge({ personName: 'Hoàng Văn Tuệ', criterionNo: 2 }),
    ]
    expect(chargesInWords(charges, unitWords.vi.charges)).toEqual([
      'phụ trách Chiềng Mai, Tà Sỏi; tiêu chí 3, 13; giải ngân vốn',
      'Hoàng Văn Tuệ phụ trách tiêu chí 2',
    ])
  })
})

it.each([
  ['2, 7;13', [2, 7, 13]],
  ['', null],
  ['17.4', null],
  ['0', null],
  ['100', null],
])('%s is the criteria %o', (typed, numbers) => expect(readNumbers(typed)).toEqual(numbers))

it('who leaves stands on his last day', () => {
  expect([stands({ to: '2024-06-30' }, '2024-06-30'), stands({ to: '2024-06-30' }, '2024-07-01')]).toEqual([
    true,
    false,
  ])
})
