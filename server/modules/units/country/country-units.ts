// The whole country out of the package, before and after 1/7/2025, with what passed into what: the units a list of them would have. Pure.
import { foldName, withoutMarks } from '../../spelling/fold.ts'
import { type KindOfUnit, readPlaceName } from '../place-names.ts'
import { laterCommuneKinds, laterProvinceKinds } from './decided-since.ts'
import { type AddressDump, mended, tableOf, twoTiersFrom } from './read-country.ts'

export type ListedState = {
  from: string | null
  until: string | null
  name: string
  kind: KindOfUnit
  code: string | null
  above: string | null
}
/** A unit of a list, under a key of its own; `into`: what it passed into on twoTiersFrom, share null where nobody has said. */
export type ListedUnit = { key: string; states: ListedState[]; into: { key: string; share: number | null }[] }
/** A row of the list that makes no unit. */
export type LeftOut = { name: string; above: string; why: 'older' | 'twice' | 'no-former' | 'unclear' }
export type CountryUnits = { units: ListedUnit[]; left: LeftOut[]; split: number }

type Row = Readonly<Record<string, string | null>>

/** @param only one province by its code, with all that passed into it; former: with the communes and districts of before 1/7/2025 */
export function countryUnits(dump: AddressDump, only: string | null, former: boolean): CountryUnits {
  const provinces = tableOf(dump, 'provinces').filter((row) => only === null || row.province_code === only)
  const present = new Present(provinces)
  const communes = tableOf(dump, 'wards').filter((row) => present.codes.has(row.province_code!))
  for (const row of communes) present.addCommune(row)
  const rows = tableOf(dump, 'ward_mappings').filter((row) => present.keyOf(row) !== undefined)
  const past = new Past(present)
  if (former) past.read(rows)
  return {
    units: [...present.provinceUnits(past), ...past.above(), ...present.communeUnits(past), ...past.communes()],
    left: past.left,
    split: past.split,
  }
}

const provinceName = (printed: string) => foldName(readPlaceName(printed, 'province').name)
const targetOf = (name: string, province: string) => foldName(`${mended(name)}|${provinceName(province)}`)

class Present {
  readonly codes: ReadonlySet<string>
  readonly #provinces: readonly Row[]
  readonly #names: ReadonlyMap<string, string>
  readonly #byTarget = new Map<string, string>()
  readonly #communes: Row[] = []

  constructor(provinces: readonly Row[]) {
    this.#provinces = provinces
    this.codes = new Set(provinces.map((row) => row.province_code!))
    this.#names = new Map(provinces.map((row) => [row.province_code!, row.name!]))
  }

  addCommune(row: Row): void {
    this.#communes.push(row)
    this.#byTarget.set(targetOf(row.name!, this.#names.get(row.province_code!)!), row.ward_code!)
  }

  /** Key of the commune that a row of the old-to-new table leads to; by name: a part of the rows bears outdated codes. */
  keyOf(row: Row): string | undefined {
    const code = this.#byTarget.get(targetOf(row.new_ward_name ?? '', row.new_province_name ?? ''))
    return code === undefined ? undefined : communeKey(code)
  }

  /** The province of today that bears the name of an old one. */
  codeNamed(printed: string): string | undefined {
    return this.#provinces.find((row) => provinceName(row.name!) === provinceName(printed))?.province_code ?? undefined
  }

  provinceUnits(past: Past): ListedUnit[] {
    return this.#provinces.map((row) => {
      const code = row.province_code!
      const { name, kind } = readPlaceName(row.name!, 'province')
      const base = { name, code, above: null }
      const since = past.isRead && !past.hasProvince(code) ? twoTiersFrom : null
      return {
        key: provinceKey(code),
        into: [],
        states: inKinds(base, kind, { from: since, later: laterProvinceKinds[code] }),
      }
    })
  }

  communeUnits(past: Past): ListedUnit[] {
    return this.#communes.map((row) => {
      const code = row.ward_code!
      const { name, kind } = readPlaceName(mended(row.name!), 'commune')
      const base = { name, code, above: provinceKey(row.province_code!) }
      const states = inKinds(base, kind, { from: twoTiersFrom, later: laterCommuneKinds[code] })
      return { key: communeKey(code), into: [], states: [...past.keptStates(code), ...states] }
    })
  }
}

const provinceKey = (code: string) => `p:${code}`
const communeKey = (code: string) => `c:${code}`
const oldKey = (code: string) => `o:${code}`

function inKinds(
  base: Pick<ListedState, 'name' | 'code' | 'above'>,
  kind: KindOfUnit,
  { from, later }: { from: string | null; later: { kind: KindOfUnit; from: string | null } | undefined },
): ListedState[] {
  if (!later || later.from === null) return [{ ...base, kind, from, until: null }]
  return [
    { ...base, kind, from, until: later.from },
    { ...base, kind: later.kind, from: later.from, until: null },
  ]
}

type Old = { code: string; name: string; kind: KindOfUnit; district: string; into: Set<string> }

/** What was before 1/7/2025. Each old code stands in the table once; rows without one tell of further parts, or of communes older still. */
class Past {
  readonly left: LeftOut[] = []
  isRead = false
  readonly #present: Present
  readonly #old = new Map<string, Old>()
  readonly #districts = new Map<string, ListedUnit>()
  readonly #provinces = new Map<string, { unit: ListedUnit | null; key: string; into: Set<string> }>()

  constructor(present: Present) {
    this.#present = present
  }

