import { z } from 'zod'
import { Day, Id, Instant } from '../../platform/shapes.ts'
import { Mark } from '../documents/contract.ts'

/** dated có thời hạn · period trong kỳ · ongoing thường xuyên · filed lưu */
export const Following = z.enum(['dated', 'period', 'ongoing', 'filed'])
export type Following = z.output<typeof Following>

export const Product = z.enum(['bao-cao', 'to-trinh', 'ke-hoach', 'van-ban', 'cong-trinh', 'tieu-chi'])

/** By what a name was linked: clause, document, charges and kind are read off this document and say nothing of the next one. */
export const Basis = z.enum(['chosen', 'learnt', 'name', 'group', 'clause', 'document', 'charges', 'kind'])

/** A name as printed and whom it means here; a collective keeps its group and its members of the document's day. */
export const Party = z.object({
  printed: z.string(),
  agencyIds: z.array(z.number().int()),
  groupId: z.number().int().nullable(),
  /** How sure the link is, 0 to 1, and one sentence why; 1 once a person has set it. */
  sure: z.number().min(0).max(1),
  why: z.string().nullable(),
  basis: Basis.optional(),
})
export type Party = z.output<typeof Party>

/** A place as printed and the unit it means. sure and why as of a party; both are missing in clauses read before places were scored. */
export const Place = z.object({
  printed: z.string(),
  unitId: z.number().int().nullable(),
  sure: z.number().min(0).max(1).optional(),
  why: z.string().nullable().optional(),
})
export type Place = z.output<typeof Place>

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
      sure: z.number().min(0).max(1).optional(),
      why: z.string().nullable().optional(),
      /** "3" of "điểm 3 Thông báo số 46/TB-UBND", and that clause where it stands in the register. */
      section: z.string().nullable().optional(),
      directiveId: Id.nullable().optional(),
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
/**
 * A printed name linked by a person: to agencies, or to a group with its members; learnt as alias of the office where remember.
 * With directiveId only that clause is meant, and nothing is learnt.
 */
export const LinkName = z.object({
  printed: z.string().trim().min(2).max(400),
  agencyIds: z.array(z.number().int()).max(300),
  groupId: z.number().int().nullable().default(null),
  /** Makes a new named group of agencyIds. */
  groupName: z.string().trim().max(200).nullable().default(null),
  remember: z.boolean().default(true),
  directiveId: Id.nullable().default(null),
})
export type LinkName = z.output<typeof LinkName>
/** A printed place linked by a person to a unit; learnt where remember, unless it is a village of another commune: their names recur. */
export const LinkPlace = z.object({
  printed: z.string().trim().min(1).max(200),
  unitId: z.number().int(),
  remember: z.boolean().default(true),
})
export type LinkPlace = z.output<typeof LinkPlace>
export const UndoLink = z.object({ printed: z.string().trim().min(1).max(400), what: z.enum(['agency', 'place']) })
export type UndoLink = z.output<typeof UndoLink>
export type MergeDirectives = z.output<typeof MergeDirectives>
export type SplitDirective = z.output<typeof SplitDirective>
export type ChooseFollowing = z.output<typeof ChooseFollowing>

const Version = z.object({ title: z.string(), following: Following, terms: Terms })
/** A clause as reading again has it: changed, found only now, no longer found (gone), or no longer found though a person has worked on it (orphaned: it stays, in doubt). */
export const RereadClause = z.object({
  what: z.enum(['changed', 'added', 'gone', 'orphaned']),
  directiveId: Id.nullable(),
  section: z.string(),
  was: Version.nullable(),
  is: Version.nullable(),
})
export type RereadClause = z.output<typeof RereadClause>
export const RereadingTold = z.object({
  /** Work was handed out: nothing is changed here, this is only to be seen. */
  handedOut: z.boolean(),
  fields: z.array(
    z.object({
      field: z.enum([
        'kind',
        'numberOut',
        'issuedOn',
        'issuedPrecision',
        'issuer',
        'place',
        'subject',
        'signer',
        'urgency',
      ]),
      was: z.string().nullable(),
      is: z.string().nullable(),
    }),
  ),
  clauses: z.array(RereadClause),
  /** Clauses whose corrections stay. */
  kept: z.number(),
})
export type RereadingTold = z.output<typeof RereadingTold>
