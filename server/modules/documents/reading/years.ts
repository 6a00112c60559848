// When a year bounds an action ("trong năm 2021", "đạt chuẩn năm 2020") and when it only names a plan or its capital.
import type { WrittenDate } from './dates.ts'
import type { Word } from './words.ts'

const results = new Set('đạt|mẫu|cao|đích|nhận|thành|xong|đấu|chuẩn'.split('|'))
const names = new Set(
  'hoạch|trình|vụ|vốn|toán|phí|sách|tiêu|quả|hình|cáo|đoạn|án|quyết|định|trào|nghị|tác|liệu|mục|đợt|kỳ|học|đầu|tháng|quý|mới|ntm|tư|kết|hiện|đề|ra|giao|động|tháng|thị|lệnh|phân|bổ|nguồn'.split(
    '|',
  ),
)

/** Where the bounding words of a year begin, or null. `bound` is the index of "trong", "đến hết" … in front, if any. */
export function boundingYear(words: readonly Word[], date: WrittenDate, least: number, bound: number | null) {
  if (words[date.to]?.low === '-' || words[date.to]?.low === '–') return null
  if (bound !== null) return strong(words, bound, date, least) ? { from: bound, time: null } : null
  const before = words[date.from - 1]
  if (!before || date.from <= least) return opensGoal(words, date) ? { from: date.from, time: null } : null
  if (before.kind === 'mark') return null
  if (before.low === 'cuối' || before.low === 'đầu' || namesUnits(words, date.from, least)) return null
  if (names.has(before.low) && !standardOfUnit(words, date.from, least)) return null
  return results.has(before.low) || standardOfUnit(words, date.from, least) ? { from: date.from, time: null } : null
}

function strong(words: readonly Word[], bound: number, date: WrittenDate, least: number): boolean {
  const last = words[date.from - 1]!.low
  if (last === 'đầu' || last === 'là') return false
  if (/^(tính|liệu|kể|giai|trước)$/.test(words[bound - 1]?.low ?? '')) return false
  // "tiêu chí nào sẽ đạt trong năm": a question inside the order; "việc cần làm từ nay đến cuối năm": a list of works
  for (let at = bound - 1; at >= least && at > bound - 14; at--) {
    const low = words[at]!.low
    if (low === ',' || low === ';' || low === '.') break
    if (low === 'nào') return false
    if (low === 'cần' && words[bound - 2]?.low === 'từ') return false
    if (low === 'từ' && words[at + 1]?.low === 'năm') return false
    if (low === 'đã' || low === 'ghi') return false
  }
  return words[bound]!.low !== 'vào' || last === 'cuối'
}

/** "các xã đăng ký về đích năm 2020": the year tells which communes. */
function namesUnits(words: readonly Word[], at: number, least: number): boolean {
  for (let i = at - 1; i > least && i > at - 10; i--) {
    if (words[i]!.kind === 'mark') return false
    if (words[i]!.low === 'ký' && words[i - 1]!.low === 'đăng')
      return /^(xã|thôn|vị|phương|huyện|hộ)$/.test(words[i - 2]?.low ?? '')
  }
  return false
}

/** "thôn NTM kiểu mẫu năm 2021", "xã đạt chuẩn nông thôn mới năm 2021": the standard of a unit, not the programme. */
function standardOfUnit(words: readonly Word[], at: number, least: number): boolean {
  let unit = false
  for (let i = at - 1; i >= least && i > at - 14; i--) {
    const low = words[i]!.low
    if (words[i]!.kind === 'mark' || low === 'trình' || low === 'hoạch' || low === 'vụ' || low === 'tiêu') return false
    if (low === 'chuẩn' && words[i - 1]?.low === 'đạt') return true
    if (low === 'xã' || (low === 'thôn' && words[i - 1]?.low !== 'nông') || low === 'huyện' || low === 'bản')
      unit = true
    if (unit && (low === 'xây' || low === 'nhận' || low === 'đạt')) return true
  }
  return false
}

/** "Năm 2022 hoàn thành …", "Năm 2022, phấn đấu …" at the head of an order. */
function opensGoal(words: readonly Word[], date: WrittenDate): boolean {
  const next = words[date.to]?.low === ',' ? date.to + 1 : date.to
  const low = words[next]?.low
  return low === 'phấn' || (low === 'hoàn' && words[next + 1]?.low === 'thành')
}
