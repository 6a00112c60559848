import { expect, test } from 'vitest'
import { modeOf } from './modes.ts'

const heading = (words: string, above: Parameters<typeof modeOf>[2] = { above: 'neutral', frame: false }) =>
  modeOf(words, 'thong-bao', above)

test.each([
  ['Kết quả thực hiện', 'report'],
  ['Đánh giá chung', 'report'],
  ['Tồn tại, hạn chế', 'report'],
  ['Thành phần tham dự', 'talk'],
  ['Mục tiêu, chỉ tiêu', 'aim'],
  ['Nhiệm vụ, giải pháp', 'task'],
  ['Khắc phục tồn tại, hạn chế', 'task'],
  ['Tiếp tục giữ vững kết quả đã đạt được', 'task'],
  ['Bố trí nguồn vốn', 'task'],
  ['Lấy ý kiến của người dân', 'task'],
  ['Thành phần, số lượng hồ sơ', null],
  ['Thành phần hồ sơ', null],
  ['Tự đánh giá, thẩm tra', null],
  ['Đánh giá, phân hạng sản phẩm OCOP', null],
  ['Đối với các chỉ tiêu chưa đạt', null],
  ['Giao chỉ tiêu xây dựng nông thôn mới năm 2022 cho các xã như sau', 'task'],
])('%s', (words, mode) => expect(heading(words)).toBe(mode))

test('opinions that direct are orders, those of members are talk; what was measured under results stays a result', () => {
  expect(heading('Ý kiến chỉ đạo đối với từng xã')).toBe('task')
  expect(heading('Ý kiến của các thành viên')).toBe('talk')
  expect(heading('Một số chỉ tiêu kinh tế - xã hội', { above: 'report', frame: false })).toBe(null)
})

test('what the team of an appraisal asks for in its minutes is a task', () => {
  expect(modeOf('Kiến nghị của Đoàn', 'bien-ban', { above: 'report', frame: false })).toBe('task')
  expect(modeOf('Kiến nghị của UBND xã', 'bien-ban', { above: 'report', frame: false })).not.toBe('task')
})

test('under results what was done goes on reporting', () => {
  for (const words of ['Khắc phục tồn tại, hạn chế', 'Giữ vững kết quả'])
    expect(heading(words, { above: 'report', frame: false })).toBe('report')
})
