import { expect, test } from 'vitest'
import { readCommand } from './commands.ts'
import { splitWords } from './words.ts'

const read = (text: string) => {
  const words = splitWords(text)
  const command = readCommand({ text, words }, { from: 0, to: words.length })
  return [command.rule, command.lead?.map((actor) => actor.name) ?? null]
}

test.each([
  ['Kinh phí sự nghiệp giao UBND các xã năm 2023 là 1.200 triệu đồng.', null, null],
  [
    'Giao UBND các xã: Bản Vài, Làng Chanh hoàn thành tiêu chí số 3.',
    'order',
    ['UBND xã Bản Vài', 'UBND xã Làng Chanh'],
  ],
  ['Tổng kế hoạch vốn giao các xã là 64.800 triệu đồng.', null, null],
  ['Chủ tịch UBND xã Nậm Hẻ đề nghị huyện bổ sung xi măng.', null, null],
  ['UBND huyện đề nghị UBND các xã rà soát.', 'order', ['UBND các xã']],
  ['Giao Phòng Nội vụ rà soát biên chế.', 'order', ['Phòng Nội vụ']],
  ['UBND huyện yêu cầu UBND các xã báo cáo.', 'order', ['UBND các xã']],
  ['Yêu cầu khẩn trương nghiệm thu.', 'order', null],
  ['Việc làm đường thôn do UBND các xã tổ chức thực hiện.', 'subject', ['UBND các xã']],
  ['Hội Nông dân huyện nhận quản lý các bể chứa.', 'subject', ['Hội Nông dân huyện']],
  ['Sở Tài chính thông báo kịp thời số vốn còn lại.', 'subject', ['Sở Tài chính']],
  ['Sở Tài chính thông báo đến các cơ quan, đơn vị biết.', null, null],
  ['Xã nào báo cáo chậm sẽ bị trừ điểm thi đua.', null, null],
  ['những xã còn thiếu minh chứng thì hướng dẫn bổ sung tại chỗ.', 'imperative', null],
  ['UBND xã An Phú tập trung chỉ đạo.', 'subject', ['UBND xã An Phú']],
  ['Phòng Tài chính - Kế hoạch có trách nhiệm bố trí kinh phí.', 'subject', ['Phòng Tài chính - Kế hoạch']],
  ['Đối với xã An Phú: Tập trung thực hiện.', 'address', ['xã An Phú']],
  ['Đối với hồ sơ còn thiếu, đề nghị cơ quan chuyên môn hướng dẫn.', 'order', ['cơ quan chuyên môn']],
  ['Phòng Nội vụ: Rà soát hồ sơ.', 'address', ['Phòng Nội vụ']],
  ['Về quy hoạch: Phòng Kinh tế hướng dẫn các xã.', 'subject', ['Phòng Kinh tế']],
  ['Tiếp tục duy trì chế độ giao ban.', 'imperative', null],
  ['Căn cứ chức năng, nhiệm vụ, khẩn trương triển khai.', 'imperative', null],
  ['Từ ngày 01/5/2022, các cơ quan, đơn vị tổ chức trực ban.', 'subject', ['các cơ quan, đơn vị']],
  ['Trước ngày 20 hàng tháng UBND các xã báo cáo kết quả.', 'subject', ['UBND các xã']],
  ['Đối với các xã đã đạt chuẩn, hằng năm UBND các xã rà soát.', 'subject', ['UBND các xã']],
  ['Yêu cầu UBND các xã nghiêm túc thực hiện chế độ báo cáo: báo cáo tuần trước thứ Năm.', 'order', ['UBND các xã']],
  ['UBND huyện chỉ tổ chức họp xét khi có đủ ý kiến.', 'subject', ['UBND huyện']],
  ['Xã An Phú chỉ hoàn thành 12 tiêu chí.', null, null],
  ['Hồ sơ đề nghị công nhận gồm: tờ trình của UBND xã; báo cáo thẩm tra của huyện.', null, null],
  ['Hồ sơ gửi về Phòng Nội vụ gồm: tờ trình; báo cáo.', 'imperative', null],
  ['Việc giải ngân phải hoàn thành trước 31/12.', 'modal', null],
  [
    'Chủ tịch UBND tỉnh vừa có Công văn yêu cầu các Sở: Tài chính, Nội vụ và UBND các huyện rà soát nợ đọng.',
    'subject',
    ['Sở Tài chính', 'Sở Nội vụ', 'UBND các huyện'],
  ],
  ['UBND huyện phê bình các xã chậm báo cáo, yêu cầu UBND xã An Phú giải trình.', 'order', ['UBND xã An Phú']],
  ['Xã An Phú bên cạnh việc giữ vững kết quả, khẩn trương đăng ký nâng cao.', 'subject', ['xã An Phú']],
  ['Người có uy tín được đề nghị tham gia tuyên truyền.', 'subject', ['Người có uy tín']],
  ['trực tiếp đồng chí Bí thư Đảng ủy đối thoại với các hộ dân.', 'subject', ['Bí thư Đảng ủy']],
  ['UBND các xã nếu chậm nộp hồ sơ thì Phòng Nội vụ tham mưu xử lý.', 'subject', ['Phòng Nội vụ']],
  ['Xã hoàn thành đủ 19 tiêu chí thì UBND huyện tổ chức thẩm tra.', 'subject', ['UBND huyện']],
  ['Trường học: Sửa chữa 04 phòng học trước 30/8.', 'imperative', null],
  ['UBND hai xã An Phú và Bình Lâm cùng rà soát mốc giới.', 'subject', ['UBND xã An Phú', 'UBND xã Bình Lâm']],
  ['Ý kiến góp ý của Quý cơ quan, xin gửi về Phòng Nội vụ trước ngày 5/6/2023.', 'imperative', null],
  ['Đồng chí Lê Văn Bình chủ trì cuộc họp giao ban hằng tuần, chỉ đạo tháo gỡ khó khăn.', 'subject', ['Lê Văn Bình']],
])('%s', (text, rule, lead) => expect(read(text)).toEqual([rule, lead]))

