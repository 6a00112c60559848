import { describe, expect, test } from 'vitest'
import { readDocument } from './read.ts'
import type { Reading } from './reading.ts'

type Row = string[]

const columns = (rows: readonly Row[]) => rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)) + 3)

/** The ways in which a file or a PDF parts the cells of a table. */
const layouts: Record<string, (rows: readonly Row[]) => string> = {
  bars: (rows) => rows.map((row) => `| ${row.join(' | ')} |`).join('\n'),
  'bars inside only': (rows) => rows.map((row) => row.join(' | ')).join('\n'),
  tabs: (rows) => rows.map((row) => row.join('\t')).join('\n'),
  'blanks under each other': (rows) => {
    const widths = columns(rows)
    return rows
      .map((row) =>
        row
          .map((cell, i) => cell.padEnd(widths[i]!))
          .join('')
          .trimEnd(),
      )
      .join('\n')
  },
  'blanks anywhere': (rows) => rows.map((row) => row.join('   ')).join('\n'),
  'lines, a cell on each': (rows) => rows.flat().join('\n'),
}

const document = (table: string) =>
  `UBND XÃ AN PHÚ\nSố: 12/KH-UBND\nAn Phú, ngày 10 tháng 3 năm 2025\n\nKẾ HOẠCH\nXây dựng xã nông thôn mới nâng cao\n\nI. PHÂN CÔNG\n\n${table}\n\nII. THỰC HIỆN\n\n1. Các đơn vị báo cáo kết quả.\n\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nLê Văn Tám\n`

const told = (table: string) =>
  (readDocument(document(table)) as Reading).directives
    .slice(0, -1)
    .map(({ lead, cooperate, places, criteria, deadlines }) => [
      lead.join(),
      cooperate.join(),
      places.join(),
      criteria.map((one) => `${one.level === 'xa-ntm-nang-cao' ? '' : one.level}${one.indicator ?? one.no}`).join(),
      deadlines.map((one) => one.at).join(),
    ])

const byCriterion = [
  ['STT', 'Tiêu chí', 'Nội dung thực hiện', 'Phụ trách', 'Phối hợp', 'Thời gian hoàn thành'],
  ['1', 'Số 3 - Thủy lợi', 'Nạo vét kênh thôn Hạ', 'Công chức Địa chính - Xây dựng', 'Hội Nông dân', 'Trước 30/5/2025'],
  ['2', '14. Y tế', 'Vận động tham gia bảo hiểm', 'Trạm trưởng Trạm Y tế', 'Trưởng các thôn', 'Quý III/2025'],
]
const byTask = [
  ['TT', 'Nhiệm vụ', 'Thời hạn', 'Đơn vị chủ trì', 'Cơ quan phối hợp', 'Tiêu chí số'],
  ['1', 'Lập đề án vùng sản xuất', '30/6/2025', 'Công chức Nông nghiệp', 'HTX An Phú', '13'],
  [
    '2',
    'Chỉnh trang nhà văn hóa thôn Cây Da',
    'Tháng 7/2025',
    'Công chức Văn hóa - Xã hội',
    'Trưởng thôn Cây Da',
    '6, 16',
  ],
]
const byVillage = [
  ['TT', 'Đơn vị', 'Nội dung công việc', 'Thời gian'],
  ['1', 'Thôn Bến Hạ', 'Cứng hóa 650 m đường ngõ', 'Trước ngày 30/11/2025'],
  ['2', 'Thôn Cây Da', 'Xóa 05 nhà tạm', 'Trước ngày 15/12/2025'],
  ['3', 'Hội Nông dân', 'Thành lập 01 tổ hợp tác', 'Quý III/2025'],
]
const withoutTask = [
  ['TT', 'Tiêu chí', 'Người phụ trách', 'Đơn vị phối hợp', 'Hoàn thành'],
  ['1', 'Tiêu chí số 5 - Giáo dục', 'Hiệu trưởng Trường Tiểu học', 'Hội Khuyến học', 'Quý II/2025'],
  ['2', '17.8', 'Công chức Văn hóa - Xã hội', 'Đoàn Thanh niên', '30/6/2025'],
]

describe.each(Object.entries(layouts))('a table of work parted by %s', (_, laid) => {
  test('with the criterion in front', () =>
    expect(told(laid(byCriterion))).toEqual([
      ['Công chức Địa chính - Xây dựng', 'Hội Nông dân', 'thôn Hạ', '3', '2025-05-30'],
      ['Trạm trưởng Trạm Y tế', 'Trưởng các thôn', '', '14', '2025-Q3'],
    ]))

  test('with the criterion behind', () =>
    expect(told(laid(byTask))).toEqual([
      ['Công chức Nông nghiệp', 'HTX An Phú', '', '13', '2025-06-30'],
      ['Công chức Văn hóa - Xã hội', 'Trưởng thôn Cây Da', 'thôn Cây Da', '6,16', '2025-07'],
    ]))

  test('with a bare column of villages or bodies', () =>
    expect(told(laid(byVillage))).toEqual([
      ['thôn Bến Hạ', '', 'thôn Bến Hạ', '', '2025-11-30'],
      ['thôn Cây Da', '', 'thôn Cây Da', '', '2025-12-15'],
      ['Hội Nông dân', '', '', '', '2025-Q3'],
    ]))

  test('with the criterion for the task', () =>
    expect(told(laid(withoutTask))).toEqual([
      ['Hiệu trưởng Trường Tiểu học', 'Hội Khuyến học', '', '5', '2025-Q2'],
      ['Công chức Văn hóa - Xã hội', 'Đoàn Thanh niên', '', '17.8', '2025-06-30'],
    ]))

  test('with its head again on the next page', () => {
    const [head, first, second] = byCriterion
    const pages = `${laid([head!, first!])}\n\n2\n\n${laid([head!, second!])}`
    expect(told(pages).map(([lead]) => lead)).toEqual(['Công chức Địa chính - Xây dựng', 'Trạm trưởng Trạm Y tế'])
  })
})

test('a unit of measure leads nothing', () =>
  expect(
    told(
      '| TT | Nội dung | Đơn vị | Kế hoạch |\n|---|---|---|---|\n| 1 | Cứng hóa đường ngõ | km | 12 |\n| 2 | Xóa nhà tạm | nhà | 5 |',
    ),
  ).toEqual([]))

test('a row is quoted as it stands, without its number', () => {
  const table = layouts.tabs!(byTask)
  const [row] = (readDocument(document(table)) as Reading).directives
  expect(row!.quote).toBe(byTask[1]!.slice(1).join('\t'))
  expect(row!.deadlines[0]!.quote).toBe('30/6/2025')
})

test('without a head the cells tell who leads, who works along and until when', () =>
  expect(
    told(
      '| 1 | Lập đề án vùng sản xuất | Công chức Nông nghiệp | HTX An Phú | 30/6/2025 |\n| 2 | Chỉnh trang nhà văn hóa | Trưởng thôn Hạ | Đoàn Thanh niên | Tháng 7/2025 |',
    ),
  ).toEqual([
    ['Công chức Nông nghiệp', 'HTX An Phú', '', '', '2025-06-30'],
    ['Trưởng thôn Hạ', 'Đoàn Thanh niên', 'thôn Hạ', '', '2025-07'],
  ]))
