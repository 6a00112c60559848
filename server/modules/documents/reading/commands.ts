// Whether a sentence tells somebody to do something, and whom.
import type { ActorList } from './actor.ts'
import { actorsAt } from './actors.ts'
import { announcements, type Command, isPast, laterOrder, orderAt } from './orders.ts'
import { phraseAt, phrasesOf } from './phrases.ts'
import { beginsPredicate } from './predicates.ts'
import { asksUpward } from './ranks.ts'
import type { Stretch } from './sentences.ts'
import { actions, assessments, orders } from './vocabulary/actions.ts'
import type { Source, Word } from './words.ts'

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

/** How many topics and addressees may stand in front of each other. */
const deepest = 3

/** Reads one sentence or clause. */
export function readCommand(source: Source, stretch: Stretch, depth = 0): Command {
  const { words } = source
  const { to } = stretch
  let at = stretch.from
  while (at < to && words[at]!.kind === 'mark') at++
  const joint = phraseAt(connectors, words, at, to)
  if (joint && joint.end < to) at = joint.end
  const toward = phraseAt(towards, words, at, to)
  if (toward) return readToward(source, at, toward.end, to)
  const subject = each.has(words[at]?.low ?? '') ? null : actorsAt(source, at, to)
  if (subject) return readSubject(source, subject, at, to, depth)
  const topic = depth < deepest ? topicEnd(words, at, to) : null
  if (topic !== null) return readTopic(source, { at, behind: topic, to }, depth)
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
    // "Giao UBND các xã: Bản Vài, …": the colon opens the names
    if (low === ':' && /^(xã|phường|trấn|thôn|bản|ấp)$/.test(words[i - 1]?.low ?? '') && words[i + 1]!.cap) return null
    if (low === ':') return i > at && !/^(sau|gồm|thể|là|như|chí)$/.test(words[i - 1]!.low) ? i + 1 : null
    if (low === ',' || low === ';' || low === '.') return null
  }
  return null
}

const reported =
  /^(?:những )?(?:kết quả|đánh giá|tồn tại|hạn chế|ưu điểm|mục tiêu|mục đích|nguyên nhân|khó khăn|thuận lợi|tình hình|ghi nhận|nhận xét|thực trạng|về kết quả|về ưu điểm|về tồn tại|về hạn chế)/

function readTopic(
  source: Source,
  { at, behind, to }: { at: number; behind: number; to: number },
  depth: number,
): Command {
  const { words } = source
  const label = source.text.slice(words[at]!.start, words[behind - 1]!.start).toLowerCase()
  const inner = readCommand(source, { from: behind, to }, depth + 1)
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

function readSubject(source: Source, subject: ActorList, at: number, to: number, depth: number): Command {
  const { words } = source
  let next = subject.to
  if (words[next]?.low === ':') {
    const inner = depth < deepest ? readCommand(source, { from: next + 1, to }, depth + 1) : none(at)
    if (inner.rule === 'order' && inner.lead) return inner
    return isPast(words, next + 1, to) ? none(at) : { rule: 'address', lead: subject.actors, deed: next + 1 }
  }
  // "UBND huyện yêu cầu Phòng …": the first name gives the order
  const order = orderAt(source, next, to)
  if (order?.lead && asksUpward(subject.actors, order.lead)) return none(at)
  if (order && !(order.lead === null && phraseAt(orders, words, next, to)?.end === next)) return order
  if (words[next]?.low === ',') next++
  if (isPast(words, next, to)) return laterOrder(source, next, to) ?? none(at)
  if (phraseAt(announcements, words, next, to)) return none(at)
  // "Chủ tịch UBND xã A đề nghị huyện bổ sung …": what somebody asks for himself
  if (phraseAt(requests, words, next, to)) return laterOrder(source, next + 1, to) ?? none(at)
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

const requests = phrasesOf({ ask: ['đề nghị', 'kiến nghị', 'kính đề nghị', 'đề xuất với', 'mong muốn', 'xin phép'] })

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
