// With which words the name of a body, a person in office or a collective begins.
import { pairAt } from './actor-pairs.ts'
import { degreeAt } from './actor-persons.ts'
import { chargeAt } from './actor-relatives.ts'
import { phraseAt, phrasesOf } from './phrases.ts'
import { unitKinds } from './proper-names.ts'
import { actions } from './vocabulary/actions.ts'
import { collectives, determiners, type HeadKind, heads, honorifics } from './vocabulary/agencies.ts'
import type { Word } from './words.ts'

/** Whether a name of an actor begins here. */
export function headAt(words: readonly Word[], at: number, limit: number): boolean {
  let i = at
  const honour = phraseAt(honorifics, words, i, limit)
  if (honour) i = honour.end
  if (i >= limit) return false
  if (pairAt(words, i, limit)) return true
  const many = manyAt(words, i, limit)
  if (headsCounted(words, i, limit)) return true
  if (chargedAt(words, many ?? i, limit) || (honour && chargeAt(words, i, limit))) return true
  if (many !== null)
    return phraseAt(collectives, words, many, limit) !== null || phraseAt(heads, words, many, limit) !== null
  const head = phraseAt(heads, words, i, limit)
  if (head) return !notAHead(words, i, head.end, head.tag)
  return (honour !== null && words[i]!.cap) || degreeAt(words, i, limit)
}

/** "người được giao phụ trách tiêu chí", "những người phụ trách": a person told by his charge alone. */
const chargedAt = (words: readonly Word[], at: number, limit: number) =>
  words[at]?.low === 'người' && chargeAt(words, at + 1, limit)

/** "Trưởng 24 thôn": those at the head of so many. */
const headsCounted = (words: readonly Word[], at: number, limit: number) =>
  words[at]?.low === 'trưởng' &&
  words[at + 1]?.kind === 'number' &&
  at + 2 < limit &&
  unitKinds(words, at + 2)?.village === true

/** "phòng chống", "sở hữu", "ban hành", "bộ tiêu chí" are no bodies. */
function notAHead(words: readonly Word[], at: number, end: number, kind: HeadKind): boolean {
  // "Lãnh đạo, vận động đảng viên": the verb
  if (words[at]!.low === 'lãnh' && end === at + 2)
    return phraseAt(actions, words, /^(?:,|và)$/.test(words[end]?.low ?? '') ? end + 1 : end, words.length) !== null
  if (kind !== 'office' && kind !== 'unit' && kind !== 'committee') return false
  // "Trường học: sửa chữa 04 phòng học": the criterion of that name
  if (words[at]!.low === 'trường' && words[at + 1]?.low === 'học' && /^(?::|và)$/.test(words[end]?.low ?? ''))
    return true
  if (end - at > 1) return false
  const next = words[end]?.low ?? ''
  const word = words[at]!.low
  if (word === 'ngành') return !words[end]?.cap
  if (word === 'tổ' && next === 'chức') return true
  if (word === 'hội' && (next === 'nghị' || next === 'thảo' || next === 'trường' || next === 'họp' || next === 'nhập'))
    return true
  return phraseAt(falseHeads, words, at) !== null
}

const falseHeads = phrasesOf({
  no: `phòng chống|phòng ngừa|phòng cháy|phòng họp|phòng dịch|phòng học|phòng trừ|phòng thủ|sở hữu|sở vật|sở tại|ban hành|ban đầu|bộ tiêu|bộ mặt|bộ máy|bộ phận|bộ cán|báo cáo|báo chí|báo động|vụ việc|vụ đông|vụ xuân|vụ mùa|vụ án|vụ hè|viện trợ|viện phí|trường hợp|quỹ đất|thuế đất|thuế gtgt|
đoàn kết|đoàn thể|đoàn kiểm|hạt giống|trạm bơm|trạm biến|bản đồ|bản sắc|bản đăng|bản cam|bản thân|bản vẽ|bản chính|bản tin|khu vực|khu công|khu xử|khu tái|khu sản|khối lượng|làng nghề|xã hội|tỉnh táo|tổ hợp|tổ quốc|nhóm tiêu|nhóm hộ|bản quyền|đội ngũ|hội viên|vụ sản|cục bộ|bộ đội|ban công|huyện lộ|tỉnh lộ|
trường lớp|bản mềm|bản cứng|bản giấy|bản điện|bản gốc|bản sao|bản scan|bản in|bản chụp|bản dịch|bản án|bản lĩnh|bản chất|bản này|bản trên|bản trích|bản kê|bản đề|bản tổng|bản báo|bản tự|bản kiểm|bản thuyết|bản khai|bản viết|bản phương|bản cân|đội bóng|tổ tiên|khu đất|khu trung|khu chăn|khu vui|khu bảo|khu nghĩa|khu rừng|làng văn|làng quê|làng xã|xóm giềng|thuế sử|quỹ vì|quỹ đền|báo giá|đoàn viên|đội hình|nhóm chỉ|xóm làng|ấp ủ|hạt nhân|trạm thu|khối đại|khối lớp|khu đô|khu dịch|bản ghi|bản giải|bản thỏa|bản hợp|bản danh|bản lưu|bản phô|bản quy|bản kế|bản nhận|bản dự|viện dẫn|đoàn công|hội thi|hội diễn|hội thao|hội đàm|bộ chỉ|bộ hồ|bộ câu|bộ dữ|bộ sản|bộ nhận|tổ ấm`.split(
    '|',
  ),
})

/** Index after "các", "02", "hai"…, when a collective may follow. */
export function manyAt(words: readonly Word[], at: number, limit: number): number | null {
  const many = phraseAt(determiners, words, at, limit)
  if (many) {
    // "các 02 xã", "các đồng chí"
    const honour = phraseAt(honorifics, words, many.end, limit)
    return honour ? honour.end : words[many.end]?.kind === 'number' ? many.end + 1 : many.end
  }
  if (words[at]!.kind === 'number' && words[at]!.low.length <= 2 && words[at + 1]?.gap) return at + 1
  return null
}

export function headPhrase(words: readonly Word[], at: number, limit: number, plural: boolean) {
  if (chargedAt(words, at, limit)) return { tag: 'person' as const, end: at + 1 }
  if (headsCounted(words, at, limit)) return { tag: 'person' as const, end: at + 3 }
  const head = phraseAt(heads, words, at, limit)
  const shared = plural ? phraseAt(collectives, words, at, limit) : null
  if (shared && (!head || shared.end >= head.end)) return shared
  if (!head || notAHead(words, at, head.end, head.tag)) return null
  return head
}
