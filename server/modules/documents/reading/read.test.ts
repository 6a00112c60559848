import { expect, test } from 'vitest'
import { looksVietnamese } from './language.ts'
import { readDocument } from './read.ts'
import type { Reading } from './reading.ts'

const directives = (text: string) => (readDocument(text) as Reading).directives

test('a document with a mark of secrecy is refused unread', () => {
  const text = 'UBND HUYỆN LÂM SƠN\n\n**TỐI MẬT**\n\nSố: 1/TB-UBND\n\n1. Giao Phòng Nội vụ rà soát.'
  expect(readDocument(text)).toEqual({ refused: 'secret', quote: 'TỐI MẬT', start: 22, end: 29 })
  expect(readDocument('Công tác bảo mật thông tin phải được tăng cường. Giữ bí mật.')).not.toHaveProperty('refused')
})

test('any text is read without a fault', () => {
  for (const text of [
    '',
    ' ',
    '\n\n\n',
    'abc',
    '| | |\n|---|',
    '***',
    'Số:',
    '1.',
    'ngày tháng năm',
    '\u0000\ud800',
    'Nơi nhận:',
    '-'.repeat(5000),
    '(('.repeat(2000),
  ])
    expect(readDocument(text)).toHaveProperty('directives')
  for (const part of [
    'UBND xã A, ',
    'tiêu chí số 1, 2, ',
    'báo cáo về ',
    'ngày 1/2/2022, ',
    '1.1 ',
    'Phòng Nội vụ; ',
    'đạt 5/19 tiêu chí, ',
  ])
    expect(readDocument(part.repeat(4000))).toHaveProperty('directives')
})

test('no order of the usual words makes it fail', () => {
  const parts =
    'UBND các xã|, |; |: |. |\n|\n\n|1. |- |a) |I. |Phòng Nội vụ|đồng chí Lê Văn Tám|(|)| – |yêu cầu |giao |báo cáo |phối hợp với |tiêu chí số |5, 6|13/19|năm 2022|trước ngày 15/3/2022|hàng tháng|thứ 6|Nơi nhận:|TL. CHỦ TỊCH|Số: |/TB-UBND|THÔNG BÁO|Kính gửi: |đạt |xã An Phú|thôn 3|| |**|gồm |và |đối với |từ |đến |Lưu ý: |% |12,5 |triệu đồng|NTM nâng cao|đạt chuẩn '.split(
      '|',
    )
  let seed = 7
  const next = (most: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed % most
  }
  for (let i = 0; i < 400; i++) {
    const text = Array.from({ length: 5 + next(120) }, () => parts[next(parts.length)]).join(next(2) ? ' ' : '')
    const reading = readDocument(text) as Reading
    for (const one of [...reading.directives, ...reading.statements, ...reading.warnings])
      expect(text.normalize('NFC').slice(one.start, one.end)).toBe(one.quote)
  }
})

test('one item with two leads is two directives; a later sentence without a lead goes back to the heading', () => {
  const found = directives(
    '1. Phòng Nội vụ\n- Rà soát biên chế. Giao UBND xã An Phú lập danh sách. Tổng hợp kết quả trước ngày 15/3/2022.\n2. Kết thúc',
  )
  expect(found.map((one) => [one.quote, one.lead])).toEqual([
    ['Rà soát biên chế.', ['Phòng Nội vụ']],
    ['Giao UBND xã An Phú lập danh sách.', ['UBND xã An Phú']],
    ['Tổng hợp kết quả trước ngày 15/3/2022.', ['Phòng Nội vụ']],
  ])
})

test('a sentence that reports first is left outside', () => {
  const found = directives(
    '1. Hiện nay tiến độ còn chậm. Yêu cầu UBND xã An Phú khẩn trương thi công.\n2. Biểu dương các xã đã hoàn thành nhiệm vụ.',
  )
  expect(found.map((one) => one.quote)).toEqual(['Yêu cầu UBND xã An Phú khẩn trương thi công.'])
})

test('an item goes on behind a page break', () => {
  const found = directives(
    '1. Phòng Nội vụ hướng\n\n2\n\ndẫn các xã kiện toàn tổ chức.\n\n2. Phòng Tư pháp rà soát văn bản.',
  )
  expect(found.map((one) => one.quote)).toEqual([
    'Phòng Nội vụ hướng\n\n2\n\ndẫn các xã kiện toàn tổ chức.',
    'Phòng Tư pháp rà soát văn bản.',
  ])
})

