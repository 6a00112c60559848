// Golden measures of the papers of an office with the longest names of the country: Biểu, bàn giao, giao ban, hồ sơ công việc, each as it is printed,
// and Word files as LibreOffice opens them. The words are measured where they stand, the lines by the ink of the drawn page.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PaperTable, Sheet } from '../contract.ts'
import { lying, margins, standing } from '../form/sheet.ts'
import { type Page, pagesOf } from '../press/test-pdf.ts'
import { hasLibreOffice, hasPoppler, type Ink, inkOf, printedByLibreOffice, wordsPrinted } from './test-ink.ts'
import { type LongOffice, openLongOffice } from './test-office.ts'

let office: LongOffice
const made = new Map<string, Promise<Buffer>>()
beforeAll(async () => {
  office = await openLongOffice()
}, 120_000)
afterAll(() => office?.world.stop())

type Paper = { name: string; path: () => string; sheet: Sheet; signed: string }
const holding = () => {
  const { hang, tue } = office.world.people
  return `/papers/holding?post=${hang.postId}&to=${tue.postId}`
}
const papers: Paper[] = [
  { name: 'Biểu', path: () => '/papers/assignments?by=clause', sheet: 'A4', signed: 'NGƯỜI LẬP BIỂU' },
  { name: 'Biểu theo chủ trì', path: () => '/papers/assignments?by=lead', sheet: 'A4', signed: 'NGƯỜI LẬP BIỂU' },
  { name: 'bàn giao', path: holding, sheet: 'A4', signed: 'NGƯỜI BÀN GIAO' },
  { name: 'giao ban', path: () => '/papers/meeting?by=document', sheet: 'A3', signed: 'NGƯỜI LẬP BIỂU' },
]

const paper = (path: string): Promise<Buffer> => {
  if (!made.has(path))
    made.set(
      path,
      office.world.as('hang', 'GET', path).then(({ status, body }) => {
        if (status !== 200) throw new Error(`${path}: ${JSON.stringify(body)}`)
        return body
      }),
    )
  return made.get(path)!
}
const pdfOf = ({ path }: Paper) => paper(`${path()}&format=pdf`)
const tableOf = async ({ path }: Paper) => (await paper(`${path()}&format=json`)) as unknown as PaperTable

/** Words that stand beyond the margins; the number of the page is in the upper one. */
const outside = ({ width, height, placed }: Page) =>
  placed.filter(
    ({ words, left, right, top }) =>
      left < margins.left - 0.1 ||
      right > width - margins.right + 0.1 ||
      top > height - margins.bottom + 0.1 ||
      (top < margins.top && !/^\d+$/.test(words)),
  )

const wordsOf = (pages: readonly Page[]) =>
  new Set(pages.flatMap(({ placed }) => placed.flatMap(({ words }) => words.normalize('NFC').trim().split(/\s+/))))

/** Every heading, on every page; a heading goes over several lines. */
function expectHeadings(pages: readonly Page[], heads: readonly string[]): void {
  for (const [i, page] of pages.entries()) {
    const words = wordsOf([page])
    for (const head of heads.flatMap((head) => head.split(' ')))
      expect(words, `trang ${i + 1}: ${head}`).toContain(head)
  }
}

const headsOf = ({ columns }: PaperTable) => columns.flatMap(({ head, under }) => (under ? [head, under] : [head]))
const numbersOf = ({ rows }: PaperTable) => rows.map(({ no }) => no).filter((no) => /\./.test(no))

