import { expect, test } from 'vitest'
import { readDocument } from './read.ts'
import type { Reading } from './reading.ts'

const read = (text: string) => readDocument(text) as Reading

const behind =
  '\n\nTheo đó, UBND tỉnh giao Sở Nội vụ chủ trì, phối hợp với các sở, ngành rà soát biên chế.\n\nCác huyện báo cáo kết quả.'

test.each([
  [
    'a paper with number and day',
    'Tăng cường rà soát biên chế các cơ quan cấp huyện\n\n05/06/2022\n\nThực hiện chỉ đạo của đồng chí Bí thư Tỉnh ủy về việc tập trung tinh giản biên chế tại hội nghị tháng 5; ngày 03/6/2022, UBND tỉnh ban hành Công văn số 77/UBND-NC về việc rà soát biên chế các huyện.',
    { type: 'cong-van', number: '77/UBND-NC', date: '2022-06-03', subject: 'về việc rà soát biên chế các huyện' },
  ],
  [
    'a day whose year is that of the posting',
    'Tăng cường rà soát biên chế các cơ quan cấp huyện (05/06/2022)\nNgày 31/5, UBND tỉnh ban hành Văn bản chỉ đạo các sở, ban, ngành; UBND các huyện tập trung rà soát biên chế.',
    { type: 'khac', number: null, date: '2022-05-31', subject: 'Tăng cường rà soát biên chế các cơ quan cấp huyện' },
  ],
  [
    'a paper that opens the text',
    'Báo cáo kết quả rà soát biên chế 6 tháng đầu năm\n\nCông văn số 77/SNV-TC ngày 3/6/2022 của Sở Nội vụ gửi UBND các huyện về việc báo cáo kết quả rà soát biên chế. Nội dung như sau:',
    { type: 'cong-van', number: '77/SNV-TC', date: '2022-06-03' },
  ],
])('%s', (_, opening, wanted) => {
  const { document, directives } = read(opening + behind)
  expect(document).toMatchObject(wanted)
  expect(directives.map((one) => one.lead)).toEqual([['Sở Nội vụ'], ['Các huyện']])
})

test('a name that closes a text without a letterhead is its issuer', () => {
  const text =
    'Thông báo\n\nGóp ý dự thảo quy chế làm việc của Ban Chỉ đạo\nThực hiện Công văn số 12/BCĐ ngày 6/3/2020 của Ban Chỉ đạo tỉnh về xây dựng quy chế bảo đảm chất lượng,\n\nVăn phòng Điều phối tỉnh đề nghị Văn phòng Điều phối các huyện góp ý dự thảo.\n\nTrân trọng cảm ơn.\n\nVăn phòng Điều phối nông thôn mới tỉnh Đại Lâm'
  const { document, directives } = read(text)
  expect(document.issuer).toBe('Văn phòng Điều phối nông thôn mới tỉnh Đại Lâm')
  expect(directives.map((one) => one.lead)).toEqual([['Văn phòng Điều phối các huyện']])
})

test('a meeting retold: what was held is told, what the chair asked for is to be done', () => {
  const { directives } = read(
    'Giao ban công tác cải cách hành chính quý II của xã An Phú\n\nSáng 12/4, UBND xã An Phú tổ chức hội nghị giao ban cải cách hành chính quý II năm 2024. Đồng chí Lê Văn Bình, Chủ tịch UBND xã chủ trì hội nghị.\n\nKết luận hội nghị, đồng chí Chủ tịch UBND xã đề nghị công chức Địa chính khẩn trương hoàn thiện hồ sơ; các thôn tập trung tuyên truyền.',
  )
  expect(directives.map((one) => one.lead)).toEqual([['công chức Địa chính'], ['các thôn']])
})

test('a heading over its tasks is no title', () => {
  const { document, directives } = read(
    'Nhiệm vụ trọng tâm của quý tới tại các cơ quan\n\n1. Phòng Nội vụ rà soát biên chế.',
  )
  expect(document.subject).toBeNull()
  expect(directives).toHaveLength(1)
})
