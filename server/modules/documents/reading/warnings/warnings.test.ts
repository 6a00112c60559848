import { expect, test } from 'vitest'
import { readDocument } from '../read.ts'
import type { Reading } from '../reading.ts'

const kinds = (text: string, communes?: string[]) =>
  (readDocument(text, communes ? { register: { communes } } : {}) as Reading).warnings.map((one) => one.kind)
const head = 'Số: 12/TB-UBND\n\nLâm Sơn, ngày 5 tháng 4 năm 2022\n\nTHÔNG BÁO\n\nKết luận cuộc họp\n\n'

test.each([
  ['blank-number', 'Số: /TB-UBND\n\nLâm Sơn, ngày 5 tháng 4 năm 2022\n\nTHÔNG BÁO\n\nKết luận\n\nNội dung.'],
  ['blank-date', 'Số: 1/TB-UBND\n\nLâm Sơn, ngày    tháng 4 năm 2022\n\nTHÔNG BÁO\n\nKết luận\n\nNội dung.'],
  ['numbering-gap', `${head}1. Phòng Nội vụ rà soát.\n\n2. Phòng Tư pháp rà soát.\n\n4. Công an huyện tuần tra.`],
  [
    'count-mismatch',
    `${head}Xã An Phú đạt 3/19 tiêu chí gồm: Số 1 - Quy hoạch; Số 4 - Điện; Số 5 - Trường học; Số 8 - Thông tin.`,
  ],
  ['count-mismatch', `${head}1. Giao Phòng Nội vụ hướng dẫn 03 xã: An Phú, Bình Lâm.`],
  ['count-mismatch', `${head}Có 04/11 huyện giải ngân dưới 40% gồm: Lâm An, Trà Mi, Hòa Lạc.`],
  ['count-mismatch', `${head}05 xã chưa đạt chuẩn gồm: An Phú, Bình Lâm, Cẩm\nSơn, Đông Hòa.`],
  ['count-mismatch', `${head}Có 03/14 thôn đạt chuẩn kiểu mẫu gồm: Nà Lụa; Bến Gỗ.`],
  ['sum-mismatch', `${head}Toàn huyện có 12/20 xã đạt chuẩn (chiếm 65%).`],
  [
    'sum-mismatch',
    `${head}Tổng vốn 1.000 triệu đồng, gồm: ngân sách tỉnh 600 triệu đồng, ngân sách huyện 300 triệu đồng.`,
  ],
  [
    'sum-mismatch',
    `${head}Tổng vốn 1.000 triệu đồng, gồm:\n\n- Ngân sách tỉnh: 600 triệu đồng;\n- Ngân sách huyện: 300 triệu đồng.`,
  ],
  ['sum-mismatch', `${head}06/58 xã đạt 10 tiêu chí, 31 xã đạt từ 5 đến 9 tiêu chí, 22 xã đạt dưới 5 tiêu chí.`],
  ['count-mismatch', `${head}Xã An Phú tự đánh giá đạt 5/19 tiêu chí gồm: Quy hoạch; Điện; Trường học; Y tế.`],
  [
    'numbering-gap',
    `${head}1. Phòng Nội vụ rà soát.\n\nNơi nhận:\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn An\n\nKẾ HOẠCH\nThực hiện Thông báo\n\n1. Phòng Nội vụ rà soát.\n\n2. Phòng Tư pháp rà soát.\n\n4. Công an huyện tuần tra.`,
  ],
  [
    'name-variant',
    `${head}1. Xã Thượng Đồng rà soát.\n\n2. Phòng Nội vụ hướng dẫn các xã hoàn thiện hồ sơ minh chứng theo quy định, tổng hợp và đề xuất biện pháp tháo gỡ khó khăn.\n\n3. Xã Thương Đồng báo cáo.\n\n4. Xã Thượng Đồng hoàn thành.`,
  ],
  ['date-order', `${head}1. Phòng Nội vụ thực hiện Kế hoạch số 15/KH-UBND ngày 20/5/2022.`],
])('%s', (kind, text) => expect(kinds(text)).toEqual([kind]))

const details = (text: string) => (readDocument(text) as Reading).warnings.map((one) => `${one.kind}: ${one.detail}`)
const clean = (text: string) => expect(details(head + text)).toEqual([])
test.each([
  'Có 03/11 huyện giải ngân dưới 40% gồm: Lâm An, Trà Mi và Hòa Lạc.',
  'Có 04 huyện chậm gồm: Lâm An, Trà Mi và các huyện vùng cao.',
  'Có 03 thôn làm tốt gồm: Nà Lụa; Bến Gỗ và Tân Trại.',
])('a list of names that is whole or open: %s', (text) => clean(text))

const table = (...rows: string[]) => rows.map((row) => `| ${row} |`).join('\n')

