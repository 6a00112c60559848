// Whether a figure is to be reached, was asked for, or only bounds what is meant.
import type { Figure } from '../figures.ts'
import { phraseAt, phrasesOf } from '../phrases.ts'
import { actions } from '../vocabulary/actions.ts'
import type { Source } from '../words.ts'
import { labelStart } from './labels.ts'
import { clauseStart, lowBefore, type Told, turnBefore, wordsBetween } from './told.ts'

/** Where a sentence begins to speak of what is wanted, or of what is. */
export type Turn = { at: number; goal: boolean }

// "Chương trình mục tiêu quốc gia", "đạt mục tiêu" want nothing
const turns = phrasesOf({
  goal: `phấn đấu|phân đấu|mục tiêu đến|mục tiêu năm|mục tiêu :|mục tiêu là|mục tiêu cụ thể|mục tiêu chung|mục tiêu phấn đấu|đặt mục tiêu|đề ra mục tiêu|dự kiến|quyết tâm|sẽ|chỉ tiêu đến|giao chỉ tiêu|chỉ tiêu giao|chỉ tiêu năm|cần đạt|phải đạt|để đạt`.split(
    '|',
  ),
  report:
    `đã|đến nay|hiện nay|hiện có|hiện còn|hiện đạt|tính đến|ước đạt|ước thực hiện|kết quả|thực hiện được|trong đó đã|đạt được|tự đánh giá|tự rà soát|tự chấm|qua rà soát|qua kiểm tra|qua thẩm tra`.split(
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

/** "thực | hiện đạt" is one word; "kết quả" tells of results only where it opens what is said. */
const standsApart = (words: Source['words'], at: number) =>
  words[at]!.low === 'hiện'
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
  if (/^(?:nơi|nếu|trường hợp|khi)\s|\snào\s/.test(wordsBetween(told, labelStart(told, i), figure.from))) return true
  if (before === 'dưới')
    return (
      !aimed ||
      isQualifier(told, figure) ||
      !/giảm|xuống|còn|hạ|kéo|khống chế|duy trì/.test(wordsBetween(told, labelStart(told, i), figure.from))
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
  if (!/^(?:trên|hơn|từ|quá|đến)$/.test(before)) return false
  return isQualifier(told, figure) || (before === 'từ' && !aimed)
}

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

/** "mỗi tuần ít nhất 02 buổi": how often, no goal. */
const isRhythm = (figure: Figure, label: string) =>
  /^(?:buổi|lượt|cuộc|kỳ|phiên)(?:$|\/)/.test(figure.unit ?? '') &&
  /(?:mỗi|hằng|hàng|từng) (?:tuần|tháng|quý|năm|ngày)/.test(label)

const never =
  /^(?:tháng|ngày|năm|tuần|giờ|lần|nội dung|nhiệm vụ|bản|bộ|đợt|thủ tục|sao|cấp|đại biểu|thành viên|đồng chí)(?:$|\/)/

/** In an order a figure is a target when a verb of doing leads to it; "2 xã A và B", "14 tiêu chí đã đạt" only name. */
export function isTask(told: Told, i: number): boolean {
  const { words } = told.source
  const figure = told.figures[i]!
  const from = labelStart(told, i)
  const label = wordsBetween(told, from, figure.from)
  const next = words[figure.to]
  if (never.test(figure.unit ?? '') || isRhythm(figure, label) || isState(told, i)) return false
  if (areUnits(figure) && /(?:^|\s)(?:tại|ở|của|trên|các|với|thuộc|đối với|giữa|toàn bộ)$/.test(label)) return false
  if (areUnits(figure) && figure.unit !== 'hộ' && /(?:^|\s)cho$/.test(label)) return false
  if (isSetSize(figure, label)) return false
  if (
    /(?:^|\s)(?:dài|(?<!mở )rộng|(?<!nâng )cao|sâu|diện tích|quy mô)$/.test(label) &&
    !(from === told.from && phraseAt(actions, words, from, figure.from))
  )
    return false
  if (areUnits(figure) && figure.unit !== 'hộ' && next?.low === 'còn') return false
  // a share that is left to, given to or taken from somebody is the rule, not its result
  if (figure.unit === '%' && /(?:^|\s)(?:để lại|điều tiết|trích|trích lại|hỗ trợ|giảm giá|chiết khấu)$/.test(label))
    return false
  if (figure.unit === 'xã' && next?.cap && next.kind === 'word') return false
  if (from === figure.from && i > 0 && phraseAt(actions, words, figure.to, told.to)) return true
  if (
    figure.unit === 'tiêu chí' &&
    figure.total === null &&
    /(?:duy trì|giữ vững|củng cố|chất lượng)(?: \p{L}+)?$/u.test(label)
  )
    return false
  if (figure.unit === '%' || figure.total !== null || /ít nhất|tối thiểu/.test(label)) return true
  if (isInBracket(told, figure)) return phraseAtAny(told, clauseStart(told, figure.from), figure.from)
  for (let at = Math.max(from, figure.from - 24); at < figure.from; at++)
    if (phraseAt(actions, words, at, figure.from) || /^(?:đạt|có|thêm|lắp|xóa|trồng|giảm)$/.test(words[at]!.low))
      return true
  // an order by a verb we do not know: "hạ thế 02 trạm biến áp"
  if (/^(?:xã|thôn|bản|ấp|tuyến|đường|huyện|mức|giá)\s/.test(label)) return false
  return (
    (!areUnits(figure) || figure.unit === 'hộ') &&
    figure.million === null &&
    from < figure.from &&
    !/(?:^|\s)(?:tại|ở|của|các|với|thuộc|về|trong|theo|và|là|gồm)$/.test(label)
  )
}

/** "tổ chức tập huấn cán bộ (08 lớp)", "hoàn thành tiêu chí thu nhập (74,8 triệu đồng/người/năm)". */
const isInBracket = (told: Told, figure: Figure) =>
  !areUnits(figure) &&
  (lowBefore(told, figure.from) === '(' ||
    (lowBefore(told, figure.from - 1) === '(' && /^(?:từ|trên|đạt|ít|tối)$/.test(lowBefore(told, figure.from))))

function phraseAtAny(told: Told, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (phraseAt(actions, told.source.words, at, to)) return true
  return false
}

export const areUnits = (figure: Figure) =>
  /^(?:xã|thôn|bản|ấp|huyện|hộ|phường|thị trấn|xóm|buôn)(?:$|,)/.test(figure.unit ?? '')

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

/** How many criteria a set has: "Bộ tiêu chí … gồm 10 tiêu chí, 47 chỉ tiêu", "thực hiện 19 tiêu chí". */
export const isSetSize = ({ unit, total, value }: Figure, label: string): boolean =>
  /^(?:tiêu chí|chỉ tiêu|nội dung|nhóm)$/.test(unit ?? '') &&
  total === null &&
  !/đạt|hoàn thành|được|còn|tăng|giảm|thêm/.test(label) &&
  (/(?:^|\s)(?:gồm|theo|với|thực hiện|của|các|trong|về|bộ|đối với)$|^$|bộ tiêu chí/.test(label) ||
    [39, 47, 49, 57, 75].includes(value))
