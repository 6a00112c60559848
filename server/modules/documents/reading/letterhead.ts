import { issuerFrom, issuingBody } from './issuer.ts'
import { typeOfNumber } from './legal-refs.ts'
import { dateLine, type Letterhead, shortDateLine } from './letterhead-fields.ts'
import type { Line } from './lines.ts'
import type { DocumentType } from './reading.ts'
import { retoldFrom } from './retold.ts'
import { bodyOpens, letterSubject, titleFrom } from './subject.ts'
import { titleIndex } from './titles.ts'

const nation =
  /cộng h(?:òa|oà) xã hội(?: chủ nghĩa việt nam)?|^(?:h(?:òa|oà) xã )?(?:hội )?chủ nghĩa việt nam|^cộng(?: h(?:òa|oà) xã)?$|^tự do\s*[-–—]\s*hạnh phúc$|độc lập\s*[-–—]\s*$|độc lập\s*[-–—]\s*tự do\s*[-–—]\s*hạnh phúc|đảng cộng sản việt nam/gi

const numberLine =
  /(?:^|\s)(?:số|Số|SỐ)\s*:?\s*([\d…._\s]*?(?:\/(?:19|20)\d\d)?)\s*((?:\/|-)\s*\p{Lu}[\p{L}\d&]*(?:\s*[-/.]\s*\p{L}[\p{L}\d&.]*)*)/u

const heads = 48
// a longer line is none of a letterhead, but a text without line breaks
const longestLine = 1200
const addressing = /^kính (?:gửi|chuyển)\s*:?\s*/i

/** Reads the head; every field that is not printed is null. */
export function readLetterhead(text: string, lines: readonly Line[]): Letterhead {
  const head = blankHead()
  const top = lines.filter((line) => !line.empty).slice(0, heads)
  const titleAt = titleIndex(top)
  const addressedAt = top.findIndex((line) => addressing.test(line.plain))
  const last = titleAt >= 0 ? titleAt + 1 : addressedAt >= 0 ? addressedAt : Math.min(top.length, 14)
  let end = numberAndDate(text, top.slice(0, last + 2), last, head)
  if (titleAt >= 0) end = Math.max(end, titleFrom(top, titleAt, head))
  // a date line may stand under the subject
  for (let i = end + 1; i < Math.min(end + 3, top.length); i++) {
    if (
      (head.date === null && dateIn(text, top[i]!, head)) ||
      (head.number === null && i <= end + 1 && numberIn(text, top[i]!, head))
    )
      end = i
  }
  // "QUYẾT ĐỊNH:" may stand below the subject and the grounds
  const titled = titleAt >= 0 && (head.subject !== null || head.type !== 'quyet-dinh')
  if (!titled || addressedAt >= 0) end = Math.max(end, letterSubject(top, head, titled))
  if (addressedAt >= 0 && addressedAt <= end + 12) end = Math.max(end, addresseesFrom(text, top, addressedAt, head))
  const issuer = issuerFrom(top, issuerEnd(top, titleAt, head), nation)
  if (issuer) {
    head.issuer = issuer.bare ? issuingBody(issuer.name, top[titleAt + 1]?.plain ?? '') : issuer.name
    head.marks.push({ field: 'issuer', value: head.issuer, start: issuer.start, end: issuer.end })
    if (end < 0) end = issuer.last
  }
  if (end < 0) end = retoldFrom(text, top, head)
  if (head.type === 'khac') head.type = typeWithoutTitle(head)
  head.bodyStart = end < 0 ? 0 : top[end]!.end
  return head
}

const blankHead = (): Letterhead => ({
  type: 'khac',
  number: null,
  blankNumber: null,
  issuer: null,
  place: null,
  date: null,
  blankDate: null,
  subject: null,
  addressees: [],
  marks: [],
  bodyStart: 0,
})

/** Number and date among the lines up to `last`; a line may break behind "Số:" or "ngày". Returns the index of the last line taken. */
function numberAndDate(text: string, top: readonly Line[], last: number, head: Letterhead): number {
  let end = -1
  for (let i = 0; i <= last && i < top.length; i++) {
    const line = top[i]!
    const open = top[i + 1] && /(?:số|ngày)\s*:?$/i.test(line.plain) ? top[i + 1]! : null
    if (open && head.number !== null && head.date !== null) continue
    const whole = open ? { ...line, end: open.end } : line
    if (numberIn(text, whole, head)) end = Math.max(end, i)
    if (dateIn(text, whole, head)) end = Math.max(end, open ? i + 1 : i)
  }
  return end
}

function issuerEnd(top: readonly Line[], titleAt: number, head: Letterhead): number {
  const marked = head.marks.filter((mark) => mark.field === 'number' || mark.field === 'date').map((mark) => mark.start)
  const until = Math.min(
    titleAt >= 0 ? top[titleAt]!.start : Number.POSITIVE_INFINITY,
    ...(marked.length ? [Math.max(...marked)] : []),
  )
  const kinh = top.find((line) => addressing.test(line.plain))
  return Math.min(until, kinh?.start ?? Number.POSITIVE_INFINITY)
}

