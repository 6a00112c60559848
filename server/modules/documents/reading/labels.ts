// Labels inside an item: "Cơ quan chủ trì: …", "Đơn vị phối hợp: …", "Thời gian: …"; they describe the task they follow.
import { phraseAt, phrasesOf } from './phrases.ts'
import type { Word } from './words.ts'

export type LabelKind = 'lead' | 'cooperate' | 'other'

const bodies = [
  '',
  'cơ quan ',
  'đơn vị ',
  'cơ quan, đơn vị ',
  'đơn vị, cá nhân ',
  'phòng ',
  'bộ phận ',
  'người ',
  'cá nhân ',
  'ngành ',
  'cấp ',
]
const roles = [
  'chủ trì',
  'chủ trì thực hiện',
  'chủ trì tham mưu',
  'chủ trì, tham mưu',
  'thực hiện',
  'tham mưu',
  'phụ trách',
  'chịu trách nhiệm',
  'chịu trách nhiệm chính',
  'được giao',
  'đầu mối',
  'thực hiện chính',
]
const along = ['phối hợp', 'phối hợp thực hiện', 'cùng phối hợp', 'tham gia', 'tham gia phối hợp']

const labels = phrasesOf<LabelKind>({
  lead: [
    ...bodies.flatMap((body) => roles.filter((role) => body || role !== 'thực hiện').map((role) => `${body}${role} :`)),
    'trách nhiệm thực hiện :',
    'trách nhiệm :',
    'trách nhiệm chính :',
    'phân công thực hiện :',
    'phân công :',
    'giao :',
    'chủ đầu tư :',
  ],
  cooperate: bodies.flatMap((body) => along.map((role) => `${body}${role} :`)),
  other:
    'thời gian :|thời gian thực hiện :|thời gian hoàn thành :|thời hạn :|thời hạn hoàn thành :|thời hạn thực hiện :|hoàn thành :|tiến độ :|tiến độ thực hiện :|tiến độ hoàn thành :|địa điểm :|địa bàn thực hiện :|đối tượng :|thành phần :|số lượng :|hình thức :|kinh phí :|kinh phí thực hiện :|nguồn kinh phí :|nguồn vốn :|nội dung :|sản phẩm :|sản phẩm đầu ra :|kết quả :|kết quả cần đạt :|lãnh đạo chỉ đạo :|lãnh đạo phụ trách :|ghi chú :|quy mô :|dự kiến kinh phí :'.split(
      '|',
    ),
})

/** The label that begins at word `at`; `end` is behind its colon. */
export const labelAt = (words: readonly Word[], at: number, to: number): { tag: LabelKind; end: number } | null =>
  phraseAt(labels, words, at, to)

/** The label a sentence, clause or line begins with. */
export function labelOf(
  words: readonly Word[],
  { from, to }: { from: number; to: number },
): { tag: LabelKind; end: number } | null {
  let at = from
  while (at < to && words[at]!.kind === 'mark') at++
  return at < to ? labelAt(words, at, to) : null
}
