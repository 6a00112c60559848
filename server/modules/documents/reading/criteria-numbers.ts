import type { Word } from './words.ts'

export type CriterionNumber = { no: number; indicator: string | null; from: number; to: number }

/** The numbers of a list of criteria: "số 16,17", "2, 9", "3 - Thủy lợi; số 5 - Trường học", "13.2, 13.3", "17.4 và 17.5". */
export function criterionNumbers(
  words: readonly Word[],
  from: number,
  to: number,
  indicator: boolean,
): CriterionNumber[] {
  const found: CriterionNumber[] = []
  let at = from
  while (at < to && (words[at]!.low === 'số' || words[at]!.low === ':' || words[at]!.low === 'thứ')) at++
  for (;;) {
    const one = numberAt(words, at, to, indicator)
    if (!one) break
    found.push(one)
    const next = nextNumber(words, one.to, to)
    if (next === null) break
    at = next
  }
  return found
}

function numberAt(words: readonly Word[], at: number, to: number, indicator: boolean): CriterionNumber | null {
  const word = words[at]
  if (word?.kind !== 'number' || at >= to) return null
  const no = Number(word.low)
  if (no < 1 || no > 19) return null
  const sub =
    words[at + 1]?.low === '.' &&
    words[at + 2]?.kind === 'number' &&
    !words[at + 2]!.gap &&
    words[at + 2]!.low.length <= 2
  const end = sub ? at + 3 : at + 1
  if (isCount(words, end)) return null
  if (!sub) return indicator ? null : { no, indicator: null, from: at, to: end }
  return { no, indicator: `${no}.${Number(words[at + 2]!.low)}`, from: at, to: end }
}

const counted = new Set(
  'xã|thôn|hộ|nhà|ha|km|triệu|tỷ|người|lần|tháng|năm|ngày|bản|phường|huyện|công|mô|%|tiêu|chỉ|đơn|trường|sản|điểm|nội'.split(
    '|',
  ),
)

/** "5 xã", "13/19", "80%": a figure, no number of a criterion. */
function isCount(words: readonly Word[], at: number): boolean {
  const next = words[at]
  if (!next) return false
  if (next.low === '/' && words[at + 1]?.kind === 'number') return true
  if (next.low === '.' && !next.gap && words[at + 1]?.kind === 'number' && !words[at + 1]!.gap) return true
  if (
    next.low === ',' &&
    !next.gap &&
    words[at + 1]?.kind === 'number' &&
    !words[at + 1]!.gap &&
    words[at + 2]?.low === '%'
  )
    return true
  return counted.has(next.low)
}

/** Index of the next number of the list, past ", " "và", and past the name printed behind a number. */
function nextNumber(words: readonly Word[], at: number, to: number): number | null {
  const direct = afterMarks(words, at, to)
  if (direct !== null) return words[direct]?.kind === 'number' ? direct : null
  const low = words[at]?.low
  if (low !== '-' && low !== '–' && low !== '(' && low !== ':' && low !== 'về' && !words[at]?.cap) return null
  for (let i = at; i < to && i < at + 18; i++) {
    if (words[i]!.low === '.') return null
    const next = afterMarks(words, i, to)
    if (next !== null && words[next]?.kind === 'number' && (words[next - 1]!.low === 'số' || words[i]!.low === ')'))
      return next
    if (next !== null && words[i]!.low === ';' && words[next]?.kind !== 'number') return null
  }
  return null
}

function afterMarks(words: readonly Word[], at: number, to: number): number | null {
  let i = at
  while (i < to && (words[i]!.low === ',' || words[i]!.low === 'và' || words[i]!.low === ';' || words[i]!.low === '&'))
    i++
  if (i === at) return null
  if (words[i]?.low === 'số') i++
  return i < to ? i : null
}
