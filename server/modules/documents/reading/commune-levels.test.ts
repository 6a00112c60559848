import { expect, test } from 'vitest'
import { levelOfPlaces, levelsOfCommunes, measuredLevel } from './commune-levels.ts'
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

test.each([
  ['one set', 'Rà soát theo bộ tiêu chí NTM nâng cao đối với xã mới, đến 30/9/2025 xã đạt 16/19 tiêu chí.', raised],
  ['two sets', 'Xã đạt 17/19 tiêu chí NTM. Theo bộ tiêu chí NTM nâng cao, xã đạt 9/19 tiêu chí.', null],
  ['another sentence', 'Thực hiện theo bộ tiêu chí NTM nâng cao. Xã đạt 17/19 tiêu chí.', null],
  ['no count', 'Rà soát theo bộ tiêu chí NTM nâng cao.', null],
])('the set a commune is measured by: %s', (_, text, wanted) =>
  expect(measuredLevel({ text, words: splitWords(text) })).toBe(wanted),
)
