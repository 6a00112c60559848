// Sentences that open with the one who is told: "UBND các xã rà soát …", "Phòng Kinh tế: …", "Thôn 1: ông A phụ trách".
import type { Actor, ActorList } from './actor.ts'
import { actorsAt } from './actors.ts'
import { afterOpening, conditionEnd, openings } from './command-openings.ts'
import { allUnits, chargedIn, listedAt } from './command-places.ts'
import { type Command, isPast, laterOrder, none, orderAt } from './orders.ts'
import { oneOf, phraseAt, phrasesOf } from './phrases.ts'
import { beginsPredicate } from './predicates.ts'
import { asksUpward } from './ranks.ts'
import { behindRhythm } from './rhythm-stretch.ts'
import { sentBy } from './sent-papers.ts'
import type { Stretch } from './sentences.ts'
import { blames, tellsNothing } from './tellings.ts'
import { actions, orders } from './vocabulary/actions.ts'
import type { Source, Word } from './words.ts'

/** Reads what stands behind an opening or a colon; null once too many stand in front of each other. */
export type Inner = (stretch: Stretch) => Command | null

/** Reads a sentence that begins with names, those of `subject`, at word `at`. */
export function readSubject(
  source: Source,
  subject: ActorList,
  { at, to }: { at: number; to: number },
  inner: Inner,
): Command {
  const { words } = source
  let next = pastRhythm(words, subject.to, to)
  const then = words[next]?.low === 'thì' ? next + 1 : conditionEnd(words, next, to)
  const behind = then === null ? null : inner({ from: then, to })
  // "Xã hoàn thành đủ 19 tiêu chí thì UBND huyện thẩm tra": another is told what to do in that case
  // "xã chưa lựa chọn được tư vấn thì khẩn trương …": of those told, the ones in that case
  if (behind?.rule && !behind.lead && isCase(source, subject)) return { ...behind, lead: subject.actors, soft: true }
  if (behind?.rule && (isCondition(source, subject) || (behind.lead && allUnits(subject.actors)))) return behind
  const colon = colonBehind(words, next, to)
  if (colon !== null) {
    const said = readSaid(source, subject, { colon, to }, inner)
    if (said) return said
  }
  // "UBND huyện yêu cầu Phòng …": the first name gives the order
  const order = orderAt(source, next, to)
  if (order?.lead && asksUpward(subject.actors, order.lead)) return none(at)
  if (order && !(order.lead === null && phraseAt(orders, words, next, to)?.end === next))
    return { ...order, speaker: subject.actors }
  // "những xã còn thiếu minh chứng thì hướng dẫn bổ sung": what is done with them by whoever is told
  if (words[next]?.low === 'thì' && phraseAt(dealings, words, next + 1, to) && isGeneric(subject.actors))
    return { rule: 'imperative', lead: null, deed: next + 1 }
  while (words[next]?.low === ',' || words[next]?.low === 'thì') next++
  const sent = sentBy(source, next, to)
  if (sent) return sent
  const deed = deedOf(words, subject, next, to)
  if (deed !== null) return { rule: 'subject', lead: subject.actors, deed }
  if (phraseAt(blames, words, next, to)) return orderBehind(source, next, to) ?? none(at)
  if (tellsNothing(words, next, to)) return none(at)
  const later = laterOrder(source, phraseAt(requests, words, next, to) ? next + 1 : next, to)
  if (later) return later
  const within = next < to && beginsPredicate(words, next, to) ? deedWithin(words, next, to) : null
  if (within !== null) return { rule: 'subject', lead: subject.actors, deed: within }
  return likeVerb(words, subject.to, to)
    ? { rule: 'subject', lead: subject.actors, deed: subject.to, guess: true }
    : none(at)
}

const dealings = phrasesOf({
  deed: ['hướng dẫn', 'hỗ trợ', 'đôn đốc', 'nhắc nhở', 'giúp', 'giúp đỡ', 'vận động', 'xử lý', 'tham mưu', 'phê bình'],
})

/** "UBND các xã | cứ 10 ngày một lần, | báo cáo …": how often stands between the name and the deed. */
function pastRhythm(words: readonly Word[], at: number, to: number): number {
  const open = words[at]?.low === ',' ? at + 1 : at
  const end = behindRhythm(words, open, to)
  if (end === null || end >= to) return at
  const next = words[end]!.low === ',' ? end + 1 : end
  return phraseAt(actions, words, next, to) ? next : at
}

/** The order a sentence goes on with: "… phê bình các xã chậm báo cáo, yêu cầu UBND xã A …". */
function orderBehind(source: Source, from: number, to: number): Command | null {
  const later = laterOrder(source, from, to)
  return later?.rule === 'order' && later.lead ? later : null
}

