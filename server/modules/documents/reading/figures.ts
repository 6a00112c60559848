// Figures as Vietnamese prints them: "1.234,5", "13/19", "60,5%", "15,2 tỷ đồng", "mười hai xã".

import { measureAt } from './measures.ts'
import { spokenNumber } from './number-words.ts'
import { oncePerStretch } from './once.ts'
import { oneOf } from './phrases.ts'
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

/** A number at word `at` (thousands by dots, decimals by a comma; "1.2" and "0.5" are decimals too), and the index after it. */
export function numberAt(words: readonly Word[], at: number): { value: number; to: number } | null {
  const word = words[at]
  if (word?.kind !== 'number' || word.low.length > 15) return null
  let digits = word.low
  let to = at + 1
  while (digits !== '0' && digits.length < 16 && partBehind(words, to, '.')?.length === 3) {
    digits += words[to + 1]!.low
    to += 2
  }
  const decimals = partBehind(words, to, ',') ?? (to === at + 1 ? partBehind(words, to, '.') : null)
  if (decimals === null) return { value: Number(digits), to }
  // "12,000" and "1,234,567" are thousands after English custom
  if (to === at + 1 && decimals.length === 3 && (decimals === '000' || partBehind(words, to + 2, ',')?.length === 3)) {
    while (digits.length < 16 && partBehind(words, to, ',')?.length === 3) {
      digits += words[to + 1]!.low
      to += 2
    }
    return { value: Number(digits), to }
  }
  return decimals.length > 4 ? { value: Number(digits), to } : { value: Number(`${digits}.${decimals}`), to: to + 2 }
}

/** The digits right behind a dot or comma at word `at`, without a blank between. */
function partBehind(words: readonly Word[], at: number, mark: string): string | null {
  const part = words[at + 1]
  return words[at]?.low === mark && !words[at]!.gap && part?.kind === 'number' && !part.gap ? part.low : null
}

/** The figure with its unit at word `at`; null for a day, a number of a criterion, of a village, of a cited document, for one end of a range. */
export function figureAt(words: readonly Word[], at: number, limit: number): Figure | null {
  if (at >= limit) return null
  const word = words[at]!
  if (word.kind === 'word') return spokenStarts(word) ? spokenFigure(words, at, limit) : null
  if (word.kind !== 'number' || isName(words, at)) return null
  const number = numberAt(words, at)
  if (!number || number.to > limit) return null
  const second = totalBehind(words, number)
  if (second === undefined) return null
  const numberTo = second?.to ?? number.to
  if (isRange(words, numberTo) || words[numberTo]?.low === '°') return null
  const measure = measureAt(words, numberTo, limit)
  // a fraction above one, or one that may be a day, needs its unit: "120/100 hộ"
  if (second && !measure?.known && (second.value < number.value || second.value > 1945)) return null
  if (!measure && (isYear(words, at) || isCode(words, at, numberTo))) return null
  if (measure && isYear(words, at) && !/^(?:%|triệu|tỷ|hộ|người|m2?$|ha$|km$|cây|con|tấn|lượt)/.test(measure.unit))
    return null
  // a decimal with a dot needs its unit: "chỉ tiêu 17.10 và 18.1"
  if (!measure?.known && !Number.isInteger(number.value) && words[at + 1]?.low === '.') return null
  return withSmallMoney(words, limit, {
    value: number.value,
    total: second?.value ?? null,
    unit: measure?.unit ?? null,
    million: measure?.factor == null ? null : Math.round(number.value * measure.factor * 1e6) / 1e6,
    from: at,
    numberTo,
    to: measure?.to ?? numberTo,
  })
}

