import { z } from 'zod'
import { AgencyKind } from '../units/contract.ts'

/** A person at an agency, known by his post in the office's book. */
export const Contact = z.object({
  postId: z.number(),
  name: z.string(),
  title: z.string(),
  phone: z.string().nullable(),
  /** A head or leader: a reminder to him waits for an approving leader. */
  guarded: z.boolean(),
  /** The office's own mark; null: as the title has it. */
  needsApproval: z.boolean().nullable(),
  /** Signs in: his name is changed with his account. */
  account: z.boolean(),
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
/** Many at once; one that stands there already under its agency and name is brought up to date. */
export const SaveContacts = z.object({
  contacts: z
    .array(Person.extend({ agencyId: z.number().int() }))
    .min(1)
    .max(1000),
})
export const SavedContacts = z.object({ added: z.number(), changed: z.number() })

/** Cells of a sheet (reading/rules.ts). */
export const PasteContacts = z.object({
  text: z.string().max(300_000),
  /** Agencies that are not in the book yet come into it; else such a list is refused. */
  addAgencies: z.boolean(),
  /** Of lines that name none; null: the office's own. */
  agencyId: z.number().int().nullable().default(null),
})
/** How many came in, were brought up to date, were left as they are; how many agencies were entered. */
export const PastedContacts = SavedContacts.extend({ left: z.number(), agencies: z.number() })

export const ContactId = z.object({ postId: z.coerce.number().int() })
export const SaveContact = Person
export const EndContact = z.object({})
export const ContactAgencyId = z.object({ agencyId: z.coerce.number().int() })
/** null: as its kind has it. */
export const MarkAgency = z.object({ needsApproval: z.boolean().nullable() })