/** Where what the subject is told begins; null where its predicate reports, announces, asks, or is none that we know. */
function deedOf(words: readonly Word[], subject: ActorList, next: number, to: number): number | null {
  const given = phraseAt(passives, words, next, to)
  if (given && phraseAt(actions, words, given.end, to)) return given.end
  if (next >= to) return null
  if (isPast(words, next, to)) return dutyBehind(words, next, to)
  if (tellsNothing(words, next, to)) return null
  // "UBND hai xã A và B cùng rà soát …"
  const together = phraseAt(jointly, words, next, to)
  if (together && phraseAt(actions, words, together.end, to)) return together.end
  // "UBND huyện | chỉ tổ chức họp xét khi …"; "xã chỉ hoàn thành 12 tiêu chí" reports
  if (words[next]!.low === 'chỉ' && only(words, next + 1, to)) return next + 1
  const role = phraseAt(roles, words, next, to)
  const duty = role && dutyOfRole(words, role.end, to)
  if (duty) return duty
  if (phraseAt(requests, words, next, to)) return null
  // "Riêng huyện A, đối với hai xã …, tổ chức …": the deed stands behind what is set in between
  const setBetween = words[subject.to]?.low === ',' || phraseAt(asides, words, next, to)
  const between = setBetween && phraseAt(openings, words, next, to) ? afterOpening(words, next, to) : null
  if (between !== null && !isPast(words, between, to)) return between
  if (phraseAt(actions, words, next, to)) return next
  if (!beginsPredicate(words, next, to)) return null
  return preposition.test(words[next]!.low) ? null : next
}

const jointly = phrasesOf({ manner: ['cùng', 'cùng nhau', 'đều', 'cũng', 'nhận', 'đứng ra'] })

const only = (words: readonly Word[], at: number, to: number) =>
  phraseAt(actions, words, at, to) !== null && !/^(?:đạo|hoàn|đạt|có|thực|đăng|huy|giải)$/.test(words[at]!.low)

/** "Các xã trong tháng 9 | hoàn thành …": the deed behind a time, a place or a ground. */
const deedWithin = (words: readonly Word[], next: number, to: number) =>
  /^(trong|tại|theo|từ|khi|trên|để|với|qua)$/.test(words[next]!.low) ? predicateWithin(words, next, to) : null

/** "Xã A bên cạnh việc giữ vững …, bắt tay ngay vào …": what is set in between needs no comma in front. */
const asides = phrasesOf({
  open: 'bên cạnh|cùng với|song song với|đồng thời với|ngoài việc|sau khi|ngay sau khi|khi có|trước khi|trên cơ sở|từ nay'.split(
    '|',
  ),
})

/** A small word right behind a name, which is neither a preposition nor the beginning of a state. */
const likeVerb = (words: readonly Word[], at: number, to: number) => {
  const word = words[at]
  return (
    word !== undefined &&
    at + 2 < to &&
    word.kind === 'word' &&
    !word.cap &&
    !preposition.test(word.low) &&
    !states(word)
  )
}

const states = oneOf(
  'tin|mong|ghi|chỉ|đã|chưa|đang|bị|còn|nằm|thuộc|bình|chiếm|cách|của|và|hoặc|vào|cũng|đều|rất|vẫn|luôn|mới|đạt|xong|nào|khác|cấp|trực|liên|hiện|bước|cơ|thấy|biết|nhận|tổng|trung|trước|sau|đến|hết|ngay|thế|đó|kia|ấy'.split(
    '|',
  ),
)

/** "Phòng Kinh tế: …", "Chủ tịch UBND huyện chỉ đạo: …": what stands behind the colon, for those in front or for others. */
function readSaid(
  source: Source,
  subject: ActorList,
  { colon, to }: { colon: number; to: number },
  inner: Inner,
): Command | null {
  const { words } = source
  const direct = colon === subject.to
  const said = inner({ from: colon + 1, to })
  if (said?.lead && (direct ? said.rule === 'order' : said.rule)) return said
  if (!direct) return null
  const placed = allUnits(subject.actors)
  // "Thôn 1: ông A phụ trách", "Phòng chuyên môn thuộc Sở: Phòng Kế hoạch tổng hợp": a narrower name behind the colon is told
  if (said?.rule === 'subject' && (placed ? !allUnits(said.lead!) : isGeneric(subject.actors))) return said
  const charged = placed
    ? (listedAt(source, { from: colon + 1, to }) ?? chargedIn(source, { from: colon + 1, to }))
    : null
  if (charged && !allUnits(charged)) return { rule: 'address', lead: charged, deed: colon + 1 }
  return isPast(words, colon + 1, to) || isPost(source, colon + 1, to)
    ? none(subject.from)
    : { rule: 'address', lead: subject.actors, deed: colon + 1 }
}

/** Named by kind only: "Các cơ quan, đơn vị", "Phòng chuyên môn thuộc Sở". */
const isGeneric = (actors: readonly Actor[]) =>
  (actors.length === 1 && (actors[0]!.kind === 'many' || /chuyên môn|trực thuộc|liên quan/i.test(actors[0]!.name))) ||
  // "Trường học và cơ sở y tế: Phòng Kinh tế … hướng dẫn": a field of work and no body of its own
  actors.every((actor) => /^(?:trường học|trạm y tế|cơ sở|chợ|nhà trường)(?: \p{Ll}+)*$/iu.test(actor.name))

