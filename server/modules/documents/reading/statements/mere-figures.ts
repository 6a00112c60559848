// Figures that tell no result of their own: what there is, where, by how much it changed, what is required, what says another again.
import { namesInForce } from '../criteria-names.ts'
import type { Figure } from '../figures.ts'
import { areUnits, isSetSize } from './goals.ts'
import { labelStart, tailEnd } from './labels.ts'
import { clauseStart, type Told, turnBefore, wordsBetween } from './told.ts'

/** Whether figure `i` is neither a result nor a goal, whatever stands around it. */
export function isMere(told: Told, i: number): boolean {
  const figure = told.figures[i]!
  return (
    figure.unit === null ||
    isSpanOfTime(figure) ||
    isWholeSet(told, figure) ||
    isSpoken(told, figure) ||
    isRequired(told, i) ||
    restates(told, i) ||
    isChange(told, i)
  )
}

/** "Hai xã cơ bản bám kế hoạch": a count in words names more often than it reports; "hai tiêu chí chưa đạt" reports. */
const isSpoken = ({ source: { words } }: Told, figure: Figure) =>
  words[figure.from]!.kind === 'word' && !/^(?:đã|chưa)$/.test(words[figure.to]?.low ?? '')

/** "cấp xã còn 10 tiêu chí, 47 chỉ tiêu": what the set in force has. */
const isWholeSet = (told: Told, { unit, value, to }: Figure) =>
  unit === 'tiêu chí' &&
  value === namesInForce('xa-ntm', told.day).most &&
  /^, \d+ chỉ tiêu/.test(wordsBetween(told, to, Math.min(told.to, to + 4)))

const isSpanOfTime = (figure: Figure) => /^(?:tháng|ngày|năm|tuần|giờ|lần|sao|cấp|khóa|quý)(?:$|\/)/.test(figure.unit!)

/** "trong khi mức quy định của vùng là 65 triệu đồng": the measure, not what was measured. */
const isRequired = (told: Told, i: number) =>
  /(?:mức|ngưỡng) (?:quy định|yêu cầu|chuẩn|tối thiểu|sàn)|quy định (?:là|phải|của|tối thiểu)|yêu cầu (?:là|của)/.test(
    wordsBetween(told, labelStart(told, i), told.figures[i]!.from),
  )

