// How far the name of an actor goes: through branches, units and modifiers, up to a predicate or a mark.
import { headAt } from './actor-heads.ts'
import { type Phrases, phraseAt, phrasesOf } from './phrases.ts'
import { beginsPredicate } from './predicates.ts'
import { actions } from './vocabulary/actions.ts'
import { branchNames, fixedPairs, heads } from './vocabulary/agencies.ts'
import type { Source, Word } from './words.ts'

/** Index after the name whose head ends at `from`: up to a predicate, a mark, or the next actor. */
export function endOfName(source: Source, from: number, limit: number): number {
  const { words } = source
  let at = from
  while (at < limit) {
    const word = words[at]!
    const whole = wholeAt(words, at, limit)
    if (whole > at + 1 && !toldToUnit(words, at, limit)) {
      const branch = words[at]!.cap && phraseAt(branchNames, words, at, limit)?.end === whole
      at = whole
      if (branch && endsWithBranch(words, at, limit)) break
      continue
    }
    const clause = chargeEnd(words, at, limit) ?? relativeEnd(words, at, limit)
    if (clause) return clause
    if (at === from && namedByVerb.has(words[at - 1]?.low ?? '')) {
      const verb = phraseAt(actions, words, at, limit)
      if (verb?.tag === 'verb' && !phraseAt(actions, words, verb.end, limit)) {
        at = verb.end
        continue
      }
    }
    if (word.kind === 'mark') {
      if (!joins(words, at, limit)) break
      at++
      continue
    }
    if (word.low === 'và' || word.low === 'cùng' || word.low === 'với') {
      if (word.low !== 'và' || headAt(words, at + 1, limit) || !words[at + 1]?.cap) break
      at++
      continue
    }
    if (word.kind === 'number' && !countsInName(words, at)) break
    if (endsWithUnit(words, at)) break
    if (beginsPredicate(words, at, limit)) break
    at++
  }
  return at
}

/** "UBND huyện | tiến độ …": behind the word of one unit only its proper name or a few modifiers go on. */
function endsWithUnit(words: readonly Word[], at: number): boolean {
  const word = words[at]!
  const before = words[at - 1]?.low ?? ''
  if (word.cap || word.kind !== 'word' || !unitWords.has(before) || modifiers.has(word.low)) return false
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
    !modifiers.has(word.low) &&
    word.low !== 'thị' &&
    word.low !== 'thành' &&
    word.low !== 'nông' &&
    word.low !== 'khu' &&
    word.low !== 'vùng' &&
    word.low !== 'nhà'
  )
}

const unitWords = new Set(['huyện', 'tỉnh', 'xã', 'phường', 'trấn', 'phố', 'quận'])

const modifiers = new Set('liên|trực|thuộc|phụ|có|của|các|và|cấp|điểm|hội|phố|trấn|xã'.split('|'))

/** "UBND các xã | xây dựng lộ trình": a branch's name printed small behind a unit is the verb it is made of. */
function toldToUnit(words: readonly Word[], at: number, limit: number): boolean {
  if (words[at]!.cap || !unitWords.has(words[at - 1]?.low ?? '') || !phraseAt(branchNames, words, at, limit))
    return false
  const action = phraseAt(actions, words, at, limit)
  return action !== null && action.tag !== 'weak'
}

/** End of a stretch that only exists whole: a branch, a fixed pair, a head of several words. */
function wholeAt(words: readonly Word[], at: number, limit: number): number {
  const ends = [branchNames, fixedPairs, heads, innerNames].map(
    (set) => phraseAt<string>(set as Phrases<string>, words, at, limit)?.end ?? 0,
  )
  return Math.max(...ends)
}

/** "các xã đăng ký về đích năm 2022 | tập trung …": what follows the collective tells which, if an order still comes. */
function relativeEnd(words: readonly Word[], from: number, limit: number): number | null {
  if (!phraseAt(relatives, words, from, limit) || !groups.has(words[from - 1]?.low ?? '')) return null
  for (let at = from + 2; at < limit && at < from + 16; at++) {
    if (words[at]!.kind === 'mark' && words[at]!.low !== '/') return null
    const action = phraseAt(actions, words, at, limit)
    if (action && action.tag === 'manner' && !words[at]!.cap) return at
  }
  return null
}

