// Which units a document as a whole addresses: those its subject and its receivers name. Pure.
import type { Book } from './book.ts'
import { bareName, nameWords } from './names.ts'

/** Ids of the units below the office's place that lines of text name, each by its whole name, the longest first. */
export function unitsNamedIn(lines: readonly string[], book: Book): number[] {
  const below = book.units
    .filter((unit) => unit.unitId !== book.unitId)
    .map((unit) => ({ ...unit, words: nameWords(bareName(unit)).map((word) => word.spelled) }))
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.words.length - a.words.length)
  const byFirst = Map.groupBy(below, ({ words }) => words[0]!)
  return [...new Set(lines.flatMap((line) => unitsIn(line, byFirst)))]
}

type Known = UnitWords[]
type UnitWords = Book['units'][number] & { words: string[] }

function unitsIn(line: string, byFirst: ReadonlyMap<string, Known>): number[] {
  const words = nameWords(line)
  const found: number[] = []
  for (let at = 0; at < words.length; at++) {
    if (!words[at]!.capital) continue
    const unit = byFirst
      .get(words[at]!.spelled)
      ?.find((one) => one.words.every((word, i) => words[at + i]?.spelled === word))
    if (!unit) continue
    // "huyện Mường Lâm" is not the township of that name
    const above = ['huyện', 'tỉnh', 'quận', 'phố'].includes(words[at - 1]?.lower ?? '')
    if (!above || !communes.has(unit.kind)) found.push(unit.unitId)
    at += unit.words.length - 1
  }
  return found
}

const communes = new Set(['xa', 'phuong', 'thi-tran', 'dac-khu'])
