// The meeting a notice concludes: its day, and whose conclusion it is.

import { dateAt, isoOf } from './dates.ts'
import { printed } from './fold.ts'
import type { DocumentMark, DocumentType } from './reading.ts'
import type { Source } from './words.ts'
import { wordAt } from './words.ts'

export type Meeting = {
  eventDate: string | null
  chair: { name: string; position: string | null } | null
  marks: DocumentMark[]
}

type Range = { subject: { start: number; end: number } | null; bodyStart: number; bodyEnd: number }

/** Reads day and chair from the subject and the opening of the body; both null for documents that conclude no meeting. */
export function readMeeting(source: Source, type: DocumentType, range: Range): Meeting {
  const opening = source.text.slice(range.bodyStart, Math.min(range.bodyEnd, range.bodyStart + 3500))
  const subject = range.subject ? source.text.slice(range.subject.start, range.subject.end) : ''
  const concludes =
    type === 'bien-ban' || type === 'giay-moi'
      ? type === 'bien-ban'
      : /kết luận/i.test(subject) || ((type === 'thong-bao' || type === 'ket-luan') && /kết luận/i.test(opening))
  if (!concludes) return { eventDate: null, chair: null, marks: [] }
  const marks: DocumentMark[] = []
  const eventDate = eventDay(source, range, marks)
  const chair = chairOf(source.text, subject, range, opening, marks)
  return { eventDate, chair, marks }
}

const events = /họp|hội nghị|làm việc|giao ban|kiểm tra|chủ trì|buổi|phiên|hội thảo|tổ chức|tham dự/i

function eventDay(source: Source, range: Range, marks: DocumentMark[]): string | null {
  const { words, text } = source
  const from = range.subject ? wordAt(words, range.subject.start) : wordAt(words, range.bodyStart)
  const to = wordAt(words, Math.min(range.bodyEnd, range.bodyStart + 3500))
  for (let at = from; at < to; at++) {
    if (words[at]!.low !== 'ngày') continue
    const date = dateAt(words, at, to)
    if (!date || date.day === null || date.month === null || date.year === null) continue
    const before = text
      .slice(Math.max(range.subject?.start ?? range.bodyStart, words[at]!.start - 90), words[at]!.start)
      .split('\n')
      .at(-1)!
    const after = text.slice(words[date.to - 1]!.end, words[date.to - 1]!.end + 260).split(/\.\s/)[0]!
    if (/(?:số|\/)\s*\S*\s*,?\s*$/.test(before) && /\d\S*\s*,?\s*$/.test(before)) continue
    if (!events.test(after) && !events.test(before.split(/[.;\n]/).at(-1)!)) continue
    marks.push({
      field: 'eventDate',
      value: isoOf(date)!,
      start: words[date.from]!.start,
      end: words[date.to - 1]!.end,
    })
    return isoOf(date)
  }
  return null
}

const given = '(?!Trưởng |Phó |Chủ |Bí thư|Giám đốc|Chánh )\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\p{Ll}*){1,4}'
const person = `(?:đồng chí|[đĐ]\\/c|ông|bà|Đồng chí|Ông|Bà)\\s+(${given})`
const office =
  '((?:\\s*[,–-]\\s*(?:(?:Phó |Quyền )?(?:Chủ tịch|Bí thư|Trưởng|Giám đốc|Chánh|Ủy viên|Uỷ viên|Tỉnh ủy viên|Huyện ủy viên|UVBTV|Chủ nhiệm|Cục trưởng|Thứ trưởng|Bộ trưởng|TUV|HUV|Thành viên))[^,–;:\\n]*?)*)'
const stop =
  '(?=\\s*(?:,|[-–])?\\s*(?:đã|chủ trì|kết luận|có ý kiến|tại |\\.|;|:|\\n|$|chủ tọa|Chủ trì|Chủ tọa|Chủ toạ|làm việc|phát biểu|\\())'
const named = new RegExp(person + office + stop, 'gu')

// "Chủ tịch UBND huyện Nguyễn Đức Toàn kết luận": the office stands in front; a name has three syllables or more
const inOffice =
  /((?:Phó |Quyền )?(?:Chủ tịch|Bí thư|Giám đốc|Trưởng ban|Chánh Văn phòng)(?:\s(?:UBND|HĐND|Ủy ban nhân dân|Huyện ủy|Tỉnh ủy|Thành ủy|Đảng ủy|Sở|Ban Chỉ đạo))?(?:\s(?:tỉnh|huyện|xã|phường|thị xã|thành phố))?),?\s(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){2,4})(?=\s*(?:,|-|–)?\s*(?:chủ trì|đã chủ trì|kết luận|đã kết luận|tại |chủ tọa|và đoàn|làm việc))/gu

function chairOf(text: string, subject: string, range: Range, opening: string, marks: DocumentMark[]) {
  const titled = range.subject ? [...subject.replace(/\s+/g, ' ').matchAll(named)] : []
  const all = [...opening.matchAll(named)]
  const concluding = all.filter((hit) =>
    /^\s*(?:,|[-–])?\s*(?:đã )?(?:thống nhất )?(?:kết luận|có ý kiến (?:kết luận|chỉ đạo)|chỉ đạo)/.test(
      opening.slice(hit.index + hit[0].length),
    ),
  )
  const presiding = all.filter(
    (hit) =>
      /^\s*(?:,|[-–])?\s*(?:đã |là )?(?:chủ trì|chủ tọa|làm việc)/i.test(opening.slice(hit.index + hit[0].length)) ||
      /(?:chủ trì|chủ tọa|chủ toạ)[^.\n]{0,30}$/i.test(opening.slice(Math.max(0, hit.index - 40), hit.index)),
  )
  const chosen = titled[0] ?? concluding[0] ?? presiding[0]
  if (!chosen) return officeFirst(text, subject, opening, range, marks)
  const name = chosen[1]!
  const same = [...titled, ...all].filter((hit) => hit[1] === name).map((hit) => positionOf(hit[2] ?? ''))
  const position = same.sort((a, b) => b.length - a.length)[0] || null
  const at = text.indexOf(name, range.subject?.start ?? range.bodyStart)
  marks.push({ field: 'chair', value: name, start: at, end: at + name.length })
  return { name, position }
}

function officeFirst(text: string, subject: string, opening: string, range: Range, marks: DocumentMark[]) {
  const hit = [...subject.replace(/\s+/g, ' ').matchAll(inOffice), ...opening.matchAll(inOffice)][0]
  if (!hit) return null
  const [, position, name] = hit
  const at = text.indexOf(name!, range.subject?.start ?? range.bodyStart)
  marks.push({ field: 'chair', value: name!, start: at, end: at + name!.length })
  return { name: name!, position: positionOf(position!) }
}

const positionOf = (words: string) =>
  printed(words)
    .replace(/^\s*[,–-]\s*/, '')
    .replace(/\s+$/, '')
