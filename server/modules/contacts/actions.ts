// What is entered of the people an office writes to. Events hold numbers only: no names, no telephones.
import type { z } from 'zod'
import type { Deed } from '../../platform/access.ts'
import { recordEvent } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { Problem, platformProblems } from '../../platform/problem.ts'
import { agenciesOfBook } from '../units/queries.ts'
import type { ContactId, MarkAgency, SaveContact, SaveContacts, SavedContacts } from './contract.ts'
import { contactProblems } from './problems.ts'
import { contactById, contactsOf, endContactRow, setNeedsApproval, updateContact, upsertContacts } from './queries.ts'
import { readPhone } from './rules.ts'

/** Rows typed or pasted; of two rows of one name at one agency the later holds. @throws Problem badPhone, unknownAgency */
export async function saveContacts(
  deed: Deed,
  { contacts }: z.output<typeof SaveContacts>,
): Promise<z.output<typeof SavedContacts>> {
  const rows = new Map(
    contacts.map((one) => [
      `${one.agencyId} ${one.name.toLowerCase()}`,
      { ...one, phone: phoneOf(one.name, one.phone) },
    ]),
  )
  const agencyIds = [...new Set(contacts.map(({ agencyId }) => agencyId))]
  if ((await agenciesOfBook(deed.tx, deed.actor.officeId, agencyIds)) !== agencyIds.length)
    throw new Problem(contactProblems.unknownAgency)
  const { added } = await upsertContacts(deed.tx, [...rows.values()], by(deed))
  record(deed, 'contact.saved', { agencyIds, added, changed: rows.size - added })
  return { added, changed: rows.size - added }
}

/** @throws Problem nothingHere, badPhone, nameTaken */
export async function saveContact(
  deed: Deed,
  { contactId, ...input }: z.output<typeof SaveContact> & z.output<typeof ContactId>,
): Promise<z.output<typeof SavedContacts>> {
  const { agencyId } = await known(deed, contactId)
  const [agency] = await contactsOf(deed.tx, deed.actor.officeId, [agencyId])
  const same = (name: string): boolean => name.toLowerCase() === input.name.toLowerCase()
  const others = agency?.contacts.filter(({ key }) => key.startsWith('c') && key !== `c${contactId}`) ?? []
  if (others.some(({ name }) => same(name))) throw new Problem(contactProblems.nameTaken, { name: input.name })
  await updateContact(deed.tx, { contactId, ...input, phone: phoneOf(input.name, input.phone) }, by(deed))
  record(deed, 'contact.saved', { agencyIds: [agencyId], added: 0, changed: 1 })
  return { added: 0, changed: 1 }
}

/** Nobody is written to there any more under this name. @throws Problem nothingHere */
export async function endContact(
  deed: Deed,
  { contactId }: z.output<typeof ContactId>,
): Promise<Record<string, never>> {
  const { agencyId } = await known(deed, contactId)
  await endContactRow(deed.tx, contactId, by(deed))
  record(deed, 'contact.ended', { contactId, agencyId })
  return {}
}

/** Whether reminders to an agency wait for an approving leader. @throws Problem nothingHere */
export async function markAgency(
  deed: Deed,
  { agencyId, needsApproval }: z.output<typeof MarkAgency> & { agencyId: number },
): Promise<Record<string, never>> {
  if (!(await setNeedsApproval(deed.tx, { officeId: deed.actor.officeId, agencyId, needsApproval })))
    throw new Problem(platformProblems.nothingHere)
  record(deed, 'agency.approval-marked', { agencyId, needsApproval })
  return {}
}

async function known(deed: Deed, contactId: number): Promise<{ agencyId: number; name: string }> {
  const found = await contactById(deed.tx, deed.actor.officeId, contactId)
  if (!found) throw new Problem(platformProblems.nothingHere)
  return found
}

function phoneOf(name: string, typed: string): string | null {
  const phone = readPhone(typed)
  if (phone === undefined) throw new Problem(contactProblems.badPhone, { name })
  return phone
}

const by = ({ actor, clock }: Deed) => ({ officeId: actor.officeId, postId: actor.postId, at: clock.now() })

function record(deed: Deed, kind: string, body: Record<string, unknown>): void {
  recordEvent(deed, { kind, thing: kind.split('.')[0]!, thingId: newId(deed.clock.now()), body })
}
