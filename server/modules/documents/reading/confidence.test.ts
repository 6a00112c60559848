import { expect, test } from 'vitest'
import { doubtOfStatement, doubtsOf, isSure } from './confidence.ts'
import type { Statement } from './reading.ts'

const none = { deadlines: [], open: [], rhythm: null }
const own = { at: '2022-03-15', quote: '', start: 0, end: 0, inherited: false, doubt: null }
const frame = { ...own, at: '2022-03', inherited: true }
const office = ['Phòng Nội vụ']

test.each([
  ['a body that the order names', office, 'order', {}, []],
  ['a collective, which its link tells apart', ['UBND các xã'], 'subject', {}, []],
  ['the name in a heading', office, 'heading', {}, []],
  ['the name in the paragraph before', office, 'paragraph-before', {}, ['lead']],
  ['a name that goes on and on', ['Ban Quản lý '.repeat(6)], 'order', {}, ['lead']],
  ['nobody', [], 'none', {}, ['lead']],
  ['nobody, in a sentence with "cần"', [], 'modal', {}, ['lead']],
  ['a day as printed', office, 'order', { deadlines: [own] }, []],
  ['the day of the frame alone', office, 'order', { deadlines: [frame] }, []],
  ['the day of the frame beside its own', office, 'order', { deadlines: [own, frame] }, ['deadline']],
  ['two days of its own', office, 'order', { deadlines: [own, { ...own, at: '2022' }] }, ['deadline']],
  ['a day without its year', office, 'order', { deadlines: [{ ...own, doubt: 'Không in năm.' }] }, ['deadline']],
  ['the same doubt twice', office, 'order', { open: Array(2).fill({ start: 0, end: 1, why: 'a' }) }, ['deadline']],
  ['a term without a day', office, 'order', { open: [{ start: 0, end: 1, why: 'Nêu tuần.' }] }, ['deadline']],
])('doubts about %s', (_, lead, rule, times, wanted) => {
  const doubts = doubtsOf({ lead }, rule, { ...none, ...times })
  expect(doubts.map(({ field }) => field)).toEqual(wanted)
  expect(isSure({ doubts })).toBe(wanted.length === 0)
  for (const { field, why } of doubts) {
    expect(isSure({ doubts }, field)).toBe(false)
    expect(why).toMatch(/\S/)
  }
  expect(isSure({ doubts }, 'criteria')).toBe(true)
})

const place = { quote: '', start: 0, end: 1, place: 'An Phú' }
const achieved = {
  ...place,
  kind: 'achieved',
  level: 'xa-ntm',
  count: 15,
  total: 19,
  criteria: null,
  asOf: null,
} as const
const target = { ...place, kind: 'target', value: null, unit: null, by: null } as const

test.each<[string, Statement, boolean]>([
  ['criteria achieved', { ...achieved, selfAssessed: false }, true],
  ['criteria by its own assessment', { ...achieved, selfAssessed: true }, false],
  ['a figure to be reached', { ...target, what: 'xóa nhà tạm cho hộ nghèo', value: 14 }, true],
  ['a standard to be reached', { ...target, what: 'xa-ntm-nang-cao' }, false],
  [
    'units that reached it, by number',
    { ...place, kind: 'standard', what: 'xa-ntm', count: 12, total: 20, place: null },
    true,
  ],
  ['a unit that reached it, by name', { ...place, kind: 'standard', what: 'thon-ntm', count: 1, total: null }, false],
  ['capital', { ...place, kind: 'finance', label: 'vốn', plan: 100, disbursed: 50, percent: 50 }, true],
  [
    'a result with its words',
    { ...place, kind: 'indicator', label: 'tỷ lệ hộ nghèo đa chiều', value: 8, total: null, unit: '%' },
    true,
  ],
  ['a result of one word', { ...place, kind: 'indicator', label: 'xử lý', value: 8, total: null, unit: '%' }, false],
  [
    'what was counted has not done something yet',
    { ...place, kind: 'indicator', label: 'thôn chưa đạt chuẩn', value: 3, total: null, unit: 'thôn' },
    false,
  ],
  ['a target of two words', { ...target, what: 'thành lập', value: 5 }, false],
  ['so many for each unit', { ...target, what: 'cử thêm mỗi xã người dự tập huấn', value: 1 }, false],
  ['so many to be talked to', { ...target, what: 'khẩn trương vận động các hộ', value: 3 }, false],
  [
    'a result of nothing that was counted',
    { ...place, kind: 'indicator', label: 'số xã đã đạt', value: 8, total: null, unit: null },
    false,
  ],
  ['words that begin within a phrase', { ...target, what: 'về đề nghị bổ sung vốn', value: 4500 }, false],
  ['words that end within a phrase', { ...target, what: 'xóa nhà tạm cho', value: 4 }, false],
])('%s', (_, statement, sure) => expect(doubtOfStatement(statement) === null).toBe(sure))
