import { expect, test } from 'vitest'
import { receiverIn } from './report-to.ts'
import { splitWords } from './words.ts'

const found = (text: string) => {
  const words = splitWords(text)
  const receiver = receiverIn({ text, words }, { from: 0, to: words.length })
  return receiver ? [receiver.to?.name ?? null, receiver.via?.name ?? null] : null
}

test.each([
  ['rà soát, báo cáo UBND huyện trước ngày 17/6', ['UBND huyện', null]],
  ['Báo cáo số liệu về UBND huyện (qua Phòng Nội vụ)', ['UBND huyện', 'Phòng Nội vụ']],
  ['gửi báo cáo về Sở Nội vụ để tổng hợp, báo cáo UBND tỉnh', ['Sở Nội vụ', null]],
  ['gửi kết quả về Phòng Nội vụ tổng hợp', ['Phòng Nội vụ', null]],
  ['báo cáo UBND huyện tình hình giải ngân', ['UBND huyện', null]],
  ['tổng hợp, báo cáo Thường trực Đảng ủy, UBND xã', ['Thường trực Đảng ủy', null]],
  ['gửi kết quả thực hiện qua nhóm Zalo để Phòng Kinh tế tổng hợp', ['Phòng Kinh tế', 'nhóm Zalo']],
  ['báo cáo kết quả trước ngày 20 để Phòng Nội vụ tổng hợp, tham mưu', ['Phòng Nội vụ', null]],
  ['tham mưu UBND tỉnh báo cáo Bộ Nội vụ', ['Bộ Nội vụ', null]],
  ['gửi chương trình hành động về Thị ủy (qua Văn phòng Thị ủy)', [null, 'Văn phòng Thị ủy']],
  ['gửi phương án về UBND huyện; báo cáo Sở Nội vụ (qua Văn phòng Sở)', ['Sở Nội vụ', 'Văn phòng Sở']],
  ['tổng hợp tiến độ thực hiện Chỉ thị này báo cáo Chủ tịch UBND tỉnh', ['Chủ tịch UBND tỉnh', null]],
  ['kết quả nêu tại văn bản này báo cáo số 12 đã gửi', null],
  ['Quá thời hạn trên, Văn phòng sẽ báo cáo UBND tỉnh', null],
  ['báo cáo ngay Phòng Nội vụ để cùng giải quyết', ['Phòng Nội vụ', null]],
  ['báo cáo kịp thời UBND huyện (qua Phòng Nội vụ)', ['UBND huyện', 'Phòng Nội vụ']],
  ['gửi văn bản xác nhận kết quả về Phòng Nội vụ tổng hợp', ['Phòng Nội vụ', null]],
  ['tham mưu văn bản báo cáo UBND tỉnh', ['UBND tỉnh', null]],
  ['gửi văn bản đề nghị về Phòng Nội vụ', null],
  ['trình UBND huyện phê duyệt', null],
  ['gửi hồ sơ về Phòng Nội vụ thẩm định', null],
  ['nghe báo cáo của Phòng Nội vụ', null],
  ['tham mưu UBND huyện để tổng hợp báo cáo UBND tỉnh', null],
])('%s', (text, wanted) => expect(found(text)).toEqual(wanted))
