import { oneOf } from './phrases.ts'
import type { Word } from './words.ts'

export type CriterionNumber = { no: number; indicator: string | null; from: number; to: number }

/** The numbers of a list of criteria: "số 16,17", "2, 9", "từ 5 đến 8", "3 - Thủy lợi; số 5 - Trường học", "17.4 và 17.5". */
export function criterionNumbers(
  words: readonly Word[],
  from: number,
  to: number,
  indicator: boolean,
): CriterionNumber[] {
  const found: CriterionNumber[] = []
  let at = behindNumberWords(words, from, to)
  for (;;) {
    const one = numberAt(words, at, to, indicator)
    if (!one) break
    const last = rangeEnd(words, one, to, indicator)
    found.push(...(last ? between(one, last) : [one]))
    const next = nextNumber(words, found.at(-1)!.to, to)
    if (next === null) break
    at = next
  }
  return found
}

/** Behind "số", "thứ", ":" and "từ" in front of a number. */
function behindNumberWords(words: readonly Word[], from: number, to: number): number {
  let at = from
  while (at < to && /^(?:số|thứ|:|từ)$/.test(words[at]!.low)) at++
  return at
}

function numberAt(words: readonly Word[], at: number, to: number, indicator: boolean): CriterionNumber | null {
  const word = words[at]
  if (word?.kind !== 'number' || at >= to) return null
  const no = Number(word.low)
  if (no < 1 || no > 19 || word.low.length > 2) return null
  const part = words[at + 2]
  const sub = words[at + 1]?.low === '.' && part?.kind === 'number' && !part.gap && part.low.length <= 2
  const end = sub ? at + 3 : at + 1
  if (isCount(words, at, end)) return null
  if (!sub) return indicator ? null : { no, indicator: null, from: at, to: end }
  return { no, indicator: `${no}.${Number(part.low)}`, from: at, to: end }
}

const counted = oneOf(
  'xã|thôn|hộ|nhà|ha|km|triệu|tỷ|người|lần|tháng|năm|ngày|bản|phường|huyện|công|mô|%|tiêu|chỉ|đơn|trường|sản|điểm|nội|sạch|cấp|loại|sao|nhóm|ấp|xóm|buôn|đồng|phòng|giờ|phút|bước'.split(
    '|',
  ),
)

/** "5 xã", "13/19", "80%", "4 tại chỗ", "5 không 3 sạch": a figure, no number of a criterion. */
function isCount(words: readonly Word[], at: number, end: number): boolean {
  const next = words[end]
  if (!next) return false
  const after = words[end + 1]
  if (next.low === '/' && after?.kind === 'number') return true
  if (next.low === '.' && !next.gap && after?.kind === 'number' && !after.gap) return true
  if (next.low === ',' && !next.gap && after?.kind === 'number' && !after.gap) {
    const unit = words[end + 2]?.low
    if (unit === '%' || unit === 'ha' || unit === 'km' || unit === 'triệu') return true
  }
  if (next.low === 'tại') return after?.low === 'chỗ'
  if (next.low === 'không') return after?.kind === 'number' || after?.low === ','
  // "tiêu chí số 9, 12 xã nông thôn mới" names the set
  if (next.low === 'xã' && /^(?:nông|ntm|nâng)$/.test(after?.low ?? '')) return false
  // a line that begins with "Phòng …" is another cell
  return counted(next) && !(next.cap && next.breaks) && words[at - 1]?.low !== 'số'
}

/** "… đến tiêu chí số 8", "…-8": the last number of a range, where it is the greater. */
function rangeEnd(
  words: readonly Word[],
  first: CriterionNumber,
  to: number,
  indicator: boolean,
): CriterionNumber | null {
  const joint = words[first.to]
  const spoken = joint?.low === 'đến' || joint?.low === 'tới'
  if (!spoken && !((joint?.low === '-' || joint?.low === '–') && words[first.to + 1]?.kind === 'number')) return null
  let at = first.to + 1
  if (/^(?:tiêu|chỉ)$/.test(words[at]?.low ?? '') && /^(?:chí|tiêu)$/.test(words[at + 1]?.low ?? '')) at += 2
  at = behindNumberWords(words, at, to)
  const last = numberAt(words, at, to, indicator)
  if (!last || (last.indicator === null) !== (first.indicator === null)) return null
  if (last.indicator === null) return last.no > first.no ? last : null
  return last.no === first.no && part(last) > part(first) ? last : null
}

const part = (one: CriterionNumber) => Number(one.indicator!.split('.')[1])

function between(first: CriterionNumber, last: CriterionNumber): CriterionNumber[] {
  const span = { from: first.from, to: last.to }
  if (first.indicator === null)
    return Array.from({ length: last.no - first.no + 1 }, (_, i) => ({ no: first.no + i, indicator: null, ...span }))
  return Array.from({ length: part(last) - part(first) + 1 }, (_, i) => ({
    no: first.no,
    indicator: `${first.no}.${part(first) + i}`,
    ...span,
  }))
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
    if (next === null) continue
    const named = words[next]?.kind === 'number' && /^[-–(]$/.test(words[next + 1]?.low ?? '')
    if (words[next]?.kind === 'number' && (words[next - 1]!.low === 'số' || words[i - 1]?.low === ')' || named))
      return next
    if (words[i]!.low === ';' && words[next]?.kind !== 'number') return null
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
