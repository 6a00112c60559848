import { describe, expect, test } from 'vitest'
import { criteriaIn } from './criteria.ts'
import { mainLevel } from './levels.ts'
import { placesIn } from './places.ts'
import type { Level } from './reading.ts'
import { splitWords } from './words.ts'

const found = (text: string, day: string | null = '2023-05-01', level: Level | null = null) => {
  const words = splitWords(text)
  const source = { text, words }
  const places = placesIn(source, 0, words.length)
  return criteriaIn(source, 0, words.length, { day, level, places }).map(
    (one) =>
      `${one.place ? `${one.place} ` : ''}${one.level === 'xa-ntm' ? '' : `${one.level} `}${one.indicator ?? one.no}`,
  )
}

describe('by number', () => {
  test.each([
    ['two numbers', 'hoàn thành tiêu chí số 16,17', ['16', '17']],
    ['without "số"', 'thực hiện các tiêu chí 2, 9.', ['2', '9']],
    ['a list with "và"', 'hoàn thành các tiêu chí số 3, 5, 17 và 18', ['3', '5', '17', '18']],
    ['all of some', 'rà soát lại toàn bộ tiêu chí số 2, 5, 6, xác định rõ', ['2', '5', '6']],
    ['a range', 'rà soát từ tiêu chí số 5 đến tiêu chí số 8', ['5', '6', '7', '8']],
    ['a short range', 'rà soát các tiêu chí từ 5 đến 8', ['5', '6', '7', '8']],
    ['a range with a dash', 'rà soát các tiêu chí 5-8', ['5', '6', '7', '8']],
    ['names behind dashes', 'tiêu chí số 3 - Thủy lợi, số 5 - Trường học', ['3', '5']],
    ['names in brackets', 'tiêu chí số 2 (Giao thông), số 6 (Cơ sở vật chất văn hóa)', ['2', '6']],
    ['names in brackets without "số"', 'tiêu chí 2 (giao thông), 6 (văn hóa), 17 (môi trường)', ['2', '6', '17']],
    ['CT', 'còn TC 11, CT 12.2', ['11', '12.2']],
    ['a range without one', 'các tiêu chí từ số 2 đến số 6, trừ tiêu chí số 4', ['2', '3', '5', '6']],
    ['TC', 'phụ trách TC số 5, TC 17.4', ['5', '17.4']],
    ['TC with a colon', 'hoàn thành các TC: 2, 6, 17', ['2', '6', '17']],
    ['behind a count in brackets', 'hoàn thành 04 tiêu chí (số 2, 6, 11, 17)', ['2', '6', '11', '17']],
    ['behind "gồm"', 'hoàn thành 03 tiêu chí còn lại gồm: 5, 10 và 17', ['5', '10', '17']],
    ['behind "là"', 'với ba tiêu chí còn lại là 13, 17, 18, hoàn thiện hồ sơ', ['13', '17', '18']],
    ['indicators', 'các chỉ tiêu 13.2, 13.3 trong tiêu chí số 13', ['13.2', '13.3']],
    [
      'indicators and their criterion',
      'tiêu chí môi trường, nhất là các chỉ tiêu 17.6, 17.11',
      ['17', '17.6', '17.11'],
    ],
    ['codes in a bracket', 'tiêu chí số 18 về Hệ thống chính trị (18.1, 18.4)', ['18', '18.1', '18.4']],
    ['a range of indicators', 'các chỉ tiêu từ 17.1 đến 17.4', ['17.1', '17.2', '17.3', '17.4']],
    [
      'their criterion in a bracket',
      'chỉ tiêu 17.2, 17.3 (tiêu chí Môi trường) và chỉ tiêu 18.4',
      ['17.2', '17.3', '18.4'],
    ],
    ['an indicator called a criterion', 'hoàn thành tiêu chí thành phần 17.4 và 17.5', ['17.4', '17.5']],
  ])('%s', (_, text, wanted) => expect(found(text)).toEqual(wanted))
})

