import { describe, expect, test } from 'vitest'
import { recurrenceIn } from './recurrence.ts'
import { splitWords } from './words.ts'

const found = (text: string) => {
  const words = splitWords(text)
  return recurrenceIn({ text, words }, 0, words.length, { year: 2024, month: 9 })?.recurrence ?? null
}

describe('how often', () => {
  test.each([
    ['hằng tuần', 'giao ban hằng tuần', 'FREQ=WEEKLY'],
    ['một lần of a month', 'mỗi tháng ít nhất một lần làm việc với xã', 'FREQ=MONTHLY'],
    ['một buổi of a week', 'mỗi tuần ít nhất một buổi làm việc tại thôn', 'FREQ=WEEKLY'],
    ['a month, once', 'họp giao ban một tháng một lần', 'FREQ=MONTHLY'],
    ['02 tuần/lần', 'phát sóng 02 tuần/lần', 'FREQ=WEEKLY;INTERVAL=2'],
    ['15 ngày một lần', 'báo cáo tiến độ 15 ngày một lần', 'FREQ=DAILY;INTERVAL=15'],
    ['01 lần/tháng', 'kiểm tra 01 lần/tháng', 'FREQ=MONTHLY'],
    ['02 kỳ/tháng', 'phát sóng 02 kỳ/tháng', 'FREQ=MONTHLY'],
    ['at least one of a month', 'mỗi tháng thực hiện ít nhất một phóng sự', 'FREQ=MONTHLY'],
    ['lượt/ngày', 'phát thanh 02 lượt/ngày', 'FREQ=DAILY'],
    [
      'the last working day',
      'báo cáo vào ngày làm việc cuối cùng hằng tháng',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    ],
    ['a day and the last', 'báo cáo vào ngày 15 và ngày cuối tháng hằng tháng', 'FREQ=MONTHLY;BYMONTHDAY=15,-1'],
    ['02 lần/năm', 'kiểm tra 02 lần/năm', 'FREQ=MONTHLY;INTERVAL=6'],
    ['cách tuần', 'báo cáo cách tuần một lần', 'FREQ=WEEKLY;INTERVAL=2'],
    ['ngày 02 lần', 'báo cáo ngày 02 lần', 'FREQ=DAILY'],
    ['năm hai lần', 'kiểm tra năm hai lần', 'FREQ=MONTHLY;INTERVAL=6'],
    ['mỗi năm 02 lần', 'mỗi năm 02 lần kiểm tra', 'FREQ=MONTHLY;INTERVAL=6'],
    ['theo quý', 'duy trì báo cáo theo quý', 'FREQ=MONTHLY;INTERVAL=3'],
    ['a kept order of reports', 'thực hiện nghiêm chế độ báo cáo hằng quý', 'FREQ=MONTHLY;INTERVAL=3'],
    ['quý', 'định kỳ hằng quý tổng hợp', 'FREQ=MONTHLY;INTERVAL=3'],
    ['half a year and a year', 'định kỳ 6 tháng, hàng năm báo cáo', 'FREQ=MONTHLY;INTERVAL=6'],
    ['half a year in brackets', 'báo cáo định kỳ (6 tháng, năm)', 'FREQ=MONTHLY;INTERVAL=6'],
    ['định kỳ quý', 'báo cáo định kỳ quý về UBND huyện', 'FREQ=MONTHLY;INTERVAL=3'],
    ['a kept order of reports', 'duy trì chế độ giao ban tuần', 'FREQ=WEEKLY'],
    ['a meeting by its count', 'duy trì chế độ giao ban 01 tháng/lần', 'FREQ=MONTHLY'],
    ['a monthly meeting', 'giao ban tháng với các xã', 'FREQ=MONTHLY'],
    ['each month at the head', 'Mỗi tháng, tổ chức giao ban với các xã', 'FREQ=MONTHLY'],
    ['a regular meeting', 'báo cáo tại phiên họp thường kỳ hằng tháng', 'FREQ=MONTHLY'],
  ])('%s', (_, text, rrule) => expect(found(text)?.rrule).toBe(rrule))
})

