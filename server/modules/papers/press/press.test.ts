// Golden measures of what is printed: how many sheets, headings on each, nothing beyond the margins, no word cut.
import { inflateRawSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import type { PaperTable } from '../contract.ts'
import { margins } from '../form/sheet.ts'
import { fitted } from '../form/widths.ts'
import { mostPictures } from './picture.ts'
import { openPress } from './press.ts'
import { type Page, pagesOf } from './test-pdf.ts'
import { longestNames, testTable } from './test-table.ts'

const faults: string[] = []
const press = openPress((stack) => faults.push(stack), { idle: 200 })
const at = new Date('2024-09-20T01:00:00Z')
const made = (
  table: PaperTable,
  format: 'pdf' | 'docx' | 'xlsx' | 'png',
  onStep?: (done: number, of: number) => void,
) => press.make({ kind: 'table', table, format, at }, onStep)
afterAll(() => expect(faults).toEqual([]))

const heads = ['TT', 'Nội dung nhiệm vụ', 'Cơ quan, đơn vị', 'Chủ trì', 'Thời hạn', 'Kết quả thực hiện']

/** What of a page lies outside its margins; the number of the page stands in the upper one. */
const outside = ({ width, height, placed }: Page) =>
  placed.filter(
    ({ words, left, right, top }) =>
      left < margins.left - 0.1 ||
      right > width - margins.right + 0.1 ||
      top > height - margins.bottom + 0.1 ||
      (top < margins.top && !/^\d+$/.test(words)),
  )

describe('a list of 390 rows with the longest names', () => {
  const table = testTable(390)
  let pages: Page[]
  it('goes on 60 sheets of A4 at most, lying, its letters not under 10 points', async () => {
    const [pdf] = await made(table, 'pdf')
    expect(pdf!.subarray(0, 5).toString()).toBe('%PDF-')
    pages = await pagesOf(pdf!)
    expect(pages.length).toBeLessThanOrEqual(60)
    expect(pages.length).toBeGreaterThan(20)
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(
      pages.map(() => [297, 210]),
    )
    expect(Math.min(...pages.flatMap(({ placed }) => placed.map(({ size }) => size)))).toBeGreaterThanOrEqual(10)
  })

  it('has its headings on every sheet, both rows of them, and the number of the sheet from the second on', () => {
    for (const [i, { text, placed }] of pages.entries()) {
      for (const head of heads) expect(text, `trang ${i + 1}`).toContain(head)
      const number = placed.find(({ top }) => top < margins.top)
      expect(number?.words).toBe(i === 0 ? undefined : String(i + 1))
    }
  })

  it('has nothing beyond the margins, on the right least of all', () => {
    expect(pages.flatMap(outside)).toEqual([])
    const right = Math.max(...pages.flatMap(({ placed }) => placed.map(({ right }) => right)))
    expect(right).toBeGreaterThan(297 - margins.right - 8)
  })

  it('says every name in full, and breaks no word and no number of a document', () => {
    const whole = pages.map(({ text }) => text).join(' ')
    const words = new Set(longestNames.flatMap((name) => name.split(' ')))
    for (const word of words) expect(whole).toContain(word)
    const lines = new Set(pages.flatMap(({ placed }) => placed.flatMap(({ words }) => words.trim().split(/\s+/))))
    for (let i = 0; i < 390; i++) expect(lines).toContain(`${1482 + i}/UBND-NN`)
    for (const name of longestNames) expect(whole.split(name.split(' ').at(-1)!).length).toBeGreaterThan(100)
  })

  it('never leaves the signatures on a sheet without a row', () => {
    const last = pages.at(-1)!
    for (const words of [
      'Tổng cộng: 390 nhiệm vụ',
      'NGƯỜI LẬP BIỂU',
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
    ])
      expect(last.text).toContain(words)
    expect(last.text).toMatch(/ 390 /)
  })
})

describe('what stands under the table', () => {
  it.each([1, 5, 6, 7, 8, 9, 10, 11, 12, 20])('with %i rows it stays with the last of them', async (rows) => {
    const pages = await pagesOf((await made(testTable(rows), 'pdf'))[0]!)
    const signed = pages.findIndex(({ text }) => text.includes('NGƯỜI LẬP BIỂU'))
    expect(signed).toBe(pages.length - 1)
    expect(pages[signed]!.text).toContain(`Tổng cộng: ${rows} nhiệm vụ`)
    expect(pages.flatMap(outside)).toEqual([])
  })
})

describe('one sheet', () => {
  it('of A3 holds what a giao ban speaks of, in smaller letters where it must', async () => {
    const usual = await pagesOf((await made(testTable(16, { sheet: 'A3' }), 'pdf'))[0]!)
    const one = await pagesOf((await made(testTable(16, { sheet: 'A3', fit: 'one-sheet' }), 'pdf'))[0]!)
    expect([usual.length > 1, one.length]).toEqual([true, 1])
    expect(Math.min(...one[0]!.placed.map(({ size }) => size))).toBeGreaterThanOrEqual(9)
    expect(outside(one[0]!)).toEqual([])
  })

  it('of what is too much keeps letters that can be read', async () => {
    const many = await pagesOf((await made(testTable(120, { sheet: 'A3', fit: 'one-sheet' }), 'pdf'))[0]!)
    expect(many.length).toBeGreaterThan(1)
    expect(Math.min(...many[0]!.placed.map(({ size }) => size))).toBeGreaterThan(9)
  })
})

describe('awkward words', () => {
  it('a cell longer than a sheet goes on over the next, a word without end is broken, nothing is lost', async () => {
    const table = testTable(3)
    const [, first] = table.rows
    const words = Array.from({ length: 900 }, (_, i) => `chữ${i}`).join(' ')
    const address = `https://example.vn/${'a'.repeat(300)}`
    const cells = (first!.cells as PaperTable['rows'][number]['cells'][]).slice() as any[]
    cells[0] = `${words} ${address}`
    cells[1] = '=1+1 # $x$ *đậm* \\ <b> "ngoặc" 🙂 한국'
    const rows = [table.rows[0]!, { ...first!, cells }, ...table.rows.slice(2)]
    const pages = await pagesOf((await made({ ...table, rows }, 'pdf'))[0]!)
    const whole = pages.map(({ text }) => text).join(' ')
    for (const word of ['chữ0', 'chữ450', 'chữ899', '# $x$ *đậm* \\ <b>']) expect(whole).toContain(word)
    expect(
      whole
        .replace(/\s/g, '')
        .match(/a{12,}/g)!
        .join('').length,
    ).toBeGreaterThanOrEqual(300)
    expect(pages.flatMap(outside)).toEqual([])
  })

  it('columns share the width whatever they hold', () => {
    for (const width of [140, 252, 375]) {
      const { widths } = fitted({ ...testTable(40), width, height: 170 })
      expect(widths.reduce((a, b) => a + b, 0)).toBeCloseTo(width, 5)
      expect(Math.min(...widths)).toBeGreaterThan(3)
    }
  })
})

describe('Word', () => {
  it('has one real table, both rows of headings repeated, its columns as wide as on paper, the sheet lying', async () => {
    const [docx] = await made(testTable(390), 'docx')
    const xml = unpacked(docx!, 'word/document.xml')
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    expect(xml.match(/<w:tr[ >]/g)!.length).toBe(390 + 12 + 1 + 2 + 2)
    expect(xml).toContain('w:orient="landscape"')
    const grid = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width))
    const table = grid.slice(2, 12)
    expect(table.reduce((a, b) => a + b, 0)).toBeGreaterThan(14_270)
    expect(table.reduce((a, b) => a + b, 0)).toBeLessThan(14_300)
    expect(xml).toMatch(/1482\/UBND.{0,40}<w:noBreakHyphen\/>/)
    for (const words of ['BIỂU THEO DÕI', 'KT. CHỦ TỊCH', 'Đơn vị tính: nhiệm vụ']) expect(xml).toContain(words)
  })
})

