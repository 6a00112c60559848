import { oneOf } from './phrases.ts'
import type { Place } from './places.ts'
import type { Span } from './reading.ts'
import type { Stretch } from './sentences.ts'
import type { Word } from './words.ts'

const before = oneOf(
  'ubnd|hđnd|dân|an|sự|ủy|bộ|nam|tế|đạo|lý|tịch|đoàn|hội|niên|nữ|binh|mttq|quốc|chính|công|mặt|trận|giáo|kinh|tế|hóa|viện|trưởng|thư|thú|nghiệp|đội|mưu|chức|thể|học|thông|vụ|các|từng|mỗi|những|cấp|liên|một|số|giữa|ngoài|đường|hai|ba|nhiều|mọi|tiêu|chuẩn|vùng|khác|toàn'.split(
    '|',
  ),
)
const behind = oneOf(
  'hội|ntm|nông|đạt|biên|đặc|khu|nghèo|điểm|khác|lân|phường|miền|vùng|loại|nhóm|kiểu|nâng|viên|giao'.split('|'),
)

/** "Huyện ủy viên phụ trách xã": of what follows here the name only speaks. */
const charged = oneOf(['trách', 'dõi', 'đỡ', 'điểm', 'giúp'])

/** A bare "xã" or "địa phương" that is no half of a body's name, where the document speaks of one commune: it counts as named, once. */
export function bareUnits(
  words: readonly Word[],
  stretch: Stretch,
  commune: string | null,
  bodies: readonly Span[],
): Place[] {
  if (!commune) return []
  for (let at = stretch.from; at < stretch.to; at++) {
    const word = words[at]!
    const inName = bodies.some((body) => body.start < word.start && word.end <= body.end)
    if (inName && !charged(words[at - 1])) continue
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
