// Where the name of an actor ends and what he is told begins.
import { oneOf, phraseAt, phrasesOf } from './phrases.ts'
import { rhythmOpens } from './rhythm-stretch.ts'
import { actions } from './vocabulary/actions.ts'
import { lowBetween, type Word } from './words.ts'

/** Words that begin what is told, and so end the name of the one who is told. */
export function beginsPredicate(words: readonly Word[], at: number, limit: number): boolean {
  const word = words[at]
  if (!word) return false // a text may end with the name
  if (stops(word)) return !(word.low === 'trong' && ownsWithin(words[at + 1]))
  if (word.low === 'cơ' && words[at + 1]?.low === 'bản') return true
  if (rhythmOpens(words, at, limit)) return true
  if (phraseAt(says, words, at, limit) && !word.cap) return true
  if (word.cap && !words[at - 1]?.low.match(/^[:–-]$/)) return false
  const action = phraseAt(actions, words, at, limit)
  if (!action) return false
  if (action.end === at + 1 && halves(words[at - 1])) return false
  if (action.tag !== 'weak') return !modifies(words, at, action.end)
  if (takesObject(words, action.end, limit)) return true
  const before = words[at - 1]
  // "Tổ giúp việc | họp": the verb that is half of the name has ended it
  if (before?.low === 'việc' && words[at - 2]?.low === 'giúp') return true
  return before !== undefined && (before.cap || closers(before)) && !compound.has(`${before.low} ${word.low}`)
}

/** "doanh nghiệp viễn thông | xóa các điểm lõm": a counted or plural object shows the verb. */
const takesObject = (words: readonly Word[], at: number, limit: number) => {
  const next = words[at]
  return next !== undefined && at < limit && next.gap && (next.kind === 'number' || objects(next))
}

/** "Bộ phận Tiếp nhận", "Trung tâm Trợ giúp": the second half of a word of two. */
const halves = oneOf('tiếp|chứng|xác|công|thừa|đảm|trợ|lựa|bình|đấu|chuyển|đóng|quyên|trao|kêu|thu|bổ|chữ'.split('|'))

const objects = oneOf('các|những|ngay|xong|hết|thêm|mới|danh|kinh|hồ|phiếu|cán|công|mặt|rác|lớp'.split('|'))

/** "cơ quan tham mưu", "đơn vị quản lý", "tổ chuyên viên giúp việc": a verb that belongs to the name. */
function modifies(words: readonly Word[], at: number, end: number): boolean {
  const before = words[at - 1]
  const verb = lowBetween(words, at, end)
  if (verb === 'phụ trách') return /^(công|lãnh|đạo|viên|chức|bộ|được)$/.test(before?.low ?? '') && !words[at - 2]?.cap
  if (verb === 'quản lý' || verb === 'giúp việc' || verb === 'sử dụng') return before !== undefined && !before.cap
  if ((verb === 'xây dựng' || verb === 'giảm') && before !== undefined)
    return /^(đạo|quản lý|lý|trình|ban|phong)$/.test(before.low)
  return verb === 'đăng ký' && before?.low === 'xã'
}

const says = phrasesOf({
  say: [
    'kết luận',
    'phát biểu',
    'có ý kiến',
    'nhấn mạnh',
    'chủ tọa',
    'trình bày',
    'quán triệt',
    'thông qua',
    'giải trình',
    'cho biết',
    'đề nghị',
    'yêu cầu',
  ],
})

const stops = oneOf(
  'mỗi|ít|tối|xong|hằng|hàng|đã|đang|sẽ|phải|cần|có|là|để|khi|trong|tại|theo|từ|trước|về|do|bởi|nhằm|gồm|bao|như|nếu|chưa|không|cùng|với|qua|ở|đến|hoặc|thì|mà|nên|hãy|gồm|nơi|này|trên|vào|cho|rằng|được|bị|sau|tới'.split(
    '|',
  ),
)

const ownsWithin = oneOf(['ban', 'tỉnh', 'huyện', 'xã', 'hệ', 'khối', 'vùng'])

const closers = oneOf(
  'ủy|xã|huyện|tỉnh|phố|trấn|phường|vị|quan|phương|ngành|viên|thôn|ban|dân|cấp|công|trưởng|quan|khu|nghiệp|đạo|ấp|khóm|bản|buôn|làng|xóm|sóc|thể|phòng|chí|hội|tế|điện|thông|lực|lâm|niên|nữ|binh|hàng|bạc|hiểm'.split(
    '|',
  ),
)

const compound = new Set(
  'chương trình|quá trình|công trình|cấp phát|cán bộ|ban hành|xã hội|thành phần|đơn vị|công bố|lực chi|hàng phát'.split(
    '|',
  ),
)
