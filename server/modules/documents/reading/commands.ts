// Whether a sentence tells somebody to do something, and whom.
import { type Actor, type ActorList, actorsAt, beginsPredicate, type Source } from './actors.ts'
import { phraseAt, phrasesOf } from './phrases.ts'
import type { Stretch } from './sentences.ts'
import { actions, assessments, orders, pastTense } from './vocabulary/actions.ts'
import type { Word } from './words.ts'

export type Command = {
  /** How the command is made; null where the sentence only reports, assesses or wishes. */
  rule: 'order' | 'subject' | 'address' | 'imperative' | 'modal' | null
  /** Who is named as the one to do it; null where nobody is. */
  lead: Actor[] | null
  /** Index of the word where what is to be done begins. */
  deed: number
}

const none = (at: number): Command => ({ rule: null, lead: null, deed: at })

const connectors = phrasesOf({
  next: 'đồng thời|đồng thời ,|bên cạnh đó ,|bên cạnh đó|ngoài ra ,|ngoài ra|trước mắt ,|trong đó ,|trong đó|do đó ,|vì vậy ,|do vậy ,|mặt khác ,|cụ thể :|cụ thể ,|riêng|sau cuộc họp này ,|sau cuộc họp ,|sau hội nghị này ,|sau hội nghị ,|lưu ý :|từ nay đến cuối năm ,|thời gian tới ,|trong thời gian tới ,|trong thời gian tới|thời gian tới'.split(
    '|',
  ),
})
const towards = phrasesOf({
  to: ['đối với', 'với', 'về phía', 'riêng đối với', 'nhiệm vụ của', 'trách nhiệm của', 'riêng'],
})
/** Openings after which the order itself comes behind a comma. */
const openings = phrasesOf({
  open: 'để|nhằm|từ|trong|trên cơ sở|căn cứ|theo|sau khi|khi|trước khi|ngay sau khi|đến|hàng tuần|hằng tuần|hàng tháng|hằng tháng|hàng quý|hằng quý|hàng năm|hằng năm|định kỳ|thực hiện|trước|chậm nhất|với|về|nếu|trường hợp|qua|tại|trên|vào|bên cạnh|cùng với|xét|tiếp theo|đối với|thời gian|năm|tháng|quý|do|vì|tuy nhiên'.split(
    '|',
  ),
})

/** Reads one sentence or clause. */
export function readCommand(source: Source, stretch: Stretch): Command {
  const { words } = source
  const { to } = stretch
  let at = stretch.from
  while (at < to && words[at]!.kind === 'mark') at++
  const joint = phraseAt(connectors, words, at, to)
  if (joint && joint.end < to) at = joint.end
  const toward = phraseAt(towards, words, at, to)
  if (toward) return readToward(source, at, toward.end, to)
  const subject = each.has(words[at]?.low ?? '') ? null : actorsAt(source, at, to)
  if (subject) return readSubject(source, subject, at, to)
  const topic = topicEnd(words, at, to)
  if (topic !== null) return readTopic(source, at, topic, to)
  const order = orderAt(source, at, to)
  if (order) return order
  if (phraseAt(openings, words, at, to)) {
    const later = laterOrder(source, at + 1, to)
    if (later) return later
    const after = afterOpening(words, at, to)
    if (after !== null && !isPast(words, after, to)) return { rule: 'imperative', lead: null, deed: after }
  }
  const action = phraseAt(actions, words, at, to)
  if (action && !phraseAt(assessments, words, at, to)) {
    if (isPast(words, action.end, to)) return none(at)
    return { rule: 'imperative', lead: null, deed: at }
  }
  const later = laterOrder(source, at, to)
  return later ?? modalOf(words, at, to)
}

/** "mỗi xã đạt ít nhất 01 tiêu chí": a share of a target, nobody's task. */
const each = new Set(['mỗi', 'từng', 'mọi'])

/** Index behind the colon of a topic set in front ("Về quy hoạch: Phòng … hướng dẫn"), or null. */
function topicEnd(words: readonly Word[], at: number, to: number): number | null {
  for (let i = at; i < to - 1 && i < at + 16; i++) {
    const low = words[i]!.low
    if (low === ':') return i > at && !/^(sau|gồm|thể|là|như|chí)$/.test(words[i - 1]!.low) ? i + 1 : null
    if (low === ',' || low === ';' || low === '.') return null
  }
  return null
}

