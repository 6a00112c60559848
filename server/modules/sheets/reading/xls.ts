// An old binary workbook (.xls, BIFF8) as its cells. Formulas by the value last shown.
import { openCompoundFile } from '../../documents/text/doc/compound-file.ts'
import { encodingOf, type Run, runReader } from '../../documents/text/letters/old-fonts.ts'
import { type CellFormat, readFormats, shownNumber } from '../../documents/text/sheets/number-formats.ts'
import { treeOf } from '../../documents/text/xml-tree.ts'
import { indexedColour, told } from './colours.ts'
import { type Grid, type Merge, most, rowOf, type Tab, UnreadableSheet } from './grid.ts'
import { kinds, type Record, recordsFrom, rkNumber, sharedStrings, stringIn } from './xls-records.ts'

type Sheet = { name: string; at: number; hidden: boolean; isSheet: boolean }
type Book = { strings: string[]; formats: CellFormat[]; fills: (string | null)[]; sheets: Sheet[] }

/** @throws UnreadableSheet `encrypted`, `not-a-sheet`, `broken` */
export function readXls(bytes: Uint8Array): Grid {
  const stream = streamOf(bytes)
  const book = readBook(stream)
  const shown = book.sheets.filter(({ isSheet, hidden }) => isSheet && !hidden)
  return {
    tabs: shown.map((sheet) => readTab(stream, sheet, book)),
    hiddenTabs: book.sheets.filter(({ isSheet, hidden }) => isSheet && hidden).length,
  }
}

function streamOf(bytes: Uint8Array): Buffer {
  const file = openCompoundFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  const stream = file.stream('Workbook') ?? file.stream('Book')
  if (!stream) throw new UnreadableSheet(file.names.includes('EncryptedPackage') ? 'encrypted' : 'not-a-sheet')
  // 0x0600 is Excel 97 and later; what came before has other strings.
  if (stream.length < 8 || stream.readUInt16LE(4) !== 0x0600) throw new UnreadableSheet('broken')
  return stream
}

type Xf = { format: number; font: number; fill: number | null }

function readBook(stream: Buffer): Book {
  const fonts: string[] = []
  const codes: [number, string][] = []
  const xfs: Xf[] = []
  const sheets: Sheet[] = []
  let palette: string[] | undefined
  let from1904 = false
  let strings: Buffer[] = []
  let inStrings = false
  for (const { type, data } of recordsFrom(stream, 0)) {
    if (type === kinds.eof) break
    if (type === kinds.filePass) throw new UnreadableSheet('encrypted')
    if (type === kinds.continued && inStrings) strings.push(data)
    inStrings = type === kinds.sharedStrings || (type === kinds.continued && inStrings)
    if (type === kinds.sharedStrings) strings = [data]
    else if (type === kinds.boundSheet) sheets.push(sheetOf(data))
    else if (type === kinds.font) fonts.push(stringIn(data, 14, 1))
    else if (type === kinds.format) codes.push([data.readUInt16LE(0), stringIn(data, 2, 2)])
    else if (type === kinds.xf) xfs.push(xfOf(data))
    else if (type === kinds.palette) palette = paletteOf(data)
    else if (type === kinds.dateMode) from1904 = data.readUInt16LE(0) === 1
  }
  return {
    sheets,
    strings: strings.length > 0 ? sharedStrings(strings) : [],
    formats: formatsOf(fonts, codes, xfs, from1904),
    fills: xfs.map(({ fill }) => (fill === null ? null : told(indexedColour(fill, palette)))),
  }
}

const sheetOf = (data: Buffer): Sheet => ({
  at: data.readUInt32LE(0),
  hidden: (data.readUInt8(4) & 3) !== 0,
  isSheet: data.readUInt8(5) === 0,
  name: stringIn(data, 6, 1),
})

/** Font number 4 does not exist: what follows is one place further on. */
const xfOf = (data: Buffer): Xf => {
  const font = data.readUInt16LE(0)
  const pattern = data.readUInt32LE(14) >>> 26
  return {
    font: font > 4 ? font - 1 : font,
    format: data.readUInt16LE(2),
    fill: pattern === 0 ? null : data.readUInt16LE(18) & 0x7f,
  }
}

const paletteOf = (data: Buffer): string[] =>
  Array.from({ length: data.readUInt16LE(0) }, (_, i) => data.toString('hex', 2 + i * 4, 5 + i * 4).toUpperCase())

