// Tables of the text: what stands over each column, the words above the table, and its rows.
import { printed } from './fold.ts'
import type { Span } from './reading.ts'
import type { Block } from './sections.ts'

/** A cell with its words as printed; `start === end` where it is blank. */
export type Cell = Span & { text: string }

/** `cells` are as many as the table has columns: a cell that spans rows stands in each of them. */
export type TableRow = { block: Block; cells: Cell[] }

export type Table = {
  /** Words over each column, of all rows of the head from the top, in small letters. */
  heads: string[]
  rows: TableRow[]
  /** The lines right above: title, number of the form, unit of measure; as printed. */
  caption: string
  /** Indexes of its first block and after its last. */
  from: number
  to: number
}

/** The tables among the blocks, in the order of the text. One that goes on behind a page break keeps its head. */
export function tablesIn(text: string, blocks: readonly Block[]): Table[] {
  const tables: Table[] = []
  for (let at = 0; at < blocks.length; at++) {
    if (!blocks[at]!.cells) continue
    let to = at
    while (to < blocks.length && blocks[to]!.cells) to++
    const rows = blocks.slice(at, to).map((block) => ({ block, cells: cellsOf(text, block) }))
    const before = tables.at(-1)
    const table = tableOf(rows, { from: at, to, caption: captionOf(text, blocks, at) })
    if (before && !table.heads.some(Boolean) && at - before.to < 4 && before.heads.length >= widthOf(rows))
      tables.push({ ...fitted(table, before.heads), caption: before.caption })
    else tables.push(table)
    at = to - 1
  }
  return tables
}

const cellsOf = (text: string, block: Block): Cell[] =>
  block.cells!.map(({ start, end }) => ({
    start,
    end,
    text: printed(text.slice(start, end).replace(/<br\s*\/?>|\|/gi, ' ')),
  }))

const widthOf = (rows: readonly TableRow[]) => rows.reduce((most, row) => Math.max(most, row.cells.length), 0)

/** Up to four short blocks above, back to the paragraph that is none of a caption. */
function captionOf(text: string, blocks: readonly Block[], at: number): string {
  const lines: string[] = []
  for (let i = at - 1; i >= 0 && i > at - 5; i--) {
    const block = blocks[i]!
    if (block.cells || block.end - block.start > 260) break
    lines.unshift(printed(text.slice(block.start, block.end)))
  }
  return lines.join('\n')
}

function tableOf(rows: readonly TableRow[], where: Pick<Table, 'from' | 'to' | 'caption'>): Table {
  const depth = headDepth(rows)
  const body = rows.slice(depth)
  const width = widthOf(body.length ? body : rows)
  const head = rows.slice(0, depth).map(wordsOf)
  // a page that begins inside the table prints the head again
  const own = body.filter((row) => !head.includes(wordsOf(row)))
  const table = { ...where, heads: headsOf(rows.slice(0, depth), width), rows: own }
  return fitted(table, table.heads)
}

const wordsOf = ({ cells }: TableRow) => cells.map((cell) => cell.text.toLowerCase()).join('|')

/** Rows brought to the width of the head: where cells span rows, the words above stand for what is missing on the left. */
function fitted<T extends { rows: TableRow[] }>(table: T, heads: string[]): T & { heads: string[] } {
  let above: Cell[] = []
  const rows = table.rows.map(({ block, cells }) => {
    const missing = heads.length - cells.length
    const whole =
      missing > 0 && above.length === heads.length && !ordinal.test(cells[0]?.text ?? '')
        ? [...above.slice(0, missing), ...cells]
        : [...cells, ...Array.from({ length: Math.max(0, missing) }, () => blankAt(block.end))]
    above = whole
    return { block, cells: whole }
  })
  return { ...table, heads, rows }
}

const blankAt = (at: number): Cell => ({ start: at, end: at, text: '' })

/** "1", "12.", "II", "a)": the number of a row. */
export const ordinal = /^(?:\d{1,3}(?:\.\d{1,2})*[.)]?|[IVX]{1,5}\.?|[A-Za-zđ][.)]?)$/
const numbering = /^\(?\[?(?:\d{1,2}|[A-Z])\]?\)?(?:\s*=.*)?$/

