// Predicates that tell of something and tell nobody to do it: an announcement, blame, a meeting that was held.
import { announcements } from './orders.ts'
import { oneOf, phraseAt, phrasesOf } from './phrases.ts'
import type { Stretch } from './sentences.ts'
import type { Word } from './words.ts'

/** Whether the predicate at word `next` only tells of something. */
export const tellsNothing = (words: readonly Word[], next: number, to: number) =>
  (phraseAt(announcements, words, next, to) !== null && !informs(words, next, to)) ||
  words[next]?.low === 'xong' ||
  phraseAt(blames, words, next, to) !== null ||
  found(words, next, to) ||
  presides(words, next, to)

/** "thông báo kịp thời số vốn còn lại", "thông báo cho các xã lịch kiểm tra": told to do so; "thông báo cho các đơn vị biết" only closes. */
function informs(words: readonly Word[], next: number, to: number): boolean {
  if (words[next]!.low !== 'thông' || words[next + 1]?.low !== 'báo') return false
  if (openly(words[next + 2])) return true
  if (!/^(?:cho|đến|tới)$/.test(words[next + 2]?.low ?? '')) return false
  for (let at = next + 3; at < to; at++) if (words[at]!.low === 'biết') return false
  return true
}

const openly = oneOf(['kịp', 'công', 'rộng', 'ngay', 'bằng', 'lịch', 'danh'])

/** "Ban Chỉ đạo phê bình UBND các xã …": it may go on with an order, but blame itself tells nobody anything. */
export const blames = phrasesOf({
  verb: 'phê bình|nghiêm khắc phê bình|nghiêm túc phê bình|thẳng thắn phê bình|phê bình nghiêm khắc|tuyên dương|khen ngợi|hoan nghênh|nhận định'.split(
    '|',
  ),
})

/** "đơn vị nào không gửi báo cáo (thì) coi như không có nhu cầu": what follows by itself, told to nobody. */
export function takesFor(words: readonly Word[], { from, to }: Stretch): boolean {
  for (let at = from, which = false; at < to; at++) {
    if (which && phraseAt(consequences, words, at, to)) return true
    if (at < from + 10) which ||= words[at]!.low === 'nào' || (at === from && conditions(words[at]))
  }
  return false
}

const conditions = oneOf(['nếu', 'quá'])

const consequences = phrasesOf({
  verb: [
    'coi như',
    'sẽ bị',
    'bị trừ',
    'được coi như',
    'được coi là',
    'xem như',
    'được xem như',
    'được xem là',
    'sẽ coi như',
    'mặc nhiên',
    'xác định là',
  ],
})

/** "xã A rà soát lại chỉ đạt 13/19 tiêu chí", "xã B tự đánh giá đạt 12 tiêu chí": what a look found. */
function found(words: readonly Word[], next: number, to: number): boolean {
  const look = phraseAt(looks, words, next, to)
  if (!look) return false
  let at = look.end
  while (at < to && at < look.end + 4 && /^(?:lại|chỉ|mới|còn|thì|thực|tế|hiện|xác|định|kết|quả)$/.test(words[at]!.low))
    at++
  return words[at]?.low === 'đạt' && words[at + 1]?.kind === 'number'
}

const looks = phrasesOf({
  verb: 'rà soát|tự rà soát|đánh giá|tự đánh giá|tự chấm|chấm điểm|thẩm định|thẩm tra|kiểm tra|phúc tra|đánh giá lại'.split(
    '|',
  ),
})

/** "Đồng chí …, Trưởng Ban Chỉ đạo chủ trì cuộc họp.": nothing behind it that is to be done. */
function presides(words: readonly Word[], next: number, to: number): boolean {
  const meeting = phraseAt(presiding, words, next, to)
  return meeting !== null && (meeting.end >= to || /^[.,;]$/.test(words[meeting.end]!.low))
}

const presiding = phrasesOf({
  meeting: [
    'chủ trì',
    'chủ tọa',
    'đồng chủ trì',
    'tham dự',
    'dự',
    'dự và chủ trì',
    'dự và phát biểu tại',
    'tới dự',
  ].flatMap((verb) =>
    [
      'phiên họp',
      'cuộc họp',
      'hội nghị',
      'buổi làm việc',
      'buổi họp',
      'hội thảo',
      'buổi giao ban',
      'kỳ họp',
      'lễ công bố',
    ].map((meeting) => `${verb} ${meeting}`),
  ),
})
