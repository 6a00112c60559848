// Sentences without an addressee: a bare duty ("… phải hoàn thành"), a result to be sent ("Kết quả gửi về …"), a verb that only names a thing.
import { actorsAt } from './actors.ts'
import { type Command, none } from './orders.ts'
import { oneOf, phraseAt, phrasesOf } from './phrases.ts'
import type { Stretch } from './sentences.ts'
import { actions, assessments } from './vocabulary/actions.ts'
import type { Source, Word } from './words.ts'

/** "Công tác … phải hoàn thành trước …": a bare duty; "cần được khắc phục" is only a wish. */
export function modalOf(words: readonly Word[], at: number, to: number): Command {
  for (let i = at; i < to && i < at + 40; i++) {
    const low = words[i]!.low
    if (low === ';' || low === 'đòi') break
    if (low !== 'phải' && low !== 'cần') continue
    const before = words[i - 1]?.low ?? ''
    const passive = low === 'phải' && words[i + 1]?.low === 'được'
    const next = words[i + 1]
    if (!next || (!passive && /^(được|thiết|nghèo)$/.test(next.low)) || (low === 'cần' && next.low === 'có')) continue
    if (/^(còn|những|vấn|việc|các|mà|tồn|không|vụ|dung|chí|trình|đề)$/.test(before)) continue
    const deed = passive ? i + 2 : i + 1
    if (
      (phraseAt(actions, words, deed, to) || (low === 'phải' && next.low === 'có')) &&
      !phraseAt(assessments, words, at, to)
    )
      return { rule: 'modal', lead: null, deed }
  }
  return none(at)
}

/** "Kết quả thực hiện gửi về Phòng … trước ngày …": what is to be sent stands in front. */
export function resultOf(words: readonly Word[], at: number, to: number): Command | null {
  if (!phraseAt(results, words, at, to)) return null
  for (let i = at + 1; i < to - 1 && i < at + 16; i++) {
    const { low, kind } = words[i]!
    const asks = low === ',' && /^(?:xin|đề|gửi|kính)$/.test(words[i + 1]!.low)
    if (kind === 'mark' && low !== '(' && low !== ')' && !asks) return null
    if (low === 'của' && words[i + 1]!.low === 'quý') continue
    if (/^(đã|được|do|của|từ)$/.test(low) && i > at + 1) return null
    const sends =
      low === 'gửi' || low === 'nộp' || (low === 'báo' && /^(cáo|về)$/.test(words[i + 1]!.low) && i > at + 1)
    if (sends) return { rule: 'imperative', lead: null, deed: i }
  }
  return null
}

/** "Hồ sơ đề nghị công nhận gồm: tờ trình của UBND xã; báo cáo …": what something is made up of; "Hồ sơ gửi về huyện gồm: …" is sent. */
export function listsParts(words: readonly Word[], { from, to }: Stretch): boolean {
  if (!phraseAt(madeUp, words, from, to)) return false
  for (let at = from + 1; at < to - 1 && at < from + 20; at++) {
    if (words[at]!.low === ':') return /^(?:gồm|có|sau)$/.test(words[at - 1]!.low)
    if (/^(?:gửi|nộp|lập|phải|trước|[.;])$/.test(words[at]!.low)) return false
  }
  return false
}

const madeUp = phrasesOf({
  what: ['hồ sơ', 'thành phần', 'danh mục', 'tài liệu', 'bộ hồ sơ', 'nội dung báo cáo', 'số lượng hồ sơ', 'biểu mẫu'],
})

/** "…, báo cáo Chủ tịch UBND huyện", "tổng hợp tiến độ …": what is done is only to tell how another duty goes. */
export const tellsHowItGoes = ({ words }: Source, { deed }: Command): boolean =>
  phraseAt(reports, words, deed, words.length) !== null

const reports = phrasesOf({ deed: ['báo cáo', 'có báo cáo', 'tổng hợp', 'thông báo', 'gửi', 'đánh giá kết quả'] })

const results = phrasesOf({
  sent: 'bản mềm|file mềm|bản điện tử|kết quả|báo cáo|danh sách|hồ sơ|văn bản|ý kiến|ý kiến tham gia|ý kiến góp ý|số liệu|biểu mẫu|kế hoạch|nội dung báo cáo|tờ trình|thông tin|đề xuất'.split(
    '|',
  ),
})

