import type { Line } from './lines.ts'
import type { Refused } from './reading.ts'

const mark = /^[\s*_[\]()|]*(?:(?:dấu|độ) mật\s*:\s*)?((?:TUYỆT|TỐI)?\s*MẬT)[\s*_[\]()|.]*$/u

/** A line of its own with MẬT, TỐI MẬT or TUYỆT MẬT (Luật Bảo vệ bí mật nhà nước): nothing else is read. */
export function secrecyMark(text: string, lines: readonly Line[]): Refused | null {
  for (const line of lines) {
    if (line.empty || line.end - line.start > 40) continue
    const hit = mark.exec(text.slice(line.start, line.end))
    if (!hit) continue
    const start = line.start + hit[0].indexOf(hit[1]!)
    const end = start + hit[1]!.length
    return { refused: 'secret', quote: text.slice(start, end), start, end }
  }
  return null
}
