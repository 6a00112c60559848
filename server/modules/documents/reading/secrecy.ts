import type { Line } from './lines.ts'
import type { Refused } from './reading.ts'

const mark = /^[\s*_[\]()|]*(?:(?:dấu|độ|mức độ) mật\s*:\s*)?((?:TUYỆT|TỐI)?\s*MẬT)[\s*_[\]()|.]*$/u

/** In the symbol of a number: "Số: 12/M-UBND", "Số 07-BC/TU(M)", "Số: 03/BC-UBND-TM(TM)" keep the books of secret papers apart. */
const series = /^[\s*_|]*số\s*:?\s*\d*\s*[/-]\s*(?:(M)(?=[-/])|[\p{Lu}\d/&.-]+\((M|TM|TUM)\))/iu

const heads = 60

/**
 * MẬT, TỐI MẬT or TUYỆT MẬT on a line or in a column of its own, or a number of a secret series (Luật Bảo vệ bí mật
 * nhà nước 2018, Điều 8; Nghị định 26/2020/NĐ-CP, Điều 2): nothing else is read.
 */
export function secrecyMark(text: string, lines: readonly Line[]): Refused | null {
  let seen = 0
  for (const line of lines) {
    if (line.empty) continue
    const head = seen++ < heads
    if (line.end - line.start > (head ? 200 : 40)) continue
    const raw = text.slice(line.start, line.end)
    const found = markIn(raw) ?? (head ? numberIn(raw) : null)
    if (!found) continue
    const start = line.start + found.at
    const end = start + found.length
    return { refused: 'secret', quote: text.slice(start, end), start, end }
  }
  return null
}

/** The mark alone on the line, or in one of its columns (parted by bars, tabs or three blanks). */
function markIn(raw: string): { at: number; length: number } | null {
  if (!raw.includes('MẬT')) return null
  let from = 0
  for (const piece of raw.split(/(\s{3,}|\t|\|)/)) {
    const hit = mark.exec(piece)
    if (hit) return { at: from + piece.indexOf(hit[1]!), length: hit[1]!.length }
    from += piece.length
  }
  return null
}

function numberIn(raw: string): { at: number; length: number } | null {
  const hit = series.exec(raw)
  return hit ? { at: hit[0].length - hit[0].trimStart().length, length: hit[0].trim().length } : null
}
