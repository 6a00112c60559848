import { expect, test } from 'vitest'
import { linesOf } from './lines.ts'
import { outline } from './sections.ts'
import { splitWords } from './words.ts'

const shape = (text: string) =>
  outline(text, splitWords(text), linesOf(text), 0, text.length).map((block) => [
    block.section,
    text.slice(block.start, block.end),
  ])

test('items know their path, bullets and paragraphs the item they stand in', () => {
  const text =
    'I. NHIỆM VỤ\n\n1. Tuyên truyền\n\n1.1. Tập huấn\n\na) Cấp xã\n\n- Rà soát.\n\nĐoạn văn.\n\n2. Sản xuất\n\nII. THỰC HIỆN'
  expect(shape(text)).toEqual([
    ['I', 'NHIỆM VỤ'],
    ['I.1', 'Tuyên truyền'],
    ['I.1.1', 'Tập huấn'],
    ['I.1.1.a', 'Cấp xã'],
    ['I.1.1.a', 'Rà soát.'],
    ['I.1.1.a', 'Đoạn văn.'],
    ['I.2', 'Sản xuất'],
    ['II', 'THỰC HIỆN'],
  ])
})

test('an item that begins within a line is an item, the number of a clause cited is none', () => {
  expect(
    shape('1. Các xã gửi kết quả rà soát. 2. Phòng Nội vụ tổng hợp số liệu. 3. Thanh tra rà soát.\n\n4. Các xã.'),
  ).toEqual([
    ['1', 'Các xã gửi kết quả rà soát.'],
    ['2', 'Phòng Nội vụ tổng hợp số liệu.'],
    ['3', 'Thanh tra rà soát.'],
    ['4', 'Các xã.'],
  ])
  expect(shape('1. Các xã rà soát xong bước 2. Thanh tra làm bước 3.\n\n2. Các xã.')).toEqual([
    ['1', 'Các xã rà soát xong bước 2. Thanh tra làm bước 3.'],
    ['2', 'Các xã.'],
  ])
})

test('a sentence cut by a page goes on; a new paragraph begins with a capital', () => {
  expect(shape('1. Hướng dẫn các xã xây\n\n3\n\ndựng kế hoạch.\n\nBáo cáo kết quả.')).toEqual([
    ['1', 'Hướng dẫn các xã xây\n\n3\n\ndựng kế hoạch.'],
    ['1', 'Báo cáo kết quả.'],
  ])
})

test('lines cut at one width are one paragraph', () => {
  const row = 'Phòng Nội vụ phối hợp với các phòng, ban có liên quan tổ chức rà soát'
  const text = `1. ${row}\n${row}\n${row}\nbiên chế.\n2. ${row}\n${row}\n${row}\nbiên chế.\n3. ${row}\nxong.`
  expect(shape(text).map(([section]) => section)).toEqual(['1', '2', '3'])
})
