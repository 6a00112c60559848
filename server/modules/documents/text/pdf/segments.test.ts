import { expect, test } from 'vitest'
import { type Scrap, segmentsOf } from './segments.ts'

const scrap = (str: string, x: number, width: number, y = 700): Scrap => ({ str, x, y, width, fontSize: 12 })

test('words near each other on a line are one segment, columns apart are two', () => {
  const segments = segmentsOf([scrap('Số: 12/TB', 90, 60), scrap('-UBND', 150, 40), scrap('Mường Lâm', 320, 60)], 0)
  expect(segments.map((segment) => segment.text)).toEqual(['Số: 12/TB-UBND', 'Mường Lâm'])
})

test.each([
  [
    'the title of the state',
    ['UBND HUYỆN ', 'MƯỜNG LÂM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['UBND HUYỆN MƯỜNG LÂM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ],
  [
    'the title of the Party',
    ['HUYỆN ỦY ', 'MƯỜNG LÂM', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    ['HUYỆN ỦY MƯỜNG LÂM', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
  ],
  [
    'place and day beside the number',
    ['Số: 7/', 'BC-VPĐP', 'Mường Lâm, ngày 12 tháng 9 năm 2024'],
    ['Số: 7/BC-VPĐP', 'Mường Lâm, ngày 12 tháng 9 năm 2024'],
  ],
])('%s begins the right column, however near it stands', (_, [a, b, c], texts) => {
  const segments = segmentsOf([scrap(a!, 90, 80), scrap(b!, 170, 80), scrap(c!, 260, 250)], 0)
  expect(segments.map((segment) => segment.text)).toEqual(texts)
})

test('a letter from another font stands in the gap that was left for it, not in the blank between two words', () => {
  const line = [scrap('UBND huy n M ng Lâm', 90, 119), scrap('ệ', 145, 3), scrap('ườ', 167, 3)]
  expect(segmentsOf(line, 0)[0]?.text).toBe('UBND huyện Mường Lâm')
})

test('a white strip that many lines keep free parts columns of running text; numbers of a list are no column', () => {
  const lines = Array.from({ length: 8 }, (_, at) => 700 - at * 14)
  const columns = lines.flatMap((y, at) => [
    scrap(`trái ${at} là dòng`, 90, 190, y),
    scrap(`phải ${at} là dòng`, 292, 190, y - 3),
  ])
  expect(new Set(segmentsOf(columns, 0).map(({ side, text }) => `${side} ${text.split(' ')[0]}`))).toEqual(
    new Set(['left trái', 'right phải']),
  )
  const list = lines.flatMap((y, at) => [scrap(`${at + 1}.`, 90, 10, y), scrap('Các xã báo cáo', 110, 380, y)])
  expect(segmentsOf(list, 0).map(({ text }) => text)).toEqual(lines.map((_, at) => `${at + 1}. Các xã báo cáo`))
})
