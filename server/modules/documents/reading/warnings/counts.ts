// "13/19 tiêu chí gồm" and then 14 of them; "03 xã: A, B"; "còn 04 tiêu chí chưa đạt (5, 6, 17)"; "gồm 05 nhóm nội dung" and four.

import { namesInForce } from '../criteria-names.ts'
import { type Figure, figureAt } from '../figures.ts'
import { printed } from '../fold.ts'
import { phraseAt } from '../phrases.ts'
import { type Place, placesIn } from '../places.ts'
import type { Statement, Warning } from '../reading.ts'
import { listedCriteria } from '../statements/listed-criteria.ts'
import type { Source } from '../words.ts'
import { ofLackingCells, ofMarks } from './count-cells.ts'
import { further, manyUnits, ofNames } from './named-lists.ts'
import { quoteOf } from './quotes.ts'
import type { Findings } from './warnings.ts'

/** Counts that their own lists or marks deny. */
export function countMismatches(source: Source, findings: Findings): Warning[] {
  const { statements, blocks } = findings
  const told = statements.filter((one) => one.kind === 'achieved' || one.kind === 'appraised')
  const found = statements.flatMap((statement) => ofStatement(source.text, statement))
  let next = 0
  for (const block of blocks) {
    if (block.cells) continue
    for (let at = block.from; at < block.to; at++) {
      const start = source.words[at]!.start
      while (next < told.length && told[next]!.end <= start) next++
      if (source.words[at]!.kind !== 'number' || (told[next] && told[next]!.start <= start)) continue
      found.push(...ofList(source, at, block.to, findings.document.date))
    }
  }
  return [
    ...found,
    ...findings.tables.flatMap((table) => [...ofMarks(source, table), ...ofLackingCells(source, table)]),
  ]
}

function ofStatement(text: string, statement: Statement): Warning[] {
  if (statement.kind === 'achieved') return [...ofAchieved(text, statement), ...ofLacking(text, statement)]
  if (statement.kind !== 'appraised') return []
  const whole = { quote: statement.quote, start: statement.start, end: statement.end }
  const { criteria, indicators, statedCriteria, statedIndicators } = statement
  const differs = (stated: number | null, listed: readonly unknown[]) =>
    stated !== null && listed.length > 0 && stated !== listed.length
  return [
    ...(differs(statedCriteria, criteria)
      ? [
          {
            kind: 'count-mismatch' as const,
            ...whole,
            detail: `Ghi ${statedCriteria} tiêu chí nhưng liệt kê ${criteria.length} tiêu chí (${criteria.join(', ')}).`,
          },
        ]
      : []),
    ...(differs(statedIndicators, indicators)
      ? [
          {
            kind: 'count-mismatch' as const,
            ...whole,
            detail: `Ghi ${statedIndicators} chỉ tiêu nhưng liệt kê ${indicators.length} chỉ tiêu (${indicators.join(', ')}).`,
          },
        ]
      : []),
  ]
}

