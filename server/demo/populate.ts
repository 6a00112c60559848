// Units, agencies, groups, people and the office of one place, in one transaction.
import { insertAccount, insertPerson, insertPost } from '../modules/identity/queries.ts'
import {
  addOfficeAgencies,
  insertAgency,
  insertGroup,
  insertOffice,
  insertUnit,
  rebuildUnitPath,
} from '../modules/units/queries.ts'
import type { Tx } from '../platform/db.ts'
import { dayOf, type Place } from './place.ts'

/** Names already made by earlier places: a commune's committee stands in the province's list. */
export type Known = { units: Map<string, number>; agencies: Map<string, number> }

export async function populate(
  tx: Tx,
  place: Place,
  at: { known: Known; today: string; passwordHash: string },
): Promise<{ officeId: number }> {
  const { known, today } = at
  for (const unit of place.units)
    known.units.set(
      unit.key ?? unit.name,
      await insertUnit(tx, { ...unit, parentId: unit.parent ? idOf(known.units, unit.parent) : null }),
    )
  await rebuildUnitPath(tx)
  const own: number[] = []
  for (const agency of place.agencies) {
    const parentId = agency.parent ? idOf(known.agencies, agency.parent) : null
    const id = await insertAgency(tx, {
      ...agency,
      parentId,
      unitId: agency.unit ? idOf(known.units, agency.unit) : null,
    })
    known.agencies.set(agency.name, id)
    if (agency.shortName) known.agencies.set(agency.shortName, id)
    own.push(id)
    if (parentId) own.push(parentId)
  }
  const { office } = place
  const officeId = await insertOffice(tx, {
    agencyId: idOf(known.agencies, office.agency),
    unitId: idOf(known.units, office.unit),
    name: office.name,
    startDay: dayOf(office.startDay, today),
    agencies: [],
  })
  await addOfficeAgencies(tx, officeId, [...new Set(own)])
  for (const group of place.groups)
    await insertGroup(tx, {
      officeId,
      name: group.name,
      ground: group.ground,
      from: group.from,
      agencyIds: group.members.map((name) => idOf(known.agencies, name)),
    })
  for (const person of place.people) {
    const personId = await insertPerson(tx, { name: person.name })
    await insertAccount(tx, { personId, login: person.login, passwordHash: at.passwordHash })
    await insertPost(tx, {
      personId,
      agencyId: idOf(known.agencies, person.agency),
      officeId,
      part: person.part,
      title: person.title,
    })
  }
  return { officeId }
}

function idOf(names: Map<string, number>, name: string): number {
  const id = names.get(name)
  if (id === undefined) throw new Error(`demo: không có “${name}”`)
  return id
}
