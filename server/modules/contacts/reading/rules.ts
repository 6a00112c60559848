// Contacts as an office keeps them in a sheet: name, post, telephone and, where there is a fourth column, the agency. The one reader of pasted contacts.
// Pure; the page shows what the server will do.
import { foldName, nameKey } from '../../spelling/fold.ts'
import { readPhone } from '../rules.ts'
import { type AgencyIndex, type AgencyNamed, indexAgencies } from './agency-names.ts'

export type ContactLine = {
  /** Number of the line in what was pasted, from 1. */
  line: number
  name: string
  title: string
  /** As readPhone has it; null where there is none. */
  phone: string | null
  /** Something stands where the telephone should, and it is none. */
  phoneFault: boolean
  /** As printed; null: nothing says it. */
  agency: string | null
}
type Column = 'name' | 'title' | 'phone' | 'agency'
type Line = { line: number; cells: string[] }

export const mostContacts = 1000

/** The contacts of pasted cells, in their order. A heading says which column is which; without one they are known by what stands in them. */
export function readContacts(text: string, agencies: AgencyIndex): ContactLine[] {
  const filled = text
    .split(/\r?\n/)
    .map((line, i) => ({ line: i + 1, cells: cellsOf(line) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const head = filled.slice(0, 5).find(({ cells }) => headsOf(cells).size >= 2)
  const body = head ? filled.filter(({ line }) => line > head.line) : filled.map(withoutRunningNumber)
  const rows = body.map(({ cells }) => cells).filter((cells) => cells.filter((cell) => cell !== '').length > 1)
  const columns = head
    ? headsOf(head.cells)
    : guessed(rows.length > 0 ? rows : body.map(({ cells }) => cells), agencies)
  return linesOf(body, columns, rows.length === 0)
}

function linesOf(body: readonly Line[], columns: ReadonlyMap<Column, number>, namesOnly: boolean): ContactLine[] {
  const contacts: ContactLine[] = []
  let above: string | null = null
  for (const { line, cells } of body) {
    const of = (column: Column) => cells[columns.get(column) ?? -1] ?? ''
    const only = cells.filter((cell) => cell !== '' && !isNumber(cell))
    // a line with one thing in it heads those below: "I. Đảng ủy"
    if (only.length === 1 && !firstPhone(only[0]!) && !namesOnly) {
      above = withoutNumber(only[0]!)
      continue
    }
    const name = withoutNumber(of('name'))
    if (name === '' || isNumber(name)) continue
    // merged cells are pasted once, in their first row
    if (of('agency') !== '') above = of('agency')
    const phone = firstPhone(of('phone'))
    contacts.push({
      line,
      name,
      title: of('title'),
      phone: phone ?? null,
      phoneFault: phone === undefined,
      agency: above,
    })
  }
  return contacts
}

/** Somebody of the book as he stands there now. */
export type Known = { name: string; title: string; phone: string | null; account: boolean; agencyId: number }

/** The people of a book as contactsOf and the page have them. */
export const knownPeople = (
  agencies: readonly { agencyId: number; contacts: readonly Omit<Known, 'agencyId'>[] }[],
): Known[] => agencies.flatMap(({ agencyId, contacts }) => contacts.map((one) => ({ ...one, agencyId })))

export type ContactFate = ContactLine & {
  /** Of the agency meant; null: not in the book yet. */
  agencyId: number | null
  /** Nothing in the line says which agency: it is that of such lines. */
  unsaid: boolean
  /**
   * Comes in; is in the book and brought up to date; is there just so; stands twice in the list; faulty: too long to be a name or a post.
   * Of who signs in only a telephone he lacks is filled.
   */
  fate: 'add' | 'change' | 'known' | 'twice' | 'faulty'
}
type Book = { agencies: readonly AgencyNamed[]; people: readonly Known[]; own: number }

/** What becomes of what was pasted. @param book.own the agency of lines that name none, neither beside the name nor in the post */
export function fateOfContacts(text: string, { agencies, people, own }: Book): ContactFate[] {
  const index = indexAgencies(agencies)
  const known = new Map(people.map((one) => [`${nameKey(one.name)}|${one.agencyId}`, one]))
  const seen = new Set<string>()
  return readContacts(text, index).map((contact) => {
    const said = contact.agency === null ? index.within(contact.title) : index.named(contact.agency)
    const unsaid = contact.agency === null && said === null
    const agencyId = unsaid ? own : said
    const key = `${nameKey(contact.name)}|${agencyId ?? nameKey(contact.agency ?? '')}`
    const faulty = contact.name.length < 2 || contact.name.length > 120 || contact.title.length > 160
    const fate = faulty ? 'faulty' : seen.has(key) ? 'twice' : fateOf(contact, known.get(key))
    seen.add(key)
    return { ...contact, agencyId, unsaid, fate }
  })
}

function fateOf({ title, phone }: ContactLine, known: Known | undefined): ContactFate['fate'] {
  if (!known) return 'add'
  const newPhone = phone !== null && (known.account ? known.phone === null : known.phone !== phone)
  const newTitle = title !== '' && !known.account && known.title !== title
  return newPhone || newTitle ? 'change' : 'known'
}

/** Printed names of agencies that are not in the book, each once. */
export function agenciesMissing(fates: readonly ContactFate[]): string[] {
  const missing = new Map<string, string>()
  for (const { agencyId, agency, fate } of fates)
    if (agencyId === null && agency !== null && fate === 'add' && !missing.has(nameKey(agency)))
      missing.set(nameKey(agency), agency)
  return [...missing.values()]
}

const cellsOf = (line: string): string[] =>
  line.split(line.includes('\t') ? '\t' : /[;|]/).map((cell) =>
    cell
      .normalize('NFC')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^"(.*)"$/, '$1'),
  )

const withoutRunningNumber = ({ line, cells }: Line): Line => ({
  line,
  cells: cells.length > 1 && isNumber(cells[0]!) ? cells.slice(1) : cells,
})

const headWords: readonly [Column, RegExp][] = [
  ['phone', /điện thoại|sđt|số máy|di động|zalo|liên hệ/],
  ['agency', /^(tên )?(cơ quan|đơn vị|nơi công tác|phòng|ban|xã|thôn)|đơn vị công tác/],
  ['title', /chức vụ|chức danh|vị trí|nhiệm vụ/],
  ['name', /^(họ|tên|cán bộ|người|đồng chí|đầu mối)/],
]

/** Which columns a heading names. */
function headsOf(cells: readonly string[]): Map<Column, number> {
  const found = new Map<Column, number>()
  for (const [i, cell] of cells.entries()) {
    if (cell.length > 40) continue
    const column = headWords.find(([one, words]) => !found.has(one) && words.test(foldName(cell)))?.[0]
    if (column) found.set(column, i)
  }
  return found
}

/** Without a heading: the telephone is what looks like one, the agency what the book has, numbers in order are left away, the rest is name, post, agency in this order. */
function guessed(rows: readonly (readonly string[])[], agencies: AgencyIndex): Map<Column, number> {
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  const most = (is: (cell: string) => boolean, at: number) => {
    const cells = rows.map((row) => row[at] ?? '').filter((cell) => cell !== '')
    return cells.length > 0 && cells.filter(is).length * 2 > cells.length
  }
  const all = Array.from({ length: width }, (_, at) => at)
  const phone = all.find((at) => most((cell) => Boolean(firstPhone(cell)), at)) ?? all.find((at) => most(isDigits, at))
  const left = all.filter((at) => at !== phone && rows.some((row) => row[at]) && !most(isNumber, at))
  const agency = left.find((at) => most((cell) => agencies.named(cell) !== null, at))
  const rest = left.filter((at) => at !== agency)
  const columns = new Map<Column, number>()
  if (agency !== undefined) columns.set('agency', agency)
  for (const [i, column] of (['name', 'title', 'agency'] as const).entries())
    if (rest[i] !== undefined && !columns.has(column)) columns.set(column, rest[i])
  if (phone !== undefined) columns.set('phone', phone)
  return columns
}

const isNumber = (cell: string) => /^[\dIVX]{1,4}[.)]?$/.test(cell)
const isDigits = (cell: string) => /^[\d\s.()+/;,-]*\d{3}[\d\s.()+/;,-]*$/.test(cell)
const withoutNumber = (cell: string) => cell.replace(/^(?:\d{1,3}|[IVX]{1,4})\s*[.)/-]\s*/, '')

/** The first telephone number of a cell; null where it is empty, undefined where nothing in it is one. */
function firstPhone(cell: string): string | null | undefined {
  const whole = readPhone(cell)
  if (whole !== undefined) return whole
  return cell
    .split(/\s*[;,/]\s*|\s[-–]\s/)
    .map(readPhone)
    .find((phone) => typeof phone === 'string')
}