test.each([
  ['1. A rà soát.\n\n2. B rà soát.\n\n5. C báo cáo.', 'Sau mục 2 là mục 5, không có mục 3 và mục 4.'],
  [
    'I. Một\n\n1. Rà soát.\n\nII. Hai\n\n1. Rà soát.\n\nIV. Bốn\n\n1. Rà soát.',
    'Sau mục II là mục IV, không có mục III.',
  ],
  ['1. Phòng Nội vụ:\n\na) Rà soát;\n\nb) Báo cáo;\n\nd) Tổng hợp.', 'Sau mục b là mục d, không có mục c.'],
  ['1.1. A rà soát.\n\n1.2. B rà soát.\n\n1.4. C báo cáo.', 'Sau mục 1.2 là mục 1.4, không có mục 1.3.'],
  ['Điều 1. Phê duyệt.\n\nĐiều 2. Giao Phòng Nội vụ.\n\nĐiều 4. Hiệu lực.', 'Sau mục 2 là mục 4, không có mục 3.'],
  ['1. A rà soát.\n\n2. B rà soát.\n\n2. C báo cáo.', 'Sau mục 2 lại là mục 2.'],
  [
    '| TT | Nội dung | Chủ trì |\n|---|---|---|\n| 1 | Tập huấn | Phòng Nội vụ |\n| 3 | Tổng kết | Phòng Tư pháp |',
    'Trong bảng, sau số 1 là số 3, không có số 2.',
  ],
])('a gap of numbers: %s', (text, detail) => expect(details(head + text)).toEqual([`numbering-gap: ${detail}`]))

test.each([
  [
    'rows chosen from a longer list',
    '| TT | Nội dung | Chủ trì |\n|---|---|---|\n| 1 | Tập huấn | Phòng Nội vụ |\n| 3 | Tổng kết | Phòng Tư pháp |\n| 7 | Sơ kết | Phòng Y tế |',
  ],
  ['a page number', '1. A rà soát.\n\n2\n\n2. B rà soát.\n\n3. C báo cáo.'],
  ['lists of Word without "đ"', '1. A:\n\na) Một;\n\nb) Hai;\n\nc) Ba;\n\nd) Bốn;\n\ne) Năm.'],
  [
    'clauses inside articles',
    'Điều 1. Duyệt:\n\n1. Một.\n\n2. Hai.\n\nĐiều 2. Giao:\n\n1. Một.\n\n2. Hai.\n\nĐiều 3. Hiệu lực.',
  ],
  ['items that begin anew under each heading', 'I. Một\n\n1. A.\n\n2. B.\n\nII. Hai\n\n1. C.\n\n2. D.'],
])('no gap: %s', (_, text) => clean(text))

test.each([
  [
    'Xã An Phú đạt 3/19 tiêu chí gồm: Số 1 - Quy hoạch; Số 4 - Điện; Số 5 - Trường học; Số 8 - Thông tin.',
    'Ghi đạt 3/19 tiêu chí nhưng liệt kê 4 tiêu chí (1, 4, 5, 8).',
  ],
  [
    'Xã An Phú đạt 16/19 tiêu chí, còn 03 tiêu chí chưa đạt là số 10, số 15.',
    'Ghi 3 tiêu chí nhưng liệt kê 2 (10, 15).',
  ],
  [
    'Xã An Phú còn 05 tiêu chí chưa đạt là trường học, nhà ở, thu nhập, môi trường và an toàn thực phẩm.',
    'Ghi 5 tiêu chí nhưng liệt kê 4 (trường học, nhà ở, thu nhập, môi trường và an toàn thực phẩm).',
  ],
  ['Xã An Phú đạt 14/19 tiêu chí; còn 04 tiêu chí chưa đạt.', 'Đạt 14/19 tiêu chí thì còn 5, văn bản ghi còn 4.'],
  [
    'Xã An Phú đạt 15/19 tiêu chí.\n\nNhư vậy, xã An Phú đạt 16/19 tiêu chí.',
    'An Phú: trên ghi 15/19 tiêu chí, dưới ghi 16/19.',
  ],
  ['Đã có 12/20 xã đạt chuẩn NTM.\n\nNhư vậy, 13/20 xã đã đạt chuẩn NTM.', 'Trên ghi 12/20, dưới ghi 13/20.'],
  [
    `Xã An Phú đạt 15/19 tiêu chí.\n\n${table('TT | Xã | Số tiêu chí đạt', '---|---|---', '1 | An Phú | 16/19', '2 | Bình Lâm | 15/19')}`,
    'An Phú: trên ghi 15/19 tiêu chí, dưới ghi 16/19.',
  ],
  [
    'Đã có 12/20 xã đạt chuẩn nông thôn mới. Tuy nhiên, hiện còn 09 xã chưa đạt chuẩn, tập trung ở vùng cao.',
    'Có 12/20 xã đạt chuẩn thì còn 8 xã, văn bản ghi còn 9 xã chưa đạt chuẩn.',
  ],
  [
    'Toàn huyện có 12/20 xã đạt chuẩn NTM, còn 07 xã chưa đạt chuẩn.',
    'Có 12/20 xã đạt chuẩn thì còn 8 xã, văn bản ghi còn 7 xã chưa đạt chuẩn.',
  ],
  [
    `${table('TT | Xã | Số tiêu chí đạt', '---|---|---', '1 | An Phú | 16/19', '2 | Bình Lâm | 15/19')}\n\nXã An Phú khó nhất, hiện mới đạt 14 tiêu chí, cần cố gắng.`,
    'An Phú: có chỗ ghi 16/19 tiêu chí, có chỗ ghi 14.',
  ],
])('a count denied: %s', (text, detail) => expect(details(head + text)).toEqual([`count-mismatch: ${detail}`]))

