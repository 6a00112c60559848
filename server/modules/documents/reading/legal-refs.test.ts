import { describe, expect, test } from 'vitest'
import { legalRefsIn } from './legal-refs.ts'
import { splitWords } from './words.ts'

const found = (text: string) => {
  const words = splitWords(text)
  return legalRefsIn({ text, words }, 0, words.length).map(({ type, number, date }) => [type, number, date])
}

describe('a number with its type and date', () => {
  test.each([
    ['Nghị quyết số 12/2018/NQ-HĐND ngày 7/12/2018', 'nghi-quyet', '12/2018/NQ-HĐND', '2018-12-07'],
    ['Kế hoạch số 57/KH-UBND, ngày 15 tháng 03 năm 2022', 'ke-hoach', '57/KH-UBND', '2022-03-15'],
    ['Kế hoạch số 57/KH-UBND (ngày 15/3/2022)', 'ke-hoach', '57/KH-UBND', '2022-03-15'],
    ['Kế hoạch số 57/KH-UBND của UBND tỉnh ngày 15/3/2022', 'ke-hoach', '57/KH-UBND', '2022-03-15'],
    ['Quyết định số 318/QĐ-TTg ngày 08 tháng\n3 năm 2022', 'quyet-dinh', '318/QĐ-TTg', '2022-03-08'],
    ['Kế hoạch số 57 /KH-UBND', 'ke-hoach', '57/KH-UBND', null],
    ['Quyết định số 1600/QĐ- TTg ngày 16/8/2016', 'quyet-dinh', '1600/QĐ-TTg', '2016-08-16'],
    ['Quyết định 1980/QĐ-TTg', 'quyet-dinh', '1980/QĐ-TTg', null],
    ['Thông báo 45/TB-UBND', 'thong-bao', '45/TB-UBND', null],
    ['Báo cáo số 211/BC-UBND ngày 20/11/2023', 'bao-cao', '211/BC-UBND', '2023-11-20'],
    ['Tờ trình số 15/TTr-SNN ngày 5/5/2023', 'to-trinh', '15/TTr-SNN', '2023-05-05'],
    ['Chương trình số 08-CTr/HU ngày 10/8/2021', 'chuong-trinh', '08-CTr/HU', '2021-08-10'],
    ['Hướng dẫn số 02/HD-VPĐP', 'huong-dan', '02/HD-VPĐP', null],
    ['Công điện số 76/CĐ-TTg', 'cong-dien', '76/CĐ-TTg', null],
    ['Giấy mời số 12/GM-UBND', 'giay-moi', '12/GM-UBND', null],
    ['Quyết định số 1156/QĐ-BCĐ, ngày 22/3/2024', 'quyet-dinh', '1156/QĐ-BCĐ', '2024-03-22'],
    ['Quyết định số 86/QĐ-BCĐNTM ngày 6/3/2020', 'quyet-dinh', '86/QĐ-BCĐNTM', '2020-03-06'],
  ])('%s', (text, type, number, date) => expect(found(text)).toEqual([[type, number, date]]))
})

describe('without letters, and joined', () => {
  test.each([
    ['Quyết định số 530 của UBND tỉnh', [['quyet-dinh', '530', null]]],
    ['Công văn số 1250 ngày 12/3/2024 của Sở Nội vụ', [['cong-van', '1250', '2024-03-12']]],
    ['Nghị quyết số 15 của HĐND huyện ngày 20/7/2023', [['nghi-quyet', '15', '2023-07-20']]],
    ['tiêu chí số 5 của xã, tổ số 3 của thôn, mục số 2 ngày 5/6', []],
    [
      'các Nghị quyết: Số 24/2021/QH15 và số 25/2021/QH15 ngày 28 tháng 7 năm 2021',
      [
        ['nghi-quyet', '24/2021/QH15', '2021-07-28'],
        ['nghi-quyet', '25/2021/QH15', '2021-07-28'],
      ],
    ],
    [
      'Công văn số 12/UBND-NN và Kế hoạch số 15/KH-UBND ngày 5/6/2023',
      [
        ['cong-van', '12/UBND-NN', null],
        ['ke-hoach', '15/KH-UBND', '2023-06-05'],
      ],
    ],
  ])('%s', (text, wanted) => expect(found(text)).toEqual(wanted))
})

