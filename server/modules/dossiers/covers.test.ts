// Covers of proof: what stands on them, and that each is one sheet whatever the names.
import { inflateRawSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import type { CoverFormat } from '../papers/covers.ts'
import { margins } from '../papers/form/sheet.ts'
import { openPress } from '../papers/press/press.ts'
import { pagesOf } from '../papers/press/test-pdf.ts'
import type { Dossier, Item } from './contract.ts'
import { coverOfCriterion, coverOfUnit, filledCriteria, type Lineage } from './covers.ts'

const place = (no: number, code: string, name: string, criterion: number | null): Dossier['places'][number] => ({
  ...{ place: no, kind: criterion === null ? 'criterion' : 'indicator', code, name, criterion },
  required: [],
})
const longName =
  'Hệ thống chính trị, tiếp cận pháp luật, bình đẳng giới, phòng chống bạo lực gia đình và bảo vệ, hỗ trợ những người dễ bị tổn thương trong các lĩnh vực của gia đình và đời sống xã hội nông thôn'
const places = [
  place(0, '1', 'Quy hoạch', null),
  place(1, '1.1', 'Có quy hoạch', 0),
  place(2, '1.2', 'Có quy định quản lý', 0),
  place(3, '8', longName, null),
]
const item = (itemId: string, on: number[], more: Partial<Item> = {}): Item => ({
  ...{ itemId, unitId: 1, part: null, number: null, issuedOn: null, issuer: null, subject: itemId, original: null },
  ...{ sheets: null, keptAt: null, validUntil: null, expired: false, file: null, addedAt: '', by: null, versions: 0 },
  places: on.map((one) => ({ place: one, requiredId: null })),
  ...more,
})
const xa: Lineage = [
  { name: 'Nậm Pung', kind: 'xa' },
  { name: 'Mường Lâm', kind: 'huyen' },
  { name: 'Hà Vân', kind: 'tinh' },
]
const longest: Lineage = [
  { name: 'Nông trường Thảo Nguyên Phiêng Luông Chiềng Sơn', kind: 'thi-tran' },
  { name: 'Mường La Phong Thổ Nậm Nhùn', kind: 'huyen' },
  { name: 'Bà Rịa - Vũng Tàu', kind: 'tinh' },
]
const signature = { lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Vi Đức Thuận' }
const covered = (items: Item[], lineage = xa) => ({
  ...{ dossier: { places, items }, lineage, framework: 'Bộ tiêu chí quốc gia', year: 2024 },
  framed: {
    placed: 'Nậm Pung, ngày …… tháng …… năm 2024',
    signatures: [{ lines: ['NGƯỜI LẬP HỒ SƠ'], name: 'Lý Văn Đoàn' }, signature],
  },
})
const saidOn = (cover: { lines: { word: string; said: string }[] }) =>
  Object.fromEntries(cover.lines.map(({ word, said }) => [word, said]))

describe('a cover', () => {
  it.each<[string, Item[], string, string, string]>([
    ['without papers is left to the hand', [], '…………', '…………', 'từ ngày ………… đến ngày …………'],
    [
      'counts a paper once, on however many indicators it lies',
      [
        item('a', [1, 2], { sheets: 3, issuedOn: '2024-01-05' }),
        item('b', [0], { sheets: 1200, issuedOn: '2023-11-30' }),
      ],
      ...(['2', '1.203', 'từ ngày 30/11/2023 đến ngày 05/01/2024'] as const),
    ],
    [
      'says of how many papers the sheets are not known',
      [item('a', [1], { sheets: 3 }), item('b', [2]), item('c', [3])],
      ...(['2', '3 (1 văn bản chưa ghi số tờ)', 'từ ngày ………… đến ngày …………'] as const),
    ],
    [
      'of papers of one day names it once',
      [item('a', [1], { sheets: 1, issuedOn: '2024-01-05' }), item('b', [2], { sheets: 1, issuedOn: '2024-01-05' })],
      ...(['2', '2', 'ngày 05/01/2024'] as const),
    ],
    ['of papers without any count has none', [item('a', [1])], '1', '…………', 'từ ngày ………… đến ngày …………'],
  ])('%s', (_, items, papers, sheets, days) => {
    const cover = coverOfCriterion(0, covered(items))
    expect(cover).toMatchObject({ number: 'TIÊU CHÍ SỐ 1', subject: 'QUY HOẠCH', under: 'Bộ tiêu chí quốc gia' })
    expect(saidOn(cover)).toEqual({
      'Đơn vị': 'Xã Nậm Pung, huyện Mường Lâm, tỉnh Hà Vân',
      Năm: '2024',
      'Số văn bản': papers,
      'Số tờ': sheets,
      'Thời gian': days,
    })
  })

  it('of the whole unit has all its papers, the tray too; of a village stands under its commune', () => {
    const items = [item('a', [1, 3], { sheets: 2 }), item('b', [], { sheets: 5 })]
    const cover = coverOfUnit(covered(items))
    expect(cover).toMatchObject({ number: null, subject: 'XÃ NẬM PUNG' })
    expect(saidOn(cover)).toMatchObject({ 'Số tiêu chí': '2 tiêu chí có hồ sơ', 'Số văn bản': '2', 'Số tờ': '7' })
    expect(filledCriteria({ places, items })).toEqual([0, 3])
    const village = coverOfUnit(covered(items, [{ name: 'Bản Nà Hạ', kind: 'thon' }, ...xa]))
    expect(village.subject).toBe('BẢN NÀ HẠ')
    expect(village.heading).toEqual({
      above: 'Ủy ban nhân dân huyện Mường Lâm',
      agency: 'Ủy ban nhân dân xã Nậm Pung',
    })
  })
})

describe('made by the press', () => {
  const press = openPress((stack) => faults.push(stack), { idle: 200 })
  const faults: string[] = []
  afterAll(() => expect(faults).toEqual([]))
  const items = [item('a', [1], { sheets: 3, issuedOn: '2024-01-05' }), item('b', [3], { sheets: null })]
  const covers = [
    coverOfUnit(covered(items, longest)),
    ...[0, 3].map((one) => coverOfCriterion(one, covered(items, longest))),
  ]
  const made = (format: CoverFormat, apart: boolean) =>
    press.make({ kind: 'covers', covers, format, apart, at: new Date('2024-09-20T01:00:00Z') })

  it('each is one sheet standing, all its words within the frame, from the heading to the archive’s box', async () => {
    const [pdf, ...others] = await made('pdf', false)
    const pages = await pagesOf(pdf!)
    expect([others.length, pages.length]).toEqual([0, 3])
    for (const { width, height, placed, text } of pages) {
      expect([Math.round(width), Math.round(height)]).toEqual([210, 297])
      const out = placed.filter(
        ({ left, right, top }) =>
          left < margins.left || right > width - margins.right || top < margins.top || top > height - margins.bottom,
      )
      expect(out).toEqual([])
      expect(text).toMatch(/^ỦY BAN NHÂN DÂN HUYỆN .*Thời hạn bảo quản: …+ ?$/)
    }
    expect(pages[2]!.text).toContain('NHỮNG NGƯỜI DỄ BỊ TỔN THƯƠNG')
  }, 60_000)

  it('apart they are a file each; in Word a section each', async () => {
    const files = await made('pdf', true)
    expect(await Promise.all(files.map(async (file) => (await pagesOf(file)).length))).toEqual([1, 1, 1])
    const [word] = await made('docx', false)
    const xml = unpacked(word!, 'word/document.xml')
    expect(xml.match(/<w:sectPr>/g)).toHaveLength(3)
    expect(xml.match(/<w:pgBorders /g)).toHaveLength(3)
    expect(xml).toContain('HỒ SƠ MINH CHỨNG')
  }, 60_000)
})

/** One file of a zip, found by its local header. */
function unpacked(zip: Buffer, name: string): string {
  for (let i = zip.indexOf('PK\u0003\u0004'); i >= 0; i = zip.indexOf('PK\u0003\u0004', i + 4)) {
    const length = zip.readUInt16LE(i + 26)
    if (zip.toString('utf8', i + 30, i + 30 + length) !== name) continue
    const packed = zip.subarray(i + 30 + length + zip.readUInt16LE(i + 28))
    return (zip.readUInt16LE(i + 8) === 8 ? inflateRawSync(packed) : packed).toString('utf8')
  }
  throw new Error(`${name} is not in the zip`)
}
