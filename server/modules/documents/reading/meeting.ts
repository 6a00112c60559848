// The meeting a notice concludes: its day, and whose conclusion it is.
import { chairOf } from './chair.ts'
import { dateAt, isoOf, type WrittenDate } from './dates.ts'
import { oneOf } from './phrases.ts'
import type { DocumentMark, DocumentType } from './reading.ts'
import { type Source, type Word, wordAt } from './words.ts'

export type Meeting = {
  eventDate: string | null
  chair: { name: string; position: string | null } | null
  marks: DocumentMark[]
}

export type MeetingRange = {
  subject: { start: number; end: number } | null
  bodyStart: number
  bodyEnd: number
  /** Day of the document: a day without a year is the last one not after it. */
  issued: string | null
}

// what a body says of its meeting stands in its first page
const opening = 3500

/** Reads day and chair from the subject and the opening of the body; both null for documents that conclude no meeting. */
export function readMeeting(source: Source, type: DocumentType, range: MeetingRange): Meeting {
  const { text } = source
  const until = Math.min(range.bodyEnd, range.bodyStart + opening)
  const from = range.subject?.start ?? range.bodyStart
  const concludes =
    type === 'bien-ban' ||
    ((type === 'thong-bao' || type === 'ket-luan' || type === 'khac') &&
      /kết luận|ý kiến chỉ đạo/i.test(
        `${text.slice(from, range.subject?.end ?? from)} ${text.slice(range.bodyStart, until)}`,
      ))
  if (!concludes) return { eventDate: null, chair: null, marks: [] }
  const marks: DocumentMark[] = []
  const eventDate = eventDay(source, { from, to: until, issued: range.issued, minutes: type === 'bien-ban' }, marks)
  const chair = chairOf(text, range.subject, { start: range.bodyStart, end: until })
  if (chair) marks.push({ field: 'chair', value: chair.name, start: chair.start, end: chair.end })
  return { eventDate, chair: chair && { name: chair.name, position: chair.position }, marks }
}

type Look = { from: number; to: number; issued: string | null; minutes: boolean }

function eventDay(source: Source, look: Look, marks: DocumentMark[]): string | null {
  const { words } = source
  const to = wordAt(words, look.to)
  for (let at = wordAt(words, look.from); at < to; at++) {
    const date = dayAt(words, at, to, look.issued)
    if (!date || !isEvent(source, date, look)) continue
    const value = isoOf(date)!
    marks.push({ field: 'eventDate', value, start: words[date.from]!.start, end: words[date.to - 1]!.end })
    return value
  }
  return null
}

/** "ngày 15/11/2022", "chiều 15/11": a whole day, its year taken from the document's where none is printed. */
function dayAt(words: readonly Word[], at: number, to: number, issued: string | null): WrittenDate | null {
  const day = words[at]!.low === 'ngày'
  const part = partsOfDay(words[at]) && words[at + 1]?.kind === 'number'
  const date = day ? dateAt(words, at, to) : part ? dateAt(words, at + 1, to) : null
  if (!date || date.day === null || date.month === null) return null
  if (date.year !== null) return date
  if (!issued || issued.length < 10) return null
  const year = Number(issued.slice(0, 4))
  return { ...date, year: isoOf({ ...date, year })! <= issued ? year : year - 1 }
}

const partsOfDay = oneOf(['sáng', 'trưa', 'chiều', 'tối', 'nay'])

const events = /họp|hội nghị|làm việc|giao ban|kiểm tra|chủ trì|buổi|phiên|hội thảo|tổ chức|tham dự/i

/** A meeting is spoken of around the day, and it is not the day of a cited paper. */
function isEvent({ text, words }: Source, date: WrittenDate, { from, minutes }: Look): boolean {
  const start = words[date.from]!.start
  const before = text
    .slice(Math.max(from, start - 90), start)
    .split('\n')
    .at(-1)!
  if (/(?:số|\/)\s*\S*\p{Lu}\S*\s*,?\s*$/u.test(before) && /\d\S*\s*,?\s*$/.test(before)) return false
  if (minutes && /hôm nay|vào (?:hồi|lúc)/i.test(before)) return true
  const end = words[date.to - 1]!.end
  const after = text.slice(end, end + 260).split(/\.\s/)[0]!
  return events.test(after) || events.test(before.split(/[.;\n]/).at(-1)!)
}
