import { expect, test } from 'vitest'
import { readLetterhead } from './letterhead.ts'
import { linesOf } from './lines.ts'

const head = (text: string) => readLetterhead(text, linesOf(text))

test.each([
  [
    'UBND HUYỆN LÂM SƠN\n\nSố: 57/KH-UBND\n\nLâm Sơn, ngày 05 tháng 9 năm 2021\n\nKẾ HOẠCH\n\nKiểm tra',
    {
      type: 'ke-hoach',
      number: '57/KH-UBND',
      issuer: 'UBND huyện Lâm Sơn',
      place: 'Lâm Sơn',
      date: '2021-09-05',
      subject: 'Kiểm tra',
    },
  ],
  [
    'ỦY BAN NHÂN DÂN CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ AN PHÚ Độc lập - Tự do - Hạnh phúc\nSố: 5/BC-UBND An Phú, ngày 3 tháng 4 năm 2024\n\nBÁO CÁO\nKết quả\nquý I',
    { type: 'bao-cao', issuer: 'UBND xã An Phú', place: 'An Phú', date: '2024-04-03', subject: 'Kết quả quý I' },
  ],
  [
    'Số: /UBND-NN\n\nLâm Sơn, ngày    tháng 9 năm 2024\n\nV/v đẩy nhanh tiến độ\n\nKính gửi: UBND các xã.\n\nNội dung.',
    { type: 'cong-van', number: '/UBND-NN', date: '2024-09', subject: 'V/v đẩy nhanh tiến độ' },
  ],
  [
    'Số:\n15/2023/QĐ-UBND\nĐại Lâm, ngày\n02 tháng 8 năm 2023\nQUYẾT ĐỊNH\nBan hành quy định',
    { type: 'quyet-dinh', number: '15/2023/QĐ-UBND', date: '2023-08-02' },
  ],
  [
    'UBND TỈNH ĐẠI LÂM |\nSố: 8/QĐ-UBND | Đại Lâm, ngày 02 tháng 8 năm 2023 |\nVỀ VIỆC BAN HÀNH QUY CHẾ LÀM VIỆC\nỦY BAN NHÂN DÂN TỈNH ĐẠI LÂM\nCăn cứ Luật Tổ chức chính quyền địa phương;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.',
    { type: 'quyet-dinh', number: '8/QĐ-UBND', subject: 'VỀ VIỆC BAN HÀNH QUY CHẾ LÀM VIỆC' },
  ],
  [
    'ỦY\nBAN NHÂN DÂN\nHUYỆN LÂM SƠN |\nSố: 7/UBND-NN |\nLâm Sơn, ngày 27 tháng 9 năm 2022 |\nKính gửi: |\n- Thành viên Ban Chỉ đạo của Huyện\nủy về xây dựng nông thôn mới; |\nNội dung.',
    { type: 'cong-van', issuer: 'UBND huyện Lâm Sơn', place: 'Lâm Sơn' },
  ],
  [
    'HUYỆN ỦY LÂM SƠN\n*\nSố 145-KL/HU\n\nLâm Sơn, ngày 18 tháng 6 năm 2020\n\nKẾT LUẬN\ncủa Ban Thường vụ',
    { type: 'ket-luan', number: '145-KL/HU', issuer: 'Huyện ủy Lâm Sơn' },
  ],
  [
    'HUYỆN ỦY LÂM SƠN\n*\nSố 12-CT/HU\n\nLâm Sơn, ngày 18 tháng 6 năm 2020\n\nCHỈ THỊ\nCỦA BAN THƯỜNG VỤ HUYỆN ỦY\nVề tăng cường lãnh đạo',
    { type: 'chi-thi', subject: 'Về tăng cường lãnh đạo' },
  ],
  [
    'ĐẢNG BỘ TỈNH ĐẠI LÂM          ĐẢNG CỘNG SẢN VIỆT NAM\nTỈNH ỦY\n*\nSố 45-TB/TU          Đại Lâm, ngày 8 tháng 6 năm 2023\n\nTHÔNG BÁO\nCỦA THƯỜNG TRỰC TỈNH ỦY\nvề công tác cán bộ',
    { issuer: 'Thường trực Tỉnh ủy Đại Lâm', subject: 'về công tác cán bộ' },
  ],
  [
    'ĐẢNG BỘ THÀNH PHỐ ĐẠI LÂM\nTHÀNH UỶ\n*\nSố 45-CT/TU\n\nĐại Lâm, ngày 8 tháng 6 năm 2023\n\nCHỈ THỊ\nCỦA BAN THƯỜNG VỤ THÀNH UỶ\nvề công tác cán bộ',
    { issuer: 'Ban Thường vụ Thành uỷ Đại Lâm' },
  ],
  [
    'ĐẢNG BỘ TỈNH ĐẠI LÂM\nTỈNH ỦY\n*\nSố 45-CT/TU\n\nĐại Lâm, ngày 8 tháng 6 năm 2023\n\nCHỈ THỊ\nvề công tác cán bộ',
    { issuer: 'Tỉnh ủy Đại Lâm' },
  ],
  [
    'UBND XÃ AN PHÚ\nSố: 5/KH-UBND\nAn Phú, ngày 3 tháng 4 năm 2024\nKẾ HOẠCH\nCỦA ỦY BAN NHÂN DÂN XÃ\nTriển khai vệ sinh môi trường',
    { type: 'ke-hoach', subject: 'Triển khai vệ sinh môi trường' },
  ],
  [
    'UBND TỈNH ĐẠI LÂM\nSố: 9/CT-UBND\nĐại Lâm, ngày 1 tháng 2 năm 2024\nCHỈ THỊ\nVề việc tăng cường các biện pháp giữ vững kết quả xây dựng nông thôn mới trên\nđịa bàn tỉnh\nNghị quyết số 12/NQ-HĐND của Hội đồng nhân dân tỉnh đề ra nhiều mục tiêu mới cho cả\ngiai đoạn.',
    { subject: 'Về việc tăng cường các biện pháp giữ vững kết quả xây dựng nông thôn mới trên địa bàn tỉnh' },
  ],
  [
    'UBND TỈNH ĐẠI LÂM\nSố: 9/TB-UBND\nĐại Lâm, ngày 1 tháng 2 năm 2024\nTHÔNG BÁO\nKết luận của đồng chí Phó Chủ tịch UBND tỉnh tại Hội nghị sơ kết\nthực hiện Chương trình xây dựng nông thôn mới\nNgày 30/1/2024, UBND tỉnh tổ chức hội nghị.',
    {
      subject:
        'Kết luận của đồng chí Phó Chủ tịch UBND tỉnh tại Hội nghị sơ kết thực hiện Chương trình xây dựng nông thôn mới',
    },
  ],
  [
    'UBND TỈNH ĐẠI LÂM\nSỞ NỘI VỤ\n\nSố: 9/SNV-TC\n\nĐại Lâm, ngày 1 tháng 2 năm 2022',
    { issuer: 'Sở Nội vụ tỉnh Đại Lâm', type: 'cong-van' },
  ],
])('%s', (text, wanted) => expect(head(text)).toMatchObject(wanted))

test('lines that are not printed are null', () => {
  expect(head('Kết quả thực hiện trong năm.')).toMatchObject({
    type: 'khac',
    number: null,
    issuer: null,
    place: null,
    date: null,
    subject: null,
    bodyStart: 0,
  })
})

test('an addressee cut by a line end is one', () => {
  const { addressees } = head(
    'UBND HUYỆN LÂM SƠN\nSố: 7/UBND-NN\nLâm Sơn, ngày 27 tháng 9 năm 2022\nKính gửi:\n- Thành viên Ban Chỉ đạo của Huyện\nủy về xây dựng nông thôn mới;\n- UBND các xã.\n\nNội dung.',
  )
  expect(addressees.map((one) => one.name)).toEqual([
    'Thành viên Ban Chỉ đạo của Huyện ủy về xây dựng nông thôn mới;',
    'UBND các xã.',
  ])
})
