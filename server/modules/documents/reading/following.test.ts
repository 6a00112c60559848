import { expect, test } from 'vitest'
import { doubtsOf, followingOf, productOf } from './following.ts'

const nothing = { deadlines: [], recurrence: null, criteria: [], reportTo: null, lead: ['Phòng Nội vụ'] }
const deadline = { at: '2022-03-15', quote: '', start: 0, end: 0, inherited: false, yearFilled: false }

test("own date is dated, the frame's alone is the period, a lasting duty goes on, the rest is filed", () => {
  expect(followingOf('rà soát', { ...nothing, deadlines: [deadline] })).toBe('dated')
  expect(followingOf('rà soát', { ...nothing, deadlines: [{ ...deadline, inherited: true }] })).toBe('period')
  expect(followingOf('Thường xuyên kiểm tra', nothing)).toBe('ongoing')
  expect(followingOf('Quán triệt nghị quyết', nothing)).toBe('filed')
})

test.each([
  ['rà soát, báo cáo UBND huyện', { reportTo: 'UBND huyện' }, 'bao-cao'],
  ['xây dựng kế hoạch tập huấn', {}, 'ke-hoach'],
  ['tham mưu văn bản chỉ đạo', {}, 'van-ban'],
  ['khởi công các công trình', {}, 'cong-trinh'],
  ['lập tờ trình', {}, 'to-trinh'],
  ['quán triệt', {}, null],
])('%s', (words, more, wanted) => expect(productOf(words, { ...nothing, ...more })).toBe(wanted))

test('a person is told what to look at', () => {
  expect(doubtsOf({ ...nothing, lead: [] }, 'none', []).map((doubt) => doubt.field)).toEqual(['lead'])
  expect(doubtsOf({ ...nothing, lead: ['UBND các xã'] }, 'order', [])).toHaveLength(1)
  expect(doubtsOf(nothing, 'order', [{ ...deadline, yearFilled: true }]).map((doubt) => doubt.field)).toEqual([
    'deadline',
  ])
  expect(doubtsOf(nothing, 'order', [deadline])).toEqual([])
})
