// What follows a collective and tells which of it is meant: "các xã | chưa đạt chuẩn | khẩn trương …", "các sở được giao chủ trì tiêu chí".
import { objectOfCharge } from './actor-charges.ts'
import { oneOf, phraseAt, phrasesOf } from './phrases.ts'
import { behindRhythm } from './rhythm-stretch.ts'
import { actions } from './vocabulary/actions.ts'
import { heads } from './vocabulary/agencies.ts'
import { type Opener, openers } from './vocabulary/relatives.ts'
import type { Word } from './words.ts'

/** Index behind the modifier that begins at `from`, when what is told (or a colon, or the end) still comes; else null. */
export function relativeEnd(words: readonly Word[], from: number, limit: number): number | null {
  const opener = phraseAt(openers, words, from, limit)
  if (
    !opener ||
    phraseAt(actions, words, from, limit)?.tag === 'manner' ||
    !(opener.tag === 'charge' ? isGroup(words, from) : groups(words[from - 1]))
  )
    return null
  let start = opener.end
  if (opener.tag === 'charge') {
    const charge = chargeEnd(words, { from, behind: start, limit })
    if (charge.closes) return charge.to
    start = charge.to
  }
  // "các xã đăng ký năm 2022 | phải …", "đăng ký đạt chuẩn nâng cao năm 2024 | lập …"
  if (words[start]?.low === 'năm' && words[start + 1]?.kind === 'number') start += 2
  else if (words[opener.end - 1]!.low === 'năm' && words[start]?.kind === 'number') start++
  if (start >= limit || words[start]!.low === ':') return opener.tag === 'past' ? null : start
  if (start > opener.end && !words[start]!.cap && (phraseAt(actions, words, start, limit) || rhythmic(words[start])))
    return start
  if (start > opener.end && words[start]!.kind === 'mark') return start
  if (words[from]!.low === 'có') start = ownVerbEnd(words, start, limit)
  // "có xã đề nghị công nhận | báo cáo …": what is asked for is said to its end
  const whole = opener.tag === 'charge' || complete(words[opener.end - 1]) || complete(words[start - 1])
  return mainPredicate(words, start, limit, { opener: opener.tag, whole })
}

/** How far the charge itself goes; `closes` where the name ends there, or where it is none (`to` is null). */
function chargeEnd(
  words: readonly Word[],
  { from, behind, limit }: { from: number; behind: number; limit: number },
): { to: number; closes: false } | { to: number | null; closes: true } {
  const object = objectOfCharge(words, behind, limit)
  if (object !== null) return { to: object, closes: false }
  // "cán bộ phụ trách | báo cáo …": of a person the charge alone may tell who is meant
  const alone = words[from]!.low === 'phụ' && persons(words[from - 1])
  if (alone && follows(words, behind, limit)) return { to: behind, closes: true }
  // "các ban … | theo dõi, đôn đốc": without an object it is what they are told, unless a manner still comes
  if (active(words[from])) return { to: mannerBehind(words, behind + 1, limit), closes: true }
  const weak = phraseAt(actions, words, behind, limit)?.tag === 'weak' && !words[behind]!.cap
  return weak ? { to: behind, closes: true } : { to: behind, closes: false }
}

const persons = oneOf(['bộ', 'chức', 'viên', 'người', 'chí', 'đạo'])

const follows = (words: readonly Word[], at: number, limit: number) => {
  const action = phraseAt(actions, words, at, limit)
  return action !== null && action.tag !== 'weak' && !words[at]!.cap
}

/** Whether "được giao", "phụ trách" and the like follow a word that alone names nobody ("người"). */
export const chargeAt = (words: readonly Word[], at: number, limit: number): boolean =>
  phraseAt(openers, words, at, limit)?.tag === 'charge' && !/^(?:làm|là|quản|giữ)$/.test(words[at]!.low)

/** Several bodies or persons are named in front ("các phòng, ban phụ trách …"); one office alone is told to be in charge. */
function isGroup(words: readonly Word[], from: number): boolean {
  // "đơn vị được giao làm chủ đầu tư", "cá nhân phụ trách": which one is told by the charge alone
  if (common(words[from - 1])) return true
  for (let at = from - 1; at >= 0 && at >= from - 9; at--) {
    const { low, kind } = words[at]!
    if (several.has(low) || (kind === 'number' && words[at + 1]?.gap)) return true
    if (kind === 'mark' && low !== ',') return false
  }
  return false
}

const common = oneOf(['vị', 'quan', 'nhân', 'phận'])

const several = new Set('các|những|số|mọi|từng|toàn|chí|viên|chức|bộ|tịch|thầu|người'.split('|'))

/** "các huyện có xã lấy ý kiến | báo cáo …": the verb right behind the unit still tells which, when another follows it. */
function ownVerbEnd(words: readonly Word[], from: number, limit: number): number {
  if (!/^(xã|thôn|hộ|bản|ấp|trường|huyện)$/.test(words[from]?.low ?? '')) return from
  // "có thôn đăng ký kiểu mẫu | niêm yết …": by what a unit asks for it is told which is meant
  const asks = phraseAt(claims, words, from + 1, limit)
  if (asks) return asks.end
  const own = phraseAt(actions, words, from + 1, limit)
  return own && own.tag !== 'manner' && phraseAt(actions, words, own.end, limit) ? own.end - 1 : from
}

const claims = phrasesOf({
  verb: ['đăng ký', 'đề nghị', 'đề nghị công nhận', 'phấn đấu', 'phấn đấu đạt', 'đăng ký đạt'],
})

