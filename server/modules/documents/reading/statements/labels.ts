// The words that say what a figure counts: in front of it, back to the mark or figure before, and a few behind it.
import { headAt } from '../actor-heads.ts'
import type { Figure } from '../figures.ts'
import { printed } from '../fold.ts'
import { phraseAt } from '../phrases.ts'
import { actions } from '../vocabulary/actions.ts'
import { type Told, wordsBetween } from './told.ts'

/** Word index where the words begin that lead to figure `i` of the sentence. */
export function labelStart(told: Told, i: number): number {
  told.begins[i] ??= findStart(told, i)
  return told.begins[i]!
}

function findStart(told: Told, i: number): number {
  const { words } = told.source
  const figure = told.figures[i]!
  if (words[figure.from - 1]?.low === 'và') return figure.from
  const least = Math.max(told.from, i ? told.figures[i - 1]!.to : told.from, figure.from - 60)
  let at = figure.from
  while (at > least) {
    const low = words[at - 1]!.low
    if (low === ')' && !bracketHasFigure(told, at - 1, least)) at = openingBracket(told, at - 1, least)
    else if (low === ':' && at === figure.from) at--
    else if (low === ',' && words[at]!.gap && goesOver(told, at - 1, figure.from, least)) at--
    else if (ends(told, at - 1)) break
    else at--
  }
  const opened = pastOpenings(told, at, figure.from)
  if (figure.unit === '%') {
    if (!told.directive) return opened
    const own = whole.test(wordsBetween(told, opened, figure.from)) ? opened : pastLead(told, opened, figure.from)
    return shareStart(told, own, figure.from)
  }
  return pastSubject(told, told.directive ? pastLead(told, opened, figure.from) : opened, figure.from)
}

const addressed = /^(?:các|những|ngành|đơn|cơ|địa|phòng|ban|hội|đoàn|ubnd)$/

/** "Công an huyện | xây dựng 02 mô hình", "các xã An Phú, Bình Lâm | làm 3 km": who is told to do it is not what is to be done. */
export function pastLead(told: Told, from: number, to: number): number {
  const { words } = told.source
  // "Phòng Nội vụ" is an office, "phòng chống" a deed
  const deed = from < to && phraseAt(actions, words, from, to) !== null && !headAt(words, from, to)
  if (from >= to || deed || !(words[from]!.cap || addressed.test(words[from]!.low))) return from
  for (let at = from + 1; at < to; at++)
    if (!words[at]!.cap && phraseAt(actions, words, at, to) && startsPhrase(told, at, from)) return at
  return from
}

/** "Bảo hiểm xã hội huyện phối hợp với các xã | nâng tỷ lệ tham gia bảo hiểm y tế lên 95%". */
function shareStart(told: Told, from: number, to: number): number {
  const { words } = told.source
  if (to - from < 10) return from
  for (let at = to - 2; at > from; at--)
    if (/^(?:tỷ|tỉ)$/.test(words[at]!.low) && words[at + 1]!.low === 'lệ')
      return at - 1 > from && phraseAt(actions, words, at - 1, at) ? at - 1 : at
  return from
}

const whole = /(?:^|\s)(?:tỷ lệ|tỉ lệ|thu nhập|diện tích|sản lượng|vốn|kinh phí|ngân sách|giải ngân)(?:\s|$)/

/** "Hội Cựu chiến binh huyện vận động hội viên | hiến 8.640 m2": in a long label the last verb begins what was done. */
function pastSubject(told: Told, from: number, to: number): number {
  const { words } = told.source
  if (
    to - from < 7 ||
    measured.test(words[from]!.low) ||
    words[to - 1]!.low === ':' ||
    whole.test(wordsBetween(told, from, to))
  )
    return from
  for (let at = to - 1; at > from; at--) {
    const hit = phraseAt(actions, words, at, to)
    if (
      !hit ||
      words[at]!.cap ||
      !startsPhrase(told, at, from) ||
      /^(?:giảm|tăng|thực|có|đạt|thu|nợ)$/.test(words[at]!.low)
    )
      continue
    const before = phraseAt(actions, words, at - 2, at)
    return before?.end === at && at - 2 > from ? at - 2 : at
  }
  return from
}

/** No phrase of two words ends on word `at`: "bê tông | hóa" begins nothing. */
const startsPhrase = (told: Told, at: number, from: number) =>
  at === from || (phraseAt(actions, told.source.words, at - 1)?.end ?? 0) <= at

function ends(told: Told, at: number): boolean {
  const { words } = told.source
  const { low } = words[at]!
  const gap = words[at + 1]?.gap ?? true
  return (
    low === ';' ||
    low === ':' ||
    low === '(' ||
    low === ')' ||
    low === '…' ||
    ((low === ',' || low === '.') && gap) ||
    // "đường trục xã A - B dài …" has a road between two names
    (low === '-' &&
      gap &&
      words[at]!.gap &&
      !(words[at - 1]?.cap && words[at + 1]?.cap) &&
      !(words[at - 1]?.kind === 'number' && words[at + 1]?.kind === 'number'))
  )
}