describe('with days', () => {
  test.each([
    [
      'day of a month behind',
      'hằng tháng tổng hợp tiến độ, báo cáo UBND tỉnh trước ngày 25',
      'FREQ=MONTHLY;BYMONTHDAY=25',
      null,
    ],
    ['two days of a month', 'báo cáo vào ngày 10, 25 hàng tháng', 'FREQ=MONTHLY;BYMONTHDAY=10,25', null],
    ['two days joined by và', 'báo cáo vào ngày 14 và 28 hằng tháng', 'FREQ=MONTHLY;BYMONTHDAY=14,28', null],
    ['mỗi tháng', 'báo cáo trước ngày 20 mỗi tháng', 'FREQ=MONTHLY;BYMONTHDAY=20', null],
    ['the number alone', 'báo cáo trước 20 hằng tháng', 'FREQ=MONTHLY;BYMONTHDAY=20', null],
    ['a range of days', 'báo cáo từ ngày 20 đến ngày 25 hằng tháng', 'FREQ=MONTHLY;BYMONTHDAY=25', null],
    ['the last day', 'báo cáo vào ngày cuối cùng của tháng', 'FREQ=MONTHLY;BYMONTHDAY=-1', null],
    ['the last day of each month', 'tổng hợp vào ngày cuối tháng hằng tháng', 'FREQ=MONTHLY;BYMONTHDAY=-1', null],
    ['a place in the month without "hằng"', 'họp giao ban vào thứ Hai đầu tháng', 'FREQ=MONTHLY;BYDAY=1MO', null],
    ['the end of the week', 'báo cáo vào chiều thứ Sáu cuối tuần', 'FREQ=WEEKLY;BYDAY=FR', null],
    ['từng tháng', 'báo cáo từng tháng, vào ngày 22', 'FREQ=MONTHLY;BYMONTHDAY=22', null],
    ['theo tháng', 'báo cáo theo tháng, chậm nhất ngày 18', 'FREQ=MONTHLY;BYMONTHDAY=18', null],
    [
      'the last working day of the week',
      'báo cáo vào ngày làm việc cuối cùng của tuần',
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      null,
    ],
    ['no day', 'tổng hợp vào cuối mỗi quý', 'FREQ=MONTHLY;INTERVAL=3', null],
    [
      'an exception aside',
      'trước ngày 18 hằng tháng, riêng tháng 12 trước ngày 10',
      'FREQ=MONTHLY;BYMONTHDAY=18',
      null,
    ],
    [
      'the reports of a year',
      '6 tháng, năm báo cáo UBND tỉnh trước ngày 10/6 và ngày 10/12',
      'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=10',
      null,
    ],
    [
      'the same in words',
      'báo cáo 6 tháng và báo cáo năm: trước ngày 05 tháng 6 và ngày 05 tháng 12 hằng năm',
      'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=5',
      null,
    ],
    ['a weekday far from mỗi tuần', 'mỗi tuần dành sáng chủ nhật làm vệ sinh', 'FREQ=WEEKLY;BYDAY=SU', null],
    [
      'a time far behind',
      'thứ Sáu hằng tuần các xã có phiếu báo cáo nhanh số phiếu phát ra, thu vào về Ban Thường trực qua Ban Phong trào (email: abc@an.gov.vn), trước 15 giờ',
      'FREQ=WEEKLY;BYDAY=FR',
      '15:00',
    ],
    ['a place in the month', 'họp vào sáng thứ Hai đầu tiên hằng tháng', 'FREQ=MONTHLY;BYDAY=1MO', null],
    [
      'two places in the month',
      'giao ban vào thứ Hai tuần đầu và tuần thứ ba hằng tháng',
      'FREQ=MONTHLY;BYDAY=1MO,3MO',
      null,
    ],
    ['two by number', 'họp vào sáng thứ Sáu tuần 2 và tuần 4 hằng tháng', 'FREQ=MONTHLY;BYDAY=2FR,4FR', null],
    [
      'three of them',
      'họp vào thứ Năm tuần thứ nhất, thứ hai và thứ tư của tháng hằng tháng',
      'FREQ=MONTHLY;BYDAY=1TH,2TH,4TH',
      null,
    ],
    [
      'the first and the last',
      'kiểm tra vào thứ Ba tuần đầu, tuần cuối hằng tháng',
      'FREQ=MONTHLY;BYDAY=1TU,-1TU',
      null,
    ],
    [
      'two weekdays each with its week',
      'họp thứ Hai tuần đầu và thứ Ba tuần cuối hằng tháng',
      'FREQ=MONTHLY;BYDAY=1MO,-1TU',
      null,
    ],
    ['the last week', 'họp vào thứ Sáu tuần cuối cùng hằng tháng', 'FREQ=MONTHLY;BYDAY=-1FR', null],
    ['weekday and time', 'báo cáo vào 9h30 sáng thứ 3 hàng tuần', 'FREQ=WEEKLY;BYDAY=TU', '09:30'],
    ['hour and minutes', 'báo cáo trước 15 giờ 00 phút thứ Năm hằng tuần', 'FREQ=WEEKLY;BYDAY=TH', '15:00'],
    ['afternoon', 'chiều thứ Năm hằng tuần', 'FREQ=WEEKLY;BYDAY=TH', null],
    ['several weekdays', 'báo cáo vào thứ Hai, thứ Tư và thứ Sáu hằng tuần', 'FREQ=WEEKLY;BYDAY=MO,WE,FR', null],
    ['weekdays by number', 'báo cáo vào thứ 2, 5 hàng tuần', 'FREQ=WEEKLY;BYDAY=MO,TH', null],
    [
      'weekdays named together',
      'báo cáo vào 14h00 các ngày thứ 3, thứ 5 hằng tuần',
      'FREQ=WEEKLY;BYDAY=TU,TH',
      '14:00',
    ],
    ['Sunday', 'ra quân chủ nhật hằng tuần', 'FREQ=WEEKLY;BYDAY=SU', null],
    ['định kỳ in front', 'định kỳ thứ Năm hàng tuần báo cáo', 'FREQ=WEEKLY;BYDAY=TH', null],
    ['định kỳ and a weekday only', 'báo cáo định kỳ vào thứ Sáu', 'FREQ=WEEKLY;BYDAY=FR', null],
    ['các chiều thứ Sáu', 'báo cáo vào các chiều thứ Sáu', 'FREQ=WEEKLY;BYDAY=FR', null],
    ['last month of the quarter', 'trước ngày 25 của tháng cuối quý', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=25', null],
    [
      'the same, longer',
      'định kỳ hằng quý trước ngày 20 của tháng cuối quý',
      'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20',
      null,
    ],
    ['two months of the year', 'trước ngày 15/6 và 15/12 hàng năm', 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15', null],
    [
      'half a year with its days',
      'định kỳ 6 tháng trước ngày 15/6 và 15/12',
      'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15',
      null,
    ],
    ['a day of the year', 'trước ngày 15 tháng 12 hằng năm', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15', null],
    ['every day', 'hằng ngày, trước 16 giờ 30 báo cáo', 'FREQ=DAILY', '16:30'],
    ['the day of a named report', 'báo cáo tháng trước ngày 20 về Phòng Kinh tế', 'FREQ=MONTHLY;BYMONTHDAY=20', null],
    [
      'the first of several alike',
      'báo cáo tháng (ngày 20), báo cáo quý (ngày 15 tháng cuối quý)',
      'FREQ=MONTHLY;BYMONTHDAY=20',
      null,
    ],
    [
      'the most exact of several',
      'báo cáo tuần (trước 15h thứ 5), báo cáo tháng (ngày 20)',
      'FREQ=WEEKLY;BYDAY=TH',
      '15:00',
    ],
    [
      'a rhythm behind a bare one',
      'giao ban hàng tuần và báo cáo vào 10h00 sáng thứ 6 hàng tuần',
      'FREQ=WEEKLY;BYDAY=FR',
      '10:00',
    ],
  ])('%s', (_, text, rrule, time) => expect(found(text)).toMatchObject({ rrule, time }))
})

describe('no rhythm', () => {
  test.each([
    ['lasting', 'thường xuyên kiểm tra'],
    ['a yearly plan', 'xây dựng kế hoạch hàng năm'],
    ['plans of years', 'kế hoạch đầu tư công giai đoạn 2021-2025 và hằng năm'],
    ['goods', 'hàng hóa nông sản'],
    ['one by one', 'theo dõi từng tháng'],
    ['the report of one month', 'hoàn thiện báo cáo tháng 9'],
    ['the reports of this year', 'báo cáo 6 tháng trước ngày 10/6, báo cáo năm trước ngày 05/12'],
    ['the report of a quarter', 'hoàn thiện báo cáo quý III'],
    ['a meeting only mentioned', 'chuẩn bị tài liệu phục vụ họp giao ban hằng tháng của Ban Chỉ đạo'],
    ['reports only mentioned', 'lồng ghép nội dung vào báo cáo hằng tuần, báo cáo hằng tháng'],
    ['each commune', 'mỗi xã ít nhất một mô hình'],
    ['a share of each year', 'mỗi năm giảm 1,5% hộ nghèo'],
    ['the last month of one quarter', 'trong tháng cuối quý III/2024'],
    ['months of the year', 'trong 6 tháng cuối năm 2024'],
    ['a weekday of one week', 'báo cáo trước thứ Sáu tuần này'],
    ['waste of every day', 'thu gom rác thải phát sinh hằng ngày'],
  ])('%s', (_, text) => expect(found(text)).toBeNull())
})

test.each([
  [
    'Từ ngày 16/5/2022 đến khi hoàn thành các tiêu chí, các xã báo cáo hàng tuần',
    { from: '2022-05-16', untilCondition: 'hoàn thành các tiêu chí' },
  ],
  ['báo cáo vào ngày 14 và 28 hằng tháng, bắt đầu từ ngày 28/9', { from: '2024-09-28' }],
  ['hằng tuần báo cáo, lần đầu trước ngày 20/9/2024', { from: '2024-09-20' }],
  ['từ nay đến hết năm 2024, hằng tuần báo cáo', { from: null, until: '2024-12-31' }],
  ['phát sóng 02 kỳ/tháng, kể từ tháng 4/2024', { from: '2024-04-01' }],
  ['trong hai tháng 7 và 8/2024, hằng tuần dọn vệ sinh', { from: '2024-07-01', until: '2024-08-31' }],
  ['hằng ngày báo cáo cho đến khi khắc phục xong', { untilCondition: 'khắc phục xong' }],
])('its life: %s', (text, wanted) => expect(found(text)).toMatchObject(wanted))

test('days of the other reports of a list are no deadlines either', () => {
  const text = 'báo cáo tháng (trước ngày 20), 6 tháng (trước ngày 15/6), năm (trước ngày 15/12)'
  const words = splitWords(text)
  const spans = recurrenceIn({ text, words }, 0, words.length)!.spans
  for (const day of ['15/6', '15/12']) {
    const at = text.indexOf(day)
    expect(spans.some((span) => span.start <= at && at < span.end)).toBe(true)
  }
})
