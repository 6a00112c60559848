// Every other figure: reported ("tỷ lệ hộ nghèo còn 3,2%") or to be reached ("xóa 14 nhà tạm").

import { type Figure, figureAt } from '../figures.ts'
import { printed } from '../fold.ts'
import { phraseAt } from '../phrases.ts'
import type { Statement } from '../reading.ts'
import { actions } from '../vocabulary/actions.ts'
import { placeBefore, quoted, type Told } from './sentence.ts'
import { yearIn } from './standard-units.ts'

/** Indicators and targets of one sentence, for figures no other statement has told. */
export function resultsIn(told: Told): Statement[] {
  const { words } = told.source
  const made: Statement[] = []
  for (let at = told.from; at < told.to; at++) {
    const nothing = nothingLeft(told, at)
    if (nothing) made.push(nothing)
    const figure = figureAt(words, at, told.to)
    if (!figure) continue
    if (
      !told.spent.has(at) &&
      figure.unit !== null &&
      !/lần/.test(figure.unit) &&
      !bounded(told, figure) &&
      !restates(told, figure) &&
      !labels(told, figure)
    ) {
      const one = aimed(told, figure)
        ? targetOf(told, figure)
        : told.directive || requested(told, figure)
          ? null
          : indicatorOf(told, figure)
      if (one) made.push(one)
    }
    at = figure.to - 1
    told.lastFigure = figure.to
  }
  return made
}

const goals = /phấn đấu|phân đấu|mục tiêu|kế hoạch(?! vốn| số|\s*\d)|chỉ tiêu đề ra|ít nhất|tối thiểu|tối đa|không quá/i

function aimed(told: Told, figure: Figure): boolean {
  if (told.aims || told.directive) return true
  const { words, text } = told.source
  const from = partStart(told, figure.from)
  const behind = words[figure.to]?.low === 'trở' && words[figure.to + 1]?.low === 'lên'
  return behind || goals.test(text.slice(words[from]!.start, words[figure.from]!.start))
}

/** "UBND xã đề nghị huyện bổ sung 500 tấn xi măng": a figure that is asked for is neither a result nor a target. */
function requested(told: Told, figure: Figure): boolean {
  const { words, text } = told.source
  const from = partStart(told, figure.from)
  return /đề nghị|kiến nghị|đề xuất/i.test(text.slice(words[from]!.start, words[figure.from]!.start))
}

/** "Số xã đạt 19/19 tiêu chí: 12 xã": the first figure belongs to the label of the second. */
function labels(told: Told, figure: Figure): boolean {
  const { words } = told.source
  for (let at = figure.to; at < told.to - 1 && at < figure.to + 8; at++) {
    if (words[at]!.low === ':') return words[at + 1]!.kind === 'number'
    if (words[at]!.kind !== 'word') return false
  }
  return false
}

