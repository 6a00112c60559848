// Figures as Vietnamese prints them: "1.234,5", "13/19", "60,5%", "15,2 tỷ đồng".
import { phraseAt, phrasesOf } from './phrases.ts'
import type { Word } from './words.ts'

export type Figure = {
  value: number
  /** Second number of "13/19". */
  total: number | null
  /** "%", "triệu đồng", "xã", "tiêu chí/xã" …; null where none is printed. */
  unit: string | null
  /** Value in million dong where the unit is money. */
  million: number | null
  from: number
  /** Index after the number itself, and after its unit. */
  numberTo: number
  to: number
}

/** A number at word `at` (thousands by dots, decimals by a comma), and the index after it. */
export function numberAt(words: readonly Word[], at: number): { value: number; to: number } | null {
  const word = words[at]
  if (word?.kind !== 'number') return null
  let digits = word.low
  let to = at + 1
  while (
    words[to]?.low === '.' &&
    !words[to]!.gap &&
    words[to + 1]?.kind === 'number' &&
    !words[to + 1]!.gap &&
    words[to + 1]!.low.length === 3
  ) {
    digits += words[to + 1]!.low
    to += 2
  }
  if (
    (words[to]?.low === ',' || (words[to]?.low === '.' && to === at + 1)) &&
    !words[to]!.gap &&
    words[to + 1]?.kind === 'number' &&
    !words[to + 1]!.gap &&
    words[to + 1]!.low.length <= 3
  ) {
    const decimals = words[to + 1]!.low
    if (words[to]!.low === ',' || decimals.length < 3) return { value: Number(`${digits}.${decimals}`), to: to + 2 }
  }
  return { value: Number(digits), to }
}

const money = phrasesOf({
  '0.000001': ['đồng', 'đ'],
  '0.001': ['nghìn đồng', 'ngàn đồng'],
  '1': ['triệu đồng', 'trđ', 'tr.đ', 'triệu', 'tr đồng'],
  '1000': ['tỷ đồng', 'tỉ đồng', 'tỷ', 'tỉ'],
})
const nouns = phrasesOf({
  unit: `tiêu chí/xã|tiêu chí|chỉ tiêu|xã|thôn|bản|ấp|xóm|phường|thị trấn|huyện|khu dân cư|hộ|hộ nghèo|hộ dân|hộ gia đình|nhà|nhà tạm|căn nhà|nhà ở|nhà văn hóa|người|lao động|hội viên|lượt người|lượt|cuộc|buổi|lớp|hội nghị|đợt|km|m|m2|ha|héc ta|tấn|tạ|kg|m3|
con|cây|công|ngày công|công trình|dự án|mô hình|sản phẩm|sản phẩm ocop|hợp tác xã|htx|tổ hợp tác|doanh nghiệp|trường|trường học|phòng học|trạm y tế|trạm|tuyến đường|tuyến|đoạn|cầu|bể|giếng|chợ|điểm|điểm trường|tổ|đội|văn bản|tin|bài|tin bài|kế hoạch|quyết định|nghị quyết|hồ sơ|ý kiến|phiếu|
vườn|vườn mẫu|máy|chuồng trại|lò|hố|thùng|biển|bóng|đèn|bộ|câu lạc bộ|đồng chí|đoàn viên|cán bộ|học sinh|trẻ em|thành viên|đơn vị|cơ quan|cơ sở|trang trại|gia trại|làng nghề|nghề|chuỗi|vùng|cánh đồng|tháng|tiểu dự án|nội dung|nhiệm vụ|hạng mục|sổ|thẻ|tờ rơi|pano|khẩu hiệu|băng rôn|chi hội|chi bộ|hộ kinh doanh|mét|mét vuông`
    .split('|')
    .map((one) => one.trim()),
})

/** The figure with its unit at word `at`; null for a day, a number of a criterion, of a village, of a cited document. */
export function figureAt(words: readonly Word[], at: number, limit: number): Figure | null {
  const number = numberAt(words, at)
  if (!number || at >= limit || isName(words, at)) return null
  let to = number.to
  let total: number | null = null
  if (words[to]?.low === '/' && !words[to]!.gap) {
    const second = numberAt(words, to + 1)
    if (second && !words[to + 1]!.gap) {
      if (
        words[second.to]?.low === '/' ||
        (second.value >= 1945 && second.value <= 2100) ||
        second.value < number.value
      )
        return null
      total = second.value
      to = second.to
    } else if (words[to + 1]?.upper) return null
  }
  if (words[to]?.low === '-' && !words[to]!.gap && words[to + 1]?.kind !== 'mark') return null
  const numberTo = to
  if (words[to]?.low === '%')
    return { value: number.value, total, unit: '%', million: null, from: at, numberTo, to: withRest(words, to + 1) }
  const cash = phraseAt(money, words, to, limit)
  if (cash && !(words[to]!.low === 'đ' && words[to + 1]?.kind === 'word')) {
    const end = withRest(words, cash.end)
    return {
      value: number.value,
      total,
      unit: spoken(words, to, end),
      million: number.value * Number(cash.tag),
      from: at,
      numberTo,
      to: end,
    }
  }
  const noun = phraseAt(nouns, words, to, limit)
  if (noun) {
    const end = withRest(words, noun.end)
    return { value: number.value, total, unit: spoken(words, to, end), million: null, from: at, numberTo, to: end }
  }
  return { value: number.value, total, unit: null, million: null, from: at, numberTo, to }
}

/** "/người/năm", "/xã", "/ha". */
function withRest(words: readonly Word[], at: number): number {
  let to = at
  while (words[to]?.low === '/' && words[to + 1]?.kind === 'word') to += 2
  return to
}

const spoken = (words: readonly Word[], from: number, to: number) =>
  words
    .slice(from, to)
    .map((word, i) => (i && word.gap ? ' ' : '') + word.low)
    .join('')

const namers = new Set(
  'số|thôn|bản|ấp|xóm|khu|tổ|đội|quý|điều|khoản|điểm|mục|phụ|lục|thứ|ngày|tháng|năm|nhóm|lần|phần|chương|biểu|mẫu|cấp|loại|bước|đoạn|mức|hạng|khối|lớp|nước|ql|dh|dt|tl|lộ|a|b|c|d|km|hợp phần|dự án|giờ|h'.split(
    '|',
  ),
)

/** The number only names something, or belongs to a date. */
function isName(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  const word = words[at]!
  if (before && !word.gap && before.kind === 'word') return true
  if (before && !word.gap && (before.low === '/' || before.low === '-' || before.low === '.')) return true
  if (before && namers.has(before.low)) return true
  const next = words[at + 1]
  if (next?.low === 'h' && !next.gap) return true
  if (next?.low === '/' && words[at + 2]?.kind === 'number' && words[at + 3]?.low === '/') return true
  if (
    word.low.length === 4 &&
    Number(word.low) >= 1990 &&
    Number(word.low) <= 2100 &&
    next?.low !== '.' &&
    next?.low !== 'hộ' &&
    next?.low !== 'người' &&
    next?.low !== 'triệu'
  )
    return true
  return before?.low === 'chí' || (before?.low === 'tiêu' && words[at - 2]?.low === 'chỉ' && next?.low === '.')
}
