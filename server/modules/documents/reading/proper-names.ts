// How the proper names of communes, towns and villages are written.
import { officeBegins, sentenceBegins, timeBegins } from './name-ends.ts'
import { oneOf, phraseAt, phrasesOf } from './phrases.ts'
import { beginsPredicate } from './predicates.ts'
import { behindRhythm } from './rhythm-stretch.ts'
import { actions, orders } from './vocabulary/actions.ts'
import type { Word } from './words.ts'

const units = phrasesOf({
  commune: ['xã', 'phường', 'thị trấn', 'đặc khu'],
  village: [
    'thôn',
    'bản',
    'ấp',
    'khối phố',
    'tổ dân phố',
    'khu phố',
    'khu dân cư',
    'buôn',
    'làng',
    'xóm',
    'khóm',
    'tiểu khu',
    'phum',
    'sóc',
  ],
  higher: ['huyện', 'quận', 'thị xã', 'thành phố', 'tỉnh'],
})

/** First words of all these. */
export const unitsBegin = oneOf(
  'xã|phường|thị|đặc|thôn|bản|ấp|khối|tổ|khu|buôn|làng|xóm|khóm|tiểu|phum|sóc|huyện|quận|thành|tỉnh'.split('|'),
)

/** The kind of unit whose word stands here, if one does. */
export function unitKinds(
  words: readonly Word[],
  at: number,
): { kind: string; end: number; village: boolean; higher: boolean } | null {
  const hit = phraseAt(units, words, at)
  // "hợp tác xã Bánh tráng", "chính sách xã hội", "cơ bản 1.250 triệu": half of another word
  if (
    !hit ||
    (words[at]!.low === 'thôn' && words[at - 1]?.low === 'nông') ||
    (words[at]!.low === 'xã' && beforeSociety(words[at - 1])) ||
    (words[at]!.low === 'bản' && (beforeCopy(words[at - 1]) || copies(words[at + 1]))) ||
    (words[at]!.low === 'làng' && words[at - 1]?.low === 'già')
  )
    return null
  let kind = words[at]!.low
  for (let i = at + 1; i < hit.end; i++) kind += ` ${words[i]!.low}`
  return { kind, end: hit.end, village: hit.tag === 'village', higher: hit.tag === 'higher' }
}

const beforeSociety = oneOf(['tác', 'sách', 'lao'])
const beforeCopy = oneOf(['cơ', 'văn', 'biên', 'kịch', 'tái', 'xuất', 'ấn', 'nguyên'])

/** "bản giải trình", "bản đồ": a paper. */
const copies = oneOf(
  'giải|sao|đồ|cam|kê|vẽ|tin|mềm|giấy|án|thuyết|tự|tổng|đăng|kiểm|chính|gốc|dự|điện|in|thân|chất|báo'.split('|'),
)

/** "xã Bản Vài", "phường Làng Chanh": a village's word that is printed large in front of a name is half of the name. */
export function villageWordInName(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  if (!words[at]?.cap || !next?.cap || next.kind !== 'word' || next.breaks) return false
  const unit = unitKinds(words, at)
  return unit?.village === true && unit.end === at + 1
}

const noNames = phrasesOf({
  no: [
    'nông thôn',
    'ntm',
    'văn hóa',
    'an toàn',
    'đạt chuẩn',
    'kiểu mẫu',
    'nâng cao',
    'ocop',
    'atk',
    'htx',
    'bcđ',
    'ubnd',
    'hđnd',
    'kế hoạch',
    'báo cáo',
    'quy hoạch',
    'đề án',
    'phương án',
    'quyết định',
    'cam kết',
    'đăng ký',
    'dự thảo',
    'thuyết minh',
    'hướng dẫn',
    'thông báo',
    'danh sách',
    'tờ trình',
    'công văn',
    'nghị quyết',
    'chương trình',
    'dự án',
    'biên bản',
    'quý i',
    'quý ii',
    'quý iii',
    'quý iv',
    'quý 1',
    'quý 2',
    'quý 3',
    'quý 4',
    'trưởng',
    'phó',
    'thành viên',
    'gồm',
    'và',
    'có',
    'trong',
    'tại',
    'chưa',
    'đã',
    'không',
    'huyện',
    'số',
    'nhóm',
    'ghi chú',
    'mỗi',
    'vào',
    'cứ',
  ],
})

/** The proper name that begins at word `from`: capitals, or a number where villages and wards are numbered. */
export function properName(words: readonly Word[], from: number, limit: number): { from: number; to: number } | null {
  const first = words[from]
  if (!first || from >= limit || first.kind === 'mark' || first.breaks > 1) return null
  if (first.kind === 'number') {
    const unit = words[from - 1]?.low ?? ''
    // "tiểu khu 1142" is a part of a forest
    return numbered.has(unit) && first.low.length < 3 && !counts(words, from) ? { from, to: from + 1 } : null
  }
  if (!first.cap || phraseAt(noNames, words, from, limit) || timeBegins(words, from)) return null
  // "xã: Chiều thứ Sáu hằng tuần tổng hợp"
  if (behindRhythm(words, from, limit) !== null) return null
  if (first.low === 'hội' && !namedSo(words, from, limit)) return null
  // the next column of a page begins far off
  if (first.breaks === 0 && from > 0 && first.start - words[from - 1]!.end > 3) return null
  // "phụ trách xã / Phòng Nội vụ": the next line names a body
  if (first.breaks === 1 && officeBegins(words, from)) return null
  // "CHỦ TỊCH UBND XÃ / Lò Văn Tám": the next line names who signs
  if (first.breaks === 1 && words[from - 1]?.upper && !first.upper) return null
  if (first.upper && first.end - first.start > 1 && !words[from + 1]?.upper && !words[from - 1]?.upper) return null
  // "xã: Duy trì …": a predicate with its capital is no name
  if (!words[from + 1]?.cap && phraseAt(actions, words, from, limit)) return null
  let to = from + 1
  while (to < limit && to - from < 5 && goesOn(words, to, to - from)) to++
  if (to - from === 1 && to < limit && lowerHalf(words, to, limit)) to++
  return { from, to }
}