describe('by name', () => {
  test.each([
    ['short forms', 'hoàn thành các tiêu chí: TCSX, y tế, chợ', ['13', '15', '7']],
    ['official and short', 'tiêu chí điện và quốc phòng an ninh', ['4', '19']],
    ['each called so', 'tiêu chí giao thông, trường học và quốc phòng, an ninh', ['2', '5', '19']],
    ['behind "như"', 'các tiêu chí do hộ dân tự làm như: nhà tạm, môi trường', ['9.1', '17']],
    [
      'behind "thuộc về … như"',
      'các tiêu chí thuộc về trách nhiệm của người dân như: thu nhập, hộ nghèo',
      ['10', '11'],
    ],
    ['some of them behind "về"', 'các tiêu chí chưa đạt về thu nhập, hộ nghèo', ['10', '11']],
    ['TC', 'hoàn thành TC giao thông và TC thu nhập; Phòng TC-KH thẩm định', ['2', '10']],
    ['behind "về"', 'tiêu chí về trường học', ['5']],
    ['in quotation marks', 'tiêu chí “Môi trường và an toàn thực phẩm”', ['17']],
    ['an indicator', 'tiêu chí lao động qua đào tạo', ['12.1']],
    ['number and name of one', 'tiêu chí số 17 (Môi trường và an toàn thực phẩm)', ['17']],
    ['old tone marks', 'tiêu chí văn hoá', ['16']],
  ])('%s', (_, text, wanted) => expect(found(text)).toEqual(wanted))
})

describe('no criterion', () => {
  test.each([
    ['a count', 'giữ vững 12 tiêu chí đã đạt'],
    ['a share', 'hoàn thành 19/19 tiêu chí'],
    ['a count behind', 'đạt 13 tiêu chí, 5 xã'],
    ['a wish', 'tăng thu nhập, giảm hộ nghèo'],
    ['the set', 'theo bộ tiêu chí quốc gia'],
    ['a group', 'tập trung nhóm tiêu chí hạ tầng'],
    ['a movement of counted things', 'thực hiện tiêu chí 5 không, 3 sạch'],
    ['what is excepted', 'hoàn thành các tiêu chí (trừ tiêu chí 17)'],
    ['criteria of something else', 'tiêu chí phân bổ vốn'],
    ['what is sent somewhere', 'rà soát các tiêu chí báo cáo về UBND xã'],
    ['a number that counts', 'rà soát tiêu chí 13/19'],
  ])('%s', (_, text) => expect(found(text)).toEqual([]))
})

