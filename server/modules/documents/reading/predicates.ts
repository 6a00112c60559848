// Where the name of an actor ends and what he is told begins.
import { phraseAt } from './phrases.ts'
import { actions } from './vocabulary/actions.ts'
import type { Word } from './words.ts'

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

const closers = new Set(
  'ủy|xã|huyện|tỉnh|phố|trấn|phường|vị|quan|phương|ngành|viên|thôn|ban|dân|cấp|công|trưởng|quan|khu|nghiệp|đạo'.split(
    '|',
  ),
)

const compound = new Set(
  'chương trình|quá trình|công trình|cấp phát|cán bộ|ban hành|xã hội|thành phần|đơn vị|công bố'.split('|'),
)
