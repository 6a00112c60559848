// Where the heading of a sheet of marks stands, in one row or several, and what each column holds. Pure.

import type { GridRow, Tab } from '../../sheets/reading/grid.ts'
import { withoutMarks } from '../../spelling/fold.ts'
import type { ColumnRole } from '../contract.ts'
import { turned } from './turn.ts'

export type SetPlace = {
  place: number
  kind: 'indicator' | 'criterion'
  code: string
  name: string
  shortName: string | null
  criterion: number | null
}
export type Known = { places: readonly SetPlace[]; knows: (printed: string) => boolean }
/** Rows of the heading by their numbers, what is printed over each column, what each holds; how much of it was understood. */
export type Columns = { head: number[]; headings: string[]; roles: ColumnRole[] }
type Scored = Columns & { score: number }

const within = 15
const deepest = 4

/** The heading of a tab as it stands or turned, whichever is understood better. */
export function findColumns(tab: Tab, known: Known): Columns & { turned: boolean } {
  const straight = columnsOf(tab, known)
  const other = turned(tab)
  const across = other.rows.length > 0 ? columnsOf(other, known) : null
  if (!across || across.score <= straight.score) return { ...straight, turned: false }
  return { ...withWholeHead(other, across, known), turned: true }
}

/** The columns of a tab as a person turned it. @param tab as it is read now: turned already where its units stand across in the file */
export function columnsTurned(tab: Tab, isTurned: boolean, known: Known): Columns {
  const columns = columnsOf(tab, known)
  return isTurned && columns.head.length > 0 ? withWholeHead(tab, columns, known) : columns
}

function withWholeHead(other: Tab, across: Columns, known: Known): Columns {
  // Of a turned tab all that stands before the first unit is heading: names, measures, levels asked.
  const unit = across.roles.indexOf('unit')
  const first = other.rows.find(({ no, cells }) => no > Math.max(...across.head) && known.knows(cells[unit] ?? ''))
  const head = other.rows.flatMap(({ no }) => (no < (first?.no ?? 0) ? [no] : []))
  return { ...across, head }
}

function columnsOf(tab: Tab, known: Known): Scored {
  const index = indexOf(known.places)
  const unit = unitColumn(tab, known)
  const none: Scored = { head: [], headings: headingsAt(tab, []).map(({ heading }) => heading), roles: [], score: 0 }
  let best = none
  const first = tab.rows.slice(0, within)
  for (const [i, row] of first.entries())
    for (let depth = 1; depth <= deepest; depth++) {
      const rows = first.slice(i, i + depth)
      if (rows.length < depth || rows.at(-1)!.no !== row.no + depth - 1) break
      const isData = ({ cells }: GridRow) => isNumbering(cells, unit.column) || known.knows(cells[unit.column] ?? '')
      if (rows.some(isData)) continue
      const columns = columnsAt(tab, rows, { index, unit: unit.column })
      const named = columns.roles.filter((role) => role.startsWith('place:'))
      const understood = new Set(named).size * 4 + named.length
      const score = named.length === 0 || unit.count === 0 ? 0 : understood + Math.min(unit.count, 200) * 6
      // Of headings that say the same the shortest: a title above says nothing of a column.
      if (score > best.score || (score > 0 && score === best.score && depth < best.head.length))
        best = { ...columns, score }
    }
  return best
}

/** The columns under a heading that a person chose, as they would be recognised. */
export function columnsUnder(tab: Tab, head: readonly number[], known: Known): Columns {
  const rows = tab.rows.filter(({ no }) => head.includes(no))
  return columnsAt(tab, rows, { index: indexOf(known.places), unit: unitColumn(tab, known).column })
}

/** Names of units stand among the first columns. */
const unitAmong = 12

/** The column in which most cells are names of units. */
function unitColumn(tab: Tab, { knows }: Known): { column: number; count: number } {
  const counts = Array<number>(unitAmong).fill(0)
  for (const { cells } of tab.rows)
    for (const [i, text] of cells.slice(0, unitAmong).entries()) if (text !== '' && knows(text)) counts[i]!++
  const count = Math.max(0, ...counts)
  return { column: count === 0 ? -1 : counts.indexOf(count), count }
}

type Heading = { heading: string; parts: { text: string; wide: boolean }[] }