describe('for each commune its own', () => {
  test.each([
    ['commune in front', 'xã An Phú tiêu chí số 16, xã Bình Lâm tiêu chí số 13', ['An Phú 16', 'Bình Lâm 13']],
    ['in brackets', 'xã An Phú (tiêu chí 3, 5), xã Bình Lâm (tiêu chí 17)', ['An Phú 3', 'An Phú 5', 'Bình Lâm 17']],
    [
      'two communes with one list',
      'xã An Phú và xã Bình Lâm hoàn thành tiêu chí số 2, xã Cẩm Sơn hoàn thành tiêu chí thu nhập',
      ['An Phú 2', 'Bình Lâm 2', 'Cẩm Sơn 10'],
    ],
    [
      'two criteria of one commune',
      'xã An Phú hoàn thành tiêu chí thu nhập, tiêu chí lao động; xã Bình Lâm tiêu chí số 5',
      ['An Phú 10', 'An Phú 12', 'Bình Lâm 5'],
    ],
    [
      'commune behind',
      'hoàn thành tiêu chí số 16 tại xã An Phú, tiêu chí số 13 tại xã Bình Lâm',
      ['An Phú 16', 'Bình Lâm 13'],
    ],
    [
      'two criteria of the commune in the bracket behind them',
      'hoàn thành tiêu chí y tế và tiêu chí điện (đối với xã An Phú), tiêu chí giao thông (đối với xã Bình Lâm)',
      ['An Phú 15', 'An Phú 4', 'Bình Lâm 2'],
    ],
    [
      'communes named in front named again behind each',
      'dồn sức cho hai xã An Phú và Bình Lâm; chỉ đạo hoàn thành tiêu chí số 5 ở xã Bình Lâm, tiêu chí số 10 ở xã An Phú',
      ['Bình Lâm 5', 'An Phú 10'],
    ],
    [
      'a number of criteria each',
      'đối với xã An Phú là 2 tiêu chí gồm: quy hoạch, y tế; xã Bình Lâm là 1 tiêu chí gồm: trường học',
      ['An Phú 1', 'An Phú 15', 'Bình Lâm 5'],
    ],
    [
      'some of the communes named before',
      'các xã An Phú, Bình Lâm, Cẩm Sơn chọn 02 tiêu chí; trong đó xã An Phú tập trung tiêu chí 4, xã Cẩm Sơn tiêu chí 14',
      ['An Phú 4', 'Cẩm Sơn 14'],
    ],
    [
      'only numbers behind the communes',
      'các tiêu chí chưa đạt: xã An Phú (3, 5), xã Bình Lâm (17)',
      ['An Phú 3', 'An Phú 5', 'Bình Lâm 17'],
    ],
    [
      'a bracket behind each',
      'hoàn thành tiêu chí số 17 (xã An Phú), 11 và 9 (xã Bình Lâm)',
      ['An Phú 17', 'Bình Lâm 11', 'Bình Lâm 9'],
    ],
    [
      'a bracket behind a group of them',
      'hoàn thành tiêu chí số 2, số 11 (xã An Phú); số 13 (xã Bình Lâm và xã Cẩm Sơn)',
      ['An Phú 2', 'An Phú 11', 'Bình Lâm 13', 'Cẩm Sơn 13'],
    ],
    [
      'said once, then only numbers',
      'xã An Phú: tiêu chí 2, 5; xã Bình Lâm: 6; xã Cẩm Sơn còn 10, 11',
      ['An Phú 2', 'An Phú 5', 'Bình Lâm 6', 'Cẩm Sơn 10', 'Cẩm Sơn 11'],
    ],
    [
      'criteria and indicators',
      'xã An Phú còn tiêu chí 17, các chỉ tiêu 17.6, 17.8; xã Bình Lâm còn 13',
      ['An Phú 17', 'An Phú 17.6', 'An Phú 17.8', 'Bình Lâm 13'],
    ],
    [
      'names behind a commune',
      'xã An Phú: tiêu chí Giao thông, Thu nhập; xã Bình Lâm: Trường học, Y tế.',
      ['An Phú 2', 'An Phú 10', 'Bình Lâm 5', 'Bình Lâm 15'],
    ],
    ['houses are no criteria', 'hoàn thành tiêu chí nhà ở: xã An Phú 15 hộ, xã Bình Lâm còn 10 hộ', ['9']],
    ['the same for all', 'xã An Phú và xã Bình Lâm hoàn thành tiêu chí số 5, 17', ['5', '17']],
  ])('%s', (_, text, wanted) => expect(found(text)).toEqual(wanted))
})

test('a commune of another clause does not lend its level', () => {
  const text = 'hướng dẫn phân loại rác theo chỉ tiêu 17.11; đầu tư lò đốt rác tại xã An Phú'
  const words = splitWords(text)
  const source = { text, words }
  const levels = new Map([['An Phú', 'xa-ntm-nang-cao'] as const])
  const read = (to: number) =>
    criteriaIn(source, 0, to, { day: '2023-05-01', level: null, places: placesIn(source, 0, to), levels })
  expect(read(words.length).map((one) => one.level)).toEqual(['xa-ntm'])
})

