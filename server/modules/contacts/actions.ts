// What is entered of the people an office writes to. Events hold numbers only: no names, no telephones.
import type { z } from 'zod'
import type { Deed } from '../../platform/access.ts'
import { recordEvent } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { Problem, platformProblems, refuseIf } from '../../platform/problem.ts'
import { dayOf } from '../calendar/days.ts'
import { agenciesOfBook } from '../units/queries.ts'
import type { ContactId, MarkAgency, SaveContact, SaveContacts, SavedContacts } from './contract.ts'
import { enterContacts } from './enter.ts'
import { contactProblems } from './problems.ts'
import { contactById, contactsOf, endPost, setNeedsApproval, updateContacts } from './queries.ts'
import { isHeadTitle, isSameName, readPhone, whyNotChange } from './rules.ts'

/** Rows typed; of two rows of one name at one agency the later holds. @throws Problem badPhone, unknownAgency */
export async function saveContacts(
  deed: Deed,
  { contacts }: z.output<typeof SaveContacts>,
): Promise<z.output<typeof SavedContacts>> {
  const read = contacts.map((one) => ({ ...one, phone: phoneOf(one), needsApproval: ownMark(one) }))
  const agencyIds = [...new Set(contacts.map(({ agencyId }) => agencyId))]
  if ((await agenciesOfBook(deed.tx, deed.actor.officeId, agencyIds)) !== agencyIds.length)
    throw new Problem(contactProblems.unknownAgency)
  const saved = await enterContacts(deed, read)
  record(deed, 'contact.saved', { agencyIds, ...saved })
  return saved
}

/** @throws Problem nothingHere, badPhone, nameTaken, hasAccount */
export async function saveContact(
  deed: Deed,
  { postId, ...input }: z.output<typeof SaveContact> & z.output<typeof ContactId>,
): Promise<z.output<typeof SavedContacts>> {
  const contact = await known(deed, postId)
  refuseIf(whyNotChange(contact, input.name))
  const [agency] = await contactsOf(deed.tx, deed.actor.officeId, [contact.agencyId])
  const others = agency?.contacts.filter((one) => one.postId !== postId) ?? []
  if (others.some(({ name }) => isSameName(name, input.name)))
    throw new Problem(contactProblems.nameTaken, { name: input.name })
  const name = contact.account ? null : input.name
  const title = input.title || contact.title
  await updateContacts(deed.tx, [{ postId, name, title, phone: phoneOf(input), needsApproval: ownMark(input) }])
  record(deed, 'contact.saved', { agencyIds: [contact.agencyId], added: 0, changed: 1 })
  return { added: 0, changed: 1 }
}

/** Nobody is written to there any more under this name. @throws Problem nothingHere, hasAccount */
export async function endContact(deed: Deed, { postId }: z.output<typeof ContactId>): Promise<Record<string, never>> {
  const contact = await known(deed, postId)
  refuseIf(whyNotChange(contact, null))
  await endPost(deed.tx, postId, dayOf(deed.clock.now()))
  record(deed, 'contact.ended', { postId, agencyId: contact.agencyId })
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

async function known(deed: Deed, postId: number) {
  const found = await contactById(deed.tx, deed.actor.officeId, postId)
  if (!found) throw new Problem(platformProblems.nothingHere)
  return found
}

function phoneOf({ name, phone: typed }: { name: string; phone: string }): string | null {
  const phone = readPhone(typed)
  if (phone === undefined) throw new Problem(contactProblems.badPhone, { name })
  return phone
}

/** What says the same as the title is no mark: it follows the title when that changes. */
const ownMark = ({ title, needsApproval }: { title: string; needsApproval: boolean }): boolean | null =>
  needsApproval === isHeadTitle(title) ? null : needsApproval

function record(deed: Deed, kind: string, body: Record<string, unknown>): void {
  recordEvent(deed, { kind, thing: kind.split('.')[0]!, thingId: newId(deed.clock.now()), body })
}
