// Rows of a table whose cells a PDF ran together with single blanks: a number, a name, then figures and marks.
import type { Span } from './reading.ts'

const list = String.raw`\d{1,2}(?:[,;] ?\d{1,2})+`
const token = String.raw`(?:${list}|\d[\d.,]*(?:\/\d+)?%?|[xXvoO✓✔Đ+]|KĐ|CĐ|K|[-–])`
const name = String.raw`\p{Lu}[\p{L}’'.]*(?: \p{Lu}[\p{L}’'.]*){0,4}?`
const row = new RegExp(String.raw`^\d{1,3} ${name}(?: ${token})+$`, 'u')
const opening = new RegExp(String.raw`^(\d{1,3}) (${name})(?=(?: ${token})+$)`, 'u')

/** "2 Ngân sách tỉnh 12.400 10.540 85,0": words of any case, then two figures or more; a word begins with a letter, a figure never. */
const label = String.raw`\p{Lu}[^\s\d]*(?: [\p{L}(][^\s\d]*){0,14}`
const figure = String.raw`(?:\d[\d.,]*(?:\/\d+)?(?: ?%)?|%|[-–])`
const labelled = new RegExp(String.raw`^(\d{1,3}) (${label})(?=(?: ${figure}){2,}$)`, 'u')

/** "1 Bình Lạc 19/19 Công nhận năm 2018": a count of its whole right behind the name, then words that close the row. */
const worded = new RegExp(String.raw`^\d{1,3} ${name} \d{1,2}/\d{1,3}(?: ${token})*(?= [\p{L}(][^.;]*$|$)`, 'u')

/** "4 Quảng Lâm x x o 15": told from a sentence by ending in figures and marks, or by the count behind its name. */
export const isFlatRow = (raw: string): boolean =>
  /^\d/.test(raw) &&
  raw.length < 400 &&
  (row.test(raw) || (raw.length < 160 && (worded.test(raw) || (/[\d%-]$/.test(raw) && labelled.test(raw)))))

/** The number, the name, and each figure or mark of such a row. */
export function flatCells(text: string, line: Span): Span[] {
  const raw = text.slice(line.start, line.end)
  const hit = opening.exec(raw) ?? (raw.length < 160 ? labelled.exec(raw) : null)
  if (!hit) return wordedCells(raw, line)
  const number = hit[1]!.length
  const cells = [
    { start: line.start, end: line.start + number },
    { start: line.start + number + 1, end: line.start + hit[0].length },
  ]
  return [...cells, ...words(raw, hit[0].length, line.start)]
}

function wordedCells(raw: string, line: Span): Span[] {
  const figures = worded.exec(raw)![0]
  const said = { start: line.start + figures.length + 1, end: line.end }
  return [...flatCells(figures, { start: 0, end: figures.length }).map((cell) => moved(cell, line.start)), said]
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

/** The head above: "TT Xã 1 2 3 … 19 Cộng", parted at its numbers; null where it cannot be parted into `width` columns. */
export function flatHead(text: string, line: Span, width: number): Span[] | null {
  const raw = text.slice(line.start, line.end)
  if (!/^(?:TT|STT|Số TT|Stt)\s/.test(raw) || raw.length > 400) return null
  const first = /^(?:Số TT|\S+)/.exec(raw)![0].length
  const numbers = /(?:\s(?:TC\s?)?\d{1,2}(?=\s|$))+/.exec(raw.slice(first))
  const number = { start: line.start, end: line.start + first }
  if (!numbers) return byCapitals(raw, line, number, width)
  const begin = first + numbers.index
  const after = begin + numbers[0].length
  const counted = words(raw.slice(0, after), begin, line.start)
  const trailing = raw.slice(after).trim()
  const missing = width - 2 - counted.length
  if (missing < 0 || missing > 1 || (missing === 1) !== (trailing !== '')) return null
  const unit = { start: line.start + first + 1, end: line.start + begin }
  const last = { start: line.end - trailing.length, end: line.end }
  return [number, unit, ...counted, ...(missing ? [last] : [])]
}

/** "TT Xã Huyện Số tiêu chí đạt Tiêu chí chưa đạt": each heading begins with a capital; commune and district may be one name. */
function byCapitals(raw: string, line: Span, number: Span, width: number): Span[] | null {
  const starts = [...raw.matchAll(/(?<=\s)(?=\p{Lu})/gu)].map((hit) => hit.index)
  const cells = starts.map((from, i) => ({
    start: line.start + from,
    end: line.start + (starts[i + 1] ?? raw.length + 1) - 1,
  }))
  if (cells.length === width) cells.splice(0, 2, { start: cells[0]!.start, end: cells[1]!.end })
  return cells.length + 1 === width ? [number, ...cells] : null
}

/** The row of totals below: "Tổng cộng 129" sums the last column, or one figure stands for each. */
export function flatTotal(text: string, line: Span, width: number): Span[] | null {
  const raw = text.slice(line.start, line.end)
  const hit = /^(?:Tổng(?: cộng| số)?|Cộng|TỔNG(?: CỘNG)?|CỘNG)(?=(?: \d[\d.,]*)+$)/.exec(raw)
  if (!hit) return null
  const figures = words(raw, hit[0].length, line.start)
  const blanks = width - 2 - figures.length
  if (blanks < 0 || (blanks > 0 && figures.length > 1)) return null
  const blank = { start: line.start, end: line.start }
  const label = { start: line.start, end: line.start + hit[0].length }
  return [blank, label, ...Array.from({ length: blanks }, () => ({ start: label.end, end: label.end })), ...figures]
}

const cell = new RegExp(String.raw`${list}(?=\s|$)|\d[\d.,]* %|\S+`, 'g')

function words(raw: string, from: number, offset: number): Span[] {
  return [...raw.slice(from).matchAll(cell)].map((hit) => ({
    start: offset + from + hit.index,
    end: offset + from + hit.index + hit[0].length,
  }))
}
