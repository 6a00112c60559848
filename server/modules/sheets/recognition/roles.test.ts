// Headings as offices write them.
import { describe, expect, it } from 'vitest'
import type { Tab } from '../reading/grid.ts'
import { findHead } from './head-rows.ts'
import { type Role, roleNamed, rolesOf } from './roles.ts'

const spellings: Partial<Record<Role, string[]>> = {
  no: ['STT', 'TT', 'Số TT', 'Số thứ tự', 'S.T.T', 'No'],
  words: [
    'Nội dung nhiệm vụ',
    'NỘI DUNG NHIỆM VỤ ĐƯỢC GIAO',
    'Nội dung công việc',
    'ND công việc',
    'Nhiệm vụ',
    'Nhiệm vụ giao',
    'Công việc',
    'Tên công việc',
    'Tên nhiệm vụ',
    'Đầu việc',
    'Nội dung',
    'Nội dung chỉ đạo',
    'Noi dung nhiem vu',
    'Việc cần làm',
  ],
  number: [
    'Số, ký hiệu',
    'Số/ký hiệu văn bản',
    'Số ký hiệu VB',
    'Số hiệu văn bản',
    'Số văn bản',
    'Số CV',
    'Số KH',
    'Văn bản giao việc',
    'Văn bản số',
    'Căn cứ',
    'Căn cứ (văn bản)',
    'Số và ngày văn bản',
    'Số, ngày VB',
    'VB chỉ đạo',
    'Nguồn',
  ],
  issued: ['Ngày ban hành', 'Ngày văn bản', 'Ngày VB', 'Ngày ký', 'Ngày, tháng', 'Ngày tháng năm', 'Ngày'],
  subject: ['Trích yếu', 'Trích yếu nội dung', 'Trích yếu văn bản'],
  issuer: ['Cơ quan ban hành', 'Đơn vị ban hành', 'Nơi ban hành', 'CQ ban hành'],
  due: [
    'Thời hạn',
    'Thời hạn hoàn thành',
    'Hạn',
    'Hạn xử lý',
    'Hạn hoàn thành',
    'Hạn HT',
    'Ngày hết hạn',
    'Ngày phải xong',
    'Thời gian thực hiện',
    'Thời gian hoàn thành',
    'TG hoàn thành',
    'Tiến độ yêu cầu',
    'Deadline',
    'Mốc hoàn thành',
  ],
  lead: [
    'Chủ trì',
    'Đơn vị chủ trì',
    'Cơ quan chủ trì',
    'ĐV chủ trì',
    'CQ CT',
    'ĐVCT',
    'Đơn vị thực hiện',
    'Đơn vị chủ trì, phối hợp',
    'Đơn vị',
    'Phòng, ban phụ trách',
    'Đơn vị tham mưu',
    'Giao cho',
    'Người thực hiện',
    'Phân công',
    'Xã',
  ],
  cooperate: ['Phối hợp', 'Đơn vị phối hợp', 'Cơ quan phối hợp', 'ĐV PH', 'ĐVPH', 'Đơn vị phối hợp thực hiện'],
  supervisor: ['Lãnh đạo phụ trách', 'Lãnh đạo UBND chỉ đạo', 'LĐ phụ trách', 'Người chỉ đạo', 'Lãnh đạo'],
  progress: [
    'Tiến độ',
    'Tiến độ thực hiện',
    'Tình hình thực hiện',
    'Tiến độ thực hiện đến 30/9',
    'Diễn biến',
    'Tình hình, tiến độ',
  ],
  percent: ['% hoàn thành', 'Tỷ lệ %', 'Tỷ lệ hoàn thành', 'Mức độ hoàn thành'],
  status: ['Trạng thái', 'Tình trạng', 'Tình trạng xử lý', 'Đánh giá'],
  result: ['Kết quả', 'Kết quả thực hiện', 'KQ thực hiện', 'KQ', 'Kết quả xử lý', 'Sản phẩm'],
  'done-on': ['Ngày hoàn thành', 'Ngày hoàn thành thực tế', 'Ngày xong'],
  note: ['Ghi chú', 'GC', 'Khó khăn, vướng mắc', 'Kiến nghị'],
  id: ['Mã Đôn đốc'],
  other: ['Mã số', 'Kinh phí', 'Số lượng', 'Số hộ', 'Lần 1'],
}

