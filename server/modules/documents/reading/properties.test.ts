// What holds of every reading by design. A longer run: PROPERTY_RUNS=2000 npx vitest run properties.
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldName, normaliseText } from './fold.ts'
import { readDocument } from './read.ts'
import type { Reading } from './reading.ts'

const folder = new URL('./examples/', import.meta.url)
const documents = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => normaliseText(readFileSync(new URL(name, folder), 'utf8')))
const runs = { numRuns: Number(process.env.PROPERTY_RUNS ?? 60) }
const read = (text: string) => readDocument(text) as Reading

/** Words of the trade in any order, and any characters between them. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'UBND các xã |Phòng Nội vụ |yêu cầu |giao |báo cáo |tiêu chí số |5, 6|13/19 |12,5% |trước ngày 15/3/2022|hàng tháng |đạt chuẩn NTM |triệu đồng |xã An Phú |thôn 3 |gồm: |; |. |\n|\n\n|1. |- |a) |Nơi nhận:\n|THÔNG BÁO\n|Số: /TB-UBND\n|(|)|“|”'.split(
          '|',
        ),
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))
const document = fc.constantFrom(...documents)

describe('of any text', () => {
  test('every quote is the slice at its offsets, every mark lies inside the text', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const text = normaliseText(raw)
        const { directives, statements, warnings, document: head } = read(raw)
        for (const one of [...directives, ...statements, ...warnings, ...directives.flatMap((each) => each.deadlines)])
          expect(text.slice(one.start, one.end)).toBe(one.quote)
        for (const mark of [...head.marks, ...directives.flatMap((each) => each.marks)]) {
          expect(mark.start).toBeGreaterThanOrEqual(0)
          expect(mark.end).toBeGreaterThan(mark.start)
          expect(mark.end).toBeLessThanOrEqual(text.length)
        }
      }),
      runs,
    )
  })

  test('directives stand in order and apart', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, document), (raw) => {
        const { directives } = read(raw)
        directives.forEach((one, i) => {
          if (i) expect(one.start).toBeGreaterThanOrEqual(directives[i - 1]!.end)
        })
      }),
      runs,
    )
  })

  test('reading is the same each time, and of decomposed letters', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, document), (raw) => {
        const first = read(raw)
        expect(read(raw)).toEqual(first)
        expect(read(raw.normalize('NFD'))).toEqual(first)
      }),
      runs,
    )
  })
})

describe('of a text that stops in the middle of a line', () => {
  test('nothing is looked for behind its last word', () => {
    expect(read('024. Riêng Sở').directives).toEqual([])
    const lines = documents.flatMap((text) => text.split('\n').filter((line) => line.includes(' ')))
    fc.assert(
      fc.property(fc.constantFrom(...lines), fc.double({ min: 0, max: 1, noNaN: true }), (line, share) => {
        const words = line.split(' ')
        expect(() => read(words.slice(0, Math.ceil(words.length * share)).join(' '))).not.toThrow()
      }),
      { numRuns: runs.numRuns * 20 },
    )
  })
})

/** Items that stand for themselves: each a command or a report in one numbered line. */
const item = fc.constantFrom(
  'Phòng Nội vụ rà soát biên chế trước ngày 15/3/2022.',
  'Giao UBND xã An Phú xóa 12 nhà tạm; hoàn thành trong quý II/2022.',
  'UBND các xã báo cáo kết quả về UBND huyện vào ngày 25 hằng tháng.',
  'Xã Bình Lâm đã đạt 15/19 tiêu chí.',
  'Toàn huyện đã có 12/20 xã đạt chuẩn nông thôn mới.',
  'Kế hoạch vốn 1.000 triệu đồng, đã giải ngân 600 triệu đồng, đạt 60%.',
  'Phòng Tài chính - Kế hoạch phối hợp với Kho bạc Nhà nước đẩy nhanh giải ngân.',
)
const body = fc
  .array(item, { minLength: 1, maxLength: 8 })
  .map((items) => items.map((one, i) => `${i + 1}. ${one}`).join('\n\n'))
