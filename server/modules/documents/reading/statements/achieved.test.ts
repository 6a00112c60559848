import { expect, test } from 'vitest'
import { briefly } from './told-for-tests.ts'

test.each([
  [
    'report',
    'Có ba xã chậm, trong đó Bình Lâm tự đánh giá đạt 17/19 tiêu chí, Trường Sơn 15/19 tiêu chí.',
    ['achieved Bình Lâm 17/19 self', 'achieved Trường Sơn 15/19 self'],
  ],
  ['report', 'Xã An Phú đạt 15/19 tiêu chí.', ['achieved An Phú 15/19']],
  ['report', 'Xã An Phú có 12 tiêu chí đã tự đánh giá đạt.', ['achieved An Phú 12 self']],
  [
    'report',
    'Xã An Phú đạt 19/19, xã Bình Lâm 17/19, xã Cẩm Sơn và Đông Hòa 15/19 tiêu chí.',
    ['achieved An Phú 19/19', 'achieved Bình Lâm 17/19', 'achieved Cẩm Sơn 15/19', 'achieved Đông Hòa 15/19'],
  ],
  [
    'report',
    'Xã Bình Lâm: 16/19 tiêu chí; xã Cẩm Sơn (15/19 tiêu chí); các xã còn lại đạt từ 12 đến 14 tiêu chí.',
    ['achieved Bình Lâm 16/19', 'achieved Cẩm Sơn 15/19'],
  ],
  [
    'report',
    'An Phú 18 tiêu chí, Bình Lâm 17 tiêu chí, Cẩm Sơn và Đông Hòa mỗi xã 15 tiêu chí.',
    ['achieved An Phú 18', 'achieved Bình Lâm 17', 'achieved Cẩm Sơn 15', 'achieved Đông Hòa 15'],
  ],
  [
    'report',
    'Xã An Phú, Bình Lâm tự chấm đạt 18/19 tiêu chí, huyện thẩm tra đạt 16/19 tiêu chí.',
    ['achieved An Phú 18/19 self', 'achieved Bình Lâm 18/19 self', 'achieved An Phú 16/19', 'achieved Bình Lâm 16/19'],
  ],
  [
    'report',
    'Xã An Phú và Bình Lâm chỉ đạt 11 và 12 tiêu chí; các xã Cẩm Sơn, Đông Hòa, Hòa Lạc lần lượt đạt 15, 16, 17/19 tiêu chí.',
    [
      'achieved An Phú 11',
      'achieved Bình Lâm 12',
      'achieved Cẩm Sơn 15/19',
      'achieved Đông Hòa 16/19',
      'achieved Hòa Lạc 17/19',
    ],
  ],
  [
    'commune',
    'Qua rà soát theo bộ tiêu chí nông thôn mới nâng cao giai đoạn 2021-2025, xã đạt 12/19 tiêu chí.',
    ['achieved An Phú 12/19 xa-ntm-nang-cao'],
  ],
  [
    'report',
    'Xã An Phú tự đánh giá đạt 16/19 tiêu chí; hồ sơ minh chứng mới hoàn thiện được 11/16 tiêu chí.',
    ['achieved An Phú 16/19 self', 'indicator An Phú: hoàn thiện = 11/16 tiêu chí'],
  ],
  ['report', 'Xã An Phú rà soát lại chỉ đạt 12/19 tiêu chí.', ['achieved An Phú 12/19']],
  ['report', 'Xã An Phú đã xây dựng hoàn thành 19/19 tiêu chí.', ['achieved An Phú 19/19']],
  [
    'report',
    'Tính đến ngày 30/9/2023, xã An Phú mới đạt 12/19 tiêu chí nông thôn mới nâng cao.',
    ['achieved An Phú 12/19 xa-ntm-nang-cao 2023-09-30'],
  ],
  [
    'report',
    'Xã An Phú đạt 4 tiêu chí gồm: Số 1 - Quy hoạch; số 4 - Điện; số 8 - Thông tin và Truyền thông; số 19 - Quốc phòng và An ninh.',
    ['achieved An Phú 4 [1 4 8 19]'],
  ],
  ['report', 'Xã An Phú đạt 5/19 tiêu chí (từ số 1 đến số 4 và số 8).', ['achieved An Phú 5/19 [1 2 3 4 8]']],
  [
    'report',
    'Thôn An Thịnh đạt 8/10 tiêu chí thôn nông thôn mới kiểu mẫu.',
    ['achieved thôn An Thịnh 8/10 thon-kieu-mau'],
  ],
  [
    'commune',
    'Xã đã đạt 17/19 tiêu chí, tăng 2 tiêu chí so với năm 2022; hai tiêu chí chưa đạt là số 10 và số 17.',
    ['achieved An Phú 17/19', 'indicator An Phú: tiêu chí chưa đạt = 2 tiêu chí'],
  ],
  ['commune', 'Xã còn 04 tiêu chí: 2, 6, 10, 17.', ['indicator An Phú: tiêu chí chưa đạt = 4 tiêu chí']],
  [
    'orders',
    'Xã An Phú (đã đạt 16/19 tiêu chí): tập trung hoàn thành tiêu chí số 10 và tiêu chí số 17 trước ngày 30/11/2023.',
    ['achieved An Phú 16/19'],
  ],
  [
    'goals',
    'Giao xã An Phú đạt 19/19 tiêu chí trong năm 2023.',
    ['target An Phú: số tiêu chí đạt = 19 tiêu chí by 2023'],
  ],
  [
    'report',
    'Các xã còn dưới 10 tiêu chí giảm; mỗi xã tăng bình quân 1,5 tiêu chí.',
    ['indicator: mỗi xã tăng bình quân = 1.5 tiêu chí'],
  ],
  ['report', 'Bộ tiêu chí xã nông thôn mới gồm 19 tiêu chí, 57 chỉ tiêu.', []],
  [
    'report',
    'Ngày 12/5/2023, các sở thẩm định tại xã An Phú, đánh giá đạt 03 tiêu chí (1, 4, 8) và 02 chỉ tiêu (13.1, 13.2).',
    ['appraised An Phú 2023-05-12 3+2 [1 4 8 13.1 13.2]'],
  ],
  [
    'report',
    'Ngày 12/5/2023, Tổ công tác liên ngành đã kiểm tra, xác nhận xã An Phú đạt 02 tiêu chí và 01 chỉ tiêu, gồm: tiêu chí số 1, số 4; chỉ tiêu 13.1.',
    ['appraised An Phú 2023-05-12 2+1 [1 4 13.1]'],
  ],
  ['report', 'Bình quân toàn huyện đạt 14,5 tiêu chí/xã (tăng 0,8 tiêu chí so với năm 2022).', ['average 14.5']],
  ['report', 'Bình quân số tiêu chí đạt chuẩn của một xã là 17,2.', ['average 17.2']],
  ['commune', 'Bình quân mỗi thôn đạt 8,4 tiêu chí.', ['average An Phú thon-ntm 8.4']],
] as const)('%s: %s', (frame, passage, wanted) => expect(briefly(frame, passage)).toEqual(wanted))
