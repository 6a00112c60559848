// Predicates that tell of something and tell nobody to do it: an announcement, blame, a meeting that was held.
import { announcements } from './orders.ts'
import { phraseAt, phrasesOf } from './phrases.ts'
import type { Word } from './words.ts'

/** Whether the predicate at word `next` only tells of something. */
export const tellsNothing = (words: readonly Word[], next: number, to: number) =>
  phraseAt(announcements, words, next, to) !== null ||
  words[next]?.low === 'xong' ||
  phraseAt(blames, words, next, to) !== null ||
  presides(words, next, to)

/** "Ban Chỉ đạo phê bình UBND các xã …": it may go on with an order, but blame itself tells nobody anything. */
export const blames = phrasesOf({
  verb: 'phê bình|nghiêm khắc phê bình|phê bình nghiêm khắc|tuyên dương|khen ngợi|hoan nghênh|nhận định'.split('|'),
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