test('items added up beneath them', () => {
  const items = '+ Ngân sách tỉnh: 300 triệu đồng;\n\n+ Ngân sách xã: 200 triệu đồng.\n\n'
  clean(`${items}Cộng các nguồn: 500 triệu đồng.`)
  expect(details(`${head}${items}Cộng các nguồn: 520 triệu đồng, đạt 80%.`)).toEqual([
    'sum-mismatch: Các phần cộng lại là 500, tổng ghi 520.',
  ])
})

test.each([
  ['two years', 'Năm 2020 xã An Phú đạt 14/19 tiêu chí.\n\nNăm 2021 xã An Phú đạt 15/19 tiêu chí.'],
  ['an own count and an appraised one', 'Xã An Phú tự đánh giá đạt 17/19 tiêu chí, huyện thẩm tra đạt 15/19 tiêu chí.'],
  ['a goal', 'Đã có 12/20 xã đạt chuẩn NTM.\n\nPhấn đấu đến hết năm 2022 có 14/20 xã đạt chuẩn NTM.'],
  ['a town beside the communes', 'Xã Tân Phú hình thành từ 03 xã An Phú, Bình Lâm, Cẩm Sơn và thị trấn Hòa Lạc.'],
  ['a list inside a list', 'Có 02 nhóm: (1) sản xuất; (2) hạ tầng, gồm 03 tiêu chí: số 2, số 5, số 6; có 4 nội dung.'],
  [
    'criteria by name',
    'Xã An Phú còn 03 tiêu chí chưa đạt là giao thông, trường học, môi trường và an toàn thực phẩm.',
  ],
  ['what is left of a goal', 'Đã có 12/20 xã đạt chuẩn NTM.\n\nHiện còn 08 xã chưa đạt chuẩn.'],
  ['another standard', 'Đã có 12/20 xã đạt chuẩn NTM.\n\nHiện còn 15 xã chưa đạt chuẩn nông thôn mới nâng cao.'],
  ['one criterion', 'Đã có 12/20 xã đạt chuẩn NTM.\n\nHiện còn 15 xã chưa đạt chuẩn về trường học.'],
  ['what is left among some', 'Đã có 12/20 xã đạt chuẩn NTM. Vùng cao còn 05 xã chưa đạt chuẩn.'],
  [
    'what is left among those told of',
    'Đã có 12/20 xã đạt chuẩn NTM. Trong số đăng ký, hiện còn 03 xã chưa đạt chuẩn.',
  ],
  ['what was left then', 'Đã có 12/20 xã đạt chuẩn NTM.\n\nNăm 2020 còn 15 xã chưa đạt chuẩn.'],
  ['a count of another day', 'Năm 2019 xã An Phú mới đạt 9 tiêu chí.\n\nĐến nay xã An Phú đạt 15/19 tiêu chí.'],
  ['some of them only', 'Có 03 xã chậm tiến độ, trong đó có xã An Phú, xã Bình Lâm.'],
])('no count denied: %s', (_, text) => clean(text))

test.each([
  ['Giải ngân 3.280/6.550 triệu đồng (55,1%).', 'Ghi 55,1% nhưng 3.280/6.550 triệu đồng là 50,08%.'],
  [
    'Kế hoạch vốn 1.000 triệu đồng, đã giải ngân 600 triệu đồng, đạt 65%.',
    'Ghi 65% nhưng 600/1.000 triệu đồng là 60%.',
  ],
  [
    table(
      'TT | Xã | Kế hoạch vốn (triệu đồng)',
      '---|---|---',
      '1 | An Phú | 100',
      '2 | Bình Lâm | 50',
      ' | Cộng | 160',
    ),
    'Cột "kế hoạch vốn (triệu đồng)": các dòng cộng lại là 150, dòng tổng ghi 160.',
  ],
])('a sum that does not add up: %s', (text, detail) =>
  expect(details(head + text)).toEqual([`sum-mismatch: ${detail}`]),
)

