// What follows a collective and tells which of it is meant: "các xã | chưa đạt chuẩn | khẩn trương …", "các sở được giao chủ trì tiêu chí".
import { objectOfCharge } from './actor-charges.ts'
import { type Phrases, phraseAt, phrasesOf } from './phrases.ts'
import { actions } from './vocabulary/actions.ts'
import type { Word } from './words.ts'

/** Index behind the modifier that begins at `from`, when what is told (or a colon, or the end) still comes; else null. */
export function relativeEnd(words: readonly Word[], from: number, limit: number): number | null {
  const opener = phraseAt(openers, words, from, limit)
  if (
    !opener ||
    phraseAt(actions, words, from, limit)?.tag === 'manner' ||
    !(opener.tag === 'charge' ? isGroup(words, from) : groups.has(words[from - 1]!.low))
  )
    return null
  let start = opener.end
  if (opener.tag === 'charge') {
    const object = objectOfCharge(words, start, limit)
    // "các ban … | theo dõi, đôn đốc": without an object it is what they are told, unless a manner still comes
    if (object === null && active.has(words[from]!.low)) return mannerBehind(words, opener.end + 1, limit)
    if (object === null && phraseAt(actions, words, start, limit)?.tag === 'weak' && !words[start]!.cap) return start
    start = object ?? start
  }
  // "các xã đăng ký năm 2022 | phải …"
  if (words[opener.end - 1]!.low === 'năm' && words[start]?.kind === 'number') start++
  if (start >= limit || words[start]!.low === ':') return opener.tag === 'past' ? null : start
  if (
    start > opener.end &&
    !words[start]!.cap &&
    (phraseAt(actions, words, start, limit) || rhythmic.has(words[start]!.low))
  )
    return start
  if (start > opener.end && words[start]!.kind === 'mark') return start
  const whole = opener.tag === 'charge' || complete.has(words[opener.end - 1]!.low)
  if (words[from]!.low === 'có') start = ownVerbEnd(words, start, limit)
  return mainPredicate(words, start, limit, { opener: opener.tag, whole })
}

/** Several bodies or persons are named in front ("các phòng, ban phụ trách …"); one office alone is told to be in charge. */
function isGroup(words: readonly Word[], from: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - 9; at--) {
    const { low, kind } = words[at]!
    if (several.has(low) || (kind === 'number' && words[at + 1]?.gap)) return true
    if (kind === 'mark' && low !== ',') return false
  }
  return false
}

const several = new Set('các|những|số|mọi|từng|toàn|chí|viên|bộ|tịch|thầu'.split('|'))

/** "các huyện có xã lấy ý kiến | báo cáo …": the verb right behind the unit still tells which, when another follows it. */
function ownVerbEnd(words: readonly Word[], from: number, limit: number): number {
  if (!/^(xã|thôn|hộ|bản|ấp|trường|huyện)$/.test(words[from]?.low ?? '')) return from
  const own = phraseAt(actions, words, from + 1, limit)
  return own && own.tag !== 'manner' && phraseAt(actions, words, own.end, limit) ? own.end - 1 : from
}

/** "đồng chí Phó Chủ tịch phụ trách kinh tế | trực tiếp chỉ đạo". */
function mannerBehind(words: readonly Word[], from: number, limit: number): number | null {
  for (let at = from; at < limit && at < from + 8; at++) {
    if (words[at]!.kind === 'mark') return null
    if (phraseAt(actions, words, at, limit)?.tag === 'manner' || words[at]!.low === 'phải') return at
  }
  return null
}

const active = new Set(['phụ', 'theo', 'làm', 'quản', 'chủ', 'giữ', 'chịu'])

const rhythmic = new Set(['mỗi', 'hằng', 'hàng', 'ít', 'định', 'tối', 'trước', 'chậm'])

/** Openers that end with their own object: what comes next is told. */
const complete = new Set(['nhận', 'chuẩn', 'đích', 'lại', 'độ'])

type Opener = 'charge' | 'result' | 'owns' | 'past'

