// The due day of a task as a list writes it: "15/9", "T9", "trước 30.9", "Quý III", a serial number of Excel, "thường xuyên", two dates in one cell. Pure.
import type { z } from 'zod'
import type { LegalDay } from '../../calendar/days.ts'
import type { Recurrence } from '../../directives/contract.ts'
import { dueOf, earliestFirst } from '../../directives/terms.ts'
import { deadlinesIn } from '../../documents/reading/deadlines.ts'
import type { Today } from '../../documents/reading/near-days.ts'
import { recurrenceIn } from '../../documents/reading/recurrence.ts'
import { splitWords } from '../../documents/reading/words.ts'
import { withoutMarks } from '../../spelling/fold.ts'

/**
 * text: as written. day, time: when it is due, the earliest of several; extendedTo: the day it was put off to. recurrence: it has a rhythm instead.
 * unclear: something is written of which no day can be told. Nothing written, or "thường xuyên": all null.
 */
export type DueCell = {
  text: string | null
  day: LegalDay | null
  time: string | null
  extendedTo: LegalDay | null
  recurrence: z.output<typeof Recurrence> | null
  unclear: boolean
}

/** What fills a year that is not written: the day of the document, which nothing can be due before, else the year of the list. */
export type DueSetting = { issuedOn: LegalDay | null; year: number }

const nothing = { day: null, time: null, extendedTo: null, recurrence: null, unclear: false }
const always = /thuong xuyen|lien tuc|lau dai|ca nam|hang ngay|hang gio|theo thuc te/
const putOff = /gia hạn|lùi|điều chỉnh|dời|xin đến/i

export function readDue(cell: string, setting: DueSetting): DueCell {
  const text = cell.replace(/\s+/g, ' ').trim()
  if (text === '' || /^[-–—.x0]+$/i.test(text)) return { text: text || null, ...nothing }
  const plain = withoutMarks(text)
  const written = spelledOut(text)
  const recurrence = rhythmOf(written, todayOf(setting))
  if (recurrence) return { text, ...nothing, recurrence }
  if (always.test(plain)) return { text, ...nothing }
  const [first = '', ...later] = written.split(putOff)
  const days = daysIn(first, setting)
  const extended = daysIn(later.join(' '), setting).at(-1)
  const due = days[0] ?? extended
  if (!due) return { text, ...nothing, unclear: true }
  const extendedTo = days[0] && extended && extended.day > due.day ? extended.day : null
  return { text, ...nothing, day: due.day, time: due.time, extendedTo }
}

const todayOf = ({ issuedOn, year }: DueSetting): Today =>
  issuedOn
    ? { year: Number(issuedOn.slice(0, 4)), month: Number(issuedOn.slice(5, 7)), day: issuedOn, since: issuedOn }
    : { year, month: null }

/** Forms that only lists use, in the words of documents. */
function spelledOut(text: string): string {
  const serial = /^\d{5}([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
  if (serial > 36_000 && serial < 60_000) return dayOfSerial(Math.floor(serial))
  return text
    .replace(/\b(20\d\d)-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::\d\d)?)?\b/g, (_, year, month, day, hours, minutes) =>
      hours && `${hours}:${minutes}` !== '00:00'
        ? `${hours}h${minutes} ngày ${day}/${month}/${year}`
        : `${day}/${month}/${year}`,
    )
    .replace(
      /(?<![\p{L}\d])T\.?\s?(1[0-2]|0?[1-9])(?!\d)(?:\s*[./-]\s*(20\d\d))?/gu,
      (_, month, year) => `tháng ${Number(month)}${year ? `/${year}` : ''}`,
    )
    .replace(/(?<![\p{L}\d])Q\.?\s?([1-4]|I{1,3}|IV)(?![\p{L}\d])/gu, 'quý $1')
    .replace(/(tháng \d{1,2})\.(20\d\d)/gi, '$1/$2')
    .replace(/(?<![\d.])(3[01]|[12]?\d|0\d)\.(1[0-2]|0?[1-9])(?![.\d])/g, '$1/$2')
    .replace(/^(\d{1,2})\.(20\d\d)$/, 'tháng $1/$2')
    .replace(/^(20\d\d)$/, 'năm $1')
    .replace(/^(?:đến |hết )*(?:cuối|hết) năm$/i, 'trước cuối năm')
}

/** Excel counts days from the last of 1899. */
const dayOfSerial = (serial: number): string => {
  const day = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)
  return day.split('-').toReversed().join('/')
}

function rhythmOf(text: string, today: Today): z.output<typeof Recurrence> | null {
  const words = splitWords(text)
  return recurrenceIn({ text, words }, 0, words.length, today)?.recurrence ?? null
}

function daysIn(text: string, setting: DueSetting): { day: LegalDay; time: string | null }[] {
  if (text.trim() === '') return []
  const words = splitWords(text)
  const range = { from: 0, to: words.length }
  const found = deadlinesIn({ text, words }, range, todayOf(setting), [], 'any')
  return earliestFirst(found.flatMap(dueOf)).map(({ day, time }) => ({ day, time }))
}
