// Documents that a document cites by number: "Nghị quyết số 12/2018/NQ-HĐND ngày 7/12/2018".

import { dateAt, isoOf } from './dates.ts'
import type { DocumentType, LegalRef, Span } from './reading.ts'
import type { Source, Word } from './words.ts'

export type FoundRef = LegalRef & Span & { from: number; to: number }

const shape = /^\d{1,5}[a-z]?(?:\/(?:19|20)\d\d)?(?:[/-]\p{L}[\p{L}\d]*(?:[-/.&]\p{L}[\p{L}\d&]*)*)$/u

/** The cited documents between two words, each once by its place in the text. */
export function legalRefsIn(source: Source, from: number, to: number): FoundRef[] {
  const { words, text } = source
  const found: FoundRef[] = []
  for (let at = from; at < to; at++) {
    if (words[at]!.kind !== 'number' || (at > from && !words[at]!.gap && words[at - 1]!.kind !== 'mark')) continue
    const bare = bareAt(source, at, to)
    if (bare) {
      found.push(bare)
      at = bare.to - 1
      continue
    }
    const mark = words[at + 1]?.low
    if (mark !== '/' && mark !== '-' && !(words[at + 1]?.kind === 'word' && words[at + 1]?.gap === false)) continue
    const end = endOfNumber(source, at, to)
    const raw = text.slice(words[at]!.start, words[end - 1]!.end)
    // "05-CT/TU" of the Party has its stroke further on; "5-TDP" names a place
    if (!raw.includes('/')) continue
    const number = raw.replace(/\s+/g, '')
    if (!isNumber(number)) continue
    const dated = dateAfter(source, end, to)
    const date = dated?.date ?? null
    const last = dated?.to ?? end
    const heads = numbersInFront(words, at, from)
    for (const one of heads) {
      const type = typeOf(source, heads[0]!, number)
      const whole = words[one]!.low + number.slice(words[at]!.low.length)
      found.push({ type, number: whole, date, start: words[one]!.start, end: words[one]!.end, from: one, to: one + 1 })
    }
    const before = joinedWith(words, found, heads[0] ?? at)
    if (dated) shareDate(words, found, heads[0] ?? at, dated)
    const type = typeOf(source, heads[0] ?? at, number, before?.type)
    found.push({ type, number, date, start: words[at]!.start, end: words[last - 1]!.end, from: at, to: last })
    at = last - 1
  }
  return found
}

/** "Quyết định số 530 của UBND tỉnh", "Công văn số 1020 ngày 05/11/2024": without the letters of a type. */
function bareAt(source: Source, at: number, to: number): FoundRef | null {
  const { words } = source
  if (words[at - 1]?.low !== 'số' || !/^(?:của|ngày)$/.test(words[at + 1]?.low ?? '') || at + 1 >= to) return null
  const type = named(words, at - 1)
  const dated = dateAfter(source, at + 1, to)
  const last = dated?.to ?? at + 1
  const { start, low } = words[at]!
  return type && { type, number: low, date: dated?.date ?? null, start, end: words[last - 1]!.end, from: at, to: last }
}

/** "số 318, 319, 320/QĐ-TTg": the numbers that share the letters of the last one, by index. */
function numbersInFront(words: readonly Word[], at: number, least: number): number[] {
  const found: number[] = []
  let next = words[at - 1]?.low === 'số' ? at - 2 : at - 1
  while (next - 1 >= least && /^(?:,|và)$/.test(words[next]!.low) && words[next - 1]!.kind === 'number') {
    found.unshift(next - 1)
    next = words[next - 2]?.low === 'số' ? next - 3 : next - 2
  }
  return found.length && words[found[0]! - 1]?.low === 'số' && named(words, found[0]! - 1) ? found : []
}

/** "số 25/2021/QH15 và | số 24/2021/QH15": the one in front, where nothing but the joint stands between. */
function joinedWith(words: readonly Word[], found: readonly FoundRef[], at: number): FoundRef | undefined {
  const last = found.at(-1)
  return last &&
    at - last.to < 3 &&
    words.slice(last.to, at).some((word) => /^(?:,|và)$/.test(word.low)) &&
    words.slice(last.to, at).every((word) => /^(?:,|và|số)$/.test(word.low))
    ? last
    : undefined
}

/** "… số 318/QĐ-TTg, Quyết định số 319/QĐ-TTg cùng ngày 08/3/2022", "… số 24/2021/QH15 và số 25/2021/QH15 ngày …": those right in front are of that day too. */
function shareDate(words: readonly Word[], found: FoundRef[], at: number, { date, shared }: DateBehind) {
  for (let i = found.length - 1, next = at; i >= 0; i--) {
    const between = words.slice(found[i]!.to, next)
    const joint = between.some((word) => /^(?:,|và)$/.test(word.low))
    if (found[i]!.date || !joint || (shared ? between.length > 5 : !joinedWith(words, found.slice(0, i + 1), next)))
      return
    found[i]!.date = date
    next = found[i]!.from
  }
}

