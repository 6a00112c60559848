import { expect, test } from 'vitest'
import { linesOf } from './lines.ts'
import type { Block } from './sections.ts'
import { stackTables } from './stacked-tables.ts'
import { type Table, tablesIn } from './tables.ts'
import { splitWords } from './words.ts'

/** The tables of a text whose every line is a block of its own, rules of markdown left out. */
function tablesOf(text: string): Table[] {
  const blocks = stackTables({ text, words: splitWords(text) }, linesOf(text))
    .filter((line) => line.end > line.start && !/^[|:-]+$/.test(text.slice(line.start, line.end)))
    .map((line, index) => ({ ...line, index, marker: null, parent: null, from: 0, to: 0 }) as unknown as Block)
  return tablesIn(text, blocks)
}

const bars = '| TT | Xã | Đạt |\n|---|---|---|\n| 1 | An Phú | 17 |\n| 2 | Bình Lâm | 15 |'
const inner = 'TT | Xã | Đạt\n1 | An Phú | 17\n2 | Bình Lâm | 15'
const tabs = 'TT\tXã\tĐạt\n1\tAn Phú\t17\n2\tBình Lâm\t15'
const blanks = 'TT   Xã          Đạt\n1    An Phú      17\n2    Bình Lâm    15'
const flat = 'TT Xã Đạt\n1 An Phú 17\n2 Bình Lâm 15'
const stacked = 'TT\nXã\nĐạt\n1\nAn Phú\n17\n2\nBình Lâm\n15'
const spaced = stacked.replaceAll('\n', '\n\n')

test.each([
  ['bars', bars],
  ['bars inside only', inner],
  ['tabs', tabs],
  ['blanks', blanks],
  ['single blanks', flat],
  ['a line for each cell', stacked],
  ['a line for each cell, blank lines between', spaced],
])('%s: heads, cells and their offsets', (_, text) => {
  const [table, ...others] = tablesOf(text)
  expect(others).toEqual([])
  expect(table!.heads).toEqual(['tt', 'xã', 'đạt'])
  expect(table!.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
    ['1', 'An Phú', '17'],
    ['2', 'Bình Lâm', '15'],
  ])
  for (const cell of table!.rows.flatMap((row) => row.cells)) expect(text.slice(cell.start, cell.end)).toBe(cell.text)
})

test('a head in two rows stands over each of its columns', () => {
  const [table] = tablesOf(
    '| TT | Xã | Vốn năm 2023 | | Ghi chú |\n| | | Kế hoạch | Giải ngân | |\n| 1 | An Phú | 100 | 50 | |\n| 2 | Bình Lâm | 80 | 20 | |',
  )
  expect(table!.heads).toEqual(['tt', 'xã', 'vốn năm 2023 kế hoạch', 'vốn năm 2023 giải ngân', 'ghi chú'])
})

test('a cell that spans rows stands in each of them', () => {
  const [table] = tablesOf('| Huyện | Xã | Đạt |\n|---|---|---|\n| Lâm Sơn | An Phú | 17 |\n| Bình Lâm | 15 |\n')
  expect(table!.rows[1]!.cells.map((cell) => cell.text)).toEqual(['Lâm Sơn', 'Bình Lâm', '15'])
})

test('the words above are its caption; a table that goes on behind a page break keeps its head', () => {
  const tables = tablesOf(`Biểu 1. Kết quả\n(ĐVT: tiêu chí)\n${bars}\n2\n| 3 | Cẩm Sơn | 12 |\n| 4 | Đông Hòa | 11 |`)
  expect(tables.map((table) => table.heads)).toEqual([
    ['tt', 'xã', 'đạt'],
    ['tt', 'xã', 'đạt'],
  ])
  expect(tables[0]!.caption).toBe('Biểu 1. Kết quả\n(ĐVT: tiêu chí)')
})

