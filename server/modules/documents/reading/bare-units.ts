import { oneOf } from './phrases.ts'
import type { Place } from './places.ts'
import type { Stretch } from './sentences.ts'
import type { Word } from './words.ts'

const before = oneOf(
  'tác|sách|hiểm|các|từng|mỗi|những|cấp|liên|một|số|giữa|ngoài|đường|hai|ba|nhiều|mọi|tiêu|chuẩn|vùng|khác|toàn'.split(
    '|',
  ),
)
const behind = oneOf(
  'hội|ntm|nông|đạt|biên|đặc|khu|nghèo|điểm|khác|lân|phường|miền|vùng|loại|nhóm|kiểu|nâng|viên|giao'.split('|'),
)

/** A bare "xã" or "địa phương", also of its bodies ("Công an xã"), where the document speaks of one commune: it counts as named, once. */
export function bareUnits(words: readonly Word[], stretch: Stretch, commune: string | null): Place[] {
  if (!commune) return []
  for (let at = stretch.from; at < stretch.to; at++) {
    const word = words[at]!
    const local = word.low === 'địa' && words[at + 1]?.low === 'phương'
    if (word.low !== 'xã' && word.low !== 'phường' && !local) continue
    const previous = words[at - 1]
    const next = words[local ? at + 2 : at + 1]
    if (previous && (before(previous) || previous.kind === 'number')) continue
    if (next && !local && (behind(next) || next.cap)) continue
    return [{ name: commune, start: word.start, end: local ? words[at + 1]!.end : word.end, village: false }]
  }
  return []
}
