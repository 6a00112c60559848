import { expect, test } from 'vitest'
import { criteriaIn } from './criteria.ts'
import { placesIn } from './places.ts'
import { splitWords } from './words.ts'

const found = (text: string, day = '2023-05-01') => {
  const words = splitWords(text)
  const source = { text, words }
  const places = placesIn(source, 0, words.length)
  return criteriaIn(source, 0, words.length, { day, level: null, places }).map(
    (one) =>
      `${one.place ? `${one.place} ` : ''}${one.level === 'xa-ntm' ? '' : `${one.level} `}${one.indicator ?? one.no}`,
  )
}

test.each([
  ['hoàn thành tiêu chí số 16,17', ['16', '17']],
  ['thực hiện các tiêu chí 2, 9.', ['2', '9']],
  ['tiêu chí số 3 - Thủy lợi, số 5 - Trường học', ['3', '5']],
  ['các chỉ tiêu 13.2, 13.3 trong tiêu chí số 13', ['13.2', '13.3']],
  ['hoàn thành các tiêu chí: TCSX, y tế, chợ', ['13', '15', '7']],
  ['tiêu chí điện và quốc phòng an ninh', ['4', '19']],
  ['các tiêu chí do hộ dân tự làm như: nhà tạm, môi trường', ['9.1', '17']],
  ['tiêu chí lao động qua đào tạo', ['12.1']],
  ['xã An Phú tiêu chí số 16, xã Bình Lâm tiêu chí số 13', ['An Phú 16', 'Bình Lâm 13']],
  [
    'tiêu chí Thu nhập, Chất lượng môi trường sống của bộ tiêu chí xã NTM nâng cao',
    ['xa-ntm-nang-cao 10', 'xa-ntm-nang-cao 18'],
  ],
  ['tiêu chí số 13, 15 nông thôn mới nâng cao', ['xa-ntm-nang-cao 13', 'xa-ntm-nang-cao 15']],
  ['giữ vững 12 tiêu chí đã đạt', []],
  ['hoàn thành 19/19 tiêu chí', []],
  ['tăng thu nhập, giảm hộ nghèo', []],
  ['bộ tiêu chí quốc gia', []],
  ['đạt 13 tiêu chí, 5 xã', []],
])('%s', (text, wanted) => expect(found(text)).toEqual(wanted))

test('numbers follow the set in force on the day', () => {
  expect(found('tiêu chí Môi trường', '2019-05-01')).toEqual(['17'])
  expect(found('tiêu chí lao động qua đào tạo', '2019-05-01')).toEqual(['14.3'])
  expect(found('tiêu chí chợ nông thôn, bưu điện', '2013-05-01')).toEqual(['7', '8'])
  expect(found('tiêu chí Môi trường và cảnh quan nông thôn', '2026-05-01')).toEqual(['8'])
  expect(found('tiêu chí Môi trường xã NTM nâng cao', '2019-05-01')).toEqual(['xa-ntm-nang-cao null'])
})
