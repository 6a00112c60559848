// Which registered document a citation means, and which of its clauses where one is named by number. Pure.
import type { Terms } from '../contract.ts'

type Ref = { type: string | null; number: string; date: string | null }

/** A document of the register that bears a number. issuedOn: YYYY-MM-DD. */
export type Registered = { documentId: string; number: string; kind: string; issuedOn: string | null }

/** Two spellings of one number meet: case and blanks do not count. */
export const numberKey = (number: string): string => number.toLowerCase().replace(/\s+/g, '')

type Cited = Pick<Terms['legalRefs'][number], 'documentId' | 'sure' | 'why'>

/**
 * The document that a reference means. Numbers begin anew each year and each issuer has his own: the printed day decides, then the kind, then the day
 * before the citing document (`on`).
 */
export function linkReference(ref: Ref, registered: readonly Registered[], on: string): Cited {
  const same = registered.filter((one) => numberKey(one.number) === numberKey(ref.number))
  const none: Cited = { documentId: null, sure: 0, why: null }
  if (same.length === 0) return none
  const ofDay = same.filter((one) => ref.date !== null && (one.issuedOn ?? '').startsWith(ref.date))
  const [sure, ...others] = ofDay.length > 1 ? ofDay.filter((one) => one.kind === ref.type) : ofDay
  if (sure && others.length === 0) return { documentId: sure.documentId, sure: 1, why: null }
  const before = same.filter((one) => one.issuedOn === null || one.issuedOn <= on)
  const [newest, ...older] = before.toSorted((a, b) => (b.issuedOn ?? '').localeCompare(a.issuedOn ?? ''))
  if (!newest) return none
  return { documentId: newest.documentId, ...howSure(ref, newest, older.length) }
}

function howSure(ref: Ref, found: Registered, others: number): Pick<Cited, 'sure' | 'why'> {
  const day = found.issuedOn && inWords(found.issuedOn)
  if (ref.date !== null && found.issuedOn !== null)
    return { sure: 0.6, why: `Trong sổ, số này ban hành ngày ${day}, không phải ${inWords(ref.date)}.` }
  if (others > 0)
    return {
      sure: 0.7,
      why: `Trong sổ có ${others + 1} văn bản mang số này; lấy bản gần nhất${day ? `, ngày ${day}` : ''}.`,
    }
  return { sure: 0.95, why: null }
}

const inWords = (day: string): string =>
  day
    .split('-')
    .reverse()
    .map((part, i, all) => (i < all.length - 1 ? String(Number(part)) : part))
    .join('/')

/** Words for parts of a document, the outer before the inner. */
const partWords = ['chương', 'phần', 'mục', 'tiểu mục', 'nội dung', 'khoản', 'điểm', 'ý']
const step = String.raw`(${partWords.toReversed().join('|')})(?:\s+(?:số|thứ))?\s+([0-9]+(?:\.[0-9]+)*(?:\.[a-zđ])?|[IVXLC]+|[a-zđ])(?=[\s,;.):])`
const steps = new RegExp(step, 'giu')
const chainBefore = new RegExp(String.raw`((?:${step}[\s,]*(?:của\s+|tại\s+)?){1,4})[^,;:.]{0,40}?$`, 'iu')

/**
 * "điểm a khoản 2 mục III Thông báo số 46/TB-UBND" cites the clause "III.2.a", as sections are numbered; null where none is named.
 * @param quote the words of the clause that cites
 */
export function citedSection(quote: string, number: string): string | null {
  const text = quote.normalize('NFC').replace(/[*_]+/g, '').replace(/\s+/g, ' ')
  const at = text.indexOf(number)
  const chain = at < 0 ? null : chainBefore.exec(text.slice(Math.max(0, at - 160), at))
  // the number of another document stands between
  if (!chain || /\/[A-ZĐ]/.test(chain[0])) return null
  const parts = [...chain[1]!.matchAll(steps)].map((found) => ({
    rank: partWords.indexOf(found[1]!.toLowerCase()),
    no: found[2]!,
  }))
  const inward = parts.length < 2 || parts[0]!.rank < parts.at(-1)!.rank
  return (inward ? parts : parts.toReversed()).map(({ no }) => no).join('.')
}

export type NumberedClause = { directiveId: string; section: string }

/** The clause of that section: of just that number, or the only one that ends in it. */
export function clauseCited(section: string, clauses: readonly NumberedClause[]): NumberedClause | null {
  const exact = clauses.filter((clause) => clause.section.toLowerCase() === section.toLowerCase())
  if (exact.length === 1) return exact[0]!
  const ending = clauses.filter((clause) => clause.section.toLowerCase().endsWith(`.${section.toLowerCase()}`))
  return exact.length === 0 && ending.length === 1 ? ending[0]! : null
}
