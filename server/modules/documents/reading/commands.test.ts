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
  ['Việc giải ngân phải hoàn thành trước 31/12.', 'modal', null],
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
])('%s tells nobody anything', (text) => expect(read(text)[0]).toBeNull())
