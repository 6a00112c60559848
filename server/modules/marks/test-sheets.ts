// Sheets of communes × criteria as offices keep them, for tests: each ugly in its own way. Place and communes as in test/world.ts.
import { randomUUID } from 'node:crypto'
import type { Who, World } from '../../../test/world.ts'
import { type OutTab, workbookOf } from '../sheets/out/workbook.ts'

type Sheet = { name: string; bytes: Uint8Array | string }
type Line = readonly string[]

/** @param fills by "C7" */
function tabOf(
  name: string,
  lines: readonly Line[],
  more: { merges?: OutTab['merges']; fills?: Record<string, string> } = {},
): OutTab {
  const width = Math.max(...lines.map((line) => line.length))
  const rows = lines.map((cells, i) => ({
    no: i + 1,
    cells: [...cells],
    fills: Array.from({ length: width }, (_, at) => more.fills?.[`${String.fromCharCode(65 + at)}${i + 1}`] ?? null),
  }))
  return { name, rows, merges: more.merges ?? [], widths: [], head: [], table: null }
}
const merge = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right })
const workbook = async (name: string, ...tabs: OutTab[]): Promise<Sheet> => ({ name, bytes: await workbookOf(tabs) })

/** Titles, a heading of two rows with merged criteria, numbers of columns, a section, a sum, printed totals, signatures; a mark nobody knows, a slip of a name. */
export const withEverything = (): Promise<Sheet> =>
  workbook(
    'Biểu 01 - số liệu 30.8.2024.xlsx',
    tabOf(
      'Tổng hợp',
      [
        ['UBND HUYỆN MƯỜNG LÂM'],
        ['KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ QUỐC GIA VỀ NÔNG THÔN MỚI'],
        ['(Số liệu tính đến ngày 30/8/2024)'],
        [
          'STT',
          'Đơn vị',
          'Tiêu chí 1 Quy hoạch',
          '',
          'TC 03. Thủy lợi',
          '',
          'Tiêu chí số 5',
          'Thu nhập',
          'Số TC đạt',
          'Ghi chú',
        ],
        ['', '', '1.1', '1.2', 'Chỉ tiêu 3.1 (%)', '3.2', '', '(triệu đồng)', '', ''],
        ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
        ['I', 'Các xã vùng thấp', '', '', '', '', '', '', '', ''],
        ['1', 'UBND xã Nậm Pung', 'x', 'Đ', '85,5%', 'Đạt', '12/12', '46,5', '4/19', ''],
        ['2', 'Xã CHIỀNG MAI', 'KĐ', 'x', '79,9', 'Chưa đạt', '80', '45.2', '2', 'nợ 1.1'],
        ['II', 'Các xã vùng cao', '', '', '', '', '', '', '', ''],
        ['3', 'Tà Sói', '+', '-', '120%', 'CĐ', '100', 'bốn mươi', '', ''],
        ['4', 'Pá Khoang', 'đang làm', 'đang làm', '90', 'cơ bản đạt', '', '1,234', '', ''],
        ['', 'Tổng cộng', '2', '3', '', '', '', '', '', ''],
        ['', 'NGƯỜI LẬP BIỂU', '', '', '', '', 'CHỦ TỊCH', '', '', ''],
      ],
      {
        merges: [
          merge(1, 0, 1, 9),
          merge(2, 0, 2, 9),
          merge(3, 0, 3, 9),
          merge(4, 0, 5, 0),
          merge(4, 1, 5, 1),
          merge(4, 2, 4, 3),
          merge(4, 4, 4, 5),
          merge(4, 6, 5, 6),
          merge(4, 8, 5, 8),
          merge(4, 9, 5, 9),
        ],
      },
    ),
  )

/** Criteria down, communes across; marks only ever say met, so that an empty cell is a question. */
export const turnedRound = (): Promise<Sheet> =>
  workbook(
    'tieu chi x xa.xlsx',
    tabOf('Tháng 8.2024', [
      ['TT', 'Tiêu chí', 'Chỉ tiêu', 'Xã Nậm Pung', 'Xã Chiềng Mai', 'Xã Tà Sỏi'],
      ['1.1', 'Quy hoạch', 'Có quy hoạch chung', 'x', 'x', ''],
      ['1.2', '', 'Ban hành quy định', 'x', '', ''],
      ['17.4', 'Môi trường', 'Đất cây xanh', '2,5 m2/người', '1,9', '3'],
      ['', 'Tổng', '', '3', '1', '1'],
    ]),
  )

