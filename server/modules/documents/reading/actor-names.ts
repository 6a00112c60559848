// How far the name of an actor goes: through branches, units and modifiers, up to a predicate or a mark.
import { pointerEnd } from './actor-charges.ts'
import { headAt } from './actor-heads.ts'
import { pairAt } from './actor-pairs.ts'
import { relativeEnd } from './actor-relatives.ts'
import { oneOf, phraseAt, phrasesOf } from './phrases.ts'
import { beginsPredicate } from './predicates.ts'
import { behindRhythm } from './rhythm-stretch.ts'
import { actions } from './vocabulary/actions.ts'
import { branchNames, heads } from './vocabulary/agencies.ts'
import { modifiers } from './vocabulary/relatives.ts'
import type { Source, Word } from './words.ts'

/** Index after the name whose head ends at `from`: up to a predicate, a mark, or the next actor. */
export function endOfName(source: Source, from: number, limit: number): number {
  const { words } = source
  let at = from
  while (at < limit) {
    const step = stretchStep(words, at, limit) ?? verbStep(words, at, { from, limit }) ?? wordStep(words, at, limit)
    if (step.closes) return step.to
    at = step.to
  }
  return at
}

type Step = { to: number; closes: boolean }

const on = (to: number): Step => ({ to, closes: false })
const closed = (to: number): Step => ({ to, closes: true })

/** A modifier, a name that only exists whole, or a clause that tells which are meant. */
function stretchStep(words: readonly Word[], at: number, limit: number): Step | null {
  const field = fieldEnd(words, at, limit)
  if (field !== null) return on(field)
  const half = secondHalf(words, at, limit)
  if (half !== null) return endsWithBranch(words, half, limit) ? closed(half) : on(half)
  const owner = words[at]!.low === 'của' && words[at + 1]?.cap ? phraseAt(heads, words, at + 1, limit) : null
  const which = phraseAt(modifiers, words, at, limit)
  // "UBND 03 xã nói trên | lập kế hoạch": nothing tells more of those meant
  if (which && words[which.end - 1]!.low === 'trên') return closed(which.end)
  if (which && which.end >= (owner?.end ?? 0)) return on(which.end)
  if (owner?.tag === 'committee') return on(owner.end)
  const serving = servesOwner(words, at, limit)
  if (serving !== null) return on(serving)
  const whole = wholeAt(words, at, limit)
  if (whole > at + 1 && !toldToUnit(words, at, limit)) {
    const branch = words[at]!.cap && phraseAt(branchNames, words, at, limit)?.end === whole
    return branch && endsWithBranch(words, whole, limit) ? closed(whole) : on(whole)
  }
  const pointer = pointerEnd(words, at, limit)
  if (pointer) return on(pointer)
  const clause = relativeEnd(words, at, limit)
  return clause ? closed(pointerEnd(words, clause, limit) ?? clause) : null
}

/** "các đơn vị | truyền thông của | Bộ": the verb with its owner tells which of them are meant; null elsewhere. */
function servesOwner(words: readonly Word[], at: number, limit: number): number | null {
  if (words[at - 3]?.low !== 'các' || !unitsOrOffices(words[at - 1])) return null
  const verb = phraseAt(actions, words, at, limit)
  const owned = verb && /^(?:của|thuộc)$/.test(words[verb.end]?.low ?? '') ? verb.end + 1 : null
  return owned !== null && owned < limit && phraseAt(heads, words, owned, limit) ? owned : null
}

const unitsOrOffices = oneOf(['vị', 'quan'])

/** "Ban Văn hóa | - Thông tin": the branch began inside the head; null where none goes on here. */
function secondHalf(words: readonly Word[], at: number, limit: number): number | null {
  if (words[at]!.low !== '-') return null
  for (let from = at - 1; from >= 0 && from > at - 4 && words[from]!.kind === 'word'; from--) {
    const branch = words[from]!.cap ? phraseAt(branchNames, words, from, limit) : null
    if (branch && branch.end > at) return branch.end
  }
  return null
}

/** "Ban Chỉ đạo của Tỉnh ủy | về xây dựng nông thôn mới": for what a committee was set up; null elsewhere. */
function fieldEnd(words: readonly Word[], at: number, limit: number): number | null {
  if (words[at]!.low !== 'về') return null
  const field = phraseAt(committeeFields, words, at + 1, limit)
  const steers = words
    .slice(Math.max(0, at - 10), at)
    .some(({ low }, i, said) => low === 'chỉ' && said[i + 1]?.low === 'đạo')
  return field && steers ? field.end : null
}