/** "thôn Hội Sơn," is a village; "xã | Hội Người cao tuổi", "xã | Hội nghị" go on with a body or a meeting. */
const namedSo = (words: readonly Word[], from: number, limit: number) => {
  const [second, next] = [words[from + 1], words[from + 2]]
  if (!second?.cap || from + 1 >= limit || officeBegins(words, from)) return false
  return !next || from + 2 >= limit || next.kind !== 'word' || beginsPredicate(words, from + 2, limit)
}

/** "các xóm 10 ngày một lần", "mỗi xóm 02 điểm": the number counts something else. */
const counts = (words: readonly Word[], at: number) =>
  /^[/%]$/.test(words[at + 1]?.low ?? '') ||
  (measures(words[at + 1]) && !namesAnother(words, at + 1)) ||
  (/^(mỗi|từng)$/.test(words[at - 2]?.low ?? '') && words[at + 1]?.kind === 'word') ||
  (words[at + 1]?.low === ',' && words[at + 2]?.kind === 'number' && !words[at + 1]!.gap && !words[at + 2]!.gap)

/** "thôn 4 xã An Phú": behind the number stands the commune, not what is counted. */
const namesAnother = (words: readonly Word[], at: number) =>
  unitKinds(words, at) !== null && words[at + 1]?.kind === 'word' && words[at + 1]!.cap

const measures = oneOf(
  'ngày|tháng|tuần|năm|lần|hộ|km|m|ha|điểm|công|mô|tỷ|triệu|tiêu|chỉ|lớp|buổi|giờ|xã|thôn|người|cuộc|đồng|căn|nhà|khu|tuyến'.split(
    '|',
  ),
)

const numbered = new Set(['thôn', 'bản', 'ấp', 'khu', 'phố', 'phường', 'đội', 'xóm', 'khóm', 'buôn', ',', 'và', 'số'])

/** A name stops at the end of its line; one syllable alone may have its second half on the next ("Cai / Kinh"), two a third where the line was full. */
function goesOn(words: readonly Word[], at: number, syllables: number): boolean {
  const word = words[at]!
  if (word.breaks > 1 || (word.breaks === 1 && syllables > 1 && !isCut(words, at))) return false
  if (word.kind === 'mark') return (word.low === "'" || word.low === '’') && !word.gap && words[at + 1]?.gap === false
  if (word.kind === 'number')
    return (
      (!word.gap && words[at - 1]!.end - words[at - 1]!.start === 1) ||
      (word.gap && word.low.length === 1 && closesName(words, at + 1))
    )
  if (words[at - 1]!.kind === 'mark') return true
  // "xã Hạ Bì TC 11": capitals alone are an abbreviation
  if (word.upper && !words[at - 1]!.upper) return false
  return word.cap && !officeBegins(words, at) && !sentenceBegins(words, at) && !timeBegins(words, at)
}

/** The line in front of word `at` is as long as a page is wide, and one more syllable closes the name. */
function isCut(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  if (next?.kind === 'word' && next.cap) return false
  if (phraseAt(actions, words, at) || phraseAt(orders, words, at)) return false
  let first = at - 1
  while (first > 0 && words[first]!.breaks === 0 && at - first < 40) first--
  return words[at - 1]!.end - words[first]!.start > 60
}

const closesName = (words: readonly Word[], at: number) =>
  words[at] === undefined ||
  (words[at]!.kind === 'mark' && words[at]!.low !== '%' && !thousands(words, at)) ||
  /^(xã|phường|huyện|và|thuộc|thị)$/.test(words[at]!.low)

/** "Trà Linh 2.150 triệu": the digit begins a figure. */
const thousands = (words: readonly Word[], at: number) =>
  (words[at]!.low === '.' || words[at]!.low === ',') && words[at + 1]?.kind === 'number' && !words[at + 1]!.gap

/** "An phú tập trung": a second half printed small, when a predicate or a mark comes right behind it. */
function lowerHalf(words: readonly Word[], at: number, limit: number): boolean {
  const word = words[at]!
  if (word.kind !== 'word' || word.cap || beginsPredicate(words, at, limit) || common(word)) return false
  const next = words[at + 1]
  if (!next || at + 1 >= limit || next.kind === 'mark') return word.kind === 'word'
  return beginsPredicate(words, at + 1, limit)
}

const common = oneOf(
  'và|hoặc|cùng|với|còn|thuộc|trên|dưới|mới|cũ|chủ|tiếp|khẩn|tập|nghiêm|thường|kịp|tích|phối|xây|triển|tổ|thực|rà|hoàn|báo|chỉ|đạt|về|làm|huyện|tỉnh|xã|cho|có|thì|nơi|này|đó|nói|năm|tháng|quý'.split(
    '|',
  ),
)
