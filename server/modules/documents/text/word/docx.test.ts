import { readFileSync } from 'node:fs'
import { Document, Header, Packer, Paragraph, type Table, TableCell, Table as TableOf, TableRow, TextRun } from 'docx'
import { expect, test } from 'vitest'
import { fillDates } from '../../../../../seeds/fill-dates.ts'
import { type Extracted, extractText } from '../extract.ts'
import { inOldLetters } from '../test-files.ts'
import { tableOf, wordFile, writtenByWord } from '../test-word.ts'

const seeds = new URL('../../../../../seeds/documents/', import.meta.url)

test.each([
  'ha-van-ket-luan-giao-ban-thang',
  'ha-van-ke-hoach-nam',
  'ha-van-cong-van-don-doc',
  'suoi-ha-ket-luan-giao-ban-tuan',
])('%s written by Word with automatic numbers and letterhead table reads as it was', async (name) => {
  const text = fillDates(readFileSync(new URL(`${name}.txt`, seeds), 'utf8'), '2026-11-21').trim()
  const read = await readWord(await writtenByWord(text))
  expect(read.kind).toBe('docx')
  expect(read.text.split(/\n+/)).toEqual(text.split(/\n+/))
  expect(read.text).not.toMatch(/\n{3}/)
})

test('a list goes on after a paragraph between, and a second list starts anew', async () => {
  const numbered = (text: string, instance: number) =>
    new Paragraph({ text, numbering: { reference: 'law', level: 1, instance } })
  const read = await textOf([
    numbered('một', 1),
    numbered('hai', 1),
    new Paragraph('xen giữa'),
    numbered('ba', 1),
    numbered('lại một', 2),
  ])
  expect(read).toBe('1. một\n\n2. hai\n\nxen giữa\n\n3. ba\n\n1. lại một')
})

test('soft line breaks stay, indents of tabs and spaces go, letters come composed', async () => {
  const lines = new Paragraph({
    children: [new TextRun('\t TL. CHỦ TỊCH'), new TextRun({ text: 'CHÁNH VĂN PHÒNG'.normalize('NFD'), break: 1 })],
  })
  expect(await textOf([lines])).toBe('TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG')
})

test('a letterhead in one row of two cells: left column, then right, each part apart', async () => {
  const left = 'ỦY BAN NHÂN DÂN\nXÃ SUỐI HẠ\nSố: 12/UBND-KT\nV/v báo cáo tiến độ'
  const right = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSuối Hạ, ngày tháng 11 năm 2026'
  expect((await textOf([tableOf([[left, right]])])).split('\n\n')).toEqual([
    'ỦY BAN NHÂN DÂN\nXÃ SUỐI HẠ',
    'Số: 12/UBND-KT',
    'V/v báo cáo tiến độ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
    'Suối Hạ, ngày tháng 11 năm 2026',
  ])
})

test('a table of figures keeps a line for each row', async () => {
  const rows = [
    ['TT', 'Xã', 'Tiêu chí đạt'],
    ['1', 'Suối Hạ', '7/10'],
  ]
  expect(await textOf([tableOf(rows)])).toBe('| TT | Xã | Tiêu chí đạt |\n| 1 | Suối Hạ | 7/10 |')
})

test('cells stay under their heads: one that spans columns or rows, and empty ones', async () => {
  const cell = (text: string, more = {}) => new TableCell({ children: [new Paragraph(text)], ...more })
  const rows = [
    [cell('TT', { rowSpan: 2 }), cell('Xã', { rowSpan: 2 }), cell('Tiêu chí', { columnSpan: 2 })],
    [cell('Đạt'), cell('Chưa đạt')],
    [cell('1'), cell('Suối Hạ'), cell(''), cell('3')],
  ]
  const table = new TableOf({ rows: rows.map((children) => new TableRow({ children })) })
  expect((await textOf([table])).split('\n')).toEqual([
    '| TT | Xã | Tiêu chí |  |',
    '|  |  | Đạt | Chưa đạt |',
    '| 1 | Suối Hạ |  | 3 |',
  ])
})

test('two columns of short entries are a table, a foot of two columns is not', async () => {
  const figures = tableOf([
    ['Nội dung', 'Kết quả'],
    ['Số xã đạt chuẩn', '12'],
    ['Số thôn đạt chuẩn', '41'],
  ])
  const foot = tableOf([['Nơi nhận:\n- Như trên;\n- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH']])
  expect(await textOf([figures])).toContain('| Số xã đạt chuẩn | 12 |')
  expect((await textOf([foot])).split('\n\n')).toEqual([
    'Nơi nhận:\n- Như trên;\n- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH',
  ])
})

test('what is shown counts: capitals by format are capitals, hidden words are not there', async () => {
  const runs = [
    new TextRun({ text: 'kết luận ', allCaps: true }),
    new TextRun({ text: 'ghi chú riêng ', vanish: true }),
    new TextRun('của Chủ tịch'),
  ]
  expect(await textOf([new Paragraph({ children: runs })])).toBe('KẾT LUẬN của Chủ tịch')
})

test.each<[string, string, string, 'TCVN3' | 'VNI', string]>([
  [
    '.VnTime',
    'Hướng dẫn các xã trước ngày 20 hằng tháng.',
    'of its own',
    'TCVN3',
    'Hướng dẫn các xã trước ngày 20 hằng tháng.',
  ],
  ['.VnTimeH', 'tổ chức thực hiện', 'of capitals', 'TCVN3', 'TỔ CHỨC THỰC HIỆN'],
  ['VNI-Times', 'Đề nghị Phòng Nông nghiệp phối hợp.', 'of VNI', 'VNI', 'Đề nghị Phòng Nông nghiệp phối hợp.'],
])('words in the old font %s are read as it shows them', async (font, words, _, encoding, shown) => {
  const runs = [new TextRun({ text: inOldLetters(words, encoding), font }), new TextRun(' (Unicode: ổn định)')]
  expect(await textOf([new Paragraph({ children: runs })])).toBe(`${shown} (Unicode: ổn định)`)
})

test('the name of an old font that is left over from before does no harm', async () => {
  const run = new TextRun({ text: 'Thôn Bản Mới, xã Nậm Pung', font: '.VnTime' })
  expect(await textOf([new Paragraph({ children: [run] })])).toBe('Thôn Bản Mới, xã Nậm Pung')
})

test('headers and footers are told apart from the text', async () => {
  const file = new Document({
    sections: [
      { headers: { default: new Header({ children: [new Paragraph('MẬT')] }) }, children: [new Paragraph('Kết luận')] },
    ],
  })
  expect(await readWord(await Packer.toBuffer(file))).toMatchObject({ text: 'Kết luận', margins: 'MẬT' })
})

async function textOf(children: (Paragraph | Table)[]): Promise<string> {
  return (await readWord(await wordFile(children))).text
}

async function readWord(bytes: Uint8Array): Promise<Extracted> {
  return (await extractText({ bytes }, { name: 'a.docx' })) as Extracted
}
