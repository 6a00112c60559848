import { z } from 'zod'
import { Day, Id, Instant } from '../../platform/shapes.ts'
import { Mark } from '../documents/contract.ts'

/** dated có thời hạn · period trong kỳ · ongoing thường xuyên · filed lưu */
export const Following = z.enum(['dated', 'period', 'ongoing', 'filed'])
export type Following = z.output<typeof Following>

export const Product = z.enum(['bao-cao', 'to-trinh', 'ke-hoach', 'van-ban', 'cong-trinh', 'tieu-chi'])

/** A name as printed and whom it means here; a collective keeps its group and its members of the document's day. */
export const Party = z.object({
  printed: z.string(),
  agencyIds: z.array(z.number().int()),
  groupId: z.number().int().nullable(),
  /** How sure the link is, 0 to 1, and one sentence why; 1 once a person has set it. */
  sure: z.number().min(0).max(1),
  why: z.string().nullable(),
})
export type Party = z.output<typeof Party>

export const Place = z.object({ printed: z.string(), unitId: z.number().int().nullable() })

export const Due = z.object({
  /** As printed: "trước ngày 14/9/2021". */
  text: z.string(),
  day: Day,
  /** "10:00" of Asia/Ho_Chi_Minh, or null: until the end of that day. */
  time: z
    .string()
    .regex(/^\d\d:\d\d$/)
    .nullable(),
  inherited: z.boolean(),
})

export const Recurrence = z.object({
  rrule: z.string().max(200),
  time: z.string().nullable(),
  from: z.string().nullable(),
  until: z.string().nullable(),
  untilCondition: z.string().nullable(),
})

export const CriterionRef = z.object({
  place: z.string().nullable(),
  level: z.string().nullable(),
  no: z.number().int().nullable(),
  indicator: z.string().nullable(),
})

/** What a clause asks of whom, as reviewed. */
export const Terms = z.object({
  lead: z.array(Party),
  cooperate: z.array(Party),
  places: z.array(Place),
  criteria: z.array(CriterionRef),
  due: z.array(Due),
  recurrence: Recurrence.nullable(),
  product: Product.nullable(),
  reportTo: z.string().nullable(),
  via: z.string().nullable(),
  supervisor: z.string().nullable(),
  legalRefs: z.array(
    z.object({
      type: z.string().nullable(),
      number: z.string(),
      date: z.string().nullable(),
      documentId: Id.nullable(),
    }),
  ),
})
export type Terms = z.output<typeof Terms>

export const DirectiveRow = z.object({
  directiveId: Id,
  version: z.number(),
  ordinal: z.number(),
  section: z.string(),
  quote: z.string(),
  start: z.number(),
  end: z.number(),
  title: z.string(),
  following: Following,
  proposedFollowing: Following,
  terms: Terms,
  marks: z.array(Mark),
  doubts: z.array(z.object({ field: z.string(), why: z.string() })),
  /** A person has looked and said it is right. */
  checked: z.boolean(),
  /** Made from these by merging or splitting; undone by POST …/undoing. */
  madeFrom: z.enum(['merged', 'split']).nullable(),
  /** How many rows handing out would make of it now. */
  rows: z.number(),
  handedOutAt: Instant.nullable(),
  changedBy: z.string().nullable(),
})
export type DirectiveRow = z.output<typeof DirectiveRow>

/** agencies: names of every agencyId that stands in the terms; groups likewise. */
export const DirectiveList = z.object({
  directives: z.array(DirectiveRow),
  agencies: z.array(
    z.object({
      agencyId: z.number(),
      name: z.string(),
      shortName: z.string().nullable(),
      unitId: z.number().nullable(),
    }),
  ),
  groups: z.array(z.object({ groupId: z.number(), name: z.string(), members: z.array(z.number()) })),
  units: z.array(z.object({ unitId: z.number(), name: z.string() })),
})
export type DirectiveList = z.output<typeof DirectiveList>

export const DirectiveId = z.object({ directiveId: Id })

/** Only what is named is changed. */
export const SaveDirective = z.object({
  version: z.number().int(),
  title: z.string().trim().min(1).max(300).optional(),
  following: Following.optional(),
  terms: Terms.optional(),
  checked: z.boolean().optional(),
})
export type SaveDirective = z.output<typeof SaveDirective>

export const Versioned = z.object({ directiveId: Id, version: z.number().int() })
/** Two or more clauses of one document, in the order of the text. */
export const MergeDirectives = z.object({ directives: z.array(Versioned).min(2).max(20) })
/** at: offsets into the document's text, strictly inside the clause. */
export const SplitDirective = z.object({
  version: z.number().int(),
  at: z.array(z.number().int().positive()).min(1).max(20),
})
/** One key for one clause, several or a section ("2" takes 2, 2.1, 2.1.a). */
export const ChooseFollowing = z.object({
  following: Following,
  directiveIds: z.array(Id).max(500).optional(),
  section: z.string().max(40).optional(),
})
/** A printed name linked by a person: to agencies, or to a group with its members; learnt as alias of the office where remember. */
export const LinkName = z.object({
  printed: z.string().trim().min(2).max(400),
  agencyIds: z.array(z.number().int()).max(300),
  groupId: z.number().int().nullable().default(null),
  /** Makes a new named group of agencyIds. */
  groupName: z.string().trim().max(200).nullable().default(null),
  remember: z.boolean().default(true),
})
export type LinkName = z.output<typeof LinkName>
export type MergeDirectives = z.output<typeof MergeDirectives>
export type SplitDirective = z.output<typeof SplitDirective>
export type ChooseFollowing = z.output<typeof ChooseFollowing>
