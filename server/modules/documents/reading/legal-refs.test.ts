import { expect, test } from 'vitest'
import { legalRefsIn } from './legal-refs.ts'
import { splitWords } from './words.ts'

const found = (text: string) => {
  const words = splitWords(text)
  return legalRefsIn({ text, words }, 0, words.length).map(({ type, number, date }) => [type, number, date])
}

test.each([
  ['Nghị quyết số 12/2018/NQ-HĐND ngày 7/12/2018', [['nghi-quyet', '12/2018/NQ-HĐND', '2018-12-07']]],
  ['Kế hoạch số 57/KH-UBND, ngày 15 tháng 03 năm 2022', [['ke-hoach', '57/KH-UBND', '2022-03-15']]],
  ['Chỉ thị số 05-CT/TU', [['chi-thi', '05-CT/TU', null]]],
  ['Công văn số 1234/UBND-NN ngày 5/6/2022', [['cong-van', '1234/UBND-NN', '2022-06-05']]],
  [
    'Quyết định 263/QĐ-TTg và Quyết định 318/QĐ-TTg',
    [
      ['quyet-dinh', '263/QĐ-TTg', null],
      ['quyet-dinh', '318/QĐ-TTg', null],
    ],
  ],
  ['Nghị định 27/2022/NĐ-CP', [['khac', '27/2022/NĐ-CP', null]]],
  ['Kế hoạch số 57 /KH-UBND', [['ke-hoach', '57/KH-UBND', null]]],
  ['đạt 13/19 tiêu chí, 15 tiêu chí/xã, ngày 17/6/2022', []],
])('%s', (text, wanted) => expect(found(text)).toEqual(wanted))
