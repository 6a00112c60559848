// The yearly sheet as offices keep it: communes down; either lists of criteria in columns of their own, or one column for each criterion with marks. Pure.

import type { RoundPlace } from '../rounds/contract.ts'
import { readPlaces } from '../rounds/rules.ts'
import type { Tab } from '../sheets/reading/grid.ts'
import { withoutMarks } from '../spelling/fold.ts'
import type { PlanKind, Planned, RoadmapInput } from './contract.ts'

export type Around = {
  units: readonly { unitId: number; name: string }[]
  places: readonly RoundPlace[]
  /** What a mark means that does not say it. */
  kind: PlanKind
}
/** A row below the heading. skip: it is no commune's; unknown: pieces that were not understood. */
export type ReadRow = {
  no: number
  printed: string
  unitId: number | null
  skip: boolean
  unknown: string[]
  row: Omit<RoadmapInput, 'unitId'>
}

type Role = 'unit' | 'registered' | 'assigned' | 'number' | 'day' | 'month' | 'inCharge' | 'standard'
type Column = { role: Role } | { place: number } | null

const roleWords: readonly [Role, RegExp][] = [
  ['standard', /(nam|lo trinh).*(ve dich|dat chuan)|^ve dich/],
  ['inCharge', /phu trach|theo doi|chiu trach nhiem|nguoi giup/],
  ['number', /^so (quyet dinh|qd|van ban)|quyet dinh giao|^quyet dinh/],
  ['day', /^ngay( thang)?( nam)?( ban hanh| ky| quyet dinh| qd)?$/],
  ['assigned', /\bgiao\b/],
  ['registered', /dang ky/],
  ['month', /^(thang|thoi gian|thoi han|han)( hoan thanh)?/],
  ['unit', /^(ten )?(xa|don vi|dia ban|dia phuong|ten don vi)\b/],
]

/** @returns the rows of a tab; null where it has no heading that is understood */
export function readRoadmapTab(tab: Tab, around: Around): ReadRow[] | null {
  const at = (index: number) => columnsAt(tab, index, around)
  const head = tab.rows.slice(0, 20).findIndex((_, i) => isHeading(at(i), at(i + 1)))
  if (head < 0) return null
  // A second heading row tells more of what stands under one heading ("Tiêu chí đăng ký" over 1, 2, 3 …).
  const second = isSecondHeading(tab.rows[head + 1]?.cells ?? [], at(head), at(head + 1))
  const columns = second ? merged(at(head), at(head + 1)) : at(head)
  const kind = kindOf(tab, head) ?? around.kind
  return tab.rows.slice(head + (second ? 2 : 1)).map((row) => readRow(row, columns, { ...around, kind }))
}

function columnsAt(tab: Tab, index: number, { places }: Around): Column[] {
  return (tab.rows[index]?.cells ?? []).map((text) => columnOf(text, places))
}

function columnOf(text: string, places: readonly RoundPlace[]): Column {
  const plain = withoutMarks(text).replace(/\s+/g, ' ').trim()
  if (plain === '') return null
  const place = placeOf(text, places)
  if (place !== null) return { place }
  const role = roleWords.find(([, pattern]) => pattern.test(plain))?.[0]
  return role ? { role } : null
}

/** "17", "TC 17", "17.4", "17. Môi trường", or the name of a criterion alone. */
function placeOf(text: string, places: readonly RoundPlace[]): number | null {
  const plain = withoutMarks(text).trim()
  const code = plain.match(
    /^(?:tieu chi|tc|chi tieu|ct)?\s*(?:so\s*)?(\d{1,2}(?:\.\d{1,2})?)(?:[.:)]?\s+\p{L}.*|[.:)])?$/u,
  )?.[1]
  const coded = places.filter((one) => one.code === code)
  const named = places.filter((one) => one.kind === 'criterion' && withoutMarks(one.name) === plain)
  return (coded.find(({ kind }) => kind === 'criterion') ?? coded[0] ?? named[0])?.place ?? null
}

const hasRole = (columns: readonly Column[], role: Role): boolean =>
  columns.some((one) => one !== null && 'role' in one && one.role === role)
const marksIn = (columns: readonly Column[]): number =>
  new Set(columns.flatMap((one) => (one !== null && 'place' in one ? [one.place] : []))).size

function isHeading(columns: readonly Column[], next: readonly Column[]): boolean {
  const lists = (['registered', 'assigned', 'standard'] as const).some((role) => hasRole(columns, role))
  return hasRole(columns, 'unit') && (lists || marksIn(columns) >= 3 || marksIn(next) >= 3)
}

/** Numbers of criteria under the heading, where no commune is named: a row of marks is no heading. */
function isSecondHeading(cells: readonly string[], first: readonly Column[], second: readonly Column[]): boolean {
  const unit = first.findIndex((one) => one !== null && 'role' in one && one.role === 'unit')
  return marksIn(second) >= 3 && (cells[unit] ?? '').trim() === ''
}

const merged = (first: readonly Column[], second: readonly Column[]): Column[] =>
  Array.from({ length: Math.max(first.length, second.length) }, (_, i) => second[i] ?? first[i] ?? null)

