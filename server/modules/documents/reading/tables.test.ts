import { expect, test } from 'vitest'
import { linesOf } from './lines.ts'
import type { Block } from './sections.ts'
import { type Table, tablesIn } from './tables.ts'

/** The tables of a text whose every line is a block of its own, rules of markdown left out. */
function tablesOf(text: string): Table[] {
  const blocks = linesOf(text)
    .filter((line) => line.end > line.start && !/^[|:-]+$/.test(text.slice(line.start, line.end)))
    .map((line, index) => ({ ...line, index, marker: null, parent: null, from: 0, to: 0 }) as unknown as Block)
  return tablesIn(text, blocks)
}

const bars = '| TT | Xã | Đạt |\n|---|---|---|\n| 1 | An Phú | 17 |\n| 2 | Bình Lâm | 15 |'
const inner = 'TT | Xã | Đạt\n1 | An Phú | 17\n2 | Bình Lâm | 15'
const tabs = 'TT\tXã\tĐạt\n1\tAn Phú\t17\n2\tBình Lâm\t15'
const blanks = 'TT   Xã          Đạt\n1    An Phú      17\n2    Bình Lâm    15'
const flat = 'TT Xã Đạt\n1 An Phú 17\n2 Bình Lâm 15'

test.each([
  ['bars', bars],
  ['bars inside only', inner],
  ['tabs', tabs],
  ['blanks', blanks],
  ['single blanks', flat],
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
