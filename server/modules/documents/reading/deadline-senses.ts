// What a date with bounding words in front may mean besides a deadline: a day of counting, a condition, a meeting, the past.

import type { DateGroup } from './date-groups.ts'
import { isoOf, kindOf, type WrittenDate } from './dates.ts'
import type { Introduction } from './deadline-bounds.ts'
import type { Today } from './near-days.ts'
import { oneOf } from './phrases.ts'
import type { Word } from './words.ts'

/** "tính đến ngày", "số liệu đến ngày", "kể từ": a day of counting, not of finishing. */
export function isCounting(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.low ?? ''
  if (before === 'nếu' || (before === 'hợp' && words[at - 2]?.low === 'trường')) return true
  const low = words[at]!.low
  if (low === 'trước' || low === 'xong' || low === 'trong') return /^(?:kể|tính)$/.test(before)
  if (low === 'đến' && countsResults(words, at)) return true
  return /^(?:tính|liệu|kể|sau|tồn|lũy|kế|chốt|nhìn|hướng)$/.test(before)
}

/** "cập nhật kết quả thực hiện đến ngày 30/9", "tiến độ giải ngân đến ngày 30/9": up to when results are counted. */
function countsResults(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 8; i--) {
    const { low, kind } = words[i]!
    if (kind === 'mark' || /^(?:hoàn|xong|phấn|đạt|đấu)$/.test(low)) return false
    const pair = `${low} ${words[i + 1]?.low ?? ''}`
    if (/^(?:kết quả|số liệu|tình hình|thực trạng|ước thực|tiến độ)$/.test(pair)) return !nextIsDeed(words, at)
  }
  return false
}

/** "… đến ngày 30/9/2024 hoàn thành": the deed behind the date makes it a deadline all the same. */
function nextIsDeed(words: readonly Word[], at: number): boolean {
  let i = at + 1
  while (words[i] && (words[i]!.kind === 'number' || /^(?:hết|ngày|tháng|năm|quý|\/|-|,)$/.test(words[i]!.low))) i++
  return /^(?:phải|hoàn|xong|đạt|cơ)$/.test(words[i]?.low ?? '')
}

type Setting = { least: number; to: number }

/** "những nơi giải ngân dưới 40% đến hết ngày 30/9", "các dự án đến ngày 30/9 chưa …": the day by which somebody is judged. */
export function isCondition(words: readonly Word[], bound: number, behind: number, { least, to }: Setting): boolean {
  if (words[bound]!.low !== 'đến' && words[bound]!.low !== 'hết') return false
  return judgedBefore(words, bound, least) || judgedBehind(words, bound, behind, { least, to })
}

function judgedBefore(words: readonly Word[], bound: number, least: number): boolean {
  let under = false
  for (let i = bound - 1; i >= least && i > bound - 16; i--) {
    const low = words[i]!.low
    if (low === ';' || low === '.' || low === ':') return false
    if (low === 'dưới' || low === 'chưa' || low === 'không') under = true
    if (under && /^(?:những|nơi|nếu|hợp|các|nào)$/.test(low)) return true
    if (low === ',' && !(words[i - 1]?.kind === 'number' && !words[i + 1]?.gap)) return false
  }
  return false
}

/** Units named right in front of the bound, and "chưa", "dưới", "đơn vị nào" behind the date. */
function judgedBehind(words: readonly Word[], bound: number, behind: number, { least, to }: Setting): boolean {
  if (words[behind]?.low === 'mà') return true
  let units = bound === least
  for (let i = bound - 1; i >= least && i > bound - 12 && words[i]!.kind === 'word'; i--)
    if (/^(?:các|những|nếu|nào)$/.test(words[i]!.low)) units = true
  if (!units) return false
  for (let i = behind; i < to && i < behind + 8; i++) {
    const low = words[i]!.low
    if (low === '.' || low === ';') return false
    if (low === 'nào' || ((low === 'chưa' || low === 'dưới' || low === 'vẫn') && bound !== least)) return true
  }
  return false
}

const organising = new Set(['tổ', 'mở', 'triệu', 'tiến', 'chủ', 'khai'])

/** "chuẩn bị nội dung cuộc họp vào ngày 25/9": the day of a meeting that the order only serves. */
export function isEvent(words: readonly Word[], intro: Introduction, group: DateGroup, least: number): boolean {
  if (words[intro.bound!]!.low !== 'vào' || kindOf(group.dates[0]!) !== 'day') return false
  let meeting = false
  for (let i = intro.from - 1; i >= least && i > intro.from - 14; i--) {
    const { low, kind } = words[i]!
    if (kind === 'mark') break
    // "tổ chức họp vào ngày 25/9" is the deed; "chuẩn bị để tổ chức lễ vào ngày 25/9" only serves it
    if (organising.has(low)) return serves(words, i, least)
    if (/^(?:họp|nghị|phiên|lễ|hội)$/.test(low)) meeting = true
  }
  return meeting
}

function serves(words: readonly Word[], at: number, least: number): boolean {
  for (let i = at - 1; i >= least && i > at - 10; i--) {
    if (words[i]!.low === ';' || words[i]!.low === '.') return false
    if (words[i]!.low === 'để' || (words[i]!.low === 'bị' && words[i - 1]?.low === 'chuẩn')) return true
  }
  return false
}

/** The last day of a printed date lies before the day the document speaks from: it tells of what was. */
export function isPast(date: WrittenDate, today: Today): boolean {
  const since = today.since ?? today.day
  if (!since || date.year === null) return false
  const iso = isoOf(date.quarter === null ? date : { ...date, quarter: null, month: 3 * date.quarter })
  if (iso === null) return false
  const length = Math.min(iso.length, since.length)
  return iso.slice(0, length) < since.slice(0, length)
}

const doing = new Set(
  'tổ|tiến|khởi|khánh|ra|phát|khai|hoàn|xong|bàn|nghiệm|kiểm|thẩm|làm|công|họp|đón|trao|báo|gửi|nộp|trình'.split('|'),
)
const feasts = new Set(['dịp', 'nhân', 'niệm', 'mừng', 'tết'])
const honouring = oneOf(['niệm', 'mừng', 'thống', 'nhân', 'dịp', 'bổ', 'luận', 'số'])

/** A bare day to come on which something is done: "Ngày 20/9/2024, tổ chức …", "tổ chức ra quân ngày 20/9". */
export function opensDay(
  words: readonly Word[],
  group: DateGroup,
  { least, today }: { least: number; today: Today },
): boolean {
  const since = today.since ?? today.day
  const date = group.dates.at(-1)!
  const iso = isoOf({ ...date, year: date.year ?? today.year })
  if (!since || iso === null || iso.slice(0, since.length) < since || iso === since) return false
  if (group.from === least) return true
  if (honouring(words[group.from - 1])) return false
  for (let i = group.from - 1; i >= least && i > group.from - 13; i--) {
    const { low, kind } = words[i]!
    // "tặng quà nhân dịp Quốc khánh 02/9": the day of a feast
    if (kind === 'mark' || feasts.has(low)) return false
    if (doing.has(low) && !(low === 'khánh' && words[i - 1]?.low === 'quốc')) return !serves(words, i, least)
  }
  return false
}