/** A title above the heading says whose plan it is: "Biểu giao chỉ tiêu …", "Đăng ký …". */
function kindOf(tab: Tab, head: number): PlanKind | null {
  const title = withoutMarks([tab.name, ...tab.rows.slice(0, head).flatMap(({ cells }) => cells)].join(' '))
  if (/dang ky/.test(title)) return 'registered'
  return /\bgiao\b/.test(title) ? 'assigned' : null
}

const noUnit = /^(tong|cong|tong so|tong cong|binh quan|trung binh|ghi chu|nguoi lap)\b/

function readRow({ no, cells }: Tab['rows'][number], columns: readonly Column[], around: Around): ReadRow {
  const at = (role: Role): string | undefined => {
    const index = columns.findIndex((one) => one !== null && 'role' in one && one.role === role)
    return index < 0 ? undefined : (cells[index] ?? '').trim()
  }
  const printed = at('unit') ?? ''
  const plain = withoutMarks(printed)
  const skip = plain === '' || noUnit.test(plain) || /^[\d.,()]+$/.test(plain)
  const unknown: string[] = []
  const month = monthOf(at('month') ?? '')
  const lists = (kind: PlanKind): Planned[] | undefined => {
    const text = at(kind)
    if (text === undefined) return undefined
    const read = readPlaces(text, around.places)
    unknown.push(...read.unknown)
    return read.found.map((one) => ({ place: one.place, month: one.month ?? month }))
  }
  const marks = marksOf(cells, columns, { kind: around.kind, month, unknown })
  const row: ReadRow['row'] = {}
  for (const kind of ['registered', 'assigned'] as const) {
    const planned = joined(lists(kind), marks[kind])
    if (planned) row[kind] = planned
  }
  const number = at('number')
  if (number !== undefined)
    row.decision = number === '' ? null : { number: number.slice(0, 80), day: dayIn(at('day') ?? '', unknown) }
  const inCharge = at('inCharge')
  if (inCharge !== undefined) row.inCharge = inCharge.slice(0, 200) || null
  const standard = at('standard')
  if (standard !== undefined) row.standardYear = yearIn(standard, unknown)
  return { no, printed, unitId: unitOf(plain, around.units), skip, unknown: skip ? [] : unknown, row }
}

const joined = (a: Planned[] | undefined, b: Planned[] | undefined): Planned[] | undefined => {
  if (!a || !b) return a ?? b
  return [...a, ...b.filter(({ place }) => !a.some((one) => one.place === place))]
}

/** One column for each criterion: "x" and the like are of the sheet's kind, "ĐK" and "G" say it themselves, a number is the month. */
function marksOf(
  cells: readonly string[],
  columns: readonly Column[],
  { kind, month, unknown }: { kind: PlanKind; month: number | null; unknown: string[] },
): Partial<Record<PlanKind, Planned[]>> {
  if (!columns.some((one) => one !== null && 'place' in one)) return {}
  const found: Partial<Record<PlanKind, Planned[]>> = { [kind]: [] }
  for (const [i, column] of columns.entries()) {
    const text = (cells[i] ?? '').trim()
    if (column === null || !('place' in column) || /^[-0]?$/.test(text)) continue
    // A bare 1 is a mark, as in a sheet that is summed.
    const plain = text === '1' ? 'x' : withoutMarks(text)
    const [, word = '', own] =
      plain.match(/^(dk|dang ky|g|giao|x|d|v|\+|✓)?\s*[:(/]?\s*((?:t|thang)?\s*\d{1,2}(?:\/\d{4})?)?\)?$/) ?? []
    const at = own === undefined ? month : monthOf(own)
    if ((word === '' && own === undefined) || (own !== undefined && at === null)) unknown.push(text)
    else {
      const of = /^dk|^dang/.test(word) ? 'registered' : /^g/.test(word) ? 'assigned' : kind
      found[of] ??= []
      found[of].push({ place: column.place, month: at })
    }
  }
  return found
}

function monthOf(text: string): number | null {
  const month = Number(withoutMarks(text).match(/^(?:t|thang)?\s*\.?(\d{1,2})(?:\s*\/\s*\d{4})?$/)?.[1])
  return month >= 1 && month <= 12 ? month : null
}

function yearIn(text: string, unknown: string[]): number | null {
  if (text === '') return null
  const year = Number(text.match(/\b(20\d\d)\b/)?.[1])
  if (Number.isNaN(year)) unknown.push(text)
  return Number.isNaN(year) ? null : year
}

function dayIn(text: string, unknown: string[]): string | null {
  if (text === '') return null
  const [, date, month, year] =
    text.match(/(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/) ?? text.match(/^(?:(\d{4})-(\d\d)-(\d\d))$/)?.toReversed() ?? []
  const day = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`
  if (date && !Number.isNaN(Date.parse(day))) return day
  unknown.push(text)
  return null
}

const bare = (plain: string): string => plain.replace(/^(ubnd )?(xa|phuong|thi tran)\s+/, '')

/** The commune of a name, with or without the word of its kind; null where none or several are meant. */
function unitOf(plain: string, units: Around['units']): number | null {
  const found = units.filter(({ name }) => bare(withoutMarks(name)) === bare(plain))
  return found.length === 1 ? found[0]!.unitId : null
}
