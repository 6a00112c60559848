import { beginsLetterheadPart } from './letterhead-lines.ts'

/**
 * A table as text, its cells given by the columns of its grid. One that only lays out the page (letterhead, "Nơi nhận" beside the
 * signature) is read cell after cell, the left one first. Any other keeps a line for each row, every cell between bars, so that a
 * figure stays under its head: "| 1 | Suối Hạ | 7/10 |".
 */
export function textOfTable(rows: string[][]): string {
  const filled = withoutEmpty(rows)
  if (isLayout(filled)) return filled.flat().filter(Boolean).join('\n\n')
  return filled.map((cells) => `| ${cells.map(inOneLine).join(' | ')} |`).join('\n')
}

/** The paragraphs of a cell as lines; a blank line where somebody put one, or a letterhead goes on to its next part. */
export function textOfCell(paragraphs: string[]): string {
  return paragraphs
    .map((line) => (beginsLetterheadPart(line) ? `\n${line}` : line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** At most two cells of a row have words, and those are the parts of a letterhead or foot, or are no rows of a list. */
function isLayout(rows: string[][]): boolean {
  if (rows.some((cells) => cells.filter(Boolean).length > 2)) return false
  const pairs = rows.filter((cells) => cells.filter(Boolean).length === 2)
  const words = rows.flat()
  return pairs.length < 3 || words.some((cell) => cell.length > 300 || cell.includes('\n\n') || laidOut.test(cell))
}

/** Words that only a letterhead or a foot has (NĐ 30/2020, Phụ lục I; for the Party, Hướng dẫn 36-HD/VPTW). */
const laidOut = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN|^Số\s*:|^Nơi nhận|^(?:TM|KT|TL|TUQ|Q|T\/M|K\/T|T\/L)\./mu

function withoutEmpty(rows: string[][]): string[][] {
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0)
  const used = Array.from({ length: width }, (_, at) => rows.some((cells) => cells[at]))
  return rows
    .filter((cells) => cells.some(Boolean))
    .map((cells) => used.flatMap((isUsed, at) => (isUsed ? [cells[at] ?? ''] : [])))
}

function inOneLine(cell: string): string {
  return cell.replaceAll('|', '/').replace(/\s+/g, ' ').trim()
}
