// Whether a figure is to be reached, was asked for, or only bounds what is meant.
import { namesInForce } from '../criteria-names.ts'
import type { Figure } from '../figures.ts'
import { phraseAt, phrasesOf } from '../phrases.ts'
import type { Source } from '../words.ts'
import { labelStart } from './labels.ts'
import { clauseStart, lowBefore, type Told, turnBefore, wordsBetween } from './told.ts'

/** Where a sentence begins to speak of what is wanted, or of what is. */
export type Turn = { at: number; goal: boolean }

// "Chương trình mục tiêu quốc gia", "đạt mục tiêu" want nothing
const turns = phrasesOf({
  goal: `phấn đấu|phân đấu|mục tiêu đến|mục tiêu năm|mục tiêu :|mục tiêu là|mục tiêu cụ thể|mục tiêu chung|mục tiêu phấn đấu|đặt mục tiêu|đề ra mục tiêu|dự kiến|quyết tâm|sẽ|chỉ tiêu đến|giao chỉ tiêu|giao các xã|giao cho các xã|giao xã|chỉ tiêu giao|chỉ tiêu năm|cần đạt|phải đạt|để đạt`.split(
    '|',
  ),
  report:
    `đã|đến nay|hiện nay|hiện trạng|thực trạng|hiện có|hiện còn|hiện đạt|tính đến|ước đạt|ước thực hiện|kết quả|thực hiện được|trong đó đã|đạt được|tự đánh giá|tự rà soát|tự chấm|qua rà soát|qua kiểm tra|qua thẩm tra`.split(
      '|',
    ),
})

/** The turns of a sentence, in order. */
export function turnsIn({ words }: Source, from: number, to: number): Turn[] {
  const found: Turn[] = []
  for (let at = from; at < to; at++) {
    const hit = phraseAt(turns, words, at, to)
    // "các xã đã đạt chuẩn": which communes are meant, not what was done
    if (
      !hit ||
      !standsApart(words, at) ||
      (words[at]!.low === 'đã' &&
        /^(?:xã|thôn|bản|chí|hộ|trình|phương|vị)$/.test(words[at - 1]?.low ?? '') &&
        isPlural(words, at - 1))
    )
      continue
    found.push({ at, goal: hit.tag === 'goal' })
    at = hit.end - 1
  }
  return found
}

/** "thực | hiện đạt" is one word; "hiện trạng", "kết quả" tell of results only where they open what is said. */
const standsApart = (words: Source['words'], at: number) =>
  words[at + 1]?.low === 'trạng'
    ? words[at - 1] === undefined || words[at - 1]!.kind === 'mark' || words[at]!.breaks > 0
    : words[at]!.low === 'hiện'
      ? !/^(?:thực|thể|phát|xuất|biểu)$/.test(words[at - 1]?.low ?? '')
      : words[at]!.low !== 'kết' || words[at - 1] === undefined || words[at - 1]!.kind === 'mark'

const isPlural = (words: Source['words'], at: number) => {
  for (let back = 1; back < 4; back++) if (/^(?:các|những|mọi|từng)$/.test(words[at - back]?.low ?? '')) return true
  return false
}

const nearGoals =
  /kế hoạch(?! vốn| số| giao| \d)|chỉ tiêu(?: đề ra| giao| kế hoạch| nghị quyết| được giao)|đăng ký|ít nhất|tối thiểu|tối đa|không quá|không dưới/
const measuredAgainst = /(?:so với|đạt|theo|vượt|bằng|hoàn thành) (?:chỉ tiêu )?(?:kế hoạch|chỉ tiêu)/

/** Whether figure `i` is a goal: by its heading, by "phấn đấu" before it in the sentence, by "ít nhất" or "trở lên" beside it. */
export function isAimed(told: Told, i: number): boolean {
  const figure = told.figures[i]!
  const { words } = told.source
  const begin = labelStart(told, i)
  const turn = turnBefore(told, figure.from)
  // "giữ vững 14 xã đã đạt chuẩn; xã A hoàn thành …": under goals "đã" speaks of its own clause
  if (told.aims) return !turn || turn.goal || (words[turn.at]!.low === 'đã' && turn.at < clauseStart(told, figure.from))
  if (words[figure.to]?.low === 'trở' && words[figure.to + 1]?.low === 'lên' && !isQualifier(told, figure)) return true
  if (turn) return turn.goal
  const label = wordsBetween(told, begin, figure.from)
  return nearGoals.test(label) && !measuredAgainst.test(label)
}

/** "UBND xã đề nghị huyện bổ sung 500 tấn xi măng": a figure that is asked for is neither a result nor a target. */
export const isRequested = (told: Told, i: number): boolean =>
  /đề nghị(?! công nhận| xét)|kiến nghị|đề xuất|(?:^|\s)xin (?!ý kiến)/.test(
    wordsBetween(told, clauseStart(told, told.figures[i]!.from), told.figures[i]!.from),
  )