/** "5 tỷ 200 triệu đồng" is 5.200 triệu đồng; "3.975 triệu đồng/5.300 triệu đồng" is a part and its whole. */
function withSmallMoney(words: readonly Word[], limit: number, figure: Figure): Figure {
  if (
    figure.million !== null &&
    figure.total === null &&
    figure.value > 0 &&
    words[figure.to]?.low === '/' &&
    words[figure.to + 1]?.kind === 'number'
  ) {
    const whole = numberAt(words, figure.to + 1)!
    const measure = measureAt(words, whole.to, limit)
    if (measure?.factor != null)
      return { ...figure, total: (whole.value * measure.factor * figure.value) / figure.million, to: measure.to }
  }
  if (figure.million === null || (figure.unit !== 'tỷ' && figure.unit !== 'tỉ') || words[figure.to]?.kind !== 'number')
    return figure
  const rest = numberAt(words, figure.to)!
  const measure = measureAt(words, rest.to, limit)
  if (measure?.factor !== 1 || rest.value >= 1000) return figure
  const million = figure.million + rest.value
  return { ...figure, value: million, unit: measure.unit, million, to: measure.to }
}

/** All figures between two words, in order. */
export const figuresIn = oncePerStretch((words, from, to): readonly Figure[] => {
  const figures: Figure[] = []
  for (let at = from; at < to; at++) {
    const figure = figureAt(words, at, to)
    if (!figure) continue
    figures.push(figure)
    at = figure.to - 1
  }
  return figures
})

/** The second number of "13/19"; undefined where the stroke begins a date or the number of a document. */
function totalBehind(words: readonly Word[], first: { to: number }): { value: number; to: number } | null | undefined {
  if (words[first.to]?.low !== '/') return null
  const next = words[first.to + 1]
  if (next?.kind !== 'number' || (next.gap && words[first.to]!.gap === false))
    return next?.upper || next?.cap ? undefined : null
  const second = numberAt(words, first.to + 1)!
  return words[second.to]?.low === '/' && words[second.to + 1]?.kind === 'number' ? undefined : second
}

/** "15 - 18 tiêu chí", "10-14": neither end is a figure. */
const isRange = (words: readonly Word[], to: number) =>
  (words[to]?.low === '-' || words[to]?.low === '–' || words[to]?.low === '÷') &&
  (words[to + 1]?.kind === 'number' || (!words[to]!.gap && words[to + 1]?.kind === 'word' && !words[to + 1]!.gap))

const spokenStarts = oneOf(['hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'])
const countedBySpoken =
  /^(?:xã|phường|thị trấn|thôn|bản|ấp|xóm|huyện|tiêu chí|chỉ tiêu|đơn vị|công trình|mô hình|hộ|sản phẩm)$/

/** "mười hai xã", "cả ba xã"; "năm xã" only behind "cả", as the word also means a year. */
function spokenFigure(words: readonly Word[], at: number, limit: number): Figure | null {
  const low = words[at]!.low
  const before = words[at - 1]?.low ?? ''
  if (/^(?:thứ|tháng|quý|mười|mươi|loại|nhóm|lần|khoản|điều|một)$/.test(before) || (low === 'năm' && before !== 'cả'))
    return null
  const number = spokenNumber(words, at)
  if (!number || number.to >= limit) return null
  const measure = measureAt(words, number.to, limit)
  if (!measure || !countedBySpoken.test(measure.unit)) return null
  return {
    value: number.value,
    total: null,
    unit: measure.unit,
    million: null,
    from: at,
    numberTo: number.to,
    to: measure.to,
  }
}

const namers = oneOf(
  'số|thôn|ấp|xóm|quý|điều|khoản|thứ|ngày|tháng|năm|mục|phụ|lục|chương|biểu|mẫu|ql|dh|dt|tl|giờ|h|a|b|c|d|fax|iso|covid|zalo|đợt|khóa|tuần|kỳ'.split(
    '|',
  ),
)
/** Words that name by number, unless something measured follows: "tổ 5", but "nâng cấp 3,2 km". */
const weakNamers = oneOf(
  'bản|khu|trang|tổ|đội|điểm|nhóm|lần|phần|cấp|loại|bước|đoạn|mức|hạng|khối|lớp|nước|lộ|tập|vùng|tuyến|phố|km|đt|ban|sóc|khóm|buôn|tầng|phòng|nhà|đường'.split(
    '|',
  ),
)
/** "Chương trình 135", "Đề án 06", "Nghị định 27": what is cited by its number alone. */
const cited =
  /^(?:chương trình|đề án|quyết định|nghị quyết|nghị định|thông tư|chỉ thị|kế hoạch|công văn|thông báo|kết luận|giai đoạn|tiểu dự án|dự án|hợp phần|nội dung|tiêu chí|ban chỉ đạo|điện thoại|khu vực|quốc lộ|tỉnh lộ)$/