/** "đồng chí Phó Chủ tịch phụ trách kinh tế | trực tiếp chỉ đạo". */
function mannerBehind(words: readonly Word[], from: number, limit: number): number | null {
  for (let at = from; at < limit && at < from + 8; at++) {
    if (words[at]!.kind === 'mark') return null
    if (phraseAt(actions, words, at, limit)?.tag === 'manner' || words[at]!.low === 'phải') return at
  }
  return null
}

const active = oneOf(['phụ', 'theo', 'làm', 'quản', 'chủ', 'giữ', 'chịu'])

const rhythmic = oneOf(['mỗi', 'hằng', 'hàng', 'ít', 'định', 'tối', 'trước', 'chậm'])

/** Openers that end with their own object: what comes next is told. */
const complete = oneOf(['nhận', 'vốn', 'chuẩn', 'cao', 'mẫu', 'mới', 'đích', 'lại', 'độ'])

/** Last words of a collective, of persons in office and of bodies of many units. */
const groups = oneOf(
  'xã|vị|phương|thôn|quan|trấn|phường|huyện|bản|ấp|ngành|hộ|sở|phòng|ban|thể|chức|viên|đạo|tư|nghiệp|trường|chí|khu|phố|khóm|buôn|làng|xóm|tỉnh|tịch|thầu|dân|môn|đình|sự|ủy'.split(
    '|',
  ),
)

/** A manner or a duty far off, or else the first verb that does not belong to the opener itself. */
function mainPredicate(
  words: readonly Word[],
  from: number,
  limit: number,
  { opener, whole }: { opener: Opener; whole: boolean },
): number | null {
  let verb: number | null = null
  for (let at = from; at < limit && at < from + 24; at++) {
    const word = words[at]!
    if (word.low === ':') return at
    if ((at > from || whole) && strives(words, at)) return at
    if (word.low === ',' && words[at + 1]?.low === 'gồm') return at
    // "là thành viên Ban Chỉ đạo | mỗi quý ít nhất một lần xuống …"
    if (at > from && verb === null && rhythmic(word) && behindRhythm(words, at, limit) !== null) return at
    if (word.kind === 'mark' && word.low !== '/' && word.low !== '-' && word.low !== ',' && word.low !== '.')
      return verb
    if (word.low === '.' && (words[at + 1]?.gap ?? true)) return verb
    if (word.low === ',' && (verb !== null || phraseAt(actions, words, at + 1, limit))) return verb
    if (word.low === ',' && words[at + 1]?.cap && phraseAt(bodies, words, at + 1, limit)) return at
    const action = phraseAt(actions, words, at, limit)
    const body = phraseAt(heads, words, at, limit)
    // "thành viên Đoàn thẩm định | kiểm tra …": a verb inside a body's name
    if (body && body.end > Math.max(at + 1, action?.end ?? 0) && body.tag !== 'unit') {
      at = body.end - 1
      continue
    }
    if (word.cap) continue
    if (word.low === 'phải' || word.low === 'cần' || word.low === 'thì') return at
    if (!action || action.tag === 'weak') continue
    if (opener === 'past') {
      if (at > from + 1 && phraseAt(urgent, words, at, limit)) return at
      at = action.end - 1
      continue
    }
    // "… | báo cáo nhanh vào sáng thứ 2 hằng tuần": a time behind the verb is of what is told
    if (action.tag === 'manner' && (at > from || whole)) return verb !== null && isTime(words, at) ? verb : at
    if (verb === null && (at > from || whole) && !ownedByNoun(words, at)) verb = at
    at = action.end - 1
  }
  return verb
}

/** "các xã được giao vốn | phấn đấu đến hết ngày 30/9 giải ngân 70%". */
const strives = (words: readonly Word[], at: number) =>
  words[at]!.low === 'phấn' && words[at + 1]?.low === 'đấu' && untilWhen(words[at + 2])

const untilWhen = oneOf(['đến', 'trong', 'trước', 'hết', 'cuối'])

const timesBegin = oneOf(['hàng', 'hằng', 'định', 'chậm', 'sớm', 'từ'])

const isTime = (words: readonly Word[], at: number) =>
  timesBegin(words[at]) ||
  ((words[at]!.low === 'trong' || words[at]!.low === 'trước') &&
    /^(?:tháng|quý|năm|ngày)$/.test(words[at + 1]?.low ?? ''))

/** "09 xã còn thiếu, | Chủ tịch UBND xã …": a body or post printed large is no part of the clause. */
const bodies = phrasesOf({
  head: 'chủ tịch|phó chủ tịch|ubnd|ủy ban nhân dân|hđnd|phòng|sở|ban|văn phòng|đảng ủy|bí thư|trưởng ban|giám đốc|trưởng phòng|thủ trưởng|trung tâm|công an|hội|đoàn|ban quản lý|ban chỉ đạo|trưởng thôn|trưởng bản|trưởng ấp'.split(
    '|',
  ),
})

/** Manners that begin what is told even behind "đã", "chưa"; others only say how something was done. */
const urgent = phrasesOf({ manner: ['khẩn trương', 'tiếp tục', 'tập trung', 'có trách nhiệm', 'chịu trách nhiệm'] })

/** A work that is built has no verb of its own: "nơi có công trình | kiểm tra". */
const ownedByNoun = (words: readonly Word[], at: number) =>
  nounBefore(words[at - 1]) && !(words[at - 1]!.low === 'trình' && words[at - 2]?.low === 'công')

/** "công tác tuyên truyền", "kế hoạch thực hiện", "để xây dựng": the verb belongs to the noun in front. */
const nounBefore = oneOf(
  'tác|hoạch|để|việc|vụ|trình|đang|đã|chưa|được|và|sẽ|bị|phí|nhu|cầu|vốn|án|gia|khả|năng|phải|độ'.split('|'),
)
