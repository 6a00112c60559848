// When a year bounds an action ("trong năm 2021", "đạt chuẩn năm 2020") and when it only names a plan or its capital.

import type { WrittenDate } from './dates.ts'
import { oneOf } from './phrases.ts'
import type { Word } from './words.ts'

const results = oneOf('đạt|mẫu|cao|đích|nhận|thành|xong|đấu|chuẩn'.split('|'))
const names = oneOf(
  'hoạch|trình|vụ|vốn|toán|phí|sách|tiêu|quả|hình|cáo|đoạn|án|quyết|định|trào|nghị|tác|liệu|mục|đợt|kỳ|học|đầu|tháng|quý|mới|ntm|tư|kết|hiện|đề|ra|giao|động|tháng|thị|lệnh|phân|bổ|nguồn'.split(
    '|',
  ),
)

type Setting = {
  least: number
  /** Index of "trong", "đến hết" … in front, if any. */
  bound: number | null
  /** "Thời gian thực hiện:" stands in front. */
  label: boolean
  /** A heading or frame, which may only tell which communes follow. */
  frame: boolean
}

/** Index where the bounding words of a year begin, or null where it bounds nothing. */
export function boundingYear(
  words: readonly Word[],
  date: WrittenDate,
  { least, bound, label, frame }: Setting,
): number | null {
  if (frame && listsUnits(words, least)) return null
  if (bound !== null) return strong(words, bound, date, least) ? bound : null
  if (label) return date.from
  const before = words[date.from - 1]
  if (!before || date.from <= least) return opensGoal(words, date) ? date.from : null
  if (before.low === ';' || before.low === '.') return opensGoal(words, date) ? date.from : null
  if (before.low === ',' && /^(?:đạt|hoàn|phấn)$/.test(words[date.to]?.low ?? '')) return date.from
  if (before.kind === 'mark') return null
  if (before.low === 'cuối' || before.low === 'đầu' || namesUnits(words, date.from, least)) return null
  if (names(before) && !standardOfUnit(words, date.from, least)) return null
  return results(before) || standardOfUnit(words, date.from, least) ? date.from : null
}

function strong(words: readonly Word[], bound: number, date: WrittenDate, least: number): boolean {
  const last = words[date.from - 1]!.low
  if (last === 'là') return false
  if (/^(?:đầu|giữa|cuối)$/.test(last) && bound === date.from - 1) return results(words[bound - 1])
  if (/^(?:tính|liệu|kể|đoạn|nhìn|hướng|trước)$/.test(words[bound - 1]?.low ?? '')) return false
  if (words[bound]!.low === 'đến' && bound === date.from - 1 && namesPlan(words, bound, least)) return false
  if (
    namesPaper(words, date.to) ||
    (words[bound]!.low === 'trong' && (countsMatter(words, bound, least) || tellsUnits(words, bound, least)))
  )
    return false
  // "tiêu chí nào sẽ đạt trong năm": a question inside the order; "việc cần làm từ nay đến cuối năm": a list of works
  let ordered = false
  for (let at = bound - 1; at >= least && at > bound - 14; at--) {
    const low = words[at]!.low
    if (low === ',' || low === ';' || low === '.') break
    if (/^(?:phải|cần|đề|yêu)$/.test(low)) ordered = true
    if (low === 'nào' && !ordered) return false
    if (low === 'cần' && words[bound - 2]?.low === 'từ') return false
    if (low === 'từ' && words[at + 1]?.low === 'năm') return false
    if (low === 'đã' || low === 'ghi') return false
  }
  if (words[bound]!.low !== 'vào' || last === 'cuối') return true
  return results(words[bound - 1]) || standardOfUnit(words, bound, least)
}

/** "quy hoạch chung xã đến năm 2030", "đề án phát triển du lịch đến năm 2025": the year belongs to the name of the plan. */
function namesPlan(words: readonly Word[], bound: number, least: number): boolean {
  for (let at = bound - 1; at >= least && at > bound - 14; at--) {
    const { low, kind } = words[at]!
    if (kind === 'mark') return false
    if (/^(?:phấn|hoàn|đạt|xong|có|giảm|tăng|nâng|còn)$/.test(low)) return false
    if (
      /^(?:hoạch|án|lược|trình|quyết|tiêu)$/.test(low) &&
      /^(?:quy|kế|đề|dự|chiến|chương|nghị|lộ|mục)$/.test(words[at - 1]?.low ?? '')
    )
      return true
  }
  return false
}

/** "… đến năm 2030 ban hành kèm theo …", "… năm 2022 của UBND tỉnh": the year closes the name of a paper. */
const namesPaper = (words: readonly Word[], to: number) =>
  (words[to]?.low === 'ban' && words[to + 1]?.low === 'hành') ||
  (words[to]?.low === 'được' && /^(?:phê|ban|giao)$/.test(words[to + 1]?.low ?? '')) ||
  (words[to]?.low === 'kèm' && words[to + 1]?.low === 'theo')

/** "vốn được giao | trong năm 2022", "kết quả thực hiện | trong năm 2022": which capital, which result; "hoàn thành …" makes it a bound. */
function countsMatter(words: readonly Word[], bound: number, least: number): boolean {
  const one = words[bound - 1]?.low ?? ''
  const two = `${words[bound - 2]?.low ?? ''} ${one}`
  if (/^(?:được giao|đã giao|được cấp|phân bổ|bố trí|phát sinh)$/.test(two) && words[bound - 3]?.low !== 'để') {
    for (let i = bound - 3; i >= least && i > bound - 9 && words[i]!.kind === 'word'; i--)
      if (/^(?:vốn|phí|nguồn|toán|hoạch|tiêu|công|nợ)$/.test(words[i]!.low)) return /^(?:giao|cấp|sinh)$/.test(one)
  }
  for (let i = bound - 1; i >= least && i > bound - 7 && words[i]!.kind === 'word'; i--) {
    const pair = `${words[i]!.low} ${words[i + 1]!.low}`
    if (/^(?:hoàn thành|xử lý|giải ngân|giải quyết|phấn đấu)$/.test(pair)) return false
    if (/^(?:kết quả|tình hình|số liệu|tiến độ)$/.test(pair)) return true
  }
  return ofPlan(words, bound, least)
}