/** A tab for each year, whole criteria by their names, green for met, no word in the cell; one tab of notes. */
export const tabPerYear = (): Promise<Sheet> => {
  const year = (name: string, green: string[]) =>
    tabOf(
      name,
      [
        ['', `Kết quả năm ${name}`],
        ['STT', 'Tên xã', 'Quy hoạch', 'Giao thông', 'Thủy lợi và phòng, chống thiên tai', 'Cộng'],
        ['1', 'Nậm Pung', '', '', '', ''],
        ['2', 'Chiềng Mai', '', '', 'x', ''],
      ],
      { fills: Object.fromEntries(green.map((at) => [at, '92D050'])) },
    )
  return workbook(
    'các năm.xlsx',
    year('2022', ['C3']),
    year('2023', ['C3', 'D3', 'C4']),
    tabOf('Ghi chú', [
      ['Ô xanh là đạt', 'theo báo cáo'],
      ['x là đạt', ''],
    ]),
  )
}

const plain = (name: string, title: string, marks: readonly [string, string, string][]): OutTab =>
  tabOf(name, [
    [title],
    ['STT', 'Tên xã', '1.1', '1.2'],
    ...marks.map(([unit, ...own], i) => [String(i + 1), unit, ...own]),
  ])

/** A tab for each stage: two tell theirs by name or title, one with the first's own day; one tells nothing. */
export const tabPerStage = (): Promise<Sheet> =>
  workbook(
    'Xã Nậm Pung, Chiềng Mai - các bước 2024.xlsx',
    plain('H. thẩm tra', 'KẾT QUẢ THẨM TRA MỨC ĐỘ ĐẠT CHUẨN CỦA UBND HUYỆN', [
      ['Nậm Pung', 'x', 'KĐ'],
      ['Chiềng Mai', 'x', ''],
    ]),
    plain('Biểu 1', 'XÃ TỰ ĐÁNH GIÁ PHỤC VỤ THẨM ĐỊNH (số liệu tính đến ngày 31/7/2024)', [
      ['Nậm Pung', 'x', 'x'],
      ['Chiềng Mai', 'x', 'KĐ'],
    ]),
    plain('Biểu 3', 'TỔNG HỢP', [['Nậm Pung', 'x', '']]),
    plain('Biểu 4', 'TỔNG HỢP', [
      ['Nậm Pung', 'x', ''],
      ['Chiềng Mai', 'KĐ', ''],
    ]),
  )

/** Tabs of two sets: a year of the set before, a tab of the higher degree, one of the set asked. */
export const tabPerSet = (): Promise<Sheet> =>
  workbook(
    'nhiều bộ.xlsx',
    plain('Năm 2019', 'XÃ ĐẠT CHUẨN NÔNG THÔN MỚI', [['Nậm Pung', 'x', 'KĐ']]),
    plain('NTM nâng cao', '', [['Chiềng Mai', 'x', '']]),
    plain('NTM', '', [['Chiềng Mai', 'KĐ', 'x']]),
  )

/** As pasted: a figure and what it comes to in two columns, thousands in the English way, a commune twice. */
export const pastedPairs: Sheet = {
  name: 'dán.tsv',
  bytes: [
    ['Huyện', 'Xã', '10. Thu nhập', '', '12.1 Lao động qua đào tạo', 'Mã xã'],
    ['', '', 'Thực hiện', 'Đánh giá', '', ''],
    ['Mường Lâm', 'Nậm Pung', '46', 'Đạt', '1,234/1,300', ''],
    ['', 'Chiềng Mai', '44', 'Đạt', '700/1,000', ''],
    ['', 'Nậm Pung', '47', 'Đạt', '1/2', ''],
  ]
    .map((line) => line.join('\t'))
    .join('\n'),
}

/** Sends a sheet as the page does. */
export async function sendMarks(
  world: World,
  who: Who | null,
  { name, bytes }: Sheet,
  asked: { framework: number; stage?: string; day?: string },
) {
  const boundary = `x${randomUUID()}`
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const payload = Buffer.concat([
    Buffer.from(head),
    Buffer.from(bytes as Uint8Array),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  const query = new URLSearchParams({ stage: 'claim', day: '2024-09-15', ...asked, framework: String(asked.framework) })
  return world.as(who, 'POST', `/mark-sheets?${query}`, payload, {
    'content-type': `multipart/form-data; boundary=${boundary}`,
  })
}
