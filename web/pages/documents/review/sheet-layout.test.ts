import { expect, it } from 'vitest'
import { layOut } from './sheet-layout.ts'
import { sheetLines } from './sheet-text.ts'

const text = `ỦY BAN NHÂN DÂN
XÃ HẠ LŨNG
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 12/TB-UBND
Hạ Lũng, ngày 05 tháng 10 năm 2026
THÔNG BÁO
Kết luận cuộc họp
Kính gửi:
- Các thôn;
- Các đoàn thể.
1. Thôn Nà Sèn dọn vệ sinh.
Nơi nhận:
- Như trên;
- Lưu: VT.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Lý Văn Mẫn
PHỤ LỤC`

const mark = (field: string, words: string) => {
  const start = text.indexOf(words)
  return { field, start, end: start + words.length }
}
const marks = [
  mark('issuer', 'ỦY BAN NHÂN DÂN\nXÃ HẠ LŨNG'),
  mark('number', '12/TB-UBND'),
  mark('date', 'ngày 05 tháng 10 năm 2026'),
  mark('type', 'THÔNG BÁO'),
  mark('subject', 'Kết luận cuộc họp'),
  mark('recipient', 'Như trên'),
  mark('recipient', 'Lưu: VT'),
  mark('signer', 'Lý Văn Mẫn'),
]
const shape = (source: string, found = marks) =>
  layOut(sheetLines(source, []), found).map((block) =>
    'lines' in block
      ? [block.kind, block.lines.map((line) => line.text)]
      : [block.kind, block.left.map((line) => line.text), block.right.map((line) => line.text)],
  )

it('sets a paper as it is printed', () => {
  expect(shape(text)).toEqual([
    [
      'letterhead',
      ['ỦY BAN NHÂN DÂN', 'XÃ HẠ LŨNG', 'Số: 12/TB-UBND'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Hạ Lũng, ngày 05 tháng 10 năm 2026'],
    ],
    ['title', ['THÔNG BÁO', 'Kết luận cuộc họp']],
    ['addressees', ['Kính gửi:', '- Các thôn;', '- Các đoàn thể.']],
    ['body', ['1. Thôn Nà Sèn dọn vệ sinh.']],
    ['closing', ['Nơi nhận:', '- Như trên;', '- Lưu: VT.'], ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lý Văn Mẫn']],
    ['body', ['PHỤ LỤC']],
  ])
})

it('leaves a text without letterhead as it stands', () => {
  expect(shape('PHIẾU VIỆC\n1. Họp thôn.', [])).toEqual([['body', ['PHIẾU VIỆC', '1. Họp thôn.']]])
})