/** A figure, a mark, a share or a date alone in its cell. */
export const figureCell =
  /^(?:[-+]?\d[\d.,\s]*(?:\/\s*\d[\d.,]*)*\s*%?|[xXvV✓✔☑☒●Đđ+]|KĐ|CĐ|K|đạt|chưa(?: đạt)?|không(?: đạt)?)$/i

/** How many of the first rows are the head. */
function headDepth(rows: readonly TableRow[]): number {
  let depth = 0
  while (depth < rows.length && depth < 4 && isHead(rows[depth]!, depth)) depth++
  return depth === rows.length ? Math.min(1, depth) : depth
}

const headWord =
  /^(?:tt|stt|số tt|tên xã|xã|đơn vị|nội dung|chỉ tiêu|đvt|ghi chú|kế hoạch|tên đơn vị|địa phương|tên thôn|nguồn vốn)$/i

function isHead({ cells }: TableRow, depth: number): boolean {
  const filled = cells.filter((cell) => cell.text)
  if (!filled.length) return true
  const first = cells[0]!.text
  if (filled.some((cell) => headWord.test(cell.text))) return true
  if (filled.length > 1 && filled.every((cell) => numbering.test(cell.text))) return depth > 0
  if (depth === 0) return !isRow(cells)
  return first === '' && !filled.some((cell) => /^\d[\d.,]*(?:\/\d+)?\s*%?$/.test(cell.text)) && filled.length > 1
}

/** Begins with its number, or has figures beside a name. */
function isRow(cells: readonly Cell[]): boolean {
  const words = cells.filter((cell) => cell.text)
  if (words.length > 1 && ordinal.test(words[0]!.text) && !/^(?:A|B|I)$/.test(words[0]!.text)) return true
  return words.slice(1).some((cell) => figureCell.test(cell.text)) && /\p{L}{2}/u.test(words[0]?.text ?? '')
}

/** The words over each of `width` columns. A heading over several columns stands in each of them. */
function headsOf(rows: readonly TableRow[], width: number): string[] {
  const heads = Array.from({ length: width }, () => '')
  const kept = rows.filter((row, i) => !(i > 0 && isNumbering(row)))
  kept.forEach(({ cells }, depth) => {
    const spread = cells.length < width ? spreadOver(cells, width, kept[depth + 1]?.cells, depth) : cells
    let left = ''
    for (let column = 0; column < width; column++) {
      const own = spread[column]?.text ?? ''
      const below = kept.slice(depth + 1).some((row) => row.cells.length >= width && row.cells[column]?.text)
      if (own) left = own
      const said = own || (below && depth < kept.length - 1 ? left : '')
      if (said) heads[column] = `${heads[column]} ${said}`.trim()
    }
  })
  return heads.map((head) => head.toLowerCase())
}

/** "(1) (2) (3)" under a head only numbers its columns; numbers behind blank cells are criteria. */
const isNumbering = ({ cells }: TableRow) =>
  cells[0]!.text !== '' && cells.filter((cell) => cell.text).every((cell) => numbering.test(cell.text))

/** A row of a head that has fewer cells than the table: the ones in the middle span what the row below parts. */
function spreadOver(cells: readonly Cell[], width: number, below: readonly Cell[] | undefined, depth: number): Cell[] {
  if (depth > 0) return [...Array.from({ length: leadOf(cells, width) }, () => blankAt(0)), ...cells]
  if (!below || below.length >= width) return [...cells]
  const parts = below.length
  const trail = /^(?:tổng|cộng|ghi chú|số tiêu chí)/i.test(cells.at(-1)!.text) && cells.length > 3 ? 1 : 0
  const lead = width - parts - trail
  const middle = cells.slice(lead, cells.length - trail)
  if (lead < 0 || !middle.length || parts % middle.length) return [...cells]
  const each = parts / middle.length
  return [
    ...cells.slice(0, lead),
    ...middle.flatMap((cell) => Array<Cell>(each).fill(cell)),
    ...cells.slice(-trail || cells.length),
  ]
}

/** Cells missing on the left of a second row of the head; where the last column spans too, one of them stands on the right. */
const leadOf = (cells: readonly Cell[], width: number) => {
  const missing = width - cells.length
  return missing > 2 || cells.every((cell) => /^\d{1,2}$/.test(cell.text)) ? Math.min(missing, 2) : missing
}
