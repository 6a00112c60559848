// A sheet of units as an office keeps it: a heading row somewhere near the top, a unit a row, what is above by code, by name, or by a row further up. Pure.
import { foldName, withoutMarks } from '../../spelling/fold.ts'
import { stateOn } from '../operations/timeline.ts'
import { type KindOfUnit, placeTitle, readPlaceName } from '../place-names.ts'
import { levelOf } from '../surroundings/make.ts'
import type { Known } from './matching.ts'
import type { StoredRow } from './queries.ts'

/** The cells of a tab, row by row; `no` as Excel counts. */
export type SheetRow = { no: number; cells: readonly string[] }
type Column = 'name' | 'kind' | 'code' | 'above' | 'from'

const headings: readonly [Column, RegExp][] = [
  [
    'above',
    /^(thuoc|ma cap tren|cap tren|don vi cap tren|ma don vi cap tren|thuoc (xa|tinh|huyen|don vi).*|xa phuong.*)$/,
  ],
  ['code', /^(ma|ma so|ma don vi|ma dvhc|ma xa|ma thon)$/],
  ['name', /^(ten|ten don vi|ten xa.*|ten thon.*|ten dia ban|don vi|ten don vi hanh chinh)$/],
  ['kind', /^(loai|loai hinh|cap|loai don vi)$/],
  ['from', /^(tu ngay|ngay hieu luc|ngay thanh lap|hieu luc)$/],
]
const kindWords: Readonly<Record<string, KindOfUnit>> = {
  thôn: 'thon',
  bản: 'thon',
  ấp: 'thon',
  xóm: 'thon',
  buôn: 'thon',
  'tổ dân phố': 'thon',
  'khu phố': 'thon',
  'khu dân cư kiểu mẫu': 'khu-mau',
  'khu mẫu': 'khu-mau',
  'vườn mẫu': 'vuon-mau',
}

/** undefined: no column of names. @param from the day for rows that name none; every refusal keeps its row */
export function rowsOfSheet(
  sheet: readonly SheetRow[],
  known: readonly Known[],
  from: string,
): StoredRow[] | undefined {
  const at = sheet.findIndex(({ cells }) => columnsOf(cells).has('name'))
  if (at < 0) return undefined
  const columns = columnsOf(sheet[at]!.cells)
  const reading = new Reading(known, from)
  return sheet.slice(at + 1).flatMap(({ no, cells }) => {
    const cell = (column: Column) => (columns.has(column) ? (cells[columns.get(column)!] ?? '').trim() : '')
    return cell('name') === '' ? [] : [reading.row(no, cell)]
  })
}

