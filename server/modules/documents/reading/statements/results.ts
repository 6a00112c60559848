// Every other figure: reported ("tỷ lệ hộ nghèo còn 3,2%") or to be reached ("xóa 14 nhà tạm").
import { dateAt, isoOf } from '../dates.ts'
import type { Figure } from '../figures.ts'
import { oneOf } from '../phrases.ts'
import type { Statement } from '../reading.ts'
import { nameOfFigure } from './figure-names.ts'
import { placeOfFigure } from './figure-places.ts'
import { isAimed, isBound, isLacking, isRequested, isState } from './goals.ts'
import { labelStart, pastLead, tailEnd } from './labels.ts'
import { describes, isMere } from './mere-figures.ts'
import { nothingsLeft } from './nothing-left.ts'
import { isPlainShare, isTask } from './tasks.ts'
import { chainOf, clauseStart, lowBefore, placesBetween, quoted, type Told, wordsBetween, yearIn } from './told.ts'

/** Indicators and targets of one sentence, for figures no other statement has told. */
export function resultsIn(told: Told): Statement[] {
  const made: Statement[] = nothingsLeft(told)
  told.figures.forEach((_, i) => {
    if (told.spent.has(i) || isMere(told, i)) return
    const aimed = isAimed(told, i)
    if (isBound(told, i, aimed || told.directive !== null)) return
    const one = resultOf(told, i, aimed)
    if (one) made.push(...forEach(told, i, one))
  })
  return made.sort((a, b) => a.start - b.start)
}

/** An indicator, a target, or nothing: an order wants what it tells to do and reports how things stand. */
function resultOf(told: Told, i: number, aimed: boolean): Statement | null {
  if (told.directive || (told.tasks && !aimed)) {
    if (isState(told, i) || isPlainShare(told, i)) return describes(told, i) ? null : indicatorOf(told, i)
    return isTask(told, i) ? targetOf(told, i) : null
  }
  if (isRequested(told, i)) return null
  if (aimed) return targetOf(told, i)
  return describes(told, i) ? null : indicatorOf(told, i)
}