describe('official letters bear no letters of a type', () => {
  test.each([
    ['Công văn số 1234/UBND-NN ngày 5/6/2022', '1234/UBND-NN', '2022-06-05'],
    ['Công văn số 1234/SNN-PTNT ngày 5/6/2022', '1234/SNN-PTNT', '2022-06-05'],
    ['Văn bản số 567/VPĐP-NV', '567/VPĐP-NV', null],
    ['Công văn số 115/MTTQ-BTT ngày 10/01/2024', '115/MTTQ-BTT', '2024-01-10'],
    ['Công văn số 33/CV-UBND ngày 02/02/2015', '33/CV-UBND', '2015-02-02'],
    ['Công văn số 5468/BNN-VPĐP ngày 3/7/2017', '5468/BNN-VPĐP', '2017-07-03'],
  ])('%s', (text, number, date) => expect(found(text)).toEqual([['cong-van', number, date]]))
})

describe('numbers of Party bodies', () => {
  test.each([
    ['Chỉ thị số 05-CT/TU', 'chi-thi', '05-CT/TU', null],
    ['Kết luận số 123-KL/TU ngày 12/5/2023', 'ket-luan', '123-KL/TU', '2023-05-12'],
    ['Nghị quyết số 26-NQ/TW ngày 05/8/2008', 'nghi-quyet', '26-NQ/TW', '2008-08-05'],
    ['Thông báo số 89-TB/HU', 'thong-bao', '89-TB/HU', null],
    ['Quy định số 11-QĐi/TW', 'quy-dinh', '11-QĐi/TW', null],
    ['Công văn số 45-CV/ĐU ngày 01/9/2022', 'cong-van', '45-CV/ĐU', '2022-09-01'],
  ])('%s', (text, type, number, date) => expect(found(text)).toEqual([[type, number, date]]))
})

describe('laws, decrees, circulars', () => {
  test.each([
    ['Nghị định 27/2022/NĐ-CP', '27/2022/NĐ-CP', null],
    ['Thông tư số 55/2023/TT-BTC ngày 15/8/2023', '55/2023/TT-BTC', '2023-08-15'],
    ['Thông tư liên tịch số 26/2011/TTLT-BNNPTNT-BKHĐT-BTC', '26/2011/TTLT-BNNPTNT-BKHĐT-BTC', null],
    ['Luật số 47/2010/QH12', '47/2010/QH12', null],
    ['Đề án số 03/ĐA-UBND ngày 01/02/2021', '03/ĐA-UBND', '2021-02-01'],
  ])('%s', (text, number, date) => expect(found(text)).toEqual([['khac', number, date]]))

  test('a resolution of the National Assembly is one by its name', () =>
    expect(found('Nghị quyết số 257/2025/QH15 ngày 11/12/2025')).toEqual([
      ['nghi-quyet', '257/2025/QH15', '2025-12-11'],
    ]))
})

describe('several', () => {
  test.each([
    [
      'joined by "và"',
      'Quyết định 263/QĐ-TTg và Quyết định 318/QĐ-TTg',
      [
        ['quyet-dinh', '263/QĐ-TTg', null],
        ['quyet-dinh', '318/QĐ-TTg', null],
      ],
    ],
    [
      'under one head, of one day',
      'các Quyết định số 318/QĐ-TTg, số 319/QĐ-TTg cùng ngày 08/3/2022',
      [
        ['quyet-dinh', '318/QĐ-TTg', '2022-03-08'],
        ['quyet-dinh', '319/QĐ-TTg', '2022-03-08'],
      ],
    ],
    [
      'under one head with one symbol',
      'các Quyết định số 318, 319, 320/QĐ-TTg ngày 08/3/2022',
      [
        ['quyet-dinh', '318/QĐ-TTg', '2022-03-08'],
        ['quyet-dinh', '319/QĐ-TTg', '2022-03-08'],
        ['quyet-dinh', '320/QĐ-TTg', '2022-03-08'],
      ],
    ],
    [
      'letters under one head',
      'các Công văn số 12/SNN-PTNT ngày 01/3/2022, số 15/SNN-PTNT ngày 05/3/2022',
      [
        ['cong-van', '12/SNN-PTNT', '2022-03-01'],
        ['cong-van', '15/SNN-PTNT', '2022-03-05'],
      ],
    ],
  ])('%s', (_, text, wanted) => expect(found(text)).toEqual(wanted))
})

describe('no citation', () => {
  test.each([
    ['shares and days', 'đạt 13/19 tiêu chí, 15 tiêu chí/xã, ngày 17/6/2022'],
    ['units', '50 triệu đồng/người/năm, 3 km/xã, 02 lần/tháng'],
    ['a blank number', 'Quyết định số /QĐ-UBND ngày tháng năm 2022'],
    ['a letterhead name', 'Phòng NN&PTNT, khu 5-TDP Hòa Bình'],
    ['a road', 'đường ĐT.123/TL-8'],
  ])('%s', (_, text) => expect(found(text)).toEqual([]))
})
