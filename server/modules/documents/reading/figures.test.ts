import { expect, test } from 'vitest'
import { figuresIn } from './figures.ts'
import { splitWords } from './words.ts'

const figures = (text: string) => {
  const words = splitWords(text)
  return figuresIn(words, 0, words.length)
}

test.each([
  ['1.234,5 ha', 1234.5, 'ha'],
  ['12,75%', 12.75, '%'],
  ['02 xã', 2, 'xã'],
  ['86.000 m2', 86000, 'm2'],
  ['1,234,567 đồng', 1234567, 'đồng'],
  ['12,000 hộ', 12000, 'hộ'],
  ['0,5 điểm phần trăm', 0.5, 'điểm phần trăm'],
  ['45,5 triệu đồng/người/năm', 45.5, 'triệu đồng/người/năm'],
  ['16,4 tiêu chí/xã', 16.4, 'tiêu chí/xã'],
  ['mười hai xã', 12, 'xã'],
  ['hai mươi mốt thôn', 21, 'thôn'],
  ['cả năm xã', 5, 'xã'],
])('%s', (text, value, unit) => expect(figures(text)).toMatchObject([{ value, unit }]))

test.each([
  ['1.250 triệu đồng', 1250],
  ['1.2 tỷ đồng', 1200],
  ['1,2 tỷ', 1200],
  ['5 tỷ 200 triệu đồng', 5200],
  ['350.000.000 đồng', 350],
  ['750 nghìn đồng', 0.75],
  ['1,5 nghìn tỷ đồng', 1500000],
  ['15 trđ', 15],
  ['tổng số 45.900 triệu đồng', 45900],
  ['vốn cả năm 386.400 triệu đồng', 386400],
])('%s in million dong', (text, million) => expect(figures(text)).toMatchObject([{ million }]))

test.each([
  ['13/19 tiêu chí', 13, 19],
  ['14,5/18,2 km', 14.5, 18.2],
  ['3.975 triệu đồng/5.300 triệu đồng', 3975, 5300],
  ['120/100 hộ', 120, 100],
])('%s has a whole', (text, value, total) => expect(figures(text)).toMatchObject([{ value, total }]))

test.each([
  'ngày 15/3/2023',
  'Kế hoạch số 12/KH-UBND',
  'thôn 5 và ấp 3',
  'chỉ tiêu 17.10',
  'năm 2023',
  'tháng 9',
  'Quyết định 318',
  'Chương trình 135',
  'từ 15 - 18 tiêu chí',
  'điện thoại 0912345678',
  'quý 3',
  '7h30',
  'quốc lộ 1',
])('%s holds no figure', (text) => expect(figures(text).filter((one) => one.unit !== null)).toEqual([]))

test('a number by which something is named may also measure', () => {
  expect(figures('nâng cấp đường trục thôn 12,4 km')).toMatchObject([{ value: 12.4, unit: 'km' }])
  expect(figures('mỗi xóm 02 điểm thu gom')).toMatchObject([{ value: 2, unit: 'điểm' }])
  expect(figures('năm 2024 tỷ lệ hộ nghèo')).toEqual([])
})
