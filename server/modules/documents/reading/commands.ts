// Whether a sentence tells somebody to do something, and whom.
import { type ActorList, actorOf } from './actor.ts'
import { headAt } from './actor-heads.ts'
import { actorsAt } from './actors.ts'
import { afterOpening, conditionEnd, connectors, grounds, openings, topicEnd, towards } from './command-openings.ts'
import { allUnits, handsOver, listedAt, toldBehindPlaces } from './command-places.ts'
import { isDenial, isNominal, listsParts, modalOf, resultOf } from './command-shapes.ts'
import { type Inner, readSubject } from './command-subjects.ts'
import { type Command, isPast, laterOrder, none, orderAt } from './orders.ts'
import { oneOf, phraseAt, phrasesOf } from './phrases.ts'
import { beginsPredicate } from './predicates.ts'
import { behindRhythm } from './rhythm-stretch.ts'
import type { Stretch } from './sentences.ts'
import { takesFor } from './tellings.ts'
import { actions, assessments } from './vocabulary/actions.ts'
import type { Source, Word } from './words.ts'

/** How many topics and addressees may stand in front of each other. */
const deepest = 3

/** Reads one sentence or clause. */
export const readCommand = (source: Source, stretch: Stretch): Command =>
  takesFor(source.words, stretch) || listsParts(source.words, stretch) ? none(stretch.from) : readAt(source, stretch, 0)

function readAt(source: Source, stretch: Stretch, depth: number): Command {
  const { words } = source
  const { to } = stretch
  const inner: Inner = (behind) => (depth < deepest ? readAt(source, behind, depth + 1) : null)
  let at = stretch.from
  while (at < to && words[at]!.kind === 'mark') at++
  if (words[at + 1]?.kind === 'number' && (words[at]!.low === 'bước' || words[at]!.low === 'đợt')) at += 3
  const joint = phraseAt(connectors, words, at, to)
  if (joint && joint.end < to) at = joint.end
  while (at < to && words[at]!.low === ',') at++
  // "10 ngày một lần thông báo tiến độ", "Sáng thứ Hai hằng tuần, Phòng … nắm tình hình"
  const rhythm = behindRhythm(words, at, to)
  if (rhythm !== null && rhythm < to) at = words[rhythm]!.low === ',' ? rhythm + 1 : rhythm
  // "trực tiếp đồng chí Bí thư đối thoại …": the manner stands in front of who is told
  if (phraseAt(inPerson, words, at, to) && headAt(words, at + 2, to)) at += 2
  if (at >= to) return none(stretch.from)
  const beside = words[at]!.low === 'cùng' ? readBeside(source, at, to) : null
  if (beside) return beside
  const toward = phraseAt(towards, words, at, to)
  if (toward) return readToward(source, { at, after: toward.end, to }, inner)
  const subject = actorsAt(source, at, to)
  if (subject) return (each(words[at]) ? readShare : readSubject)(source, subject, { at, to }, inner)
  const topic = depth < deepest ? topicEnd(words, at, to) : null
  if (topic !== null) {
    const said = readTopic(source, { at, behind: topic, to }, inner)
    // "Yêu cầu UBND các xã thực hiện nghiêm chế độ báo cáo: báo cáo tuần …": who is told stands in front of the colon
    const order = said.rule === 'imperative' && !said.lead ? orderAt(source, at, topic) : null
    return order?.lead ? order : said
  }
  return orderAt(source, at, to) ?? readBare(source, at, to, inner)
}

/** "…; cùng thôn trưởng các thôn | rà lại từng hộ": the one told in front does it with others; null where no deed follows. */
function readBeside(source: Source, at: number, to: number): Command | null {
  const { words } = source
  const named = actorsAt(source, words[at + 1]?.low === 'với' ? at + 2 : at + 1, to)
  const told = named && phraseAt(actions, words, named.to, to) && !isPast(words, named.to, to)
  return told ? { rule: 'imperative', lead: null, deed: named.to } : null
}

const inPerson = phrasesOf({ manner: ['trực tiếp', 'đích thân'] })

