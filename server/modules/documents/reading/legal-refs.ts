// Documents that a document cites by number: "Nghị quyết số 12/2018/NQ-HĐND ngày 7/12/2018".

import { dateAt, isoOf } from './dates.ts'
import type { DocumentType, LegalRef, Span } from './reading.ts'
import type { Source } from './words.ts'

export type FoundRef = LegalRef & Span & { to: number }

const shape = /^\d{1,5}[a-z]?(?:\/(?:19|20)\d\d)?(?:[/-]\p{L}[\p{L}\d]*(?:[-/.&]\p{L}[\p{L}\d&]*)*)$/u

/** The cited documents between two words, each once by its place in the text. */
export function legalRefsIn(source: Source, from: number, to: number): FoundRef[] {
  const { words, text } = source
  const found: FoundRef[] = []
  for (let at = from; at < to; at++) {
    if (words[at]!.kind !== 'number' || (at > from && !words[at]!.gap && words[at - 1]!.kind !== 'mark')) continue
    const mark = words[at + 1]?.low
    if (mark !== '/' && mark !== '-' && !(words[at + 1]?.kind === 'word' && words[at + 1]?.gap === false)) continue
    const end = endOfNumber(source, at, to)
    const number = text.slice(words[at]!.start, words[end - 1]!.end).replace(/\s+/g, '')
    if (!isNumber(number)) continue
    const dated = dateAfter(source, end, to)
    found.push({
      type: typeOf(source, at, number),
      number,
      date: dated?.date ?? null,
      start: words[at]!.start,
      end: words[(dated?.to ?? end) - 1]!.end,
      to: dated?.to ?? end,
    })
    at = (dated?.to ?? end) - 1
  }
  return found
}

const isNumber = (number: string) =>
  shape.test(number) &&
  /\p{Lu}{2}|\p{Lu}[a-z]{1,2}\p{Lu}|\p{Lu}\p{Ll}\p{Lu}|TTr|CTr/u.test(number) &&
  /[/-]/.test(number)

/** Index after the run of words without a blank; "57 /KH-UBND" may have one before its first mark. */
function endOfNumber(source: Source, at: number, to: number): number {
  const { words } = source
  let end = at + 1
  while (end < to) {
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

function dateAfter(source: Source, at: number, to: number): { date: string; to: number } | null {
  const { words } = source
  let i = at
  if (words[i]?.low === ',' || words[i]?.low === '(') i++
  const date = dateAt(words, i, to)
  const iso = date && date.day !== null && date.month !== null ? isoOf(date) : null
  return iso ? { date: iso, to: date!.to } : null
}

const bySymbol: [RegExp, DocumentType][] = [
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
  [/^(?:QyĐ|QuyĐ|QĐi)/, 'quy-dinh'],
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

function typeOf(source: Source, at: number, number: string): DocumentType {
  const bySign = typeOfNumber(number)
  if (bySign !== 'cong-van') return bySign
  const { words } = source
  const i = words[at - 1]?.low === 'số' ? at - 1 : at
  const before = `${words[i - 2]?.low ?? ''} ${words[i - 1]?.low ?? ''}`
  return byName.find(([name]) => name === before)?.[1] ?? bySign
}