describe('the name of a column', () => {
  it.each(Object.entries(spellings).flatMap(([role, names]) => names.map((name) => [name, role])))(
    '%s',
    (name, role) => {
      expect(roleNamed(name)?.role ?? 'other').toBe(role)
    },
  )

  it.each([['Phụ lục kèm theo'], ['Tổng'], ['1'], ['(2)'], ['']])('“%s” is none', (name) =>
    expect(roleNamed(name)).toBeNull(),
  )
})

describe('the columns of one table', () => {
  const cases: [string, Role[]][] = [
    ['STT | Nội dung | Đơn vị | Thời hạn | Kết quả | Ghi chú', ['no', 'words', 'lead', 'due', 'result', 'note']],
    ['TT | Nhiệm vụ | Chủ trì | Hạn | TT', ['no', 'words', 'lead', 'due', 'status']],
    ['TT | Số | Ngày | Trích yếu | Đơn vị thực hiện | Hạn', ['no', 'number', 'issued', 'words', 'lead', 'due']],
    ['STT | Công việc | Phụ trách | Ngày', ['no', 'words', 'lead', 'due']],
    ['TT | Công việc | Người làm | Ngày hoàn thành', ['no', 'words', 'lead', 'due']],
    ['TT | Nội dung | Tiến độ tháng 8 | Tiến độ tháng 9', ['no', 'words', 'progress', 'progress']],
    ['TT | Nội dung chỉ đạo | Nội dung thực hiện | ĐVCT', ['no', 'words', 'progress', 'lead']],
    ['Mã Đôn đốc | Mã số | Nhiệm vụ', ['id', 'other', 'words']],
  ]
  it.each(cases)('%s', (line, roles) => expect(rolesOf(line.split(' | '))).toEqual(roles))
})

describe('where the heading stands', () => {
  const tab = (rows: string[][], merges: Tab['merges'] = []): Tab => ({
    name: 'Trang',
    merges,
    widths: [],
    rows: rows.flatMap((cells, i) => (cells.some(Boolean) ? [{ no: i + 1, cells, fills: cells.map(() => null) }] : [])),
  })
  const title = ['DANH SÁCH NHIỆM VỤ UBND HUYỆN GIAO', '', '']
  const line = ['1', 'Rà soát hộ nghèo', 'UBND xã A']

  it('in the first row, or under titles and blank rows', () => {
    expect(findHead(tab([['STT', 'Nội dung', 'Đơn vị'], line]))?.rows).toEqual([1])
    expect(
      findHead(tab([title, [], ['(Kèm theo Công văn)', '', ''], [], ['TT', 'Nội dung', 'Đơn vị'], line]))?.rows,
    ).toEqual([5])
  })

  it('in two rows where the upper one is divided', () => {
    const merges = [
      { top: 1, bottom: 2, left: 0, right: 0 },
      { top: 1, bottom: 2, left: 1, right: 1 },
      { top: 1, bottom: 1, left: 2, right: 3 },
    ]
    const head = findHead(
      tab(
        [
          ['TT', 'Nhiệm vụ', 'Đơn vị thực hiện', ''],
          ['', '', 'Chủ trì', 'Phối hợp'],
          [...line, ''],
        ],
        merges,
      ),
    )
    expect(head).toEqual({
      rows: [1, 2],
      headings: ['TT', 'Nhiệm vụ', 'Đơn vị thực hiện Chủ trì', 'Đơn vị thực hiện Phối hợp'],
    })
    expect(rolesOf(head!.headings)).toEqual(['no', 'words', 'lead', 'cooperate'])
  })

  it('nowhere where no row names the work and one thing more', () => {
    expect(findHead(tab([title, line, line]))).toBeNull()
    expect(findHead(tab([['Nội dung'], ['Rà soát']]))).toBeNull()
  })
})
