import { expect, it } from 'vitest'
import { sentencesOf } from './sentence-ends.ts'

const parts = (text: string) =>
  sentencesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

it.each([
  ['Rà soát hồ sơ. Phòng Kinh tế tổng hợp.', ['Rà soát hồ sơ.', 'Phòng Kinh tế tổng hợp.']],
  ['Dọn vệ sinh; báo cáo trước ngày 5/10.', ['Dọn vệ sinh;', 'báo cáo trước ngày 5/10.']],
  ['Đạt 14.5 điểm theo QĐ số 12.', ['Đạt 14.5 điểm theo QĐ số 12.']],
  ['TP. Hà Vân rà soát lại.', ['TP. Hà Vân rà soát lại.']],
  ['Hoàn thành v.v. các việc khác.', ['Hoàn thành v.v. các việc khác.']],
  ['Dòng trên\n- Dòng dưới', ['Dòng trên', '- Dòng dưới']],
])('%s', (text, expected) => {
  expect(parts(text)).toEqual(expected)
})

it('counts from the whole text', () => {
  const text = 'Mở đầu. Việc một. Việc hai.'
  expect(sentencesOf(text, { start: 8, end: text.length })).toEqual([
    { start: 8, end: 17 },
    { start: 18, end: 27 },
  ])
})
