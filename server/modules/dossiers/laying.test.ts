// Where a file belongs, and how a guide is read: tables of cases.
import { describe, expect, it } from 'vitest'
import { readGuide } from './guide.ts'
import { type Placed, placeOfPath, requiredOfName, subjectOf } from './laying.ts'

const places: Placed[] = [
  { place: 0, kind: 'indicator', code: '5.1', criterion: 10 },
  { place: 1, kind: 'indicator', code: '13.1', criterion: 11 },
  { place: 2, kind: 'indicator', code: '13.2', criterion: 11 },
  { place: 3, kind: 'indicator', code: '17.10', criterion: 12 },
  { place: 10, kind: 'criterion', code: '5', criterion: null },
  { place: 11, kind: 'criterion', code: '13', criterion: null },
  { place: 12, kind: 'criterion', code: '17', criterion: null },
]
const codeOf = (place: number | null) => places.find((one) => one.place === place)?.code ?? null

it.each([
  ['TC 05/Biên bản.pdf', '5'],
  ['Xã Nậm Pung/TC05 Trường học/Quyết định.pdf', '5'],
  ['Tiêu chí 17/ảnh.jpg', '17'],
  ['TIÊU CHÍ SỐ 17 - MÔI TRƯỜNG/ảnh.jpg', '17'],
  ['Hồ sơ/13.2/Báo cáo.docx', '13.2'],
  ['13. Tổ chức sản xuất/13.2 Hợp đồng liên kết/HĐ 05.pdf', '13.2'],
  ['Tiêu chí 13/13.1 Hợp tác xã.pdf', '13.1'],
  ['Tiêu chí 13/17.10 lạc.pdf', '13'],
  ['05/x.pdf', '5'],
  ['05_Truong_hoc/x.pdf', '5'],
  ['Chỉ tiêu 17.10/x.pdf', '17.10'],
  ['17.10. Tỷ lệ cơ sở/x.pdf', '17.10'],
  ['TC 17\\TC 05\\x.pdf', '5'],
  ['13.2 Báo cáo.pdf', '13.2'],
  ['Ngày 13.2.2024/x.pdf', null],
  ['2024/x.pdf', null],
  ['Khác/Văn bản số 5.pdf', null],
  ['TC 29/x.pdf', null],
  ['x.pdf', null],
])('%s lies on %s', (path, code) => {
  expect(codeOf(placeOfPath(path, places))).toBe(code)
})

it.each([
  ['01. Biên bản nghiệm thu công trình.pdf', 1],
  ['QĐ công nhận trường đạt chuẩn.pdf', null],
  ['bien_ban_nghiem_thu.pdf', 1],
  ['Biên bản.pdf', null],
])('%s is the thing required no. %s', (name, expected) => {
  const required = [
    { requiredId: 1, name: 'Biên bản nghiệm thu' },
    { requiredId: 2, name: 'Quyết định công nhận trường đạt chuẩn quốc gia' },
  ]
  expect(requiredOfName(name, required)).toBe(expected)
})

it('the subject is the name of the file without its end', () => {
  expect(subjectOf('TC 05/Biên_bản nghiệm thu.v2.pdf')).toBe('Biên bản nghiệm thu.v2')
})

describe('a guide', () => {
  const rows = [
    ['HƯỚNG DẪN HỒ SƠ MINH CHỨNG'],
    ['TT', 'Tiêu chí, chỉ tiêu', 'Hồ sơ, tài liệu minh chứng', 'Ghi chú'],
    ['1', '5.1', 'Quyết định công nhận trường đạt chuẩn', 'bản sao'],
    ['2', '', 'Biên bản kiểm tra', ''],
    ['3', '13.2', 'Hợp đồng liên kết', ''],
    ['4', '13.2', 'Hợp đồng  LIÊN KẾT', ''],
    ['5', '29.9', 'Báo cáo', ''],
    ['6', '17.10', '', ''],
  ].map((cells, i) => ({ no: i + 1, cells }))
  it('says what becomes of each row', () => {
    const known = [
      { place: 0, name: 'Biên bản kiểm tra' },
      { place: 1, name: 'Danh sách cũ' },
    ]
    const read = readGuide(rows, places, known)!
    expect(read.rows.map(({ code, fate, note }) => [code, fate, note])).toEqual([
      ['5.1', 'add', 'bản sao'],
      ['5.1', 'same', null],
      ['13.2', 'add', null],
      ['13.2', 'twice', null],
      ['29.9', 'unknown-code', null],
      ['17.10', 'no-name', null],
    ])
    expect(read.ending).toBe(1)
  })
  it('is none without its heading', () => {
    expect(readGuide(rows.slice(2), places, [])).toBeNull()
  })
})
