import { expect, test } from 'vitest'
import { brief, briefly, readIn } from './told-for-tests.ts'

test('a bound, a day, a number of a village or of a document is no figure', () => {
  expect(
    briefly('report', 'Số xã dưới 10 tiêu chí giảm. Ngày 15/3/2023 họp tại thôn 5 theo Kế hoạch số 12/KH-UBND.'),
  ).toEqual([])
})

test('the quote holds all fields and closes the bracket it opens', () => {
  const [one] = readIn('report', 'Đến nay xã An Phú (15/19 tiêu chí) có 04 tiêu chí chưa đạt.').statements
  expect(one).toMatchObject({ kind: 'achieved', quote: 'xã An Phú (15/19 tiêu chí)' })
})

test('a heading gives its place, level, goals and capital to what stands under it', () => {
  const { statements } = readIn(
    'report',
    [
      '1. Xã An Phú',
      '- Đạt 15/19 tiêu chí; thu nhập bình quân 45 triệu đồng/người/năm.',
      '2. Về xã nông thôn mới nâng cao',
      '- Xã Bình Lâm đạt 9/19 tiêu chí.',
      '3. Mục tiêu năm 2024',
      '- Tỷ lệ hộ nghèo còn 2,5%.',
    ].join('\n\n'),
  )
  expect(statements.map(brief)).toEqual([
    'achieved An Phú 15/19',
    'indicator An Phú: thu nhập bình quân = 45 triệu đồng/người/năm',
    'achieved Bình Lâm 9/19 xa-ntm-nang-cao',
    'target: Tỷ lệ hộ nghèo = 2.5 %',
  ])
})

test('what a report asks for is neither result nor target; what it recommends is passed by', () => {
  expect(briefly('report', 'Các xã đã đề nghị huyện hỗ trợ thêm 500 tấn xi măng và 12 tỷ đồng.')).toEqual([])
  expect(briefly('report', 'V. KIẾN NGHỊ\n\n- Bố trí 05 tỷ đồng cho xã An Phú.')).toEqual([])
})

test('annexes are read like the body, tables like sentences', () => {
  const { statements } = readIn(
    'report',
    'Có 02/18 xã đạt chuẩn NTM.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Tám\n\nPHỤ LỤC\n\n| TT | Xã | Số tiêu chí đạt |\n|---|---|---|\n| 1 | An Phú | 17/19 |\n| 2 | Bình Lâm | 15/19 |',
  )
  expect(statements.map(brief)).toEqual(['standard xa-ntm 2/18', 'achieved An Phú 17/19', 'achieved Bình Lâm 15/19'])
})

test('in an order a target carries the deadline of its directive', () => {
  const { directives, statements } = readIn('orders', '1. UBND xã An Phú xóa 14 nhà tạm trước ngày 30/6/2024.')
  expect(directives[0]!.deadlines[0]!.at).toBe('2024-06-30')
  expect(statements.map(brief)).toEqual(['target An Phú: xóa nhà tạm = 14 nhà tạm by 2024-06-30'])
})
