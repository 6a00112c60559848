// Which unit a sheet means by a spelling, a code, and what stands above it. Pure.
import { distance } from 'fastest-levenshtein'
import { nameKey, withoutMarks } from '../../spelling/fold.ts'

/** A unit on the day of the sheet; names: all it ever had; above: the names of what it lies in. */
export type KnownUnit = {
  unitId: number
  name: string
  kind: string
  code: string | null
  names: readonly string[]
  above: readonly string[]
}
export type Spelled = { printed: string; code: string; above: string }
/** close: those it may be, most likely first. */
export type Found = { unit: KnownUnit } | { close: KnownUnit[] }

const kindOf: Readonly<Record<string, string>> = {
  xã: 'xa',
  'x.': 'xa',
  phường: 'phuong',
  'p.': 'phuong',
  'thị trấn': 'thi-tran',
  'tt.': 'thi-tran',
  tt: 'thi-tran',
  'đặc khu': 'dac-khu',
}
const kindWord = /^(xã|phường|thị trấn|đặc khu|tt)\s+(?=\S)|^(x\.|p\.|tt\.)\s*(?=\S)/
const villageWord = /^(thôn|bản|ấp|xóm|buôn|làng|tổ dân phố|tdp|khu phố)\s+(?=\S)/

/** marked: as it is written, without the word of its kind. */
type Bare = { full: string; bare: string; village: string; marked: string; kind: string | null }
/** "2. UBND xã Nậm Pung" is "nam pung", a xã. The word of its kind is told by its marks: "Phương Thiện" is no phường, "Xa Dung" no xã. */
function bareName(printed: string): Bare {
  const plain = nameKey(printed)
    .replace(/^\d{1,4}[.)]\s*/, '')
    .replace(/^(ubnd|ủy ban nhân dân)\s+/, '')
    .replace(/\s*\([^)]*\)$/, '')
    .trim()
  const word = kindWord.exec(plain)
  const rest = word ? plain.slice(word[0].length) : plain
  return {
    full: withoutMarks(plain),
    bare: withoutMarks(rest),
    marked: rest,
    village: withoutMarks(plain.replace(villageWord, '')),
    kind: word ? kindOf[word[0].trim()]! : null,
  }
}

/** The key of a spelling, under which its meaning is remembered. */
export const spellingKey = ({ printed, above }: Pick<Spelled, 'printed' | 'above'>): string =>
  `unit:${nameKey(printed)}${above === '' ? '' : `|${bareAbove(above)}`}`

const near = 5

export class UnitFinder {
  readonly #units: readonly (KnownUnit & { bare: string })[]
  readonly #byName = new Map<string, KnownUnit[]>()
  readonly #byCode: ReadonlyMap<string, KnownUnit>
  readonly #ids: ReadonlySet<number>
  readonly #above: ReadonlySet<string>

  constructor(units: readonly KnownUnit[]) {
    this.#units = units.map((unit) => ({ ...unit, bare: bareName(unit.name).bare }))
    for (const unit of units) {
      const spellings = [unit.name, ...unit.names].map(bareName)
      const keys = spellings.flatMap(({ full, bare, village }) =>
        unit.kind === 'thon' ? [full, village] : [full, bare],
      )
      for (const key of new Set(keys)) {
        const same = this.#byName.get(key)
        if (same) same.push(unit)
        else this.#byName.set(key, [unit])
      }
    }
    this.#above = new Set(units.flatMap(({ above }) => above.map(bareAbove)))
    this.#ids = new Set(units.map(({ unitId }) => unitId))
    this.#byCode = new Map(units.flatMap((unit) => (unit.code === null ? [] : [[unit.code, unit] as const])))
  }

  has = (unitId: number): boolean => this.#ids.has(unitId)

  knowsAbove = (printed: string): boolean => this.#above.has(bareAbove(printed))

  /** Whether a cell could be the name of one of them. */
  knows(printed: string): boolean {
    return printed !== '' && this.#named(bareName(printed)).length > 0
  }

  find({ printed, code, above }: Spelled): Found {
    const byCode = code === '' ? undefined : this.#byCode.get(code.replace(/^'/, ''))
    if (byCode) return { unit: byCode }
    const spelled = bareName(printed)
    const named = this.#named(spelled)
    const ofKind = named.filter(({ kind }) => spelled.kind === null || kind === spelled.kind)
    const within = ofKind.filter((unit) => liesIn(unit, above))
    const only = [ofKind, within, ofKind.filter(isWritten(spelled)), within.filter(isWritten(spelled))].find(
      (some) => some.length === 1,
    )
    // Another tone is another name, unless it was typed without any.
    if (only && (spelled.marked === spelled.bare || isWritten(spelled)(only[0]!))) return { unit: only[0]! }
    return { close: named.length > 0 ? named.slice(0, near) : this.#near(spelled.bare) }
  }

  #named({ full, bare, village }: Bare): readonly KnownUnit[] {
    return this.#byName.get(full) ?? this.#byName.get(bare) ?? this.#byName.get(village) ?? []
  }

  #near(bare: string): KnownUnit[] {
    const far = Math.max(1, Math.floor(bare.length / 4))
    return this.#units
      .map((unit) => ({ unit, off: distance(bare, unit.bare) }))
      .filter(({ off }) => off <= far)
      .sort((a, b) => a.off - b.off)
      .slice(0, near)
      .map(({ unit }) => unit)
  }
}

const isWritten =
  ({ marked }: Bare) =>
  ({ name, names }: KnownUnit): boolean =>
    [name, ...names].map(bareName).some((one) => one.marked === marked || one.village === marked)

const liesIn = ({ above }: KnownUnit, printed: string): boolean => {
  const wanted = bareAbove(printed)
  return wanted !== '' && above.some((name) => bareAbove(name) === wanted)
}
/** "II. Huyện Mường Lâm" is "muong lam". */
export const bareAbove = (printed: string): string =>
  withoutMarks(
    nameKey(printed)
      .replace(/^([ivxlc]+|\d{1,3}|[a-z])[.)]\s+(?=\S)/, '')
      .replace(/^(ubnd\s+)?(huyện|thị xã|thành phố|tp\.?|tx\.?|quận|tỉnh|xã|phường|cụm)\s+/, ''),
  ).trim()
