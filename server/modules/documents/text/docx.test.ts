import { readFileSync } from 'node:fs'
import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { expect, test } from 'vitest'
import { fillDates } from '../../../../seeds/fill-dates.ts'
import { extractText } from './extract.ts'

const seeds = new URL('../../../../seeds/documents/', import.meta.url)

test.each([
  'ha-van-ket-luan-giao-ban-thang',
  'ha-van-ke-hoach-nam',
  'ha-van-cong-van-don-doc',
  'suoi-ha-ket-luan-giao-ban-tuan',
])('%s written by Word with automatic numbers and letterhead table reads as it was', async (name) => {
  const text = fillDates(readFileSync(new URL(`${name}.txt`, seeds), 'utf8'), '2026-11-21').trim()
  const read = await extractText({ bytes: await writtenByWord(text) }, { name: `${name}.docx` })
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
  expect(await textOf([tableOf(rows)])).toBe('TT | Xã | Tiêu chí đạt\n1 | Suối Hạ | 7/10')
})

/** The sample laid out as an office does: letterhead and foot as tables, numbers and dashes as lists of Word. */
async function writtenByWord(text: string): Promise<Buffer> {
  const blocks = text.split(/\n{2,}/)
  const foot = blocks.indexOf('Nơi nhận:')
  const [issuer = '', state = '', number = '', date = ''] = blocks
  const [recipients = '', ...signature] = blocks.slice(foot + 1)
  return write([
    tableOf([
      [issuer, state],
      [number, date],
    ]),
    ...blocks.slice(4, foot).flatMap((block) => block.split('\n').map(bodyParagraph)),
    tableOf([[`Nơi nhận:\n${recipients}`, signature.join('\n\n')]]),
  ])
}

const labels: [RegExp, number][] = [
  [/^[IVX]+\. /, 0],
  [/^\d+\. /, 1],
  [/^\d+\.\d+\. /, 2],
  [/^[a-z]\) /, 3],
]

function bodyParagraph(line: string): Paragraph {
  if (line.startsWith('- ')) return new Paragraph({ text: line.slice(2), bullet: { level: 0 } })
  const found = labels.find(([pattern]) => pattern.test(line))
  if (!found) return new Paragraph(line)
  return new Paragraph({ text: line.replace(found[0], ''), numbering: { reference: 'law', level: found[1] } })
}

function tableOf(rows: string[][]): Table {
  const cell = (text: string) => new TableCell({ children: text.split('\n').map((line) => new Paragraph(line)) })
  return new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map(cell) })) })
}

async function textOf(children: (Paragraph | Table)[]): Promise<string> {
  return (await extractText({ bytes: await write(children) }, { name: 'a.docx' })).text
}

function write(children: (Paragraph | Table)[]): Promise<Buffer> {
  const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: at,
    format,
    text,
    alignment: AlignmentType.LEFT,
  })
  const levels = [
    level(0, LevelFormat.UPPER_ROMAN, '%1.'),
    level(1, LevelFormat.DECIMAL, '%2.'),
    level(2, LevelFormat.DECIMAL, '%2.%3.'),
    level(3, LevelFormat.LOWER_LETTER, '%4)'),
  ]
  return Packer.toBuffer(
    new Document({ numbering: { config: [{ reference: 'law', levels }] }, sections: [{ children }] }),
  )
}
