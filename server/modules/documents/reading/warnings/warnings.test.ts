import { expect, test } from 'vitest'
import { readDocument } from '../read.ts'
import type { Reading } from '../reading.ts'

const kinds = (text: string, communes?: string[]) =>
  (readDocument(text, communes ? { register: { communes } } : {}) as Reading).warnings.map((one) => one.kind)
const head = 'Số: 12/TB-UBND\n\nLâm Sơn, ngày 5 tháng 4 năm 2022\n\nTHÔNG BÁO\n\nKết luận cuộc họp\n\n'

test.each([
  ['blank-number', 'Số: /TB-UBND\n\nLâm Sơn, ngày 5 tháng 4 năm 2022\n\nTHÔNG BÁO\n\nKết luận\n\nNội dung.'],
  ['blank-date', 'Số: 1/TB-UBND\n\nLâm Sơn, ngày    tháng 4 năm 2022\n\nTHÔNG BÁO\n\nKết luận\n\nNội dung.'],
  ['numbering-gap', `${head}1. Phòng Nội vụ rà soát.\n\n2. Phòng Tư pháp rà soát.\n\n4. Công an huyện tuần tra.`],
  [
    'count-mismatch',
    `${head}Xã An Phú đạt 3/19 tiêu chí gồm: Số 1 - Quy hoạch; Số 4 - Điện; Số 5 - Trường học; Số 8 - Thông tin.`,
  ],
  ['count-mismatch', `${head}1. Giao Phòng Nội vụ hướng dẫn 03 xã: An Phú, Bình Lâm.`],
  ['sum-mismatch', `${head}Toàn huyện có 12/20 xã đạt chuẩn (chiếm 65%).`],
  [
    'sum-mismatch',
    `${head}Tổng vốn 1.000 triệu đồng, gồm: ngân sách tỉnh 600 triệu đồng, ngân sách huyện 300 triệu đồng.`,
  ],
  [
    'name-variant',
    `${head}1. Xã Thượng Đồng rà soát.\n\n2. Phòng Nội vụ hướng dẫn các xã hoàn thiện hồ sơ minh chứng theo quy định, tổng hợp và đề xuất biện pháp tháo gỡ khó khăn.\n\n3. Xã Thương Đồng báo cáo.\n\n4. Xã Thượng Đồng hoàn thành.`,
  ],
  ['date-order', `${head}1. Phòng Nội vụ thực hiện Kế hoạch số 15/KH-UBND ngày 20/5/2022.`],
])('%s', (kind, text) => expect(kinds(text)).toEqual([kind]))

test('a clean document gives none; a missing line gives none', () => {
  expect(
    kinds(
      `${head}1. Phòng Nội vụ hướng dẫn 02 xã: An Phú, Bình Lâm. Có 12/20 xã đạt chuẩn (60%).\n\n2. Phòng Tư pháp rà soát.`,
    ),
  ).toEqual([])
  expect(kinds('THÔNG BÁO\n\nKết luận\n\n1. Phòng Nội vụ rà soát.')).toEqual([])
})

test('a commune is unknown only where a register is given', () => {
  const text = `${head}1. UBND xã An Phú và UBND xã Bình Lâm rà soát.`
  expect(kinds(text)).toEqual([])
  expect(kinds(text, ['An Phú', 'xã Cẩm Sơn'])).toEqual(['unknown-place'])
})

test('with a register a name stops at the end of a line and where a sentence begins', () => {
  const text = `UBND XÃ MINH SƠN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 3/UBND-NN\nV/v rà soát tại xã Cai Kinh\n\nKính gửi:\n- UBND xã Minh Sơn\n- UBND xã Bản Vài\n\n1. UBND xã Cai Kinh\nThực hiện rà soát.\n\n2. Công an xã Minh Sơn Tuần tra ban đêm.\n\n3. UBND xã Cai\nKinh báo cáo.`
  expect(kinds(text, ['Minh Sơn', 'xã Cai Kinh', 'Bản Vài'])).toEqual([])
})

test('units above a commune and villages are not looked up', () => {
  const text = `${head}1. Xã An Phú, huyện Lâm Sơn, tỉnh Đại Lâm, thị xã Hòa Bình và thôn Làng Chanh rà soát.`
  expect(kinds(text, ['An Phú'])).toEqual([])
})
