import { expect, test } from 'vitest'
import { markerOf } from './markers.ts'

test.each([
  ['I. MỤC TIÊU', 'I', 'I'],
  ['1. Rà soát', '1', '1'],
  ['1/ Về quy hoạch', '1', '1'],
  ['**2. Nhiệm vụ**', '1', '2'],
  ['1.2. Tuyên truyền', '1.1', '1.2'],
  ['1.2.3 Tập huấn', '1.1.1', '1.2.3'],
  ['a) Chủ trì', 'a', 'a'],
  ['đ) Phối hợp', 'a', 'đ'],
  ['- Rà soát', '-', ''],
  ['-Rà soát', '-', ''],
  ['* **Phòng Nội vụ:** Rà soát', '*', ''],
  ['+ Báo cáo', '+', ''],
  ['Điều 3. Chánh Văn phòng', 'article', '3'],
  ['(1) Rà soát', '(1)', '1'],
  ['Chương II', 'part', 'II'],
])('%s', (line, style, label) => expect(markerOf(line)).toMatchObject({ style, label }))

test.each([
  '15/9/2021 là hạn cuối',
  '1.500 triệu đồng',
  '**Phòng Nội vụ**',
  '*Trên đây là kết luận*',
  'Rà soát',
  '2021. Kết quả',
])('%s has none', (line) => expect(markerOf(line)).toBeNull())