function numberIn(text: string, line: Line, head: Letterhead): boolean {
  if (head.number !== null) return false
  const raw = text.slice(line.start, Math.min(line.end, line.start + longestLine))
  const hit = numberLine.exec(raw)
  if (!hit || (hit.index > 0 && !/(?:^|[|*\s])$/.test(raw.slice(0, hit.index + 1)))) return false
  if (!standsBefore(raw.slice(0, hit.index))) return false
  const running = hit[1]!.replace(/[^\d/]/g, '')
  head.number = running + hit[2]!.replace(/\s+/g, '').replace(/[.*]+$/, '')
  const lead = hit[0].length - hit[0].trimStart().length
  const start = line.start + hit.index + lead
  const end = line.start + hit.index + hit[0].length
  head.marks.push({ field: 'number', value: head.number, start, end })
  if (!running) head.blankNumber = { start, end }
  return true
}

/** In front of the number stands nothing, or the capitals of the column beside it; never "Căn cứ Quyết định". */
function standsBefore(words: string): boolean {
  const bare = words.replace(nation, ' ').replace(/[*|\s#_=-]/g, '')
  return bare.length <= 60 && bare === bare.toUpperCase() && !/(?:QUYẾT|ĐỊNH|THỊ|LUẬN|LUẬT|TƯ|BÁO)$/.test(bare)
}

function dateIn(text: string, line: Line, head: Letterhead): boolean {
  if (head.date !== null) return false
  const raw = text.slice(line.start, Math.min(line.end, line.start + longestLine))
  // both ways of writing it have this word, few lines do
  if (!raw.includes('ngày')) return false
  const hit = dateLine.exec(raw) ?? shortDateLine.exec(raw)
  if (!hit || raw.length - hit.index - hit[0].length > 40) return false
  const [day, month, year] = [hit[3], hit[4], hit[5]].map((part) => (part ?? '').replace(/\D/g, ''))
  if (!year && !month) return false
  const place = hit[1]!
    .replace(/[*|]/g, '')
    .replace(/^h(?:ạ|Ạ)nh phúc\s+/i, '')
    .trim()
  if (/^(?:hôm nay|căn cứ|vào)/i.test(place)) return false
  const pad = (part: string) => part.padStart(2, '0')
  head.date = year ? (month ? (day ? `${year}-${pad(month)}-${pad(day)}` : `${year}-${pad(month)}`) : year) : null
  head.place = place.replace(/^Số\s*:.*?\s(?=\p{Lu})/u, '') || null
  const at = line.start + hit.index + hit[0].lastIndexOf(hit[2]!)
  if (head.place)
    head.marks.push({
      field: 'place',
      value: head.place,
      start: line.start + hit.index + hit[0].indexOf(hit[1]!),
      end: line.start + hit.index + hit[0].indexOf(hit[1]!) + hit[1]!.length,
    })
  head.marks.push({ field: 'date', value: head.date ?? '', start: at, end: at + hit[2]!.length })
  if (!day) head.blankDate = { start: at, end: at + hit[2]!.length }
  return head.date !== null
}

/** Lines under "Kính gửi:"; returns the index of the last one. */
function addresseesFrom(text: string, top: readonly Line[], at: number, head: Letterhead): number {
  const inline = top[at]!.plain.replace(addressing, '')
  let i = at
  if (inline) head.addressees.push({ name: dropDash(inline), start: top[at]!.start, end: top[at]!.end })
  while (i + 1 < top.length) {
    const next = top[i + 1]!
    const open = head.addressees.at(-1)
    if (open && /^\p{Ll}/u.test(next.plain) && !/[.;,]$/.test(top[i]!.plain) && !next.apart) {
      open.name += ` ${next.plain}`
      open.end = next.end
      i++
      continue
    }
    if (
      !/^[-–—+•*]\s*/.test(text.slice(next.start, next.end).replace(/^[|*\s]+(?=[-–])/, '')) &&
      !(head.addressees.length === 0) &&
      !(/[,;]$/.test(top[i]!.plain) && !next.apart)
    )
      break
    if (bodyOpens.test(next.plain) && head.addressees.length && !/^[-–]/.test(next.plain)) break
    head.addressees.push({ name: dropDash(next.plain), start: next.start, end: next.end })
    i++
    if (/\.$/.test(next.plain) && head.addressees.length > 0) break
  }
  return i
}

export const dropDash = (line: string) => line.replace(/^[-–—+•]\s*/, '').trim()

function typeWithoutTitle(head: Letterhead): DocumentType {
  if (head.subject && /^v\s*\/\s*v/i.test(head.subject)) return 'cong-van'
  if (head.number) return typeOfNumber(head.number)
  return head.addressees.length ? 'cong-van' : 'khac'
}
