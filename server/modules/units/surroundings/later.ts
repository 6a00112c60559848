// The proposal of the set-up, asked for again when the office is at work: what of it is not in the book yet.
import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import type { PlaceOfOffice } from '../queries/place.ts'
import { placeOfOffice } from '../queries/place.ts'
import { rebuildUnitPath } from '../queries.ts'
import { agencyKey } from '../usual-agencies.ts'
import type { Chosen } from './contract.ts'
import { districtKey, levelOf, makeSurroundings, provinceKey } from './make.ts'
import { formerKey, round, type Surroundings } from './propose.ts'

/** What could still be made round the place of an office, kinds as of a day (YYYY-MM-DD); nothing where it sits in no place of the three levels. @throws Problem countryUnreadable */
export async function leftToMake(place: PlaceOfOffice, on: string): Promise<Surroundings | null> {
  const level = levelOf(place.kind)
  if (level === null) return null
  const { name, kind, code, provinceName, provinceCode } = place
  const province = provinceName === null ? null : { name: provinceName, code: provinceCode, kinds: [] }
  const whole = await round({ level, name, kind, code, kinds: [], province }, on)
  const names = new Set(place.agencyNames.map(agencyKey))
  const codes = new Set(place.codes)
  const former = new Set(place.former.map(formerKey))
  return {
    place: whole.place,
    agencies: whole.agencies.filter(
      (one) => !names.has(agencyKey(one.name)) && (one.kind !== 'ubnd' || place.committeeId === null),
    ),
    communes: whole.communes.filter(({ key }) => !codes.has(key)),
    former: whole.former.filter(({ key }) => !former.has(key)),
  }
}

/** Makes what was chosen of it. What has come into the book meanwhile is left out. @param surroundings of leftToMake */
export async function takeProposal(
  deed: Deed,
  { surroundings, chosen }: { surroundings: Surroundings; chosen: Chosen },
): Promise<{ agencies: number; units: number }> {
  const { tx, actor, clock } = deed
  const { unitId, provinceId, committeeId, ...now } = await placeOfOffice(tx, actor.officeId)
  const [codes, known] = [new Set(now.codes), new Set(now.former.map(formerKey))]
  const fresh = {
    ...surroundings,
    communes: surroundings.communes.filter(({ key }) => !codes.has(key)),
    former: surroundings.former.filter(({ key }) => !known.has(key)),
  }
  const agencyNames = new Set(now.agencyNames.map(agencyKey))
  const older = new Map(
    now.former.flatMap(({ district, province }) => [
      [provinceKey(province), province.unitId] as const,
      [districtKey({ district, province }), district.unitId] as const,
    ]),
  )
  const ground = { older, officeId: actor.officeId, unitId, provinceId, committeeId, agencyNames }
  const made = await makeSurroundings(tx, ground, { surroundings: fresh, chosen })
  await rebuildUnitPath(tx)
  recordEvent(deed, { kind: 'office.proposal-taken', thing: 'office', thingId: newId(clock.now()), body: made })
  return made
}
