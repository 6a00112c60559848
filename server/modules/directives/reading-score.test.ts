import { describe, expect, it } from 'vitest'
import { readDocument } from '../documents/reading/read.ts'
import type { Reading } from '../documents/reading/reading.ts'
import type { Terms } from './contract.ts'
import { book } from './linking/test-book.ts'
import { type ReviewedClause, ratesOf, tallyReading } from './reading-score.ts'
import { termsOf } from './terms.ts'

const text = `UBND HUYỆN MƯỜNG LÂM
Số: 12/TB-UBND

Mường Lâm, ngày 05 tháng 9 năm 2024

THÔNG BÁO

Kết luận cuộc họp về xây dựng nông thôn mới

1. UBND xã Nậm Pung rà soát tiêu chí số 2, báo cáo UBND huyện trước ngày 20/9/2024.

2. UBND xã Chiềng Mai báo cáo kết quả tiêu chí số 17 về UBND huyện vào 10h00 thứ 6 hàng tuần.
`
const { directives } = readDocument(text) as Reading
const around = { book: book(), addressed: [], registered: [] }
const asRead = directives.map((directive): ReviewedClause => ({ ...directive, terms: termsOf(directive, around, []) }))
const reviewed = (change: Partial<Terms>): ReviewedClause[] => [
  { ...asRead[0]!, terms: { ...asRead[0]!.terms, ...change } },
  ...asRead.slice(1),
]
const tally = (clauses: readonly ReviewedClause[], found = directives) => tallyReading(clauses, found, book())
const party = asRead[0]!.terms.lead[0]!

describe('what the office left as it was read', () => {
  it('is all right', () => {
    for (const { hit, wanted, found } of Object.values(tally(asRead))) expect([hit, found]).toEqual([wanted, wanted])
    expect(tally(asRead)).toMatchObject({ directives: { hit: directives.length }, recurrence: { wanted: 1 } })
  })
})

describe('what it corrected counts against the reader', () => {
  it.each<[string, keyof ReturnType<typeof tally>, Partial<Terms>, [number, number, number]]>([
    ['another lead', 'lead', { lead: [{ ...party, printed: 'UBND xã Bản Vài', agencyIds: [22] }] }, [1, 2, 2]],
    ['a lead too many', 'lead', { lead: [] }, [1, 1, 2]],
    [
      'the same agency by another name',
      'lead',
      { lead: [{ ...party, printed: 'Ủy ban nhân dân xã', agencyIds: [20] }] },
      [2, 2, 2],
    ],
    ['the same name of many, other members', 'lead', { lead: [{ ...party, agencyIds: [20, 22] }] }, [2, 2, 2]],
    ['another day', 'deadlines', { due: [{ text: '', day: '2024-09-21', time: null, inherited: false }] }, [0, 1, 1]],
    [
      'a co-operator it missed',
      'cooperate',
      { cooperate: [{ ...party, printed: 'Phòng Nội vụ', agencyIds: [] }] },
      [0, 1, 0],
    ],
    [
      'a criterion it missed',
      'criteria',
      { criteria: [...asRead[0]!.terms.criteria, { place: null, level: 'xa-ntm', no: 3, indicator: null }] },
      [2, 3, 2],
    ],
    ['a place by another unit', 'places', { places: [{ printed: 'Chiềng Mai', unitId: 4 }] }, [1, 2, 2]],
  ])('%s', (_, field, change, expected) => {
    const { hit, wanted, found } = tally(reviewed(change))[field]
    expect([hit, wanted, found]).toEqual(expected)
  })

  it('a clause that is not found is missed with all its fields, one too many is found for nothing', () => {
    expect(tally(asRead, directives.slice(1))).toMatchObject({
      directives: { hit: 1, wanted: 2, found: 1 },
      lead: { hit: 1, wanted: 2, found: 1 },
    })
    expect(tally(asRead.slice(1))).toMatchObject({
      directives: { hit: 1, wanted: 1, found: 2 },
      lead: { hit: 1, wanted: 1, found: 1 },
    })
  })
})

it.each([
  [{ hit: 3, wanted: 4, found: 3 }, 1, 0.75, 6 / 7],
  [{ hit: 0, wanted: 0, found: 0 }, 1, 1, 1],
  [{ hit: 0, wanted: 2, found: 0 }, 0, 0, 0],
  [{ hit: 0, wanted: 0, found: 2 }, 0, 1, 0],
])('rates of %o', (tallied, precision, recall, f1) => expect(ratesOf(tallied)).toEqual({ precision, recall, f1 }))
