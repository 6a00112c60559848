// An .xlsx workbook as its cells, read as a stream of tags: a list of ten thousand rows costs what its words weigh. Formulas by the value last shown.
import { encodingOf, type Run, runReader } from '../../documents/text/letters/old-fonts.ts'
import { standardLimits } from '../../documents/text/limits.ts'
import { type CellFormat, readFormats, shownNumber } from '../../documents/text/sheets/number-formats.ts'
import { attribute, piecesOf } from '../../documents/text/xml-tags.ts'
import { findAll, treeOf } from '../../documents/text/xml-tree.ts'
import { type OfficeFile, openOfficeFile } from '../../documents/text/zip.ts'
import { type Grid, type GridRow, type Merge, most, rowOf, type Tab, UnreadableSheet } from './grid.ts'
import { readFills } from './xlsx-fills.ts'

/** Ten thousand rows of fifteen columns are 8 MB; sheets formatted down to the last row weigh more than they say. */
const limits = { ...standardLimits, unpackedBytes: 300_000_000, xmlPartBytes: 60_000_000, zipRatio: 300 }

/** Strings shared by the cells, and what each style shows: number format, font, fill. */
type Book = { strings: string[]; formats: CellFormat[]; fills: (string | null)[] }

/** @throws UnreadableSheet, Unreadable of the zip */
export async function readXlsx(bytes: Uint8Array, name: string): Promise<Grid> {
  const file = await openOfficeFile(bytes, name, limits)
  const main = file.names.find((path) => /^xl\/workbook\d*\.xml$/.test(path))
  if (!main) throw new UnreadableSheet('not-a-sheet')
  const part = async (path: string) => (await file.part(path)) ?? ''
  const workbook = treeOf(await part(main))
  const targets = targetsOf(await part(main.replace(/([^/]+)$/, '_rels/$1.rels')))
  const book = await bookOf(part, file, [...findAll(workbook, 'workbookPr')].some(isFrom1904))
  const grid: Grid = { tabs: [], hiddenTabs: 0 }
  for (const sheet of findAll(workbook, 'sheet')) {
    const path = targets.get(attribute(sheet, 'r:id') ?? '')
    if (/hidden/i.test(attribute(sheet, 'state') ?? '')) grid.hiddenTabs++
    // A sheet of charts has no rows.
    else if (path?.includes('worksheets/'))
      grid.tabs.push(readTab(await part(path), attribute(sheet, 'name') ?? '', book))
  }
  return grid
}

const isFrom1904 = (properties: { attributes: string }) => /^(1|true)$/.test(attribute(properties, 'date1904') ?? '')

async function bookOf(part: (path: string) => Promise<string>, file: OfficeFile, from1904: boolean): Promise<Book> {
  const styles = treeOf(await part('xl/styles.xml'))
  const theme = file.names.find((path) => /^xl\/theme\/theme\d*\.xml$/.test(path))
  return {
    strings: stringsOf(await part('xl/sharedStrings.xml')),
    formats: readFormats(styles, from1904),
    fills: readFills(styles, treeOf(theme ? await part(theme) : '')),
  }
}