describe.each(papers)('$name', (one) => {
  it('has its headings on every page, its sheets lying, nothing beyond the margins', async () => {
    const pages = await pagesOf(await pdfOf(one))
    expect(pages.length).toBeGreaterThan(1)
    const { width, height } = lying[one.sheet]
    for (const page of pages) expect([Math.round(page.width), Math.round(page.height)]).toEqual([width, height])
    expectHeadings(pages, headsOf(await tableOf(one)))
    expect(pages.flatMap(outside)).toEqual([])
  })

  it('says the longest names in full, breaks none of their words, and has every row', async () => {
    const pages = await pagesOf(await pdfOf(one))
    const words = wordsOf(pages)
    for (const word of office.names.slice(0, 4).flatMap((name) => name.split(' '))) expect(words).toContain(word)
    for (const no of numbersOf(await tableOf(one))) expect(words).toContain(no)
  })

  it('keeps the signatures with the last row, and a clause with the first of its rows', async () => {
    const table = await tableOf(one)
    const pages = await pagesOf(await pdfOf(one))
    const signed = pages.findIndex(({ text }) => text.includes(one.signed))
    expect(signed).toBe(pages.length - 1)
    expect(pages[signed]!.text).toContain('Tổng cộng: 48 nhiệm vụ')
    const numbers = pages.map((page) => wordsOf([page]))
    for (const no of numbersOf(table).filter((no) => no.endsWith('.1'))) {
      const { top } = pages.flatMap(({ placed }) => placed).find(({ words }) => words.trim() === no)!
      const page = numbers.findIndex((words) => words.has(no))
      const above = pages[page]!.placed.filter(({ words, top: at }) => words.trim() === no.split('.')[0] && at < top)
      expect(above.length, `${no} không có dòng ${no.split('.')[0]} phía trên`).toBeGreaterThan(0)
    }
  })

  it.skipIf(!hasPoppler)(
    'is ruled from margin to margin, its columns the same on every page (needs pdftoppm)',
    async () => {
      const ink = await inkOf(await pdfOf(one))
      const { width } = lying[one.sheet]
      const table = await tableOf(one)
      for (const [i, { left, right, bottom, rules }] of ink.entries()) {
        expect(left, `trang ${i + 1}`).toBeGreaterThan(margins.left - 0.6)
        expect(right, `trang ${i + 1}`).toBeLessThan(width - margins.right + 0.6)
        expect(bottom, `trang ${i + 1}`).toBeLessThan(lying[one.sheet].height - margins.bottom + 0.6)
        if (i < ink.length - 1) expect(rules).toHaveLength(table.columns.length + 2)
      }
      expectSameRules(ink.slice(0, -1))
    },
  )

  it.skipIf(!hasLibreOffice)(
    'as a Word file stands whole in LibreOffice (needs LibreOffice)',
    async () => {
      const docx = await paper(`${one.path()}&format=docx`)
      const pages = await wordsPrinted(await printedByLibreOffice(docx))
      const table = await tableOf(one)
      const body = pages.filter(({ text }) => !text.includes(one.signed) || text.includes('Tổng cộng'))
      expect(pages.length - body.length).toBeLessThanOrEqual(1)
      expectHeadings(body, headsOf(table))
      const words = wordsOf(pages)
      for (const no of numbersOf(table)) expect(words).toContain(no)
      for (const word of office.names.slice(0, 4).flatMap((name) => name.split(' '))) expect(words).toContain(word)
      expect(pages.map(({ text }) => text).join(' ')).toContain('Tổng cộng: 48 nhiệm vụ')
      const right = Math.max(...pages.flatMap(({ placed }) => placed.map(({ right }) => right)))
      expect(right).toBeLessThan(lying[one.sheet].width - margins.right + 0.5)
    },
    120_000,
  )
})

/** A rule may stand a dot aside: pages are drawn to dots. */
function expectSameRules(ink: readonly Ink[]): void {
  const [first, ...others] = ink.map(({ rules }) => rules)
  for (const rules of others) for (const [i, at] of rules.entries()) expect(Math.abs(at - first![i]!)).toBeLessThan(0.4)
}

describe('hồ sơ công việc', () => {
  const path = () => `/documents/${office.documentId}/casefile.pdf`

  it('has the heads of its tables on every page of them, nothing beyond the margins, the signatures with a row', async () => {
    const pages = await pagesOf(await paper(path()))
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(
      pages.map(() => [standing.width, standing.height]),
    )
    expect(pages.flatMap(outside)).toEqual([])
    const lines = pages.slice(pages.findIndex(({ text }) => text.includes('DIỄN BIẾN THỰC HIỆN')))
    expect(lines.length).toBeGreaterThan(2)
    expectHeadings(lines, ['Thời gian', 'Người thực hiện', 'Việc', 'Nhiệm vụ, đơn vị', 'Nội dung'])
    expect(lines.at(-1)!.text).toContain('NGƯỜI LẬP HỒ SƠ')
    expect(lines.at(-1)!.text).toMatch(/08:00 ngày 20\/9\/2024/)
    const words = wordsOf(pages)
    for (const word of office.names.slice(0, 4).flatMap((name) => name.split(' '))) expect(words).toContain(word)
  })

  it.skipIf(!hasPoppler)(
    'prints inside its margins, a photograph alone as wide as the sheet (needs pdftoppm)',
    async () => {
      const pdf = await paper(path())
      const pages = await pagesOf(pdf)
      const ink = await inkOf(pdf)
      for (const { left, right, bottom } of ink) {
        expect(left).toBeGreaterThan(margins.left - 0.6)
        expect(right).toBeLessThan(standing.width - margins.right + 0.6)
        expect(bottom).toBeLessThan(standing.height - margins.bottom + 0.6)
      }
      const photograph = ink[pages.findIndex(({ text }) => /Giấy tờ số \d+\. Báo cáo/.test(text))]!
      expect(photograph.left).toBeCloseTo(margins.left, 0)
      expect(photograph.right).toBeCloseTo(standing.width - margins.right, 0)
    },
  )
})