/** What is printed over each column, the upper rows before the lower; wide: it stands over several columns. */
function headingsAt(tab: Tab, rows: readonly GridRow[]): Heading[] {
  const width = Math.max(0, ...tab.rows.map(({ cells }) => cells.length))
  const byNo = new Map(tab.rows.map((row) => [row.no, row]))
  return Array.from({ length: width }, (_, column) => {
    const parts: Heading['parts'] = []
    for (const [at, { no }] of rows.entries()) {
      const over = tab.merges.find(
        (one) => no >= one.top && no <= one.bottom && column >= one.left && column <= one.right,
      )
      const own = byNo.get(over?.top ?? no)?.cells[over?.left ?? column] ?? ''
      const below = rows[at + 1]
      const group = own === '' && !over && below ? groupAt(byNo.get(no)!, below, column) : null
      const text = (group ?? own).replace(/\s+/g, ' ').trim()
      const isLead = own !== '' && below !== undefined && !over && groupAt(byNo.get(no)!, below, column + 1) === own
      const wide = group !== null || isLead || (over !== undefined && over.right > over.left)
      if (text !== '' && parts.at(-1)?.text !== text) parts.push({ text, wide })
    }
    return {
      heading: parts
        .map(({ text }) => text)
        .join(' ')
        .slice(0, 300),
      parts,
    }
  })
}

/** An indicator has nothing under it but its figure and what that comes to. */
const leads = (over: string, under: string): boolean =>
  !codeIn(plainOf(over))?.includes('.') || result.test(plainOf(under))

/** Pasted cells are not merged: an empty one over a heading belongs to what stands to its left, over headings too. */
function groupAt(row: GridRow, below: GridRow, column: number): string | null {
  if ((row.cells[column] ?? '') !== '' || (below.cells[column] ?? '') === '') return null
  for (let at = column - 1; at >= 0 && (below.cells[at] ?? '') !== ''; at--)
    if ((row.cells[at] ?? '') !== '') return leads(row.cells[at]!, below.cells[column]!) ? row.cells[at]! : null
  return null
}

type Index = { byCode: Map<string, SetPlace>; byName: Map<string, SetPlace> }

function indexOf(places: readonly SetPlace[]): Index {
  const byCode = new Map<string, SetPlace>()
  const byName = new Map<string, SetPlace>()
  // Criteria last, so that a number or name that both bear is the criterion's.
  const ordered = [...places].sort((a, b) => Number(a.kind === 'criterion') - Number(b.kind === 'criterion'))
  for (const one of ordered) {
    // What is said of a criterion's only indicator is said of the criterion, and may be a figure.
    const own = one.kind === 'criterion' ? places.filter(({ criterion }) => criterion === one.place) : []
    const place = own.length === 1 ? own[0]! : one
    byCode.set(one.code, place)
    for (const name of [one.name, one.shortName]) if (name) byName.set(plainOf(name), place)
  }
  return { byCode, byName }
}

function columnsAt(tab: Tab, rows: readonly GridRow[], { index, unit }: { index: Index; unit: number }): Columns {
  const headings = headingsAt(tab, rows)
  const taken = new Set<number>()
  let before = ''
  const roles = headings.map(({ heading, parts }, column): ColumnRole => {
    if (column === unit) return 'unit'
    const named = placeOf(parts, index)
    if (named === null) return roleNamed(plainOf(heading), unit >= 0)
    // Excel shows the number 17.10 as 17,1: behind 17.9 a second 17.1 is the tenth.
    const tenth = taken.has(named.place) && before.endsWith('.9') ? index.byCode.get(`${named.code}0`) : undefined
    const place = tenth ?? named
    taken.add(place.place)
    before = place.code
    return `place:${place.place}`
  })
  // One column of units; of several totals the first.
  const once = (role: ColumnRole, i: number) =>
    role.startsWith('place:') || role === 'other' || roles.indexOf(role) === i
  return {
    head: rows.map(({ no }) => no),
    headings: headings.map(({ heading }) => heading),
    roles: roles.map((role, i) => (once(role, i) ? role : 'other')),
  }
}

const plainOf = (text: string): string => withoutMarks(text.normalize('NFC')).replace(/\s+/g, ' ').trim()