/** "Các sở, ngành được phân công phụ trách tiêu chí | cử …": a group's charge with its object, when an order or a colon still comes. */
function chargeEnd(words: readonly Word[], from: number, limit: number): number | null {
  const charge = phraseAt(charges, words, from, limit)
  const before = words[from - 1]?.low ?? ''
  if (!charge || !(groups.has(before) || before === 'đạo')) return null
  let at = charge.end
  while (at < limit && /^(các|từng|những|nội|dung|thực|hiện|số|và|,)$/.test(words[at]!.low)) at++
  const object = phraseAt(chargeObjects, words, at, limit)
  if (!object) return null
  for (at = object.end; at < limit && at < object.end + 10; at++) {
    const word = words[at]!
    if (word.low === ':' || (phraseAt(actions, words, at, limit) && !word.cap)) return at
    if (word.kind === 'mark' && word.low !== ',') return null
  }
  return null
}

const charges = phrasesOf({
  charge:
    'phụ trách|được phân công|được giao|được phân công phụ trách|được giao phụ trách|được phân công theo dõi|được giao theo dõi|được phân công chủ trì|được giao chủ trì|được phân công phụ trách, theo dõi|được phân công theo dõi, phụ trách|được phân công nhiệm vụ phụ trách|chủ trì phụ trách'.split(
      '|',
    ),
})

const chargeObjects = phrasesOf({
  object:
    'tiêu chí|chỉ tiêu|chỉ tiêu, tiêu chí|tiêu chí, chỉ tiêu|địa bàn|xã|phường|thôn|lĩnh vực|ngành|huyện|cơ sở|đơn vị|tiêu chí nông thôn mới|tiêu chí xây dựng nông thôn mới|xã, phường|xã, thị trấn'.split(
      '|',
    ),
})

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

const countsInName = (words: readonly Word[], at: number) =>
  /^(thôn|bản|ấp|đội|tổ|khu|xóm|khối|số|quý|tháng|năm|phố|khóm)$/.test(words[at - 1]?.low ?? '')

const relatives = phrasesOf({
  which: 'đăng ký|phấn đấu|đạt chuẩn|chưa đạt|đã đạt|được|về đích|đã được|chưa được|không đạt|dự kiến'.split('|'),
})

const groups = new Set([
  'xã',
  'vị',
  'phương',
  'thôn',
  'quan',
  'trấn',
  'phường',
  'huyện',
  'bản',
  'ấp',
  'ngành',
  'hộ',
  'sở',
  'phòng',
  'ban',
  'thể',
  'chức',
  'viên',
])

const innerNames = phrasesOf({
  whole:
    'có liên quan|chương trình|chương trình mục tiêu quốc gia|công trình|chính trị - xã hội|chính trị xã hội|tổ chức chính trị|dự án đầu tư xây dựng|đầu tư xây dựng|quản lý dự án|mục tiêu quốc gia|chuyển đổi số|phòng chống thiên tai|phòng, chống thiên tai|phòng thủ dân sự|phát triển quỹ đất|tổ chức - cán bộ|đời sống văn hóa|giảm nghèo bền vững|tìm kiếm cứu nạn|xúc tiến thương mại|xúc tiến đầu tư|kiểm soát bệnh tật|giải phóng mặt bằng|cải cách hành chính|bảo vệ thực vật|kế hoạch|công nghệ số|cấp xã|cấp huyện|cấp tỉnh|an ninh trật tự'.split(
      '|',
    ),
})

const namedByVerb = new Set(['ban', 'phòng', 'tâm', 'tổ', 'đồng', 'phận', 'quỹ', 'đoàn', 'nhóm'])

export function appositionAt(words: readonly Word[], at: number, limit: number, afterComma = false): boolean {
  const low = words[at]?.low
  const next = words[at + 1]?.low
  if (low === 'cơ' && next === 'quan' && /^(thường|chủ|tham|đầu|chuyên)$/.test(words[at + 2]?.low ?? '')) return true
  if (low === 'đơn' && next === 'vị' && /^(thường|chủ|đầu)$/.test(words[at + 2]?.low ?? '')) return true
  if (afterComma) return false
  const head = phraseAt(heads, words, at, limit)
  return head?.tag === 'person'
}