/** "và", "trong đó", "cụ thể", "gồm" in front of the words themselves. */
function pastOpenings(told: Told, from: number, to: number): number {
  const { words } = told.source
  let at = from
  for (;;) {
    const two = `${words[at]?.low} ${words[at + 1]?.low}`
    if (at + 2 <= to && /^(?:trong đó|cụ thể|bao gồm|đồng thời|trong ấy)$/.test(two)) at += 2
    else if (at + 1 <= to && /^(?:và|gồm|riêng|còn lại|,|:|“|")$/.test(words[at]?.low ?? '')) at++
    else return Math.min(at, to)
  }
}

const measured = /^(?:tỷ|tỉ|tổng|số|thu|diện|giá|sản|năng|mức|độ|vốn|kinh|ngân|nguồn|chỉ|nợ|doanh|quy|chiều|lũy|bình)$/

/**
 * A comma inside the words of one figure: "tỷ lệ lao động có bằng cấp, chứng chỉ đạt 27,5%", "ngân sách huyện, xã 60 tỷ đồng".
 * The piece in front must begin with what is measured, the one behind with neither that nor a verb.
 */
function goesOver(told: Told, comma: number, figureAt: number, least: number): boolean {
  const { words } = told.source
  const next = words[comma + 1]!
  if (measured.test(next.low) || next.cap) return false
  if (/^(?:đạt|bằng|chiếm|tăng|giảm|tương)$/.test(next.low)) return false
  if (/^(?:trong|cụ|còn|đã|có|gồm|đến|tính|toàn|xã|huyện|thôn|với|đưa|nâng)$/.test(next.low) && figureAt - comma > 2)
    return false
  let begin = comma
  while (begin > least && !ends(told, begin - 1) && comma - begin < 24) begin--
  const front = wordsBetween(told, begin, comma)
  // "tỷ lệ rác được thu gom, xử lý đạt 85%": two verbs of one passive
  if (phraseAt(actions, words, comma + 1, figureAt) && !/(?:^|\s)(?:được|có)(?:\s|$)/.test(front)) return false
  // "trong đó có bằng cấp, chứng chỉ đạt 27,5%"
  if (/^(?:có|của|về|từ|do|bằng)\s/.test(front) && figureAt - comma < 6) return true
  // "chất thải rắn sinh hoạt được thu gom, xử lý đạt 87,5%"
  if (/\sđược\s/.test(front) && phraseAt(actions, words, comma + 1, figureAt) && figureAt - comma < 6) return true
  const opens = front.search(
    /(?:^|\s)(?:tỷ lệ|tỉ lệ|số|tổng|thu nhập|diện tích|giá trị|sản lượng|năng suất|ngân sách|vốn|kinh phí|nguồn)(?:\s|$)/,
  )
  return figureAt - comma > 1 && ((opens >= 0 && opens < 40) || figureAt - comma < 3)
}

function openingBracket(told: Told, at: number, least: number): number {
  let i = at
  while (i > least && told.source.words[i]!.low !== '(') i--
  return i
}

const bracketHasFigure = (told: Told, at: number, least: number) => {
  const open = openingBracket(told, at, least)
  return told.source.words[open]!.low !== '(' || told.figures.some((figure) => figure.from > open && figure.from < at)
}

const stops =
  /^(?:tại|cho|trên|với|để|của|được|bị|trong|ở|từ|theo|so|vào|nhằm|đến|tăng|giảm|đạt|chiếm|bằng|gồm|là|và|còn|do|khi|trước|về|nhưng|tương|hoàn|cùng|có|hoặc|đã|năm|nâng)$/

/** Word index behind what a figure counts: "86.000 m2 đất", "312 sản phẩm OCOP", "100% đường trục thôn …". */
export function tailEnd(told: Told, i: number, opens: boolean): number {
  const { words } = told.source
  const figure = told.figures[i]!
  const most = Math.min(told.to, told.figures[i + 1]?.from ?? told.to, figure.to + (opens ? 16 : 5))
  let at = figure.to
  while (at < most && !(ends(told, at) && !isRange(told, at)) && !/^[!?”"]$/.test(words[at]!.low)) {
    if (!opens && stops.test(words[at]!.low)) break
    at++
  }
  while (at > figure.to && (at === most || !opens) && joins.test(words[at - 1]!.low)) at--
  return at
}

const joins = /^(?:cho|với|và|tại|của|là|có|trong|ở|gồm|từ|các|những|mọi|từng)$/

const isRange = (told: Told, at: number) =>
  told.source.words[at - 1]?.kind === 'number' && told.source.words[at + 1]?.kind === 'number'

function endsInVerb({ source: { words } }: Told, from: number, to: number): boolean {
  let end = to
  while (end > from && /^(?:ít|nhất|tối|thiểu|khoảng|hơn)$/.test(words[end - 1]!.low)) end--
  return [end - 1, end - 2].some((at) => at >= from && phraseAt(actions, words, at, end)?.end === end)
}

/** What figure `i` counts, in words as printed. */
export function labelOf(told: Told, figure: Figure, from: number, to: number): string {
  const { words, text } = told.source
  const said = (a: number, b: number) => (b > a ? printed(text.slice(words[a]!.start, words[b - 1]!.end)) : '')
  const before = said(from, figure.from)
    .replace(/\s*[:(]$/, '')
    .replace(/^với$/i, '')
    .replace(/(?:\s+(?:đạt|là|còn|được|có|hơn|trên|khoảng|gần|ước|lên|xuống|ít nhất|tối thiểu))+$/i, '')
  const behind = said(figure.to, to)
    .replace(/[.;,]+$/, '')
    .replace(/(?:^|\s)trở lên$/, '')
  const counted = figure.unit && figure.million === null && figure.unit !== '%' ? figure.unit : ''
  // "xóa 14 nhà tạm", "toàn huyện có 1.245 hộ nghèo": what is counted stands behind the verb
  const deed =
    from < figure.from &&
    !/^(?:km|m|m2|m3|ha|tấn|tạ|kg|hộ)$/.test(counted) &&
    (/^(?:có|gồm)$/.test(words[figure.from - 1]!.low) || endsInVerb(told, from, figure.from))
  const own = [before, ...(!before || behind || deed ? [counted, behind] : [])].filter(Boolean).join(' ')
  return own || counted
}
