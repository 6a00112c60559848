// The subject (trích yếu): under the title, or "V/v …" of an official letter.
import { dateLine, type Letterhead } from './letterhead-fields.ts'
import type { Line } from './lines.ts'
import { titleOf } from './titles.ts'

/** Sets type and subject from the title line on; returns the index of the last line of the subject. */
export function titleFrom(top: readonly Line[], at: number, head: Letterhead): number {
  const line = top[at]!
  head.type = titleOf(line)!
  head.marks.push({ field: 'type', value: head.type, start: line.start, end: line.end })
  const words = line.plain.split(' ')
  const own = words
    .slice(2)
    .join(' ')
    .replace(/^(?:CÔNG TÁC|HÀNH ĐỘNG|VĂN BẢN|VĂN BẢN ĐẾN|CÔNG VĂN|HỒ SƠ)$/, '')
  const parts: Line[] = own && !/^(?:số|:)/i.test(own) ? [line] : []
  // "KẾT LUẬN / CỦA BAN THƯỜNG VỤ HUYỆN ỦY / về …": whose paper it is
  let i = ofBody(top, at + 1) ? at + 2 : at + 1
  while (i < top.length && parts.length < 8) {
    const next = top[i]!
    if (titleOf(next) === 'ket-luan' && parts.length) break
    if (parts.length && next.apart && !continues(parts.at(-1)!, next)) break
    // a line printed small goes on with the subject: "… sơ kết 9 tháng | thực hiện Chương trình …"
    if (parts.length && bodyOpens.test(next.plain) && !continues(parts.at(-1)!, next)) break
    if (!parts.length && neverSubject.test(next.plain)) break
    if (parts.length && (authorityLine.test(next.plain) || turnsToBody(parts, next))) break
    if (
      /^(?:số\s*:|kính (?:gửi|chuyển)|gửi\s*:)/i.test(next.plain) ||
      /^\(/.test(next.plain) ||
      dateLine.test(next.plain)
    )
      break
    if (parts.length && parts.at(-1)!.plain.endsWith('.')) break
    parts.push(next)
    i++
  }
  setSubject(parts, head, parts[0] === line ? own : null)
  return i - 1
}

const ofBody = (top: readonly Line[], at: number) =>
  /^CỦA \p{Lu}/u.test(top[at]?.plain.toUpperCase() ?? '') &&
  (/^(?:về|v\/v)\s/i.test(top[at + 1]?.plain ?? '') ||
    (isUpper(top[at]!) && top[at + 1] !== undefined && !isUpper(top[at + 1]!)))

const isUpper = ({ plain }: Line) => plain === plain.toUpperCase()

/** Behind a last line that ends far before the others a full line with its capital begins the body. */
const fillsAnew = (parts: readonly Line[], next: Line) => {
  const widest = Math.max(...parts.map((part) => part.plain.length))
  const last = parts.at(-1)!.plain.length
  return parts.length > 1 && widest > 60 && last < 0.6 * widest && next.plain.length > 0.8 * widest
}

/** Behind capitals a line of small letters with a capital in front begins the body; so does a finished sentence. */
function turnsToBody(parts: readonly Line[], next: Line): boolean {
  const first = parts[0]!.plain
  const capitals = first.length > 12 && first === first.toUpperCase()
  const begins = /^\p{Lu}\p{Ll}/u.test(next.plain)
  return (
    begins &&
    (capitals ||
      fillsAnew(parts, next) ||
      told.test(next.plain) ||
      (/[.:;]$/.test(next.plain) && next.plain.length > 60))
  )
}

/** A line of the subject that goes on is printed small; one that begins with a time or place opens the first sentence. */
const told = /^(?:Tại|Sau|Trong|Từ|Đến|Với|Trên|Khi|Nhân|Tuy|Mặc|Bên|Vào|Hằng|Hàng|Những)\s/

const authorityLine =
  /^(?:CHỦ TỊCH )?(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|BAN CHỈ ĐẠO|GIÁM ĐỐC|BỘ TRƯỞNG|BAN THƯỜNG VỤ|THỦ TƯỚNG CHÍNH PHỦ|TRƯỞNG BAN CHỈ ĐẠO|CHÍNH PHỦ|THỦ TRƯỞNG|TRƯỞNG PHÒNG)(?:\s|$)/u

const neverSubject = /^(?:căn cứ|kính gửi|kính chuyển|ngày \d|hôm nay|điều \d|\d+[.)]|[IVX]+[.)]\s|-\s)/i

export const bodyOpens =
  /^(?:căn cứ|thực hiện|ngày \d|vào lúc|vào hồi|hôm nay|sau khi |do |qua |thời gian qua|vừa qua|xét |nhận được|hiện nay|sáng ngày|chiều ngày|thi hành|triển khai thực hiện (?:nghị|kế|quyết|công|chỉ|chương)|để |nhằm |theo |\d+[.)]|[IVX]+[.)]|-\s|điều \d|phần |chương |ủy ban nhân dân .{0,40} (?:báo cáo|ban hành|xây dựng)|ubnd .{0,40} (?:báo cáo|ban hành|xây dựng)|trong (?:năm|thời|những))/i

const continues = (last: Line, next: Line) => /^\p{Ll}/u.test(next.plain) && !/[.;:]$/.test(last.plain)

function setSubject(parts: readonly Line[], head: Letterhead, first: string | null) {
  if (!parts.length) return
  const joined = parts.map((part, i) => (i === 0 && first !== null ? first : part.plain)).join(' ')
  head.subject = joined.replace(/\s+/g, ' ').trim() || null
  if (head.subject)
    head.marks.push({ field: 'subject', value: head.subject, start: parts[0]!.start, end: parts.at(-1)!.end })
}

/** "V/v …" of an official letter. */
export function letterSubject(top: readonly Line[], head: Letterhead, titled: boolean): number {
  const at = top.findIndex(
    (line) => /(?:^|\s)v\s*\/\s*v\b/i.test(line.plain) || (!titled && /^về việc\s/i.test(line.plain)),
  )
  if (at < 0 || titled || at > 20) return -1
  const parts = [top[at]!]
  for (let i = at + 1; i < top.length; i++) {
    const next = top[i]!
    if (
      /^(?:kính gửi|cộng h(?:òa|oà) xã hội|đảng cộng sản|độc lập)/i.test(next.plain) ||
      (next.apart && !continues(parts.at(-1)!, next)) ||
      authorityLine.test(next.plain) ||
      dateLine.test(next.plain)
    )
      break
    parts.push(next)
  }
  setSubject(parts, head, top[at]!.plain.replace(/^.*?(?=v\s*\/\s*v\b|về việc\s)/i, ''))
  return at + parts.length - 1
}