/** "12/20 xã (chiếm 60%)": the percentage says the fraction again. */
function restates(told: Told, figure: Figure): boolean {
  if (figure.unit !== '%') return false
  const { words, text } = told.source
  const from = Math.max(told.from, figure.from - 12)
  const before = text.slice(words[from]!.start, words[figure.from]!.start)
  if (/\d[^;,\d]{0,24}[,(]\s*chiếm(?: tỷ lệ)?\s*$/i.test(before)) return true
  return /\d\s*\/\s*\d[^;]*?[(,]\s*(?:chiếm|đạt|bằng|tương đương|tỷ lệ|đạt tỷ lệ|chiếm tỷ lệ)?\s*$/i.test(before)
}

/** "dưới 10": a bound is no result (only a target may be one). */
function bounded(told: Told, figure: Figure): boolean {
  const before = told.source.words[figure.from - 1]?.low ?? ''
  if (!/^(dưới|trên|khoảng|hơn|gần|trong|vòng)$/.test(before)) return false
  return !aimed(told, figure) || qualifies(told.source.words, figure.from - 1, told.from)
}

/** "các xã còn dưới 7 tiêu chí", "những nơi giải ngân dưới 40%": the bound tells which units are meant. */
function qualifies(words: Told['source']['words'], at: number, least: number): boolean {
  let i = at - 1
  while (i > least && /^(còn|đạt|mới|chỉ|có|giải|ngân|được|tỷ|lệ|đang)$/.test(words[i]!.low)) i--
  if (!/^(xã|phường|thôn|bản|nơi|hộ|vị|án|trình|phương|huyện)$/.test(words[i]?.low ?? '')) return false
  for (let back = 1; back <= 3 && i - back >= least; back++)
    if (/^(các|những|số|nhiều|từng)$/.test(words[i - back]!.low)) return true
  return false
}

function targetOf(told: Told, figure: Figure): Statement | null {
  const { words, text } = told.source
  const from = partStart(told, figure.from)
  if (told.directive && !isTask(told, figure, from)) return null
  const to = from === figure.from ? clauseEnd(told, figure.to) : behind(told, figure)
  const what = printed(
    from === figure.from
      ? text.slice(words[Math.min(figure.to, told.to - 1)]!.start, words[to - 1]!.end)
      : text.slice(words[from]!.start, words[figure.from]!.start),
  )
    .replace(/^(?:phấn đấu|phân đấu|tập trung|chỉ đạo|đến|trong)\s+/i, '')
    .replace(/^(?:năm|hết năm|cuối năm) \d{4},?\s*(?:phấn đấu\s+)?/i, '')
  const noun =
    figure.unit && figure.unit !== '%' && !figure.million && !/đạt|còn|tiêu chí/.test(what) ? ` ${figure.unit}` : ''
  const by =
    yearIn(told, from, figure.from) ??
    yearIn(told, figure.to, Math.min(told.to, figure.to + 6)) ??
    told.directive?.deadlines[0]?.at ??
    yearIn(told, told.from, told.to)
  const label = /^giảm (.+) (?:còn|xuống còn|xuống)$/i.exec(what)?.[1] ?? what.replace(/\s+(?:đạt|là|còn)$/i, '')
  return {
    kind: 'target',
    ...quoted(told, from, to),
    place: placeOf(told, figure.from),
    what: (label || what) + noun,
    value: figure.value,
    unit: figure.unit,
    by: by ? by.slice(0, 10) : null,
  }
}

/** In an order a figure is a target when a verb of doing leads to it; "2 xã A và B", "14 tiêu chí đã đạt" only name. */
function isTask(told: Told, figure: Figure, from: number): boolean {
  const { words } = told.source
  const next = words[figure.to]
  if (figure.unit === 'xã' && next?.cap) return false
  if (figure.unit === 'tháng' || figure.unit === 'ngày' || figure.unit === 'nội dung' || figure.unit === 'nhiệm vụ')
    return false
  if (
    figure.unit === 'tiêu chí' &&
    figure.total === null &&
    /(?:duy trì|giữ vững|củng cố|chất lượng)\s*$/i.test(
      told.source.text.slice(words[from]!.start, words[figure.from]!.start),
    )
  )
    return false
  if (words[figure.to]?.low === 'đã' || words[figure.to]?.low === 'chưa' || words[figure.to]?.low === 'còn')
    return false
  if (figure.unit === '%' || figure.total !== null) return true
  for (let at = from; at < figure.from; at++)
    if (phraseAt(actions, words, at, figure.from) || words[at]!.low === 'đạt' || words[at]!.low === 'có') return true
  return false
}

function indicatorOf(told: Told, figure: Figure): Statement | null {
  const { words, text } = told.source
  const from = partStart(told, figure.from)
  const to = from === figure.from ? clauseEnd(told, figure.to) : figure.to
  const label = printed(
    from === figure.from
      ? text.slice(words[figure.numberTo]!.start, words[to - 1]!.end)
      : text.slice(words[from]!.start, words[figure.from]!.start),
  ).replace(/\s*(?::|\s(?:đạt|là|còn|được|có))$/i, '')
  if (
    figure.unit === 'tháng' ||
    figure.unit === 'ngày' ||
    (figure.unit === 'xã' && words[figure.to]?.cap && figure.total === null)
  )
    return null
  if (/(?:giai đoạn|sau|trong|qua|hơn)$/.test(label) && figure.unit === 'năm') return null
  if (!label || (label === figure.unit && label === 'tiêu chí')) return null
  return {
    kind: 'indicator',
    ...quoted(told, from, to),
    place: placeOf(told, figure.from),
    label: label || (figure.unit ?? ''),
    value: figure.million ?? figure.value,
    total: figure.total,
    unit: figure.million === null ? figure.unit : 'triệu đồng',
  }
}

/** "không còn nhà tạm" is 0. */
function nothingLeft(told: Told, at: number): Statement | null {
  const { words } = told.source
  if (words[at]!.low !== 'không' || words[at + 1]?.low !== 'còn' || told.directive || told.aims) return null
  let to = at + 2
  while (to < told.to && words[to]!.kind !== 'mark' && to < at + 12) to++
  const label = printed(told.source.text.slice(words[at + 2]?.start ?? 0, words[to - 1]!.end))
  return label
    ? { kind: 'indicator', ...quoted(told, at, to), place: placeOf(told, at), label, value: 0, total: null, unit: null }
    : null
}

/** Begin of the part of a clause that leads to the figure: behind the last comma, semicolon or earlier figure. */
function partStart(told: Told, at: number): number {
  const { words } = told.source
  const least = Math.max(told.from, told.lastFigure)
  for (let i = at - 1; i >= least; i--) {
    if (i < at - 60) return i + 1
    const low = words[i]!.low
    // "Số xã đạt 19/19 tiêu chí: 12 xã": the label stands in front of the colon
    if (low === ':' && i === at - 1) return labelStart(told, i)
    if (
      low === ';' ||
      low === ':' ||
      (low === '.' && words[i + 1]?.gap) ||
      ((low === ',' || low === '(' || low === '-' || low === '–') && (words[i + 1]?.gap || low === '('))
    )
      return i + 1
    if (low === 'và' && i === least) return i + 1
  }
  return least
}

function labelStart(told: Told, colon: number): number {
  const { words } = told.source
  let at = colon
  while (at > told.from && colon - at < 16 && !/^[;,.:(]$/.test(words[at - 1]!.low)) at--
  return at
}

/** A figure that opens its clause is told by what follows: "100% hộ dân được sử dụng điện". */
function clauseEnd(told: Told, at: number): number {
  const { words } = told.source
  let to = at
  while (to < told.to && to < at + 24 && !/^[;:.,()]$/.test(words[to]!.low)) to++
  return to
}

function behind(told: Told, figure: Figure): number {
  const { words } = told.source
  let to = figure.to
  if (words[to]?.low === 'trở' && words[to + 1]?.low === 'lên') to += 2
  return Math.min(to, told.to)
}

/** "toàn huyện còn nợ …", "mỗi xã đạt thêm …": the figure is no single commune's. */
const ofAll =
  /(?:^|\s)(?:(?:toàn|cả) (?:huyện|tỉnh|vùng|thị xã|thành phố)|(?:mỗi|từng|các) (?:xã|thôn|phường|hộ))(?:\s|$)/i

function placeOf(told: Told, at: number): string | null {
  const { words, text } = told.source
  const near = placeBefore(told, at)
  const from = words[partStart(told, at)]!.start
  if (near && near.start >= from) return near.name
  return ofAll.test(text.slice(from, words[at]!.start)) ? null : (near?.name ?? told.unit)
}
