import { expect, test } from 'vitest'
import { dueInWords, rhythmInWords } from './dates-in-words.ts'

test.each([
  ['2024-09-06', '6/9/2024'],
  ['2024-09-20T10:00+07:00', '10h00 ngày 20/9/2024'],
  ['2024-09', 'tháng 9/2024'],
  ['2024-Q4', 'quý IV/2024'],
  ['2024', 'năm 2024'],
])('%s is %s', (at, words) => {
  expect(dueInWords(at)).toBe(words)
})

const once = { time: null, from: null, until: null, untilCondition: null }

test.each([
  [{ ...once, rrule: 'FREQ=WEEKLY;BYDAY=FR', time: '10:00' }, 'thứ Sáu hằng tuần, 10:00'],
  [{ ...once, rrule: 'FREQ=MONTHLY;BYMONTHDAY=14,28' }, 'ngày 14, 28 hằng tháng'],
  [{ ...once, rrule: 'FREQ=MONTHLY;INTERVAL=3' }, 'hằng quý'],
  [
    { ...once, rrule: 'FREQ=MONTHLY', from: '2024-09-16', untilCondition: 'hoàn thành' },
    'hằng tháng, từ 16/9/2024, đến khi hoàn thành',
  ],
  [{ ...once, rrule: 'FREQ=WEEKLY;INTERVAL=2', until: '2024-12' }, '2 tuần một lần, đến tháng 12/2024'],
])('%o is %s', (rhythm, words) => {
  expect(rhythmInWords(rhythm)).toBe(words)
})
