import type { Warning } from '../reading.ts'
import type { Block } from '../sections.ts'
import { columnAt, type ReadTable } from '../statements/read-tables.ts'

/** Item 8 followed by item 11, or item 3 twice, among the items of one heading. */
export function numberingGaps(text: string, blocks: readonly Block[]): Warning[] {
  const found: Warning[] = []
  const last = new Map<string, { number: number; label: string }>()
  for (const block of blocks) {
    const marker = block.marker
    if (!marker || marker.number === null) continue
    const group = marker.label.includes('.') ? marker.label.slice(0, marker.label.lastIndexOf('.')) : ''
    const key = `${block.parent ?? ''}|${marker.style}|${group}`
    const before = last.get(key)
    last.set(key, { number: marker.number, label: marker.label })
    if (!before || marker.number === before.number + 1 || marker.number === 1 || isLatin(before.label, marker.label))
      continue
    const start = block.lineStart + marker.dress
    const end = endOfLine(text, start, block.end)
    const missing = range(before.number + 1, marker.number - 1)
    const detail = missing.length
      ? `Sau mục ${before.label} là mục ${marker.label}, không có ${missing.map((one) => `mục ${labelled(one, before.label)}`).join(' và ')}.`
      : `Sau mục ${before.label} lại là mục ${marker.label}.`
    found.push({ kind: 'numbering-gap', quote: text.slice(start, end), start, end, detail })
  }
  return found
}

/** Row 6 of a table followed by row 8. */
export function rowGaps(text: string, tables: readonly ReadTable[]): Warning[] {
  return tables.flatMap((read) => {
    const column = columnAt(read, 'ordinal')
    if (column < 0) return []
    let before = 0
    const gaps = read.table.rows.flatMap(({ block, cells }): Warning[] => {
      const hit = /^(\d{1,3})\.?$/.exec(cells[column]?.text ?? '')
      if (!hit) return []
      const number = Number(hit[1])
      const missing = before ? range(before + 1, number - 1) : []
      const last = before
      before = number
      if (!missing.length) return []
      const start = cells[column]!.start
      const detail = `Trong bảng, sau số ${last} là số ${number}, không có số ${missing.join(', ')}.`
      return [{ kind: 'numbering-gap', quote: text.slice(start, block.end), start, end: block.end, detail }]
    })
    // many gaps are no slip: the rows were chosen from a longer list
    return gaps.length === 1 ? gaps : []
  })
}

/** "d)" then "e)": lists numbered by Word have no "đ". */
const isLatin = (before: string, label: string) =>
  before.length === 1 && label.length === 1 && label.charCodeAt(0) === before.charCodeAt(0) + 1 && /[a-z]/i.test(label)

const romans = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']
const letters = 'abcdđeghiklmnopqrstuvxy'

/** A number written as its neighbour is: 3 as "III", "c" or "1.3". */
function labelled(number: number, like: string): string {
  if (/^[IVX]+$/.test(like)) return 'X'.repeat(Math.floor(number / 10)) + romans[number % 10]
  if (/^[a-zđ]$/.test(like)) return letters[number - 1] ?? String(number)
  if (/^[A-ZĐ]$/.test(like)) return letters[number - 1]?.toUpperCase() ?? String(number)
  return like.replace(/\d+$/, String(number))
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, Math.min(to - from + 1, 6)) }, (_, i) => from + i)

function endOfLine(text: string, start: number, end: number): number {
  const line = text.indexOf('\n', start)
  const stop = line < 0 ? end : Math.min(line, end)
  return stop - start > 120 ? start + 120 : stop
}
