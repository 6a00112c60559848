import { expect, test } from 'vitest'
import { receiverIn } from './report-to.ts'
import { splitWords } from './words.ts'

const found = (text: string) => {
  const words = splitWords(text)
  const receiver = receiverIn({ text, words }, { from: 0, to: words.length })
  return receiver ? [receiver.to.name, receiver.via?.name ?? null] : null
}

test.each([
  ['rà soát, báo cáo UBND huyện trước ngày 17/6', ['UBND huyện', null]],
  ['Báo cáo số liệu về UBND huyện (qua Phòng Nội vụ)', ['UBND huyện', 'Phòng Nội vụ']],
  ['gửi báo cáo về Sở Nội vụ để tổng hợp, báo cáo UBND tỉnh', ['Sở Nội vụ', null]],
  ['gửi kết quả về Phòng Nội vụ tổng hợp', ['Phòng Nội vụ', null]],
  ['báo cáo UBND huyện tình hình giải ngân', ['UBND huyện', null]],
  ['tổng hợp, báo cáo Thường trực Đảng ủy, UBND xã', ['Thường trực Đảng ủy', null]],
  ['trình UBND huyện phê duyệt', null],
  ['gửi hồ sơ về Phòng Nội vụ thẩm định', null],
  ['nghe báo cáo của Phòng Nội vụ', null],
  ['tham mưu UBND huyện để tổng hợp báo cáo UBND tỉnh', null],
])('%s', (text, wanted) => expect(found(text)).toEqual(wanted))