/** "Xã A còn 04 tiêu chí: 2, 6, 10, 17": among orders, what is left is what it has to reach. */
export function leftToDo(source: Source, { from, to }: Stretch): Command | null {
  const { words } = source
  const named = actorsAt(source, from, to)
  if (!named || words[named.to]?.low !== 'còn') return null
  let at = named.to + 1
  while (at < to && (words[at]!.kind === 'number' || /^(?:các|những|lại|thiếu)$/.test(words[at]!.low))) at++
  const listed = phraseAt(standards, words, at, to)
  const opens = listed && words[listed.end]
  return opens && (opens.kind === 'number' || /^(?::|\(|số|gồm|là)$/.test(opens.low))
    ? { rule: 'subject', lead: named.actors, deed: named.to }
    : null
}

const standards = phrasesOf({
  what: [
    'tiêu chí',
    'chỉ tiêu',
    'tc',
    'ct',
    'tiêu chí, chỉ tiêu',
    'tiêu chí chưa đạt',
    'chỉ tiêu chưa đạt',
    'tiêu chí và chỉ tiêu',
  ],
})

/** "Xây dựng nông thôn mới là nhiệm vụ trọng tâm", "Phát triển sản xuất có nhiều chuyển biến": the verb names what is spoken of. */
export function isNominal(words: readonly Word[], at: number, to: number): boolean {
  if (phraseAt(regarding, words, at, to)) return false
  if (phraseAt(papers, words, at, to)) return true
  for (let i = at + 1; i < to - 1 && i < at + 14; i++) {
    const { low, kind } = words[i]!
    if (kind === 'mark') return false
    if (low === 'là' && phraseAt(complements, words, i + 1, to)) return true
    if (phraseAt(outcomes, words, i, to))
      return !(low === 'chưa' && words.slice(i - 4, i).some((word) => /^(?:các|những|số|mọi|từng)$/.test(word.low)))
  }
  return false
}

/** "Thông báo này thay thế …", "Quyết định này có hiệu lực": the document speaks of itself. */
const papers = phrasesOf({
  self: 'thông báo|quyết định|kế hoạch|công văn|chỉ thị|nghị quyết|kết luận|chương trình|hướng dẫn|quy chế|quy định|văn bản|đề án|công điện'
    .split('|')
    .flatMap((paper) => [`${paper} này`, `${paper} số`]),
})

/** "không thuộc thẩm quyền", "không còn xã dưới 10 tiêu chí": told of, not forbidden. */
export const isDenial = (words: readonly Word[], at: number) => words[at]!.low === 'không' && denied(words[at + 1])

const denied = oneOf('thuộc|còn|có|phải|đạt|đủ|cần|thể|ai|xã|nằm|nhiều|đồng|bảo|kịp|phù'.split('|'))

/** Verbs that take "là" themselves ("Xác định … là nhiệm vụ trọng tâm"). */
const regarding = phrasesOf({
  verb: 'xác định|coi|xem|lấy|quán triệt|nhận thức|thống nhất|đảm bảo|bảo đảm|phải|cần|tiếp tục xác định|luôn xác định|tuyên truyền|khẳng định'.split(
    '|',
  ),
})

const complements = phrasesOf({
  what: 'nhiệm vụ|yếu tố|trách nhiệm|một trong|một|việc|việc làm|giải pháp|động lực|nền tảng|điều kiện|tiền đề|cơ sở|khâu|nội dung|chủ trương|quá trình|cuộc|chương trình|mục tiêu|tiêu chí'.split(
    '|',
  ),
})

const outcomes = phrasesOf({
  report:
    'có nhiều chuyển biến|có chuyển biến|có bước chuyển biến|có bước phát triển|có nhiều khởi sắc|có nhiều tiến bộ|đạt kết quả|đạt được kết quả|đạt được những|được nâng lên|ngày càng được|đi vào nền nếp|được quan tâm|được chú trọng|được đẩy mạnh|được tăng cường|được duy trì|được triển khai|được kiện toàn|được củng cố|còn chậm|còn hạn chế|còn gặp|chưa đạt|chưa đáp ứng|vẫn còn|còn nhiều|chưa được'.split(
      '|',
    ),
})