describe('levels', () => {
  test.each([
    ['behind names', 'tiêu chí Thu nhập, Chất lượng môi trường sống của bộ tiêu chí xã NTM nâng cao', ['10', '18']],
    ['behind the last', 'tiêu chí hành chính công, tiêu chí y tế của xã nông thôn mới nâng cao', ['15', '14']],
    ['behind the last number', 'tiêu chí số 5 và tiêu chí số 7 của xã nông thôn mới nâng cao', ['5', '7']],
    ['behind numbers', 'tiêu chí số 13, 15 nông thôn mới nâng cao', ['13', '15']],
    ['inside', 'các tiêu chí nâng cao số 5, 7', ['5', '7']],
    ['in front', 'đạt chuẩn nông thôn mới nâng cao, chú trọng tiêu chí hành chính công', ['15']],
    ['only there', 'hoàn thành tiêu chí tiếp cận pháp luật xã nông thôn mới nâng cao', ['16']],
  ])('%s', (_, text, wanted) => expect(found(text)).toEqual(wanted.map((one) => `xa-ntm-nang-cao ${one}`)))

  test.each([
    [
      'the list goes on at another level',
      'chỉ tiêu 15.4 của xã NTM, 14.4 của xã nâng cao',
      ['15.4', 'xa-ntm-nang-cao 14.4'],
    ],
    [
      'another commune begins another level',
      'xã An Phú (đăng ký NTM nâng cao): tiêu chí 5; xã Bình Lâm: tiêu chí 6',
      ['An Phú xa-ntm-nang-cao 5', 'Bình Lâm 6'],
    ],
    ['from the sentence before', 'Xã đăng ký về đích nâng cao. Hoàn thành tiêu chí Y tế', ['xa-ntm-nang-cao 14']],
    [
      'criteria of kiểu mẫu',
      'đạt chuẩn NTM kiểu mẫu: tiêu chí thu nhập, tiêu chí thôn thông minh',
      ['xa-ntm-kieu-mau 2', 'xa-ntm-kieu-mau 3'],
    ],
    ['a province numbers those of villages', 'tiêu chí số 3, số 7 của thôn NTM kiểu mẫu', ['thon-kieu-mau null']],
  ])('%s', (_, text, wanted) => expect(found(text)).toEqual(wanted))

  test('"nâng cao số lượng" is no level, a heading or the subject may set one', () => {
    expect(found('tiêu chí số 13 và nâng cao số lượng sản phẩm')).toEqual(['13'])
    expect(found('hoàn thành tiêu chí số 5', '2023-05-01', 'xa-ntm-nang-cao')).toEqual(['xa-ntm-nang-cao 5'])
    expect(mainLevel(splitWords('phấn đấu về đích xã nông thôn mới nâng cao năm 2025'))).toBe('xa-ntm-nang-cao')
    expect(mainLevel(splitWords('xây dựng NTM, NTM nâng cao năm 2025'))).toBeNull()
    expect(mainLevel(splitWords('Thực hiện Chương trình xây dựng nông thôn mới'))).toBeNull()
  })
})

describe('the set in force on the day', () => {
  test.each([
    ['2013-05-01', 'tiêu chí chợ nông thôn, bưu điện, cơ cấu lao động', ['7', '8', '12']],
    ['2013-05-01', 'tiêu chí hình thức tổ chức sản xuất, an ninh trật tự xã hội', ['13', '19']],
    ['2019-05-01', 'tiêu chí Môi trường', ['17']],
    ['2019-05-01', 'tiêu chí lao động qua đào tạo', ['14.3']],
    ['2019-05-01', 'tiêu chí Môi trường xã NTM nâng cao', ['xa-ntm-nang-cao null']],
    ['2022-05-01', 'tiêu chí nghèo đa chiều, thông tin và truyền thông', ['11', '8']],
    ['2022-05-01', 'tiêu chí xã nông thôn mới nâng cao về môi trường', ['xa-ntm-nang-cao 17']],
    ['2026-05-01', 'tiêu chí Môi trường và cảnh quan nông thôn', ['8']],
    ['2026-05-01', 'tiêu chí Văn hóa, Giáo dục, Y tế', ['5']],
    ['2026-05-01', 'tiêu chí Hạ tầng kinh tế - xã hội và tiêu chí Khoa học công nghệ và Chuyển đổi số', ['2', '7']],
    ['2026-05-01', 'tiêu chí Tiếp cận pháp luật và An ninh, Quốc phòng', ['10']],
    ['2026-05-01', 'tiêu chí Giảm nghèo và An sinh xã hội, Đào tạo nguồn nhân lực nông thôn', ['6', '4']],
    ['2026-05-01', 'tiêu chí Xây dựng hệ thống chính trị và Hành chính công', ['9']],
  ])('%s %s', (day, text, wanted) => expect(found(text, day)).toEqual(wanted))
})
