// Whether a figure in an order is what is to be done: "xóa 14 nhà tạm", "bê tông hóa 3,2 km".
import type { Figure } from '../figures.ts'
import { phraseAt } from '../phrases.ts'
import { actions } from '../vocabulary/actions.ts'
import { areUnits, isSetSize, isState } from './goals.ts'
import { labelStart } from './labels.ts'
import { clauseStart, lowBefore, type Told, wordsBetween } from './told.ts'

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
  if (
    areUnits(figure) &&
    /(?:^|\s)(?:tại|ở|của|trên|các|với|thuộc|đối với|giữa|toàn bộ)(?: (?:cả|tất cả|toàn bộ))?$/.test(label)
  )
    return false
  // "chỉ đạo 6 xã hoàn thành …": who is to do it
  if (areUnits(figure) && figure.unit !== 'hộ' && /(?:^|\s)(?:cho|chỉ đạo|hướng dẫn|đôn đốc|yêu cầu)$/.test(label))
    return false
  if (isSetSize(figure, label, told.day)) return false
  // "quy chế quản lý, sử dụng 23 nhà văn hóa": what there is already
  if (/(?:^|\s)(?:quản lý|vận hành|sử dụng|khai thác)$/.test(label) && figure.unit !== '%') return false
  if (isPlainShare(told, i)) return false
  if (
    /(?:^|\s)(?:dài|(?<!mở )rộng|(?<!nâng )cao|sâu|diện tích|quy mô)$/.test(label) &&
    !(from === told.from && phraseAt(actions, words, from, figure.from))
  )
    return false
  if (areUnits(figure) && figure.unit !== 'hộ' && next?.low === 'còn' && words[figure.to + 1]?.low !== 'lại')
    return false
  // a share that is left to, given to or taken from somebody is the rule, not its result
  if (figure.unit === '%' && /(?:^|\s)(?:để lại|điều tiết|trích|trích lại|hỗ trợ|giảm giá|chiết khấu)$/.test(label))
    return false
  if (figure.unit === 'xã' && ((next?.cap && next.kind === 'word') || next?.low === ':')) return false
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

/** "Tỷ lệ người tham gia bảo hiểm y tế 98,1%" under tasks, but in no order: how things stand. */
export const isPlainShare = (told: Told, i: number): boolean =>
  told.figures[i]!.unit === '%' &&
  !told.directive &&
  !/(?:đạt|lên|còn|xuống|từ|ít nhất|tối thiểu|trên|đến)$/.test(
    wordsBetween(told, labelStart(told, i), told.figures[i]!.from),
  )

/** "tổ chức tập huấn cán bộ (08 lớp)", "hoàn thành tiêu chí thu nhập (74,8 triệu đồng/người/năm)". */
const isInBracket = (told: Told, figure: Figure) =>
  !areUnits(figure) &&
  (lowBefore(told, figure.from) === '(' ||
    (lowBefore(told, figure.from - 1) === '(' && /^(?:từ|trên|đạt|ít|tối)$/.test(lowBefore(told, figure.from))))

function phraseAtAny(told: Told, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (phraseAt(actions, told.source.words, at, to)) return true
  return false
}
