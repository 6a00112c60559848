// A pasted sheet of contacts becomes people of agencies. None of them has an account.
import type { z } from 'zod'
import type { Deed } from '../../platform/access.ts'
import { recordEvent } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { Problem } from '../../platform/problem.ts'
import { nameKey } from '../spelling/fold.ts'
import { insertAgencies } from '../units/queries/in-sets.ts'
import { officeById } from '../units/queries.ts'
import type { PasteContacts, PastedContacts } from './contract.ts'
import { type Entered, enterContacts } from './enter.ts'
import { contactProblems } from './problems.ts'
import { contactsOf } from './queries.ts'
import { agenciesMissing, type ContactFate, fateOfContacts, knownPeople, mostContacts } from './reading/rules.ts'

/** Those of a pasted sheet who are new or stand otherwise in the book. @throws Problem noContacts, tooManyContacts, agenciesMissing, unknownAgency */
export async function pasteContacts(
  deed: Deed,
  { text, addAgencies, agencyId }: z.output<typeof PasteContacts>,
): Promise<z.output<typeof PastedContacts>> {
  const { tx, actor, clock } = deed
  const [office] = await officeById(tx, actor.officeId)
  const own = agencyId ?? office!.agencyId
  const agencies = await contactsOf(tx, actor.officeId)
  if (agencyId !== null && !agencies.some((one) => one.agencyId === agencyId))
    throw new Problem(contactProblems.unknownAgency)
  const people = knownPeople(agencies)
  const fates = fateOfContacts(text, { agencies, people, own })
  const coming = fates.filter(({ fate }) => fate === 'add' || fate === 'change')
  if (coming.length === 0) throw new Problem(contactProblems.noContacts)
  if (coming.length > mostContacts)
    throw new Problem(contactProblems.tooManyContacts, { count: coming.length, most: mostContacts })
  const missing = agenciesMissing(fates)
  if (missing.length > 0 && !addAgencies)
    throw new Problem(contactProblems.agenciesMissing, { count: missing.length, agencies: missing })
  const entered = await insertAgencies(
    tx,
    actor.officeId,
    missing.map((name) => ({ name, shortName: null, kind: 'don-vi', parentId: null, unitId: office!.unitId })),
  )
  const idOf = new Map(missing.map((name, i) => [nameKey(name), entered[i]!]))
  const accounts = new Set(people.filter(({ account }) => account).map((one) => `${one.agencyId} ${nameKey(one.name)}`))
  const rows = coming.map((one): Entered => {
    const row = rowOf(one, one.agencyId ?? idOf.get(nameKey(one.agency!))!)
    return accounts.has(`${row.agencyId} ${nameKey(row.name)}`) ? { ...row, title: '' } : row
  })
  const saved = await enterContacts(deed, rows)
  recordEvent(deed, {
    kind: 'contact.saved',
    thing: 'contact',
    thingId: newId(clock.now()),
    body: { agencyIds: [...new Set(rows.map((row) => row.agencyId))], newAgencyIds: entered, ...saved },
  })
  return { ...saved, left: fates.length - coming.length, agencies: entered.length }
}

/** What the sheet does not say stays as it is. */
const rowOf = ({ name, title, phone }: ContactFate, agencyId: number): Entered => ({
  agencyId,
  name,
  title,
  ...(phone === null ? {} : { phone }),
})