/** The number only names something, or belongs to a date. */
function isName(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  const word = words[at]!
  const next = words[at + 1]
  if (before && !word.gap && (before.kind === 'word' || joints(before))) return true
  // the movement "5 không, 3 sạch"
  if (next?.low === 'sạch' && before?.low !== 'nước' && words[at + 2]?.low !== 'đạt') return true
  if (next?.low === 'không' && (words[at + 2]?.kind === 'number' || words[at + 3]?.kind === 'number')) return true
  // "vốn cả năm 386.400 triệu đồng", "tổng số 45.900 triệu đồng": an amount
  if (before && amounts(before) && isMoney(words, at)) return false
  if (before?.low === 'số' && words[at - 2]?.low === 'tổng' && measures(words, at)) return false
  if (before?.low === 'năm' && words[at - 2]?.kind === 'number') return false
  // "đường trục thôn 12,4 km" has no thôn 12
  if (before && villages(before) && isLength(words, at)) return false
  // "mỗi xóm 02 điểm thu gom"
  if (before && eaches(words[at - 2]) && measures(words, at)) return false
  if (before && (namers(before) || (weakNamers(before) && !measures(words, at)))) return true
  if (next?.low === 'h' && !next.gap) return true
  if (next?.low === 'giờ' || (next?.low === '/' && words[at + 2]?.kind === 'number' && words[at + 3]?.low === '/'))
    return true
  if (before?.low === '/' && words[at - 2]?.kind === 'number') return true
  if (isRangeEnd(words, at)) return true
  if (before?.low === 'tiêu' && words[at - 2]?.low === 'chỉ' && next?.low === '.' && !next.gap) return true
  const two = words[at - 2]
  return (
    before?.kind === 'word' && two?.kind === 'word' && cited.test(`${two.low} ${before.low}`) && !measures(words, at)
  )
}

const measures = (words: readonly Word[], at: number) => {
  const number = numberAt(words, at)
  return (
    number !== null &&
    measureAt(words, number.to, words.length)?.known === true &&
    !/^(?:tháng|năm|ngày|xã)$/.test(words[number.to]!.low)
  )
}

const joints = oneOf('/.-:,&')
const amounts = oneOf(['năm', 'tháng', 'quý', 'kỳ', 'số'])
const villages = oneOf(['thôn', 'xóm', 'ấp', 'ngõ'])
const eaches = oneOf(['mỗi', 'từng'])

/** Whether a number with a unit of money stands at word `at`. */
export const isMoney = (words: readonly Word[], at: number): boolean => {
  const number = numberAt(words, at)
  return number !== null && measureAt(words, number.to, words.length)?.factor != null
}

const isLength = (words: readonly Word[], at: number) => {
  const number = numberAt(words, at)
  return (
    number !== null &&
    /^(?:km|m|m2|ha|%|mét|triệu đồng|tỷ đồng)$/.test(measureAt(words, number.to, words.length)?.unit ?? '')
  )
}

const isRangeEnd = (words: readonly Word[], at: number) =>
  (words[at - 1]?.low === '-' || words[at - 1]?.low === '–' || words[at - 1]?.low === '÷') &&
  words[at - 2]?.kind === 'number'

const isYear = (words: readonly Word[], at: number) => {
  const { low } = words[at]!
  return (
    low.length === 4 &&
    Number(low) >= 1990 &&
    Number(low) <= 2100 &&
    words[at + 1]?.low !== '.' &&
    words[at + 1]?.low !== ','
  )
}

/** "0912345678", "19.1" behind "chỉ tiêu": a number that is a code. */
const isCode = (words: readonly Word[], at: number, to: number) =>
  words[at]!.low.length > 7 || (words[at - 1]?.low === 'tiêu' && words[at - 2]?.low === 'chỉ' && to > at + 1)
