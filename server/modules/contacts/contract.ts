import { z } from 'zod'
import { AgencyKind } from '../units/contract.ts'

/** c…: entered by the office; p…: a post of somebody who is in the office's book with a telephone. */
export const ContactKey = z.string().regex(/^[cp]\d{1,9}$/)

export const Contact = z.object({
  key: ContactKey,
  name: z.string(),
  title: z.string(),
  phone: z.string().nullable(),
  /** A head or leader: a reminder to him waits for an approving leader. */
  guarded: z.boolean(),
})
export type Contact = z.output<typeof Contact>

export const AgencyContacts = z.object({
  agencyId: z.number(),
  name: z.string(),
  shortName: z.string().nullable(),
  kind: AgencyKind,
  aliases: z.array(z.string()),
  /** The office's own mark; null: as its kind has it. */
  needsApproval: z.boolean().nullable(),
  /** What that comes to. */
  guarded: z.boolean(),
  contacts: z.array(Contact),
})
export type AgencyContacts = z.output<typeof AgencyContacts>
export const ContactList = z.object({ agencies: z.array(AgencyContacts) })

const Person = z.object({
  name: z.string().trim().min(2).max(120),
  title: z.string().trim().max(160).default(''),
  /** As it was typed; empty: none. */
  phone: z.string().trim().max(40).default(''),
  needsApproval: z.boolean(),
})
/** Many at once, as pasted; one that stands there already under its agency and name is brought up to date. */
export const SaveContacts = z.object({
  contacts: z
    .array(Person.extend({ agencyId: z.number().int() }))
    .min(1)
    .max(1000),
})
export const SavedContacts = z.object({ added: z.number(), changed: z.number() })
export const ContactId = z.object({ contactId: z.coerce.number().int() })
export const SaveContact = Person
export const EndContact = z.object({})
export const ContactAgencyId = z.object({ agencyId: z.coerce.number().int() })
/** null: as its kind has it. */
export const MarkAgency = z.object({ needsApproval: z.boolean().nullable() })
