// With what somebody is charged, and where a paper lists who is meant: parts of what follows a collective's name.
import { phraseAt, phrasesOf } from './phrases.ts'
import { actions } from './vocabulary/actions.ts'
import { modifiers } from './vocabulary/relatives.ts'
import type { Word } from './words.ts'

const inCharge = phrasesOf({
  word: 'phụ trách|theo dõi|chủ trì|phối hợp|quản lý|giúp đỡ|đỡ đầu|hướng dẫn|chỉ đạo|thực hiện|tham mưu|làm đầu mối|làm chủ đầu tư|làm trưởng đoàn|làm trưởng ban|làm tổ trưởng|làm thành viên|nhiệm vụ|,|và|các|từng|những|nội dung|số|đứng điểm|đôn đốc|đầu mối|thành viên|trực tiếp|triển khai'.split(
    '|',
  ),
})

/** Index behind the verbs and nouns that say with what somebody is charged ("chủ trì, theo dõi các tiêu chí"). */
export function objectOfCharge(words: readonly Word[], from: number, limit: number): number | null {
  let at = from
  let found = false
  while (at < limit && at < from + 16) {
    const object = phraseAt(chargeObjects, words, at, limit)
    const part =
      object ?? phraseAt(inCharge, words, at, limit) ?? (found ? phraseAt(modifiers, words, at, limit) : null)
    if (!part || (words[at]!.low === ',' && beginsAnew(words, at + 1, limit))) break
    // "phụ trách tiêu chí | tham mưu …": behind its object another verb is told, unless it is joined to the first
    if (found && !object && follows(words, at, limit)) break
    found ||= object !== null || words[at]!.low === 'làm'
    at = part.end
  }
  return found ? at : null
}

/** A verb that no comma or "và" joins to the charge, and no noun that takes one ("nhiệm vụ theo dõi"). */
const follows = (words: readonly Word[], at: number, limit: number) =>
  phraseAt(actions, words, at, limit) !== null && !/^(?:,|và|vụ|tác|việc|mối)$/.test(words[at - 1]!.low)

/** A comma in front of "xã, phường" goes on with the charge; one in front of a manner begins what is told, "gồm" the names. */
const beginsAnew = (words: readonly Word[], at: number, limit: number) =>
  words[at]?.low === 'gồm' || phraseAt(actions, words, at, limit)?.tag === 'manner'

const chargeObjects = phrasesOf({
  object:
    'tiêu chí|chỉ tiêu|địa bàn|xã|phường|thị trấn|thôn|bản|lĩnh vực|ngành|huyện|cơ sở|đơn vị|nông thôn mới|xây dựng nông thôn mới|xây dựng ntm|ntm|chương trình|công trình|dự án|tiểu dự án|dự án thành phần|nội dung thành phần|mô hình|nội dung, chỉ tiêu|chủ đầu tư|khối|ban chỉ đạo|nhiệm vụ|công tác'.split(
      '|',
    ),
})

/** Index behind "nêu tại Phụ lục 1", "có tên trong danh sách": where in the paper the ones meant are listed; null where none is said. */
export function pointerEnd(words: readonly Word[], from: number, limit: number): number | null {
  const opens = phraseAt(pointers, words, from, limit)
  const part = opens && phraseAt(parts, words, opens.end, limit)
  if (!part) return null
  let at = part.end
  while (
    at < limit &&
    (words[at]!.kind === 'number' || words[at]!.upper || /^(?:này|kèm|theo|trên|[a-zđ]|[ivx]+)$/.test(words[at]!.low))
  )
    at++
  return at
}

const pointers = phrasesOf({
  in: 'nêu tại|nêu trong|có tên tại|có tên trong|ghi tại|được nêu tại|tại|trong'.split('|'),
})

const parts = phrasesOf({
  part: 'phụ lục|danh sách|biểu|mục|điểm|khoản|bảng phân công|danh mục|phần'.split('|'),
})
