// Covers as a Word document: a section each, so that every cover begins a sheet and keeps its frame when one of them is copied out.
import {
  AlignmentType,
  BorderStyle,
  Document,
  HeightRule,
  LineRuleType,
  Packer,
  PageBorderDisplay,
  PageBorderOffsetFrom,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Signature } from '../contract.ts'
import { type Cover, coverPadding, linesOf, subjectSize } from '../covers.ts'
import { inner, margins, standing } from '../form/sheet.ts'
import { capitals } from '../form/signing.ts'
import { placeWhole } from '../form/widths.ts'
import { halfPoints, line, signedIn, twips, underAgency } from './word.ts'

const padding = coverPadding
const room = { width: inner(standing).width - 2 * padding, height: inner(standing).height - 2 * padding }
/** Of the words before what is said of the folder, in millimetres. */
const before = 34
const mm = (points: number): number => (points / 72) * 25.4
/** Lines of so many points stand so far apart. */
const spread = 1.17

/** Heights of the four parts of a cover in millimetres: heading, what it is, what it holds, who signs with the archive's box; what they leave of the sheet is shared by the first three. */
function heightsOf({ heading, title, number, subject, under, lines, signatures, archive }: Cover): number[] {
  const of = (words: string, size: number, width = room.width) =>
    linesOf(words, width, { size, strong: true }) * mm(size) * spread
  const size = subjectSize({ subject }, room.width)
  const least = [
    of(capitals(heading.above ?? ''), 12) + of(capitals(heading.agency), 12) + 4,
    of(title, 28) + (number ? of(number, 20) + mm(8) : 0) + of(subject, size) + of(under, 14) + mm(24),
    lines.reduce((sum, { said }) => sum + of(said, 14, room.width - before) + mm(6), 0),
    (Math.max(0, ...signatures.map((one) => one.lines.length)) + 7) * mm(13) * spread +
      archive.length * (mm(12) * spread + mm(6)) +
      10,
  ]
  const left = Math.max(0, room.height - 4 - least.reduce((sum, one) => sum + one, 0))
  return least.map((one, i) => one + left * [0.3, 0.4, 0.3, 0][i]!)
}

export function wordOfCovers(covers: readonly Cover[]): Promise<Buffer> {
  const document = new Document({
    title: covers[0]!.title,
    creator: covers[0]!.heading.agency,
    styles: {
      default: { document: { run: { font: 'Times New Roman', size: halfPoints(13), language: { value: 'vi-VN' } } } },
    },
    sections: covers.map((cover) => ({
      properties: {
        type: SectionType.NEXT_PAGE,
        page: {
          size: { width: twips(standing.width), height: twips(standing.height) },
          margin: {
            top: twips(margins.top + padding),
            right: twips(margins.right + padding),
            bottom: twips(margins.bottom + padding),
            left: twips(margins.left + padding),
          },
          borders: framed,
        },
      },
      children: [partsOf(cover), last()],
    })),
  })
  return Packer.toBuffer(document)
}

const side = { style: BorderStyle.DOUBLE, size: 12, color: '000000', space: Math.round((padding / 25.4) * 72) }
const framed = {
  pageBorders: { display: PageBorderDisplay.ALL_PAGES, offsetFrom: PageBorderOffsetFrom.TEXT },
  pageBorderTop: side,
  pageBorderRight: side,
  pageBorderBottom: side,
  pageBorderLeft: side,
}

const last = () =>
  new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT }, children: [] })

function partsOf(cover: Cover): Table {
  const { heading, title, number, subject, under } = cover
  const space = (points: number) =>
    new Paragraph({ spacing: { before: points * 20, line: 20, lineRule: LineRuleType.EXACT } })
  const heights = heightsOf(cover)
  return stacked(heights, [
    [
      ...(heading.above ? [line(capitals(heading.above), { size: 12 })] : []),
      line(capitals(placeWhole(heading.agency)), { size: 12, bold: true }),
      underAgency(heading.agency, room.width),
    ],
    [
      line(title, { size: 28, bold: true }),
      space(16),
      ...(number ? [line(number, { size: 20, bold: true }), space(8)] : []),
      line(subject, { size: subjectSize(cover, room.width), bold: true }),
      space(8),
      line(under, { size: 14, italics: true }),
    ],
    cover.lines.map((one) => pair(one, 14)),
    [signedIn({ ...cover, signatures: level(cover) }, room.width, 1.5), space(14), boxed(cover)],
  ])
}

/** As many lines over each name, so that the names stand side by side. */
function level({ signatures }: Cover): Signature[] {
  const most = Math.max(0, ...signatures.map(({ lines }) => lines.length))
  return signatures.map(({ lines, name }) => ({ lines: [...lines, ...Array(most - lines.length).fill('')], name }))
}

/** Parts of fixed height one under the other: what is short is not pulled up, what is long stays on the sheet. */
function stacked(heights: readonly number[], parts: (Paragraph | Table)[][]): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(room.width), type: WidthType.DXA },
    columnWidths: [twips(room.width)],
    margins: { left: 0, right: 0 },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: parts.map(
      (children, i) =>
        new TableRow({
          cantSplit: true,
          height: { value: twips(heights[i]!), rule: HeightRule.ATLEAST },
          children: [
            new TableCell({
              verticalAlign:
                i === 0 ? VerticalAlign.TOP : i === parts.length - 1 ? VerticalAlign.BOTTOM : VerticalAlign.CENTER,
              // A cell ends with a paragraph.
              children: children.at(-1) instanceof Table ? [...children, last()] : children,
            }),
          ],
        }),
    ),
  })
}

const pair = ({ word, said }: { word: string; said: string }, size: number, hang = before): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.LEFT,
    spacing: { after: 120 },
    indent: { left: twips(hang), hanging: twips(hang) },
    tabStops: [{ type: 'left', position: twips(hang) }],
    children: [
      new TextRun({ text: `${word}:\t`, size: halfPoints(size) }),
      new TextRun({ text: said, bold: true, size: halfPoints(size) }),
    ],
  })

function boxed({ archive }: Cover): Table {
  const edge = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(80), type: WidthType.DXA },
    columnWidths: [twips(80)],
    borders: { top: edge, bottom: edge, left: edge, right: edge },
    rows: [
      new TableRow({
        children: [
          new TableCell({ margins: { top: 80, left: 120 }, children: archive.map((one) => pair(one, 12, 42)) }),
        ],
      }),
    ],
  })
}
