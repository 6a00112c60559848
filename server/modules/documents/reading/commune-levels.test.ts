import { expect, test } from 'vitest'
import { levelOfPlaces, levelsOfCommunes } from './commune-levels.ts'
import { communesOf, placesIn } from './places.ts'
import { splitWords } from './words.ts'

const levelsIn = (text: string) => {
  const words = splitWords(text)
  const source = { text, words }
  const known = communesOf(placesIn(source, 0, words.length))
  return Object.fromEntries(levelsOfCommunes(source, { from: 0, to: words.length }, known))
}
const raised = 'xa-ntm-nang-cao'

test.each([
  ['a heading', '2. Xã Bình Lâm (đề nghị công nhận đạt chuẩn NTM nâng cao)', { 'Bình Lâm': raised }],
  ['a base standard', '1. Xã An Phú (đề nghị công nhận đạt chuẩn NTM)', { 'An Phú': 'xa-ntm' }],
  [
    'a registration',
    'Xã An Phú và xã Bình Lâm đăng ký về đích nâng cao năm 2023.',
    { 'An Phú': raised, 'Bình Lâm': raised },
  ],
  [
    'a list behind',
    'Các xã nông thôn mới nâng cao năm 2023: xã An Phú, xã Bình Lâm; xã Cẩm Sơn chưa đăng ký.',
    { 'An Phú': raised, 'Bình Lâm': raised },
  ],
  ['two levels side by side', 'Các xã đạt chuẩn NTM, NTM nâng cao: xã An Phú, xã Bình Lâm.', {}],
  [
    'what was reached before',
    'Xã An Phú đã đạt chuẩn NTM, đăng ký đạt chuẩn NTM kiểu mẫu.',
    { 'An Phú': 'xa-ntm-kieu-mau' },
  ],
  ['two raised levels', 'Xã An Phú đăng ký NTM nâng cao. Xã An Phú đăng ký NTM kiểu mẫu.', { 'An Phú': null }],
  ['the verb', 'Xã An Phú phấn đấu nâng cao đời sống, nâng cao chất lượng các tiêu chí.', {}],
  ['a criterion of a set', 'Xã An Phú rà soát tiêu chí môi trường theo quy định NTM nâng cao.', {}],
])('%s', (_, text, wanted) => expect(levelsIn(text)).toEqual(wanted))

test('several communes have a level where all strive for the same', () => {
  const levels = new Map([['An Phú', raised] as const, ['Bình Lâm', raised] as const])
  expect(levelOfPlaces(levels, ['An Phú', 'Bình Lâm'])).toBe(raised)
  expect(levelOfPlaces(levels, ['An Phú', 'Cẩm Sơn'])).toBeNull()
  expect(levelOfPlaces(levels, [])).toBeNull()
})