/** "Ấp nào có tỷ lệ dưới 80% thì tổ … phát bổ sung": the name in front only sets the case. */
const isCondition = ({ words }: Source, subject: ActorList) =>
  /^(?:nào|nếu)$/.test(words[subject.to]?.low ?? '') ||
  words.slice(subject.from, subject.to).some((word) => word.low === 'nào')

/** "Ba xã A, B, C chưa ban hành kế hoạch phải ban hành xong …": what they have not done tells which, the duty follows. */
function dutyBehind(words: readonly Word[], from: number, to: number): number | null {
  for (let at = from + 1; at < to && at < from + 20; at++) {
    const { low, kind } = words[at]!
    if (kind === 'mark' && low !== '/' && low !== '-') return null
    if (low === 'phải' && phraseAt(actions, words, at + 1, to)) return at
  }
  return null
}

/** A bare word of a unit with what is the case with it: "xã chưa lập hồ sơ", "hộ còn nhà tạm". */
const isCase = ({ words }: Source, { from, to, actors }: ActorList) =>
  actors.length === 1 &&
  !words[from + 1]?.cap &&
  bare.has(words[from]!.low) &&
  to > from + 1 &&
  /^(?:chưa|còn|đã|có|không|nào|được|thuộc|chậm|vị|phương)$/.test(words[from + 1]!.low)

const bare = new Set('xã|phường|thôn|bản|ấp|hộ|huyện|đơn|địa|nơi'.split('|'))

const roles = phrasesOf({
  role: [
    'là cơ quan',
    'là đơn vị',
    'là đầu mối',
    'là cơ quan thường trực',
    'là cơ quan đầu mối',
    'là đơn vị đầu mối',
    'là cơ quan chủ trì',
    'là chủ đầu tư',
    'là thường trực',
    'giữ vai trò',
  ],
})

/** "Phòng Kinh tế là cơ quan thường trực, | chịu trách nhiệm tham mưu …". */
function dutyOfRole(words: readonly Word[], from: number, to: number): number | null {
  for (let at = from; at < to && at < from + 16; at++) {
    if (words[at]!.low === '.' || words[at]!.low === ';') return null
    const action = phraseAt(actions, words, at, to)
    if (action && action.tag !== 'weak' && !words[at]!.cap) return at
  }
  return null
}

const preposition =
  /^(là|gồm|bao|như|để|trong|tại|theo|từ|về|do|bởi|nhằm|khi|sẽ|nếu|thì|mà|nên|này|nơi|trên|được|rằng|với|cùng|qua|ở|có)$/

/** "Chủ tịch UBND huyện chỉ đạo: Phòng …", "Phòng …: …": a colon right behind the name or its few words of saying. */
function colonBehind(words: readonly Word[], next: number, to: number): number | null {
  if (words[next]?.low === ':') return next
  if (!phraseAt(saying, words, next, to)) return null
  for (let i = next; i < to - 1 && i < next + 6; i++) {
    if (words[i]!.low === ':') return i
    if (words[i]!.kind === 'mark') return null
  }
  return null
}

/** "Ông Lê Quang Vinh - Chủ tịch UBND xã: Trưởng ban.": a place in a committee, no task. */
function isPost(source: Source, from: number, to: number): boolean {
  const named = actorsAt(source, from, to)
  if (named?.actors[0]?.kind !== 'person') return false
  return named.to >= to || /^[.;,]$/.test(source.words[named.to]!.low)
}

const saying = phrasesOf({
  say: [
    'chỉ đạo',
    'kết luận',
    'yêu cầu',
    'giao',
    'giao nhiệm vụ',
    'chỉ thị',
    'phân công',
    'đề nghị',
    'thống nhất',
    'quyết định',
    'nhấn mạnh',
    'lưu ý',
    'có ý kiến',
  ],
})

/** "Phòng Kinh tế được giao chủ trì …": told in the passive. */
const passives = phrasesOf({
  given: [
    'được giao',
    'được giao nhiệm vụ',
    'được phân công',
    'được giao trách nhiệm',
    'được ủy quyền',
    'được phân công nhiệm vụ',
    'được đề nghị',
    'được yêu cầu',
  ],
})

const requests = phrasesOf({ ask: ['đề nghị', 'kiến nghị', 'kính đề nghị', 'đề xuất với', 'mong muốn', 'xin phép'] })

function predicateWithin(words: readonly Word[], from: number, to: number): number | null {
  for (let at = from + 1; at < to && at < from + 30; at++) {
    if (words[at]!.low === ';' || words[at]!.low === '.') return null
    const action = phraseAt(actions, words, at, to)
    if (action && action.tag !== 'weak' && !words[at]!.cap)
      return isPast(words, at, to) || words[at - 1]?.low === 'đã' ? null : at
  }
  return null
}
