import { describe, expect, it, test } from 'vitest'
import type { PaperRow } from '../contract.ts'
import { breakable, placeWhole, together } from './widths.ts'

test.each([
  ['Đang thực hiện, trong hạn', 'Đang thực_hiện, trong_hạn'],
  ['Quá hạn 17 ngày', 'Quá hạn 17_ngày'],
  ['08:00 ngày 20/9/2024', '08:00 ngày_20/9/2024'],
  ['65 đơn vị', '65_đơn vị'],
  ['Báo cáo trước ngày hẹn', 'Báo cáo trước ngày hẹn'],
])('%s', (words, bound) => expect(breakable(words).replaceAll('\u00a0', '_')).toBe(bound))

test.each([
  ['Văn phòng Điều phối nông thôn mới tỉnh Hà Vân', 'Văn phòng Điều phối nông thôn mới tỉnh_Hà_Vân'],
  ['Ủy ban nhân dân thành phố Bến Sông', 'Ủy ban nhân dân thành_phố_Bến_Sông'],
  ['Phòng Văn hóa - Xã hội xã Suối Hạ', 'Phòng Văn hóa - Xã hội xã_Suối_Hạ'],
  ['Sở Nông nghiệp và Môi trường', 'Sở Nông nghiệp và Môi trường'],
])('the place of %s stays on one line', (words, whole) => {
  expect(placeWhole(words).replaceAll('\u00a0', '_')).toBe(whole)
})

describe('rows that stay together', () => {
  const fit = { size: 10, widths: [10, 100] }
  const row = (no: string, words = 'Một dòng'): PaperRow => ({ kind: 'row', no, strong: false, cells: [words] })
  const section: PaperRow = { kind: 'section', no: 'I', strong: true, cells: 'Thông báo số 1' }
  const many = Array.from({ length: 30 }, (_, i) => row(`1.${i + 1}`))
  it.each([
    ['a row with those under it', [row('1'), row('1.1'), row('1.2'), row('2')], [3, 0, 0, 1]],
    ['ten is not under one', [row('1'), row('10'), row('10.1')], [1, 2, 0]],
    ['of what is too high only the first', [row('1'), ...many], [2, 0, ...many.slice(1).map(() => 1)]],
    ['sections and rows alone', [section, row('1'), row('2')], [1, 1, 1]],
  ])('%s', (_, rows, counts) => expect(together(rows, fit, 160)).toEqual(counts))
})
