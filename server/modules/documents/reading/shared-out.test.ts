import { expect, test } from 'vitest'
import { readDocument } from './read.ts'
import type { Reading } from './reading.ts'

const read = (clause: string) =>
  (
    readDocument(
      `UBND HUYỆN AN BÌNH\nSố: 12/KH-UBND\n\nAn Bình, ngày 15 tháng 02 năm 2022\n\nKẾ HOẠCH\nVề môi trường năm 2022\n\n${clause}\n`,
    ) as Reading
  ).directives

test.each<[string, string, string[], string[]]>([
  [
    'communes and indicators behind "như sau:"',
    '1. Riêng các xã đăng ký về đích tập trung như sau: xã Long Khê chỉ tiêu 17.1, 17.6; xã An Phú\nĐông chỉ tiêu 17.2 và 17.9; xã Tân Hội Cái chỉ tiêu 17.5 (mai táng).',
    ['xã Long Khê', 'xã An Phú Đông', 'xã Tân Hội Cái'],
    ['Long Khê 17.1', 'Long Khê 17.6', 'An Phú Đông 17.2', 'An Phú Đông 17.9', 'Tân Hội Cái 17.5'],
  ],
  [
    'villages and criteria behind "cụ thể:"',
    '1. Từng thôn tập trung cho việc còn yếu, cụ thể: thôn Hạ tiêu chí số 2, 8; thôn Bản Chang tiêu chí số 6; thôn Đồng Tiến các tiêu chí 3 và 10.',
    ['thôn Hạ', 'thôn Bản Chang', 'thôn Đồng Tiến'],
    ['thôn Hạ 2', 'thôn Hạ 8', 'thôn Bản Chang 6', 'thôn Đồng Tiến 3', 'thôn Đồng Tiến 10'],
  ],
])('%s are one task of the units named', (_, clause, lead, criteria) => {
  const [one, ...others] = read(clause)
  expect(others).toEqual([])
  expect(one!.lead).toEqual(lead)
  expect(one!.criteria.map(({ place, no, indicator }) => `${place} ${indicator ?? no}`)).toEqual(criteria)
})

test('a unit that is told more than its criteria has a task of its own', () =>
  expect(
    read('1. Các xã hoàn thành, cụ thể: xã Long Khê chỉ tiêu 17.1; xã An Phú Đông xây dựng điểm tập kết rác.').map(
      ({ lead }) => lead,
    ),
  ).toHaveLength(2))

test('a phase whose days stand in its heading bounds what stands below', () => {
  const [one] = read(
    '1. Đợt 2 (từ ngày 01/4/2022 đến ngày 30/6/2022): Phân loại, thu gom\n\na) UBND các xã lắp đặt thùng phân loại rác.\n\nb) Phòng Y tế tập huấn cho trưởng thôn.',
  )
  expect(one!.deadlines.map(({ at, inherited }) => [at, inherited])).toEqual([['2022-06-30', true]])
})
