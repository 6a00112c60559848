// What was kept of a proposal becomes units and agencies: some twenty statements, however many communes there are.
import type { Tx } from '../../../platform/db.ts'
import { foldName } from '../../spelling/fold.ts'
import { twoTiersFrom } from '../country/read-country.ts'
import { type KindOfUnit, type Level, readPlaceName } from '../place-names.ts'
import { insertAgencies, insertDescent, insertState, insertUnits, type UnitToMake } from '../queries/in-sets.ts'
import { agencyKey, committeeKey, committeeOf } from '../usual-agencies.ts'
import type { Chosen } from './contract.ts'
import type { CommuneToMake, FormerToMake, Place, Surroundings } from './propose.ts'

/** The place itself and the province above it, each in its kinds through time. */
export async function makePlace(tx: Tx, place: Place): Promise<{ unitId: number; provinceId: number | null }> {
  const provinceId = place.province ? await makeUnit(tx, place.province, null) : null
  return { unitId: await makeUnit(tx, place, provinceId), provinceId }
}

async function makeUnit(
  tx: Tx,
  unit: Pick<Place, 'name' | 'code' | 'kinds'>,
  parentId: number | null,
): Promise<number> {
  const states = unit.kinds.map(
    ({ kind, from }, i): UnitToMake => ({
      name: unit.name,
      kind,
      parentId,
      code: unit.code,
      from,
      until: unit.kinds[i + 1]?.from ?? null,
    }),
  )
  const [unitId] = await insertUnits(tx, states.slice(0, 1))
  for (const state of states.slice(1)) await insertState(tx, unitId!, state)
  return unitId!
}

/** What stands already where more is made round it. */
export type Ground = {
  officeId: number
  unitId: number
  provinceId: number | null
  /** The People's Committee of the place. */
  committeeId: number | null
  /** Names of the agencies of the office's book, as agencyKey. */
  agencyNames: ReadonlySet<string>
  /** Old provinces and districts that stand there already, by their keys. */
  older?: ReadonlyMap<string, number>
}

/** Makes what was chosen of a proposal, under the names given; what is not of the proposal, or is in the book already, is left out. @returns how many of each */
export async function makeSurroundings(
  tx: Tx,
  ground: Ground,
  { surroundings, chosen }: { surroundings: Surroundings; chosen: Chosen },
): Promise<{ agencies: number; units: number }> {
  const names = new Map(chosen.units.map(({ key, name }) => [key, name]))
  const taken = <T extends { key: string }>(offered: readonly T[]) => offered.filter(({ key }) => names.has(key))
  const agencies = await makeAgencies(tx, ground, { surroundings, chosen })
  const communes = taken(surroundings.communes).map((one) => ({ ...one, printed: names.get(one.key)! }))
  const committees = await makeCommunes(tx, ground, communes)
  const former = taken(surroundings.former).map((one) => ({
    ...one,
    ...readPlaceName(names.get(one.key)!, 'commune'),
  }))
  await makeFormer(tx, ground, { province: surroundings.place.province, former })
  return { agencies: agencies + committees, units: communes.length + former.length }
}

async function makeAgencies(
  tx: Tx,
  { officeId, unitId, committeeId, agencyNames }: Ground,
  { surroundings, chosen }: { surroundings: Surroundings; chosen: Chosen },
): Promise<number> {
  const names = new Map(chosen.agencies.map(({ key, name }) => [key, name]))
  const known = new Set(agencyNames)
  const agencies = surroundings.agencies.flatMap(({ key, kind, shortName, under }) => {
    const name = names.get(key)
    if (name === undefined || (key === committeeKey && committeeId !== null) || known.has(agencyKey(name))) return []
    known.add(agencyKey(name))
    return [{ name, shortName, kind, parentId: under === null ? null : committeeId, unitId }]
  })
  return (await insertAgencies(tx, officeId, agencies)).length
}

/** Communes of a province since 1/7/2025, each with its People's Committee. */
async function makeCommunes(
  tx: Tx,
  { officeId, unitId }: Ground,
  communes: readonly (CommuneToMake & { printed: string })[],
): Promise<number> {
  const units = communes.map(({ key, kind, kinds, printed }) => {
    const named = readPlaceName(printed, 'commune')
    const base = { name: named.name, code: key, parentId: unitId }
    // a kind of one's own stands as it was typed; that of the list changed on its day
    const since = named.kind === kind ? kinds : [{ kind: named.kind, from: twoTiersFrom }]
    const states = since.map((one, i) => ({ ...base, ...one, until: since[i + 1]?.from ?? null }))
    return { ...base, kind: named.kind, states }
  })
  const ids = await insertUnits(
    tx,
    units.map(({ states }) => states[0]!),
  )
  for (const [i, { states }] of units.entries())
    for (const state of states.slice(1)) await insertState(tx, ids[i]!, state)
  const committees = units.map((unit, i) => ({
    name: committeeOf(unit),
    shortName: null,
    kind: 'ubnd',
    parentId: null,
    unitId: ids[i]!,
  }))
  return (await insertAgencies(tx, officeId, committees)).length
}

type OldUnit = { key: string; name: string; kind: KindOfUnit; code?: string | null; parent: string | null }

/** The communes of before 1/7/2025, under their districts and provinces of then, and that they passed into the place. */
async function makeFormer(
  tx: Tx,
  { unitId, provinceId, older }: Ground,
  { province, former }: { province: Place['province']; former: readonly FormerToMake[] },
): Promise<void> {
  if (former.length === 0) return
  const ids = new Map<string, number>(older)
  const make = async (units: readonly OldUnit[]) => {
    const fresh = [...new Map(units.map((unit) => [unit.key, unit])).values()].filter(({ key }) => !ids.has(key))
    const rows = fresh.map(({ name, kind, code, parent }) => ({
      name,
      kind,
      code: code ?? null,
      parentId: parent === null ? null : ids.get(parent)!,
      from: null,
      until: twoTiersFrom,
    }))
    for (const [i, id] of (await insertUnits(tx, rows)).entries()) ids.set(fresh[i]!.key, id)
  }
  // a province that kept its name is the same unit through time
  if (province && provinceId !== null) ids.set(provinceKey(province), provinceId)
  await make(former.map((one) => ({ ...one.province, key: provinceKey(one.province), parent: null })))
  await make(former.map((one) => ({ ...one.district, key: districtKey(one), parent: provinceKey(one.province) })))
  await make(former.map((one) => ({ ...one, parent: districtKey(one) })))
  const from = former.map((one) => ({ unitId: ids.get(one.key)!, whole: !one.split }))
  await insertDescent(tx, { toId: unitId, onDay: twoTiersFrom, from })
}

/** By what an old province and an old district are known while their communes are made. */
export const provinceKey = (province: { name: string }): string => foldName(province.name)
export const districtKey = ({ district, province }: Pick<FormerToMake, 'district' | 'province'>): string =>
  foldName(`${district.kind} ${district.name}, ${province.name}`)

/** At which level a unit of this kind stands; null: a village or model area. */
export function levelOf(kind: KindOfUnit): Level | null {
  if (kind === 'tinh' || kind === 'thanh-pho-tw') return 'province'
  if (kind === 'huyen' || kind === 'quan' || kind === 'thi-xa' || kind === 'thanh-pho') return 'district'
  return kind === 'thon' || kind === 'khu-mau' || kind === 'vuon-mau' ? null : 'commune'
}
