// The verbs by which a superior orders, and the name that follows them.
import type { Actor } from './actor.ts'
import { actorsAt } from './actors.ts'
import { phraseAt, phrasesOf } from './phrases.ts'
import { actions, orders, pastTense } from './vocabulary/actions.ts'
import type { Source, Word } from './words.ts'

export type Command = {
  /** How the command is made; null where the sentence only reports, assesses or wishes. */
  rule: 'order' | 'subject' | 'address' | 'imperative' | 'modal' | null
  /** Who is named as the one to do it; null where nobody is. */
  lead: Actor[] | null
  /** Index of the word where what is to be done begins. */
  deed: number
}

export const announcements = phrasesOf({
  say: 'thông báo|ban hành kế hoạch|xây dựng kế hoạch này|trân trọng|nhận được|nhất trí|thống nhất với|cơ bản|biểu dương|ghi nhận|đánh giá cao|có ý kiến như sau|kết luận|là cơ quan|là đơn vị|trình bày|phát biểu|tham dự|nhận thấy|thấy rằng|trả lời|cảm ơn|tổ chức hội nghị tổng kết'.split(
    '|',
  ),
})

/** "Yêu cầu UBND các xã …", "Giao cho Phòng …", "Đề nghị: …" at this very word. */
export function orderAt(source: Source, at: number, to: number): Command | null {
  const { words } = source
  const order = phraseAt(orders, words, at, to)
  if (!order || !isOrder(words, at, order.end)) return null
  let next = order.end
  if (words[next]?.low === ':' || words[next]?.low === 'cho') next++
  const named = actorsAt(source, next, to)
  if (named) {
    const verb = words[at]!.low
    // "chỉ đạo các phòng, ban …", "phân công các thành viên …" are deeds of the one who leads, not orders to them
    if (verb === 'chỉ' || verb === 'phân') return null
    const mark = words[named.to]?.low
    // "kinh phí sự nghiệp giao UBND các xã là 1.200 triệu đồng": told of what was given
    if (verb === 'giao' && !words[at]!.cap && /^(là|đạt|còn)$/.test(mark ?? '')) return null
    const deed = mark === ':' || mark === ',' ? named.to + 1 : named.to
    return { rule: 'order', lead: named.actors, deed }
  }
  if (words[at]!.low === 'chỉ' || words[at]!.low === 'phân') return null
  if (phraseAt(actions, words, next, to)) return { rule: 'order', lead: null, deed: next }
  return null
}

/** The first order, or the first name with a predicate, behind an opening. */
export function laterOrder(source: Source, from: number, to: number): Command | null {
  const { words } = source
  for (let at = from; at < to; at++) {
    const order = orderAt(source, at, to)
    if (order) return order
    const timed = endsTime(words, at)
    if (words[at - 1]?.low !== ',' && words[at - 1]?.low !== ')' && !timed) continue
    const subject = actorsAt(source, at, to)
    if (!subject || (timed && subject.actors[0]!.kind === 'unit')) continue
    const next = subject.to
    const given = orderAt(source, next, to)
    if (given) return given
    const acts = phraseAt(actions, words, next, to)
    if (
      acts &&
      !isPast(words, next, to) &&
      !phraseAt(announcements, words, next, to) &&
      (words[at - 1]!.low === ',' || timed)
    )
      return { rule: 'subject', lead: subject.actors, deed: next }
  }
  return null
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
    (before?.low === 'tháng' || before?.low === 'tuần' || before?.low === 'quý') &&
    /^(hàng|hằng|cuối)$/.test(words[at - 2]?.low ?? '')
  )
}

const unorderly = new Set(
  'theo|ứng|đúng|các|những|số|có|được|đạt|tục|sơ|bản|trình|đơn|văn|việc|để|đích|của|mọi|vào|với|đã|nhu|bảo|đảm|hợp|kiến|một|bàn|chuyển|phân|theo|tiêu|vụ|lời|mà|nội|dung|hai|là|từ|tác|như|sự|cầu|xét|tiếp|khi|chức|cáo|nhiều|cả|ra|thư|điều'.split(
    '|',
  ),
)

/** "kế hoạch vốn giao các xã", "kinh phí giao đầu năm": what was handed out, no order. */
const shares = new Set('vốn|phí|hoạch|sách|toán|mức|lượng|nguồn|tiền|tiêu|đất|biên|quyền'.split('|'))

const unlike = new Set(
  'giao thông|giao ban|giao lưu|giao dịch|giao đất|giao thừa|giao tại|giao theo|giao năm|giao mùa|giao nhận|yêu cầu của|yêu cầu,|yêu cầu nhiệm|yêu cầu về|yêu cầu trong|chỉ đạo của|giao chỉ|giao kế|giao vốn|giao dự|giao nhiệm'.split(
    '|',
  ),
)

/** Whether "giao", "yêu cầu", "đề nghị" here is the verb of an order and no noun or half of another word. */
function isOrder(words: readonly Word[], at: number, end: number): boolean {
  const before = words[at - 1]
  if (words[at]!.low === 'giao' && !words[at]!.cap && before && shares.has(before.low)) return false
  if (before && before.kind === 'word' && unorderly.has(before.low) && before.end <= words[at]!.start) {
    if (!(words[at]!.cap && !before.cap)) return false
  }
  if (end - at === 1 || words[at]!.low !== 'giao') {
    const head = words
      .slice(at, end)
      .map((word) => word.low)
      .join(' ')
    if (unlike.has(`${head} ${words[end]?.low ?? ''}`)) return false
  }
  return true
}

/** "đã", "vừa", "chưa" at the head of the predicate: it reports. "được" after a verb of order does not come first. */
export function isPast(words: readonly Word[], at: number, to: number): boolean {
  for (let i = at; i < Math.min(to, at + 3); i++) {
    if (words[i]!.kind === 'mark') return false
    const past = phraseAt(pastTense, words, i, to)
    if (past) return !(words[i]!.low === 'còn' && words[i + 1]?.low === 'lại') && !(i > at && words[i]!.low === 'được')
    if (i === at && !/^(cũng|đều|cơ|bước)$/.test(words[i]!.low)) return false
  }
  return false
}
