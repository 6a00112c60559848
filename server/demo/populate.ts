// Units, agencies, groups, people and the office of one place, in one transaction.
import { insertAccount, insertPerson, insertPost } from '../modules/identity/queries.ts'
import { replaceCharges } from '../modules/units/queries/charges.ts'
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
  const groupIds = new Map<string, number>()
  for (const group of place.groups) {
    const agencyIds = group.members.map((name) => idOf(known.agencies, name))
    const { name, ground, from } = group
    groupIds.set(name, await insertGroup(tx, { officeId, name, ground, from, agencyIds }))
  }
  const people = new Map<string, number>()
  for (const person of place.people) {
    const personId = await insertPerson(tx, { name: person.name })
    people.set(person.name, personId)
    await insertAccount(tx, { personId, login: person.login, passwordHash: at.passwordHash })
    await insertPost(tx, {
      personId,
      agencyId: idOf(known.agencies, person.agency),
      officeId,
      part: person.part,
      title: person.title,
    })
  }
  for (const group of place.groups)
    await charge(tx, group, { officeId, groupId: idOf(groupIds, group.name), known, people })
  return { officeId }
}

async function charge(
  tx: Tx,
  { charges = [], from, ground }: Place['groups'][number],
  at: { officeId: number; groupId: number; known: Known; people: Map<string, number> },
): Promise<void> {
  const { officeId, groupId, known, people } = at
  for (const [member, some] of Map.groupBy(charges, (one) => one.member)) {
    const agencyId = idOf(known.agencies, member)
    const rows = some.map(({ person, unit, criterion, field }) => ({
      personId: person ? idOf(people, person) : null,
      unitId: unit ? idOf(known.units, unit) : null,
      criterionNo: criterion ?? null,
      field: field ?? null,
    }))
    await replaceCharges(tx, { officeId, groupId, agencyId, from, ground }, rows)
  }
}

function idOf(names: Map<string, number>, name: string): number {
  const id = names.get(name)
  if (id === undefined) throw new Error(`demo: không có “${name}”`)
  return id
}