/** "Kế hoạch kiểm tra | trong năm 2022", "vốn sự nghiệp | trong năm 2022": the year of a plan or capital, unless the clause finishes it. */
function ofPlan(words: readonly Word[], bound: number, least: number): boolean {
  let plan = false
  for (let i = bound - 1; i >= least && i > bound - 16 && words[i]!.kind === 'word'; i--) {
    const pair = `${words[i]!.low} ${words[i + 1]!.low}`
    if (/^(?:hoàn|xong|dứt|đạt|bố|phân|hết|phấn|thanh|giải|giao|trình|ban)$/.test(words[i]!.low)) return false
    if (i > bound - 7 && /^(?:kế hoạch|danh sách|danh mục|vốn sự|vốn đầu|nguồn vốn|nhu cầu|kinh phí)$/.test(pair))
      plan = true
  }
  return plan
}

/** "các xã đăng ký về đích | trong năm 2022", "các hộ sẽ thoát nghèo | trong năm 2022": which ones. */
function tellsUnits(words: readonly Word[], bound: number, least: number): boolean {
  for (let i = bound - 1; i >= least && i > bound - 12; i--) {
    const { low, kind } = words[i]!
    if (kind === 'mark') return false
    if (low !== 'các' && low !== 'những' && low !== 'sách') continue
    const unit = words[i + 1]?.low ?? ''
    const told = unit === 'hộ' || unitWords.has(unit) ? (words[i + 2]?.low ?? '') : ''
    return /^(?:đăng|sẽ|dự|thuộc|được|có)$/.test(told)
  }
  return false
}

const unitWords = new Set('xã|thôn|xóm|ấp|bản|buôn|huyện|vị|phương|hộ|phường'.split('|'))
const owners = new Set(
  'sách|của|tại|cho|với|ở|giữa|sơ|quả|lượng|số|hướng|dẫn|trợ|giúp|đối|gồm|là|trừ|và|,|có|danh'.split('|'),
)
const makers = new Set('có|thêm|đưa|dựng|đấu|đó'.split('|'))

/** "các xã đăng ký về đích năm 2020", "danh sách xã đạt chuẩn năm 2023": the year tells which communes. */
function namesUnits(words: readonly Word[], at: number, least: number): boolean {
  for (let i = at - 1; i >= least && i > at - 12; i--) {
    const { low, kind } = words[i]!
    if (kind === 'mark') return false
    if (!unitWords.has(low) || words[i - 1]?.low === 'nông') continue
    const next = words[i + 1]!
    if (next.cap || next.kind === 'number') return false
    if (/^(?:đăng|dự)$/.test(next.low)) return true
    let before = i - 1
    while (before >= least && /^(?:các|những|một|số|nhóm|đơn|địa|tất|cả)$|^\d+$/.test(words[before]!.low)) before--
    const owner = before < least ? '' : words[before]!.low
    // "đôn đốc các xã về đích năm 2024" tells which, "phấn đấu có 02 xã về đích năm 2024" is the aim
    if (before < i - 1 && /^(?:về|đạt|được|đề)$/.test(next.low)) return !makers.has(owner)
    return owner === '' || owners.has(owner)
  }
  return false
}

/** "Xã phấn đấu đạt chuẩn trong năm 2023:" as a heading names a kind of communes. */
function listsUnits(words: readonly Word[], from: number): boolean {
  let at = from
  while (/^(?:các|những)$|^\d+$/.test(words[at]?.low ?? '')) at++
  return unitWords.has(words[at]?.low ?? '') && /^(?:phấn|đăng|dự|đạt|về)$/.test(words[at + 1]?.low ?? '')
}

/** "thôn NTM kiểu mẫu năm 2021", "xã đạt chuẩn nông thôn mới năm 2021": the standard of a unit, not the programme. */
function standardOfUnit(words: readonly Word[], at: number, least: number): boolean {
  let unit = false
  for (let i = at - 1; i >= least && i > at - 14; i--) {
    const low = words[i]!.low
    if (words[i]!.kind === 'mark' || low === 'trình' || low === 'hoạch' || low === 'vụ') return false
    if (low === 'tiêu' && words[i + 1]?.low !== 'chí') return false
    if (low === 'chuẩn' && words[i - 1]?.low === 'đạt') return true
    if (low === 'hoàn' && words[i + 1]?.low === 'thành') return !/^(?:độ|quả|việc)$/.test(words[i - 1]?.low ?? '')
    if (low === 'xã' || (low === 'thôn' && words[i - 1]?.low !== 'nông') || low === 'huyện' || low === 'bản')
      unit = true
    if (unit && (low === 'xây' || low === 'nhận' || low === 'đạt')) return true
  }
  return false
}

/** "Năm 2022, phấn đấu …", "…; năm 2022 bê tông hóa …": the year opens a clause that goes on with a deed. */
function opensGoal(words: readonly Word[], date: WrittenDate): boolean {
  const next = words[date.to]?.low === ',' ? date.to + 1 : date.to
  return words[next]?.kind === 'word' && !/^(?:và|là|của|trên|theo|đã|tại)$/.test(words[next]!.low)
}