test('the closing formula is no directive, in any of its usual words', () => {
  for (const formula of [
    'Yêu cầu các đơn vị nghiêm túc triển khai thực hiện./.',
    'Trên đây là kết luận của đồng chí Chủ tịch, đề nghị các xã triển khai thực hiện./.',
    'Nhận được Công văn này, yêu cầu các đơn vị khẩn trương thực hiện./.',
  ])
    expect(directives(`1. Phòng Nội vụ rà soát biên chế.\n\n${formula}`)).toHaveLength(1)
})

test('other languages are told apart', () => {
  expect(looksVietnamese('Yêu cầu UBND các xã báo cáo kết quả thực hiện kế hoạch trước ngày 15 tháng 3.')).toBe(true)
  expect(looksVietnamese('Yêu cầu UBND các xã báo cáo kết quả thực hiện kế hoạch.'.normalize('NFD'))).toBe(true)
  expect(looksVietnamese('The quick brown fox jumps over the lazy dog and runs away from it.')).toBe(false)
  expect(looksVietnamese('')).toBe(false)
})

test('a rhythm that opens a frame passes to items without a date of their own', () => {
  const found = directives(
    '1. Định kỳ hằng tháng, trước ngày 25:\n\na) Phòng Nội vụ tổng hợp kết quả.\n\nb) Công an huyện tuần tra, xong trước ngày 5/6/2024.\n\n2. Tại hội nghị giao ban hằng tháng, yêu cầu:\n\na) Phòng Tư pháp rà soát văn bản.',
  )
  expect(found.map((one) => one.recurrence?.rrule ?? null)).toEqual(['FREQ=MONTHLY;BYMONTHDAY=25', null, null])
})

test('a heading of a calendar of work bounds what stands below it, under results it does not; the nearer words say it once', () => {
  const dated = (text: string) =>
    directives(text).map((one) => one.deadlines.map(({ at, quote }) => `${at} ${quote}`).join(', '))
  const calendar =
    '*Tháng 4 và tháng 5:*\n\n- Phòng Nội vụ tổ chức 04 lớp tập huấn.\n\n*Quý III/2024:*\n\n- Thanh tra huyện kiểm tra các xã.\n\n'
  expect(dated(`I. NHIỆM VỤ\n\n${calendar}`)).toEqual(['2024-04 Tháng 4, 2024-05 tháng 5', '2024-Q3 Quý III/2024'])
  expect(dated(`I. KẾT QUẢ\n\n${calendar}`)).toEqual([])
  expect(dated('I. QUÝ I\n\nCác việc hoàn thành trong quý I/2024:\n\n1. Phòng Nội vụ kiện toàn Ban Chỉ đạo.')).toEqual([
    '2024-Q1 trong quý I/2024',
  ])
  expect(
    dated(
      'Phòng Nội vụ đề nghị các xã làm xong trước ngày 20/11/2024, trừ việc có thời hạn riêng:\n\n1. UBND xã An Phú nộp hồ sơ.',
    ),
  ).toEqual(['2024-11-20 xong trước ngày 20/11/2024'])
})

test('a time that ends an item holds for every office in it', () => {
  const found = directives(
    '1. Phòng Nội vụ hướng dẫn chỉ tiêu 8.4; Phòng Tư pháp hướng dẫn chỉ tiêu 18.4. Thời gian hoàn thành trong tháng 9/2022.',
  )
  expect(found.map((one) => one.deadlines.map(({ at, inherited }) => [at, inherited]))).toEqual([
    [['2022-09', true]],
    [['2022-09', false]],
  ])
})

test('a date beside a rhythm bounds the deed in front of it; how little time is left bounds nothing', () => {
  const found = directives(
    '1. Phòng Nội vụ báo cáo UBND tỉnh trước ngày 14/4/2022 và định kỳ 6 tháng về tình hình nợ đọng.\n\n2. Thời gian từ nay đến cuối năm không còn nhiều, yêu cầu Phòng Tư pháp rà soát văn bản.',
  )
  expect(found.map((one) => one.deadlines.map(({ at }) => at))).toEqual([['2022-04-14'], []])
})
