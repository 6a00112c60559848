// The head of a text that retells a paper, as a page of news does: a title on top, and the paper its first sentences tell of.
import { typeOfNumber } from './legal-refs.ts'
import type { Letterhead } from './letterhead-fields.ts'
import type { Line } from './lines.ts'
import { markerOf } from './markers.ts'
import type { DocumentMark, DocumentType } from './reading.ts'

const papers: Record<string, DocumentType> = {
  'công văn': 'cong-van',
  'văn bản': 'khac',
  'thông báo': 'thong-bao',
  'kế hoạch': 'ke-hoach',
  'quyết định': 'quyet-dinh',
  'chỉ thị': 'chi-thi',
  'công điện': 'cong-dien',
  'hướng dẫn': 'huong-dan',
  'nghị quyết': 'nghi-quyet',
  'kết luận': 'ket-luan',
  'chương trình': 'chuong-trinh',
}
const paper = `(${Object.keys(papers).join('|')})`
const number = String.raw`(?: (?:khẩn|hỏa tốc))?(?: số:? ?(\d+[\d/]*[/-]\p{Lu}[\p{L}\d&/.-]*))?`
const sent = new RegExp(`(?:ban hành|vừa có|đã có|có|gửi|ký|phát hành|ra) ${paper}(?! này)${number}`, 'iu')
const named = new RegExp(`^${paper}${number} `, 'iu')
const announced = /^(?:UBND|Ủy ban nhân dân|Ban|Sở|Phòng|Văn phòng|Đảng ủy|Huyện ủy)[^.,;:\n]{0,60} thông báo /u

/** Day of the posting, not of the paper: "(07/07/2017)" behind the title, or alone on a line. */
const posted = /^\(?(?:ngày )?\d{1,2}[/.-]\d{1,2}[/.-](\d{4})(?:[ ,|-]+\d{1,2}[:h]\d{2}.{0,6})?\)?$/i
const postedBehind = / *\(\d{1,2}\/\d{1,2}\/(\d{4})\)$/

/** Fills type, number, date and subject of a text without a letterhead; returns the index of the last line of its title, or -1. */
export function retoldFrom(text: string, top: readonly Line[], head: Letterhead): number {
  if (!isTitle(text, top)) return -1
  const first = top[0]!
  const title = first.plain.replace(postedBehind, '').trim()
  const last = top[1] && posted.test(top[1].plain) ? 1 : 0
  const year = postedBehind.exec(first.plain)?.[1] ?? (last ? posted.exec(top[1]!.plain)![1]! : null)
  for (const line of top.slice(last + 1, last + 4)) if (toldBy(line, head, year)) break
  const subject = head.subject ?? title
  head.subject = subject
  if (!head.marks.some((mark) => mark.field === 'subject'))
    head.marks.push({ field: 'subject', value: subject, start: first.start, end: first.end })
  return last
}

const bodies =
  /^(?:ủy ban|ubnd|hđnd|hội đồng|phòng|sở|ban|bộ|các|văn phòng|đảng|huyện|tỉnh|xã|thôn|kính|căn cứ|thực hiện|giao(?! ban)|đề nghị|yêu cầu|về|ngày|sáng|chiều|số)(?![\p{L}])/iu
const tasks = /nhiệm vụ|giải pháp|mục tiêu|tổ chức thực hiện|phân công/i

/** A line without an end over a paragraph, where nothing of a letterhead is printed. */
function isTitle(text: string, top: readonly Line[]): boolean {
  const [first, second] = top
  const next = second && posted.test(second.plain) ? top[2] : second
  if (!first || !next || first.cells || next.cells) return false
  const { plain } = first
  return (
    plain.length > 25 &&
    plain.length < 250 &&
    /^\p{Lu}/u.test(plain) &&
    !/[.:;,]$/.test(plain) &&
    !bodies.test(plain) &&
    !tasks.test(plain) &&
    markerOf(text.slice(first.start, first.end)) === null &&
    markerOf(text.slice(next.start, next.end)) === null &&
    next.plain.length > 80 &&
    /[.:;,]$/.test(next.plain)
  )
}

/** "Ngày 31/5, UBND tỉnh ban hành Công văn số … về việc …": what a line tells of the paper. */
function toldBy(line: Line, head: Letterhead, year: string | null): boolean {
  const words = line.plain
  const opening = named.exec(words)
  const hit = opening?.[2] ? opening : sent.exec(words)
  // "đã có kế hoạch" is no paper; "vừa có Công văn chỉ đạo" is one
  if (!hit || (!hit[2] && !/^\p{Lu}/u.test(hit[1]!))) {
    if (announced.test(words)) head.type = 'thong-bao'
    return head.type !== 'khac'
  }
  const kind = papers[hit[1]!.toLowerCase()]!
  head.number = hit[2] ?? null
  head.type = kind === 'khac' && head.number ? typeOfNumber(head.number) : kind
  const behind = words.slice(hit.index + hit[0].length)
  head.date =
    dayIn(/^,? *ngày (\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(behind), year) ?? dayBefore(words, hit.index, year)
  const about = head.number ? /(?:^|[ ,])(về việc .{10,300}?)(?=[.;]|$)/.exec(behind) : null
  if (about) head.subject = about[1]!.trim()
  const mark = (field: DocumentMark['field'], value: string | null) => {
    if (value) head.marks.push({ field, value, start: line.start, end: line.end })
  }
  mark('number', head.number)
  mark('date', head.date)
  mark('subject', head.subject)
  return true
}

/** The last day printed in front, in the same clause. */
function dayBefore(words: string, end: number, year: string | null): string | null {
  const clause = words.slice(0, end).split(/;/).at(-1)!
  const days = [...clause.matchAll(/ngày (\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?,/gi)]
  return dayIn(days.at(-1) ?? null, year)
}

function dayIn(hit: RegExpMatchArray | null, year: string | null): string | null {
  const printed = hit?.[3] ?? year
  return hit && printed ? `${printed}-${hit[2]!.padStart(2, '0')}-${hit[1]!.padStart(2, '0')}` : null
}
