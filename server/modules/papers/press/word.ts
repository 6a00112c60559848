// A Biểu as a Word document: one real table, its headings repeated on every page, the signatures below it.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  LineRuleType,
  NoBreakHyphen,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { PaperColumn, PaperRow, PaperTable } from '../contract.ts'
import { type HeadCell, headRows } from '../form/heads.ts'
import { widthOf } from '../form/letters.ts'
import { inner, lying, margins } from '../form/sheet.ts'
import { capitals } from '../form/signing.ts'
import { breakable, type Fitted, fitted, keptWhole, padding, placeWhole, together } from '../form/widths.ts'
import { writtenCell } from '../form/written.ts'

export const twips = (mm: number): number => Math.round((mm / 25.4) * 1440)
/** Word counts letters in half points. */
export const halfPoints = (points: number): number => points * 2

export function wordOfTable(table: PaperTable): Promise<Buffer> {
  const { width, height } = lying[table.sheet]
  const document = new Document({
    title: table.title,
    creator: table.heading.agency,
    styles: {
      default: { document: { run: { font: 'Times New Roman', size: halfPoints(13), language: { value: 'vi-VN' } } } },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            // The library turns the sheet itself.
            size: { width: twips(height), height: twips(width), orientation: PageOrientation.LANDSCAPE },
            margin: {
              top: twips(margins.top),
              right: twips(margins.right),
              bottom: twips(margins.bottom),
              left: twips(margins.left),
              header: twips(margins.top / 2),
            },
          },
        },
        headers: { default: pageNumber() },
        children: [...heading(table), tableOf(table), line('', { keepNext: true }), signatures(table)],
      },
    ],
  })
  return Packer.toBuffer(document)
}

const pageNumber = () =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(13) })],
      }),
    ],
  })

function heading({ heading, title, under, measure, sheet }: PaperTable): (Paragraph | Table)[] {
  const lines = [
    ...(heading.above ? [line(capitals(heading.above), { size: 12 })] : []),
    line(capitals(placeWhole(heading.agency)), { size: 12, bold: true }),
  ]
  const widths = [0.45, 0.55].map((share) => share * inner(lying[sheet]).width)
  return [
    withoutLines([[[...lines, underAgency(heading.agency, widths[0]!)], []]], widths),
    line(''),
    line(title, { size: 14, bold: true }),
    ...under.map((words) => line(words, { size: 12, italics: true })),
    line(measure ? `Đơn vị tính: ${measure}` : '', { size: 12, italics: true, alignment: AlignmentType.RIGHT }),
  ]
}

/** The line under the agency, a third to a half as long as its name (Nghị định 30/2020/NĐ-CP): the upper border of an empty paragraph drawn in from both sides. */
export function underAgency(agency: string, width: number): Paragraph {
  const name = Math.min(widthOf(capitals(agency), { size: 12, strong: true }), width)
  const side = twips((width - name * 0.4) / 2)
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: twips(1), line: 60, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 1 } },
  })
}

type Look = { size?: number; bold?: boolean; italics?: boolean; alignment?: Align; keepNext?: boolean }
type Align = (typeof AlignmentType)[keyof typeof AlignmentType]

export function line(words: string, look: Look = {}): Paragraph {
  const { alignment = AlignmentType.CENTER, keepNext, size, ...run } = look
  return new Paragraph({
    alignment,
    keepNext,
    children: [new TextRun({ children: runs(words), size: size && halfPoints(size), ...run })],
  })
}

/** 1482/UBND-NN is one word: its hyphens do not break. */
function runs(words: string): (string | NoBreakHyphen)[] {
  return words
    .split(/(?<=\d\/[\p{L}\d-]*)-(?=[\p{L}\d])/u)
    .flatMap((part, i): (string | NoBreakHyphen)[] => (i === 0 ? [part] : [new NoBreakHyphen(), part]))
}

const sides: Record<PaperColumn['align'], Align> = {
  start: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
}

function tableOf(table: PaperTable): Table {
  const room = inner(lying[table.sheet])
  const fit = fitted({ ...table, ...room })
  const groups = together(table.rows, fit, room.height)
  const stays = table.rows.map((_, i) => i >= table.rows.length - 2 || groups[i]! > 1 || groups[i + 1] === 0)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(room.width), type: WidthType.DXA },
    columnWidths: fit.widths.map(twips),
    margins: { left: twips(padding / 2), right: twips(padding / 2), top: twips(0.6), bottom: twips(0.6) },
    rows: [
      ...headRows(table.columns).map((cells) => headRow(cells, fit)),
      ...table.rows.map((row, i) => rowOf(row, table, { fit, height: room.height, stays: stays[i]! })),
    ],
  })
}

function headRow(cells: HeadCell[], { size }: Fitted): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells.map(
      ({ words, across, down }) =>
        new TableCell({
          columnSpan: across,
          rowSpan: down,
          verticalAlign: VerticalAlign.CENTER,
          children: [line(words, { size, bold: true })],
        }),
    ),
  })
}

/** A section's row stays with the row below it, the last rows with the signatures, and what belongs together. */
function rowOf(
  row: PaperRow,
  table: PaperTable,
  { fit, height, stays }: { fit: Fitted; height: number; stays: boolean },
): TableRow {
  const look = { size: fit.size, bold: row.strong, keepNext: stays || row.kind === 'section' }
  const cell = (words: string, alignment: Align, columnSpan = 1) =>
    new TableCell({ columnSpan, verticalAlign: VerticalAlign.CENTER, children: [line(words, { ...look, alignment })] })
  const { cells } = row
  return new TableRow({
    cantSplit: keptWhole(row, fit, height),
    children: [
      cell(row.no, AlignmentType.CENTER),
      ...(typeof cells === 'string'
        ? [cell(cells, AlignmentType.LEFT, table.columns.length)]
        : cells.map((one, i) => cell(breakable(writtenCell(one)), sides[table.columns[i]!.align]))),
    ],
  })
}

const signatures = ({ signatures: all, placed, sheet }: PaperTable): Table | Paragraph =>
  signedIn({ signatures: all, placed }, inner(lying[sheet]).width)

/** Side by side over so many millimetres, place and day above the last. @param room of the last, where another has 1 */
export function signedIn(
  { signatures: all, placed }: Pick<PaperTable, 'signatures' | 'placed'>,
  width: number,
  room = 1,
): Table | Paragraph {
  if (all.length === 0) return line('')
  const cells = all.map(({ lines, name }, i) => [
    line(placed !== null && i === all.length - 1 ? placed : '', { italics: true, keepNext: true }),
    ...lines.map((words) => line(words, { bold: true, keepNext: true })),
    ...Array.from({ length: 4 }, () => line('', { keepNext: true })),
    line(name ?? '', { bold: true }),
  ])
  return withoutLines(
    [cells],
    cells.map((_, i) => ((i === cells.length - 1 ? room : 1) / (cells.length - 1 + room)) * width),
  )
}

/** A table only to set things side by side. */
function withoutLines(rows: Paragraph[][][], widths: number[]): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(widths.reduce((a, b) => a + b, 0)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map((children) => new TableCell({ children: children.length > 0 ? children : [line('')] })),
        }),
    ),
  })
}
