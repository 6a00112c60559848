// Lists of criteria in reports: "gồm: Số 1 – Quy hoạch; Số 2 – Giao thông", "(1, 3, 4 và 7)", "từ tiêu chí 1 đến 9",
// "Tiêu chí số 1; các chỉ tiêu 13.2, 13.3 trong tiêu chí số 13".

import { namesInForce } from '../criteria-names.ts'
import { phraseAt } from '../phrases.ts'
import type { Level } from '../reading.ts'
import type { Source, Word } from '../words.ts'

export type CriteriaList = { criteria: number[]; indicators: string[]; to: number }
type Words = readonly Word[]

/** The list opened by "gồm", ":" or "(" behind a count that ends before word `from`; null where no list follows. */
export function listedCriteria(
  source: Source,
  from: number,
  limit: number,
  set: { level: Level; day: string | null },
): CriteriaList | null {
  const { words } = source
  const open = openingOf(words, from, limit)
  if (open === null) return null
  const end = words[open]!.low === '(' ? closingBracket(words, open, limit) : limit
  let at = open
  while (at < end && /^(?:gồm|:|\(|các|có|là|bao|từ)$/.test(words[at]!.low)) at++
  const list = collect(words, at, endOfList(words, at, end), set)
  return list.criteria.length + list.indicators.length ? { ...list, criteria: [...new Set(list.criteria)] } : null
}

/** The word "gồm", ":" or "(" at most a few words behind the count. */
function openingOf(words: Words, from: number, limit: number): number | null {
  for (let at = from; at < limit && at < from + 20; at++) {
    const { low } = words[at]!
    const next = words[at + 1]?.low ?? ''
    // "xã A (đã đạt 8/10 tiêu chí): tập trung hoàn thành tiêu chí số 7" lists what is lacking
    if (low === ')' || (low === ':' && /^(?:tập|hoàn|thực|phấn|tiếp|yêu|đề|cần|còn|chưa)$/.test(next))) return null
    if (low === 'gồm' || low === ':') return at
    if (low === '(') {
      if (/^(?:gồm|bao|các|tiêu|số|tc|từ)$/.test(next) || words[at + 1]?.kind === 'number') return at
      at = closingBracket(words, at, limit)
    }
    if (low === 'là' && /^(?:tiêu|các|số)$/.test(next)) return at
    if (low === ';' || low === '.' || (low === ',' && !/^(?:gồm|bao|cụ|đó|trong|đạt)$/.test(next))) return null
  }
  return null
}

function closingBracket(words: Words, open: number, limit: number): number {
  let at = open
  while (at < limit && words[at]!.low !== ')') at++
  return at
}

/** Where the list ends though the sentence goes on: "; còn 05 tiêu chí chưa đạt", ", chưa đạt …". */
function endOfList(words: Words, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const { low } = words[at]!
    if (low === '.' && (at + 1 === limit || (words[at + 1]!.gap && words[at + 1]!.cap))) return at
    if (low === 'chưa' || (low === 'còn' && at > from && words[at - 1]!.kind === 'mark')) return at
    if (low === ';' && (words[at + 1]?.low === 'xã' || words[at + 1]?.low === 'các' ? words[at + 2]?.cap : false))
      return at
  }
  return limit
}

function collect(
  words: Words,
  from: number,
  limit: number,
  { level, day }: { level: Level; day: string | null },
): CriteriaList {
  const { names, most } = namesInForce(level, day)
  const list: CriteriaList = { criteria: [], indicators: [], to: from }
  const byNumber = numbersItems(words, from, limit)
  for (let at = from; at < limit; at++) {
    const word = words[at]!
    if (isNumber(words, at, Math.max(most, 19)) && startsItem(words, at)) {
      const stop = takeNumber(words, at, limit, list)
      if (stop === null) return list
      at = stop - 1
      list.to = stop
      continue
    }
    const named = startsName(words, at) ? phraseAt(names, words, at, limit) : null
    if (named) {
      if (named.tag.indicator === null && !byNumber && !numbered(words, from, at)) list.criteria.push(named.tag.no)
      at = named.end - 1
      list.to = named.end
    } else if (word.kind !== 'mark') list.to = at + 1
  }
  return list
}