const committeeFields = phrasesOf({
  field:
    'chương trình|chương trình mục tiêu quốc gia|các chương trình mục tiêu quốc gia|xây dựng nông thôn mới|chương trình xây dựng nông thôn mới|chương trình mục tiêu quốc gia xây dựng nông thôn mới|xây dựng ntm|cải cách hành chính|chuyển đổi số|giảm nghèo|giảm nghèo bền vững|phát triển kinh tế tập thể|an toàn thực phẩm|phòng chống thiên tai|phòng, chống thiên tai|công tác dân vận|phòng chống tham nhũng|phòng, chống tham nhũng, tiêu cực'.split(
      '|',
    ),
})

/** "Tổ giúp việc", "Ban Chỉ đạo", "Phòng Tiếp dân": a verb right behind its head is half of the name. */
function verbStep(words: readonly Word[], at: number, { from, limit }: { from: number; limit: number }): Step | null {
  if (at !== from) return null
  // "Văn phòng | thông báo lịch", "Phòng | cử cán bộ": named by its kind alone, it is told
  const ofOffice = words[at - 1]!.cap || words[at - 2]?.low === 'văn'
  if (ofOffice && offices(words[at - 1]) && aloneTold(words, at, limit)) return closed(at)
  const duty = dutyOfStation(words, at, limit)
  if (duty !== null) return on(duty)
  if (!namedByVerb(words[at - 1]) || youth(words[at - 2])) return null
  // "Các phòng, ban | báo cáo", "các ban | theo dõi": of several no name begins
  if (!words[at]!.cap && /^(?:,|các|những|mọi)$/.test(words[at - 2]?.low ?? '')) return null
  const verb = phraseAt(actions, words, at, limit)
  if (verb?.tag !== 'verb' || (!teams(words[at - 1]) && phraseAt(actions, words, verb.end, limit))) return null
  return phraseAt(actions, words, verb.end, limit) ? closed(verb.end) : on(verb.end)
}

/**
 * "Trạm cấp nước | khảo sát", "Đội quản lý trật tự đô thị | kiểm tra": alone the head names none, so the verb printed small
 * behind it with what it does is its name, where a further verb follows without a mark; null elsewhere.
 */
function dutyOfStation(words: readonly Word[], at: number, limit: number): number | null {
  if (!stations(words[at - 1]) || !words[at - 1]!.cap || words[at]!.cap) return null
  const duty = phraseAt(duties, words, at, limit)
  if (!duty) return null
  for (let next = duty.end + 1; next < limit && next < duty.end + 7; next++) {
    if (words[next]!.kind === 'mark') return null
    const verb = words[next]!.cap ? null : phraseAt(actions, words, next, limit)
    if (verb && verb.tag !== 'weak') return next
  }
  return null
}

const stations = oneOf(['trạm', 'đội'])

const offices = oneOf(['phòng', 'sở'])

function aloneTold(words: readonly Word[], at: number, limit: number): boolean {
  if (words[at]!.cap) return false
  const verb = phraseAt(actions, words, at, limit)
  return (
    verb !== null && (words[at - 2]?.low === 'văn' || !/^(?:tiếp|chống|thủ|khám|họp|học|đào)$/.test(words[at]!.low))
  )
}

/** What stations and teams are there for. */
const duties = phrasesOf({
  duty: 'cấp|cấp thoát|bảo vệ|quản lý|khai thác|vận hành|bơm|thu gom|kiểm dịch|kiểm soát|xử lý|cứu hộ|tuần tra|thu mua|phòng cháy|phòng, chống|trồng|chăn nuôi|thủy nông|vệ sinh'.split(
    '|',
  ),
})

function wordStep(words: readonly Word[], at: number, limit: number): Step {
  const word = words[at]!
  if (word.kind === 'mark') return joins(words, at, limit) ? on(joinedField(words, at, limit)) : closed(at)
  if (word.low === 'cùng' || word.low === 'với') return closed(at)
  if (word.low === 'và') {
    if (headAt(words, at + 1, limit)) return closed(at)
    const shared = words[at + 1]?.cap ? at + 1 : sharedUnit(words, at + 1, limit)
    return shared === null ? closed(at) : on(shared)
  }
  // "Trưởng các thôn | 10 ngày một lần"
  const counts = word.kind === 'number' && countsInName(words, at) && behindRhythm(words, at, limit) !== null
  if (counts || (word.kind === 'number' && !countsInName(words, at) && !countsUnits(words, at, limit)))
    return closed(at)
  // "báo cáo Trưởng Ban | tiến độ từng công trình"
  if (!word.cap && phraseAt(reported, words, at, limit)) return closed(at)
  return endsWithUnit(words, at) || beginsPredicate(words, at, limit) ? closed(at) : on(at + 1)
}