const openers: Phrases<Opener> = phrasesOf<Opener>({
  charge: [
    'phụ trách',
    'theo dõi',
    'được phân công',
    'được giao',
    'được giao nhiệm vụ',
    'được phân công nhiệm vụ',
    'được cử',
    'chủ trì phụ trách',
    'chịu trách nhiệm phụ trách',
    'được ủy quyền',
    'giữ vai trò',
    'làm',
    'là thành viên',
    'là cơ quan chủ trì',
    'là cơ quan đầu mối',
    'là đơn vị chủ trì',
    'là chủ đầu tư',
    'là đầu mối',
    'quản lý',
  ],
  result: [
    'đăng ký đạt',
    'đăng ký năm',
    'đạt chuẩn năm',
    'về đích năm',
    'đăng ký hoàn thành',
    'đăng ký xây dựng',
    'đăng ký phấn đấu',
    'đăng ký về',
    'đăng ký đạt chuẩn',
    'phấn đấu đạt',
    'phấn đấu hoàn thành',
    'phấn đấu trở thành',
    'phấn đấu đạt chuẩn',
    'phấn đấu về đích',
    'đạt chuẩn',
    'đạt',
    'chưa đạt',
    'chưa đạt chuẩn',
    'chưa được công nhận',
    'không đạt',
    'đã đạt',
    'đã đạt chuẩn',
    'đã được công nhận',
    'được công nhận',
    'về đích',
    'dự kiến',
    'dự kiến đạt',
    'dự kiến đạt chuẩn',
    'dự kiến về đích',
    'còn lại',
    'đề nghị công nhận',
    'đề nghị xét',
  ],
  owns: [
    'có',
    'không có',
    'chưa có',
    'còn',
    'thuộc',
    'thuộc diện',
    'nằm trong',
    'sử dụng',
    'thụ hưởng',
    'được hỗ trợ',
    'được thụ hưởng',
    'được đầu tư',
    'được hưởng',
    'được bố trí',
    'được cấp',
    'được chọn',
    'được lựa chọn',
    'được nêu',
    'được kiểm tra',
    'được thẩm định',
    'chậm',
    'chậm tiến độ',
    'nào',
    'liên quan đến',
    'có liên quan đến',
  ],
  past: ['đã', 'chưa', 'đang'],
})

/** Last words of a collective, of persons in office and of bodies of many units. */
const groups = new Set(
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
    if (word.kind === 'mark' && word.low !== '/' && word.low !== '-' && word.low !== ',' && word.low !== '.')
      return verb
    if (word.low === '.' && (words[at + 1]?.gap ?? true)) return verb
    if (word.low === ',' && (verb !== null || phraseAt(actions, words, at + 1, limit))) return verb
    if (word.low === ',' && words[at + 1]?.cap && phraseAt(bodies, words, at + 1, limit)) return at
    if (word.cap) continue
    if (word.low === 'phải' || word.low === 'cần' || word.low === 'thì') return at
    const action = phraseAt(actions, words, at, limit)
    if (!action || action.tag === 'weak') continue
    if (opener === 'past') {
      if (at > from + 1 && phraseAt(urgent, words, at, limit)) return at
      at = action.end - 1
      continue
    }
    if (action.tag === 'manner' && (at > from || whole)) return at
    if (verb === null && (at > from || whole) && !nounBefore.has(words[at - 1]!.low)) verb = at
    at = action.end - 1
  }
  return verb
}

/** "09 xã còn thiếu, | Chủ tịch UBND xã …": a body or post printed large is no part of the clause. */
const bodies = phrasesOf({
  head: 'chủ tịch|phó chủ tịch|ubnd|ủy ban nhân dân|hđnd|phòng|sở|ban|văn phòng|đảng ủy|bí thư|trưởng ban|giám đốc|trưởng phòng|thủ trưởng|trung tâm|công an|hội|đoàn|ban quản lý|ban chỉ đạo|trưởng thôn|trưởng bản|trưởng ấp'.split(
    '|',
  ),
})

/** Manners that begin what is told even behind "đã", "chưa"; others only say how something was done. */
const urgent = phrasesOf({ manner: ['khẩn trương', 'tiếp tục', 'tập trung', 'có trách nhiệm', 'chịu trách nhiệm'] })

/** "công tác tuyên truyền", "kế hoạch thực hiện", "để xây dựng": the verb belongs to the noun in front. */
const nounBefore = new Set(
  'tác|hoạch|để|việc|vụ|trình|đang|đã|chưa|được|và|sẽ|bị|phí|nhu|cầu|vốn|án|gia|khả|năng|phải|độ'.split('|'),
)

/** Modifiers without a verb: they stay with the name, whatever follows. */
export const modifiers = phrasesOf({
  which:
    'có liên quan|liên quan|đặc biệt khó khăn|khó khăn|nêu trên|nói trên|trên địa bàn|trên địa bàn toàn|còn lại|vùng cao|vùng sâu|vùng xa|vùng iii|vùng ii|vùng i|khu vực iii|khu vực ii|khu vực i|khu vực biên giới|vùng đồng bào dân tộc thiểu số|biên giới|ven biển|ven sông|miền núi|trực thuộc|trong ban chỉ đạo|trong tỉnh|trong huyện|trong xã|thuộc ubnd|tại địa phương|ở địa phương|ở cơ sở|của huyện|của tỉnh|của xã|của thị xã|của thành phố|của phường|của địa phương|các cấp|cùng cấp|cấp trên|cấp dưới|sở tại'.split(
      '|',
    ),
})
