// "không còn nhà tạm", "không có xã dưới 10 tiêu chí", "số nhà tạm, dột nát không còn": nothing is a figure too.
import { printed } from '../fold.ts'
import type { Statement } from '../reading.ts'
import { placesBetween, quoted, spend, type Told, turnBefore, wordsBetween, yearIn } from './told.ts'

/** What a sentence reports, or wants, to be none of. */
export function nothingsLeft(told: Told): Statement[] {
  const { words } = told.source
  const made: Statement[] = []
  for (let at = told.from; at < told.to; at++) {
    if (words[at]!.low !== 'không') continue
    const verb = words[at + 1]?.low === 'để' ? at + 2 : at + 1
    if (!/^(?:còn|có)$/.test(words[verb]?.low ?? '')) continue
    const none = noneBehind(told, at, verb) ?? noneBefore(told, at)
    if (!none || (told.directive && !bounded.test(none.label))) continue
    spend(told, none.from, none.to)
    const place = placesBetween(told, Math.max(told.from, at - 20), at).at(-1)?.name ?? told.unit
    made.push(statementOf(told, none, place))
  }
  return made
}

/** In an order only "không còn xã dưới 7 tiêu chí" is surely a goal. */
const bounded = /^(?:xã|thôn|bản|ấp) dưới \d+ tiêu chí/

/** Word indexes of the whole, and what there is none of. */
type None = { from: number; to: number; label: string }

function noneBehind(told: Told, at: number, verb: number): None | null {
  const { words } = told.source
  const first = verb + 1
  if (words[verb]!.low === 'có' && words[first]?.low !== 'xã') return null
  let to = first
  while (to < told.to && words[to]!.kind !== 'mark' && to < first + 10) to++
  return to > first && countable.test(wordsBetween(told, first, to))
    ? { from: at, to, label: said(told, first, to) }
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
  const by = told.directive?.deadlines[0]?.at.slice(0, 10) ?? yearIn(told, told.from, told.to)
  return told.aims || told.directive || isAimedAt(told, from)
    ? { kind: 'target', ...common, what: label, value: 0, unit, by }
    : { kind: 'indicator', ...common, label, value: 0, total: null, unit }
}

/** "Phấn đấu toàn huyện không còn xã dưới 7 tiêu chí". */
const isAimedAt = (told: Told, at: number) => turnBefore(told, at)?.goal === true

const countable =
  /^(?:xã|thôn|bản|ấp|buôn|hộ|nhà|nợ|điểm|công trình|tuyến|học sinh|trẻ|người|đường|cầu|phòng học|trường|lao động|tiêu chí nào)(?:\s|$)/