/** A sentence that begins with neither a name nor an order: an opening, a verb, a result to be sent, a bare duty. */
function readBare(source: Source, at: number, to: number, inner: Inner): Command {
  const { words } = source
  // "Hộ nào còn vướng mắc thì trưởng thôn báo cáo …": the case stands in front
  const told = words[at + 1]?.low === 'nào' || words[at + 2]?.low === 'nào' ? conditionEnd(words, at, to) : null
  const inCase = told === null ? null : inner({ from: told, to })
  if (inCase?.rule) return phraseAt(answers, words, inCase.deed, to) ? { ...inCase, lead: null } : inCase
  if (phraseAt(openings, words, at, to)) {
    const later = laterOrder(source, at + 1, to)
    if (
      later &&
      !(later.rule === 'subject' && (reportsBefore(words, at, later.deed) || phraseAt(assessments, words, at, to)))
    )
      return later
    const then = conditionEnd(words, at, to)
    const behind = then === null ? null : inner({ from: then, to })
    if (behind?.rule) return behind
    const after = afterOpening(words, at, to)
    const told =
      after !== null && (!phraseAt(assessments, words, at, to) || phraseAt(actions, words, after, to)!.tag === 'manner')
    if (told && !isPast(words, after, to) && !reportsBefore(words, at, after) && !mayBe(words, at, after))
      return { rule: 'imperative', lead: null, deed: after }
  }
  if (isGround(words, at, to)) return modalOf(words, at, to)
  const doer = workOf(words[at]) ? doneBy(source, at, to) : null
  if (doer) return doer
  const action = phraseAt(actions, words, at, to)
  if (action && !phraseAt(assessments, words, at, to)) {
    if (isPast(words, action.end, to) || isNominal(words, at, to) || isDenial(words, at)) return none(at)
    if (words[at]!.low === 'trong' && (hasDone(words, action.end, to) || mayBe(words, at, Math.min(to, at + 16))))
      return none(at)
    // "Giải ngân đến nay còn thấp": how far it has come is told
    if (words[action.end]?.low === 'đến' && words[action.end + 1]?.low === 'nay') return none(at)
    return { rule: 'imperative', lead: null, deed: at }
  }
  const later = laterOrder(source, at, to)
  // "So với …, xã A giảm 02 tiêu chí": behind the opening of an assessment only an order still tells somebody
  if (phraseAt(assessments, words, at, to))
    return (later?.rule === 'order' ? later : resultOf(words, at, to)) ?? modalOf(words, at, to)
  return later ?? resultOf(words, at, to) ?? modalOf(words, at, to)
}

const workOf = oneOf(['việc', 'công', 'nội', 'nhiệm', 'phần'])

/** "Việc bê tông hóa đường thôn do UBND các huyện tổ chức thực hiện": who does it stands behind "do"; null where nobody does. */
function doneBy(source: Source, at: number, to: number): Command | null {
  const { words } = source
  for (let i = at + 1; i < to - 2 && i < at + 40 && !/^[.;]$/.test(words[i]!.low); i++) {
    const named = words[i]!.low === 'do' ? actorsAt(source, i + 1, to) : null
    if (named && phraseAt(carried, words, named.to, to)) return { rule: 'subject', lead: named.actors, deed: named.to }
  }
  return null
}

const carried = phrasesOf({
  deed: [
    'tổ chức thực hiện',
    'thực hiện',
    'chủ trì',
    'đảm nhận',
    'đảm nhiệm',
    'phụ trách',
    'chịu trách nhiệm',
    'lo',
    'làm',
    'tự tổ chức thực hiện',
  ],
})

/** "nơi nào làm chậm thì người đứng đầu phải kiểm điểm": a warning to those told in front, no work of another. */
const answers = phrasesOf({
  verb: ['kiểm điểm', 'chịu trách nhiệm', 'chịu', 'bị'].flatMap((verb) => [verb, `phải ${verb}`]),
})

/** "Trong quá trình thực hiện, Chương trình có thể được điều chỉnh, bổ sung …": what may be is not told. */
function mayBe(words: readonly Word[], at: number, deed: number): boolean {
  for (let i = at; i < deed - 1; i++) if (words[i]!.low === 'có' && words[i + 1]!.low === 'thể') return true
  return false
}

const isGround = (words: readonly Word[], at: number, to: number) =>
  phraseAt(grounds, words, at, to) !== null && words.slice(at, to).some((word) => word.low === ',')

/** "Trong tháng, Văn phòng đã tham mưu UBND huyện, Ban Chỉ đạo ban hành …": what stands in front already reports. */
function reportsBefore(words: readonly Word[], at: number, deed: number): boolean {
  for (let i = at; i < deed; i++) if (words[i]!.low === 'đã' && phraseAt(actions, words, i + 1, deed)) return true
  return false
}

/** "Trong quý I, | xã đã hoàn thành …": behind a time somebody has done what follows. */
function hasDone(words: readonly Word[], from: number, to: number): boolean {
  let at = from
  while (at < to && at < from + 6 && words[at]!.low !== ',') at++
  for (let i = at; i < to && i < at + 10; i++) {
    if (words[i]!.low === 'đã') return true
    if (phraseAt(actions, words, i, to)) return false
  }
  return false
}

const each = oneOf(['mỗi', 'từng', 'mọi'])

/** "mỗi xã đạt ít nhất 01 tiêu chí" is a share of a target; "mỗi huyện xây dựng 02 chuyên mục" tells each, where nobody else is told. */
function readShare(source: Source, subject: ActorList, where: { at: number; to: number }, inner: Inner): Command {
  const command = readSubject(source, subject, where, inner)
  if (command.rule !== 'subject' || shares(source.words[command.deed])) return none(where.at)
  return { ...command, soft: true }
}

const shares = oneOf(['đạt', 'phấn', 'có', 'thực', 'hoàn', 'cần', 'phải', 'tăng', 'giảm', 'là'])

