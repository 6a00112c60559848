import { type Block, type Cell, type Run, type Table, textOfBlocks } from '../blocks.ts'
import { inFormat } from '../word/labels.ts'
import { type HtmlPiece, htmlPieces } from './html-tags.ts'

/** Whether a text is a web page rather than words that mention one. */
export function looksLikeHtml(text: string): boolean {
  return /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|div|table|p|script|style|center|font|h[1-6])\b/i.test(
    text.slice(0, 4096),
  )
}

/** A web page as text: paragraphs parted by a blank line, lists with their numbers, tables in reading order, nothing hidden. */
export function textOfHtml(html: string): string {
  const root: Block[] = []
  const page: Page = { container: root, tables: [], lists: [], around: [], runs: [], label: '' }
  for (const piece of htmlPieces(html)) take(page, piece)
  endParagraph(page)
  while (page.tables.length > 0) endTable(page)
  return textOfBlocks(root)
}

type OpenTable = { table: Table; above: Block[]; rowspans: number[] }
type OpenList = { format: string | null; next: number }
type Around = { name: string; font: string | null; caps: boolean; hidden: boolean }
/** What is open while a page is read; tags may be left open or cross. `label` waits for the first words of its item. */
type Page = { container: Block[]; tables: OpenTable[]; lists: OpenList[]; around: Around[]; runs: Run[]; label: string }
type Attribute = (name: string) => string | null

function take(page: Page, piece: HtmlPiece): void {
  if (piece.kind === 'text') {
    say(page, piece.text.replace(/[\s\u00a0]+/g, ' '))
    return
  }
  if (!inline.has(piece.name)) endParagraph(page)
  const { around } = page
  if (piece.kind === 'close') {
    closing[piece.name]?.(page)
    const from = around.findLastIndex((one) => one.name === piece.name)
    if (from >= 0) around.length = from
    return
  }
  // A paragraph or cell that was not closed ends where the next one begins.
  if (around.at(-1)?.name === piece.name && !inline.has(piece.name) && !nests.has(piece.name)) around.pop()
  if (!alone.has(piece.name)) around.push(insideOf(piece, lookOf(page)))
  opening[piece.name]?.(page, piece.attribute)
}

const inline = new Set(
  'a abbr b bdi bdo big br cite code del em font i img input ins kbd label mark o:p q s samp small span strike strong sub sup tt u var wbr'.split(
    ' ',
  ),
)
/** Elements that may stand in one of their own kind. */
const nests = new Set(['div', 'table', 'section', 'article', 'blockquote', 'center', 'ul', 'ol', 'dl', 'fieldset'])
/** Elements without an inside. */
const alone = new Set(['br', 'hr', 'img', 'input', 'wbr', 'meta', 'link', 'col', 'base', 'area', 'source'])
const listFormats: Record<string, string> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' }

const opening: Record<string, (page: Page, attribute: Attribute) => void> = {
  br: (page) => say(page, '\n'),
  ul: ({ lists }) => lists.push({ format: null, next: 1 }),
  ol: ({ lists }, attribute) =>
    lists.push({ format: listFormats[attribute('type') ?? '1'] ?? 'decimal', next: Number(attribute('start')) || 1 }),
  li: (page, attribute) => {
    const list = page.lists.at(-1)
    if (list && attribute('value')) list.next = Number(attribute('value')) || list.next
    page.label = list?.format ? `${inFormat(list.next++, list.format)}. ` : '- '
  },
  table: ({ tables, container }) => tables.push({ table: { kind: 'table', rows: [] }, above: container, rowspans: [] }),
  tr: ({ tables }) => tables.at(-1)?.table.rows.push([]),
  td: beginCell,
  th: beginCell,
}
const closing: Record<string, (page: Page) => void> = {
  ul: ({ lists }) => void lists.pop(),
  ol: ({ lists }) => void lists.pop(),
  table: endTable,
  td: endCell,
  th: endCell,
}

const lookOf = ({ around }: Page): Around => around.at(-1) ?? { name: '', font: null, caps: false, hidden: false }

function say(page: Page, text: string): void {
  const { font, caps, hidden } = lookOf(page)
  if (hidden) return
  if (page.label !== '' && text.trim() !== '') {
    page.runs.push({ text: page.label, font: null, caps: false })
    page.label = ''
  }
  page.runs.push({ text, font, caps })
}

function endParagraph(page: Page): void {
  const isFilled = page.runs.some((run) => run.text.trim() !== '')
  if (isFilled) page.container.push({ kind: 'paragraph', runs: page.runs })
  page.runs = []
}

function endTable(page: Page): void {
  const open = page.tables.pop()
  if (!open) return
  page.container = open.above
  page.container.push(open.table)
}

function beginCell(page: Page, attribute: Attribute): void {
  const open = page.tables.at(-1)
  if (!open) return
  if (open.table.rows.length === 0) open.table.rows.push([])
  page.container = addCell(open, { columns: spanOf(attribute('colspan')), rows: spanOf(attribute('rowspan')) }).blocks
}

function endCell(page: Page): void {
  page.container = page.tables.at(-1)?.above ?? page.container
}

function insideOf(piece: HtmlPiece & { kind: 'open' }, outer: Around): Around {
  const style = piece.attribute('style') ?? ''
  const face = piece.attribute('face')?.split(',')[0]?.trim()
  // LibreOffice saves the running header and footer as divisions with these titles.
  const isMargin = /^(?:header|footer)$/.test(piece.attribute('title') ?? '')
  return {
    name: piece.name,
    font: face ?? /font-family\s*:\s*["']?([^;"',]+)/i.exec(style)?.[1]?.trim() ?? outer.font,
    caps: outer.caps || /text-transform\s*:\s*uppercase/i.test(style),
    hidden: outer.hidden || isMargin || /display\s*:\s*none|mso-hide\s*:\s*all/i.test(style),
  }
}

const spanOf = (given: string | null) => Math.min(100, Math.max(1, Number(given) || 1))

/** Puts a cell into the last row, behind the columns that cells of rows above still cover. */
function addCell({ table, rowspans }: OpenTable, span: { columns: number; rows: number }): Cell {
  const row = table.rows.at(-1)!
  const index = table.rows.length - 1
  const column = () => row.reduce((sum, cell) => sum + cell.span, 0)
  while ((rowspans[column()] ?? 0) > index) row.push({ blocks: [], span: 1, under: true })
  const cell: Cell = { blocks: [], span: span.columns, under: false }
  const from = column()
  for (let at = 0; at < span.columns; at++) rowspans[from + at] = index + span.rows
  row.push(cell)
  return cell
}
