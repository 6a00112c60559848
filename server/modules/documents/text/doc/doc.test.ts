import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fillDates } from '../../../../../seeds/fill-dates.ts'
import { type Extracted, extractText } from '../extract.ts'

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url))
const paper = fixture('ket-luan.doc')

test('a conclusion saved as .doc reads as it was: letterhead, automatic numbers, foot', async () => {
  const sample = new URL('../../../../../seeds/documents/ha-van-ket-luan-giao-ban-thang.txt', import.meta.url)
  const text = fillDates(readFileSync(sample, 'utf8'), '2026-11-21').trim()
  const read = (await extractText({ bytes: paper }, { name: 'ket-luan.doc' })) as Extracted
  expect(read).toMatchObject({ kind: 'doc', notes: [] })
  expect(read.text.split(/\n+/)).toEqual(text.split(/\n+/))
})

test('old fonts come in Unicode, hidden words do not, capitals by format are capitals, cells keep their columns', async () => {
  const read = (await extractText({ bytes: fixture('phong-chu-cu.doc') }, { name: 'cu.doc' })) as Extracted
  expect(read.text.split('\n\n')).toEqual([
    'KẾT LUẬN CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN',
    'Các xã báo cáo kết quả thực hiện trước ngày 20 hằng tháng.',
    'Đề nghị Phòng Nông nghiệp phối hợp thực hiện.',
    'TỔ CHỨC',
    '| TT | Xã | Tiêu chí |  |\n|  |  | Đạt | Chưa đạt |\n| 1 | Suối Hạ |  | 3 |',
  ])
})

const changed = (at: number, ...bytes: number[]) => {
  const copy = Buffer.from(paper)
  for (const [index, byte] of bytes.entries()) copy[at + index] = byte
  return copy
}
const body = paper.indexOf(Buffer.from([0xec, 0xa5]))

test.each([
  ['cut in half', paper.subarray(0, paper.length / 2), 'broken-doc'],
  ['cut behind its head', paper.subarray(0, 600), 'broken-doc'],
  ['of Word 95', changed(body + 2, 0x68, 0), 'older-word'],
  ['with a password', changed(body + 0x0a, paper[body + 0x0a]!, paper[body + 0x0b]! | 1), 'encrypted-office'],
  ['whose table of sectors runs in a ring', changed(76, 0xff, 0xff, 0xff, 0x7f), 'broken-doc'],
  ['that is a sheet', renamed('WordDocument', 'Workbook'), 'old-sheet'],
  ['that is a presentation', renamed('WordDocument', 'PowerPoint'), 'old-office'],
])('a .doc %s is refused', async (_, bytes, code) => {
  await expect(extractText({ bytes }, { name: 'cu.doc' })).rejects.toMatchObject({
    code,
    message: expect.stringMatching(/hãy.*\.(docx|xlsx)/),
  })
})

function renamed(name: string, other: string): Buffer {
  const at = paper.indexOf(Buffer.from(name, 'utf16le'))
  const copy = Buffer.from(paper)
  copy.fill(0, at, at + 64)
  copy.write(other, at, 'utf16le')
  copy.writeUInt16LE((other.length + 1) * 2, at + 64)
  return copy
}