const isNumber = (words: Words, at: number, most: number) =>
  words[at]!.kind === 'number' &&
  words[at]!.low.length < 3 &&
  Number(words[at]!.low) >= 1 &&
  Number(words[at]!.low) <= most

/** Takes the number at word `at` into the list; the index behind it, or null where a figure begins that ends the list. */
function takeNumber(words: Words, at: number, limit: number, list: CriteriaList): number | null {
  const no = Number(words[at]!.low)
  const [mark, next] = [words[at + 1], words[at + 2]]
  if (mark?.low === '.' && next?.kind === 'number' && !next.gap) {
    list.indicators.push(`${no}.${Number(next.low)}`)
    return at + 3
  }
  if (mark?.low === '/' || mark?.low === '%' || (mark?.low === 'tiêu' && next?.low === 'chí') || mark?.low === 'xã')
    return null
  const last = rangeEnd(words, at, limit)
  if (last) {
    for (let one = no; one <= last.no; one++) list.criteria.push(one)
    return last.to
  }
  // "trong tiêu chí số 13" behind its indicators names no criterion met
  const linked = words[at - 1]?.low === 'số' ? at - 4 : at - 3
  const parent =
    /^(?:trong|thuộc|của)$/.test(words[linked]?.low ?? '') && list.indicators.some((one) => one.startsWith(`${no}.`))
  if (!parent) list.criteria.push(no)
  return at + 1
}

/** "1 đến 9", "từ tiêu chí số 1 đến tiêu chí số 9", "1-9". */
function rangeEnd(words: Words, at: number, limit: number): { no: number; to: number } | null {
  const joined = words[at + 1]?.low
  if (
    joined !== 'đến' &&
    !(joined === '-' && !words[at + 1]!.gap && words[at + 2]?.kind === 'number' && !words[at + 2]!.gap)
  )
    return null
  let next = at + 2
  while (next < limit && /^(?:tiêu|chí|số|thứ)$/.test(words[next]!.low)) next++
  const no = next < limit && words[next]!.kind === 'number' ? Number(words[next]!.low) : 0
  return no > Number(words[at]!.low) && no < 21 ? { no, to: next + 1 } : null
}

/** A number opens an item behind "số", a mark, "và", "tiêu chí". */
function startsItem(words: Words, at: number): boolean {
  const before = words[at - 1]
  return (
    before === undefined ||
    (before.kind === 'mark' && before.low !== '/' && before.low !== '.') ||
    /^(?:số|và|chí|tiêu|gồm|các|thứ|từ|tc)$/.test(before.low)
  )
}

const startsName = (words: Words, at: number) => {
  const before = words[at - 1]
  return before === undefined || before.kind === 'mark' || /^(?:và|gồm|chí|về|các)$/.test(before.low)
}

/** "Số 1 - Quy hoạch; Số 5 - …": the first item has its number and then its name, so names only explain numbers. */
function numbersItems(words: Words, from: number, limit: number): boolean {
  let at = from
  while (at < limit && /^(?:tiêu|chí|số|thứ|tc)$/.test(words[at]!.low)) at++
  if (at >= limit || words[at]!.kind !== 'number') return false
  return /^[-–:(]$/.test(words[at + 1]?.low ?? '') || words[at + 1]?.cap === true
}

/** The item already gave its number: "Số 2 – Giao thông". */
function numbered(words: Words, from: number, at: number): boolean {
  for (let i = at - 1; i >= from && i > at - 5; i--) {
    if (words[i]!.kind === 'number') return true
    if (words[i]!.low === ';' || words[i]!.low === ',') return false
  }
  return false
}