const reported =
  /^(?:về )?(?:những )?(?:kết quả|đánh giá|tồn tại|hạn chế|ưu điểm|mục tiêu|mục đích|nguyên nhân|khó khăn|thuận lợi|tình hình|ghi nhận|nhận xét|thực trạng)/

/** "Về quy hoạch: Phòng … hướng dẫn", "Giúp xã A: Phòng Y tế, Trạm Y tế": what stands behind the colon tells, or names who is told. */
function readTopic(
  source: Source,
  { at, behind, to }: { at: number; behind: number; to: number },
  inner: Inner,
): Command {
  const { words } = source
  const label = source.text.slice(words[at]!.start, words[behind - 1]!.start).toLowerCase()
  const listed = handsOver(source, { from: at, to: behind }) ? listedAt(source, { from: behind, to }) : null
  if (listed) return { rule: 'address', lead: listed, deed: at }
  const said = inner({ from: behind, to }) ?? none(at)
  if (reported.test(label)) return said.rule === 'order' && said.lead ? said : none(at)
  if (said.rule) return said
  const order = orderAt(source, at, to)
  if (order) return order
  const action = phraseAt(actions, words, at, to)
  return action && action.tag !== 'weak' && !isPast(words, action.end, to)
    ? { rule: 'imperative', lead: null, deed: at }
    : none(at)
}

const becauseOf = oneOf(['do', 'vì', 'còn'])

/** "Riêng thôn A do còn vướng mặt bằng | phải họp xong …": the duty stands behind its cause; null where none does. */
function mustBehind(words: readonly Word[], from: number, to: number): number | null {
  for (let at = from + 1; at < to - 1 && at < from + 20 && !/^[;.:]$/.test(words[at]!.low); at++)
    if (words[at]!.low === 'phải' && phraseAt(actions, words, at + 1, to)) return at
  return null
}

/** "Đối với xã X: …", "Riêng các xã khó khăn, Phòng … hướng dẫn", "Đối với các tiêu chí …, đề nghị …". */
function readToward(
  source: Source,
  { at, after, to }: { at: number; after: number; to: number },
  inner: Inner,
): Command {
  const { words } = source
  const named = actorsAt(source, after, to)
  if (named) return readAddressed(source, named, { at, to }, inner)
  const later = laterOrder(source, after, to)
  if (later?.lead) return later
  const topic = topicEnd(words, at, to)
  const said = topic === null ? null : inner({ from: topic, to })
  if (said?.rule) return said
  if (later) return later
  const deed = afterOpening(words, at, to)
  if (deed !== null && !isPast(words, deed, to)) return { rule: 'imperative', lead: null, deed }
  return modalOf(words, at, to)
}

const isCase = oneOf(['không', 'chưa', 'còn', 'nếu', 'khi', 'có', 'đã', 'nào', 'gặp'])

/** Behind "đối với", "riêng" and names: who is told there, or those named themselves. */
function readAddressed(
  source: Source,
  named: ActorList,
  { at, to }: { at: number; to: number },
  inner: Inner,
): Command {
  const { words } = source
  const later = laterOrder(source, named.to, to)
  if (later?.lead) return later
  const told = toldBehindPlaces(source, named)
  if (told) return readSubject(source, told, { at, to }, inner)
  if (later) return { ...later, lead: named.actors }
  const mark = words[named.to]?.low
  if (mark === ':') {
    const command = readSubject(source, named, { at, to }, inner)
    return command.rule === 'address' || (command.rule === 'subject' && command.lead)
      ? { ...command, rule: 'address' }
      : none(at)
  }
  const topic = mark === ',' ? null : topicEnd(words, named.to, to)
  if (topic !== null && allUnits(named.actors)) {
    // "Đối với các xã được sắp xếp từ …: đánh giá lại …": what tells which they are is part of the name
    const whole = { ...named, actors: [actorOf(source, named.from, topic - 1, 'many')], to: topic - 1 }
    return readAddressed(source, whole, { at, to }, inner)
  }
  const deed = mark === ',' ? named.to + 1 : named.to
  // "Đối với các xã không còn khả năng … thì có văn bản …": of those told above, the ones in that case
  const several = mark === 'thì' && named.actors.every((actor) => actor.kind === 'many')
  const then = several ? named.to + 1 : isCase(words[deed]) ? conditionEnd(words, deed, to) : null
  if (then !== null) return { rule: 'address', lead: named.actors, deed: then, soft: true }
  const must = becauseOf(words[deed]) ? mustBehind(words, deed, to) : null
  if (must !== null) return { rule: 'address', lead: named.actors, deed: must }
  if (isPast(words, deed, to) || words[deed]?.low === 'xong') return none(at)
  if (phraseAt(actions, words, deed, to) || beginsPredicate(words, deed, to))
    return { rule: 'address', lead: named.actors, deed }
  const behind = mark === ',' ? afterOpening(words, deed, to) : null
  return behind !== null && !isPast(words, behind, to)
    ? { rule: 'address', lead: named.actors, deed: behind }
    : none(at)
}
