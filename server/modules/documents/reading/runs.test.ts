import { expect, test } from 'vitest'
import { readDocument } from './read.ts'
import type { Reading } from './reading.ts'

const told = (body: string) => {
  const text = `UBND HUYỆN LÂM SƠN\n\nSố: 5/UBND-NN\n\nLâm Sơn, ngày 05 tháng 9 năm 2022\n\nV/v rà soát\n\nKính gửi: UBND các xã.\n\n${body}`
  return (readDocument(text) as Reading).directives.map((one) => [one.quote, one.lead])
}

test.each([
  [
    'units one directs are his own task',
    '1. Phòng Nội vụ chỉ đạo xã An Phú hoàn thành tiêu chí số 5; xã Bình Lâm hoàn thành tiêu chí số 7.',
    [['chỉ đạo xã An Phú hoàn thành tiêu chí số 5; xã Bình Lâm hoàn thành tiêu chí số 7.', ['Phòng Nội vụ']]],
  ],
  [
    'units told apart by their duty are not',
    '1. Phòng Nội vụ hướng dẫn các xã rà soát; các thôn còn hộ nghèo phải lập danh sách từng hộ.',
    [
      ['hướng dẫn các xã rà soát;', ['Phòng Nội vụ']],
      ['các thôn còn hộ nghèo phải lập danh sách từng hộ.', ['các thôn còn hộ nghèo']],
    ],
  ],
  [
    'one set apart by "riêng", whose duty stands behind its cause',
    '1. UBND các xã họp dân trước ngày 31/10/2022; riêng xã An Phú do còn vướng mặt bằng phải họp xong trước ngày 20/10/2022.',
    [
      ['họp dân trước ngày 31/10/2022;', ['UBND các xã']],
      ['riêng xã An Phú do còn vướng mặt bằng phải họp xong trước ngày 20/10/2022.', ['xã An Phú']],
    ],
  ],
  [
    'two items in one line',
    '1. Về tổ chức\na) Phòng Nội vụ rà soát biên chế của các xã; b) Thanh tra huyện kiểm tra công vụ, báo cáo trong tháng 10/2022.',
    [
      ['rà soát biên chế của các xã;', ['Phòng Nội vụ']],
      ['Thanh tra huyện kiểm tra công vụ, báo cáo trong tháng 10/2022.', ['Thanh tra huyện']],
    ],
  ],
  [
    'another rhythm is another duty, also in the next sentence',
    '1. Phòng Nội vụ báo cáo vào ngày 25 hằng tháng. Từ ngày 10/10/2022, tổ chức giao ban vào thứ Tư hằng tuần.',
    [
      ['báo cáo vào ngày 25 hằng tháng.', ['Phòng Nội vụ']],
      ['Từ ngày 10/10/2022, tổ chức giao ban vào thứ Tư hằng tuần.', ['Phòng Nội vụ']],
    ],
  ],
  [
    'which criteria each of those told has to reach is no order of its own',
    '1. UBND các xã An Phú, Bình Lâm tập trung nguồn lực; cụ thể phải hoàn thành: xã An Phú tiêu chí số 2; xã Bình Lâm tiêu chí số 10.',
    [
      [
        'tập trung nguồn lực; cụ thể phải hoàn thành: xã An Phú tiêu chí số 2; xã Bình Lâm tiêu chí số 10.',
        ['UBND xã An Phú', 'UBND xã Bình Lâm'],
      ],
    ],
  ],
  [
    'who does it with others stays the one told',
    '1. UBND xã An Phú sửa nhà cho 23 hộ; cùng trưởng các thôn rà lại từng hộ.',
    [['sửa nhà cho 23 hộ; cùng trưởng các thôn rà lại từng hộ.', ['UBND xã An Phú']]],
  ],
  [
    'how things stand is told to nobody',
    'Phó Chủ tịch UBND huyện kết luận như sau:\n1. Cầu tràn bị sạt lở sau mưa, không bảo đảm an toàn cho học sinh qua lại. Phòng Nội vụ cắm biển báo.\n2. Nguồn vốn năm 2022 giao cho xã An Phú 3.850 triệu đồng, đã giải ngân 40%.\n3. Trong quá trình thực hiện, lịch làm việc có thể được điều chỉnh, bổ sung.',
    [['Phòng Nội vụ cắm biển báo.', ['Phòng Nội vụ']]],
  ],
  [
    'behind a recurring duty what must be done by a day',
    '1. Phòng Nội vụ công khai kết quả hằng tuần; tham mưu thành lập đoàn kiểm tra trước ngày 20/10/2022.',
    [
      ['công khai kết quả hằng tuần;', ['Phòng Nội vụ']],
      ['tham mưu thành lập đoàn kiểm tra trước ngày 20/10/2022.', ['Phòng Nội vụ']],
    ],
  ],
  [
    'of what a dossier is made up nobody is told; who writes it is',
    '2. Thành phần hồ sơ\nHồ sơ gồm: tờ trình của UBND xã; báo cáo kết quả thực hiện; báo cáo tổng hợp ý kiến.\n+ Đối với tiêu chí điện và tiêu chí y tế, UBND các xã lập bảng thống kê từng hộ.\n+ Đối với tiêu chí nhà ở, đề nghị Phòng Nội vụ hướng dẫn cơ sở chụp ảnh từng nhà.',
    [
      ['Đối với tiêu chí điện và tiêu chí y tế, UBND các xã lập bảng thống kê từng hộ.', ['UBND các xã']],
      ['Đối với tiêu chí nhà ở, đề nghị Phòng Nội vụ hướng dẫn cơ sở chụp ảnh từng nhà.', ['Phòng Nội vụ']],
    ],
  ],
  [
    'a paragraph of results among conclusions',
    'Phó Chủ tịch UBND huyện kết luận như sau:\n1. Sáu tháng đầu năm 2022, cấp ủy, chính quyền các cấp từ huyện đến cơ sở đã nỗ lực vượt khó. Ở một số xã còn trông chờ hỗ trợ.\n2. Phòng Nội vụ rà soát biên chế.',
    [['Phòng Nội vụ rà soát biên chế.', ['Phòng Nội vụ']]],
  ],
  [
    'a list of names over a semicolon',
    '1. Yêu cầu các phòng, ban; UBND các xã rà soát hồ sơ theo hướng dẫn của các sở; đơn vị liên quan để thực hiện thống nhất.',
    [['rà soát hồ sơ', ['các phòng, ban', 'UBND các xã']]],
  ],
  [
    'members in brackets',
    '1. Đối với các xã đăng ký năm 2022 (An Phú, Bình Lâm) phải hoàn thành hồ sơ trước ngày 30/9/2022.',
    [['phải hoàn thành hồ sơ', ['xã An Phú', 'xã Bình Lâm']]],
  ],
  [
    'a case among those told above',
    '1. UBND các xã:\n- Rà soát hồ sơ. Đối với các xã chưa nộp thì có văn bản giải trình.',
    [['Rà soát hồ sơ. Đối với các xã chưa nộp thì có văn bản giải trình.', ['UBND các xã']]],
  ],
  [
    'when and with what belongs to what is told',
    '1. Phòng Nội vụ:\n- Hướng dẫn các xã rà soát. Thời gian hoàn thành trong tháng 9/2022.',
    [['Hướng dẫn các xã rà soát. Thời gian hoàn thành trong tháng 9/2022.', ['Phòng Nội vụ']]],
  ],
  [
    'a heading with a predicate names who is told',
    '1. Đảng ủy các xã lãnh đạo UBND xã\n1.1. Rà soát quy hoạch, trình trước ngày 20/9/2022.\n1.2. Bố trí cán bộ.',
    [
      ['Rà soát quy hoạch', ['Đảng ủy các xã']],
      ['Bố trí cán bộ.', ['Đảng ủy các xã']],
    ],
  ],
  [
    'a sentence that gives each of those told its share',
    'Thôn Hạ, thôn Thượng họp dân bàn làm đường trục thôn. Thôn Hạ làm 420 mét, thôn Thượng làm 350 mét.',
    [['thôn Thượng làm 350 mét', ['thôn Hạ', 'thôn Thượng']]],
  ],
  [
    'a heading about figures that are to be collected, and one about figures reported',
    '1. Về thu thập số liệu, cập nhật phần mềm\n\nTrưởng các thôn cung cấp số liệu hộ nghèo.\n\n2. Một số số liệu chính\n\nTrưởng các thôn cung cấp số liệu hộ nghèo.',
    [['Trưởng các thôn', ['Trưởng các thôn']]],
  ],
  [
    'a ground on a line of its own',
    'Thực hiện Công văn số 12/UBND-NN ngày 01/9/2022 của UBND tỉnh về việc tăng cường rà soát, giúp các xã kịp thời tháo gỡ,\n\nUBND huyện đề nghị UBND các xã rà soát hồ sơ.',
    [['UBND huyện đề nghị', ['UBND các xã']]],
  ],
  [
    'a day that is past, its year not printed',
    'Ngày 20/8, Đoàn công tác kiểm tra tiến độ tại các xã.\n\nPhòng Nội vụ rà soát hồ sơ.',
    [['Phòng Nội vụ rà soát', ['Phòng Nội vụ']]],
  ],
  [
    'the formula in front of thanks',
    'UBND các xã rà soát hồ sơ.\n\nTrong quá trình thực hiện nếu có khó khăn, vướng mắc đề nghị các xã phản ánh về huyện để phối hợp giải quyết.\n\nRất mong nhận được sự quan tâm của các đơn vị./.',
    [['UBND các xã rà soát', ['UBND các xã']]],
  ],
  [
    'a sentence that says first how often is a duty of its own',
    '1. Phòng Nội vụ hướng dẫn các xã sắp xếp hồ sơ lưu trữ. Hằng quý, mở lớp tập huấn cho công chức cấp xã.\n2. Thanh tra huyện đổi mới cách làm việc. Mỗi tuần một lần tiếp công dân tại trụ sở.',
    [
      ['hướng dẫn các xã sắp xếp hồ sơ lưu trữ.', ['Phòng Nội vụ']],
      ['Hằng quý, mở lớp tập huấn cho công chức cấp xã.', ['Phòng Nội vụ']],
      ['đổi mới cách làm việc.', ['Thanh tra huyện']],
      ['Mỗi tuần một lần tiếp công dân tại trụ sở.', ['Thanh tra huyện']],
    ],
  ],
  [
    'how often one reports on a duty belongs to that duty',
    '1. Phòng Nội vụ kiểm tra việc chấp hành giờ giấc của các xã. Hằng tháng tổng hợp, báo cáo UBND huyện.',
    [['kiểm tra việc chấp hành giờ giấc của các xã. Hằng tháng tổng hợp, báo cáo UBND huyện.', ['Phòng Nội vụ']]],
  ],
  [
    'a report sent each month on a duty belongs to it',
    '1. Phòng Nội vụ rà soát biên chế. Hằng tháng gửi kết quả về UBND huyện.',
    [['rà soát biên chế. Hằng tháng gửi kết quả về UBND huyện.', ['Phòng Nội vụ']]],
  ],
  [
    'who watches and tells each month how it goes has one duty, unless how often stands first',
    '1. Phòng Nội vụ:\n- Theo dõi, đôn đốc việc rà soát; báo cáo Chủ tịch UBND huyện các xã chậm vào ngày 10 hằng tháng.\n- Theo dõi việc rà soát; hằng tháng báo cáo Chủ tịch UBND huyện.',
    [
      ['các xã chậm vào ngày 10 hằng tháng.', ['Phòng Nội vụ']],
      ['Theo dõi việc rà soát;', ['Phòng Nội vụ']],
      ['hằng tháng báo cáo Chủ tịch UBND huyện.', ['Phòng Nội vụ']],
    ],
  ],
  [
    'difficulties to be told of, as an item among others',
    '1. UBND các xã báo cáo kết quả trước ngày 20/9/2022.\n\n2. Quá trình thực hiện, nếu có khó khăn, các xã kịp thời phản ánh về Phòng Nội vụ để tổng hợp.\n\nTrên đây là nội dung rà soát, đề nghị các xã thực hiện./.',
    [
      ['báo cáo kết quả', ['UBND các xã']],
      ['nếu có khó khăn', ['các xã']],
    ],
  ],
  [
    'another is told what to do in a case',
    '1. Thôn Hạ dọn vỉa hè trước ngày 18/9/2022. Gia đình nào chưa dọn thì Công an xã lập biên bản.',
    [
      ['Thôn Hạ dọn vỉa hè trước ngày 18/9/2022.', ['thôn Hạ']],
      ['Gia đình nào chưa dọn thì Công an xã lập biên bản.', ['Công an xã']],
    ],
  ],
  [
    'a case that only warns those told in front',
    '1. UBND các xã trực tiếp xuống thôn; chỗ nào để chậm thì người đứng đầu phải chịu trách nhiệm.',
    [['chỗ nào để chậm thì người đứng đầu phải chịu trách nhiệm.', ['UBND các xã']]],
  ],
])('%s', (_, body, wanted) => {
  const found = told(body)
  expect(found.map(([, lead]) => lead)).toEqual(wanted.map(([, lead]) => lead))
  for (const [i, [words]] of wanted.entries()) expect(found[i]![0]).toContain(words)
})

const lead = (issuer: string, body: string) => {
  const text = `${issuer}\n\nSố: 5/TB-UBND\n\nLâm Sơn, ngày 05 tháng 9 năm 2022\n\nTHÔNG BÁO\n\nKết luận cuộc họp\n\n${body}`
  return (readDocument(text) as Reading).directives.map((one) => one.lead)
}

test('a bare "UBND xã" is named by the commune of its item, and in the commune\'s own papers by nothing', () => {
  expect(lead('UBND HUYỆN LÂM SƠN', '1. Xã An Phú:\n- Yêu cầu UBND xã rà soát hồ sơ.')).toEqual([['UBND xã An Phú']])
  expect(lead('UBND XÃ AN PHÚ', '1. UBND xã tổ chức cưỡng chế theo quy định.')).toEqual([['UBND xã']])
})

test('what a committee of the Party is told to lead others to do is its own', () => {
  const body = '1. Ban cán sự đảng UBND huyện\n- Lãnh đạo UBND huyện phân khai vốn.\n2. Phòng Nội vụ\n- Rà soát.'
  expect(lead('HUYỆN ỦY LÂM SƠN', body)).toEqual([['Ban cán sự đảng UBND huyện'], ['Phòng Nội vụ']])
})
