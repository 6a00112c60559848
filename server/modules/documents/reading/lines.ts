// The printed lines of a document, with the dress of markdown and tables taken off.
import { printed } from './fold.ts'
import type { Span } from './reading.ts'
import { markRows } from './rows.ts'

export type Line = {
  /** Offsets of the line without its outer blanks. */
  start: number
  end: number
  /** Words as printed: no stars, no cell marks, single blanks. */
  plain: string
  /** The cells, where it is a row of a table. */
  cells: Span[] | null
  /** Nothing but blanks, rules or a page number stands on it. */
  empty: boolean
  /** A blank line (or more) stands in front. */
  apart: boolean
}

// none is longer than "- trang 123 / 123 -"
const longestPageNumber = 24
const pageNumber = /^(?:[-–]\s*)?(?:trang\s+)?\d{1,3}(?:\s*\/\s*\d{1,3})?(?:\s*[-–])?$/i

/** All lines; one pass. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let apart = true
  for (let at = 0; at <= text.length; ) {
    let next = text.indexOf('\n', at)
    if (next < 0) next = text.length
    let start = at
    let end = next
    while (start < end && isBlank(text.charCodeAt(start))) start++
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--
    const plain = start === end ? '' : plainOf(text.slice(start, end))
    const numbered = plain.length <= longestPageNumber && pageNumber.test(plain)
    const empty = !saysSomething(plain) || (numbered && text.charCodeAt(start) !== 124)
    lines.push({ start, end, plain, cells: null, empty, apart })
    // a page number parts nothing, a ruled line does
    apart = empty && (apart || plain === '' || !numbered)
    at = next + 1
  }
  markRows(text, lines)
  return lines
}

function plainOf(raw: string): string {
  const cells = raw.includes('|') ? raw.replace(/^\||\|$/g, '').replace(/\|/g, '   ') : raw
  const unbroken = cells.includes('<') ? cells.replace(/<br\s*\/?>/gi, ' ') : cells
  const bare = /^[#>]/.test(unbroken) ? unbroken.replace(/^(?:#{1,6}|>)\s+/, '') : unbroken
  return printed(bare.includes('\\') ? bare.replace(/\\([-.*_#])/g, '$1') : bare)
}

/** Whether a letter or a digit stands in it: most lines begin with one that needs no look into the tables of Unicode. */
const saysSomething = (plain: string) => /^[A-Za-z0-9]/.test(plain) || /[\p{L}\p{N}]/u.test(plain)

const isBlank = (code: number) => code <= 32 || code === 0xa0 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b)
