// Who is told: the grammar of the names of bodies, offices, communes and collectives, and of their lists.

import { memberNames } from './actor-members.ts'
import { printed } from './fold.ts'
import { type Phrases, phraseAt, phrasesOf } from './phrases.ts'
import { actions } from './vocabulary/actions.ts'
import {
  branchNames,
  collectives,
  determiners,
  fixedPairs,
  type HeadKind,
  heads,
  honorifics,
} from './vocabulary/agencies.ts'
import type { Word } from './words.ts'

export type Actor = {
  /** As printed, without courtesies and appositions. */
  name: string
  start: number
  end: number
  /** `many`: a collective without members; `unit`: a commune or village itself. */
  kind: HeadKind | 'many' | 'name'
}

/** Some actors named one after the other; `to` is the index after their last word. */
export type ActorList = { actors: Actor[]; from: number; to: number }

export type Source = { text: string; words: readonly Word[] }

/** The list of actors that begins at word `from`, or null where no name of an actor begins there. */
export function actorsAt(source: Source, from: number, limit: number): ActorList | null {
  const actors: Actor[] = []
  let at = from
  for (;;) {
    const one = oneActor(source, at, limit)
    if (!one) break
    actors.push(...one.actors)
    at = skipApposition(source, one.to, limit, actors.at(-1)!.kind === 'name')
    const next = afterSeparator(source.words, at, limit)
    if (next === null) break
    if (!headAt(source.words, next, limit)) break
    if (coveredByPerson(source.words, actors.at(-1)!, at, next, limit)) {
      const tail = oneActor(source, next, limit)
      if (tail) {
        const covering = actors.at(-1)!
        covering.end = source.words[tail.to - 1]!.end
        covering.name = printed(source.text.slice(covering.start, covering.end))
        at = tail.to
        const further = afterSeparator(source.words, at, limit)
        if (further === null || !headAt(source.words, further, limit)) break
        at = further
        continue
      }
    }
    at = next
  }
  return actors.length ? { actors, from, to: Math.max(at, from) } : null
}

/** Whether a name of an actor begins here. */
export function headAt(words: readonly Word[], at: number, limit: number): boolean {
  let i = at
  const honour = phraseAt(honorifics, words, i, limit)
  if (honour) i = honour.end
  if (i >= limit) return false
  if (phraseAt(fixedPairs, words, i, limit)) return true
  const many = manyAt(words, i, limit)
  if (many !== null)
    return phraseAt(collectives, words, many, limit) !== null || phraseAt(heads, words, many, limit) !== null
  const head = phraseAt(heads, words, i, limit)
  if (head) return !notAHead(words, i, head.end, head.tag)
  return honour !== null && words[i]!.cap
}

/** "phòng chống", "sở hữu", "ban hành", "bộ tiêu chí" are no bodies. */
function notAHead(words: readonly Word[], at: number, end: number, kind: HeadKind): boolean {
  if (kind !== 'office' && kind !== 'unit' && kind !== 'committee') return false
  if (end - at > 1) return false
  const next = words[end]?.low ?? ''
  const word = words[at]!.low
  if (word === 'ngành') return !words[end]?.cap
  if (word === 'tổ' && next === 'chức') return true
  if (word === 'hội' && (next === 'nghị' || next === 'thảo' || next === 'trường' || next === 'họp' || next === 'nhập'))
    return true
  return falseHeads.has(`${word} ${next}`)
}

const falseHeads = new Set(
  `phòng chống|phòng,|phòng ngừa|phòng cháy|phòng họp|phòng dịch|phòng học|phòng trừ|phòng thủ|sở hữu|sở vật|sở tại|ban hành|ban đầu|bộ tiêu|bộ mặt|bộ máy|bộ phận|bộ cán|báo cáo|báo chí|báo động|vụ việc|vụ đông|vụ xuân|vụ mùa|vụ án|vụ hè|viện trợ|viện phí|trường hợp|quỹ đất|thuế đất|thuế gtgt|
đoàn kết|đoàn thể|đoàn kiểm|hạt giống|trạm bơm|trạm biến|bản đồ|bản sắc|bản đăng|bản cam|bản thân|bản vẽ|bản chính|bản tin|khu vực|khu công|khu xử|khu tái|khu sản|khối lượng|làng nghề|xã hội|tỉnh táo|tổ hợp|tổ quốc|nhóm tiêu|nhóm hộ|bản quyền|đơn vị tính|đội ngũ|hội viên|vụ sản|cục bộ|bộ đội|ban công|huyện lộ|tỉnh lộ|
trường lớp|thuế sử|quỹ vì|quỹ đền|ngân hàng đề|báo giá|đoàn viên|đội hình|trung tâm xã|thành phố hồ|nhóm chỉ|xóm làng|ấp ủ|hạt nhân|trạm thu|khối đại|khối lớp|khu đô|khu dịch|khu phố văn|bản ghi|bản quy|bản kế|bản nhận|bản dự|viện dẫn|đoàn công|hội thi|hội diễn|hội thao|hội đàm|bộ chỉ|bộ hồ|bộ câu|bộ dữ|bộ sản|bộ nhận|tổ ấm`
    .split('|')
    .map((pair) => pair.trim()),
)

