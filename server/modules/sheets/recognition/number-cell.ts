// The document a task comes from, as a list writes it: number and day in one cell or in two. Pure.
import { dateAt, isoOf } from '../../documents/reading/dates.ts'
import { legalRefsIn } from '../../documents/reading/legal-refs.ts'
import { splitWords } from '../../documents/reading/words.ts'

/** issuedOn: YYYY-MM-DD, null where no whole day can be told. */
export type NumberCell = { number: string | null; issuedOn: string | null }

/** The first document a cell names. A bare number ("215") is one too where the column is that of numbers. */
export function readNumber(cell: string, { year }: { year: number }, { bare }: { bare: boolean }): NumberCell {
  const text = cell.replace(/\s+/g, ' ').trim()
  const words = splitWords(text)
  const [ref] = legalRefsIn({ text, words }, 0, words.length)
  if (ref) return { number: ref.number, issuedOn: ref.date ?? readDay(text.slice(ref.start + ref.number.length), year) }
  const alone = bare
    ? /^(?:số|cv|tb|kh|qđ|kl)?\s*:?\s*(\d{1,5}[a-z]?)(?!\d*\s*[/.-]\s*\d)(?:\s|,|;|$)/i.exec(text)
    : null
  return { number: alone?.[1] ?? null, issuedOn: alone ? readDay(text.slice(alone[0].length), year) : null }
}

/** The day that words of a result name: behind "ngày", for "3/3 hồ sơ" is none. */
export function readToldDay(words: string, year: number): string | null {
  const told = /(?<!\p{L})(?:ngày|hôm)\s.*$/isu.exec(words)
  return told ? readDay(told[0], year) : null
}

/** The first whole day written; without its year it is one of the list's year. */
export function readDay(cell: string, year: number): string | null {
  const iso = /\b(20\d\d)-(\d\d)-(\d\d)\b/.exec(cell)
  if (iso) return isDay(iso[0]) ? iso[0] : null
  const words = splitWords(cell)
  for (let at = 0; at < words.length; at++) {
    const date = dateAt(words, at)
    if (date && date.day !== null && date.month !== null) return isoOf({ ...date, year: date.year ?? year })
  }
  return null
}

/** YYYY-MM-DD of the calendar: no 30th of February. */
export function isDay(iso: string): boolean {
  const at = Date.parse(`${iso}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(iso)
}