/** "UBND các xã A, B tăng thêm 03 tiêu chí": what is said of each is told of each. */
function forEach(told: Told, i: number, one: Statement): Statement[] {
  const figure = told.figures[i]!
  if (!/^(?:tiêu chí|%|chỉ tiêu)/.test(figure.unit!)) return [one]
  const named = chainOf(
    told,
    placesBetween(told, clauseStart(told, figure.from), figure.from).filter((place) => !place.village),
  )
  if (named.length < 2) return [one]
  // "đạt chỉ tiêu 15.1 (từ 95% …)": the bracket explains what is said of them
  const between = told.source.text
    .slice(named.at(-1)!.end, told.source.words[figure.from]!.start)
    .replace(/(?<=\d)\.(?=\d)|\(\s*(?:từ|trên|đạt|ít nhất)?\s*$/g, '')
  if (/[:;.,(]|(?:các|mỗi|từng) xã/.test(between) || between.length > 80) return [one]
  return named.map((place) => ({ ...one, place: place.name }))
}

/** The stretch of a figure with what it counts. */
function stretchOf(told: Told, i: number): { from: number; to: number } {
  const { words } = told.source
  const figure = told.figures[i]!
  if (isLacking(told, i)) return { from: figure.from - 1, to: figure.to }
  const bracketed = bracketLabel(told, i)
  if (bracketed !== null) return { from: bracketed, to: figure.to }
  const criterion = criterionLabel(told, i)
  if (criterion !== null) return { from: criterion, to: words[figure.to]?.low === 'đạt' ? figure.to + 1 : figure.to }
  // "rà soát kết quả của 43 xã chưa đạt chuẩn": the units and how they stand
  const counted =
    figure.million === null && figure.unit !== '%' && /^(?:đã|chưa|đang)$/.test(words[figure.to]?.low ?? '')
  const verb = counted ? null : verbOfUnits(told, i)
  const begin = counted ? pastStanding(told, figure.from) : (verb ?? labelStart(told, i))
  const titled = lowBefore(told, figure.from) === ':'
  const tail = tailEnd(told, i, titled || counted || isBare(wordsBetween(told, begin, figure.from)))
  const to = throughVillage(told, Math.max(figure.to, counted ? beforeList(told, figure.to, tail) : tail))
  // "Trường học: 29/51 trường đạt chuẩn": what stands behind says more than the title
  return { from: titled && to > figure.to + 1 ? figure.from : begin, to }
}

/** "thay 01 máy biến áp | ở bản Nà Cang": in an order the village where the work is belongs to what is counted. */
function throughVillage(told: Told, at: number): number {
  if (!told.directive || !beside(told.source.words[at])) return at
  const [village] = placesBetween(told, at, Math.min(told.to, at + 8))
  if (!village?.village || village.start > told.source.words[Math.min(at + 1, told.to - 1)]!.end) return at
  let to = at + 1
  while (to < told.to && told.source.words[to]!.end <= village.end) to++
  return to
}

const beside = oneOf(['ở', 'tại', 'của', 'thuộc'])

/** "còn vướng | 02 hộ chưa nhận tiền": the words that say there are some. */
function pastStanding(told: Told, at: number): number {
  let from = at
  while (from > told.from && at - from < 4 && /^(?:hiện|vẫn|còn|mới|vướng|thiếu)$/.test(lowBefore(told, from))) from--
  return from
}

/** "xã A và xã B | đạt 97%" behind the same figure of others: the units are no words of what is measured. */
function verbOfUnits(told: Told, i: number): number | null {
  const figure = told.figures[i]!
  const verb = figure.from - 1
  if (told.figures[i - 1]?.unit !== figure.unit || !/^(?:đạt|là|còn|lên)$/.test(lowBefore(told, figure.from)))
    return null
  const from = labelStart(told, i)
  const named = chainOf(told, placesBetween(told, from, verb))
  const { words, text } = told.source
  return named.length &&
    /^(?:các |riêng )?(?:xã|phường|thị trấn)?\s*$/i.test(text.slice(words[from]!.start, named[0]!.start)) &&
    text.slice(named.at(-1)!.end, words[verb]!.start).trim() === ''
    ? verb
    : null
}

/** "tiêu chí số 5 - Văn hóa, Giáo dục, Y tế có 33/96 xã đạt": the criterion with its name is what is counted. */
function criterionLabel(told: Told, i: number): number | null {
  const { words } = told.source
  const figure = told.figures[i]!
  if (!/^(?:xã|phường|thôn)/.test(figure.unit ?? '') || !/^(?:có|là|đạt|:)$/.test(lowBefore(told, figure.from)))
    return null
  const least = Math.max(told.from, figure.from - 24, told.figures[i - 1]?.to ?? 0)
  for (let at = figure.from - 1; at >= least; at--) {
    const two = `${words[at]!.low} ${words[at + 1]!.low}`
    if (/^(?:[;:(]|qua|trong|thì)$/.test(words[at]!.low) && at < figure.from - 1) return null
    if ((two === 'tiêu chí' || two === 'chỉ tiêu') && at < figure.from - 2)
      return words[at + 2]!.low === 'số' || words[at + 2]!.kind === 'number' ? at : null
  }
  return null
}

/** "môi trường (88,9%)": what a figure alone in brackets measures stands in front of them. */
function bracketLabel(told: Told, i: number): number | null {
  const { words } = told.source
  const figure = told.figures[i]!
  if (lowBefore(told, figure.from) !== '(' || words[figure.to]?.low !== ')') return null
  const before = told.figures[i - 1]
  const clause = clauseStart(told, figure.from)
  // "tổ chức tập huấn cán bộ xã, thôn (08 lớp)": a task whole
  if (told.directive && figure.from - clause < 16 && !(before && before.from >= clause))
    return pastLead(told, clause, figure.from)
  let at = figure.from - 1
  while (at > Math.max(told.from, before?.to ?? told.from) && words[at - 1]!.kind === 'word' && figure.from - at < 10)
    at--
  return at < figure.from - 1 && (before === undefined || at > before.to) ? at : null
}

/** "05 xã chưa đạt chỉ tiêu 15.1 | gồm A, B". */
function beforeList(told: Told, from: number, to: number): number {
  for (let at = from; at < to; at++) if (/^(?:gồm|là|bao)$/.test(told.source.words[at]!.low)) return at
  return to
}

/** Words that name nothing: what is counted stands behind the figure. */
const isBare = (label: string) =>
  /^(?:(?:có|còn|hiện|nay|đến|đã|đạt|được|là|thêm|mới|toàn|cả|huyện|tỉnh|xã|ít|nhất|hơn|trên|gần|khoảng|chỉ|vẫn|với|tổng|cộng|số|bảo|đảm|phấn|đấu|phải|cần|qua|rà|soát|kiểm|tra|bước|đầu|kết|quả|thống|kê|sơ|bộ|trong năm \d{4})(?:\s+|$))*$/.test(
    label,
  )

function targetOf(told: Told, i: number): Statement {
  const figure = told.figures[i]!
  const { words } = told.source
  const stretch = stretchOf(told, i)
  const { from, to } = stretch
  const end = words[figure.to]?.low === 'trở' && words[figure.to + 1]?.low === 'lên' ? figure.to + 2 : to
  const by =
    dayBefore(told, from, figure.from) ??
    yearIn(told, from, figure.from) ??
    yearIn(told, figure.to, Math.min(told.to, figure.to + 6)) ??
    told.directive?.deadlines[0]?.at ??
    yearIn(told, told.from, told.to)
  return {
    kind: 'target',
    ...quoted(told, from, end),
    place: placeOfFigure(told, i, stretch),
    what: wantedOf(nameOfFigure(told, i, stretch)) || (figure.unit ?? ''),
    value: figure.value,
    unit: figure.unit,
    by: by ? by.slice(0, 10) : null,
  }
}

/** "đến 31/12/2023 đạt 100%": the day in the words of a figure itself. */
function dayBefore({ source: { words } }: Told, from: number, to: number): string | null {
  for (let at = to - 1; at > from; at--) {
    const date =
      words[at]!.kind === 'number' && /^(?:đến|trước|hết|ngày)$/.test(words[at - 1]!.low) && dateAt(words, at, to)
    const day = date ? isoOf(date) : null
    if (day) return day
  }
  return null
}

/** What is wanted, without the words of wanting: "phấn đấu giảm tỷ lệ hộ nghèo còn" is "tỷ lệ hộ nghèo". */
function wantedOf(label: string): string {
  const what = label
    .replace(/^(?:.*\s)?(?:phấn đấu|phân đấu)\s+|^(?:tập trung|chỉ đạo|đến|trong)\s+/i, '')
    .replace(/^(?:năm|hết năm|cuối năm) \d{4},?\s*(?:phấn đấu\s+)?/i, '')
  return (
    /^giảm (.+) (?:còn|xuống còn|xuống)$/i.exec(what)?.[1] ?? what.replace(/(?:\s+(?:đạt|là|còn|từ|dưới|trên))+$/i, '')
  )
}

function indicatorOf(told: Told, i: number): Statement | null {
  const figure: Figure = told.figures[i]!
  const stretch = stretchOf(told, i)
  const label = isLacking(told, i) ? `${figure.unit} chưa đạt` : nameOfFigure(told, i, stretch)
  if (!label) return null
  return {
    kind: 'indicator',
    ...quoted(told, stretch.from, stretch.to),
    place: placeOfFigure(told, i, stretch),
    label,
    value: figure.value,
    total: figure.total,
    unit: figure.unit,
  }
}