/** Index after "các", "02", "hai"…, when a collective may follow. */
function manyAt(words: readonly Word[], at: number, limit: number): number | null {
  const many = phraseAt(determiners, words, at, limit)
  if (many) {
    // "các 02 xã", "các đồng chí"
    const honour = phraseAt(honorifics, words, many.end, limit)
    return honour ? honour.end : words[many.end]?.kind === 'number' ? many.end + 1 : many.end
  }
  if (words[at]!.kind === 'number' && words[at]!.low.length <= 2 && words[at + 1]?.gap) return at + 1
  return null
}

function oneActor(source: Source, from: number, limit: number): { actors: Actor[]; to: number } | null {
  const { words } = source
  let at = from
  const honour = phraseAt(honorifics, words, at, limit)
  if (honour) {
    at = honour.end
    const inside = words[at]?.low
    if (inside === 'trong' || inside === 'là') at++
    else if (words[at]?.cap && !phraseAt(heads, words, at, limit)) return personName(source, at, limit)
  }
  if (at >= limit) return null
  const pair = phraseAt(fixedPairs, words, at, limit)
  const many = manyAt(words, at, limit)
  const head = pair ?? headPhrase(words, many ?? at, limit, many !== null)
  if (!head) return null
  const kind: Actor['kind'] = pair
    ? 'many'
    : many !== null && head.tag === 'collective'
      ? 'many'
      : (head.tag as HeadKind)
  const members = memberNames(source, {
    from: at,
    headFrom: many ?? at,
    headTo: head.end,
    limit,
    paired: pair !== null,
  })
  if (members) return members
  const to = endOfName(source, head.end, limit)
  return { actors: [actorOf(source, at, to, many !== null ? 'many' : kind)], to }
}

function headPhrase(words: readonly Word[], at: number, limit: number, plural: boolean) {
  const head = phraseAt(heads, words, at, limit)
  const shared = plural ? phraseAt(collectives, words, at, limit) : null
  if (shared && (!head || shared.end >= head.end)) return shared
  if (!head || notAHead(words, at, head.end, head.tag)) return null
  return head
}

export function actorOf(source: Source, from: number, to: number, kind: Actor['kind']): Actor {
  const start = source.words[from]!.start
  const end = source.words[to - 1]!.end
  return { name: printed(source.text.slice(start, end)), start, end, kind }
}

/** "đồng chí Nguyễn Văn A, Phó Chủ tịch …": the capitals are the name. */
function personName(source: Source, from: number, limit: number) {
  let to = from
  while (to < limit && source.words[to]!.kind === 'word' && source.words[to]!.cap && to - from < 5) to++
  return { actors: [actorOf(source, from, to, 'name')], to }
}

