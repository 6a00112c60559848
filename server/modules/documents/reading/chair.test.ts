import { expect, test } from 'vitest'
import { readDocument } from './read.ts'
import type { Reading } from './reading.ts'

const chair = (body: string, title = 'THÔNG BÁO\n\nKết luận tại hội nghị sơ kết') =>
  (
    readDocument(
      `UBND TỈNH ĐẠI LÂM\n\nSố: 5/TB-UBND\n\nĐại Lâm, ngày 05 tháng 9 năm 2022\n\n${title}\n\n${body}`,
    ) as Reading
  ).document.chair

test.each([
  [
    'an office in front of the name and one behind it',
    'Ngày 01 tháng 9 năm 2022, Phó Thủ tướng Lê Văn Bình, Trưởng Ban Chỉ đạo Trung ương đã chủ trì Hội nghị. Sau khi nghe ý kiến, hội nghị kết luận như sau:\n\n1. Sở Nội vụ rà soát hồ sơ.',
    { name: 'Lê Văn Bình', position: 'Phó Thủ tướng, Trưởng Ban Chỉ đạo Trung ương' },
  ],
  [
    'a name whose first word is one letter',
    'Ngày 01 tháng 9 năm 2022, đồng chí Y Khăm Niê, Chủ tịch UBND tỉnh chủ trì hội nghị và kết luận:\n\n1. Sở Nội vụ rà soát hồ sơ.',
    { name: 'Y Khăm Niê', position: 'Chủ tịch UBND tỉnh' },
  ],
  [
    'who goes with the one who presides is not of the office',
    'Ngày 01 tháng 9 năm 2022, đồng chí Lê Văn Bình, Phó Chủ tịch UBND tỉnh cùng đoàn công tác của tỉnh đã đi kiểm tra thực địa. Đồng chí Lê Văn Bình kết luận:\n\n1. Sở Nội vụ rà soát hồ sơ.',
    { name: 'Lê Văn Bình', position: 'Phó Chủ tịch UBND tỉnh' },
  ],
  [
    'an office in front alone',
    'Ngày 01 tháng 9 năm 2022, Chủ tịch UBND tỉnh Lê Văn Bình chủ trì hội nghị và kết luận:\n\n1. Sở Nội vụ rà soát hồ sơ.',
    { name: 'Lê Văn Bình', position: 'Chủ tịch UBND tỉnh' },
  ],
])('%s', (_, body, wanted) => expect(chair(body)).toEqual(wanted))

test('the head of a team presides in its minutes', () => {
  const body =
    'Hôm nay, ngày 01/9/2022, Đoàn kiểm tra làm việc tại xã An Phú.\n\n- Ông Lê Văn Bình, Phó Chủ tịch UBND huyện, Trưởng đoàn;\n- Bà Trần Thị Mai, Phòng Nội vụ.\n\n1. UBND xã An Phú rà soát hồ sơ.'
  expect(chair(body, 'BIÊN BẢN\n\nKiểm tra hồ sơ')).toEqual({
    name: 'Lê Văn Bình',
    position: 'Phó Chủ tịch UBND huyện, Trưởng đoàn',
  })
})
