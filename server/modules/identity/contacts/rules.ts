// Contacts as an office keeps them in a sheet: name, post, telephone and, where there is a fourth column, the agency. Pure; the page shows what the server will do.
import { foldName, nameKey, withoutMarks } from '../../spelling/fold.ts'

export type ContactLine = {
  /** Number of the line in what was pasted, from 1. */
  line: number
  name: string
  title: string
  /** Digits only, with the 0 that sheets swallow; null where there is none. */
  phone: string | null
  /** As printed; null: the office's own. */
  agency: string | null
}
type Column = 'name' | 'title' | 'phone' | 'agency'

export const mostContacts = 1000

/** The contacts of pasted cells, in their order. A heading says which column is which; without one they are known by what stands in them. */
export function readContacts(text: string): ContactLine[] {
  const lines = text.split(/\r?\n/).map((line, i) => ({ line: i + 1, cells: cellsOf(line) }))
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell !== ''))
  const head = filled.slice(0, 5).find(({ cells }) => headsOf(cells).size >= 2)
  const body = head ? filled.filter(({ line }) => line > head.line) : filled
  const columns = head
    ? headsOf(head.cells)
    : guessed(body.map(({ cells }) => cells).filter((cells) => cells.filter((cell) => cell !== '').length > 1))
  const contacts: ContactLine[] = []
  let above: string | null = null
  for (const { line, cells } of body) {
    const of = (column: Column) => cells[columns.get(column) ?? -1] ?? ''
    const only = cells.filter((cell) => cell !== '' && !isNumber(cell))
    // a line with one thing in it heads those below: "I. Đảng ủy"
    if (only.length === 1 && !phoneOf(only[0]!)) {
      above = withoutNumber(only[0]!)
      continue
    }
    const name = withoutNumber(of('name'))
    if (name === '') continue
    // merged cells are pasted once, in their first row
    if (of('agency') !== '') above = of('agency')
    contacts.push({ line, name, title: of('title'), phone: phoneOf(of('phone')), agency: above })
  }
  return contacts
}

export type AgencyNamed = {
  agencyId: number
  name: string
  shortName: string | null
  aliases: readonly string[]
  kind: string
}

/** The one agency of the book that a name means: by name, short name or another name; then without marks; then by how its name begins; "xã Cam Khê" is its People's Committee. */
export function agencyNamed<T extends AgencyNamed>(printed: string, agencies: readonly T[]): T | null {
  const asked = nameKey(printed)
  const names = (one: T) => [one.name, one.shortName, ...one.aliases].flatMap((name) => (name ? [nameKey(name)] : []))
  const plain = withoutMarks(printed.normalize('NFC'))
  const ways: ((one: T) => boolean)[] = [
    (one) => names(one).includes(asked),
    (one) => names(one).some((name) => withoutMarks(name) === plain),
    (one) => one.kind === 'ubnd' && withoutMarks(one.name) === `ubnd ${plain}`,
    (one) => one.kind === 'ubnd' && withoutMarks(one.name) === plain.replace(/^uy ban nhan dan /, 'ubnd '),
    (one) => names(one).some((name) => withoutMarks(name).startsWith(`${plain} `)),
  ]
  for (const way of ways) {
    const found = agencies.filter(way)
    if (found.length > 0) return found.length === 1 ? found[0]! : null
  }
  return null
}

export type ContactFate = ContactLine & {
  /** Of the agency meant; null: not in the book yet. */
  agencyId: number | null
  /** Stands twice in the list, is in the book already (perhaps without his telephone), or comes in; faulty: too long to be a name or a post. */
  fate: 'add' | 'known' | 'twice' | 'faulty'
}

/** What becomes of each contact. @param people of the book, with the agencies of their posts @param own the office's own agency, for those without one */
export function fateOfContacts(
  contacts: readonly ContactLine[],
  book: {
    agencies: readonly AgencyNamed[]
    people: readonly { name: string; agencyIds: readonly number[] }[]
    own: number
  },
): ContactFate[] {
  const meant = new Map<string, number | null>()
  const agencyIdOf = (printed: string | null) => {
    if (printed === null) return book.own
    const key = nameKey(printed)
    if (!meant.has(key)) meant.set(key, agencyNamed(printed, book.agencies)?.agencyId ?? null)
    return meant.get(key)!
  }
  const known = new Set(book.people.flatMap(({ name, agencyIds }) => agencyIds.map((id) => `${nameKey(name)}|${id}`)))
  const seen = new Set<string>()
  return contacts.map((contact) => {
    const agencyId = agencyIdOf(contact.agency)
    const key = `${nameKey(contact.name)}|${agencyId ?? nameKey(contact.agency ?? '')}`
    const faulty = contact.name.length < 2 || contact.name.length > 120 || contact.title.length > 120
    const fate = faulty ? 'faulty' : known.has(key) ? 'known' : seen.has(key) ? 'twice' : 'add'
    seen.add(key)
    return { ...contact, agencyId, fate }
  })
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
  line.split(/\t|\s*[;|]\s*/).map((cell) => cell.normalize('NFC').replace(/\s+/g, ' ').trim())

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

/** Without a heading: numbers in order are left away, the telephone is what looks like one, the rest is name, post, agency in this order. */
function guessed(rows: readonly (readonly string[])[]): Map<Column, number> {
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  const most = (is: (cell: string) => boolean, at: number) => {
    const cells = rows.map((row) => row[at] ?? '').filter((cell) => cell !== '')
    return cells.length > 0 && cells.filter(is).length * 2 > cells.length
  }
  const all = Array.from({ length: width }, (_, at) => at)
  const phone = all.find((at) => most((cell) => phoneOf(cell) !== null, at))
  const rest = all.filter((at) => at !== phone && rows.some((row) => row[at]) && !most(isNumber, at))
  const columns = new Map<Column, number>()
  for (const [i, column] of (['name', 'title', 'agency'] as const).entries())
    if (rest[i] !== undefined) columns.set(column, rest[i])
  if (phone !== undefined) columns.set('phone', phone)
  return columns
}

const isNumber = (cell: string) => /^[\dIVX]{1,4}[.)]?$/.test(cell)
const withoutNumber = (cell: string) => cell.replace(/^(?:\d{1,3}|[IVX]{1,4})\s*[.)/-]\s*/, '')

/** The first telephone number of a cell: "0912.345.678", "+84 912 345 678", "912345678" as a sheet keeps it; null: none. */
export function phoneOf(cell: string): string | null {
  for (const part of cell.split(/[;,/]|\s-\s/)) {
    const digits = part.replace(/^\s*\+?84(?=[\s.-]?\d)/, '0').replace(/[\s.()-]/g, '')
    if (!/^\d{9,11}$/.test(digits)) continue
    return digits.startsWith('0') ? digits : `0${digits}`
  }
  return null
}