  get split(): number {
    return [...this.#old.values()].filter(({ into }) => into.size > 1).length
  }

  read(rows: readonly Row[]): void {
    this.isRead = true
    const byName = new Map<string, Old[]>()
    for (const row of rows.filter((one) => one.old_ward_code)) {
      const old = this.#add(row)
      const key = nameKeyOf(row)
      byName.set(key, [...(byName.get(key) ?? []), old])
    }
    for (const row of rows.filter((one) => !one.old_ward_code)) this.#addPart(row, byName.get(nameKeyOf(row)) ?? [])
  }

  hasProvince(code: string): boolean {
    return [...this.#provinces.values()].some(({ key }) => key === provinceKey(code))
  }

  /** A commune that went on alone under its code, name and kind is the same unit, only its superior changed. */
  keptStates(code: string): ListedState[] {
    const old = this.#kept(code)
    return old ? [this.#stateOf(old)] : []
  }

  /** Districts, and provinces that passed into another. */
  above(): ListedUnit[] {
    const ended = [...this.#provinces.values()].flatMap(({ unit, into }) =>
      unit ? [{ ...unit, into: into.size === 1 ? [...into].map((key) => ({ key, share: 1 })) : [] }] : [],
    )
    return [...ended, ...this.#districts.values()]
  }

  communes(): ListedUnit[] {
    return [...this.#old.values()]
      .filter(({ code }) => !this.#kept(code))
      .map((old) => ({
        key: oldKey(old.code),
        states: [this.#stateOf(old)],
        into: [...old.into].map((key) => ({ key, share: old.into.size === 1 ? 1 : null })),
      }))
  }

  #stateOf({ name, kind, code, district }: Old): ListedState {
    return { name, kind, code, above: district, from: null, until: twoTiersFrom }
  }

  #keptCodes: Map<string, Old> | undefined
  #kept(code: string): Old | undefined {
    this.#keptCodes ??= this.#findKept()
    return this.#keptCodes.get(code)
  }

  #findKept(): Map<string, Old> {
    const parts = new Map<string, Old[]>()
    for (const old of this.#old.values()) for (const key of old.into) parts.set(key, [...(parts.get(key) ?? []), old])
    const names = new Map(this.#present.communeUnits(nothingPast).map(({ key, states }) => [key, states[0]!]))
    const kept = new Map<string, Old>()
    for (const [key, olds] of parts) {
      const [old] = olds
      const now = names.get(key)
      const isSame = olds.length === 1 && old!.into.size === 1 && now?.code === old!.code && now.kind === old!.kind
      if (isSame && foldName(now.name) === foldName(old!.name)) kept.set(old!.code, old!)
    }
    return kept
  }

  #add(row: Row): Old {
    const { name, kind } = readPlaceName(row.old_ward_name!, 'commune')
    const into = this.#present.keyOf(row)!
    const old = { code: row.old_ward_code!, name, kind, district: this.#districtOf(row, into), into: new Set([into]) }
    this.#old.set(old.code, old)
    return old
  }

  #addPart(row: Row, known: readonly Old[]): void {
    const into = this.#present.keyOf(row)!
    const leave = (why: LeftOut['why']) =>
      this.left.push({
        name: row.old_ward_name ?? row.new_ward_name ?? '',
        above: [row.old_district_name, row.old_province_name].filter(Boolean).join(', '),
        why,
      })
    if (!row.old_ward_name || !row.old_district_name || !row.old_province_name) leave('no-former')
    else if (known.length === 0) leave('older')
    else if (known.length > 1) leave('unclear')
    else if (known[0]!.into.has(into)) leave('twice')
    else known[0]!.into.add(into)
  }

  #districtOf(row: Row, into: string): string {
    const { name, kind } = readPlaceName(row.old_district_name!, 'district')
    const above = this.#provinceOf(row.old_province_name!, into)
    const key = `d:${withMarks(`${kind} ${name}, ${row.old_province_name}`)}`
    if (!this.#districts.has(key))
      this.#districts.set(key, {
        key,
        into: [],
        states: [{ name, kind, code: null, above, from: null, until: twoTiersFrom }],
      })
    return key
  }

  #provinceOf(printed: string, into: string): string {
    const folded = provinceName(printed)
    const known = this.#provinces.get(folded)
    const target = this.#provinceOfCommune(into)
    if (known) {
      if (target) known.into.add(target)
      return known.key
    }
    const code = this.#present.codeNamed(printed)
    const { name, kind } = readPlaceName(printed, 'province')
    const key = code ? provinceKey(code) : `op:${folded}`
    const state = { name, kind, code: null, above: null, from: null, until: twoTiersFrom }
    const unit = code ? null : { key, into: [], states: [state] }
    this.#provinces.set(folded, { unit, key, into: new Set(target ? [target] : []) })
    return key
  }

  #targets: Map<string, string> | undefined
  #provinceOfCommune(key: string): string | undefined {
    this.#targets ??= new Map(
      this.#present.communeUnits(nothingPast).map((unit) => [unit.key, unit.states.at(-1)!.above!]),
    )
    return this.#targets.get(key)
  }
}

const nothingPast = { keptStates: () => [] } as unknown as Past
const withMarks = (text: string) => foldName(text.normalize('NFC'))
const nameKeyOf = (row: Row) =>
  withoutMarks(`${row.old_ward_name}|${row.old_district_name}|${provinceName(row.old_province_name ?? '')}`)
