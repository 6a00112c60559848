// A Biểu as a workbook: figures and days as such, the headings above the table fixed, a filter on them, one page wide on paper.
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import type { Cell, PaperRow, PaperTable, Sheet } from '../contract.ts'
import { type HeadCell, headRows } from '../form/heads.ts'
import { inner, lying } from '../form/sheet.ts'
import { capitals } from '../form/signing.ts'
import { type Fitted, fitted, linesOf } from '../form/widths.ts'

type Written = NonNullable<SheetData[number]>
/** Excel's numbers of sheet sizes. */
const paperSize: Record<Sheet, number> = { A4: 9, A3: 8 }
/** Excel measures columns in digits of the usual letters, which in Times New Roman are half as wide as high. */
const digits = (mm: number, size: number): number => ((mm / 25.4) * 72) / (size / 2) + 1
/** In points: Excel does not find the height of rows with cells over several columns by itself. */
const heightOf = (lines: number, size: number): number => Math.min(lines * size * 1.22 + 4, 409)
const sheetName = 'Biểu'

export function workbookOfTable(table: PaperTable): Promise<Buffer> {
  const fit = fitted({ ...table, ...inner(lying[table.sheet]) })
  const { size, widths } = fit
  const above = headingRows(table)
  const heads = headRows(table.columns)
  const first = above.length + 1
  const body = table.rows.map((row) => bodyRow(row, table, fit))
  const rows = [...above, ...headCells(heads, table), ...body, ...signatureRows(table)]
  const last = above.length + heads.length + body.length
  const sheet = {
    sheet: sheetName,
    orientation: 'landscape' as const,
    stickyRowsCount: above.length + heads.length,
    dateFormat: 'dd/mm/yyyy',
    columns: widths.map((width) => ({ width: digits(width, size) })),
  }
  const places = { first, heads: heads.length, last, columns: widths.length, sheet: table.sheet }
  const options = { fontFamily: 'Times New Roman', fontSize: size, features: [filterAndPrint(places)] }
  return writeXlsxFile(rows as SheetData, sheet, options).toBuffer()
}

/** One cell over several columns; those it covers stay empty. */
function across(cell: object, columns: number): Written {
  return [{ ...cell, columnSpan: columns }, ...Array(columns - 1).fill(null)] as Written
}

function headingRows({ heading, title, under, measure, columns }: PaperTable): Written[] {
  const all = columns.length + 1
  const left = Math.max(2, Math.floor(all * 0.45))
  const middle = { align: 'center', wrap: true }
  const agency = (value: string, fontWeight?: 'bold') =>
    across({ ...middle, value: capitals(value), fontWeight, height: heightOf(value.length > 50 ? 2 : 1, 12) }, left)
  return [
    ...(heading.above ? [agency(heading.above)] : []),
    agency(heading.agency, 'bold'),
    across({ ...middle, value: title, fontWeight: 'bold', fontSize: 14, height: 22 }, all),
    ...under.map((value) => across({ ...middle, value, fontStyle: 'italic' }, all)),
    across({ value: measure ? `Đơn vị tính: ${measure}` : '', align: 'right', fontStyle: 'italic' }, all),
  ]
}

const lined = { borderStyle: 'thin' as const, alignVertical: 'center' as const, wrap: true }

function headCells(heads: HeadCell[][], { columns }: PaperTable): Written[] {
  const look = { ...lined, fontWeight: 'bold' as const, align: 'center' as const }
  const upper = heads[0]!.flatMap(({ words, across: columnSpan, down: rowSpan }) => [
    { ...look, value: words, columnSpan, rowSpan },
    ...Array(columnSpan - 1).fill(null),
  ])
  if (heads.length === 1) return [upper] as Written[]
  const lower = heads[1]!.values()
  const second = [null, ...columns.map(({ under }) => (under === null ? null : lower.next().value!.words))]
  return [upper, second.map((value) => (value === null ? null : { ...look, value }))] as Written[]
}

const sides = { start: 'left', center: 'center', end: 'right' } as const

function bodyRow(row: PaperRow, { columns }: PaperTable, fit: Fitted): Written {
  const { no, strong, cells } = row
  const look = strong ? { ...lined, fontWeight: 'bold' as const } : lined
  const height = heightOf(linesOf(row, fit), fit.size)
  const number = { ...look, align: 'center' as const, value: no || undefined, height }
  if (typeof cells === 'string')
    return [
      number,
      { ...look, value: cells, columnSpan: columns.length },
      ...Array(columns.length - 1).fill(null),
    ] as Written
  return [
    number,
    ...cells.map((cell, i) => ({ ...look, align: sides[columns[i]!.align], ...contentOf(cell) })),
  ] as Written
}

/** Words stay words: a number of a document is no day, and "=" begins no formula. */
function contentOf(cell: Cell): object {
  if (cell === null || cell === '') return {}
  if (typeof cell === 'string') return { value: cell, type: String, format: '@' }
  if (typeof cell === 'number') return { value: cell, type: Number }
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' }
}

function signatureRows({ signatures, placed, columns }: PaperTable): Written[] {
  if (signatures.length === 0) return []
  const all = columns.length + 1
  const room = Math.floor(all / signatures.length)
  const side = (values: (string | null)[], look: object = {}) =>
    values.flatMap((value, i) =>
      across(
        { value: value ?? '', align: 'center', wrap: true, ...look },
        i === values.length - 1 ? all - room * i : room,
      ),
    ) as Written
  const height = Math.max(...signatures.map(({ lines }) => lines.length))
  const bold = { fontWeight: 'bold' }
  return [
    [],
    side(
      signatures.map((_, i) => (i === signatures.length - 1 ? placed : null)),
      { fontStyle: 'italic' },
    ),
    ...Array.from({ length: height }, (_, i) =>
      side(
        signatures.map(({ lines }) => lines[i] ?? null),
        bold,
      ),
    ),
    [],
    [],
    [],
    side(
      signatures.map(({ name }) => name),
      bold,
    ),
  ] as Written[]
}

type Options = NonNullable<Parameters<typeof writeXlsxFile>[1]>
type Feature = NonNullable<Options['features']>[number]
type Places = { first: number; heads: number; last: number; columns: number; sheet: Sheet }

/** A filter on the lowest heading, the headings repeated on every printed page, as many pages long but one wide. */
function filterAndPrint({ first, heads, last, columns, sheet }: Places): Feature {
  const filtered = first + heads - 1
  const to = String.fromCharCode(64 + columns)
  const pageSetup = `<pageSetup paperSize="${paperSize[sheet]}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`
  const names = `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'${sheetName}'!$A$${filtered}:$${to}$${last}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'${sheetName}'!$${first}:$${filtered}</definedName>`
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) =>
            xml
              .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
              .replace('</sheetData>', `</sheetData><autoFilter ref="A${filtered}:${to}${last}"/>`)
              .replace(/<pageSetup [^>]*\/>/, pageSetup),
        },
        'xl/workbook.xml': {
          transform: (xml) => xml.replace('<definedNames/>', `<definedNames>${names}</definedNames>`),
        },
      },
    },
  }
}