/** The same rule of numbers as in a new workbook, told in its words. */
function formatsOf(fonts: string[], codes: [number, string][], xfs: Xf[], from1904: boolean): CellFormat[] {
  const written = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const styles = `<s><numFmts>${codes.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${written(code)}"/>`).join('')}</numFmts>
    <fonts>${fonts.map((name) => `<font><name val="${written(name)}"/></font>`).join('')}</fonts>
    <cellXfs>${xfs.map(({ format, font }) => `<xf numFmtId="${format}" fontId="${font}"/>`).join('')}</cellXfs></s>`
  return readFormats(treeOf(styles), from1904)
}

type Rows = Map<number, ReturnType<typeof rowOf>>

function readTab(stream: Buffer, sheet: Sheet, book: Book): Tab {
  const tab: Tab = { name: sheet.name, rows: [], merges: [], widths: [] }
  const rows: Rows = new Map()
  const fonts: Run[] = []
  const put = (row: number, column: number, xf: number, text: string) => {
    const line = rows.get(row) ?? rowOf(row + 1)
    rows.set(row, line)
    if (rows.size > most.rows) throw new UnreadableSheet('too-large')
    const font = book.formats[xf]?.font ?? null
    if (encodingOf(font)) fonts.push({ text, font, caps: false })
    line.put(column, text, book.fills[xf] ?? null)
  }
  let awaited: [number, number, number] | null = null
  for (const record of recordsFrom(stream, sheet.at)) {
    if (record.type === kinds.eof) break
    if (record.type === kinds.merged) tab.merges.push(...mergesOf(record.data))
    else if (record.type === kinds.columnInfo) takeWidth(tab, record.data)
    else if (record.type === kinds.string && awaited) put(...awaited, stringIn(record.data, 0, 2))
    else if (record.type === kinds.formula && awaitsString(record.data)) awaited = placeOf(record.data)
    else for (const [row, column, xf, text] of cellsOf(record, book)) put(row, column, xf, text)
  }
  const read = fonts.length > 0 ? runReader(fonts) : null
  const turned = new Map(fonts.map((run) => [run.text.trim(), read!([run]).trim()]))
  tab.rows = [...rows.values()]
    .sort((a, b) => a.no - b.no)
    .filter(({ cells }) => cells.some((text) => text !== ''))
    .map(({ no, cells, fills }) => ({ no, cells: cells.map((text) => turned.get(text) ?? text), fills }))
  return tab
}

const placeOf = (data: Buffer): [number, number, number] => [
  data.readUInt16LE(0),
  data.readUInt16LE(2),
  data.readUInt16LE(4),
]
/** The result of a formula is a string that follows in a record of its own. */
const awaitsString = (data: Buffer): boolean => data.readUInt16LE(12) === 0xffff && data.readUInt8(6) === 0

type CellText = [row: number, column: number, xf: number, text: string]

function cellsOf({ type, data }: Record, { strings, formats }: Book): CellText[] {
  const number = (value: number, xf: number) => (Number.isFinite(value) ? shownNumber(value, formats[xf]) : '')
  const at = () => placeOf(data)
  switch (type) {
    case kinds.sharedLabel:
      return [[...at(), strings[data.readUInt32LE(6)] ?? '']]
    case kinds.label:
    case kinds.richString:
      return [[...at(), stringIn(data, 6, 2)]]
    case kinds.number:
      return [[...at(), number(data.readDoubleLE(6), data.readUInt16LE(4))]]
    case kinds.rk:
      return [[...at(), number(rkNumber(data.readInt32LE(6)), data.readUInt16LE(4))]]
    case kinds.formula:
      return data.readUInt16LE(12) === 0xffff ? [] : [[...at(), number(data.readDoubleLE(6), data.readUInt16LE(4))]]
    case kinds.boolOrError:
      return [[...at(), data.readUInt8(7) === 0 && data.readUInt8(6) === 1 ? 'x' : '']]
    case kinds.blank:
      return [[...at(), '']]
    case kinds.multipleRk:
    case kinds.multipleBlank:
      return manyCells(type, data, number)
    default:
      return []
  }
}

function manyCells(type: number, data: Buffer, number: (value: number, xf: number) => string): CellText[] {
  const [row, first] = [data.readUInt16LE(0), data.readUInt16LE(2)]
  const size = type === kinds.multipleRk ? 6 : 2
  return Array.from({ length: Math.floor((data.length - 6) / size) }, (_, i): CellText => {
    const at = 4 + i * size
    const xf = data.readUInt16LE(at)
    return [row, first + i, xf, size === 6 ? number(rkNumber(data.readInt32LE(at + 2)), xf) : '']
  })
}

const mergesOf = (data: Buffer): Merge[] =>
  Array.from({ length: data.readUInt16LE(0) }, (_, i) => {
    const [top, bottom, left, right] = [0, 2, 4, 6].map((part) => data.readUInt16LE(2 + i * 8 + part)) as [
      number,
      number,
      number,
      number,
    ]
    return { top: top + 1, bottom: bottom + 1, left, right }
  })

function takeWidth(tab: Tab, data: Buffer): void {
  const [first, last, width] = [data.readUInt16LE(0), data.readUInt16LE(2), data.readUInt16LE(4) / 256]
  for (let at = first; at <= Math.min(last, most.columns - 1); at++) {
    while (tab.widths.length <= at) tab.widths.push(null)
    tab.widths[at] = width
  }
}
