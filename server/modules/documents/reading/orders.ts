// The verbs by which a superior orders, and the name that follows them.
import type { Actor } from './actor.ts'
import { pairAt } from './actor-pairs.ts'
import { actorsAt } from './actors.ts'
import { isMoney } from './figures.ts'
import { oneOf, phraseAt, phrasesOf } from './phrases.ts'
import { actions, orders, pastTense } from './vocabulary/actions.ts'
import { lowBetween, type Source, type Word } from './words.ts'

export type Command = {
  /** How the command is made; null where the sentence only reports, assesses or wishes. */
  rule: 'order' | 'subject' | 'address' | 'imperative' | 'modal' | null
  /** Who is named as the one to do it; null where nobody is. */
  lead: Actor[] | null
  /** Index of the word where what is to be done begins. */
  deed: number
  /** "Phân công …" tells the one named only where no heading names who assigns. */
  soft?: boolean
  /** A name with a word behind it that is no known verb: it tells only among orders. */
  guess?: boolean
  /** Who gives the order, where the sentence names him ("UBND huyện yêu cầu …"). */
  speaker?: Actor[]
}

export const none = (at: number): Command => ({ rule: null, lead: null, deed: at })

export const announcements = phrasesOf({
  say: 'thông báo|ban hành kế hoạch như sau|xây dựng kế hoạch này|trân trọng|nhận được|nhất trí|thống nhất với|cơ bản|biểu dương|ghi nhận|đánh giá cao|có ý kiến như sau|kết luận|trình bày|phát biểu|tham dự|nhận thấy|thấy rằng|trả lời|cảm ơn|xin thông báo|xin trân trọng|xin|trân trọng thông báo|gửi tới|chúc|kính chúc|kính mời|trân trọng kính mời|biết|được biết|tổ chức hội nghị tổng kết|chuyển sang kế hoạch|chuyển sang năm|giao chỉ tiêu|giao kế hoạch|giao vốn|giao dự toán|giữ được|duy trì được|có tờ trình số|có báo cáo số|có văn bản số|có công văn số|đạt chuẩn|được công nhận'.split(
    '|',
  ),
})

/** "Yêu cầu UBND các xã …", "Giao cho Phòng …", "Đề nghị: …" at this very word. */
export function orderAt(source: Source, at: number, to: number): Command | null {
  const { words } = source
  const order = phraseAt(orders, words, at, to)
  // "Kiến nghị UBND tỉnh …" asks; "rà soát, kiến nghị UBND tỉnh" is a deed
  if (words[at]?.low === 'kiến' && !words[at]!.cap) return null
  if (!order || !isOrder(words, at, order.end)) return null
  let next = order.end
  if (words[next]?.low === ':' || words[next]?.low === 'cho') next++
  const named = actorsAt(source, next, to)
  if (named) {
    const verb = words[at]!.low
    // "chỉ đạo các phòng, ban …" is a deed of the one who leads, not an order to them
    if (verb === 'chỉ' && words[at + 1]!.low === 'đạo') return null
    const soft = verb === 'phân' || (verb === 'chỉ' && words[at]!.cap)
    if (soft && !(words[at]!.cap && acts(words, named.to, to))) return null
    // "Chỉ thị số 05", "chỉ thị của …" is a paper; "lưu ý các xã …" tells only with a deed behind
    if (/^(lưu|nhắc|chỉ|chuyển)$/.test(verb)) if (!acts(words, named.to, to)) return null
    const mark = words[named.to]?.low
    // "kinh phí sự nghiệp giao UBND các xã là 1.200 triệu đồng": told of what was given
    if (verb === 'giao' && !words[at]!.cap && (/^(là|đạt|còn)$/.test(mark ?? '') || givesMoney(words, named.to)))
      return null
    // "(giao Trạm Y tế)": what somebody else has been given, by the way
    if (mark === ')' && words[at - 1]?.low === '(') return null
    const deed = mark === ':' || mark === ',' ? named.to + 1 : named.to
    return soft ? { rule: 'order', lead: named.actors, deed, soft } : { rule: 'order', lead: named.actors, deed }
  }
  if (/^(chỉ|phân|lưu|nhắc|chuyển)$/.test(words[at]!.low)) return null
  if (phraseAt(actions, words, next, to)) return { rule: 'order', lead: null, deed: next }
  return null
}

/** "giao cho xã | 3.850 triệu đồng", "| năm 2023 là 6.840 triệu đồng": an amount was given, no task. */
const givesMoney = (words: readonly Word[], from: number) => {
  const year = words[from]?.low === 'năm' && words[from + 1]?.kind === 'number' ? from + 2 : from
  return isMoney(words, words[year]?.low === 'là' ? year + 1 : year)
}

/** A deed follows the name, past an apposition's comma. */
const acts = (words: readonly Word[], at: number, to: number) =>
  phraseAt(actions, words, words[at]?.low === ',' || words[at]?.low === ':' ? at + 1 : at, to) !== null