test.each([
  ['rounding', 'Có 13/19 xã (68,4%), 2/3 xã (66,67%), 1/3 xã (33%) đạt tiêu chí số 2.'],
  ['one part of several', 'Tổng vốn 1.000 triệu đồng, trong đó ngân sách tỉnh 600 triệu đồng.'],
  [
    'what was spent behind the parts',
    'Tổng vốn 18,6 tỷ đồng, trong đó vốn đầu tư 15,2 tỷ đồng, vốn sự nghiệp 3,4 tỷ đồng; đến nay giải ngân 3,8 tỷ đồng vốn đầu tư (đạt 25%).',
  ],
  ['the share of several plans', 'Ngân sách tỉnh 20 tỷ đồng, huyện 10 tỷ đồng; đã giải ngân 15 tỷ đồng, đạt 50%.'],
  ['a bound', 'Có 18/19 chỉ tiêu đạt từ 95% trở lên.'],
])('no sum to check: %s', (_, text) => clean(text))

test.each([
  ['tone marks', '1. UBND xã Hoà Lạc rà soát.\n\n2. Uỷ ban nhân dân xã Hòa Lạc báo cáo; xã Thuỵ Lôi, xã Thụy Lôi.'],
  [
    'a comma or "và" for a dash',
    '1. Phòng Lao động - Thương binh và Xã hội rà soát.\n\n2. Phòng Lao động, Thương binh và Xã hội báo cáo.',
  ],
  ['capitals', '1. Xã AN PHÚ rà soát.\n\n2. Xã An Phú báo cáo.'],
  ['two communes of one list', '1. Xã Minh Tân, xã Minh Tấn rà soát.\n\n2. Xã Minh Tân báo cáo.'],
  ['a short form', '1. Ủy ban Mặt trận Tổ quốc Việt Nam huyện giám sát.\n\n2. Ủy ban MTTQVN huyện báo cáo.'],
])('one name, or two in truth: %s', (_, text) => clean(text))

test('a commune, and a body by its abbreviation, spelled two ways', () => {
  const between = '2. Phòng Nội vụ tổng hợp kết quả của các xã, báo cáo Chủ tịch Ủy ban nhân dân huyện theo quy định.'
  expect(
    details(`${head}1. Xã Nậm Thi rà soát.\n\n${between}\n\n3. Xã Nậm Thy báo cáo.\n\n4. Xã Nậm Thi hoàn thành.`),
  ).toEqual(['name-variant: Tên đơn vị viết hai cách: "Nậm Thi" và "Nậm Thy".'])
  expect(details(`${head}1. Ủy ban MTTQ huyện giám sát.\n\n2. Ủy ban MTQG huyện vận động; chương trình MTQG.`)).toEqual(
    ['name-variant: Một cơ quan viết hai cách: "Ủy ban MTQG huyện" và "Ủy ban MTTQ huyện".'],
  )
})

test('a clean document gives none; a missing line gives none', () => {
  expect(
    kinds(
      `${head}1. Phòng Nội vụ hướng dẫn 02 xã: An Phú, Bình Lâm. Có 12/20 xã đạt chuẩn (60%).\n\n2. Phòng Tư pháp rà soát.`,
    ),
  ).toEqual([])
  expect(kinds('THÔNG BÁO\n\nKết luận\n\n1. Phòng Nội vụ rà soát.')).toEqual([])
})

test('a commune is unknown only where a register is given', () => {
  const text = `${head}1. UBND xã An Phú và UBND xã Bình Lâm rà soát.`
  expect(kinds(text)).toEqual([])
  expect(kinds(text, ['An Phú', 'xã Cẩm Sơn'])).toEqual(['unknown-place'])
})

test('with a register a name stops at the end of a line and where a sentence begins', () => {
  const text = `UBND XÃ MINH SƠN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 3/UBND-NN\nV/v rà soát tại xã Lũng Vân\n\nKính gửi:\n- UBND xã Minh Sơn\n- UBND xã Bản Vài\n\n1. UBND xã Lũng Vân\nThực hiện rà soát.\n\n2. Công an xã Minh Sơn Tuần tra ban đêm.\n\n3. UBND xã Lũng\nVân báo cáo.`
  expect(kinds(text, ['Minh Sơn', 'xã Lũng Vân', 'Bản Vài'])).toEqual([])
})

test('units above a commune and villages are not looked up', () => {
  const text = `${head}1. Xã An Phú, huyện Lâm Sơn, tỉnh Đại Lâm, thị xã Hòa Bình và thôn Làng Chanh rà soát.`
  expect(kinds(text, ['An Phú'])).toEqual([])
})