const around = (text: string) =>
  `UBND HUYỆN LÂM SƠN\n\nSố: 12/TB-UBND\n\nLâm Sơn, ngày 5 tháng 2 năm 2022\n\nTHÔNG BÁO\n\nKết luận cuộc họp\n\n${text}\n\nNơi nhận:\n- UBND các xã;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Văn Tám\n`

test('a body printed twice holds every directive and every statement twice', () => {
  fc.assert(
    fc.property(body, (items) => {
      const once = read(around(items))
      const twice = read(around(`${items}\n\n${items}`))
      const quotes = (list: readonly { quote: string }[]) => list.map((one) => one.quote)
      expect(quotes(twice.directives)).toEqual([...quotes(once.directives), ...quotes(once.directives)])
      expect(quotes(twice.statements)).toEqual([...quotes(once.statements), ...quotes(once.statements)])
    }),
    runs,
  )
})

/** What matters of a reading, free of how its words are printed. */
function matter({ document: head, directives, statements, warnings }: Reading) {
  const plain = (words: string | null) =>
    words === null ? null : foldName(words.replace(/[-–—−]/g, '-').replace(/[“”„"‘’']/g, '"'))
  return {
    type: head.type,
    number: head.number,
    date: head.date,
    directives: directives.map((one) => ({
      lead: one.lead.map(plain),
      cooperate: one.cooperate.map(plain),
      criteria: one.criteria,
      deadlines: one.deadlines.map(({ at, inherited }) => ({ at, inherited })),
      recurrence: one.recurrence?.rrule ?? null,
      reportTo: plain(one.reportTo),
      legalRefs: one.legalRefs.map((ref) => ref.number),
    })),
    statements: statements.map(({ kind, place, ...one }) => ({
      kind,
      place: plain(place),
      figures: Object.values(one)
        .filter((value) => typeof value === 'number')
        .slice(2),
    })),
    warnings: warnings.map((one) => one.kind),
  }
}

const places = fc.array(fc.nat(), { minLength: 1, maxLength: 12 })

/** The text with some of the matches of a pattern, in the lines that may be changed, printed another way. */
function reprinted(text: string, { pattern, print, lines = () => true }: Change, chosen: readonly number[]): string {
  const count = text.split('\n').reduce((sum, line) => sum + (lines(line) ? (line.match(pattern)?.length ?? 0) : 0), 0)
  const taken = new Set(chosen.map((one) => (count ? one % count : -1)))
  let at = -1
  const change = (line: string) => line.replace(pattern, (hit) => (taken.has(++at) ? print(hit) : hit))
  return text
    .split('\n')
    .map((line) => (lines(line) ? change(line) : line))
    .join('\n')
}

type Change = { pattern: RegExp; print: (hit: string) => string; lines?: (line: string) => boolean }

/** A line that is a whole paragraph: none of a table, a heading or a letterhead. */
const isParagraph = (line: string) => line.length > 100 && !line.includes('|') && /[.;:]$/.test(line)

describe('what only looks different is read the same', () => {
  const same = (change: Change) =>
    fc.assert(
      fc.property(document, places, (text, chosen) => {
        expect(matter(read(reprinted(text, change, chosen)))).toEqual(matter(read(text)))
      }),
      runs,
    )
  const between = /(?<=\p{Ll}) (?=\p{Ll})/gu

  test('a dash between words', () =>
    same({ pattern: /(?<=\p{L}) [-–] (?=\p{L})/gu, print: (hit) => (hit === ' - ' ? ' – ' : ' - ') }))
  test('quotation marks', () => same({ pattern: /[“”]/g, print: () => '"' }))
  // no page is so narrow that a line breaks behind its first words
  test('a line broken inside a paragraph', () =>
    same({ pattern: /(?<=^.{40,}\p{Ll}) (?=\p{Ll})/gu, print: () => '\n', lines: isParagraph }))
  test('two blanks for one', () => same({ pattern: between, print: () => '  ', lines: isParagraph }))
  test('the old place of a tone mark', () => same({ pattern: /ủy/g, print: () => 'uỷ' }))
  test('the letters of a heading', () =>
    same({
      pattern: /^[IVX]+\. \p{Lu}[\p{Lu} ,]+$/gu,
      print: (hit) => hit.replace(/(?<=\. \p{Lu}).*/u, (rest) => rest.toLowerCase()),
    }))
})