test.each([
  ['an item with a tab', '1.\tRà soát các tiêu chí.\n2.\tBáo cáo kết quả.'],
  ['a sentence with wide blanks', 'Xã An Phú   đạt 17 tiêu chí   theo báo cáo.\nXã Bình Lâm đạt 15 tiêu chí.'],
  [
    'a letterhead in two columns',
    'UBND HUYỆN LÂM SƠN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/TB-UBND          Độc lập - Tự do - Hạnh phúc',
  ],
])('%s is no table', (_, text) => expect(tablesOf(text)).toEqual([]))

const work = 'TT\nNội dung công việc\nCơ quan chủ trì\nCơ quan phối hợp\nThời gian\n'

/** The cells of each row of the one table of a text, those of several lines in one. */
const rowsOf = (text: string) =>
  tablesOf(text).flatMap((table) => table.rows.map((row) => row.cells.map((cell) => cell.text)))

test.each([
  [
    'a cell that goes on in small letters, or behind a comma',
    `${work}1\nRà soát hồ sơ của các\nxã về đích\nPhòng Nông nghiệp\nvà PTNT\nHội Nông dân huyện,\nUBND các xã\nQuý II/2022\n2\nTập huấn\nPhòng Nội vụ\nUBND các xã\nTháng 5/2022`,
    [
      [
        '1',
        'Rà soát hồ sơ của các xã về đích',
        'Phòng Nông nghiệp và PTNT',
        'Hội Nông dân huyện, UBND các xã',
        'Quý II/2022',
      ],
      ['2', 'Tập huấn', 'Phòng Nội vụ', 'UBND các xã', 'Tháng 5/2022'],
    ],
  ],
  [
    'a task that goes on with a capital: names tell where it ends',
    `${work}1\nCứng hóa đường tại xã\nAn Phú và thôn Hạ\nUBND xã An Phú\nPhòng Nội vụ\nTháng 7, tháng\n10/2022\n2\nTập huấn\nPhòng Nội vụ\nUBND các xã\nTháng 5/2022`,
    [
      ['1', 'Cứng hóa đường tại xã An Phú và thôn Hạ', 'UBND xã An Phú', 'Phòng Nội vụ', 'Tháng 7, tháng 10/2022'],
      ['2', 'Tập huấn', 'Phòng Nội vụ', 'UBND các xã', 'Tháng 5/2022'],
    ],
  ],
  [
    'nobody who works along',
    `${work}1\nTập huấn\nPhòng Nội vụ\nTháng 5/2022\n2\nTổng kết\nVăn phòng HĐND và UBND\nUBND các xã\nTháng 12/2022`,
    [
      ['1', 'Tập huấn', 'Phòng Nội vụ', '', 'Tháng 5/2022'],
      ['2', 'Tổng kết', 'Văn phòng HĐND và UBND', 'UBND các xã', 'Tháng 12/2022'],
    ],
  ],
  [
    'titles of parts, and a page with the head again',
    `${work}I\nChỉ đạo\n1\nTập huấn\nPhòng Nội vụ\nUBND các xã\nTháng 5/2022\n3\n${work}II\nTổng kết\n2\nHội nghị\nPhòng Nội vụ\nUBND các xã\nTháng 12/2022`,
    [
      ['I', 'Chỉ đạo', '', '', ''],
      ['1', 'Tập huấn', 'Phòng Nội vụ', 'UBND các xã', 'Tháng 5/2022'],
      ['II', 'Tổng kết', '', '', ''],
      ['2', 'Hội nghị', 'Phòng Nội vụ', 'UBND các xã', 'Tháng 12/2022'],
    ],
  ],
  [
    'a number left out',
    `${work}1\nTập huấn\nPhòng Nội vụ\nUBND các xã\nTháng 5/2022\n3\nHội nghị\nPhòng Nội vụ\nUBND các xã\nTháng 12/2022`,
    [
      ['1', 'Tập huấn', 'Phòng Nội vụ', 'UBND các xã', 'Tháng 5/2022'],
      ['3', 'Hội nghị', 'Phòng Nội vụ', 'UBND các xã', 'Tháng 12/2022'],
    ],
  ],
  [
    'names and figures without numbers of rows',
    'Nguồn vốn\nKế hoạch\nGiải ngân\nTỷ lệ\n(%)\nNgân sách trung ương\nvà tỉnh\n24.600\n12.300\n50\nNgân sách xã\n100\n90\n90,0\nTổng cộng\n24.700\n12.390\n50,2',
    [
      ['Ngân sách trung ương và tỉnh', '24.600', '12.300', '50'],
      ['Ngân sách xã', '100', '90', '90,0'],
      ['Tổng cộng', '24.700', '12.390', '50,2'],
    ],
  ],
  [
    'figures that look like the number of the next row',
    'TT\nXã\nSố thôn\nSố hợp tác xã\n1\nAn Phú\n3\n2\n2\nBình Lâm\n4\n3',
    [
      ['1', 'An Phú', '3', '2'],
      ['2', 'Bình Lâm', '4', '3'],
    ],
  ],
  [
    'parts of the table, the number of a page between two rows, a cell that names nobody',
    'TT\nNội dung\nChủ trì\nPhối hợp\nThời hạn\n\nA\nHẠ TẦNG\n\n1\nLàm đường\nPhòng Nội vụ\nUBND xã\n15/3/2026\n\n2\nTập huấn\nPhòng Nội vụ\n-\n30/9/2026\n\n4\n\n3\nTổng kết\nPhòng Nội vụ\nUBND xã\nTháng 12/2026',
    [
      ['A', 'HẠ TẦNG', '', '', ''],
      ['1', 'Làm đường', 'Phòng Nội vụ', 'UBND xã', '15/3/2026'],
      ['2', 'Tập huấn', 'Phòng Nội vụ', '-', '30/9/2026'],
      ['3', 'Tổng kết', 'Phòng Nội vụ', 'UBND xã', 'Tháng 12/2026'],
    ],
  ],
  [
    'heads below each other over rows on a line each, closed by words',
    'TT\nTên xã\nSố tiêu chí đạt\nGhi chú\n1 An Phú 19/19 Công nhận năm 2018\n2 Bình Lâm 15/19\n3 Cẩm Sơn 14/19 Xã khu vực III',
    [
      ['1', 'An Phú', '19/19', 'Công nhận năm 2018'],
      ['2', 'Bình Lâm', '15/19', ''],
      ['3', 'Cẩm Sơn', '14/19', 'Xã khu vực III'],
    ],
  ],
])('a line for each cell: %s', (_, text, cells) => expect(rowsOf(text)).toEqual(cells))

test.each([
  ['the text behind it', `Phòng Nội vụ tổng hợp.`],
  ['the text behind a blank line', `\nPhòng Nội vụ tổng hợp.`],
])('a line for each cell: %s is no part of it', (_, behind) =>
  expect(
    rowsOf(
      `${work}1\nTập huấn\nPhòng Nội vụ\nUBND xã\nTháng 5/2022\n2\nTổng kết\nPhòng Nội vụ\nUBND xã\nTháng 6/2022\n${behind}`,
    ).at(-1),
  ).toEqual(['2', 'Tổng kết', 'Phòng Nội vụ', 'UBND xã', 'Tháng 6/2022']),
)

test.each([
  ['one row only', `${work}1\nTập huấn\nPhòng Nội vụ\nUBND các xã\nTháng 5/2022`],
  ['headings and paragraphs', 'Nội dung\nThu nhập\nHộ nghèo\n1\nXã An Phú đạt 17 tiêu chí.'],
  ['a year under a title', 'Xã\nAn Phú\n2023\n2024\nNội dung báo cáo như sau.'],
])('a line for each cell: %s is no table', (_, text) => expect(rowsOf(text)).toEqual([]))