/** "Văn phòng Điều phối nông thôn mới và giảm nghèo | tỉnh": a second field of one office, when its unit closes the name. */
function sharedUnit(words: readonly Word[], from: number, limit: number): number | null {
  for (let at = from + 1; at < limit && at < from + 8; at++) {
    const word = words[at]!
    if (word.kind !== 'word' || headAt(words, at, limit) !== unitWords.has(word.low)) return null
    if (unitWords.has(word.low)) return fields(words[from]) ? at : null
  }
  return null
}

const reported = phrasesOf({ what: ['tiến độ', 'kết quả', 'tình hình', 'số liệu', 'bằng văn bản'] })

const fields = oneOf('giảm|phát|hạ|xã|môi|đô|dân|tôn|chuyển|phòng|truyền|thể|du|vệ|dịch'.split('|'))

/** "UBND huyện | tiến độ …": behind the word of one unit only its proper name or a few modifiers go on. */
function endsWithUnit(words: readonly Word[], at: number): boolean {
  const word = words[at]!
  const before = words[at - 1]?.low ?? ''
  if (word.cap || word.kind !== 'word' || !unitWords.has(before) || small(word)) return false
  if (before === 'xã' && words[at - 2]?.low === 'tác') return false
  const article = before === 'trấn' || before === 'phố' ? words[at - 3] : words[at - 2]
  return !(
    article &&
    (/^(các|những|số|từng|mỗi|mọi)$/.test(article.low) || article.kind === 'number' || article.low === ',')
  )
}

/** Behind a branch's full name only its unit or a capital goes on ("Phòng Nội vụ huyện"). */
function endsWithBranch(words: readonly Word[], at: number, limit: number): boolean {
  const word = words[at]
  if (!word || at >= limit || word.kind !== 'word' || word.cap) return false
  return (
    !unitWords.has(word.low) &&
    !small(word) &&
    word.low !== 'thị' &&
    word.low !== 'thành' &&
    word.low !== 'nông' &&
    word.low !== 'khu' &&
    word.low !== 'vùng' &&
    word.low !== 'nhà' &&
    word.low !== 'chi' &&
    word.low !== 'và' &&
    !(word.low === 'quốc' && words[at + 1]?.low === 'gia')
  )
}

const unitWords = new Set(['huyện', 'tỉnh', 'xã', 'phường', 'trấn', 'phố', 'quận'])

const small = oneOf('liên|trực|thuộc|phụ|có|của|các|và|cấp|điểm|hội|phố|trấn|xã'.split('|'))

/** "UBND các xã | xây dựng lộ trình", "Huyện ủy | lãnh đạo …": printed small behind a finished name, it is the verb. */
function toldToUnit(words: readonly Word[], at: number, limit: number): boolean {
  const before = words[at - 1]
  if (words[at]!.cap || !before || programmes(before) || !(before.cap || finished(before))) return false
  const action = phraseAt(actions, words, at, limit)
  return action !== null && action.tag !== 'weak'
}

/** Behind these words the verb goes on with the name of a programme or a body. */
const programmes = oneOf('mtqg|ctmtqg|gia|trình|đạo|hoạch|lý|phối|án|qlda|ct'.split('|'))

const finished = oneOf(
  'huyện|tỉnh|xã|phường|trấn|phố|quận|ủy|thuộc|thôn|bản|ấp|quan|vị|phương|ngành|viên|dân|thể|cấp'.split('|'),
)

/** End of a stretch that only exists whole: a branch, a fixed pair, a head of several words. */
function wholeAt(words: readonly Word[], at: number, limit: number): number {
  const named = words[at]!.cap || branched(words[at - 1])
  const branch = named ? (phraseAt(branchNames, words, at, limit)?.end ?? 0) : 0
  const head = phraseAt(heads, words, at, limit)?.end ?? 0
  const inner = phraseAt(innerNames, words, at, limit)?.end ?? 0
  return Math.max(pairAt(words, at, limit)?.end ?? 0, branch, head, inner)
}