/** "12/20 xã (chiếm 60%)": the percentage says the fraction again; "126 hộ, chiếm 1,79%" says more. */
function restates(told: Told, i: number): boolean {
  const figure = told.figures[i]!
  const before = told.figures[i - 1]
  if (figure.unit !== '%' || !before || before.unit === '%' || figure.from - before.to > 12) return false
  const gap = wordsBetween(told, before.to, figure.from)
  const counts = /^(?:xã|phường|thôn|bản|ấp|huyện)/.test(before.unit ?? '')
  if (before.total === null && !counts && !told.spent.has(i - 1)) return false
  return /chiếm(?: tỷ lệ)?\s*$|[(,]\s*(?:đạt|bằng|tương đương|tỷ lệ|đạt tỷ lệ|tương ứng)?(?: tỷ lệ)?\s*$/.test(gap)
}

/** ", tăng 0,4 tiêu chí/xã so với năm trước" behind a figure only compares it. */
function isChange(told: Told, i: number): boolean {
  const figure = told.figures[i]!
  const label = wordsBetween(told, labelStart(told, i), figure.from)
  const behind = wordsBetween(told, figure.to, Math.min(told.to, figure.to + 8))
  if (told.directive || told.aims) return false
  if (figure.unit === '%' && i > 0 && /^(?:đạt|bằng|ước bằng|ước đạt|vượt)$/.test(label))
    return /^(?:so với |của )?(?:kế hoạch|cùng kỳ|chỉ tiêu|năm trước|mục tiêu|dự toán|nghị quyết|cả năm)/.test(behind)
  if (
    !/^(?:so với (?:cùng kỳ|năm trước|năm \d{4}|đầu năm|kế hoạch)[\p{L}\d ]{0,16},? ?)?(?:đã |đều )?(?:tăng|giảm|cao hơn|thấp hơn|vượt)(?: thêm| bình quân| so với [\p{L}\s\d/]+)?$/u.test(
      label,
    )
  )
    return false
  return i > 0 || /so với|cùng kỳ|năm trước|đầu năm/.test(behind)
}

/** "xã có 14 thôn, 4.126 hộ", "tại 03 xã": what there is, and where, is no result. */
export function describes(told: Told, i: number): boolean {
  const figure = told.figures[i]!
  const label = wordsBetween(told, labelStart(told, i), figure.from)
  const next = told.source.words[figure.to]
  if (figure.unit === 'xã' && next?.cap && figure.total === null) return true
  if (isSetSize(figure, label, told.day) && !/^(?:đã|chưa)$/.test(next?.low ?? '')) return true
  if (/(?:^|\s)(?:danh sách|đối với)$/.test(label)) return true
  if (
    /^(?:thành viên|đại biểu|đồng chí|nhân khẩu|khẩu|km2)$/.test(figure.unit!) ||
    /(?:^|\s)(?:tiến độ|chất lượng|việc)$/.test(label)
  )
    return true
  // "làm việc với lãnh đạo 6 xã", "đại diện lãnh đạo 04 sở, ngành": who was there
  if (/(?:^|\s)(?:lãnh đạo|đại diện|bí thư|chủ tịch|trưởng)$/.test(label) && figure.total === null) return true
  // "100% số xã đã đạt chuẩn giữ vững 19/19 tiêu chí": all of the set, of no single commune
  if (figure.unit === 'tiêu chí' && figure.total === figure.value && /(?:số|các) xã/.test(label)) return true
  if (!areUnits(figure) || figure.total !== null) return false
  // "nợ đọng 4,2 tỷ đồng tại 2 xã chưa xử lý"
  const follows = i > 0 && told.figures[i - 1]!.from >= clauseStart(told, figure.from)
  if ((told.directive || follows) && /(?:^|\s)(?:tại|ở)$/.test(label)) return true
  if (isRest(told, figure) || isPraised(told, figure)) return true
  if (/^(?:đã|chưa|đang|còn|đạt)$/.test(next?.low ?? '')) return false
  return isListed(told, figure) || isWhere(told, i, label) || isThere(told, i, label) || isMeeting(told, figure)
}

/** "… chủ trì hội nghị giao ban với bí thư đảng ủy 14 xã, thị trấn", "Tham dự có lãnh đạo UBND 8 huyện": who met. */
const isMeeting = (told: Told, figure: Figure) =>
  /chủ trì (?:và (?:chỉ đạo|kết luận) |tổ chức )?(?:hội nghị|cuộc họp|họp|buổi|phiên|kỳ họp)|(?:^|[;,.:] )(?:cùng |tham |về )?dự (?:có|họp|hội nghị|cuộc họp|buổi|phiên|đại hội|lễ)|tham ?dự ?hội nghị|thành phần (?:dự|tham dự|gồm)|điểm cầu/.test(
    wordsBetween(told, Math.max(told.from, figure.from - 120), figure.from),
  )

/** "Biểu dương đảng bộ, chính quyền và nhân dân 15 tỉnh": who is praised, thanked or criticised. */
const isPraised = (told: Told, figure: Figure) =>
  /(?:^|\s)(?:biểu dương|ghi nhận|hoan nghênh|khen ngợi|đánh giá cao|cảm ơn|chúc mừng|phê bình|nhắc nhở)(?:\s[^;.:]{0,120})?$/.test(
    wordsBetween(told, clauseStart(told, figure.from), figure.from),
  )

/** "6 xã còn lại từ 8 đến 10 tiêu chí": a range that is told of the others. */
const isRest = (told: Told, figure: Figure) =>
  /^(?:còn lại|khác) (?:đều )?(?:đạt |có |mới đạt )?(?:từ|dưới|trên|\d)/.test(
    wordsBetween(told, figure.to, Math.min(told.to, figure.to + 6)),
  )

/** "03 xã là A, B và C" names them. */
function isListed(told: Told, figure: Figure): boolean {
  const name = nextName(told, figure)
  return (
    name !== null &&
    /^(?:(?:còn lại|khác|này|nêu trên|trên|điểm|đó)(?: |$))?(?:là|gồm|:)?(?: ?xã)?$/.test(
      wordsBetween(told, figure.to, name),
    )
  )
}

/** The first name printed large behind a figure, within a few words. */
function nextName(told: Told, figure: Figure): number | null {
  for (let at = figure.to; at < told.to && at < figure.to + 6; at++) if (told.source.words[at]!.cap) return at
  return null
}

/** "đã lấy ý kiến tại 21 xã": where alone is counted, the count is the result. */
const isWhere = (told: Told, i: number, label: string) =>
  /(?:^|\s)(?:tại|ở|trên địa bàn)$/.test(label)
    ? i > 0 || told.source.words[turnBefore(told, told.figures[i]!.from)?.at ?? -1]?.low !== 'đã'
    : /(?:^|\s)(?:của|thuộc|gồm|sáp nhập|với|các|tổng số|hợp nhất|trong|trong số|trong tổng số)$/.test(label)

function isThere(told: Told, i: number, label: string): boolean {
  const figure = told.figures[i]!
  const end = tailEnd(told, i, true)
  return (
    /(?:^|\s)(?:có|gồm)$|^$/.test(label) &&
    (end - figure.to < 2 ||
      /^(?:xây dựng|thực hiện|triển khai) (?:chương trình(?: |$)|nông thôn mới|ntm|xã)/.test(
        wordsBetween(told, figure.to, end),
      ))
  )
}