/** Index after the name whose head ends at `from`: up to a predicate, a mark, or the next actor. */
export function endOfName(source: Source, from: number, limit: number): number {
  const { words } = source
  let at = from
  while (at < limit) {
    const word = words[at]!
    const whole = wholeAt(words, at, limit)
    if (whole > at + 1) {
      const branch = words[at]!.cap && phraseAt(branchNames, words, at, limit)?.end === whole
      at = whole
      if (branch && endsWithBranch(words, at, limit)) break
      continue
    }
    const clause = relativeEnd(words, at, limit)
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

/** Words that begin what is told, and so end the name of the one who is told. */
export function beginsPredicate(words: readonly Word[], at: number, limit: number): boolean {
  const word = words[at]!
  if (stops.has(word.low)) return !(word.low === 'trong' && ownsWithin.has(words[at + 1]?.low ?? ''))
  if (word.cap && !words[at - 1]?.low.match(/^[:–-]$/)) return false
  const action = phraseAt(actions, words, at, limit)
  if (!action) return false
  if (action.tag !== 'weak') return !modifies(words, at, action.end)
  const before = words[at - 1]
  return before !== undefined && (before.cap || closers.has(before.low)) && !compound.has(`${before.low} ${word.low}`)
}

/** "cơ quan tham mưu", "đơn vị quản lý", "tổ chuyên viên giúp việc": a verb that belongs to the name. */
function modifies(words: readonly Word[], at: number, end: number): boolean {
  const before = words[at - 1]
  const verb = words
    .slice(at, end)
    .map((word) => word.low)
    .join(' ')
  if (verb === 'phụ trách') return /^(công|lãnh|đạo|viên|chức|bộ|được)$/.test(before?.low ?? '') && !words[at - 2]?.cap
  if (verb === 'quản lý' || verb === 'giúp việc' || verb === 'sử dụng') return before !== undefined && !before.cap
  if ((verb === 'xây dựng' || verb === 'giảm') && before !== undefined)
    return /^(đạo|quản lý|lý|trình|ban|phong|hội)$/.test(before.low)
  return verb === 'đăng ký' && before?.low === 'xã'
}

const stops = new Set(
  'đã|đang|sẽ|phải|cần|có|là|để|khi|trong|tại|theo|từ|trước|về|do|bởi|nhằm|gồm|bao|như|nếu|chưa|không|cùng|với|qua|ở|đến|hoặc|thì|mà|nên|hãy|gồm|nơi|này|trên|vào|cho|rằng|được|bị|sau|tới'.split(
    '|',
  ),
)
const ownsWithin = new Set(['ban', 'tỉnh', 'huyện', 'xã', 'hệ', 'khối', 'vùng'])
const relatives = phrasesOf({
  which: 'đăng ký|phấn đấu|đạt chuẩn|chưa đạt|đã đạt|được|về đích|đã được|chưa được|không đạt|dự kiến'.split('|'),
})
const groups = new Set(['xã', 'vị', 'phương', 'thôn', 'quan', 'trấn', 'phường', 'huyện', 'bản', 'ấp', 'ngành', 'hộ'])
const innerNames = phrasesOf({
  whole:
    'có liên quan|chương trình|chương trình mục tiêu quốc gia|công trình|chính trị - xã hội|chính trị xã hội|tổ chức chính trị|dự án đầu tư xây dựng|đầu tư xây dựng|quản lý dự án|mục tiêu quốc gia|chuyển đổi số|phòng chống thiên tai|phòng, chống thiên tai|phòng thủ dân sự|phát triển quỹ đất|tổ chức - cán bộ|đời sống văn hóa|giảm nghèo bền vững|tìm kiếm cứu nạn|xúc tiến thương mại|xúc tiến đầu tư|kiểm soát bệnh tật|giải phóng mặt bằng|cải cách hành chính|bảo vệ thực vật|kế hoạch|công nghệ số|cấp xã|cấp huyện|cấp tỉnh|an ninh trật tự'.split(
      '|',
    ),
})
const namedByVerb = new Set(['ban', 'phòng', 'tâm', 'tổ', 'đồng', 'phận', 'quỹ', 'đoàn', 'nhóm'])
const closers = new Set(
  'ủy|xã|huyện|tỉnh|phố|trấn|phường|vị|quan|phương|ngành|viên|thôn|ban|dân|cấp|công|trưởng|quan|khu|nghiệp|đạo'.split(
    '|',
  ),
)
const compound = new Set(
  'chương trình|quá trình|công trình|cấp phát|cán bộ|ban hành|xã hội|thành phần|đơn vị|công bố'.split('|'),
)

/** " – Cơ quan Thường trực Ban Chỉ đạo", "(cơ quan thường trực)", ", Phó Chủ tịch UBND huyện" behind a name: passed over. */
function skipApposition(source: Source, at: number, limit: number, ofPerson = false): number {
  const { words } = source
  const mark = words[at]
  if (!mark || at >= limit) return at
  if (mark.low === '(') {
    let i = at
    while (i < limit && words[i]!.low !== ')') i++
    return i < limit && i - at < 25 ? i + 1 : at
  }
  if (
    (mark.low === '-' || mark.low === '–' || mark.low === ',') &&
    appositionAt(words, at + 1, limit, mark.low === ',' && !ofPerson)
  ) {
    const to = endOfName(source, at + 1, limit)
    return skipApposition(source, to, limit, ofPerson)
  }
  return at
}

function appositionAt(words: readonly Word[], at: number, limit: number, afterComma = false): boolean {
  const low = words[at]?.low
  const next = words[at + 1]?.low
  if (low === 'cơ' && next === 'quan' && /^(thường|chủ|tham|đầu|chuyên)$/.test(words[at + 2]?.low ?? '')) return true
  if (low === 'đơn' && next === 'vị' && /^(thường|chủ|đầu)$/.test(words[at + 2]?.low ?? '')) return true
  if (afterComma) return false
  const head = phraseAt(heads, words, at, limit)
  return head?.tag === 'person'
}

/** Index of the word after ",", "và", ";", "cùng"; null where no list goes on. */
function afterSeparator(words: readonly Word[], at: number, limit: number): number | null {
  let i = at
  let seen = false
  while (
    i < limit &&
    (words[i]!.low === ',' || words[i]!.low === ';' || words[i]!.low === 'và' || words[i]!.low === '+')
  ) {
    seen = true
    i++
  }
  return seen && i < limit ? i : null
}

/** "Thủ trưởng các cơ quan, đơn vị và các tổ chức …": the person in front governs the lower-case rest. */
function coveredByPerson(words: readonly Word[], last: Actor, at: number, next: number, limit: number): boolean {
  if (last.kind !== 'person' || words[at]?.low !== 'và') return false
  const many = manyAt(words, next, limit)
  return (
    many !== null &&
    !words[many]!.cap &&
    phraseAt(collectives, words, many, limit) !== null &&
    words[many]!.low !== 'đồng'
  )
}
