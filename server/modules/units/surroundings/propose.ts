// From a place chosen or typed to what usually stands round an office there.
import type { z } from 'zod'
import { Problem } from '../../../platform/problem.ts'
import { foldName } from '../../spelling/fold.ts'
import { country } from '../country/country.ts'
import { type FormerCommune, kindOn, type Province } from '../country/read-country.ts'
import { type KindOfUnit, type Level, placeTitle, placeWithKind, readPlaceName } from '../place-names.ts'
import { unitProblems } from '../problems.ts'
import { type UsualAgency, usualAgencies, usualOffice } from '../usual-agencies.ts'
import type { FindPlaces, PlaceAsked, PlacesFound, Proposal } from './contract.ts'

/** A unit in its kinds through time; from null: since before 1/7/2025. */
type InKinds = { name: string; code: string | null; kinds: Province['kinds'] }
/** A place that is to be made: what it is on the day asked about, and the province it lies in. */
export type Place = InKinds & { level: Level; kind: KindOfUnit; province: InKinds | null }
export type CommuneToMake = { key: string; name: string; kind: KindOfUnit; kinds: Province['kinds'] }
export type FormerToMake = FormerCommune & { key: string }
/** What could be made round a place. */
export type Surroundings = { place: Place; agencies: UsualAgency[]; communes: CommuneToMake[]; former: FormerToMake[] }

/**
 * @param from the day from which a typed place is (YYYY-MM-DD); those of the list bring their own
 * @throws Problem unknownPlace, countryUnreadable
 */
export async function surroundingsOf(
  asked: PlaceAsked,
  { on, from }: { on: string; from: string },
): Promise<Surroundings> {
  const place = asked.code === undefined ? typed(asked, from) : await listed(asked.kind, asked.code, on)
  return round(place, on)
}

/** What usually stands round a place that has been made already; kinds as of a day (YYYY-MM-DD). @throws Problem countryUnreadable */
export async function round(place: Place, on: string): Promise<Surroundings> {
  const { level, code } = place
  const communes = code !== null && level === 'province' ? await country.communesOf(code) : []
  const former = code !== null && level === 'commune' ? await country.formerOf(code) : []
  return {
    place,
    agencies: usualAgencies(place),
    communes: communes.map((one) => ({ key: one.code, name: one.name, kind: kindOn(one, on), kinds: one.kinds })),
    former: former.map((one) => ({ ...one, key: formerKey(one) })),
  }
}

const byName = new Intl.Collator('vi', { numeric: true })

/** As the page shows it. */
export function proposalOf({ place, agencies, communes, former }: Surroundings): Proposal {
  const { level, kind, name } = place
  return {
    place: { level, kind, name, title: placeTitle(place) },
    officeName: usualOffice(place),
    agencies: agencies.map((one) => ({ key: one.key, name: one.name, kind: one.kind, nested: one.under !== null })),
    units: [
      ...communes
        .toSorted((a, b) => byName.compare(a.name, b.name))
        .map((one) => ({ key: one.key, name: placeTitle(one), detail: null, former: false, split: false })),
      ...former.map((one) => ({
        key: one.key,
        name: placeTitle(one),
        detail: `${placeWithKind(one.district)}, ${placeWithKind(one.province)}`,
        former: true,
        split: one.split,
      })),
    ],
  }
}

/** Provinces or communes by a few letters, the best first. @param on the day whose kinds are shown @throws Problem countryUnreadable */
export async function placesFound({ kind, q }: z.output<typeof FindPlaces>, on: string): Promise<PlacesFound> {
  const places = await country.find(kind, q, on)
  return {
    places: places.map((place) => ({
      code: place.code,
      kind: place.kind,
      name: place.name,
      title: placeTitle(place),
      provinceName: place.provinceName,
    })),
  }
}

async function listed(level: Level, code: string, on: string): Promise<Place> {
  const found = await country.placeOf(code)
  const levelFound = found?.commune ? 'commune' : 'province'
  if (!found || levelFound !== level) throw new Problem(unitProblems.unknownPlace)
  const { province, commune } = found
  if (!commune) return { ...province, level, kind: kindOn(province, on), province: null }
  return { ...commune, level, code, kind: kindOn(commune, on), province }
}

function typed({ kind: level, name: printed, provinceName }: PlaceAsked, from: string): Place {
  const { kind, name } = readPlaceName(printed, level)
  const above = level !== 'province' && provinceName ? readPlaceName(provinceName, 'province') : null
  const province = above && { name: above.name, code: null, kinds: [{ kind: above.kind, from }] }
  return { level, kind, name, code: null, kinds: [{ kind, from }], province }
}

/** By what an old commune is known between page and server. */
export const formerKey = (one: Omit<FormerCommune, 'split' | 'code'>): string =>
  foldName([one, one.district, one.province].map(placeWithKind).join(', '))