describe('Excel', () => {
  it('keeps days and figures as such, words as words, and prints one sheet wide with its headings', async () => {
    const [xlsx] = await made(testTable(40), 'xlsx')
    const sheet = unpacked(xlsx!, 'xl/worksheets/sheet1.xml')
    expect(sheet).toMatch(/<c r="F10"[^>]*><v>45540<\/v>/)
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>')
    expect(sheet.match(/<pageSetup /g)).toHaveLength(1)
    expect(sheet).toContain('<autoFilter ref="A8:J51"/>')
    expect(unpacked(xlsx!, 'xl/workbook.xml')).toContain("'Biểu'!$7:$8</definedName>")
    expect(unpacked(xlsx!, 'xl/sharedStrings.xml')).toContain('1482/UBND-NN')
  })
})

describe('pictures', () => {
  it('are one for each sheet, and it is told how far they are', async () => {
    const steps: number[] = []
    const pictures = await made(testTable(12), 'png', (done) => steps.push(done))
    expect(pictures.length).toBe(steps.length)
    for (const picture of pictures) {
      expect(picture.subarray(1, 4).toString()).toBe('PNG')
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1782, 1260])
      expect(picture.length).toBeGreaterThan(20_000)
    }
  })

  it('of more sheets than anybody sends are refused', async () => {
    await expect(made(testTable(390), 'png')).rejects.toMatchObject({
      spec: { code: 'papers.too-many-pages' },
      details: { most: mostPictures },
    })
  })
})

describe('the press', () => {
  it('is stopped where it is silent for too long, and begins again', async () => {
    const hasty = openPress(() => {}, { silence: 1 })
    const order = { kind: 'table' as const, table: testTable(200), format: 'pdf' as const, at }
    await expect(hasty.make(order)).rejects.toMatchObject({ spec: { code: 'papers.takes-too-long' } })
    expect((await made(testTable(1), 'pdf'))[0]!.length).toBeGreaterThan(1000)
  })

  it('says what went wrong inside to the log, to the user one sentence', async () => {
    const told: string[] = []
    const other = openPress((stack) => told.push(stack))
    const broken = { ...testTable(1), columns: null as never }
    await expect(other.make({ kind: 'table', table: broken, format: 'pdf', at })).rejects.toMatchObject({
      spec: { code: 'papers.not-made' },
    })
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('press')
    expect((await other.make({ kind: 'table', table: testTable(1), format: 'pdf', at }))[0]!.length).toBeGreaterThan(
      1000,
    )
  })
})

/** One file of a zip, found by its local header. */
function unpacked(zip: Buffer, name: string): string {
  for (let i = zip.indexOf('PK\u0003\u0004'); i >= 0; i = zip.indexOf('PK\u0003\u0004', i + 4)) {
    const length = zip.readUInt16LE(i + 26)
    if (zip.toString('utf8', i + 30, i + 30 + length) !== name) continue
    const from = i + 30 + length + zip.readUInt16LE(i + 28)
    const packed = zip.subarray(from)
    return (zip.readUInt16LE(i + 8) === 8 ? inflateRawSync(packed) : packed).toString('utf8')
  }
  throw new Error(`${name} is not in the zip`)
}