/** Words a branch may follow printed small ("phòng kinh tế"); elsewhere small letters are a verb ("các chi bộ xây dựng"). */
const branched = oneOf('phòng|sở|ban|ngành|cục|vụ|viện|tâm|trạm|đài|hội|lý|khối|chức|tra|trường|đội|phận'.split('|'))

/** A dash or "&" inside a name: "Lao động - TBXH", "Tài chính - Kế hoạch", "NN&PTNT". */
function joins(words: readonly Word[], at: number, limit: number): boolean {
  const mark = words[at]!.low
  const next = words[at + 1]
  if (!next || at + 1 >= limit) return false
  if (mark === '&') return true
  if (mark === '/') return !next.gap && next.kind === 'word'
  if (mark !== '-' && mark !== '–') return false
  if (next.kind !== 'word') return false
  if (next.low === 'xã' && words[at + 2]?.low === 'hội') return true
  return next.cap && !appositionAt(words, at + 1, limit)
}

/** "Trung tâm Dịch vụ - Đào tạo huyện": a verb behind the dash is a field of the office when its unit or the end follows at once. */
function joinedField(words: readonly Word[], at: number, limit: number): number {
  const verb = words[at]!.low === '-' ? phraseAt(actions, words, at + 1, limit) : null
  const behind = verb && words[verb.end]
  const closes =
    verb &&
    (verb.end >= limit ||
      behind!.kind === 'mark' ||
      unitWords.has(behind!.low) ||
      (words[at + 1]!.cap && !behind!.cap && phraseAt(actions, words, verb.end, limit) !== null))
  return closes && verb.tag === 'verb' ? verb.end : at + 1
}

/** "UBND 05 xã", "Chủ tịch UBND 12 xã, thị trấn": how many bodies are meant. */
const countsUnits = (words: readonly Word[], at: number, limit: number) =>
  words[at]!.low.length <= 3 &&
  words[at + 1]?.gap === true &&
  (pairAt(words, at + 1, limit) !== null || phraseAt(heads, words, at + 1, limit)?.tag === 'unit') &&
  !/^(đến|từ|năm|tháng|ngày)$/.test(words[at - 1]?.low ?? '')

const countsInName = (words: readonly Word[], at: number) =>
  /^(thôn|bản|ấp|đội|tổ|khu|xóm|khối|số|quý|tháng|năm|phố|khóm|vực|buôn)$/.test(words[at - 1]?.low ?? '')

const innerNames = phrasesOf({
  whole:
    'xây dựng nông thôn mới|xây dựng ntm|có liên quan|chương trình|chương trình mục tiêu quốc gia|công trình|chính trị - xã hội|chính trị xã hội|tổ chức chính trị|dự án đầu tư xây dựng|dự án đầu tư - hạ tầng|dự án đầu tư - hạ tầng khu vực|dự án đầu tư xây dựng khu vực|dự án đầu tư hạ tầng|đầu tư xây dựng|quản lý dự án|mục tiêu quốc gia|chuyển đổi số|phòng chống thiên tai|phòng, chống thiên tai|phòng thủ dân sự|phát triển quỹ đất|tổ chức - cán bộ|đời sống văn hóa|giảm nghèo bền vững|tìm kiếm cứu nạn|xúc tiến thương mại|xúc tiến đầu tư|kiểm soát bệnh tật|giải phóng mặt bằng|cải cách hành chính|bảo vệ thực vật|kế hoạch|công nghệ số|cấp xã|cấp huyện|cấp tỉnh|an ninh trật tự'.split(
      '|',
    ),
})

const teams = oneOf(['tổ', 'đội', 'nhóm'])
const youth = oneOf(['huyện', 'tỉnh', 'thành', 'xã', 'công'])

const namedByVerb = oneOf(['ban', 'phòng', 'tâm', 'tổ', 'đồng', 'phận', 'quỹ', 'đoàn', 'nhóm'])

export function appositionAt(words: readonly Word[], at: number, limit: number, afterComma = false): boolean {
  const low = words[at]?.low
  const next = words[at + 1]?.low
  if (low === 'cơ' && next === 'quan' && /^(thường|chủ|tham|đầu|chuyên)$/.test(words[at + 2]?.low ?? '')) return true
  if (low === 'đơn' && next === 'vị' && /^(thường|chủ|đầu)$/.test(words[at + 2]?.low ?? '')) return true
  if (/^(?:ủy|thành)$/.test(low ?? '') && next === 'viên' && words[at + 2]?.low === ':') return true
  if (afterComma) return false
  const head = phraseAt(heads, words, at, limit)
  return head?.tag === 'person'
}
