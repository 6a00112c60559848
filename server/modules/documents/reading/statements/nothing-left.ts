// "không còn nhà tạm", "không có xã dưới 10 tiêu chí", "số nhà tạm, dột nát không còn": nothing is a figure too.
import { printed } from '../fold.ts'
import type { Statement } from '../reading.ts'
import { placesBetween, quoted, spend, type Told, wordsBetween, yearIn } from './told.ts'

/** What a sentence reports, or wants, to be none of. */
export function nothingsLeft(told: Told): Statement[] {
  const { words } = told.source
  if (told.directive) return []
  const made: Statement[] = []
  for (let at = told.from; at < told.to; at++) {
    if (words[at]!.low !== 'không' || !/^(?:còn|có)$/.test(words[at + 1]?.low ?? '')) continue
    const none = noneBehind(told, at) ?? noneBefore(told, at)
    if (!none) continue
    spend(told, none.from, none.to)
    const place = placesBetween(told, Math.max(told.from, at - 20), at).at(-1)?.name ?? told.unit
    made.push(statementOf(told, none, place))
  }
  return made
}

/** Word indexes of the whole, and what there is none of. */
type None = { from: number; to: number; label: string }

function noneBehind(told: Told, at: number): None | null {
  const { words } = told.source
  if (words[at + 1]!.low === 'có' && words[at + 2]?.low !== 'xã') return null
  let to = at + 2
  while (to < told.to && words[to]!.kind !== 'mark' && to < at + 12) to++
  return to > at + 2 && countable.test(wordsBetween(told, at + 2, to))
    ? { from: at, to, label: said(told, at + 2, to) }
    : null
}

/** "Số nhà tạm, dột nát không còn". */
function noneBefore(told: Told, at: number): None | null {
  const { words } = told.source
  const next = words[at + 2]
  if (words[at + 1]!.low !== 'còn' || (at + 2 < told.to && next && next.kind !== 'mark')) return null
  let from = at
  while (from > told.from && at - from < 12 && (words[from - 1]!.kind === 'word' || words[from - 1]!.low === ','))
    from--
  while (from < at && !countable.test(wordsBetween(told, from, at))) from++
  if (from === at) return null
  const begin = words[from - 1]?.low === 'số' && from > told.from ? from - 1 : from
  return { from: begin, to: at + 2, label: said(told, from, at) }
}

const said = (told: Told, from: number, to: number) =>
  printed(told.source.text.slice(told.source.words[from]!.start, told.source.words[to - 1]!.end))

function statementOf(told: Told, { from, to, label }: None, place: string | null): Statement {
  const unit = /^(?:xã|hộ|nhà|thôn)(?=\s)/i.exec(label)?.[0].toLowerCase() ?? null
  const common = { ...quoted(told, from, to), place }
  return told.aims
    ? { kind: 'target', ...common, what: label, value: 0, unit, by: yearIn(told, told.from, told.to) }
    : { kind: 'indicator', ...common, label, value: 0, total: null, unit }
}

const countable =
  /^(?:xã|thôn|bản|ấp|buôn|hộ|nhà|nợ|điểm|công trình|tuyến|học sinh|trẻ|người|đường|cầu|phòng học|trường|lao động|tiêu chí nào)(?:\s|$)/