/** The first order, or the first name with a predicate, behind an opening. */
export function laterOrder(source: Source, from: number, to: number): Command | null {
  const { words } = source
  // every name of a list has the same words behind it: the list is looked at once
  let seen = from
  for (let at = from; at < to; at++) {
    const order = orderAt(source, at, to)
    if (order) return order
    if (at < seen) continue
    const timed = endsTime(words, at)
    if (words[at - 1]?.low !== ',' && words[at - 1]?.low !== ')' && !timed) continue
    if (insidePair(words, at, to)) continue
    const subject = actorsAt(source, at, to)
    if (!subject || (timed && subject.actors[0]!.kind === 'unit')) continue
    const next = subject.to
    seen = next
    const given = orderAt(source, next, to)
    if (given) return given
    const verb = phraseAt(actions, words, next, to)
    if (
      verb &&
      !isPast(words, next, to) &&
      !phraseAt(announcements, words, next, to) &&
      (words[at - 1]!.low === ',' || timed)
    )
      return { rule: 'subject', lead: subject.actors, deed: next }
  }
  return null
}

/** "được các cấp, | các ngành quan tâm": the comma stands inside one collective. */
function insidePair(words: readonly Word[], at: number, to: number): boolean {
  for (let from = at - 2; from >= 0 && from > at - 6; from--) {
    const pair = pairAt(words, from, to)
    if (pair && pair.end > at) return true
  }
  return false
}

/** "trước 16 giờ 30 | các xã báo cáo", "ngày 20 hàng tháng | UBND các xã …". */
function endsTime(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  if (before?.kind === 'number')
    return (
      words[at - 2]?.low === 'giờ' ||
      words[at - 2]?.low === 'h' ||
      words[at - 2]?.low === '/' ||
      words[at - 2]?.low === 'năm'
    )
  return (
    /^(?:tháng|tuần|quý|năm|ngày)$/.test(before?.low ?? '') && /^(hàng|hằng|cuối|mỗi)$/.test(words[at - 2]?.low ?? '')
  )
}

const unorderly = oneOf(
  'theo|ứng|đúng|các|những|số|có|được|đạt|tục|sơ|bản|trình|đơn|văn|việc|để|đích|của|mọi|vào|với|đã|nhu|bảo|đảm|hợp|kiến|một|bàn|chuyển|phân|theo|tiêu|vụ|lời|mà|nội|dung|hai|là|từ|tác|như|sự|cầu|xét|tiếp|khi|chức|cáo|nhiều|cả|ra|thư|điều'.split(
    '|',
  ),
)

/** "kế hoạch vốn giao các xã", "kinh phí giao đầu năm": what was handed out, no order. */
const shares = oneOf('vốn|phí|hoạch|sách|toán|mức|lượng|nguồn|tiền|tiêu|đất|biên|quyền'.split('|'))

const unlike = new Set(
  'giao thông|giao ban|giao lưu|giao dịch|giao đất|giao thừa|giao tại|giao theo|giao năm|giao mùa|giao nhận|yêu cầu của|yêu cầu,|yêu cầu nhiệm|yêu cầu về|yêu cầu trong|chỉ đạo của|giao chỉ|giao kế|giao vốn|giao dự|giao nhiệm'.split(
    '|',
  ),
)

/** Whether "giao", "yêu cầu", "đề nghị" here is the verb of an order and no noun or half of another word. */
function isOrder(words: readonly Word[], at: number, end: number): boolean {
  const before = words[at - 1]
  if (words[at]!.low === 'giao' && !words[at]!.cap && before && shares(before)) return false
  if (before && before.kind === 'word' && unorderly(before) && before.end <= words[at]!.start) {
    if (!(words[at]!.cap && !before.cap)) return false
  }
  if (end - at === 1 || words[at]!.low !== 'giao') {
    const head = lowBetween(words, at, end)
    if (!words[end]?.cap && unlike.has(`${head} ${words[end]?.low ?? ''}`)) return false
  }
  return true
}

/** "cũng đã", "đều đã", "cơ bản đã", "bước đầu đã". */
const beforePast = oneOf(['cũng', 'đều', 'cơ', 'bước'])

/** "đã", "vừa", "chưa" at the head of the predicate: it reports. "được" after a verb of order does not come first. */
export function isPast(words: readonly Word[], at: number, to: number): boolean {
  for (let i = at; i < Math.min(to, at + 3); i++) {
    if (words[i]!.kind === 'mark') return false
    const past = phraseAt(pastTense, words, i, to)
    if (past) return !(words[i]!.low === 'còn' && words[i + 1]?.low === 'lại') && !(i > at && words[i]!.low === 'được')
    if (i === at && !beforePast(words[i])) return false
  }
  return false
}
