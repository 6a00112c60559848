// Rhythms that only tell which plan, capital or meeting is meant: "kế hoạch hằng năm", "tài liệu phục vụ họp giao ban hằng tháng".
import { phraseAt, phrasesOf } from './phrases.ts'
import type { Word } from './words.ts'

const things = new Set(
  'kế hoạch|dự toán|ngân sách|kinh phí|nhiệm vụ|chỉ tiêu|mục tiêu|chương trình|đời sống|sinh hoạt|công việc|thu nhập|danh mục|bình quân|nghị quyết|công tác|kỳ họp|phát sinh|xếp loại|thi đua|bình xét|phân loại|hộ nghèo|nghèo đa|tăng trưởng|đa chiều|trung bình|lễ hội|truyền thống|sự nghiệp'.split(
    '|',
  ),
)

/** "hằng …" at word `at` belongs to the noun in front of it. */
export function isAttribute(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.low ?? ''
  if (isMentioned(words, at)) return true
  if (/^(?:vốn|nguồn|quân|tăng|giảm|rác|thải)$/.test(before) || things.has(`${words[at - 2]?.low ?? ''} ${before}`))
    return true
  // "nhiệm vụ thường xuyên hằng năm"; "thường xuyên, hằng tuần kiểm tra" tells how often
  if (before === 'xuyên') return /^(?:vụ|phí|việc|động|tác|chi|sách)$/.test(words[at - 3]?.low ?? '')
  // "kế hoạch phát triển kinh tế - xã hội hằng năm"; an office "… và Xã hội" may be told
  if (before === 'hội' && words[at - 3]?.low === '-' && words[at - 4]?.low === 'tế') return true
  // "kế hoạch trung hạn giai đoạn 2021-2025 và hằng năm"
  return (
    before === 'và' && words.slice(Math.max(0, at - 10), at - 1).some((word) => /^(?:đoạn|hạn|hoạch)$/.test(word.low))
  )
}

const meetings = phrasesOf({
  meeting:
    'họp|họp giao ban|giao ban|báo cáo|cuộc họp|phiên họp|hội nghị|hội nghị giao ban|cuộc giao ban|họp thường kỳ'.split(
      '|',
    ),
})

/** "tài liệu phục vụ họp giao ban | hằng tháng", "lồng ghép vào báo cáo | hằng tuần": only which meeting or report is meant. */
function isMentioned(words: readonly Word[], at: number): boolean {
  for (let from = Math.max(0, at - 5); from < at; from++)
    if (phraseAt(meetings, words, from, at)?.end === at) {
      const before = words[from - 1]?.low ?? ''
      // "… vào báo cáo hằng tuần, báo cáo hằng tháng"
      const again = (before === ',' || before === 'và') && /^(?:hàng|hằng)$/.test(words[from - 3]?.low ?? '')
      return again ? isMentioned(words, from - 3) : /^(?:vào|vụ|dung|của|theo|bản|liệu|trong)$/.test(before)
    }
  return false
}
