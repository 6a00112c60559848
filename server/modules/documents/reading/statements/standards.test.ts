import { expect, test } from 'vitest'
import { briefly } from './told-for-tests.ts'

test.each([
  [
    'report',
    'Toàn huyện có 12/20 xã đạt chuẩn NTM, trong đó 03 xã nâng cao, 01 xã kiểu mẫu.',
    ['standard xa-ntm 12/20', 'standard xa-ntm-nang-cao 3', 'standard xa-ntm-kieu-mau 1'],
  ],
  ['report', 'Đến nay, 100% số xã (18/18 xã) đạt chuẩn nông thôn mới.', ['standard xa-ntm 18/18']],
  [
    'report',
    'Số xã đạt chuẩn nông thôn mới: 14 xã; xã NTM kiểu mẫu có 02 xã.',
    ['standard xa-ntm 14', 'standard xa-ntm-kieu-mau 2'],
  ],
  [
    'report',
    'Mười hai xã đã đạt chuẩn, ba xã đạt chuẩn nâng cao.',
    ['standard xa-ntm 12', 'standard xa-ntm-nang-cao 3'],
  ],
  ['report', 'Cả ba xã đều đạt chuẩn nông thôn mới.', ['standard xa-ntm 3']],
  [
    'orders',
    '1. Tập trung nguồn lực cho hai xã Cẩm Sơn, Đông Hòa hoàn thành các tiêu chí cơ sở vật chất văn hóa, môi trường, phấn đấu đạt chuẩn nông thôn mới trong năm 2023.',
    ['target Cẩm Sơn: xa-ntm by 2023', 'target Đông Hòa: xa-ntm by 2023'],
  ],
  [
    'report',
    'Có 61/88 xã duy trì đạt chuẩn NTM, 02 xã NTM hiện đại.',
    ['standard xa-ntm 61/88', 'standard xã nông thôn mới hiện đại 2'],
  ],
  [
    'report',
    'Huyện Lâm Sơn 12/14 xã đạt chuẩn, huyện Bắc Hà 07/15 xã.',
    ['standard Lâm Sơn xa-ntm 12/14', 'standard Bắc Hà xa-ntm 7/15'],
  ],
  [
    'report',
    'Đã có 45/120 thôn đạt chuẩn thôn NTM, trong đó 12 thôn NTM kiểu mẫu.',
    ['standard thon-ntm 45/120', 'standard thon-kieu-mau 12'],
  ],
  [
    'report',
    'Xã Cẩm Sơn đạt chuẩn nông thôn mới năm 2021; thôn An Thịnh đã được công nhận thôn nông thôn mới kiểu mẫu.',
    ['standard Cẩm Sơn xa-ntm 1', 'standard thôn An Thịnh thon-kieu-mau 1'],
  ],
  [
    'report',
    'Đến nay huyện chưa có xã nào đạt chuẩn NTM kiểu mẫu; không còn xã dưới 10 tiêu chí.',
    ['standard xa-ntm-kieu-mau 0', 'indicator: xã dưới 10 tiêu chí = 0 xã'],
  ],
  [
    'report',
    'Có 12/20 xã đạt chuẩn NTM, chưa có xã NTM kiểu mẫu.',
    ['standard xa-ntm 12/20', 'standard xa-ntm-kieu-mau 0'],
  ],
  [
    'report',
    'Có 12 thôn đạt chuẩn kiểu mẫu, 20 thôn đạt chuẩn NTM, 13 thôn chưa đạt chuẩn.',
    ['standard thon-kieu-mau 12', 'standard thon-ntm 20', 'indicator: thôn chưa đạt chuẩn = 13 thôn'],
  ],
  ['report', 'Có 2/8 đơn vị cấp huyện đạt chuẩn nông thôn mới.', ['standard huyen-ntm 2/8']],
  [
    'report',
    'Phấn đấu đến hết năm 2024 có thêm 02 xã đạt chuẩn, nâng tổng số xã đạt chuẩn lên 16/18 xã.',
    ['target: xa-ntm = 2 xã by 2024', 'target: xa-ntm = 16 xã by 2024'],
  ],
  [
    'report',
    'Các xã đăng ký đạt chuẩn nông thôn mới năm 2023 gồm: xã An Phú, xã Bình Lâm.',
    ['target An Phú: xa-ntm by 2023', 'target Bình Lâm: xa-ntm by 2023'],
  ],
  [
    'report',
    'Ba xã An Phú, Bình Lâm, Cẩm Sơn đăng ký đạt chuẩn năm 2023.',
    ['target An Phú: xa-ntm by 2023', 'target Bình Lâm: xa-ntm by 2023', 'target Cẩm Sơn: xa-ntm by 2023'],
  ],
  [
    'goals',
    'Đến năm 2025 huyện đạt chuẩn nông thôn mới nâng cao, có từ 5 xã trở lên đạt chuẩn nông thôn mới kiểu mẫu; thị xã hoàn thành nhiệm vụ xây dựng nông thôn mới.',
    ['target: huyen-ntm-nang-cao by 2025', 'target: xa-ntm-kieu-mau = 5 xã by 2025', 'target: huyen-ntm by 2025'],
  ],
  [
    'goals',
    'Năm 2024 xã An Phú đạt chuẩn nông thôn mới, năm 2030 trở thành xã nông thôn mới hiện đại.',
    ['target An Phú: xa-ntm by 2024', 'target An Phú: xã nông thôn mới hiện đại by 2030'],
  ],
  [
    'goals',
    'Huyện Lâm Sơn được công nhận đạt chuẩn nông thôn mới trước ngày 30/11/2023.',
    ['target Lâm Sơn: huyen-ntm'],
  ],
  [
    'orders',
    'UBND xã An Phú tập trung nguồn lực, phấn đấu đạt chuẩn nông thôn mới nâng cao trước ngày 30/11/2023.',
    ['target An Phú: xa-ntm-nang-cao by 2023-11-30'],
  ],
  [
    'orders',
    'Các xã An Phú, Bình Lâm đăng ký mỗi xã ít nhất 01 tiêu chí phấn đấu đạt chuẩn trong năm 2023.',
    ['target: đăng ký mỗi xã tiêu chí phấn đấu = 1 tiêu chí by 2023'],
  ],
  [
    'report',
    'Các thôn đăng ký thời gian về đích, trong đó thôn An Thịnh đạt chuẩn thôn nông thôn mới kiểu mẫu trước 31/12/2024.',
    ['target thôn An Thịnh: thon-kieu-mau'],
  ],
  ['orders', 'Mỗi xã chọn 01 thôn xây dựng thôn nông thôn mới kiểu mẫu.', ['target: thon-kieu-mau = 1 thôn']],
  [
    'report',
    '42/56 trường học đạt chuẩn quốc gia; 15 xã xây dựng nông thôn mới.',
    ['indicator: trường học đạt chuẩn quốc gia = 42/56 trường học'],
  ],
] as const)('%s: %s', (frame, passage, wanted) => expect(briefly(frame, passage)).toEqual(wanted))