function columnsOf(cells: readonly string[]): Map<Column, number> {
  const found = new Map<Column, number>()
  for (const [i, text] of cells.entries()) {
    const plain = withoutMarks(text.normalize('NFC'))
      .replace(/[^a-z ]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    const column = headings.find(([, words]) => words.test(plain))?.[0]
    if (column && !found.has(column)) found.set(column, i)
  }
  return found
}

type Unit = {
  unitId: number | null
  key: string
  name: string
  kind: KindOfUnit
  code: string | null
  parentId: number | null
}

class Reading {
  readonly #units: Unit[]
  readonly #from: string
  readonly #known: ReadonlyMap<number, Known>

  constructor(known: readonly Known[], from: string) {
    this.#from = from
    this.#known = new Map(known.map((one) => [one.unitId, one]))
    this.#units = known.flatMap(({ unitId, states }) => {
      const state = stateOn(states, from)
      return state ? [{ ...state, unitId, key: `u:${unitId}` }] : []
    })
  }

  row(no: number, cell: (column: Column) => string): StoredRow {
    const printed = cell('name').normalize('NFC')
    const kind = kindIn(cell('kind'), printed)
    const from = dayIn(cell('from')) ?? this.#from
    const code = cell('code') || null
    const above = cell('above')
    const refuse = (why: string): StoredRow => ({
      ...{ no, fate: 'refused', why, name: printed, kind, code, above: above || null, plan: null },
    })
    if (cell('from') !== '' && dayIn(cell('from')) === null) return refuse('bad-day')
    if (kind === null) return refuse('bad-kind')
    if (printed.length > 120) return refuse('too-long')
    const parents = above === '' ? [] : this.#named(above)
    if (above === '' && levelOf(kind) !== 'province') return refuse('no-parent')
    if (above !== '' && parents.length === 0) return refuse('unknown-parent')
    if (parents.length > 1) return refuse('unclear-parent')
    const name = nameIn(printed, kind)
    const parent = parents[0] ?? null
    return this.#fate({ no, name, kind, code, from, parent })
  }

  #fate(row: {
    no: number
    name: string
    kind: KindOfUnit
    code: string | null
    from: string
    parent: Unit | null
  }): StoredRow {
    const { no, name, kind, code, from, parent } = row
    const title = placeTitle({ kind, name })
    const shown = { no, name: title, kind, code, above: parent && placeTitle(parent) }
    const same = this.#units.find(
      (one) =>
        (code !== null && one.code === code && levelOf(one.kind) === levelOf(kind)) ||
        (foldName(one.name) === foldName(name) && one.kind === kind && this.#isAbove(one, parent)),
    )
    if (same?.unitId === null) return { ...shown, fate: 'refused', why: 'twice', plan: null }
    if (same) {
      const before = [...this.#known.get(same.unitId!)!.states]
      const differs = foldName(same.name) !== foldName(name) ? 'name' : same.kind !== kind ? 'kind' : null
      const plan = { key: same.key, unitId: same.unitId, before, after: [], make: [], into: [] }
      return { ...shown, fate: differs ? 'differs' : 'same', why: differs, plan }
    }
    const key = `r:${no}`
    const state = { name, kind, code, from, until: null }
    const place = parent?.unitId == null ? { above: parent?.key ?? null } : { above: null, parentId: parent.unitId }
    this.#units.push({ unitId: null, key, name, kind, code, parentId: parent?.unitId ?? null })
    this.#parents.set(key, parent?.key ?? null)
    return {
      ...shown,
      fate: 'make',
      why: null,
      plan: { key, unitId: null, before: [], after: [], make: [{ ...state, ...place }], into: [] },
    }
  }

  readonly #parents = new Map<string, string | null>()
  #isAbove(one: Unit, parent: Unit | null): boolean {
    if (one.unitId !== null)
      return one.parentId === (parent?.unitId ?? null) && (parent === null || parent.unitId !== null)
    return this.#parents.get(one.key) === (parent?.key ?? null)
  }

  /** By code, else by name with or without its kind. */
  #named(text: string): Unit[] {
    const byCode = this.#units.filter(({ code }) => code === text)
    if (byCode.length > 0) return byCode
    const wanted = foldName(text.normalize('NFC'))
    const titled = this.#units.filter((one) => foldName(placeTitle(one)) === wanted)
    return titled.length > 0 ? titled : this.#units.filter(({ name }) => foldName(name) === wanted)
  }
}

function kindIn(printed: string, name: string): KindOfUnit | null {
  const folded = foldName(printed.normalize('NFC'))
  for (const [word, kind] of Object.entries(kindWords)) if (folded === word) return kind
  if (folded === '') {
    const start = foldName(name)
    for (const [word, kind] of Object.entries(kindWords)) if (start.startsWith(`${word} `)) return kind
  }
  for (const level of ['province', 'commune', 'district'] as const) {
    const read = readPlaceName(folded === '' ? name : `${folded} x`, level)
    if (foldName(read.name) !== foldName(folded === '' ? name : `${folded} x`)) return read.kind
  }
  return null
}

function nameIn(printed: string, kind: KindOfUnit): string {
  const level = levelOf(kind)
  return level === null ? printed : readPlaceName(printed, level).name
}

/** YYYY-MM-DD of "1/7/2025" or "2025-07-01"; null where it is no day. */
function dayIn(text: string): string | null {
  const [, d, m, y] = text.match(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/) ?? []
  const iso = y ? `${y}-${m!.padStart(2, '0')}-${d!.padStart(2, '0')}` : text.slice(0, 10)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null
  const at = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== iso ? null : iso
}
