import { describe, expect, it } from 'vitest'
import { readDocument } from '../documents/reading/read.ts'
import type { Reading } from '../documents/reading/reading.ts'
import { book } from './linking/test-book.ts'
import { type ClauseParts, mergedClause, spansBetween, splitClause } from './parts.ts'
import { termsOf } from './terms.ts'

const text = `UBND HUYỆN MƯỜNG LÂM
Số: 12/TB-UBND

Mường Lâm, ngày 05 tháng 9 năm 2024

THÔNG BÁO

Kết luận cuộc họp về xây dựng nông thôn mới

1. UBND xã Nậm Pung rà soát tiêu chí số 2, báo cáo UBND huyện trước ngày 20/9/2024; phối hợp với Phòng Nội vụ kiện toàn Ban Phát triển bản trước ngày 15/9/2024.

2. UBND xã Chiềng Mai hoàn thành tiêu chí số 17 trước ngày 10/9/2024, đồng chí Vi Đức Thuận trực tiếp chỉ đạo.
`
const reading = readDocument(text) as Reading
const clauses = reading.directives.map(
  (directive): ClauseParts => ({
    section: directive.section,
    title: directive.title,
    quote: directive.quote,
    start: directive.start,
    end: directive.end,
    following: directive.following,
    proposedFollowing: directive.following,
    terms: termsOf(directive, { book: book(), addressed: [], registered: [] }, []),
    found: { directive, extra: [], settled: [] },
  }),
)

describe('merging', () => {
  it('spans from the first start to the last end, the earliest date first, everybody named once', () => {
    const merged = mergedClause(clauses, text)
    expect(merged.quote).toBe(text.slice(clauses[0]!.start, clauses.at(-1)!.end))
    expect(merged.section).toBe('1')
    expect(merged.terms.due.map((due) => due.day)).toEqual(['2024-09-10', '2024-09-15', '2024-09-20'])
    expect(merged.terms.lead.map((lead) => lead.printed)).toEqual(['UBND xã Nậm Pung', 'UBND xã Chiềng Mai'])
    expect(merged.terms.criteria.map((ref) => ref.no)).toEqual([2, 17])
    expect(merged.terms.supervisor).toBe('Vi Đức Thuận')
  })
})

describe('splitting', () => {
  const clause = clauses[0]!
  const cut = text.indexOf('phối hợp')
  const [first, second] = splitClause(clause, spansBetween(clause, [cut], text)!, text)

  it('each part keeps the dates, names and criteria of its own words', () => {
    expect(first!.terms.due.map((due) => due.day)).toEqual(['2024-09-20'])
    expect(second!.terms.due.map((due) => due.day)).toEqual(['2024-09-15'])
    expect([first!.terms.criteria.length, second!.terms.criteria.length]).toEqual([1, 0])
    expect([first!.terms.reportTo, second!.terms.reportTo]).toEqual(['UBND huyện', null])
    expect([first!.terms.cooperate.length, second!.terms.cooperate.length]).toEqual([0, 1])
  })

  it('a part without a lead of its own keeps the whole clause’s', () =>
    expect(second!.terms.lead).toEqual(clause.terms.lead))

  it('every part is its own words', () => {
    for (const part of [first!, second!]) expect(part.quote).toBe(text.slice(part.start, part.end))
    expect(second!.quote.startsWith('phối hợp')).toBe(true)
  })

  it.each([[0], [1], [10_000]])('a cut at %d is outside', (at) =>
    expect(spansBetween(clause, [clause.start + (at === 1 ? 0 : at - 1)], text)).toBeNull(),
  )
})
