import { expect, test } from 'vitest'
import { briefly } from './told-for-tests.ts'

const heads = Array.from({ length: 19 }, (_, i) => i + 1)
const marked = (name: string, lacking: readonly number[], yes: string, no: string) =>
  `| 1 | ${name} | ${heads.map((no_) => (lacking.includes(no_) ? no : yes)).join(' | ')} | ${19 - lacking.length} |`
const without = (...lacking: number[]) => heads.filter((no) => !lacking.includes(no)).join(' ')

test.each([
  ['x', ''],
  ['X', 'o'],
  ['Đ', 'KĐ'],
  ['đạt', 'chưa'],
  ['Đ', 'x'],
  ['1', '0'],
  ['+', '-'],
])('communes by criteria, met "%s", not met "%s"', (yes, no) => {
  const rows = [
    'Kết quả đến ngày 30/9/2023:',
    '',
    `| TT | Xã | ${heads.join(' | ')} | Tổng |`,
    `|${'---|'.repeat(22)}`,
    marked('An Phú', [10, 17], yes, no),
    marked('Bình Lâm', [2, 6, 17], yes, no),
    `| | Cộng | ${heads.map(() => '2').join(' | ')} | |`,
  ]
  expect(briefly('report', rows.join('\n'))).toEqual([
    `achieved An Phú 17/19 [${without(10, 17)}] 2023-09-30`,
    `achieved Bình Lâm 16/19 [${without(2, 6, 17)}] 2023-09-30`,
  ])
})

