import { expect, test } from 'vitest'
import { recurrenceIn } from './recurrence.ts'
import { splitWords } from './words.ts'

const found = (text: string) => {
  const words = splitWords(text)
  return recurrenceIn({ text, words }, 0, words.length)?.recurrence ?? null
}

test.each([
  ['mỗi tháng ít nhất một lần làm việc với xã', 'FREQ=MONTHLY', null],
  ['hằng tháng tổng hợp tiến độ của các xã, báo cáo UBND tỉnh trước ngày 25', 'FREQ=MONTHLY;BYMONTHDAY=25', null],
  ['báo cáo vào ngày 10, 25 hàng tháng', 'FREQ=MONTHLY;BYMONTHDAY=10,25', null],
  ['báo cáo vào 9h30 sáng thứ 3 hàng tuần', 'FREQ=WEEKLY;BYDAY=TU', '09:30'],
  ['họp giao ban một tháng một lần', 'FREQ=MONTHLY', null],
  ['định kỳ hằng quý tổng hợp', 'FREQ=MONTHLY;INTERVAL=3', null],
  ['phát sóng 02 tuần/lần', 'FREQ=WEEKLY;INTERVAL=2', null],
  ['kiểm tra 01 lần/tháng', 'FREQ=MONTHLY', null],
  ['định kỳ 6 tháng, hàng năm báo cáo', 'FREQ=MONTHLY;INTERVAL=6', null],
  ['trước ngày 15/6 và 15/12 hàng năm', 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15', null],
  ['chiều thứ Năm hằng tuần', 'FREQ=WEEKLY;BYDAY=TH', null],
  ['trước ngày 25 của tháng cuối quý', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=25', null],
  ['hằng ngày, trước 16 giờ 30 báo cáo', 'FREQ=DAILY', '16:30'],
])('%s', (text, rrule, time) => expect(found(text)).toMatchObject({ rrule, time }))

test.each(['thường xuyên kiểm tra', 'xây dựng kế hoạch hàng năm', 'hàng hóa nông sản', 'từng tháng'])(
  '%s has no rhythm',
  (text) => expect(found(text)).toBeNull(),
)

test('a rhythm begins and ends', () => {
  expect(found('Từ ngày 16/5/2022 đến khi hoàn thành các tiêu chí, các xã báo cáo hàng tuần')).toMatchObject({
    from: '2022-05-16',
    untilCondition: 'hoàn thành các tiêu chí',
  })
})
