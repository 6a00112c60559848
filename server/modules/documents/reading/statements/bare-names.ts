// Communes named without "xã" in front of a count of criteria: "An Phú 18 tiêu chí, Bình Lâm và Cẩm Sơn mỗi xã 15 tiêu chí".

import type { Figure } from '../figures.ts'
import { printed } from '../fold.ts'
import { oneOf } from '../phrases.ts'
import type { Place } from '../places.ts'
import type { Source, Word } from '../words.ts'

/** The places with those added that only the count behind them tells to be communes, in order. */
export function withBareNames(
  source: Source,
  from: number,
  figures: readonly Figure[],
  places: readonly Place[],
): Place[] {
  const added: Place[] = []
  for (const figure of figures) {
    if (figure.unit !== 'tiêu chí' && !(figure.unit === null && figure.total !== null)) continue
    let name = nameBefore(source.words, pastLinks(source.words, figure.from, from), from)
    while (name) {
      const { start } = source.words[name.from]!
      const { end } = source.words[name.to - 1]!
      if (isNamed(places, start, end)) break
      added.push({ name: printed(source.text.slice(start, end)), start, end, village: false })
      const joined = /^(?:,|và)$/.test(source.words[name.from - 1]?.low ?? '')
      name = joined ? nameBefore(source.words, name.from - 1, from) : null
    }
  }
  return added.length ? [...places, ...added].sort((a, b) => a.start - b.start) : [...places]
}

/** Whether one of the places, which stand in order, covers a stretch. */
function isNamed(places: readonly Place[], start: number, end: number): boolean {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  return low < places.length && places[low]!.start < end
}

const links = /^(?:đạt|được|có|mới|đã|chỉ|là|:|\(|hoàn|thành|mỗi|xã|đều|cùng|tự|đánh|giá|chấm|rà|soát|tạm|tính)$/

function pastLinks(words: readonly Word[], at: number, least: number): number {
  let end = at
  while (end > least && at - end < 7 && links.test(words[end - 1]!.low) && !words[end - 1]!.cap) end--
  return end
}

/** Two to four syllables printed large that end at a word, behind a mark or a joining word. */
function nameBefore(words: readonly Word[], end: number, least: number): { from: number; to: number } | null {
  let from = end
  while (from > least && end - from < 5 && isSyllable(words[from - 1]!)) from--
  // "Trường Sơn", "Đồng Hòa": two syllables printed large are no body
  if (end - from < 2 || end - from > 4 || (end - from > 2 && bodies(words[from]))) return null
  const before = words[from - 1]
  return from === least || !before || before.kind === 'mark' || joins(before) ? { from, to: end } : null
}

const isSyllable = (word: Word) => word.kind === 'word' && word.cap && !word.upper
const joins = oneOf(['và', 'gồm', 'là', 'thể', 'riêng', 'còn', 'như', 'xã', 'đó'])
/** Words that begin names of bodies and persons in office. */
const bodies = oneOf(
  'phòng|sở|ban|hội|đoàn|chi|cục|trung|văn|công|đảng|ngân|kho|trường|trạm|đồng|ông|bà|huyện|tỉnh|thị|thành|ủy|bộ|viện|tổ|liên|tiêu|chỉ|quyết|nghị|kế|bưu|điện|bảo'.split(
    '|',
  ),
)
