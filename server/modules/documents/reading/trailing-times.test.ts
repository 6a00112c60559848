import { expect, test } from 'vitest'
import { readDocument } from './read.ts'

const head = `ỦY BAN NHÂN DÂN
HUYỆN LÂM SƠN
Số: 45/TB-UBND
Lâm Sơn, ngày 10 tháng 3 năm 2022
THÔNG BÁO
Kết luận cuộc họp về xây dựng nông thôn mới

`
const foot = '\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nTrần Văn Bình\n'

/** Each directive as "its first words → its dates", a date from outside its span with a star. */
const read = (body: string) => {
  const found = readDocument(head + body + foot)
  if ('refused' in found) return []
  return found.directives.map(
    ({ quote, deadlines }) =>
      `${quote.split(' ').slice(0, 2).join(' ')} → ${deadlines.map((one) => one.at + (one.inherited ? '*' : '')).join(', ')}`,
  )
}

test.each([
  [
    'under several bullets',
    '1. UBND xã An Phú:\n- Rà soát hộ nghèo trên địa bàn.\n- Niêm yết danh sách tại thôn.\nThời gian hoàn thành: Trong tháng 4/2022.',
    ['Rà soát → 2022-04*', 'Niêm yết → 2022-04*'],
  ],
  [
    'in brackets under letters',
    '1. UBND xã An Phú:\na) Rà soát hộ nghèo trên địa bàn.\nb) Niêm yết danh sách tại thôn.\n(Hoàn thành trước ngày 20/4/2022)',
    ['Rà soát → 2022-04-20*', 'Niêm yết → 2022-04-20*'],
  ],
  [
    'without a colon under one item',
    '1. UBND xã An Phú rà soát hộ nghèo.\nHoàn thành trong quý II/2022.\n2. UBND xã Bình Lâm lập danh sách.',
    ['UBND xã → 2022-Q2*', 'UBND xã → '],
  ],
  [
    'an order that only begins so',
    '1. UBND xã An Phú:\n- Rà soát hộ nghèo trên địa bàn.\n- Niêm yết danh sách tại thôn.\n- Hoàn thành trước ngày 20/4/2022 hồ sơ các hộ.',
    ['Rà soát → ', 'Niêm yết → ', 'Hoàn thành → 2022-04-20'],
  ],
  [
    'the time that opens a sentence holds behind its semicolon',
    '1. Trong quý II/2022, UBND xã An Phú rà soát hộ nghèo; UBND xã Bình Lâm lập danh sách.',
    ['Trong quý → 2022-Q2', 'UBND xã → 2022-Q2*'],
  ],
])('%s', (_, body, wanted) => expect(read(body)).toEqual(wanted))

test("a term in front of another clause's rhythm bounds its own deed", () => {
  const found = readDocument(
    `${head}1. Từ ngày 14/3 đến ngày 25/3/2022, Phòng Kinh tế kiểm tra thực tế tại các xã; thứ Hai hằng tuần báo cáo kết quả.${foot}`,
  )
  const directives = 'refused' in found ? [] : found.directives
  expect(directives.flatMap((one) => one.deadlines.map((deadline) => deadline.at))).toEqual(['2022-03-25'])
  expect(directives.at(-1)!.recurrence).toMatchObject({ rrule: 'FREQ=WEEKLY;BYDAY=MO', until: null })
})

test('a line of labels under several bullets says who leads, with whom and by when for each of them', () => {
  const found = readDocument(
    `${head}1. Nhóm nhiệm vụ về sản xuất\n- Rà soát vùng trồng chè trên địa bàn.\n- Hỗ trợ hợp tác xã ký hợp đồng.\nCơ quan chủ trì: Phòng Kinh tế; cơ quan phối hợp: Hội Nông dân huyện; thời gian: quý II/2022.${foot}`,
  )
  if ('refused' in found) throw new Error('refused')
  expect(
    found.directives.map(({ lead, cooperate, deadlines }) => [lead, cooperate, deadlines.map(({ at }) => at)]),
  ).toEqual(Array(2).fill([['Phòng Kinh tế'], ['Hội Nông dân huyện'], ['2022-Q2']]))
})