function targetsOf(relations: string): Map<string, string> {
  return new Map(
    [...findAll(treeOf(relations), 'Relationship')].map((one) => {
      const target = attribute(one, 'Target') ?? ''
      return [attribute(one, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`]
    }),
  )
}

/** Shared strings without the phonetic guides of East Asian text. */
function stringsOf(xml: string): string[] {
  const strings: string[] = []
  let text = ''
  let inText = false
  let inGuide = false
  for (const piece of piecesOf(xml)) {
    if (piece.kind === 'text') {
      if (inText && !inGuide) text += piece.text
      continue
    }
    const name = local(piece.name)
    const opens = piece.kind === 'open'
    if (name === 't') inText = opens
    else if (name === 'rPh') inGuide = opens
    else if (name === 'si') {
      if (!opens) strings.push(text)
      text = ''
    }
  }
  return strings
}

/** Names may bear the prefix of their namespace. */
const local = (name: string): string => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name)

type OpenCell = { column: number; type: string | null; style: number; text: string }

function readTab(xml: string, name: string, book: Book): Tab {
  const tab: Tab = { name, rows: [], merges: [], widths: [] }
  const fonts: Run[] = []
  let row: ReturnType<typeof rowOf> | null = null
  let cell: OpenCell | null = null
  let inValue = false
  let lastRow = 0
  const end = (open: OpenCell) => {
    const run = { text: shown(open, book), font: book.formats[open.style]?.font ?? null, caps: false }
    if (encodingOf(run.font)) fonts.push(run)
    row?.put(open.column, run.text, book.fills[open.style] ?? null)
  }
  for (const piece of piecesOf(xml)) {
    if (piece.kind === 'text') {
      if (inValue && cell) cell.text += piece.text
      continue
    }
    const tag = local(piece.name)
    if (tag === 'v' || tag === 't') inValue = piece.kind === 'open'
    else if (tag === 'c') {
      if (piece.kind !== 'close') cell = openCell(piece, cell === null && row ? row.cells.length : 0)
      if (piece.kind !== 'open' && cell) end(cell)
      if (piece.kind !== 'open') cell = null
    } else if (tag === 'row') {
      if (piece.kind === 'close' && row) keep(tab, row)
      row = piece.kind === 'open' ? rowOf(Number(attribute(piece, 'r')) || lastRow + 1) : null
      if (row) lastRow = row.no
    } else if (tag === 'mergeCell') tab.merges.push(...mergeOf(attribute(piece, 'ref')))
    else if (tag === 'col') takeWidth(tab, piece)
  }
  return fonts.length > 0 ? inUnicode(tab, fonts) : tab
}

function keep(tab: Tab, { no, cells, fills }: GridRow): void {
  if (cells.some((text) => text !== '')) tab.rows.push({ no, cells, fills })
  if (tab.rows.length > most.rows) throw new UnreadableSheet('too-large')
}

const openCell = (tag: { attributes: string }, next: number): OpenCell => ({
  column: columnOf(attribute(tag, 'r'), next),
  type: attribute(tag, 't'),
  style: Number(attribute(tag, 's') ?? 0),
  text: '',
})

/** "C7" is the third column, counted from 0. */
function columnOf(reference: string | null, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : next
}

function shown({ type, style, text }: OpenCell, { strings, formats }: Book): string {
  if (type === 's') return strings[Number(text)] ?? ''
  if (type === 'b') return text === '1' ? 'x' : ''
  if (type === 'e') return ''
  if (type === 'str' || type === 'inlineStr' || type === 'd') return text
  return text === '' || Number.isNaN(Number(text)) ? text : shownNumber(Number(text), formats[style])
}

function mergeOf(reference: string | null): Merge[] {
  const found = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(reference ?? '')
  if (!found) return []
  const [, from, top, to, bottom] = found
  return [{ top: Number(top), bottom: Number(bottom), left: columnOf(from!, 0), right: columnOf(to!, 0) }]
}

function takeWidth(tab: Tab, tag: { attributes: string }): void {
  const [from, to] = [Number(attribute(tag, 'min')), Number(attribute(tag, 'max'))]
  const width = Number(attribute(tag, 'width')) || null
  for (let at = from - 1; at < Math.min(to, most.columns); at++) {
    while (tab.widths.length <= at) tab.widths.push(null)
    tab.widths[at] = width
  }
}

/** Words set in a font of before Unicode (".VnTime") as that font shows them. */
function inUnicode(tab: Tab, fonts: Run[]): Tab {
  const read = runReader(fonts)
  const turned = new Map(fonts.map((run) => [run.text, read([run])]))
  const rows = tab.rows.map((row) => ({ ...row, cells: row.cells.map((text) => turned.get(text)?.trim() ?? text) }))
  return { ...tab, rows }
}