test.each([
  [
    'a head in two rows, criteria named',
    `| TT | Xã | Tiêu chí | | | | Số tiêu chí đạt |\n| | | Quy hoạch | Giao thông | Thủy lợi | Điện | |\n| 1 | An Phú | x | x | | x | 3/4 |\n| 2 | Bình Lâm | x | | | x | 2/4 |`,
    ['achieved An Phú 3/4 [1 2 4]', 'achieved Bình Lâm 2/4 [1 4]'],
  ],
  [
    'tabs, counts of several levels of measure',
    'TT\tXã\tThu nhập (triệu đồng/người)\tHộ nghèo (%)\n1\tAn Phú\t52,5\t2,1\n2\tBình Lâm\t48\t3,45',
    [
      'indicator An Phú: thu nhập (triệu đồng/người) = 52.5 triệu đồng/người',
      'indicator An Phú: hộ nghèo (%) = 2.1 %',
      'indicator Bình Lâm: thu nhập (triệu đồng/người) = 48 triệu đồng/người',
      'indicator Bình Lâm: hộ nghèo (%) = 3.45 %',
    ],
  ],
  [
    'columns of text',
    'Vốn năm 2023 (triệu đồng):\n\nTT   Xã          Kế hoạch    Giải ngân   Tỷ lệ\n1    An Phú      5.000       2.500       50\n2    Bình Lâm    4.000       1.000       25\n     Cộng        9.000       3.500       38,89',
    [
      'finance An Phú: An Phú 5000 → 2500 50%',
      'finance Bình Lâm: Bình Lâm 4000 → 1000 25%',
      'finance: Cộng 9000 → 3500 38.89%',
    ],
  ],
  [
    'cells run together by single blanks',
    'TT Tên xã Tiêu chí đạt Tiêu chí chưa đạt\n1 An Phú 17 2\n2 Bình Lâm 15 4\n3 Cẩm Sơn 12 7',
    ['achieved An Phú 17', 'achieved Bình Lâm 15', 'achieved Cẩm Sơn 12'],
  ],
  [
    'capital by source in billions',
    'Biểu 2 (ĐVT: tỷ đồng)\n\n| TT | Nguồn vốn | Kế hoạch | Giải ngân | Tỷ lệ (%) |\n|---|---|---|---|---|\n| 1 | Ngân sách trung ương | 45 | 27 | 60 |\n| 2 | Ngân sách tỉnh | 20,5 | 8,2 | 40 |',
    ['finance: Ngân sách trung ương 45000 → 27000 60%', 'finance: Ngân sách tỉnh 20500 → 8200 40%'],
  ],
  [
    'goals and results side by side',
    '| TT | Chỉ tiêu | ĐVT | Kế hoạch 2023 | Thực hiện |\n|---|---|---|---|---|\n| 1 | Thu nhập bình quân | triệu đồng | 52 | 51,5 |\n| 2 | Tỷ lệ hộ nghèo | % | 3 | 2,85 |',
    [
      'target: Thu nhập bình quân = 52 triệu đồng',
      'indicator: Thu nhập bình quân = 51.5 triệu đồng',
      'target: Tỷ lệ hộ nghèo = 3 %',
      'indicator: Tỷ lệ hộ nghèo = 2.85 %',
    ],
  ],
  [
    'a list of communes by standard',
    '| TT | Tên xã | Năm công nhận | Mức độ |\n|---|---|---|---|\n| 1 | An Phú | 2018 | NTM |\n| 2 | Bình Lâm | 2022 | NTM nâng cao |',
    ['standard An Phú xa-ntm 1', 'standard Bình Lâm xa-ntm-nang-cao 1'],
  ],
  [
    'capital, a line for each cell',
    'Biểu 2 (ĐVT: triệu đồng)\nNguồn vốn\nKế hoạch\nGiải ngân\nTỷ lệ (%)\nNgân sách tỉnh\n12.000\n9.000\n75,0\nNhân dân đóng góp\n500\n500\n100\nTổng cộng\n12.500\n9.500\n76,0',
    [
      'finance: Ngân sách tỉnh 12000 → 9000 75%',
      'finance: Nhân dân đóng góp 500 → 500 100%',
      'finance: Tổng cộng 12500 → 9500 76%',
    ],
  ],
  [
    'communes, a line for each cell',
    'TT\nXã\nSố tiêu chí đạt\nTiêu chí chưa đạt\n1\nAn Phú\n17/19\n10, 17\n2\nBình Lâm\n16/19\n2, 10, 17',
    ['achieved An Phú 17/19', 'achieved Bình Lâm 16/19'],
  ],
  [
    'communes without numbers, a line for each cell',
    'Tên xã\nSố tiêu chí đạt\nAn Phú\n17/19\nBình Lâm\n16/19',
    ['achieved An Phú 17/19', 'achieved Bình Lâm 16/19'],
  ],
  [
    'communes run together, remarks behind',
    'TT Tên xã Đạt Ghi chú\n1 An Phú 19/19 Công nhận năm 2018\n2 Bình Lâm 16/19\n3 Cẩm Sơn 15/19 Xã khu vực III',
    ['achieved An Phú 19/19', 'achieved Bình Lâm 16/19', 'achieved Cẩm Sơn 15/19'],
  ],
  [
    'communes run together, a blank line between the rows',
    'TT Tên xã Số tiêu chí đạt Tiêu chí chưa đạt\n\n1 An Phú 17/19 5, 6\n\n2 Bình Lâm 16/19 5, 6, 10',
    ['achieved An Phú 17/19', 'achieved Bình Lâm 16/19'],
  ],
  [
    'communes without a head',
    '| 1 | An Phú | 19/19 |\n| 2 | Bình Lâm | 16/19 |',
    ['achieved An Phú 19/19', 'achieved Bình Lâm 16/19'],
  ],
  [
    'capital without a head: the share tells the amounts',
    '| 1 | Ngân sách tỉnh | 12.000 | 9.000 | 75,0 |\n| 2 | Ngân sách xã | 500 | 400 | 80 |',
    ['finance: Ngân sách tỉnh 12000 → 9000 75%', 'finance: Ngân sách xã 500 → 400 80%'],
  ],
  [
    'a list whose title names the standard',
    'Danh sách xã đạt chuẩn nông thôn mới nâng cao\n\n| TT | Tên xã | Quyết định công nhận |\n|---|---|---|\n| 1 | An Phú | 12/QĐ-UBND |\n| 2 | Bình Lâm | 13/QĐ-UBND |',
    ['standard An Phú xa-ntm-nang-cao 1', 'standard Bình Lâm xa-ntm-nang-cao 1'],
  ],
] as const)('%s', (_, table, wanted) => expect(briefly('report', table)).toEqual(wanted))

test('a table of goals by commune', () => {
  const table =
    'Chỉ tiêu giao năm 2024:\n\n| TT | Đơn vị | Số tiêu chí đạt | Giảm hộ nghèo (%) | Danh hiệu |\n|---|---|---|---|---|\n| 1 | Xã An Phú | 19 | 1,5 | NTM |\n| 2 | Xã Bình Lâm | 17 | 2 | |'
  expect(briefly('goals', table)).toEqual([
    'target An Phú: số tiêu chí đạt = 19 null',
    'target An Phú: giảm hộ nghèo (%) = 1.5 %',
    'target An Phú: xa-ntm by 2024',
    'target Bình Lâm: số tiêu chí đạt = 17 null',
    'target Bình Lâm: giảm hộ nghèo (%) = 2 %',
  ])
})