function ofAchieved(text: string, statement: Statement & { kind: 'achieved' }): Warning[] {
  const { criteria, count, total } = statement
  if (
    !criteria ||
    count === null ||
    criteria.length === count ||
    statement.quote.includes('|') ||
    !/tiêu\s+chí/.test(statement.quote)
  )
    return []
  // a list by name may hold names we do not know: numbers are counted strictly, names where semicolons part as many as are known
  const list = statement.quote.replace(/^[\s\S]*?tiêu\s+chí/, '')
  if (criteria.length < count && !allNumbered(list, criteria.length) && list.split(';').length !== criteria.length)
    return []
  const opening = /^[\s\S]*?tiêu\s+chí[^:(;]*?(?:gồm|(?=[:(]))/.exec(statement.quote)?.[0] ?? statement.quote
  const said = total === null ? `${count}` : `${count}/${total}`
  return [
    {
      kind: 'count-mismatch',
      ...quoteOf(text, statement.start, statement.start + opening.length),
      detail: `Ghi đạt ${said} tiêu chí nhưng liệt kê ${criteria.length} tiêu chí (${criteria.join(', ')}).`,
    },
  ]
}

const lacking =
  /^\s*[,;(]?\s*(?:hiện )?(?:còn|chưa đạt|chưa hoàn thành)[^.;:()\d]{0,50}[:(]?\s*(\d{1,2}(?:(?:,| và|;)\s{0,2}\d{1,2}){1,18})(?![\d/.]\d)/i

/** "xã A đạt 13/19 tiêu chí, còn các tiêu chí số 2, 3, 6, 10, 11": what is reached and what is not make up the whole. */
function ofLacking(text: string, { criteria, count, total, end, place }: Statement & { kind: 'achieved' }): Warning[] {
  if (criteria || count === null || total === null) return []
  const hit = lacking.exec(text.slice(end, end + 160))
  const numbers = (hit?.[1] ?? '').match(/\d+/g)?.map(Number) ?? []
  if (!hit || numbers.length + count === total || numbers.some((no) => no < 1 || no > total)) return []
  const start = end + hit.index + hit[0].lastIndexOf(hit[1]!)
  return [
    {
      kind: 'count-mismatch',
      ...quoteOf(text, start, start + hit[1]!.length),
      detail: `${place ?? 'Xã'} đạt ${count}/${total} tiêu chí nhưng liệt kê ${numbers.length} tiêu chí chưa đạt (${numbers.join(', ')}).`,
    },
  ]
}

const allNumbered = (list: string, count: number) => (list.match(/\d+/g)?.length ?? 0) >= count

const listable =
  /^(?:xã|phường|thị trấn|huyện|thôn|bản|ấp|tiêu chí|chỉ tiêu|nội dung|nhóm|nhóm nội dung|nhiệm vụ|giải pháp)$/

// the longest list: forty names or criteria with their numbers
const farthest = 160

/** A count with its list right behind: "03 xã: A, B", "04 tiêu chí chưa đạt (5, 6, 17)", "05 nhóm nội dung: (1) …; (2) …". */
function ofList(source: Source, at: number, limit: number, day: string | null): Warning[] {
  const { words, text } = source
  const figure = figureAt(words, at, limit)
  if (
    !figure?.unit ||
    !listable.test(figure.unit) ||
    (figure.total !== null && !manyUnits.test(figure.unit)) ||
    figure.value > 40 ||
    figure.value < 2 ||
    !Number.isInteger(figure.value)
  )
    return []
  const open = openerOf(source, figure, limit)
  if (open === null) return manyUnits.test(figure.unit) ? ofNames(source, { at, figure, limit }) : []
  if (further.test(figure.unit)) return ofNames(source, { at, figure, limit })
  const units = /^(?:xã|phường|thị trấn)$/.test(figure.unit)
  const end = endOfPart(source, open, Math.min(limit, open + farthest), !units && !/tiêu chí/.test(figure.unit))
  const listed = units
    ? names(source, figure, open, end)
    : /tiêu chí/.test(figure.unit)
      ? (numbers(source, open, end) ?? namedCriteria(source, open, end, day))
      : items(text.slice(words[open]!.start, words[end - 1]!.end))
  if (units && !listed) return ofNames(source, { at, figure, limit })
  if (!listed || listed.length < 2 || listed.length === figure.value) return []
  const stop = words[open]!.low === '(' || words[open]!.low === ':' ? words[open - 1]!.end : words[open]!.end
  return [
    {
      kind: 'count-mismatch',
      ...quoteOf(text, words[at]!.start, Math.max(stop, words[figure.to - 1]!.end)),
      detail: `Ghi ${figure.value} ${figure.unit} nhưng liệt kê ${listed.length} (${listed.join(', ')}).`,
    },
  ]
}

/** The mark or name that opens the list, at most a few words behind the count. */
function openerOf({ words }: Source, figure: Figure, limit: number): number | null {
  const direct = words[figure.to]
  if (direct?.cap && direct.kind === 'word' && !direct.breaks) return figure.to
  for (let at = figure.to; at < limit && at < figure.to + 6; at++) {
    const { low, kind } = words[at]!
    if (low === ':' || low === '(' || low === 'gồm') return at
    if (low === 'là' && figure.unit === 'tiêu chí') return at
    if (
      kind !== 'word' ||
      !/^(?:chưa|đạt|còn|lại|sau|chuẩn|là|nội|dung|trọng|tâm|cụ|thể|chính|chủ|yếu|đây|dưới|này|bao|phải|hoàn|thành|điểm)$/.test(
        low,
      )
    )
      return null
  }
  return null
}

function names(source: Source, figure: Figure, open: number, end: number): string[] | null {
  const found = placesIn(source, figure.to - 1, end).filter(
    (place) => !place.village && isOfKind(source.text, place, figure.unit!),
  )
  const first = found[0]
  // names further on are told of in another clause
  if (!first || first.start - source.words[open]!.end > 12) return null
  return [...new Set(found.map((place) => place.name))]
}

/** "03 xã An Phú, Bình Lâm, Cẩm Sơn và thị trấn Hòa Lạc": the town is none of them. */
function isOfKind(text: string, place: Place, unit: string): boolean {
  const other = /(xã|phường|thị trấn)\s+$/i.exec(text.slice(Math.max(0, place.start - 10), place.start))?.[1]
  return other === undefined || other.toLowerCase() === unit
}

function numbers(source: Source, open: number, end: number): string[] | null {
  const list = listedCriteria(source, open, end, { level: 'xa-ntm', day: null })
  if (!list || list.criteria.length < 2 || list.indicators.length) return null
  return allNumbered(source.text.slice(source.words[open]!.start, source.words[list.to - 1]!.end), list.criteria.length)
    ? list.criteria.map(String)
    : null
}

/** "chưa đạt là trường học, nhà ở, thu nhập": names of criteria and nothing but names, to the end. */
function namedCriteria({ words, text }: Source, open: number, end: number, day: string | null): string[] | null {
  const { names } = namesInForce('xa-ntm', day)
  const found: string[] = []
  for (let at = open; at < end; ) {
    const hit = phraseAt(names, words, at, end)
    if (hit) {
      found.push(printed(text.slice(words[at]!.start, words[hit.end - 1]!.end)))
      at = hit.end
    } else if (words[at]!.kind === 'mark' || /^(?:là|gồm|và|các|tiêu|chí|về)$/.test(words[at]!.low)) at++
    else return null
  }
  return found
}

/** "(1) hạ tầng; (2) sản xuất; …": items that number themselves from one on. */
function items(words: string): string[] | null {
  const found = [...words.matchAll(/\((\d{1,2})\)\s*([^;()]{2,60})/g)]
  return found.length > 1 && found.every((hit, i) => Number(hit[1]) === i + 1)
    ? found.map((hit) => printed(hit[2]!).replace(/[.,]$/, ''))
    : null
}

/** `numbered`: the items "(1) …; (2) …" stand between semicolons. */
function endOfPart({ words }: Source, at: number, limit: number, numbered: boolean): number {
  let depth = 0
  const semicolons = numbered && words[at]!.low === ':'
  for (let i = at; i < limit; i++) {
    const low = words[i]!.low
    if (low === '(') depth++
    if (low === ')' && --depth <= 0 && words[at]!.low === '(') return i
    if (
      depth <= 0 &&
      ((low === ';' && !(semicolons && words[i + 1]?.low === '(')) || (low === '.' && words[i + 1]?.gap !== false))
    )
      return i
  }
  return limit
}
