// Whose conclusion a notice gives: the person who presided, with the offices printed behind or in front of the name.
import { printed } from './fold.ts'
import type { Span } from './reading.ts'
import { modernTones } from './tones.ts'

export type Chair = Span & { name: string; position: string | null }

// any blanks may stand where one is written here
const spaced = (pattern: string) => pattern.replace(/ /g, '\\s+')

const given =
  "(?!Trưởng |Phó |Chủ |Bí thư|Giám đốc|Chánh )\\p{Lu}[\\p{Ll}'’]*(?:\\p{Lu}\\p{Ll}+)?(?: \\p{Lu}[\\p{L}'’]*){1,4}"
const person = `(?:đồng chí|[đĐ]\\/c|ông|bà|Đồng chí|Ông|Bà)\\s+(${given})`
const title =
  '(?:[Pp]hó |[Qq]uyền )?(?:[Cc]hủ tịch|[Bb]í thư|[Tt]rưởng|[Gg]iám đốc|[Cc]hánh|[Ủủ]y viên|Tỉnh ủy viên|Huyện ủy viên|Thành ủy viên|Thị ủy viên|Đảng ủy viên|UVBTV|[Cc]hủ nhiệm|Cục trưởng|Chi cục trưởng|Thứ trưởng|Bộ trưởng|TUV|HUV|[Tt]hành viên)'
// each office ends where the next one begins, so that there is one way only to read a row of them
const office = `((?:\\s*[,–-]\\s*${title}(?:(?!\\s*[,–-]\\s*${title})[^,–;:\\n])*?)*)`
const stop =
  '(?=\\s*(?:,|[-–])?\\s*(?:đã|chủ trì|kết luận|có ý kiến|tại |\\.|;|:|\\n|$|chủ tọa|Chủ trì|Chủ tọa|làm việc|kiểm tra|phát biểu|cùng |và đoàn |đi |đến |dẫn đầu|làm Trưởng|làm trưởng|\\()|,\\s*(?:Ban |UBND |Ủy ban nhân dân |Văn phòng |Hội nghị|Đoàn |cuộc họp))'
const named = new RegExp(spaced(person + office + stop), 'gud')

// "Chủ tịch UBND huyện Nguyễn Đức Toàn kết luận": the office stands in front; a name has three syllables or more
const inOffice = new RegExp(
  spaced(
    '((?:Phó |Quyền )?(?:Thủ tướng(?: Chính phủ| Thường trực)?|Bộ trưởng|Thứ trưởng|Chủ tịch|Bí thư|Giám đốc|Trưởng ban|Chánh Văn phòng)(?: (?:UBND|HĐND|Ủy ban nhân dân|Huyện ủy|Tỉnh ủy|Thành ủy|Đảng ủy|Sở|Ban Chỉ đạo))?(?: (?:tỉnh|huyện|xã|phường|thị xã|thành phố))?)(?:,? | [-–] )(\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}*){1,4})' +
      office +
      '(?=\\s*(?:,|-|–)?\\s*(?:chủ trì|đã chủ trì|kết luận|đã kết luận|tại |chủ tọa|và đoàn|làm việc|\\.|,\\s*(?:Ban|UBND|Hội nghị)))',
  ),
  'gud',
)

type Found = { name: string; office: string; start: number; end: number; after: number }

/** The chair named in the subject, else the one who concludes or presides in the opening of the body, else the one in the office the subject names. */
export function chairOf(text: string, subject: Span | null, body: Span): Chair | null {
  const inSubject = subject ? foundIn(text, subject, named, 1, 2) : []
  const inBody = foundIn(text, body, named, 1, 2)
  const plain = inSubject.length || !inBody.length ? '' : modernTones(text.slice(body.start, body.end))
  const behind = (one: Found) => plain.slice(one.after - body.start)
  const concludes = (one: Found) =>
    /^\s*(?:,|[-–])?\s*(?:đã )?(?:thống nhất )?(?:kết luận|có ý kiến (?:kết luận|chỉ đạo)|chỉ đạo)/.test(behind(one))
  const presides = (one: Found) =>
    /^\s*(?:,|[-–])?\s*(?:đã |là )?\(?(?:chủ trì|chủ tọa|làm việc|làm trưởng đoàn)/i.test(behind(one)) ||
    /(?:chủ trì|chủ tọa)[^.\n]{0,30}$/i.test(
      plain.slice(Math.max(0, one.start - body.start - 50), one.start - body.start),
    )
  const titled = subject ? text.slice(subject.start, subject.end) : ''
  const chosen =
    inSubject[0] ??
    inBody.find(concludes) ??
    inBody.find(presides) ??
    inBody.find((one) => /trưởng đoàn|chủ trì|chủ tọa/i.test(one.office)) ??
    inBody.find((one) => isOffice(one.office, titled))
  if (chosen) {
    const offices = [...inSubject, ...inBody].filter((one) => one.name === chosen.name).map((one) => one.office)
    const position = offices.sort((a, b) => b.length - a.length)[0] || null
    return { name: chosen.name, position, start: chosen.start, end: chosen.end }
  }
  for (const part of subject ? [subject, body] : [body]) {
    const [first] = foundIn(text, part, inOffice, 2, 1)
    if (!first) continue
    const behind = foundIn(text, part, inOffice, 2, 3)[0]!.office
    const position = [first.office, behind].filter(Boolean).join(', ')
    return { name: first.name, position, start: first.start, end: first.end }
  }
  return null
}

/** Names with their offices; a line may end inside either. */
function foundIn(text: string, { start, end }: Span, pattern: RegExp, name: number, office: number): Found[] {
  const plain = modernTones(text.slice(start, end)).replace(
    /(?=[ \t\r\n])(?<![.;:])[ \t]*\r?\n(?=[ \t]*[\p{L}(])/gu,
    (gap) => ' '.repeat(gap.length),
  )
  return [...plain.matchAll(pattern)].map((hit) => {
    const at = (group: number) => hit.indices![group] ?? [0, 0]
    const printedAt = (group: number) => printed(text.slice(start + at(group)[0], start + at(group)[1]))
    return {
      name: printedAt(name),
      office: printedAt(office).replace(/^\s*[,–-]\s*/, ''),
      start: start + at(name)[0],
      end: start + at(name)[1],
      after: start + hit.index + hit[0].length,
    }
  })
}

/** "Ý kiến chỉ đạo của Chủ tịch UBND huyện": the one in that office is whose conclusion it is. */
function isOffice(offices: string, subject: string): boolean {
  const first = modernTones(offices.split(/\s*[,–-]\s+/)[0]!)
  const plain = modernTones(subject).replace(/\s+/g, ' ').toLowerCase()
  return (
    first.length > 8 && [`của ${first}`, `của đồng chí ${first}`].some((words) => plain.includes(words.toLowerCase()))
  )
}
