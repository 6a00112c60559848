import { expect, test } from 'vitest'
import { readDocument } from '../read.ts'
import type { Reading } from '../reading.ts'

const told = (text: string) =>
  (readDocument(`BÁO CÁO\n\nKết quả thực hiện năm 2023\n\nI. Kết quả\n\n${text}`) as Reading).statements

test.each([
  [
    'Xã An Phú đạt 3/10 tiêu chí gồm: Số 1 - Quy hoạch; Số 5 - Văn hóa, Giáo dục, Y tế; Số 9 - Hệ thống chính trị.',
    { kind: 'achieved', place: 'An Phú', count: 3, total: 10, criteria: [1, 5, 9] },
  ],
  ['Xã An Phú đạt 15/19 tiêu chí.', { kind: 'achieved', place: 'An Phú', count: 15, total: 19 }],
  ['Xã An Phú tự đánh giá đạt 15/19 tiêu chí.', { kind: 'achieved', selfAssessed: true }],
  ['Toàn huyện có 12/20 xã đạt chuẩn nông thôn mới.', { kind: 'standard', what: 'xa-ntm', count: 12, total: 20 }],
  ['Có 03 thôn đạt chuẩn thôn nông thôn mới kiểu mẫu.', { kind: 'standard', what: 'thon-kieu-mau', count: 3 }],
  ['Bình quân đạt 16,4 tiêu chí/xã.', { kind: 'average', value: 16.4 }],
  [
    'Kế hoạch vốn giao 1.250,5 triệu đồng, đã giải ngân 1 tỷ đồng, đạt 80%.',
    { kind: 'finance', plan: 1250.5, disbursed: 1000, percent: 80 },
  ],
  ['Tỷ lệ hộ nghèo còn 3,2%.', { kind: 'indicator', value: 3.2, unit: '%' }],
  ['Toàn xã không còn nhà tạm.', { kind: 'indicator', value: 0 }],
  ['Hoàn thành 11/15 chỉ tiêu.', { kind: 'indicator', value: 11, total: 15 }],
  [
    'Phấn đấu đến hết năm 2024 có 02 xã đạt chuẩn nông thôn mới.',
    { kind: 'target', what: 'xa-ntm', value: 2, by: '2024' },
  ],
  ['Tỷ lệ hộ dùng nước sạch từ 60% trở lên.', { kind: 'target', value: 60 }],
  [
    'Ngày 12/5/2023, các Sở thẩm định và đánh giá đạt 02 tiêu chí và 01 chỉ tiêu trên địa bàn xã An Phú gồm: Tiêu chí số 1 - Quy hoạch; Tiêu chí số 4 - Điện; Chỉ tiêu 13.2 trong tiêu chí số 13.',
    {
      kind: 'appraised',
      place: 'An Phú',
      date: '2023-05-12',
      criteria: [1, 4],
      indicators: ['13.2'],
      statedCriteria: 2,
      statedIndicators: 1,
    },
  ],
])('%s', (text, wanted) => expect(told(text)).toMatchObject([wanted]))

test('a bound, a day, a number of a village or of a document is no figure', () => {
  expect(told('Số xã dưới 10 tiêu chí giảm. Ngày 15/3/2023 họp tại thôn 5 theo Kế hoạch số 12/KH-UBND.')).toEqual([])
})