const isNumber = (number: string) =>
  shape.test(number) && /\p{Lu}{2}|\p{Lu}[a-z]{1,2}\p{Lu}|\p{Lu}\p{Ll}\p{Lu}|TTr|CTr/u.test(number)

/** Index after the run of words without a blank; "57 /KH-UBND" may have one before its first mark. */
function endOfNumber(source: Source, at: number, to: number): number {
  const { words } = source
  let end = at + 1
  // "15/2021/NQ-HĐND-UBND" has some ten words; a run of strokes and digits is no number
  while (end < to && end < at + 24) {
    const word = words[end]!
    if (
      word.gap &&
      !(words[end - 1]!.low === '-' || words[end - 1]!.low === '/' || (end === at + 1 && word.low === '/'))
    )
      break
    if (word.kind === 'mark' && !'/-.&–'.includes(word.low)) break
    end++
  }
  while (end > at + 1 && words[end - 1]!.kind === 'mark') end--
  return end
}

type DateBehind = { date: string; to: number; shared: boolean }

/** "ngày …", ", ngày …", "(ngày …", "cùng ngày …" behind a number, or behind "của" and who issued it. */
function dateAfter(source: Source, at: number, to: number): DateBehind | null {
  const { words } = source
  let i = at
  if (words[i]?.low === ',' || words[i]?.low === '(') i++
  if (words[i]?.low === 'của') i = behindIssuer(words, i, to)
  const shared = words[i]?.low === 'cùng'
  const date = dateAt(words, shared ? i + 1 : i, to)
  const iso = date && date.day !== null && date.month !== null ? isoOf(date) : null
  return iso ? { date: iso, to: date!.to, shared } : null
}

/** Index of "ngày" behind "của UBND tỉnh"; of "của" itself where a deed or a bound comes between. */
function behindIssuer(words: readonly Word[], at: number, to: number): number {
  for (let i = at + 1; i < to && i < at + 10; i++) {
    if (words[i]!.low === 'ngày') return i
    if (
      words[i]!.kind === 'mark' ||
      /^(?:trước|đến|từ|trong|vào|hết|báo|gửi|trình|về|hoàn|tổ|họp)$/.test(words[i]!.low)
    )
      return at
  }
  return at
}

const bySymbol: [RegExp, DocumentType][] = [
  [/^(?:QyĐ|QuyĐ|QĐi)/, 'quy-dinh'],
  [/^QĐ/, 'quyet-dinh'],
  [/^NQ/, 'nghi-quyet'],
  [/^KH/, 'ke-hoach'],
  [/^TB/, 'thong-bao'],
  [/^BC/, 'bao-cao'],
  [/^CTr/, 'chuong-trinh'],
  [/^CT/, 'chi-thi'],
  [/^HD/, 'huong-dan'],
  [/^TTr/, 'to-trinh'],
  [/^KL/, 'ket-luan'],
  [/^CV/, 'cong-van'],
  [/^CĐ/, 'cong-dien'],
  [/^BB/, 'bien-ban'],
  [/^GM/, 'giay-moi'],
  [/^PC/, 'phieu-chuyen'],
  [/^(?:NĐ|TT|TTLT|L|PL|VBHN|QH|DA|ĐA|PA|QC|ĐU)(?!\p{Ll})/u, 'khac'],
]

/** Type by the symbol of a number; a number without a type's letters is an official letter's. */
export function typeOfNumber(number: string): DocumentType {
  const symbols = number.split(/[/-]/).filter((part) => part && !/^\d+[a-z]?$/.test(part))
  for (const symbol of symbols) for (const [pattern, type] of bySymbol) if (pattern.test(symbol)) return type
  return 'cong-van'
}

const byName: [string, DocumentType][] = [
  ['nghị quyết', 'nghi-quyet'],
  ['quyết định', 'quyet-dinh'],
  ['kế hoạch', 'ke-hoach'],
  ['thông báo', 'thong-bao'],
  ['báo cáo', 'bao-cao'],
  ['chỉ thị', 'chi-thi'],
  ['hướng dẫn', 'huong-dan'],
  ['tờ trình', 'to-trinh'],
  ['kết luận', 'ket-luan'],
  ['chương trình', 'chuong-trinh'],
  ['công điện', 'cong-dien'],
  ['công văn', 'cong-van'],
  ['văn bản', 'cong-van'],
]

function typeOf(source: Source, at: number, number: string, before?: DocumentType): DocumentType {
  const bySign = typeOfNumber(number)
  const { words } = source
  const name = named(words, words[at - 1]?.low === 'số' ? at - 1 : at)
  // letters of an issuer only ("/UBND-NN", "/QH15") leave the type to the name in front
  return bySign === 'cong-van' || /\/QH\d/.test(number) ? (name ?? before ?? bySign) : bySign
}

/** The type named by the two words in front of `at`. */
const named = (words: readonly Word[], at: number): DocumentType | null => {
  const end = words[at - 1]?.low === ':' ? at - 1 : at
  return byName.find(([name]) => name === `${words[end - 2]?.low ?? ''} ${words[end - 1]?.low ?? ''}`)?.[1] ?? null
}
