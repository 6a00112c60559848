// A pasted sheet of contacts becomes people of agencies. None of them has an account; who is known keeps what he has.
import type { z } from 'zod'
import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { Problem } from '../../../platform/problem.ts'
import { nameKey } from '../../spelling/fold.ts'
import type { AgencyRow } from '../../units/contract.ts'
import { listAgencies } from '../../units/lists.ts'
import { insertAgencies } from '../../units/queries/in-sets.ts'
import { officeById } from '../../units/queries.ts'
import type { AddContacts, ContactsAdded } from '../contract.ts'
import { identityProblems } from '../problems.ts'
import { fillPhones, insertContacts, peopleOfBook } from './queries.ts'
import { agenciesMissing, type ContactFate, fateOfContacts, mostContacts, readContacts } from './rules.ts'

/** Those of a pasted sheet who are not in the book yet. @throws Problem noContacts, tooManyContacts, agenciesMissing */
export async function addContacts(
  deed: Deed,
  { text, addAgencies }: z.output<typeof AddContacts>,
): Promise<z.output<typeof ContactsAdded>> {
  const { tx, actor, clock } = deed
  const agencies = await listAgencies(tx, actor.officeId, {})
  const [office] = await officeById(tx, actor.officeId)
  const people = await peopleOfBook(tx, actor.officeId)
  const fates = fateOfContacts(readContacts(text), { agencies, people, own: office!.agencyId })
  const coming = fates.filter(({ fate }) => fate === 'add')
  const phones = phonesMissing(fates, people)
  if (coming.length + phones.length === 0) throw new Problem(identityProblems.noContacts)
  if (coming.length > mostContacts)
    throw new Problem(identityProblems.tooManyContacts, { count: coming.length, most: mostContacts })
  const missing = agenciesMissing(fates)
  if (missing.length > 0 && !addAgencies)
    throw new Problem(identityProblems.agenciesMissing, { count: missing.length, agencies: missing })
  const rows = missing.map((name) => ({
    name,
    shortName: null,
    kind: 'don-vi',
    parentId: null,
    unitId: office!.unitId,
  }))
  const entered = await insertAgencies(tx, actor.officeId, rows)
  const idOf = new Map(missing.map((name, i) => [nameKey(name), entered[i]!]))
  const byId = new Map(agencies.map((agency) => [agency.agencyId, agency]))
  const contacts = coming.map(({ name, title, phone, agencyId, agency }) => ({
    name,
    phone,
    title: title || 'Cán bộ',
    agencyId: agencyId ?? idOf.get(nameKey(agency!))!,
    part: partIn(agencyId === null ? undefined : byId.get(agencyId), office!.unitId),
  }))
  const personIds = await insertContacts(tx, actor.officeId, contacts)
  await fillPhones(tx, phones)
  recordEvent(deed, {
    kind: 'person.contacts-added',
    thing: 'person',
    thingId: newId(clock.now()),
    body: { personIds, agencyIds: entered, phonesOf: phones.map(({ personId }) => personId) },
  })
  const left = fates.length - coming.length - phones.length
  return { added: personIds.length, filled: phones.length, left, agencies: entered.length }
}

/** Those in the book without a telephone to whom the list gives one. */
function phonesMissing(fates: readonly ContactFate[], people: Awaited<ReturnType<typeof peopleOfBook>>) {
  const without = new Map<string, number>(
    people.flatMap((one) =>
      one.phone === null ? one.agencyIds.map((id) => [`${nameKey(one.name)}|${id}`, one.personId] as const) : [],
    ),
  )
  const found = new Map<number, string>()
  for (const { fate, name, agencyId, phone } of fates) {
    const personId = fate === 'known' ? without.get(`${nameKey(name)}|${agencyId}`) : undefined
    if (personId !== undefined && phone !== null && !found.has(personId)) found.set(personId, phone)
  }
  return [...found].map(([personId, phone]) => ({ personId, phone }))
}

/** What he may do once he gets an account, until somebody says otherwise: never more than of his own agency. */
function partIn(agency: AgencyRow | undefined, ownUnitId: number): 'commune-officer' | 'department-officer' {
  const elsewhere = agency !== undefined && agency.unitId !== null && agency.unitId !== ownUnitId
  return elsewhere ? 'commune-officer' : 'department-officer'
}
