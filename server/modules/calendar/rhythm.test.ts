import { expect, it } from 'vitest'
import { rhythmWords } from './rhythm.ts'

it.each([
  ['FREQ=WEEKLY;BYDAY=FR', '10:00', 'thứ Sáu hằng tuần, 10:00', 'Fridays, weekly, 10:00', 'thứ Sáu, 10:00'],
  [
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH',
    null,
    'thứ Hai, thứ Năm, 2 tuần một lần',
    'Mondays, Thursdays, every 2 weeks',
    null,
  ],
  ['FREQ=MONTHLY;BYMONTHDAY=14,28', null, 'ngày 14, 28 hằng tháng', 'day 14, 28, monthly', 'ngày 14, 28'],
  [
    'FREQ=MONTHLY;BYMONTHDAY=10,-1',
    null,
    'ngày 10 và ngày cuối hằng tháng',
    'day 10 and the last day, monthly',
    'ngày 10 và ngày cuối',
  ],
  ['FREQ=MONTHLY;INTERVAL=3', null, 'hằng quý', 'quarterly', null],
  [
    'FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1',
    '17:00',
    'ngày cuối, 6 tháng một lần, 17:00',
    'the last day, every 6 months, 17:00',
    null,
  ],
  [
    'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15',
    null,
    'ngày 15 tháng 6, 12 hằng năm',
    'day 15 of month 6, 12, yearly',
    null,
  ],
  ['FREQ=MONTHLY;BYDAY=1MO', null, 'thứ Hai tuần đầu hằng tháng', 'the first Monday, monthly', 'thứ Hai tuần đầu'],
  [
    'FREQ=MONTHLY;BYDAY=1MO,3MO',
    '08:00',
    'thứ Hai tuần đầu, thứ Hai tuần thứ ba hằng tháng, 08:00',
    'the first Monday, the third Monday, monthly, 08:00',
    'thứ Hai tuần đầu, thứ Hai tuần thứ ba, 08:00',
  ],
  ['FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR', null, 'thứ Sáu tuần cuối hằng quý', 'the last Friday, quarterly', null],
  [
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    null,
    'ngày làm việc cuối hằng tháng',
    'the last working day, monthly',
    'ngày làm việc cuối',
  ],
  [
    'FREQ=MONTHLY;INTERVAL=6;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1',
    null,
    'ngày làm việc đầu, 6 tháng một lần',
    'the first working day, every 6 months',
    null,
  ],
  [
    'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=2',
    null,
    'thứ Hai tuần thứ hai hằng tháng',
    'the second Monday, monthly',
    'thứ Hai tuần thứ hai',
  ],
  ['FREQ=DAILY', '16:30', 'hằng ngày, 16:30', 'daily, 16:30', null],
  ['FREQ=HOURLY', null, '', '', null],
])('%s at %s is “%s”', (rrule, time, vi, en, short) => {
  expect(rhythmWords({ rrule, time })).toBe(vi)
  expect(rhythmWords({ rrule, time }, 'en')).toBe(en)
  expect(rhythmWords({ rrule, time }, 'vi', { short: true })).toBe(short ?? vi)
})
