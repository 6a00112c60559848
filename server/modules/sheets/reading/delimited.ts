// Cells as text: .csv of comma, semicolon or tab, and what is pasted out of Excel. Quotes as RFC 4180 has them.
import { decode } from '../../documents/text/letters/decode.ts'
import { mendLetters } from '../../documents/text/letters/mend.ts'
import { type Grid, rowOf, UnreadableSheet } from './grid.ts'

const separators = ['\t', ';', ',', '|'] as const

/** UTF-8, UTF-16, Windows-1258, TCVN3 or VNI. @throws UnreadableSheet `letters`, `web-page`, `not-a-sheet`: nothing parts its lines into cells */
export function readDelimited(bytes: Uint8Array, name: string): Grid {
  const text = lettersOf(bytes, name).replace(/^\ufeff/, '')
  if (/^\s*</.test(text) && /<(?:html|table|\?xml)/i.test(text.slice(0, 4000))) throw new UnreadableSheet('web-page')
  const told = /^sep=(.)\r?\n/i.exec(text)
  const separator = told?.[1] ?? separatorOf(text)
  const rows = recordsOf(told ? text.slice(told[0].length) : text, separator).flatMap((cells, i) => {
    const row = rowOf(i + 1)
    for (const [column, cell] of cells.entries()) row.put(column, cell, null)
    return cells.some((cell) => cell.trim() !== '') ? [{ no: row.no, cells: row.cells, fills: row.fills }] : []
  })
  if (rows.length > 0 && rows.every(({ cells }) => cells.length < 2)) throw new UnreadableSheet('not-a-sheet')
  return { tabs: [{ name: name.replace(/\.\w{2,4}$/, ''), rows, merges: [], widths: [] }], hiddenTabs: 0 }
}

function lettersOf(bytes: Uint8Array, name: string): string {
  try {
    const { text, from } = decode(bytes, name)
    return from === 'TCVN3' || from === 'VNI' ? mendLetters(text).text : text
  } catch {
    throw new UnreadableSheet('letters')
  }
}

/** The one that parts most rows into equally many cells, at least two. */
function separatorOf(text: string): string {
  const head = text.slice(0, 50_000)
  const scored = separators.map((separator) => {
    const widths = recordsOf(head, separator).map((cells) => cells.length)
    const counts = Map.groupBy(
      widths.filter((width) => width > 1),
      (width) => width,
    )
    return { separator, score: Math.max(0, ...[...counts].map(([width, rows]) => rows.length * Math.min(width, 20))) }
  })
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  return best.score > 0 ? best.separator : '\t'
}

/** Records of cells; a quote opens a cell only at its beginning, so that 2" pipes stay what they are. */
function recordsOf(text: string, separator: string): string[][] {
  const records: string[][] = []
  let cells: string[] = []
  let at = 0
  const endRecord = () => {
    records.push(cells)
    cells = []
  }
  while (at < text.length) {
    const { cell, next } = text[at] === '"' ? quoted(text, at, separator) : plain(text, at, separator)
    cells.push(cell)
    at = next
    if (text[at] === separator) {
      at++
      if (at === text.length) cells.push('')
    } else if (at < text.length) {
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
      endRecord()
    }
  }
  if (cells.length > 0) endRecord()
  return records
}

function plain(text: string, from: number, separator: string): { cell: string; next: number } {
  let at = from
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++
  return { cell: text.slice(from, at), next: at }
}

/** A quoted cell; what follows its closing quote up to the separator belongs to it, as Excel reads it. */
function quoted(text: string, from: number, separator: string): { cell: string; next: number } {
  let cell = ''
  let at = from + 1
  while (at < text.length) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return plain(text, from, separator)
    cell += text.slice(at, quote)
    if (text[quote + 1] !== '"') {
      const rest = plain(text, quote + 1, separator)
      return { cell: cell + rest.cell, next: rest.next }
    }
    cell += '"'
    at = quote + 2
  }
  return plain(text, from, separator)
}