/** What of the unit of measure, or of a column of results under a criterion, says nothing more. */
const measure = /^\(?(%|dat\s*\/\s*(chua|khong) dat|x|d|so luong|don vi tinh|dvt|ty le( %)?|ty le \(%\))\)?$/
const result =
  /^(ket qua( thuc hien| danh gia)?|danh gia|tu danh gia|tham tra|tham dinh|dat|dat ?\/ ?chua dat|thuc hien|hien trang|thuc trang|chung)\b/
const coded =
  /^(?:tieu chi|tc|chi tieu|ct)?\s*(?:so\s*)?0*(\d{1,2}(?:[.,]\d{1,2})?)(?:\s*[.:)–-]\s*\p{L}.*|[.:)]?\s+(?!tieu chi|chi tieu|xa|thon)\p{L}.*|\s*\(.*|[.:)])?$/u

/** The place that the lowest understood part of a heading names. */
function placeOf(parts: Heading['parts'], index: Index): SetPlace | null {
  const said = parts.filter(({ text }) => !measure.test(plainOf(text)))
  // An indicator's own number over this column alone says it all.
  for (const { text, wide } of said.toReversed()) {
    const code = wide ? undefined : codeIn(plainOf(text))
    const place = code?.includes('.') ? index.byCode.get(code) : undefined
    if (place) return place
  }
  for (const [back, { text, wide }] of [...said].reverse().entries()) {
    const plain = plainOf(text)
    const above = said.slice(0, said.length - 1 - back).map((one) => one.text)
    const found = named(plain, above, index)
    // What stands over several columns names none of them, unless the part below only says "result".
    if (found) return wide && back > 0 && !result.test(plainOf(said.at(-1)!.text)) ? null : found
    if (!result.test(plain) && wide === false && back > 0) return null
  }
  return null
}

/** "17.4"; a cell that Excel took for a number shows it as "17,4". */
const codeIn = (plain: string): string | undefined => coded.exec(plain)?.[1]?.replace(',', '.')

function named(plain: string, above: readonly string[], { byCode, byName }: Index): SetPlace | null {
  const code = codeIn(plain)
  if (code && !code.includes('.')) {
    const criterion = above.map((text) => codeIn(plainOf(text)) ?? byName.get(plainOf(text))?.code).findLast(Boolean)
    const nested = criterion ? byCode.get(`${criterion}.${code}`) : undefined
    if (nested) return nested
  }
  const byNumber = code ? byCode.get(code) : undefined
  if (byNumber) return byNumber
  const bare = plain.replace(/^(tieu chi|chi tieu)( ve)?\s+/, '')
  return byName.get(plain) ?? byName.get(bare) ?? null
}

function roleNamed(plain: string, hasUnit: boolean): ColumnRole {
  if (/^(ma|ma so|ma don vi|ma dvhc|ma xa|ma don vi hanh chinh)$/.test(plain)) return 'code'
  if (/^(tong( so| cong)?|so|cong)\b.*\bchi tieu\b.*\bdat\b|^tong( so| cong)? chi tieu$/.test(plain))
    return 'indicators-met'
  if (
    /^(tong( so| cong)?|so|cong)\b.*\b(tieu chi|tc)\b|^(tong( so| cong)?( dat)?|cong|so (tieu chi|tc) dat)$/.test(plain)
  )
    return 'criteria-met'
  if (/^(thuoc )?(huyen|tinh|thi xa|huyen, thi xa.*|quan, huyen.*|xa,? phuong)$/.test(plain)) return 'above'
  if (!hasUnit && /^(ten )?(xa|don vi|dia ban|dia phuong|ten don vi|cac xa|thon)\b/.test(plain)) return 'unit'
  return 'other'
}

/** "(1) (2) (3)", "A B 1 2 3": the row that numbers the columns, that of the units too. */
export function isNumbering(cells: readonly string[], unit: number): boolean {
  const told = cells.map((text) => text.trim()).filter((text) => text !== '')
  const token = /^\(?(\d{1,3}|[A-Z])\)?(?:\s*=.*)?$/
  if (told.length < 3 || !token.test((cells[unit] ?? '').trim())) return false
  const numbers = told.flatMap((text) => token.exec(text)?.[1]?.match(/^\d+$/)?.map(Number) ?? [])
  return (
    told.every((text) => token.test(text)) && numbers.every((number, i) => i === 0 || number === numbers[i - 1]! + 1)
  )
}