test.each([
  'UBND các xã đã tích cực triển khai thực hiện.',
  'Một số tiêu chí cần được khắc phục.',
  'Nhìn chung các đơn vị thực hiện tốt.',
  'Tuy nhiên tiến độ còn chậm.',
  'Cơ bản nhất trí với báo cáo của Phòng Nội vụ.',
  'mỗi thôn phấn đấu có ít nhất 01 mô hình.',
  'Kết quả đạt được: Hoàn thành 5 công trình.',
  'Hồ sơ, thủ tục theo yêu cầu của Sở Nội vụ.',
  'Đồng chí Lê Văn Bình, Phó Chủ tịch UBND huyện chủ trì hội nghị.',
  'Trong quý I, xã đã hoàn thành 3 tuyến đường, huy động nhân dân đóng góp 1,2 tỷ đồng.',
  'Ban Chỉ đạo phê bình UBND xã An Phú chưa gửi báo cáo theo yêu cầu tại Công văn số 12/UBND-NN.',
  'Bên cạnh kết quả đạt được, việc triển khai còn chậm, phân công không rõ người, rõ việc.',
  'Quá thời hạn trên, xã nào không đăng ký coi như không có nhu cầu.',
  'Đơn vị nào chưa gửi hồ sơ xem như không tham gia đợt này.',
  'Xã An Phú rà soát lại chỉ đạt 12/19 tiêu chí.',
  'Về mục tiêu: phấn đấu đến hết năm có 12/18 xã đạt chuẩn.',
  'Quyết định số 12/QĐ-UBND ngày 05/3/2023 của UBND huyện và hoàn thành đầy đủ hồ sơ.',
])('%s tells nobody anything', (text) => expect(read(text)[0]).toBeNull())