const reported =
  /^(?:những )?(?:kết quả|đánh giá|tồn tại|hạn chế|ưu điểm|mục tiêu|mục đích|nguyên nhân|khó khăn|thuận lợi|tình hình|ghi nhận|nhận xét|thực trạng|về kết quả|về ưu điểm|về tồn tại|về hạn chế)/

function readTopic(source: Source, at: number, behind: number, to: number): Command {
  const { words } = source
  const label = source.text.slice(words[at]!.start, words[behind - 1]!.start).toLowerCase()
  const inner = readCommand(source, { from: behind, to })
  if (reported.test(label)) return inner.rule === 'order' && inner.lead ? inner : none(at)
  if (inner.rule) return inner
  const order = orderAt(source, at, to)
  if (order) return order
  const action = phraseAt(actions, words, at, to)
  return action && action.tag !== 'weak' && !isPast(words, action.end, to)
    ? { rule: 'imperative', lead: null, deed: at }
    : none(at)
}

/** "Đối với xã X: …", "Đối với xã X các công trình … yêu cầu …", "Đối với các tiêu chí …, đề nghị …". */
function readToward(source: Source, at: number, after: number, to: number): Command {
  const { words } = source
  const named = actorsAt(source, after, to)
  const later = laterOrder(source, named?.to ?? after, to)
  if (later?.lead) return later
  if (named) {
    const colon = words[named.to]?.low === ':' || words[named.to]?.low === ','
    const deed = colon ? named.to + 1 : named.to
    if (later) return { ...later, lead: named.actors }
    const acts = phraseAt(actions, words, deed, to) !== null || beginsPredicate(words, deed, to)
    if (acts && !isPast(words, deed, to)) return { rule: 'address', lead: named.actors, deed }
    if (words[named.to]?.low === ':' && !isPast(words, deed, to)) return { rule: 'address', lead: named.actors, deed }
    return none(at)
  }
  if (later) return later
  const deed = afterOpening(words, at, to)
  if (deed !== null && !isPast(words, deed, to)) return { rule: 'imperative', lead: null, deed }
  return modalOf(words, at, to)
}

function readSubject(source: Source, subject: ActorList, at: number, to: number): Command {
  const { words } = source
  let next = subject.to
  if (words[next]?.low === ':') {
    const inner = readCommand(source, { from: next + 1, to })
    if (inner.rule === 'order' && inner.lead) return inner
    return isPast(words, next + 1, to) ? none(at) : { rule: 'address', lead: subject.actors, deed: next + 1 }
  }
  // "UBND huyện yêu cầu Phòng …": the first name gives the order
  const order = orderAt(source, next, to)
  if (order && !(order.lead === null && phraseAt(orders, words, next, to)?.end === next)) return order
  if (words[next]?.low === ',') next++
  if (isPast(words, next, to)) return laterOrder(source, next, to) ?? none(at)
  if (phraseAt(announcements, words, next, to)) return none(at)
  if (words[next] && beginsPredicate(words, next, to) && next < to) {
    if (
      /^(là|gồm|bao|như|để|trong|tại|theo|từ|về|do|bởi|nhằm|khi|sẽ|nếu|thì|mà|nên|này|nơi|trên|được|rằng|với|cùng|qua|ở|có)$/.test(
        words[next]!.low,
      ) &&
      !phraseAt(actions, words, next, to)
    ) {
      const later = laterOrder(source, next, to)
      if (later) return later
      const past = predicateWithin(words, next, to)
      return past !== null && /^(trong|tại|theo|từ|khi|trên|để|với|qua)$/.test(words[next]!.low)
        ? { rule: 'subject', lead: subject.actors, deed: past }
        : none(at)
    }
    return { rule: 'subject', lead: subject.actors, deed: next }
  }
  if (words[next] && phraseAt(actions, words, next, to)) return { rule: 'subject', lead: subject.actors, deed: next }
  return laterOrder(source, next, to) ?? none(at)
}

