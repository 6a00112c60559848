import type { Tx } from '../../platform/db.ts'
import { insertAgency, insertOffice, rebuildUnitPath } from './queries.ts'
import type { Chosen } from './surroundings/contract.ts'
import { makePlace, makeSurroundings } from './surroundings/make.ts'
import type { Surroundings } from './surroundings/propose.ts'
import { agencyKey, committeeKey, committeeOf } from './usual-agencies.ts'

/** A place with its People's Committee, the office that keeps the book, and what was kept of the proposal; the first rows of a new installation. */
export async function openOffice(
  tx: Tx,
  input: { surroundings: Surroundings; chosen: Chosen; agencyName: string; startDay: string; at: Date },
): Promise<{ officeId: number; agencyId: number; unitId: number; made: { agencies: number; units: number } }> {
  const { surroundings, chosen, agencyName, startDay } = input
  const { place, agencies } = surroundings
  const { unitId, provinceId } = await makePlace(tx, place)
  const nameOf = (key: string) => chosen.agencies.find((one) => one.key === key)?.name
  const committeeName = nameOf(committeeKey) ?? committeeOf(place)
  const committeeId = await insertAgency(tx, { name: committeeName, kind: 'ubnd', unitId })
  // the office's own agency may be one of those proposed, under its whole or its short name: it is made once
  const usual = agencies.find(({ key, name, shortName }) =>
    [nameOf(key) ?? name, shortName].some((one) => one !== null && agencyKey(one) === agencyKey(agencyName)),
  )
  const rest = { ...chosen, agencies: chosen.agencies.filter(({ key }) => key !== usual?.key) }
  const own = { kind: place.level === 'province' ? 'van-phong' : 'phong', shortName: null, ...usual }
  const agencyId = await insertAgency(tx, { ...own, name: agencyName, parentId: committeeId, unitId })
  const officeId = await insertOffice(tx, {
    agencyId,
    unitId,
    name: agencyName,
    startDay,
    setUpAt: input.at,
    agencies: [committeeId, agencyId],
  })
  const agencyNames = new Set([committeeName, agencyName].map(agencyKey))
  const made = await makeSurroundings(
    tx,
    { officeId, unitId, provinceId, committeeId, agencyNames },
    { surroundings, chosen: rest },
  )
  await rebuildUnitPath(tx)
  return { officeId, agencyId, unitId, made }
}
