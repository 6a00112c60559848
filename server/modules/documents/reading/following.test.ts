import { expect, test } from 'vitest'
import { followingOf, productOf, titleOf } from './following.ts'
import { type Source, splitWords } from './words.ts'

const nothing = { deadlines: [], recurrence: null, criteria: [], reportTo: null, lead: ['Phòng Nội vụ'] }
const deadline = { at: '2022-03-15', quote: '', start: 0, end: 0, inherited: false, doubt: null }

test("an own date or something to be handed over is dated, the frame's day alone is the period, a lasting duty goes on, the rest is filed", () => {
  expect(followingOf('rà soát', { ...nothing, deadlines: [deadline] }, null)).toBe('dated')
  expect(followingOf('rà soát', { ...nothing, deadlines: [{ ...deadline, inherited: true }] }, null)).toBe('period')
  expect(followingOf('Thường xuyên kiểm tra', nothing, 'tieu-chi')).toBe('ongoing')
  expect(followingOf('Quán triệt nghị quyết', nothing, null)).toBe('filed')
  expect(followingOf('Xây dựng kế hoạch', nothing, 'ke-hoach')).toBe('dated')
})

test.each([
  ['rà soát, báo cáo UBND huyện', { reportTo: 'UBND huyện' }, 'bao-cao'],
  ['xây dựng kế hoạch tập huấn', {}, 'ke-hoach'],
  ['tham mưu văn bản chỉ đạo', {}, 'van-ban'],
  ['khởi công các công trình', {}, 'cong-trinh'],
  ['lập tờ trình', {}, 'to-trinh'],
  ['quán triệt', {}, null],
  ['hướng dẫn các xã xây dựng kế hoạch', {}, null],
  ['triển khai thực hiện kế hoạch số 46/KH-UBND', {}, null],
  ['xây dựng lộ trình hoàn thành từng tiêu chí', {}, 'ke-hoach'],
  ['nâng cấp 2 km đường trục thôn', {}, 'cong-trinh'],
  [
    'hoàn thành tiêu chí số 5',
    { criteria: [{ place: null, level: 'xa-ntm' as const, no: 5, indicator: null }] },
    'tieu-chi',
  ],
])('%s', (words, more, wanted) => expect(productOf(words, { ...nothing, ...more })).toBe(wanted))

test.each([
  ['rà soát từng xã', 'Rà soát từng xã'],
  [
    'rà soát từng tiêu chí chưa đạt của các xã, xác định rõ việc còn lại, người chịu trách nhiệm, ngày hoàn thành và nguồn lực',
    'Rà soát từng tiêu chí chưa đạt của các xã, xác định rõ việc còn lại, người chịu trách nhiệm',
  ],
  [
    'hướng dẫn Ủy ban nhân dân các xã đăng ký đạt chuẩn nông thôn mới hoàn thành điều chỉnh quy hoạch chung xây dựng xã',
    'Hướng dẫn Ủy ban nhân dân các xã đăng ký đạt chuẩn nông thôn mới hoàn thành điều chỉnh quy hoạch chung xây…',
  ],
])('a title of “%s”', (text, title) =>
  expect(titleOf({ text, words: splitWords(text) } as unknown as Source, 0, text.length)).toBe(title),
)