const announcements = phrasesOf({
  say: 'thông báo|báo cáo kết quả|ban hành kế hoạch|xây dựng kế hoạch này|trân trọng|nhận được|nhất trí|thống nhất với|cơ bản|biểu dương|ghi nhận|đánh giá cao|có ý kiến như sau|kết luận|là cơ quan|là đơn vị|trình bày|phát biểu|tham dự|nhận thấy|thấy rằng|trả lời|cảm ơn|tổ chức hội nghị tổng kết'.split(
    '|',
  ),
})

/** "Yêu cầu UBND các xã …", "Giao cho Phòng …", "Đề nghị: …" at this very word. */
function orderAt(source: Source, at: number, to: number): Command | null {
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
    const deed = mark === ':' || mark === ',' ? named.to + 1 : named.to
    return { rule: 'order', lead: named.actors, deed }
  }
  if (words[at]!.low === 'chỉ' || words[at]!.low === 'phân') return null
  if (phraseAt(actions, words, next, to)) return { rule: 'order', lead: null, deed: next }
  return null
}

/** The first order, or the first name with a predicate, behind an opening. */
function laterOrder(source: Source, from: number, to: number): Command | null {
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
const unlike = new Set(
  'giao thông|giao ban|giao lưu|giao dịch|giao đất|giao thừa|giao tại|giao theo|giao năm|giao mùa|giao nhận|yêu cầu của|yêu cầu,|yêu cầu nhiệm|yêu cầu về|yêu cầu trong|chỉ đạo của|giao chỉ|giao kế|giao vốn|giao dự|giao nhiệm'.split(
    '|',
  ),
)

/** Whether "giao", "yêu cầu", "đề nghị" here is the verb of an order and no noun or half of another word. */
function isOrder(words: readonly Word[], at: number, end: number): boolean {
  const before = words[at - 1]
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

/** Index of the predicate behind the first comma of an opening ("Căn cứ chức năng …, khẩn trương …"). */
function afterOpening(words: readonly Word[], at: number, to: number): number | null {
  let depth = 0
  for (let i = at; i < to - 1; i++) {
    if (words[i]!.low === '(') depth++
    if (words[i]!.low === ')') depth--
    if (words[i]!.low !== ',' || depth) continue
    const action = phraseAt(actions, words, i + 1, to)
    if (action && action.tag !== 'weak') return i + 1
  }
  return null
}

function predicateWithin(words: readonly Word[], from: number, to: number): number | null {
  for (let at = from + 1; at < to && at < from + 30; at++) {
    if (words[at]!.low === ';' || words[at]!.low === '.') return null
    const action = phraseAt(actions, words, at, to)
    if (action && action.tag !== 'weak' && !words[at]!.cap)
      return isPast(words, at, to) || words[at - 1]?.low === 'đã' ? null : at
  }
  return null
}

/** "đã", "vừa", "chưa" at the head of the predicate: it reports. "được" after a verb of order does not come first. */
function isPast(words: readonly Word[], at: number, to: number): boolean {
  for (let i = at; i < Math.min(to, at + 3); i++) {
    if (words[i]!.kind === 'mark') return false
    const past = phraseAt(pastTense, words, i, to)
    if (past) return !(words[i]!.low === 'còn' && words[i + 1]?.low === 'lại') && !(i > at && words[i]!.low === 'được')
    if (i === at && !/^(cũng|đều|cơ|bước)$/.test(words[i]!.low)) return false
  }
  return false
}

/** "Công tác … phải hoàn thành trước …": a bare duty; "cần được khắc phục" is only a wish. */
function modalOf(words: readonly Word[], at: number, to: number): Command {
  for (let i = at; i < to && i < at + 40; i++) {
    const low = words[i]!.low
    if (low === ';') break
    if (low !== 'phải' && low !== 'cần') continue
    const before = words[i - 1]?.low ?? ''
    const next = words[i + 1]
    if (
      !next ||
      next.low === 'được' ||
      next.low === 'có' ||
      next.low === 'thiết' ||
      next.low === 'nghèo' ||
      /^(còn|những|vấn|việc|các|mà|tồn|không)$/.test(before)
    )
      continue
    if (/^(vụ|dung|việc|chí|trình|đề)$/.test(before)) continue
    if (phraseAt(actions, words, i + 1, to) && !phraseAt(assessments, words, at, to))
      return { rule: 'modal', lead: null, deed: i + 1 }
  }
  return none(at)
}
