// Lines that stand one below the other, as a PDF sets the cells of a table: which of them go on with the cell before.
import type { Line } from './lines.ts'
import type { Span } from './reading.ts'
import { figureCell } from './tables.ts'

/** A cell made of one or more lines. */
export type CellGroup = Span & { plain: string; lines: readonly Line[] }

/** A figure, a mark or a list of numbers alone on its line. */
export const isFigure = (plain: string): boolean =>
  plain.length < 40 && plain !== '' && (figureCell.test(plain) || /^[-–]$/.test(plain)) && !/^đạt$/i.test(plain)

/** Behind these words, or a mark that leaves a phrase open, no cell ends. */
const open = /(?:[,;–-]|(?:^|\s)(?:và|của|các|những|về|với|từ|đến|trong|theo|cho|tại))$/iu

/** The cells that some lines make: a line goes on with the cell before it where that ends openly, or it begins small. */
export function groupsOf(lines: readonly Line[]): CellGroup[] {
  const groups: { start: number; end: number; plain: string; lines: Line[] }[] = []
  for (const line of lines) {
    const before = groups.at(-1)
    if (before && goesOn(before.lines.at(-1)!, line)) {
      before.end = line.end
      before.plain = `${before.plain} ${line.plain}`
      before.lines.push(line)
    } else groups.push({ start: line.start, end: line.end, plain: line.plain, lines: [line] })
  }
  return groups
}

function goesOn(before: Line, line: Line): boolean {
  if (isFigure(before.plain)) return false
  // "Tháng 7, tháng / 10/2022"
  if (isFigure(line.plain))
    return /(?:[,-]|(?<!\s(?:hằng|hàng|mỗi|từng))\s(?:ngày|tháng|quý|năm|từ|đến|và|số))$/iu.test(before.plain)
  return /^(?:\p{Ll}|\()/u.test(line.plain) || (open.test(before.plain) && !/^[-–]$/.test(before.plain))
}
