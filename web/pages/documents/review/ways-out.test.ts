import { expect, it } from 'vitest'
import { reviewWords } from '../words/review.ts'
import type { Warning } from './findings.ts'
import { answeredByPlace, headingOf, listedIn, waysOut } from './ways-out.ts'

const choices = (kind: string, detail: string) =>
  waysOut({ kind, detail }, reviewWords.vi.ways).map(({ choice }) => choice)

it('offers the two figures of a count and of its list', () => {
  const warning = {
    kind: 'count-mismatch',
    detail: 'Ghi đạt 5/10 tiêu chí nhưng liệt kê 6 tiêu chí (1, 2, 3, 4, 8, 9).',
  }
  expect(choices(warning.kind, warning.detail)).toEqual([
    'Ghi 6, theo danh sách',
    'Ghi 5/10, như đã nêu',
    'Hỏi lại nơi gửi',
  ])
  expect(listedIn(warning)).toEqual(['1', '2', '3', '4', '8', '9'])
  expect(headingOf(warning)).toBe('Ghi đạt 5/10 tiêu chí nhưng liệt kê 6 tiêu chí')
})

it('offers the figures of two passages, and of a sum', () => {
  expect(choices('count-mismatch', 'Hạ Lũng: trên ghi 4/10 tiêu chí, dưới ghi 5/10.').slice(0, 2)).toEqual([
    'Lấy 4/10',
    'Lấy 5/10',
  ])
  expect(choices('sum-mismatch', 'Các phần cộng lại là 1.250,5, tổng ghi 1.300.').slice(0, 2)).toEqual([
    'Lấy 1.250,5',
    'Lấy 1.300',
  ])
  expect(choices('sum-mismatch', 'Ghi 37% nhưng 23.976/64.800 triệu đồng là 36%.').slice(0, 2)).toEqual([
    'Lấy 37%',
    'Lấy 36%',
  ])
})

it('offers both spellings of a name', () => {
  expect(choices('name-variant', 'Tên xã viết hai cách: "Hạ Lũng" và "Hạ Lủng".')).toEqual([
    'Là “Hạ Lũng”',
    'Là “Hạ Lủng”',
    'Là hai tên khác nhau',
  ])
})

it.each(['numbering-gap', 'date-order', 'blank-number', 'blank-date', 'unknown-place', 'something-new'])(
  '%s has a way out',
  (kind) => {
    expect(choices(kind, '').length).toBeGreaterThan(0)
  },
)

it('a place that is known answers what was asked about its name, and nothing else', () => {
  const warning = (kind: string, quote: string, detail: string, decision: Warning['decision'] = null) =>
    ({ kind, quote, detail, decision, finding: `${kind} ${quote}` }) as Warning
  const decided = { choice: 'x' } as Warning['decision']
  const warnings = [
    warning('unknown-place', 'Nâm Pung', ''),
    warning('name-variant', 'Nâm Pung', 'Tên xã viết hai cách: "Nậm Pung" và "Nâm Pung".'),
    warning('name-variant', 'Nâm Pung', 'Tên xã viết hai cách: "Năm Pung" và "Nâm Pung".'),
    warning('unknown-place', 'Tà Sòi', ''),
    warning('unknown-place', 'Nâm Pung', '', decided),
  ]
  expect(answeredByPlace(warnings, { printed: 'Nâm Pung', unit: 'Nậm Pung' }, reviewWords.vi)).toEqual([
    { finding: 'unknown-place Nâm Pung', choice: '“Nâm Pung” là Nậm Pung' },
    { finding: 'name-variant Nâm Pung', choice: 'Là “Nậm Pung”' },
  ])
  const anew = { printed: 'Nâm Pung', unit: 'Nậm Pung', again: 'unknown-place Nâm Pung' }
  expect(answeredByPlace(warnings.slice(-1), anew, reviewWords.vi)).toHaveLength(1)
})
