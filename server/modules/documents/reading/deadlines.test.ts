import { expect, test } from 'vitest'
import { deadlinesIn } from './deadlines.ts'
import { splitWords } from './words.ts'

const at = (text: string, today = { year: 2022, month: 3 }, need: 'strict' | 'usual' | 'any' = 'usual') => {
  const words = splitWords(text)
  return deadlinesIn({ text, words }, { from: 0, to: words.length }, today, [], need).map((deadline) => deadline.at)
}

test.each([
  ['điều chuyển vốn của những nơi giải ngân dưới 40% đến hết ngày 30/9/2022', []],
  ['báo cáo trước ngày 15/4/2022', ['2022-04-15']],
  ['báo cáo trước ngày 15 tháng 4 năm 2022', ['2022-04-15']],
  ['chậm nhất là 20/5', ['2022-05-20']],
  ['gửi trước 16 giờ 30 ngày 30/3/2022', ['2022-03-30T16:30+07:00']],
  ['hoàn thành trong quý II/2022', ['2022-Q2']],
  ['tổ chức tập huấn tháng 4, tháng 6 năm 2022', ['2022-04', '2022-06']],
  ['hỗ trợ trong tháng 4, 5, 6 năm 2022', ['2022-Q2']],
  ['kiểm tra từ ngày 01/4/2022 đến ngày 30/5/2022', ['2022-05-30']],
  ['đến hết năm 2025 hoàn thành', ['2025']],
  ['công nhận xã An Phú đạt chuẩn nông thôn mới năm 2023', ['2023']],
  ['Thời gian hoàn thành: Quý III/2022', ['2022-Q3']],
  ['trước ngày 15/6 và 15/12/2022', ['2022-06-15', '2022-12-15']],
  ['thực hiện Kế hoạch năm 2022 của UBND huyện', []],
  ['vốn năm 2022, chỉ tiêu năm 2022', []],
  ['số liệu tính đến ngày 30/6/2022', []],
  ['kể từ ngày 01/5/2022', []],
  ['xây dựng nông thôn mới năm 2022', []],
  ['giai đoạn 2021-2025', []],
  ['xác định tiêu chí nào sẽ đạt trong năm 2022', []],
])('%s', (text, wanted) => expect(at(text)).toEqual(wanted))

test("a day without a year takes the document's, or the next one when it is long past", () => {
  expect(at('trước ngày 10/6')).toEqual(['2022-06-10'])
  expect(at('trước ngày 15/01', { year: 2022, month: 12 })).toEqual(['2023-01-15'])
})

test('a frame needs a bounding word, a column of a table none', () => {
  expect(at('nhiệm vụ trọng tâm tháng 6/2022', undefined, 'strict')).toEqual([])
  expect(at('các nhiệm vụ trong tháng 6/2022 như sau', undefined, 'strict')).toEqual(['2022-06'])
  expect(at('15/3/2022', undefined, 'any')).toEqual(['2022-03-15'])
})