/** "dưới 10": a bound is no result. What is "trên", "hơn", "gần", "khoảng" a figure is reported all the same. */
export function isBound(told: Told, i: number, aimed: boolean): boolean {
  const figure = told.figures[i]!
  const before = lowBefore(told, figure.from)
  if (isCondition(told, figure)) return true
  if (/^(?:nơi|nếu|trường hợp|khi)\s|\snào\s/.test(wordsBetween(told, labelStart(told, i), figure.from))) return true
  if (before === 'dưới')
    return (
      !aimed ||
      isQualifier(told, figure) ||
      (!(told.aims && figure.unit === '%') &&
        !/giảm|xuống|còn|hạ|kéo|khống chế|duy trì/.test(wordsBetween(told, labelStart(told, i), figure.from)))
    )
  // "tỷ lệ còn cao, trên 25%" and "xã đã đạt từ 8 tiêu chí trở lên" bound; "hiến trên 86.000 m2" counts
  if (
    /^(?:trên|hơn|từ)$/.test(before) &&
    ((figure.unit === '%' && !aimed) ||
      (figure.unit === 'tiêu chí' &&
        /(?:^|\s)(?:đã|còn|mới|có)\s/.test(wordsBetween(told, labelStart(told, i), figure.from))))
  )
    return true
  if (/^(?:trong|vòng|sau|trước|mỗi|từng)$/.test(before)) return isSpan(figure)
  // "quán triệt đến 100% chi bộ": how far it goes
  if (!/^(?:trên|hơn|từ|quá|đến)$/.test(before) || (before === 'đến' && figure.unit === '%')) return false
  return isQualifier(told, figure) || (before === 'từ' && !aimed)
}

/** "xã hoàn thành đủ 19 tiêu chí thì …": whoever does so. */
export const isCondition = (told: Told, figure: Figure): boolean =>
  /(?:^|\s)thì(?:\s|$)/.test(wordsBetween(told, figure.to, Math.min(told.to, figure.to + 4)))

const isSpan = (figure: Figure) => /^(?:ngày|tháng|năm|tuần|giờ|buổi)/.test(figure.unit ?? '')

/** "các xã còn dưới 7 tiêu chí", "những nơi giải ngân dưới 40%": the bound tells which units are meant. */
function isQualifier(told: Told, figure: Figure): boolean {
  const { words } = told.source
  const unit = /^(?:xã|phường|thôn|bản|nơi|hộ|vị|án|trình|phương|huyện|hợp)$/
  for (let at = figure.from - 1; at > told.from && at > figure.from - 15; at--) {
    const { low, kind } = words[at]!
    if (kind === 'mark' && low !== '/') return false
    if (!unit.test(low)) continue
    for (let back = 1; back <= 4 && at - back >= told.from; back++)
      if (/^(?:các|những|số|nhiều|từng|mọi)$/.test(words[at - back]!.low)) return true
  }
  return false
}

export const areUnits = (figure: Figure) =>
  /^(?:xã|thôn|bản|ấp|huyện|tỉnh|hộ|phường|thị trấn|xóm|buôn|khu phố|tổ dân phố|đơn vị cấp xã)(?:$|,)/.test(
    figure.unit ?? '',
  )

/** "Xã A còn 04 tiêu chí: 2, 6, 10, 17": what is not yet reached; "giảm còn", "phấn đấu còn" tell of a goal. */
export function isLacking(told: Told, i: number): boolean {
  const { words } = told.source
  const figure = told.figures[i]!
  if (!/^(?:tiêu chí|chỉ tiêu)$/.test(figure.unit ?? '') || figure.total !== null) return false
  if (lowBefore(told, figure.from) !== 'còn' || figure.from - 1 <= told.from) return false
  return (
    !/^(?:giảm|xuống|không|chỉ)$/.test(words[figure.from - 2]!.low) &&
    !told.aims &&
    turnBefore(told, figure.from)?.goal !== true
  )
}

/** "43 xã chưa đạt chuẩn", "14 tiêu chí đã đạt", "còn 04/09 xã …", "đã ban hành 06 văn bản": how things stand. */
export function isState(told: Told, i: number): boolean {
  const { words } = told.source
  const figure = told.figures[i]!
  const next = words[figure.to]?.low ?? ''
  // "đối với 11 xã chưa gửi báo cáo" only names them
  if (/^(?:đã|chưa|đang)$/.test(next)) return !(areUnits(figure) && isNamedOnly(told, figure))
  if ((next === 'còn' && words[figure.to + 1]?.low !== 'lại') || isLacking(told, i)) return true
  const turn = turnBefore(told, figure.from, 80)
  if (
    turn &&
    !turn.goal &&
    (words[turn.at]!.low !== 'đã'
      ? turn.at >= clauseStart(told, figure.from)
      : told.reports || turn.at >= labelStart(told, i))
  )
    return true
  return (
    /^(?:hiện |vẫn |mới |chỉ )?(?:còn|có)$/.test(wordsBetween(told, labelStart(told, i), figure.from)) &&
    lowBefore(told, figure.from) === 'còn'
  )
}

const isNamedOnly = (told: Told, figure: Figure) =>
  /(?:^|\s)(?:đối với|danh sách|các|với|cho|gửi)$/.test(
    wordsBetween(told, Math.max(told.from, figure.from - 3), figure.from),
  )

/** How many criteria a set has: "Bộ tiêu chí … gồm 10 tiêu chí, 47 chỉ tiêu", "thực hiện 19 tiêu chí", "rà soát hiện trạng 19 tiêu chí". */
export const isSetSize = ({ unit, total, value }: Figure, label: string, day: string | null): boolean =>
  /^(?:tiêu chí|chỉ tiêu|nội dung|nhóm)$/.test(unit ?? '') &&
  total === null &&
  !/đạt|hoàn thành|được|còn|tăng|giảm|thêm/.test(label) &&
  (/(?:^|\s)(?:gồm|theo|với|thực hiện|của|các|trong|về|bộ|đối với)$|^$|bộ tiêu chí/.test(label) ||
    [39, 47, 49, 57, 75].includes(value) ||
    (unit === 'tiêu chí' && value === namesInForce('xa-ntm', day).most && !/duy trì|giữ vững|củng cố/.test(label)))
